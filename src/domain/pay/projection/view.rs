//! What a projection shows.

use crate::domain::pay::grant_view::GrantView;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::reading::Reading;

/// How pay is shown. The draws do not depend on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct View {
    /// Today's money or nominal.
    pub money: Outlook,
    /// Base pay or all of it.
    pub part: PayPart,
    /// When equity counts.
    pub vesting: GrantView,
    /// Whether moves may fail to come.
    pub reading: Reading,
}
