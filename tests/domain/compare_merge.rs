//! Merging two plans that were changed apart: no entry is lost, and no choice is made in silence.

use std::cell::Cell;

use jiff::civil::date;
use rungs::domain::compare::difference;
use rungs::domain::compare::field::Field;
use rungs::domain::compare::merge::conflict::{Conflict, Disagreement, Side};
use rungs::domain::compare::merge::{Merged, merge};
use rungs::domain::compare::subject::{Subject, Whole};
use rungs::domain::plan::Plan;
use rungs::domain::plan::kept_route::KeptRoute;
use rungs::domain::plan::ledger_entry::{Basis, LedgerEntry};
use rungs::domain::plan::plan_step::{PlanStep, StepState, TimeEntry};
use rungs::domain::plan::unknown_fields::UnknownFields;
use rungs::domain::plan::value::Value;

use crate::compare::runner;
use crate::compare_edits::{edit, edited, edits, rated, start};

/// What an entry says, whatever its id is.
fn words_of_step(step: &PlanStep) -> String {
    format!("{:?}", PlanStep { id: "".into(), log: Vec::new(), ..step.clone() })
}

fn words_of_time(entry: &TimeEntry) -> String {
    format!("{} {} {:?}", entry.date, entry.hours, entry.unknown)
}

fn words_of_route(route: &KeptRoute) -> String {
    format!("{:?}", KeptRoute { id: "".into(), ..route.clone() })
}

/// A step is named by its title here: its id may be another one after merging.
fn words_of_entry(entry: &LedgerEntry, plan: &Plan) -> String {
    let basis = match &entry.basis {
        Basis::Step(id) => plan.step(id).map_or_else(|| "gone".to_owned(), |step| step.title.clone()),
        basis @ (Basis::Stated | Basis::Assumed) => format!("{basis:?}"),
    };
    let LedgerEntry { skill, level, date, evidence, note, unknown, .. } = entry;
    format!("{skill} {level:?} {date} {basis} {evidence:?} {note:?} {unknown:?}")
}

/// Every entry that `side` has and `base` does not must be in `merged` as well; returns how many there are.
fn nothing_lost(base: &Plan, side: &Plan, merged: &Plan) -> u64 {
    let mut count = 0;
    let mut added = |what: &str, mine: bool, found: bool| {
        assert!(!mine || found, "{what} is lost:\nbase {base:?}\nside {side:?}\nmerged {merged:?}");
        count += u64::from(mine);
    };
    let has_step = |plan: &Plan, words: &str| plan.steps.iter().any(|step| words_of_step(step) == words);
    for step in &side.steps {
        let words = words_of_step(step);
        let is_new = base.step(&step.id).is_none() && !has_step(base, &words);
        added(&words, is_new, has_step(merged, &words));
        for entry in &step.log {
            let words = words_of_time(entry);
            let times = |plan: &Plan| {
                let entries = plan.steps.iter().flat_map(|step| &step.log);
                entries.filter(|entry| words_of_time(entry) == words).count()
            };
            let ids = |plan: &Plan| plan.steps.iter().flat_map(|step| &step.log).any(|other| other.id == entry.id);
            added(&words, !ids(base) && times(base) == 0, times(merged) > 0);
        }
    }
    for entry in &side.ledger {
        let words = words_of_entry(entry, side);
        let has = |plan: &Plan| plan.ledger.iter().any(|other| words_of_entry(other, plan) == words);
        let is_new = base.ledger.iter().all(|other| other.id != entry.id) && !has(base);
        let step_renamed = matches!(&entry.basis, Basis::Step(id) if
            base.step(id).is_some() && base.step(id).map(|step| &step.title) != merged.step(id).map(|step| &step.title));
        added(&words, is_new && !step_renamed, has(merged));
    }
    for role in &side.saved_roles {
        added(role.as_str(), !base.saved_roles.contains(role), merged.saved_roles.contains(role));
    }
    for choice in &side.assumptions.claims {
        let has = |plan: &Plan| plan.assumptions.claims.iter().any(|other| other.role == choice.role);
        added(choice.role.as_str(), !has(base), has(merged));
    }
    for route in &side.routes {
        let words = words_of_route(route);
        let has = |plan: &Plan| plan.routes.iter().any(|other| words_of_route(other) == words);
        added(&words, base.kept_route(&route.id).is_none() && !has(base), has(merged));
    }
    let unknown = |plan: &Plan| plan.unknown.iter().map(|(name, _)| name.to_owned()).collect::<Vec<_>>();
    for name in unknown(side) {
        added(&name, !unknown(base).contains(&name), unknown(merged).contains(&name));
    }
    count
}

/// Stages that only one side added are there too, unless the paths themselves are a conflict.
fn no_stage_lost(base: &Plan, side: &Plan, merged: &Merged) -> u64 {
    let apart = |conflict: &Conflict| {
        matches!(&conflict.disagreement, Disagreement::Field { field: Field::Member("Plan", "path"), .. })
    };
    let has = |plan: &Plan, role: &_| plan.path.iter().any(|stage| stage.role == *role);
    let added: Vec<_> = side.path.iter().filter(|stage| !has(base, &stage.role)).collect();
    if merged.conflicts.iter().any(apart) {
        return 0;
    }
    for stage in &added {
        assert!(has(&merged.plan, &stage.role), "{} is not on the path", stage.role);
    }
    added.len() as u64
}

#[test]
fn merging_keeps_every_entry_of_both_sides_and_gives_a_sound_plan() {
    let [cases, clean, conflicts, kept, renumbered] = [const { Cell::new(0_u64) }; 5];
    let count = |cell: &Cell<u64>, more: u64| cell.set(cell.get() + more);
    runner()
        .run(&(edits(6), edits(12), edits(12)), |(before, mine, theirs)| {
            let base = edited(&start(), &before, "b");
            let mine = edited(&base, &mine, "m");
            let theirs = edited(&base, &theirs, "t");
            let merged = merge(&base, &mine, &theirs);
            let faults: Vec<_> = merged.plan.faults().iter().map(ToString::to_string).collect();
            assert!(faults.is_empty(), "{faults:?}");
            let mut entries = 0;
            for side in [&mine, &theirs] {
                entries += nothing_lost(&base, side, &merged.plan);
                entries += no_stage_lost(&base, side, &merged);
            }
            count(&cases, 1);
            count(&clean, u64::from(merged.conflicts.is_empty()));
            count(&conflicts, merged.conflicts.len() as u64);
            count(&kept, entries);
            count(&renumbered, merged.renumbered.len() as u64);
            Ok(())
        })
        .unwrap();
    println!(
        "merges of plans: {} cases, {} clean, {} conflicts listed, {} entries added and {} of them renumbered, \
         0 lost, 0 unsound plans",
        cases.get(),
        clean.get(),
        conflicts.get(),
        kept.get(),
        renumbered.get()
    );
}

#[test]
fn what_one_side_alone_changed_is_taken_as_it_is() {
    let cases = Cell::new(0_u64);
    runner()
        .run(&(edits(8), edits(16), edits(8)), |(before, first, second)| {
            let base = edited(&start(), &before, "b");
            let changed = edited(&base, &first, "x");
            let other = edited(&changed, &second, "y");
            for (base, mine, theirs, expected, told) in [
                (&base, &changed, &base, &changed, "merge(base, mine, base) is mine"),
                (&base, &base, &changed, &changed, "merge(base, base, theirs) is theirs"),
                (&base, &changed, &changed, &changed, "merge(base, same, same) is the same"),
                (&other, &changed, &changed, &changed, "whatever the base is"),
            ] {
                let merged = merge(base, mine, theirs);
                let told = format!("{told}: {:?}", difference(expected, &merged.plan));
                assert!(merged.plan == *expected, "{told}");
                assert!(merged.conflicts.is_empty() && merged.renumbered.is_empty(), "{told}: {:?}", merged.conflicts);
            }
            cases.set(cases.get() + 4);
            Ok(())
        })
        .unwrap();
    println!("merges with one changed side: {} cases, {} equal to that side", cases.get(), cases.get());
}

/// Three plans that have nothing to do with each other: what a wrong base comes to.
#[test]
fn unrelated_plans_merge_into_a_sound_one() {
    let cases = Cell::new(0_u64);
    runner()
        .run(&(edits(30), edits(30), edits(30)), |(base, mine, theirs)| {
            let empty = crate::sample::plan("a", None, "world");
            let [base, mine, theirs] =
                [(base, "b"), (mine, "m"), (theirs, "t")].map(|(edits, who)| edited(&empty, &edits, who));
            let merged = merge(&base, &mine, &theirs).plan;
            assert!(merged.faults().is_empty());
            cases.set(cases.get() + 1);
            Ok(())
        })
        .unwrap();
    println!("merges of unrelated plans: {} cases, 0 unsound plans", cases.get());
}

fn three(mine: impl FnOnce(&mut Plan), theirs: impl FnOnce(&mut Plan)) -> (Plan, Merged) {
    let base = start();
    let (mut changed, mut other) = (base.clone(), base.clone());
    mine(&mut changed);
    theirs(&mut other);
    let merged = merge(&base, &changed, &other);
    (base, merged)
}

#[test]
fn fields_of_one_step_come_from_both_sides() {
    let (base, merged) = three(
        |plan| plan.steps[0].title = "Read the paper twice".to_owned(),
        |plan| plan.steps[0].due = Some(date(2026, 12, 1)),
    );
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.plan.steps[0].title, "Read the paper twice");
    assert_eq!(merged.plan.steps[0].due, Some(date(2026, 12, 1)));
    assert_eq!(merged.plan.steps[1..], base.steps[1..]);
}

#[test]
fn a_field_changed_differently_is_a_conflict_and_mine_stays() {
    let (_, merged) = three(|plan| plan.title = "Mine".to_owned(), |plan| plan.title = "Theirs".to_owned());
    assert_eq!(merged.plan.title, "Mine");
    let text = |text: &str| Value::Text(text.to_owned());
    let disagreement = Disagreement::Field {
        field: Field::Member("Plan", "title"),
        base: text("Plan"),
        mine: text("Mine"),
        theirs: text("Theirs"),
    };
    assert_eq!(merged.conflicts, [Conflict { subject: Whole::Plan.into(), disagreement, kept: Side::Mine }]);
}

#[test]
fn what_was_removed_here_and_changed_there_stays() {
    let id = start().steps[1].id.clone();
    let remove = |plan: &mut Plan| plan.remove_step(&id);
    let change = |plan: &mut Plan| {
        plan.steps[1].note = Some("Ask Ada".to_owned());
        plan.set_step_state(&id, StepState::Done, date(2026, 11, 1));
    };
    for (merged, kept) in [(three(remove, change).1, Side::Theirs), (three(change, remove).1, Side::Mine)] {
        let step = merged.plan.step(&id).unwrap();
        assert_eq!((step.note.as_deref(), step.state), (Some("Ask Ada"), StepState::Done));
        assert_eq!(merged.plan.steps.iter().position(|step| step.id == id), Some(1), "it is back in its place");
        let [conflict] = merged.conflicts.as_slice() else { panic!("{:?}", merged.conflicts) };
        assert_eq!((&conflict.disagreement, conflict.kept), (&Disagreement::Removed, kept));
    }
}

#[test]
fn what_a_step_brought_comes_back_with_it() {
    let mut base = start();
    let id = base.steps[1].id.clone();
    base.steps[1].builds[0].to = crate::sample::level(4);
    base.set_step_state(&id, StepState::Done, date(2026, 10, 1));
    let brought = |plan: &Plan| plan.ledger.iter().filter(|entry| entry.basis == Basis::Step(id.clone())).count();
    assert_eq!(brought(&base), 1);
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.remove_step(&id);
    theirs.steps[1].evidence = Some("report.pdf".to_owned());
    assert_eq!(brought(&merge(&base, &mine, &theirs).plan), 1);
    assert_eq!(brought(&merge(&base, &theirs, &mine).plan), 1);
}

#[test]
fn two_entries_with_one_id_both_stay_and_references_follow() {
    let base = start();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    let id = base.free_step_id();
    for (plan, who) in [(&mut mine, "m"), (&mut theirs, "t")] {
        edit(plan, (19, 3, 5), who);
        assert!(plan.step(&id).is_some(), "both counted up to the same id");
        plan.set_step_state(&id, StepState::Done, date(2026, 11, 2));
        let time = plan.free_time_id();
        let entry = TimeEntry { id: time, date: date(2026, 11, 2), hours: 2.0, unknown: UnknownFields::NONE };
        plan.step_mut(&id).unwrap().log.push(entry);
    }
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.conflicts, []);
    assert_eq!(merged.plan.faults(), []);
    let step = |title: &str| merged.plan.steps.iter().find(|step| step.title.starts_with(title)).unwrap();
    assert_eq!(step("m").id, id);
    assert_ne!(step("t").id, id);
    for title in ["m", "t"] {
        let basis = Basis::Step(step(title).id.clone());
        assert_eq!(merged.plan.ledger.iter().filter(|entry| entry.basis == basis).count(), 1, "{title}");
        assert_eq!(step(title).log.len(), 1, "{title}");
    }
    assert_eq!(merged.renumbered.len(), 3, "the step, what it brought and the hours on it");
    let levels = merged.plan.levels();
    assert_eq!(levels, mine.levels().into_iter().chain(theirs.levels()).collect());
}

#[test]
fn an_id_given_again_after_removing_is_another_entry() {
    let base = start();
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    let last = base.ledger.last().unwrap().clone();
    mine.ledger.pop();
    mine.ledger.push(rated(last.id.as_str(), "newly-rated", 2));
    theirs.ledger.last_mut().unwrap().note = Some("Since the workshop".to_owned());
    let merged = merge(&base, &mine, &theirs);
    let noted = merged.plan.ledger.iter().find(|entry| entry.note.is_some()).unwrap();
    assert_eq!(noted.skill, last.skill, "the note stays with its skill");
    assert!(merged.plan.ledger.iter().any(|entry| entry.skill.as_str() == "newly-rated" && entry.id == last.id));
    assert_ne!(noted.id, last.id);
    assert_eq!(merged.conflicts.len(), 1, "{:?}", merged.conflicts);
}

fn titles(plan: &Plan) -> Vec<&str> {
    plan.steps.iter().map(|step| step.title.as_str()).collect()
}

#[test]
fn new_steps_come_after_the_one_they_follow_and_a_new_order_is_taken() {
    let own = |plan: &mut Plan, place: usize, title: &str| {
        let step = PlanStep { id: plan.free_step_id(), title: title.to_owned(), ..plan.steps[0].clone() };
        plan.steps.insert(place, PlanStep { log: Vec::new(), ..step });
    };
    let base = start();
    let [a, b, c, d] = titles(&base)[..] else { panic!("four steps") };
    let (_, merged) = three(
        |plan| own(plan, 1, "mine"),
        |plan| {
            own(plan, 3, "theirs");
            own(plan, 0, "first");
        },
    );
    assert_eq!(titles(&merged.plan), ["first", a, "mine", b, c, "theirs", d]);
    let (_, merged) = three(|plan| own(plan, 1, "mine"), |plan| plan.steps.reverse());
    assert_eq!(titles(&merged.plan), [d, c, b, a, "mine"]);
    assert_eq!(merged.conflicts, []);
    let (_, merged) = three(|plan| plan.steps.swap(0, 1), |plan| plan.steps.reverse());
    assert_eq!(titles(&merged.plan), [b, a, c, d]);
    let conflict = Conflict { subject: Whole::Steps.into(), disagreement: Disagreement::Order, kept: Side::Mine };
    assert_eq!(merged.conflicts, [conflict]);
}

#[test]
fn two_new_paths_are_not_mixed() {
    let stage = |role: &str| rungs::domain::plan::stage::Stage::of(role.into());
    let roles = |plan: &Plan| plan.path.iter().map(|stage| stage.role.to_string()).collect::<Vec<_>>();
    let (_, merged) =
        three(|plan| plan.path = vec![stage("b"), stage("d")], |plan| plan.path = vec![stage("c"), stage("d")]);
    assert_eq!(roles(&merged.plan), ["b", "d"]);
    assert_eq!(merged.conflicts.len(), 1);
    let mut base = start();
    base.path = vec![stage("b"), stage("d")];
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.path.insert(1, stage("c"));
    theirs.goal = Some("e".into());
    theirs.path = base.path.clone();
    theirs.path[1] = stage("e");
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(merged.plan.goal, Some("e".into()));
    assert_eq!(roles(&merged.plan), ["b", "c", "d", "e"], "the goal of theirs ends the path of mine");
    assert_eq!(merged.conflicts.len(), 1);
    theirs.path.clear();
    mine.path = base.path.clone();
    base.path.clear();
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(roles(&merged.plan), ["b", "d", "e"]);
    assert_eq!(merged.conflicts, []);
}

#[test]
fn unknown_fields_merge_by_name() {
    let fields =
        |fields: &[(&str, &str)]| fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
    let mut base = start();
    base.unknown = fields(&[("mood", "1"), ("colour", "2"), ("size", "3")]);
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    mine.unknown = fields(&[("mood", "9"), ("size", "4"), ("mine", "5")]);
    theirs.unknown = fields(&[("mood", "1"), ("colour", "7"), ("size", "8"), ("theirs", "6")]);
    let merged = merge(&base, &mine, &theirs);
    let expected = fields(&[("mood", "9"), ("size", "4"), ("mine", "5"), ("colour", "7"), ("theirs", "6")]);
    assert_eq!(merged.plan.unknown, expected);
    let kept: Vec<_> = merged.conflicts.iter().map(|conflict| conflict.kept).collect();
    assert_eq!(kept, [Side::Mine, Side::Theirs], "the size of mine, the colour that theirs changed");
}

/// A file of the first version has no ids of hours logged; those given at reading depend on what stands before.
#[test]
fn hours_whose_ids_shifted_are_not_doubled() {
    let hours = |numbers: &[(u32, f64)]| -> Vec<TimeEntry> {
        let entry = |(id, hours): &(u32, f64)| TimeEntry {
            id: format!("t{id}").as_str().into(),
            date: date(2026, 11, 1),
            hours: *hours,
            unknown: UnknownFields::NONE,
        };
        numbers.iter().map(entry).collect()
    };
    let mut base = start();
    for step in &mut base.steps {
        step.log.clear();
    }
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    for (plan, first, second) in [
        (&mut base, &[(1, 1.0)][..], &[(2, 2.0)][..]),
        (&mut mine, &[(1, 1.0), (2, 3.0)], &[(3, 2.0)]),
        (&mut theirs, &[(1, 1.0), (2, 4.0), (3, 5.0)], &[(4, 2.0)]),
    ] {
        plan.steps[0].log = hours(first);
        plan.steps[1].log = hours(second);
    }
    let merged = merge(&base, &mine, &theirs);
    let logged = |index: usize| merged.plan.steps[index].log.iter().map(|entry| entry.hours).collect::<Vec<_>>();
    assert_eq!((logged(0), logged(1)), (vec![1.0, 4.0, 5.0, 3.0], vec![2.0]));
    assert_eq!((merged.plan.faults(), merged.conflicts), (Vec::new(), Vec::new()));
}

fn kept(plan: &mut Plan, title: &str, roles: &[&str]) {
    let stages = roles.iter().map(|role| rungs::domain::plan::stage::Stage::of((*role).into())).collect();
    plan.keep_route(title.to_owned(), (*roles.last().unwrap()).into(), stages);
}

fn routes(plan: &Plan) -> Vec<String> {
    plan.routes.iter().map(|route| format!("{} {}", route.id, route.title)).collect()
}

#[test]
fn two_routes_with_one_letter_both_stay() {
    let base = Plan { routes: Vec::new(), ..start() };
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    kept(&mut mine, "by b", &["b", "d"]);
    kept(&mut mine, "the same", &["c", "d"]);
    kept(&mut theirs, "by e", &["e", "d"]);
    kept(&mut theirs, "the same", &["c", "d"]);
    kept(&mut theirs, "by f", &["f", "d"]);
    let merged = merge(&base, &mine, &theirs);
    assert_eq!(routes(&merged.plan), ["D by e", "A by b", "B the same", "C by f"]);
    assert_eq!((merged.plan.faults(), merged.conflicts), (Vec::new(), Vec::new()));
    let told: Vec<_> = merged.renumbered.iter().map(|one| (one.from.as_str(), one.to.as_str())).collect();
    assert_eq!(told, [("A", "D")]);
}

#[test]
fn where_no_letter_is_free_the_routes_of_theirs_are_conflicts() {
    let base = Plan { routes: Vec::new(), ..start() };
    let (mut mine, mut theirs) = (base.clone(), base.clone());
    let roles: Vec<_> = (0..27).map(|number| format!("r{number}")).collect();
    for role in &roles {
        kept(&mut mine, &format!("mine {role}"), &[role, "d"]);
    }
    assert_eq!(mine.routes.len(), 26, "there are no more letters");
    kept(&mut theirs, "theirs", &["e", "d"]);
    let merged = merge(&base, &mine, &theirs);
    assert_eq!((merged.plan.faults(), &merged.plan.routes), (Vec::new(), &mine.routes));
    let told: Vec<_> = merged.conflicts.iter().map(|conflict| (&conflict.subject, conflict.kept)).collect();
    let subject = Subject::KeptRoute(mine.routes[0].clone());
    assert_eq!(told, [(&subject, Side::Mine), (&subject, Side::Mine)], "its title and its roles");
}

#[test]
fn what_is_asked_of_routes_merges_field_by_field() {
    let (_, merged) = three(
        |plan| {
            plan.constraints.most_moves = Some(3);
            plan.constraints.keep_place = false;
        },
        |plan| {
            plan.constraints.most_moves = Some(5);
            plan.constraints.avoid.push("f".into());
        },
    );
    let asked = &merged.plan.constraints;
    assert_eq!((asked.most_moves, asked.keep_place, asked.avoid.len()), (Some(3), false, 1));
    let disagreement = Disagreement::Field {
        field: Field::Member("Constraints", "most_moves"),
        base: Value::Nothing,
        mine: Value::Count(3),
        theirs: Value::Count(5),
    };
    assert_eq!(merged.conflicts, [Conflict { subject: Whole::Constraints.into(), disagreement, kept: Side::Mine }]);
}

#[test]
fn a_route_renamed_here_and_dated_there_is_one_route() {
    let day = Some(date(2028, 1, 1));
    let (_, merged) =
        three(|plan| plan.routes[0].title = "Slow".to_owned(), |plan| plan.routes[0].stages[0].start = day);
    assert_eq!((merged.plan.routes[0].title.as_str(), merged.plan.routes[0].stages[0].start), ("Slow", day));
    assert_eq!(merged.conflicts, []);
}
