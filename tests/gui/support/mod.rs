//! What every test of the window shares: the harness, the renderer behind its pictures and a whole window.

#![allow(dead_code, unused_imports, reason = "each test uses some of it")]

pub mod by_keyboard;
mod harness;
mod picture;
mod renderer;
mod session;
mod texts;

pub use harness::{harness, state_harness};
pub use picture::Picture;
pub use session::{empty_state, sample_state, window, window_on};
pub use texts::Texts;
