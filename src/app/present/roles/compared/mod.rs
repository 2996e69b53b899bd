//! Two to four roles side by side: a column for each, and a line for each thing that is told of all of them.
//!
//! What stands in a cell comes from where the screens of one role have it. What is not known is a dash with the reason.

mod about;
pub mod cell;
mod moves;
mod pay;
mod readings;
mod reality;
pub mod row;
mod skills;

use jiff::civil::Date;
use serde::Serialize;

use super::Desk;
use super::list::{Mark, mark};
use crate::app::derived::Derived;
use crate::app::format;
use crate::app::settings::MoneyStyle;
use crate::app::view::compared_roles::ComparedRoles;
use crate::app::view::roles::RolesView;
use crate::app::words::Words as _;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::Role;
use crate::domain::ids::{PlaceId, RoleId};
use crate::domain::plan::Plan;
use cell::ComparedCell;
use row::ComparedRow;

/// The roles side by side.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RolesCompared {
    /// What there is to see, in one sentence.
    pub summary: String,
    /// A head for each column.
    pub heads: Vec<ComparedHead>,
    pub sections: Vec<ComparedSection>,
    /// Whether what is the same of all of them is left out.
    pub only_differences: bool,
    /// Whether there is room for another role.
    pub can_add: bool,
    /// Whether enough would be left without one of them.
    pub can_take_out: bool,
    /// Roles that could be put in, each with its title.
    #[serde(skip)]
    pub others: Vec<(RoleId, String)>,
}

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparedHead {
    pub role: RoleId,
    /// The whole title; the id of a role that is not in the catalogue.
    pub title: String,
    /// What it is to the plan, or that it is not in the catalogue; empty for nothing.
    pub note: String,
    #[serde(skip)]
    pub mark: Option<Mark>,
    /// Whether there is such a role.
    pub is_known: bool,
}

/// Lines that belong together.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ComparedSection {
    pub title: &'static str,
    /// How to read it; empty where that is plain.
    pub note: String,
    /// Whether it is said in jest.
    pub satire: bool,
    pub rows: Vec<ComparedRow>,
    /// Why there is no line; empty if there are any.
    pub empty: String,
}

impl ComparedSection {
    fn new(title: &'static str, rows: Vec<ComparedRow>) -> Self {
        Self { title, note: String::new(), satire: false, rows, empty: String::new() }
    }

    fn note(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }

    /// What is said where there is no line.
    fn or(self, why: &str) -> Self {
        let empty = if self.rows.is_empty() { why.to_owned() } else { String::new() };
        Self { empty, ..self }
    }
}

/// One column: the role, if the catalogue has it.
#[derive(Clone, Copy)]
struct Column<'a> {
    id: &'a RoleId,
    role: Option<&'a Role>,
}

impl Column<'_> {
    /// What it is called where there is little room.
    fn short(&self) -> &str {
        self.role.map_or(self.id.as_str(), Role::short)
    }
}

const UNKNOWN: &str = "not in the catalogue";

/// What is told of each column; of a role that is not in the catalogue nothing is.
fn cells<'a>(columns: &[Column<'a>], mut cell: impl FnMut(&'a Role) -> ComparedCell) -> Vec<ComparedCell> {
    let told = |column: &Column<'a>| column.role.map_or_else(|| ComparedCell::missing(UNKNOWN), &mut cell);
    columns.iter().map(told).collect()
}

/// Builds the comparison.
pub(super) fn compared(desk: &Desk<'_>) -> RolesCompared {
    let ComparedRoles { roles, only_differences, .. } = &desk.view.compared;
    let columns: Vec<_> = roles.iter().map(|id| Column { id, role: desk.catalogue.role(id) }).collect();
    let mut sections: Vec<_> = [
        about::about(desk, &columns),
        readings::readings(desk, &columns),
        skills::skills(desk, &columns),
        pay::pay(desk, &columns),
        moves::moves(desk, &columns),
    ]
    .into_iter()
    .chain(reality::reality(desk, &columns))
    .collect();
    for row in sections.iter_mut().flat_map(|section| &mut section.rows) {
        row.name = row.said(&columns);
    }
    let all: usize = sections.iter().map(|section| section.rows.len()).sum();
    let alike = if *only_differences { leave_out_what_is_alike(&mut sections) } else { 0 };
    let lines = format::count(all - alike, "line", "lines");
    let left_out = match alike {
        0 => String::new(),
        alike => format!("; {alike} that are alike are left out"),
    };
    RolesCompared {
        summary: format!("{} side by side, {lines}{left_out}.", format::count(roles.len(), "role", "roles")),
        heads: columns.iter().map(|column| head(desk, column)).collect(),
        sections,
        only_differences: *only_differences,
        can_add: roles.len() < ComparedRoles::MOST,
        can_take_out: roles.len() > ComparedRoles::LEAST,
        others: others(desk),
    }
}

/// Answers how many lines were left out.
fn leave_out_what_is_alike(sections: &mut [ComparedSection]) -> usize {
    let mut alike = 0;
    for section in sections {
        let before = section.rows.len();
        section.rows.retain(|row| row.differs);
        alike += before - section.rows.len();
        if before > 0 && section.rows.is_empty() {
            "Nothing here differs.".clone_into(&mut section.empty);
        }
    }
    alike
}

fn head(desk: &Desk<'_>, column: &Column<'_>) -> ComparedHead {
    let mark = mark(desk, column.id);
    ComparedHead {
        role: column.id.clone(),
        title: column.role.map_or_else(|| column.id.to_string(), |role| role.title.clone()),
        note: format::capital(if column.role.is_none() { UNKNOWN } else { mark.map_or("", |mark| mark.words()) }),
        mark,
        is_known: column.role.is_some(),
    }
}

/// Every other role by title.
fn others(desk: &Desk<'_>) -> Vec<(RoleId, String)> {
    let titles = desk.catalogue.titles().filter(|(id, _)| !desk.view.compared.has(id));
    let mut others: Vec<_> = titles.map(|(id, title)| (id.clone(), title.to_owned())).collect();
    others.sort_by(|(_, a), (_, b)| a.cmp(b));
    others
}

impl RolesCompared {
    /// The same for an answer outside the window: with satire, at the place of the plan or without one at this place.
    pub fn of(
        catalogue: &Catalogue,
        plan: Option<&Plan>,
        place: &PlaceId,
        (roles, only_differences): (Vec<RoleId>, bool),
        today: Date,
    ) -> Self {
        let compared = ComparedRoles { roles, only_differences, ..ComparedRoles::default() };
        let view = RolesView { compared, ..RolesView::default() };
        let derived = plan.map(|plan| Derived::of(plan, catalogue, today));
        self::compared(&Desk {
            catalogue,
            plan,
            derived: derived.as_ref(),
            place: plan.map_or(place, |plan| &plan.position.place).clone(),
            today,
            money: MoneyStyle::CodeFirst,
            hide_satire: false,
            view: &view,
        })
    }

    /// All of it with tabs between the cells, for a spreadsheet: what explains a figure stands behind it.
    pub fn to_tsv(&self) -> String {
        let heads: String = self.heads.iter().map(|head| format!("\t{}", head.title)).collect();
        let mut lines = vec![heads];
        for section in &self.sections {
            lines.push(section.title.to_owned());
            lines.extend(section.rows.iter().map(ComparedRow::to_tsv));
        }
        lines.join("\n")
    }
}
