//! The points of the pay lines, with their gaps. A month without a figure has no point, never 0.

use jiff::civil::Date;

use crate::app::document::Document;
use crate::app::present::axis::year_of;
use crate::app::state::State;
use crate::app::view::salary::SalarySum;
use crate::domain::calendar::add_months;
use crate::domain::pay::comparison::Comparison;
use crate::domain::pay::trajectory::{PayPoint, Trajectory};
use crate::domain::plan::Plan;

/// What every part of the screen is built from.
pub(super) struct Facts<'a> {
    /// The whole state.
    pub state: &'a State,
    /// The open plan.
    pub document: &'a Document,
    /// Pay along the path; the same as staying without a path.
    pub path: &'a Trajectory,
    /// Pay of staying.
    pub stay: &'a Trajectory,
    /// The path against staying.
    pub comparison: Option<Comparison>,
}

impl<'a> Facts<'a> {
    /// `None` without a plan.
    pub fn of(state: &'a State) -> Option<Self> {
        let document = state.document.as_ref()?;
        let derived = document.derived();
        let (path, stay) = (derived.pay(state.view.outlook), derived.stay(state.view.outlook));
        let comparison = derived.stations.is_ok().then(|| Comparison::between(path, stay)).flatten();
        Some(Self { state, document, path, stay, comparison })
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        self.document.plan()
    }

    /// Whether there is a path to compare with staying.
    pub fn has_path(&self) -> bool {
        self.document.derived().stations.is_ok()
    }

    /// Years looked ahead.
    pub fn years(&self) -> usize {
        self.path.years.len()
    }

    /// A projected amount, to whole hundreds, with its currency.
    pub fn money(&self, units: f64) -> String {
        self.state.settings.money_style.money(units, self.path.currency)
    }

    /// A stated amount as it stands, with its currency.
    pub fn exact(&self, units: f64) -> String {
        self.state.settings.money_style.exact(units, self.path.currency)
    }
}

/// A point of a line: pay for a year at a moment, or all pay up to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Point {
    /// Months from today.
    pub month: usize,
    /// The day.
    pub date: Date,
    /// Index of the stage.
    pub stage: usize,
    /// Low end.
    pub low: f64,
    /// Middle.
    pub middle: f64,
    /// High end.
    pub high: f64,
}

/// The points of a trajectory. A sum ends where the first month without a figure begins.
pub(super) fn points(trajectory: &Trajectory, sum: SalarySum, today: Date) -> Vec<Point> {
    let mut months = trajectory.months.iter().peekable();
    let mut monthly = Vec::with_capacity(trajectory.months.len());
    for month in 0..=trajectory.years.len() * 12 {
        let date = add_months(today, month as f64);
        if let Some(&PayPoint { stage, low, middle, high, .. }) = months.next_if(|point| point.date == date) {
            monthly.push(Point { month, date, stage, low, middle, high });
        }
    }
    match sum {
        SalarySum::Yearly => monthly,
        SalarySum::Cumulative => sums(&monthly),
    }
}

fn sums(monthly: &[Point]) -> Vec<Point> {
    let (mut low, mut middle, mut high) = (0.0, 0.0, 0.0);
    let whole = monthly.iter().enumerate().take_while(|(index, point)| *index == point.month);
    whole
        .map(|(_, point)| {
            let sum = Point { low, middle, high, ..*point };
            low += point.low / 12.0;
            middle += point.middle / 12.0;
            high += point.high / 12.0;
            sum
        })
        .collect()
}

/// Years a step of the line takes on the axis. A step of no width would be drawn crooked.
const STEP_WIDTH: f64 = 0.02;

/// A part of a line without a gap. The vectors are of one length.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Segment {
    /// Years with fractions.
    pub xs: Vec<f64>,
    /// Low ends.
    pub low: Vec<f64>,
    /// Middles.
    pub middle: Vec<f64>,
    /// High ends.
    pub high: Vec<f64>,
}

impl Segment {
    /// Adds a point. A move is a step: up to its day the pay of the stage before holds.
    fn push(&mut self, point: &Point, before: Option<&Point>) {
        let x = year_of(point.date);
        if let Some(before) = before.filter(|before| before.stage != point.stage) {
            self.add(x - STEP_WIDTH, before);
        }
        self.add(x, point);
    }

    fn add(&mut self, x: f64, point: &Point) {
        self.xs.push(x);
        self.low.push(point.low);
        self.middle.push(point.middle);
        self.high.push(point.high);
    }
}

/// Splits points at the months without a figure.
pub(super) fn segments(points: &[Point]) -> Vec<Segment> {
    let mut segments: Vec<Segment> = Vec::new();
    let (mut next, mut before) = (None, None);
    for point in points {
        if next != Some(point.month) {
            segments.push(Segment::default());
        }
        if let Some(segment) = segments.last_mut() {
            segment.push(point, before.filter(|_| next == Some(point.month)));
        }
        next = Some(point.month + 1);
        before = Some(point);
    }
    segments
}
