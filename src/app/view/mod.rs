//! The screens, and what is selected, typed and filtered on each. Not part of the plan and never saved with it.

pub mod compared_roles;
pub mod data;
pub mod details;
pub mod help;
pub mod overview;
pub mod reading;
pub mod roles;
pub mod routes;
pub mod salary;
pub mod skills;
pub mod steps;
pub mod welcome;

use super::settings::Settings;
use super::shortcut::Shortcut;
use crate::domain::pay::outlook::Outlook;
use data::DataView;
use details::DetailsView;
use overview::OverviewView;
use roles::RolesView;
use routes::RoutesView;
use salary::SalaryView;
use skills::SkillsView;
use steps::StepsView;
use welcome::WelcomeView;

/// What a screen can be to the frame around it.
#[derive(PartialEq)]
enum Trait {
    AtFoot,
    WithoutPlan,
    ShowsPay,
    ShowsSteps,
    Searches,
}

/// Declares the screens in the order of the rail: title, what it is for in one sentence, its key, and what it is to the
/// frame.
macro_rules! screens {
    ($($(#[$doc:meta])* $name:ident: $title:literal, $explanation:literal, $key:literal $(, $is:ident)*;)+) => {
        /// A screen.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
        pub enum Screen {
            $($(#[$doc])* #[doc = $explanation] $name,)+
        }

        impl Screen {
            /// The word on the rail.
            pub fn title(self) -> &'static str {
                match self { $(Self::$name => $title,)+ }
            }

            /// What it is for, in one sentence.
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$name => $explanation,)+ }
            }

            /// The keys that show it.
            pub fn shortcut(self) -> Shortcut {
                match self { $(Self::$name => Shortcut::command($key),)+ }
            }

            fn traits(self) -> &'static [Trait] {
                match self { $(Self::$name => &[$(Trait::$is),*],)+ }
            }
        }
    };
}

screens! {
    #[default]
    Overview: "Overview", "Where you stand and what comes next", '1', ShowsPay, ShowsSteps;
    Roles: "Roles", "Look up any role", '2', WithoutPlan, Searches;
    Skills: "Skills", "Rate your skills and see the gap", '3';
    Routes: "Routes", "The way from your role to your goal", '4';
    Salary: "Salary", "Pay along the way", '5', ShowsPay;
    Steps: "Steps", "What to do, and when it will be done", '6', ShowsSteps;
    Data: "Data", "Where every figure comes from", '7', AtFoot, WithoutPlan, Searches;
    Settings: "Settings", "Theme, zoom and how money is written", ',', AtFoot, WithoutPlan;
}

impl Screen {
    /// Whether it stands at the foot of the rail.
    pub fn is_at_foot(self) -> bool {
        self.traits().contains(&Trait::AtFoot)
    }

    /// Whether it makes sense without an open plan.
    pub fn works_without_plan(self) -> bool {
        self.traits().contains(&Trait::WithoutPlan)
    }

    /// Whether pay is projected for it.
    pub fn shows_pay(self) -> bool {
        self.traits().contains(&Trait::ShowsPay)
    }

    /// Whether it shows when steps will be done.
    pub fn shows_steps(self) -> bool {
        self.traits().contains(&Trait::ShowsSteps)
    }

    /// Whether it has a field of its own to search in.
    pub fn searches(self) -> bool {
        self.traits().contains(&Trait::Searches)
    }
}

/// Declares the view states of screens and forms.
macro_rules! views {
    ($($(#[$doc:meta])* $field:ident: $name:ident($state:ident),)+) => {
        /// The view state of all screens.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct View {
            /// The screen shown, once a plan is open or the person looks around without one.
            pub screen: Screen,
            /// How amounts of later years are shown, on every screen.
            pub outlook: Outlook,
            $($(#[$doc])* pub $field: $state,)+
        }

        /// The view state of one of them, sent as a whole, changed where the person changed it.
        #[derive(Clone, Debug, PartialEq)]
        pub enum ScreenView {
            $($(#[$doc])* $name($state),)+
        }

        impl View {
            /// Takes over the view state of one screen.
            pub fn set(&mut self, view: ScreenView) {
                match view { $(ScreenView::$name(state) => self.$field = state,)+ }
            }
        }
    };
}

views! {
    /// The first screen.
    welcome: Welcome(WelcomeView),
    /// The form with the facts of the plan.
    details: Details(DetailsView),
    overview: Overview(OverviewView),
    roles: Roles(RolesView),
    skills: Skills(SkillsView),
    routes: Routes(RoutesView),
    salary: Salary(SalaryView),
    steps: Steps(StepsView),
    data: Data(DataView),
}

impl View {
    /// The view at a start: nothing selected or typed, the list of roles as it was kept.
    pub fn kept(settings: &Settings) -> Self {
        Self { roles: settings.role_list.view(), ..Self::default() }
    }
}
