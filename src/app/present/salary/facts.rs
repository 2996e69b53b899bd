//! What every part of the screen is built from.

use jiff::civil::Date;

use crate::app::document::Document;
use crate::app::present::figure::{Meaning, PayFigure, Spread, Told};
use crate::app::projecting::ProjectionAnswer;
use crate::app::state::State;
use crate::app::view::salary::SalarySum;
use crate::app::words;
use crate::domain::calendar::{add_months, years_between};
use crate::domain::currency::Currency;
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::projection::fan::{PlanFan, Projection};
use crate::domain::pay::reading::Reading;
use crate::domain::pay::scenario::{Scenario, ScenarioKey};
use crate::domain::plan::Plan;

/// The state, the open plan and the latest projection of it.
pub(in crate::app::present) struct Facts<'a> {
    /// The whole state.
    pub state: &'a State,
    /// The open plan.
    pub document: &'a Document,
    /// The latest answer.
    pub answer: Option<&'a ProjectionAnswer>,
    /// The plan whose fan is drawn in full.
    pub selected: ScenarioKey,
    /// What a point stands for.
    pub sum: SalarySum,
    /// Base pay or all of it.
    pub part: PayPart,
    /// Today's money or nominal.
    pub money_is: Outlook,
    /// Whether moves may fail to come.
    pub reading: Reading,
}

/// A meaning of one plan held against another.
type Against = fn(ScenarioKey, ScenarioKey, PayPart, Outlook, Reading) -> Meaning;

impl<'a> Facts<'a> {
    /// As Salary shows them; `None` without a plan. What is shown is what the answer is for, so that titles and figures
    /// belong together while a newer answer is on its way.
    pub fn of(state: &'a State) -> Option<Self> {
        let document = state.document.as_ref()?;
        let answer = state.projecting.answer.as_deref();
        let selected = crate::app::projecting::selected(state, document).unwrap_or(ScenarioKey::Stay);
        let view = &state.view.salary;
        let query = answer.map(|answer| &answer.query);
        let part = query.map_or(view.part, |query| query.part);
        let money_is = query.map_or(state.view.outlook, |query| query.money);
        let reading = query.map_or(view.reading, |query| query.reading);
        Some(Self { state, document, answer, selected, sum: view.sum, part, money_is, reading })
    }

    /// As Overview shows them: pay of a year on the path.
    pub fn overview(state: &'a State) -> Option<Self> {
        let facts = Self::of(state)?;
        let path = if facts.document.derived().stations.is_ok() { ScenarioKey::Path } else { ScenarioKey::Stay };
        Some(Self { sum: SalarySum::Yearly, selected: path, ..facts })
    }

    pub fn plan(&self) -> &'a Plan {
        self.document.plan()
    }

    /// The currency of every amount.
    pub fn currency(&self) -> Currency {
        self.document.derived().pay.currency
    }

    /// The projection, if there is one.
    pub fn projection(&self) -> Option<&'a Projection> {
        self.answer.and_then(|answer| answer.projection.as_ref().ok())
    }

    /// Each fan with its place and its scenario, in the order of the answer.
    pub fn fans(&self) -> impl Iterator<Item = (usize, &'a PlanFan, &'a Scenario)> {
        let answer = self.answer;
        let fans = self.projection().map(|projection| projection.plans.as_slice()).unwrap_or_default();
        fans.iter().enumerate().filter_map(move |(place, fan)| Some((place, fan, answer?.scenario(place)?)))
    }

    /// The fan of the selected plan, or else the first.
    pub fn lead(&self) -> Option<(usize, &'a PlanFan, &'a Scenario)> {
        let selected = self.fans().find(|(_, _, scenario)| scenario.key == self.selected);
        selected.or_else(|| self.fans().next())
    }

    /// The place among the fans of what the others are held against.
    pub fn baseline(&self) -> Option<usize> {
        ScenarioKey::BASELINES.iter().find_map(|key| self.answer?.fan_of(key))
    }

    /// Whether the fan at a place is of something that others are held against.
    pub fn is_baseline(&self, place: usize) -> bool {
        self.answer.and_then(|answer| answer.scenario(place)).is_some_and(|scenario| scenario.key.is_baseline())
    }

    /// Years looked ahead.
    pub fn years(&self) -> u16 {
        self.answer.map_or_else(|| u16::from(self.plan().assumptions.horizon()), |answer| answer.set.years)
    }

    /// The day nearest to so many years from today.
    pub fn date(&self, years: f64) -> Date {
        add_months(self.state.today, years * 12.0)
    }

    /// What is wrong with figures that are exchanged from another country; `None` if none are.
    pub fn foreign(&self) -> Option<String> {
        let set = self.answer.map_or(&self.document.derived().pay, |answer| &answer.set);
        words::foreign_words(set, &self.state.catalogue)
    }

    /// What a projected figure of a plan is.
    pub fn pay_of(&self, plan: &ScenarioKey, spread: Spread) -> PayFigure {
        PayFigure { plan: plan.clone(), part: self.part, money: self.money_is, reading: self.reading, spread }
    }

    /// What a point of the chart means for the year that ends so many years from today.
    pub fn point(&self, year: u16, plan: &ScenarioKey, spread: Spread) -> Meaning {
        match self.sum {
            SalarySum::Yearly => Meaning::PayOfYear(year, self.pay_of(plan, spread)),
            SalarySum::Cumulative => Meaning::PayUntil(year, self.pay_of(plan, spread)),
        }
    }

    /// How one plan does against another at the end of the years.
    pub fn against(&self, which: Against, plan: &ScenarioKey, other: &ScenarioKey) -> Meaning {
        which(plan.clone(), other.clone(), self.part, self.money_is, self.reading)
    }

    /// A projected amount that means something, to whole hundreds, with its currency.
    pub fn told(&self, meaning: Meaning, units: f64) -> Told {
        Told::money(meaning, units, (self.state.settings.money_style, self.currency()))
    }

    /// A projected amount, to whole hundreds, with its currency.
    pub fn money(&self, units: f64) -> String {
        self.state.settings.money_style.money(units, self.currency())
    }

    /// How prices change from one day to another by the inflation assumed: `(1 + inflation)^years`.
    pub fn inflation(&self, from: Date, to: Date) -> f64 {
        let rate = AssumedValues::of(self.plan(), &self.state.catalogue).get(Assumption::Inflation);
        (1.0 + rate / 100.0).powf(years_between(from, to))
    }

    pub fn name(&self, key: &ScenarioKey) -> super::plans::PlanName {
        super::plans::name(self.state, self.document, key)
    }
}
