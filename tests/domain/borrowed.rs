//! Ratings borrowed from related occupations for those that nobody rated.

use rungs::domain::catalogue::Catalogue;
use rungs::domain::official::borrowed::{accuracy, borrowed};
use rungs::domain::official::element::{Element, Rating};
use rungs::domain::official::facts::Facts;
use rungs::domain::official::release::Release;
use rungs::storage::catalogue;

fn rating(importance: u16, level: u16, not_relevant: bool) -> Rating {
    Rating { importance, level, not_relevant, ..Rating::default() }
}

/// One occupation without ratings, related to all others, each of which has these.
fn around(rated: &[[Rating; 2]]) -> Release {
    let element = |id: &str| Element { id: id.to_owned(), name: id.to_owned() };
    let mut release = Release { elements: vec![element("2.A.1.a"), element("2.C.1.a")], ..Release::default() };
    let related = (1..=rated.len()).map(|place| place as u16).collect();
    release.occupations.push(Facts { code: "11-1011.00".to_owned(), related, ..Facts::default() });
    for (at, ratings) in rated.iter().enumerate() {
        let code = format!("11-20{at:02}.00");
        release.occupations.push(Facts { code, ratings: ratings.to_vec(), ..Facts::default() });
    }
    release
}

#[test]
fn an_estimate_is_the_mean_of_the_related() {
    let release = around(&[
        [rating(400, 500, false), rating(200, 300, true)],
        [rating(300, 400, false), rating(250, 200, false)],
        [rating(300, 300, false), rating(100, 100, true)],
    ]);
    let found = borrowed(&release, 0).unwrap();
    assert_eq!(found.from, [1, 2, 3]);
    // 333⅓ and 400; 183⅓, and levels of those for whom it is nothing count as none.
    assert_eq!(found.ratings, [rating(333, 400, false), rating(183, 67, true)]);
    assert_eq!(found.wanted.len(), 1);
}

#[test]
fn two_related_are_too_few_and_only_primary_ones_count() {
    let two = around(&[[rating(400, 500, false); 2]; 2]);
    assert_eq!(borrowed(&two, 0), None);
    let many = around(&[[rating(400, 500, false); 2]; 14]);
    assert_eq!(borrowed(&many, 0).unwrap().from.len(), 10);
    assert_eq!(borrowed(&many, 99), None);
}

#[test]
fn estimates_are_as_near_as_the_method_says() {
    let catalogue = catalogue::whole().unwrap();
    let accuracy = accuracy(&catalogue.occupations().unwrap().book().release());
    println!("{accuracy:?}");
    assert!(accuracy.occupations > 850, "{accuracy:?}");
    assert!(accuracy.importance_off < 0.29, "{accuracy:?}");
    assert!(accuracy.levels_same > 0.68 && accuracy.essentials_found > 0.62, "{accuracy:?}");
}

#[test]
fn those_without_ratings_can_borrow_and_no_others() {
    let catalogue = catalogue::whole().unwrap();
    let occupations = catalogue.occupations().unwrap();
    let unrated = catalogue
        .roles()
        .filter(|role| role.zone.is_some() && role.skills.iter().all(|wanted| wanted.importance <= 0.5));
    let codes: Vec<_> = unrated.map(|role| role.occupation.clone().unwrap().code).collect();
    println!("{codes:?}");
    let borrowed: Vec<_> = codes.iter().filter_map(|code| Some((code, occupations.borrowed(code)?))).collect();
    assert_eq!(borrowed.len(), 29);
    for (code, (skills, from)) in &borrowed {
        assert!((3..=10).contains(&from.len()), "{code}");
        let essential = skills.iter().filter(|wanted| wanted.need == rungs::domain::catalogue::role::Need::Essential);
        assert!((6..=12).contains(&essential.count()), "{code}");
        assert!(skills.iter().all(|wanted| catalogue.skill(&wanted.skill).is_some()), "{code}");
    }
    assert_eq!(occupations.borrowed("29-1141.00"), None, "rated itself");
    assert_eq!(occupations.borrowed("11-9199.00"), None, "no relations");
    let first = |code: &str, count: usize| titles(&catalogue, &occupations.borrowed(code).unwrap().0, count);
    assert_eq!(first("15-2051.00", 3), ["Mathematics", "Mathematics", "Computers and electronics"]);
}

fn titles(catalogue: &Catalogue, skills: &[rungs::domain::catalogue::role::WantedSkill], count: usize) -> Vec<String> {
    skills.iter().take(count).map(|wanted| catalogue.skill_title(&wanted.skill).to_owned()).collect()
}

#[test]
fn what_collects_other_work_has_near_classes() {
    let catalogue = catalogue::whole().unwrap();
    let occupations = catalogue.occupations().unwrap();
    let without = catalogue.roles().filter(|role| role.id.as_str().starts_with("onet-") && role.zone.is_none());
    let mut count = 0;
    for role in without {
        let code = &role.occupation.as_ref().unwrap().code;
        let near: Vec<_> = occupations.nearest(code).take(5).collect();
        assert_eq!(near.len(), 5, "{}", role.title);
        assert!(near.iter().all(|id| *id != role.id && catalogue.role(id).unwrap().zone.is_some()), "{}", role.title);
        count += 1;
    }
    assert_eq!(count, 93);
}
