//! The words about official occupations: whole, in order, each once and of a length that fits.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use rungs::domain::catalogue::role::SHORT_TITLE;
use rungs::domain::official::book::Book as _;
use rungs::domain::official::short_titles::faults;
use rungs::domain::official::words::Words;
use rungs::storage::catalogue::bundled_parts;
use rungs::storage::official::bundled;
use serde::Deserialize;
use serde::de::DeserializeOwned;

fn read<T: DeserializeOwned>(name: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/official/words").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()));
    ron::from_str(&text).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

#[derive(Deserialize)]
struct Hours {
    optimistic: f64,
    likely: f64,
    pessimistic: f64,
}

#[derive(Deserialize)]
struct Build {
    skill: String,
    to: u8,
}

#[derive(Deserialize)]
struct ElementStep {
    id: String,
    title: String,
    deliver: String,
    hours: Hours,
    builds: Vec<Build>,
}

#[derive(Deserialize)]
struct SoftwareStep {
    category: String,
    title: String,
    deliver: String,
    hours: Hours,
}

/// `11-1011.00`, a code of an occupation.
fn is_code(code: &str) -> bool {
    let digits =
        |range: std::ops::Range<usize>| code.get(range).is_some_and(|part| part.bytes().all(|b| b.is_ascii_digit()));
    code.len() == 10 && digits(0..2) && digits(3..7) && digits(8..10) && &code[2..3] == "-" && &code[7..8] == "."
}

/// Texts of a length in characters, none twice and none with a straight quote.
fn hold<'a>(texts: impl IntoIterator<Item = &'a String>, length: std::ops::RangeInclusive<usize>) {
    let mut seen = BTreeSet::new();
    for text in texts {
        assert!(length.contains(&text.chars().count()), "{text}");
        assert!(!text.contains(['\'', '"', '\t']) && !text.contains("  ") && text.trim() == text, "{text}");
        assert!(seen.insert(text.to_lowercase()), "twice: {text}");
    }
}

fn takes(hours: &Hours, of: &str) {
    let ordered = 0.0 < hours.optimistic && hours.optimistic < hours.likely && hours.likely < hours.pessimistic;
    assert!(ordered && hours.pessimistic <= 400.0, "{of}");
}

#[test]
fn every_occupation_has_its_sentence() {
    let sentences: BTreeMap<String, String> = read("summaries.ron");
    assert_eq!(sentences.len(), 923);
    assert!(sentences.keys().all(|code| is_code(code)));
    hold(sentences.values(), 45..=140);
    assert!(sentences.values().all(|sentence| sentence.ends_with('.')));
}

#[test]
fn the_largest_occupations_have_three_duties() {
    let duties: BTreeMap<String, Vec<String>> = read("duties.ron");
    let sentences: BTreeMap<String, String> = read("summaries.ron");
    assert_eq!(duties.len(), 200);
    assert!(duties.values().all(|duties| duties.len() == 3));
    assert!(duties.keys().all(|code| sentences.contains_key(code)));
    hold(duties.values().flatten(), 30..=110);
    assert!(duties.values().flatten().all(|duty| !duty.ends_with('.')));
}

#[test]
fn everyday_names_stand_at_known_occupations() {
    let names: BTreeMap<String, Vec<String>> = read("names.ron");
    let sentences: BTreeMap<String, String> = read("summaries.ron");
    assert!(names.keys().all(|code| sentences.contains_key(code)));
    for names in names.values() {
        hold(names, 2..=50);
    }
    let all: BTreeSet<_> = names.values().flatten().collect();
    assert!(all.len() >= 300, "{}", all.len());
}

#[test]
fn every_long_title_has_a_short_one_that_nothing_else_is_called() {
    let shorts: BTreeMap<String, String> = read("short_titles.ron");
    hold(shorts.values(), 4..=SHORT_TITLE);
    assert!(shorts.values().all(|short| !short.contains('.')), "none is cut off");
    let pack = bundled::pack().unwrap();
    let long = pack.names().into_iter().filter(|name| name.title.chars().count() > SHORT_TITLE);
    let long: Vec<String> = long.map(|name| name.code).collect();
    assert!(long.iter().eq(shorts.keys()), "those and no others");
    let of_pack = pack.names().into_iter().filter_map(|name| Some((name.code, name.short?)));
    assert_eq!(of_pack.collect::<BTreeMap<_, _>>(), shorts);
    assert_eq!(faults(&Words::in_book(&pack), &pack.release()), []);
    let shorts: BTreeSet<String> = shorts.values().map(|short| short.to_lowercase()).collect();
    for role in bundled_parts().unwrap().roles {
        for name in [&role.entry.title, role.entry.short()] {
            assert!(!shorts.contains(&name.to_lowercase()), "{name}");
        }
    }
}

#[test]
fn every_element_has_five_sentences_and_its_steps_two_for_each_level() {
    let anchors: BTreeMap<String, [String; 5]> = read("anchors.ron");
    assert_eq!(anchors.len(), 68);
    hold(anchors.values().flatten(), 40..=130);
    let steps: Vec<ElementStep> = read("element_steps.ron");
    hold(steps.iter().map(|step| &step.id), 5..=60);
    hold(steps.iter().map(|step| &step.title), 20..=80);
    hold(steps.iter().map(|step| &step.deliver), 40..=150);
    let mut levels: BTreeMap<(&str, u8), usize> = BTreeMap::new();
    for step in &steps {
        takes(&step.hours, &step.id);
        for build in &step.builds {
            assert!(anchors.contains_key(&build.skill) && (1..=5).contains(&build.to), "{}", step.id);
            *levels.entry((&build.skill, build.to)).or_default() += 1;
        }
    }
    assert!(levels.values().all(|steps| *steps == 2), "{levels:?}");
    let elements: BTreeSet<_> = levels.keys().map(|(element, _)| *element).collect();
    assert_eq!(elements.len(), 68, "each element has steps");
}

#[test]
fn every_category_of_software_in_demand_has_its_step() {
    let steps: Vec<SoftwareStep> = read("software_steps.ron");
    assert_eq!(steps.len(), 69);
    hold(steps.iter().map(|step| &step.category), 5..=12);
    hold(steps.iter().map(|step| &step.title), 20..=80);
    hold(steps.iter().map(|step| &step.deliver), 40..=150);
    for step in &steps {
        takes(&step.hours, &step.category);
    }
}
