//! The sample plan is sound, canonical and shows what it is meant to show.

use rungs::domain::catalogue::Catalogue;
use rungs::domain::gap::Gap;
use rungs::domain::gap::skill_gap::GapState;
use rungs::domain::ids::{RoleId, SkillId};
use rungs::domain::plan::plan_step::StepState;
use rungs::storage::plan_file::to_text;
use rungs::storage::{SAMPLE_PLAN, catalogue, sample_plan};

fn bundled() -> Catalogue {
    catalogue::bundled().expect("the bundled catalogue is sound")
}

#[test]
fn sample_is_sound_and_knows_only_what_the_catalogue_knows() {
    let plan = sample_plan().expect("the sample opens");
    assert_eq!(plan.faults(), []);
    assert!(plan.unknown(&bundled()).is_empty(), "{:?}", plan.unknown(&bundled()));
    let choice = plan.assumptions.choices_for(&"ml-team-lead".into()).next().expect("a figure is chosen");
    assert_eq!(bundled().claim(&choice.claim).expect("it is in the catalogue").0.id.as_str(), "ml-team-lead");
}

#[test]
fn sample_is_written_as_it_would_be_saved() {
    let plan = sample_plan().expect("the sample opens");
    expect_test::expect_file!["../../assets/sample-plan.ron"].assert_eq(&to_text(&plan).expect("it has a text"));
    assert!(SAMPLE_PLAN.starts_with("Plan(\n    format: 2,\n"));
}

#[test]
fn sample_readings_are_those_of_the_pictures() {
    let plan = sample_plan().expect("the sample opens");
    let catalogue = bundled();
    let role = catalogue.role(&RoleId::new("ml-team-lead")).expect("the goal is in the catalogue");
    let gap = Gap::measure(role, &plan.levels(), &catalogue);
    let coverage = gap.coverage.as_ref().expect("essentials are rated");
    assert_eq!((coverage.met, coverage.of), (7, 17));
    assert_eq!((gap.confidence.rated, gap.confidence.of), (21, 37));
    let state = |skill: &str| gap.skill(&SkillId::new(skill)).expect("the role wants it").state;
    assert_eq!(state("team-leadership"), GapState::Missing);
    assert_eq!(state("mlops"), GapState::Short);
    assert_eq!(state("mentoring"), GapState::Short);
    assert_eq!(state("deep-learning-frameworks"), GapState::Short);
    assert_eq!(state("business-strategy"), GapState::Unknown);
}

#[test]
fn sample_steps_are_copies_of_the_catalogue() {
    let plan = sample_plan().expect("the sample opens");
    let catalogue = bundled();
    for step in &plan.steps {
        let from = catalogue.step(step.from.as_ref().expect("it comes from the catalogue")).expect("it is there");
        assert_eq!((&from.title, from.hours, &from.builds), (&step.title, step.hours, &step.builds));
    }
    let count = |state| plan.steps.iter().filter(|step| step.state == state).count();
    assert_eq!(
        [StepState::Done, StepState::Doing, StepState::ToDo, StepState::Skipped].map(count),
        [2, 2, 8, 1],
        "13 steps as in the pictures"
    );
}
