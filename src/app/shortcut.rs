//! Keys that run a command, named without any toolkit.

/// A key that can be part of a shortcut.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ShortcutKey {
    /// A letter, in capitals, a digit, or one of `,` `+` `-` `/` `?`.
    Character(char),
    /// A function key by its number.
    Function(u8),
}

/// A key with what is held down. `command` is Ctrl, on macOS Cmd.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Shortcut {
    /// Ctrl or Cmd.
    pub command: bool,
    pub shift: bool,
    pub key: ShortcutKey,
}

impl Shortcut {
    /// Ctrl and a character.
    pub const fn command(key: char) -> Self {
        Self { command: true, shift: false, key: ShortcutKey::Character(key) }
    }

    /// Ctrl, Shift and a character.
    pub const fn command_shift(key: char) -> Self {
        Self { command: true, shift: true, key: ShortcutKey::Character(key) }
    }

    /// A function key.
    pub const fn function(number: u8) -> Self {
        Self { command: false, shift: false, key: ShortcutKey::Function(number) }
    }

    /// As people read it, for example `Ctrl+Shift+S`.
    pub fn words(self) -> String {
        let command = if self.command { "Ctrl+" } else { "" };
        let shift = if self.shift { "Shift+" } else { "" };
        match self.key {
            ShortcutKey::Character(key) => format!("{command}{shift}{key}"),
            ShortcutKey::Function(number) => format!("{command}{shift}F{number}"),
        }
    }
}
