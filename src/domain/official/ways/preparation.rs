//! What an occupation asks for before and after entry, as years.

use crate::domain::official::facts::Facts;
use crate::domain::official::outlook::Outlook;
use crate::domain::official::release::Release;

/// Years at school beyond high school for each step of education at entry.
const SCHOOL: [u8; 8] = [0, 0, 1, 1, 2, 4, 6, 8];
/// The step of a doctoral or professional degree.
const DOCTORAL: u8 = 7;
/// The step of a bachelor's degree, which such a degree builds on.
const BACHELOR: u8 = 5;
/// Tenths of a year for each kind of training: none, up to a month, up to a year, longer, an apprenticeship, an internship.
const TRAINING: [u8; 6] = [0, 1, 10, 20, 40, 10];
/// The kind of training that is an internship, or a residency after a doctoral or professional degree.
const RESIDENCY: u8 = 5;
/// Tenths of a year of a residency: the shortest there is.
const RESIDENCY_YEARS: u8 = 30;

/// What a move into an occupation takes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preparation {
    /// Years at school.
    pub school: u8,
    /// Tenths of a year of training.
    pub training: u8,
    /// Whether the training comes after the school rather than with the work.
    pub afterwards: bool,
}

impl Preparation {
    /// What it takes for a person from one occupation who has its usual education, or that of step `educated` if that is
    /// more.
    pub fn new(release: &Release, from: &Facts, to: &Facts, educated: Option<u8>) -> Self {
        let outlook = |facts: &Facts| facts.outlook.and_then(|place| release.outlooks.get(usize::from(place)));
        let has = educated.max(outlook(from).and_then(|outlook| outlook.education));
        let wanted = outlook(to).and_then(|outlook| outlook.education);
        let kind = outlook(to).and_then(|outlook: &Outlook| outlook.training).unwrap_or_default();
        let doctoral = wanted == Some(DOCTORAL);
        let is_of_it =
            outlook(from).and_then(|outlook| outlook.education) == Some(DOCTORAL) && profession(from) == profession(to);
        let other_profession = doctoral && !is_of_it;
        let school = match (has, wanted) {
            // The degree of another profession is none of this one: all beyond a bachelor's is still to be done.
            (Some(has), Some(wanted)) if other_profession => years(wanted).saturating_sub(years(has.min(BACHELOR))),
            (Some(has), Some(wanted)) => years(wanted).saturating_sub(years(has)),
            (None, _) | (_, None) => 0,
        };
        let residency = doctoral && kind == RESIDENCY;
        let training = TRAINING.get(usize::from(kind)).copied().unwrap_or_default();
        Self {
            school,
            training: if residency { RESIDENCY_YEARS } else { training },
            afterwards: residency && other_profession,
        }
    }

    /// Tenths of a year that all of it takes, if a person usually stays so long anyway.
    pub fn years(self, stay: u8) -> u8 {
        let school = self.school.saturating_mul(10);
        let all = if self.afterwards { school.saturating_add(self.training) } else { school.max(self.training) };
        stay.max(all)
    }
}

fn years(education: u8) -> u8 {
    SCHOOL.get(usize::from(education)).copied().unwrap_or_default()
}

/// Occupations whose doctoral or professional degrees open each other: those whose codes begin with the same four digits.
fn profession(facts: &Facts) -> &str {
    facts.code.get(..5).unwrap_or_default()
}
