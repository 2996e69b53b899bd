//! Plans that nobody would write: every value the format allows, the extremes first.

use jiff::civil::{Date, date};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;
use rungs::domain::catalogue::role::{Education, Need};
use rungs::domain::catalogue::step::Builds;
use rungs::domain::currency::Currency;
use rungs::domain::effort::Effort;
use rungs::domain::ids::{LedgerId, PlanStepId, RoleId, TimeEntryId};
use rungs::domain::level::Level;
use rungs::domain::money::Money;
use rungs::domain::partial_date::PartialDate;
use rungs::domain::pay_rate::{PayPeriod, PayRate};
use rungs::domain::plan::Plan;
use rungs::domain::plan::aim::Aim;
use rungs::domain::plan::background::Background;
use rungs::domain::plan::constraints::Constraints;
use rungs::domain::plan::kept_route::KeptRoute;
use rungs::domain::plan::ledger_entry::{Basis, LedgerEntry};
use rungs::domain::plan::objective::Objective;
use rungs::domain::plan::own_role::{OwnRole, OwnSkill};
use rungs::domain::plan::own_way::OwnWay;
use rungs::domain::plan::plan_step::{PlanStep, StepState, TimeEntry};
use rungs::domain::plan::position::Position;
use rungs::domain::plan::role_correction::RoleCorrection;
use rungs::domain::plan::stage::Stage;
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::domain::proficiency::Proficiency;
use strum::IntoEnumIterator;

use crate::generated_pay::{assumptions, packages, paid, promises};

/// A name such as ids have.
pub fn word() -> impl Strategy<Value = String> {
    "[a-z][a-z0-9-]{0,12}"
}

/// Any text at all, control characters and all.
pub fn words() -> impl Strategy<Value = String> {
    let nasty = [
        "\u{feff}\u{202e}\0\r\n\t\"\\",
        "\n    unknown: 1,\n)",
        "r#\"raw\"#",
        "// no comment",
        "/*",
        "\u{e000}\u{10ffff}",
        "e\u{301}\u{200d}",
    ];
    prop_oneof![any::<String>(), proptest::sample::select(nasty.to_vec()).prop_map(str::to_owned), word()]
}

pub fn day() -> impl Strategy<Value = Date> {
    let any_day = (-9999_i16..=9999, 1_i8..=12, 1_i8..=28).prop_map(|(year, month, day)| date(year, month, day));
    prop_oneof![any_day, Just(Date::MIN), Just(Date::MAX), Just(date(2024, 2, 29))]
}

/// A date at any precision.
fn partial_date() -> impl Strategy<Value = PartialDate> {
    let month = (0_i16..=9999, 1_i8..=12).prop_filter_map("a month", |(year, month)| PartialDate::month(year, month));
    let year = (0_i16..=9999).prop_filter_map("a year", PartialDate::year);
    prop_oneof![day().prop_map(PartialDate::day), month, year]
}

fn level() -> impl Strategy<Value = Proficiency> {
    (0_u8..=5).prop_map(|level| Proficiency::try_from(level).expect("0 to 5"))
}

fn effort() -> impl Strategy<Value = Effort> {
    let usual = (0.001..1e6_f64, 0.0..1e6_f64, 0.0..1e6_f64).prop_map(|(optimistic, more, still_more)| Effort {
        optimistic,
        likely: optimistic + more,
        pessimistic: optimistic + more + still_more,
    });
    let widest = Effort { optimistic: 5e-324, likely: 1.0 + f64::EPSILON, pessimistic: f64::MAX };
    prop_oneof![4 => usual, 1 => Just(widest)]
}

pub fn one_of<T: IntoEnumIterator + Clone + std::fmt::Debug + 'static>() -> impl Strategy<Value = T> {
    proptest::sample::select(T::iter().collect::<Vec<_>>())
}

/// Values of fields that nobody knows, with all the ways there are to write one.
fn value() -> impl Strategy<Value = String> {
    let single = prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        any::<f64>().prop_filter("it has a text", |number| number.is_finite()).prop_map(|number| format!("{number:?}")),
        words().prop_map(|text| format!("\"{}\"", text.escape_debug())),
        "[ -~&&[^\"#]]{0,12}".prop_map(|text| format!("r##\"{text}\"\"#\"##")),
        proptest::sample::select(vec![
            "()",
            "None",
            "Red",
            "true",
            "inf",
            "-inf",
            "NaN",
            "'x'",
            "0x2A",
            "1_000",
            "b\"bytes\\x00\"",
            "Some(Some(()))",
            "5 // to the end of the line\n",
            "/* before */ 5 /* after */",
            "// above\r\n 5",
            "\t[\r\n1,\r\n]",
            "{}",
            "Unit()",
        ])
        .prop_map(str::to_owned),
    ];
    single.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(|values| format!("[{}]", values.join(" , "))),
            vec(inner.clone(), 1..4).prop_map(|values| format!("(\n{},\n)", values.join(","))),
            vec((word(), inner.clone()), 0..4).prop_map(|fields| {
                let fields: Vec<_> =
                    fields.iter().map(|(name, value)| format!("{}: {value}", name.replace('-', "_"))).collect();
                format!("Later( {} )", fields.join(","))
            }),
            vec((words(), inner.clone()), 0..3).prop_map(|entries| {
                let entries: Vec<_> =
                    entries.iter().map(|(key, value)| format!("\"{}\":{value}", key.escape_debug())).collect();
                format!("{{{}}}", entries.join(", "))
            }),
            inner.prop_map(|value| format!("Some({value})")),
        ]
    })
}

/// Names that no struct of the format has.
fn name() -> impl Strategy<Value = String> {
    let odd =
        ["größe", "r", "b", "true", "None", "with-hyphen", "1st", "Some", "_", "evidance", "später", "log2", "x.y+z"];
    prop_oneof!["z[a-z_0-9]{0,9}", proptest::sample::select(odd.to_vec()).prop_map(str::to_owned)]
}

/// Fields that nobody knows; mostly none.
pub fn unknown() -> impl Strategy<Value = UnknownFields> {
    let some = vec((name(), value()), 1..4).prop_map(|fields| {
        let mut names = std::collections::BTreeSet::new();
        // As the reader gives it: without blanks around, but with the line feed that ends a comment.
        let trimmed = |value: String| {
            let start = value.trim_start();
            if start.ends_with("line\n") { start.to_owned() } else { start.trim_end().to_owned() }
        };
        let fields = fields.into_iter().filter(|(name, _)| names.insert(name.clone()));
        fields.map(|(name, value)| (name, trimmed(value))).collect::<UnknownFields>()
    });
    prop_oneof![3 => Just(UnknownFields::NONE), 1 => some]
}

/// The code of a currency, real or not.
pub fn currency() -> impl Strategy<Value = Currency> {
    "[A-Z]{3}".prop_map(|code| Currency::parse(&code).expect("three letters"))
}

pub fn money() -> impl Strategy<Value = Money> {
    (prop_oneof![1_i64..=100_000_000_000_000, Just(1), Just(1_000_000_000_000)], currency()).prop_map(
        |(minor, currency)| {
            // At most a million million whole units.
            Money { minor: minor.min(1_000_000_000_000 * currency.minor_in_whole()), currency }
        },
    )
}

fn position() -> impl Strategy<Value = Position> {
    let time = (of(0.1..=100.0), of(0.1..=53.0), of(0.1..=100.0));
    (word(), of(one_of::<Level>()), of(partial_date()), of(pay_rate()), time, words(), unknown()).prop_map(
        |(role, level, since, pay, (hours_worked, weeks_paid, full_time_hours), place, unknown)| {
            let position = Position {
                level,
                since,
                pay,
                hours_worked,
                weeks_paid,
                full_time_hours,
                unknown,
                ..Position::of(role.as_str().into(), place.as_str().into())
            };
            // A year of it may be beyond what is taken.
            Position { pay: pay.filter(|_| position.yearly_pay().is_some()), ..position }
        },
    )
}

/// Pay in any unit; 0 is pay, too.
fn pay_rate() -> impl Strategy<Value = PayRate> {
    let amount = prop_oneof![4 => money(), 1 => currency().prop_map(|currency| Money { minor: 0, currency })];
    (amount, one_of::<PayPeriod>()).prop_map(|(amount, per)| PayRate { amount, per })
}

/// Positions beside the main one.
fn other_positions() -> impl Strategy<Value = Vec<Position>> {
    vec((position(), any::<bool>()).prop_map(|(position, goes_on)| Position { goes_on, ..position }), 0..3)
}

/// Positions held before.
fn held_before() -> impl Strategy<Value = Vec<Position>> {
    vec((position(), of(partial_date())), 0..3).prop_map(|held| {
        let until = |(position, until): (Position, Option<PartialDate>)| {
            let until = until.map(|until| position.since.map_or(until, |since| since.max(until)));
            Position { until, ..position }
        };
        held.into_iter().map(until).collect()
    })
}

fn basis() -> impl Strategy<Value = Basis> {
    let step = words().prop_map(|id| Basis::Step(PlanStepId::new(id)));
    prop_oneof![Just(Basis::Stated), Just(Basis::Assumed), step]
}

fn ledger() -> impl Strategy<Value = Vec<LedgerEntry>> {
    let entry = (words(), words(), level(), day(), basis(), of(words()), of(words()), unknown());
    vec(entry, 0..6).prop_map(|entries| {
        let numbered = entries.into_iter().enumerate();
        numbered
            .map(|(number, (id, skill, level, date, basis, evidence, note, unknown))| LedgerEntry {
                id: LedgerId::new(format!("{id}{number}")),
                skill: skill.as_str().into(),
                level,
                date,
                basis,
                evidence,
                note,
                unknown,
            })
            .collect()
    })
}

fn log() -> impl Strategy<Value = Vec<TimeEntry>> {
    let hours = prop_oneof![0.01..10_000.0, Just(5e-324), Just(Plan::MOST_HOURS_LOGGED)];
    let entry = (word(), day(), hours, unknown());
    vec(entry.prop_map(|(id, date, hours, unknown)| TimeEntry { id: id.as_str().into(), date, hours, unknown }), 0..3)
}

fn steps() -> impl Strategy<Value = Vec<PlanStep>> {
    let builds = vec((word(), level()).prop_map(|(skill, to)| Builds { skill: skill.as_str().into(), to }), 0..3);
    let names = (words(), words(), of(word()), of(word()));
    let rest = (of(day()), of(day()), of(words()), of(words()), of(money()), unknown());
    let step = (names, builds, effort(), one_of::<StepState>(), log(), rest);
    vec(step, 0..5).prop_map(|steps| {
        let mut logged = 0;
        let numbered = steps.into_iter().enumerate();
        numbered
            .map(|(number, ((id, title, from, stage), builds, hours, state, mut log, rest))| {
                for entry in &mut log {
                    logged += 1;
                    entry.id = TimeEntryId::new(format!("{}{logged}", entry.id));
                }
                let (due, done, evidence, note, cost, unknown) = rest;
                PlanStep {
                    id: PlanStepId::new(format!("{id}{number}")),
                    title,
                    from: from.map(|id| id.as_str().into()),
                    stage: stage.map(|id| id.as_str().into()),
                    builds,
                    hours,
                    cost,
                    state,
                    due,
                    done,
                    log,
                    evidence,
                    note,
                    unknown,
                }
            })
            .collect()
    })
}

fn path() -> impl Strategy<Value = Vec<Stage>> {
    let said = (of(day()), of(any::<bool>()));
    let stage = (word(), of(words()), said, unknown()).prop_map(|(role, place, (start, offer), unknown)| Stage {
        role: role.as_str().into(),
        place: place.map(|place| place.as_str().into()),
        start,
        offer,
        unknown,
    });
    vec(stage, 0..4)
}

fn own_roles() -> impl Strategy<Value = Vec<OwnRole>> {
    let skill = (words(), 1..=5_u8, any::<bool>(), 1..=100_u8).prop_map(|(skill, level, optional, percent)| OwnSkill {
        need: if optional { Need::Optional } else { Need::Essential },
        importance: f64::from(percent) / 100.0,
        ..OwnSkill::essential(skill.as_str().into(), Proficiency::try_from(level).unwrap())
    });
    let asked = (of(one_of::<Education>()), of(0..=60_u8), any::<bool>());
    let ways = || vec((words(), of(1..=60_u8)), 0..3);
    let said = (of("[ -~]{0,20}"), vec("[ -~]{1,20}", 0..3), [ways(), ways()]);
    let role = ("[ -~]{1,20}[a-z]", one_of::<Level>(), vec(skill, 0..3), unknown(), asked, said);
    vec(role, 0..3).prop_map(|roles| {
        type Stated = Vec<(String, Option<u8>)>;
        let number =
            |(number, (title, level, skills, unknown, asked, said)): (usize, (_, _, Vec<OwnSkill>, _, _, _))| {
                let mut skills: Vec<OwnSkill> = skills;
                let (education, years, leads_people): (_, Option<u8>, _) = asked;
                let (summary, duties, ways): (_, _, [Stated; 2]) = said;
                let [leads_to, reached_from] = ways.map(|mut ways| {
                    ways.sort();
                    ways.dedup_by(|(a, _), (b, _)| a == b);
                    let way = |(role, years): (String, Option<u8>)| OwnWay {
                        role: role.as_str().into(),
                        years: years.map(f64::from),
                    };
                    ways.into_iter().map(way).collect::<Vec<_>>()
                });
                skills.sort_by(|a, b| a.skill.cmp(&b.skill));
                skills.dedup_by(|a, b| a.skill == b.skill);
                OwnRole {
                    id: format!("own-{number}").as_str().into(),
                    title,
                    level,
                    summary,
                    duties,
                    leads_people,
                    education,
                    experience_years: years.map(f64::from),
                    skills,
                    leads_to,
                    reached_from,
                    unknown,
                }
            };
        roles.into_iter().enumerate().map(number).collect()
    })
}

/// Corrections that state of each part of a role something or nothing.
fn role_corrections() -> impl Strategy<Value = Vec<RoleCorrection>> {
    let stated = (own_roles(), any::<[bool; 7]>(), vec(words(), 0..3));
    vec(stated, 0..2).prop_map(|corrections| {
        let all = corrections.into_iter().flat_map(|(roles, has, without)| {
            roles.into_iter().map(move |role| RoleCorrection {
                role: role.id,
                title: has[0].then_some(role.title),
                level: has[1].then_some(role.level),
                summary: role.summary.filter(|_| has[2]),
                duties: has[3].then_some(role.duties),
                leads_people: has[4].then_some(role.leads_people),
                education: role.education.filter(|_| has[5]),
                experience_years: role.experience_years.filter(|_| has[6]),
                skills: role.skills,
                without: without.iter().map(|skill| skill.as_str().into()).collect(),
                estimated_from: without.iter().map(|role| role.as_str().into()).collect(),
                leads_to: role.leads_to,
                reached_from: role.reached_from,
                no_way_to: without.iter().map(|role| role.as_str().into()).collect(),
                no_way_from: without.iter().rev().map(|role| role.as_str().into()).collect(),
                unknown: role.unknown,
            })
        });
        let number = |(number, role): (usize, RoleCorrection)| RoleCorrection {
            role: format!("role-{number}").as_str().into(),
            ..role
        };
        all.enumerate().map(number).collect()
    })
}

fn routes() -> impl Strategy<Value = Vec<KeptRoute>> {
    let route = (of(words()), words(), path(), unknown());
    let letters = proptest::sample::subsequence(KeptRoute::letters().collect::<Vec<_>>(), 0..4).prop_shuffle();
    (letters, vec(route, 4)).prop_map(|(letters, routes)| {
        letters
            .into_iter()
            .zip(routes)
            .map(|(id, (goal, title, stages, unknown))| KeptRoute {
                id,
                title,
                goal: goal.map(|role| role.as_str().into()),
                stages,
                unknown,
            })
            .collect()
    })
}

fn aim() -> impl Strategy<Value = Aim> {
    let any = (of(money()), of(words()), of(one_of::<Level>())).prop_map(|(pay_at_least, family, level)| Aim::Any {
        pay_at_least,
        family: family.map(|family| family.as_str().into()),
        level,
    });
    prop_oneof![Just(Aim::Goal), roles().prop_map(Aim::AnyOf), any]
}

fn roles() -> impl Strategy<Value = Vec<RoleId>> {
    vec(words().prop_map(|role| role.as_str().into()), 0..3)
}

prop_compose! {
    fn constraints()(
        aim in aim(),
        pay_floor in of(money()),
        within_years in of(prop_oneof![0.01..=40.0, Just(5e-324), Just(40.0)]),
        most_moves in of(1_u8..=8),
        switches in any::<[bool; 5]>(),
        family in of(words()),
        (avoid, require) in (roles(), roles()),
        objective in one_of::<Objective>(),
        unknown in unknown(),
        usual in any::<bool>(),
    ) -> Constraints {
        if usual {
            return Constraints::default();
        }
        let [no_step_back, no_pay_cut, keep_place, no_management, only_named] = switches;
        let family = family.map(|family| family.as_str().into());
        Constraints {
            aim,
            pay_floor,
            within_years,
            most_moves,
            no_step_back,
            no_pay_cut,
            keep_place,
            no_management,
            only_named,
            family,
            avoid,
            require,
            objective,
            unknown,
        }
    }
}

fn background() -> impl Strategy<Value = Background> {
    (of(0.0..=60.0), of(0.0..=60.0), of(one_of::<Education>()), unknown()).prop_map(
        |(experience_years, leading_years, education, unknown)| Background {
            experience_years,
            leading_years,
            education,
            unknown,
        },
    )
}

prop_compose! {
    /// A plan that can be saved.
    pub fn plan()(
        title in words(),
        position in position().boxed(),
        (other_positions, held_before) in (other_positions().boxed(), held_before().boxed()),
        background in background(),
        hours_per_week in prop_oneof![0.01..=100.0, Just(5e-324), Just(100.0)],
        goal in of(words()),
        saved_roles in vec(words(), 0..4),
        path in path(),
        ledger in ledger(),
        steps in steps(),
        (routes, constraints, own_roles, role_corrections) in (routes(), constraints(), own_roles(), role_corrections()),
        (assumptions, unknown) in (assumptions(), unknown()),
        (packages, paid, promises, pay_rules) in (packages(), paid(), promises(), any::<u16>()),
        calendar_key in of(words()),
    ) -> Plan {
        Plan {
            title,
            position,
            other_positions,
            held_before,
            background,
            hours_per_week,
            goal: goal.map(|role| role.as_str().into()),
            saved_roles: saved_roles.iter().map(|role| role.as_str().into()).collect(),
            own_roles,
            role_corrections,
            path,
            routes,
            constraints,
            ledger,
            steps,
            assumptions,
            calendar_key,
            packages,
            paid,
            promises,
            pay_rules,
            unknown,
        }
    }
}
