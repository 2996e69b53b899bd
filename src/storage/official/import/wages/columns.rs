//! The columns of the table of wages.

use super::super::cell::{class_code, written};
use super::super::column::Column;
use super::super::error::ImportError;
use super::super::loss::Loss;
use super::super::row_fault::RowFault;
use super::super::table::{Header, Row};
use super::bound::Bound;
use crate::domain::official::area::{Area, AreaKind};
use crate::domain::official::wages::Wages;

pub(super) const AREA: Column = Column { names: &["AREA"], needed_for: "the place of wages" };
const AREA_TITLE: Column = Column { names: &["AREA_TITLE"], needed_for: "the place of wages" };
const AREA_TYPE: Column = Column { names: &["AREA_TYPE"], needed_for: "the place of wages" };
const STATE: Column = Column { names: &["PRIM_STATE"], needed_for: "the state a place lies in" };
const INDUSTRIES: Column = Column { names: &["I_GROUP"], needed_for: "telling industries from all of them" };
const OWNERS: Column = Column { names: &["OWN_CODE"], needed_for: "telling owners from all of them" };
const CODE: Column = Column { names: &["OCC_CODE"], needed_for: "which occupation a row speaks of" };
const TITLE: Column = Column { names: &["OCC_TITLE"], needed_for: "the names of occupations" };
const GROUP: Column =
    Column { names: &["O_GROUP", "OCC_GROUP"], needed_for: "telling occupations from groups of them" };
const EMPLOYMENT: Column = Column { names: &["TOT_EMP"], needed_for: "how many people work in an occupation" };
const HOURLY_MEAN: Column = Column { names: &["H_MEAN"], needed_for: "mean wages" };
const ANNUAL_MEAN: Column = Column { names: &["A_MEAN"], needed_for: "mean wages" };
const HOURLY_ONLY: Column = Column { names: &["HOURLY"], needed_for: "which occupations are paid by the hour only" };

const fn percentile(names: &'static [&'static str]) -> Column {
    Column { names, needed_for: "wages" }
}

const HOURLY: [Column; 5] = [
    percentile(&["H_PCT10"]),
    percentile(&["H_PCT25"]),
    percentile(&["H_MEDIAN"]),
    percentile(&["H_PCT75"]),
    percentile(&["H_PCT90"]),
];
const ANNUAL: [Column; 5] = [
    percentile(&["A_PCT10"]),
    percentile(&["A_PCT25"]),
    percentile(&["A_MEDIAN"]),
    percentile(&["A_PCT75"]),
    percentile(&["A_PCT90"]),
];

/// Whether a row is the header: at least the names of what the rest depends on.
pub(super) fn is_header(header: &Header) -> bool {
    header.has(CODE) && (header.has(TITLE) || ANNUAL.iter().any(|column| header.has(*column)))
}

/// An amount as it is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Amount {
    Told(u32),
    /// `#`: at least the bound.
    Bound,
    /// `*` or nothing.
    Missing,
}

impl Amount {
    fn read(value: &str, column: Column) -> Result<Self, RowFault> {
        match value {
            "#" => Ok(Self::Bound),
            "" | "*" | "**" | "~" => Ok(Self::Missing),
            value => {
                let amount = written(value, 2).and_then(|amount| u32::try_from(amount).ok());
                amount.map(Self::Told).ok_or_else(|| RowFault::value(column.name(), value))
            }
        }
    }

    fn told(self) -> Option<u32> {
        if let Self::Told(amount) = self { Some(amount) } else { None }
    }
}

/// Places of the columns.
pub(super) struct Columns {
    area: [usize; 3],
    state: Option<usize>,
    industries: Option<usize>,
    owners: Option<usize>,
    code: usize,
    title: usize,
    group: usize,
    employment: usize,
    means: [usize; 2],
    hourly: [usize; 5],
    annual: [usize; 5],
    hourly_only: Option<usize>,
}

impl Columns {
    pub(super) fn new(header: &Header, losses: &mut Vec<Loss>) -> Result<Self, ImportError> {
        let five = |columns: [Column; 5]| -> Result<[usize; 5], ImportError> {
            let mut places = [0; 5];
            for (place, column) in places.iter_mut().zip(columns) {
                *place = header.need(column)?;
            }
            Ok(places)
        };
        Ok(Self {
            area: [header.need(AREA)?, header.need(AREA_TITLE)?, header.need(AREA_TYPE)?],
            state: header.wish(STATE, losses),
            industries: header.wish(INDUSTRIES, losses),
            owners: header.wish(OWNERS, losses),
            code: header.need(CODE)?,
            title: header.need(TITLE)?,
            group: header.need(GROUP)?,
            employment: header.need(EMPLOYMENT)?,
            means: [header.need(HOURLY_MEAN)?, header.need(ANNUAL_MEAN)?],
            hourly: five(HOURLY)?,
            annual: five(ANNUAL)?,
            hourly_only: header.wish(HOURLY_ONLY, losses),
        })
    }

    /// Whether a row is about one class, over all industries and owners.
    pub(super) fn is_wanted(&self, row: Row) -> bool {
        let industries = row.get_or_empty(self.industries);
        let owners = row.get_or_empty(self.owners);
        row.get(self.group).eq_ignore_ascii_case("detailed")
            && (industries.is_empty() || industries.eq_ignore_ascii_case("cross-industry"))
            && (owners.is_empty() || owners == "1235")
    }

    pub(super) fn area(&self, row: Row) -> Result<Area, RowFault> {
        let [code, title, kind] = self.area;
        let kind = match row.get(kind) {
            "1" => AreaKind::Nation,
            "2" => AreaKind::State,
            "3" => AreaKind::Territory,
            "4" => AreaKind::Metro,
            "6" => AreaKind::Rest,
            other => return Err(RowFault::value(AREA_TYPE.name(), other)),
        };
        let code = row.name(code, AREA.name())?;
        // Spreadsheets that save a text drop the zero before the code of a state.
        let code = if code.len() == 1 { format!("0{code}") } else { code.to_owned() };
        let title = row.name(title, AREA_TITLE.name())?.to_owned();
        Ok(Area { code, title, kind, state: row.get_or_empty(self.state).chars().take(2).collect() })
    }

    /// The five percentiles by the hour or by the year.
    fn amounts(&self, row: Row, hourly: bool) -> Result<[Amount; 5], RowFault> {
        let (places, columns) = if hourly { (self.hourly, HOURLY) } else { (self.annual, ANNUAL) };
        let mut amounts = [Amount::Missing; 5];
        for ((amount, place), column) in amounts.iter_mut().zip(places).zip(columns) {
            *amount = Amount::read(row.get(place), column)?;
        }
        Ok(amounts)
    }

    /// Whether any percentile is only a bound.
    pub(super) fn has_bound(&self, row: Row, hourly: bool) -> bool {
        self.amounts(row, hourly).is_ok_and(|amounts| amounts.contains(&Amount::Bound))
    }

    pub(super) fn wages(&self, row: Row, bound: Option<Bound>) -> Result<Wages, RowFault> {
        let code = class_code(row.get(self.code))?.to_owned();
        let title = row.name(self.title, TITLE.name())?.to_owned();
        let employment = match row.get(self.employment) {
            "" | "*" | "**" => None,
            value => {
                let people = written(value, 0).and_then(|people| u32::try_from(people).ok());
                Some(people.ok_or_else(|| RowFault::value(EMPLOYMENT.name(), value))?)
            }
        };
        let by_hour = self.amounts(row, true)?;
        let by_year = self.amounts(row, false)?;
        let is_told = |amounts: &[Amount; 5]| amounts.iter().any(|amount| *amount != Amount::Missing);
        let only = matches!(row.get_or_empty(self.hourly_only), "TRUE" | "True" | "true" | "1");
        let hourly = !is_told(&by_year) && (only || is_told(&by_hour));
        let amounts = if hourly { by_hour } else { by_year };
        let told: Vec<u32> = amounts.iter().filter_map(|amount| amount.told()).collect();
        let first_bound = amounts.iter().position(|amount| *amount == Amount::Bound).unwrap_or(amounts.len());
        let after = amounts.iter().skip(first_bound);
        // Percentiles rise, and from the first that is only a bound on all are.
        if !told.is_sorted() || after.into_iter().any(|amount| *amount != Amount::Bound) {
            return Err(RowFault::Falling);
        }
        let bound = bound.filter(|_| first_bound < amounts.len());
        let [hourly_mean, annual_mean] = self.means;
        let mean = if hourly {
            Amount::read(row.get(hourly_mean), HOURLY_MEAN)?
        } else {
            Amount::read(row.get(annual_mean), ANNUAL_MEAN)?
        };
        Ok(Wages {
            code,
            title,
            employment,
            hourly,
            percentiles: amounts.map(Amount::told),
            bound: bound.map(|bound| if hourly { bound.hourly } else { bound.annual }),
            mean: mean.told(),
        })
    }
}
