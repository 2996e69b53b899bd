//! Drafts of the fields of one thing. It must never carry a draft over to another thing.

use std::collections::BTreeMap;

use super::draft::Draft;

/// Drafts of the fields of one thing, for example one step.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    of: String,
    drafts: BTreeMap<&'static str, Draft>,
}

impl Drafts {
    /// Drops all drafts if they belong to another thing than `of`.
    pub(super) fn keep_for(&mut self, of: &str) {
        if self.of != of {
            of.clone_into(&mut self.of);
            self.drafts.clear();
        }
    }

    /// Drops the draft of a field.
    pub(super) fn drop(&mut self, field: &'static str) {
        self.drafts.remove(field);
    }

    /// The draft of a field that shows `value`.
    pub(super) fn of(&mut self, field: &'static str, value: &str) -> &mut Draft {
        self.drafts.entry(field).or_default().follow(value)
    }
}
