//! `rungs role ROLE`

mod answer;
mod profile_text;
mod section;

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use answer::RoleAnswer;
use section::RoleSection;

use crate::app::present::roles::report::RoleReport;
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::{output, resolve};

/// Which role to show.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Id, title or alias of the role.
    role: String,
    /// Tell only this section, for example `requirements`; can be stated several times.
    #[arg(long, value_name = "NAME")]
    section: Vec<String>,
    /// Where sources are held against each other.
    #[arg(long, value_name = "PLACE")]
    place: Option<String>,
    /// Tell it as the plan in this file corrects it; roles of one's own are found too.
    #[arg(long, value_name = "PLAN.ron")]
    plan: Option<PathBuf>,
    #[command(flatten)]
    form: Form,
}

/// Shows a role, wholly or section by section.
///
/// # Errors
/// If the role or a section is not known.
pub fn run(arguments: &Arguments, today: Date) -> Result<String, CliError> {
    let plan = arguments.plan.as_deref().map(|file| arguments.form.plan(file)).transpose()?;
    let catalogue = plan.as_ref().map_or_else(resolve::catalogue, resolve::catalogue_for)?;
    let role = resolve::role(&catalogue, &arguments.role)?;
    let place = resolve::place_or_usual(&catalogue, arguments.place.as_deref())?;
    let asked = arguments.section.iter().map(|name| RoleSection::read(name)).collect::<Result<Vec<_>, _>>()?;
    let report = RoleReport::of(&catalogue, role, &place, today);
    let typed = arguments.role.trim().to_lowercase();
    let jest = role.satirical_aliases.iter().find(|alias| alias.to_lowercase() == typed);
    let answer = RoleAnswer::of(role, &report, &place, &catalogue, &asked).found_as(jest.map(String::as_str));
    let correction = plan.as_ref().and_then(|plan| plan.correction(&role.id));
    let answer = answer.corrected(correction.zip(catalogue.published(&role.id)), &catalogue);
    output::tell(&answer, arguments.form.json)
}
