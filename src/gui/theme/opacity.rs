//! How much of a colour is kept where shapes lie over one another, 0 to 1.

/// Band between P10 and P90.
pub const BAND_OUTER: f32 = 0.16;
/// Band between P25 and P75, over the outer band.
pub const BAND_INNER: f32 = 0.22;
/// The only band of a chart with two or more plans.
pub const BAND_SELECTED: f32 = 0.24;
/// P10 to P90 part of a range bar.
pub const RANGE_OUTER: f32 = 0.55;
/// Zone where sources disagree.
pub const DISAGREEMENT: f32 = 0.10;
/// Curtain behind a dialog.
pub const CURTAIN: f32 = 0.60;
/// Links that are not on the chosen route.
pub const QUIET_LINK: f32 = 0.70;
/// Sign of a band in a legend: stronger, because it is small.
pub const BAND_LEGEND: f32 = 0.30;
/// Ground behind words that stand on lines.
pub const LABEL_GROUND: f32 = 0.80;
