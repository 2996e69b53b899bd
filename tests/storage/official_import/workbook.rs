//! Small workbooks, written by hand.

use super::files::zipped;

/// A sheet: its name and its rows.
pub type Sheet<'a> = (&'a str, Vec<Vec<&'a str>>);

/// A workbook with shared texts. What looks like a number is written as one; an empty cell is left out.
pub fn workbook(sheets: &[Sheet]) -> Vec<u8> {
    let mut texts: Vec<String> = Vec::new();
    let mut files = Vec::new();
    let (mut list, mut targets) = (String::new(), String::new());
    for (at, (name, rows)) in sheets.iter().enumerate() {
        let number = at + 1;
        list.push_str(&format!(r#"<sheet name="{name}" sheetId="{number}" r:id="rId{number}"/>"#));
        targets.push_str(&format!(
            r#"<Relationship Id="rId{number}" Type="worksheet" Target="worksheets/sheet{number}.xml"/>"#
        ));
        let sheet = sheet(rows, &mut texts);
        files.push((format!("xl/worksheets/sheet{number}.xml"), sheet.into_bytes()));
    }
    let list = format!(
        r#"<?xml version="1.0"?><workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{list}</sheets></workbook>"#
    );
    files.push(("xl/workbook.xml".to_owned(), list.into_bytes()));
    let targets = format!(r#"<?xml version="1.0"?><Relationships>{targets}</Relationships>"#);
    files.push(("xl/_rels/workbook.xml.rels".to_owned(), targets.into_bytes()));
    let mut shared = r#"<?xml version="1.0"?><sst>"#.to_owned();
    for (at, text) in texts.iter().enumerate() {
        // Half of them in pieces of different looks, as spreadsheets write them.
        let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(middle, _)| middle);
        let (first, second) = text.split_at(if at % 2 == 0 { 0 } else { middle });
        let first = if first.is_empty() {
            String::new()
        } else {
            format!("<r><t xml:space=\"preserve\">{}</t></r>", escaped(first))
        };
        let spoken = if at % 3 == 0 { "<rPh sb=\"0\" eb=\"1\"><t>spoken</t></rPh>" } else { "" };
        shared.push_str(&format!("<si>{first}<r><t>{}</t></r>{spoken}</si>", escaped(second)));
    }
    shared.push_str("</sst>");
    files.push(("xl/sharedStrings.xml".to_owned(), shared.into_bytes()));
    zipped(&files)
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('–', "&#8211;")
}

fn sheet(rows: &[Vec<&str>], texts: &mut Vec<String>) -> String {
    let mut xml = r#"<?xml version="1.0"?><worksheet><dimension ref="A1:C2"/><sheetData>"#.to_owned();
    for (row, cells) in rows.iter().enumerate() {
        let line = row + 1;
        xml.push_str(&format!(r#"<row r="{line}" spans="1:32">"#));
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            let place = format!("{}{line}", letters(column));
            if cell.parse::<f64>().is_ok() && !cell.starts_with('0') {
                xml.push_str(&format!(r#"<c r="{place}" s="4"><v>{cell}</v></c>"#));
            } else if column % 5 == 3 {
                xml.push_str(&format!(r#"<c r="{place}" t="inlineStr"><is><t>{}</t></is></c>"#, escaped(cell)));
            } else {
                xml.push_str(&format!(r#"<c r="{place}" s="1" t="s"><v>{}</v></c>"#, texts.len()));
                texts.push((*cell).to_owned());
            }
        }
        xml.push_str("</row>");
    }
    xml.push_str("</sheetData></worksheet>");
    xml
}

fn letters(column: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at).unwrap());
    if column < 26 { letter(column).to_string() } else { format!("{}{}", letter(column / 26 - 1), letter(column % 26)) }
}
