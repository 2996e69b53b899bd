//! Mistakes between two short texts: letters left out, added, changed or swapped with the next.

/// A text that others are held against, its letters as places in it (Hyyrö 2003: one word of the machine holds a column of
/// the table of distances).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern {
    /// For each letter of ASCII the places at which it stands.
    ascii: Box<[u64; 128]>,
    /// The same for all others.
    others: Vec<(char, u64)>,
    length: u32,
}

impl Pattern {
    /// `None` for a text of more letters than a word of the machine has bits, and for none.
    pub(super) fn new(text: &str) -> Option<Self> {
        let mut pattern = Self { ascii: Box::new([0; 128]), others: Vec::new(), length: 0 };
        for letter in text.chars() {
            let place = 1_u64.checked_shl(pattern.length)?;
            if let Some(places) = pattern.ascii.get_mut(letter as usize) {
                *places |= place;
            } else if let Some((_, places)) = pattern.others.iter_mut().find(|(other, _)| *other == letter) {
                *places |= place;
            } else {
                pattern.others.push((letter, place));
            }
            pattern.length += 1;
        }
        (pattern.length > 0).then_some(pattern)
    }

    fn places(&self, letter: char) -> u64 {
        let others = || self.others.iter().find(|(other, _)| *other == letter).map(|(_, places)| *places);
        self.ascii.get(letter as usize).copied().or_else(others).unwrap_or_default()
    }

    /// Tells after each letter of another text how many mistakes lie between that much of it and the pattern: the distance
    /// of optimal string alignment.
    pub(super) fn mistakes(&self, text: &str, mut tell: impl FnMut(usize, u32)) {
        let last = 1_u64 << (self.length - 1);
        let (mut more, mut less) = (u64::MAX, 0_u64);
        let (mut same, mut before) = (0_u64, 0_u64);
        let mut mistakes = self.length;
        for (read, letter) in (1..).zip(text.chars()) {
            let places = self.places(letter);
            let swapped = ((!same & places) << 1) & before;
            same = ((places & more).wrapping_add(more) ^ more) | places | less | swapped;
            let mut up = less | !(same | more);
            let mut down = same & more;
            mistakes += u32::from(up & last != 0);
            mistakes -= u32::from(down & last != 0);
            up = (up << 1) | 1;
            down <<= 1;
            more = down | !(same | up);
            less = up & same;
            before = places;
            tell(read, mistakes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    proptest::proptest! {
        #[test]
        fn it_is_the_distance_to_each_beginning(one in "[a-dé]{1,9}", other in "[a-dé]{0,9}") {
            let letters: Vec<char> = other.chars().collect();
            let mut told = Vec::new();
            Pattern::new(&one).unwrap().mistakes(&other, |read, mistakes| told.push((read, mistakes as usize)));
            let beginning = |read: usize| letters[..read].iter().collect::<String>();
            let expected: Vec<_> =
                (1..=letters.len()).map(|read| (read, strsim::osa_distance(&one, &beginning(read)))).collect();
            proptest::prop_assert_eq!(told, expected);
        }
    }

    #[test]
    fn a_text_longer_than_a_word_of_the_machine_is_no_pattern() {
        assert_eq!(Pattern::new(""), None);
        assert!(Pattern::new(&"a".repeat(64)).is_some());
        assert_eq!(Pattern::new(&"a".repeat(65)), None);
    }
}
