//! What the person corrects of a role of the catalogue.

use super::own_role::OwnSkill;
use super::own_way::OwnWay;
use super::part::{Leaf, may, must, part, unusual};
use super::role_facts::RoleFacts;
use super::role_part::RolePart;
use super::unknown_fields::UnknownFields;
use super::value::Value;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::{Education, Role, WantedSkill};
use crate::domain::ids::{RoleId, SkillId};
use crate::domain::level::Level;

part! {
    /// What differs from what is published of a role. What is absent is as published, whatever that becomes.
    pub struct RoleCorrection {
        /// The role; each has one correction at most.
        role: RoleId = must(Leaf);
        title: Option<String> = may(Leaf), Value::Text;
        level: Option<Level> = may(Leaf), Value::Seniority;
        /// What it is for, in a few sentences.
        summary: Option<String> = may(Leaf), Value::Text;
        /// All that one does in it.
        duties: Option<Vec<String>> = may(Leaf), Value::Names;
        leads_people: Option<bool> = may(Leaf), Value::Switch;
        /// Formal education that it asks for.
        education: Option<Education> = may(Leaf), Value::Education;
        /// Years of work in the field that it asks for.
        experience_years: Option<f64> = may(Leaf), Value::Years;
        /// Skills that are wanted otherwise than published or beside those, each once.
        skills: Vec<OwnSkill> = unusual(Leaf), Value::SkillsWanted;
        /// Skills published for it that it does not want.
        without: Vec<SkillId> = unusual(Leaf), Value::Skills;
        /// Related roles whose ratings the skills are estimated from, where nobody rated it itself.
        estimated_from: Vec<RoleId> = unusual(Leaf), Value::Roles;
        /// Roles it leads to beside those published, each once.
        leads_to: Vec<OwnWay> = unusual(Leaf), Value::Ways;
        /// Roles that lead to it beside those published, each once.
        reached_from: Vec<OwnWay> = unusual(Leaf), Value::Ways;
        /// Roles that it is published to lead to and does not.
        no_way_to: Vec<RoleId> = unusual(Leaf), Value::RoleSet;
        /// Roles that are published to lead to it and do not.
        no_way_from: Vec<RoleId> = unusual(Leaf), Value::RoleSet;
    }
}

impl RoleCorrection {
    /// One that corrects nothing.
    pub fn of(role: RoleId) -> Self {
        Self {
            role,
            title: None,
            level: None,
            summary: None,
            duties: None,
            leads_people: None,
            education: None,
            experience_years: None,
            skills: Vec::new(),
            without: Vec::new(),
            estimated_from: Vec::new(),
            leads_to: Vec::new(),
            reached_from: Vec::new(),
            no_way_to: Vec::new(),
            no_way_from: Vec::new(),
            unknown: UnknownFields::NONE,
        }
    }

    /// Whether nothing is corrected and nothing unknown stands in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::of(self.role.clone())
    }

    /// The facts of a role so corrected.
    pub fn facts(&self, published: &Role, known: impl Fn(&SkillId) -> bool) -> RoleFacts {
        let Self { leads_to, reached_from, no_way_to, no_way_from, .. } = self.clone();
        let corrected = RoleFacts::of_role(&self.correct(published, known));
        RoleFacts { leads_to, reached_from, no_way_to, no_way_from, ..corrected }
    }

    /// Makes these facts of the role what it is: what differs from what is published is kept. Nothing stated where something
    /// is published is as published. Skills that the catalogue does not know stay as they were.
    pub fn set(&mut self, facts: RoleFacts, published: &Role, known: impl Fn(&SkillId) -> bool) {
        fn differing<T: PartialEq>(stated: Option<T>, published: Option<&T>) -> Option<T> {
            stated.filter(|stated| Some(stated) != published)
        }
        let before = RoleFacts::of_role(published);
        self.title = differing(Some(facts.title), Some(&before.title));
        self.level = differing(facts.level, before.level.as_ref());
        self.summary = differing(facts.summary, before.summary.as_ref());
        self.duties = differing(Some(facts.duties), Some(&before.duties));
        self.leads_people = differing(facts.leads_people, Some(&before.leads_people.unwrap_or_default()));
        self.education = differing(facts.education, before.education.as_ref());
        self.experience_years = differing(facts.experience_years, before.experience_years.as_ref());
        let stated = |skill: &SkillId| facts.skills.iter().any(|own| own.skill == *skill);
        self.without.retain(|skill| !known(skill));
        self.without.extend(before.skills.iter().map(|own| &own.skill).filter(|skill| !stated(skill)).cloned());
        self.skills.retain(|own| !known(&own.skill));
        self.skills.extend(facts.skills.into_iter().filter(|own| !before.skills.contains(own)));
        (self.leads_to, self.reached_from) = (facts.leads_to, facts.reached_from);
        (self.no_way_to, self.no_way_from) = (facts.no_way_to, facts.no_way_from);
    }

    /// Makes a part of the role what is published.
    pub fn restore(&mut self, part: RolePart) {
        match part {
            RolePart::Title => self.title = None,
            RolePart::Level => self.level = None,
            RolePart::Summary => self.summary = None,
            RolePart::Duties => self.duties = None,
            RolePart::LeadsPeople => self.leads_people = None,
            RolePart::Education => self.education = None,
            RolePart::ExperienceYears => self.experience_years = None,
            RolePart::Skills => (self.skills, self.without, self.estimated_from) = Default::default(),
            RolePart::LeadsTo => (self.leads_to, self.no_way_to) = Default::default(),
            RolePart::ReachedFrom => (self.reached_from, self.no_way_from) = Default::default(),
        }
    }

    /// Moves that are published and that the person takes away, by the roles left and taken.
    pub fn ways_taken_away(&self) -> impl Iterator<Item = [&RoleId; 2]> {
        let out = self.no_way_to.iter().map(|to| [&self.role, to]);
        out.chain(self.no_way_from.iter().map(|from| [from, &self.role]))
    }

    /// The role so corrected; `known` tells the skills that the catalogue has.
    pub fn correct(&self, published: &Role, known: impl Fn(&SkillId) -> bool) -> Role {
        let mut role = published.clone();
        if let Some(title) = &self.title {
            // Whoever knows it by the published title finds it.
            role.aliases.insert(0, std::mem::replace(&mut role.title, title.clone()));
            role.short = None;
        }
        role.level = self.level.or(role.level);
        role.leads_people = self.leads_people.or(role.leads_people);
        role.summary = self.summary.clone().or(role.summary);
        if let Some(duties) = &self.duties {
            role.profile.get_or_insert_default().duties.clone_from(duties);
        }
        if self.education.is_some() {
            (role.asks.education, role.asks.education_note) = (self.education, None);
        }
        if self.experience_years.is_some() {
            role.asks.experience_years = self.experience_years;
            role.asks.experience_source = Some(Catalogue::own_source());
        }
        role.skills.retain(|wanted| !self.without.contains(&wanted.skill));
        for own in self.skills.iter().filter(|own| known(&own.skill)) {
            let OwnSkill { skill, level, need, importance } = own.clone();
            let wanted = WantedSkill { skill, need, importance, level };
            match role.skills.iter_mut().find(|published| published.skill == own.skill) {
                Some(published) => *published = wanted,
                None => role.skills.push(wanted),
            }
        }
        role
    }
}
