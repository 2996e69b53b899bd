//! The answer of `rungs routes`.

use jiff::civil::Date;
use serde::Serialize;

use super::calibration::CalibrationEntry;
use super::move_entry::MoveEntry;
use super::{Name, SourceEntry, sources_text};
use crate::app::format;
use crate::cli::given::Given;
use crate::cli::output::Answer;
use crate::cli::table::{Align, Table};
use crate::domain::money::Money;

/// A role on a route.
#[derive(Clone, Debug, Serialize)]
pub struct StationEntry {
    /// The role.
    pub role: Name,
    /// Where the work is.
    pub place: String,
    /// First day in it.
    pub start: Date,
    /// Middle of the claim used; for the present role what the plan states. Null if there is no figure.
    pub pay: Option<f64>,
}

/// The figures of a route.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CostEntry {
    /// Months until the last role.
    pub months: u32,
    /// Pay of the last role; null if no source has it.
    pub end_pay: Option<u64>,
    /// The lowest pay among the roles taken; null if no source has that of one.
    pub lowest_pay: Option<u64>,
    /// Hours to learn.
    pub hours: u32,
    /// Moves that no source names.
    pub unnamed_moves: u32,
}

/// A route.
#[derive(Clone, Debug, Serialize)]
pub struct RouteEntry {
    /// Its letter.
    pub letter: String,
    /// What it is best at among those listed.
    pub best_at: String,
    /// Its figures.
    pub figures: CostEntry,
    /// The roles, the one held first.
    pub stations: Vec<StationEntry>,
    /// The moves between them.
    pub moves: Vec<MoveEntry>,
}

/// Routes that a constraint takes away.
#[derive(Clone, Debug, Serialize)]
pub struct HiddenEntry {
    /// The constraint, for example `pay floor`.
    pub constraint: &'static str,
    /// How many.
    pub routes: usize,
    /// The value that brings the first back, in the unit of the constraint; null if the constraint has to go.
    pub lift: Option<u64>,
    /// All of that in a sentence.
    pub text: String,
    /// The figures of the best of them.
    pub best: CostEntry,
    /// Its roles, the one held first.
    pub stations: Vec<StationEntry>,
}

/// Routes to a goal.
#[derive(Clone, Debug, Serialize)]
pub struct RoutesAnswer {
    /// The day that counts as today.
    pub today: Date,
    /// The role held.
    pub position: Name,
    /// The role wanted; null if it is not one role.
    pub goal: Option<Name>,
    /// Where routes shall lead, in words.
    pub aim: String,
    /// The role whose usual levels were assumed; null with a plan.
    pub assumed_from: Option<Name>,
    /// Hours a week the person has.
    pub hours_per_week: f64,
    /// By what routes are sorted first: `fastest`, `best paid`, `least study` or `safest`.
    pub objective: String,
    /// Currency of every amount.
    pub currency: String,
    /// The lowest pay taken, as it was understood.
    #[serde(skip)]
    pub pay_floor: Option<Money>,
    /// How alike roles have to be for a computed move; null if the catalogue does not say.
    pub calibration: Option<CalibrationEntry>,
    /// Routes that no other beats, also those that are not listed.
    pub found: usize,
    /// Routes that were seen and are beaten.
    pub beaten: usize,
    /// Labels that the search visited.
    pub labels: u64,
    /// How many there are of what, in words.
    pub summary: String,
    /// The routes listed.
    pub routes: Vec<RouteEntry>,
    /// What each constraint takes away.
    pub hidden: Vec<HiddenEntry>,
    /// Every source named above.
    pub sources: Vec<SourceEntry>,
}

impl Answer for RoutesAnswer {
    fn text(&self) -> String {
        let mut text = format!("From {} to {}\n", self.position.title, self.aim);
        text.push_str(&Given::assumption(self.assumed_from.as_ref()));
        text.push_str(&format!("{}.\n", self.summary));
        let pace = format::pace(self.hours_per_week);
        let floor = self.pay_floor.map(|floor| format!("; no role below {}", format::amount(floor)));
        let floor = floor.unwrap_or_default();
        let (objective, currency) = (&self.objective, &self.currency);
        text.push_str(&format!("Sorted {objective} first; {pace} a week; pay in {currency} a year{floor}.\n"));
        text.push_str(&format!("\n{}", self.table()));
        for route in &self.routes {
            text.push_str(&route_text(route));
        }
        text.push_str(&self.hidden_text());
        if let Some(calibration) = &self.calibration {
            text.push_str(&format!("\n{}", calibration.text()));
        }
        text.push_str(&sources_text(&self.sources));
        text
    }
}

impl RoutesAnswer {
    fn table(&self) -> String {
        let right = ["Years", "Pay at the end", "Lowest pay", "To learn", "Unnamed moves"];
        let columns = std::iter::once(("", Align::Left)).chain(right.map(|column| (column, Align::Right)));
        let mut table = Table::new(columns.chain([("Roles", Align::Left)]));
        for route in &self.routes {
            let figures = figures(&route.figures);
            table.row(std::iter::once(route.letter.clone()).chain(figures).chain([way(&route.stations)]));
        }
        table.text()
    }

    fn hidden_text(&self) -> String {
        let mut text = String::new();
        for hidden in &self.hidden {
            let [years, end, lowest, hours, unnamed] = figures(&hidden.best);
            text.push_str(&format!("\n{}\n", hidden.text));
            text.push_str(&format!(
                "  The best: {years} years, pay at the end {end}, lowest pay {lowest}, {hours} to learn, {unnamed} unnamed\n"
            ));
            text.push_str(&format!("  {}\n", way(&hidden.stations)));
        }
        text
    }
}

fn figures(cost: &CostEntry) -> [String; 5] {
    let pay = |pay: Option<u64>| pay.map_or_else(|| "?".to_owned(), |pay| format::grouped(pay as f64));
    [
        format::decimal(f64::from(cost.months) / 12.0, 1),
        pay(cost.end_pay),
        pay(cost.lowest_pay),
        format::hours(f64::from(cost.hours)),
        cost.unnamed_moves.to_string(),
    ]
}

/// The roles taken with their dates.
fn way(stations: &[StationEntry]) -> String {
    let home = stations.first().map(|station| &station.place);
    let station = |station: &StationEntry| {
        let place = if Some(&station.place) == home { String::new() } else { format!(" in {}", station.place) };
        format!("{}{place} {}", station.role.title, format::month(station.start))
    };
    stations.iter().skip(1).map(station).collect::<Vec<_>>().join(" → ")
}

fn route_text(route: &RouteEntry) -> String {
    let mut text = format!("\n{}  {}\n", route.letter, route.best_at);
    for (number, (entry, station)) in route.moves.iter().zip(route.stations.iter().skip(1)).enumerate() {
        let start = format::month(station.start);
        text.push_str(&format!("  {}  {}, from {start}\n", number + 1, entry.to.title));
        text.push_str(&entry.text(5));
    }
    text
}
