//! What the widgets of Salary do when they are pressed, dragged or given keys, found by their accessible names.

use eframe::egui::{Key, Modifiers, PointerButton, Pos2, Rect, Role, accesskit};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::present::salary::fan::FanData;
use rungs::app::present::salary::influence::InfluenceData;
use rungs::gui::widgets::{FanChart, StackedBars, Tornado, TornadoChange, verdict};

use super::behaviour::{press, tall, window};
use super::salary_sheet::{alone, bars, compared, even, tornado};

/// What a chart of four plans was asked for.
#[derive(Default)]
struct Chart {
    fan: FanData,
    hidden: [bool; 4],
}

fn fan_window<'a>() -> Harness<'a, Chart> {
    let fan = FanData { sentence: "A ends at 197k.".into(), ..compared() };
    let chart = Chart { fan, ..Chart::default() };
    window(chart, |ui, chart| {
        let fan = FanChart::new("Pay", &chart.fan).hidden(&chart.hidden);
        let shown = tall(ui, 360.0, |ui| fan.show(ui));
        if let Some(plan) = shown.toggled {
            chart.hidden[plan] = !chart.hidden[plan];
        }
        if let Some(plan) = shown.selected {
            chart.fan.selected = plan;
        }
    })
}

fn value(window: &Harness<'_, impl Sized>, name: &str) -> Option<String> {
    window.get_by_label(name).value()
}

fn rect(window: &Harness<'_, impl Sized>, name: &str) -> Rect {
    window.get_by_label(name).rect()
}

fn move_to<State>(window: &mut Harness<'_, State>, at: Pos2) {
    window.event(eframe::egui::Event::PointerMoved(at));
    window.run();
}

fn button<State>(window: &mut Harness<'_, State>, at: Pos2, pressed: bool) {
    let modifiers = Modifiers::NONE;
    window.event(eframe::egui::Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers });
    window.run();
}

/// To the chart past the four entries of its legend.
fn focus_chart<State>(window: &mut Harness<'_, State>) {
    window.get_by_role_and_label(Role::Image, "Pay").focus();
    window.run();
}

#[test]
fn fan_is_read_out_point_by_point() {
    let mut window = fan_window();
    focus_chart(&mut window);
    assert_eq!(value(&window, "Pay"), None);
    press(&mut window, Key::ArrowRight);
    let first = value(&window, "Pay").unwrap();
    assert!(first.starts_with("Nov 2027, base pay; A 141k 126–157k; B 114k 104–131k; C 133k"), "{first}");
    assert!(first.ends_with("; Sign-on, USD 20,000. BLS 2025, AiPathly 2024"), "{first}");
    press(&mut window, Key::End);
    assert!(value(&window, "Pay").unwrap().starts_with("Nov 2034"));
    press(&mut window, Key::ArrowLeft);
    let moves = value(&window, "Pay").unwrap();
    assert!(moves.contains("; Machine Learning Engineer; Bonus, USD 14,000; "), "{moves}");
    press(&mut window, Key::Home);
    assert!(value(&window, "Pay").unwrap().starts_with("Nov 2027"));
}

#[test]
fn escape_takes_the_cursor_away_and_keeps_the_focus() {
    let mut window = fan_window();
    focus_chart(&mut window);
    press(&mut window, Key::ArrowRight);
    assert!(value(&window, "Pay").is_some());
    press(&mut window, Key::Escape);
    assert_eq!(value(&window, "Pay"), None);
    assert!(window.get_by_label("Pay").accesskit_node().is_focused());
}

#[test]
fn fan_tells_what_it_shows() {
    let window = fan_window();
    let description = window.get_by_label("Pay").accesskit_node().data().description().map(str::to_owned);
    assert_eq!(description.as_deref(), Some("A ends at 197k."));
}

#[test]
fn legend_hides_a_plan_and_its_row() {
    let mut window = fan_window();
    window.get_by_role_and_label(Role::CheckBox, "Show B Through training data").click();
    window.run();
    assert_eq!(window.state().hidden, [false, true, false, false]);
    focus_chart(&mut window);
    press(&mut window, Key::ArrowRight);
    let first = value(&window, "Pay").unwrap();
    assert!(first.contains("A 141k") && !first.contains("B 114k") && first.contains("Stay 121k"), "{first}");
}

#[test]
fn up_and_down_choose_among_shown_plans() {
    let mut window = fan_window();
    window.state_mut().hidden[1] = true;
    window.run();
    focus_chart(&mut window);
    press(&mut window, Key::ArrowDown);
    assert_eq!(window.state().fan.selected, 2);
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::ArrowDown);
    assert_eq!(window.state().fan.selected, 3);
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::ArrowUp);
    press(&mut window, Key::ArrowUp);
    assert_eq!(window.state().fan.selected, 0);
}

#[test]
fn click_on_a_line_chooses_its_plan() {
    let mut window = fan_window();
    let chart = rect(&window, "Pay");
    // Staying runs alone below the others, a little over pay now: found by going up from the floor.
    let mut at = Pos2::new(chart.max.x - 120.0, chart.max.y - 40.0);
    while window.state().fan.selected == 0 && at.y > chart.min.y {
        move_to(&mut window, at);
        button(&mut window, at, true);
        button(&mut window, at, false);
        at.y -= 6.0;
    }
    assert_eq!(window.state().fan.selected, 3);
}

#[test]
fn pointer_moves_the_cursor_and_a_resting_one_leaves_it_to_the_keys() {
    let mut window = fan_window();
    focus_chart(&mut window);
    let chart = rect(&window, "Pay");
    move_to(&mut window, chart.center());
    let under = value(&window, "Pay").unwrap();
    press(&mut window, Key::End);
    let end = value(&window, "Pay").unwrap();
    assert_ne!(under, end);
    assert!(end.starts_with("Nov 2034"), "{end}");
}

#[test]
fn fan_without_plans_or_points_is_shown() {
    let mut window = window(FanData::default(), |ui, fan| {
        tall(ui, 200.0, |ui| FanChart::new("Pay", fan).show(ui));
    });
    focus_chart(&mut window);
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::ArrowDown);
    assert_eq!(value(&window, "Pay"), None);
}

/// Moves the pointer over the chart until it is read out as `wanted`.
fn find_by_pointer<State>(window: &mut Harness<'_, State>, wanted: &str) -> bool {
    let chart = rect(window, "Pay");
    let mut places = (0..100_u8).flat_map(|x| (0..60_u8).map(move |y| (f32::from(x) / 100.0, f32::from(y) / 60.0)));
    places.any(|(x, y)| {
        let at = chart.min + eframe::egui::vec2(x, y) * chart.size();
        window.event(eframe::egui::Event::PointerMoved(at));
        window.step();
        value(window, "Pay").as_deref() == Some(wanted)
    })
}

#[test]
fn dot_of_pay_tells_what_was_paid() {
    let mut window = window(alone(), |ui, fan| {
        tall(ui, 300.0, |ui| FanChart::new("Pay", fan).show(ui));
    });
    assert!(find_by_pointer(&mut window, "Paid from 2025.5: 105k"));
}

#[test]
fn mark_on_the_axis_tells_what_happens() {
    let mut window = fan_window();
    assert!(find_by_pointer(&mut window, "Sign-on, USD 20,000"));
}

/// A tornado with all changes it asked for.
struct Bars {
    data: InfluenceData,
    changes: Vec<TornadoChange>,
}

fn tornado_window<'a>() -> Harness<'a, Bars> {
    window(Bars { data: tornado(), changes: Vec::new() }, |ui, bars| {
        let shown = tall(ui, 220.0, |ui| Tornado::new(&bars.data).show(ui));
        if let Some(change) = shown.change {
            bars.data.rows[change.row].value = change.value;
            bars.changes.push(change);
        }
    })
}

const GROWTH: &str = "Raises above inflation";

#[test]
fn row_of_a_tornado_is_a_slider_with_limits_and_words() {
    let window = tornado_window();
    let node = window.get_by_role_and_label(Role::Slider, GROWTH);
    let node = node.accesskit_node();
    let data = node.data();
    assert_eq!(data.numeric_value(), Some(1.0));
    assert_eq!((data.min_numeric_value(), data.max_numeric_value()), (Some(-10.0), Some(13.0)));
    assert_eq!(data.value(), Some("1% a year"));
    assert_eq!(data.description(), Some("Raises above inflation; Low 380k; High 520k"));
    assert!(data.supports_action(accesskit::Action::Increment));
}

#[test]
fn arrows_change_an_assumption_by_one_step_and_by_ten() {
    let mut window = tornado_window();
    window.get_by_label(GROWTH).focus();
    window.run();
    press(&mut window, Key::ArrowRight);
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.run();
    press(&mut window, Key::ArrowLeft);
    press(&mut window, Key::Home);
    let changes = &window.state().changes;
    let values: Vec<f64> = changes.iter().map(|change| (change.value * 10.0).round() / 10.0).collect();
    assert_eq!(values, [1.1, 2.1, 2.0, 0.0]);
    assert!(changes.iter().all(|change| change.ended && change.row == 0));
}

#[test]
fn screen_reader_changes_an_assumption() {
    let mut window = tornado_window();
    window.get_by_label("Chance of a gap").accesskit_node();
    let node = window.get_by_label("Chance of a gap");
    let (target_node, target_tree) = node.accesskit_node().locate();
    let data = Some(accesskit::ActionData::NumericValue(22.0));
    let request = accesskit::ActionRequest { action: accesskit::Action::SetValue, target_tree, target_node, data };
    window.event(eframe::egui::Event::AccessKitActionRequest(request));
    window.run();
    let wanted = TornadoChange { row: 1, value: 22.0, ended: true };
    assert_eq!(window.state().changes, [wanted]);
}

/// Presses the bar of `row`, moves by `far` points in two steps, and leaves the button down.
fn drag(window: &mut Harness<'_, Bars>, row: &str, far: f32) -> Pos2 {
    let from = rect(window, row).center();
    move_to(window, from);
    button(window, from, true);
    for share in [0.5, 1.0] {
        move_to(window, Pos2::new(from.x + far * share, from.y));
    }
    Pos2::new(from.x + far, from.y)
}

#[test]
fn dragging_a_bar_changes_the_assumption_until_it_is_let_go() {
    let mut window = tornado_window();
    let at = drag(&mut window, GROWTH, 30.0);
    let during = window.state().changes.clone();
    assert!(!during.is_empty() && during.iter().all(|change| !change.ended && change.value > 1.0), "{during:?}");
    button(&mut window, at, false);
    let changes = &window.state().changes;
    assert_eq!(changes.iter().filter(|change| change.ended).count(), 1, "{changes:?}");
    assert!(changes.last().unwrap().ended);
    assert_eq!(changes.last().unwrap().value, during.last().unwrap().value);
}

#[test]
fn bar_that_points_the_other_way_is_dragged_the_other_way() {
    let mut window = tornado_window();
    let at = drag(&mut window, "Chance of a gap", 30.0);
    button(&mut window, at, false);
    let last = *window.state().changes.last().unwrap();
    assert!(last.value < 10.0 && last.row == 1, "{last:?}");
}

#[test]
fn escape_takes_a_drag_back() {
    let mut window = tornado_window();
    let at = drag(&mut window, GROWTH, 30.0);
    press(&mut window, Key::Escape);
    let last = *window.state().changes.last().unwrap();
    assert_eq!(last, TornadoChange { row: 0, value: 1.0, ended: true });
    button(&mut window, at, false);
    assert_eq!(*window.state().changes.last().unwrap(), last);
}

#[test]
fn click_on_a_bar_changes_nothing() {
    let mut window = tornado_window();
    let at = rect(&window, GROWTH).center();
    move_to(&mut window, at);
    button(&mut window, at, true);
    button(&mut window, at, false);
    assert_eq!(window.state().changes, []);
    assert!(window.get_by_label(GROWTH).accesskit_node().is_focused());
}

#[test]
fn bars_with_a_part_paid_back_are_read_out() {
    let bars = bars();
    let mut window = window((), |ui, ()| {
        tall(ui, 200.0, |ui| StackedBars::new("Parts", &bars).show(ui));
    });
    press(&mut window, Key::Tab);
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::ArrowRight);
    assert_eq!(value(&window, "Parts").as_deref(), Some("2028; Base 122k; Grant of Team Lead vests"));
}

#[test]
fn verdict_is_one_sentence() {
    let window = window((), |ui, ()| {
        let even = even(0, ["A over staying", "Aug 2027", "80% by Feb 2028", "USD +441k"]);
        ui.add(verdict(&even, "over ten years"));
    });
    window.get_by_label("A over staying: Aug 2027, 80% by Feb 2028; USD +441k over ten years");
}
