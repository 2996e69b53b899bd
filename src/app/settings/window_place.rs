//! Size and position of the window.

use serde::{Deserialize, Serialize};

/// Size and position of the window, in points.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WindowPlace {
    /// Width inside the frame.
    pub width: f32,
    /// Height inside the frame.
    pub height: f32,
    /// Left and upper edge, where the system tells them.
    #[serde(default)]
    pub position: Option<(f32, f32)>,
    /// Whether it fills the screen.
    #[serde(default)]
    pub maximised: bool,
}

impl WindowPlace {
    /// Largest size or distance that a screen can have, in points.
    const LARGEST: f32 = 100_000.0;

    /// Whether a window could be opened there.
    pub fn is_usable(&self) -> bool {
        let size = |points: f32| (1.0..=Self::LARGEST).contains(&points);
        let edge = |points: f32| points.abs() <= Self::LARGEST;
        size(self.width) && size(self.height) && self.position.is_none_or(|(x, y)| edge(x) && edge(y))
    }
}
