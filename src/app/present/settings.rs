//! Settings: theme, zoom and how money is written.

use serde::Serialize;

use crate::app::format;
use crate::app::settings::{MoneyStyle, Settings, ThemeChoice};
use crate::app::state::State;
use crate::domain::currency::Currency;

/// What Settings shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct SettingsData {
    /// Which theme is shown.
    pub theme: ThemeChoice,
    pub zoom_percent: u16,
    /// Zoom levels offered, with their words.
    pub zoom_levels: Vec<(u16, String)>,
    /// How money is written.
    pub money_style: MoneyStyle,
    /// Each way to write money with an example.
    pub money_styles: Vec<(MoneyStyle, String)>,
    /// Whether the reality check is hidden.
    pub hide_satire: bool,
    /// Plan files remembered.
    pub recent: Vec<String>,
    /// Where files are kept: what and where.
    pub places: Vec<(&'static str, String)>,
}

/// Builds what Settings shows.
pub fn settings(state: &State) -> SettingsData {
    let settings = &state.settings;
    let styles = [MoneyStyle::CodeFirst, MoneyStyle::CodeLast, MoneyStyle::Sign];
    let plan = state.document.as_ref().and_then(|document| document.path());
    let plan = plan.map(|path| ("The open plan", format::path(path)));
    let kept = state.settings_file.as_ref().map(|path| ("These settings", format::path(path)));
    SettingsData {
        theme: settings.theme,
        zoom_percent: settings.zoom_percent,
        zoom_levels: Settings::ZOOM_LEVELS.into_iter().map(|level| (level, format!("{level}%"))).collect(),
        money_style: settings.money_style,
        money_styles: styles.into_iter().map(|style| (style, style.exact(118_000.0, Currency::USD))).collect(),
        hide_satire: settings.hide_satire,
        recent: settings.recent.iter().map(|path| format::path(path)).collect(),
        places: plan.into_iter().chain(kept).collect(),
    }
}
