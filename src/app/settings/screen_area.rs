//! One screen of the desktop.

/// Where a screen is among the others, in points as they are without zoom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScreenArea {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    pub width: f32,
    pub height: f32,
}
