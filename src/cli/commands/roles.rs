//! `rungs roles [QUERY]`

use clap::Args;
use serde::Serialize;

use crate::app::format;
use crate::app::present::role_words::{in_satire, preparation};
use crate::app::words::Words as _;
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::output::Answer;
use crate::cli::table::Table;
use crate::cli::{output, resolve};
use crate::domain::ids::RoleId;
use crate::domain::level::Level;
use crate::domain::{identifier, search};

/// Which roles to list.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Part of a title or alias; without it all roles.
    query: Option<String>,
    #[command(flatten)]
    form: Form,
}

/// Lists roles, best fit first.
///
/// # Errors
/// If the answer could not be written.
pub fn run(arguments: Arguments) -> Result<String, CliError> {
    let catalogue = resolve::catalogue()?;
    let query = arguments.query.unwrap_or_default();
    let entry = |hit: search::RoleHit| {
        let role = catalogue.role(&hit.role)?;
        Some(RoleEntry {
            id: role.id.clone(),
            title: role.title.clone(),
            level: role.level,
            zone: role.zone,
            family: catalogue.family_of(role).map(str::to_owned),
            matched_in_satire: hit.satire,
            matched: (hit.name != role.title && !query.is_empty()).then_some(hit.name),
        })
    };
    let roles = search::roles(&catalogue, &query, None).into_iter().filter_map(entry).collect();
    output::tell(&RolesAnswer { query, roles }, arguments.form.json)
}

/// A role in a list.
#[derive(Serialize)]
struct RoleEntry {
    id: RoleId,
    title: String,
    #[serde(serialize_with = "identifier::of_option")]
    level: Option<Level>,
    /// Job zone, 1 to 5, where the source has one instead of a level.
    #[serde(skip_serializing_if = "Option::is_none")]
    zone: Option<u8>,
    /// The title of the family.
    family: Option<String>,
    /// The other title by which it was found.
    matched: Option<String>,
    /// Only satire uses that title.
    matched_in_satire: bool,
}

/// Roles that fit a text, best first.
#[derive(Serialize)]
struct RolesAnswer {
    /// The text; empty for all roles.
    query: String,
    roles: Vec<RoleEntry>,
}

impl Answer for RolesAnswer {
    fn text(&self) -> String {
        if self.roles.is_empty() {
            return format!("No role fits “{}”.\n", self.query);
        }
        let columns = ["Role", "Title", "Level", "Family", "Found as"];
        let mut table = Table::new(&columns, &[], &[]);
        for role in &self.roles {
            let matched = role.matched.as_deref().unwrap_or_default();
            let matched = if role.matched_in_satire { in_satire(matched) } else { matched.to_owned() };
            let level = role.level.map_or_else(|| preparation(role.zone), |level| level.words()).to_owned();
            let family = role.family.as_deref().unwrap_or("not known").to_owned();
            table.row([role.id.to_string(), role.title.clone(), level, family, matched]);
        }
        let fits = if self.query.is_empty() { String::new() } else { format!(" for “{}”, best first", self.query) };
        format!("{}{fits}\n{}", format::count(self.roles.len(), "role", "roles"), table.text())
    }
}
