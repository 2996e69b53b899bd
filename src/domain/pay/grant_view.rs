//! When equity counts as pay.

use serde::Serialize;

/// How grants of equity are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GrantView {
    /// The printed value of a grant, evenly over the years it takes to vest, as offers are usually quoted.
    Averaged,
    /// What vests in a year, at the price of the shares then.
    #[default]
    Landing,
}
