//! What the command line tells about a plan. Keys of its answers are promised to stay, and what each means stands here.

use rungs::app::present::figure::{Meaning, Odds, PayFigure, Reckoned, Spread, Told, Way};
use rungs::domain::ids::{PlaceId, PlanStepId, RoleId, SkillId};
use rungs::domain::pay::outlook::Outlook;
use rungs::domain::pay::pay_part::PayPart;
use rungs::domain::pay::reading::Reading;
use rungs::domain::pay::scenario::ScenarioKey;
use rungs::domain::plan::Plan;
use rungs::storage::plan_file;
use serde_json::Value;

use super::collector::Collected;
use crate::support::TODAY;

/// The figures of all commands that answer about a plan.
pub fn figures(plan: &Plan) -> Collected {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("plan.ron");
    std::fs::write(&file, plan_file::to_text(plan).unwrap()).unwrap();
    let file = file.to_str().unwrap();
    let mut all = Collected::default();
    let place = plan.position.place.clone();
    all.add(told("gap", &gap(&ask(&["gap", "--plan", file]))));
    all.add(told("path", &path(&ask(&["path", "--plan", file]))));
    all.add(told("routes", &routes(&ask(&["routes", "--plan", file]), &place, plan.position.pay.is_some())));
    all.add(told("steps", &steps(&ask(&["steps", file]))));
    all.add(told("salary", &salary(&ask(&["salary", "--plan", file]))));
    all
}

fn ask(arguments: &[&str]) -> Value {
    let mut command = assert_cmd::Command::new(env!("CARGO_BIN_EXE_rungs"));
    command.env("RUNGS_DATA_HOME", concat!(env!("CARGO_TARGET_TMPDIR"), "/data"));
    let output = command.args(arguments).args(["--json", "--today", &TODAY.to_string()]).output().unwrap();
    serde_json::from_slice(&output.stdout).unwrap_or(Value::Null)
}

/// Answers of one command as words with figures.
struct Answer<'a> {
    command: &'a str,
    told: &'a [Told],
}

impl serde::Serialize for Answer<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeStruct as _;
        let mut answer = serializer.serialize_struct("rungs", 1)?;
        let command: &'static str = match self.command {
            "gap" => "gap",
            "path" => "path",
            "routes" => "routes",
            "steps" => "steps",
            _ => "salary",
        };
        answer.serialize_field(command, self.told)?;
        answer.end()
    }
}

fn told(command: &str, told: &[Told]) -> Collected {
    Collected::of(&Answer { command, told })
}

/// A number of an answer; nothing where it is null.
fn number(meaning: Meaning, value: &Value) -> Option<Told> {
    Some(Told::number(meaning, value.as_f64()?, value.to_string()))
}

fn word(meaning: Meaning, value: &Value) -> Option<Told> {
    Some(Told::word(meaning, value.as_str()?, value.to_string()))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn id(value: &Value) -> &str {
    value["id"].as_str().unwrap_or_default()
}

fn gap(answer: &Value) -> Vec<Told> {
    let role = || RoleId::new(id(&answer["role"]));
    let of = |meaning, value: &Value, count: &str| {
        let words = format!("{} of {}", value[count], value["of"]);
        value[count].is_number().then(|| Told::word(meaning, words.clone(), words))
    };
    let mut all = vec![
        of(Meaning::Met(role()), &answer["coverage"], "met"),
        of(Meaning::Rated(role()), &answer["confidence"], "rated"),
        number(Meaning::Confidence(role()), &answer["confidence"]["share"]),
        number(Meaning::EssentialsUnrated(role()), &answer["shortfall"]["unrated_essentials"]),
    ];
    if answer["coverage"].is_object() {
        all.push(number(Meaning::HoursShort(role()), &answer["shortfall"]["hours"]));
    }
    all.extend(list(&answer["shortfall"]["ledger"]).iter().map(|line| {
        let skill = SkillId::new(line["skill"].as_str().unwrap());
        number(Meaning::HoursOfSkillShort(role(), skill), &line["hours"])
    }));
    all.into_iter().flatten().collect()
}

/// What decides a date, in the words of the screens.
fn cause(timing: &str) -> &'static str {
    match timing {
        "typical_years" => "typical years",
        "hours_to_learn" => "hours to learn",
        "way_back" => "the way back",
        "years_of_experience" => "years of experience",
        "set_by_you" => "your own dates",
        _ => "nothing known",
    }
}

fn along(stations: &[Value], up_to: usize) -> Way {
    let roles: Vec<RoleId> = stations.iter().take(up_to + 1).map(|station| RoleId::new(id(&station["role"]))).collect();
    Way::along(roles.iter().map(|role| (role, None)))
}

fn learned(answer: &Value) -> Vec<Option<Told>> {
    vec![
        number(Meaning::HoursAWeek, &answer["hours_per_week"]),
        number(Meaning::HoursAtWork, &answer["learning_at_work"]),
    ]
}

fn path(answer: &Value) -> Vec<Told> {
    let stations = list(&answer["stations"]);
    let mut all = learned(answer);
    let mut causes = Vec::new();
    for (index, station) in stations.iter().enumerate().skip(1) {
        let way = || along(stations, index);
        let months = station["years"].as_f64().map(|years| (years * 12.0).round());
        causes.push(cause(station["timing"].as_str().unwrap_or_default()));
        all.extend([
            word(Meaning::FirstDay(way()), &station["start"]),
            months.map(|months| Told::number(Meaning::MonthsBefore(way()), months, months.to_string())),
            number(Meaning::HoursBefore(way()), &station["hours"]),
            causes.last().map(|cause| Told::word(Meaning::Decides(way()), *cause, *cause)),
        ]);
    }
    if !causes.is_empty() {
        let whole = Meaning::DecidesAll(along(stations, stations.len()));
        all.push(Some(Told::word(whole, causes.join(", "), "timing")));
    }
    all.into_iter().flatten().collect()
}

fn routes(answer: &Value, place: &PlaceId, stated: bool) -> Vec<Told> {
    let mut all = Vec::new();
    for route in list(&answer["routes"]) {
        let (stations, figures) = (list(&route["stations"]), &route["figures"]);
        let whole = || along(stations, stations.len());
        all.extend([
            number(Meaning::MonthsOfRoute(whole()), &figures["months"]),
            number(Meaning::HoursOfRoute(whole()), &figures["hours"]),
            number(Meaning::EndPay(whole()), &figures["end_pay"]),
            number(Meaning::LowestPay(whole()), &figures["lowest_pay"]),
            number(Meaning::ComputedMoves(whole()), &route["named"]["computed"]),
        ]);
        let held = stations.first().filter(|_| stated);
        all.push(held.and_then(|held| number(Meaning::FullTimePay, &held["pay"])));
        for (index, (station, to)) in stations.iter().skip(1).zip(list(&route["moves"])).enumerate() {
            let way = || along(stations, index + 1);
            all.extend([
                word(Meaning::FirstDay(way()), &station["start"]),
                number(Meaning::PrintedPay(RoleId::new(id(&station["role"])), place.clone()), &station["pay"]),
                number(Meaning::HoursBefore(way()), &to["hours"]),
                to["timing"].as_str().map(|timing| Told::word(Meaning::Decides(way()), cause(timing), timing)),
            ]);
        }
    }
    all.into_iter().flatten().collect()
}

fn steps(answer: &Value) -> Vec<Told> {
    let (left, forecast) = (&answer["hours_left"], &answer["forecast"]);
    let mut all = vec![
        number(Meaning::HoursAWeek, &answer["hours_per_week"]),
        number(Meaning::StepsDone, &answer["hours_logged"]),
        number(Meaning::StepsLeft(Reckoned::Likely), &left["likely"]),
        word(Meaning::StepsEnd(Odds::OneInTen), &forecast["one_in_ten"]),
        word(Meaning::StepsEnd(Odds::Half), &forecast["half"]),
        word(Meaning::StepsEnd(Odds::NineInTen), &forecast["nine_in_ten"]),
    ];
    for step in list(&answer["steps"]) {
        let of = |how| Meaning::StepHours(PlanStepId::new(id(step)), how);
        all.extend([
            number(Meaning::StepLogged(PlanStepId::new(id(step))), &step["hours_logged"]),
            number(of(Reckoned::Least), &step["hours"]["optimistic"]),
            number(of(Reckoned::Likely), &step["hours"]["likely"]),
            number(of(Reckoned::Most), &step["hours"]["pessimistic"]),
        ]);
    }
    all.into_iter().flatten().collect()
}

fn key(plan: &str) -> ScenarioKey {
    match plan {
        "path" => ScenarioKey::Path,
        "carry-on" => ScenarioKey::CarryOn,
        "stay" => ScenarioKey::Stay,
        letter => ScenarioKey::Kept(letter.into()),
    }
}

fn salary(answer: &Value) -> Vec<Told> {
    let (part, money, reading) = (PayPart::Base, Outlook::Today, Reading::AllRuns);
    let place = PlaceId::new(answer["place"].as_str().unwrap_or_default());
    let mut all = Vec::new();
    for plan in list(&answer["plans"]) {
        let key = || key(plan["plan"].as_str().unwrap());
        for year in list(&plan["years"]) {
            let number_of_year = year["number"].as_u64().unwrap() as u16;
            let spreads = [
                (Spread::P10, "p10"),
                (Spread::P25, "p25"),
                (Spread::P50, "p50"),
                (Spread::P75, "p75"),
                (Spread::P90, "p90"),
            ];
            for (spread, name) in spreads {
                let pay = || PayFigure { plan: key(), part, money, reading, spread };
                all.push(number(Meaning::PayOfYear(number_of_year, pay()), &year["pay"][name]));
                all.push(number(Meaning::PayUntil(number_of_year, pay()), &year["sum"][name]));
            }
        }
        all.push(number(Meaning::Dip(key(), part, money, reading), &plan["dip_percent"]["p50"]).filter(|_| {
            // Where there is none the screens say so in words.
            plan["dip_percent"]["p50"].as_f64().unwrap() >= 0.05
        }));
        let against = &plan["against"];
        if let Some(other) = against["against"].as_str() {
            let other = || self::key(other);
            let ahead = list(&against["ahead"]).last().unwrap_or(&Value::Null);
            let even = list(&against["break_even"]).get(1).unwrap_or(&Value::Null);
            all.extend([
                number(Meaning::Difference(key(), other(), part, money, reading), &against["difference"]["p50"]),
                number(Meaning::Ahead(key(), other(), part, money, reading), ahead),
                number(Meaning::BreakEven(key(), other(), part, money, reading), even),
            ]);
        }
        for stage in list(&plan["stages"]) {
            if stage["pay_by"] == "claim" {
                let role = RoleId::new(id(&stage["role"]));
                all.push(number(Meaning::PrintedPay(role, place.clone()), &stage["middle"]));
            }
        }
        let last = list(&plan["stages"]).iter().skip(1).last().and_then(|stage| list(&stage["held"]).last());
        all.push(last.and_then(|share| number(Meaning::Reached(key(), reading), share)));
    }
    all.into_iter().flatten().collect()
}
