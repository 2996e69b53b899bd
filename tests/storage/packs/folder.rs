//! The folder: what is kept, switched off and removed, and what damage does.

use std::path::Path;

use rungs::app::packs::LoadedPacks;
use rungs::domain::official::pack_about::PackId;
use rungs::storage::catalogue;
use rungs::storage::disk::SystemDisk;
use rungs::storage::packs::{PackFault, PackFolder, loaded};
use tempfile::TempDir;

use super::super::support::{Answer, HookedDisk};
use super::{occupations, outlook, sentences, wages};

fn folder() -> (TempDir, PackFolder) {
    let made = tempfile::tempdir().unwrap();
    let packs = PackFolder::new(made.path().join("data/packs"));
    (made, packs)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .map(|all| all.map(|name| name.unwrap().file_name().to_string_lossy().into_owned()).collect())
        .unwrap_or_default();
    names.sort();
    names
}

fn in_use(packs: &PackFolder) -> Vec<PackId> {
    packs.in_use().0.iter().map(|pack| pack.about().id).collect()
}

#[test]
fn a_folder_that_is_not_there_has_no_pack_and_is_not_made_by_looking() {
    let (made, packs) = folder();
    assert!(packs.list().is_empty() && in_use(&packs).is_empty());
    assert!(!packs.switch(&SystemDisk, PackId::Wages, false).unwrap());
    assert!(!packs.remove(&SystemDisk, PackId::Wages).unwrap());
    packs.save(&SystemDisk, &[]).unwrap();
    assert!(names(made.path()).is_empty());
}

#[test]
fn a_pack_is_kept_switched_off_replaced_and_removed() {
    let (made, packs) = folder();
    packs.save(&SystemDisk, &[(PackId::Wages, &wages(9_000_000)), (PackId::Outlook, &outlook())]).unwrap();
    assert_eq!(in_use(&packs), [PackId::Wages, PackId::Outlook]);
    assert!(packs.switch(&SystemDisk, PackId::Wages, false).unwrap());
    assert_eq!(in_use(&packs), [PackId::Outlook]);
    assert_eq!(packs.list().iter().map(|entry| entry.is_on).collect::<Vec<_>>(), [false, true]);
    // The same id takes the place of the one before, and is on.
    packs.save(&SystemDisk, &[(PackId::Wages, &wages(8_000_000))]).unwrap();
    assert_eq!(in_use(&packs), [PackId::Wages, PackId::Outlook]);
    let (whole, _) = packs.in_use();
    assert_eq!(whole[0].wages()[0].percentiles[2], Some(8_000_000));
    assert!(packs.switch(&SystemDisk, PackId::Wages, false).unwrap());
    assert!(packs.remove(&SystemDisk, PackId::Wages).unwrap());
    assert!(packs.remove(&SystemDisk, PackId::Outlook).unwrap());
    assert!(packs.list().is_empty());
    // What was switched off and removed is on when it comes back.
    packs.save(&SystemDisk, &[(PackId::Wages, &wages(7_000_000))]).unwrap();
    assert_eq!(in_use(&packs), [PackId::Wages]);
    assert_eq!(names(&made.path().join("data/packs")), ["off.ron", "wages.pack"]);
}

#[test]
fn a_write_that_fails_leaves_what_was_there() {
    let (made, packs) = folder();
    let at = made.path().join("data/packs");
    packs.save(&SystemDisk, &[(PackId::Wages, &wages(9_000_000)), (PackId::Outlook, &outlook())]).unwrap();
    let before = |name: &str| std::fs::read(at.join(name)).unwrap();
    let (old_wages, old_outlook) = (before("wages.pack"), before("outlook.pack"));
    let (new_wages, new_sentences) = (wages(5_000_000), sentences());
    let counted = HookedDisk::new(&SystemDisk, |_| Answer::Go);
    let new: [(PackId, &[u8]); 2] = [(PackId::Wages, &new_wages), (PackId::Onet, &new_sentences)];
    packs.save(&counted, &new).unwrap();
    let operations = counted.operations();
    assert!(operations > 8);
    for failing in 0..operations {
        packs.remove(&SystemDisk, PackId::Onet).unwrap();
        packs.save(&SystemDisk, &[(PackId::Wages, &old_wages)]).unwrap();
        let full = || std::io::Error::from(std::io::ErrorKind::StorageFull);
        let disk =
            HookedDisk::new(
                &SystemDisk,
                move |operation| {
                    if operation.number == failing { Answer::Fail(full()) } else { Answer::Go }
                },
            );
        let saved = packs.save(&disk, &new);
        let now = before("wages.pack");
        assert!(now == old_wages || now == new_wages, "{failing}");
        assert!(saved.is_err() || now == new_wages, "{failing}");
        assert_eq!(before("outlook.pack"), old_outlook);
        assert!(packs.list().iter().all(|entry| entry.pack.is_ok()), "{failing}");
    }
    // What fails before the first pack takes its place changes none.
    packs.remove(&SystemDisk, PackId::Onet).unwrap();
    packs.save(&SystemDisk, &[(PackId::Wages, &old_wages)]).unwrap();
    let disk = HookedDisk::new(&SystemDisk, |operation| {
        let renamed = operation.name.starts_with("rename");
        if renamed { Answer::Fail(std::io::ErrorKind::StorageFull.into()) } else { Answer::Go }
    });
    assert!(packs.save(&disk, &new).is_err());
    assert_eq!(names(&at), ["outlook.pack", "wages.pack"]);
    assert_eq!(before("wages.pack"), old_wages);
}

#[test]
fn a_damaged_pack_is_told_and_the_bundled_one_stands() {
    let (_made, packs) = folder();
    let whole = wages(9_000_000);
    packs.save(&SystemDisk, &[(PackId::Wages, &whole), (PackId::Outlook, &outlook())]).unwrap();
    let path = packs.path(PackId::Wages);
    let damaged = |bytes: &[u8], what: &str| {
        std::fs::write(&path, bytes).unwrap();
        let (used, faulty) = packs.in_use();
        assert_eq!(used.iter().map(|pack| pack.about().id).collect::<Vec<_>>(), [PackId::Outlook], "{what}");
        assert_eq!(faulty.len(), 1, "{what}");
        let fault = faulty[0].pack.as_ref().unwrap_err();
        assert!(matches!(**fault, PackFault::Damaged(_) | PackFault::About(_)), "{what}: {fault}");
    };
    for part in 0..20 {
        damaged(&whole[..whole.len() * part / 20], "cut");
    }
    for part in 0..40 {
        let mut flipped = whole.clone();
        flipped[(whole.len() - 1) * part / 39] ^= 0x10;
        damaged(&flipped, "flipped");
    }
    let mut longer = whole.clone();
    longer.push(0);
    damaged(&longer, "longer");
    let (used, _) = packs.in_use();
    let with = catalogue::with_packs(&used).unwrap();
    let role = with.role(&"onet-29-1141-00".into()).unwrap();
    let bundled = catalogue::whole().unwrap();
    let pay = |role: &rungs::domain::catalogue::role::Role| role.claims[0].clone();
    assert_eq!(pay(role), pay(bundled.role(&"onet-29-1141-00".into()).unwrap()));
}

#[test]
fn facts_of_another_version_of_the_program_are_told_and_the_bundled_ones_stand() {
    let (_made, packs) = folder();
    packs.save(&SystemDisk, &[(PackId::Onet, &occupations(1)), (PackId::Wages, &wages(9_000_000))]).unwrap();
    let LoadedPacks { listed, catalogue: with } = loaded(Some(&packs)).unwrap();
    let faults: Vec<_> = listed.iter().map(|pack| (pack.id.as_str(), pack.fault.as_deref())).collect();
    let other = "it is no pack of official occupations, or one of another version of the program";
    assert_eq!(faults, [("bundled", None), ("onet", Some(other)), ("wages", None)]);
    assert_eq!(with.role(&"onet-29-1141-00".into()).unwrap().claims[0].year, 2031);
    packs.save(&SystemDisk, &[(PackId::Onet, &occupations(2))]).unwrap();
    assert!(packs.in_use().1.is_empty(), "those of this version are read");
}

#[test]
fn all_there_is_is_listed_and_what_is_no_pack_can_be_removed() {
    let (made, packs) = folder();
    packs.save(&SystemDisk, &[(PackId::Wages, &wages(9_000_000)), (PackId::Outlook, &outlook())]).unwrap();
    packs.switch(&SystemDisk, PackId::Outlook, false).unwrap();
    let other = packs.path(PackId::Wages).with_file_name("mine.pack");
    std::fs::write(&other, "nothing").unwrap();
    let LoadedPacks { listed, catalogue: with } = loaded(Some(&packs)).unwrap();
    let told: Vec<_> = listed.iter().map(|pack| (pack.id.as_str(), pack.on, pack.fault.is_some())).collect();
    assert_eq!(told, [("bundled", true, false), ("wages", true, false), ("outlook", false, false), ("", true, true)]);
    assert_eq!(with.role(&"onet-29-1141-00".into()).unwrap().claims[0].year, 2031);
    // Nothing but a file of the folder that has no pack’s name.
    let outside = made.path().join("outside.pack");
    std::fs::write(&outside, "not ours").unwrap();
    for path in [outside.clone(), packs.path(PackId::Wages), other.with_file_name("gone.pack")] {
        assert!(!packs.remove_other(&SystemDisk, &path).unwrap(), "{}", path.display());
    }
    assert!(packs.remove_other(&SystemDisk, &other).unwrap());
    assert!(outside.exists() && !other.exists() && packs.list().len() == 2);
    assert_eq!(loaded(None).unwrap().listed.len(), 1);
}

#[test]
fn a_pack_under_a_wrong_name_is_not_used() {
    let (_made, packs) = folder();
    packs.save(&SystemDisk, &[(PackId::Wages, &outlook())]).unwrap();
    std::fs::write(packs.path(PackId::Outlook).with_file_name("mine.pack"), wages(1)).unwrap();
    let (used, faulty) = packs.in_use();
    assert!(used.is_empty());
    let told: Vec<_> = faulty.iter().map(|entry| entry.pack.as_ref().unwrap_err().to_string()).collect();
    assert_eq!(told, ["it holds outlook, which its name does not say", "no pack has this name"]);
}
