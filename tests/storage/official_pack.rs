//! The pack of official occupations: what is written is read, and damage is an error.

#[path = "../fuzz/checksums.rs"]
mod checksums;

use std::borrow::Cow;

use proptest::prelude::*;
use rungs::domain::official::book::Book as _;
use rungs::domain::official::element::{Element, Rating};
use rungs::domain::official::facts::Facts;
use rungs::domain::official::outlook::Outlook;
use rungs::domain::official::product::{Product, UsedProduct};
use rungs::domain::official::release::Release;
use rungs::domain::official::wages::Wages;
use rungs::domain::official::way::{Way, WayKind};
use rungs::domain::official::words::{OccupationWords, Words};
use rungs::storage::official::PackError;
use rungs::storage::official::pack::Pack;
use rungs::storage::official::writer::{Likeness, write};

use checksums::with_checksums;

/// Three invented occupations, one of which is not rated.
fn release() -> Release {
    let rating = |importance, level| Rating { importance, level, ..Rating::default() };
    let facts = |code: &str, title: &str, ratings: Vec<Rating>| Facts {
        code: code.to_owned(),
        title: title.to_owned(),
        titles: vec![format!("{title} helper"), "Ærial rigger".to_owned()],
        zone: Some(3),
        ratings,
        products: vec![UsedProduct { product: 0, in_demand: true }],
        activities: vec![0],
        related: vec![1, 2],
        wages: Some(0),
        outlook: Some(0),
        ..Facts::default()
    };
    let element = |id: &str, name: &str| Element { id: id.to_owned(), name: name.to_owned() };
    Release {
        version: "99.9".to_owned(),
        wage_year: 2099,
        projection_years: [2098, 2108],
        elements: vec![element("2.A.1.a", "Kite Reading"), element("2.C.1.a", "Wind")],
        categories: vec![("2.E.1.b".to_owned(), "Kite software".to_owned())],
        products: vec![Product { name: "Kiter".to_owned(), category: 0, hot: true }],
        activities: vec!["4.A.1.a.1.a.1".to_owned()],
        occupations: vec![
            facts("11-0001.00", "Kite Masters", vec![rating(412, 388), rating(290, 100)]),
            facts("11-0001.01", "Kite menders", vec![rating(300, 700), rating(500, 21)]),
            facts("11-0002.00", "Wind tellers", Vec::new()),
        ],
        wages: vec![Wages {
            code: "11-0001".to_owned(),
            title: "Kite people".to_owned(),
            employment: Some(120),
            hourly: false,
            percentiles: [Some(3_000_000), Some(4_000_000), None, None, None],
            bound: Some(23_920_000),
            mean: None,
        }],
        outlooks: vec![Outlook {
            code: "11-0001".to_owned(),
            title: "Kite people".to_owned(),
            employment: [100, 120],
            change: -35,
            openings: 9,
            self_employed: None,
            transfers: Some(41),
            education: Some(4),
            experience: Some(1),
            training: None,
        }],
    }
}

fn words() -> Words {
    let of = |summary: &str| OccupationWords {
        summary: Some(summary.to_owned()),
        duties: vec!["Fly it".to_owned()],
        names: vec!["Kiteman".to_owned()],
        short: Some("Kiters".to_owned()),
    };
    Words {
        occupations: [("11-0001.00".to_owned(), of("Keeps kites up."))].into(),
        leading_titles: vec!["Master".to_owned()],
        ..Words::default()
    }
}

fn bytes() -> Vec<u8> {
    let way = Way { to: 1, kind: WayKind::Official, years: 20, school: 0 };
    let likeness = Likeness {
        ways: vec![vec![way], Vec::new(), Vec::new()],
        nearest: vec![vec![(1, 990), (2, 20)], Vec::new(), Vec::new()],
        nearest_by_text: vec![vec![(2, 7)], Vec::new(), Vec::new()],
    };
    write(&release(), &words(), &likeness).unwrap()
}

fn open(bytes: Vec<u8>) -> Result<Pack, PackError> {
    Pack::open(Cow::Owned(bytes))
}

#[test]
fn what_is_written_is_read() {
    let pack = open(bytes()).unwrap();
    assert_eq!(pack.release(), release());
    assert_eq!(Words::in_book(&pack).of("11-0001.00"), words().of("11-0001.00"));
    assert_eq!(pack.nearest(0), [(1, 990), (2, 20)]);
    assert_eq!(pack.nearest_by_text().first(), Some(&vec![(2, 7)]));
    assert_eq!(pack.ways(0).len(), 1);
    assert_eq!((pack.ways(1).len(), pack.page(3)), (0, None));
    assert_eq!(bytes(), bytes());
}

#[test]
fn a_leader_is_known_by_the_title() {
    let pack = open(bytes()).unwrap();
    let leads = |at| pack.page(at).unwrap().leads_people;
    assert_eq!([leads(0), leads(1), leads(2)], [Some(true), None, None]);
}

#[test]
fn every_cut_and_every_changed_byte_is_an_error() {
    let whole = bytes();
    for length in 0..whole.len() {
        assert!(open(whole[..length].to_vec()).is_err(), "cut at {length}");
    }
    for at in 0..whole.len() {
        for flip in [1, 0x80] {
            let mut damaged = whole.clone();
            damaged[at] ^= flip;
            assert!(open(damaged).is_err(), "byte {at}");
        }
    }
}

proptest! {
    /// Whoever makes the checksums fit gets an error or empty pages, and never stops the program.
    #[test]
    fn hostile_bytes_never_panic(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12)) {
        let mut bytes = bytes();
        for (at, value) in changes {
            let at = 12 + at.index(bytes.len() - 12);
            bytes[at] = value;
        }
        if let Ok(pack) = open(with_checksums(bytes)) {
            for at in 0..4 {
                let _ = (pack.page(at), pack.titles(at), pack.ways(at), pack.nearest(at));
            }
            let _ = (pack.release(), pack.head(), pack.steps(), pack.elements(), pack.categories());
        }
    }

    #[test]
    fn any_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = open(bytes.clone());
        let _ = open([b"rungsop\x02".as_slice(), &bytes].concat());
    }
}
