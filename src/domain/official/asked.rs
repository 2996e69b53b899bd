//! What an occupation asks for apart from skills.

use super::facts::Facts;
use super::head::OfficialHead;
use super::outlook::Outlook;
use crate::domain::catalogue::role::{Asks, Education};

/// Years at the middle of the eleven categories of related experience: none, up to a month, 3 months, 6 months, a year, 2,
/// 4, 6, 8, 10 years and more.
const EXPERIENCE: [f64; 11] = [0.0, 0.05, 0.2, 0.4, 0.75, 1.5, 3.0, 5.0, 7.0, 9.0, 11.0];

/// “Less than five years” where people in the occupation have more.
const BELOW_FIVE: f64 = 4.0;

/// The steps of usual education, lowest first, as [`Outlook::education`] counts them.
const STEPS: [Education; 8] = [
    Education::NoCredential,
    Education::School,
    Education::College,
    Education::Certificate,
    Education::Associate,
    Education::Bachelor,
    Education::Master,
    Education::Doctorate,
];

/// Education and experience as the projections have them. They say of experience only none, less than five years or five
/// and more: where it is less, the median answer of people in the occupation tells how much.
pub fn asked(facts: &Facts, outlook: Option<&Outlook>, head: &OfficialHead) -> Asks {
    let education = outlook.and_then(|outlook| STEPS.get(usize::from(outlook.education?)).copied());
    let years = match outlook.and_then(|outlook| outlook.experience) {
        Some(0) => Some((0.0, &head.facts.outlook)),
        Some(1) => median_experience(facts).map(|years| (years.min(BELOW_FIVE), &head.facts.ratings)),
        Some(_) => Some((5.0, &head.facts.outlook)),
        None => None,
    };
    Asks {
        education,
        experience_years: years.map(|(years, _)| years),
        experience_source: years.map(|(_, source)| source.clone()),
        ..Asks::default()
    }
}

/// The median category of related experience in years, where people were asked.
fn median_experience(facts: &Facts) -> Option<f64> {
    let shares = facts.training.get(..EXPERIENCE.len())?;
    let half = shares.iter().map(|share| u32::from(*share)).sum::<u32>() / 2;
    let mut sum = 0;
    let median = shares.iter().position(|share| {
        sum += u32::from(*share);
        sum > half
    });
    EXPERIENCE.get(median?).copied()
}
