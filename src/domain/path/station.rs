//! A role on a path with its dates.

use jiff::civil::Date;

use super::move_kind::MoveKind;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::moves::assessment::UsualYears;
use crate::domain::moves::record::Record;

/// What decided how long the role before a station lasts.
#[derive(Clone, Debug, PartialEq)]
pub enum Timing {
    /// Years people usually spend in the role before.
    UsualYears(UsualYears),
    /// The hours to learn for this role take longer than that.
    HoursToLearn,
    /// Years of experience that the role asks for take longest.
    Experience,
    /// The person set the date.
    SetByYou,
    /// One of the roles is not in the catalogue.
    NotKnown,
}

/// A move onto a station.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrival {
    /// What sort of move it is; `None` if one of the roles is not in the catalogue.
    pub kind: Option<MoveKind>,
    /// Years spent at the station before, from today if that is the present role and has begun.
    pub years: f64,
    /// What decided the years.
    pub timing: Timing,
    /// Hours to learn for this role from what is known at the station before; `None` if nothing is known of it.
    pub hours: Option<f64>,
    /// The date the person set, where it does not stand: it has passed, or the station before is reached later.
    pub unmet: Option<Date>,
    /// Whether it comes for sure: there is an offer.
    pub sure: bool,
}

/// One role on a path.
#[derive(Clone, Debug, PartialEq)]
pub struct Station {
    pub role: RoleId,
    /// Where the work is. Absent: where the person works now.
    pub place: Option<PlaceId>,
    /// First day in it; for the present role the day the person began, or today if not stated.
    pub start: Date,
    /// How it is reached; `None` for the present role.
    pub arrival: Option<Arrival>,
    /// Years of work and of leading people on the first day in it; in the present role today.
    pub record: Record,
}

/// Whether it is known of every move how many hours there are to learn.
pub fn hours_known(stations: &[Station]) -> bool {
    stations.iter().filter_map(|station| station.arrival.as_ref()).all(|arrival| arrival.hours.is_some())
}
