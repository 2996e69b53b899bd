//! Size and position of the window.

use serde::{Deserialize, Serialize};

use super::screen_area::ScreenArea;

/// Size and position of the window, in points as they are without zoom.
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

    /// What has to be on a screen of the upper edge of a window, so that a person can take hold of it, in points.
    const HANDLE: [f32; 2] = [96.0, 16.0];

    /// Whether a window could be opened there.
    pub fn is_usable(&self) -> bool {
        let size = |points: f32| (1.0..=Self::LARGEST).contains(&points);
        let edge = |points: f32| points.abs() <= Self::LARGEST;
        size(self.width) && size(self.height) && self.position.is_none_or(|(x, y)| edge(x) && edge(y))
    }

    /// The place of a window that was `zoom` times larger in the points of its content. Where it filled the screen, the
    /// size and position it had `before` are kept for the time when it does not.
    #[must_use]
    pub fn without_zoom(self, zoom: f32, before: Option<Self>) -> Self {
        if self.maximised
            && let Some(before) = before
        {
            return Self { maximised: true, ..before };
        }
        // Hundredths: what the division by the zoom has left over is none of the window.
        let points = |zoomed: f32| (zoomed * zoom * 100.0).round() / 100.0;
        Self {
            width: points(self.width),
            height: points(self.height),
            position: self.position.map(|(x, y)| (points(x), points(y))),
            maximised: self.maximised,
        }
    }

    /// Whether enough of its upper edge is on one of the screens to take hold of it. Without screens nothing is known
    /// against it.
    pub fn is_on(&self, screens: &[ScreenArea]) -> bool {
        let Some((left, top)) = self.position else { return true };
        let [wide, high] = Self::HANDLE;
        screens.is_empty()
            || screens.iter().any(|screen| {
                let across = (left + self.width).min(screen.left + screen.width) - left.max(screen.left);
                across >= wide.min(self.width) && top >= screen.top && top + high <= screen.top + screen.height
            })
    }
}
