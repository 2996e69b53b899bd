//! `rungs pay-level PLAN ROLE LEVEL`

use std::path::PathBuf;

use clap::Args;
use jiff::Zoned;
use serde::Serialize;

use crate::app::words::Words as _;
use crate::cli::answer::Name;
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::output::{self, Answer};
use crate::cli::resolve;
use crate::cli::saving::Changing;
use crate::domain::identifier;
use crate::domain::level::Level;

/// For which level of which role pay is asked.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The plan; it is saved.
    #[arg(value_name = "PLAN.ron")]
    plan: PathBuf,
    /// Id, title or alias of the role.
    role: String,
    /// The level: figures for it count, and occupations are read at it.
    #[arg(value_name = "LEVEL", required_unless_present = "own", conflicts_with = "own")]
    level: Option<Level>,
    /// The role's own level, as without a choice.
    #[arg(long)]
    own: bool,
    #[command(flatten)]
    form: Form,
}

/// Chooses the level for which pay of a role is asked, and saves the plan.
///
/// # Errors
/// If the plan cannot be opened or saved, or there is no such role.
pub fn run(arguments: &Arguments, clock: &Zoned) -> Result<String, CliError> {
    let mut changing = Changing::open(&arguments.plan)?;
    let catalogue = resolve::catalogue_for(&changing.plan)?;
    let role = resolve::role(&catalogue, &arguments.role)?;
    let before = changing.plan.assumptions.pay_level(&role.id).or(role.level);
    changing.plan.assumptions.set_pay_level(&role.id, arguments.level, role.level);
    changing.save(clock)?;
    let chosen = changing.plan.assumptions.pay_level(&role.id);
    let answer = PayLevelAnswer {
        role: Name::of_role(&role.id, &catalogue),
        from: before,
        to: chosen.or(role.level),
        own: chosen.is_none(),
    };
    output::tell(&answer, arguments.form.json)
}

/// A level chosen.
#[derive(Serialize)]
struct PayLevelAnswer {
    role: Name,
    #[serde(serialize_with = "identifier::of_option")]
    from: Option<Level>,
    #[serde(serialize_with = "identifier::of_option")]
    to: Option<Level>,
    /// Whether that is the role's own.
    own: bool,
}

impl Answer for PayLevelAnswer {
    fn text(&self) -> String {
        let words =
            |level: Option<Level>| level.map_or_else(|| "no level".to_owned(), |level| level.words().to_lowercase());
        let own = if self.own { ", the role’s own" } else { "" };
        format!("Pay of {} is asked for: {}{own} (before: {})\n", self.role.title, words(self.to), words(self.from))
    }
}
