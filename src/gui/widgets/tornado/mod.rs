//! How much each assumption moves one outcome, as bars around the outcome expected now. A bar can be dragged.

mod gesture;
mod paint;
mod widget;

pub use widget::{Tornado, TornadoChange};
