//! Collections of terms, compared by the cosine of their weights: shared rare terms count more than shared common ones.

use super::terms::Term;

/// The collections of many occupations.
pub(super) struct Bags {
    count: usize,
    /// All terms, sorted.
    terms: Vec<Term>,
    /// For each term its rarity.
    rarity: Vec<f32>,
    /// Rarity of a term that no occupation has.
    rarest: f32,
    /// For each term where its entries begin; one more at the end.
    starts: Vec<u32>,
    /// Who has the term, and its share of that collection's length.
    entries: Vec<(u16, f32)>,
}

impl Bags {
    /// From the counted terms of each occupation. Terms that more than `most` of all have tell nothing and are dropped.
    pub(super) fn new(collections: &[Vec<(Term, f32)>], most: f64) -> Self {
        let count = collections.len();
        let mut all: Vec<(Term, u16, f32)> = collections
            .iter()
            .enumerate()
            .flat_map(|(owner, terms)| terms.iter().map(move |(term, weight)| (*term, owner as u16, *weight)))
            .collect();
        all.sort_unstable_by_key(|(term, owner, _)| (*term, *owner));
        let rarity_of = |owners: usize| libm::log(1.0 + count as f64 / owners.max(1) as f64) as f32;
        let mut bags = Self {
            count,
            terms: Vec::new(),
            rarity: Vec::new(),
            rarest: rarity_of(1),
            starts: vec![0],
            entries: Vec::new(),
        };
        for same in all.chunk_by(|one, other| one.0 == other.0) {
            let common = same.len() as f64 > most * count as f64;
            let rarity = if common { 0.0 } else { rarity_of(same.len()) };
            let Some((term, _, _)) = same.first() else { continue };
            bags.terms.push(*term);
            bags.rarity.push(rarity);
            if !common {
                bags.entries.extend(same.iter().map(|(_, owner, weight)| (*owner, weight * rarity)));
            }
            bags.starts.push(bags.entries.len() as u32);
        }
        bags.shorten(collections);
        bags
    }

    /// Divides each entry by the length of its collection.
    fn shorten(&mut self, collections: &[Vec<(Term, f32)>]) {
        let lengths: Vec<f32> = collections.iter().map(|terms| self.length(terms)).collect();
        for (owner, weight) in &mut self.entries {
            *weight /= lengths.get(usize::from(*owner)).copied().unwrap_or(1.0);
        }
    }

    fn place(&self, term: Term) -> Option<usize> {
        self.terms.binary_search(&term).ok()
    }

    fn rarity(&self, term: Term) -> f32 {
        self.place(term).and_then(|place| self.rarity.get(place)).copied().unwrap_or(self.rarest)
    }

    fn length(&self, terms: &[(Term, f32)]) -> f32 {
        let squares: f64 = terms
            .iter()
            .map(|(term, weight)| f64::from(weight * self.rarity(*term)))
            .map(|weight| weight * weight)
            .sum();
        if squares > 0.0 { squares.sqrt() as f32 } else { 1.0 }
    }

    /// How like a collection is to each of the occupations, 0 to 1.
    pub(super) fn likeness(&self, terms: &[(Term, f32)]) -> Vec<f32> {
        let mut sums = vec![0.0; self.count];
        let length = self.length(terms);
        for (term, weight) in terms {
            let Some(place) = self.place(*term) else { continue };
            let (Some(rarity), Some([start, end])) =
                (self.rarity.get(place), self.starts.get(place..place + 2).and_then(|two| two.first_chunk::<2>()))
            else {
                continue;
            };
            let weight = weight * rarity / length;
            for (owner, share) in self.entries.get(*start as usize..*end as usize).unwrap_or_default() {
                if let Some(sum) = sums.get_mut(usize::from(*owner)) {
                    *sum += weight * share;
                }
            }
        }
        sums
    }
}
