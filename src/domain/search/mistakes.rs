//! Mistakes between two short texts: letters left out, added, changed or swapped with the next.

/// Letters of a text that is told apart here; longer ones are left to others.
const MOST: usize = 40;
/// More mistakes than are ever forgiven.
const FAR: u8 = 100;

/// How many mistakes lie between two texts if at most so many. Distance of optimal string alignment, looked at only as far
/// from the diagonal as so many mistakes lead, because it is asked for thousands of words.
pub(super) fn mistakes(one: &str, other: &str, most: u8) -> Option<u8> {
    let (Some((one, rows)), Some((other, columns))) = (letters(one), letters(other)) else {
        let distance = strsim::osa_distance(one, other);
        return u8::try_from(distance).ok().filter(|mistakes| *mistakes <= most);
    };
    let reach = usize::from(most);
    if rows.abs_diff(columns) > reach {
        return None;
    }
    let at = |row: &[u8; MOST + 1], column: usize| row.get(column).copied().unwrap_or(FAR);
    let letter = |text: &[char; MOST], place: usize| text.get(place.wrapping_sub(1)).copied();
    let mut before = [FAR; MOST + 1];
    let mut last: [u8; MOST + 1] = std::array::from_fn(|column| if column <= reach { column as u8 } else { FAR });
    for row in 1..=rows {
        let mut this = [FAR; MOST + 1];
        let first = row.saturating_sub(reach);
        for column in first..=columns.min(row + reach) {
            let changed = u8::from(column == 0 || letter(&one, row) != letter(&other, column));
            let across = if column == 0 { FAR } else { at(&last, column - 1) + changed };
            let along = if column == 0 { FAR } else { at(&this, column - 1) + 1 };
            let mut least = across.min(along).min(at(&last, column) + 1);
            let swapped = row > 1 && column > 1;
            if swapped
                && letter(&one, row) == letter(&other, column - 1)
                && letter(&one, row - 1) == letter(&other, column)
            {
                least = least.min(at(&before, column - 2) + 1);
            }
            this.get_mut(column).into_iter().for_each(|cell| *cell = least);
        }
        (before, last) = (last, this);
    }
    Some(at(&last, columns)).filter(|mistakes| *mistakes <= most)
}

fn letters(text: &str) -> Option<([char; MOST], usize)> {
    let mut letters = ['\0'; MOST];
    let mut count = 0;
    for letter in text.chars() {
        *letters.get_mut(count)? = letter;
        count += 1;
    }
    Some((letters, count))
}

#[cfg(test)]
mod tests {
    use super::mistakes;

    proptest::proptest! {
        #[test]
        fn it_is_the_distance_as_far_as_it_goes(one in "[a-dé]{0,9}", other in "[a-dé]{0,9}", most in 0_u8..4) {
            let distance = strsim::osa_distance(&one, &other);
            let expected = u8::try_from(distance).ok().filter(|distance| *distance <= most);
            proptest::prop_assert_eq!(mistakes(&one, &other, most), expected);
        }
    }
}
