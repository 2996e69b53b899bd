//! The free texts of a plan, and the plan as it may be shown.

use std::borrow::Cow;
use std::collections::HashMap;

use super::{Plan, check_corrections};
use crate::domain::ids::{RoleId, SkillId, is_unfit_id};
use crate::domain::shown_text::{many_lines, one_line};
use crate::domain::text_limit::{LONGEST_LINE, LONGEST_NOTE};

/// What a free text is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextKind {
    Title,
    /// What shows that something was done: one line, often a link.
    Evidence,
    /// Anything that the person wants to remember, in any number of lines.
    Note,
}

impl TextKind {
    /// Letters shown of a text at most.
    pub fn longest(self) -> usize {
        match self {
            Self::Title | Self::Evidence => LONGEST_LINE,
            Self::Note => LONGEST_NOTE,
        }
    }

    /// The text as it is shown; borrowed if that is as it stands.
    pub fn shown(self, text: &str) -> Cow<'_, str> {
        if text.len() <= self.longest() && text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
            return Cow::Borrowed(text);
        }
        match self {
            Self::Title | Self::Evidence => one_line(text, self.longest()),
            Self::Note => many_lines(text, self.longest()),
        }
    }
}

/// The list of every free text of a plan with its kind, to look at (`iter`) or to change (`iter_mut, mut`).
macro_rules! each_text {
    ($plan:expr, $iter:ident $(, $mutable:tt)?) => {{
        let plan = $plan;
        let mut texts = vec![(TextKind::Title, & $($mutable)? plan.title)];
        texts.extend(plan.routes.$iter().map(|route| (TextKind::Title, & $($mutable)? route.title)));
        for role in plan.own_roles.$iter() {
            texts.push((TextKind::Title, & $($mutable)? role.title));
            texts.extend(role.summary.$iter().map(|text| (TextKind::Note, text)));
            texts.extend(role.duties.$iter().map(|text| (TextKind::Title, text)));
        }
        for role in plan.role_corrections.$iter() {
            texts.extend(role.title.$iter().map(|text| (TextKind::Title, text)));
            texts.extend(role.summary.$iter().map(|text| (TextKind::Note, text)));
            texts.extend(role.duties.$iter().flatten().map(|text| (TextKind::Title, text)));
        }
        for entry in plan.ledger.$iter() {
            texts.extend(entry.evidence.$iter().map(|text| (TextKind::Evidence, text)));
            texts.extend(entry.note.$iter().map(|text| (TextKind::Note, text)));
        }
        for step in plan.steps.$iter() {
            texts.push((TextKind::Title, & $($mutable)? step.title));
            texts.extend(step.evidence.$iter().map(|text| (TextKind::Evidence, text)));
            texts.extend(step.note.$iter().map(|text| (TextKind::Note, text)));
        }
        for claim in plan.assumptions.own_claims.$iter() {
            texts.extend(claim.note.$iter().map(|text| (TextKind::Note, text)));
        }
        for package in plan.packages.$iter() {
            texts.extend(package.one_offs.$iter().map(|one_off| (TextKind::Title, & $($mutable)? one_off.title)));
            texts.extend(package.grants.$iter().map(|grant| (TextKind::Title, & $($mutable)? grant.title)));
        }
        for paid in plan.paid.$iter() {
            texts.extend(paid.note.$iter().map(|text| (TextKind::Note, text)));
        }
        texts.extend(plan.promises.$iter().map(|promise| (TextKind::Title, & $($mutable)? promise.title)));
        texts
    }};
}

impl Plan {
    /// Every free text that is not shown as it stands: it holds what cannot be seen, or is very long.
    pub fn unfit_texts(&self) -> Vec<(TextKind, &str)> {
        let texts = each_text!(self, iter).into_iter().map(|(kind, text)| (kind, text.as_str()));
        texts.filter(|(kind, text)| matches!(kind.shown(text), Cow::Owned(_))).collect()
    }

    /// Every id of the plan's own entries that is not shown as it stands.
    pub fn unfit_ids(&self) -> Vec<&str> {
        let steps = self
            .steps
            .iter()
            .flat_map(|step| std::iter::once(step.id.as_str()).chain(step.log.iter().map(|entry| entry.id.as_str())));
        let ledger = self.ledger.iter().flat_map(|entry| [entry.id.as_str(), entry.skill.as_str()]);
        let own = self
            .own_roles
            .iter()
            .flat_map(|role| std::iter::once(role.id.as_str()).chain(role.skills.iter().map(|own| own.skill.as_str())));
        let own = own.chain(self.named_in_ways().map(RoleId::as_str));
        let own = own.chain(self.role_corrections.iter().map(|correction| correction.role.as_str()));
        let own = own.chain(check_corrections::skills(self).map(SkillId::as_str));
        let own = own.chain(check_corrections::lenders_and_no_ways(self).map(RoleId::as_str));
        steps.chain(ledger).chain(own).filter(|id| is_unfit_id(id)).collect()
    }

    /// The plan as it may be shown, `None` if that is as it stands. It must never be saved.
    pub fn shown(&self) -> Option<Self> {
        if self.unfit_texts().is_empty() {
            return None;
        }
        let mut plan = self.clone();
        for (kind, text) in each_text!(&mut plan, iter_mut, mut) {
            if let Cow::Owned(shown) = kind.shown(text) {
                *text = shown;
            }
        }
        Some(plan)
    }

    /// Puts texts back as they stood in `before` where a change wrote them as they are shown.
    pub fn restore_texts(&mut self, before: &Self) {
        let unfit = before.unfit_texts();
        if unfit.is_empty() {
            return;
        }
        let mut stood: HashMap<(TextKind, Cow<'_, str>), &str> = HashMap::new();
        for (kind, text) in unfit {
            stood.entry((kind, kind.shown(text))).or_insert(text);
        }
        // What stood there in these very letters is meant as it is.
        for (kind, text) in each_text!(before, iter) {
            stood.remove(&(kind, Cow::Borrowed(text.as_str())));
        }
        for (kind, text) in each_text!(self, iter_mut, mut) {
            if let Some(before) = stood.get(&(kind, Cow::Borrowed(text.as_str()))) {
                (*before).clone_into(text);
            }
        }
    }
}
