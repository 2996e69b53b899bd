//! What differs between two plans, and one plan from two that were changed apart. It must never lose an entry that
//! either of two people made, and never decide silently between two values.

pub mod change;
mod entry;
pub mod field;
pub mod merge;
mod pairs;
pub mod subject;
mod two;

pub use two::difference;
