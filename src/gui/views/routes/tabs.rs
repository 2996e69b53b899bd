//! What Routes shows: routes found, the path of the plan, or options.

use eframe::egui::Ui;
use strum::IntoEnumIterator as _;

use crate::app::action::Action;
use crate::app::view::ScreenView;
use crate::app::view::routes::{RoutesTab, RoutesView};
use crate::app::words::Words as _;
use crate::gui::widgets::Segmented;

/// Paints the choice.
pub(super) fn tabs_ui(ui: &mut Ui, view: &RoutesView, actions: &mut Vec<Action>) {
    let options: Vec<_> = RoutesTab::iter().map(|tab| (tab, tab.words())).collect();
    let mut tab = view.tab;
    ui.add(Segmented::new("Routes shows", &mut tab, &options));
    if tab != view.tab {
        actions.push(ScreenView::Routes(RoutesView { tab, ledger: false, ..view.clone() }).into());
    }
}
