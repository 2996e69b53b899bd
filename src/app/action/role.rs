//! Changes to the roles the plan keeps.

use crate::domain::advert::Kept;
use crate::domain::ids::RoleId;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::role_edit::RoleEdit;
use crate::domain::plan::role_part::RolePart;

/// A change to roles to compare with and of the person's own.
#[derive(Clone, Debug, PartialEq)]
pub enum RoleAction {
    /// Keeps a role to compare with, or lets it go.
    ToggleSaved(RoleId),
    /// Adds a role of the person's own, or changes the one with the same id. An empty title changes nothing.
    SetOwn(Box<OwnRole>),
    /// Changes one thing that is stated of a role of the person's own, or corrects it of one of the catalogue.
    Edit(RoleId, RoleEdit),
    /// Takes ratings of related occupations for one that nobody rated.
    BorrowRatings(RoleId),
    /// Makes a part of a role of the catalogue, or all of it, what is published.
    Restore(RoleId, Option<RolePart>),
    /// Adds the role of an advert with what it pays.
    KeepAdvert(Box<Kept>),
    /// Removes a role of the person's own. What names it elsewhere in the plan stays.
    RemoveOwn(RoleId),
}
