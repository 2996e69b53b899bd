//! Keys that run commands, from the list of commands.

use eframe::egui::{Context, Key, KeyboardShortcut, Modifiers};

use crate::app::action::{Action, ViewAction};
use crate::app::command::Command;
use crate::app::shortcut::{Shortcut, ShortcutKey};
use crate::app::state::State;

/// Runs the commands whose keys were pressed. A longer shortcut is looked for before a shorter one that it contains.
pub(super) fn run_shortcuts(context: &Context, state: &State, actions: &mut Vec<Action>) {
    if state.dialog.is_some() {
        return;
    }
    let mut all: Vec<_> = Command::all()
        .flat_map(|command| command.shortcuts().into_iter().map(move |shortcut| (command, shortcut)))
        .collect();
    all.sort_by_key(|(command, shortcut)| (!shortcut.shift, *command));
    let typing = context.text_edit_focused();
    for (command, shortcut) in all {
        // A text field has its own undo.
        if typing && matches!(command, Command::Undo | Command::Redo) {
            continue;
        }
        let Some(keys) = keys(shortcut) else { continue };
        if context.input_mut(|input| input.consume_shortcut(&keys)) {
            actions.push(ViewAction::Run(command).into());
        }
    }
    // Screens with a search field take these keys themselves.
    let searches = state.view.screen.searches() || state.is_welcoming();
    if !searches && asks_for_search(context, typing) {
        actions.push(ViewAction::Run(Command::Palette).into());
    }
    if !typing && context.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Questionmark)) {
        actions.push(ViewAction::Run(Command::Help).into());
    }
}

/// Ctrl+F or, outside text fields, `/`.
fn asks_for_search(context: &Context, typing: bool) -> bool {
    context.input_mut(|input| {
        input.consume_key(Modifiers::COMMAND, Key::F) || (!typing && input.consume_key(Modifiers::NONE, Key::Slash))
    })
}

/// The shortcut in the words of egui; `None` for a key it does not know.
pub(super) fn keys(shortcut: Shortcut) -> Option<KeyboardShortcut> {
    let key = match shortcut.key {
        ShortcutKey::Character(',') => Key::Comma,
        ShortcutKey::Character('+') => Key::Plus,
        ShortcutKey::Character('=') => Key::Equals,
        ShortcutKey::Character('-') => Key::Minus,
        ShortcutKey::Character(letter) => Key::from_name(&letter.to_string())?,
        ShortcutKey::Function(number) => Key::from_name(&format!("F{number}"))?,
    };
    let mut modifiers = Modifiers::NONE;
    if shortcut.command {
        modifiers |= Modifiers::COMMAND;
    }
    if shortcut.shift {
        modifiers |= Modifiers::SHIFT;
    }
    Some(KeyboardShortcut::new(modifiers, key))
}
