//! The sections in which a role is told, by the names that `--section` takes.

use strum::IntoEnumIterator as _;

use crate::app::view::roles::ProfileSection;
use crate::cli::error::CliError;
use crate::domain::search::{Fit, Grade, Query};

/// A part of what is told of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RoleSection {
    /// What the work is, its level, family and class.
    Summary,
    /// What it asks for apart from skills.
    Asks,
    /// Skills wanted, with levels.
    Skills,
    /// A section of the full profile, as the window has it.
    Profile(ProfileSection),
    /// Published figures.
    Figures,
    /// Moves in and out.
    Moves,
    /// The satirical view.
    RealityCheck,
    /// Where it all comes from.
    Sources,
}

impl RoleSection {
    /// All there are, in the order in which they are told.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let profile = ProfileSection::iter().map(Self::Profile);
        let before = [Self::Summary, Self::Asks, Self::Skills];
        let after = [Self::Figures, Self::Moves, Self::RealityCheck, Self::Sources];
        before.into_iter().chain(profile).chain(after)
    }

    /// Its name on the command line.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Asks => "asks",
            Self::Skills => "skills",
            Self::Profile(section) => section.into(),
            Self::Figures => "figures",
            Self::Moves => "moves",
            Self::RealityCheck => "reality-check",
            Self::Sources => "sources",
        }
    }

    /// The section of this name, whatever the case and the marks between words.
    ///
    /// # Errors
    /// If there is none, with the nearest or else all there are.
    pub(super) fn read(typed: &str) -> Result<Self, CliError> {
        let wanted = typed.trim().to_lowercase().replace([' ', '_'], "-");
        if let Some(section) = Self::all().find(|section| section.name() == wanted) {
            return Ok(section);
        }
        let query = Query::new(typed);
        let mut near: Vec<(Fit, &str)> = Grade::first(|grade| {
            Self::all().filter_map(|section| Some((query.fit(section.name(), grade)?, section.name()))).collect()
        });
        near.sort_by_key(|(fit, _)| *fit);
        let near: Vec<_> = near.into_iter().map(|(_, name)| name.to_owned()).collect();
        let all = Self::all().map(Self::name).collect::<Vec<_>>().join(", ");
        Err(CliError::no_such("section", typed, &near, &format!("the sections are {all}")))
    }
}
