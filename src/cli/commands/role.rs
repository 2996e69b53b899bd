//! `rungs role ROLE`

use clap::Args;

use crate::cli::answer::role::{AsksEntry, DisagreementEntry, MoveEntry, OccupationEntry, RoleAnswer, WantedEntry};
use crate::cli::answer::{Name, figure::Figure, source_entries};
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::{output, resolve};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::career_move::CareerMove;
use crate::domain::catalogue::role::{Need, Role};
use crate::domain::catalogue::source::SourceKind;
use crate::domain::ids::{RoleId, SourceId};
use crate::domain::pay::disagreement::disagreement;
use crate::domain::pay::resolution::question::Question;
use crate::domain::pay::resolution::resolve;

/// Which role to show.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Id, title or alias of the role.
    role: String,
    /// Where sources are held against each other.
    #[arg(long, value_name = "PLACE", default_value = "us")]
    place: String,
    #[command(flatten)]
    form: Form,
}

/// Shows a role.
///
/// # Errors
/// If the role is not known.
pub fn run(arguments: &Arguments) -> Result<(), CliError> {
    let catalogue = resolve::catalogue()?;
    let role = resolve::role(&catalogue, &arguments.role)?;
    let place = resolve::place(&catalogue, &arguments.place)?;
    let apart = disagreement(&resolve(role, &Question::about(&place), &catalogue)).map(|found| DisagreementEntry {
        lowest_claim: found.lowest.1.id().to_string(),
        lowest_middle: found.lowest.0,
        highest_claim: found.highest.1.id().to_string(),
        highest_middle: found.highest.0,
    });
    let figures: Vec<_> = role.claims.iter().filter_map(|claim| Figure::of(claim, &catalogue)).collect();
    let moves_to: Vec<_> = catalogue.moves_from(&role.id).collect();
    let moves_from: Vec<_> = catalogue.moves_to(&role.id).collect();
    let claimed = role.claims.iter().filter(|claim| catalogue.kind_of(claim) != SourceKind::Satire);
    let moved = moves_to.iter().chain(&moves_from).flat_map(|known| [&known.source, &known.years_source]);
    let sources: Vec<&SourceId> = role.sources.iter().chain(claimed.map(|claim| &claim.source)).chain(moved).collect();
    let answer = RoleAnswer {
        id: role.id.to_string(),
        title: role.title.clone(),
        aliases: role.aliases.clone(),
        level: role.level.word(),
        family: catalogue.family_title(&role.family).to_owned(),
        leads_people: role.leads_people,
        summary: role.summary.clone(),
        occupation: role.occupation.as_ref().map(|occupation| OccupationEntry {
            code: occupation.code.clone(),
            title: occupation.title.clone(),
            fit: occupation.fit.word(),
        }),
        asks: AsksEntry {
            education: role.asks.education.map(crate::domain::catalogue::role::Education::words),
            experience_years: role.asks.experience_years,
            leading_years: role.asks.leading_years,
        },
        skills: wanted(role, &catalogue),
        figures,
        disagreement: apart,
        moves_to: moves_to.iter().map(|known| entry(known, &known.to, &catalogue)).collect(),
        moves_from: moves_from.iter().map(|known| entry(known, &known.from, &catalogue)).collect(),
        skills_sources: role.sources.iter().map(ToString::to_string).collect(),
        sources: source_entries(sources, &catalogue),
    };
    output::print(&answer, arguments.form.json)
}

fn wanted(role: &Role, catalogue: &Catalogue) -> Vec<WantedEntry> {
    let entry = |need: Need| {
        role.skills.iter().filter(move |wanted| wanted.need == need).map(move |wanted| WantedEntry {
            skill: Name::of_skill(&wanted.skill, catalogue),
            essential: need == Need::Essential,
            importance: wanted.importance,
            level: wanted.level.value(),
        })
    };
    entry(Need::Essential).chain(entry(Need::Optional)).collect()
}

fn entry(known: &CareerMove, other: &RoleId, catalogue: &Catalogue) -> MoveEntry {
    MoveEntry {
        role: Name::of_role(other, catalogue),
        years: known.years,
        source: known.source.to_string(),
        years_source: known.years_source.to_string(),
    }
}
