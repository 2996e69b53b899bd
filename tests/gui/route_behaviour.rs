//! What strips, scatter and map of roles do with the pointer and the keys, found by their accessible names.

use eframe::egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Role, TouchPhase, pos2, vec2,
};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::present::axis::AxisData;
use rungs::app::present::cursor_point::CursorPoint;
use rungs::app::present::figure::Told;
use rungs::app::present::routes::find::{ScatterData, ScatterMark, ScatterPoint};
use rungs::app::present::series_colour::SeriesColour;
use rungs::app::present::strip::{StripMove, StripPlace, StripStation};
use rungs::domain::ids::RoleId;
use rungs::domain::moves::naming::Naming;
use rungs::domain::path::move_kind::MoveKind;
use rungs::gui::widgets::{Button, RoleMap, RoleMapView, RouteStrip, ScatterChart};

use super::behaviour::{press, tall, window};
use super::route_sheet::small_map;

#[derive(Default)]
struct Seen {
    hovered: Option<usize>,
    pressed: Option<usize>,
    opened: Option<usize>,
}

#[test]
fn strip_tells_what_is_hovered_and_pressed() {
    let station = |name: &str| StripStation {
        role: RoleId::new(name),
        place: StripPlace::Between,
        label: name.to_owned(),
        date: "Sep 2027".into(),
        pay: "139,600".into(),
        name: name.to_owned(),
    };
    let stations = [station("1 of 2, Junior"), station("2 of 2, Lead")];
    let moves = [StripMove {
        word: "similar".into(),
        kind: Some(MoveKind::Similar),
        naming: Naming::Computed,
        of_two_sources: None,
        briefer: Vec::new(),
    }];
    let mut window = window(Seen::default(), |ui, seen| {
        let shown = RouteStrip::new("Route A", &stations, &moves, SeriesColour::Series(0)).pointed(true).show(ui);
        seen.hovered = shown.hovered;
        seen.pressed = seen.pressed.or(shown.pressed);
    });
    window.get_by_label("2 of 2, Lead").hover();
    window.run();
    assert_eq!(window.state().hovered, Some(1));
    window.get_by_label("1 of 2, Junior").focus();
    window.hover_at(pos2(300.0, 390.0));
    window.run();
    assert_eq!(window.state().hovered, Some(0));
    press(&mut window, Key::Space);
    assert_eq!(window.state().pressed, Some(0));
}

fn scatter() -> ScatterData {
    let point = |x: f64, y: f64, title: &str, mark| ScatterPoint {
        years: x,
        pay: y,
        mark,
        tip: CursorPoint { title: title.to_owned(), ..CursorPoint::default() },
        time: Told::default(),
        figure: Told::default(),
    };
    let badge = |letter: &str| ScatterMark::Route(0, letter.to_owned());
    ScatterData {
        years: AxisData { from: 0.0, to: 10.0, marks: Vec::new(), ..AxisData::default() },
        pay: AxisData { from: 0.0, to: 100.0, marks: Vec::new(), ..AxisData::default() },
        points: vec![
            point(8.0, 80.0, "A Up the ladder", badge("A")),
            point(2.0, 20.0, "B Through data", badge("B")),
            point(5.0, 50.0, "Beaten", ScatterMark::Beaten),
        ],
        sentence: "A pays most.".into(),
        ..ScatterData::default()
    }
}

fn scatter_window(data: &ScatterData) -> Harness<'_, Seen> {
    window(Seen::default(), |ui, seen| {
        let shown = tall(ui, 220.0, |ui| ScatterChart::new("Years and pay", data).show(ui));
        seen.hovered = shown.hovered;
        seen.pressed = shown.pressed.or(seen.pressed);
        seen.opened = shown.opened.or(seen.opened);
    })
}

#[test]
fn scatter_cursor_walks_from_left_to_right_and_is_read_out() {
    let data = scatter();
    let mut window = scatter_window(&data);
    let chart = window.get_by_role_and_label(Role::Image, "Years and pay");
    assert_eq!(chart.accesskit_node().data().description(), Some("A pays most."));
    press(&mut window, Key::Tab);
    for (key, index, title) in [
        (Key::ArrowRight, 1, "B Through data"),
        (Key::ArrowRight, 2, "Beaten"),
        (Key::ArrowRight, 0, "A Up the ladder"),
        (Key::ArrowRight, 0, "A Up the ladder"),
        (Key::Home, 1, "B Through data"),
    ] {
        press(&mut window, key);
        assert_eq!(window.state().hovered, Some(index));
        assert_eq!(window.get_by_label("Years and pay").value().as_deref(), Some(title));
    }
    press(&mut window, Key::Space);
    assert_eq!((window.state().pressed, window.state().opened), (Some(1), None));
    press(&mut window, Key::Enter);
    assert_eq!(window.state().opened, Some(1));
    press(&mut window, Key::Escape);
    assert_eq!(window.state().hovered, None);
}

/// Where a value of the scatter stands: the plot leaves room for the labels of the axes.
fn scatter_point(x: f32, y: f32) -> Pos2 {
    let (left, top, right, bottom) = (8.0, 10.0, 600.0 - 12.0, 220.0 - 22.0);
    pos2(left + (right - left) * x / 10.0, bottom - (bottom - top) * y / 100.0)
}

#[test]
fn scatter_points_are_hovered_and_pressed_with_the_pointer() {
    let data = scatter();
    let mut window = scatter_window(&data);
    window.hover_at(scatter_point(8.0, 80.0));
    window.run();
    assert_eq!(window.state().hovered, Some(0));
    click(&mut window, scatter_point(2.0, 20.0));
    assert_eq!(window.state().pressed, Some(1));
    assert_eq!(window.get_by_label("Years and pay").value().as_deref(), Some("B Through data"));
    window.hover_at(scatter_point(8.0, 20.0));
    window.run();
    assert_eq!(window.state().hovered, None);
}

#[derive(Default)]
struct MapSeen {
    view: RoleMapView,
    hovered: Option<usize>,
    pressed: Option<usize>,
    opened: Option<usize>,
}

fn map_window<'a>() -> Harness<'a, MapSeen> {
    let layout = small_map();
    window(MapSeen::default(), move |ui, seen| {
        let map = RoleMap::new("Map of roles", &layout, &mut seen.view).lit(&[0, 1, 2, 3], SeriesColour::Series(0));
        let shown = tall(ui, 340.0, |ui| map.show(ui));
        ui.add(Button::plain("After the map"));
        seen.hovered = shown.hovered;
        seen.pressed = shown.pressed.or(seen.pressed);
        seen.opened = shown.opened.or(seen.opened);
    })
}

fn click<State>(window: &mut Harness<'_, State>, at: Pos2) {
    window.hover_at(at);
    for pressed in [true, false] {
        window.event(Event::PointerButton {
            pos: at,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    window.run();
}

fn scroll<State>(window: &mut Harness<'_, State>, at: Pos2, lines: f32) {
    window.hover_at(at);
    window.event(Event::MouseWheel {
        unit: MouseWheelUnit::Line,
        delta: vec2(0.0, lines),
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: MouseWheelSource::Unknown,
    });
    window.run();
}

#[test]
fn map_is_one_stop_of_the_tab_key_and_announces_the_node_of_the_arrows() {
    let mut window = map_window();
    let map = window.get_by_role_and_label(Role::List, "Map of roles");
    assert_eq!(map.accesskit_node().data().description(), Some("14 roles, 4 on route A."));
    assert!(window.get_by_label("Map of roles").value().is_none());
    press(&mut window, Key::Tab);
    for (key, name) in [
        (Key::ArrowUp, "ML Engineer"),
        (Key::ArrowUp, "Senior ML"),
        (Key::ArrowRight, "Specialist"),
        (Key::ArrowDown, "Developer"),
        (Key::Home, "Chief AI Officer"),
        (Key::End, "Junior ML Engineer"),
    ] {
        press(&mut window, key);
        assert_eq!(window.get_by_label("Map of roles").value().as_deref(), Some(name));
        window.get_by_role_and_label(Role::ListItem, name);
    }
    assert_eq!(window.state().hovered, Some(0));
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::Space);
    assert_eq!((window.state().pressed, window.state().opened), (Some(1), None));
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::Enter);
    assert_eq!(window.state().opened, Some(2));
    press(&mut window, Key::Tab);
    assert!(window.get_by_label("After the map").accesskit_node().is_focused());
    assert!(window.get_by_label("Map of roles").value().is_none());
}

#[test]
fn map_zooms_with_keys_and_zero_shows_all() {
    let mut window = map_window();
    press(&mut window, Key::Tab);
    press(&mut window, Key::Plus);
    press(&mut window, Key::Plus);
    let near = window.state().view.zoom();
    assert!(near > 1.5);
    press(&mut window, Key::Minus);
    assert!(window.state().view.zoom() < near && !window.state().view.shows_all());
    press(&mut window, Key::Num0);
    assert!(window.state().view.shows_all());
}

#[test]
fn nodes_are_hovered_and_pressed_with_the_pointer() {
    let mut window = map_window();
    window.get_by_label("Senior ML").hover();
    window.run();
    assert_eq!(window.state().hovered, Some(2));
    window.get_by_label("ML Engineer").click();
    window.run();
    assert_eq!((window.state().pressed, window.state().opened), (Some(1), None));
    assert_eq!(window.state().view.focused(), Some(1));
}

#[test]
fn a_double_click_opens_a_node() {
    let mut window = map_window();
    // Each event of a test takes a frame of a quarter of a second.
    window.ctx.options_mut(|options| options.input_options.max_double_click_delay = 3.0);
    let at = window.get_by_label("Team Lead").rect().center();
    click(&mut window, at);
    click(&mut window, at);
    assert_eq!((window.state().pressed, window.state().opened), (Some(3), Some(3)));
}

#[test]
fn stations_can_be_pressed_through_a_screen_reader() {
    let mut window = map_window();
    window.get_by_label("Senior ML").click_accesskit();
    window.run();
    assert_eq!(window.state().pressed, Some(2));
}

#[test]
fn wheel_zooms_around_the_pointer_and_a_drag_pans() {
    let mut window = map_window();
    let before = window.get_by_label("ML Engineer").rect().center();
    scroll(&mut window, before, 3.0);
    assert!(window.state().view.zoom() > 1.2, "{}", window.state().view.zoom());
    let after = window.get_by_label("ML Engineer").rect().center();
    assert!(after.distance(before) < 1.0, "{before} moved to {after}");
    let other = window.get_by_label("Senior ML").rect().center();
    window.drag_at(other);
    window.run();
    window.hover_at(other + vec2(20.0, 15.0));
    window.run();
    window.drop_at(other + vec2(20.0, 15.0));
    window.run();
    let moved = window.get_by_label("ML Engineer").rect().center();
    assert!(moved.distance(after + vec2(20.0, 15.0)) < 1.0, "{after} moved to {moved}");
    assert_eq!(window.state().pressed, None);
    scroll(&mut window, before, -30.0);
    assert!(window.state().view.shows_all());
}
