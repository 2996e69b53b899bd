//! The answer of `rungs roles`.

use serde::Serialize;

use crate::app::format;
use crate::cli::output::Answer;
use crate::cli::table::{Align, Table};

/// A role in a list.
#[derive(Clone, Debug, Serialize)]
pub struct RoleEntry {
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// Seniority, in lower case.
    pub level: &'static str,
    /// The family, by its title.
    pub family: String,
    /// The other title by which it was found.
    pub matched: Option<String>,
}

/// Roles that fit a text.
#[derive(Clone, Debug, Serialize)]
pub struct RolesAnswer {
    /// The text; empty for all roles.
    pub query: String,
    /// The roles, best first.
    pub roles: Vec<RoleEntry>,
}

impl Answer for RolesAnswer {
    fn text(&self) -> String {
        if self.roles.is_empty() {
            return format!("No role fits “{}”.\n", self.query);
        }
        let columns = ["Role", "Title", "Level", "Family", "Found as"];
        let mut table = Table::new(columns.map(|column| (column, Align::Left)));
        for role in &self.roles {
            let matched = role.matched.clone().unwrap_or_default();
            table.row([role.id.clone(), role.title.clone(), role.level.to_owned(), role.family.clone(), matched]);
        }
        let fits = if self.query.is_empty() { String::new() } else { format!(" for “{}”, best first", self.query) };
        format!("{}{fits}\n{}", format::count(self.roles.len(), "role", "roles"), table.text())
    }
}
