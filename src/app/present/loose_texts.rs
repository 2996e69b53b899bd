//! Texts in fields that are not in the plan, in words.

use crate::app::document::Document;
use crate::app::drafts::Draft;
use crate::app::format;

/// Texts named before the rest are counted.
const MOST_NAMED: usize = 4;

/// Says which texts stand in fields and are not in the plan, and why; empty if there are none.
pub fn loose_texts(document: &Document) -> String {
    let loose: Vec<&Draft> = document.drafts.loose().collect();
    if loose.is_empty() {
        return String::new();
    }
    let why = |draft: &Draft| draft.problem().map(|why| format!(" {}.", why.trim_end_matches('.'))).unwrap_or_default();
    let line = |draft: &&Draft| format!("\n{}: {}.{}", draft.title, format::quoted(&draft.text), why(draft));
    let lines: String = loose.iter().take(MOST_NAMED).map(line).collect();
    let more = match loose.len().saturating_sub(MOST_NAMED) {
        0 => String::new(),
        more => format!("\nAnd {more} more."),
    };
    format!("Not in the plan, because it was not understood or not added yet:{lines}{more}")
}
