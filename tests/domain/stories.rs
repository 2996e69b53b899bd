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
        junior to team lead: 43 labels, 4 routes
        junior to team lead, named moves: 46 labels, 3 routes
        tester to responsible AI: 308 labels, 14 routes
        architect to chief in 10 years: 12 labels, 1 routes
        annotator to data scientist: 9 labels, 1 routes
        annotator to chief data officer: 50 labels, 5 routes
        scientist to 170k: 473 labels, 19 routes
        analyst to 150k, any place: 754 labels, 36 routes
        analyst by way of data engineer: 124 labels, 3 routes
        tester to principal, 4 moves: 48 labels, 2 routes
    "]]
    .assert_eq(&text);
}

#[test]
fn junior_ml_engineer_to_ml_team_lead() {
    expect![[r"
        4 routes that no other route beats on every count; 4 hidden by “keep the place”

        Fastest of the four and least to learn, but paid least on the way.
          8.4 years, 188,940 at the end, 97,718 at the lowest, 2,212 h, 0 unnamed
            Feb 2029 Data Scientist: lateral advancement, named by rungs-editorial, covers 44%, 597 h
            Feb 2032 Senior Data Scientist: advancement, named by rungs-editorial, covers 71%, 789 h
            Apr 2035 Machine Learning Team Lead: lateral advancement, named by rungs-editorial, covers 56%, 826 h

        Second fastest and second least to learn, but most moves that no source names.
          9.2 years, 188,940 at the end, 116,236 at the lowest, 2,426 h, 1 unnamed
            Apr 2029 AI Software Developer: advancement, named by rungs-editorial, covers 46%, 628 h
            Nov 2032 Senior Machine Learning Engineer: advancement, computed, covers 60%, 945 h
            Feb 2036 Machine Learning Team Lead: advancement, named by aipathly-2024, covers 63%, 853 h

        Best paid on the way of the four and among those with fewest moves that no source names, but most to learn.
          9.6 years, 188,940 at the end, 154,217 at the lowest, 2,501 h, 0 unnamed
            Jun 2029 MLOps Engineer: advancement, named by rungs-editorial, covers 33%, 667 h
            Mar 2033 Senior Machine Learning Engineer: advancement, named by rungs-editorial, covers 57%, 981 h
            Jun 2036 Machine Learning Team Lead: advancement, named by aipathly-2024, covers 63%, 853 h

        Among those with fewest moves that no source names and second best paid on the way.
          9.6 years, 188,940 at the end, 116,532 at the lowest, 2,499 h, 0 unnamed
            Jul 2029 ML Research Engineer: lateral advancement, named by rungs-editorial, covers 52%, 687 h
            Mar 2033 Senior Machine Learning Engineer: lateral advancement, named by rungs-editorial, covers 49%, 959 h
            Jun 2036 Machine Learning Team Lead: advancement, named by aipathly-2024, covers 63%, 853 h

        “Keep the place” hides 4 routes; without it they are back.
          8.4 years, 220,680 at the end, 97,718 at the lowest, 2,212 h, 0 unnamed
            Feb 2029 Data Scientist: lateral advancement, named by rungs-editorial, covers 44%, 597 h
            Feb 2032 Senior Data Scientist: advancement, named by rungs-editorial, covers 71%, 789 h
            Apr 2035 Machine Learning Team Lead in us-new-york: lateral advancement, named by rungs-editorial, covers 56%, 826 h
    "]]
    .assert_eq(&told(&person("junior-ml-engineer", Some("ml-team-lead"))));
}

#[test]
fn sdet_to_responsible_ai_lead_with_a_pay_floor() {
    let mut plan = person("sdet", Some("responsible-ai-lead"));
    plan.constraints.pay_floor = dollars(105_000.0);
    expect![[r"
        12 routes that no other route beats on every count; 7 shown, chosen to differ; 2 hidden by your pay floor; 4 hidden by “no step back”

        Fastest of the seven and least to learn.
          9.7 years, 158,750 at the end, 120,213 at the lowest, 2,021 h, 2 unnamed
            May 2029 Data Engineer: lateral transition, computed, covers 45%, 516 h
            May 2030 Analytics Engineer: similar, named by rungs-editorial, covers 64%, 175 h
            May 2033 Senior Data Governance Analyst: lateral advancement, named by rungs-editorial, covers 37%, 497 h
            Jul 2036 Responsible AI Lead: advancement, computed, covers 31%, 833 h

        Second fastest and third least to learn, but most moves that no source names.
          12.3 years, 158,750 at the end, 139,500 at the lowest, 2,779 h, 4 unnamed
            May 2029 MLOps Engineer: lateral transition, computed, covers 41%, 555 h
            Jan 2033 Senior Data Engineer: lateral advancement, computed, covers 45%, 954 h
            Jan 2036 Senior Data Governance Analyst: lateral transition, computed, covers 33%, 437 h
            Mar 2039 Responsible AI Lead: advancement, computed, covers 31%, 833 h

        Fewest moves that no source names of the seven, but paid least on the way.
          12.6 years, 158,750 at the end, 116,236 at the lowest, 2,139 h, 0 unnamed
            Nov 2028 Software Engineer: lateral transition, named by careerxray-sdet, covers 86%, 133 h
            Jun 2030 Data Engineer: lateral transition, named by rungs-editorial, covers 52%, 418 h
            Jun 2031 Analytics Engineer: similar, named by rungs-editorial, covers 64%, 175 h
            Jun 2034 Senior Data Governance Analyst: lateral advancement, named by rungs-editorial, covers 37%, 497 h
            Jun 2037 Data Governance Lead: advancement, named by rungs-editorial, covers 78%, 408 h
            Jun 2039 Responsible AI Lead: similar, named by rungs-editorial, covers 52%, 508 h

        Fourth fastest and fourth least to learn.
          14.4 years, 158,750 at the end, 135,980 at the lowest, 3,501 h, 2 unnamed
            Jul 2029 Senior Software Engineer: lateral advancement, computed, covers 57%, 704 h
            Jan 2034 Data Engineering Manager: lateral advancement, named by rungs-editorial, covers 27%, 1,075 h
            Oct 2036 Training Data Manager: lateral transition, computed, covers 31%, 712 h
            Apr 2038 AI Training Data Lead: similar, named by rungs-editorial, covers 67%, 277 h
            Apr 2041 Responsible AI Lead: lateral transition, named by careerxray-training-data-lead, covers 39%, 733 h

        Among the best paid on the way.
          16.8 years, 158,750 at the end, 154,217 at the lowest, 4,231 h, 2 unnamed
            May 2029 MLOps Engineer: lateral transition, computed, covers 41%, 555 h
            Oct 2033 Senior Machine Learning Engineer: advancement, named by rungs-editorial, covers 38%, 1,145 h
            Mar 2037 Machine Learning Team Lead: advancement, named by aipathly-2024, covers 60%, 882 h
            Mar 2040 Model Evaluation Lead: lateral transition, computed, covers 38%, 759 h
            Sep 2043 Responsible AI Lead: lateral transition, named by rungs-editorial, covers 22%, 890 h

        Second fewest moves that no source names and third best paid on the way.
          18.2 years, 158,750 at the end, 140,300 at the lowest, 4,507 h, 1 unnamed
            May 2029 MLOps Engineer: lateral transition, computed, covers 41%, 555 h
            Oct 2033 Senior Machine Learning Engineer: advancement, named by rungs-editorial, covers 38%, 1,145 h
            Aug 2038 AI Research Scientist: lateral transition, named by rungs-editorial, covers 28%, 1,255 h
            Aug 2041 Model Evaluation Lead: lateral advancement, named by rungs-editorial, covers 45%, 662 h
            Feb 2045 Responsible AI Lead: lateral transition, named by rungs-editorial, covers 22%, 890 h

        Among the best paid on the way and second fewest moves that no source names, but slowest.
          25.9 years, 158,750 at the end, 154,217 at the lowest, 6,401 h, 1 unnamed
            May 2029 MLOps Engineer: lateral transition, computed, covers 41%, 555 h
            Oct 2033 Senior Machine Learning Engineer: advancement, named by rungs-editorial, covers 38%, 1,145 h
            Feb 2037 Lead Machine Learning Engineer: advancement, named by rungs-editorial, covers 76%, 867 h
            Apr 2041 AI Research Lead: lateral transition, named by rungs-editorial, covers 48%, 1,077 h
            Apr 2045 AI Statistical Programming Manager: similar, named by rungs-editorial, covers 38%, 888 h
            Oct 2047 Data Quality Manager: lateral transition, named by rungs-editorial, covers 53%, 650 h
            Oct 2049 AI Training Data Lead: lateral transition, named by rungs-editorial, covers 44%, 486 h
            Oct 2052 Responsible AI Lead: lateral transition, named by careerxray-training-data-lead, covers 39%, 733 h

        Your pay floor of USD 105,000 hides 2 routes; a floor of USD 104,300 brings the first back.
          9.5 years, 158,750 at the end, 104,300 at the lowest, 1,791 h, 1 unnamed
            Nov 2029 Test Lead: advancement, named by careerxray-sdet, covers 52%, 535 h
            May 2033 AI Program Manager: lateral advancement, named by rungs-editorial, covers 37%, 474 h
            May 2036 Responsible AI Lead: lateral transition, computed, covers 35%, 782 h

        “No step back” hides 4 routes; without it they are back.
          16.6 years, 158,750 at the end, 135,980 at the lowest, 3,789 h, 1 unnamed
            Jul 2029 Senior Software Engineer: lateral advancement, computed, covers 57%, 704 h
            Jan 2034 Data Engineering Manager: lateral advancement, named by rungs-editorial, covers 27%, 1,075 h
            Jan 2038 Director of Data: advancement, named by rungs-editorial, covers 39%, 959 h
            Dec 2041 Head of AI Governance: similar, named by rungs-editorial, covers 36%, 1,019 h
            Jun 2043 Responsible AI Lead: step back, named by rungs-editorial, covers 92%, 32 h
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
          10 years, 354,000 at the end, 203,665 at the lowest, 1,660 h, 0 unnamed
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
          6.8 years, 97,718 at the end, 76,619 at the lowest, 965 h, 0 unnamed
            Nov 2030 Data Analyst: similar, named by rungs-editorial, covers 23%, 251 h
            Aug 2033 Data Scientist: advancement, named by rungs-editorial, covers 44%, 714 h
    "]]
    .assert_eq(&told(&person("data-annotator", Some("data-scientist"))));
}

#[test]
fn ai_research_scientist_to_any_role_that_pays_so_much() {
    let mut plan = person("ai-research-scientist", None);
    plan.constraints.aim = Aim::Any { pay_at_least: dollars(170_000.0), family: None, level: None };
    expect![[r"
        19 routes that no other route beats on every count; 7 shown, chosen to differ; 3 hidden by “keep the place”; 259 beaten

        Fastest of the seven and least to learn, but paid least at the end.
          3 years, 170,219 at the end, 170,219 at the lowest, 734 h, 0 unnamed
            Nov 2029 Model Evaluation Lead: lateral advancement, named by rungs-editorial, covers 30%, 734 h

        Among those with fewest moves that no source names and second fastest.
          5.6 years, 188,940 at the end, 120,230 at the lowest, 1,433 h, 0 unnamed
            Jun 2029 Senior Data Scientist: lateral transition, named by rungs-editorial, covers 47%, 671 h
            Jun 2032 Machine Learning Team Lead: lateral advancement, named by rungs-editorial, covers 50%, 762 h

        Among the best paid on the way and third fastest.
          7.2 years, 188,940 at the end, 170,219 at the lowest, 1,821 h, 1 unnamed
            Nov 2029 Model Evaluation Lead: lateral advancement, named by rungs-editorial, covers 30%, 734 h
            Jan 2034 Machine Learning Team Lead: lateral transition, computed, covers 36%, 1,087 h

        Among the best paid at the end and among those with fewest moves that no source names.
          12.7 years, 354,000 at the end, 120,230 at the lowest, 3,278 h, 0 unnamed
            Jun 2029 Senior Data Scientist: lateral transition, named by rungs-editorial, covers 47%, 671 h
            Jun 2032 Machine Learning Team Lead: lateral advancement, named by rungs-editorial, covers 50%, 762 h
            Jul 2039 Chief AI Officer: lateral advancement, named by aipathly-2024, covers 10%, 1,845 h

        Among the best paid at the end and among those with fewest moves that no source names.
          13.6 years, 354,000 at the end, 167,220 at the lowest, 2,796 h, 0 unnamed
            Nov 2029 AI Research Lead: advancement, named by rungs-editorial, covers 69%, 424 h
            Jun 2035 Director of Machine Learning: lateral advancement, named by rungs-editorial, covers 29%, 1,455 h
            Jun 2040 Chief AI Officer: advancement, named by rungs-editorial, covers 66%, 917 h

        Among the best paid at the end and among the best paid on the way.
          14.2 years, 354,000 at the end, 170,219 at the lowest, 3,666 h, 1 unnamed
            Nov 2029 Model Evaluation Lead: lateral advancement, named by rungs-editorial, covers 30%, 734 h
            Jan 2034 Machine Learning Team Lead: lateral transition, computed, covers 36%, 1,087 h
            Feb 2041 Chief AI Officer: lateral advancement, named by aipathly-2024, covers 10%, 1,845 h

        Among the best paid on the way and among those with fewest moves that no source names, but slowest.
          20.3 years, 213,990 at the end, 170,219 at the lowest, 4,182 h, 0 unnamed
            Nov 2029 Model Evaluation Lead: lateral advancement, named by rungs-editorial, covers 30%, 734 h
            Sep 2032 Data Quality Manager: similar, named by rungs-editorial, covers 42%, 750 h
            Sep 2034 AI Training Data Lead: lateral transition, named by rungs-editorial, covers 44%, 486 h
            Mar 2037 AI Data Operations Manager: similar, named by careerxray-training-data-lead, covers 45%, 488 h
            Mar 2042 Director of Data: lateral advancement, named by rungs-editorial, covers 25%, 1,018 h
            Mar 2047 Chief Data Officer: advancement, named by rungs-editorial, covers 83%, 706 h

        “Keep the place” hides 3 routes; without it they are back.
          5.6 years, 220,680 at the end, 120,230 at the lowest, 1,433 h, 0 unnamed
            Jun 2029 Senior Data Scientist: lateral transition, named by rungs-editorial, covers 47%, 671 h
            Jun 2032 Machine Learning Team Lead in us-new-york: lateral advancement, named by rungs-editorial, covers 50%, 762 h
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
        9 routes that no other route beats on every count; 7 shown, chosen to differ; 9 hidden by “no people management”; 12 beaten

        Best paid on the way of the seven and among the best paid at the end, but most to learn.
          9.2 years, 165,000 at the end, 140,300 at the lowest, 1,821 h, 2 unnamed
            Nov 2029 Senior Machine Learning Engineer: step back, computed, covers 56%, 772 h
            Jul 2032 AI Senior Technical Specialist: lateral transition, named by rungs-editorial, covers 49%, 696 h
            Jan 2036 ML Product Manager: lateral transition, computed, covers 36%, 353 h

        Among the best paid at the end and second best paid on the way.
          9.8 years, 165,000 at the end, 138,462 at the lowest, 1,541 h, 1 unnamed
            Feb 2031 AI Research Scientist: step back, named by aipathly-2024, covers 34%, 1,104 h
            Aug 2033 Product Manager: step back, computed, covers 31%, 214 h
            Aug 2036 ML Product Manager: advancement, named by rungs-editorial, covers 79%, 223 h

        Fewest moves that no source names of the seven and among the best paid at the end.
          8.8 years, 165,000 at the end, 120,230 at the lowest, 1,691 h, 0 unnamed
            Feb 2031 AI Research Scientist: step back, named by aipathly-2024, covers 34%, 1,104 h
            Aug 2032 Senior Data Scientist: lateral transition, named by rungs-editorial, covers 75%, 229 h
            Aug 2035 ML Product Manager: lateral transition, named by rungs-editorial, covers 31%, 358 h

        Among the best paid at the end and third least to learn.
          11.2 years, 165,000 at the end, 116,532 at the lowest, 1,527 h, 3 unnamed
            Nov 2029 Senior Machine Learning Engineer: step back, computed, covers 56%, 772 h
            Aug 2032 ML Research Engineer: step back, computed, covers 56%, 318 h
            Feb 2035 Product Manager: lateral transition, computed, covers 31%, 214 h
            Feb 2038 ML Product Manager: advancement, named by rungs-editorial, covers 79%, 223 h

        Least to learn of the seven and among the best paid at the end, but slowest.
          11.8 years, 165,000 at the end, 116,236 at the lowest, 1,457 h, 2 unnamed
            Nov 2029 Senior Machine Learning Engineer: step back, computed, covers 56%, 772 h
            Aug 2032 Software Engineer: step back, computed, covers 42%, 220 h
            Aug 2035 Product Manager: lateral transition, named by sixfigurepm, covers 26%, 242 h
            Aug 2038 ML Product Manager: advancement, named by rungs-editorial, covers 79%, 223 h

        Among the best paid at the end and second least to learn, but paid least on the way.
          11 years, 165,000 at the end, 97,718 at the lowest, 1,500 h, 4 unnamed
            Nov 2029 Senior Machine Learning Engineer: step back, computed, covers 56%, 772 h
            Aug 2032 Software Engineer: step back, computed, covers 42%, 220 h
            Nov 2034 Product Analyst: lateral transition, computed, covers 46%, 162 h
            Nov 2037 ML Product Manager: advancement, computed, covers 50%, 346 h

        Fastest of the seven, but paid least at the end.
          8.3 years, 101,860 at the end, 101,860 at the lowest, 1,706 h, 3 unnamed
            Nov 2029 Senior Machine Learning Engineer: step back, computed, covers 56%, 772 h
            Aug 2032 AI Software Developer: step back, computed, covers 67%, 256 h
            Mar 2035 AI Strategy Analyst: lateral advancement, computed, covers 43%, 678 h

        “No people management” hides 9 routes; without it they are back.
          9.2 years, 165,000 at the end, 165,000 at the lowest, 1,913 h, 1 unnamed
            Jan 2030 ML Operations Manager: similar, named by rungs-editorial, covers 26%, 828 h
            Jul 2032 Training Data Manager: lateral transition, computed, covers 39%, 605 h
            Jan 2034 AI Training Data Lead: similar, named by rungs-editorial, covers 77%, 154 h
            Jan 2036 ML Product Manager: step back, named by careerxray-training-data-lead, covers 39%, 326 h
    "]]
    .assert_eq(&told(&plan));
}
