//! How alike the occupations of the official files are.

use std::time::Instant;

use rungs::domain::official::facts::Facts;
use rungs::domain::official::likeness::index::Index;
use rungs::domain::official::likeness::lists::LISTED;
use rungs::domain::official::likeness::quality::quality;
use rungs::domain::official::likeness::refit::refit;
use rungs::domain::official::likeness::text::nearest_by_text;
use rungs::domain::official::likeness::why::why;

use super::official_likeness_files::{fitted, imported, part};

#[test]
fn likeness_finds_what_readers_call_related() {
    let Some((release, text, _)) = fitted() else { return };
    let quality = quality(release, text);
    println!("{quality:?}");
    assert_eq!(quality.occupations, 894);
    assert!(quality.whole.at_10 >= 0.66 && quality.whole.at_20 >= 0.85, "{quality:?}");
    assert!(quality.facts.at_10 >= 0.64 && quality.facts.at_20 >= 0.825, "{quality:?}");
    assert!((0.30..0.32).contains(&quality.code.at_10) && (0.21..0.24).contains(&quality.skills.at_10), "{quality:?}");
}

#[test]
fn every_occupation_has_its_fifty() {
    let Some((release, text, fitted)) = fitted() else { return };
    for (facts, (list, text)) in release.occupations.iter().zip(fitted.likeness.lists.iter().zip(text)) {
        assert_eq!(list.len(), LISTED, "{}", facts.title);
        assert_eq!(text.len(), if facts.zone.is_some() { LISTED } else { 0 }, "{}", facts.title);
        assert!(list.iter().all(|(place, _)| release.occupations[usize::from(*place)].code != facts.code));
    }
}

#[test]
fn an_occupation_is_compared_at_once() {
    let Some((release, _, fitted)) = fitted() else { return };
    let index = Index::new(release);
    let start = Instant::now();
    let asked: Vec<&Facts> = release.occupations.iter().step_by(10).collect();
    for facts in &asked {
        assert_eq!(index.nearest(&fitted.formulas.facts, facts, 20).len(), 20);
    }
    println!("{:?} for one occupation", start.elapsed() / asked.len() as u32);
}

#[test]
fn in_two_major_groups_the_related_come_first() {
    let Some(imported) = imported() else { return };
    let (release, sentences) = part(imported, &["15", "17"]);
    let text = nearest_by_text(&sentences);
    let quality = quality(&release, &text);
    println!("{quality:?}");
    assert!(quality.whole.at_10 > 0.7 && quality.whole.at_20 > 0.88, "{quality:?}");
    assert!(quality.whole.at_10 > quality.code.at_10 + 0.1 && quality.facts.at_10 > quality.skills.at_10 + 0.1);
    let likeness = refit(&release, &text).likeness;
    let first = |code: &str| {
        let list = &likeness.lists[release.place(code).unwrap()];
        list.iter()
            .take(10)
            .map(|(place, _)| release.occupations[usize::from(*place)].title.as_str())
            .collect::<Vec<_>>()
    };
    assert!(first("15-1252.00").contains(&"Computer Programmers"), "{:?}", first("15-1252.00"));
    // Rated by nobody.
    assert!(first("15-2051.00").contains(&"Statisticians"), "{:?}", first("15-2051.00"));
}

#[test]
fn why_names_what_sets_two_apart_from_most() {
    let Some(imported) = imported() else { return };
    let release = &imported.release;
    let facts = |code: &str| &release.occupations[release.place(code).unwrap()];
    let why = why(release, facts("29-1141.00"), facts("29-1171.00"));
    let knowledge: Vec<&str> =
        why.knowledge.iter().map(|at| release.elements[usize::from(*at)].name.as_str()).collect();
    assert_eq!(knowledge[..2], ["Medicine and Dentistry", "Psychology"]);
    assert_eq!((why.skills.len(), why.products.len(), why.activities), (5, 5, 13));
}
