//! What is missing is named with what it is needed for; what cannot be read is left out and counted.

use expect_test::{Expect, expect};
use rungs::storage::official::import::Onet;

use super::database::{expected, read, read_tables};
use super::files::{Layout, Saved, Tables, tables};

fn told(onet: &Onet) -> String {
    onet.losses.iter().map(|loss| format!("{loss}\n")).collect()
}

/// Reads tables after something was done to them, and compares what was lost or why nothing could be read.
fn check(change: impl FnOnce(&mut Tables), wanted: &Expect) -> Option<Onet> {
    let mut files = tables(Layout::New);
    change(&mut files);
    match read_tables(&files) {
        Ok(onet) => {
            wanted.assert_eq(&told(&onet));
            Some(onet)
        }
        Err(error) => {
            wanted.assert_eq(&format!("refused: {error}\n"));
            None
        }
    }
}

fn replace(files: &mut Tables, name: &str, old: &str, new: &str) {
    let text = files.get_mut(name).unwrap();
    assert!(text.contains(old), "{name} has no {old}");
    *text = text.replace(old, new);
}

#[test]
fn a_missing_table_is_named_and_the_rest_is_there() {
    for name in tables(Layout::New).into_keys() {
        let mut files = tables(Layout::New);
        files.remove(&name);
        let unread = ["Abilities.txt", "Emerging Tasks.txt", "Content Model Reference.txt", "Read Me.txt"];
        match read_tables(&files) {
            Ok(onet) if unread.contains(&name.as_str()) => assert_eq!(onet, expected()),
            Ok(onet) => {
                let table = name.trim_end_matches(".txt");
                assert_eq!(onet.losses.len(), 1, "{name}");
                assert!(told(&onet).starts_with(&format!("there is no table “{table}”, which is needed for ")));
                assert_eq!(onet.release.occupations.len(), 4);
            }
            Err(error) => {
                assert_eq!(name, "Occupation Data.txt");
                assert_eq!(error.to_string(), "there is no table “Occupation Data”, which is needed for everything");
            }
        }
    }
}

#[test]
fn half_the_tables_are_enough() {
    check(
        |files| {
            files.retain(|name, _| ["Knowledge.txt", "Job Zones.txt", "Occupation Data.txt"].contains(&name.as_str()));
        },
        &expect![[r"
            there is no table “Job Titles”, which is needed for other titles of occupations
            there is no table “Essential Skills”, which is needed for the skills of occupations
            there is no table “Transferable Skills”, which is needed for the skills of occupations
            there is no table “Education”, which is needed for which education people have
            there is no table “Training and Experience”, which is needed for which experience and training people have
            there is no table “Career Interest Types”, which is needed for the interests an occupation suits
            there is no table “Work Styles”, which is needed for work styles
            there is no table “Software Skills”, which is needed for the software of occupations
            there is no table “Task Statements”, which is needed for duties
            there is no table “Tasks to DWAs”, which is needed for detailed activities
            there is no table “Related Occupations”, which is needed for related occupations
        "]],
    );
}

#[test]
fn a_single_table_is_enough() {
    let onet = read(&Saved::new("Occupation Data.txt", &tables(Layout::New)["Occupation Data.txt"])).unwrap();
    assert_eq!(onet.release.occupations.len(), 4);
    assert_eq!(onet.losses.len(), 14);
}

#[test]
fn a_missing_column_is_named_with_what_it_is_needed_for() {
    check(
        |files| replace(files, "Software Skills.txt", "Element ID", "Kind"),
        &expect![[r"
            db_text/Software Skills.txt: there is no column “Element ID”, which is needed for the categories of software
        "]],
    );
    check(
        |files| replace(files, "Software Skills.txt", "In Demand", "Wanted"),
        &expect![[r"
            db_text/Software Skills.txt: there is no column “In Demand”, which is needed for which software employers ask for in an occupation
        "]],
    );
    check(
        |files| replace(files, "Knowledge.txt", "Data Value", "Figure"),
        &expect![[r"
            db_text/Knowledge.txt: there is no column “Data Value”, which is needed for ratings
            there is no table “Knowledge”, which is needed for the knowledge of occupations
        "]],
    );
    check(
        |files| replace(files, "Knowledge.txt", "Not Relevant", "Irrelevant"),
        &expect![[r"
            db_text/Knowledge.txt: there is no column “Not Relevant”, which is needed for which ratings mean nothing
        "]],
    );
    check(
        |files| replace(files, "Education.txt", "Category", "Class"),
        &expect![[r"
            db_text/Education.txt: there is no column “Category”, which is needed for which share a number is
            there is no table “Education”, which is needed for which education people have
        "]],
    );
    check(
        |files| replace(files, "Occupation Data.txt", "Description", "About"),
        &expect![[r"
            refused: db_text/Occupation Data.txt: there is no column “Description”, which is needed for what occupations are
        "]],
    );
}

#[test]
fn two_columns_of_one_name_are_refused() {
    check(
        |files| replace(files, "Job Zones.txt", "Date", "Job Zone"),
        &expect![[r"
            refused: db_text/Job Zones.txt: there are two columns “job zone”
        "]],
    );
}

#[test]
fn rows_that_cannot_be_read_are_left_out_and_counted() {
    let onet = check(
        |files| {
            replace(files, "Job Zones.txt", "91-1011.01\t3", "91-1011.01\t9");
            replace(files, "Job Titles.txt", "13-1023.00\tBread", "13-1024.00\tBread");
            replace(files, "Related Occupations.txt", "Primary-Long\t6", "Primary-Long");
            replace(files, "Occupation Data.txt", "92-9099.00\tMend", "91-1011.01\tMend");
        },
        &expect![[r"
            db_text/Occupation Data.txt: rows left out: 1, the first on line 5: the same as another row states already
            db_text/Job Zones.txt: rows left out: 1, the first on line 3: Job Zone cannot be “9”
            db_text/Job Titles.txt: rows left out: 1, the first on line 4: there is no occupation 13-1024.00
            db_text/Related Occupations.txt: rows left out: 1, the first on line 2: it has fewer fields than there are columns
        "]],
    );
    assert_eq!(onet.unwrap().release.occupations[1].related, [2]);
}

#[test]
fn what_is_rated_in_part_is_not_rated() {
    let onet = check(
        |files| {
            replace(files, "Knowledge.txt", "LV\t3.5", "LX\t3.5");
            replace(files, "Education.txt", "RL\t12\t", "RX\t12\t");
            replace(files, "Work Styles.txt", "1.D.1.a\tCare\tWI", "1.D.1.c\tCare\tWI");
            replace(files, "Career Interest Types.txt", "1.B.1.f", "1.B.1.z");
        },
        &expect![[r"
            ratings told only in part of 1 occupations, left out
            shares of education told only in part of 1 occupations, left out
            interests told only in part of 1 occupations, left out
        "]],
    );
    let release = onet.unwrap().release;
    assert_eq!((release.occupations[1].ratings.len(), release.occupations[0].ratings.len()), (0, 3));
}

#[test]
fn values_under_the_wrong_heading_are_refused_or_told() {
    for (name, swap) in [
        ("Occupation Data.txt", ["O*NET-SOC Code", "Title"]),
        ("Knowledge.txt", ["Data Value", "Element ID"]),
        ("Knowledge.txt", ["Data Value", "N"]),
        ("Education.txt", ["Category", "Data Value"]),
        ("Job Zones.txt", ["Job Zone", "Date"]),
        ("Related Occupations.txt", ["Index", "Related O*NET-SOC Code"]),
        ("Software Skills.txt", ["Hot Technology", "Element Name"]),
    ] {
        let mut files = tables(Layout::New);
        let text = files.get_mut(name).unwrap();
        let (header, rest) = text.split_once("\r\n").unwrap();
        let header: Vec<_> = header.split('\t').collect();
        let swapped = header.iter().map(|column| match *column {
            column if column == swap[0] => swap[1],
            column if column == swap[1] => swap[0],
            column => column,
        });
        *text = format!("{}\r\n{rest}", swapped.collect::<Vec<_>>().join("\t"));
        if let Ok(onet) = read_tables(&files) {
            assert!(!onet.losses.is_empty(), "{name} {swap:?}");
        }
    }
}

#[test]
fn work_styles_on_their_older_scale_are_told() {
    check(
        |files| {
            files.remove("Work Styles.txt");
            let rows = "O*NET-SOC Code\tElement ID\tElement Name\tScale ID\tData Value\r\n91-1011.00\t1.C.1.a\tEffort\tIM\t4.00\r\n";
            files.insert("Work Styles.txt".to_owned(), rows.to_owned());
        },
        &expect![[r"
            work styles are on another scale than since 2025
        "]],
    );
}

#[test]
fn two_releases_in_one_folder_are_refused() {
    let mut files = tables(Layout::New);
    files.extend(tables(Layout::Old));
    files.extend(tables(Layout::Commas));
    let error = read(&Saved::folder(&files)).unwrap_err().to_string();
    assert!(error.ends_with("are the same table; keep one release apart from the other"), "{error}");
}

#[test]
fn a_file_without_a_table_is_refused() {
    let error = read(&Saved::new("letter.txt", "Dear Sir")).unwrap_err().to_string();
    assert!(error.ends_with("letter.txt: none of the tables looked for is in it: the tables of O*NET"), "{error}");
    let saved = Saved::new("letter.txt", "");
    let error = rungs::storage::official::import::onet(
        &saved.path().with_file_name("nothing.zip"),
        &mut rungs::storage::official::import::unwatched,
    );
    assert!(error.unwrap_err().to_string().ends_with("nothing.zip: there is no such file"));
}
