//! Colours, sizes, fonts, icons and the egui style built from them.
//! The only place in the program where a colour, font or distance is written down; no widget or view may hold one.

mod fonts;
mod icon;
mod logo;
pub mod opacity;
pub mod size;
mod style;
mod system_fonts;
mod text_kind;
mod tokens;
mod ui_ext;

pub use fonts::fonts;
pub use icon::Icon;
pub use logo::paint_logo;
pub use style::install;
pub(super) use system_fonts::{THREADS as FONT_THREADS, use_system_fonts};
pub use text_kind::TextKind;
pub use tokens::{Series, Tokens};
pub use ui_ext::{TextExt, ThemeExt};

#[cfg(test)]
mod contrast_test;
