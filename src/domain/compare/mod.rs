//! What differs between two plans, and one plan from two that were changed apart. It must never lose an entry that
//! either of two people made, and never decide silently between two values.

pub mod change;
mod entry;
pub mod field;
mod fields;
pub mod merge;
mod pairs;
pub mod subject;
mod two;
pub mod value;

pub use two::difference;
