//! Paints the list of roles: search, filters, order and rows that arrow keys move through.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Align2, EventFilter, Id, Key, Modifiers, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

use super::search_id;
use crate::app::action::{Action, RoleAction, RoleComparisonAction, ViewAction};
use crate::app::command::Command;
use crate::app::present::roles::RolesData;
use crate::app::present::roles::list::{EmptyList, FilterChoice, Mark, RoleRow};
use crate::app::role_list::RoleLimits;
use crate::app::view::ScreenView;
use crate::app::view::roles::{RoleOrder, RolesView as View};
use crate::app::words::Words as _;
use crate::domain::ids::RoleId;
use crate::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _, Tokens, size};
use crate::gui::views::keys::row_key;
use crate::gui::widgets::{
    Button, Card, Checkbox, Hint, ListRow, Progress, SearchField, Segmented, Select, Tick, empty_state, takes_escape,
};

/// Height of everything above the rows while only the first filter is shown.
const HEAD: f32 = 110.0;
/// Narrower than this the list has no room for all its filters in one line.
const NARROW: f32 = 300.0;
/// Height of the line with how many there are, in a list that is so narrow.
const COUNT: f32 = 24.0;
/// Room for the choice between all roles and the saved ones.
const WHICH: f32 = 116.0;
/// Room for the order, where the list is wide.
const SORT: f32 = 186.0;
/// Width of the bar and the count in a row.
const READING: f32 = 72.0;

/// The list, with where the keyboard is.
#[derive(Debug, Default)]
pub(super) struct List {
    /// The row that is to take the focus.
    wanted: Option<RoleId>,
    /// The row that is to be brought into view, once.
    shown: Option<RoleId>,
    /// The row that had the focus in the last frame.
    focused: Option<RoleId>,
}

impl List {
    pub(super) fn ui(&mut self, ui: &mut Ui, data: &RolesData, actions: &mut Vec<Action>) {
        Card::plain().bare().body_top(size::STROKE).fill_height(ui).show(ui, |ui| {
            let room = ui.max_rect();
            let lines = data.list.filters.len().saturating_sub(1).div_ceil(2) + 1;
            let lines = if data.view.filters_open { lines } else { 0 };
            let count = if room.width() - 2.0 * size::SPACE_12 < NARROW { COUNT } else { 0.0 };
            let height = HEAD + count + lines as f32 * (size::CONTROL_SMALL + size::SPACE_8);
            let head = room.with_max_y(room.min.y + height).shrink2(vec2(size::SPACE_12, 0.0));
            ui.scope_builder(UiBuilder::new().max_rect(head), |ui| self.head_ui(ui, data, actions));
            let rule = room.min.y + height;
            ui.painter().hline(room.x_range(), rule, Stroke::new(size::STROKE, ui.tokens().line));
            let rows = Rect::from_min_max(pos2(room.min.x, rule + size::SPACE_4), room.max - vec2(0.0, size::SPACE_4));
            ui.scope_builder(UiBuilder::new().max_rect(rows), |ui| match &data.list.empty {
                Some(empty) => empty_ui(ui, data, empty, actions),
                None => self.rows_ui(ui, data, actions),
            });
        });
    }

    fn head_ui(&mut self, ui: &mut Ui, data: &RolesData, actions: &mut Vec<Action>) {
        let mut view = data.view.clone();
        let width = ui.max_rect().width();
        ui.spacing_mut().item_spacing = vec2(size::SPACE_8, size::SPACE_8);
        ui.add_space(size::SPACE_12 - 1.0);
        let typed = ui.memory(|memory| memory.has_focus(search_id()));
        if typed {
            self.follow_search(ui, data, actions);
        }
        let field = SearchField::new(&mut view.query, "Search roles").hint(&data.list.hint).key(if width < NARROW {
            ""
        } else {
            "Ctrl+F"
        });
        ui.add(field.width(width).id(search_id()));
        let saved = data.list.saved.as_ref().map(|saved| format!("Saved {saved}"));
        let saved = saved.as_deref();
        let narrow = width < NARROW;
        filters_ui(ui, data, &mut view, width, saved.filter(|_| !narrow));
        ui.horizontal(|ui| order_ui(ui, data, &mut view, width, saved.filter(|_| narrow)));
        if narrow {
            ui.words(TextKind::Caption12, data.list.count.as_str(), ui.tokens().t2);
        }
        if view != data.view {
            actions.push(ScreenView::Roles(view).into());
        }
    }

    /// Down and Enter lead from the search field into the rows; Enter shows the one that is meant without a doubt.
    fn follow_search(&mut self, ui: &Ui, data: &RolesData, actions: &mut Vec<Action>) {
        let (down, enter) =
            ui.input_mut(|input| (input.consume_key(Modifiers::NONE, Key::ArrowDown), input.key_pressed(Key::Enter)));
        let Some(first) = data.list.rows.first() else { return };
        if down {
            let row = data.list.rows.iter().find(|row| row.selected).unwrap_or(first);
            self.wanted = Some(row.role.clone());
        } else if enter {
            let clear = data.list.rows.iter().find(|row| row.clear);
            self.wanted = Some(clear.unwrap_or(first).role.clone());
            actions.extend(clear.map(|row| select(data, &row.role)));
        }
    }

    fn rows_ui(&mut self, ui: &mut Ui, data: &RolesData, actions: &mut Vec<Action>) {
        ui.spacing_mut().item_spacing.y = 0.0;
        let rows = &data.list.rows;
        let selected = rows.iter().position(|row| row.selected);
        let mut area = ScrollArea::vertical().id_salt("roles").auto_shrink(false);
        let height = ui.available_height();
        let id = Id::unique("rows of roles");
        // A row chosen elsewhere, or by keys, is brought into view; where it is in view already nothing moves.
        let role = selected.and_then(|at| rows.get(at)).map(|row| row.role.clone());
        if role != self.shown
            && let Some(at) = selected
        {
            let offset: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
            let top = size::ROW_TALL * at as f32;
            if top < offset || top + size::ROW_TALL > offset + height {
                let below = if top < offset { 0.0 } else { height - size::ROW_TALL };
                area = area.vertical_scroll_offset((top - below).max(0.0));
            }
            self.shown = role;
        }
        // Before a row takes the key for a press.
        let focused = self.focused.take();
        if let Some(row) = rows.iter().find(|row| Some(&row.role) == focused.as_ref())
            && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Space))
        {
            pick(data, row, actions);
        }
        let shown = area.show_rows(ui, size::ROW_TALL, rows.len(), |ui, range| {
            for (at, row) in rows.iter().enumerate().skip(range.start).take(range.len()) {
                ui.push_id(&row.role, |ui| self.row_ui(ui, data, at, row, actions));
            }
        });
        ui.data_mut(|data| data.insert_temp(id, shown.state.clamped_offset().y));
    }

    fn row_ui(&mut self, ui: &mut Ui, data: &RolesData, at: usize, row: &RoleRow, actions: &mut Vec<Action>) {
        let picking = data.view.compared.is_picking();
        let left = if picking { size::CONTROL_SMALL } else { 0.0 };
        let shown = ListRow::new(&row.name, row.selected)
            .tall()
            .show(ui, |ui, rect| content_ui(ui, rect.with_min_x(rect.min.x + left), row));
        if picking {
            let name = format!("Compare {}", row.title);
            let tick = Checkbox::bare(if data.view.compared.has(&row.role) { Tick::On } else { Tick::Off }, &name)
                .tab_stop(false);
            let corner = shown.response.rect.left_center() + vec2(size::SPACE_8, -size::CONTROL_SMALL / 2.0);
            let place = Rect::from_min_size(corner, vec2(size::CONTROL_SMALL, size::CONTROL_SMALL));
            if ui.place(place, tick).changed() {
                pick(data, row, actions);
            }
        }
        if self.wanted.as_ref() == Some(&row.role) {
            self.wanted = None;
            shown.response.request_focus();
            shown.response.scroll_to_me(None);
        }
        if shown.response.clicked() && ui.input(|input| input.modifiers.command) {
            pick(data, row, actions);
        } else if shown.response.clicked() || shown.opened {
            actions.push(select(data, &row.role));
        }
        if !shown.response.has_focus() {
            return;
        }
        self.focused = Some(row.role.clone());
        let filter = EventFilter { vertical_arrows: true, escape: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(shown.response.id, filter));
        let page = (ui.clip_rect().height() / size::ROW_TALL) as usize;
        if let Some(to) = row_key(ui, Some(at), data.list.rows.len(), Some(page.max(1)))
            && let Some(row) = data.list.rows.get(to)
        {
            self.wanted = Some(row.role.clone());
            actions.push(select(data, &row.role));
        }
        if takes_escape(ui) {
            ui.memory_mut(|memory| memory.request_focus(search_id()));
        }
    }
}

/// Picks a role to compare, or lets it go. The role that is shown is the first to be compared with others.
fn pick(data: &RolesData, row: &RoleRow, actions: &mut Vec<Action>) {
    let picked = !data.view.compared.has(&row.role);
    if data.list.picked.is_none() {
        let shown = data.list.rows.iter().find(|row| row.selected).unwrap_or(row);
        actions.push(RoleComparisonAction::Begin(Some(shown.role.clone())).into());
    }
    actions.push(RoleComparisonAction::Pick { role: row.role.clone(), picked }.into());
}

/// What stands under the list: the advert to paste and the way to compare, or what is picked to be compared.
pub(super) fn foot_ui(ui: &mut Ui, data: &RolesData, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_4;
        let Some(picked) = &data.list.picked else {
            for command in [Command::PasteAdvert, Command::CompareRoles] {
                if ui.add(Button::quiet(command.words())).clicked() {
                    actions.push(ViewAction::Run(command).into());
                }
            }
            return;
        };
        let compare = ui.add_enabled(picked.can_compare, Button::primary(&picked.words).icon(Icon::Equal));
        if compare.clicked() {
            actions.push(RoleComparisonAction::ShowPicked.into());
        }
        Hint::new(&picked.words).text("Tick roles of the list, with Ctrl+click or Ctrl+Space too.").attach(compare);
        if ui.add(Button::quiet("Stop picking")).clicked() {
            actions.push(RoleComparisonAction::Clear.into());
        }
    });
}

fn select(data: &RolesData, role: &RoleId) -> Action {
    ScreenView::Roles(View { selected: Some(role.clone()), ..data.view.clone() }).into()
}

/// The first filter beside the button that shows the others, which stand below it two by two.
fn filters_ui(ui: &mut Ui, data: &RolesData, view: &mut View, width: f32, saved: Option<&str>) {
    let list = &data.list;
    let room = if saved.is_some() { width - 124.0 } else { width };
    let each = ((room - size::SPACE_8) / 2.0).floor();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = size::SPACE_8;
        if let Some(choice) = list.filters.first() {
            filter_ui(ui, choice, view, each);
        }
        let icon = if view.filters_open { Icon::ChevronUp } else { Icon::ChevronDown };
        if ui.add(Button::minor(&list.filters_set).icon(icon).width(each)).clicked() {
            view.filters_open = !view.filters_open;
        }
        if let Some(saved) = saved {
            which_ui(ui, view, saved);
        }
    });
    if !view.filters_open {
        return;
    }
    let each = ((width - size::SPACE_8) / 2.0).floor();
    for pair in list.filters.get(1..).unwrap_or_default().chunks(2) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = size::SPACE_8;
            for choice in pair {
                filter_ui(ui, choice, view, each);
            }
        });
    }
    let clear = Button::minor("Clear filters").icon(Icon::Close);
    if ui.add_enabled(data.list.narrowed, clear).clicked() {
        *view = without_filters(view);
    }
}

fn filter_ui(ui: &mut Ui, choice: &FilterChoice, view: &mut View, width: f32) {
    let options: Vec<(usize, &str)> = choice.words.iter().map(String::as_str).enumerate().collect();
    let mut chosen = choice.chosen;
    if ui.add(Select::new(choice.filter.words(), &mut chosen, &options).small().width(width)).changed() {
        view.limits.set(choice.filter, chosen.checked_sub(1).and_then(|at| choice.limits.get(at)).cloned());
    }
}

/// All roles or the saved ones.
fn which_ui(ui: &mut Ui, view: &mut View, saved: &str) {
    let options = [(false, "All"), (true, saved)];
    ui.add(Segmented::new("Which roles", &mut view.saved_only, &options).small());
}

/// How many there are, or in a narrow list, which has a line for that, which of them; and the order.
fn order_ui(ui: &mut Ui, data: &RolesData, view: &mut View, width: f32, saved: Option<&str>) {
    let (line, _) = ui.allocate_exact_size(vec2(width, size::CONTROL_SMALL), eframe::egui::Sense::hover());
    let left = line.with_max_x(if saved.is_some() { line.min.x + WHICH } else { line.max.x - SORT });
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| match saved {
        Some(saved) => which_ui(ui, view, saved),
        None if width < NARROW => {}
        None => {
            ui.horizontal_centered(|ui| ui.words(TextKind::Caption12, data.list.count.as_str(), ui.tokens().t2));
        }
    });
    let (room, prefix) = if saved.is_some() { (width - WHICH, "") } else { (SORT, "Sort: ") };
    let end = line.with_min_x(line.max.x - room);
    match data.list.order {
        Some(order) => {
            let mut chosen: RoleOrder = order;
            let select = Select::new("Sort by", &mut chosen, &data.list.orders).prefix(prefix).small().width(room);
            if ui.place(end, select).changed() {
                view.order = chosen;
            }
        }
        None => {
            ui.paint_words(end, Align2::RIGHT_CENTER, TextKind::Caption12, "Best match first", ui.tokens().t2);
        }
    }
}

fn content_ui(ui: &mut Ui, rect: Rect, row: &RoleRow) {
    let tokens = ui.tokens();
    let inside = rect.shrink2(vec2(14.0, 0.0));
    let end = if row.reading.is_empty() { inside.max.x } else { inside.max.x - READING - size::SPACE_12 };
    let words = inside.with_max_x(end);
    let (first, second) = (words.with_max_y(rect.min.y + 27.0), words.with_min_y(rect.min.y + 26.0));
    let sign = row.mark.map(|mark| match mark {
        Mark::Goal => Icon::Flag,
        Mark::Held => Icon::User,
        Mark::Saved => Icon::Bookmark,
    });
    let sign_room = if sign.is_some() { size::ICON_CHIP + size::ICON_GAP } else { 0.0 };
    let title = title(row, tokens, words.width() - sign_room);
    let galley = ui.painter().layout_job(title);
    let at = Align2::LEFT_CENTER.align_size_within_rect(galley.size(), first.with_min_y(rect.min.y + 6.0));
    ui.painter().galley(at.min, galley, tokens.t1);
    if let Some(sign) = sign {
        let centre = pos2(at.max.x + size::ICON_GAP + size::ICON_CHIP / 2.0, at.center().y);
        sign.paint(ui.painter(), centre, size::ICON_CHIP, ListRow::third_text(ui, row.selected));
    }
    let detail = second.with_max_y(rect.min.y + 42.0);
    ui.paint_words(
        detail,
        Align2::LEFT_CENTER,
        TextKind::Caption12,
        row.detail.as_str(),
        ListRow::third_text(ui, row.selected),
    );
    if row.reading.is_empty() {
        return;
    }
    let count = Rect::from_min_max(pos2(end, rect.min.y + 6.0), pos2(inside.max.x, rect.min.y + 27.0));
    let colour = if row.share.is_some() { tokens.t1 } else { ListRow::third_text(ui, row.selected) };
    ui.paint_words(count, Align2::RIGHT_CENTER, TextKind::Mono12, row.reading.as_str(), colour);
    if let Some(share) = row.share {
        let colour = if row.complete { tokens.good } else { tokens.acc };
        let place = Rect::from_min_size(pos2(inside.max.x - READING, rect.min.y + 31.0), vec2(READING, size::SPACE_4));
        ui.place(place, Progress::new(share, &row.reading).height(size::SPACE_4).width(READING).colour(colour));
    }
}

/// The title, with the letters that fit what was typed in the heavier weight.
fn title(row: &RoleRow, tokens: &Tokens, width: f32) -> LayoutJob {
    let base = if row.selected { TextKind::Strong13 } else { TextKind::Body13 };
    let mut job = LayoutJob::default();
    if row.letters.is_empty() {
        job = base.job(row.title.as_str(), tokens.t1);
    } else {
        for (index, letter) in row.title.chars().enumerate() {
            let fits = row.letters.binary_search(&index).is_ok();
            let (kind, colour) = if fits { (TextKind::Strong13, tokens.acc) } else { (base, tokens.t1) };
            job.append(letter.encode_utf8(&mut [0; 4]), 0.0, kind.format(colour));
        }
    }
    job.wrap = eframe::egui::text::TextWrapping::truncate_at_width(width);
    job
}

fn without_filters(view: &View) -> View {
    View { limits: RoleLimits::default(), saved_only: false, ..view.clone() }
}

fn empty_ui(ui: &mut Ui, data: &RolesData, empty: &EmptyList, actions: &mut Vec<Action>) {
    if empty_state(ui, Icon::Search, &empty.line, &empty.reason, &empty.action) {
        if let Some(own) = &empty.own {
            actions.push(RoleAction::SetOwn(Box::new(own.clone())).into());
            let selected = Some(own.id.clone());
            actions.push(ScreenView::Roles(View { query: String::new(), selected, ..data.view.clone() }).into());
            return;
        }
        let view = if empty.keeps_query {
            without_filters(&data.view)
        } else {
            View { query: String::new(), ..data.view.clone() }
        };
        actions.push(ScreenView::Roles(view).into());
    }
}
