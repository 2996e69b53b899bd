//! Wages from workbooks, zips and texts; of the whole country, of states and of metropolitan areas.

use rungs::domain::official::area::AreaKind;
use rungs::domain::official::wages::Wages;
use rungs::storage::official::import::{ImportError, WageFile, unwatched, wages};

use super::files::{Saved, zipped};
use super::workbook::workbook;

const HEADER: &str = "AREA|AREA_TITLE|AREA_TYPE|PRIM_STATE|NAICS|NAICS_TITLE|I_GROUP|OWN_CODE|OCC_CODE|OCC_TITLE|O_GROUP|TOT_EMP|EMP_PRSE|JOBS_1000|LOC_QUOTIENT|PCT_TOTAL|PCT_RPT|H_MEAN|A_MEAN|MEAN_PRSE|H_PCT10|H_PCT25|H_MEDIAN|H_PCT75|H_PCT90|A_PCT10|A_PCT25|A_MEDIAN|A_PCT75|A_PCT90|ANNUAL|HOURLY";
const US: &str = "99|U.S.|1|US|000000|Cross-industry|cross-industry|1235";

/// What follows the place in each row; sums of classes and parts by industry among them.
const CLASSES: [&str; 6] = [
    "00-0000|All Occupations|total|155495730|0|||||33.54|69770|0.1|15|18.07|24.51|38.71|61.81|31200|37590|50980|80520|128560||",
    "91-1011|Lighthouse Bakers|detailed|55000|1.1|||||20.5|42640|1|10|15|20|25|30|20800|31200|41600|52000|62400||",
    "91-2011|Lamp Players|detailed|8130|7.3|||||30.83|*|3.6|14.88|17.23|24.8|38.36|52.3|*|*|*|*|*||TRUE",
    "13-1020|Tide Buyers|detailed|**|*|||||*|93000|1|*|*|*|*|*|39,000|51210|75650|#|#|TRUE|",
    "13-1020|Tide Buyers|broad|100|1|||||*|93000|1|*|*|*|*|*|39000|51210|75650|#|#|TRUE|",
    "91-9099|Menders, All Other|detailed|10|9|||||*|*|*|*|*|*|*|*|*|*|*|*|*||",
];

fn rows<'a>(place: &'a str, classes: &[&'a str]) -> Vec<Vec<&'a str>> {
    let rows = classes.iter().map(|class| place.split('|').chain(class.split('|')).collect());
    std::iter::once(HEADER.split('|').collect()).chain(rows).collect()
}

const NOTES: [&str; 3] = [
    "May 2025 OEWS Estimates",
    "*  = indicates that a wage estimate is not available",
    "#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year ",
];

fn with_notes(name: &str, rows: Vec<Vec<&str>>) -> Vec<u8> {
    let notes = NOTES.iter().map(|note| vec![*note]).collect();
    workbook(&[(name, rows), ("Field Descriptions", notes)])
}

/// The workbook of the whole country.
pub fn national() -> Vec<u8> {
    with_notes("national_M2025_dl", rows(US, &CLASSES))
}

fn read(name: &str, bytes: impl AsRef<[u8]>) -> Result<WageFile, ImportError> {
    wages(&Saved::new(name, bytes).path(), &mut unwatched)
}

fn expected() -> Vec<Wages> {
    let wages = |code: &str, title: &str, employment| Wages {
        code: code.to_owned(),
        title: title.to_owned(),
        employment,
        hourly: false,
        percentiles: [None; 5],
        bound: None,
        mean: None,
    };
    vec![
        Wages {
            percentiles: [Some(3_900_000), Some(5_121_000), Some(7_565_000), None, None],
            bound: Some(23_920_000),
            mean: Some(9_300_000),
            ..wages("13-1020", "Tide Buyers", None)
        },
        Wages {
            percentiles: [2_080_000, 3_120_000, 4_160_000, 5_200_000, 6_240_000].map(Some),
            mean: Some(4_264_000),
            ..wages("91-1011", "Lighthouse Bakers", Some(55_000))
        },
        Wages {
            hourly: true,
            percentiles: [1_488, 1_723, 2_480, 3_836, 5_230].map(Some),
            mean: Some(3_083),
            ..wages("91-2011", "Lamp Players", Some(8_130))
        },
        wages("91-9099", "Menders, All Other", Some(10)),
    ]
}

/// The same as a text with commas.
fn text(rows: &[Vec<&str>]) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        writer.write_record(row).unwrap();
    }
    String::from_utf8(writer.into_inner().unwrap()).unwrap()
}

#[test]
fn a_workbook_a_zip_and_a_text_give_the_same() {
    let whole = rows(US, &CLASSES);
    let inner = zipped(&[("oesm25nat/national_M2025_dl.xlsx".to_owned(), national())]);
    let small = text(&whole).replace("AREA,", "Area,").replace("OCC_CODE", "occ_code");
    for (name, bytes) in [
        ("national_M2025_dl.xlsx", national()),
        ("renamed by me.xlsx", national()),
        ("oesm25nat.zip", inner),
        ("national_M2025_dl.csv", text(&whole).into_bytes()),
        ("national_M2025_dl.csv", small.into_bytes()),
        (
            "national_M2025_dl.txt",
            text(&whole)
                .replace("39,000", "39000")
                .replace('"', "")
                .replace(',', "\t")
                .replace("Menders\t", "Menders,")
                .into_bytes(),
        ),
    ] {
        let file = read(name, bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!((file.year, &file.losses[..]), (2025, &[][..]), "{name}");
        assert_eq!(file.areas.len(), 1);
        assert_eq!(file.nation().unwrap().wages, expected(), "{name}");
    }
}

#[test]
fn states_and_metropolitan_areas_are_places_of_their_own() {
    let ohio = "39|Ohio|2|OH|000000|Cross-industry|cross-industry|1235";
    let dover = "20100|Dover, DE|4|DE|000000|Cross-industry|cross-industry|1235";
    let rest = "0100001|Northwest Alabama nonmetropolitan area|6|AL|000000|Cross-industry|cross-industry|1235";
    let owned = "39|Ohio|2|OH|000000|Cross-industry|cross-industry|5";
    let industry = "39|Ohio|2|OH|110000|Farms|sector|1235";
    let mut states = rows(ohio, &CLASSES[..2]);
    states.extend(rows(owned, &CLASSES[1..2]).split_off(1));
    states.extend(rows(industry, &CLASSES[1..2]).split_off(1));
    let metros = with_notes("MSA_M2025_dl", rows(dover, &CLASSES[1..3]));
    let rests = with_notes("BOS_M2025_dl", rows(rest, &CLASSES[1..2]));
    let zip = zipped(&[
        ("oesm25st/state_M2025_dl.xlsx".to_owned(), with_notes("state_M2025_dl", states)),
        ("oesm25ma/MSA_M2025_dl.xlsx".to_owned(), metros),
        ("oesm25ma/BOS_M2025_dl.xlsx".to_owned(), rests),
        ("oesm25ma/~$MSA_M2025_dl.xlsx".to_owned(), b"locked".to_vec()),
    ]);
    let file = read("oesm25.zip", zip).unwrap();
    assert_eq!(file.losses, []);
    assert!(file.nation().is_none());
    let told: Vec<_> = file
        .areas
        .iter()
        .map(|area| (area.area.code.as_str(), area.area.kind, area.area.state.as_str(), area.wages.len()))
        .collect();
    assert_eq!(
        told,
        [("0100001", AreaKind::Rest, "AL", 1), ("20100", AreaKind::Metro, "DE", 2), ("39", AreaKind::State, "OH", 1),]
    );
}

#[test]
fn the_year_is_told_by_a_name_or_a_note_or_not_at_all() {
    let whole = rows(US, &CLASSES[1..2]);
    let bytes = text(&whole).into_bytes();
    assert_eq!(read("national_M2024_dl.csv", &bytes).unwrap().year, 2024);
    assert_eq!(read("all_data_M_2019.csv", &bytes).unwrap().year, 2019);
    assert_eq!(read("oesm23nat.zip", zipped(&[("wages.csv".to_owned(), bytes.clone())])).unwrap().year, 2023);
    assert_eq!(read("wages.xlsx", with_notes("Sheet1", whole.clone())).unwrap().year, 2025);
    let error = read("wages.csv", &bytes).unwrap_err().to_string();
    assert!(error.ends_with("wages.csv: the year is told neither by its name nor inside; keep the publisher's name"));
    let mixed = zipped(&[("a_M2024.csv".to_owned(), bytes.clone()), ("b_M2025.csv".to_owned(), bytes)]);
    let error = read("both.zip", mixed).unwrap_err().to_string();
    assert_eq!(error, "a_M2024.csv and b_M2025.csv are of two years; import them one after the other");
}

#[test]
fn a_bound_without_an_amount_is_a_loss() {
    let whole = rows(US, &CLASSES[3..4]);
    let file = read("national_M2019_dl.csv", text(&whole)).unwrap();
    assert_eq!(file.areas[0].wages[0].bound, None);
    let said: Vec<_> = file.losses.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["national_M2019_dl.csv: wages are only bounds of an amount that is not told"]);
    let known = read("national_M2024_dl.csv", text(&whole)).unwrap();
    assert_eq!(known.areas[0].wages[0].bound, Some(23_920_000));
}

#[test]
fn a_missing_column_is_named_and_doubtful_rows_are_left_out() {
    let whole = text(&rows(US, &CLASSES));
    let error = read("national_M2025_dl.csv", whole.replace("A_MEDIAN", "A_MIDDLE")).unwrap_err().to_string();
    assert_eq!(error, "national_M2025_dl.csv: there is no column “A_MEDIAN”, which is needed for wages");
    let twice = read("national_M2025_dl.csv", whole.replace("A_MEDIAN", "A_PCT25")).unwrap_err().to_string();
    assert_eq!(twice, "national_M2025_dl.csv: there are two columns “a pct25”");
    let swapped = whole.replace("A_PCT10", "X").replace("A_PCT90", "A_PCT10").replace('X', "A_PCT90");
    let said = read("national_M2025_dl.csv", swapped).map(|file| file.losses[0].to_string());
    assert_eq!(
        said.unwrap(),
        "national_M2025_dl.csv: rows left out: 2, the first on line 3: a higher percentile is lower than one before it"
    );
    let repeated = rows(US, &[CLASSES[1], CLASSES[2], CLASSES[1]]);
    let file = read("national_M2025_dl.csv", text(&repeated)).unwrap();
    assert_eq!(file.areas[0].wages.len(), 2);
    assert_eq!(
        file.losses[0].to_string(),
        "national_M2025_dl.csv: rows left out: 1, the first on line 4: the same as another row states already"
    );
}

#[test]
fn other_tables_are_not_wages() {
    let error = read("occupation.xlsx", super::projections::tables()).unwrap_err().to_string();
    assert!(error.ends_with("occupation.xlsx: none of the tables looked for is in it: wages by occupation"), "{error}");
}
