//! A few real paths through the bundled catalogue as text, to be read by a person.

use std::fmt::Write as _;

use expect_test::{Expect, expect};
use rungs::app::format;
use rungs::app::words::Words as _;
use rungs::domain::gap::Gap;
use rungs::domain::path::schedule::stations;
use rungs::domain::pay::scenario::{ScenarioKey, ScenarioSet, StageSource};
use rungs::domain::steps::suggest;

use crate::sample::{self, TODAY, bundled, bundled_role};

/// The path of somebody with the usual levels of a role, five hours a week and no stated pay.
fn told(from: &str, goal: &str) -> String {
    let mut plan = sample::plan(from, Some(goal), "us");
    plan.assume_from(bundled_role(from), TODAY);
    let stations = stations(&plan, bundled(), TODAY).unwrap();
    let pay = ScenarioSet::of(&plan, bundled(), &[ScenarioKey::Path], TODAY);
    let mut text = String::new();
    for (station, stage) in stations.iter().zip(&pay.scenarios[0].stages) {
        let how = station.arrival.as_ref().map_or(String::new(), |arrival| {
            let kind = arrival.kind.map_or("unknown", |kind| kind.words());
            format!(
                "  {kind}, after {}, {}",
                format::span_years(arrival.years),
                arrival.hours.map_or(String::new(), format::hours)
            )
        });
        let figure = match (&stage.source, &stage.figure) {
            (StageSource::Claims | StageSource::SameFigure { .. }, Some(figure)) => {
                let ids: Vec<_> = figure.used_ids().map(ToString::to_string).collect();
                format!("{} by {}", format::money_exact(figure.band.middle, figure.band.currency), ids.join(", "))
            }
            (other, _) => format!("{other:?}"),
        };
        writeln!(text, "{} {}{how}; {figure}", format::month(station.start), bundled().role_short(&station.role))
            .unwrap();
    }
    let gap = Gap::measure(bundled_role(goal), &plan.levels(), bundled());
    let coverage = gap.coverage.map_or_else(
        || "not enough to say".to_owned(),
        |coverage| format!("{} ({} of {})", format::percent(coverage.share), coverage.met, coverage.of),
    );
    writeln!(
        text,
        "covered {coverage}, shortfall {} and {} unrated",
        format::hours(gap.shortfall.hours),
        gap.shortfall.unknown
    )
    .unwrap();
    for suggestion in suggest(&plan, &[bundled_role(goal)], bundled()).iter().take(3) {
        writeln!(text, "- {}", bundled().step(&suggestion.step).unwrap().title).unwrap();
    }
    text
}

fn check(from: &str, goal: &str, expected: &Expect) {
    expected.assert_eq(&told(from, goal));
}

#[test]
fn from_junior_engineer_to_team_lead() {
    check(
        "junior-ml-engineer",
        "ml-team-lead",
        &expect![[r"
            Nov 2026 Junior ML Engineer; USD 125,620 by junior-ml-engineer.pay.resumegeni-2026.average
            Nov 2028 ML Engineer  Advancement, after 2 years, 687 h; USD 97,718 by ml-engineer.pay.bls-2025
            May 2031 Senior ML Engineer  Advancement, after 2 years 6 months, 820 h; USD 154,217 by senior-ml-engineer.pay.aipathly-2024
            Nov 2033 ML Team Lead  Advancement, after 2 years 6 months, 853 h; USD 188,940 by ml-team-lead.pay.aipathly-2024.us
            covered 26% (0 of 17), shortfall 895 h and 8 unrated
            - Write tests for the feature pipeline
            - Run a training job in the cloud from the command line
            - Fine-tune a pretrained network for a narrow task
        "]],
    );
}

#[test]
fn from_test_engineer_to_responsible_ai_lead() {
    check(
        "sdet",
        "responsible-ai-lead",
        &expect![[r"
            Nov 2026 SDET; USD 88,893 by sdet.pay.bls-2025
            Nov 2029 Test Lead  Advancement, after 3 years, 535 h; USD 104,300 by test-lead.pay.bls-2025
            Nov 2032 Data Quality Manager  Advancement, after 3 years, 801 h; USD 175,140 by data-quality-manager.pay.bls-2025
            Nov 2034 Data Governance Lead  Lateral transition, after 2 years, 596 h; USD 119,000 by data-governance-lead.pay.jobframe-2026
            Nov 2036 Responsible AI Lead  Similar, after 2 years, 508 h; USD 158,750 by responsible-ai-lead.pay.techjacksolutions-2026
            covered not enough to say, shortfall 0 h and 12 unrated
        "]],
    );
}

#[test]
fn from_enterprise_architect_to_chief_ai_officer() {
    check(
        "enterprise-architect",
        "chief-ai-officer",
        &expect![[r"
            Nov 2026 Enterprise Architect; USD 155,212 by enterprise-architect.pay.researchcom-2026.higher-average
            Nov 2030 Director of Data  Lateral transition, after 4 years, 823 h; USD 203,665 by director-of-data.pay.bls-2025
            Nov 2036 Chief AI Officer  Advancement, after 6 years, 837 h; USD 354,000 by chief-ai-officer.pay.tandemcoach
            covered 35% (3 of 12), shortfall 240 h and 7 unrated
            - Draft an AI strategy for one business unit
            - Lead the yearly review of an AI strategy
            - Set the AI direction of an organisation
        "]],
    );
}

#[test]
fn from_annotator_to_training_data_lead() {
    check(
        "data-annotator",
        "ai-training-data-lead",
        &expect![[r"
            Nov 2026 Data Annotator; USD 33,582 by data-annotator.pay.bls-2025
            May 2028 Annotation Quality Spec.  Advancement, after 1 year 6 months, 195 h; USD 45,607 by annotation-quality-specialist.pay.bls-2025
            May 2030 Annotation Team Lead  Advancement, after 2 years, 305 h; USD 69,500 by annotation-team-lead.pay.bls-2025
            May 2034 AI Training Data Lead  Advancement, after 4 years, 674 h; USD 175,140 by ai-training-data-lead.pay.bls-2025
            covered 16% (0 of 14), shortfall 404 h and 8 unrated
            - Collect a small data set and analyse its errors
            - List privacy and safety checks for training data
            - Write an annotation guideline for one real use case
        "]],
    );
}
