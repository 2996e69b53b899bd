//! Which figure of the bundled catalogue is a role’s pay: figures of the role, its level and its occupation count, those
//! of a part of it do not.

use rungs::domain::catalogue::claim::{Claim, Measure};
use rungs::domain::catalogue::role::Fit;
use rungs::domain::catalogue::source::SourceKind;
use rungs::domain::level::Level;
use rungs::domain::pay::choice::{Choice, stands_in};
use rungs::domain::pay::resolution::question::Question;
use rungs::domain::pay::resolution::resolve;
use rungs::domain::pay::resolution::standing::{Reason, Standing};

use crate::sample::{self, bundled};

fn used(role: &str) -> Choice<'static> {
    let role = bundled().role(&role.into()).unwrap();
    resolve(role, &Question::about(&"us".into()), bundled()).choice().unwrap()
}

fn standing(role: &str, claim: &str) -> Standing {
    let role = bundled().role(&role.into()).unwrap();
    let resolution = resolve(role, &Question::about(&"us".into()), bundled());
    resolution.entries.iter().find(|entry| entry.claim.id().as_str() == claim).unwrap().standing
}

#[test]
fn a_principal_is_not_paid_less_than_a_lead() {
    let middle = |role| used(role).band.middle;
    assert!(middle("principal-ml-engineer") >= middle("lead-ml-engineer"));
    assert_eq!(used("principal-ml-engineer").claim.source().unwrap().as_str(), "jobframe-2026");
}

#[test]
fn a_part_of_an_occupation_is_not_the_whole_of_it() {
    for role in ["enterprise-architect", "solutions-architect"] {
        let class = used(role).claim.proxy().map(|proxy| proxy.code.clone());
        assert_ne!((role, class.as_deref()), ("enterprise-architect", Some("15-1299")));
        let role = bundled().role(&role.into()).unwrap();
        assert_eq!(role.occupation.as_ref().unwrap().code, "15-1299.08");
        assert!(role.claims.iter().filter(|claim| claim.proxy.is_some()).all(|claim| stands_in(role, claim)));
    }
    let engineer = bundled().role(&"ml-engineer".into()).unwrap();
    assert_eq!(engineer.occupation.as_ref().map(|own| (own.code.as_str(), own.fit)), Some(("15-2051.00", Fit::Good)));
    let own = engineer.claims.iter().find(|claim| claim.proxy.is_some()).unwrap();
    assert!(!stands_in(engineer, own), "15-2051.00 is 15-2051 itself");
}

#[test]
fn whose_figure_it_is_never_keeps_a_figure_out() {
    let lead = used("data-governance-lead");
    assert!(lead.claim.proxy().is_none() && lead.claim.provenance().is_some(), "{:?}", lead.claim);
    let pay = |claim: &&Claim| claim.measure == Measure::Pay && bundled().kind_of(claim) != SourceKind::Satire;
    let mut whose = 0;
    for role in bundled().roles() {
        for claim in role.claims.iter().filter(pay) {
            assert!(claim.part.is_none() || claim.provenance.is_none(), "{} says both", claim.id);
            whose += usize::from(claim.provenance.is_some());
            let is_part = standing(role.id.as_str(), claim.id.as_str()) == Standing::NotUsed(Reason::PartOnly);
            assert_eq!(is_part, claim.part.is_some(), "{}", claim.id);
        }
    }
    assert!(whose >= 10, "{whose} figures say whose they are");
}

#[test]
fn the_level_of_the_role_is_the_role() {
    assert!(matches!(
        standing("junior-ml-engineer", "junior-ml-engineer.pay.resumegeni-2026.average"),
        Standing::Used(_)
    ));
    let of_entry = Standing::NotUsed(Reason::OneLevelOnly(Level::Entry));
    assert_eq!(standing("sdet", "sdet.pay.careerxray-sdet.entry"), of_entry);
    assert_eq!(standing("sdet", "sdet.pay.careerxray-sdet.mid"), Standing::CouldBeUsed);
    assert_eq!(used("junior-ml-engineer").claim.id().as_str(), "junior-ml-engineer.pay.resumegeni-2026.average");
}

#[test]
fn one_printed_figure_is_filed_once() {
    let all: Vec<&Claim> =
        bundled().roles().flat_map(|role| &role.claims).filter(|claim| claim.measure == Measure::Pay).collect();
    for a in &all {
        for b in all
            .iter()
            .filter(|b| b.source == a.source && b.place == a.place && b.year == a.year && b.amount == a.amount)
        {
            assert_eq!(a.definition, b.definition, "{} and {} are one figure", a.id, b.id);
        }
    }
}

#[test]
fn older_packs_call_the_part_scope() {
    let text = r#"(id: "c", measure: Pay, amount: Middle(1.0, Median), unit: Percent, place: "us", year: 2026, source: "s", scope: Some("Meta"))"#;
    let options = ron::Options::default();
    let claim: Claim = options.from_str(text).unwrap();
    assert_eq!((claim.part.as_deref(), claim.provenance.as_deref()), (Some("Meta"), None));
    assert!(sample::claim("claim", 1.0).part.is_none());
}
