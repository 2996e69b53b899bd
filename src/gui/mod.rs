//! The window: the only layer that names egui and its companions.

mod desktop;
mod performer;
mod run;
mod session;
mod shell;
pub mod theme;
mod views;
pub mod widgets;
mod window;

pub use desktop::show_dialog;
pub use performer::{Inbox, Performer};
pub use run::{NoWindow, Start, run};
pub use session::Session;
