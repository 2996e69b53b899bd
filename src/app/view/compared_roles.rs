//! View state of roles held against each other.

use crate::domain::ids::RoleId;

/// Roles picked to be held against each other, and how they are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ComparedRoles {
    /// In the order in which they were picked, each once; at most [`MOST`](Self::MOST).
    pub roles: Vec<RoleId>,
    /// Whether the list offers to pick more.
    pub picking: bool,
    /// Whether they are shown in place of the list and one role.
    pub open: bool,
    /// Whether what is the same of all of them is left out.
    pub only_differences: bool,
}

impl ComparedRoles {
    /// Fewer cannot be compared.
    pub const LEAST: usize = 2;
    /// More cannot be read beside each other.
    pub const MOST: usize = 4;

    pub fn has(&self, role: &RoleId) -> bool {
        self.roles.contains(role)
    }

    /// Whether the list shows what is picked.
    pub fn is_picking(&self) -> bool {
        self.picking || !self.roles.is_empty()
    }

    /// The same, with the list in sight.
    #[must_use]
    pub fn closed(&self) -> Self {
        Self { open: false, ..self.clone() }
    }
}
