//! Reads our words from their files.

use std::collections::BTreeMap;
use std::path::Path;

use rungs::domain::effort::Effort;
use rungs::domain::official::book::OfficialStep;
use rungs::domain::official::words::{OccupationWords, Words};
use serde::Deserialize;
use serde::de::DeserializeOwned;

#[derive(Deserialize)]
struct ElementStep {
    id: String,
    title: String,
    deliver: String,
    hours: Effort,
    builds: Vec<Builds>,
}

#[derive(Deserialize)]
struct Builds {
    skill: String,
    to: u8,
}

#[derive(Deserialize)]
struct SoftwareStep {
    category: String,
    title: String,
    deliver: String,
    hours: Effort,
}

/// All words of a folder.
pub fn read(folder: &Path) -> Words {
    let mut occupations: BTreeMap<String, OccupationWords> = BTreeMap::new();
    for (code, summary) in one::<BTreeMap<String, String>>(folder, "summaries") {
        occupations.entry(code).or_default().summary = Some(summary);
    }
    for (code, duties) in one::<BTreeMap<String, Vec<String>>>(folder, "duties") {
        occupations.entry(code).or_default().duties = duties;
    }
    for (code, names) in one::<BTreeMap<String, Vec<String>>>(folder, "names") {
        occupations.entry(code).or_default().names = names;
    }
    for (code, short) in one::<BTreeMap<String, String>>(folder, "short_titles") {
        occupations.entry(code).or_default().short = Some(short);
    }
    let element = |step: ElementStep| OfficialStep {
        id: step.id,
        title: step.title,
        deliver: step.deliver,
        hours: step.hours,
        builds: step.builds.into_iter().map(|builds| (builds.skill, builds.to)).collect(),
    };
    let software = |step: SoftwareStep| OfficialStep {
        id: format!("software-{}", step.category),
        title: step.title,
        deliver: step.deliver,
        hours: step.hours,
        builds: vec![(step.category, 1)],
    };
    let steps = one::<Vec<ElementStep>>(folder, "element_steps").into_iter().map(element);
    let steps = steps.chain(one::<Vec<SoftwareStep>>(folder, "software_steps").into_iter().map(software));
    Words {
        occupations,
        anchors: one(folder, "anchors"),
        steps: steps.collect(),
        leading_titles: one(folder, "leading_titles"),
    }
}

fn one<T: DeserializeOwned>(folder: &Path, name: &str) -> T {
    let path = folder.join(name).with_extension("ron");
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    ron::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
