//! `rungs salary --plan PLAN | --from ROLE --to ROLE`

use std::collections::BTreeSet;

use clap::Args;
use jiff::civil::Date;

use crate::cli::answer::role::DisagreementEntry;
use crate::cli::answer::salary::{ComparisonEntry, DipEntry, RateEntry, SalaryAnswer, StageEntry, YearEntry};
use crate::cli::answer::{Name, source_entries};
use crate::cli::error::CliError;
use crate::cli::given::{Day, Form, Whose};
use crate::cli::{output, resolve};
use crate::domain::calendar::add_months;
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::SourceId;
use crate::domain::path::schedule::stations;
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::choice::ChosenBy;
use crate::domain::pay::comparison::Comparison;
use crate::domain::pay::disagreement::disagreement;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::resolution::claim_ref::ClaimRef;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::resolve;
use crate::domain::pay::trajectory::{PaySource, PayYear, StagePay, Trajectory};
use crate::domain::plan::Plan;

/// Whose pay on the way to which role.
#[derive(Debug, Args)]
pub struct Arguments {
    #[command(flatten)]
    whose: Whose,
    /// Show amounts as they will be printed then, not in today's money.
    #[arg(long)]
    nominal: bool,
    #[command(flatten)]
    form: Form,
    #[command(flatten)]
    day: Day,
}

/// Compares pay along the path with staying.
///
/// # Errors
/// If the plan cannot be opened, a role is not known or there is no path.
pub fn run(arguments: &Arguments, clock: Date) -> Result<(), CliError> {
    let catalogue = resolve::catalogue()?;
    let today = arguments.day.or(clock);
    let given = arguments.whose.give(&catalogue, today)?;
    let plan = &given.plan;
    let outlook = if arguments.nominal { Outlook::Nominal } else { Outlook::Today };
    let stations = stations(plan, &catalogue, today)?;
    let held: Vec<_> = stations.iter().take(1).cloned().collect();
    let path = Trajectory::along(&stations, plan, &catalogue, outlook, today);
    let stay = Trajectory::along(&held, plan, &catalogue, outlook, today);
    let values = AssumedValues::of(plan, &catalogue);
    let rate = |assumption| rate(assumption, plan, &values, &catalogue);
    let growth = rate(Assumption::RealGrowth);
    let inflation = rate(Assumption::Inflation);
    let claims = path.stages.iter().filter_map(|stage| claim_source(stage, plan, &catalogue));
    let assumed = [Assumption::RealGrowth, Assumption::Inflation].into_iter();
    let assumed = assumed.filter(|assumption| plan.assumptions.stated(*assumption).is_none());
    let assumed = assumed.filter_map(|assumption| Some(&catalogue.pack().default_value(assumption)?.source));
    let answer = SalaryAnswer {
        today,
        currency: path.currency.to_string(),
        outlook: if arguments.nominal { "nominal" } else { "today's money" },
        place: plan.position.place.to_string(),
        horizon_years: plan.assumptions.horizon(),
        growth,
        inflation,
        assumed_from: given.assumed_from.clone(),
        stages: path.stages.iter().map(|stage| stage_entry(stage, plan, &catalogue, today.year())).collect(),
        years: path
            .years
            .iter()
            .zip(&stay.years)
            .map(|(year, stay)| year_entry(year, stay, &path, plan, &catalogue))
            .collect(),
        comparison: Comparison::between(&path, &stay).map(comparison_entry),
        sources: source_entries(claims.chain(assumed), &catalogue),
    };
    output::print(&answer, arguments.form.json)
}

fn rate(assumption: Assumption, plan: &Plan, values: &AssumedValues, catalogue: &Catalogue) -> RateEntry {
    let default = catalogue.pack().default_value(assumption).map(|default| default.source.to_string());
    let source = if plan.assumptions.stated(assumption).is_some() { None } else { default };
    RateEntry { percent: values.get(assumption), source: source.unwrap_or_else(|| "you".to_owned()) }
}

fn claim_source<'a>(stage: &StagePay, plan: &'a Plan, catalogue: &'a Catalogue) -> Option<&'a SourceId> {
    match &stage.source {
        PaySource::Claim { id, .. } => ClaimRef::find(id, catalogue, Some(&plan.assumptions))?.source(),
        PaySource::Yours | PaySource::NoFigure | PaySource::OtherCurrency(_) => None,
    }
}

/// The source of a stage's pay by name; `None` without a figure.
fn source_name(stage: &StagePay, plan: &Plan, catalogue: &Catalogue) -> Option<String> {
    let own = match &stage.source {
        PaySource::Yours => true,
        PaySource::Claim { id, .. } => plan.assumptions.own_claim(id).is_some(),
        PaySource::NoFigure | PaySource::OtherCurrency(_) => false,
    };
    if own {
        return Some("you".to_owned());
    }
    claim_source(stage, plan, catalogue).map(ToString::to_string)
}

fn stage_entry(stage: &StagePay, plan: &Plan, catalogue: &Catalogue, year: i16) -> StageEntry {
    let pay = plan.position.pay.map(crate::domain::money::Money::units).filter(|_| stage.source == PaySource::Yours);
    let (claim, band, by) = match &stage.source {
        PaySource::Claim { id, band, by } => {
            (ClaimRef::find(id, catalogue, Some(&plan.assumptions)), Some(band), Some(*by))
        }
        PaySource::Yours | PaySource::NoFigure | PaySource::OtherCurrency(_) => (None, None, None),
    };
    let role = catalogue.role(&stage.role);
    let question = Question::of(plan, catalogue, plan.place_of(&stage.role), year);
    let apart = role.and_then(|role| disagreement(&resolve(role, &question, catalogue))).filter(|_| claim.is_some());
    StageEntry {
        role: Name::of_role(&stage.role, catalogue),
        start: stage.start,
        pay_by: match &stage.source {
            PaySource::Yours => "you",
            PaySource::Claim { .. } => "claim",
            PaySource::NoFigure => "no figure",
            PaySource::OtherCurrency(_) => "other currency",
        },
        low: band.and_then(|band| band.low),
        middle: band.map(|band| band.middle).or(pay),
        middle_is: band.map(|band| band.middle_is.word()),
        high: band.and_then(|band| band.high),
        claim: claim.map(|claim| claim.id().to_string()),
        source: source_name(stage, plan, catalogue),
        definition: claim.map(|claim| claim.definition().word()),
        place: claim.and_then(ClaimRef::place).map(ToString::to_string),
        year: claim.map(ClaimRef::year),
        chosen_by: by.map(|by| match by {
            ChosenBy::Rule => "rule",
            ChosenBy::You => "you",
            ChosenBy::Weights => "your weights",
        }),
        disagreement: apart.map(|found| DisagreementEntry {
            lowest_claim: found.lowest.1.id().to_string(),
            lowest_middle: found.lowest.0,
            highest_claim: found.highest.1.id().to_string(),
            highest_middle: found.highest.0,
        }),
    }
}

fn year_entry(year: &PayYear, stay: &PayYear, path: &Trajectory, plan: &Plan, catalogue: &Catalogue) -> YearEntry {
    let to = add_months(year.from, 12.0);
    let ends = path.stages.iter().skip(1).map(|stage| Some(stage.start)).chain([None]);
    let inside = path
        .stages
        .iter()
        .zip(ends)
        .filter(|(stage, end)| stage.start < to && end.is_none_or(|end| end > year.from && end > stage.start));
    let sources: BTreeSet<_> = inside.filter_map(|(stage, _)| source_name(stage, plan, catalogue)).collect();
    YearEntry {
        number: year.number,
        from: year.from,
        role: Name::of_role(&year.role, catalogue),
        low: year.pay.map(|(low, _, _)| low),
        middle: year.pay.map(|(_, middle, _)| middle),
        high: year.pay.map(|(_, _, high)| high),
        staying: stay.pay.map(|(_, middle, _)| middle),
        sources: sources.into_iter().collect(),
    }
}

fn comparison_entry(found: Comparison) -> ComparisonEntry {
    ComparisonEntry {
        break_even: found.break_even,
        difference: found.difference,
        dip: found.dip.map(|dip| DipEntry {
            from: dip.from,
            months: dip.months,
            lowest: dip.lowest,
            percent: dip.percent,
        }),
    }
}
