//! How like occupations are by their sentences. Done once, when the pack is built: what is kept are lists of numbers.

use crate::domain::official::sentences::Sentences;

use super::bags::Bags;
use super::feature::Feature;
use super::neighbour::Neighbour;
use super::row::best;
use super::terms::{Term, counted, stem, term, words};

/// How many of the nearest are kept for each occupation.
const KEPT: usize = 50;
/// Words that more of the occupations have than this tell nothing.
const COMMON: f64 = 0.5;
/// How much each part of the text counts.
const SHARES: [f64; 4] = [0.35, 0.25, 0.25, 0.15];

/// For each occupation the fifty nearest by text, nearest first. An occupation without tasks has none and is in no list.
pub fn nearest_by_text(sentences: &[Sentences]) -> Vec<Vec<Neighbour>> {
    let told: Vec<usize> =
        sentences.iter().enumerate().filter(|(_, of)| !of.tasks.is_empty()).map(|(place, _)| place).collect();
    let parts: Vec<[Vec<(Term, f32)>; SHARES.len()]> =
        told.iter().filter_map(|place| Some(parts(sentences.get(*place)?))).collect();
    let bags: Vec<Bags> = (0..SHARES.len())
        .map(|part| {
            let part: Vec<_> = parts.iter().filter_map(|parts| parts.get(part).cloned()).collect();
            Bags::new(&part, COMMON)
        })
        .collect();
    let mut lists = vec![Vec::new(); sentences.len()];
    for (own, (place, parts)) in told.iter().zip(&parts).enumerate() {
        let mut scores = vec![0.0; told.len()];
        for ((bags, terms), share) in bags.iter().zip(parts).zip(SHARES) {
            for (score, likeness) in scores.iter_mut().zip(bags.likeness(terms)) {
                *score += share * f64::from(likeness);
            }
        }
        let scores = scores.into_iter().enumerate().filter(|(other, _)| *other != own).collect();
        let nearest = best(scores, KEPT).into_iter().filter_map(|(other, score)| {
            let place = u16::try_from(*told.get(other)?).ok()?;
            Some((place, (score * 1000.0).round().clamp(0.0, 1000.0) as u16))
        });
        lists.get_mut(*place).into_iter().for_each(|list| list.extend(nearest.clone()));
    }
    lists
}

/// Words and pairs of words of the tasks, and of the description.
fn parts(sentences: &Sentences) -> [Vec<(Term, f32)>; SHARES.len()] {
    let tasks: Vec<Vec<String>> = sentences.tasks.iter().map(|task| stemmed(task)).collect();
    let description = [stemmed(&sentences.description)];
    let single = |texts: &[Vec<String>]| counted(texts.iter().flatten().map(|word| term([word.as_str()])).collect());
    let pairs = |texts: &[Vec<String>]| {
        let pairs = texts.iter().flat_map(|words| words.windows(2));
        counted(pairs.map(|pair| term(pair.iter().map(String::as_str))).collect())
    };
    [single(&tasks), pairs(&tasks), single(&description), pairs(&description)]
}

fn stemmed(text: &str) -> Vec<String> {
    words(text).iter().map(|word| stem(word).to_owned()).collect()
}

/// The comparisons of one occupation with each candidate that its lists allow.
pub(super) fn columns(text: &[Vec<Neighbour>], own: usize, candidates: &[u16]) -> Vec<(Feature, Vec<f32>)> {
    let Some(list) = text.get(own).filter(|list| !list.is_empty()) else { return Vec::new() };
    let mut likeness = Vec::new();
    let mut places = Vec::new();
    let mut back = Vec::new();
    for candidate in candidates {
        let other = text.get(usize::from(*candidate)).map(Vec::as_slice).unwrap_or_default();
        let here = found(list, usize::from(*candidate));
        let there = found(other, own);
        let told = here.or(there).map(|(_, score)| score);
        // Neither list has the other: both end higher than the two are alike.
        let least = || [list, other].iter().filter_map(|list| Some(list.last()?.1)).min().unwrap_or_default();
        likeness.push(f32::from(told.unwrap_or_else(least)) / 1000.0);
        places.push(early(here));
        back.push(early(there));
    }
    vec![(Feature::Text, likeness), (Feature::TextPlace, places), (Feature::TextPlaceBack, back)]
}

fn found(list: &[Neighbour], place: usize) -> Option<(usize, u16)> {
    let (at, (_, score)) = list.iter().enumerate().find(|(_, (other, _))| usize::from(*other) == place)?;
    Some((at, *score))
}

/// 1 for the first place of a list, less for each later one, 0 for none.
fn early(found: Option<(usize, u16)>) -> f32 {
    found.map_or(0.0, |(at, _)| 5.0 / (5 + at) as f32)
}
