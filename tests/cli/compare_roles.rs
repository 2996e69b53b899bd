//! `rungs compare-roles` tells of several roles what the window shows side by side.

use expect_test::expect;
use rungs::domain::gap::Gap;
use rungs::storage::catalogue::bundled;
use serde_json::Value;

use super::answers_json::json;
use super::{Folder, answer, complaint};

const TWO: [&str; 3] = ["compare-roles", "Junior ML Engineer", "ml-team-lead"];

fn asked<'a>(more: &[&'a str]) -> Vec<&'a str> {
    [&TWO, more].concat()
}

#[test]
fn two_roles_stand_side_by_side() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let text = answer(asked(&["--plan", &plan, "--today", "2026-11-21"]));
    expect![[r"
        2 roles side by side, 70 lines.
        1  Junior Machine Learning Engineer (junior-ml-engineer)
        2  Machine Learning Team Lead (ml-team-lead)

        What they are
                                1                                                                           2
          Level                 Entry, level 1 of 6                                                         Lead, level 4 of 6
          Family                Engineering                                                                 Engineering
          Leads people          No                                                                          Yes
          Usual education       Bachelor’s degree, Computer science, mathematics or a neighbouring subject  Master’s degree, Higher degree usual, doctorate welcome
          Experience asked for  None                                                                        5+ years
          People in it          –, not counted                                                              –, not counted
          Growth of jobs        Jobs +33.5% 2024–34, wider group                                            Jobs +15.2% 2024–34, wider group

        How far you are
                              1                                                 2
          Essentials covered  12 of 14, 2 unrated                               7 of 17, 6 short, 1 missing, 3 unrated
          Still to learn      0 h, No rated essential is short; 2 more unrated  683 h, at least, in 7 skills; 3 more unrated
          Confidence          76%, 17 of 22 skills rated                        48%, 21 of 37 skills rated
          Time to get there   Your role now                                     Mar 2032, on your path

        Skills
        Level wanted of 5. What the roles differ most in comes first.
                                                               1                      2
          Explaining to mixed audiences, you: 3                –, not wanted          4, essential, short
          MLOps, you: 2                                        –, not wanted          4, essential, short
          Mentoring, you: 2                                    –, not wanted          4, essential, short
          Problem framing, you: 3                              –, not wanted          4, essential, short
          Accountability, you: not rated                       –, not wanted          3, useful, unrated
          Adaptability, you: not rated                         –, not wanted          3, useful, unrated
          Agile delivery, you: 3                               –, not wanted          3, useful, met
          Business strategy for ML, you: not rated             –, not wanted          3, essential, unrated
          Computer vision, you: 1                              –, not wanted          3, useful, short
          Critical thinking, you: not rated                    –, not wanted          3, useful, unrated
          Delegation, you: not rated                           –, not wanted          3, essential, unrated
          Emotional intelligence, you: not rated               –, not wanted          3, useful, unrated
          Fairness and interpretability, you: 2                –, not wanted          3, useful, short
          Hiring, you: not rated                               –, not wanted          3, useful, unrated
          Industry knowledge, you: not rated                   –, not wanted          3, useful, unrated
          Project management, you: not rated                   –, not wanted          3, essential, unrated
          Reinforcement learning, you: not rated               –, not wanted          3, useful, unrated
          Stakeholder management, you: 2                       –, not wanted          3, useful, short
          Strategic thinking, you: not rated                   –, not wanted          3, useful, unrated
          Team leadership, you: 0                              –, not wanted          3, essential, missing
          Time management, you: not rated                      –, not wanted          3, useful, unrated
          Cloud platforms, you: 3                              1, useful, met         3, essential, met
          Data structures and architecture, you: 3             1, useful, met         3, essential, met
          Discipline and focus, you: not rated                 –, not wanted          2, useful, unrated
          Edge and embedded ML, you: not rated                 –, not wanted          2, useful, unrated
          Feature engineering, you: 2                          2, essential, met      –, not wanted
          Hyperparameter tuning, you: not rated                2, useful, unrated     –, not wanted
          Mathematics for ML, you: not rated                   2, essential, unrated  –, not wanted
          Model evaluation, you: 2                             2, essential, met      –, not wanted
          On-call and incident response, you: not rated        –, not wanted          2, useful, unrated
          Resilience, you: not rated                           –, not wanted          2, useful, unrated
          SQL, you: 3                                          2, essential, met      –, not wanted
          Software engineering, you: 3                         2, essential, met      –, not wanted
          Technical writing, you: not rated                    2, useful, unrated     –, not wanted
          Version control, you: not rated                      2, essential, unrated  –, not wanted
          Deep learning frameworks, you: 3                     2, essential, met      4, essential, short
          Machine learning algorithms, you: 3                  2, essential, met      4, essential, short
          Model development and deployment, you: 3             1, essential, met      3, essential, met
          Natural language processing, you: 3                  1, useful, met         3, useful, met
          Continuous integration and delivery, you: not rated  1, useful, unrated     –, not wanted
          Continuous learning, you: 3                          2, essential, met      3, useful, met
          Data pipelines, you: 1                               1, useful, met         –, not wanted
          Containers and orchestration, you: 1                 1, useful, met         2, useful, short
          Cross-team collaboration, you: 3                     2, essential, met      3, essential, met
          Data analysis and quality, you: 4                    2, essential, met      3, essential, met
          Python and its data tools, you: 4                    3, essential, met      4, essential, met
          Statistics, you: 3                                   2, essential, met      3, essential, met

        Pay by source
        A typical year, with the range. Compare along a line: each source counts in its own way.
                                                                                      1                                        2
          Figure in use, of different sources                                         USD 125,620, ResumeGeni, 2026, for 2025  USD 188,940, AiPathly, 2024
          BLS OEWS, May 2025, base, United States                                     USD 76,619, 48,590–129,927, wider group  USD 175,140, 113,911–277,760, wider group
          ResumeGeni, 2026, kind of pay not specified, United States                  USD 125,620, 2025                        –, not told by it
          ResumeGeni, 2026, kind of pay not specified, United States, another figure  USD 140,000, 120,000–160,000             –, no other figure by it
          AiPathly, 2024, base, United States                                         –, not told by it                        USD 188,940, 157,399–227,416
          BLS OEWS, May 2025, base, United States, another figure                     –, no other figure by it                 USD 170,219, 102,493–254,691, wider group

        Moves between them
        From the role of the line to that of the column.
          No source lists a move between them, and they are not alike enough for one.

        Reality check
        From “File record: Junior Machine Learning Engineer”, Otiose, retold in our words. Written to amuse; nothing here feeds a reading, a route or a figure.
          What the advert says
            1  Brings software practice, DevOps tooling and ML methods together and steers a machine learning project from start to finish
            2  –, no source makes fun of it
          What the day is
            1  80% of the hours go into an inherited Python script, 20% into nudging a ready-made model. Nothing beyond the own laptop is ever steered.
            2  –, no source makes fun of it
          A question to ask
            1  Who owns a model from data to production here, and which part of that would be mine after half a year?
            2  –, no source makes fun of it
          Looks good, says little
            1  Accuracy gain on the test set, Experiments run, Model versions
            2  –, no source makes fun of it
          A complaint
            1  Whatever the title, higher pay is hard to defend without clear value for the firm. (the voice is invented or cannot be traced)
            2  –, no source makes fun of it
          Losing the job
            1  Hired while AI is in fashion. Once the plain work shows, a newer graduate, a cheaper team abroad or an automated pipeline takes over.
            2  –, no source makes fun of it

          Source           Kind             Title
          aipathly-2024    reported         Machine Learning Team Lead: career guide
          bls-oews-2025    measured         Occupational Employment and Wage Statistics, May 2025, national
          resumegeni-2026  reported         Machine Learning Engineer career path
          rungs-editorial  estimated by us  Our own estimates in the bundled catalogue
    "]].assert_eq(&text);
    let only = answer(asked(&["--plan", &plan, "--today", "2026-11-21", "--only-differences"]));
    assert!(only.lines().count() < text.lines().count());
    assert!(only.lines().next().is_some_and(|line| line.contains("left out")), "{only}");
}

#[test]
fn json_has_an_entry_for_each_role() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let told: Value = json(&asked(&["data-engineer", "--plan", &plan]));
    let per_role = [("skills", "wanted"), ("pay", "figures"), ("moves", "to")];
    for (list, entries) in per_role {
        let rows = told[list].as_array().unwrap();
        assert!(!rows.is_empty(), "{list}");
        assert!(rows.iter().all(|row| row[entries].as_array().unwrap().len() == 3), "{list}");
    }
    let ids: Vec<_> = told["roles"].as_array().unwrap().iter().map(|role| role["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["junior-ml-engineer", "ml-team-lead", "data-engineer"]);
    let catalogue = bundled().unwrap();
    let levels = rungs::storage::sample_plan().unwrap().levels_known(&catalogue);
    for (id, role) in ids.iter().zip(told["roles"].as_array().unwrap()) {
        let gap = Gap::measure(catalogue.role(&(*id).into()).unwrap(), &levels, &catalogue);
        assert_eq!(role["coverage"]["met"], gap.coverage.unwrap().met, "{id}");
    }
    let without = json(&TWO);
    assert_eq!(without["roles"][0]["coverage"], Value::Null);
    assert_eq!(without["skills"][0]["level"], Value::Null);
}

#[test]
fn one_role_or_five_or_the_same_twice_is_refused() {
    for roles in [vec!["sdet"], vec!["sdet", "data-analyst", "ml-engineer", "ml-architect", "data-engineer"]] {
        complaint([vec!["compare-roles"], roles].concat(), 2);
    }
    assert!(complaint(["compare-roles", "sdet", "SDET"], 2).contains("is stated twice"));
    assert!(complaint(["compare-roles", "sdet", "no such role at all"], 1).contains("no such role at all"));
}
