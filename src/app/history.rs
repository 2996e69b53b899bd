//! The plan with everything that can be undone and redone: labelled snapshots of an immutable plan.

use std::sync::Arc;

use crate::domain::plan::Plan;

/// Undo steps kept.
const DEEPEST: usize = 200;

#[derive(Clone, Debug)]
struct Snapshot {
    /// What the change after this snapshot is called.
    label: String,
    plan: Arc<Plan>,
    revision: u64,
}

/// A plan and its history. A revision names one content; going back to a content brings its revision back.
#[derive(Clone, Debug)]
pub struct History {
    plan: Arc<Plan>,
    revision: u64,
    newest_revision: u64,
    undo: Vec<Snapshot>,
    redo: Vec<Snapshot>,
    gesture: Option<String>,
    forgetful: bool,
}

impl History {
    /// A history that begins with this plan.
    pub fn new(plan: Plan) -> Self {
        Self {
            plan: Arc::new(plan),
            revision: 0,
            newest_revision: 0,
            undo: Vec::new(),
            redo: Vec::new(),
            gesture: None,
            forgetful: false,
        }
    }

    /// The plan as it stands.
    pub fn plan(&self) -> &Arc<Plan> {
        &self.plan
    }

    /// Names the content of the plan within this history.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Changes the plan. Nothing is recorded if it stays the same. Changes that name the same `gesture`, one after the
    /// other, make one entry until [`end_gesture`](Self::end_gesture); it is called as the last of them.
    pub fn edit(&mut self, label: String, gesture: Option<String>, change: impl FnOnce(&mut Plan)) {
        let mut plan = Plan::clone(&self.plan);
        change(&mut plan);
        if plan == *self.plan {
            return;
        }
        let continues = gesture.is_some() && gesture == self.gesture;
        if continues && let Some(entry) = self.undo.last_mut() {
            entry.label = label;
        } else {
            self.undo.push(Snapshot { label, plan: Arc::clone(&self.plan), revision: self.revision });
            if self.undo.len() > DEEPEST {
                self.undo.remove(0);
                self.forgetful = true;
            }
        }
        self.redo.clear();
        self.gesture = gesture;
        self.newest_revision += 1;
        self.revision = self.newest_revision;
        self.plan = Arc::new(plan);
    }

    /// The next change starts an entry of its own.
    pub fn end_gesture(&mut self) {
        self.gesture = None;
    }

    /// Whether changes are being joined.
    pub fn in_gesture(&self) -> bool {
        self.gesture.is_some()
    }

    /// Takes the latest change back and tells what it was called.
    pub fn undo(&mut self) -> Option<String> {
        let Snapshot { label, plan, revision } = self.undo.pop()?;
        let later = std::mem::replace(&mut self.plan, plan);
        self.redo.push(Snapshot { label: label.clone(), plan: later, revision: self.revision });
        self.revision = revision;
        self.gesture = None;
        Some(label)
    }

    /// Makes the change again that was taken back last, and tells what it was called.
    pub fn redo(&mut self) -> Option<String> {
        let Snapshot { label, plan, revision } = self.redo.pop()?;
        let earlier = std::mem::replace(&mut self.plan, plan);
        self.undo.push(Snapshot { label: label.clone(), plan: earlier, revision: self.revision });
        self.revision = revision;
        self.gesture = None;
        Some(label)
    }

    /// What the changes are called, oldest first: those that are made, then those that were taken back.
    pub fn labels(&self) -> impl Iterator<Item = &str> {
        self.undo.iter().chain(self.redo.iter().rev()).map(|snapshot| snapshot.label.as_str())
    }

    /// Whether changes before the first of the [`labels`](Self::labels) are no longer kept.
    pub fn is_forgetful(&self) -> bool {
        self.forgetful
    }

    /// How many of the [`labels`](Self::labels) are made.
    pub fn made(&self) -> usize {
        self.undo.len()
    }

    /// Undoes or redoes until this many changes are made, or there are no more. Tells whether anything moved.
    pub fn jump(&mut self, made: usize) -> bool {
        let before = self.made();
        while self.made() > made && self.undo().is_some() {}
        while self.made() < made && self.redo().is_some() {}
        self.made() != before
    }

    /// What would be undone.
    pub fn undo_label(&self) -> Option<&str> {
        self.undo.last().map(|snapshot| snapshot.label.as_str())
    }

    /// What would be redone.
    pub fn redo_label(&self) -> Option<&str> {
        self.redo.last().map(|snapshot| snapshot.label.as_str())
    }
}
