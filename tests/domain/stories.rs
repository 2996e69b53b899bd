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
    ask("junior to team lead, named moves", "junior-ml-engineer", Some("ml-team-lead"), &|asks| asks.only_named = true);
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
        junior to team lead: 33 labels, 3 routes
        junior to team lead, named moves: 33 labels, 2 routes
        tester to responsible AI: 142 labels, 10 routes
        architect to chief in 10 years: 8 labels, 1 routes
        annotator to data scientist: 9 labels, 1 routes
        annotator to chief data officer: 62 labels, 6 routes
        scientist to 170k: 384 labels, 10 routes
        analyst to 150k, any place: 604 labels, 24 routes
        analyst by way of data engineer: 172 labels, 5 routes
        tester to principal, 4 moves: 49 labels, 2 routes
    "]]
    .assert_eq(&text);
}

#[test]
fn junior_ml_engineer_to_ml_team_lead() {
    expect![[r"
        3 routes that no other route beats on every count; 3 hidden by “keep the place”

        Among the fastest and second best paid on the way, but most moves that no source names.
          8.3 years, 188,940 at the end, 135,980 at the lowest, 2,136 h, 1 unnamed
            Nov 2028 AI Software Developer: advancement, named by rungs-editorial, covers 55%, 518 h
            Sep 2032 Senior Machine Learning Engineer: advancement, computed, covers 50%, 1,008 h
            Mar 2035 Machine Learning Team Lead: advancement, named by aipathly-2024, covers 64%, 610 h

        Least to learn of the three and among the fastest, but paid least on the way.
          8.3 years, 188,940 at the end, 120,230 at the lowest, 2,117 h, 0 unnamed
            Jul 2029 Machine Learning Engineer: advancement, named by rungs-editorial, covers 57%, 687 h
            Sep 2032 Senior Machine Learning Engineer: advancement, named by rungs-editorial, covers 63%, 820 h
            Mar 2035 Machine Learning Team Lead: advancement, named by aipathly-2024, covers 64%, 610 h

        Best paid on the way of the three and among those with fewest moves that no source names, but slowest.
          8.8 years, 188,940 at the end, 140,300 at the lowest, 2,256 h, 0 unnamed
            Jul 2029 ML Research Engineer: lateral advancement, named by rungs-editorial, covers 52%, 687 h
            Mar 2033 Senior Machine Learning Engineer: lateral advancement, named by rungs-editorial, covers 48%, 959 h
            Sep 2035 Machine Learning Team Lead: advancement, named by aipathly-2024, covers 64%, 610 h

        “Keep the place” hides 3 routes; without it they are back.
          8.3 years, 220,680 at the end, 135,980 at the lowest, 2,136 h, 1 unnamed
            Nov 2028 AI Software Developer: advancement, named by rungs-editorial, covers 55%, 518 h
            Sep 2032 Senior Machine Learning Engineer: advancement, computed, covers 50%, 1,008 h
            Mar 2035 Machine Learning Team Lead in us-new-york: advancement, named by aipathly-2024, covers 64%, 610 h
    "]]
    .assert_eq(&told(&person("junior-ml-engineer", Some("ml-team-lead"))));
}

#[test]
fn sdet_to_responsible_ai_lead_with_a_pay_floor() {
    let mut plan = person("sdet", Some("responsible-ai-lead"));
    plan.constraints.pay_floor = dollars(105_000.0);
    expect![[r"
        6 routes that no other route beats on every count; 4 hidden by your pay floor

        Fastest of the six and least to learn, but most moves that no source names.
          9.5 years, 141,900 at the end, 139,500 at the lowest, 2,111 h, 2 unnamed
            Nov 2028 Data Engineer: lateral transition, computed, covers 45%, 516 h
            Nov 2029 Analytics Engineer: similar, named by rungs-editorial, covers 63%, 175 h
            Nov 2032 Senior Data Governance Analyst: lateral advancement, named by rungs-editorial, covers 36%, 497 h
            May 2036 Responsible AI Lead: advancement, computed, covers 31%, 923 h

        Among the best paid on the way and second fastest.
          10.5 years, 141,900 at the end, 139,500 at the lowest, 2,571 h, 1 unnamed
            Nov 2028 Data Engineer: lateral transition, computed, covers 45%, 516 h
            Nov 2031 Senior Data Engineer: advancement, named by data-engineering-in-action, covers 76%, 658 h
            May 2035 Data Governance Lead: lateral advancement, named by rungs-editorial, covers 23%, 889 h
            May 2037 Responsible AI Lead: similar, named by rungs-editorial, covers 52%, 508 h

        Among the best paid on the way and third fastest.
          11 years, 141,900 at the end, 139,500 at the lowest, 2,194 h, 1 unnamed
            Nov 2028 Data Engineer: lateral transition, computed, covers 45%, 516 h
            Nov 2029 Analytics Engineer: similar, named by rungs-editorial, covers 63%, 175 h
            Nov 2032 Senior Data Governance Analyst: lateral advancement, named by rungs-editorial, covers 36%, 497 h
            Nov 2035 Data Governance Lead: advancement, named by rungs-editorial, covers 77%, 498 h
            Nov 2037 Responsible AI Lead: similar, named by rungs-editorial, covers 52%, 508 h

        Second least to learn and third fewest moves that no source names.
          11.1 years, 141,900 at the end, 135,980 at the lowest, 2,146 h, 1 unnamed
            Nov 2028 Software Engineer: lateral transition, named by careerxray-sdet, covers 86%, 133 h
            Jun 2030 Data Engineer: lateral transition, named by rungs-editorial, covers 53%, 418 h
            Jun 2031 Analytics Engineer: similar, named by rungs-editorial, covers 63%, 175 h
            Jun 2034 Senior Data Governance Analyst: lateral advancement, named by rungs-editorial, covers 36%, 497 h
            Dec 2037 Responsible AI Lead: advancement, computed, covers 31%, 923 h

        Among those with fewest moves that no source names, but most to learn.
          12.1 years, 141,900 at the end, 135,980 at the lowest, 2,606 h, 0 unnamed
            Nov 2028 Software Engineer: lateral transition, named by careerxray-sdet, covers 86%, 133 h
            Jun 2030 Data Engineer: lateral transition, named by rungs-editorial, covers 53%, 418 h
            Jun 2033 Senior Data Engineer: advancement, named by data-engineering-in-action, covers 76%, 658 h
            Dec 2036 Data Governance Lead: lateral advancement, named by rungs-editorial, covers 23%, 889 h
            Dec 2038 Responsible AI Lead: similar, named by rungs-editorial, covers 52%, 508 h

        Among those with fewest moves that no source names, but slowest.
          12.6 years, 141,900 at the end, 135,980 at the lowest, 2,229 h, 0 unnamed
            Nov 2028 Software Engineer: lateral transition, named by careerxray-sdet, covers 86%, 133 h
            Jun 2030 Data Engineer: lateral transition, named by rungs-editorial, covers 53%, 418 h
            Jun 2031 Analytics Engineer: similar, named by rungs-editorial, covers 63%, 175 h
            Jun 2034 Senior Data Governance Analyst: lateral advancement, named by rungs-editorial, covers 36%, 497 h
            Jun 2037 Data Governance Lead: advancement, named by rungs-editorial, covers 77%, 498 h
            Jun 2039 Responsible AI Lead: similar, named by rungs-editorial, covers 52%, 508 h

        Your pay floor of USD 105,000 hides 4 routes; a floor of USD 104,300 brings the first back.
          9.8 years, 141,900 at the end, 102,320 at the lowest, 1,881 h, 1 unnamed
            Nov 2029 Test Lead: advancement, named by careerxray-sdet, covers 51%, 535 h
            May 2033 AI Program Manager: lateral advancement, named by rungs-editorial, covers 38%, 474 h
            Sep 2036 Responsible AI Lead: lateral transition, computed, covers 34%, 872 h
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
          6 years, 354,000 at the end, 354,000 at the lowest, 1,426 h, 0 unnamed
            Nov 2032 Chief AI Officer: lateral advancement, named by rungs-editorial, covers 35%, 1,426 h
    "]]
    .assert_eq(&told(&plan));
}

#[test]
fn data_annotator_to_data_scientist() {
    expect![[r"
        1 route that no other route beats on every count

        The only route.
          4.2 years, 120,230 at the end, 120,230 at the lowest, 965 h, 0 unnamed
            May 2028 Data Analyst: similar, named by rungs-editorial, covers 24%, 251 h
            Feb 2031 Data Scientist: advancement, named by rungs-editorial, covers 45%, 714 h
    "]]
    .assert_eq(&told(&person("data-annotator", Some("data-scientist"))));
}

#[test]
fn ai_research_scientist_to_any_role_that_pays_so_much() {
    let mut plan = person("ai-research-scientist", None);
    plan.constraints.aim = Aim::Any { pay_at_least: dollars(170_000.0), family: None, level: None };
    expect![[r"
        10 routes that no other route beats on every count; 7 shown, chosen to differ; 4 hidden by “keep the place”; 257 beaten

        Fastest of the seven and among those with fewest moves that no source names.
          5.6 years, 188,940 at the end, 120,230 at the lowest, 1,432 h, 0 unnamed
            Jun 2029 Senior Data Scientist: lateral transition, named by rungs-editorial, covers 46%, 671 h
            Jun 2032 Machine Learning Team Lead: lateral advancement, named by rungs-editorial, covers 54%, 761 h

        Second fastest and second least to learn, but paid least at the end.
          5.9 years, 175,140 at the end, 140,300 at the lowest, 1,387 h, 1 unnamed
            Jan 2030 Model Evaluation Lead: lateral advancement, named by rungs-editorial, covers 29%, 824 h
            Oct 2032 AI Training Data Lead: lateral transition, computed, covers 49%, 563 h

        Least to learn of the seven and among those with fewest moves that no source names.
          6.2 years, 188,940 at the end, 167,220 at the lowest, 1,346 h, 0 unnamed
            Nov 2029 AI Research Lead: advancement, named by rungs-editorial, covers 67%, 514 h
            Jan 2033 Machine Learning Team Lead: lateral transition, named by rungs-editorial, covers 47%, 832 h

        Among the best paid on the way and among those with fewest moves that no source names.
          6.7 years, 188,940 at the end, 188,940 at the lowest, 1,743 h, 0 unnamed
            Jul 2033 Lead Machine Learning Engineer: lateral advancement, named by rungs-editorial, covers 27%, 1,743 h

        Third best paid at the end and third best paid on the way.
          12.2 years, 213,990 at the end, 167,220 at the lowest, 2,832 h, 1 unnamed
            Nov 2029 AI Research Lead: advancement, named by rungs-editorial, covers 67%, 514 h
            Feb 2035 Director of Machine Learning: lateral advancement, named by rungs-editorial, covers 31%, 1,365 h
            Feb 2039 Chief Data Officer: advancement, computed, covers 63%, 953 h

        Among the best paid at the end and among those with fewest moves that no source names.
          12.6 years, 354,000 at the end, 120,230 at the lowest, 3,187 h, 0 unnamed
            Jun 2029 Senior Data Scientist: lateral transition, named by rungs-editorial, covers 46%, 671 h
            Jun 2032 Machine Learning Team Lead: lateral advancement, named by rungs-editorial, covers 54%, 761 h
            Jun 2039 Chief AI Officer: lateral advancement, named by aipathly-2024, covers 11%, 1,755 h

        Among the best paid at the end and among the best paid on the way, but slowest.
          15.7 years, 354,000 at the end, 188,940 at the lowest, 3,942 h, 0 unnamed
            Jul 2033 Lead Machine Learning Engineer: lateral advancement, named by rungs-editorial, covers 27%, 1,743 h
            Jul 2035 Machine Learning Team Lead: similar, named by rungs-editorial, covers 63%, 444 h
            Jul 2042 Chief AI Officer: lateral advancement, named by aipathly-2024, covers 11%, 1,755 h

        “Keep the place” hides 4 routes; without it they are back.
          5.6 years, 220,680 at the end, 120,230 at the lowest, 1,432 h, 0 unnamed
            Jun 2029 Senior Data Scientist: lateral transition, named by rungs-editorial, covers 46%, 671 h
            Jun 2032 Machine Learning Team Lead in us-new-york: lateral advancement, named by rungs-editorial, covers 54%, 761 h
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
    plan.constraints.objective = Objective::BestPaid;
    expect![[r"
        2 routes that no other route beats on every count; 5 hidden by “no people management”; 8 beaten

        Faster of the two and better paid on the way, but more moves that no source names.
          5 years, 165,000 at the end, 154,217 at the lowest, 1,241 h, 1 unnamed
            Nov 2029 Senior Machine Learning Engineer: step back, computed, covers 56%, 772 h
            Nov 2031 ML Product Manager: lateral transition, named by rungs-editorial, covers 19%, 469 h

        Fewer moves that no source names of the two, but slower.
          8.9 years, 165,000 at the end, 120,230 at the lowest, 2,090 h, 0 unnamed
            Apr 2032 AI Research Scientist: step back, named by aipathly-2024, covers 19%, 1,403 h
            Oct 2033 Senior Data Scientist: lateral transition, named by rungs-editorial, covers 72%, 329 h
            Oct 2035 ML Product Manager: lateral transition, named by rungs-editorial, covers 32%, 358 h

        “No people management” hides 5 routes; without it they are back.
          9.7 years, 165,000 at the end, 165,000 at the lowest, 1,898 h, 2 unnamed
            Oct 2029 ML Operations Manager: similar, named by rungs-editorial, covers 23%, 758 h
            Jul 2032 Training Data Manager: lateral transition, computed, covers 40%, 605 h
            Jul 2034 AI Training Data Lead: similar, computed, covers 71%, 209 h
            Jul 2036 ML Product Manager: step back, named by careerxray-training-data-lead, covers 40%, 326 h
    "]]
    .assert_eq(&told(&plan));
}
