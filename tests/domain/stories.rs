//! Six real stories from the bundled catalogue: the routes that are found, as text, to be read and judged. A route that
//! nobody would believe is a defect of the gates.

use std::fmt::Write as _;

use expect_test::expect;
use rungs::app::format;
use rungs::app::words::Words as _;
use rungs::app::words::{best_at, head_words, hidden_words, no_route_words};
use rungs::domain::currency::Currency;
use rungs::domain::level::Level;
use rungs::domain::money::Money;
use rungs::domain::moves::person::Person;
use rungs::domain::moves::table::MoveTable;
use rungs::domain::path::schedule::stations_along;
use rungs::domain::path::station::Station;
use rungs::domain::plan::Plan;
use rungs::domain::plan::aim::Aim;
use rungs::domain::plan::constraints::Constraints;
use rungs::domain::plan::objective::Objective;
use rungs::domain::route::finder::{Finder, Finding};
use rungs::domain::route::found::Found;
use rungs::domain::route::graph::RouteGraph;
use rungs::domain::route::no_route::NoRoute;
use rungs::domain::route::outcome::Outcome;

use crate::sample::{TODAY, bundled, bundled_role, plan, telling};

/// A plan of somebody who has what a role usually has.
pub fn person(role: &str, goal: Option<&str>) -> Plan {
    let mut plan = plan(role, goal, "us");
    plan.assume_from(bundled_role(role), TODAY);
    plan
}

/// So many dollars.
pub fn dollars(units: f64) -> Option<Money> {
    Money::from_units(units, Currency::USD)
}

/// The answer to a whole question.
pub fn answer(graph: &RouteGraph<'_>) -> Result<Outcome, NoRoute> {
    let mut finder = Finder::new(graph)?;
    loop {
        if let Finding::Done(answer) = finder.run(10_000) {
            return answer;
        }
    }
}

fn told(plan: &Plan) -> String {
    let graph = RouteGraph::of(MoveTable::of(Person::of(plan, bundled(), TODAY)));
    let outcome = match answer(&graph) {
        Err(none) => return format!("{}\n", no_route_words(&none, telling(plan))),
        Ok(outcome) => outcome,
    };
    let costs: Vec<_> = outcome.shown().map(|found| found.cost).collect();
    let mut text = format!("{}\n", head_words(&outcome));
    for (at, found) in outcome.shown().enumerate() {
        let _ = writeln!(text, "\n{}", best_at(&costs, at));
        text.push_str(&route(&graph, found));
    }
    for hidden in &outcome.hidden {
        let _ = writeln!(text, "\n{}", hidden_words(hidden, telling(plan)));
        text.push_str(&route(&graph, &hidden.best));
    }
    text
}

fn route(graph: &RouteGraph<'_>, found: &Found) -> String {
    let table = graph.table();
    let stations = stations_along(&graph.stages(&found.nodes), table, TODAY);
    let pay = |pay: Option<u64>| pay.map_or_else(|| "?".to_owned(), |pay| format::grouped(pay as f64));
    let cost = found.cost;
    let mut text = format!(
        "  {} years, {} at the end, {} at the lowest, {}, {} unnamed\n",
        format::decimal(f64::from(cost.months) / 12.0, 1),
        pay(cost.end_pay),
        pay(cost.lowest_pay),
        format::hours(f64::from(cost.hours)),
        cost.risk
    );
    for (from, to) in stations.iter().zip(stations.iter().skip(1)) {
        text.push_str(&step(table, from, to));
    }
    text
}

fn step(table: &MoveTable<'_>, from: &Station, to: &Station) -> String {
    let assessment = table.assess(&from.role, &to.role).unwrap();
    let named = assessment.named.map_or_else(|| "computed".to_owned(), |known| format!("named by {}", known.source));
    let place = to.place.as_ref().map(|place| format!(" in {place}")).unwrap_or_default();
    format!(
        "    {} {}{place}: {}, {named}, covers {}, {}\n",
        format::month(to.start),
        bundled().role_title(&to.role),
        assessment.kind.unwrap().words().to_lowercase(),
        assessment.measure.coverage.map_or_else(|| "nothing".to_owned(), format::percent),
        format::hours(assessment.measure.hours.unwrap()),
    )
}

/// Labels settled by ten questions, so that a search that does more work shows without a clock.
#[test]
fn ten_questions_settle_a_known_number_of_labels() {
    let aim = |least: f64| Aim::Any { pay_at_least: dollars(least), family: None, level: None };
    let mut text = String::new();
    let mut ask = |name: &str, role: &str, goal: Option<&str>, change: &dyn Fn(&mut Constraints)| {
        let mut plan = person(role, goal);
        change(&mut plan.constraints);
        let graph = RouteGraph::of(MoveTable::of(Person::of(&plan, bundled(), TODAY)));
        let outcome = answer(&graph).unwrap();
        let _ = writeln!(text, "{name}: {} labels, {} routes", outcome.labels, outcome.routes.len());
    };
    ask("junior to team lead", "junior-ml-engineer", Some("ml-team-lead"), &|_| {});
    ask("junior to team lead, pay cuts too", "junior-ml-engineer", Some("ml-team-lead"), &|asks| {
        asks.no_pay_cut = false;
    });
    ask("tester to responsible AI", "sdet", Some("responsible-ai-lead"), &|asks| asks.pay_floor = dollars(90_000.0));
    ask("architect to chief in 10 years", "enterprise-architect", Some("chief-ai-officer"), &|asks| {
        asks.within_years = Some(10.0);
    });
    ask("annotator to data scientist", "data-annotator", Some("data-scientist"), &|_| {});
    ask("annotator to chief data officer", "data-annotator", Some("chief-data-officer"), &|asks| {
        asks.no_step_back = false;
    });
    ask("scientist to 170k", "ai-research-scientist", None, &|asks| asks.aim = aim(170_000.0));
    ask("analyst to 150k, any place", "data-analyst", None, &|asks| {
        asks.aim = aim(150_000.0);
        asks.keep_place = false;
    });
    ask("analyst by way of data engineer", "data-analyst", Some("director-of-data"), &|asks| {
        asks.require = vec!["data-engineer".into()];
    });
    ask("tester to principal, 4 moves", "qa-analyst", Some("principal-ml-engineer"), &|asks| asks.most_moves = Some(4));
    expect![[r"
        junior to team lead: 73 labels, 5 routes
        junior to team lead, pay cuts too: 56 labels, 5 routes
        tester to responsible AI: 23 labels, 1 routes
        architect to chief in 10 years: 15 labels, 1 routes
        annotator to data scientist: 12 labels, 1 routes
        annotator to chief data officer: 71 labels, 4 routes
        scientist to 170k: 773 labels, 7 routes
        analyst to 150k, any place: 1519 labels, 20 routes
        analyst by way of data engineer: 255 labels, 3 routes
        tester to principal, 4 moves: 72 labels, 3 routes
    "]]
    .assert_eq(&text);
}

#[test]
fn junior_ml_engineer_to_ml_team_lead() {
    expect![[r"
        5 routes that no other route beats on every count; 5 hidden by “keep the place”

        Fastest of the five and among the best documented.
          7 years, 188,940 at the end, 97,718 at the lowest, 2,360 h, 2 unnamed
            Nov 2028 Machine Learning Engineer: advancement, named by rungs-editorial, covers 57%, 687 h
            May 2031 Senior Machine Learning Engineer: advancement, named by rungs-editorial, covers 63%, 820 h
            Nov 2033 Machine Learning Team Lead: advancement, named by aipathly-2024, covers 63%, 853 h

        Second fastest and third best paid on the way.
          7.2 years, 188,940 at the end, 116,236 at the lowest, 2,426 h, 3 unnamed
            Nov 2028 AI Software Developer: advancement, named by rungs-editorial, covers 46%, 628 h
            Jul 2031 Senior Machine Learning Engineer: advancement, computed, covers 60%, 945 h
            Jan 2034 Machine Learning Team Lead: advancement, named by aipathly-2024, covers 63%, 853 h

        Best paid on the way of the five and among the best documented, but most to learn.
          7.5 years, 188,940 at the end, 125,620 at the lowest, 2,501 h, 2 unnamed
            Nov 2028 MLOps Engineer: advancement, named by rungs-editorial, covers 33%, 667 h
            Nov 2031 Senior Machine Learning Engineer: advancement, named by rungs-editorial, covers 57%, 981 h
            May 2034 Machine Learning Team Lead: advancement, named by aipathly-2024, covers 63%, 853 h

        Among the best documented and second best paid on the way.
          7.8 years, 188,940 at the end, 116,532 at the lowest, 2,499 h, 2 unnamed
            May 2029 ML Research Engineer: lateral advancement, named by rungs-editorial, covers 52%, 687 h
            Feb 2032 Senior Machine Learning Engineer: lateral advancement, named by rungs-editorial, covers 49%, 959 h
            Aug 2034 Machine Learning Team Lead: advancement, named by aipathly-2024, covers 63%, 853 h

        Least to learn of the five, but slowest.
          8 years, 188,940 at the end, 97,718 at the lowest, 2,212 h, 3 unnamed
            Nov 2028 Data Scientist: lateral advancement, named by rungs-editorial, covers 44%, 597 h
            Nov 2031 Senior Data Scientist: advancement, named by rungs-editorial, covers 71%, 789 h
            Nov 2034 Machine Learning Team Lead: lateral advancement, named by rungs-editorial, covers 56%, 826 h

        “Keep the place” hides 5 routes; without it they are back.
          7 years, 220,680 at the end, 97,718 at the lowest, 2,360 h, 2 unnamed
            Nov 2028 Machine Learning Engineer: advancement, named by rungs-editorial, covers 57%, 687 h
            May 2031 Senior Machine Learning Engineer: advancement, named by rungs-editorial, covers 63%, 820 h
            Nov 2033 Machine Learning Team Lead in us-new-york: advancement, named by aipathly-2024, covers 63%, 853 h
    "]]
    .assert_eq(&told(&person("junior-ml-engineer", Some("ml-team-lead"))));
}

#[test]
fn sdet_to_responsible_ai_lead_with_a_pay_floor() {
    let mut plan = person("sdet", Some("responsible-ai-lead"));
    plan.constraints.pay_floor = dollars(105_000.0);
    expect![[r"
        2 routes that no other route beats on every count; 1 hidden by your pay floor; 2 hidden by “no pay cut”

        Faster of the two and less to learn, but less documented.
          9.2 years, 158,750 at the end, 88,893 at the lowest, 2,021 h, 6 unnamed
            May 2029 Data Engineer: lateral transition, computed, covers 45%, 516 h
            May 2030 Analytics Engineer: similar, named by rungs-editorial, covers 64%, 175 h
            May 2033 Senior Data Governance Analyst: lateral advancement, named by rungs-editorial, covers 37%, 497 h
            Feb 2036 Responsible AI Lead: advancement, computed, covers 31%, 833 h

        Better documented of the two, but slower.
          10.2 years, 158,750 at the end, 88,893 at the lowest, 2,056 h, 5 unnamed
            Nov 2028 Software Engineer: lateral transition, named by careerxray-sdet, covers 86%, 133 h
            May 2030 Data Engineer: lateral transition, named by rungs-editorial, covers 52%, 418 h
            May 2031 Analytics Engineer: similar, named by rungs-editorial, covers 64%, 175 h
            May 2034 Senior Data Governance Analyst: lateral advancement, named by rungs-editorial, covers 37%, 497 h
            Feb 2037 Responsible AI Lead: advancement, computed, covers 31%, 833 h

        Your pay floor of USD 105,000 hides 1 route; a floor of USD 104,300 brings it back.
          8.8 years, 158,750 at the end, 88,893 at the lowest, 1,791 h, 3 unnamed
            Nov 2029 Test Lead: advancement, named by careerxray-sdet, covers 52%, 535 h
            May 2033 AI Program Manager: lateral advancement, named by rungs-editorial, covers 37%, 474 h
            Aug 2035 Responsible AI Lead: lateral transition, computed, covers 35%, 782 h

        “No pay cut” hides 2 routes; without it they are back.
          14 years, 158,750 at the end, 88,893 at the lowest, 3,190 h, 4 unnamed
            Nov 2028 Software Engineer: lateral transition, named by careerxray-sdet, covers 86%, 133 h
            Nov 2032 Solutions Architect: lateral advancement, named by rungs-editorial, covers 37%, 919 h
            Nov 2035 Data Architect: advancement, named by rungs-editorial, covers 48%, 1,011 h
            Nov 2038 Data Governance Lead: lateral transition, named by rungs-editorial, covers 34%, 619 h
            Nov 2040 Responsible AI Lead: similar, named by rungs-editorial, covers 52%, 508 h
    "]]
    .assert_eq(&told(&plan));
}

#[test]
fn enterprise_architect_to_chief_ai_officer_within_ten_years() {
    let mut plan = person("enterprise-architect", Some("chief-ai-officer"));
    plan.constraints.within_years = Some(10.0);
    expect![[r"
        1 route that no other route beats on every count

        The only route.
          10 years, 354,000 at the end, 155,212 at the lowest, 1,660 h, 2 unnamed
            Nov 2030 Director of Data: lateral transition, named by rungs-editorial, covers 47%, 823 h
            Nov 2036 Chief AI Officer: advancement, named by rungs-editorial, covers 65%, 837 h
    "]]
    .assert_eq(&told(&plan));
}

#[test]
fn data_annotator_to_data_scientist() {
    expect![[r"
        1 route that no other route beats on every count

        The only route.
          6.5 years, 97,718 at the end, 33,582 at the lowest, 965 h, 2 unnamed
            Nov 2030 Data Analyst: similar, named by rungs-editorial, covers 23%, 251 h
            May 2033 Data Scientist: advancement, named by rungs-editorial, covers 44%, 714 h
    "]]
    .assert_eq(&told(&person("data-annotator", Some("data-scientist"))));
}

#[test]
fn ai_research_scientist_to_any_role_that_pays_so_much() {
    let mut plan = person("ai-research-scientist", None);
    plan.constraints.aim = Aim::Any { pay_at_least: dollars(170_000.0), family: None, level: None };
    expect![[r"
        7 routes that no other route beats on every count; 2 hidden by “no pay cut”; 1 hidden by “keep the place”; 499 beaten

        Fastest of the seven and least to learn, but paid least at the end.
          3 years, 170,219 at the end, 140,300 at the lowest, 734 h, 1 unnamed
            Nov 2029 Model Evaluation Lead: lateral advancement, named by rungs-editorial, covers 30%, 734 h

        Second fastest and second best documented.
          5.2 years, 175,140 at the end, 140,300 at the lowest, 1,484 h, 2 unnamed
            Nov 2029 Model Evaluation Lead: lateral advancement, named by rungs-editorial, covers 30%, 734 h
            Jan 2032 Data Quality Manager: similar, named by rungs-editorial, covers 42%, 750 h

        Second least to learn and second best documented.
          5.4 years, 188,940 at the end, 140,300 at the lowest, 1,256 h, 2 unnamed
            Nov 2029 AI Research Lead: advancement, named by rungs-editorial, covers 69%, 424 h
            Apr 2032 Machine Learning Team Lead: lateral transition, named by rungs-editorial, covers 55%, 832 h

        Second best documented.
          7.2 years, 203,665 at the end, 140,300 at the lowest, 1,879 h, 2 unnamed
            Nov 2029 AI Research Lead: advancement, named by rungs-editorial, covers 69%, 424 h
            Jan 2034 Director of Machine Learning: lateral advancement, named by rungs-editorial, covers 29%, 1,455 h

        Third best paid at the end, but least documented.
          11 years, 213,990 at the end, 140,300 at the lowest, 2,832 h, 4 unnamed
            Nov 2029 AI Research Lead: advancement, named by rungs-editorial, covers 69%, 424 h
            Jan 2034 Director of Machine Learning: lateral advancement, named by rungs-editorial, covers 29%, 1,455 h
            Nov 2037 Chief Data Officer: advancement, computed, covers 62%, 953 h

        Among the best paid at the end.
          12.2 years, 354,000 at the end, 140,300 at the lowest, 2,796 h, 3 unnamed
            Nov 2029 AI Research Lead: advancement, named by rungs-editorial, covers 69%, 424 h
            Jan 2034 Director of Machine Learning: lateral advancement, named by rungs-editorial, covers 29%, 1,455 h
            Jan 2039 Chief AI Officer: advancement, named by rungs-editorial, covers 66%, 917 h

        Among the best paid at the end and second best documented, but slowest.
          12.4 years, 354,000 at the end, 140,300 at the lowest, 3,101 h, 2 unnamed
            Nov 2029 AI Research Lead: advancement, named by rungs-editorial, covers 69%, 424 h
            Apr 2032 Machine Learning Team Lead: lateral transition, named by rungs-editorial, covers 55%, 832 h
            Apr 2039 Chief AI Officer: lateral advancement, named by aipathly-2024, covers 10%, 1,845 h

        “No pay cut” hides 2 routes; without it they are back.
          4.9 years, 188,940 at the end, 120,230 at the lowest, 1,433 h, 2 unnamed
            Oct 2028 Senior Data Scientist: lateral transition, named by rungs-editorial, covers 47%, 671 h
            Oct 2031 Machine Learning Team Lead: lateral advancement, named by rungs-editorial, covers 50%, 762 h

        “Keep the place” hides 1 route; without it it is back.
          5.4 years, 220,680 at the end, 140,300 at the lowest, 1,256 h, 2 unnamed
            Nov 2029 AI Research Lead: advancement, named by rungs-editorial, covers 69%, 424 h
            Apr 2032 Machine Learning Team Lead in us-new-york: lateral transition, named by rungs-editorial, covers 55%, 832 h
    "]]
    .assert_eq(&told(&plan));
}

#[test]
fn ml_team_lead_to_a_product_role_without_people_management() {
    let mut plan = person("ml-team-lead", None);
    let family = Some("product".into());
    plan.constraints.aim = Aim::Any { pay_at_least: None, family, level: Some(Level::Senior) };
    plan.constraints.no_management = true;
    plan.constraints.no_step_back = false;
    plan.constraints.no_pay_cut = false;
    plan.constraints.objective = Objective::BestPaid;
    expect![[r"
        9 routes that no other route beats on every count; 7 shown, chosen to differ; 6 hidden by “no people management”; 9 beaten

        Best paid on the way of the seven and among the best paid at the end.
          8.5 years, 165,000 at the end, 140,300 at the lowest, 1,821 h, 5 unnamed
            Nov 2029 Senior Machine Learning Engineer: step back, computed, covers 56%, 772 h
            Nov 2031 AI Senior Technical Specialist: lateral transition, named by rungs-editorial, covers 49%, 696 h
            May 2035 ML Product Manager: lateral transition, computed, covers 36%, 353 h

        Among the best paid at the end and second best paid on the way.
          8.7 years, 165,000 at the end, 138,462 at the lowest, 1,541 h, 3 unnamed
            Jan 2030 AI Research Scientist: step back, named by aipathly-2024, covers 34%, 1,104 h
            Jul 2032 Product Manager: step back, computed, covers 31%, 214 h
            Jul 2035 ML Product Manager: advancement, named by rungs-editorial, covers 79%, 223 h

        Best documented of the seven and among the best paid at the end.
          7.7 years, 165,000 at the end, 120,230 at the lowest, 1,691 h, 2 unnamed
            Jan 2030 AI Research Scientist: step back, named by aipathly-2024, covers 34%, 1,104 h
            Jul 2031 Senior Data Scientist: lateral transition, named by rungs-editorial, covers 75%, 229 h
            Jul 2034 ML Product Manager: lateral transition, named by rungs-editorial, covers 31%, 358 h

        Least to learn of the seven and among the best paid at the end, but slowest.
          11.8 years, 165,000 at the end, 116,236 at the lowest, 1,457 h, 5 unnamed
            Nov 2029 Senior Machine Learning Engineer: step back, computed, covers 56%, 772 h
            Aug 2032 Software Engineer: step back, computed, covers 42%, 220 h
            Aug 2035 Product Manager: lateral transition, named by sixfigurepm, covers 26%, 242 h
            Aug 2038 ML Product Manager: advancement, named by rungs-editorial, covers 79%, 223 h

        Among the best paid at the end and second least to learn, but paid least on the way.
          10 years, 165,000 at the end, 97,718 at the lowest, 1,500 h, 8 unnamed
            Nov 2029 Senior Machine Learning Engineer: step back, computed, covers 56%, 772 h
            Aug 2032 Software Engineer: step back, computed, covers 42%, 220 h
            Nov 2034 Product Analyst: lateral transition, computed, covers 46%, 162 h
            Nov 2036 ML Product Manager: advancement, computed, covers 50%, 346 h

        Fastest of the seven, but most to learn.
          7.2 years, 101,860 at the end, 101,860 at the lowest, 2,119 h, 3 unnamed
            Feb 2030 Machine Learning Architect: lateral transition, named by aipathly-2024, covers 36%, 1,124 h
            Feb 2031 Solutions Architect: step back, named by rungs-editorial, covers 91%, 363 h
            Feb 2034 AI Strategy Analyst: lateral transition, computed, covers 49%, 632 h

        Third fastest.
          8 years, 101,860 at the end, 101,860 at the lowest, 1,690 h, 6 unnamed
            Nov 2029 Senior Machine Learning Engineer: step back, computed, covers 56%, 772 h
            Aug 2032 Software Engineer: step back, computed, covers 42%, 220 h
            Nov 2034 AI Strategy Analyst: lateral advancement, computed, covers 39%, 698 h

        “No people management” hides 6 routes; without it they are back.
          9 years, 165,000 at the end, 165,000 at the lowest, 1,885 h, 4 unnamed
            Nov 2031 AI Statistical Programming Manager: lateral transition, computed, covers 35%, 925 h
            Nov 2033 AI Training Data Lead: lateral transition, computed, covers 31%, 634 h
            Nov 2035 ML Product Manager: step back, named by careerxray-training-data-lead, covers 39%, 326 h
    "]]
    .assert_eq(&told(&plan));
}
