//! The level a user has, as a dumbbell shows it.

use eframe::egui::{
    Response, Ui,
    accesskit::{Action, ActionData},
};

/// Highest level.
pub(super) const TOP: u8 = 5;

/// What is known of the level the user has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Have {
    /// Rated by the user.
    Rated(u8),
    /// Taken from the role, not rated: a hollow dot.
    Assumed(u8),
    /// Unknown.
    Unrated,
}

impl Have {
    /// The level, if one is known.
    pub(super) fn level(self) -> Option<u8> {
        match self {
            Self::Rated(level) | Self::Assumed(level) => Some(level.min(TOP)),
            Self::Unrated => None,
        }
    }

    /// One level more; the first level if unrated.
    pub(super) fn raised(self) -> Self {
        Self::Rated(self.level().map_or(0, |level| (level + 1).min(TOP)))
    }

    /// One level less.
    pub(super) fn lowered(self) -> Self {
        Self::Rated(self.level().unwrap_or(0).saturating_sub(1))
    }
}

/// What a screen reader asks for.
pub(super) fn requested(ui: &Ui, response: &Response, have: Have) -> Option<Have> {
    ui.input(|input| {
        let set =
            input.accesskit_action_requests(response.id, Action::SetValue).find_map(|request| match request.data {
                Some(ActionData::NumericValue(value)) => nearest(value),
                _ => None,
            });
        let raise = input.has_accesskit_action_request(response.id, Action::Increment).then(|| have.raised());
        let lower = input.has_accesskit_action_request(response.id, Action::Decrement).then(|| have.lowered());
        set.or(raise).or(lower)
    })
}

/// The level nearest to a position on the axis.
pub(super) fn nearest(value: f64) -> Option<Have> {
    (0..=TOP).min_by(|a, b| (f64::from(*a) - value).abs().total_cmp(&(f64::from(*b) - value).abs())).map(Have::Rated)
}
