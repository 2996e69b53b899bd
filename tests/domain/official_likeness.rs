//! How alike official occupations are, on an invented release.

use rungs::domain::official::facts::Facts;
use rungs::domain::official::likeness::feature::Feature;
use rungs::domain::official::likeness::index::Index;
use rungs::domain::official::likeness::lists::LISTED;
use rungs::domain::official::likeness::quality::quality;
use rungs::domain::official::likeness::refit::{Refit, refit};
use rungs::domain::official::likeness::text::nearest_by_text;
use rungs::domain::official::likeness::weights::{FeatureWeight, Weights};
use rungs::domain::official::likeness::why::why;
use rungs::domain::official::release::Release;
use rungs::domain::official::sentences::Sentences;

use super::official_likeness_sample::{FAMILIES, MEMBERS, families, sentences};

fn fitted(release: &Release) -> Refit {
    refit(release, &nearest_by_text(&sentences(release)))
}

fn by_titles() -> Weights {
    let feature = FeatureWeight { feature: Feature::TitleWords, mean: 0.1, spread: 0.2, overall: 1.0, in_row: 0.5 };
    Weights { version: "0.1".to_owned(), constant: -3.0, features: vec![feature] }
}

#[test]
fn those_of_one_family_stand_first() {
    let release = families();
    let likeness = fitted(&release).likeness;
    assert_eq!(likeness.lists.len(), release.occupations.len());
    let family_of = |place: u16| usize::from(place) / MEMBERS;
    for (place, alike) in likeness.enough.iter().enumerate() {
        assert!(!alike.is_empty() && alike.is_sorted());
        assert!(alike.iter().all(|other| family_of(*other) == place / MEMBERS), "{place}");
        assert!(alike.iter().all(|other| likeness.enough[usize::from(*other)].contains(&(place as u16))));
    }
    for (place, list) in likeness.lists.iter().enumerate() {
        assert_eq!(list.len(), LISTED.min(release.occupations.len() - 1));
        assert!(list.windows(2).all(|two| two[0].1 >= two[1].1));
        assert!(list.iter().all(|other| usize::from(other.0) != place));
        let family = |other: usize| other / MEMBERS;
        assert!(list.iter().take(MEMBERS - 1).all(|other| family(usize::from(other.0)) == family(place)), "{place}");
    }
}

#[test]
fn a_second_fit_gives_the_same() {
    let release = families();
    let (one, other) = (fitted(&release), fitted(&release));
    assert_eq!(one.formulas.whole, other.formulas.whole);
    assert_eq!(one.formulas.facts, other.formulas.facts);
    assert_eq!(one.likeness, other.likeness);
}

#[test]
fn the_formula_of_facts_needs_no_text() {
    let fitted = fitted(&families());
    assert!(fitted.formulas.facts.features.iter().all(|weight| !weight.feature.is_of_text()));
    assert!(fitted.formulas.whole.features.iter().any(|weight| weight.feature.is_of_text()));
    assert!(
        fitted.formulas.whole.features.iter().all(|weight| weight.overall.is_finite() && weight.in_row.is_finite())
    );
}

#[test]
fn features_are_all_of_them_and_each_once() {
    let all: Vec<Feature> = Feature::all().collect();
    assert_eq!(all.len(), Feature::COUNT);
    assert!(all.iter().enumerate().all(|(at, feature)| *feature as usize == at));
}

#[test]
fn weights_are_read_back_as_written() {
    let weights = fitted(&families()).formulas.whole;
    let text = ron::ser::to_string_pretty(&weights, ron::ser::PrettyConfig::default()).unwrap();
    assert_eq!(ron::from_str::<Weights>(&text).unwrap(), weights);
}

#[test]
fn what_readers_call_related_is_no_input() {
    let release = families();
    let mut other = release.clone();
    other.occupations.iter_mut().for_each(|facts| facts.related.clear());
    let nearest = |release: &Release| Index::new(release).nearest(&by_titles(), &release.occupations[5], 20);
    assert_eq!(nearest(&release), nearest(&other));
}

#[test]
fn an_occupation_outside_the_release_has_its_nearest() {
    let release = families();
    let weights = fitted(&release).formulas.facts;
    let own = Facts { title: "Weaver of carpets".to_owned(), activities: vec![1, 2], ..Facts::default() };
    let nearest = Index::new(&release).nearest(&weights, &own, 5);
    assert_eq!(nearest.len(), 5);
    assert!(nearest.iter().all(|other| usize::from(other.0) < MEMBERS), "{nearest:?}");
}

#[test]
fn one_without_ratings_is_ranked_and_one_without_a_zone_is_no_candidate() {
    let mut release = families();
    release.occupations[3].ratings.clear();
    release.occupations[4].zone = None;
    let likeness = fitted(&release).likeness;
    assert!(likeness.lists[3].iter().take(MEMBERS - 3).all(|other| usize::from(other.0) < MEMBERS));
    assert!(likeness.lists.iter().flatten().all(|other| other.0 != 4));
    assert!(likeness.lists[4].iter().take(MEMBERS - 3).all(|other| usize::from(other.0) < MEMBERS));
}

#[test]
fn families_are_found_again_when_held_out() {
    let release = families();
    let quality = quality(&release, &nearest_by_text(&sentences(&release)));
    assert_eq!(quality.occupations, FAMILIES.len() * MEMBERS);
    assert!(quality.whole.at_10 > 0.85 && quality.whole.at_20 > 0.99, "{quality:?}");
    assert!(quality.facts.at_20 > 0.99 && quality.code.at_20 > 0.99, "{quality:?}");
}

#[test]
fn the_nearest_by_text_do_the_same_work() {
    let release = families();
    let lists = nearest_by_text(&sentences(&release));
    for (place, list) in lists.iter().enumerate() {
        assert!(list.iter().take(MEMBERS - 1).all(|other| usize::from(other.0) / MEMBERS == place / MEMBERS));
        assert!(list.iter().all(|other| other.1 <= 1000));
    }
}

#[test]
fn without_tasks_there_is_no_list_by_text() {
    let mut told = sentences(&families());
    told[2] = Sentences { description: told[2].description.clone(), tasks: Vec::new() };
    let lists = nearest_by_text(&told);
    assert!(lists[2].is_empty());
    assert!(lists.iter().flatten().all(|other| other.0 != 2));
}

#[test]
fn why_two_are_alike_names_what_both_have() {
    let release = families();
    let why = why(&release, &release.occupations[0], &release.occupations[6]);
    assert_eq!(why.titles, ["Hand 0", "Old Weaver"]);
    assert_eq!((why.knowledge, why.skills), (vec![3], vec![0]));
    assert_eq!(why.products, [0]);
    assert_eq!(why.activities, 0);
}

#[test]
fn nothing_breaks_where_nothing_is_told() {
    let empty = Release::default();
    assert!(fitted(&empty).likeness.lists.is_empty());
    let mut bare = families();
    for facts in &mut bare.occupations {
        *facts = Facts { code: facts.code.clone(), zone: facts.zone, ..Facts::default() };
    }
    let fitted = refit(&bare, &[]);
    assert!(fitted.formulas.whole.constant.is_finite());
    assert!(fitted.likeness.lists.iter().all(|list| list.len() == LISTED.min(bare.occupations.len() - 1)));
    assert_eq!(why(&bare, &bare.occupations[0], &bare.occupations[1]).knowledge, Vec::<u16>::new());
}
