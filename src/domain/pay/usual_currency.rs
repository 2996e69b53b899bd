//! The currency of amounts that are stated without one.

use crate::domain::catalogue::Catalogue;
use crate::domain::currency::Currency;
use crate::domain::plan::Plan;

/// The currency in which the person of a plan is paid: that of the stated pay, or else of the place.
pub fn currency_of(plan: &Plan, catalogue: &Catalogue) -> Option<Currency> {
    match plan.position.pay {
        Some(pay) => Some(pay.amount.currency),
        None => Currency::parse(&catalogue.place(&plan.position.place)?.currency).ok(),
    }
}

/// The currency of the person's pay: as stated, or else that of the place where they work, or else the dollar.
pub fn usual_currency(plan: &Plan, catalogue: &Catalogue) -> Currency {
    currency_of(plan, catalogue).unwrap_or(Currency::USD)
}
