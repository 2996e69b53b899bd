//! How far the person is from each of the roles.

use super::cell::ComparedCell;
use super::row::ComparedRow;
use super::{Column, ComparedSection, cells};
use crate::app::present::figure::{Meaning, Told, Way, told};
use crate::app::present::roles::Desk;
use crate::app::present::roles::profile::{Readings, readings_of};
use crate::app::present::strip::first_day;
use crate::app::view::reading::ReadingKind;
use crate::app::words::Words as _;
use crate::domain::catalogue::role::Role;
use crate::domain::moves::person::Person;
use crate::domain::moves::table::MoveTable;
use crate::domain::plan::Plan;
use crate::domain::route::options::direct;

/// Builds the section.
pub(super) fn readings(desk: &Desk<'_>, columns: &[Column<'_>]) -> ComparedSection {
    let Some(plan) = desk.plan else {
        return ComparedSection::new("How far you are", Vec::new())
            .or("Start a plan to hold the roles against what you can do.");
    };
    let read: Vec<Option<Readings>> =
        columns.iter().map(|column| column.role.and_then(|role| readings_of(desk, role))).collect();
    let row = |kind: ReadingKind, pair: fn(&Readings) -> &[Told; 2]| {
        let mut read = read.iter();
        let cells = columns.iter().map(|column| match (column.role, read.next().and_then(Option::as_ref)) {
            (None, _) => ComparedCell::missing(super::UNKNOWN),
            (Some(_), None) => ComparedCell::missing("no essential skill is known"),
            (Some(_), Some(readings)) => {
                let [figure, caption] = pair(readings);
                let cell = ComparedCell::new(figure.clone()).detail(caption.clone());
                ComparedCell { share: share(kind, readings), ..cell }
            }
        });
        ComparedRow::new(kind.words(), cells.collect())
    };
    let table = MoveTable::of(Person::of(plan, desk.catalogue, desk.today));
    let rows = vec![
        row(ReadingKind::Covered, |readings| &readings.covered),
        row(ReadingKind::Shortfall, |readings| &readings.shortfall),
        row(ReadingKind::Confidence, |readings| &readings.confidence),
        ComparedRow::new("Time to get there", cells(columns, |role| time(desk, plan, &table, role))),
    ];
    ComparedSection::new("How far you are", rows)
}

/// What of a reading can be drawn.
fn share(kind: ReadingKind, readings: &Readings) -> Option<f32> {
    let [met, others @ ..] = readings.counts;
    match kind {
        _ if !readings.rated => None,
        ReadingKind::Covered => Some(met as f32 / (met + others.iter().sum::<usize>()).max(1) as f32),
        ReadingKind::Confidence => Some(readings.confidence_share),
        ReadingKind::Shortfall => None,
    }
}

/// When the role begins on the path, or how long the move from the role held takes.
fn time(desk: &Desk<'_>, plan: &Plan, table: &MoveTable<'_>, role: &Role) -> ComparedCell {
    let held = &plan.position.role;
    if *held == role.id {
        return ComparedCell::new("Your role now");
    }
    let stations = desk.derived.and_then(|derived| derived.stations.as_deref().ok()).unwrap_or_default();
    let on_path = stations.iter().enumerate().skip(1).find(|(_, station)| station.role == role.id);
    if let Some((at, station)) = on_path {
        return ComparedCell::new(first_day(stations, at, station)).detail("on your path");
    }
    let places = desk.catalogue.role_place(held).zip(desk.catalogue.role_place(&role.id));
    let open = places.filter(|(from, to)| table.ends(*from).contains(to));
    let open = open.and_then(|(from, to)| table.open_at(from, to)).map(|assessment| direct(table, assessment));
    let Some(option) = open else {
        return ComparedCell::missing("not by one move")
            .hint("Make it your goal, and Routes finds ways of several moves.");
    };
    let way = || Way::along([held, &role.id].map(|role| (role, None)));
    let hours =
        option.hours.map(|hours| told![Told::hours(Meaning::HoursOfRoute(way()), f64::from(hours)), " to learn"]);
    let months = Told::span(Meaning::MonthsOfRoute(way()), f64::from(option.months) / 12.0);
    ComparedCell::new(months).detail(told!["by one move", hours.map_or_else(Told::default, |hours| told![", ", hours])])
}
