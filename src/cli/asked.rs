//! What routes are asked for on the command line: whose, to where, and under which constraints.

use std::path::PathBuf;

use clap::{ArgGroup, Args, ValueEnum};
use jiff::civil::Date;

use super::answer::Name;
use super::error::CliError;
use super::given::{self, Form, assumed};
use super::history::History;
use super::resolve;
use crate::app::typed::read;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::RoleId;
use crate::domain::pay::usual_currency::usual_currency;
use crate::domain::plan::Plan;
use crate::domain::plan::aim::Aim;
use crate::domain::plan::constraints::Constraints;
use crate::domain::plan::objective::Objective;
use crate::domain::plan::position::Position;

/// By what routes are sorted first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum First {
    /// Fewest years.
    Fastest,
    /// Most pay at the end.
    Pay,
    /// Fewest hours to learn.
    Study,
    /// Best documented: fewest moves that no outside page names.
    Safest,
}

#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
/// Whose routes to which role. Constraints stated here stand in for those of the plan.
#[derive(Clone, Debug, Args)]
#[command(group = ArgGroup::new("whose").required(true).args(["plan", "from"]))]
pub struct Asked {
    /// The plan; its constraints hold unless others are stated.
    #[arg(long, value_name = "PLAN.ron", conflicts_with = "place")]
    plan: Option<PathBuf>,
    /// The role held now: id, title or alias. Levels are assumed from what it usually has.
    #[arg(long, value_name = "ROLE")]
    from: Option<String>,
    /// The role wanted: id, title or alias. With --plan it stands in for the goal of the plan.
    #[arg(long, value_name = "ROLE", conflicts_with = "pay_at_least")]
    to: Option<String>,
    /// Where the work is.
    #[arg(long, value_name = "PLACE")]
    place: Option<String>,
    #[command(flatten)]
    history: History,
    /// Want any role that pays so much a year, whatever it is.
    #[arg(long, value_name = "AMOUNT", allow_negative_numbers = true)]
    pay_at_least: Option<String>,
    /// Take no role that pays less a year.
    #[arg(long, value_name = "AMOUNT", allow_negative_numbers = true)]
    pay_floor: Option<String>,
    /// Arrive within so many years, up to 40.
    #[arg(long, value_name = "YEARS", allow_negative_numbers = true)]
    within: Option<String>,
    /// Make so many moves at most, 1 to 8.
    #[arg(long, value_name = "NUMBER", allow_negative_numbers = true)]
    max_moves: Option<String>,
    /// Take no role that leads people.
    #[arg(long)]
    no_management: bool,
    /// Make only moves that an outside page names.
    #[arg(long)]
    only_named: bool,
    /// Stay in a family of roles: id or title.
    #[arg(long, value_name = "FAMILY")]
    family: Option<String>,
    /// Do not pass this role; can be stated several times.
    #[arg(long, value_name = "ROLE")]
    avoid: Vec<String>,
    /// Pass this role; can be stated several times.
    #[arg(long, value_name = "ROLE")]
    require: Vec<String>,
    /// Allow moves to a lower level.
    #[arg(long)]
    allow_step_back: bool,
    /// Allow moves to a role that pays over a tenth less.
    #[arg(long)]
    allow_pay_cut: bool,
    /// Allow moves to other places.
    #[arg(long)]
    any_place: bool,
    /// What to sort by first.
    #[arg(long, value_enum, value_name = "OBJECTIVE")]
    objective: Option<First>,
}

impl Asked {
    /// Reads or makes the plan and puts the constraints into it; beside it the role whose usual levels were assumed, if
    /// there was no plan.
    ///
    /// # Errors
    /// If the plan cannot be opened, a role, place or family is not known, or a value cannot be read.
    pub fn plan(&self, form: Form, today: Date) -> Result<(Plan, Option<Name>, Catalogue), CliError> {
        let loaded = self.plan.as_deref().map(|plan| form.plan(plan)).transpose()?;
        let catalogue = loaded.as_ref().map_or_else(resolve::catalogue, resolve::catalogue_for)?;
        let goal = self.to.as_deref().map(|to| resolve::role(&catalogue, to)).transpose()?;
        let (mut plan, assumed_from) = match (loaded, &self.from) {
            (Some(plan), _) => (plan, None),
            (None, from) => {
                let from = resolve::role(&catalogue, from.as_deref().unwrap_or_default())?;
                let place = resolve::place_or_usual(&catalogue, self.place.as_deref())?;
                let plan = assumed(from, goal, Position::of(from.id.clone(), place), today);
                (plan, Some(Name::of_role(&from.id, &catalogue)))
            }
        };
        self.history.tell(&mut plan, &catalogue, today)?;
        if let Some(goal) = goal {
            plan.goal = Some(goal.id.clone());
            plan.constraints.aim = Aim::Goal;
        }
        self.constrain(&mut plan, &catalogue)?;
        Ok((plan, assumed_from, catalogue))
    }

    fn constrain(&self, plan: &mut Plan, catalogue: &Catalogue) -> Result<(), CliError> {
        let currency = usual_currency(plan, catalogue);
        let constraints = &mut plan.constraints;
        if let Some(least) = &self.pay_at_least {
            let least = given::pay("--pay-at-least", least, currency)?;
            constraints.aim = Aim::Any { pay_at_least: Some(least), family: None, level: None };
        }
        if let Some(floor) = &self.pay_floor {
            constraints.pay_floor = Some(given::pay("--pay-floor", floor, currency)?);
        }
        if let Some(within) = &self.within {
            let years = given::stated("--within", read::years(within, Constraints::LONGEST_YEARS))?;
            let above_0 = Some(years).filter(|years| *years > 0.0);
            let why = || CliError::argument("--within", "Write years above 0, for example 2.5".to_owned());
            constraints.within_years = Some(above_0.ok_or_else(why)?);
        }
        if let Some(moves) = &self.max_moves {
            constraints.most_moves = Some(given::stated("--max-moves", read::moves(moves))?);
        }
        constraints.no_management |= self.no_management;
        constraints.only_named |= self.only_named;
        constraints.no_step_back &= !self.allow_step_back;
        constraints.no_pay_cut &= !self.allow_pay_cut;
        constraints.keep_place &= !self.any_place;
        if let Some(family) = &self.family {
            constraints.family = Some(resolve::family(catalogue, family)?);
        }
        add(&mut constraints.avoid, &self.avoid, catalogue)?;
        add(&mut constraints.require, &self.require, catalogue)?;
        constraints.objective = self.objective.map_or(constraints.objective, |first| match first {
            First::Fastest => Objective::Fastest,
            First::Pay => Objective::BestPaid,
            First::Study => Objective::LeastStudy,
            First::Safest => Objective::Safest,
        });
        Ok(())
    }
}

/// Adds roles to a list that may have them already.
fn add(roles: &mut Vec<RoleId>, typed: &[String], catalogue: &Catalogue) -> Result<(), CliError> {
    for typed in typed {
        let role = &resolve::role(catalogue, typed)?.id;
        if !roles.contains(role) {
            roles.push(role.clone());
        }
    }
    Ok(())
}
