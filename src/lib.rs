//! Rungs plans a career one rung at a time.
//!
//! Layers, lowest first: `domain`, `app`, `storage`, then the shells `cli` and `gui`. A lower layer knows nothing of a
//! higher one.

pub mod app;
pub mod cli;
pub mod domain;
#[cfg(feature = "gui")]
pub mod gui;
pub mod storage;
