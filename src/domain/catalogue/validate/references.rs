//! Ids that must name something.

use std::collections::BTreeSet;

use super::super::parts::Parts;
use super::super::problem::Problem;
use super::super::profile::Profile;
use super::super::reality_check::RealityCheck;
use super::super::role::Role;
use super::Known;

/// Finds ids that name nothing.
pub(super) fn check(parts: &Parts, known: &Known<'_>, found: &mut Vec<Problem>) {
    for pack in &parts.packs {
        let mut check = Check { file: &pack.file, found };
        check.all("place", pack.entry.places.iter().filter_map(|place| place.within.as_ref()), &known.places);
        check.all("place", &pack.entry.usual_place, &known.places);
        check.all("source", pack.entry.assumptions.iter().map(|default| &default.source), &known.sources);
    }
    for part in &parts.skills {
        let mut check = Check { file: &part.file, found };
        check.all("skill group", [&part.entry.group], &known.groups);
        check.all("source", &part.entry.hours_source, &known.sources);
    }
    for part in &parts.steps {
        let mut check = Check { file: &part.file, found };
        check.all("skill", part.entry.builds.iter().map(|builds| &builds.skill), &known.skills);
        check.all("role", &part.entry.roles, &known.roles);
        check.all("step", &part.entry.after, &known.steps);
        check.all("source", [&part.entry.source].into_iter().chain(&part.entry.hours_source), &known.sources);
    }
    for part in &parts.moves {
        let mut check = Check { file: &part.file, found };
        check.all("role", [&part.entry.from, &part.entry.to], &known.roles);
        check.all("source", [&part.entry.source, &part.entry.years_source], &known.sources);
    }
    for part in &parts.roles {
        Check { file: &part.file, found }.role(&part.entry, known);
    }
}

struct Check<'a> {
    file: &'a str,
    found: &'a mut Vec<Problem>,
}

impl Check<'_> {
    fn all<'i, I: Ord + std::fmt::Display + 'i>(
        &mut self,
        what: &str,
        ids: impl IntoIterator<Item = &'i I>,
        known: &BTreeSet<&I>,
    ) {
        for id in ids {
            if !known.contains(id) {
                self.found.push(Problem::new(self.file, id, format!("there is no {what} “{id}”")));
            }
        }
    }

    fn role(&mut self, role: &Role, known: &Known<'_>) {
        self.all("family", &role.family, &known.families);
        self.all("source", &role.sources, &known.sources);
        self.all("source", role.asks.years().into_iter().filter_map(|(_, source)| source), &known.sources);
        self.all("skill", role.skills.iter().map(|wanted| &wanted.skill), &known.skills);
        if let Some(profile) = &role.profile {
            self.profile(profile, known);
        }
        if let Some(reality_check) = &role.reality_check {
            self.reality_check(reality_check, known);
        }
    }

    fn profile(&mut self, profile: &Profile, known: &Known<'_>) {
        self.all("source", &profile.sources, &known.sources);
        self.all("role", profile.ladder.iter().filter_map(|stage| stage.role.as_ref()), &known.roles);
        self.all("role", &profile.can_lead_to, &known.roles);
        self.all("role", &profile.transitions, &known.roles);
        self.all("skill", &profile.common_gaps, &known.skills);
        self.all("step", &profile.next_steps, &known.steps);
    }

    fn reality_check(&mut self, reality_check: &RealityCheck, known: &Known<'_>) {
        self.all("source", [&reality_check.source], &known.sources);
        self.all("role", reality_check.related.iter().map(|related| &related.role), &known.roles);
    }
}
