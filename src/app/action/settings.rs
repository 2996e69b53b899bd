//! Settings of the program.

use crate::app::settings::{MoneyStyle, ThemeChoice, WindowPlace};

/// A change of settings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SettingsAction {
    /// Which theme is shown.
    SetTheme(ThemeChoice),
    /// Zoom in percent.
    SetZoom(u16),
    /// How money is written.
    SetMoneyStyle(MoneyStyle),
    /// Whether the reality check is hidden everywhere.
    HideSatire(bool),
    /// The size of the window.
    SetWindow(WindowPlace),
    /// Forgets the recent files.
    ForgetRecent,
}
