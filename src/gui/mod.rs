//! The window: the only layer that names egui and its companions.

mod desktop;
mod ending;
mod layout;
mod libraries;
mod pasted;
mod performer;
mod run;
mod run_error;
mod session;
mod shell;
pub mod theme;
mod views;
pub mod widgets;
mod window;

pub use desktop::Desktop;
pub use desktop::show_dialog;
pub use ending::Flush;
pub use libraries::Missing;
pub use performer::{Inbox, Performer};
pub use run::{Start, run};
pub use session::Session;
