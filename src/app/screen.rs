//! The screens of the window.

/// A screen, in the order of the rail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
pub enum Screen {
    /// Where the plan stands.
    #[default]
    Overview,
    /// All roles of the catalogue.
    Roles,
    /// The gap skill by skill.
    Skills,
    /// The path from role to role.
    Routes,
    /// Pay over the years.
    Salary,
    /// Steps and hours.
    Steps,
    /// Sources and claims.
    Data,
    /// Theme, zoom and the like.
    Settings,
}

impl Screen {
    /// The word on the rail.
    pub fn title(self) -> &'static str {
        match self {
            Self::Overview => "Overview",
            Self::Roles => "Roles",
            Self::Skills => "Skills",
            Self::Routes => "Routes",
            Self::Salary => "Salary",
            Self::Steps => "Steps",
            Self::Data => "Data",
            Self::Settings => "Settings",
        }
    }

    /// Whether it stands at the foot of the rail.
    pub fn is_at_foot(self) -> bool {
        matches!(self, Self::Data | Self::Settings)
    }

    /// Whether it makes sense without an open plan.
    pub fn works_without_plan(self) -> bool {
        matches!(self, Self::Roles | Self::Data | Self::Settings)
    }
}
