//! `rungs roles [QUERY]`

use clap::Args;

use crate::cli::answer::roles::{RoleEntry, RolesAnswer};
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::{output, resolve};
use crate::domain::search;

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
pub fn run(arguments: Arguments) -> Result<(), CliError> {
    let catalogue = resolve::catalogue()?;
    let query = arguments.query.unwrap_or_default();
    let entry = |hit: search::RoleHit| {
        let role = catalogue.role(&hit.role)?;
        Some(RoleEntry {
            id: role.id.to_string(),
            title: role.title.clone(),
            level: role.level.word(),
            family: catalogue.family_title(&role.family).to_owned(),
            matched: (hit.name != role.title && !query.is_empty()).then_some(hit.name),
        })
    };
    let roles = search::roles(&catalogue, &query, None).into_iter().filter_map(entry).collect();
    output::print(&RolesAnswer { query, roles }, arguments.form.json)
}
