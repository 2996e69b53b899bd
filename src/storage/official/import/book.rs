//! A table of wages or projections as people have it: a sheet of a workbook, or a text with commas or tabs.

use std::ops::ControlFlow;

use super::error::ImportError;
use super::limits;
use super::source::Source;
use super::table::{EachRow, Header, TextTable};
use super::workbook::Workbook;
use super::zipped::Zipped;

/// One or more sheets; a text is a book of one sheet.
pub(super) struct Book {
    pub file: String,
    pub sheets: Vec<String>,
    contents: Contents,
}

enum Contents {
    Workbook(Box<Workbook>),
    Text(TextTable),
}

impl Book {
    fn of_workbook(file: &str, zip: Zipped) -> Result<Self, ImportError> {
        let workbook = Workbook::open(file, zip)?;
        let sheets = workbook.sheet_names().map(str::to_owned).collect();
        Ok(Self { file: file.to_owned(), sheets, contents: Contents::Workbook(Box::new(workbook)) })
    }

    /// Goes through the rows of a sheet with everything before the header.
    pub(super) fn rows(&mut self, sheet: usize, each: EachRow) -> Result<(), ImportError> {
        match &mut self.contents {
            Contents::Workbook(workbook) => workbook.rows(sheet, each),
            Contents::Text(text) => text.rows(each),
        }
    }

    /// The header of a sheet and its line, if one of its first rows is what a test takes for one.
    pub(super) fn header(
        &mut self,
        sheet: usize,
        is_header: impl Fn(&Header) -> bool,
    ) -> Result<Option<(u64, Header)>, ImportError> {
        let mut found = None;
        let mut rows = 0;
        let file = self.file.clone();
        self.rows(sheet, &mut |line, record, _| {
            rows += 1;
            let header = Header::new(&file, record);
            if is_header(&header) {
                found = Some((line, header));
            }
            let go_on = found.is_none() && rows < limits::ROWS_BEFORE_HEADER;
            Ok(if go_on { ControlFlow::Continue(()) } else { ControlFlow::Break(()) })
        })?;
        Ok(found)
    }
}

/// The books in a source: the source itself, or the workbooks and texts in it.
pub(super) fn books(source: Source) -> Result<Vec<Book>, ImportError> {
    let file = source.file.clone();
    let mut source = match source.into_workbook() {
        Ok(zip) => return Ok(vec![Book::of_workbook(&file, zip)?]),
        Err(source) => source,
    };
    let mut books = Vec::new();
    for (at, name) in source.names().to_vec().into_iter().enumerate() {
        let is_alone = source.names().len() == 1;
        let base = name.rsplit(['/', '\\']).next().unwrap_or(&name);
        // What spreadsheets and systems leave beside a file.
        if base.starts_with(['~', '.']) || name.starts_with("__MACOSX") {
            continue;
        }
        let ending = base.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
        if ending == "xlsx" || ending == "xlsm" {
            let zip = Zipped::open(&name, source.read(at)?, source.budget())?;
            books.push(Book::of_workbook(&name, zip)?);
        } else if is_alone || matches!(ending.as_str(), "csv" | "txt" | "tsv") {
            let text = TextTable::new(&name, source.read(at)?)?;
            books.push(Book { file: name.clone(), sheets: vec![name], contents: Contents::Text(text) });
        }
    }
    Ok(books)
}
