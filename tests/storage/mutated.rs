//! Random damage without end: the readers of plans and catalogues never panic, and a plan that is read can be saved.
//!
//! `RUNGS_FUZZ=10000000 cargo test --release --test storage mutated -- --nocapture` is the full size. The folder `fuzz`
//! holds the same for cargo-fuzz, which looks for new paths through the code.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rungs::domain::catalogue::career_move::CareerMove;
use rungs::domain::catalogue::pack::Pack;
use rungs::domain::catalogue::role::Role;
use rungs::domain::catalogue::skill::Skill;
use rungs::domain::catalogue::source::Source;
use rungs::domain::catalogue::step::CatalogueStep;
use rungs::storage::plan_file::{open_text, to_text};
use rungs::storage::ron_text;

/// Executions without a variable that says otherwise.
const USUAL_EXECUTIONS: u64 = 20_000;

/// Parts of the work, each with a seed of its own, so that the inputs are the same on every machine.
const PARTS: u64 = 8;

const PLANS: [&str; 4] = [
    include_str!("golden/format-1.ron"),
    include_str!("golden/format-2.ron"),
    "Plan(format:2,title:\"\",position:(role:\"r\",place:\"p\"),hours_per_week:1)",
    PAY,
];

/// Everything that a plan can say about pay.
const PAY: &str = r#"Plan(format:2,title:"",position:(role:"r",place:"p"),hours_per_week:1,
assumptions:(real_growth:Some(1.5),redundancy:true,floor:Some((minor:9,currency:"USD")),seed:Some(7),
claims:[(role:"r",claim:"own-1",how:Weight(2.0)),(role:"r",claim:"c",how:Excluded)],
own_claims:[(id:"own-1",role:"r",amount:Percentiles(1,2,3,4,5),currency:"USD",definition:Base,year:2026)],
rates:[(currency:"EUR",to:"USD",rate:1.08)]),
packages:[(role:"r",bonus:Some((target_percent:10,paid_odds_percent:80)),
one_offs:[(title:"",kind:SignOn,amount:(minor:1,currency:"USD"),months:0,clawback_months:12)],
grants:[(title:"",amount:(minor:1,currency:"USD"),months:0,vesting:Yearly([5,15,40,40]),every_year:true,growth:Some(-5)),
(title:"",amount:(minor:1,currency:"USD"),vesting:MonthlyAfterCliff(months:48,cliff_months:12),haircut_percent:30)],
pension_percent:4,new_employer:true)],
paid:[(id:"p1",date:"2026-01-31",amount:(minor:1,currency:"USD"),what:Bonus,per:Once,note:Some("n"))],
promises:[(date:"2026-11-01",title:"",currency:"USD",years:[(year:1,nominal:false,p10:1,p25:2,p50:3,p75:4,p90:5)])])"#;

/// What a catalogue file is read as.
type Reader = fn(&str) -> bool;

fn reads<T: serde::de::DeserializeOwned>(text: &str) -> bool {
    ron_text::parse::<T>("file.ron", text).is_ok()
}

/// The beginnings of the lists of the catalogue, closed again: short, so that damage hits something.
fn catalogues() -> Vec<(String, Reader)> {
    let beginning = |text: &str| {
        let ends: Vec<_> = text.match_indices("\n    ),\n").map(|(at, found)| at + found.len()).collect();
        format!("{}]\n", &text[..*ends.get(3).expect("four entries")])
    };
    vec![
        (include_str!("../../assets/catalogue/pack.ron").to_owned(), reads::<Pack> as Reader),
        (include_str!("../../assets/catalogue/roles/ml-engineer.ron").to_owned(), reads::<Role>),
        (beginning(include_str!("../../assets/catalogue/sources.ron")), reads::<Vec<Source>>),
        (beginning(include_str!("../../assets/catalogue/skills.ron")), reads::<Vec<Skill>>),
        (beginning(include_str!("../../assets/catalogue/moves.ron")), reads::<Vec<CareerMove>>),
        (beginning(include_str!("../../assets/catalogue/steps.ron")), reads::<Vec<CatalogueStep>>),
    ]
}

/// A random sequence (xorshift64*): the same everywhere and fast.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() >> 33).expect("31 bits") % end.max(1)
    }

    fn of<'a, T: ?Sized>(&mut self, choices: &[&'a T]) -> &'a T {
        choices[self.below(choices.len())]
    }
}

/// Pieces that mean something to a reader of RON or to ours.
const PIECES: [&str; 44] = [
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ":",
    "\"",
    "'",
    "\\",
    "\\u{",
    "#",
    "r#\"",
    "\"#",
    "//",
    "/*",
    "*/",
    "Some(",
    "None",
    "NaN",
    "-inf",
    "1e400",
    "-0.0",
    "99999999999999999999",
    "0x",
    "1..2",
    "..=",
    "b\"",
    "#![enable(implicit_some)]",
    "#![enable(unwrap_newtypes)]",
    "\u{feff}",
    "\u{202e}",
    "\0",
    "\r\n",
    "format: 1",
    "format: 3",
    "log: []",
    "time: []",
    "id: \"k1\"",
    "step: \"s1\"",
    "later: 1, ",
    "Plan(",
    "\u{10ffff}",
];

fn damage(bytes: &mut Vec<u8>, other: &str, random: &mut Random) {
    for _ in 0..=random.below(4).min(random.below(4)) {
        let (at, long) = (random.below(bytes.len() + 1), random.below(40));
        let end = (at + long).min(bytes.len());
        match random.below(8) {
            0 if at < bytes.len() => bytes[at] ^= 1 << random.below(8),
            1 if at < bytes.len() => bytes[at] = random.next().to_le_bytes()[0],
            2 => drop(bytes.drain(at..end)),
            3 => {
                let part = bytes[at..end].to_vec();
                let to = random.below(bytes.len() + 1);
                bytes.splice(to..to, part);
            }
            4 => {
                let from = random.below(other.len());
                let part = other.as_bytes()[from..(from + random.below(200)).min(other.len())].to_vec();
                bytes.splice(at..end, part);
            }
            5 => {
                let piece = random.of(&PIECES).repeat(1 + random.below(3));
                bytes.splice(at..at, piece.into_bytes());
            }
            6 => {
                let piece = random.of(&PIECES).as_bytes().to_vec();
                bytes.splice(at..end, piece);
            }
            _ if random.below(20) == 0 => bytes.truncate(at),
            _ => {
                let digits: Vec<_> = (0..bytes.len()).filter(|at| bytes[*at].is_ascii_digit()).collect();
                if let Some(at) = digits.get(random.below(digits.len())) {
                    bytes[*at] = b'0' + u8::try_from(random.below(10)).expect("a digit");
                }
            }
        }
    }
}

/// Reads the bytes as a plan; whether they are one. Nothing that is read may be lost or refused on saving.
fn read_plan(bytes: &[u8]) -> bool {
    let Ok(text) = ron_text::decode("plan.ron", bytes) else { return false };
    match open_text("plan.ron", text) {
        Ok(loaded) => {
            let saved = to_text(&loaded.plan).expect("it has a text");
            let again = open_text("plan.ron", &saved).expect("it opens again");
            assert!(again.plan == loaded.plan, "it reads differently");
            assert!(to_text(&again.plan).expect("it has a text") == saved, "its text differs");
            true
        }
        Err(error) => {
            assert!(!error.to_string().is_empty());
            false
        }
    }
}

/// Executions and how many of the inputs were good, of plans and of catalogue files.
#[derive(Clone, Copy, Default)]
struct Count {
    plans: u64,
    good_plans: u64,
    catalogues: u64,
    good_catalogues: u64,
}

fn part(seed: u64, executions: u64) -> Count {
    let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let catalogues = catalogues();
    let mut count = Count::default();
    for number in 0..executions {
        let is_plan = number % 2 == 0;
        let (text, reader) = &catalogues[random.below(catalogues.len())];
        let text = if is_plan { random.of(&PLANS) } else { text.as_str() };
        let mut bytes = text.as_bytes().to_vec();
        damage(&mut bytes, random.of(&PLANS), &mut random);
        let run = || if is_plan { read_plan(&bytes) } else { ron_text::decode("file.ron", &bytes).is_ok_and(reader) };
        let good = catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| {
            let path = std::env::temp_dir().join(format!("rungs-panic-{seed}-{number}.ron"));
            std::fs::write(&path, &bytes).expect("the input is kept");
            panic!("the input is in {}", path.display());
        });
        if is_plan {
            count.plans += 1;
            count.good_plans += u64::from(good);
        } else {
            count.catalogues += 1;
            count.good_catalogues += u64::from(good);
        }
    }
    count
}

#[test]
fn mutated_files_make_no_reader_panic() {
    let executions = std::env::var("RUNGS_FUZZ").ok().and_then(|text| text.parse().ok()).unwrap_or(USUAL_EXECUTIONS);
    let parts: Vec<_> =
        (1..=PARTS).map(|seed| std::thread::spawn(move || part(seed, executions.div_ceil(PARTS)))).collect();
    let mut total = Count::default();
    for part in parts {
        let Count { plans, good_plans, catalogues, good_catalogues } = part.join().expect("no reader panics");
        total.plans += plans;
        total.good_plans += good_plans;
        total.catalogues += catalogues;
        total.good_catalogues += good_catalogues;
    }
    let Count { plans, good_plans, catalogues, good_catalogues } = total;
    // Damage that never or always goes through finds nothing.
    assert!(good_plans > 0 && good_plans < plans && good_catalogues > 0 && good_catalogues < catalogues);
    println!(
        "fuzzing: {} executions, 0 panics ({good_plans} of {plans} plans and {good_catalogues} of {catalogues} catalogue \
         files still read)",
        plans + catalogues
    );
}
