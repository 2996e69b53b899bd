//! What a person keeps of an advert: a role of their own, and what it pays.

use super::found::{Advert, FoundPay, FoundSkill};
use crate::domain::catalogue::claim::{Amount, Middle, PayDefinition};
use crate::domain::ids::ClaimId;
use crate::domain::pay_rate::PayRate;
use crate::domain::plan::Plan;
use crate::domain::plan::own_claim::OwnClaim;
use crate::domain::plan::own_role::{OwnRole, OwnSkill};
use crate::domain::plan::unknown_fields::UnknownFields;
use crate::domain::working_time::WorkingTime;

/// A role of the person's own with the figure of its pay.
#[derive(Clone, Debug, PartialEq)]
pub struct Kept {
    pub role: OwnRole,
    /// Pay for a year; its id is to be given by the plan.
    pub pay: Option<OwnClaim>,
}

impl Kept {
    /// What an advert says, under a title and an id that none of the others has, as of a year.
    pub fn of(advert: &Advert, title: &str, others: &[OwnRole], year: i16) -> Self {
        let skill =
            |found: &FoundSkill| OwnSkill { need: found.need, ..OwnSkill::essential(found.skill.clone(), found.level) };
        let role = OwnRole {
            skills: advert.skills.iter().map(skill).collect(),
            education: advert.education.as_ref().map(|found| found.value),
            experience_years: advert.experience_years.as_ref().map(|found| found.value),
            ..OwnRole::titled(title, others)
        };
        let pay = advert.pay.as_ref().and_then(|found| claim(&role, found.value, year));
        Self { role, pay }
    }
}

impl Plan {
    /// Keeps the role of an advert with what it pays.
    pub fn keep_advert(&mut self, kept: Kept) {
        self.own_roles.push(kept.role);
        if let Some(pay) = kept.pay {
            let id = self.assumptions.free_own_claim_id();
            self.assumptions.own_claims.push(OwnClaim { id, ..pay });
        }
    }
}

/// The pay for a year at full time; `None` beyond what money can be.
fn claim(role: &OwnRole, pay: FoundPay, year: i16) -> Option<OwnClaim> {
    let [low, high] = [pay.low, pay.high]
        .map(|money| Some(PayRate { amount: money, per: pay.per }.a_year(WorkingTime::default())?.units()));
    let (low, high) = (low?, high?);
    Some(OwnClaim {
        id: ClaimId::new(OwnClaim::PREFIX),
        role: role.id.clone(),
        amount: if low < high { Amount::Range(low, high) } else { Amount::Middle(low, Middle::Typical) },
        currency: pay.low.currency,
        definition: PayDefinition::Base,
        year,
        place: None,
        note: None,
        unknown: UnknownFields::NONE,
    })
}
