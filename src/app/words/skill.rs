//! Skills, seniority and education.

use super::label::words;
use crate::domain::catalogue::role::{Education, Fit};
use crate::domain::catalogue::skill::SkillKind;
use crate::domain::gap::skill_gap::GapState;
use crate::domain::level::Level;
use crate::domain::official::interest::Interest;

words! {
    Level {
        Entry: "entry", Mid: "mid", Senior: "senior", Lead: "lead", Principal: "principal", Executive: "executive",
    }
    SkillKind { Skill: "skill", Knowledge: "knowledge", Tool: "tool" }
    GapState { Met: "Met", Short: "Short", Missing: "Missing", Unknown: "Unrated" }
    Education {
        NoCredential: "No certificate", School: "High school diploma", College: "Some college", Certificate: "Certificate",
        Associate: "Associate’s degree", Bachelor: "Bachelor’s degree", Master: "Master’s degree", Doctorate: "Doctorate",
    }
    Interest {
        Realistic: "Realistic", Investigative: "Investigative", Artistic: "Artistic", Social: "Social",
        Enterprising: "Enterprising", Conventional: "Conventional",
    }
    Fit { Good: "good", Fair: "fair", Weak: "weak" }
}
