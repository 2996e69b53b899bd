//! Files that somebody made to do harm, or that a disk or a line has damaged: refused, or read with what was lost. None of
//! them changes anything on the disk.

use rand_core::{Rng as _, SeedableRng as _};
use rand_pcg::Pcg64Dxsm;
use rungs::storage::official::import::{ImportError, onet, projections, unwatched, wages};

use super::database::read;
use super::files::{Layout, Saved, release, tables, zipped};
use super::workbook::workbook;

const NAME: &str = "db_30_3_text.zip";

/// Reads bytes as each kind of file. Nothing may be changed by it.
fn all(name: &str, bytes: &[u8]) -> [Result<usize, ImportError>; 3] {
    let saved = Saved::new(name, bytes);
    let before = saved.listing();
    let read = [
        onet(&saved.path(), &mut unwatched).map(|onet| onet.losses.len()),
        wages(&saved.path(), &mut unwatched).map(|wages| wages.losses.len()),
        projections(&saved.path(), &mut unwatched).map(|projections| projections.losses.len()),
    ];
    assert_eq!(saved.listing(), before);
    assert_eq!(std::fs::read(saved.path()).unwrap(), bytes);
    read
}

fn refused(name: &str, bytes: &[u8]) -> String {
    let error = read(&Saved::new(name, bytes)).unwrap_err();
    let path = error.to_string();
    path.rsplit_once(NAME).map_or(path.clone(), |(_, rest)| format!("{NAME}{rest}"))
}

/// A release in which one table is replaced.
fn with(name: &str, text: Vec<u8>) -> Vec<u8> {
    let files = tables(Layout::New).into_iter().filter(|(other, _)| other != name);
    let mut files: Vec<_> = files.map(|(name, text)| (name, text.into_bytes())).collect();
    files.push((name.to_owned(), text));
    zipped(&files)
}

fn replaced(bytes: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    assert_eq!(old.len(), new.len());
    let mut bytes = bytes.to_vec();
    let places: Vec<_> = bytes.windows(old.len()).enumerate().filter(|(_, window)| *window == old).collect();
    let places: Vec<usize> = places.into_iter().map(|(at, _)| at).collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + new.len()].copy_from_slice(new);
    }
    bytes
}

#[test]
fn more_than_a_table_may_hold_is_not_unpacked() {
    let header = tables(Layout::New)["Job Titles.txt"].lines().next().unwrap().to_owned();
    let mut text = header.into_bytes();
    text.resize(40 << 20, b'\n');
    assert_eq!(refused(NAME, &with("Job Titles.txt", text)), "Job Titles.txt: larger than any file of the publishers");
    let mut field = tables(Layout::New)["Job Titles.txt"].clone().into_bytes();
    field.extend(b"91-1011.00\t");
    field.resize(200 << 20, b'a');
    assert_eq!(refused(NAME, &with("Job Titles.txt", field)), "Job Titles.txt: larger than any file of the publishers");
}

#[test]
fn what_a_zip_says_of_its_sizes_is_not_believed() {
    let bytes = release(&tables(Layout::New));
    let text = tables(Layout::New)["Knowledge.txt"].len() as u32;
    for said in [0, 1, 100, 4_000_000_000_u32] {
        let lying = replaced(&bytes, &text.to_le_bytes(), &said.to_le_bytes());
        let read = all(NAME, &lying);
        assert!(read[1].is_err() && read[2].is_err());
    }
}

#[test]
fn names_that_lead_out_of_the_folder_are_refused() {
    let harmless = with("xx/yy/Evil.txt", b"harm".to_vec());
    for evil in ["../../Evil.txt", "/x/yyy/Evil.txt"] {
        let evil = &evil[..14];
        let bytes = replaced(&harmless, b"xx/yy/Evil.txt", evil.as_bytes());
        assert_eq!(refused(NAME, &bytes), format!("{evil}: no release has a file of that name"));
        assert!(all(NAME, &bytes).iter().all(Result::is_err));
    }
}

#[test]
fn a_zip_in_a_zip_is_not_opened() {
    let inner = release(&tables(Layout::New));
    let outer = zipped(&[("db_30_3_text.zip".to_owned(), inner)]);
    assert!(all("outer.zip", &outer).iter().all(Result::is_err));
}

#[test]
fn too_many_files_are_refused() {
    let files: Vec<_> = (0..1_100).map(|at| (format!("{at}.txt"), Vec::new())).collect();
    assert_eq!(refused(NAME, &zipped(&files)), format!("{NAME}: holds more files than any release of the publishers"));
}

#[test]
fn a_long_field_and_a_quotation_mark_that_does_not_end_are_told() {
    let mut text = tables(Layout::New)["Job Titles.txt"].clone();
    text.push_str(&format!("91-1011.00\t{}\tn/a\t08\r\n", "a".repeat(70_000)));
    assert_eq!(
        refused(NAME, &with("Job Titles.txt", text.into_bytes())),
        "Job Titles.txt: line 5: a field is longer than any of the publishers; is a quotation mark missing?"
    );
    let mut files = tables(Layout::Commas);
    let titles = files.get_mut("job_titles.csv").unwrap();
    *titles = titles.replace(",Bread", ",\"Bread");
    let lost = read(&Saved::new(NAME, release(&files))).map(|onet| onet.losses.len());
    assert!(!matches!(lost, Ok(0)), "{lost:?}");
    for at in 0..4_000 {
        let titles = files.get_mut("job_titles.csv").unwrap();
        titles.push_str(&format!("91-1011.00,Lighthouse Bakers,Baker {at},,08\r\n"));
    }
    let error = refused(NAME, &release(&files));
    assert!(error.ends_with("is a quotation mark missing?"), "{error}");
}

#[test]
fn what_is_no_text_is_refused() {
    let bytes: Vec<u8> = (0..=255).cycle().take(5_000).collect();
    assert!(all("Occupation Data.txt", &bytes).iter().all(Result::is_err));
    let header = b"O*NET-SOC Code\tTitle\tDescription\r\n".to_vec();
    let error = refused("Occupation Data.txt", &[header, vec![0; 100]].concat());
    assert!(error.contains("Occupation Data.txt: none of the tables looked for is in it"), "{error}");
    // The half of a letter of two bytes.
    let odd: Vec<u8> = "O*NET-SOC Code\tTitle\tDescription\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(read(&Saved::new("Occupation Data.txt", &odd[..odd.len() - 1])).is_err());
}

/// Replaces a text in one part of a workbook.
fn changed(workbook: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    use std::io::Read as _;
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let files: Vec<_> = (0..zip.len())
        .map(|at| {
            let mut entry = zip.by_index(at).unwrap();
            let name = entry.name().unwrap().into_owned();
            let mut text = String::new();
            entry.read_to_string(&mut text).unwrap();
            (name.clone(), if name == part { change(text) } else { text }.into_bytes())
        })
        .collect();
    zipped(&files)
}

#[test]
fn a_sheet_may_claim_any_size() {
    let sheet = "xl/worksheets/sheet1.xml";
    let right = wages(&Saved::new("M2025.xlsx", super::wages::national()).path(), &mut unwatched).unwrap();
    let vast = changed(&super::wages::national(), sheet, |text| text.replace("A1:C2", "A1:XFD1048576"));
    let read = |bytes: &[u8]| wages(&Saved::new("M2025.xlsx", bytes).path(), &mut unwatched);
    assert_eq!(read(&vast).unwrap(), right);
    // A cell at the far end, and one whose place no sheet has.
    for place in ["XFD3", "ZZZZZZ99999999999999999999", "A0", "", "9", "é"] {
        let cell = format!("<c r=\"{place}\"><v>1</v></c></row>");
        let far = changed(&super::wages::national(), sheet, |text| text.replacen("</row>", &cell, 3));
        assert_eq!(read(&far).unwrap().areas, right.areas, "{place}");
    }
    let wild =
        changed(&super::wages::national(), sheet, |text| text.replace("<v>1</v>", "<v>99999999999999999999</v>"));
    drop(read(&wild));
}

#[test]
fn a_workbook_cannot_grow_while_it_is_read() {
    let sheet = "xl/worksheets/sheet1.xml";
    let read = |bytes: &[u8]| {
        wages(&Saved::new("M2025.xlsx", bytes).path(), &mut unwatched).map(|_| ()).map_err(|error| error.to_string())
    };
    let deep = changed(&super::wages::national(), sheet, |text| {
        text.replacen("<row", &format!("{}<row", "<a>".repeat(500)), 1)
    });
    assert!(read(&deep).unwrap_err().contains("too deep"));
    let long = changed(&super::wages::national(), sheet, |text| {
        text.replacen("<v>", &format!("<v>{}", "7".repeat(5 << 20)), 1)
    });
    assert!(read(&long).unwrap_err().contains("larger than any file of the publishers"));
    let named = changed(&super::wages::national(), sheet, |text| {
        text.replacen(
            "<?xml version=\"1.0\"?>",
            "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;\">]>",
            1,
        )
        .replacen("<t>", "<t>&c;", 1)
    });
    drop(read(&named));
    let rows = changed(&super::wages::national(), sheet, |text| {
        text.replacen("</sheetData>", &format!("{}</sheetData>", "<row/>".repeat(200_000)), 1)
    });
    assert_eq!(read(&rows), Ok(()));
    let without = workbook(&[("national_M2025_dl", Vec::new())]);
    assert!(read(&without).unwrap_err().contains("none of the tables"));
}

#[test]
fn files_cut_off_anywhere_are_refused_or_the_loss_is_told() {
    let whole = [
        (NAME, release(&tables(Layout::New))),
        ("national_M2025_dl.xlsx", super::wages::national()),
        ("occupation.xlsx", super::projections::tables()),
    ];
    for (name, bytes) in &whole {
        for part in 1..20 {
            let cut = &bytes[..bytes.len() * part / 20];
            assert!(all(name, cut).iter().all(Result::is_err), "{name} {part}");
        }
    }
    for layout in [Layout::Old, Layout::New, Layout::Commas] {
        let files = tables(layout);
        let saved = Saved::folder(&files);
        // Both layouts of text are read by the same code.
        let step = if layout == Layout::Old { 7 } else { 1 };
        for (name, text) in files.iter().filter(|(name, _)| *name != "Read Me.txt") {
            for part in (1..20).step_by(step) {
                let mut cut = text.clone();
                cut.truncate(text.len() * part / 20);
                // A file that ends after a line looks whole.
                if cut.ends_with(['\n', '\r']) || name.starts_with("Abilities") || name.starts_with("abilities") {
                    continue;
                }
                std::fs::write(saved.path().join(name), cut).unwrap();
                let lost = read(&saved).map(|onet| onet.losses.len());
                let unread = ["emerging", "content"].iter().any(|unread| name.to_lowercase().starts_with(unread));
                assert!(unread || !matches!(lost, Ok(0)), "{layout:?} {name} {part}");
            }
            std::fs::write(saved.path().join(name), text).unwrap();
        }
    }
}

#[test]
fn damaged_files_are_refused_or_read() {
    let whole = [
        (NAME, release(&tables(Layout::New))),
        ("national_M2025_dl.xlsx", super::wages::national()),
        ("occupation.xlsx", super::projections::tables()),
        ("job_titles.csv", tables(Layout::Commas)["job_titles.csv"].clone().into_bytes()),
        ("Occupation Data.txt", tables(Layout::New)["Occupation Data.txt"].clone().into_bytes()),
    ];
    let mut random = Pcg64Dxsm::seed_from_u64(13);
    for (name, bytes) in &whole {
        for _ in 0..60 {
            let mut bytes = bytes.clone();
            for _ in 0..=random.next_u32() % 4 {
                let at = random.next_u32() as usize % bytes.len();
                bytes[at] = random.next_u32() as u8;
            }
            drop(all(name, &bytes));
        }
    }
}

#[test]
fn parts_of_a_workbook_that_are_damaged_are_refused_or_read() {
    let mut random = Pcg64Dxsm::seed_from_u64(14);
    let parts = ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"];
    for part in parts {
        for _ in 0..40 {
            let (at, letter) = (random.next_u32() as usize, random.next_u32());
            let bytes = changed(&super::wages::national(), part, |mut text| {
                let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
                let at = places[at % places.len()];
                match letter % 4 {
                    0 => text.truncate(at),
                    1 => text.insert_str(at, "<v>"),
                    2 => text.insert(at, ['<', '>', '&', '"', '/', '\u{0}'][letter as usize / 4 % 6]),
                    _ => drop(text.remove(at)),
                }
                text
            });
            drop(wages(&Saved::new("M2025.xlsx", bytes).path(), &mut unwatched));
        }
    }
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("Occupation Data.txt");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert!(onet(&pipe, &mut unwatched).is_err());
    assert!(onet(folder.path(), &mut unwatched).is_err());
}
