//! What tables, charts and strips do when they are pressed or given keys, found by their accessible names.

use eframe::egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Role, ScrollArea, TouchPhase, pos2, vec2,
};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::present::axis::AxisData;
use rungs::app::present::cursor_point::CursorPoint;
use rungs::app::present::figure::Told;
use rungs::app::present::lines::LinesData;
use rungs::app::present::series_colour::SeriesColour;
use rungs::app::present::strip::{StripPlace, StripStation};
use rungs::app::present::table::{ColumnKind, TableData};
use rungs::domain::ids::RoleId;
use rungs::gui::widgets::{ChartCard, Legend, LegendEntry, LegendMark, LineChart, RouteStrip, table_view};

use super::behaviour::{press, tall, window};

fn table() -> TableData {
    let columns = vec![("Year", ColumnKind::Words(1.0)), ("A", ColumnKind::Figures)];
    TableData::new(columns, [vec!["2027", "121,300"]])
}

#[test]
fn table_copies_itself_with_tabs() {
    let table = table();
    assert_eq!(table.to_tsv(), "Year\tA\n2027\t121,300");
    let mut window = window((), |ui, ()| {
        table_view(ui, &table, "Pay");
    });
    window.get_by_role_and_label(Role::Table, "Pay").focus();
    window.run();
    window.event(eframe::egui::Event::Copy);
    window.step();
    let copied = window.output().platform_output.commands.iter().any(
        |command| matches!(command, eframe::egui::OutputCommand::CopyText(text) if text == "Year\tA\n2027\t121,300"),
    );
    assert!(copied);
    window.get_by_label("2027, 121,300");
}

#[test]
fn chart_card_swaps_with_button_and_key_and_is_described() {
    let (table, data) = (table(), LinesData::default());
    let mut window = window(false, |ui, show| {
        ChartCard::new("Pay", &table, show, 300.0).sentence("Pay rises.").show(
            ui,
            |_| {},
            |ui| LineChart::new("Pay", &data).show(ui),
        );
    });
    let chart = window.get_by_role_and_label(Role::Image, "Pay");
    assert_eq!(chart.accesskit_node().data().description(), Some("Pay rises."));
    window.get_by_label("Table: Pay").click();
    window.run();
    assert!(*window.state());
    window.get_by_role_and_label(Role::Table, "Pay").focus();
    window.run();
    press(&mut window, Key::T);
    assert!(!*window.state());
}

#[test]
fn stations_of_a_strip_can_be_pressed() {
    let station = |name: &str, place| StripStation {
        role: RoleId::new(name),
        place,
        label: name.to_owned(),
        date: Told::default(),
        pay: Told::default(),
        name: name.to_owned(),
    };
    let stations = [station("1 of 2, Junior", StripPlace::Now), station("2 of 2, Lead", StripPlace::End)];
    let mut window = window(None, |ui, pressed| {
        *pressed = pressed.or(RouteStrip::new("Route A", &stations, &[], SeriesColour::Series(0)).show(ui).pressed);
    });
    window.get_by_role_and_label(Role::List, "Route A");
    window.get_by_label("2 of 2, Lead").click();
    window.run();
    assert_eq!(*window.state(), Some(1));
}

#[test]
fn chart_cursor_moves_with_arrows_and_is_read_out() {
    let point = |x: f64, title: &str| CursorPoint {
        x,
        title: title.to_owned(),
        rows: vec![["A".to_owned(), "141k".to_owned(), "126–157k".to_owned()]],
        source: "BLS 2025".to_owned(),
        values: Vec::new(),
    };
    let data = LinesData {
        x: AxisData { from: 2027.0, to: 2030.0, marks: Vec::new(), ..AxisData::default() },
        y: AxisData { from: 0.0, to: 1.0, marks: Vec::new(), ..AxisData::default() },
        stops: vec![point(2027.0, "2027"), point(2028.0, "2028")],
        ..LinesData::default()
    };
    let mut window = window((), |ui, ()| {
        tall(ui, 200.0, |ui| LineChart::new("Pay", &data).show(ui));
    });
    press(&mut window, Key::Tab);
    press(&mut window, Key::ArrowRight);
    assert_eq!(window.get_by_label("Pay").value().as_deref(), Some("2027; A 141k 126–157k. BLS 2025"));
    press(&mut window, Key::End);
    assert_eq!(window.get_by_label("Pay").value().as_deref(), Some("2028; A 141k 126–157k. BLS 2025"));
    press(&mut window, Key::Tab);
    assert_eq!(window.get_by_label("Pay").value(), None);
}

#[test]
fn legend_entry_asks_to_hide_its_series() {
    let entry =
        |shown| LegendEntry { label: "Stay", mark: LegendMark::Line, colour: SeriesColour::Stay, shown: Some(shown) };
    let mut window = window(true, |ui, shown| {
        if Legend::new(&[entry(*shown)]).show(ui) == Some(0) {
            *shown = !*shown;
        }
    });
    window.get_by_role_and_label(Role::CheckBox, "Show Stay").click();
    window.run();
    assert!(!*window.state());
}

/// A chart with a place of the cursor at each year from 2020 to 2030, in a page that scrolls.
fn near_window<'a>() -> Harness<'a, LinesData> {
    let stop = |year: i32| CursorPoint { x: f64::from(year), ..CursorPoint::titled(year.to_string()) };
    let data = LinesData {
        x: AxisData { from: 2020.0, to: 2030.0, ..AxisData::default() },
        y: AxisData { to: 1.0, ..AxisData::default() },
        stops: (2020..=2030).map(stop).collect(),
        ..LinesData::default()
    };
    window(data, |ui, data| {
        ScrollArea::vertical().show(ui, |ui| {
            tall(ui, 200.0, |ui| LineChart::new("Pay", data).show(ui));
            ui.add_space(2000.0);
        });
    })
}

/// Near the right end, where the bar of the page does not lie over the chart.
const END: f32 = 0.96;

/// The year that is read out with the pointer at a share of the width.
fn year_at(window: &mut Harness<'_, LinesData>, share: f32) -> String {
    let chart = window.get_by_label("Pay").rect();
    // Twice, since a pointer that rests leaves the cursor where it is.
    for up in [30.0, 40.0] {
        window.hover_at(pos2(chart.min.x + 8.0 + (chart.width() - 16.0) * share, chart.center().y - up));
        window.run();
    }
    window.get_by_label("Pay").value().unwrap_or_default()
}

fn turn_wheel(window: &mut Harness<'_, LinesData>, lines: f32, modifiers: Modifiers) {
    let (unit, delta, phase) = (MouseWheelUnit::Line, vec2(0.0, lines), TouchPhase::Move);
    window.event_modifiers(
        Event::MouseWheel { unit, delta, phase, modifiers, source: MouseWheelSource::Unknown },
        modifiers,
    );
    window.run();
}

fn drag(window: &mut Harness<'_, LinesData>, far: f32) {
    let from = window.get_by_label("Pay").rect().center();
    let button = |pos, pressed| Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: Modifiers::NONE,
    };
    for event in [Event::PointerMoved(from), button(from, true), Event::PointerMoved(from + vec2(far / 2.0, 0.0))] {
        window.event(event);
        window.run();
    }
    let to = from + vec2(far, 0.0);
    window.event(Event::PointerMoved(to));
    window.run();
    window.event(button(to, false));
    window.run();
}

#[test]
fn wheel_scrolls_the_page_and_magnifies_only_with_ctrl() {
    let mut window = near_window();
    assert_eq!([0.0, 0.5, END].map(|share| year_at(&mut window, share)), ["2020", "2025", "2030"]);
    year_at(&mut window, 0.5);
    turn_wheel(&mut window, 3.0, Modifiers::COMMAND);
    assert_eq!(year_at(&mut window, 0.5), "2025");
    assert!(year_at(&mut window, 0.0).as_str() > "2020" && year_at(&mut window, END).as_str() < "2030");
    let top = window.get_by_label("Pay").rect().min.y;
    turn_wheel(&mut window, -2.0, Modifiers::NONE);
    assert!(window.get_by_label("Pay").rect().min.y < top, "the page has scrolled");
}

#[test]
fn drag_moves_what_is_near_and_a_double_click_shows_all() {
    let mut window = near_window();
    drag(&mut window, 100.0);
    assert_eq!(year_at(&mut window, 0.0), "2020", "there is nothing to move where all is in view");
    window.get_by_label("Pay").focus();
    press(&mut window, Key::Plus);
    press(&mut window, Key::Plus);
    let begin = year_at(&mut window, 0.0);
    assert!(begin.as_str() > "2021", "{begin}");
    drag(&mut window, 400.0);
    assert_eq!(year_at(&mut window, 0.0), "2020");
    assert!(year_at(&mut window, END).as_str() < "2028");
    let middle = window.get_by_label("Pay").rect().center();
    // All in one pass: two passes take longer than a double click.
    window.input_mut().events.extend([true, false, true, false].map(|pressed| {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        Event::PointerButton { pos: middle, button, pressed, modifiers }
    }));
    window.run();
    assert_eq!(year_at(&mut window, END), "2030");
}

#[test]
fn keys_magnify_move_bring_the_cursor_into_view_and_show_all() {
    let mut window = near_window();
    window.get_by_label("Pay").focus();
    for _ in 0..3 {
        press(&mut window, Key::Plus);
    }
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.run();
    let (begin, end) = (year_at(&mut window, 0.0), year_at(&mut window, END));
    assert!(begin.as_str() >= "2024" && end.as_str() <= "2028", "{begin} {end}");
    press(&mut window, Key::Home);
    assert_eq!(window.get_by_label("Pay").value().as_deref(), Some("2020"));
    assert_eq!(year_at(&mut window, 0.0), "2020", "the place of the cursor is in view");
    assert!(year_at(&mut window, END).as_str() < "2025");
    press(&mut window, Key::Home);
    press(&mut window, Key::Home);
    assert_eq!(year_at(&mut window, END), "2030", "at the first place Home shows all");
    press(&mut window, Key::Plus);
    press(&mut window, Key::Num0);
    assert_eq!(year_at(&mut window, END), "2030");
}

#[test]
fn another_extent_of_the_data_shows_all_of_it() {
    let mut window = near_window();
    window.get_by_label("Pay").focus();
    press(&mut window, Key::Plus);
    press(&mut window, Key::Plus);
    window.state_mut().x.to = 2032.0;
    window.run();
    assert_eq!(year_at(&mut window, 0.0), "2020");
}
