//! What of an occupation is compared as a collection of terms.

use crate::domain::official::facts::Facts;
use crate::domain::official::release::Release;

use super::bags::Bags;
use super::feature::Feature;
use super::terms::{Term, counted, runs, term, words};

/// Letters in a run.
const RUN: usize = 4;

/// The comparisons of this kind, in the order of [`collected`], and the share of occupations beyond which a term tells
/// nothing.
const KINDS: [(Feature, f64); 10] = [
    (Feature::TitleWords, 0.5),
    (Feature::TitleLetters, 0.3),
    (Feature::SharedTitles, 1.0),
    (Feature::TitleHeads, 0.5),
    (Feature::OwnTitleLetters, 0.3),
    (Feature::Activities, 1.0),
    (Feature::BroaderActivities, 1.0),
    (Feature::GeneralActivities, 1.0),
    (Feature::Products, 0.7),
    (Feature::ProductCategories, 1.0),
];

/// The collections of all occupations that are compared, one [`Bags`] a comparison.
pub(super) struct Collections {
    bags: Vec<(Feature, Bags)>,
}

impl Collections {
    pub(super) fn new<'a>(release: &Release, occupations: impl Iterator<Item = &'a Facts>) -> Self {
        let mut all: Vec<Vec<Vec<(Term, f32)>>> = KINDS.iter().map(|_| Vec::new()).collect();
        for facts in occupations {
            for (kind, terms) in all.iter_mut().zip(collected(release, facts)) {
                kind.push(terms);
            }
        }
        let bags = KINDS.iter().zip(&all).map(|((feature, most), kind)| (*feature, Bags::new(kind, *most))).collect();
        Self { bags }
    }

    /// How like an occupation is to each of them, by each comparison.
    pub(super) fn likeness(&self, release: &Release, facts: &Facts) -> Vec<(Feature, Vec<f32>)> {
        let terms = collected(release, facts);
        self.bags.iter().zip(&terms).map(|((feature, bags), terms)| (*feature, bags.likeness(terms))).collect()
    }
}

fn collected(release: &Release, facts: &Facts) -> [Vec<(Term, f32)>; KINDS.len()] {
    let own = words(&facts.title);
    let titles: Vec<Vec<String>> =
        std::iter::once(own.clone()).chain(facts.titles.iter().map(|title| words(title))).collect();
    let each_word = titles.iter().flatten().map(|word| term([word.as_str()])).collect();
    let letters = titles.iter().flat_map(|words| runs(words, RUN)).collect();
    let whole = titles.iter().map(|words| term(words.iter().map(String::as_str))).collect();
    let heads = titles.iter().filter_map(|words| Some(term([words.last()?.as_str()]))).collect();
    let activity = |steps: usize| -> Vec<Term> {
        let ids = facts.activities.iter().filter_map(|place| release.activities.get(usize::from(*place)));
        ids.map(|id| term([broader(id, steps)])).collect()
    };
    let products = facts.products.iter().map(|used| Term::from(used.product)).collect();
    let categories = facts.products.iter().filter_map(|used| release.products.get(usize::from(used.product)));
    let categories = categories.map(|product| Term::from(product.category)).collect();
    [each_word, letters, whole, heads, runs(&own, RUN), activity(0), activity(1), activity(2), products, categories]
        .map(counted)
}

/// The id without its last steps.
fn broader(id: &str, steps: usize) -> &str {
    (0..steps).fold(id, |id, _| id.rsplit_once('.').map_or(id, |(before, _)| before))
}
