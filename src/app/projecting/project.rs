//! Projects the pay of a plan. The same for the window, which does it beside itself, and for the command line.

use jiff::civil::Date;
use strum::IntoEnumIterator as _;

use super::answer::ProjectionAnswer;
use super::influence::{Influence, InfluenceQuery};
use super::query::ProjectionQuery;
use crate::domain::catalogue::Catalogue;
use crate::domain::pay::assumed_values::AssumedValues;
use crate::domain::pay::assumption::Assumption;
use crate::domain::pay::projection::draws::Draws;
use crate::domain::pay::projection::project;
use crate::domain::pay::projection::view::View;
use crate::domain::pay::scenario::{ScenarioKey, ScenarioSet};
use crate::domain::pay::sensitivity::{Range, one_at_a_time, total_effects};
use crate::domain::plan::Plan;

/// Runs behind each point of the influences.
const INFLUENCE_PATHS: u32 = 100;
/// Points of the sampling of the total effects.
const INFLUENCE_SAMPLES: u32 = 64;

/// Projects; `None` if `go_on` said to stop.
pub fn project_plan(
    plan: &Plan,
    catalogue: &Catalogue,
    today: Date,
    query: &ProjectionQuery,
    threads: usize,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Option<ProjectionAnswer> {
    let mut set = ScenarioSet::of(plan, catalogue, &query.keys, today);
    if let Some(years) = query.years {
        set.years = years;
    }
    let values = AssumedValues::of(plan, catalogue);
    let (model, fans) = set.model(&values);
    let view = View { money: query.money, part: query.part, vesting: query.grants, reading: query.reading };
    let draws = Draws { paths: query.paths, seed: query.seed, threads };
    let projection = match project(&model, view, draws, go_on) {
        Ok(projection) => Ok(projection?),
        Err(refused) => Err(refused),
    };
    let influences = match &query.influence {
        Some(asked) if projection.is_ok() => influences(&set, &values, asked, query, catalogue, go_on).ok()?,
        Some(_) | None => None,
    };
    Some(ProjectionAnswer { query: query.clone(), set, projection, fans, influences })
}

/// Somebody said to stop.
struct Stopped;

/// The figure as it stands and what each assumption does to it; `None` if the plan is not projected.
fn influences(
    set: &ScenarioSet,
    values: &AssumedValues,
    asked: &InfluenceQuery,
    query: &ProjectionQuery,
    catalogue: &Catalogue,
    go_on: &(dyn Fn() -> bool + Sync),
) -> Result<Option<(f64, Vec<Influence>)>, Stopped> {
    let alone = set.only(&[asked.key.clone(), ScenarioKey::CarryOn, ScenarioKey::Stay]);
    let assumptions: Vec<_> =
        Assumption::iter().filter(|assumption| alone.depends_on(*assumption, query.money)).collect();
    let ranges = assumptions.iter().map(|assumption| {
        let (low, high) =
            catalogue.default_value(*assumption).map_or_else(|| assumption.bounds(), |usual| (usual.low, usual.high));
        let base = values.get(*assumption);
        Range { low: low.min(base), base, high: high.max(base) }
    });
    let ranges: Vec<_> = ranges.collect();
    let view = View { money: query.money, part: query.part, vesting: query.grants, reading: query.reading };
    let draws = Draws { paths: INFLUENCE_PATHS, seed: query.seed, threads: 1 };
    let figure = |inputs: &[f64]| -> f64 {
        let mut tried = values.clone();
        for (assumption, value) in assumptions.iter().zip(inputs) {
            tried.set(*assumption, *value);
        }
        let (model, fans) = alone.model(&tried);
        let answer = project(&model, view, draws, go_on).ok().flatten();
        answer.and_then(|answer| alone.outcome(&answer, &fans, &asked.key, asked.outcome)).unwrap_or(f64::NAN)
    };
    let base: Vec<f64> = ranges.iter().map(|range| range.base).collect();
    let base = figure(&base);
    if !base.is_finite() {
        return if go_on() { Ok(None) } else { Err(Stopped) };
    }
    let bars = one_at_a_time(&figure, &ranges);
    let totals = total_effects(&figure, &ranges, INFLUENCE_SAMPLES, query.seed, &go_on).ok_or(Stopped)?;
    let mut influences: Vec<_> = assumptions
        .iter()
        .zip(&ranges)
        .zip(bars.iter().zip(totals))
        .map(|((assumption, range), (bar, total))| Influence {
            assumption: *assumption,
            value: range.base,
            range: (range.low, range.high),
            outcomes: (bar.low, bar.high),
            total,
        })
        .collect();
    let span = |influence: &Influence| (influence.outcomes.1 - influence.outcomes.0).abs();
    influences.sort_by(|a, b| span(b).total_cmp(&span(a)).then(a.assumption.cmp(&b.assumption)));
    Ok(Some((base, influences)))
}
