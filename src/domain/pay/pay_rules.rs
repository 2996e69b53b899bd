//! The edition of the rules by which pay figures are chosen and read, and what the present one changed.

use super::choice::ChosenBy;
use super::resolution::Resolution;
use super::resolution::entry::Entry;
use crate::domain::catalogue::role::{Fit, Role};

/// What a newer edition of the rules changed in the figure of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PayRuleChange {
    /// An occupation was taken whole, and is read by level now.
    ReadByLevel,
    /// A figure of the role’s own title or level, which was left out, is used now.
    OwnTitle,
}

impl PayRuleChange {
    /// The present edition. 0: before occupations were read by level, as long as a figure with a provenance or a level was
    /// never used, and an occupation was the role itself whatever part of it the role is.
    pub const EDITION: u16 = 1;

    /// What has changed in the figure of a role since an edition. A figure that the person picked or entered is still the
    /// one that is used; where it is of an occupation, it is read otherwise all the same.
    pub fn since(edition: u16, role: &Role, figure: &Resolution<'_>) -> Option<Self> {
        if edition >= Self::EDITION {
            return None;
        }
        if figure.used().any(|(entry, _)| entry.read.is_some()) {
            return Some(Self::ReadByLevel);
        }
        let choice = figure.choice().filter(|choice| choice.by == ChosenBy::Rule)?;
        let was_left_out = choice.claim.provenance().is_some() || choice.claim.level().is_some();
        let goes_before_occupation =
            choice.claim.proxy().is_none() && figure.usable().any(|entry| was_itself(role, entry));
        (was_left_out || goes_before_occupation).then_some(Self::OwnTitle)
    }
}

/// Whether a figure is of an occupation that counted as the role itself although the role is only a part of it.
fn was_itself(role: &Role, entry: &Entry<'_>) -> bool {
    let own = role.occupation.as_ref().filter(|occupation| occupation.fit == Fit::Good);
    let own = own.filter(|occupation| !occupation.code.ends_with(".00"));
    let class = own.and_then(|occupation| occupation.code.get(..7));
    class.is_some() && entry.claim.proxy().map(|proxy| proxy.code.as_str()) == class
}
