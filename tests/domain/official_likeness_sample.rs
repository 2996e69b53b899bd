//! A small release of invented occupations: families of trades that share words of titles, activities, software and ratings.

use rungs::domain::official::element::{Element, Rating};
use rungs::domain::official::facts::Facts;
use rungs::domain::official::outlook::Outlook;
use rungs::domain::official::product::{Product, UsedProduct};
use rungs::domain::official::release::Release;
use rungs::domain::official::sentences::Sentences;
use rungs::domain::official::wages::Wages;

pub const FAMILIES: [&str; 3] = ["Weaver", "Baker", "Pilot"];
/// Occupations of each family.
pub const MEMBERS: usize = 8;

/// What one class earns in a year, in hundredths of a dollar.
pub fn wages(code: &str, median: Option<u32>) -> Wages {
    Wages {
        code: code.to_owned(),
        title: String::new(),
        employment: None,
        hourly: false,
        percentiles: [None, None, median, None, None],
        bound: None,
        mean: None,
    }
}

/// What one class asks for at entry.
pub fn outlook(code: &str, education: u8, training: u8) -> Outlook {
    Outlook {
        code: code.to_owned(),
        title: String::new(),
        employment: [0, 0],
        change: 0,
        openings: 0,
        self_employed: None,
        transfers: None,
        education: Some(education),
        experience: None,
        training: Some(training),
    }
}

/// Families one after the other; the publisher calls all of a family related to each other. Family by family one element
/// is important that is not for the others.
pub fn families() -> Release {
    let mut release = Release { version: "0.1".to_owned(), ..Release::default() };
    let element =
        |at: usize| Element { id: format!("2.{}.{at}", if at < 3 { "A" } else { "C" }), name: format!("Element {at}") };
    release.elements = (0..6).map(element).collect();
    release.products =
        (0..8).map(|at| Product { name: format!("Product {at}"), category: at / 2, hot: false }).collect();
    release.activities = (0..16).map(|at| format!("4.A.{}.{}", at / 4, at % 4)).collect();
    for (family, name) in FAMILIES.iter().enumerate() {
        for member in 0..MEMBERS {
            release.occupations.push(occupation(family, name, member));
        }
    }
    release
}

fn occupation(family: usize, name: &str, member: usize) -> Facts {
    let first = family * MEMBERS;
    let rating = |element: usize| {
        let matters = element % FAMILIES.len() == family;
        let value = if matters { 400 } else { 200 } + 3 * ((member * 7 + element * 5) % 11) as u16;
        Rating { importance: value, level: value, ..Rating::default() }
    };
    let others = (first..first + MEMBERS).filter(|other| *other != first + member);
    Facts {
        code: format!("1{family}-{:04}.00", 1000 + member),
        title: format!("Kind {member} {name}s"),
        titles: vec![format!("{name} Number {member}"), format!("Old {name}"), format!("Hand {}", member % 3)],
        zone: Some(2 + family as u8 / 2),
        ratings: (0..6).map(rating).collect(),
        products: vec![UsedProduct { product: (family * 2 + member % 2) as u16, in_demand: member.is_multiple_of(2) }],
        activities: vec![(family * 4 + member % 4) as u16],
        related: others.map(|other| other as u16).take(10).collect(),
        ..Facts::default()
    }
}

/// Sentences that go with [`families`].
pub fn sentences(release: &Release) -> Vec<Sentences> {
    let work = ["weave cloth on looms", "bake bread in ovens", "fly planes across oceans"];
    let told = |place: usize| Sentences {
        description: format!("Those of kind {place} who {}.", work[place / MEMBERS]),
        tasks: vec![format!("{} every day.", work[place / MEMBERS]), format!("Write report {}.", place % 5)],
    };
    (0..release.occupations.len()).map(told).collect()
}
