//! What was really paid, as a list to add to and to change. A text that cannot be read changes nothing.

use jiff::civil::Date;
use serde::Serialize;

use super::package::{put, stated_amount};
use crate::app::action::{Action, PayAction};
use crate::app::drafts::Understood;
use crate::app::format;
use crate::app::settings::MoneyStyle;
use crate::app::state::State;
use crate::app::typed;
use crate::app::words::Words as _;
use crate::domain::currency::Currency;
use crate::domain::ids::PaidId;
use crate::domain::pay::usual_currency::usual_currency;
use crate::domain::plan::Plan;
use crate::domain::plan::paid::{Paid, PaidPart, PaidPer};
use crate::domain::plan::unknown_fields::UnknownFields;

/// A field of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum PaidField {
    /// From when, or when.
    Date,
    /// How much.
    Amount,
    Note,
}

/// One entry.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaidRow {
    #[serde(skip)]
    pub id: PaidId,
    /// From when, or when.
    pub date: String,
    /// How much.
    pub amount: String,
    /// Which part of pay.
    #[serde(skip)]
    pub what: PaidPart,
    /// For how long.
    #[serde(skip)]
    pub per: PaidPer,
    pub note: String,
    /// The entry in one line.
    pub words: String,
    #[serde(skip)]
    paid: Paid,
    #[serde(skip)]
    currency: Currency,
    #[serde(skip)]
    day: Date,
}

/// The list, and what an entry added to it needs.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaidList {
    /// The entries, latest first.
    pub rows: Vec<PaidRow>,
    /// Today, as typed.
    pub today: String,
    /// An example of an amount.
    pub example: String,
    /// What the list is for, or how much stands in it.
    pub summary: String,
    #[serde(skip)]
    currency: Currency,
    #[serde(skip)]
    day: Date,
}

/// An entry being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPaid<'a> {
    /// From when, or when; empty: today.
    pub date: &'a str,
    /// How much.
    pub amount: &'a str,
    /// Which part of pay.
    pub what: PaidPart,
    /// For how long.
    pub per: PaidPer,
}

/// Builds the list of a plan.
pub fn paid(state: &State, plan: &Plan) -> PaidList {
    let currency = usual_currency(plan, &state.catalogue);
    let mut entries: Vec<&Paid> = plan.paid.iter().collect();
    entries.sort_by_key(|paid| std::cmp::Reverse(paid.date));
    PaidList {
        rows: entries.into_iter().map(|paid| row(paid, currency, state.today, state.settings.money_style)).collect(),
        today: format::date(state.today),
        example: format!("{currency} 118,000"),
        summary: match plan.paid.len() {
            0 => "Enter what you were really paid; it is drawn over the projection.".to_owned(),
            number => format::count(number, "entry", "entries"),
        },
        currency,
        day: state.today,
    }
}

fn row(paid: &Paid, currency: Currency, day: Date, money: MoneyStyle) -> PaidRow {
    let per = match paid.per {
        PaidPer::Year => "a year from",
        PaidPer::Once => "on",
    };
    let date = format::date(paid.date);
    PaidRow {
        id: paid.id.clone(),
        words: format!("{} {} {per} {date}", paid.what.words(), money.amount(paid.amount)),
        date,
        amount: format::amount(paid.amount),
        what: paid.what,
        per: paid.per,
        note: paid.note.clone().unwrap_or_default(),
        paid: paid.clone(),
        currency,
        day,
    }
}

impl PaidList {
    /// The day that a text says, in words; empty for today.
    ///
    /// # Errors
    /// What would be understood.
    pub fn read_date(&self, text: &str) -> Result<String, String> {
        typed::read::first_day(text, self.day).map(|day| day.words)
    }

    /// The amount that a text says, in words.
    ///
    /// # Errors
    /// What would be understood.
    pub fn read_amount(&self, text: &str) -> Result<String, String> {
        stated_amount(text, self.currency).map(|amount| amount.words)
    }

    /// Adds an entry.
    ///
    /// # Errors
    /// The field that cannot be read, and what would be understood.
    pub fn add(&self, new: &NewPaid<'_>) -> Result<Action, (PaidField, String)> {
        let date = typed::read::first_day(new.date, self.day).map_err(|error| (PaidField::Date, error))?;
        let date = date.value.unwrap_or(self.day);
        let amount = stated_amount(new.amount, self.currency).map_err(|error| (PaidField::Amount, error))?.value;
        let (what, per) = (new.what, new.per);
        let paid = Paid { id: PaidId::new(""), date, amount, what, per, note: None, unknown: UnknownFields::NONE };
        Ok(PayAction::AddPaid(paid).into())
    }
}

impl PaidRow {
    /// The change that a typed text asks for.
    ///
    /// # Errors
    /// What would be understood.
    pub fn typed(&self, field: PaidField, text: &str) -> Result<Understood, String> {
        let mut paid = self.paid.clone();
        let words = match field {
            PaidField::Date => {
                let day = typed::read::first_day(text, self.day)?.stated();
                put(&mut paid.date, day.ok_or("Write a day as 28 Feb 2027 or 2027-02-28")?)
            }
            PaidField::Amount => put(&mut paid.amount, stated_amount(text, self.currency)?),
            PaidField::Note => {
                paid.note = Some(text.trim().to_owned()).filter(|note| !note.is_empty());
                String::new()
            }
        };
        Ok(Understood::new(PayAction::ChangePaid(paid), words))
    }

    /// Which part of pay it was.
    pub fn set_what(&self, what: PaidPart) -> Action {
        PayAction::ChangePaid(Paid { what, ..self.paid.clone() }).into()
    }

    /// For how long it was paid.
    pub fn set_per(&self, per: PaidPer) -> Action {
        PayAction::ChangePaid(Paid { per, ..self.paid.clone() }).into()
    }

    pub fn remove(&self) -> Action {
        PayAction::RemovePaid(self.id.clone()).into()
    }
}
