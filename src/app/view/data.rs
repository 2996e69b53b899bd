//! View state of Data.

use crate::domain::catalogue::source::SourceKind;
use crate::domain::ids::{ClaimId, SourceId};

/// A check of the catalogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
pub enum DataCheck {
    /// Roles without any usable figure for their pay.
    NoPay,
    /// Roles whose own title has no pay figure.
    ProxyOnly,
    /// Roles whose sources disagree.
    Disagree,
    /// Figures that stand for a wider occupation.
    Proxies,
    /// The oldest figures for pay.
    Oldest,
    /// Moves whose years are estimates.
    EstimatedYears,
    /// Roles that no move leads to.
    NoWayIn,
    /// Skills that no step builds.
    Unbuilt,
    /// Skills that no role wants.
    Unwanted,
    /// Sources that no figure comes from.
    Unused,
    /// Sources without an address.
    NoAddress,
}

/// What is selected and filtered on Data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataView {
    /// Typed into the search field.
    pub query: String,
    /// Only sources of this kind.
    pub kind: Option<SourceKind>,
    /// The source whose claims are shown; if none is, the bundled pack or the official files.
    pub selected: Option<SourceId>,
    /// Whether the official files are shown where no source is.
    pub official: bool,
    /// The claim pointed out among those of the source.
    pub claim: Option<ClaimId>,
    /// The check whose findings are listed.
    pub check: Option<DataCheck>,
}
