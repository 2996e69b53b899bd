//! When the power goes, at any moment and with any part of what was not synced lost, there is a plan that opens.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rungs::domain::plan::Plan;
use rungs::storage::backups::Backups;
use rungs::storage::conflict::keep_conflict_copy;
use rungs::storage::disk::{Disk, Durability};
use rungs::storage::plan_file::{SaveRequest, parse, save};
use rungs::storage::recovery::{RecoveryId, RecoveryMeta, RecoveryStore};

use super::support::{Answer, HookedDisk, ModelDisk, Tree, bytes, is_temporary, size, titled};
use super::{noon, sample};

const FOLDER: &str = "/model/plans";
const PLAN: &str = "/model/plans/plan.ron";
const RECOVERY: &str = "/model/state/recovery";

/// What was looked at.
#[derive(Default)]
struct Survey {
    states: usize,
    /// The different disks that were found.
    different: BTreeSet<Tree>,
}

impl Survey {
    /// Does something on a disk and looks at everything that a power cut might leave, before each step and after the
    /// last.
    fn watch<T>(
        &mut self,
        model: &ModelDisk,
        act: impl FnOnce(&dyn Disk) -> T,
        check: impl Fn(&Tree, &str) + Send + Sync,
    ) -> T {
        let done = {
            let disk = HookedDisk::new(model, |operation| {
                self.look(model, &check, &format!("before {} of {}", operation.name, operation.path.display()));
                Answer::Go
            });
            act(&disk)
        };
        self.look(model, &check, "at the end");
        done
    }

    fn look(&mut self, model: &ModelDisk, check: &impl Fn(&Tree, &str), when: &str) {
        for tree in model.after_power_cut() {
            self.states += 1;
            // What was found before was found good, but not at this moment.
            check(&tree, when);
            self.different.insert(tree);
        }
    }
}

/// What a user may have.
#[derive(Clone, Copy, Debug)]
struct Circumstances {
    can_exchange: bool,
    by_link: bool,
    with_backups: bool,
    /// An older format of the file, which is then copied first.
    older_format: Option<u32>,
}

fn all_circumstances() -> impl Iterator<Item = Circumstances> {
    (0..16_u8).map(|bits| Circumstances {
        can_exchange: bits & 1 == 0,
        by_link: bits & 2 != 0,
        with_backups: bits & 4 == 0,
        older_format: (bits & 8 != 0).then_some(0),
    })
}

/// A plan of a few hundred bytes, so that many disks fit into memory.
fn small(title: &str) -> Plan {
    Plan { ledger: Vec::new(), steps: Vec::new(), ..titled(&sample(), title) }
}

fn is_whole(path: &Path, content: &[u8], known: &[Vec<u8>]) -> bool {
    is_temporary(path) || path.ends_with("path.txt") || known.iter().any(|whole| whole == content)
}

/// Saves a row of plans, the first over nothing, and looks at everything on the way.
fn saves(survey: &mut Survey, circumstances: Circumstances, plans: &[Plan]) {
    let model = ModelDisk::new(circumstances.can_exchange, &[FOLDER, "/model/home"], &Tree::new());
    model.link("/model/home/link.ron", PLAN);
    let path = Path::new(if circumstances.by_link { "/model/home/link.ron" } else { PLAN });
    let backups = circumstances.with_backups.then(|| Backups::new("/model/data/backups".into()));
    let known: Vec<_> = plans.iter().map(bytes).collect();
    for (index, plan) in plans.iter().enumerate() {
        let earlier = &known[..index];
        let check = |tree: &Tree, when: &str| {
            let what = || format!("save {index}, {when}, {circumstances:?}");
            let found = tree.get(Path::new(PLAN));
            match found {
                None => assert!(earlier.is_empty(), "{}: there is no plan", what()),
                Some(found) => assert!(
                    *found == known[index] || earlier.last() == Some(found),
                    "{}: the plan is neither old nor new",
                    what()
                ),
            }
            let torn = tree.iter().find(|(path, content)| !is_whole(path, content, &known));
            assert!(torn.is_none(), "{}: {:?} is torn", what(), torn.map(|(path, _)| path));
            if circumstances.with_backups && found == Some(&known[index]) {
                let is_kept = |old: &Vec<u8>| {
                    tree.iter().any(|(path, content)| path.starts_with("/model/data") && content == old)
                };
                assert!(earlier.last().is_none_or(is_kept), "{}: the old version is lost", what());
            }
        };
        let request = SaveRequest {
            path,
            plan,
            expected: None,
            older_format: circumstances.older_format,
            backups: backups.as_ref(),
            now: &noon(),
        };
        let report = survey.watch(&model, |disk| save(disk, &request), check).expect("it is saved");
        assert_eq!(report.durability, Durability::Certain);
        assert_eq!(report.warnings, Vec::<String>::new());
        // Saved is saved: whatever is not synced by now is not needed.
        for tree in model.after_power_cut() {
            assert_eq!(tree.get(Path::new(PLAN)), Some(&known[index]), "{circumstances:?}: a save is lost");
        }
    }
}

/// Keeps a conflict copy while the plan stays as it is.
fn conflict(survey: &mut Survey, mine: &Plan) {
    let theirs = bytes(&small("Theirs"));
    let model = ModelDisk::new(true, &[FOLDER], &Tree::from([(PathBuf::from(PLAN), theirs.clone())]));
    let mine = bytes(mine);
    let check = |tree: &Tree, when: &str| {
        assert_eq!(tree.get(Path::new(PLAN)), Some(&theirs), "{when}: their plan is lost");
        assert!(tree.iter().all(|(path, content)| is_whole(path, content, &[theirs.clone(), mine.clone()])), "{when}");
    };
    let keep = |disk: &dyn Disk| keep_conflict_copy(disk, Path::new(PLAN), &mine, &noon());
    let (copy, durability) = survey.watch(&model, keep, check).expect("it is kept");
    assert_eq!(durability, Durability::Certain);
    assert!(model.after_power_cut().iter().all(|tree| tree.get(&copy) == Some(&mine)));
}

/// A recovery copy without its first line, which says what belongs to it.
fn plan_of(copy: &[u8]) -> &[u8] {
    let end = copy.iter().position(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    &copy[end..]
}

/// Writes recovery copies one over the other, and forgets the last.
fn recovery(survey: &mut Survey, plans: &[Plan]) {
    let model = ModelDisk::new(true, &[RECOVERY], &Tree::new());
    let id = RecoveryId::parse("one").expect("it is a name");
    // There is no such folder on the real disk, so that there is no lock either.
    let slot = RecoveryStore::new(RECOVERY.into()).open(&model, id).expect("it is free");
    let file = slot.file();
    for (index, plan) in plans.iter().enumerate() {
        let (new, old) = (bytes(plan), index.checked_sub(1).map(|before| bytes(&plans[before])));
        let check = |tree: &Tree, when: &str| {
            let found = tree.get(&file).map(|copy| plan_of(copy));
            assert!(
                found == Some(new.as_slice()) || found == old.as_deref(),
                "copy {index}, {when}: it is neither old nor new"
            );
        };
        let meta = RecoveryMeta {
            path: None,
            base: None,
            program: "test".to_owned(),
            time: noon().timestamp(),
            title: plan.title.clone(),
            texts: Vec::new(),
        };
        let written = survey.watch(&model, |disk| slot.write(disk, plan, &meta), check);
        assert_eq!(written, Ok(Durability::Certain));
        assert!(
            model
                .after_power_cut()
                .iter()
                .all(|tree| tree.get(&file).map(|copy| plan_of(copy)) == Some(new.as_slice())),
            "a copy is lost"
        );
    }
    let last = plans.last().map(bytes);
    let whole_or_gone = |tree: &Tree, when: &str| {
        assert!(tree.get(&file).is_none_or(|found| Some(plan_of(found)) == last.as_deref()), "{when}: it is torn");
    };
    survey.watch(&model, |disk| slot.remove(disk), whole_or_gone).expect("it is removed");
}

/// From each of the disks that were found a plan can be saved, and nothing half made is left.
fn all_can_go_on(survey: &Survey) -> usize {
    let plan = small("After the power came back");
    let disks = survey.different.iter().filter(|tree| tree.keys().all(|path| path.starts_with("/model")));
    let with_plan = disks.filter(|tree| tree.contains_key(Path::new(PLAN)));
    let mut count = 0;
    for tree in with_plan {
        let model = ModelDisk::new(true, &[FOLDER], tree);
        let request = SaveRequest {
            path: Path::new(PLAN),
            plan: &plan,
            expected: None,
            older_format: None,
            backups: None,
            now: &noon(),
        };
        save(&model, &request).expect("it is saved");
        let tree = model.tree();
        assert_eq!(tree.get(Path::new(PLAN)), Some(&bytes(&plan)));
        let left: Vec<_> = tree.keys().filter(|path| path.starts_with(FOLDER) && is_temporary(path)).collect();
        assert!(left.iter().all(|path| !path.ends_with("plan.ron")), "{left:?}");
        count += 1;
    }
    count
}

#[test]
fn a_power_cut_at_any_moment_leaves_a_plan_that_opens() {
    let count = size("RUNGS_POWER_CUT_SAVES", 12);
    let plans: Vec<_> = (0..count).map(|number| small(&"longer ".repeat(number + 1))).collect();
    for plan in &plans {
        let text = String::from_utf8(bytes(plan)).expect("it is text");
        assert_eq!(parse("plan", &text).expect("it opens"), *plan);
    }
    let mut survey = Survey::default();
    for circumstances in all_circumstances() {
        saves(&mut survey, circumstances, &plans);
    }
    conflict(&mut survey, &plans[0]);
    recovery(&mut survey, &plans);
    let gone_on = all_can_go_on(&survey);
    let (states, different) = (survey.states, survey.different.len());
    println!(
        "power loss model: {states} states, {different} different disks, {gone_on} saved on from, 0 without a plan \
         that opens"
    );
    assert!(states > 10_000 && gone_on > 100);
}
