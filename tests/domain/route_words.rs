//! Gates in words: what each asks, what there is, and what would open it.

use std::fmt::Write as _;

use expect_test::expect;
use rungs::app::words::{gate_facts, gate_words};
use rungs::domain::catalogue::role::Education;
use rungs::domain::level::Level;
use rungs::domain::moves::gate::Gate;
use rungs::domain::moves::record::YearsFrom::{Person, Role, Way};
use rungs::domain::moves::record::YearsServed;

use crate::sample::{plan, telling};

#[test]
fn each_gate_tells_its_figures_and_what_would_open_it() {
    let mut plan = plan("sdet", None, "us");
    plan.background.experience_years = Some(1.0);
    let begun = |years, from| YearsServed { years, from };
    let experience = |years, from, stay| Gate::Experience { asked: 5.0, begun: begun(years, from), stay };
    let leading = |years, from, leads| Gate::Leading { asked: 3.0, begun: begun(years, from), leads, stay: 1.0 };
    let gates = [
        Gate::Coverage { share: Some(0.21), least: 0.3 },
        Gate::Coverage { share: Some(0.3), least: 0.3 },
        Gate::Coverage { share: None, least: 0.3 },
        Gate::Rungs { from: Some(Level::Mid), to: Some(Level::Mid) },
        Gate::Rungs { from: Some(Level::Senior), to: Some(Level::Mid) },
        Gate::Rungs { from: Some(Level::Entry), to: Some(Level::Senior) },
        Gate::Rungs { from: Some(Level::Entry), to: Some(Level::Lead) },
        experience(Some(6.0), Person, 1.0),
        experience(Some(1.0), Person, 4.0),
        experience(Some(2.9), Way, 2.0),
        experience(Some(2.9), Way, 2.1),
        experience(None, Role, 1.0),
        leading(Some(0.0), Role, Some(false)),
        leading(Some(0.0), Way, Some(false)),
        leading(None, Role, Some(false)),
        leading(Some(1.0), Role, Some(true)),
        leading(Some(2.5), Way, Some(true)),
        leading(None, Role, Some(true)),
        Gate::Education { asked: Education::Master, have: Some(Education::Bachelor) },
        Gate::Education { asked: Education::Bachelor, have: None },
        Gate::Pay { before: Some(120_000.0), after: Some(84_000.0) },
        Gate::Pay { before: Some(120_000.0), after: Some(96_000.0) },
        Gate::Pay { before: None, after: Some(96_000.0) },
    ];
    let mut text = String::new();
    for gate in gates {
        let _ = writeln!(text, "{}", gate_words(gate, &"sdet".into(), &"ml-team-lead".into(), telling(&plan)));
    }
    expect![[r"
        Covers 21% of the essentials; 30% is asked for; to learn more of them would open it.
        Covers 30% of the essentials; 30% is asked for.
        Its essentials have no weight, so that there is nothing to cover.
        Is of the same level, mid.
        Is 1 rung down, from senior to mid.
        Is 2 rungs up, from entry to senior; 1 rung at a time is offered; a role of the level between would open it.
        Is 3 rungs up, from entry to lead; 1 rung at a time is offered; a role of each level between would open it.
        Asks for 5 years of experience (AiPathly, 2024); you have 6 years.
        Asks for 5 years of experience (AiPathly, 2024); you have 1 year; 4 more years in your role would open it.
        Asks for 5 years of experience (AiPathly, 2024); you will have 4.9 years by then; 2.1 more years in your role would open it.
        Asks for 5 years of experience (AiPathly, 2024); you will have 5 years by then.
        Asks for 5 years of experience (AiPathly, 2024); how many there are is not stated.
        Asks for 3 years of leading people (AiPathly, 2024); SDET usually comes with 0 years; SDET leads nobody; a role that leads people would open it.
        Asks for 3 years of leading people (AiPathly, 2024); you will have 0 years by then; SDET leads nobody; a role that leads people would open it.
        Asks for 3 years of leading people (AiPathly, 2024); how many there are is not stated; SDET leads nobody; a role that leads people would open it.
        Asks for 3 years of leading people (AiPathly, 2024); SDET usually comes with 1 year; 2 more years in your role would open it.
        Asks for 3 years of leading people (AiPathly, 2024); you will have 3.5 years by then.
        Asks for 3 years of leading people (AiPathly, 2024); how many there are is not stated.
        Asks for a master’s degree; SDET usually comes with a bachelor’s degree; that degree would open it.
        Asks for a bachelor’s degree; which you have is not stated.
        Pays USD 84,000 after USD 120,000, 70% of it; 75% is asked for; a pay of USD 90,000 would open it.
        Pays USD 96,000 after USD 120,000, 80% of it; 75% is asked for.
        Pay before has no figure, so that nothing is asked.
    "]].assert_eq(&text);
    let facts = gate_facts(experience(Some(1.0), Person, 4.0), &"sdet".into(), &"ml-team-lead".into(), telling(&plan));
    assert_eq!(facts, "Asks for 5 years of experience (AiPathly, 2024); you have 1 year.");
    let other =
        gate_words(experience(Some(2.0), Role, 3.0), &"data-engineer".into(), &"data-architect".into(), telling(&plan));
    assert_eq!(
        other,
        "Asks for 5 years of experience (Rungs); Data Engineer usually comes with 2 years; 3 more years as Data Engineer would open it."
    );
}
