//! No sentence of the publishers is in the pack: every string of it is compared with those of the release.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use rungs::domain::official::book::Book as _;
use rungs::storage::official::bundled;

use super::official_files::folder;

/// Tables of which no text but names may be bundled, with the columns that hold sentences.
const SENTENCES: [(&str, &[&str]); 6] = [
    ("Occupation Data", &["Description"]),
    ("Task Statements", &["Task"]),
    ("Emerging Tasks", &["Task", "Original Task"]),
    ("GWAs to IWAs to DWAs", &["DWA Element Name"]),
    ("Level Scale Anchors", &["Anchor Description"]),
    ("Content Model Reference", &["Description"]),
];

/// A text as it is compared: whatever its case and the mark at its end.
fn folded(text: &str) -> String {
    text.trim().trim_end_matches('.').to_lowercase()
}

fn sentences(folder: &Path) -> BTreeSet<String> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(folder.join("db_30_3_text.zip")).unwrap()).unwrap();
    let mut found = BTreeSet::new();
    for (name, columns) in SENTENCES {
        let mut text = String::new();
        zip.by_name(&format!("db_30_3_text/{name}.txt")).unwrap().read_to_string(&mut text).unwrap();
        let mut lines = text.lines().map(|line| line.split('\t').collect::<Vec<_>>());
        let head = lines.next().unwrap();
        let places: Vec<usize> =
            columns.iter().map(|column| head.iter().position(|name| name == column).unwrap()).collect();
        for line in lines {
            found.extend(places.iter().map(|at| folded(line[*at])).filter(|text| text.contains(' ')));
        }
    }
    found
}

#[test]
fn no_string_is_a_sentence_of_the_release() {
    let Some(folder): Option<PathBuf> = folder() else { return };
    let sentences = sentences(&folder);
    assert!(sentences.len() > 20_000, "{}", sentences.len());
    let pack = bundled::pack().unwrap();
    let release = pack.release();
    let mut strings: Vec<String> = Vec::new();
    for (at, facts) in release.occupations.into_iter().enumerate() {
        let words = pack.page(at).unwrap().words;
        strings.extend(words.summary);
        strings.extend(words.duties);
        strings.extend(pack.own_names(at));
        strings.push(facts.title);
        strings.extend(facts.titles);
    }
    strings.extend(pack.names().into_iter().filter_map(|name| name.short));
    strings.extend(release.products.into_iter().map(|product| product.name));
    strings.extend(release.activities);
    for page in pack.elements() {
        strings.push(page.element.name);
        strings.extend(page.anchors.into_iter().flat_map(|anchors| anchors.into_iter()));
    }
    strings.extend(pack.steps().into_iter().flat_map(|step| [step.title, step.deliver]));
    assert!(strings.len() > 70_000, "{}", strings.len());
    let same: Vec<&String> = strings.iter().filter(|text| sentences.contains(&folded(text))).collect();
    assert!(same.is_empty(), "{same:?}");
    println!("strings of the pack compared: {} strings", strings.len());
}
