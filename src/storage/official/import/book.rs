//! A table of wages or projections as people have it: a sheet of a workbook, or a text with commas or tabs.

use std::ops::ControlFlow;

use csv::StringRecord;

use super::error::ImportError;
use super::limits;
use super::row_fault::RowFault;
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

    /// Whether a row has all its fields. Sheets leave out cells at the end of a row.
    pub(super) fn whole(is_text: bool, record: &StringRecord, header: &Header, ended: bool) -> Result<(), RowFault> {
        if !ended {
            Err(RowFault::Cut)
        } else if is_text && record.len() < header.width() {
            Err(RowFault::Short)
        } else {
            Ok(())
        }
    }

    pub(super) fn is_text(&self) -> bool {
        matches!(self.contents, Contents::Text(_))
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

/// Goes through the books in a source, one in memory at a time: the source itself, or the workbooks and texts in it.
/// `is_header` tells the texts that matter.
pub(super) fn each_book(
    mut source: Source,
    is_header: impl Fn(&Header) -> bool,
    mut each: impl FnMut(Book) -> Result<ControlFlow<()>, ImportError>,
) -> Result<(), ImportError> {
    if source.is_workbook() {
        let file = source.file.clone();
        if let Some(zip) = source.into_zip() {
            return each(Book::of_workbook(&file, zip)?).map(|_| ());
        }
        return Ok(());
    }
    let names = source.names().to_vec();
    for (at, name) in names.iter().enumerate() {
        let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
        // What spreadsheets and systems leave beside a file.
        if base.starts_with(['~', '.']) || name.starts_with("__MACOSX") {
            continue;
        }
        let ending = base.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default();
        let book = if ending == "xlsx" || ending == "xlsm" {
            let zip = Zipped::open(name, source.read(at)?, source.budget())?;
            Book::of_workbook(name, zip)?
        } else if names.len() == 1 || matches!(ending.as_str(), "csv" | "txt" | "tsv") {
            let head = source.head(at)?;
            if !Header::all_of_beginning(name, &head).any(|header| is_header(&header)) {
                continue;
            }
            let text = TextTable::new(name, source.read(at)?)?;
            Book { file: name.clone(), sheets: vec![name.clone()], contents: Contents::Text(text) }
        } else {
            continue;
        };
        if each(book)?.is_break() {
            break;
        }
    }
    Ok(())
}
