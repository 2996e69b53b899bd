//! Tables that add one thing a row to an occupation.

use std::collections::BTreeMap;

use super::super::cell::{element_id, within};
use super::super::column::Column;
use super::super::error::ImportError;
use super::super::limits;
use super::super::loss::Loss;
use super::super::progress::{Phase, Watch};
use super::super::row_fault::RowFault;
use super::super::table::{Header, Row};
use super::occupations::Occupations;
use super::onet_table::{ACTIVITY, CODE, INDEX, Kind, OTHER_TITLE, OnetTable, RELATED, TASK, ZONE};
use super::opened::{Opened, each_row};

/// Goes through the table of one kind that has the code of an occupation and one more column.
fn each_value(
    opened: &mut Opened,
    (kind, table, phase): (Kind, OnetTable, Phase),
    column: Column,
    watch: Watch,
    losses: &mut Vec<Loss>,
    mut take: impl FnMut(&str, Row, usize) -> Result<(), RowFault>,
) -> Result<(), ImportError> {
    let mut found = false;
    for text in opened.tables(kind) {
        found = true;
        let columns = |header: &Header, _: &mut Vec<Loss>| Ok([header.need(CODE)?, header.need(column)?]);
        each_row(&text?, (phase, 0), watch, losses, columns, |[code, value], row| take(row.get(*code), row, *value))?;
    }
    if !found {
        losses.push(Loss::Table { table });
    }
    Ok(())
}

pub(super) fn zones(
    opened: &mut Opened,
    occupations: &mut Occupations,
    watch: Watch,
    losses: &mut Vec<Loss>,
) -> Result<(), ImportError> {
    let what = (Kind::Zones, OnetTable::Zones, Phase::Zones);
    each_value(opened, what, ZONE, watch, losses, |code, row, place| {
        let facts = occupations.of(code)?;
        if facts.zone.is_some() {
            return Err(RowFault::Repeated);
        }
        facts.zone = Some(within(row.get(place), 0, 1..=5, ZONE.name())?);
        Ok(())
    })
}

pub(super) fn titles(
    opened: &mut Opened,
    occupations: &mut Occupations,
    watch: Watch,
    losses: &mut Vec<Loss>,
) -> Result<(), ImportError> {
    let what = (Kind::Titles, OnetTable::Titles, Phase::Titles);
    each_value(opened, what, OTHER_TITLE, watch, losses, |code, row, place| {
        let title = row.name(place, OTHER_TITLE.name())?.to_owned();
        occupations.of(code)?.titles.push(title);
        Ok(())
    })
}

/// Tasks, in the order of the file.
pub(super) fn tasks(
    opened: &mut Opened,
    occupations: &mut Occupations,
    watch: Watch,
    losses: &mut Vec<Loss>,
) -> Result<(), ImportError> {
    each_value(opened, (Kind::Tasks, OnetTable::Tasks, Phase::Tasks), TASK, watch, losses, |code, row, place| {
        let task = row.sentences(place, TASK.name())?.to_owned();
        let occupation = occupations.place(code)?;
        if let Some(sentences) = occupations.sentences.get_mut(occupation) {
            sentences.tasks.push(task);
        }
        Ok(())
    })
}

/// Detailed activities of tasks, each once for an occupation. All ids in order.
pub(super) fn activities(
    opened: &mut Opened,
    occupations: &mut Occupations,
    watch: Watch,
    losses: &mut Vec<Loss>,
) -> Result<Vec<String>, ImportError> {
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let mut done: Vec<(usize, usize)> = Vec::new();
    let what = (Kind::Activities, OnetTable::Activities, Phase::Activities);
    each_value(opened, what, ACTIVITY, watch, losses, |code, row, place| {
        let id = element_id(row.get(place))?;
        let occupation = occupations.place(code)?;
        let next = ids.len();
        let came = match ids.get(id) {
            Some(came) => *came,
            None if next >= limits::PLACES => return Err(RowFault::value(ACTIVITY.name(), id)),
            None => *ids.entry(id.to_owned()).or_insert(next),
        };
        done.push((occupation, came));
        Ok(())
    })?;
    let mut places = vec![0_u16; ids.len()];
    for (place, came) in ids.values().enumerate() {
        if let Some(slot) = places.get_mut(*came) {
            *slot = place as u16;
        }
    }
    for (occupation, came) in done {
        if let (Some(facts), Some(place)) = (occupations.facts.get_mut(occupation), places.get(came)) {
            facts.activities.push(*place);
        }
    }
    for facts in &mut occupations.facts {
        facts.activities.sort_unstable();
        facts.activities.dedup();
    }
    Ok(ids.into_keys().collect())
}

/// Related occupations in the order of their index.
pub(super) fn related(
    opened: &mut Opened,
    occupations: &mut Occupations,
    watch: Watch,
    losses: &mut Vec<Loss>,
) -> Result<(), ImportError> {
    let mut pairs: Vec<(usize, u32, u16)> = Vec::new();
    let mut found = false;
    for text in opened.tables(Kind::Related) {
        found = true;
        let columns =
            |header: &Header, _: &mut Vec<Loss>| Ok([header.need(CODE)?, header.need(RELATED)?, header.need(INDEX)?]);
        each_row(&text?, (Phase::Related, 0), watch, losses, columns, |[code, related, index], row| {
            let related = occupations.place(row.get(*related))? as u16;
            let from = occupations.place(row.get(*code))?;
            pairs.push((from, within(row.get(*index), 0, 1..=9_999, INDEX.name())?, related));
            Ok(())
        })?;
    }
    if !found {
        losses.push(Loss::Table { table: OnetTable::Related });
    }
    pairs.sort_unstable();
    for (from, _, related) in pairs {
        if let Some(facts) = occupations.facts.get_mut(from)
            && !facts.related.contains(&related)
        {
            facts.related.push(related);
        }
    }
    Ok(())
}
