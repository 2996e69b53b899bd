//! The importers on the files of the publishers. They are not part of the project: they are looked for in the folder that
//! `RUNGS_OFFICIAL_FILES` names, else in `shared/data` beside the folder of the project.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;

use super::official_files::folder;
use rungs::domain::official::facts::Facts;
use rungs::domain::official::release::Release;
use rungs::domain::official::wages::Wages;
use rungs::storage::official::import::{self, Imported, Onet, Projections, WageFile, class_codes};

fn onet(name: &str) -> Option<Onet> {
    Some(import::onet(&folder()?.join(name), &mut import::unwatched).unwrap())
}

fn wages() -> Option<WageFile> {
    Some(import::wages(&folder()?.join("oesm25nat.zip"), &mut import::unwatched).unwrap())
}

fn projections() -> Option<Projections> {
    Some(import::projections(&folder()?.join("occupation.xlsx"), &mut import::unwatched).unwrap())
}

/// A table of a text release, field by field, the header first.
fn table(zip: &str, name: &str) -> Vec<Vec<String>> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(folder().unwrap().join(zip)).unwrap()).unwrap();
    let folder = zip.file_names().next().unwrap().unwrap().split('/').next().unwrap().to_owned();
    let inner = format!("{folder}/{name}.txt");
    let mut text = String::new();
    zip.by_name(&inner).unwrap().read_to_string(&mut text).unwrap();
    text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// A number such as `4.12` in hundredths.
fn hundredths(text: &str) -> i64 {
    (text.parse::<f64>().unwrap() * 100.0).round() as i64
}

fn by_code(release: &Release) -> BTreeMap<&str, &Facts> {
    release.occupations.iter().map(|facts| (facts.code.as_str(), facts)).collect()
}

#[test]
fn the_release_holds_what_its_files_hold() {
    let Some(Onet { release, sentences, losses }) = onet("db_30_3_text.zip") else { return };
    assert_eq!(losses, []);
    assert_eq!(release.version, "30.3");
    let count = |has: &dyn Fn(&Facts) -> usize| release.occupations.iter().map(has).sum::<usize>();
    assert_eq!(release.occupations.len(), 1_016);
    assert_eq!(count(&|facts| facts.titles.len()), 57_543);
    assert_eq!(count(&|facts| facts.products.len()), 31_821);
    assert_eq!(count(&|facts| usize::from(facts.zone.is_some())), 923);
    assert_eq!(count(&|facts| usize::from(!facts.ratings.is_empty())), 894);
    assert_eq!(count(&|facts| usize::from(!facts.education.is_empty())), 878);
    assert_eq!(count(&|facts| usize::from(!facts.training.is_empty())), 878);
    assert_eq!(count(&|facts| usize::from(!facts.interests.is_empty())), 923);
    assert_eq!(count(&|facts| usize::from(!facts.styles.is_empty())), 891);
    assert_eq!(count(&|facts| facts.related.len()), 18_460);
    assert_eq!(count(&|facts| facts.activities.len()), 18_357);
    assert_eq!(count(&|facts| facts.products.iter().filter(|used| used.in_demand).count()), 2_118 + 307);
    assert_eq!(release.elements.len(), 68);
    assert_eq!(release.elements.iter().filter(|element| element.is_knowledge()).count(), 33);
    assert_eq!(release.categories.len(), 134);
    assert_eq!(release.activities.len(), 2_083);
    let names: BTreeSet<_> = release.products.iter().map(|product| &product.name).collect();
    assert_eq!(names.len(), 8_753);
    assert_eq!(sentences.len(), release.occupations.len());
    assert_eq!(sentences.iter().map(|sentences| sentences.tasks.len()).sum::<usize>(), 18_796);
    assert!(sentences.iter().all(|sentences| !sentences.description.is_empty()));
    assert!(release.occupations.is_sorted_by_key(|facts| &facts.code));
    assert!(release.elements.is_sorted_by_key(|element| &element.id));
    assert!(release.products.is_sorted_by_key(|product| (&product.name, product.category)));
    assert!(release.activities.is_sorted() && release.categories.is_sorted());
}

#[test]
fn every_fiftieth_rating_is_as_printed() {
    for (zip, tables) in [
        ("db_30_3_text.zip", &["Essential Skills", "Transferable Skills", "Knowledge"][..]),
        ("db_30_1_text.zip", &["Skills", "Knowledge"][..]),
    ] {
        let Some(Onet { release, .. }) = onet(zip) else { return };
        let facts = by_code(&release);
        let mut looked_at = 0;
        for name in tables {
            for row in table(zip, name).iter().skip(1).step_by(49) {
                let element = release.elements.iter().position(|element| element.id == row[1]).unwrap();
                assert_eq!(release.elements[element].name, row[2]);
                let rating = facts[row[0].as_str()].ratings[element];
                if row[3] == "IM" {
                    assert_eq!(i64::from(rating.importance), hundredths(&row[4]), "{row:?}");
                    assert_eq!(rating.suppressed, row[9] == "Y", "{row:?}");
                } else {
                    assert_eq!(i64::from(rating.level), hundredths(&row[4]), "{row:?}");
                    assert_eq!(rating.level_suppressed, row[9] == "Y", "{row:?}");
                    assert_eq!(rating.not_relevant, row[10] == "Y", "{row:?}");
                }
                looked_at += 1;
            }
        }
        assert!(looked_at > 2_400, "{looked_at}");
    }
}

#[test]
fn every_fiftieth_row_of_the_other_tables_is_there() {
    let Some(Onet { release, sentences, .. }) = onet("db_30_3_text.zip") else { return };
    let facts = by_code(&release);
    let some = |name: &str| table("db_30_3_text.zip", name).into_iter().skip(1).step_by(49).collect::<Vec<_>>();
    for row in some("Job Titles") {
        assert!(facts[row[0].as_str()].titles.contains(&row[1]), "{row:?}");
    }
    for row in some("Software Skills") {
        let used = facts[row[0].as_str()].products.iter().find(|used| {
            let product = &release.products[usize::from(used.product)];
            product.name == row[1]
                && release.categories[usize::from(product.category)] == (row[2].clone(), row[3].clone())
        });
        let used = used.unwrap_or_else(|| panic!("{row:?}"));
        assert_eq!(used.in_demand, row[5] == "Y");
        assert_eq!(release.products[usize::from(used.product)].hot, row[4] == "Y");
    }
    for row in some("Related Occupations") {
        let index: usize = row[3].parse().unwrap();
        let related = facts[row[0].as_str()].related[index - 1];
        assert_eq!(release.occupations[usize::from(related)].code, row[1]);
    }
    for row in some("Job Zones") {
        assert_eq!(facts[row[0].as_str()].zone.map(|zone| zone.to_string()).as_ref(), Some(&row[1]));
    }
    for row in some("Tasks to DWAs") {
        let activity = release.activities.binary_search(&row[2]).unwrap() as u16;
        assert!(facts[row[0].as_str()].activities.contains(&activity));
    }
    for row in some("Task Statements") {
        assert!(sentences[release.place(&row[0]).unwrap()].tasks.contains(&row[2]));
    }
    for row in some("Occupation Data") {
        let place = release.place(&row[0]).unwrap();
        assert_eq!(release.occupations[place].title, row[1]);
        assert_eq!(sentences[place].description, row[2]);
    }
    let category = |row: &[String]| row[4].parse::<usize>().unwrap() - 1;
    for row in some("Education").iter().filter(|row| row[3] == "RL") {
        assert_eq!(i64::from(facts[row[0].as_str()].education[category(row)]), hundredths(&row[5]));
    }
    for row in some("Training and Experience") {
        let first = match row[3].as_str() {
            "RW" => 0,
            "PT" => 11,
            "OJ" => 20,
            _ => continue,
        };
        assert_eq!(i64::from(facts[row[0].as_str()].training[first + category(&row)]), hundredths(&row[5]));
    }
    for row in some("Career Interest Types").iter().filter(|row| row[3] == "OI") {
        let place = usize::from(row[1].as_bytes().last().unwrap() - b'a');
        assert_eq!(i64::from(facts[row[0].as_str()].interests[place]), hundredths(&row[4]));
    }
    let styles = table("db_30_3_text.zip", "Work Styles");
    let ids: BTreeSet<_> = styles.iter().skip(1).map(|row| &row[1]).collect();
    for row in styles.iter().skip(1).filter(|row| row[3] == "WI").step_by(50) {
        let place = ids.iter().position(|id| **id == row[1]).unwrap();
        assert_eq!(i64::from(facts[row[0].as_str()].styles[place]), hundredths(&row[4]));
    }
}

#[test]
fn both_layouts_give_the_same_where_they_hold_the_same() {
    let (Some(new), Some(old)) = (onet("db_30_3_text.zip"), onet("db_30_1_text.zip")) else { return };
    assert_eq!(old.losses, []);
    assert_eq!(old.release.version, "30.1");
    assert_eq!(old.release.elements, new.release.elements);
    assert_eq!(old.sentences, new.sentences);
    assert_eq!(old.release.occupations.len(), new.release.occupations.len());
    let products = |release: &Release, facts: &Facts| -> BTreeSet<(String, bool)> {
        let name = |used: &rungs::domain::official::product::UsedProduct| {
            (release.products[usize::from(used.product)].name.clone(), used.in_demand)
        };
        facts.products.iter().map(name).collect()
    };
    let (mut same, mut all) = (0, 0);
    for (new_facts, old_facts) in new.release.occupations.iter().zip(&old.release.occupations) {
        assert_eq!((&new_facts.code, &new_facts.title), (&old_facts.code, &old_facts.title));
        assert_eq!(new_facts.ratings, old_facts.ratings, "{}", new_facts.code);
        assert_eq!(new_facts.education, old_facts.education);
        assert_eq!(new_facts.training, old_facts.training);
        assert_eq!(new_facts.styles, old_facts.styles);
        assert_eq!(new_facts.related, old_facts.related);
        assert_eq!(new_facts.activities.len(), old_facts.activities.len());
        // The newer release moved zone 1 to 2 and went through titles and software again.
        let zones = (new_facts.zone, old_facts.zone);
        assert!(zones.0 == zones.1 || zones.1 == Some(1) || old_facts.zone.is_some(), "{zones:?}");
        let (now, then) = (products(&new.release, new_facts), products(&old.release, old_facts));
        same += now.intersection(&then).count();
        all += now.len();
    }
    assert!(same * 10 > all * 9, "{same} of {all}");
}

/// The cells of the first rows of a sheet, read with nothing but the searching of text.
fn cells(workbook: &[u8], sheet: &str) -> Vec<BTreeMap<String, String>> {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let between = |text: &str, start: &str, end: &str| -> Option<String> {
        let (_, rest) = text.split_once(start)?;
        Some(rest.split_once(end)?.0.to_owned())
    };
    let shared = part("xl/sharedStrings.xml");
    let plain = |item: &str| -> String {
        let pieces = item.split("<t").skip(1).filter_map(|piece| between(piece, ">", "</t>"));
        pieces.collect::<String>().replace("&gt;", ">").replace("&lt;", "<").replace("&amp;", "&")
    };
    let shared: Vec<String> = shared.split("<si>").skip(1).map(plain).collect();
    let rows = part(sheet);
    let rows = rows.split("<row ").skip(1).map(|row| {
        let cells = row.split("<c ").skip(1).filter_map(|cell| {
            let column = between(cell, "r=\"", "\"")?;
            let column = column.trim_end_matches(|letter: char| letter.is_ascii_digit()).to_owned();
            let value = between(cell, "<v>", "</v>")?;
            let is_shared = cell.split_once('>')?.0.contains("t=\"s\"");
            Some((column, if is_shared { shared[value.parse::<usize>().unwrap()].clone() } else { value }))
        });
        cells.collect()
    });
    rows.collect()
}

fn inner(zip: &str, name: &str) -> Vec<u8> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(folder().unwrap().join(zip)).unwrap()).unwrap();
    let mut bytes = Vec::new();
    zip.by_name(name).unwrap().read_to_end(&mut bytes).unwrap();
    bytes
}

#[test]
fn every_fiftieth_wage_is_as_printed() {
    let Some(file) = wages() else { return };
    assert_eq!(file.losses, []);
    assert_eq!(file.year, 2025);
    assert_eq!(file.areas.len(), 1);
    let nation = file.nation().unwrap();
    assert_eq!(
        (nation.area.code.as_str(), nation.area.title.as_str(), nation.area.state.as_str()),
        ("99", "U.S.", "US")
    );
    assert_eq!(nation.wages.len(), 830);
    assert!(nation.wages.is_sorted_by_key(|wages| &wages.code));
    assert_eq!(nation.wages.iter().filter(|wages| wages.hourly).count(), 5);
    let rows = cells(&inner("oesm25nat.zip", "oesm25nat/national_M2025_dl.xlsx"), "xl/worksheets/sheet1.xml");
    let columns: BTreeMap<&str, &str> = rows[0].iter().map(|(column, name)| (name.as_str(), column.as_str())).collect();
    let rows: Vec<_> =
        rows.iter().filter(|row| row.get(columns["O_GROUP"]).is_some_and(|group| group == "detailed")).collect();
    assert_eq!(rows.len(), 830);
    for row in rows.iter().step_by(16) {
        let cell = |name: &str| row.get(columns[name]).map_or("", String::as_str);
        let wages: &Wages = nation.wages.iter().find(|wages| wages.code == cell("OCC_CODE")).unwrap();
        assert_eq!(wages.title, cell("OCC_TITLE"));
        assert_eq!(wages.employment.unwrap().to_string(), cell("TOT_EMP"));
        let unit = if wages.hourly { "H" } else { "A" };
        for (told, name) in wages.percentiles.iter().zip(["PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90"]) {
            let printed = cell(&format!("{unit}_{name}"));
            assert_eq!(told.map(i64::from), (printed != "*").then(|| hundredths(printed)), "{} {name}", wages.code);
        }
        let printed = cell(&format!("{unit}_MEAN"));
        assert_eq!(wages.mean.map(i64::from), (printed != "*").then(|| hundredths(printed)));
        assert_eq!(wages.bound, None);
    }
}

#[test]
fn the_outlooks_are_as_printed() {
    let Some(file) = projections() else { return };
    assert_eq!(file.losses, []);
    assert_eq!(file.years, [2024, 2034]);
    assert_eq!(file.outlooks.len(), 832);
    assert!(file.outlooks.is_sorted_by_key(|outlook| &outlook.code));
    let workbook = std::fs::read(folder().unwrap().join("occupation.xlsx")).unwrap();
    let rows = cells(&workbook, "xl/worksheets/sheet3.xml");
    let rows: Vec<_> = rows.iter().filter(|row| row.get("C").is_some_and(|kind| kind == "Line item")).collect();
    assert_eq!(rows.len(), 832);
    let tenths = |text: &str| (text.parse::<f64>().unwrap() * 10.0).round() as i64;
    for row in rows.iter().step_by(16) {
        let outlook = file.outlooks.iter().find(|outlook| outlook.code == row["B"]).unwrap();
        assert_eq!(outlook.title, row["A"].trim());
        assert_eq!(i64::from(outlook.employment[0]), tenths(&row["D"]) * 100);
        assert_eq!(i64::from(outlook.employment[1]), tenths(&row["E"]) * 100);
        assert_eq!(i64::from(outlook.change), tenths(&row["I"]));
        assert_eq!(outlook.self_employed.map(i64::from), (row["J"] != "—").then(|| tenths(&row["J"])));
        assert_eq!(i64::from(outlook.openings), tenths(&row["K"]) * 100);
    }
    let rows = cells(&workbook, "xl/worksheets/sheet10.xml");
    let rows: Vec<_> = rows.iter().filter(|row| row.get("C").is_some_and(|kind| kind == "Line item")).collect();
    assert_eq!(rows.len(), 832);
    for row in rows {
        let outlook = file.outlooks.iter().find(|outlook| outlook.code == row["B"]).unwrap();
        assert_eq!(outlook.transfers.map(i64::from), Some(tenths(&row["I"])));
    }
    let count = |step: u8| file.outlooks.iter().filter(|outlook| outlook.education == Some(step)).count();
    assert_eq!([0, 1, 2, 3, 4, 5, 6, 7].map(count), [109, 326, 7, 51, 48, 178, 40, 73]);
    let count = |step: u8| file.outlooks.iter().filter(|outlook| outlook.experience == Some(step)).count();
    assert_eq!([0, 1, 2].map(count), [716, 88, 28]);
    let count = |step: u8| file.outlooks.iter().filter(|outlook| outlook.training == Some(step)).count();
    assert_eq!([0, 1, 2, 3, 4, 5].map(count), [322, 174, 229, 56, 15, 36]);
}

#[test]
fn the_three_are_joined() {
    let (Some(onet), Some(wages), Some(projections)) = (onet("db_30_3_text.zip"), wages(), projections()) else {
        return;
    };
    let Imported { release, losses, .. } = import::release(onet, wages, projections);
    assert_eq!(losses, []);
    assert_eq!((release.wage_year, release.projection_years), (2025, [2024, 2034]));
    let without: Vec<_> = release.occupations.iter().filter(|facts| facts.wages.is_none()).collect();
    // Legislators, hunters, and soldiers.
    assert!(
        without.iter().all(|facts| ["11-1031", "45-3031"].contains(&&facts.code[..7]) || facts.code.starts_with("55"))
    );
    assert_eq!(without.len(), 2 + 19);
    let nurse = &release.occupations[release.place("29-1141.00").unwrap()];
    assert_eq!(release.wages[usize::from(nurse.wages.unwrap())].code, "29-1141");
    assert_eq!(release.outlooks[usize::from(nurse.outlook.unwrap())].code, "29-1141");
    let buyer = &release.occupations[release.place("13-1023.00").unwrap()];
    assert_eq!(release.wages[usize::from(buyer.wages.unwrap())].code, "13-1020");
    assert_eq!(class_codes("13-1023.00").collect::<Vec<_>>(), ["13-1023", "13-1020"]);
    for facts in &release.occupations {
        if let Some(place) = facts.wages {
            assert!(class_codes(&facts.code).any(|code| code == release.wages[usize::from(place)].code));
        }
    }
}
