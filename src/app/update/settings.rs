//! Changes of settings.

use crate::app::action::SettingsAction;
use crate::app::effect::Effect;
use crate::app::state::State;

/// Applies a change of settings and has the settings kept if they differ.
pub(super) fn apply(state: &mut State, action: SettingsAction, effects: &mut Vec<Effect>) {
    let before = state.settings.clone();
    match action {
        SettingsAction::SetTheme(theme) => state.settings.theme = theme,
        SettingsAction::SetZoom(percent) => state.settings.zoom_percent = percent,
        SettingsAction::SetMoneyStyle(style) => state.settings.money_style = style,
        SettingsAction::HideSatire(hide) => state.settings.hide_satire = hide,
        SettingsAction::SetWindow(size) => state.settings.window = Some(size),
        SettingsAction::ForgetRecent => state.settings.recent.clear(),
    }
    state.settings = std::mem::take(&mut state.settings).bounded();
    if state.settings != before {
        effects.push(Effect::KeepSettings(state.settings.clone()));
    }
}
