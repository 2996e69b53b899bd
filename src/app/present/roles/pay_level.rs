//! The level for which pay of a role is asked, where it makes a difference.

use serde::Serialize;
use strum::IntoEnumIterator as _;

use super::Desk;
use crate::app::format;
use crate::app::words::Words as _;
use crate::domain::catalogue::role::Role;
use crate::domain::level::Level;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::resolve;

/// The levels of a role that can be asked for.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PayLevels {
    /// What is chosen, with the role.
    pub name: String,
    /// The level in force; `None`: the role’s own.
    #[serde(skip)]
    pub chosen: Option<Level>,
    /// Each level with the middle that follows from it; first the role’s own.
    #[serde(skip)]
    pub options: Vec<(Option<Level>, String)>,
    /// The word of the one in force.
    pub word: String,
}

/// The levels of a role; `None` without a plan, and where the figure is one whatever the level.
pub(super) fn pay_levels(desk: &Desk<'_>, role: &Role) -> Option<PayLevels> {
    let plan = desk.plan?;
    let middle_at = |level: Option<Level>| {
        let level = level.or(role.level);
        let question = Question { level, ..Question::of(plan, desk.catalogue, &desk.place) };
        resolve(role, &question, desk.catalogue).choice().map(|choice| choice.band)
    };
    let chosen = plan.assumptions.pay_level(&role.id);
    let others = Level::iter().filter(|level| Some(*level) != role.level).map(Some);
    let option = |level: Option<Level>| {
        let band = middle_at(level);
        let word = level.or(role.level).map_or("not stated", Level::words);
        let own = if level.is_none() { ", as the role" } else { "" };
        let figure = band.map_or_else(|| "no figure".to_owned(), |band| desk.money.exact(band.middle, band.currency));
        // What is chosen stays in sight, whether it has a figure or not.
        let offered = level.is_none() || level == chosen || band.is_some();
        offered.then(|| (level, band.map(|band| band.middle), format!("{}{own} · {figure}", format::capital(word))))
    };
    let all: Vec<_> = std::iter::once(None).chain(others).filter_map(option).collect();
    let first = all.first().map(|(_, middle, _)| *middle);
    if chosen.is_none() && all.iter().all(|(_, middle, _)| Some(*middle) == first) {
        return None;
    }
    let options: Vec<_> = all.into_iter().map(|(level, _, word)| (level, word)).collect();
    let word = options.iter().find(|(level, _)| *level == chosen).map(|(_, word)| word.clone()).unwrap_or_default();
    Some(PayLevels { name: format!("Level of pay for {}", role.short()), chosen, options, word })
}
