//! What a plan says about pay, in words. Two different values may look the same only where they are told as changed.

use crate::app::format;
use crate::app::settings::MoneyStyle;
use crate::app::words::{Words as _, amount_words};
use crate::domain::catalogue::claim::Amount;
use crate::domain::plan::assumptions::ClaimUse;
use crate::domain::plan::grant::Grant;
use crate::domain::plan::package::{Bonus, OneOff};

/// A figure without its currency.
pub(super) fn figure(amount: Amount) -> String {
    amount_words(amount, &format::printed, &str::to_owned)
}

/// How a claim is used.
pub(super) fn claim_use(how: ClaimUse) -> String {
    match how {
        ClaimUse::Only => "alone".to_owned(),
        ClaimUse::Weight(weight) => format!("weight {}", format::decimal(weight, 3)),
        ClaimUse::Excluded => "left out".to_owned(),
    }
}

pub(super) fn bonus(bonus: Bonus) -> String {
    let percent = |percent: f64| format::decimal(percent, 2);
    format!("{}%, with odds of {}%", percent(bonus.target_percent), percent(bonus.paid_odds_percent))
}

/// A payment made once.
pub(super) fn one_off(one_off: &OneOff, money: MoneyStyle) -> String {
    let OneOff { title, kind, amount, months, clawback_months, clawback_in_proportion, unknown: _ } = one_off;
    let number = |months: f64| format::decimal(months, 2);
    let clawback = match *clawback_months {
        clawback if clawback > 0.0 => {
            let in_proportion = if *clawback_in_proportion { " in proportion" } else { "" };
            format!(", clawback {} months{in_proportion}", number(clawback))
        }
        _ => String::new(),
    };
    format!(
        "{} {} “{title}” after {} months{clawback}",
        kind.words().to_lowercase(),
        money.exact(amount.units(), amount.currency),
        number(*months)
    )
}

pub(super) fn grant(grant: &Grant, money: MoneyStyle) -> String {
    let Grant { title, amount, months, granted, vesting, every_year, growth, haircut_percent, unknown: _ } = grant;
    let made = match granted {
        Some(day) => format!("granted on {}", format::date(*day)),
        None => format!("after {} months", format::decimal(*months, 2)),
    };
    let mut words = format!(
        "{} “{title}” {made}, vesting {}",
        money.exact(amount.units(), amount.currency),
        format::vesting(vesting)
    );
    if *every_year {
        words.push_str(", every year");
    }
    if let Some(growth) = growth {
        words.push_str(&format!(", growth {}%", format::decimal(*growth, 2)));
    }
    if *haircut_percent > 0.0 {
        words.push_str(&format!(", less {}%", format::decimal(*haircut_percent, 2)));
    }
    words
}
