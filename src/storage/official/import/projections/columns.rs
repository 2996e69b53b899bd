//! The columns of the table of projections. Their names carry the years, which move with each release.

use super::super::cell::{class_code, is_missing, within};
use super::super::classes::is_group;
use super::super::error::ImportError;
use super::super::limits;
use super::super::row_fault::RowFault;
use super::super::table::{Header, Row};
use crate::domain::official::outlook::Outlook;

/// A column by words its name has or does not have.
struct Words {
    name: &'static str,
    needed_for: &'static str,
    with: &'static [&'static str],
    without: &'static [&'static str],
}

const TITLE: Words = Words { name: "Title", needed_for: "the names of occupations", with: &["title"], without: &[] };
const CODE: Words = Words {
    name: "Code",
    needed_for: "which occupation a row speaks of",
    with: &["code"],
    without: &["education", "workex", "trcode"],
};
const KIND: Words = Words {
    name: "Occupation type",
    needed_for: "telling occupations from groups of them",
    with: &["occupation type"],
    without: &[],
};
const EMPLOYMENT: Words = Words {
    name: "Employment",
    needed_for: "how many people work in an occupation",
    with: &["employment"],
    without: &["change", "distribution", "matrix", "percent"],
};
const CHANGE: Words =
    Words { name: "Employment change, percent", needed_for: "growth", with: &["change", "percent"], without: &[] };
const OPENINGS: Words =
    Words { name: "Occupational openings", needed_for: "openings", with: &["openings"], without: &[] };
const SELF_EMPLOYED: Words = Words {
    name: "Percent self employed",
    needed_for: "how many work for themselves",
    with: &["self", "employed"],
    without: &[],
};
const EDUCATION: Words =
    Words { name: "Typical education", needed_for: "the usual education", with: &["education"], without: &["code"] };
const EXPERIENCE: Words = Words {
    name: "Work experience",
    needed_for: "the usual experience",
    with: &["work experience"],
    without: &["code"],
};
const TRAINING: Words =
    Words { name: "On-the-job training", needed_for: "the usual training", with: &["training"], without: &["code"] };

impl Words {
    fn fits(&self, column: &str) -> bool {
        self.with.iter().all(|word| column.contains(word)) && !self.without.iter().any(|word| column.contains(word))
    }

    fn place(&self, header: &Header) -> Option<usize> {
        header.place_where(|column| self.fits(column))
    }

    fn need(&self, header: &Header, file: &str) -> Result<usize, ImportError> {
        self.place(header).ok_or_else(|| ImportError::ColumnMissing {
            file: file.to_owned(),
            column: self.name,
            needed_for: self.needed_for,
        })
    }
}

/// Whether a row is the header: no other table has the education usually asked for.
pub(super) fn is_header(header: &Header) -> bool {
    let known = [&CODE, &EDUCATION, &OPENINGS, &CHANGE].iter().filter(|words| words.place(header).is_some()).count();
    TITLE.place(header).is_some() && known >= 3
}

/// The column of codes, in this table and in others of the workbook.
pub(super) fn code_place(header: &Header) -> Option<usize> {
    CODE.place(header)
}

/// The columns of employment in the first and in the last year.
fn employment(header: &Header) -> Vec<(usize, i16)> {
    let columns = header.columns().iter().enumerate().filter(|(_, column)| EMPLOYMENT.fits(column));
    columns.filter_map(|(place, column)| Some((place, year_at_end(column)?))).collect()
}

/// The years that the columns of employment name.
pub(super) fn years(header: &Header) -> Option<[i16; 2]> {
    match employment(header)[..] {
        [(_, first), (_, last)] if first < last => Some([first, last]),
        _ => None,
    }
}

fn year_at_end(column: &str) -> Option<i16> {
    let digits = column.get(column.len().checked_sub(4)?..)?;
    digits.parse().ok().filter(|year| (1990..=2099).contains(year))
}

/// Places of the columns.
pub(super) struct Columns {
    code: usize,
    title: usize,
    kind: Option<usize>,
    employment: [usize; 2],
    change: usize,
    openings: usize,
    self_employed: Option<usize>,
    education: usize,
    experience: usize,
    training: usize,
}

impl Columns {
    pub(super) fn new(header: &Header, file: &str) -> Result<Self, ImportError> {
        let [(first, _), (last, _)] = employment(header)[..] else {
            return Err(ImportError::ColumnMissing {
                file: file.to_owned(),
                column: EMPLOYMENT.name,
                needed_for: EMPLOYMENT.needed_for,
            });
        };
        Ok(Self {
            code: CODE.need(header, file)?,
            title: TITLE.need(header, file)?,
            kind: KIND.place(header),
            employment: [first, last],
            change: CHANGE.need(header, file)?,
            openings: OPENINGS.need(header, file)?,
            self_employed: SELF_EMPLOYED.place(header),
            education: EDUCATION.need(header, file)?,
            experience: EXPERIENCE.need(header, file)?,
            training: TRAINING.need(header, file)?,
        })
    }

    /// Whether a row stands below the table.
    pub(super) fn is_note(&self, row: Row) -> bool {
        row.get(self.code).is_empty()
    }

    /// The outlook of a class; nothing for a group of classes.
    pub(super) fn outlook(&self, row: Row) -> Result<Option<Outlook>, RowFault> {
        let code = class_code(row.get(self.code))?;
        let is_class = match self.kind {
            Some(kind) => match row.get(kind).to_lowercase().as_str() {
                "line item" => true,
                "summary" => false,
                other => return Err(RowFault::value(KIND.name, other)),
            },
            // A table without that column has groups only under round codes.
            None => !code.ends_with('0') || is_group(code),
        };
        if !is_class {
            return Ok(None);
        }
        let people = |place: usize| thousands(row.get(place), EMPLOYMENT.name);
        let [first, last] = self.employment;
        let self_employed = match row.get_or_empty(self.self_employed) {
            value if is_missing(value) => None,
            value => Some(within(value, 1, 0..=1_000, SELF_EMPLOYED.name)?),
        };
        Ok(Some(Outlook {
            code: code.to_owned(),
            title: title(row.get(self.title))?,
            employment: [people(first)?, people(last)?],
            change: within(row.get(self.change), 1, -1_000..=10_000, CHANGE.name)?,
            openings: thousands(row.get(self.openings), OPENINGS.name)?,
            self_employed,
            transfers: None,
            education: step(row.get(self.education), &EDUCATIONS, EDUCATION.name)?,
            experience: step(row.get(self.experience), &EXPERIENCES, EXPERIENCE.name)?,
            training: step(row.get(self.training), &TRAININGS, TRAINING.name)?,
        }))
    }
}

/// The title without the other names that texts append after blanks.
fn title(value: &str) -> Result<String, RowFault> {
    let title = value.split("  *").next().unwrap_or(value).trim();
    match title {
        title if !title.is_empty() && title.len() <= limits::NAME_BYTES && !title.contains(char::is_control) => {
            Ok(title.to_owned())
        }
        title => Err(RowFault::value(TITLE.name, title)),
    }
}

/// People, told in thousands with a tenth.
fn thousands(value: &str, column: &'static str) -> Result<u32, RowFault> {
    let tenths: u32 = within(value, 1, 0..=10_000_000, column)?;
    Ok(tenths * 100)
}

const EDUCATIONS: [&str; 8] = [
    "no formal educational credential",
    "high school diploma or equivalent",
    "some college, no degree",
    "postsecondary nondegree award",
    "associate's degree",
    "bachelor's degree",
    "master's degree",
    "doctoral or professional degree",
];
const EXPERIENCES: [&str; 3] = ["none", "less than 5 years", "5 years or more"];
const TRAININGS: [&str; 6] = [
    "none",
    "short-term on-the-job training",
    "moderate-term on-the-job training",
    "long-term on-the-job training",
    "apprenticeship",
    "internship/residency",
];

/// The place of a step in its scale.
fn step(value: &str, scale: &[&str], column: &'static str) -> Result<Option<u8>, RowFault> {
    if is_missing(value) {
        return Ok(None);
    }
    let told = value.to_lowercase().replace('’', "'");
    let place = scale.iter().position(|step| *step == told);
    let place = place.and_then(|place| u8::try_from(place).ok());
    place.map(Some).ok_or_else(|| RowFault::value(column, value))
}
