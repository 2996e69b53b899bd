//! One move for one person: what it takes, what speaks for it and what stops it.

use crate::domain::calendar::WEEKS_IN_A_YEAR;
use crate::domain::catalogue::career_move::CareerMove;
use crate::domain::catalogue::role::{Asks, Role};
use crate::domain::ids::SourceId;
use crate::domain::path::move_kind::MoveKind;

use super::gate::{Gate, GateOutcome};
use super::measures::Measure;
use super::naming::Naming;

/// Years usually spent in a role before a move.
#[derive(Clone, Debug, PartialEq)]
pub enum UsualYears {
    /// As this source has it for this move.
    Named {
        /// Years, above 0.
        years: f64,
        /// Who gives them.
        source: SourceId,
    },
    /// The median over named moves, since no source names this one.
    Median {
        /// Years, above 0.
        years: f64,
        /// How many moves it is taken over.
        moves: usize,
        /// Whether they all lead out of the same role; otherwise they are all the moves there are.
        same_role: bool,
    },
    /// None: the person has held the role.
    Held,
    /// None: it is the rung below, for this source names the move up from there.
    Below {
        /// Who names the move up.
        source: SourceId,
    },
    /// The catalogue names no move at all.
    Unknown,
}

impl UsualYears {
    /// The years; 0 where they are not known.
    pub fn years(&self) -> f64 {
        match self {
            Self::Named { years, .. } | Self::Median { years, .. } => *years,
            Self::Held | Self::Below { .. } | Self::Unknown => 0.0,
        }
    }

    /// Who gives the years, or names the rung below.
    pub fn source(&self) -> Option<&SourceId> {
        match self {
            Self::Named { source, .. } | Self::Below { source } => Some(source),
            Self::Median { .. } | Self::Held | Self::Unknown => None,
        }
    }

    /// Over how many moves they are the median, if they are one.
    pub fn median_of(&self) -> Option<usize> {
        match self {
            Self::Median { moves, .. } => Some(*moves),
            Self::Named { .. } | Self::Held | Self::Below { .. } | Self::Unknown => None,
        }
    }
}

/// Years that hours take at so many a week; 0 for no hours, whatever the pace.
pub fn years_of(hours: f64, learning_pace: f64) -> f64 {
    if hours > 0.0 { hours / learning_pace / WEEKS_IN_A_YEAR } else { 0.0 }
}

/// Years in whole months, at least 0.
pub fn whole_months(years: f64) -> u32 {
    (years * 12.0).round().max(0.0) as u32
}

/// What decides how long a role lasts before a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Decides {
    /// The years usually spent there.
    UsualYears,
    /// The hours to learn.
    Hours,
    /// The wait for years of experience.
    Experience,
}

/// A move as it looks for one person.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment<'a> {
    /// The role left.
    pub from: &'a Role,
    /// The role taken.
    pub to: &'a Role,
    /// The places of the two in the order of ids.
    pub places: [usize; 2],
    /// What sort of move it is, where levels and families tell.
    pub kind: Option<MoveKind>,
    /// The entry of the catalogue, if a source names the move.
    pub named: Option<&'a CareerMove>,
    /// On what it rests.
    pub naming: Naming,
    /// Coverage and hours.
    pub measure: Measure,
    /// Years usually spent in the role left.
    pub usual: UsualYears,
    /// Years already spent there, at least 0; other than 0 only for the role held.
    pub spent: f64,
    /// Hours learned a week, above 0: those of one’s own and those at work.
    pub learning_pace: f64,
    /// Pay before and after, whole units a year in the currency of the person, where there is a figure.
    pub pay: (Option<f64>, Option<f64>),
    /// The person names it, or it leads from the role held to the goal and one of them is a role of the person's own, so that
    /// nobody else can name it: nothing stops it.
    pub own_way: bool,
    /// The gates in the order in which they are asked. Only what a role states is asked.
    pub gates: Vec<Gate>,
}

impl Assessment<'_> {
    /// Whether it is a step back to a role held before or to the rung below, which is open at once.
    pub fn is_way_back(&self) -> bool {
        matches!(self.usual, UsualYears::Held | UsualYears::Below { .. })
    }

    /// Whether the gates stop nothing, because a source names the move, it is a way back or it is the person's own way. A
    /// source is not believed against everything: where no essential skill carries over at all, the gates hold.
    pub fn is_waived(&self) -> bool {
        self.own_way || (self.is_known() && self.measure.coverage.is_none_or(|share| share > 0.0))
    }

    /// Whether somebody names it or it is a way back.
    pub fn is_known(&self) -> bool {
        self.named.is_some() || self.is_way_back()
    }

    /// The years of work and of leading people that it waits for; 0 where a source names it and for a way back.
    pub fn asked_years(&self) -> (f64, f64) {
        let asks = if self.waits_for_years() { Some(&self.to.asks) } else { None };
        let of = |years: fn(&Asks) -> Option<f64>| asks.and_then(years).unwrap_or(0.0);
        (of(|asks| asks.experience_years), of(|asks| asks.leading_years))
    }

    /// Whether the years that the role taken asks for have to be there. A source that names the move knows that people
    /// make it.
    fn waits_for_years(&self) -> bool {
        self.named.is_none() && !self.is_way_back() && !self.own_way
    }

    /// Whether nothing stops the move for who has led people for long enough.
    pub fn is_open_to_leaders(&self) -> bool {
        let stops = |gate: &Gate| gate.outcome() == GateOutcome::Stopped && !matches!(gate, Gate::Leading { .. });
        self.is_waived() || !self.gates.iter().any(stops)
    }

    /// The first gate that stops the move, unless they are waived.
    pub fn stopped_by(&self) -> Option<Gate> {
        let stops = |gate: &Gate| gate.outcome() == GateOutcome::Stopped;
        self.gates.iter().copied().find(stops).filter(|_| !self.is_waived())
    }

    /// Whether nothing stops the move.
    pub fn is_open(&self) -> bool {
        self.stopped_by().is_none()
    }

    /// Years to wait for experience that the role taken asks for; 0 for a move that a source names and for a way back.
    pub fn waits(&self) -> f64 {
        let waits = self.gates.iter().filter(|_| self.waits_for_years());
        waits.map(|gate| gate.wait()).fold(0.0, f64::max)
    }

    /// The same where the time already spent in the role left counts for nothing.
    #[must_use]
    pub fn from_today(mut self) -> Self {
        self.spent = 0.0;
        self.set_stay();
        self
    }

    /// Tells the gates about years how long the role left lasts.
    pub(super) fn set_stay(&mut self) {
        let (years, _) = self.years();
        for gate in &mut self.gates {
            if let Gate::Experience { stay, .. } | Gate::Leading { stay, .. } = gate {
                *stay = years;
            }
        }
    }

    /// Months until the move: the years as they are counted everywhere, to the month.
    pub fn months(&self) -> u32 {
        whole_months(self.years().0)
    }

    /// Hours to learn as they are added up along a way, in whole hours; none where nobody says how many.
    pub fn whole_hours(&self) -> u32 {
        self.measure.hours.unwrap_or(0.0).round().max(0.0) as u32
    }

    /// The usual years that are left.
    fn usual_left(&self) -> f64 {
        (self.usual.years() - self.spent).max(0.0)
    }

    /// Years that the hours to learn take.
    fn learning(&self) -> f64 {
        years_of(self.measure.hours.unwrap_or(0.0), self.learning_pace)
    }

    /// Years until the move at least, whatever there is of experience.
    pub fn years_at_least(&self) -> f64 {
        self.usual_left().max(self.learning())
    }

    /// Years until the move, and what decides them: the longest of the usual years that are left, the hours to learn at
    /// the hours learned a week, and, for a move that no source names, the wait for years of experience.
    pub fn years(&self) -> (f64, Decides) {
        let (usual, learning, wait) = (self.usual_left(), self.learning(), self.waits());
        if usual >= learning && usual >= wait {
            (usual, Decides::UsualYears)
        } else if learning >= wait {
            (learning, Decides::Hours)
        } else {
            (wait, Decides::Experience)
        }
    }
}
