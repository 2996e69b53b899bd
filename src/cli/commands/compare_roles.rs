//! `rungs compare-roles ROLE ROLE [ROLE [ROLE]]`

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::present::roles::compared::cell::ComparedCell;
use crate::app::present::roles::compared::row::RowSubject;
use crate::app::present::roles::compared::{ComparedSection, RolesCompared};
use crate::app::view::compared_roles::ComparedRoles;
use crate::cli::answer::{Name, Sources};
use crate::cli::error::CliError;
use crate::cli::given::Dated;
use crate::cli::output::Answer;
use crate::cli::table::Table;
use crate::cli::{output, resolve};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::claim::PayDefinition;
use crate::domain::catalogue::role::{Education, Need, Role};
use crate::domain::currency::Currency;
use crate::domain::gap::Gap;
use crate::domain::gap::confidence::Confidence;
use crate::domain::gap::coverage::Coverage;
use crate::domain::gap::shortfall::Shortfall;
use crate::domain::gap::skill_gap::GapState;
use crate::domain::identifier;
use crate::domain::ids::{ClaimId, RoleId, SkillId, SourceId};
use crate::domain::level::Level;
use crate::domain::moves::naming::Naming;
use crate::domain::path::move_kind::MoveKind;
use crate::domain::pay::band::Band;
use crate::domain::plan::Plan;
use crate::domain::proficiency::Proficiency;

/// Which roles to hold against each other.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Ids, titles or aliases of two to four roles.
    #[arg(value_name = "ROLE", required = true, num_args = ComparedRoles::LEAST..=ComparedRoles::MOST)]
    roles: Vec<String>,
    /// Leave out what is the same of all of them.
    #[arg(long)]
    only_differences: bool,
    /// Hold them against what the person of this plan can do; roles of one's own are found too.
    #[arg(long, value_name = "PLAN.ron", conflicts_with = "place")]
    plan: Option<PathBuf>,
    /// Where pay is asked for.
    #[arg(long, value_name = "PLACE")]
    place: Option<String>,
    #[command(flatten)]
    dated: Dated,
}

/// Tells the roles side by side.
///
/// # Errors
/// If a role or the place is not known, a role is stated twice, or the plan cannot be opened.
pub fn run(arguments: &Arguments, clock: Date) -> Result<String, CliError> {
    let form = arguments.dated.form;
    let plan = arguments.plan.as_deref().map(|file| form.plan(file)).transpose()?;
    let catalogue = plan.as_ref().map_or_else(resolve::catalogue, resolve::catalogue_for)?;
    let mut roles: Vec<&Role> = Vec::new();
    for typed in &arguments.roles {
        let role = resolve::role(&catalogue, typed)?;
        if roles.iter().any(|known| known.id == role.id) {
            return Err(CliError::argument("ROLE", format!("{} is stated twice", role.title)));
        }
        roles.push(role);
    }
    let place = resolve::place_or_usual(&catalogue, arguments.place.as_deref())?;
    let asked = (roles.iter().map(|role| role.id.clone()).collect(), arguments.only_differences);
    let told = RolesCompared::of(&catalogue, plan.as_ref(), &place, asked, arguments.dated.today(clock));
    let subject = Subject { catalogue: &catalogue, plan: plan.as_ref(), roles };
    output::tell(&subject.answer(told), form.json)
}

/// What the answer is made of.
struct Subject<'a> {
    catalogue: &'a Catalogue,
    plan: Option<&'a Plan>,
    roles: Vec<&'a Role>,
}

impl Subject<'_> {
    fn answer(&self, told: RolesCompared) -> CompareRolesAnswer {
        let levels = self.plan.map(|plan| plan.levels_known(self.catalogue));
        let gaps: Vec<Option<Gap>> = self
            .roles
            .iter()
            .map(|role| levels.as_ref().map(|levels| Gap::measure(role, levels, self.catalogue)))
            .collect();
        let (mut skills, mut pay, mut moves) = (Vec::new(), Vec::new(), Vec::new());
        for row in told.sections.iter().flat_map(|section| &section.rows) {
            match &row.subject {
                RowSubject::Fact => {}
                RowSubject::Skill(skill) => skills.push(self.skill(skill, &gaps)),
                RowSubject::From(role) => moves.push(self.moves(role)),
                RowSubject::Source(source, definition) => pay.push(PayEntry {
                    source: source.clone(),
                    definition: *definition,
                    figures: row.cells.iter().map(|cell| cell.figure.as_ref().map(FigureEntry::of)).collect(),
                }),
            }
        }
        let roles = self.roles.iter().zip(gaps).map(|(role, gap)| self.role(role, gap)).collect();
        let of_moves = moves.iter().flat_map(|entry: &MovesEntry| entry.to.iter().flatten());
        let of_moves = of_moves.flat_map(|entry| [&entry.source, &entry.years_source]);
        let sources = pay.iter().filter_map(|entry| entry.source.as_ref()).chain(of_moves);
        let sources = Sources::of(sources.chain(self.roles.iter().flat_map(|role| &role.sources)), self.catalogue);
        CompareRolesAnswer { roles, skills, pay, moves, sources, told }
    }

    fn role(&self, role: &Role, gap: Option<Gap>) -> RoleEntry {
        let traits = self.catalogue.traits(&role.id).copied().unwrap_or_default();
        let (coverage, shortfall, confidence) =
            gap.map_or((None, None, None), |gap| (gap.coverage, Some(gap.shortfall), Some(gap.confidence)));
        RoleEntry {
            name: Name::of_role(&role.id, self.catalogue),
            level: role.level,
            zone: role.zone,
            family: self.catalogue.family_of(role).map(str::to_owned),
            leads_people: role.leads_people,
            education: traits.education,
            experience_years: role.asks.experience_years,
            people: traits.people.map(|people| people.count),
            people_of_wider_class: traits.people.map(|people| people.of_wider_class),
            growth_percent: traits.growth.map(|growth| growth.percent),
            coverage,
            shortfall,
            confidence,
        }
    }

    fn skill(&self, skill: &SkillId, gaps: &[Option<Gap>]) -> SkillEntry {
        let wanted = self.roles.iter().zip(gaps).map(|(role, gap)| {
            let wanted = role.skills.iter().find(|wanted| wanted.skill == *skill)?;
            Some(WantedEntry {
                essential: wanted.need == Need::Essential,
                level: wanted.level,
                state: gap.as_ref().and_then(|gap| gap.skill(skill)).map(|gap| gap.state),
            })
        });
        let held = gaps.iter().flatten().find_map(|gap| gap.skill(skill)).and_then(|gap| gap.held);
        SkillEntry {
            skill: Name::of_skill(skill, self.catalogue),
            level: held.map(|held| held.level),
            assumed: held.is_some_and(|held| held.assumed),
            wanted: wanted.collect(),
        }
    }

    fn moves(&self, from: &RoleId) -> MovesEntry {
        let entry = |to: &&Role| {
            let known = self.catalogue.moves_from(from).find(|known| known.to == to.id)?;
            Some(MoveEntry {
                kind: self.catalogue.role(from).and_then(|from| MoveKind::between(from, to)),
                years: known.stated_years(),
                source: known.source.clone(),
                years_source: known.years_source.clone(),
                naming: Naming::of(Some(known), self.catalogue),
            })
        };
        MovesEntry { from: Name::of_role(from, self.catalogue), to: self.roles.iter().map(entry).collect() }
    }
}

/// One of the roles.
#[derive(Serialize)]
struct RoleEntry {
    #[serde(flatten)]
    name: Name,
    #[serde(serialize_with = "identifier::of_option")]
    level: Option<Level>,
    /// Job zone, 1 to 5, where the source has one instead of a level.
    zone: Option<u8>,
    /// The title of the family.
    family: Option<String>,
    leads_people: Option<bool>,
    /// What is usually asked for at entry.
    #[serde(serialize_with = "identifier::of_option")]
    education: Option<Education>,
    experience_years: Option<f64>,
    /// People employed in the class of the role, and whether the role is a part of it alone.
    people: Option<u32>,
    people_of_wider_class: Option<bool>,
    /// Projected change of employment.
    growth_percent: Option<f64>,
    /// The three readings; without a plan there is none.
    coverage: Option<Coverage>,
    shortfall: Option<Shortfall>,
    confidence: Option<Confidence>,
}

/// A skill that any of the roles wants.
#[derive(Serialize)]
struct SkillEntry {
    skill: Name,
    /// The level held.
    level: Option<Proficiency>,
    assumed: bool,
    wanted: Vec<Option<WantedEntry>>,
}

/// A skill as one of the roles wants it.
#[derive(Serialize)]
struct WantedEntry {
    essential: bool,
    level: Proficiency,
    state: Option<GapState>,
}

/// Figures of one source.
#[derive(Serialize)]
struct PayEntry {
    source: Option<SourceId>,
    #[serde(serialize_with = "identifier::of")]
    definition: PayDefinition,
    figures: Vec<Option<FigureEntry>>,
}

/// A figure for a year.
#[derive(Serialize)]
struct FigureEntry {
    claim: ClaimId,
    currency: Currency,
    middle: f64,
    low: Option<f64>,
    high: Option<f64>,
}

impl FigureEntry {
    fn of((claim, band): &(ClaimId, Band)) -> Self {
        let (currency, middle, low, high) = (band.currency, band.middle, band.low, band.high);
        Self { claim: claim.clone(), currency, middle, low, high }
    }
}

/// Moves from one of the roles to each of them.
#[derive(Serialize)]
struct MovesEntry {
    from: Name,
    to: Vec<Option<MoveEntry>>,
}

/// A move that is known.
#[derive(Serialize)]
struct MoveEntry {
    kind: Option<MoveKind>,
    years: Option<f64>,
    source: SourceId,
    years_source: SourceId,
    naming: Naming,
}

/// Roles side by side.
#[derive(Serialize)]
struct CompareRolesAnswer {
    roles: Vec<RoleEntry>,
    skills: Vec<SkillEntry>,
    pay: Vec<PayEntry>,
    moves: Vec<MovesEntry>,
    sources: Sources,
    #[serde(skip)]
    told: RolesCompared,
}

/// Headings of the columns; the roles are told by their numbers.
const COLUMNS: [&str; ComparedRoles::MOST + 1] = ["", "1", "2", "3", "4"];

impl Answer for CompareRolesAnswer {
    fn text(&self) -> String {
        let heads = self.told.heads.iter().zip(1..);
        let heads: String = heads.map(|(head, number)| format!("{number}  {} ({})\n", head.title, head.role)).collect();
        let sections: String = self.told.sections.iter().map(section_text).collect();
        format!("{}\n{heads}{sections}{}", self.told.summary, self.sources.text())
    }
}

fn section_text(section: &ComparedSection) -> String {
    let mut text = format!("\n{}\n", section.title);
    if !section.note.is_empty() {
        text.push_str(&format!("{}\n", section.note));
    }
    if !section.empty.is_empty() {
        text.push_str(&format!("  {}\n", section.empty));
    }
    let columns = section.rows.first().map_or(0, |row| row.cells.len());
    // Sentences are too long to stand beside one another.
    if section.satire {
        for row in &section.rows {
            text.push_str(&format!("  {}\n", row.label));
            let cells = row.cells.iter().zip(1..);
            text.extend(cells.map(|(cell, number)| format!("    {number}  {}\n", cell.said())));
        }
        return text;
    }
    let mut table = Table::new(COLUMNS.get(..=columns).unwrap_or(&COLUMNS), &[], &[]);
    for row in &section.rows {
        table.row(std::iter::once(row.labelled()).chain(row.cells.iter().map(ComparedCell::said)));
    }
    text.push_str(&table.text());
    text
}
