//! What several commands tell: fields with stable names for JSON, and the text of each. It must never round a number that
//! goes into JSON, and what is one of a few is told there by its identifier, never by its words.

mod by_one_source;
mod disagreement;
mod figure;
mod level_read;
mod money;
mod move_entry;
mod name;
mod sources;
mod values;

pub use by_one_source::ByOneSource;
pub use disagreement::Apart;
pub use figure::Figure;
pub use level_read::LevelRead;
pub use money::MoneyEntry;
pub use move_entry::{EXPERIENCE, HOURS, MoveEntry, years_by};
pub use name::Name;
pub use sources::{Sources, ids_text};
pub use values::{subject_id, value};

use crate::app::settings::MoneyStyle;
use crate::app::words::Telling;
use crate::domain::catalogue::Catalogue;
use crate::domain::plan::Plan;

/// What sentences about routes are told from; money is written as it can be typed again.
pub fn telling<'a>(catalogue: &'a Catalogue, plan: &'a Plan) -> Telling<'a> {
    Telling { catalogue, plan, money: MoneyStyle::CodeFirst }
}
