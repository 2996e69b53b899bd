//! The currency of amounts that are stated without one.

use crate::domain::catalogue::Catalogue;
use crate::domain::currency::Currency;
use crate::domain::plan::Plan;

/// The currency of the person's pay: as stated, or else that of the place where they work.
pub fn usual_currency(plan: &Plan, catalogue: &Catalogue) -> Currency {
    let of_place = || Currency::parse(&catalogue.place(&plan.position.place)?.currency).ok();
    plan.position.pay.map(|pay| pay.currency).or_else(of_place).unwrap_or(Currency::USD)
}
