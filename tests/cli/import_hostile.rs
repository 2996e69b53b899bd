//! Files that somebody made to do harm, or that came damaged, through `rungs import`: refused with nothing kept, or taken in
//! with the loss told.

use super::import::files::{Layout, Saved, Tables, release, tables, zipped};
use super::import::{Home, text};

/// Imports bytes under a name. What is refused keeps nothing, what is taken in keeps a pack; a fault of the program is neither.
fn import(name: &str, bytes: &[u8]) -> Result<String, String> {
    let (home, file) = (Home::new(), Saved::new(name, bytes));
    let (code, told, complaint) = home.run(["import", text(&file.path())]);
    assert_eq!(std::fs::read(file.path()).expect("it is there"), bytes, "{name} is left as it was");
    assert!(!complaint.contains("panicked"), "{complaint}");
    match code {
        0 => {
            assert!(!home.names().is_empty(), "{told}");
            Ok(told)
        }
        1 => {
            assert!(home.names().is_empty() && told.is_empty(), "{told}");
            assert!(complaint.starts_with("nothing was imported: "), "{complaint}");
            Err(complaint)
        }
        other => panic!("{name} ended with {other}: {complaint}"),
    }
}

fn refused(bytes: &[u8]) -> String {
    import("db_30_3_text.zip", bytes).expect_err("it is refused")
}

fn bytes(files: Tables) -> Vec<(String, Vec<u8>)> {
    files.into_iter().map(|(name, text)| (name, text.into_bytes())).collect()
}

/// A release in which a text is changed in one table.
fn changed(layout: Layout, name: &str, change: impl FnOnce(&mut String)) -> Vec<u8> {
    let mut files = tables(layout);
    change(files.get_mut(name).expect("it is there"));
    release(&files)
}

#[test]
fn names_that_lead_out_of_the_folder_and_zips_in_zips_are_refused() {
    for evil in ["../../Evil.txt", "/etc/Evil.txt", "..\\..\\Evil.txt"] {
        let mut files = bytes(tables(Layout::New));
        // The writer of zips tidies names up, so the name is put in afterwards.
        let harmless = "x".repeat(evil.len());
        files.push((harmless.clone(), b"harm".to_vec()));
        let mut zip = zipped(&files);
        let places: Vec<usize> = (0..zip.len()).filter(|at| zip[*at..].starts_with(harmless.as_bytes())).collect();
        assert_eq!(places.len(), 2, "in the file and in its list");
        for at in places {
            zip[at..at + evil.len()].copy_from_slice(evil.as_bytes());
        }
        assert!(refused(&zip).contains("no release has a file of that name"), "{evil}");
    }
    let inner = zipped(&[("db_30_3_text.zip".to_owned(), release(&tables(Layout::New)))]);
    let outer = zipped(&[("db_30_3_text.zip".to_owned(), inner)]);
    assert!(refused(&outer).contains("none of the tables looked for is in it"));
}

#[test]
fn sizes_that_a_zip_claims_are_not_believed() {
    let whole = release(&tables(Layout::New));
    let honest = import("db_30_3_text.zip", &whole).expect("it is taken in");
    let length = u32::try_from(tables(Layout::New)["Occupation Data.txt"].len()).expect("it is small");
    for said in [0, 1, u32::MAX - 1, u32::MAX] {
        let mut lying = whole.clone();
        let places: Vec<usize> =
            (0..lying.len() - 4).filter(|at| lying[*at..*at + 4] == length.to_le_bytes()).collect();
        assert!(places.len() >= 2);
        for at in places {
            lying[at..at + 4].copy_from_slice(&said.to_le_bytes());
        }
        match import("db_30_3_text.zip", &lying) {
            // What is there is less than was claimed: it is read to its end, or not at all.
            Ok(told) => assert!(said > length && told == honest, "{told}"),
            Err(complaint) => assert!(complaint.contains("Occupation Data.txt: damaged"), "{complaint}"),
        }
    }
}

#[test]
fn a_workbook_that_asks_for_more_than_there_is_takes_none_of_it() {
    let part = |name: &str, text: &str| (name.to_owned(), text.as_bytes().to_vec());
    let sheet = |rows: &str| {
        format!(
            "<?xml version=\"1.0\"?><worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>"
        )
    };
    let workbook = "<?xml version=\"1.0\"?><workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"national_M2025_dl\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    let links = "<?xml version=\"1.0\"?><Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    // 2^20 rows of 2^14 cells of 32 bytes are 512 GiB.
    for rows in ["", "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>"] {
        let book = zipped(&[
            part("xl/workbook.xml", workbook),
            part("xl/_rels/workbook.xml.rels", links),
            part("xl/worksheets/sheet1.xml", &sheet(rows)),
        ]);
        let complaint = import("national_M2025_dl.xlsx", &book).expect_err("there is nothing in it");
        assert!(complaint.contains("none of the tables looked for is in it"), "{complaint}");
    }
}

#[test]
fn fields_and_headers_that_no_publisher_writes_are_refused() {
    let long = changed(Layout::New, "Job Titles.txt", |text| {
        text.push_str(&format!("91-1011.00\t{}\tn/a\t08\r\n", "a".repeat(70_000)));
    });
    assert!(refused(&long).contains("a field is longer than any of the publishers"));
    let unclosed = changed(Layout::Commas, "job_titles.csv", |text| {
        *text = text.replace(",Bread", ",\"Bread");
        text.push_str(&"91-1011.00,Lighthouse Bakers,Another baker,,08\r\n".repeat(4_000));
    });
    assert!(refused(&unclosed).contains("is a quotation mark missing?"));
    let twice = changed(Layout::New, "Job Zones.txt", |text| *text = text.replace("Date", "Job Zone"));
    assert!(refused(&twice).contains("there are two columns “job zone”"));
}

#[test]
fn columns_that_changed_places_with_their_headings_are_never_taken_for_facts() {
    for (name, one, other) in [
        ("Occupation Data.txt", "O*NET-SOC Code", "Title"),
        ("Knowledge.txt", "Data Value", "Element ID"),
        ("Job Zones.txt", "Job Zone", "Date"),
    ] {
        let swapped = changed(Layout::New, name, |text| {
            *text = text.replacen(one, "\u{1}", 1).replacen(other, one, 1).replacen('\u{1}', other, 1);
        });
        if let Ok(told) = import("db_30_3_text.zip", &swapped) {
            assert!(
                told.contains("Left out") || told.contains("left out") || told.contains("cannot be read"),
                "{told}"
            );
        }
    }
}

#[test]
fn every_way_to_write_letters_down_gives_the_same_pack() {
    type Written = fn(&str) -> Vec<u8>;
    let ways: [Written; 3] = [
        |text| text.as_bytes().to_vec(),
        |text| [0xFEFF].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        |text| text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
    ];
    let told = ways.map(|written| {
        let files: Vec<_> = tables(Layout::Old).into_iter().map(|(name, text)| (name, written(&text))).collect();
        import("db_30_1_text.zip", &zipped(&files)).expect("it is taken in")
    });
    assert_eq!([&told[1], &told[2]], [&told[0], &told[0]]);
    let latin = tables(Layout::Old).into_iter().map(|(name, text)| {
        let (before, after) = text.split_once("Night Lighthouse Bakers").unwrap_or((&text, ""));
        let bytes = if after.is_empty() {
            text.clone().into_bytes()
        } else {
            [before.as_bytes(), b"B\xE4cker nachts", after.as_bytes()].concat()
        };
        (name, bytes)
    });
    import("db_30_1_text.zip", &zipped(&latin.collect::<Vec<_>>())).expect("it is taken in");
}

#[test]
fn half_of_the_tables_are_taken_in_with_every_loss_named_and_half_a_file_is_not() {
    let mut half = tables(Layout::New);
    half.retain(|name, _| {
        !["Job Titles.txt", "Software Skills.txt", "Related Occupations.txt"].contains(&name.as_str())
    });
    let told = import("db_30_3_text.zip", &release(&half)).expect("it is taken in");
    for lost in ["Job Titles", "Software Skills", "Related Occupations"] {
        assert!(told.contains(&format!("there is no table “{lost}”")), "{told}");
    }
    let whole = release(&tables(Layout::New));
    for part in 0..20 {
        assert!(import("db_30_3_text.zip", &whole[..whole.len() * part / 20]).is_err(), "{part}");
    }
}
