//! Holding two to four roles against each other.

use crate::domain::ids::RoleId;

/// A change of which roles are compared, and of what is shown of them.
#[derive(Clone, Debug, PartialEq)]
pub enum RoleComparisonAction {
    /// Shows the list of roles to pick from; the first of them is this one, if nothing is picked yet.
    Begin(Option<RoleId>),
    /// Picks a role, or lets it go. Asked for twice it is done once.
    Pick { role: RoleId, picked: bool },
    /// Picks nothing, and ends picking.
    Clear,
    /// Shows these roles beside each other.
    Show(Vec<RoleId>),
    /// Shows the roles that are picked beside each other.
    ShowPicked,
    /// Puts a role into a column, counted from 0; behind the last one it is a new column.
    Put(usize, RoleId),
    /// Takes a role out.
    TakeOut(RoleId),
    /// Whether what is the same of all of them is left out.
    OnlyDifferences(bool),
    /// Shows the list again; what is picked stays.
    Close,
}
