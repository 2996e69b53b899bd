//! Phases of an import, and packs.

use super::label::words;
use crate::domain::official::import::progress::Phase;
use crate::domain::official::pack_about::PackId;

words! {
    Phase {
        Open: "Looking at the file", Occupations: "Occupations", Zones: "Job zones", Titles: "Other titles",
        Ratings: "Ratings", Software: "Software", Tasks: "Tasks", Activities: "Activities", Related: "Relations",
        Wages: "Wages", Projections: "Projections", Likeness: "Likeness", Changes: "What changes",
    }
    PackId {
        Onet: "O*NET Database", Wages: "Wages, whole country", WagesOfStates: "Wages, states",
        WagesOfMetros: "Wages, metropolitan areas", Outlook: "Employment projections",
    }
}
