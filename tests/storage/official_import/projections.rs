//! Projections from the workbook of tables and from the text.

use rungs::domain::official::outlook::Outlook;
use rungs::storage::official::import::{ImportError, Projections, projections, unwatched};

use super::files::Saved;
use super::workbook::workbook;

/// The header of table 1.2; years move with each release.
fn header(first: &str, last: &str) -> Vec<String> {
    let columns = "FIRST National Employment Matrix title|FIRST National Employment Matrix code|Occupation type|Employment, FIRST|Employment, LAST|Employment distribution, percent, FIRST|Employment distribution, percent, LAST|Employment change, numeric, SPAN|Employment change, percent, SPAN|Percent self employed, FIRST|Occupational openings, SPAN annual average|Median annual wage, dollars, FIRST[1]|Typical education needed for entry|Work experience in a related occupation|Typical on-the-job training needed to attain competency in the occupation|Related Occupational Outlook Handbook (OOH) content xlsx";
    let span = format!("{first}–{}", &last[2..]);
    let named = columns.replace("FIRST", first).replace("LAST", last).replace("SPAN", &span);
    named.split('|').map(str::to_owned).collect()
}

const ROWS: [&str; 5] = [
    "Total, all occupations|00-0000|Summary|169956.1|175167.9|100|100|5211.8|3.1|5.8|18863.3|49500|—|—|—|—",
    "      Lighthouse bakers|91-1011|Line item|309.39999999999998|322.7|0.2|0.2|13.3|4.3|25.9|22.2|206420|Bachelor's degree|5 years or more|None|OOH Content",
    "    Tide buyers|13-1020|Line item|12|5.3|0|0|-6.7|-55.8|—|0.6|>=$239,200|No formal educational credential|Less than 5 years|Internship/residency|—",
    "Footnotes:",
    "[1] Data are from another program.",
];

fn rows(rows: &[&'static str]) -> Vec<Vec<&'static str>> {
    rows.iter().map(|row| row.split('|').collect()).collect()
}

fn table(head: &[String]) -> Vec<Vec<&str>> {
    let title = vec!["Table 1.2 Occupational projections (Employment in thousands)"];
    [vec![title], vec![head.iter().map(String::as_str).collect()], rows(&ROWS)].concat()
}

/// The workbook of tables, in which 1.2 is not the first.
pub fn tables() -> Vec<u8> {
    let head = header("2024", "2034");
    let leaving = rows(&[
        "Table 1.10 Occupational separations",
        "2024 National Employment Matrix title|2024 National Employment Matrix code|Occupation type|Labor force exit rate, 2024–34 annual average|Occupational transfer rate, 2024–34 annual average",
        "Total, all occupations|00-0000|Summary|4.7|5.9",
        "Lighthouse bakers|91-1011|Line item|3|3.6",
        "Tide buyers|13-1020|Line item|3.8|11",
        "Source: somebody",
    ]);
    let other = rows(&[
        "Table 1.1",
        "Matrix title|Matrix code|Employment, 2024|Employment, 2034|Employment change, percent, 2024–34",
    ]);
    workbook(&[
        ("Index", rows(&["Contents"])),
        ("Table 1.1", other),
        ("Table 1.2", table(&head)),
        ("Table 1.10", leaving),
    ])
}

fn read(name: &str, bytes: impl AsRef<[u8]>) -> Result<Projections, ImportError> {
    projections(&Saved::new(name, bytes).path(), &mut unwatched)
}

fn expected() -> Vec<Outlook> {
    vec![
        Outlook {
            code: "13-1020".to_owned(),
            title: "Tide buyers".to_owned(),
            employment: [12_000, 5_300],
            change: -558,
            openings: 600,
            self_employed: None,
            transfers: Some(110),
            education: Some(0),
            experience: Some(1),
            training: Some(5),
        },
        Outlook {
            code: "91-1011".to_owned(),
            title: "Lighthouse bakers".to_owned(),
            employment: [309_400, 322_700],
            change: 43,
            openings: 22_200,
            self_employed: Some(259),
            transfers: Some(36),
            education: Some(5),
            experience: Some(2),
            training: Some(0),
        },
    ]
}

#[test]
fn the_workbook_is_read_whatever_its_years() {
    let file = read("occupation.xlsx", tables()).unwrap();
    assert_eq!(file, Projections { years: [2024, 2034], outlooks: expected(), losses: Vec::new() });
    let mut head = header("2025", "2035");
    head[9] = "Percent self-employed, 2025".to_owned();
    head[10] = "Occupational openings, 2025-35 annual average".to_owned();
    let next = read("occupation.xlsx", workbook(&[("Table 1.2", table(&head))])).unwrap();
    assert_eq!(next.years, [2025, 2035]);
    let without: Vec<_> = expected().into_iter().map(|outlook| Outlook { transfers: None, ..outlook }).collect();
    assert_eq!(next.outlooks, without);
    let said: Vec<_> = next.losses.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["no table tells how many leave an occupation for another one"]);
}

#[test]
fn the_text_is_read_with_its_quirks() {
    let text = "Occupation Title,Occupation Code,Employment 2024,Employment 2034,\"Employment Change, 2024-2034\",\"Employment Percent Change, 2024-2034\",\"Occupational Openings, 2024-2034 Annual Average\",Median Annual Wage 2024,Typical Entry-Level Education,Education Code,Work Experience in a Related Occupation,Workex Code,Typical on-the-job Training,trCode\r\n\
        Lighthouse bakers    * Lamp bakers* Bread keepers,=\"91-1011\",309.4,\"1,322.7\",13.3,4.3,22.2,\"206,420\",Bachelor's degree,3,5 years or more,1,None,6\r\n\
        Tide buyers,\"=\"\"13-1020\"\"\",12,5.3,-6.7,-55.8,0.6,\">=$239,200\",No formal educational credential,8,Less than 5 years,2,Internship/residency,1\r\n\
        Bakers of all kinds,91-1010,12,5.3,-6.7,-55.8,0.6,—,—,,—,,—,\r\n";
    let file = read("Employment Projections.csv", text).unwrap();
    let mut wanted = expected();
    for outlook in &mut wanted {
        outlook.transfers = None;
        outlook.self_employed = None;
    }
    wanted[1].employment[1] = 1_322_700;
    let said: Vec<_> = file.losses.iter().map(ToString::to_string).collect();
    assert_eq!(said, ["no table tells how many leave an occupation for another one"]);
    assert_eq!((file.years, file.outlooks), ([2024, 2034], wanted));
}

#[test]
fn a_missing_column_and_missing_years_are_told() {
    let mut head = header("2024", "2034");
    head[12] = "Schooling".to_owned();
    let error = read("occupation.xlsx", workbook(&[("Table 1.2", table(&head))])).unwrap_err().to_string();
    assert!(
        error.ends_with(
            "occupation.xlsx: there is no column “Typical education”, which is needed for the usual education"
        ),
        "{error}"
    );
    let mut head = header("2024", "2034");
    head[3] = "Employment, then".to_owned();
    assert!(matches!(
        read("occupation.xlsx", workbook(&[("Table 1.2", table(&head))])),
        Err(ImportError::ColumnMissing { .. })
    ));
}

#[test]
fn words_that_are_on_no_scale_leave_the_row_out() {
    let head = header("2024", "2034");
    let mut table = table(&head);
    table[3][12] = "Apprenticed to a lamp";
    let file = read("occupation.xlsx", workbook(&[("Table 1.2", table)])).unwrap();
    assert_eq!(file.outlooks.len(), 1);
    assert!(file.losses[0].to_string().ends_with(
        "occupation.xlsx: rows left out: 1, the first on line 4: Typical education cannot be “Apprenticed to a lamp”"
    ));
}
