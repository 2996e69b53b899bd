//! What each interactive widget does when it is pressed or given keys, found by its accessible name.

use eframe::egui::{Key, Modifiers, Role, Theme, accesskit};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rungs::app::action::Action;
use rungs::app::notice::{Notice, Weight};
use rungs::gui::theme::Icon;
use rungs::gui::widgets::{
    Button, Card, Checkbox, Chip, ChipKind, Dialog, Dumbbell, Field, Have, Hint, IconButton, ListRow, MenuEntry,
    Picker, SearchField, Segmented, Select, Slider, StepAsked, Stepper, Suggestion, Tab, Tabs, Tick, ToastStack,
    date_field, empty_state,
};

use crate::support::state_harness;

const SIZE: [f32; 2] = [600.0, 400.0];

pub fn window<'a, State>(state: State, ui: impl FnMut(&mut eframe::egui::Ui, &mut State) + 'a) -> Harness<'a, State> {
    let mut window = state_harness(Theme::Dark, SIZE, state, ui);
    window.run();
    window
}

/// Shows `content` in so many points of height.
pub fn tall<R>(ui: &mut eframe::egui::Ui, height: f32, content: impl FnOnce(&mut eframe::egui::Ui) -> R) -> R {
    ui.allocate_ui(eframe::egui::vec2(ui.available_width(), height), content).inner
}

pub fn press<State>(window: &mut Harness<'_, State>, key: Key) {
    window.key_press(key);
    window.run();
}

#[test]
fn button_counts_clicks_and_enter() {
    let mut window = window(0, |ui, count| {
        if ui.add(Button::primary("Start")).clicked() {
            *count += 1;
        }
    });
    window.get_by_role_and_label(Role::Button, "Start").click();
    window.run();
    window.get_by_label("Start").focus();
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(*window.state(), 2);
}

#[test]
fn disabled_button_does_nothing_and_says_so() {
    let mut window = window(0, |ui, count| {
        if ui.add_enabled(false, Button::plain("Add")).clicked() {
            *count += 1;
        }
    });
    let node = window.get_by_label("Add");
    assert!(node.accesskit_node().is_disabled());
    node.click();
    window.run();
    assert_eq!(*window.state(), 0);
}

#[test]
fn icon_button_is_found_by_its_name() {
    let mut window =
        window(false, |ui, pressed| *pressed |= ui.add(IconButton::new(Icon::Close, "Close details")).clicked());
    window.get_by_role_and_label(Role::Button, "Close details").click();
    window.run();
    assert!(*window.state());
}

#[test]
fn field_keeps_what_is_typed_and_reads_out_its_error() {
    let mut window = window(String::new(), |ui, text| {
        let error = text.starts_with('-').then_some("Use 0 or more");
        ui.add(Field::new(text, "Growth").unit("% a year").error(error));
    });
    window.get_by_label("Growth").focus();
    window.run();
    window.get_by_label("Growth").type_text("-4");
    window.run();
    assert_eq!(window.state(), "-4");
    let node = window.get_by_role_and_label(Role::TextInput, "Growth");
    assert_eq!(node.accesskit_node().data().description(), Some("Use 0 or more"));
    assert_eq!(node.accesskit_node().data().invalid(), Some(accesskit::Invalid::True));
    window.get_by_label("Use 0 or more");
}

#[test]
fn search_field_clears_with_its_cross_and_with_escape() {
    let mut window = window("train".to_owned(), |ui, text| {
        ui.add(SearchField::new(text, "Search roles"));
    });
    window.get_by_label("Clear search").click();
    window.run();
    assert_eq!(window.state(), "");
    window.get_by_label("Search roles").type_text("lead");
    window.run();
    assert_eq!(window.state(), "lead");
    press(&mut window, Key::Escape);
    assert_eq!(window.state(), "");
    assert!(window.get_by_label("Search roles").is_focused());
}

#[test]
fn segmented_control_is_one_stop_and_moves_with_arrows() {
    let mut window = window(0, |ui, value| {
        ui.add(Segmented::new("Pay part", value, &[(0, "Base"), (1, "Bonus"), (2, "Total")]));
    });
    window.get_by_role_and_label(Role::RadioGroup, "Pay part");
    press(&mut window, Key::Tab);
    assert!(window.get_by_role_and_label(Role::RadioButton, "Base").is_focused());
    press(&mut window, Key::ArrowRight);
    press(&mut window, Key::ArrowRight);
    assert_eq!(*window.state(), 2);
    assert!(window.get_by_label("Total").is_focused());
    press(&mut window, Key::ArrowRight);
    assert_eq!(*window.state(), 2);
    press(&mut window, Key::Home);
    assert_eq!(*window.state(), 0);
    window.get_by_label("Bonus").click();
    window.run();
    assert_eq!(*window.state(), 1);
}

#[test]
fn tabs_move_with_left_and_right_and_say_their_count() {
    let mut window = window(0, |ui, value| {
        let tabs = [Tab { value: 0, word: "Profile", count: "" }, Tab { value: 1, word: "Skills", count: "22" }];
        ui.add(Tabs::new("Role", value, &tabs));
    });
    window.get_by_role_and_label(Role::TabList, "Role");
    press(&mut window, Key::Tab);
    press(&mut window, Key::ArrowRight);
    assert_eq!(*window.state(), 1);
    assert!(window.get_by_role_and_label(Role::Tab, "Skills 22").is_focused());
    window.get_by_label("Profile").click();
    window.run();
    assert_eq!(*window.state(), 0);
}

#[test]
fn checkbox_asks_to_change_with_space() {
    let mut window = window(false, |ui, on| {
        if ui.add(Checkbox::from_bool(*on, "Same country")).changed() {
            *on = !*on;
        }
        ui.add(Checkbox::bare(Tick::Mixed, "All steps"));
    });
    window.get_by_role_and_label(Role::CheckBox, "Same country").focus();
    window.run();
    press(&mut window, Key::Space);
    assert!(*window.state());
    assert_eq!(window.get_by_label("Same country").accesskit_node().toggled(), Some(accesskit::Toggled::True));
    assert_eq!(window.get_by_label("All steps").accesskit_node().toggled(), Some(accesskit::Toggled::Mixed));
}

#[test]
fn closable_chip_is_a_button_that_names_what_it_removes() {
    let mut window = window(false, |ui, closed| {
        *closed |= ui.add(Chip::new(ChipKind::Plain, "Saved").closable()).clicked();
        ui.add(Chip::new(ChipKind::Short, "Short"));
    });
    window.get_by_role_and_label(Role::Button, "Remove Saved").click();
    window.run();
    assert!(*window.state());
}

#[test]
fn card_that_can_be_pressed_has_a_name_and_reacts() {
    let mut window = window(0, |ui, count| {
        let card = Card::titled("Up the ladder").clickable("Route A, 5.0 years").height(80.0);
        if card.show(ui, |ui| ui.label("5.0 years")).response.clicked() {
            *count += 1;
        }
    });
    window.get_by_role_and_label(Role::Button, "Route A, 5.0 years").click();
    window.run();
    assert_eq!(*window.state(), 1);
}

#[test]
fn list_row_is_chosen_by_click_and_opened_by_enter() {
    let mut window = window((None, None), |ui, (chosen, opened)| {
        for (index, name) in ["Mentoring, short, 90 h", "Cloud platforms, met"].into_iter().enumerate() {
            let row = ListRow::new(name, *chosen == Some(index)).show(ui, |_, _| {});
            if row.response.clicked() {
                *chosen = Some(index);
            }
            if row.opened {
                *opened = Some(index);
            }
        }
    });
    window.get_by_role_and_label(Role::ListBoxOption, "Mentoring, short, 90 h").click();
    window.run();
    assert_eq!(window.state().0, Some(0));
    window.get_by_label("Mentoring, short, 90 h").focus();
    window.run();
    press(&mut window, Key::ArrowDown);
    assert!(window.get_by_label("Cloud platforms, met").is_focused());
    press(&mut window, Key::Enter);
    assert_eq!(window.state().1, Some(1));
}

fn suggestions() -> Vec<Suggestion> {
    ["Machine Learning Engineer", "Machine Learning Scientist"]
        .map(|label| Suggestion {
            label: label.to_owned(),
            source: "Bundled".to_owned(),
            matched: vec![0, 1, 2],
            clear: label.ends_with("Engineer"),
            ..Suggestion::default()
        })
        .into()
}

#[test]
fn picker_takes_the_marked_suggestion_with_enter() {
    let suggestions = suggestions();
    let mut window = window((String::new(), None, false), |ui, (text, chosen, dismissed)| {
        let shown = Picker::new(text, "Role", &suggestions).show(ui);
        *chosen = chosen.or(shown.chosen);
        *dismissed |= shown.dismissed;
    });
    assert!(window.query_by_label("Machine Learning Scientist, Bundled").is_none());
    window.get_by_label("Role").focus();
    window.run();
    window.get_by_label("Role").type_text("mac");
    window.run();
    window.get_by_role_and_label(Role::ListBoxOption, "Machine Learning Scientist, Bundled");
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Enter);
    assert_eq!(window.state().1, Some(1));
    assert!(window.query_by_label("Machine Learning Scientist, Bundled").is_none());
}

#[test]
fn picker_takes_nothing_with_enter_that_was_not_marked() {
    let suggestions: Vec<Suggestion> =
        suggestions().into_iter().map(|suggestion| Suggestion { clear: false, ..suggestion }).collect();
    let mut window = window((String::new(), None), |ui, (text, chosen)| {
        let shown = Picker::new(text, "Role", &suggestions).show(ui);
        *chosen = chosen.or(shown.chosen);
    });
    window.get_by_label("Role").focus();
    window.run();
    window.get_by_label("Role").type_text("mac");
    window.run();
    press(&mut window, Key::Enter);
    assert_eq!(window.state().1, None);
    window.get_by_role_and_label(Role::ListBoxOption, "Machine Learning Scientist, Bundled");
    press(&mut window, Key::ArrowDown);
    press(&mut window, Key::Enter);
    assert_eq!(window.state().1, Some(0));
}

#[test]
fn picker_closes_with_escape_and_takes_a_click() {
    let suggestions = suggestions();
    let mut window = window((String::new(), None, false), |ui, (text, chosen, dismissed)| {
        let shown = Picker::new(text, "Role", &suggestions).show(ui);
        *chosen = chosen.or(shown.chosen);
        *dismissed |= shown.dismissed;
    });
    window.get_by_label("Role").focus();
    window.run();
    press(&mut window, Key::Escape);
    assert!(window.state().2);
    assert!(window.query_by_label("Machine Learning Engineer, Bundled").is_none());
    press(&mut window, Key::ArrowDown);
    window.get_by_label("Machine Learning Engineer, Bundled").click();
    window.run();
    assert_eq!(window.state().1, Some(0));
}

#[test]
fn dialog_focuses_the_safe_choice_and_escape_takes_it() {
    let mut window = window(None, |ui, answer: &mut Option<usize>| {
        if answer.is_none() {
            let dialog = Dialog::new("Remove the route “Stay technical”?").text("Its 4 steps stay in your plan.");
            *answer = dialog.safe("Keep").danger("Remove").show(ui.ctx());
        }
    });
    window.get_by_role_and_label(Role::AlertDialog, "Remove the route “Stay technical”?");
    assert!(window.get_by_label("Keep").is_focused());
    press(&mut window, Key::Escape);
    assert_eq!(*window.state(), Some(0));
}

#[test]
fn dialog_answers_with_the_button_that_was_pressed() {
    let mut window = window(None, |ui, answer: &mut Option<usize>| {
        if answer.is_none() {
            *answer =
                Dialog::new("Save the plan?").primary("Save").plain("Discard").safe("Keep editing").show(ui.ctx());
        }
    });
    window.get_by_label("Discard").click();
    window.run();
    assert_eq!(*window.state(), Some(1));
}

fn notice(id: u64, weight: Weight, text: &str) -> Notice {
    Notice { id, weight, text: text.to_owned(), offers: Vec::new() }
}

fn toasts(notices: &[Notice]) -> ToastStack {
    let mut toasts = ToastStack::default();
    toasts.follow(notices);
    toasts
}

#[test]
fn toast_offers_its_action_and_goes_when_answered() {
    let offer = ("Undo", Box::new(Action::EndGesture));
    let removed = Notice { offers: vec![offer], ..notice(7, Weight::Done, "Step removed.") };
    let mut window = window((toasts(&[removed]), None), |ui, (toasts, answer)| {
        *answer = toasts.show(ui.ctx(), [20.0, 20.0]).or(answer.take());
    });
    window.get_by_role_and_label(Role::Status, "Step removed.");
    window.get_by_label("Undo").click();
    window.run();
    assert_eq!(window.state().1, Some((7, Some(Action::EndGesture))));
    window.run();
    assert!(window.query_by_label("Undo").is_none());
}

#[test]
fn toast_goes_by_itself_but_an_error_stays() {
    let toasts = toasts(&[notice(1, Weight::Done, "Saved."), notice(2, Weight::Failure, "Not saved.")]);
    let mut window = window(toasts, |ui, toasts| {
        toasts.show(ui.ctx(), [20.0, 20.0]);
    });
    window.run_steps(60);
    assert!(window.query_by_label("Saved.").is_none());
    window.get_by_label("Not saved.");
}

#[test]
fn fourth_toast_replaces_the_oldest() {
    let four = [(1, "One"), (2, "Two"), (3, "Three"), (4, "Four")];
    let toasts = toasts(&four.map(|(id, text)| notice(id, Weight::Warning, text)));
    let window = window(toasts, |ui, toasts| {
        toasts.show(ui.ctx(), [20.0, 20.0]);
    });
    assert!(window.query_by_label("One").is_none());
    window.get_by_label("Four");
}

#[test]
fn empty_state_offers_one_way_out() {
    let mut window = window(false, |ui, taken| {
        *taken |= empty_state(ui, Icon::Routes, "No route fits", "The pay floor rules it out.", "Lower it");
    });
    window.get_by_label("Lower it").click();
    window.run();
    assert!(*window.state());
}

fn rated(level: u8) -> Have {
    Have::Rated(level.try_into().unwrap())
}

#[test]
fn dumbbell_sets_levels_by_key_and_by_assistive_technology() {
    let mut window = window(rated(2), |ui, have| {
        ui.add(Dumbbell::new(have, Some(4), "MLOps", "2, does it with help; wanted 4"));
    });
    let node = window.get_by_role_and_label(Role::Slider, "MLOps");
    assert_eq!(node.value().as_deref(), Some("2, does it with help; wanted 4"));
    node.focus();
    window.run();
    press(&mut window, Key::Num5);
    assert_eq!(*window.state(), rated(5));
    press(&mut window, Key::ArrowLeft);
    assert_eq!(*window.state(), rated(4));
    press(&mut window, Key::Delete);
    assert_eq!(*window.state(), Have::Unrated);
    window.get_by_label("MLOps").set_value_accesskit(3.0);
    window.run();
    assert_eq!(*window.state(), rated(3));
}

#[test]
fn stepper_moves_by_button_and_by_arrow_ten_with_shift() {
    let mut window = window((7, String::from("7")), |ui, (value, text): &mut (i32, String)| {
        let (_, asked) = Stepper::new(text, "Hours a week").show(ui);
        match asked {
            Some(StepAsked::Less(steps)) => *value -= i32::from(steps),
            Some(StepAsked::More(steps)) => *value += i32::from(steps),
            Some(StepAsked::Typed) => *value = text.parse().unwrap_or(*value),
            None => {}
        }
        *text = value.to_string();
    });
    window.get_by_label("More, Hours a week").click();
    window.run();
    assert_eq!(window.state().0, 8);
    window.get_by_label("Hours a week").focus();
    window.run();
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowUp);
    window.run();
    assert_eq!(window.state().0, 18);
    press(&mut window, Key::ArrowDown);
    assert_eq!(window.state().0, 17);
}

#[test]
fn menu_entry_is_a_menu_item() {
    let mut window =
        window(false, |ui, pressed| *pressed |= ui.add(MenuEntry::new("Remove step").key("Del").danger()).clicked());
    window.get_by_role_and_label(Role::MenuItem, "Remove step").click();
    window.run();
    assert!(*window.state());
}

#[test]
fn select_opens_its_menu_and_takes_an_option() {
    let mut window = window(0, |ui, value| {
        ui.add(Select::new("Sort by", value, &[(0, "Group"), (1, "Weight")]).prefix("Sort: "));
    });
    let node = window.get_by_role_and_label(Role::ComboBox, "Sort by");
    assert_eq!(node.value().as_deref(), Some("Group"));
    node.focus();
    window.run();
    press(&mut window, Key::Enter);
    window.get_by_role_and_label(Role::MenuItemCheckBox, "Weight").click();
    window.run();
    assert_eq!(*window.state(), 1);
    assert!(window.query_by_label("Weight").is_none());
}

#[test]
fn hint_shows_on_keyboard_focus() {
    let mut window = window((), |ui, ()| {
        let response = ui.add(Button::plain("188,940"));
        Hint::new("USD 188,940").text("157,399–227,416").source("AiPathly, 2024").attach(response);
    });
    assert!(window.query_by_label("AiPathly, 2024").is_none());
    press(&mut window, Key::Tab);
    window.get_by_label("AiPathly, 2024");
}

#[test]
fn date_field_shows_the_error_of_the_caller() {
    let window = window("31 Feb".to_owned(), |ui, text| {
        ui.add(date_field(text, "Due", Some("No such day")));
    });
    window.get_by_role_and_label(Role::TextInput, "Due");
    window.get_by_label("No such day");
}

#[test]
fn slider_moves_one_step_and_ten_with_shift_within_its_range() {
    let mut window = window(7.0, |ui, hours| {
        let text = format!("{hours} h a week");
        ui.add(Slider::new("Hours a week", hours, [1.0, 20.0], 1.0, &text));
    });
    press(&mut window, Key::Tab);
    press(&mut window, Key::ArrowRight);
    assert_eq!(window.get_by_role_and_label(Role::Slider, "Hours a week").value().as_deref(), Some("8 h a week"));
    window.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    window.run();
    assert!((*window.state() - 18.0_f64).abs() < 1e-9);
    press(&mut window, Key::End);
    press(&mut window, Key::ArrowRight);
    assert!((*window.state() - 20.0_f64).abs() < 1e-9);
    window.get_by_label("Hours a week").set_value_accesskit(3.4);
    window.run();
    assert!((*window.state() - 3.0_f64).abs() < 1e-9);
}

#[test]
fn every_icon_has_a_glyph() {
    // The harness stops at a character that no bundled font can draw.
    let window = window((), |ui, ()| {
        ui.horizontal_wrapped(|ui| {
            for icon in Icon::ALL {
                ui.label(icon.text(20.0));
            }
        });
    });
    assert_eq!(window.query_all_by_role(Role::Label).count(), Icon::ALL.len());
}
