//! What stands in text fields and is not in the plan yet.
//!
//! Every text field of the plan has its draft here while its text differs from the plan. What can be read goes into the
//! plan before anything happens that needs the plan; what cannot is told once and kept, in the recovery copy too.

mod draft;
mod field_id;
mod kept_text;
mod understood;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use draft::{Draft, Reading};
pub use field_id::FieldId;
pub use kept_text::KeptText;
pub use understood::Understood;

use crate::domain::shown_text::one_line;

/// Letters of the name of a field at most, as a recovery copy has it.
const LONGEST_TITLE: usize = 200;

/// The drafts of the open plan. A copy costs nothing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drafts {
    drafts: Arc<BTreeMap<FieldId, Draft>>,
    revision: u64,
}

impl Drafts {
    /// The drafts of texts that a recovery copy has kept.
    pub fn of_kept(texts: Vec<KeptText>) -> Self {
        let mut drafts = Self::default();
        for KeptText { of, name, title, text } in texts {
            let title = one_line(&title, LONGEST_TITLE).into_owned();
            let draft = Draft { title, text, reading: Reading::Unread, left: true, told: false };
            drafts.set(FieldId { of, name }, draft);
        }
        drafts
    }

    pub fn get(&self, field: &FieldId) -> Option<&Draft> {
        self.drafts.get(field)
    }

    /// All of them, in the order of their fields.
    pub fn iter(&self) -> impl Iterator<Item = (&FieldId, &Draft)> {
        self.drafts.iter()
    }

    /// Grows with every change.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Texts that are not in the plan and cannot go into it: not understood, or not added yet.
    pub fn loose(&self) -> impl Iterator<Item = &Draft> {
        self.drafts.values().filter(|draft| draft.is_loose())
    }

    /// Whether a text waits that the plan can take.
    pub fn any_ready(&self) -> bool {
        self.drafts.values().any(|draft| matches!(draft.reading, Reading::Ready(_)))
    }

    /// The loose texts as a recovery copy keeps them.
    pub fn kept(&self) -> Vec<KeptText> {
        let loose = self.drafts.iter().filter(|(_, draft)| draft.is_loose());
        let kept = |(field, draft): (&FieldId, &Draft)| KeptText {
            of: field.of.clone(),
            name: field.name.clone(),
            title: draft.title.clone(),
            text: draft.text.clone(),
        };
        loose.map(kept).collect()
    }

    /// Puts a draft in the place of any other of the field.
    pub fn set(&mut self, field: FieldId, draft: Draft) {
        Arc::make_mut(&mut self.drafts).insert(field, draft);
        self.revision += 1;
    }

    /// Changes the draft of a field, if there is one.
    pub fn change(&mut self, field: &FieldId, change: impl FnOnce(&mut Draft)) {
        if let Some(draft) = Arc::make_mut(&mut self.drafts).get_mut(field) {
            change(draft);
            self.revision += 1;
        }
    }

    /// Drops the draft of a field.
    pub fn remove(&mut self, field: &FieldId) {
        if self.drafts.contains_key(field) {
            Arc::make_mut(&mut self.drafts).remove(field);
            self.revision += 1;
        }
    }

    /// Drops the drafts of all fields of one thing.
    pub fn remove_of(&mut self, of: &str) {
        if self.drafts.keys().any(|field| field.of == of) {
            Arc::make_mut(&mut self.drafts).retain(|field, _| field.of != of);
            self.revision += 1;
        }
    }
}
