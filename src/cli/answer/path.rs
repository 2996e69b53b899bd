//! The answer of `rungs path`.

use jiff::civil::Date;
use serde::Serialize;

use super::{Name, SourceEntry, sources_text};
use crate::app::format;
use crate::cli::given::Given;
use crate::cli::output::Answer;
use crate::cli::table::{Align, Table};
use crate::domain::partial_date::PartialDate;

/// A role on the path.
#[derive(Clone, Debug, Serialize)]
pub struct StationEntry {
    /// The role.
    pub role: Name,
    /// First day in it.
    pub start: Date,
    /// The day the plan asks for, where it does not stand: it has passed, or the role before is reached later; else null.
    pub unmet: Option<Date>,
    /// What sort of move leads there; null for the role held.
    pub kind: Option<String>,
    /// Years in the role before, from today if that is the role held.
    pub years: Option<f64>,
    /// What decided the years: `typical years`, `way back`, `hours to learn` or `set by you`.
    pub timing: Option<&'static str>,
    /// Source of the years, the formula, or `you`.
    pub years_source: Option<String>,
    /// Hours to learn for this role; null if nothing is rated.
    pub hours: Option<f64>,
    /// Sources of the hours.
    pub hours_sources: Vec<String>,
}

/// A path.
#[derive(Clone, Debug, Serialize)]
pub struct PathAnswer {
    /// The day that counts as today.
    pub today: Date,
    /// Hours a week the person has.
    pub hours_per_week: f64,
    /// The role whose usual levels were assumed; null with a plan.
    pub assumed_from: Option<Name>,
    /// Whether the plan names the roles; if not, it is the path with the fewest years.
    pub chosen: bool,
    /// First day in the role held, as far as it is known; null if the plan does not say.
    pub since: Option<PartialDate>,
    /// The roles, the one held first.
    pub stations: Vec<StationEntry>,
    /// Every source named above.
    pub sources: Vec<SourceEntry>,
}

impl Answer for PathAnswer {
    fn text(&self) -> String {
        let which = if self.chosen { "The path of the plan" } else { "The path with the fewest years" };
        let pace = format::decimal(self.hours_per_week, 1);
        let mut text = format!("{which}, at {pace} h a week\n");
        text.push_str(&Given::assumption(self.assumed_from.as_ref()));
        let left = [("Role", Align::Left), ("From", Align::Left), ("Move", Align::Left)];
        let right = [("Years before", Align::Right), ("To learn", Align::Right)];
        let mut table = Table::new(left.into_iter().chain(right).chain([("Years by", Align::Left)]));
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
                station.kind.clone().unwrap_or_default(),
                station.years.map_or_else(String::new, |years| format::decimal(years, 1)),
                station.hours.map_or_else(String::new, format::hours),
                station.years_source.clone().unwrap_or_default(),
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
        text.push_str(&sources_text(&self.sources));
        text
    }
}
