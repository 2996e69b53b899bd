//! What a person picks on a screen, and what stands on it.

use super::label::words;
use crate::app::command::Menu;
use crate::app::path_dialog::RowKind;
use crate::app::present::chrome::Safety;
use crate::app::present::palette::EntryKind;
use crate::app::present::roles::list::Mark;
use crate::app::present::roles::own_claim::OwnClaimField;
use crate::app::present::roles::pay_offers::OfferKind;
use crate::app::present::salary::events::EventKind;
use crate::app::present::salary::years::PartKind;
use crate::app::role_list::RoleFilter;
use crate::app::settings::ThemeChoice;
use crate::app::view::data::DataCheck;
use crate::app::view::help::HelpTab;
use crate::app::view::reading::ReadingKind;
use crate::app::view::roles::{RoleOrder, RoleTab};
use crate::app::view::routes::RoutesTab;
use crate::app::view::salary::{SalaryLower, SalarySum};
use crate::app::view::skills::SkillFilter;
use crate::app::view::steps::StepFilter;
use crate::domain::compare::subject::{Section, Whole};
use crate::domain::plan::role_part::RolePart;

words! {
    Menu { File: "File", Edit: "Edit", View: "View", Help: "Help" }
    Safety {
        NoPlan: "", Saved: "Saved", NotSaved: "Not saved", FileGone: "File is gone", Saving: "Saving", Sample: "Sample",
        ReadOnly: "Read only",
    }
    EntryKind { Command: "Command", Step: "Step", Role: "Role", Skill: "Skill", File: "Plan file" }
    HelpTab { Keys: "Keys", Words: "Words" }
    RowKind { Folder: "folder", Plan: "plan", Official: "official file", Recent: "opened before" }
    ThemeChoice { System: "System", Dark: "Dark", Light: "Light" }
    ReadingKind { Covered: "Essentials covered", Shortfall: "Still to learn", Confidence: "Confidence" }
    RoleTab {
        Profile: "Profile", Skills: "Skills", Pay: "Pay", Moves: "Moves", RealityCheck: "Reality check",
        Sources: "Sources",
    }
    RoleOrder {
        Covered: "essentials covered", Title: "title", Pay: "pay", Family: "family", Preparation: "least preparation",
        Growth: "growth of jobs", Education: "least education", Interest: "interest", People: "people in it",
    }
    RoleFilter {
        Family: "Family", Level: "Level", Preparation: "Preparation", Pay: "Pay", Growth: "Growth of jobs",
        Education: "Education", Interest: "Interest",
    }
    Mark { Goal: "your goal", Held: "your role now", Saved: "saved" }
    OfferKind {
        UseAgain: "Use it again", UseOnly: "Use only this", Unweigh: "Take its weight away",
        Weigh: "Weigh it with the one used", LeaveOut: "Leave it out", Change: "Change it", Remove: "Remove it",
    }
    OwnClaimField { Figure: "Figure a year", Currency: "Currency", Year: "Year", Note: "Note" }
    RoutesTab { Find: "Find routes", Path: "Your path", Options: "Options" }
    SalarySum { Yearly: "Yearly", Cumulative: "Cumulative" }
    SalaryLower {
        Years: "By year", Stages: "Figures", Held: "Roles", Odds: "Odds", Influence: "Influence", Parts: "Pay parts",
        Paid: "Paid",
    }
    PartKind {
        Base: "Base", Bonus: "Bonus", Equity: "Equity vesting", Once: "Sign-on and retention",
        Pension: "Pension by employer",
    }
    EventKind { Move: "move", Bonus: "bonus", Once: "one-off", Vesting: "vesting" }
    SkillFilter { All: "All", Short: "Short", Missing: "Missing", Unrated: "Unrated" }
    StepFilter { All: "All", Open: "Open", Done: "Done", Skipped: "Skipped" }
    DataCheck {
        NoPay: "Roles without a pay figure", ProxyOnly: "Roles without pay for their own title",
        Disagree: "Roles whose sources disagree on pay", Proxies: "Pay figures of a wider occupation",
        Oldest: "Oldest pay figures", EstimatedYears: "Moves with estimated years",
        NoWayIn: "Roles that no move leads to", Unbuilt: "Skills that no step builds",
        Unwanted: "Skills that no role wants", Unused: "Sources without a figure",
        NoAddress: "Sources without a web address",
    }
    RolePart {
        Title: "the title", Level: "the level", Summary: "what it is for", Duties: "the duties",
        LeadsPeople: "leading people", Education: "the education", ExperienceYears: "the experience",
        Skills: "the skills", LeadsTo: "the moves out", ReachedFrom: "the moves in",
    }
    Section {
        Details: "Plan", Position: "Position", Background: "Background", GoalAndPath: "Goal and path",
        Routes: "Kept routes", Constraints: "Constraints on routes", SavedRoles: "Saved roles",
        OwnRoles: "Roles of your own", RoleCorrections: "Roles you correct", Skills: "Skills", Steps: "Steps", Hours: "Hours logged",
        Assumptions: "Assumptions", Pay: "Pay", Unknown: "Fields Rungs does not know",
    }
    Whole {
        Plan: "Plan", Position: "Position", OtherPositions: "Other positions", HeldBefore: "Roles held before",
        Background: "Background", Path: "Path", Routes: "Kept routes", Constraints: "Constraints on routes",
        SavedRoles: "Saved roles", OwnRoles: "Roles of your own", RoleCorrections: "Roles you correct", Ledger: "Skill ledger", Steps: "Steps",
        Assumptions: "Assumptions", ClaimChoices: "Pay figures", OwnClaims: "Figures of your own",
        ExchangeRates: "Rates between currencies", Packages: "Pay beside base pay", PaidList: "Pay received",
        Promises: "Kept projections",
    }
}
