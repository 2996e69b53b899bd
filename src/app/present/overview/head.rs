//! The head of Overview: from which role to which, and the facts of the present position.

use serde::Serialize;

use crate::app::document::Document;
use crate::app::format;
use crate::app::present::figure::{Meaning, Told, told};
use crate::app::state::State;
use crate::domain::calendar::years_between;

/// The head.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Head {
    /// The role held.
    pub role: String,
    /// The role wanted.
    pub goal: Option<String>,
    /// The same in short.
    #[serde(skip)]
    pub short_role: String,
    #[serde(skip)]
    pub short_goal: Option<String>,
    /// Place, time in the role, pay and today's date.
    pub facts: Told,
}

/// Builds the head.
pub(super) fn head(state: &State, document: &Document) -> Head {
    let plan = document.plan();
    let catalogue = &state.catalogue;
    let place = catalogue.place_title(&plan.position.place).to_owned();
    let since = plan.position.since.map(|since| {
        let years = years_between(since.first_day(), state.today);
        match (years * 12.0).round() {
            ..0.0 => format!("from {}", format::partial_date(since)),
            _ if since.is_year() => format!("in this role since {since}"),
            0.0 => "new in this role".to_owned(),
            _ => format!("{} in this role", format::span_years(years)),
        }
    });
    let style = state.settings.money_style;
    let pay = plan.pay_now().map(|pay| Told::exact(Meaning::PayNow, pay.units(), (style, pay.currency)));
    let pay = pay.map(|pay| told![pay, " base"]);
    let today = format!("today is {}", format::date(state.today));
    let facts = [Some(place.into()), since.map(Told::from), pay, Some(today.into())].into_iter().flatten();
    Head {
        role: catalogue.role_title(&plan.position.role).to_owned(),
        goal: plan.goal.as_ref().map(|goal| catalogue.role_title(goal).to_owned()),
        short_role: catalogue.role_short(&plan.position.role).to_owned(),
        short_goal: plan.goal.as_ref().map(|goal| catalogue.role_short(goal).to_owned()),
        facts: Told::joined(facts, " · "),
    }
}
