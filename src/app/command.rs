//! Commands: what the menu, the palette and the keys offer. All three come from this one list.

use strum::EnumIter;

use super::action::{Action, CompareAction, FileAction, PlanAction, SettingsAction, VersionAction, ViewAction};
use super::after::After;
use super::dialog::Dialog;
use super::screen::Screen;
use super::settings::ThemeChoice;
use super::shortcut::Shortcut;
use super::state::State;
use super::view::details::{DetailsStart, DetailsView};
use super::view::steps::{StepsPanel, StepsView};

/// A heading of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter)]
pub enum Menu {
    /// Files.
    File,
    /// Changes.
    Edit,
    /// What is shown.
    View,
    /// Help.
    Help,
}

impl Menu {
    /// The word on the menu.
    pub fn word(self) -> &'static str {
        match self {
            Self::File => "File",
            Self::Edit => "Edit",
            Self::View => "View",
            Self::Help => "Help",
        }
    }
}

/// Something a person can ask for by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter)]
pub enum Command {
    /// New plan.
    New,
    /// Open a plan.
    Open,
    /// Open a plan by its path.
    OpenPath,
    /// Open the sample plan.
    OpenSample,
    /// Save.
    Save,
    /// Save elsewhere.
    SaveAs,
    /// Save to a typed path.
    SaveToPath,
    /// Compare with another plan.
    CompareWith,
    /// Earlier versions of the file.
    Versions,
    /// Close the window.
    Quit,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// Everything that can be undone and redone.
    History,
    /// Add a step.
    AddStep,
    /// Assume levels from the present role.
    AssumeSkills,
    /// The form with the facts of the plan.
    PlanDetails,
    /// Open the palette.
    Palette,
    /// Go to Overview.
    Overview,
    /// Go to Roles.
    Roles,
    /// Go to Skills.
    Skills,
    /// Go to Routes.
    Routes,
    /// Go to Salary.
    Salary,
    /// Go to Steps.
    Steps,
    /// Go to Data.
    Data,
    /// Go to Settings.
    Settings,
    /// Dark or light.
    SwitchTheme,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// Usual size.
    ZoomReset,
    /// Keys of the program.
    Keys,
    /// Messages of this session.
    Messages,
    /// About the program.
    About,
}

impl Command {
    /// Its words on the menu and in the palette. An ellipsis says that more input follows.
    pub fn words(self) -> &'static str {
        match self {
            Self::New => "New plan",
            Self::Open => "Open…",
            Self::OpenPath => "Open by path…",
            Self::OpenSample => "Open the sample plan",
            Self::Save => "Save",
            Self::SaveAs => "Save as…",
            Self::SaveToPath => "Save to path…",
            Self::CompareWith => "Compare with…",
            Self::Versions => "Version history…",
            Self::Quit => "Quit",
            Self::Undo => "Undo",
            Self::Redo => "Redo",
            Self::History => "Undo history…",
            Self::AddStep => "Add a step…",
            Self::AssumeSkills => "Assume levels from my role",
            Self::PlanDetails => "Plan details…",
            Self::Palette => "Command palette…",
            Self::Overview => "Overview",
            Self::Roles => "Roles",
            Self::Skills => "Skills",
            Self::Routes => "Routes",
            Self::Salary => "Salary",
            Self::Steps => "Steps",
            Self::Data => "Data",
            Self::Settings => "Settings",
            Self::SwitchTheme => "Switch between dark and light",
            Self::ZoomIn => "Zoom in",
            Self::ZoomOut => "Zoom out",
            Self::ZoomReset => "Usual size",
            Self::Keys => "Keys",
            Self::Messages => "Messages",
            Self::About => "About Rungs",
        }
    }

    /// What it does, in one sentence.
    pub fn explanation(self) -> &'static str {
        match self {
            Self::New => "Choose the role you hold and the role you want",
            Self::Open => "Choose a plan file",
            Self::OpenPath => "Type where the plan file is",
            Self::OpenSample => "Look around in a plan that is half way along; your own files stay as they are",
            Self::Save => "Write the plan to its file",
            Self::SaveAs => "Write the plan to another file",
            Self::SaveToPath => "Type where to write the plan",
            Self::CompareWith => "See what differs from another plan",
            Self::Versions => "What was saved before, and what changed",
            Self::Quit => "Close the window",
            Self::Undo => "Take the latest change back",
            Self::Redo => "Make the change again",
            Self::History => "Go back or forward to any point",
            Self::AddStep => "Choose from the recommended steps or write your own",
            Self::AssumeSkills => "Fill in levels people in your role usually have; they count as assumed",
            Self::PlanDetails => "Role, goal, pay, place, time and background",
            Self::Palette => "Find roles, skills, steps and commands by name",
            Self::Overview => "Where you stand and what comes next",
            Self::Roles => "Look up any role",
            Self::Skills => "Rate your skills and see the gap",
            Self::Routes => "The way from your role to your goal",
            Self::Salary => "Pay along the way",
            Self::Steps => "What to do, and when it will be done",
            Self::Data => "Where every figure comes from",
            Self::Settings => "Theme, zoom and how money is written",
            Self::SwitchTheme => "Change the colours of the window",
            Self::ZoomIn => "Make everything larger",
            Self::ZoomOut => "Make everything smaller",
            Self::ZoomReset => "Show everything at 100%",
            Self::Keys => "What each key does",
            Self::Messages => "What happened in this session",
            Self::About => "Version and licences",
        }
    }

    /// The heading of the menu it stands under.
    pub fn menu(self) -> Menu {
        match self {
            Self::New
            | Self::Open
            | Self::OpenPath
            | Self::OpenSample
            | Self::Save
            | Self::SaveAs
            | Self::SaveToPath
            | Self::CompareWith
            | Self::Versions
            | Self::Quit => Menu::File,
            Self::Undo | Self::Redo | Self::History | Self::AddStep | Self::AssumeSkills | Self::PlanDetails => {
                Menu::Edit
            }
            Self::Palette
            | Self::Overview
            | Self::Roles
            | Self::Skills
            | Self::Routes
            | Self::Salary
            | Self::Steps
            | Self::Data
            | Self::Settings
            | Self::SwitchTheme
            | Self::ZoomIn
            | Self::ZoomOut
            | Self::ZoomReset => Menu::View,
            Self::Keys | Self::Messages | Self::About => Menu::Help,
        }
    }

    /// Keys that run it; the first is the one shown.
    pub fn shortcuts(self) -> Vec<Shortcut> {
        match self {
            Self::New => vec![Shortcut::command('N')],
            Self::Open => vec![Shortcut::command('O')],
            Self::OpenPath => vec![Shortcut::command('L'), Shortcut::command_shift('O')],
            Self::Save => vec![Shortcut::command('S')],
            Self::SaveAs => vec![Shortcut::command_shift('S')],
            Self::SaveToPath => vec![Shortcut::command_shift('L')],
            Self::Quit => vec![Shortcut::command('Q')],
            Self::Undo => vec![Shortcut::command('Z')],
            Self::Redo => vec![Shortcut::command_shift('Z'), Shortcut::command('Y')],
            Self::History => vec![Shortcut::command('H')],
            Self::AddStep => vec![Shortcut::command_shift('N')],
            Self::Palette => vec![Shortcut::command('K')],
            Self::Overview => vec![Shortcut::command('1')],
            Self::Roles => vec![Shortcut::command('2')],
            Self::Skills => vec![Shortcut::command('3')],
            Self::Routes => vec![Shortcut::command('4')],
            Self::Salary => vec![Shortcut::command('5')],
            Self::Steps => vec![Shortcut::command('6')],
            Self::Data => vec![Shortcut::command('7')],
            Self::Settings => vec![Shortcut::command(',')],
            Self::ZoomIn => vec![Shortcut::command('+'), Shortcut::command('=')],
            Self::ZoomOut => vec![Shortcut::command('-')],
            Self::ZoomReset => vec![Shortcut::command('0')],
            Self::Keys => vec![Shortcut::function(1)],
            Self::OpenSample
            | Self::CompareWith
            | Self::Versions
            | Self::AssumeSkills
            | Self::PlanDetails
            | Self::SwitchTheme
            | Self::Messages
            | Self::About => Vec::new(),
        }
    }

    /// The screen it goes to, if that is what it does.
    pub fn screen(self) -> Option<Screen> {
        match self {
            Self::Overview => Some(Screen::Overview),
            Self::Roles => Some(Screen::Roles),
            Self::Skills => Some(Screen::Skills),
            Self::Routes => Some(Screen::Routes),
            Self::Salary => Some(Screen::Salary),
            Self::Steps => Some(Screen::Steps),
            Self::Data => Some(Screen::Data),
            Self::Settings => Some(Screen::Settings),
            _ => None,
        }
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
        if let Some(screen) = self.screen() {
            return (document.is_none() && !screen.works_without_plan()).then_some("No plan is open");
        }
        match self {
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
            Self::Versions if document.is_some_and(|document| document.file.is_none()) => {
                Some("The plan is in no file yet")
            }
            Self::Open | Self::SaveAs | Self::CompareWith if state.picking.is_some() => Some("A file dialog is open"),
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
        if let Some(screen) = self.screen() {
            return ViewAction::Go(screen).into();
        }
        match self {
            Self::New => FileAction::Leave(After::Welcome).into(),
            Self::Open => FileAction::Leave(After::PickAndOpen).into(),
            Self::OpenPath => ViewAction::Show(Dialog::path_to_open()).into(),
            Self::OpenSample => FileAction::Leave(After::Sample).into(),
            Self::Save => FileAction::Save { then: None }.into(),
            Self::SaveAs => FileAction::SaveAs.into(),
            Self::SaveToPath => ViewAction::Show(Dialog::path_to_save(state, None)).into(),
            Self::CompareWith => CompareAction::Pick.into(),
            Self::Versions => VersionAction::List.into(),
            Self::Quit => FileAction::Leave(After::Quit).into(),
            Self::History => ViewAction::Show(Dialog::History).into(),
            Self::Undo => Action::Undo,
            Self::Redo => Action::Redo,
            Self::AddStep => {
                let steps = StepsView { panel: StepsPanel::Add, ..state.view.steps.clone() };
                ViewAction::Steps(steps).into()
            }
            Self::AssumeSkills => PlanAction::AssumeFromRole.into(),
            Self::PlanDetails => ViewAction::Details(DetailsView::at(DetailsStart::Title)).into(),
            Self::SwitchTheme => {
                let theme = if state.dark { ThemeChoice::Light } else { ThemeChoice::Dark };
                SettingsAction::SetTheme(theme).into()
            }
            Self::ZoomIn => SettingsAction::SetZoom(state.settings.zoomed(true)).into(),
            Self::ZoomOut => SettingsAction::SetZoom(state.settings.zoomed(false)).into(),
            Self::ZoomReset => SettingsAction::SetZoom(100).into(),
            Self::Keys => ViewAction::Show(Dialog::Keys).into(),
            Self::Messages => ViewAction::Show(Dialog::Messages).into(),
            Self::About => ViewAction::Show(Dialog::About).into(),
            Self::Palette
            | Self::Overview
            | Self::Roles
            | Self::Skills
            | Self::Routes
            | Self::Salary
            | Self::Steps
            | Self::Data
            | Self::Settings => ViewAction::Show(Dialog::Palette(String::new())).into(),
        }
    }
}
