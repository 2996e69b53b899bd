//! Packs made from imported files in their folder, and the occupations that result.

mod folder;
mod layers;

use std::collections::BTreeMap;

use rungs::domain::official::area::{Area, AreaKind, AreaWages};
use rungs::domain::official::outlook::Outlook;
use rungs::domain::official::pack_about::{PackAbout, PackId, PackRelease};
use rungs::domain::official::release::Release;
use rungs::domain::official::sentences::Sentences;
use rungs::domain::official::wages::Wages;
use rungs::domain::official::words::Words;
use rungs::storage::official::writer::{Likeness, write};
use rungs::storage::packs::Contents;

/// What a pack says of itself.
fn about(id: PackId, release: PackRelease) -> PackAbout {
    PackAbout {
        id,
        title: "Made for a test".to_owned(),
        release,
        imported: "2026-11-30".parse().unwrap(),
        licence: "None".to_owned(),
        attribution: "Nobody".to_owned(),
        inputs: BTreeMap::from([("made.zip".to_owned(), "00".repeat(32))]),
        counts: BTreeMap::from([("things".to_owned(), 1)]),
    }
}

fn wage(code: &str, median: u32) -> Wages {
    Wages {
        code: code.to_owned(),
        title: "A class".to_owned(),
        employment: Some(1_000),
        hourly: false,
        percentiles: [-2, -1, 0, 1, 2].map(|step| Some(median.saturating_add_signed(step * 1_000_000))),
        bound: None,
        mean: None,
    }
}

/// Wages of a class in 2031.
fn wages(median: u32) -> Vec<u8> {
    let contents = Contents { wages: vec![wage("29-1141", median)], ..Contents::default() };
    contents.written(&about(PackId::Wages, PackRelease::Wages(2031))).unwrap()
}

/// Wages of classes in areas in 2032, each area with its code, title, kind, state and wages.
fn areas(id: PackId, areas: &[(&str, &str, AreaKind, &str, &[Wages])]) -> Vec<u8> {
    let areas = areas.iter().map(|(code, title, kind, state, wages)| AreaWages {
        area: Area { code: (*code).to_owned(), title: (*title).to_owned(), kind: *kind, state: (*state).to_owned() },
        wages: wages.to_vec(),
    });
    let contents = Contents { areas: areas.collect(), ..Contents::default() };
    contents.written(&about(id, PackRelease::Wages(2032))).unwrap()
}

/// An outlook of a class to 2040.
fn outlook() -> Vec<u8> {
    let outlook = Outlook {
        code: "29-1141".to_owned(),
        title: "A class".to_owned(),
        employment: [100, 120],
        change: 200,
        openings: 9,
        self_employed: None,
        transfers: Some(31),
        education: Some(5),
        experience: Some(0),
        training: None,
    };
    let contents = Contents { outlooks: vec![outlook], ..Contents::default() };
    contents.written(&about(PackId::Outlook, PackRelease::Outlook(2030, 2040))).unwrap()
}

/// Facts of no occupations in a version of the format.
fn occupations(version: u8) -> Vec<u8> {
    let mut bytes = write(&Release::default(), &Words::default(), &Likeness::default()).unwrap();
    bytes[7] = version;
    let contents = Contents { occupations: Some(bytes), ..Contents::default() };
    contents.written(&about(PackId::Onet, PackRelease::Onet("99.9".to_owned()))).unwrap()
}

/// Sentences of an occupation, of a release that never was.
fn sentences() -> Vec<u8> {
    let of = Sentences { description: "Does it.".to_owned(), tasks: vec!["Begin.".to_owned(), "End.".to_owned()] };
    let contents = Contents { sentences: vec![("29-1141.00".to_owned(), of)], ..Contents::default() };
    contents.written(&about(PackId::Onet, PackRelease::Onet("99.9".to_owned()))).unwrap()
}
