//! The open plan: its history, its file, and what follows from its content.

use std::path::Path;
use std::sync::Arc;

use jiff::civil::Date;

use super::beginning::Beginning;
use super::derived::Derived;
use super::drafts::Drafts;
use super::file::{Lost, OpenedFile, ReadOnly};
use super::history::History;
use crate::domain::catalogue::Catalogue;
use crate::domain::plan::Plan;

/// An open plan.
#[derive(Clone, Debug)]
pub struct Document {
    /// The plan and its past.
    pub history: History,
    /// Tells this plan from every other one that was open in this run.
    pub serial: u64,
    /// What stands in text fields and is not in the plan yet.
    pub drafts: Drafts,
    /// The file it was read from or last saved to.
    pub file: Option<OpenedFile>,
    /// The revision that is safe: in the file, or as it came; `None` if nothing is.
    pub saved_revision: Option<u64>,
    /// A save is under way.
    pub saving: bool,
    /// What the person has seen of it in this run.
    pub beginning: Beginning,
    /// The plan as it may be shown, if that is not as it stands.
    shown: Option<Arc<Plan>>,
    shown_revision: u64,
    derived: Arc<Derived>,
    derived_revision: u64,
    derived_day: Date,
}

impl Document {
    /// A plan as read, or a copy of the sample: nothing to save yet.
    pub fn opened(plan: Plan, file: Option<OpenedFile>, catalogue: &Catalogue, today: Date) -> Self {
        let derived = Arc::new(Derived::of(&plan, catalogue, today));
        let shown = plan.shown().map(Arc::new);
        let history = History::new(plan);
        let saved_revision = Some(history.revision());
        Self {
            history,
            serial: 0,
            drafts: Drafts::default(),
            file,
            saved_revision,
            saving: false,
            beginning: Beginning::default(),
            shown,
            shown_revision: 0,
            derived,
            derived_revision: 0,
            derived_day: today,
        }
    }

    /// A plan whose content is in no file.
    pub fn unsaved(plan: Plan, file: Option<OpenedFile>, catalogue: &Catalogue, today: Date) -> Self {
        Self { saved_revision: None, ..Self::opened(plan, file, catalogue, today) }
    }

    /// Where its file is.
    pub fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(|file| file.path.as_path())
    }

    /// Why it may not be changed; `None` if it may.
    pub fn obstacle(&self) -> Option<&ReadOnly> {
        self.file.as_ref().and_then(|file| file.access.obstacle())
    }

    /// The plan as it is shown: for the screens. What is written or changed is the plan of the history.
    pub fn plan(&self) -> &Arc<Plan> {
        let shown = self.shown.as_ref().filter(|_| self.shown_revision == self.history.revision());
        shown.unwrap_or(self.history.plan())
    }

    /// What follows from the plan.
    pub fn derived(&self) -> &Derived {
        &self.derived
    }

    /// The same, to be held against what follows from it later.
    pub(super) fn derived_now(&self) -> Arc<Derived> {
        Arc::clone(&self.derived)
    }

    /// Whether another program has deleted or renamed its file.
    pub fn is_gone(&self) -> bool {
        self.file.as_ref().is_some_and(|file| file.lost == Some(Lost::Gone))
    }

    /// Whether the plan is not what is safe: changes, or all of it if its file no longer holds it.
    pub fn is_dirty(&self) -> bool {
        self.has_changes() || self.file.as_ref().is_some_and(|file| file.lost.is_some())
    }

    /// Whether it was changed since it was read or saved.
    pub fn has_changes(&self) -> bool {
        self.saved_revision != Some(self.history.revision())
    }

    /// Whether there is something to save, be it in a field still.
    pub fn is_unsaved(&self) -> bool {
        self.is_dirty() || self.drafts.any_ready()
    }

    /// Whether something would be lost with it: changes, or texts that are not in the plan.
    pub fn has_more_than_its_file(&self) -> bool {
        self.is_unsaved() || self.drafts.loose().next().is_some()
    }

    /// Makes anew the plan as it may be shown, if the plan has changed.
    pub(super) fn follow_history(&mut self) {
        if self.shown_revision != self.history.revision() {
            self.shown = self.history.plan().shown().map(Arc::new);
            self.shown_revision = self.history.revision();
        }
    }

    /// Computes anew what follows from the plan, for the catalogue is another one.
    pub(super) fn follow_catalogue(&mut self, catalogue: &Catalogue, today: Date) {
        self.derived = Arc::new(Derived::of(self.history.plan(), catalogue, today));
        self.derived_revision = self.history.revision();
        self.derived_day = today;
    }

    /// Computes anew what follows from the plan, if the plan has changed or it is another day.
    pub fn refresh(&mut self, catalogue: &Catalogue, today: Date) {
        self.follow_history();
        if (self.derived_revision, self.derived_day) != (self.history.revision(), today) {
            self.follow_catalogue(catalogue, today);
        }
    }
}
