//! What roles pay in areas, each claim made when it is asked for and then kept.

use std::sync::OnceLock;

use super::claim::Claim;

/// For each role the claim, once it was asked for.
type ByRole = Box<[OnceLock<Option<Box<Claim>>>]>;

/// The claims made so far.
#[derive(Debug)]
pub(super) struct AreaClaims {
    by_area: Box<[OnceLock<ByRole>]>,
    roles: usize,
}

impl AreaClaims {
    /// Room for the claims of so many roles in so many areas.
    pub(super) fn new(areas: usize, roles: usize) -> Self {
        Self { by_area: std::iter::repeat_with(OnceLock::new).take(areas).collect(), roles }
    }

    /// The claim about the role at a place in an area.
    pub(super) fn get(&self, area: usize, role: usize, make: impl FnOnce() -> Option<Claim>) -> Option<&Claim> {
        let by_role =
            self.by_area.get(area)?.get_or_init(|| std::iter::repeat_with(OnceLock::new).take(self.roles).collect());
        by_role.get(role)?.get_or_init(|| make().map(Box::new)).as_deref()
    }
}
