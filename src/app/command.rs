//! Commands: what the menu, the palette and the keys offer. All three come from this one list.

use strum::{EnumIter, IntoEnumIterator as _};

use super::action::{
    Action, CompareAction, FileAction, PackAction, RoleComparisonAction, SettingsAction, SkillAction, VersionAction,
    ViewAction,
};
use super::after::After;
use super::dialog::Dialog;
use super::settings::ThemeChoice;
use super::shortcut::Shortcut;
use super::state::State;
use super::view::details::{DetailsStart, DetailsView};
use super::view::help::HelpTab;
use super::view::steps::{StepsPanel, StepsView};
use super::view::{Screen, ScreenView};
use crate::domain::ids::RoleId;

/// A heading of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter)]
pub enum Menu {
    File,
    /// Changes.
    Edit,
    /// What is shown.
    View,
    Help,
}

/// What menu, palette and keys say of a command.
struct Entry {
    menu: Menu,
    words: &'static str,
    explanation: &'static str,
    shortcuts: Vec<Shortcut>,
}

/// Declares the commands in the order of the menu: words, of which an ellipsis says that more input follows, what it does
/// in one sentence, and keys.
macro_rules! commands {
    ($($menu:ident { $($name:ident: $words:literal, $explanation:literal $([$($key:expr),+])?;)+ })+) => {
        /// Something a person can ask for by name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Command {
            $($(#[doc = $explanation] $name,)+)+
            Go(Screen),
        }

        impl Command {
            /// All but those that go to a screen.
            const PLAIN: &[Self] = &[$($(Self::$name,)+)+];

            fn entry(self) -> Entry {
                match self {
                    $($(Self::$name => Entry {
                        menu: Menu::$menu,
                        words: $words,
                        explanation: $explanation,
                        shortcuts: vec![$($($key),+)?],
                    },)+)+
                    Self::Go(screen) => Entry {
                        menu: Menu::View,
                        words: screen.title(),
                        explanation: screen.explanation(),
                        shortcuts: vec![screen.shortcut()],
                    },
                }
            }
        }
    };
}

commands! {
    File {
        New: "New plan", "Choose the role you hold and the role you want" [Shortcut::command('N')];
        Open: "Open…", "Choose a plan file" [Shortcut::command('O')];
        OpenPath: "Open by path…", "Type where the plan file is" [Shortcut::command('L'), Shortcut::command_shift('O')];
        OpenSample: "Open the sample plan",
            "Look around in a plan that is half way along; your own files stay as they are";
        Save: "Save", "Write the plan to its file" [Shortcut::command('S')];
        SaveAs: "Save as…", "Write the plan to another file" [Shortcut::command_shift('S')];
        SaveToPath: "Save to path…", "Type where to write the plan" [Shortcut::command_shift('L')];
        SaveAsPack: "Save your roles as a pack…",
            "Write your own roles and corrections as a pack, which others can read and check";
        CompareWith: "Compare with…", "See what differs from another plan";
        Versions: "Version history…", "What was saved before, and what changed";
        ImportFiles: "Import official files…",
            "Take in files of O*NET or the Bureau of Labor Statistics as you downloaded them";
        Quit: "Quit", "Close the window" [Shortcut::command('Q')];
    }
    Edit {
        Undo: "Undo", "Take the latest change back" [Shortcut::command('Z')];
        Redo: "Redo", "Make the change again" [Shortcut::command_shift('Z'), Shortcut::command('Y')];
        History: "Undo history…", "Go back or forward to any point" [Shortcut::command('H')];
        AddStep: "Add a step…", "Choose from the recommended steps or write your own" [Shortcut::command_shift('N')];
        PasteAdvert: "Paste a job advert…", "Read what an advert asks for, and keep it as a role of your own";
        AssumeSkills: "Assume levels from my role",
            "Fill in levels people in your role usually have; they count as assumed";
        PlanDetails: "Plan details…", "Role, goal, pay, place, time and background";
    }
    View {
        Palette: "Command palette…", "Find roles, skills, steps and commands by name" [Shortcut::command('K')];
        CompareRoles: "Compare roles…", "Pick two to four roles and see them side by side";
        SwitchTheme: "Switch between dark and light", "Change the colours of the window";
        ZoomIn: "Zoom in", "Make everything larger" [Shortcut::command('+'), Shortcut::command('=')];
        ZoomOut: "Zoom out", "Make everything smaller" [Shortcut::command('-')];
        ZoomReset: "Normal size", "Show everything at 100%" [Shortcut::command('0')];
    }
    Help {
        Help: "Help", "What each key does, and what the words mean" [Shortcut::function(1)];
        Messages: "Messages", "What happened in this session";
        About: "About Rungs", "Version and licences";
    }
}

impl Command {
    /// All commands, in the order of the menu: the screens stand after the palette.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::PLAIN.iter().flat_map(|command| {
            let screens = Screen::iter().filter(|_| *command == Self::Palette).map(Self::Go);
            std::iter::once(*command).chain(screens)
        })
    }

    /// Its words on the menu and in the palette.
    pub fn words(self) -> &'static str {
        self.entry().words
    }

    /// What it does, in one sentence.
    pub fn explanation(self) -> &'static str {
        self.entry().explanation
    }

    /// The heading of the menu it stands under.
    pub fn menu(self) -> Menu {
        self.entry().menu
    }

    /// Keys that run it; the first is the one shown.
    pub fn shortcuts(self) -> Vec<Shortcut> {
        self.entry().shortcuts
    }

    /// Its words in this state: undo and redo say what they would undo or redo.
    pub fn words_in(self, state: &State) -> String {
        let history = state.document.as_ref().map(|document| &document.history);
        let label = match self {
            Self::Undo => history.and_then(|history| history.undo_label()),
            Self::Redo => history.and_then(|history| history.redo_label()),
            _ => None,
        };
        label.map_or_else(|| self.words().to_owned(), |label| format!("{}: {label}", self.words()))
    }

    /// Why it cannot be used in this state; `None` if it can.
    pub fn obstacle(self, state: &State) -> Option<&'static str> {
        let document = state.document.as_ref();
        match self {
            Self::Go(screen) if document.is_none() && !screen.works_without_plan() => Some("No plan is open"),
            Self::Save
            | Self::SaveAs
            | Self::SaveToPath
            | Self::CompareWith
            | Self::Versions
            | Self::History
            | Self::AddStep
            | Self::AssumeSkills
            | Self::PlanDetails
                if document.is_none() =>
            {
                Some("No plan is open")
            }
            Self::SaveAsPack if document.is_none() => Some("No plan is open"),
            Self::SaveAsPack if state.own_roles_stated().is_empty() && state.role_corrections_stated().is_empty() => {
                Some("The plan has no role of your own and corrects none")
            }
            Self::Versions if document.is_some_and(|document| document.file.is_none()) => {
                Some("The plan is in no file yet")
            }
            Self::Open | Self::SaveAs | Self::SaveAsPack | Self::CompareWith | Self::ImportFiles
                if state.picking.is_some() =>
            {
                Some("A file dialog is open")
            }
            Self::ImportFiles => state.official.obstacle(),
            Self::Undo if document.is_none_or(|document| document.history.undo_label().is_none()) => {
                Some("There is nothing to undo")
            }
            Self::Redo if document.is_none_or(|document| document.history.redo_label().is_none()) => {
                Some("There is nothing to redo")
            }
            _ => None,
        }
    }

    /// What it does in this state.
    pub fn action(self, state: &State) -> Action {
        match self {
            Self::Go(screen) => ViewAction::Go(screen).into(),
            Self::New => FileAction::Leave(After::Welcome).into(),
            Self::Open => FileAction::Leave(After::PickAndOpen).into(),
            Self::OpenPath => ViewAction::Show(Dialog::path_to_open()).into(),
            Self::OpenSample => FileAction::Leave(After::Sample).into(),
            Self::Save => FileAction::Save { then: None }.into(),
            Self::SaveAs => FileAction::SaveAs.into(),
            Self::SaveToPath => ViewAction::Show(Dialog::path_to_save(state, None)).into(),
            Self::SaveAsPack => PackAction::PickForOwn.into(),
            Self::CompareWith => CompareAction::Pick.into(),
            Self::Versions => VersionAction::List.into(),
            Self::ImportFiles => PackAction::Pick.into(),
            Self::Quit => FileAction::Leave(After::Quit).into(),
            Self::History => ViewAction::Show(Dialog::History).into(),
            Self::Undo => Action::Undo,
            Self::Redo => Action::Redo,
            Self::AddStep => {
                let steps = StepsView { panel: StepsPanel::Add, ..state.view.steps.clone() };
                ScreenView::Steps(steps).into()
            }
            Self::PasteAdvert => ViewAction::Show(Dialog::Advert(Box::default())).into(),
            Self::AssumeSkills => SkillAction::AssumeFromRole.into(),
            Self::PlanDetails => ScreenView::Details(DetailsView::at(DetailsStart::Title)).into(),
            Self::CompareRoles => {
                let goal = goal_of(state);
                RoleComparisonAction::Begin(state.view.roles.selected.as_ref().or(goal).cloned()).into()
            }
            Self::SwitchTheme => {
                let theme = if state.dark { ThemeChoice::Light } else { ThemeChoice::Dark };
                SettingsAction::SetTheme(theme).into()
            }
            Self::ZoomIn => SettingsAction::SetZoom(state.settings.zoomed(true)).into(),
            Self::ZoomOut => SettingsAction::SetZoom(state.settings.zoomed(false)).into(),
            Self::ZoomReset => SettingsAction::SetZoom(100).into(),
            Self::Help => ViewAction::Show(Dialog::Help(HelpTab::default())).into(),
            Self::Messages => ViewAction::Show(Dialog::Messages).into(),
            Self::About => ViewAction::Show(Dialog::About).into(),
            Self::Palette => ViewAction::Show(Dialog::Palette(String::new())).into(),
        }
    }
}

/// The goal of the open plan.
fn goal_of(state: &State) -> Option<&RoleId> {
    state.document.as_ref()?.plan().goal.as_ref()
}
