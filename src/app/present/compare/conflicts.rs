//! One line for what two people changed differently.

use super::headings::field_words;
use super::lines::{needs_no_name, subject_words};
use super::values::ValueWords;
use crate::app::format;
use crate::app::settings::MoneyStyle;
use crate::domain::catalogue::Catalogue;
use crate::domain::compare::merge::Merged;
use crate::domain::compare::merge::conflict::{Conflict, Disagreement, Side};
use crate::domain::compare::subject::Subject;
use crate::domain::plan::Plan;
use crate::domain::plan::value::Value;

/// Tells the conflicts of a merge. The versions are called mine, theirs and base.
pub struct ConflictWords<'a> {
    catalogue: &'a Catalogue,
    base: ValueWords<'a>,
    mine: ValueWords<'a>,
    theirs: ValueWords<'a>,
    merged: ValueWords<'a>,
}

impl<'a> ConflictWords<'a> {
    /// For the conflicts of one merge.
    pub fn new(
        base: &'a Plan,
        mine: &'a Plan,
        theirs: &'a Plan,
        merged: &'a Merged,
        catalogue: &'a Catalogue,
        money: MoneyStyle,
    ) -> Self {
        Self {
            catalogue,
            base: ValueWords::new(base, catalogue, money),
            mine: ValueWords::new(mine, catalogue, money),
            theirs: ValueWords::new(theirs, catalogue, money),
            merged: ValueWords::new(&merged.plan, catalogue, money),
        }
    }

    /// A conflict in one line, without a full stop.
    pub fn line(&self, conflict: &Conflict) -> String {
        let name = self.name(&conflict.subject);
        match &conflict.disagreement {
            Disagreement::Field { field, base, mine, theirs } => {
                let (ours, others) = self.mine.pair(mine, &self.theirs, theirs).unwrap_or_else(|| {
                    // Long texts that differ only in their later part.
                    ("one text".to_owned(), "another".to_owned())
                });
                let (ours, others) = match conflict.kept {
                    Side::Mine => (format!("{ours} in mine (kept)"), format!("{others} in theirs")),
                    Side::Theirs => (format!("{ours} in mine"), format!("{others} in theirs (kept)")),
                };
                let was = match base {
                    Value::Nothing => "not stated in base".to_owned(),
                    base => format!("{} in base", self.base.text(base)),
                };
                let said = format!("{} is {ours}; {others}; {was}", field_words(field));
                if needs_no_name(&conflict.subject, field) { format::capital(&said) } else { format!("{name}: {said}") }
            }
            Disagreement::Removed => match conflict.kept {
                Side::Mine => format!("{name}: changed in mine, removed in theirs; it is kept"),
                Side::Theirs => format!("{name}: removed in mine, changed in theirs; it is kept"),
            },
            Disagreement::Order => format!("{name}: put into another order in mine and in theirs; mine is kept"),
        }
    }

    /// What a conflict is about.
    pub fn name(&self, subject: &Subject) -> String {
        subject_words(subject, &self.merged, self.catalogue)
    }
}
