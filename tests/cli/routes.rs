//! `rungs routes` and `rungs why` in text, and what they say where there is no route.

use expect_test::expect;

use super::{Folder, answer, complaint};

const TODAY: [&str; 2] = ["--today", "2026-11-21"];

fn asked(line: &str) -> Vec<&str> {
    line.split(' ').chain(TODAY).collect()
}

/// The part of an answer before the first route.
fn head(line: &str) -> String {
    let text = answer(asked(line));
    text.split("\n\nA  ").next().expect("there is a part").to_owned() + "\n"
}

#[test]
fn routes_shows_each_route_with_its_ledger() {
    expect![[r"
        From Data Annotator to Data Scientist
        Levels assumed from what Data Annotator usually has; confidence 0%.
        1 route that no other route beats on every count.
        Sorted fastest first; 5 h a week and 1.7 h at work; pay in USD a year.

             Years  Pay at the end  Lowest pay  All to learn  Named by  Roles
          A    6.5          97,718      33,582         965 h  2 us      Data Analyst Nov 2030 → Data Scientist May 2033

        A  The only route.
          1  Data Analyst, from Nov 2030
             Kind      Similar, listed by us (rungs-editorial); covers 23%, less than the 31% asked of a move that no source lists
             Time      4 years, by rungs-editorial
             Brings    Data quality control, Critical thinking
             To learn  Statistics 0→2 (56 h), SQL 0→3 (48 h), Data visualisation 0→3 (43 h), Python and its data tools 0→2 (38 h), Data analysis and quality 0→2 (28 h), Problem framing 0→2 (22 h), Explaining to mixed audiences 0→2 (16 h); 251 h in all, by rungs-editorial
             Pay       120,230 (67,240–199,130), median, P10–P90; P25–P75 85,660–158,880 USD a year (bls-oews-2025, 2025, us, base; stands in: 15-2051 Data Scientists)
             Gates     waived      Covers 23% of the essentials; 31% is asked for.
                       passed      Is of the same level, entry.
                       waived      Asks for a bachelor’s degree; Data Annotator usually comes with a high school diploma.
                       passed      Pays USD 76,619 after USD 33,582, 228% of it; 75% is asked for.
          2  Data Scientist, from May 2033
             Kind      Advancement, listed by us (rungs-editorial)
             Time      2 years 6 months, by rungs-editorial
             Brings    SQL, Data visualisation
             To learn  Mathematics for ML 0→3 (148 h), Machine learning algorithms 0→3 (136 h), Model evaluation 0→3 (73 h), Statistics 2→3 (70 h), Feature engineering 0→3 (68 h), Experiment design 1→3 (60 h), Python and its data tools 2→3 (55 h), Data analysis and quality 2→3 (40 h), Problem framing 2→3 (30 h), Explaining to mixed audiences 2→3 (20 h), Error analysis 1→2 (14 h); 714 h in all, by rungs-editorial
             Pay       120,230 (67,240–199,130), median, P10–P90; P25–P75 85,660–158,880 USD a year (bls-oews-2025, 2025, us, base; stands in: 15-2051 Data Scientists)
             Gates     passed      Covers 44% of the essentials; 31% is asked for.
                       passed      Is 1 rung up, from entry to mid.
                       passed      Asks for 2 years of experience (Rungs); you will have 6.5 years by then.
                       passed      Asks for a bachelor’s degree; Data Analyst usually comes with a bachelor’s degree.
                       passed      Pays USD 97,718 after USD 76,619, 128% of it; 75% is asked for.

        A computed move covers 30.5% of the essentials or more: the mean over 8 families, 42.2%, less one standard deviation, 11.7% (460 pairs of roles).

          Source           Kind             Title
          bls-oews-2025    measured         Occupational Employment and Wage Statistics, May 2025, national
          rungs-editorial  estimated by us  Our own estimates in the bundled catalogue
    "]].assert_eq(&answer(asked("routes --from data-annotator --to data-scientist")));
}

#[test]
fn routes_stand_side_by_side_and_say_what_is_hidden() {
    expect![[r"
        From Software Development Engineer in Test to Responsible AI Lead
        Levels assumed from what Software Development Engineer in Test usually has; confidence 0%.
        2 routes that no other route beats on every count; 1 hidden by your pay floor; 2 hidden by “no pay cut”.
        Sorted fastest first; 5 h a week and 1.7 h at work; pay in USD a year; no role below USD 105,000.

             Years  Pay at the end  Lowest pay  All to learn  Named by               Roles
          A    9.2         158,750      88,893       2,021 h  2 us, 2 Rungs          Data Engineer May 2029 → Analytics Engineer May 2030 → Senior Data Governance Analyst May 2033 → Responsible AI Lead Feb 2036
          B   10.2         158,750      88,893       2,056 h  1 page, 3 us, 1 Rungs  Software Engineer Nov 2028 → Data Engineer May 2030 → Analytics Engineer May 2031 → Senior Data Governance Analyst May 2034 → Responsible AI Lead Feb 2037
    "]].assert_eq(&head("routes --from sdet --to responsible-ai-lead --pay-floor 105,000"));
    let text = answer(asked("routes --from sdet --to responsible-ai-lead --pay-floor 105,000"));
    let hidden = text.split("\n\n").find(|part| part.contains("hides")).expect("some are hidden");
    expect![[r"
        Your pay floor of USD 105,000 hides 1 route; a floor of USD 104,300 brings it back.
          The best: 8.8 years, pay at the end 158,750, lowest pay 88,893, 1,791 h to learn in all, named by 1 page, 1 us, 1 Rungs
          Test Lead Nov 2029 → AI Program Manager May 2033 → Responsible AI Lead Aug 2035
    "]]
    .assert_eq(&format!("{hidden}\n"));
}

#[test]
fn the_objective_decides_the_order_and_all_lists_all() {
    expect![[r"
        From AI Research Scientist to any role paid at least USD 170,000
        Levels assumed from what AI Research Scientist usually has; confidence 0%.
        11 routes that no other route beats on every count; 7 shown, chosen to differ; 13 hidden by “no pay cut”; 1 hidden by “keep the place”; 1,824 beaten.
        Sorted best paid first; 5 h a week and 1.7 h at work; pay in USD a year.

             Years  Pay at the end  Lowest pay  All to learn  Named by            Roles
          A     14         559,030     140,300             ?  4 related           Natural Sciences Managers Nov 2028 → Clinical Research Coordinators Nov 2030 → Physicians, Pathologists Nov 2037 → Pediatric Surgeons Nov 2040
          B   12.4         354,000     140,300       3,101 h  1 page, 2 us        AI Research Lead Nov 2029 → Machine Learning Team Lead Apr 2032 → Chief AI Officer Apr 2039
          C     11         312,400     140,300             ?  3 related           Natural Sciences Managers Nov 2028 → Clinical Research Coordinators Nov 2030 → Physicians, Pathologists Nov 2037
          D     10         236,590     109,370             ?  4 related, 1 Rungs  Electronics Engineers, Except Computer Nov 2028 → Materials Scientists Nov 2030 → Bioengineers and Biomedical Engineers Nov 2032 → Medical Dosimetrists Nov 2034 → Nurse Anesthetists Nov 2036
          E      6         232,140     134,960             ?  2 related, 1 Rungs  Software Developers Nov 2028 → Aerospace Engineers Nov 2030 → Airline Pilots, Copilots, and Flight Engineers Nov 2032
          F    7.2         203,665     140,300       1,879 h  2 us                AI Research Lead Nov 2029 → Director of Machine Learning Jan 2034
          G      2         175,140     140,300             ?  1 related           Computer and Information Systems Managers Nov 2028
    "]].assert_eq(&head("routes --from ai-research-scientist --pay-at-least 170000 --objective pay"));
    let text = answer(asked("routes --from ai-research-scientist --pay-at-least 170000 --allow-pay-cut --all"));
    let letters: String =
        text.lines().filter(|line| line.get(1..3) == Some("  ")).filter_map(|line| line.get(..1)).collect();
    assert_eq!(letters.replace(' ', ""), "ABCDEFGHIJKLMNOPQRSTU");
}

#[test]
fn the_constraints_of_a_plan_hold_and_arguments_override_them() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    expect![[r"
        From Junior Machine Learning Engineer to Machine Learning Team Lead
        8 routes that no other route beats on every count; 7 shown, chosen to differ.
        Sorted fastest first; 7 h a week and 1.7 h at work; pay in USD a year.

             Years  Pay at the end  Lowest pay  All to learn  Named by               Roles
          A    4.8         188,940      97,718       1,456 h  1 page, 2 Rungs        Product Analyst Feb 2027 → Senior Machine Learning Engineer Feb 2029 → Machine Learning Team Lead Aug 2031
          B      5         188,940     116,236       1,471 h  1 page, 1 us, 1 Rungs  AI Software Developer May 2027 → Senior Machine Learning Engineer May 2029 → Machine Learning Team Lead Nov 2031
          C    5.2         188,940     118,000       1,683 h  1 page, 1 us, 1 Rungs  Data Engineer Aug 2027 → Senior Machine Learning Engineer Aug 2029 → Machine Learning Team Lead Feb 2032
          D    5.3         188,940      97,718       1,327 h  1 page, 2 us           Machine Learning Engineer Mar 2027 → Senior Machine Learning Engineer Sep 2029 → Machine Learning Team Lead Mar 2032
          E    5.6         188,940     116,532       1,546 h  1 page, 2 us           ML Research Engineer Jun 2027 → Senior Machine Learning Engineer Dec 2029 → Machine Learning Team Lead Jun 2032
          F    6.1         188,940     116,532       1,469 h  2 us, 1 Rungs          ML Research Engineer Jun 2027 → Senior Data Scientist Dec 2029 → Machine Learning Team Lead Dec 2032
          G    6.3         188,940     118,000       1,568 h  1 page, 2 us           MLOps Engineer Sep 2027 → Senior Machine Learning Engineer Sep 2030 → Machine Learning Team Lead Mar 2033
    "]].assert_eq(&head(&format!("routes --plan {plan}")));
    let floor = format!("routes --plan {plan} --pay-floor 130000 --max-moves 3");
    expect![[r"
        From Junior Machine Learning Engineer to Machine Learning Team Lead
        1 route that no other route beats on every count; 7 hidden by your pay floor.
        Sorted fastest first; 7 h a week and 1.7 h at work; pay in USD a year; no role below USD 130,000.

             Years  Pay at the end  Lowest pay  All to learn  Named by      Roles
          A    6.3         188,940     118,000       1,568 h  1 page, 2 us  MLOps Engineer Sep 2027 → Senior Machine Learning Engineer Sep 2030 → Machine Learning Team Lead Mar 2033
    "]].assert_eq(&head(&floor));
}

#[test]
fn why_tells_the_gate_that_stops_a_move_and_the_way_around_it() {
    expect![[r"
        From Data Annotator to Data Scientist
        Levels assumed from what Data Annotator usually has; confidence 0%.

        The direct move is not believed. First gate that stops it, coverage: Covers 4% of the essentials; 31% is asked for; to learn more of them would open it.
          Kind      Advancement, computed: nobody names it
          Time      2 years 9 months, by hours to learn ÷ hours learned a week
          Brings    no essential skill
          To learn  Mathematics for ML 0→3 (148 h), Machine learning algorithms 0→3 (136 h), Statistics 0→3 (126 h), Python and its data tools 0→3 (93 h), Model evaluation 0→3 (73 h), Data analysis and quality 0→3 (68 h), Experiment design 0→3 (68 h), Feature engineering 0→3 (68 h), Problem framing 0→3 (52 h), SQL 0→3 (48 h), Data visualisation 0→3 (43 h), Explaining to mixed audiences 0→3 (36 h), Error analysis 1→2 (14 h); 973 h in all, by rungs-editorial
          Pay       120,230 (67,240–199,130), median, P10–P90; P25–P75 85,660–158,880 USD a year (bls-oews-2025, 2025, us, base; stands in: 15-2051 Data Scientists)
          Gates     stopped     Covers 4% of the essentials; 31% is asked for; to learn more of them would open it.
                    passed      Is 1 rung up, from entry to mid.
                    passed      Asks for 2 years of experience (Rungs); Data Annotator usually comes with 0 years; 2 more years in your role would open it.
                    stopped     Asks for a bachelor’s degree; Data Annotator usually comes with a high school diploma; that degree would open it.
                    passed      Pays USD 97,718 after USD 33,582, 291% of it; 75% is asked for.

        With the fewest moves, 2 moves in 6 years 6 months: Data Analyst → Data Scientist. No other way is quicker.

        A computed move covers 30.5% of the essentials or more: the mean over 8 families, 42.2%, less one standard deviation, 11.7% (460 pairs of roles).

          Source           Kind             Title
          bls-oews-2025    measured         Occupational Employment and Wage Statistics, May 2025, national
          rungs-editorial  estimated by us  Our own estimates in the bundled catalogue
    "]].assert_eq(&answer(asked("why --from data-annotator --to data-scientist")));
}

#[test]
fn why_tells_how_a_move_is_open() {
    let folder = Folder::new();
    let plan = folder.text("plan.ron");
    let first = |line: &str| answer(asked(line)).lines().find(|line| line.starts_with("The direct")).map(str::to_owned);
    expect!["The direct move is open: listed by CareerXray, SDET, 2026."]
        .assert_eq(&first("why --from sdet --to test-lead").expect("it is told"));
    expect!["The direct move is open: nobody names it, and it passes every gate."]
        .assert_eq(&first("why --from sdet --to data-engineer").expect("it is told"));
    expect!["The direct move is not believed. First gate that stops it, level: Is 3 rungs up, from entry to lead; 1 rung at a time is offered; a role of each level between would open it."].assert_eq(&first(&format!("why --plan {plan}")).expect("it is told"));
    let other = first(&format!("why --plan {plan} --from ml-engineer --to senior-ml-engineer"));
    expect!["The direct move is open: listed by us."].assert_eq(&other.expect("it is told"));
}

#[test]
fn no_route_is_a_sentence_and_ends_with_1() {
    let mut told = String::new();
    for line in [
        "routes --from sdet",
        "routes --from sdet --to sdet",
        "routes --from sdet --to space-pilot",
        "routes --from sdet --to test-lead --family space",
        "routes --from sdet --pay-at-least 900000",
        "routes --from sdet --to responsible-ai-lead --pay-floor 900000",
        "routes --from sdet --to responsible-ai-lead --pay-floor 157000",
        "routes --from sdet --to responsible-ai-lead --within 5",
        "routes --from sdet --to responsible-ai-lead --max-moves 1",
        "routes --from sdet --to responsible-ai-lead --max-moves 1 --within 2",
        "routes --from sdet --to responsible-ai-lead --no-management",
        "routes --from sdet --to responsible-ai-lead --avoid responsible-ai-lead",
        "routes --from sdet --to responsible-ai-lead --avoid test-lead --require test-lead",
        "routes --from sdet --to responsible-ai-lead --family data",
        "routes --from ml-team-lead --to ml-product-manager",
        "why --from sdet",
        "why --from sdet --to sdet",
        "why --from sdet --to space-pilot",
    ] {
        told.push_str(&complaint(asked(line), 1));
    }
    expect![[r"
        No goal is chosen yet, so that there is nothing to find a route to.
        Software Development Engineer in Test is the role you hold; a route needs another goal.
        no role is called “space-pilot”; the nearest: Airline Pilots, Copilots, and Flight Engineers (onet-53-2011-00), Commercial Pilots (onet-53-2012-00), Captains, Mates, and Pilots of Water Vessels (onet-53-5021-00)
        no family of roles is called “space”; the families are Engineering (engineering), Data (data), Research (research), Architecture (architecture), Product and programme (product), Quality (quality), Governance (governance), Leadership (leadership), Management (onet-11), Business and finance (onet-13), Computing and mathematics (onet-15), Architecture and engineering (onet-17), Science (onet-19), Community and social service (onet-21), Law (onet-23), Education and libraries (onet-25), Arts, media and sport (onet-27), Health care (onet-29), Health care support (onet-31), Protective service (onet-33), Food preparation and serving (onet-35), Cleaning and grounds (onet-37), Personal care and service (onet-39), Sales (onet-41), Office and administration (onet-43), Farming, fishing and forestry (onet-45), Construction and extraction (onet-47), Installation and repair (onet-49), Production (onet-51), Transport (onet-53), Military (onet-55)
        No other role pays USD 900,000 or more. The most is USD 559,030 for Pediatric Surgeons.
        Responsible AI Lead pays USD 158,750, which is below your pay floor of USD 900,000; a floor of USD 158,750 lets it through.
        Your pay floor of USD 157,000 takes the only route away; it pays at least USD 88,893 on the way. A floor of USD 104,300 brings it back.
        Your time limit of 5 years takes the only route away; it takes 8 years 9 months. A limit of 8 years 9 months brings it back.
        Your limit of 1 move takes the only route away; it has 3 moves. A limit of 3 moves brings it back.
        No route keeps all that you ask, and to give up one thing is not enough; without your time limit and your limit of moves together there is one.
        Responsible AI Lead is a role that leads people, and you ask for no people management.
        Responsible AI Lead is among the roles you avoid: Responsible AI Lead.
        Test Lead is both to be passed and to be avoided; take it off one of the two.
        Responsible AI Lead is outside Data, and you ask to stay there.
        “No step back” takes all 2 routes away; the best of them takes 9 years. Without it they are back.
        No goal is chosen yet, so that there is nothing to find a route to.
        Software Development Engineer in Test is the role you hold; a route needs another goal.
        no role is called “space-pilot”; the nearest: Airline Pilots, Copilots, and Flight Engineers (onet-53-2011-00), Commercial Pilots (onet-53-2012-00), Captains, Mates, and Pilots of Water Vessels (onet-53-5021-00)
    "]].assert_eq(&told);
}

#[test]
fn a_role_of_the_plan_that_is_not_in_the_catalogue_is_told() {
    let folder = Folder::new();
    let text = rungs::storage::SAMPLE_PLAN.replace("goal: Some(\"ml-team-lead\")", "goal: Some(\"space-pilot\")");
    std::fs::write(folder.path("odd.ron"), text).expect("it is written");
    let told = ["routes", "why"].map(|command| complaint([command, "--plan", &folder.text("odd.ron")], 1));
    expect![[r"
        “space-pilot” is not in the catalogue, so that no move from it or to it is known.
        “space-pilot” is not in the catalogue, so that no move from it or to it is known.
    "]]
    .assert_eq(&told.concat());
}

#[test]
fn figures_that_make_no_sense_end_with_2() {
    for line in [
        "routes --to sdet",
        "routes --from sdet --to test-lead --objective luck",
        "routes --from sdet --to test-lead --pay-at-least 100000",
        "why --to sdet",
    ] {
        assert!(complaint(asked(line), 2).starts_with("error: "), "{line}");
    }
    let told = [
        "--max-moves 0",
        "--max-moves 9",
        "--within 0",
        "--within forever",
        "--within 41",
        "--pay-floor -5",
        "--pay-floor much",
        "--pay-floor 118,5",
        "--pay-floor 85000net",
    ]
    .map(|argument| complaint(asked(&format!("routes --from sdet --to test-lead {argument}")), 2));
    expect![[r"
        cannot use --max-moves: Write a whole number from 1 to 8
        cannot use --max-moves: Write a whole number from 1 to 8
        cannot use --within: Write years above 0, for example 2.5
        cannot use --within: Write years from 0 to 40, for example 2.5 or 18 months
        cannot use --within: Write years from 0 to 40, for example 2.5 or 18 months
        cannot use --pay-floor: An amount cannot be below 0. Write for example USD 118,000
        cannot use --pay-floor: “much” is not an amount. Write a number, for example USD 118,000
        cannot use --pay-floor: “118,5” can be read as USD 118.50 or as USD 1,185. Write the one that is meant
        cannot use --pay-floor: “net” is not taken: gross pay, please, for example USD 118,000
    "]]
    .assert_eq(&told.concat());
}

#[test]
fn a_floor_in_a_currency_without_a_rate_is_told() {
    expect![[r"
        You ask for pay in EUR, and no rate says what 1 EUR is worth in USD; write it in USD.
    "]]
    .assert_eq(&complaint(asked("routes --from sdet --to test-lead --pay-floor €85.000"), 1));
}

#[test]
fn amounts_and_years_are_read_as_people_write_them() {
    let plain =
        answer(asked("routes --from sdet --to responsible-ai-lead --pay-floor 105000 --within 15 --max-moves 4"));
    for floor in ["105.000", "105,000", "105k", "$105,000", "105\u{202f}000", "105’000", "US$105.000,00", "8750/month"]
    {
        for within in ["15", "15,0", "180 months", "15y"] {
            let line = ["routes", "--from", "sdet", "--to", "responsible-ai-lead", "--max-moves", "4"];
            let given = line.into_iter().chain(["--pay-floor", floor, "--within", within]).chain(TODAY);
            assert_eq!(answer(given.collect::<Vec<_>>()), plain, "{floor} {within}");
        }
    }
}
