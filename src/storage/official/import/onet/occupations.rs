//! The occupations, by code, to which all other tables add.

use std::collections::BTreeMap;

use super::super::cell::occupation_code;
use super::super::error::ImportError;
use super::super::limits;
use super::super::loss::Loss;
use super::super::progress::{Phase, Watch};
use super::super::row_fault::{RowFault, shown};
use super::super::table::Header;
use super::onet_table::{CODE, DESCRIPTION, Kind, OnetTable, TITLE};
use super::opened::{Opened, each_row};
use crate::domain::official::facts::Facts;
use crate::domain::official::sentences::Sentences;

/// All occupations, and their sentences in the same order.
#[derive(Default)]
pub(super) struct Occupations {
    pub facts: Vec<Facts>,
    pub sentences: Vec<Sentences>,
    /// The one that was found last: rows of one occupation stand together.
    last: usize,
}

impl Occupations {
    pub(super) fn read(opened: &mut Opened, watch: Watch, losses: &mut Vec<Loss>) -> Result<Self, ImportError> {
        let mut found: BTreeMap<String, (Facts, Sentences)> = BTreeMap::new();
        for table in opened.tables(Kind::Occupations) {
            let columns = |header: &Header, _: &mut Vec<Loss>| {
                Ok([header.need(CODE)?, header.need(TITLE)?, header.need(DESCRIPTION)?])
            };
            let mut lost = Vec::new();
            each_row(
                &table?,
                (Phase::Occupations, 0),
                watch,
                &mut lost,
                columns,
                |[code, title, description], row| {
                    let code = occupation_code(row.get(*code))?.to_owned();
                    let title = row.name(*title, TITLE.name())?.to_owned();
                    let description = row.sentences(*description, DESCRIPTION.name())?.to_owned();
                    if found.contains_key(&code) {
                        return Err(RowFault::Repeated);
                    }
                    if found.len() >= limits::OCCUPATIONS {
                        return Err(RowFault::value(CODE.name(), &code));
                    }
                    let sentences = Sentences { description, tasks: Vec::new() };
                    found.insert(code.clone(), (Facts { code, title, ..Facts::default() }, sentences));
                    Ok(())
                },
            )?;
            // Without its columns nothing else can be read.
            if let Some(Loss::Column { file, column, needed_for }) = lost.first() {
                return Err(ImportError::ColumnMissing { file: file.clone(), column, needed_for });
            }
            losses.append(&mut lost);
        }
        if found.is_empty() {
            return Err(ImportError::TableMissing { table: OnetTable::Occupations });
        }
        let (facts, sentences) = found.into_values().unzip();
        Ok(Self { facts, sentences, last: 0 })
    }

    /// The place of an occupation.
    pub(super) fn place(&mut self, code: &str) -> Result<usize, RowFault> {
        if self.facts.get(self.last).is_some_and(|facts| facts.code == code) {
            return Ok(self.last);
        }
        let place = self.facts.binary_search_by(|facts| facts.code.as_str().cmp(code));
        self.last = place.map_err(|_| match occupation_code(code) {
            Ok(code) => RowFault::NoOccupation { code: shown(code) },
            Err(fault) => fault,
        })?;
        Ok(self.last)
    }

    /// The facts of an occupation.
    pub(super) fn of(&mut self, code: &str) -> Result<&mut Facts, RowFault> {
        let place = self.place(code)?;
        self.facts.get_mut(place).ok_or_else(|| RowFault::code(code))
    }
}
