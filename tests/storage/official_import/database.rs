//! The O*NET database in each layout, wherever it lies and however it is written down.

use rungs::domain::official::element::{Element, Rating};
use rungs::domain::official::facts::Facts;
use rungs::domain::official::product::{Product, UsedProduct};
use rungs::domain::official::release::Release;
use rungs::domain::official::sentences::Sentences;
use rungs::storage::official::import::{ImportError, Onet, onet, unwatched};

use super::files::{Layout, Saved, Tables, release, tables};

pub fn read(saved: &Saved) -> Result<Onet, ImportError> {
    onet(&saved.path(), &mut unwatched)
}

/// Reads tables as a zip.
pub fn read_tables(tables: &Tables) -> Result<Onet, ImportError> {
    read(&Saved::new("db_30_3_text.zip", release(tables)))
}

/// What the newer layouts state.
pub fn expected() -> Onet {
    let rated = |importance, level, not: bool| Rating {
        importance,
        level,
        suppressed: not,
        level_suppressed: not,
        not_relevant: not,
    };
    let shares = |first: u16, count: usize| [vec![first], vec![1; count - 1]].concat();
    let used = |product, in_demand| UsedProduct { product, in_demand };
    let element = |id: &str, name: &str| Element { id: id.to_owned(), name: name.to_owned() };
    let product = |name: &str, category, hot| Product { name: name.to_owned(), category, hot };
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    let buyer = Facts {
        code: "13-1023.00".to_owned(),
        title: "Tide Buyers, Except Spring".to_owned(),
        titles: texts(&["Bread Keeper"]),
        zone: Some(4),
        ratings: vec![rated(100, 0, true); 3],
        products: vec![used(0, false), used(1, false)],
        related: vec![1],
        ..Facts::default()
    };
    let baker = Facts {
        code: "91-1011.00".to_owned(),
        title: "Lighthouse Bakers".to_owned(),
        titles: texts(&["Lamp Baker (LB)", "Bread Keeper"]),
        zone: Some(2),
        ratings: vec![rated(412, 350, false); 3],
        products: vec![used(1, true), used(2, false)],
        activities: vec![0, 1],
        related: vec![2, 0],
        education: shares(9_989, 12),
        training: [shares(9_990, 11), shares(9_992, 9), shares(9_992, 9)].concat(),
        interests: vec![125, 225, 325, 425, 525, 625],
        styles: vec![300, -142],
        ..Facts::default()
    };
    let named = |code: &str, title: &str| Facts { code: code.to_owned(), title: title.to_owned(), ..Facts::default() };
    let said =
        |description: &str, tasks: &[&str]| Sentences { description: description.to_owned(), tasks: texts(tasks) };
    Onet {
        release: Release {
            version: "30.3".to_owned(),
            elements: vec![
                element("2.A.1.b", "Active Listening"),
                element("2.B.3.k", "Rolling"),
                element("2.C.1.a", "Bread and Light"),
            ],
            categories: vec![
                ("2.E.1.e".to_owned(), "Map software".to_owned()),
                ("2.E.5.b".to_owned(), "Oven software".to_owned()),
            ],
            products: vec![product("OvenWorks", 0, true), product("OvenWorks", 1, true), product("Tidal", 0, false)],
            activities: texts(&["4.A.1.a.1.a.1", "4.A.1.a.1.a.2"]),
            occupations: vec![
                buyer,
                baker,
                Facts { zone: Some(3), ..named("91-1011.01", "Night Lighthouse Bakers") },
                named("92-9099.00", "Menders, All Other"),
            ],
            ..Release::default()
        },
        sentences: vec![
            said("Buy tides.", &[]),
            said(
                "Bake in lighthouses, and \"turn\" the lamp.",
                &["Knead by the light of the lamp.", "Answer \"who goes there\" in the dark."],
            ),
            said("Bake at night.", &[]),
            said("Mend what no other occupation mends.", &[]),
        ],
        losses: Vec::new(),
    }
}

#[test]
fn each_layout_gives_the_same_facts() {
    assert_eq!(read_tables(&tables(Layout::New)).unwrap(), expected());
    assert_eq!(read_tables(&tables(Layout::Commas)).unwrap(), expected());
    let mut old = read_tables(&tables(Layout::Old)).unwrap();
    assert_eq!(old.release.version, "30.1");
    assert_eq!(old.release.activities, ["4.A.1.a.1.I01.D01", "4.A.1.a.1.I01.D02"]);
    let ids: Vec<_> = old.release.categories.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["43231507", "43232202"]);
    let expected = expected();
    old.release.version.clone_from(&expected.release.version);
    old.release.activities.clone_from(&expected.release.activities);
    old.release.categories.clone_from(&expected.release.categories);
    assert_eq!(old, expected);
}

#[test]
fn a_folder_a_folder_around_it_and_a_zip_without_one_give_the_same() {
    let files = tables(Layout::New);
    assert_eq!(read(&Saved::folder(&files)).unwrap(), expected());
    let around = tempfile::tempdir().unwrap();
    let inner = around.path().join("db_30_3_text");
    std::fs::create_dir(&inner).unwrap();
    for (name, text) in &files {
        std::fs::write(inner.join(name), text).unwrap();
    }
    assert_eq!(onet(around.path(), &mut unwatched).unwrap(), expected());
    let flat: Vec<_> = files.iter().map(|(name, text)| (name.clone(), text.clone().into_bytes())).collect();
    assert_eq!(read(&Saved::new("x.zip", super::files::zipped(&flat))).unwrap(), expected());
}

#[test]
fn tables_are_known_by_their_headers_whatever_their_names() {
    for layout in [Layout::Old, Layout::New, Layout::Commas] {
        let files = tables(layout);
        let wanted = read_tables(&files).unwrap();
        let renamed = files
            .into_iter()
            .enumerate()
            .map(|(at, (name, text))| (if name == "Read Me.txt" { name } else { format!("table {at}.dat") }, text));
        let mut renamed = read_tables(&renamed.collect()).unwrap();
        renamed.release.version.clone_from(&wanted.release.version);
        assert_eq!(renamed, wanted, "{layout:?}");
    }
}

#[test]
fn columns_may_stand_in_any_order() {
    let mut files = tables(Layout::New);
    for (name, text) in &mut files {
        if name != "Read Me.txt" {
            let turned = text.lines().map(|line| line.split('\t').rev().collect::<Vec<_>>().join("\t") + "\r\n");
            *text = turned.collect();
        }
    }
    assert_eq!(read_tables(&files).unwrap(), expected());
}

#[test]
fn each_way_to_write_a_text_down_is_read() {
    type Written = fn(&str) -> Vec<u8>;
    let files = tables(Layout::New);
    let ways: [(&str, Written); 7] = [
        ("lines end with a feed", |text| text.replace("\r\n", "\n").into_bytes()),
        ("marked", |text| format!("\u{feff}{text}").into_bytes()),
        ("two bytes, low first, marked", |text| {
            [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
        }),
        ("two bytes, high first, marked", |text| {
            [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()
        }),
        ("two bytes, low first", |text| text.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("two bytes, high first", |text| text.encode_utf16().flat_map(u16::to_be_bytes).collect()),
        ("as it is", |text| text.as_bytes().to_vec()),
    ];
    for (way, written) in ways {
        let files: Vec<_> = files.iter().map(|(name, text)| (name.clone(), written(text))).collect();
        let read = read(&Saved::new("db.zip", super::files::zipped(&files)));
        assert_eq!(read.unwrap_or_else(|error| panic!("{way}: {error}")), expected(), "{way}");
    }
}

#[test]
fn letters_beyond_ascii_are_read_in_the_code_page_of_windows_and_in_unicode() {
    let files = tables(Layout::New);
    let title = |bytes: &[u8]| {
        let files = files.iter().map(|(name, text)| {
            let (before, after) = text.split_once("Night Lighthouse Bakers").unwrap_or((text, ""));
            let bytes = if after.is_empty() {
                text.clone().into_bytes()
            } else {
                [before.as_bytes(), bytes, after.as_bytes()].concat()
            };
            (name.clone(), bytes)
        });
        let read = read(&Saved::new("db.zip", super::files::zipped(&files.collect::<Vec<_>>()))).unwrap();
        read.release.occupations[2].title.clone()
    };
    assert_eq!(title("Bäcker – nachts".as_bytes()), "Bäcker – nachts");
    assert_eq!(title(b"B\xE4cker \x96 nachts"), "Bäcker – nachts");
}

#[test]
fn the_version_is_told_by_the_page_or_by_the_name() {
    let mut files = tables(Layout::New);
    files.remove("Read Me.txt");
    assert_eq!(read(&Saved::new("db_29_2_text.zip", release(&files))).unwrap().release.version, "29.2");
    let untold = read(&Saved::new("my.zip", release(&files))).unwrap();
    assert_eq!(untold.release.version, "");
    let said: Vec<_> = untold.losses.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["no file says which version of O*NET this is"]);
}
