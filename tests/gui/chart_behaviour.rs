//! What tables, charts and strips do when they are pressed or given keys, found by their accessible names.

use eframe::egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::present::axis::AxisData;
use rungs::app::present::cursor_point::CursorPoint;
use rungs::app::present::lines::LinesData;
use rungs::app::present::series_colour::SeriesColour;
use rungs::app::present::table::{ColumnKind, TableData};
use rungs::gui::widgets::{
    ChartCard, Legend, LegendEntry, LegendMark, LineChart, RouteStrip, Station, StationKind, TableView,
};

use super::behaviour::{press, window};

fn table() -> TableData {
    let columns = vec![("Year", ColumnKind::Words(1.0)), ("A", ColumnKind::Figures(80.0))];
    TableData { columns, rows: vec![vec!["2027".to_owned(), "121,300".to_owned()]] }
}

#[test]
fn table_copies_itself_with_tabs() {
    let table = table();
    assert_eq!(table.to_tsv(), "Year\tA\n2027\t121,300");
    let mut window = window((), |ui, ()| {
        TableView::new(&table, "Pay").show(ui);
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
    let station =
        |name: &str, kind| Station { kind, label: name.to_owned(), detail: String::new(), name: name.to_owned() };
    let stations = [station("1 of 2, Junior", StationKind::Now), station("2 of 2, Lead", StationKind::Goal)];
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
        LineChart::new("Pay", &data).height(200.0).show(ui);
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
