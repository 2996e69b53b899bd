//! How much each assumption moves one outcome, as bars around the outcome expected now. A bar can be dragged.

mod data;
mod gesture;
mod paint;
mod widget;

pub use data::{TornadoData, TornadoRow};
pub use widget::{Tornado, TornadoChange, TornadoResponse};
