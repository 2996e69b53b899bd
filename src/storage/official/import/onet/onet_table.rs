//! The tables of the database that are read, and how each is known.

use super::super::column::{Column, folded};
use super::super::encoding;
use super::super::table::Header;

/// A table, by its newest name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::Display, strum::EnumIter)]
pub enum OnetTable {
    #[strum(to_string = "Occupation Data")]
    Occupations,
    #[strum(to_string = "Job Zones")]
    Zones,
    #[strum(to_string = "Job Titles")]
    Titles,
    #[strum(to_string = "Essential Skills")]
    EssentialSkills,
    #[strum(to_string = "Transferable Skills")]
    TransferableSkills,
    #[strum(to_string = "Knowledge")]
    Knowledge,
    #[strum(to_string = "Education")]
    Education,
    #[strum(to_string = "Training and Experience")]
    Training,
    #[strum(to_string = "Career Interest Types")]
    Interests,
    #[strum(to_string = "Work Styles")]
    Styles,
    #[strum(to_string = "Software Skills")]
    Software,
    #[strum(to_string = "Task Statements")]
    Tasks,
    #[strum(to_string = "Tasks to DWAs")]
    Activities,
    #[strum(to_string = "Related Occupations")]
    Related,
}

impl OnetTable {
    /// What cannot be had without it.
    pub fn needed_for(self) -> &'static str {
        match self {
            Self::Occupations => "everything",
            Self::Zones => "how much preparation an occupation takes",
            Self::Titles => "other titles of occupations",
            Self::EssentialSkills | Self::TransferableSkills => "the skills of occupations",
            Self::Knowledge => "the knowledge of occupations",
            Self::Education => "which education people have",
            Self::Training => "which experience and training people have",
            Self::Interests => "the interests an occupation suits",
            Self::Styles => "work styles",
            Self::Software => "the software of occupations",
            Self::Tasks => "duties",
            Self::Activities => "detailed activities",
            Self::Related => "related occupations",
        }
    }
}

/// What a file holds; several tables share the shape of scores and are told apart by the ids in them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Occupations,
    Zones,
    Titles,
    Scores(Branch),
    Software,
    Tasks,
    Activities,
    Related,
}

/// What the scores of a table are about; each has columns of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Branch {
    /// Importance and level of skills and knowledge.
    Ratings,
    /// Shares of categories of education, experience and training.
    Shares,
    /// Interests and work styles.
    Traits,
    /// Abilities, activities, circumstances of work and values, which are not read.
    Unread,
}

pub(super) const CODE: Column = Column { names: &["O*NET-SOC Code"], needed_for: "which occupation a row speaks of" };
pub(super) const TITLE: Column = Column { names: &["Title"], needed_for: "the names of occupations" };
pub(super) const DESCRIPTION: Column = Column { names: &["Description"], needed_for: "what occupations are" };
pub(super) const ZONE: Column = Column { names: &["Job Zone"], needed_for: "how much preparation an occupation takes" };
pub(super) const OTHER_TITLE: Column =
    Column { names: &["Job Title", "Alternate Title"], needed_for: "other titles of occupations" };
pub(super) const ELEMENT: Column = Column { names: &["Element ID"], needed_for: "what is rated" };
pub(super) const ELEMENT_NAME: Column = Column { names: &["Element Name"], needed_for: "the names of what is rated" };
pub(super) const SCALE: Column = Column { names: &["Scale ID"], needed_for: "what a rating says" };
pub(super) const CATEGORY: Column = Column { names: &["Category"], needed_for: "which share a number is" };
pub(super) const VALUE: Column = Column { names: &["Data Value"], needed_for: "ratings" };
pub(super) const SUPPRESS: Column =
    Column { names: &["Recommend Suppress"], needed_for: "which ratings are not precise enough" };
pub(super) const NOT_RELEVANT: Column = Column { names: &["Not Relevant"], needed_for: "which ratings mean nothing" };
pub(super) const PRODUCT: Column =
    Column { names: &["Workplace Example", "Example"], needed_for: "the names of software" };
pub(super) const SOFTWARE: Column =
    Column { names: &["Element ID", "Commodity Code"], needed_for: "the categories of software" };
pub(super) const SOFTWARE_NAME: Column =
    Column { names: &["Element Name", "Commodity Title"], needed_for: "the categories of software" };
pub(super) const HOT: Column =
    Column { names: &["Hot Technology"], needed_for: "which software many employers ask for" };
pub(super) const IN_DEMAND: Column =
    Column { names: &["In Demand"], needed_for: "which software employers ask for in an occupation" };
pub(super) const TASK: Column = Column { names: &["Task"], needed_for: "duties" };
const TASK_ID: Column = Column { names: &["Task ID"], needed_for: "duties" };
const TASK_TYPE: Column = Column { names: &["Task Type"], needed_for: "duties" };
pub(super) const ACTIVITY: Column = Column { names: &["DWA Element ID", "DWA ID"], needed_for: "detailed activities" };
pub(super) const RELATED: Column = Column { names: &["Related O*NET-SOC Code"], needed_for: "related occupations" };
pub(super) const INDEX: Column = Column { names: &["Index"], needed_for: "the order of related occupations" };

/// What a file holds: by its header, and where a column is missing by its name. `head` is its beginning.
pub(super) fn kind(header: &Header, name: &str, head: &[u8]) -> Option<Kind> {
    by_header(header, head).or_else(|| by_name(name))
}

fn by_header(header: &Header, head: &[u8]) -> Option<Kind> {
    let has = |columns: &[Column]| columns.iter().all(|column| header.has(*column));
    if !has(&[CODE]) {
        None
    } else if has(&[ELEMENT, SCALE, VALUE]) {
        Some(Kind::Scores(branch(header, head)))
    } else if has(&[TITLE, DESCRIPTION]) {
        Some(Kind::Occupations)
    } else if has(&[PRODUCT, HOT]) {
        Some(Kind::Software)
    } else if has(&[RELATED, INDEX]) {
        Some(Kind::Related)
    } else if has(&[ACTIVITY]) {
        Some(Kind::Activities)
    } else if has(&[TASK, TASK_ID, TASK_TYPE]) {
        Some(Kind::Tasks)
    } else if has(&[OTHER_TITLE]) {
        Some(Kind::Titles)
    } else if has(&[ZONE]) {
        Some(Kind::Zones)
    } else {
        None
    }
}

fn by_name(name: &str) -> Option<Kind> {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let base = base.rsplit_once('.').map_or(base, |(stem, _)| stem);
    Some(match folded(base).as_str() {
        "occupation data" => Kind::Occupations,
        "job zones" => Kind::Zones,
        "job titles" | "alternate titles" => Kind::Titles,
        "essential skills" | "transferable skills" | "skills" | "knowledge" => Kind::Scores(Branch::Ratings),
        "education"
        | "training and experience"
        | "education, training, and experience"
        | "education training and experience" => Kind::Scores(Branch::Shares),
        "career interest types" | "interests" | "work styles" => Kind::Scores(Branch::Traits),
        "software skills" | "technology skills" => Kind::Software,
        "task statements" => Kind::Tasks,
        "tasks to dwas" => Kind::Activities,
        "related occupations" => Kind::Related,
        _ => return None,
    })
}

/// What a table of scores is about, by the element of its first row. A row with commas may have one inside a title before it:
/// then the element is the first field that looks like one.
fn branch(header: &Header, head: &[u8]) -> Branch {
    let text = encoding::text_of_beginning(head).unwrap_or_default();
    let row = text.lines().nth(1).unwrap_or_default();
    let fields = || row.split(if row.contains('\t') { '\t' } else { ',' });
    let at_place = header.place(ELEMENT).and_then(|place| fields().nth(place));
    let mut branches = at_place.into_iter().chain(fields()).filter_map(|id| match id.get(..4)? {
        "2.A." | "2.B." | "2.C." => Some(Branch::Ratings),
        "2.D." | "3.A." => Some(Branch::Shares),
        "1.B." if !id.starts_with("1.B.1") => Some(Branch::Unread),
        "1.B." | "1.C." | "1.D." => Some(Branch::Traits),
        "1.A." | "4.A." | "4.C." => Some(Branch::Unread),
        _ => None,
    });
    branches.next().unwrap_or(Branch::Traits)
}
