//! How like occupations are by their sentences. Done once, when the pack is built: what is kept are lists of numbers.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::official::sentences::Sentences;

use super::bags::Bags;
use super::neighbour::Neighbour;
use super::row::best;
use super::terms::{Term, counted, stem, term, words};

/// How many of the nearest are kept for each occupation.
const KEPT: usize = 50;
/// Words that more of the occupations have than this tell nothing.
const COMMON: f64 = 0.5;
/// How much each part of the text counts, in the order of [`parts`].
const SHARES: [f64; 5] = [0.2, 0.2, 0.1, 0.2, 0.3];
/// How far apart two words of a sentence are at most that count together, common words left out.
const REACH: usize = 2;

/// For each occupation the fifty nearest by text, nearest first. An occupation without tasks has none and is in no list.
pub fn nearest_by_text(sentences: &[Sentences]) -> Vec<Vec<Neighbour>> {
    let told: Vec<usize> =
        sentences.iter().enumerate().filter(|(_, of)| !of.tasks.is_empty()).map(|(place, _)| place).collect();
    let texts: Vec<&Sentences> = told.iter().filter_map(|place| sentences.get(*place)).collect();
    let common = common(&texts);
    let parts: Vec<_> = texts.iter().map(|sentences| parts(sentences, &common)).collect();
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

/// Words of the tasks, pairs of words there, words of the description, words of both, and words that are near each other.
fn parts(sentences: &Sentences, common: &BTreeSet<String>) -> [Vec<(Term, f32)>; SHARES.len()] {
    let tasks: Vec<Vec<String>> = sentences.tasks.iter().map(|task| stemmed(task)).collect();
    let description = vec![stemmed(&sentences.description)];
    let all: Vec<Vec<String>> = tasks.iter().chain(&description).cloned().collect();
    let single = |texts: &[Vec<String>]| counted(texts.iter().flatten().map(|word| term([word.as_str()])).collect());
    let pairs = tasks.iter().flat_map(|words| words.windows(2));
    let pairs = pairs.map(|pair| term(pair.iter().map(String::as_str))).collect();
    let near = all.iter().flat_map(|words| near(words, common)).collect();
    [single(&tasks), counted(pairs), single(&description), single(&all), counted(near)]
}

/// Each two words that are near each other, whichever comes first.
fn near(words: &[String], common: &BTreeSet<String>) -> Vec<Term> {
    let told: Vec<&str> = words.iter().filter(|word| !common.contains(*word)).map(String::as_str).collect();
    let mut pairs = Vec::new();
    for (at, one) in told.iter().enumerate() {
        for other in told.iter().skip(at + 1).take(REACH) {
            pairs.push(term([*one.min(other), *one.max(other)]));
        }
    }
    pairs
}

/// Words that more than a share of those told of have.
fn common(told: &[&Sentences]) -> BTreeSet<String> {
    let mut owners: BTreeMap<String, usize> = BTreeMap::new();
    for sentences in told {
        let texts = sentences.tasks.iter().chain([&sentences.description]);
        for word in texts.flat_map(|text| stemmed(text)).collect::<BTreeSet<_>>() {
            *owners.entry(word).or_default() += 1;
        }
    }
    let most = COMMON * told.len() as f64;
    owners.into_iter().filter(|(_, count)| *count as f64 > most).map(|(word, _)| word).collect()
}

fn stemmed(text: &str) -> Vec<String> {
    words(text).iter().map(|word| stem(word).to_owned()).collect()
}
