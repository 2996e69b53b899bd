//! The application without its window: state, actions, history and the data each screen shows.
//!
//! It knows no toolkit and does no input or output; what must be read or written is asked for as an effect.

pub mod action;
pub mod advert_dialog;
pub mod after;
pub mod beginning;
pub mod beside;
pub mod command;
pub mod copied_picture;
pub mod derived;
pub mod dialog;
pub mod document;
pub mod drafts;
pub mod effect;
pub mod file;
pub mod finding;
pub mod forecasting;
pub mod format;
pub mod gaps;
pub mod history;
mod memo;
pub mod notice;
pub mod packs;
pub mod past_day;
pub mod path_dialog;
pub mod picking;
pub mod present;
pub mod projecting;
pub mod role_list;
pub mod settings;
pub mod shortcut;
pub mod state;
pub mod typed;
pub mod update;
pub mod view;
pub mod words;
