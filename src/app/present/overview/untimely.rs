//! Dates that do not fit the day it is: planned moves that should have come, and what cannot have happened yet.

use super::attention::{Attention, AttentionKind};
use crate::app::action::{FactAction, RouteAction, ViewAction};
use crate::app::document::Document;
use crate::app::format;
use crate::app::state::State;
use crate::app::view::routes::{RoutesTab, RoutesView};
use crate::app::view::{Screen, ScreenView};
use crate::app::words::untimely_words;
use crate::domain::plan::untimely::{PlannedStage, Untimely};

/// What needs a look, the path first.
pub(super) fn untimely(state: &State, document: &Document) -> Vec<Attention> {
    let found = document.plan().untimely(state.today);
    let mut list: Vec<_> = found.iter().filter_map(|one| planned(state, document, one)).collect();
    list.extend(too_late(state, document));
    let (entered, pay): (Vec<_>, Vec<_>) = found
        .iter()
        .filter(|one| !matches!(one, Untimely::Passed(_) | Untimely::OutOfOrder(_)))
        .partition(|one| matches!(one, Untimely::Level(..) | Untimely::Done(..) | Untimely::Hours(..)));
    list.extend(after_today(state, document, &entered, "Make it today").map(|(attention, first)| {
        let show = match first {
            Untimely::Level(_, skill, _) => Some(ViewAction::ShowSkill(skill.clone())),
            Untimely::Done(step, _) | Untimely::Hours(_, step, _) => Some(ViewAction::ShowStep(step.clone())),
            Untimely::Passed(_) | Untimely::OutOfOrder(_) | Untimely::Paid(..) | Untimely::Kept(_) => None,
        };
        let attention = attention.doing(FactAction::BringToToday);
        show.into_iter().fold(attention, |attention, show| attention.or("Show").doing(show))
    }));
    let pay = after_today(state, document, &pay, "Salary");
    list.extend(pay.map(|(attention, _)| attention.doing(ViewAction::Go(Screen::Salary))));
    list
}

/// A stage whose date does not fit.
fn planned(state: &State, document: &Document, untimely: &Untimely) -> Option<Attention> {
    let title = |planned: &PlannedStage| {
        let route = planned.route.as_ref().map(|route| format!("Route {route}: ")).unwrap_or_default();
        let role = state.catalogue.role_short(&planned.role);
        format!("{route}{role} was planned for {}", format::date(planned.date))
    };
    match untimely {
        Untimely::Passed(stage @ PlannedStage { route: None, index, .. }) => {
            let detail = "The date has passed; has it happened?";
            let attention = Attention::new(AttentionKind::Time, title(stage), detail, "It happened");
            Some(moving(attention.doing(RouteAction::Arrive(*index)).or("Move"), state, *index))
        }
        Untimely::Passed(stage) => {
            let detail = "The date has passed; it counts for nothing";
            Some(
                Attention::new(AttentionKind::Time, title(stage), detail, "Routes")
                    .doing(ViewAction::Go(Screen::Routes)),
            )
        }
        Untimely::OutOfOrder(stage) => {
            let detail = untimely_words(untimely, document.plan(), &state.catalogue);
            let attention = Attention::new(AttentionKind::Warning, "Dates in the wrong order", detail, "Move");
            Some(match stage.route {
                None => moving(attention, state, stage.index),
                Some(_) => attention.doing(ViewAction::Go(Screen::Routes)),
            })
        }
        Untimely::Level(..) | Untimely::Done(..) | Untimely::Hours(..) | Untimely::Paid(..) | Untimely::Kept(_) => None,
    }
}

/// Dates that the person set and that lie before the day on which the role before is reached as computed.
fn too_late(state: &State, document: &Document) -> Vec<Attention> {
    let Ok(stations) = &document.derived().stations else { return Vec::new() };
    let told = document.plan().untimely(state.today);
    let is_told = |at: usize| {
        told.iter()
            .any(|one| matches!(one, Untimely::OutOfOrder(PlannedStage { route: None, index, .. }) if *index == at))
    };
    let arrivals = stations.iter().skip(1).enumerate();
    let unmet = arrivals.filter_map(|(index, station)| Some((index, station, station.arrival.as_ref()?.unmet?)));
    let moved = unmet.filter(|(index, _, asked)| *asked >= state.today && !is_told(*index));
    moved
        .map(|(index, station, asked)| {
            let role = state.catalogue.role_short(&station.role);
            let title = format!("{role} cannot begin on {}", format::date(asked));
            let detail = format!("The role before is reached later; moved to {}", format::date(station.start));
            moving(Attention::new(AttentionKind::Warning, title, detail, "Move"), state, index)
        })
        .collect()
}

/// Shows the move onto a station of the path, with its date.
fn moving(attention: Attention, state: &State, index: usize) -> Attention {
    let view = RoutesView { tab: RoutesTab::Path, selected: index, ..state.view.routes.clone() };
    attention.doing(ScreenView::Routes(view)).doing(ViewAction::Go(Screen::Routes))
}

/// What is of a day after today, as one, with the first of it.
fn after_today<'a>(
    state: &State,
    document: &Document,
    found: &[&'a Untimely],
    word: &'static str,
) -> Option<(Attention, &'a Untimely)> {
    let first = *found.first()?;
    let title = format!("{} after today", format::count(found.len(), "date is", "dates are"));
    let detail = format::capital(&untimely_words(first, document.plan(), &state.catalogue));
    Some((Attention::new(AttentionKind::Warning, title, detail, word), first))
}
