//! What a job pays beside base pay: bonus, payments made once, grants of shares and money for a pension.
//!
//! It must never lose or make a cent: what vests in all is what was granted.

mod grant;
pub mod vesting;
