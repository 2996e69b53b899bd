//! Small files of the shape of the official ones.

use std::collections::BTreeMap;
use std::io::{Cursor, Write as _};
use std::path::PathBuf;

use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// How a release lays its tables out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layout {
    /// Text, up to 30.2.
    Old,
    /// Text, since 30.3.
    New,
    /// Comma-separated, since 30.3, with columns that repeat names.
    Commas,
}

/// Tables by the name of their file.
pub type Tables = BTreeMap<String, String>;

const BAKER: &str = "91-1011.00";
const NIGHT: &str = "91-1011.01";
const BUYER: &str = "13-1023.00";
const OTHER: &str = "92-9099.00";

const RATED: &str = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tN\tStandard Error\tLower CI Bound\tUpper CI Bound\tRecommend Suppress\tNot Relevant\tDate\tDomain Source";
const SHARED: &str = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tCategory\tData Value\tN\tStandard Error\tLower CI Bound\tUpper CI Bound\tRecommend Suppress\tDate\tDomain Source";
const TRAIT: &str = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\tDate\tDomain Source";

/// Importance and level of an element for two occupations, with all flags that there are.
fn ratings(id: &str, name: &str) -> Vec<String> {
    let row = |code: &str, scale: &str, value: &str, suppress: &str, relevant: &str| {
        format!("{code}\t{id}\t{name}\t{scale}\t{value}\t8\t0.1250\tn/a\tn/a\t{suppress}\t{relevant}\t08/2023\tAnalyst")
    };
    vec![
        row(BAKER, "IM", "4.12", "N", "n/a"),
        row(BAKER, "LV", "3.5", "N", "N"),
        row(BUYER, "IM", "1.00", "Y", "n/a"),
        row(BUYER, "LV", "0.00", "Y", "Y"),
    ]
}

/// Shares of so many categories: the first has all but one hundredth for each other.
fn shares(id: &str, scale: &str, count: u32) -> Vec<String> {
    let value = |category: u32| {
        if category == 1 { format!("{:.2}", 100.0 - f64::from(count - 1) / 100.0) } else { "0.01".to_owned() }
    };
    (1..=count)
        .map(|category| {
            let value = value(category);
            format!("{BAKER}\t{id}\tA scale\t{scale}\t{category}\t{value}\t28\t0.0000\tn/a\tn/a\tN\t08/2023\tIncumbent")
        })
        .collect()
}

fn text(header: &str, rows: impl IntoIterator<Item = impl AsRef<str>>) -> String {
    let mut text = format!("{header}\r\n");
    for row in rows {
        text.push_str(row.as_ref());
        text.push_str("\r\n");
    }
    text
}

/// All tables of a release.
pub fn tables(layout: Layout) -> Tables {
    let is_old = layout == Layout::Old;
    let name = |old: &'static str, new: &'static str| if is_old { old } else { new };
    let mut tables: BTreeMap<&str, String> = BTreeMap::new();
    tables.insert(
        "Occupation Data",
        text(
            "O*NET-SOC Code\tTitle\tDescription",
            [
                format!("{BUYER}\tTide Buyers, Except Spring\tBuy tides."),
                format!("{BAKER}\tLighthouse Bakers\tBake in lighthouses, and \"turn\" the lamp."),
                format!("{NIGHT}\tNight Lighthouse Bakers\tBake at night."),
                format!("{OTHER}\tMenders, All Other\tMend what no other occupation mends."),
            ],
        ),
    );
    let zones = [(BAKER, 2), (NIGHT, 3), (BUYER, 4)];
    let zones = zones.map(|(code, zone)| format!("{code}\t{zone}\t08/2023\tAnalyst"));
    tables.insert("Job Zones", text("O*NET-SOC Code\tJob Zone\tDate\tDomain Source", zones));
    let title = name("Alternate Title", "Job Title");
    tables.insert(
        name("Alternate Titles", "Job Titles"),
        text(
            &format!("O*NET-SOC Code\t{title}\tShort Title\tSource(s)"),
            [
                format!("{BAKER}\tLamp Baker (LB)\tLB\t02,08"),
                format!("{BAKER}\tBread Keeper\tn/a\t08"),
                format!("{BUYER}\tBread Keeper\tn/a\t08"),
            ],
        ),
    );
    let listening = ratings("2.A.1.b", "Active Listening");
    let rolling = ratings("2.B.3.k", "Rolling");
    if is_old {
        tables.insert("Skills", text(RATED, [listening, rolling].concat()));
    } else {
        tables.insert("Essential Skills", text(RATED, listening));
        tables.insert("Transferable Skills", text(RATED, rolling));
    }
    tables.insert("Knowledge", text(RATED, ratings("2.C.1.a", "Bread and Light")));
    tables.insert("Abilities", text(RATED, ratings("1.A.1.a.1", "Oral Comprehension")));
    let education = shares("2.D.1", "RL", 12);
    let training = [shares("3.A.1", "RW", 11), shares("3.A.2", "PT", 9), shares("3.A.3", "OJ", 9)].concat();
    let other = format!("{BAKER}\t2.D.4.a\tMajor\tIM\tn/a\t3.00\t28\t0.0000\tn/a\tn/a\tN\t08/2023\tIncumbent");
    if is_old {
        let all = [education, training, vec![other]].concat();
        tables.insert("Education, Training, and Experience", text(SHARED, all));
    } else {
        tables.insert("Education", text(SHARED, [education, vec![other]].concat()));
        tables.insert("Training and Experience", text(SHARED, training));
    }
    let interests = ["a", "b", "c", "d", "e", "f"].into_iter().zip(1..=6);
    let mut interests: Vec<_> = interests
        .map(|(letter, value)| format!("{BAKER}\t1.B.1.{letter}\tType\tOI\t{value}.25\t02/2026\tExpert"))
        .collect();
    interests.push(format!("{BAKER}\t1.B.1.g\tFirst\tIH\t6.00\t02/2026\tExpert"));
    tables.insert(name("Interests", "Career Interest Types"), text(TRAIT, interests));
    tables.insert(
        "Work Styles",
        text(
            TRAIT,
            [
                format!("{BAKER}\t1.D.1.b\tCalm\tDR\t7.00\t12/2025\tExpert"),
                format!("{BAKER}\t1.D.1.b\tCalm\tWI\t-1.42\t12/2025\tExpert"),
                format!("{BAKER}\t1.D.1.a\tCare\tWI\t3.00\t12/2025\tExpert"),
            ],
        ),
    );
    let (ovens, maps) = if is_old { ("43232202", "43231507") } else { ("2.E.5.b", "2.E.1.e") };
    let header = if is_old {
        "O*NET-SOC Code\tExample\tCommodity Code\tCommodity Title\tHot Technology\tIn Demand"
    } else {
        "O*NET-SOC Code\tWorkplace Example\tElement ID\tElement Name\tHot Technology\tIn Demand"
    };
    tables.insert(
        name("Technology Skills", "Software Skills"),
        text(
            header,
            [
                format!("{BAKER}\tOvenWorks\t{ovens}\tOven software\tY\tY"),
                format!("{BAKER}\tTidal\t{maps}\tMap software\tN\tN"),
                format!("{BUYER}\tOvenWorks\t{ovens}\tOven software\tY\tN"),
                format!("{BUYER}\tOvenWorks\t{maps}\tMap software\tY\tN"),
            ],
        ),
    );
    tables.insert(
        "Task Statements",
        text(
            "O*NET-SOC Code\tTask ID\tTask\tTask Type\tIncumbents Responding\tDate\tDomain Source",
            [
                format!("{BAKER}\t9001\tKnead by the light of the lamp.\tCore\t95\t08/2023\tIncumbent"),
                format!("{BAKER}\t9002\tAnswer \"who goes there\" in the dark.\tn/a\tn/a\t08/2023\tAnalyst"),
            ],
        ),
    );
    tables.insert("Emerging Tasks", text("O*NET-SOC Code\tTask\tCategory", [format!("{BAKER}\tBake rolls.\tNew")]));
    let activity = name("DWA ID", "DWA Element ID");
    let (knead, light) =
        if is_old { ("4.A.1.a.1.I01.D01", "4.A.1.a.1.I01.D02") } else { ("4.A.1.a.1.a.1", "4.A.1.a.1.a.2") };
    tables.insert(
        "Tasks to DWAs",
        text(
            &format!("O*NET-SOC Code\tTask ID\t{activity}\tDate\tDomain Source"),
            [
                format!("{BAKER}\t9001\t{light}\t07/2014\tAnalyst"),
                format!("{BAKER}\t9001\t{knead}\t07/2014\tAnalyst"),
                format!("{BAKER}\t9002\t{light}\t07/2014\tAnalyst"),
            ],
        ),
    );
    tables.insert(
        "Related Occupations",
        text(
            "O*NET-SOC Code\tRelated O*NET-SOC Code\tRelatedness Tier\tIndex",
            [
                format!("{BAKER}\t{BUYER}\tPrimary-Long\t6"),
                format!("{BAKER}\t{NIGHT}\tPrimary-Short\t1"),
                format!("{BUYER}\t{BAKER}\tPrimary-Short\t1"),
            ],
        ),
    );
    tables.insert(
        "Content Model Reference",
        text("Element ID\tElement Name\tDescription", ["2.A.1.b\tActive Listening\tListening to others."]),
    );
    let version = if is_old { "30.1" } else { "30.3" };
    let page =
        format!("O*NET {version} Database\nA Release\n\nhttps://www.onetcenter.org/dictionary/{version}/text/\n");
    let mut files: Tables = tables
        .into_iter()
        .map(|(name, text)| match layout {
            Layout::Commas => {
                (format!("{}.csv", name.to_lowercase().replace(", ", "_").replace(' ', "_")), commas(&text))
            }
            _ => (format!("{name}.txt"), text),
        })
        .collect();
    files.insert("Read Me.txt".to_owned(), page);
    files
}

/// The same table with commas: quoted where needed, `n/a` empty, and the title of the occupation after its code.
fn commas(text: &str) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for (at, line) in text.lines().enumerate() {
        let mut fields: Vec<&str> = line.split('\t').map(|field| if field == "n/a" { "" } else { field }).collect();
        if text.starts_with("O*NET-SOC Code") && !text.starts_with("O*NET-SOC Code\tTitle") {
            fields.insert(1, if at == 0 { "Title" } else { "Tide Buyers, Except Spring" });
        }
        writer.write_record(fields).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

/// A zip of files with a folder around them, as releases have.
pub fn zipped(files: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        zip.start_file(name.as_str(), options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A release as a zip.
pub fn release(tables: &Tables) -> Vec<u8> {
    let files = tables.iter().map(|(name, text)| (format!("db_text/{name}"), text.clone().into_bytes()));
    zipped(&files.collect::<Vec<_>>())
}

/// A file in a folder of its own.
pub struct Saved {
    folder: TempDir,
    name: String,
}

impl Saved {
    pub fn new(name: &str, bytes: impl AsRef<[u8]>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(name), bytes).unwrap();
        Self { folder, name: name.to_owned() }
    }

    /// A folder with files.
    pub fn folder(files: &Tables) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            std::fs::write(folder.path().join(name), text).unwrap();
        }
        Self { folder, name: String::new() }
    }

    pub fn path(&self) -> PathBuf {
        if self.name.is_empty() { self.folder.path().to_owned() } else { self.folder.path().join(&self.name) }
    }

    /// What lies in the folder, with its size.
    pub fn listing(&self) -> Vec<(PathBuf, u64)> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap().map(Result::unwrap);
        let mut listing: Vec<_> = entries.map(|entry| (entry.path(), entry.metadata().unwrap().len())).collect();
        listing.sort();
        listing
    }
}
