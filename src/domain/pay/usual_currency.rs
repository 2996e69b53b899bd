//! The currency of amounts that are stated without one.

use crate::domain::catalogue::Catalogue;
use crate::domain::currency::Currency;
use crate::domain::moves::person::currency_of;
use crate::domain::plan::Plan;

/// The currency of the person's pay: as stated, or else that of the place where they work, or else the dollar.
pub fn usual_currency(plan: &Plan, catalogue: &Catalogue) -> Currency {
    currency_of(plan, catalogue).unwrap_or(Currency::USD)
}
