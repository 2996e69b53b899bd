//! `rungs path --plan PLAN | --from ROLE --to ROLE`

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;

use crate::app::format;
use crate::app::words::Words as _;
use crate::cli::answer::{EXPERIENCE, HOURS, Name, Sources, years_by};
use crate::cli::error::CliError;
use crate::cli::given::{Asking, Given};
use crate::cli::output::{self, Answer};
use crate::cli::table::Table;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::SourceId;
use crate::domain::moves::assessment::UsualYears;
use crate::domain::partial_date::PartialDate;
use crate::domain::path::move_kind::MoveKind;
use crate::domain::path::schedule::stations;
use crate::domain::path::station::{Station, Timing};
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;

/// Shows the path.
///
/// # Errors
/// If the plan cannot be opened, a role is not known or there is no path.
pub fn run(asking: &Asking, clock: Date) -> Result<String, CliError> {
    let today = asking.dated.today(clock);
    let (given, catalogue) = asking.give(clock)?;
    let stations = stations(&given.plan, &catalogue, today)?;
    let sources: Vec<_> = stations.iter().flat_map(|station| sources_of(station, &catalogue)).collect();
    let answer = PathAnswer {
        today,
        hours_per_week: given.plan.hours_per_week,
        learning_at_work: AssumedValues::of(&given.plan, &catalogue).get(Assumption::LearningAtWork),
        assumed_from: given.assumed_from,
        chosen: !given.plan.path.is_empty(),
        since: given.plan.position.since,
        stations: stations.iter().map(|station| entry(station, &catalogue)).collect(),
        sources: Sources::of(sources, &catalogue),
    };
    output::tell(&answer, asking.dated.form.json)
}

fn entry(station: &Station, catalogue: &Catalogue) -> StationEntry {
    let arrival = station.arrival.as_ref();
    let timing = arrival.map(|arrival| &arrival.timing);
    let usual = timing.and_then(usual);
    StationEntry {
        role: Name::of_role(&station.role, catalogue),
        start: station.start,
        unmet: arrival.and_then(|arrival| arrival.unmet),
        offer: arrival.map(|arrival| arrival.sure),
        kind: arrival.and_then(|arrival| arrival.kind),
        years: arrival.map(|arrival| arrival.years),
        timing: timing.map(|timing| match timing {
            Timing::UsualYears(UsualYears::Held | UsualYears::Below { .. }) => "way_back",
            Timing::UsualYears(_) => "typical_years",
            Timing::HoursToLearn => "hours_to_learn",
            Timing::Experience => "years_of_experience",
            Timing::SetByYou => "set_by_you",
            Timing::NotKnown => "not_known",
        }),
        years_source: match timing {
            Some(Timing::SetByYou) => Some("you".into()),
            _ => usual.and_then(UsualYears::source).cloned(),
        },
        median_of: usual.and_then(UsualYears::median_of),
        years_by: timing.map(|timing| match timing {
            // Where the moves lead out of is said where a move is told whole.
            Timing::UsualYears(UsualYears::Median { years, moves, .. }) => {
                years_by(&UsualYears::Median { years: *years, moves: *moves, same_role: false })
            }
            Timing::UsualYears(usual) => years_by(usual),
            Timing::NotKnown => years_by(&UsualYears::Unknown),
            Timing::Experience => EXPERIENCE.to_owned(),
            Timing::HoursToLearn => HOURS.to_owned(),
            Timing::SetByYou => "you".to_owned(),
        }),
        hours: arrival.and_then(|arrival| arrival.hours),
        hours_sources: arrival.map(|_| hours_sources(station, catalogue).cloned().collect()).unwrap_or_default(),
    }
}

fn usual(timing: &Timing) -> Option<&UsualYears> {
    match timing {
        Timing::UsualYears(usual) => Some(usual),
        Timing::HoursToLearn | Timing::Experience | Timing::SetByYou | Timing::NotKnown => None,
    }
}

fn sources_of<'a>(station: &'a Station, catalogue: &'a Catalogue) -> Vec<&'a SourceId> {
    let Some(arrival) = &station.arrival else { return Vec::new() };
    let years = usual(&arrival.timing).and_then(UsualYears::source);
    years.into_iter().chain(hours_sources(station, catalogue)).collect()
}

fn hours_sources<'a>(station: &'a Station, catalogue: &'a Catalogue) -> impl Iterator<Item = &'a SourceId> {
    let wanted = catalogue.role(&station.role).map(|role| role.skills.as_slice()).unwrap_or_default();
    wanted.iter().filter_map(|wanted| catalogue.skill(&wanted.skill)?.hours_source.as_ref())
}

/// A role on the path.
#[derive(Serialize)]
struct StationEntry {
    role: Name,
    start: Date,
    /// The day the plan asks for, where it does not stand: it has passed, or the role before is reached later.
    unmet: Option<Date>,
    /// Whether the move comes for sure; `None` for the role held.
    offer: Option<bool>,
    /// `None` for the role held.
    kind: Option<MoveKind>,
    /// Years in the role before, from today if that is the role held.
    years: Option<f64>,
    /// What decided the years.
    timing: Option<&'static str>,
    /// The source of the years, or `you`.
    years_source: Option<SourceId>,
    median_of: Option<usize>,
    #[serde(skip)]
    years_by: Option<String>,
    /// `None` if nothing is rated.
    hours: Option<f64>,
    hours_sources: BTreeSet<SourceId>,
}

/// A path.
#[derive(Serialize)]
struct PathAnswer {
    today: Date,
    hours_per_week: f64,
    /// Hours a week learned at work beside them.
    learning_at_work: f64,
    assumed_from: Option<Name>,
    /// Whether the plan names the roles; if not, it is the fastest along named moves.
    chosen: bool,
    since: Option<PartialDate>,
    stations: Vec<StationEntry>,
    sources: Sources,
}

impl Answer for PathAnswer {
    fn text(&self) -> String {
        let which = if self.chosen { "The path of the plan" } else { "The fastest path along named moves" };
        let pace = format::learning_pace(self.hours_per_week, self.learning_at_work);
        let mut text = format!("{which}, at {pace}\n");
        text.push_str(&Given::assumption(self.assumed_from.as_ref()));
        let mut table = Table::new(&["Role", "From", "Move"], &["Years before", "To learn"], &["Years by"]);
        for station in &self.stations {
            let start = if station.kind.is_none() && station.years.is_none() {
                self.since
                    .map_or_else(|| "now".to_owned(), |since| format!("now, since {}", format::partial_month(since)))
            } else {
                format::month(station.start)
            };
            table.row([
                station.role.title.clone(),
                start,
                station.kind.map(|kind| kind.words().to_lowercase()).unwrap_or_default(),
                station.years.map_or_else(String::new, |years| format::decimal(years, 1)),
                station.hours.map_or_else(String::new, format::hours),
                station.years_by.clone().unwrap_or_default(),
            ]);
        }
        text.push_str(&format!("\n{}", table.text()));
        for (station, asked) in self.stations.iter().filter_map(|station| Some((station, station.unmet?))) {
            let (role, day) = (&station.role.title, format::date(asked));
            text.push_str(&if asked < self.today {
                format!("\n{role} was planned for {day}, which has passed: it counts for nothing until it has come.\n")
            } else {
                format!("\n{role} is planned for {day}, before the role before is reached: the date is moved.\n")
            });
        }
        for station in self.stations.iter().filter(|station| station.offer == Some(true)) {
            text.push_str(&format!("\nThere is an offer for {}: the move comes for sure.\n", station.role.title));
        }
        text.push_str(&self.sources.text());
        text
    }
}
