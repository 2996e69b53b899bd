//! `rungs path --plan PLAN | --from ROLE --to ROLE`

use clap::Args;
use jiff::civil::Date;

use crate::cli::answer::path::{PathAnswer, StationEntry};
use crate::cli::answer::{Name, source_entries};
use crate::cli::error::CliError;
use crate::cli::given::{Day, Form, Whose};
use crate::cli::output;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::SourceId;
use crate::domain::moves::assessment::UsualYears;
use crate::domain::path::schedule::stations;
use crate::domain::path::station::{Station, Timing};

/// Whose path to which role.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    whose: Whose,
    #[command(flatten)]
    form: Form,
    #[command(flatten)]
    day: Day,
}

/// Shows the path.
///
/// # Errors
/// If the plan cannot be opened, a role is not known or there is no path.
pub fn run(arguments: &Arguments, clock: Date) -> Result<(), CliError> {
    let today = arguments.day.or(clock);
    let (given, catalogue) = arguments.whose.give(arguments.form, today)?;
    let stations = stations(&given.plan, &catalogue, today)?;
    let sources: Vec<_> = stations.iter().flat_map(|station| sources_of(station, &catalogue)).collect();
    let answer = PathAnswer {
        today,
        hours_per_week: given.plan.hours_per_week,
        assumed_from: given.assumed_from,
        chosen: !given.plan.path.is_empty(),
        since: given.plan.position.since,
        stations: stations.iter().map(|station| entry(station, &catalogue)).collect(),
        sources: source_entries(sources, &catalogue),
    };
    output::print(&answer, arguments.form.json)
}

fn entry(station: &Station, catalogue: &Catalogue) -> StationEntry {
    let arrival = station.arrival.as_ref();
    let timing = arrival.map(|arrival| &arrival.timing);
    StationEntry {
        role: Name::of_role(&station.role, catalogue),
        start: station.start,
        unmet: arrival.and_then(|arrival| arrival.unmet),
        kind: arrival.and_then(|arrival| arrival.kind).map(|kind| kind.words().to_lowercase()),
        years: arrival.map(|arrival| arrival.years),
        timing: timing.map(|timing| match timing {
            Timing::UsualYears(UsualYears::Held | UsualYears::Below { .. }) => "way back",
            Timing::UsualYears(_) => "typical years",
            Timing::HoursToLearn => "hours to learn",
            Timing::Experience => "years of experience",
            Timing::SetByYou => "set by you",
            Timing::NotKnown => "not known",
        }),
        years_source: timing.map(|timing| match timing {
            Timing::UsualYears(UsualYears::Named { source, .. }) => source.to_string(),
            Timing::UsualYears(UsualYears::Median { moves, .. }) => format!("median of {moves} named moves"),
            Timing::UsualYears(UsualYears::Held) => "a role held before".to_owned(),
            Timing::UsualYears(UsualYears::Below { source }) => format!("the rung below, by {source}"),
            Timing::UsualYears(UsualYears::Unknown) | Timing::NotKnown => "not known".to_owned(),
            Timing::Experience => "years of experience the role asks for".to_owned(),
            Timing::HoursToLearn => "hours to learn ÷ hours a week".to_owned(),
            Timing::SetByYou => "you".to_owned(),
        }),
        hours: arrival.and_then(|arrival| arrival.hours),
        hours_sources: arrival.map_or_else(Vec::new, |_| {
            let ids: std::collections::BTreeSet<_> = hours_sources(station, catalogue).collect();
            ids.into_iter().map(ToString::to_string).collect()
        }),
    }
}

fn sources_of<'a>(station: &'a Station, catalogue: &'a Catalogue) -> Vec<&'a SourceId> {
    let Some(arrival) = &station.arrival else { return Vec::new() };
    let years = match &arrival.timing {
        Timing::UsualYears(UsualYears::Named { source, .. } | UsualYears::Below { source }) => Some(source),
        Timing::UsualYears(_) | Timing::HoursToLearn | Timing::Experience | Timing::SetByYou | Timing::NotKnown => None,
    };
    years.into_iter().chain(hours_sources(station, catalogue)).collect()
}

fn hours_sources<'a>(station: &'a Station, catalogue: &'a Catalogue) -> impl Iterator<Item = &'a SourceId> {
    let wanted = catalogue.role(&station.role).map(|role| role.skills.as_slice()).unwrap_or_default();
    wanted.iter().filter_map(|wanted| Some(&catalogue.skill(&wanted.skill)?.hours_source))
}
