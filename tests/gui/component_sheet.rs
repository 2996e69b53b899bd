//! One picture of all parts in each theme, laid out like the design's component sheet.

use eframe::egui::{Align, Align2, Layout, Rect, Theme, Ui, UiBuilder, pos2, vec2};
use rungs::app::action::Action;
use rungs::app::notice;
use rungs::domain::proficiency::Proficiency;
use rungs::gui::theme::{Icon, TextExt as _, TextKind, ThemeExt as _};
use rungs::gui::widgets::{
    Button, Card, Checkbox, Chip, ChipKind, Dumbbell, Field, Have, IconButton, ListRow, Notice, Progress, SearchField,
    Segmented, Select, Tick, ToastStack, empty_state, key_cap, level_dots, rail_item,
};

use crate::support::{Picture as _, harness};

const SIZE: [f32; 2] = [1280.0, 720.0];

/// Shows `content` at a place given in points of the page.
fn at<R>(ui: &mut Ui, [x, y, width, height]: [f32; 4], content: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = Rect::from_min_size(pos2(85.0 + x, 45.0 + y), vec2(width, height));
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min)), content).inner
}

/// The same with the parts in a line.
fn line<R>(ui: &mut Ui, [x, y, width, height]: [f32; 4], content: impl FnOnce(&mut Ui) -> R) -> R {
    let rect = Rect::from_min_size(pos2(85.0 + x, 45.0 + y), vec2(width, height));
    let layout = Layout::left_to_right(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(layout), content).inner
}

fn chrome(ui: &mut Ui) {
    let tokens = ui.tokens();
    let screen = ui.ctx().content_rect();
    ui.painter().rect_filled(screen.with_max_y(44.0), 0.0, tokens.bg0);
    ui.painter().rect_filled(screen.with_max_x(84.0), 0.0, tokens.bg0);
    ui.painter().hline(screen.x_range(), 44.5, (1.0, tokens.line));
    ui.painter().vline(84.5, 45.0..=720.0, (1.0, tokens.line));
    rungs::gui::theme::paint_logo(ui.painter(), pos2(28.0, 10.0), 24.0, tokens.acc);
    line(ui, [255.0, -37.0, 80.0, 28.0], |ui| {
        ui.add(IconButton::new(Icon::Undo, "Undo"));
        ui.add_enabled(false, IconButton::new(Icon::Redo, "Redo"));
    });
    let mut text = String::new();
    at(ui, [377.0, -37.0, 400.0, 28.0], |ui| {
        let name = "Search roles, skills, steps or commands";
        ui.add(SearchField::new(&mut text, name).width(400.0).key("Ctrl+K"))
    });
    let items = [
        (Icon::Overview, "Overview"),
        (Icon::Roles, "Roles"),
        (Icon::Skills, "Skills"),
        (Icon::Routes, "Routes"),
        (Icon::Salary, "Salary"),
        (Icon::Steps, "Steps"),
    ];
    for (index, (icon, word)) in items.into_iter().enumerate() {
        let y = 10.0 + 58.0 * index as f32;
        at(ui, [-79.0, y, 72.0, 54.0], |ui| ui.add(rail_item(icon, word, word == "Skills", 54.0)));
    }
}

fn controls(ui: &mut Ui) {
    at(ui, [20.0, 74.0, 468.0, 282.0], |ui| Card::titled("Controls").height(282.0).show(ui, |_| {}));
    for (y, word) in [63.0, 99.0, 135.0, 171.0, 207.0, 243.0]
        .into_iter()
        .zip(["Primary", "Plain", "Quiet", "Field", "Error", "Choice"])
    {
        at(ui, [36.0, 74.0 + y, 80.0, 18.0], |ui| ui.second(word));
    }
    let row = |ui: &mut Ui, y: f32, content: &mut dyn FnMut(&mut Ui)| {
        line(ui, [116.0, 74.0 + y, 360.0, 28.0], |ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            content(ui);
        });
    };
    row(ui, 58.0, &mut |ui| {
        ui.add(Button::primary("Start").width(76.0));
        ui.add(Button::primary("Step").icon(Icon::Plus));
        ui.add_enabled(false, Button::primary("Start off").width(88.0));
        ui.add(Button::danger("Remove"));
    });
    row(ui, 94.0, &mut |ui| {
        ui.add(Button::plain("Add").width(76.0));
        ui.add(Button::plain("Rate skills").icon(Icon::Pencil));
        ui.add_enabled(false, Button::plain("Add off").width(76.0));
        ui.add(Button::minor("Table").icon(Icon::Table));
    });
    row(ui, 130.0, &mut |ui| {
        ui.add(Button::quiet("All").width(76.0));
        ui.add(Button::quiet("All skills").small());
        ui.add_enabled(false, Button::quiet("All off").width(76.0));
        ui.add(IconButton::new(Icon::Minus, "Less").outlined());
        ui.add(IconButton::new(Icon::Plus, "More").outlined());
    });
    row(ui, 166.0, &mut |ui| {
        let mut text = "118,000".to_owned();
        ui.add(Field::new(&mut text, "Pay").width(76.0));
        let response = ui.add(Field::new(&mut text, "Equity").width(139.0).mono().unit("USD"));
        if ui.memory(|memory| memory.focused().is_none()) {
            response.request_focus();
        }
        ui.add_enabled(false, Field::new(&mut text, "Pay off").width(76.0));
    });
    row(ui, 202.0, &mut |ui| {
        ui.add(Field::new(&mut "−4".to_owned(), "Growth").width(164.0).error(Some("Use 0 or more")));
    });
    row(ui, 238.0, &mut |ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        ui.add(Segmented::new("Pay part", &mut 0, &[(0, "Base"), (1, "Total")]));
        ui.add(Segmented::new("Money", &mut 0, &[(0, "Real"), (1, "Nominal")]).small());
        ui.add(Checkbox::new(Tick::On, "On"));
        ui.add(Checkbox::bare(Tick::Mixed, "Some"));
        ui.add(Checkbox::bare(Tick::Off, "None"));
    });
}

fn chips(ui: &mut Ui) {
    at(ui, [504.0, 74.0, 316.0, 282.0], |ui| Card::titled("Chips and dumbbells").height(282.0).show(ui, |_| {}));
    let rows: [&[(ChipKind, &str)]; 3] = [
        &[
            (ChipKind::Met, "Met"),
            (ChipKind::Short, "Short"),
            (ChipKind::Missing, "Missing"),
            (ChipKind::Unrated, "Unrated"),
        ],
        &[
            (ChipKind::Doing, "Doing"),
            (ChipKind::Done, "Done"),
            (ChipKind::ToDo, "To do"),
            (ChipKind::Skipped, "Skipped"),
        ],
        &[(ChipKind::Warning, "These disagree"), (ChipKind::Accent, "Your goal"), (ChipKind::Satire, "Satire")],
    ];
    for (y, row) in [42.0, 72.0, 102.0].into_iter().zip(rows) {
        line(ui, [520.0, 74.0 + y, 300.0, 20.0], |ui| {
            for (kind, word) in row {
                let chip = Chip::new(*kind, word);
                ui.add(if *word == "Your goal" { chip.icon(Icon::Flag) } else { chip });
            }
        });
    }
    let level = |level: u8| Proficiency::try_from(level).unwrap();
    let rows = [
        ("Met", Have::Rated(level(3)), 3),
        ("Short", Have::Rated(level(2)), 4),
        ("Missing", Have::Rated(level(0)), 3),
        ("Above", Have::Assumed(level(4)), 3),
        ("Unrated", Have::Unrated, 3),
    ];
    for (index, (word, mut have, wanted)) in rows.into_iter().enumerate() {
        let y = 74.0 + 134.0 + 27.0 * index as f32;
        at(ui, [520.0, y + 4.0, 90.0, 18.0], |ui| ui.second(word));
        at(ui, [604.0, y, 190.0, 26.0], |ui| ui.add(Dumbbell::new(&mut have, Some(wanted), word, "as shown")));
    }
}

fn palette(ui: &mut Ui) {
    at(ui, [836.0, 74.0, 339.0, 282.0], |ui| Card::titled("Suggestions").height(282.0).show(ui, |_| {}));
    let rows = [
        (Icon::Roles, "AI Training Data Lead", "Role", true),
        (Icon::Roles, "Training Data Manager", "Role", false),
        (Icon::Routes, "Through training data", "Route", false),
        (Icon::Steps, "Rebuild the ranking model", "Step", false),
    ];
    for (index, (icon, word, kind, on)) in rows.into_iter().enumerate() {
        let y = 156.0 + 34.0 * index as f32;
        at(ui, [840.0, y, 331.0, 30.0], |ui| {
            ListRow::new(word, on).show(ui, |ui, rect| {
                let tokens = ui.tokens();
                let mark = if on { tokens.acc } else { tokens.t2 };
                icon.paint(ui.painter(), rect.left_center() + vec2(24.0, 0.0), 16.0, mark);
                let words = rect.with_min_x(rect.min.x + 44.0);
                ui.paint_words(words, Align2::LEFT_CENTER, TextKind::Body13, word, tokens.t1);
                let end = rect.with_max_x(rect.max.x - 16.0);
                ui.paint_words(end, Align2::RIGHT_CENTER, TextKind::Body13, kind, ListRow::third_text(ui, on));
            })
        });
    }
    line(ui, [852.0, 116.0, 320.0, 28.0], |ui| {
        ui.add(Select::new("Sort by", &mut 0, &[(0, "group")]).prefix("Sort: ").icon(Icon::Filter));
        ui.add(Select::new("Level", &mut 0, &[(0, "Level")]).small().width(70.0));
        ui.add(level_dots(4, "Weight 4 of 5"));
    });
    line(ui, [852.0, 330.0, 320.0, 18.0], |ui| {
        for (key, word) in [("↑", "move"), ("Enter", "open"), ("Esc", "close")] {
            ui.add(key_cap(key));
            ui.caption(word);
        }
    });
}

fn lower(ui: &mut Ui) {
    at(ui, [20.0, 372.0, 364.0, 208.0], |ui| {
        Card::titled("Empty").height(208.0).show(ui, |ui| {
            let reason = "The pay floor rules out the last two. At USD 102,000 one route returns.";
            empty_state(ui, Icon::Routes, "No route fits these limits", reason, "Set floor to 102,000")
        })
    });
    at(ui, [400.0, 372.0, 364.0, 208.0], |ui| {
        let stop = |ui: &mut Ui| {
            ui.add(Button::quiet("Stop").small());
        };
        Card::titled("Loading").height(208.0).show_with(ui, stop, |ui| {
            ui.second("Searching routes, 312 of 1,480 moves");
            ui.add(Progress::new(0.21, "312 of 1,480 moves").width(330.0));
        })
    });
    at(ui, [780.0, 372.0, 395.0, 208.0], |ui| {
        Card::titled("Chosen").height(208.0).selected(true).clickable("Chosen card").show(ui, |ui| {
            ui.strong_body("Remove the route “Stay technical”?");
            ui.second("Its 4 steps stay in your plan. You can undo this.");
            ui.horizontal(|ui| {
                ui.add(Chip::new(ChipKind::Plain, "ML Architect").count("4"));
                ui.add(Chip::new(ChipKind::Plain, "Saved").closable());
            });
            Notice::error("The file could not be saved: disk full.").action("Retry").show(ui);
        })
    });
}

fn sheet(theme: Theme, name: &str) {
    let mut toasts = ToastStack::default();
    let (text, offer) = ("Step marked done. 18 h logged.".to_owned(), ("Undo", Box::new(Action::EndGesture)));
    toasts.follow(&[notice::Notice { id: 1, weight: notice::Weight::Done, text, offers: vec![offer] }]);
    let mut window = harness(theme, SIZE, |ui| {
        chrome(ui);
        at(ui, [20.0, 14.0, 600.0, 60.0], |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.page_title("Component sheet");
            ui.second("Every part at rest, some with the focus, disabled or in error.");
        });
        controls(ui);
        chips(ui);
        palette(ui);
        lower(ui);
        toasts.show(ui.ctx(), [105.0, 31.0]);
    });
    window.run();
    window.picture(name);
}

#[test]
fn dark_component_sheet_looks_as_designed() {
    sheet(Theme::Dark, "components_dark");
}

#[test]
fn light_component_sheet_looks_as_designed() {
    sheet(Theme::Light, "components_light");
}
