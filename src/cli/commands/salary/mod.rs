//! `rungs salary --plan PLAN | --from ROLE --to ROLE`

mod answer;

use std::collections::BTreeSet;

use clap::Args;
use jiff::civil::Date;
use strum::IntoEnumIterator as _;

use answer::{AgainstEntry, AssumedEntry, PayBy, PlanEntry, SalaryAnswer, StageEntry, YearEntry, plan_word};

use crate::app::projecting::{ProjectionAnswer, ProjectionQuery, project_plan};
use crate::app::typed::read;
use crate::app::words;
use crate::cli::answer::{ByOneSource, LevelRead, Name, Sources};
use crate::cli::error::CliError;
use crate::cli::given::{self, Dated, Whose};
use crate::cli::output;
use crate::domain::calendar::{add_months, day_at};
use crate::domain::catalogue::Catalogue;
use crate::domain::ids::KeptRouteId;
use crate::domain::path::schedule::{NoPath, stations};
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::choice::ChosenBy;
use crate::domain::pay::grant_view::GrantView;
use crate::domain::pay::outlook::Outlook;
use crate::domain::pay::pay_part::PayPart;
use crate::domain::pay::projection::draws::Draws;
use crate::domain::pay::projection::percentiles::Percentiles;
use crate::domain::pay::reading::Reading;
use crate::domain::pay::scenario::{Figure, Scenario, ScenarioKey, ScenarioSet, ScenarioStage, StageSource};
use crate::domain::pay::usual_currency::usual_currency;
use crate::domain::plan::Plan;

/// The most runs that can be asked for.
const MOST_PATHS: u32 = Draws::MOST_PATHS;
/// Most threads that work on the runs; the answer is the same with any number.
const MOST_THREADS: usize = 8;

/// Whose pay, on which plans.
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub struct Arguments {
    #[command(flatten)]
    whose: Whose,
    /// The plans compared, at most four: `path`, the letters of kept routes, `carry-on`, `stay`.
    #[arg(long, value_name = "A,B", value_delimiter = ',')]
    plans: Vec<String>,
    /// Years looked ahead, 1 to 40.
    #[arg(long, value_name = "YEARS", allow_negative_numbers = true)]
    years: Option<String>,
    /// Runs of each plan.
    #[arg(long, value_name = "RUNS", default_value_t = ProjectionQuery::USUAL_PATHS,
        value_parser = clap::value_parser!(u32).range(1..=i64::from(MOST_PATHS)))]
    paths: u32,
    /// Where the random numbers begin; the same seed gives the same answer on any computer.
    #[arg(long, value_name = "NUMBER")]
    seed: Option<u64>,
    /// Amounts in today's money; the default.
    #[arg(long, conflicts_with = "nominal")]
    real: bool,
    /// Amounts as they will be printed then.
    #[arg(long)]
    nominal: bool,
    /// All of pay: base, bonus, equity, payments that come once, pension.
    #[arg(long)]
    total: bool,
    /// Grants averaged over the years of each, in place of what lands in the year.
    #[arg(long, requires = "total")]
    averaged: bool,
    /// Take occupations whole, not read by level.
    #[arg(long)]
    no_levels: bool,
    /// Only what comes if every move does, in place of all runs.
    #[arg(long)]
    works_out: bool,
    /// Count the months under this pay a year.
    #[arg(long, value_name = "AMOUNT", allow_negative_numbers = true)]
    floor: Option<String>,
    #[command(flatten)]
    dated: Dated,
    /// Answer with the years as comma-separated values.
    #[arg(long, conflicts_with = "json")]
    csv: bool,
}

/// Projects the pay of plans and compares them.
///
/// # Errors
/// If the plan cannot be opened, a role or a route is not known, a number cannot be used or there is no path.
pub fn run(arguments: &Arguments, clock: Date) -> Result<String, CliError> {
    let today = arguments.dated.today(clock);
    let (given, catalogue) = arguments.whose.give(arguments.dated.form, today)?;
    let mut plan = given.plan;
    if let Some(years) = &arguments.years {
        let years = read::horizon(years).map_err(|why| CliError::argument("--years", why))?;
        plan.assumptions.horizon_years = Some(years.value);
    }
    if let Some(floor) = &arguments.floor {
        let usual = usual_currency(&plan, &catalogue);
        let floor = given::pay("--floor", floor, usual)?;
        if plan.assumptions.rate(floor.currency, usual).is_none() {
            let code = floor.currency;
            let why = format!("no rate says what 1 {code} is worth in {usual}; write it in {usual}");
            return Err(CliError::argument("--floor", why));
        }
        plan.assumptions.floor = Some(floor);
    }
    plan.assumptions.whole_occupations |= arguments.no_levels;
    let path = stations(&plan, &catalogue, today);
    let at_goal = path.as_ref().err().filter(|why| matches!(why, NoPath::AtGoal)).map(ToString::to_string);
    let keys = match &at_goal {
        // As in the window.
        Some(_) if arguments.plans.is_empty() && plan.routes.is_empty() => ScenarioKey::BASELINES.to_vec(),
        Some(_) | None => keys(&arguments.plans, &plan, &ScenarioSet::keys(&plan, &path))?,
    };
    if keys.contains(&ScenarioKey::Path) {
        path?;
    }
    let query = ProjectionQuery {
        money: if arguments.nominal { Outlook::Nominal } else { Outlook::Today },
        part: if arguments.total { PayPart::Total } else { PayPart::Base },
        grants: if arguments.averaged { GrantView::Averaged } else { GrantView::Landing },
        reading: if arguments.works_out { Reading::WorksOut } else { Reading::AllRuns },
        keys,
        paths: arguments.paths,
        seed: arguments.seed.or(plan.assumptions.seed).unwrap_or(ProjectionQuery::USUAL_SEED),
        years: None,
        influence: None,
    };
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get).min(MOST_THREADS);
    let Some(found) = project_plan(&plan, &catalogue, today, &query, threads, &|| true) else {
        return Ok(String::new());
    };
    if let Err(refused) = &found.projection
        && !found.fans.is_empty()
    {
        return Err(CliError::NotProjected(refused.to_string()));
    }
    let mut answer = answer(&found, &plan, &catalogue, today);
    answer.no_path = at_goal;
    answer.assumed_from = given.assumed_from;
    if arguments.csv {
        return answer.csv().map_err(CliError::Csv);
    }
    output::tell(&answer, arguments.dated.form.json)
}

/// The plans asked for; without any, those there are, at most four and staying among them.
fn keys(asked: &[String], plan: &Plan, all: &[ScenarioKey]) -> Result<Vec<ScenarioKey>, CliError> {
    if asked.is_empty() {
        let usual = ScenarioKey::usual(all);
        let path = usual.iter().all(ScenarioKey::is_baseline).then_some(ScenarioKey::Path);
        return Ok(path.into_iter().chain(usual).collect());
    }
    let key = |text: &String| {
        let text = text.trim();
        let active = plan.active_route().is_some_and(|route| route.id.as_str().eq_ignore_ascii_case(text));
        let found = match text.to_ascii_lowercase().as_str() {
            "path" => ScenarioKey::Path,
            "stay" => ScenarioKey::Stay,
            "carry-on" => ScenarioKey::CarryOn,
            _ if active => ScenarioKey::Path,
            _ => ScenarioKey::Kept(KeptRouteId::new(text.to_ascii_uppercase())),
        };
        if all.contains(&found) || found == ScenarioKey::Path {
            return Ok(found);
        }
        let known: Vec<_> = all.iter().map(plan_word).collect();
        Err(CliError::no_such("plan to compare", text, &[], &format!("there are {}", known.join(", "))))
    };
    let mut keys = asked.iter().map(key).collect::<Result<Vec<_>, _>>()?;
    let mut seen = BTreeSet::new();
    keys.retain(|key| seen.insert(key.clone()));
    if keys.len() > ScenarioKey::MOST { Err(CliError::TooManyPlans(keys.len())) } else { Ok(keys) }
}

fn plan_title(key: &ScenarioKey, plan: &Plan, catalogue: &Catalogue) -> String {
    match key {
        ScenarioKey::Path => match plan.active_route() {
            Some(route) => format!("Path, kept as {}: {}", route.id, route.title),
            None => "Path".to_owned(),
        },
        ScenarioKey::Kept(id) => {
            format!("{id}: {}", plan.kept_route(id).map_or("", |route| route.title.as_str()))
        }
        ScenarioKey::CarryOn => "Carry on without a plan".to_owned(),
        ScenarioKey::Stay => format!("Stay as {}", catalogue.role_title(&plan.position.role)),
    }
}

fn answer(found: &ProjectionAnswer, plan: &Plan, catalogue: &Catalogue, today: Date) -> SalaryAnswer {
    let values = AssumedValues::of(plan, catalogue);
    let query = &found.query;
    let counts = |assumption: &Assumption| plan.assumptions.redundancy || !assumption.is_of_redundancy();
    let assumed: Vec<_> = Assumption::iter().filter(counts).map(|one| assumed(one, &values, plan, catalogue)).collect();
    let plans: Vec<_> =
        found.set.scenarios.iter().map(|scenario| plan_entry(found, scenario, plan, catalogue, today)).collect();
    let named = plans.iter().flat_map(|plan| &plan.stages).flat_map(|stage| &stage.sources);
    let levels = plans.iter().flat_map(|plan| &plan.stages).filter_map(|stage| stage.level_read.as_ref());
    let named = named.chain(assumed.iter().map(|one| &one.source)).chain(levels.map(|read| &read.source));
    let by_one = plans.iter().flat_map(|plan| &plan.stages).filter_map(|stage| stage.by_one_source.as_ref());
    let named = named.chain(by_one.map(|by_one| &by_one.source));
    let sources = Sources::of(named, catalogue);
    SalaryAnswer {
        today,
        currency: found.set.currency,
        outlook: query.money,
        part: query.part,
        grants: query.grants,
        reading: query.reading,
        place: plan.position.place.clone(),
        horizon_years: found.set.years,
        paths: query.paths,
        seed: query.seed,
        floor: found.set.floor.and_then(|floor| found.set.units(floor)),
        assumed_from: None,
        no_path: None,
        warning: words::foreign_words(&found.set, catalogue),
        plans,
        assumptions: assumed,
        sources,
    }
}

fn assumed(assumption: Assumption, values: &AssumedValues, plan: &Plan, catalogue: &Catalogue) -> AssumedEntry {
    let usual = catalogue.default_value(assumption);
    let source = match (plan.assumptions.stated(assumption), usual) {
        (None, Some(usual)) => usual.source.clone(),
        (Some(_), _) | (None, None) => "you".into(),
    };
    AssumedEntry { name: assumption, value: values.get(assumption), unit: assumption.unit(), source }
}

fn stage_entry(stage: &ScenarioStage, held: &[f64], catalogue: &Catalogue) -> StageEntry {
    let own = match &stage.source {
        StageSource::Yours(pay) => Some(pay.units()),
        StageSource::Claims | StageSource::SameFigure { .. } | StageSource::Missing(_) => None,
    };
    let figure = stage.figure.as_ref().filter(|_| own.is_none());
    let band = figure.map(|figure| figure.band);
    let used: Vec<_> = figure.into_iter().flat_map(Figure::used_ids).collect();
    let by_you = figure.is_some_and(Figure::is_by_you);
    let source = |id: &&crate::domain::ids::ClaimId| match catalogue.claim(id) {
        Some((_, claim)) => claim.source.clone(),
        None => "you".into(),
    };
    let sources: BTreeSet<_> = match own {
        Some(_) => BTreeSet::from(["you".into()]),
        None => used.iter().map(source).collect(),
    };
    StageEntry {
        role: Name::of_role(&stage.role, catalogue),
        start: stage.start,
        offer: stage.coming.sure,
        pay_by: match &stage.source {
            StageSource::Yours(_) => PayBy::You,
            StageSource::Claims => PayBy::Claim,
            StageSource::SameFigure { .. } => PayBy::SameFigureAsBefore,
            StageSource::Missing(_) => PayBy::NoFigure,
        },
        low: band.as_ref().and_then(|band| band.low),
        middle: band.as_ref().map(|band| band.middle).or(own),
        high: band.as_ref().and_then(|band| band.high),
        claims: used.iter().map(|id| (*id).clone()).collect(),
        sources,
        chosen_by: (!used.is_empty()).then_some(if by_you { ChosenBy::You } else { ChosenBy::Rule }),
        level_read: figure.and_then(|figure| figure.levels_read().next()).map(LevelRead::from),
        other_source: stage.pay_of_move.apart,
        by_one_source: stage.pay_of_move.by_one.as_ref().map(ByOneSource::from),
        held: held.iter().map(|share| (share * 10_000.0).round() / 10_000.0).collect(),
        share_of_full_time: Some(stage.share).filter(|share| (share - 1.0).abs() > 1e-9),
        pay_beside: Some(stage.beside).filter(|pay| *pay > 0.0),
    }
}

fn plan_entry(
    found: &ProjectionAnswer,
    scenario: &Scenario,
    plan: &Plan,
    catalogue: &Catalogue,
    today: Date,
) -> PlanEntry {
    let place = found.fan_of(&scenario.key);
    let projection = found.projection.as_ref().ok();
    let fan = projection.zip(place).and_then(|(projection, place)| projection.plans.get(place));
    let base = ScenarioKey::BASELINES.iter().find_map(|key| found.fan_of(key));
    let against = base.or(Some(0)).filter(|base| Some(*base) != place);
    let pair = projection.zip(against).zip(place).and_then(|((projection, base), place)| {
        Some((base, projection.pairs.iter().find(|pair| pair.a == base && pair.b == place)?))
    });
    let against = pair.map(|(base, pair)| {
        let against = found.scenario(base).map(|scenario| scenario.key.clone());
        let even = pair.break_even.as_ref();
        AgainstEntry {
            against: against.unwrap_or(ScenarioKey::Stay),
            overtakes: even.map_or(0.0, |even| even.share),
            break_even: even.map_or([None; 3], |even| [even.p10, even.p50, even.p90]),
            break_even_days: even
                .map_or([None; 3], |even| [even.p10, even.p50, even.p90])
                .map(|years| years.map(|years| day_at(today, years))),
            difference: rounded(&pair.difference),
            ahead: pair.ahead.clone(),
            regret: [pair.regret.of_b, pair.regret.of_a].map(|units| (units * 100.0).round() / 100.0),
        }
    });
    let years = fan.map(|fan| {
        let both = fan.years.iter().zip(&fan.cumulative).zip(1_u16..);
        both.map(|((pay, sum), number)| YearEntry {
            number,
            to: add_months(today, f64::from(number) * 12.0),
            pay: rounded(pay),
            sum: rounded(sum),
        })
        .collect()
    });
    let missing = scenario.missing().map(|(stage, why)| {
        let role = catalogue.role_title(&stage.role);
        words::missing_pay(role, why, found.set.currency)
    });
    let own = found.set.own_pay.is_some();
    let held = fan.into_iter().flat_map(|fan| fan.held.iter().map(Vec::as_slice)).chain(std::iter::repeat(&[][..]));
    let stages = scenario.stages.iter().zip(held);
    let stages = stages.map(|(stage, held)| stage_entry(stage, held, catalogue));
    PlanEntry {
        plan: scenario.key.clone(),
        title: plan_title(&scenario.key, plan, catalogue),
        stages: stages.collect(),
        missing,
        years: years.unwrap_or_default(),
        present_value: fan.map(|fan| rounded(&fan.present_value)),
        dip_percent: fan.filter(|_| own).map(|fan| rounded(&fan.dip.deepest)),
        dip_months: fan.filter(|_| own).map(|fan| rounded(&fan.dip.months)),
        months_under_floor: fan.and_then(|fan| fan.months_under_floor.as_ref()).map(rounded),
        against,
    }
}

/// To the hundredth of a unit, below which computers may differ.
fn rounded(at: &Percentiles) -> Percentiles {
    let Percentiles { p10, p25, p50, p75, p90 } = *at;
    let [p10, p25, p50, p75, p90] = [p10, p25, p50, p75, p90].map(|value| (value * 100.0).round() / 100.0);
    Percentiles { p10, p25, p50, p75, p90 }
}
