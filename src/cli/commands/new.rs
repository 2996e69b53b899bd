//! `rungs new --from ROLE --to ROLE -o PLAN`

use std::path::PathBuf;

use clap::Args;
use jiff::Zoned;
use serde::Serialize;

use crate::app::format;
use crate::app::typed::read;
use crate::cli::answer::Name;
use crate::cli::error::CliError;
use crate::cli::given::{self, Dated};
use crate::cli::history::History;
use crate::cli::output::Answer;
use crate::cli::{output, resolve, saving};
use crate::domain::currency::Currency;
use crate::domain::money::Money;
use crate::domain::pay::pay_rules::PayRuleChange;
use crate::domain::pay::usual_currency::usual_currency;
use crate::domain::plan::Plan;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::position::Position;
use crate::domain::search;

/// What the new plan is for.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The role held now: id, title or alias.
    #[arg(long, value_name = "ROLE")]
    from: String,
    /// The role wanted: id, title or alias.
    #[arg(long, value_name = "ROLE")]
    to: String,
    /// Take a role that the catalogue does not have as one of your own, by the name stated.
    #[arg(long)]
    own: bool,
    /// The file to write.
    #[arg(short, long, value_name = "PLAN.ron")]
    output: PathBuf,
    /// Where the work is.
    #[arg(long, value_name = "PLACE")]
    place: Option<String>,
    /// Base pay with its unit: `118,000`, `EUR 85,000`, `40/hr`; a year unless stated, 0 is pay, too.
    #[arg(long, value_name = "PAY")]
    pay: Option<String>,
    /// Hours worked a week.
    #[arg(long, value_name = "HOURS")]
    hours_a_week: Option<String>,
    /// Weeks paid a year; 52 unless stated.
    #[arg(long, value_name = "WEEKS")]
    weeks_a_year: Option<String>,
    /// Hours a week that are full time; 40 unless stated.
    #[arg(long, value_name = "HOURS")]
    full_time_hours: Option<String>,
    #[command(flatten)]
    history: History,
    /// Replace a file of that name.
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    dated: Dated,
}

/// Writes a new plan with levels assumed from the role held.
///
/// # Errors
/// If a role is not known, the file is there already or cannot be written.
pub fn run(arguments: Arguments, clock: &Zoned) -> Result<String, CliError> {
    let catalogue = resolve::catalogue()?;
    let mut own_roles = Vec::new();
    if arguments.own {
        for typed in [&arguments.from, &arguments.to] {
            if search::called(&catalogue.with_own(&own_roles), typed).is_empty() {
                own_roles.push(OwnRole::titled(typed, &own_roles));
            }
        }
    }
    let catalogue = catalogue.with_own(&own_roles);
    let from = resolve::role(&catalogue, &arguments.from)?;
    let to = resolve::role(&catalogue, &arguments.to)?;
    let place = resolve::place_or_usual(&catalogue, arguments.place.as_deref())?;
    // A link to nothing is a file of that name too.
    if !arguments.force && arguments.output.symlink_metadata().is_ok() {
        return Err(CliError::FileExists(arguments.output));
    }
    let today = arguments.dated.today(clock.date());
    let position = Position {
        hours_worked: hours("--hours-a-week", arguments.hours_a_week.as_deref())?,
        weeks_paid: arguments.weeks_a_year.as_deref().map(weeks).transpose()?,
        full_time_hours: hours("--full-time-hours", arguments.full_time_hours.as_deref())?,
        ..Position::of(from.id.clone(), place)
    };
    let mut plan = given::assumed(from, Some(to), position, today);
    plan.pay_rules = PayRuleChange::EDITION;
    if let Some(pay) = &arguments.pay {
        let read = read::pay(pay, usual_currency(&plan, &catalogue), plan.position.working_time());
        plan.position.pay = Some(given::stated("--pay", read)?);
    }
    arguments.history.tell(&mut plan, &catalogue, today)?;
    plan.own_roles = own_roles;
    saving::save(&arguments.output, &plan, None, None, clock)?;
    let pay = plan.position.yearly_pay();
    let answer = NewAnswer {
        file: arguments.output.display().to_string(),
        title: plan.title.clone(),
        from: Name::of_role(&from.id, &catalogue),
        to: Name::of_role(&to.id, &catalogue),
        place: plan.position.place.to_string(),
        pay_a_year: pay.map(Money::units),
        currency: pay.map(|pay| pay.currency),
        hours_per_week: plan.hours_per_week,
        assumed_levels: plan.ledger.len(),
    };
    output::tell(&answer, arguments.dated.form.json)
}

fn hours(name: &'static str, typed: Option<&str>) -> Result<Option<f64>, CliError> {
    let read = |typed| given::stated(name, read::hours_a_week(typed, &Plan::HOURS_PER_WEEK).map(Into::into));
    typed.map(read).transpose()
}

fn weeks(typed: &str) -> Result<f64, CliError> {
    given::stated("--weeks-a-year", read::weeks_a_year(typed).map(Into::into))
}

/// A plan just written.
#[derive(Serialize)]
struct NewAnswer {
    file: String,
    title: String,
    from: Name,
    to: Name,
    place: String,
    /// Base pay a year, 0 included; absent if not stated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pay_a_year: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<Currency>,
    /// A starting point to be changed.
    hours_per_week: f64,
    /// Skills whose level was assumed from the role held.
    assumed_levels: usize,
}

impl Answer for NewAnswer {
    fn text(&self) -> String {
        let levels = format::count(self.assumed_levels, "level", "levels");
        let pace = format::decimal(self.hours_per_week, 1);
        let pay = self.pay_a_year.zip(self.currency);
        let pay = pay.map(|(pay, currency)| format!(" Pay {} a year.", format::money_exact(pay, currency)));
        let pay = pay.unwrap_or_default();
        format!(
            "Wrote {}: {}\n{levels} assumed from what {} usually has; confidence 0%. {pace} h a week, place {}.{pay}\n",
            self.file, self.title, self.from.title, self.place
        )
    }
}
