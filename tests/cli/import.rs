//! Taking in official files: what is kept, listed, switched, exported, and what is refused with nothing changed.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::Path;

use assert_cmd::Command;
use serde_json::Value;

#[allow(dead_code, reason = "made for the tests of files, too")]
#[path = "../storage/official_import/files.rs"]
pub mod files;
#[path = "../storage/official_files.rs"]
mod official_files;

use files::{Layout, Saved, release, tables, zipped};

/// A folder of data of its own.
pub struct Home(tempfile::TempDir);

impl Home {
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a folder"))
    }

    pub fn run<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> (i32, String, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_rungs"));
        let output = command.env("RUNGS_DATA_HOME", self.0.path()).args(arguments).output().expect("it runs");
        let text = |bytes| String::from_utf8(bytes).expect("it is text");
        (output.status.code().expect("it ended"), text(output.stdout), text(output.stderr))
    }

    fn answer<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> String {
        let (code, told, complaint) = self.run(arguments);
        assert_eq!((code, complaint.as_str()), (0, ""));
        told
    }

    fn json<'a>(&self, arguments: impl IntoIterator<Item = &'a str>) -> Value {
        serde_json::from_str(&self.answer(arguments.into_iter().chain(["--json"]))).expect("it is JSON")
    }

    pub fn names(&self) -> Vec<String> {
        let Ok(all) = std::fs::read_dir(self.0.path().join("packs")) else { return Vec::new() };
        let mut names: Vec<_> =
            all.map(|name| name.expect("a name").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

pub fn text(path: &Path) -> &str {
    path.to_str().expect("it is text")
}

fn old() -> Saved {
    Saved::new("db_30_1_text.zip", release(&tables(Layout::Old)))
}

const WAGES: &str = "AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,OCC_CODE,OCC_TITLE,O_GROUP,I_GROUP,OWN_CODE,TOT_EMP,H_MEAN,A_MEAN,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,ANNUAL,HOURLY\n99,U.S.,1,US,29-1141,Nurses,detailed,cross-industry,1235,100,40,90000,60000,70000,88000,99000,120000,30,35,40,45,50,,\n";

#[test]
fn the_release_inside_the_program_adds_sentences_alone() {
    let home = Home::new();
    let file = Saved::new("db_30_3_text.zip", release(&tables(Layout::New)));
    let told = home.answer(["import", text(&file.path())]);
    assert!(told.starts_with("Imported\n  O*NET 30.3 Database (onet): descriptions 4, tasks 2\n"), "{told}");
    assert!(told.contains("No fact"), "{told}");
    assert!(told.contains("O*NET 30.3 Database by the U.S. Department of Labor"), "{told}");
    assert_eq!(home.names(), ["onet.pack"]);
    let packs = home.json(["packs"]);
    assert_eq!(packs["packs"][0]["id"], "bundled");
    let onet = &packs["packs"][1];
    assert_eq!((&onet["id"], &onet["release"], &onet["on"]), (&"onet".into(), &"30.3".into(), &true.into()));
    assert_eq!(onet["inputs"]["db_30_3_text.zip"].as_str().map(str::len), Some(64));
    assert!(home.answer(["roles", "registered nurse"]).contains("onet-29-1141-00"));
    // The words of the publisher stand beneath ours, with their release.
    let buyers = "onet-13-1023-00";
    let before = Home::new().answer(["role", buyers]);
    let after = home.answer(["role", buyers]);
    let section = "\nIn the official files\n  Description, O*NET 30.3\n    Buy tides.\n";
    assert!(!before.contains("In the official files"), "{before}");
    assert_eq!(after.replacen(section, "", 1), before);
}

#[test]
fn another_release_takes_the_place_of_the_facts_until_it_is_switched_off() {
    let home = Home::new();
    let file = old();
    let dry = home.json(["import", text(&file.path()), "--dry-run"]);
    assert_eq!(dry["kept"], false);
    assert!(home.names().is_empty());
    let told = home.json(["import", text(&file.path())]);
    assert_eq!(told["changes"], dry["changes"]);
    let new = told["changes"]["new"].as_array().expect("a list");
    assert!(new.iter().any(|one| one["title"] == "Lighthouse Bakers"), "{new:?}");
    assert!(told["changes"]["gone"].as_array().expect("a list").len() > 1_000);
    let role = home.answer(["role", "onet-91-1011-00"]);
    assert!(role.contains("Lighthouse Bakers") && role.contains("O*NET 30.1"), "{role}");
    assert_eq!(home.answer(["packs", "off", "onet"]), "The pack onet is switched off\n");
    assert_eq!(home.run(["role", "onet-91-1011-00"]).0, 1);
    assert!(home.answer(["packs"]).contains("\nonet: off\n"));
    home.answer(["packs", "on", "onet"]);
    home.answer(["role", "onet-91-1011-00"]);
    home.answer(["packs", "remove", "onet"]);
    assert_eq!(home.run(["role", "onet-91-1011-00"]).0, 1);
    let (code, _, complaint) = home.run(["packs", "off", "onet"]);
    assert_eq!(code, 1);
    assert!(complaint.contains("no pack is imported"), "{complaint}");
    let (_, _, complaint) = home.run(["packs", "off", "nets"]);
    assert!(complaint.contains("onet, wages, wages-of-states, wages-of-metros, outlook"), "{complaint}");
}

#[test]
fn a_plan_is_told_what_of_it_is_touched() {
    let home = Home::new();
    let plan = home.0.path().join("plan.ron");
    let (nurse, other) = ("onet-29-1141-00", "onet-29-1171-00");
    home.answer(["new", "--from", nurse, "--to", other, "-o", text(&plan)]);
    let file = Saved::new("national_M2031.csv", WAGES);
    let path = file.path();
    let arguments = ["import", text(&path), "--plan", text(&plan)];
    let told = home.json(arguments);
    let touched = told["touched"]["roles"].as_array().expect("a list");
    assert!(touched.iter().any(|role| role["role"] == nurse && role["wages"]["after"] == 8_800_000), "{touched:?}");
    assert!(touched.iter().any(|role| role["part"] == "goal" && role["wages"]["after"].is_null()), "{touched:?}");
    let again = home.answer(arguments);
    assert!(again.contains("In the plan\n  Nothing in the plan is touched"), "{again}");
    assert!(home.answer(["claims", nurse]).contains("bls-oews-2031"));
}

#[test]
fn a_pack_goes_to_another_computer() {
    let (one, other) = (Home::new(), Home::new());
    one.answer(["import", text(&old().path())]);
    let out = one.0.path().join("given");
    one.answer(["pack", "export", "--out", text(&out)]);
    let (code, _, complaint) = one.run(["pack", "export", "onet", "--out", text(&out)]);
    assert_eq!(code, 1);
    assert!(complaint.contains("--force"), "{complaint}");
    other.answer(["import", text(&out)]);
    let bytes = |home: &Home| std::fs::read(home.0.path().join("packs/onet.pack")).expect("it is there");
    assert_eq!(bytes(&one), bytes(&other));
    // A pack that somebody changed is refused.
    let mut changed = bytes(&one);
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    std::fs::write(&out, changed).expect("it is written");
    let third = Home::new();
    let (code, _, complaint) = third.run(["import", text(&out)]);
    assert_eq!(code, 1);
    assert!(complaint.contains("a checksum does not fit"), "{complaint}");
    assert!(third.names().is_empty());
}

#[test]
fn a_damaged_pack_is_told_and_everything_goes_on() {
    let home = Home::new();
    home.answer(["import", text(&old().path())]);
    let path = home.0.path().join("packs/onet.pack");
    let bytes = std::fs::read(&path).expect("it is there");
    std::fs::write(&path, &bytes[..bytes.len() / 2]).expect("it is written");
    let (code, told, complaint) = home.run(["role", "onet-29-1141-00"]);
    assert_eq!(code, 0);
    assert!(told.contains("O*NET 30.3"), "{told}");
    assert_eq!(complaint.lines().count(), 1, "{complaint}");
    assert!(complaint.starts_with("a pack is left out: it is cut off"), "{complaint}");
    assert!(home.answer(["packs"]).contains("onet: left out: it is cut off"));
}

#[test]
fn a_folder_with_files_of_several_publishers_is_taken_whole() {
    let home = Home::new();
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("db_30_1_text.zip"), release(&tables(Layout::Old))).expect("it is written");
    std::fs::write(folder.path().join("national_M2031.csv"), WAGES).expect("it is written");
    std::fs::write(folder.path().join("notes.txt"), "nothing of it").expect("it is written");
    let told = home.json(["import", text(folder.path())]);
    let ids: Vec<_> = told["imported"].as_array().expect("a list").iter().map(|pack| pack["id"].clone()).collect();
    assert_eq!(ids, ["wages", "onet"]);
    assert_eq!(home.names(), ["onet.pack", "wages.pack"]);
}

#[test]
fn what_is_missing_or_made_to_harm_changes_nothing_on_the_disk() {
    let home = Home::new();
    let mut without_column = tables(Layout::New);
    let titles = without_column.get_mut("Occupation Data.txt").expect("it is there");
    *titles = titles.replace("Description", "Anything");
    let outer = zipped(&[("db_30_3_text.zip".to_owned(), release(&tables(Layout::New)))]);
    let cut = release(&tables(Layout::New));
    let mut bomb = b"O*NET-SOC Code\tTitle\tDescription\r\n".to_vec();
    bomb.resize(40 << 20, b'\n');
    let bomb = zipped(&[("Occupation Data.txt".to_owned(), bomb)]);
    let facts_alone = [("Occupation Data.txt".to_owned(), tables(Layout::Old)["Occupation Data.txt"].clone())];
    let facts_alone = release(&facts_alone.into_iter().collect());
    let cases: [(&str, Vec<u8>, &str); 7] = [
        ("db_30_3_text.zip", release(&without_column), "there is no column “Description”, which is needed for"),
        ("db_30_3_text.zip", outer, "none of the tables looked for is in it"),
        ("db_30_3_text.zip", cut[..cut.len() / 2].to_vec(), "damaged"),
        ("db_30_3_text.zip", bomb, "larger than any file of the publishers"),
        ("db_30_1_text.zip", facts_alone, "without ratings of skills cannot take the place"),
        ("plan.ron", rungs::storage::SAMPLE_PLAN.as_bytes().to_vec(), "none of the tables looked for is in it"),
        ("onet.pack", b"rungsif\x01and nothing more".to_vec(), "another version of the program"),
    ];
    for (name, bytes, expected) in cases {
        let file = Saved::new(name, bytes);
        let (code, told, complaint) = home.run(["import", text(&file.path())]);
        assert_eq!((code, told.as_str()), (1, ""), "{name}");
        assert!(complaint.starts_with("nothing was imported: ") && complaint.contains(expected), "{name}: {complaint}");
        assert!(home.names().is_empty(), "{name}");
    }
    let twice = [old(), old()];
    let (code, _, complaint) = home.run(["import", text(&twice[0].path()), text(&twice[1].path())]);
    assert_eq!(code, 1);
    assert!(complaint.contains("two of the files hold onet"), "{complaint}");
    assert!(home.names().is_empty());
}

const STATES: &str = "AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,OCC_CODE,OCC_TITLE,O_GROUP,I_GROUP,OWN_CODE,TOT_EMP,H_MEAN,A_MEAN,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,ANNUAL,HOURLY\n06,California,2,CA,29-1141,Nurses,detailed,cross-industry,1235,100,40,90000,60000,70000,131110,140000,150000,30,35,40,45,50,,\n06,California,2,CA,15-2051,Data Scientists,detailed,cross-industry,1235,100,40,90000,100000,120000,150000,170000,200000,30,35,40,45,50,,\n";
const METROS: &str = "AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,OCC_CODE,OCC_TITLE,O_GROUP,I_GROUP,OWN_CODE,TOT_EMP,H_MEAN,A_MEAN,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,ANNUAL,HOURLY\n31080,\"Los Angeles-Long Beach-Anaheim, CA\",4,CA,29-1141,Nurses,detailed,cross-industry,1235,100,40,90000,80000,90000,133330,140000,150000,30,35,40,45,50,,\n";

#[test]
fn wages_of_areas_are_places_found_by_name() {
    let home = Home::new();
    let states = Saved::new("state_M2031_dl.csv", STATES.as_bytes());
    let metros = Saved::new("MSA_M2031_dl.csv", METROS.as_bytes());
    home.answer(["import", text(&states.path()), text(&metros.path())]);
    let used = |role: &str, place: &str| {
        let claims = home.json(["claims", role, "--place", place]);
        let used = claims["claims"].as_array().expect("a list").iter().find(|claim| claim["standing"] == "used");
        let used = used.expect("one is used");
        (used["place"].as_str().expect("a place").to_owned(), used["middle"].as_f64().expect("a number"))
    };
    assert_eq!(used("registered nurse", "california"), ("us-ca".to_owned(), 131_110.0));
    assert_eq!(
        used("registered nurse", "los angeles-long beach-anaheim, ca"),
        ("us-metro-31080".to_owned(), 133_330.0)
    );
    assert_eq!(used("electricians", "us-metro-31080").0, "us", "of which the state tells nothing either");
    assert_eq!(used("data scientist", "us-metro-31080").0, "us-ca", "the class stands in there, too");
    let (code, _, complaint) = home.run(["claims", "registered nurse", "--place", "los ang"]);
    let nearest = "no place is called “los ang”; the nearest: Los Angeles-Long Beach-Anaheim, CA (us-metro-31080)\n";
    assert_eq!((code, complaint.as_str()), (1, nearest));

    // The way from one role to the next is paid there, too, and where they come from different sources that is told.
    let to = [
        "salary",
        "--from",
        "registered nurse",
        "--to",
        "nurse practitioner",
        "--place",
        "us-metro-31080",
        "--today",
        "2026-11-21",
    ];
    let salary = home.answer(to);
    assert!(salary.contains("Registered Nurses    Nov 2026   80,000  133,330  150,000  bls-oews-2031"), "{salary}");
    let sorted = home.answer(["roles", "registered nurses", "--place", "california", "--sort", "pay"]);
    assert!(sorted.contains("USD 131,110"), "{sorted}");
    let role = home.answer(["role", "registered nurses", "--place", "california", "--section", "figures"]);
    assert!(role.contains("131,110"), "{role}");

    // A plan keeps the place; where its pack is missing the plan still opens and is paid as the country is.
    let plan = home.0.path().join("plan.ron");
    let new = ["new", "--from", "registered nurse", "--to", "nurse practitioner", "--place", "california", "-o"];
    home.answer(new.into_iter().chain([text(&plan)]));
    home.answer(["packs", "off", "wages-of-states"]);
    let without = home.json(["claims", "registered nurse", "--plan", text(&plan)]);
    assert_eq!(without["place"], "us-ca");
}

/// The cells of all rows of the tables of a release whose names end so.
fn rows(zip: &Path, tables: &[&str]) -> Vec<Vec<String>> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(zip).expect("a file")).expect("a zip");
    let all: Vec<String> = zip.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let mut rows = Vec::new();
    for name in all.iter().filter(|name| tables.iter().any(|table| name.ends_with(table))) {
        let mut text = String::new();
        zip.by_name(name).expect("a table").read_to_string(&mut text).expect("text");
        rows.extend(text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()));
    }
    rows
}

/// The levels from 1 to 5 of all elements by occupation and element, read from what is printed on a scale to 7; 0 where the
/// element is not relevant.
fn printed_levels(zip: &Path) -> BTreeMap<(String, String), u64> {
    let tables = ["/Skills.txt", "/Essential Skills.txt", "/Transferable Skills.txt", "/Knowledge.txt"];
    let rows = rows(zip, &tables).into_iter().filter(|cells| cells[3] == "LV");
    let level = |cells: Vec<String>| {
        let printed: f64 = cells[4].parse().expect("a number");
        let level = if cells[10] == "Y" { 0 } else { ((printed * 5.0 / 7.0 + 0.5).floor() as u64).clamp(1, 5) };
        ((cells[0].clone(), cells[1].clone()), level)
    };
    rows.map(level).collect()
}

/// The job zones by occupation.
fn printed_zones(zip: &Path) -> BTreeMap<String, u64> {
    let zone = |cells: Vec<String>| (cells[0].clone(), cells[1].parse().expect("a zone"));
    rows(zip, &["/Job Zones.txt"]).into_iter().map(zone).collect()
}

/// What both have and what differs, as before and after.
fn differing<K: Ord + Clone>(before: &BTreeMap<K, u64>, after: &BTreeMap<K, u64>) -> BTreeMap<K, (u64, u64)> {
    let both = before.iter().filter_map(|(key, before)| Some((key.clone(), (*before, *after.get(key)?))));
    both.filter(|(_, (before, after))| before != after).collect()
}

#[test]
fn the_release_before_the_last_is_reported_as_its_files_differ() {
    let Some(files) = official_files::folder() else { return };
    let (old, new) = (files.join("db_30_1_text.zip"), files.join("db_30_3_text.zip"));
    let told = Home::new().json(["import", text(&old), "--dry-run"]);
    let changes = |kind: &str| told["changes"][kind].as_array().expect("a list").clone();
    let code = |one: &Value, name: &str| one[name].as_str().expect("text").to_owned();
    let sides = |one: &Value| (one["before"].as_u64().expect("one"), one["after"].as_u64().expect("one"));
    let zones: BTreeMap<_, _> = changes("zones").iter().map(|one| (code(one, "code"), sides(one))).collect();
    let expected = differing(&printed_zones(&new), &printed_zones(&old));
    assert!(!expected.is_empty());
    assert_eq!(zones, expected);
    let key = |one: &Value| (code(one, "code"), code(one, "element"));
    let levels: BTreeMap<_, _> = changes("levels").iter().map(|one| (key(one), sides(one))).collect();
    let (new_levels, old_levels) = (printed_levels(&new), printed_levels(&old));
    assert_eq!((new_levels.len(), old_levels.len()), (60_792, 60_792));
    assert_eq!(levels, differing(&new_levels, &old_levels));
    println!("job zones of the release before the last: {} otherwise", expected.len());
}
