//! Phases of an import.

use super::label::words;
use crate::domain::official::import::progress::Phase;

words! {
    Phase {
        Open: "Looking at the file", Occupations: "Occupations", Zones: "Job zones", Titles: "Other titles",
        Ratings: "Ratings", Software: "Software", Tasks: "Tasks", Activities: "Activities", Related: "Relations",
        Wages: "Wages", Projections: "Projections", Likeness: "Likeness", Changes: "What changes",
    }
}
