//! `rungs related ROLE`

use clap::Args;
use serde::Serialize;

use crate::app::format;
use crate::cli::answer::Name;
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::output::Answer;
use crate::cli::table::Table;
use crate::cli::{output, resolve};
use crate::domain::catalogue::Catalogue;
use crate::domain::official::likeness::why;
use crate::domain::official::official_id;
use crate::domain::official::release::Release;

/// For which role, and how much.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Id, title or alias of the role.
    role: String,
    /// How many to list.
    #[arg(short = 'n', long, default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..=50))]
    number: u16,
    /// Tell what each has in common with the role.
    #[arg(long)]
    why: bool,
    #[command(flatten)]
    form: Form,
}

/// Lists the official occupations most like that of a role.
///
/// # Errors
/// If there is no such role, or it has no occupation.
pub fn run(arguments: &Arguments) -> Result<String, CliError> {
    let catalogue = resolve::catalogue()?;
    let role = resolve::role(&catalogue, &arguments.role)?;
    let code = role.occupation.as_ref().map(|occupation| occupation.code.as_str());
    let occupations = catalogue.occupations();
    let Some((occupations, at)) = occupations.and_then(|all| Some((all, all.place(code?)?))) else {
        return Err(CliError::NoOccupation(role.title.clone()));
    };
    let book = occupations.book();
    let official = book.page(at).map(|page| page.facts.related).unwrap_or_default();
    let release = arguments.why.then(|| book.release());
    let listed = book.nearest(at).into_iter().take(usize::from(arguments.number));
    let related = listed.filter_map(|(to, likeness)| {
        let code = occupations.code(usize::from(to))?;
        Some(RelatedEntry {
            role: Name::of_role(&official_id::role(code), &catalogue),
            likeness,
            related_in_the_files: official.contains(&to),
            shared: release.as_ref().and_then(|release| Shared::of(release, at, usize::from(to))),
        })
    });
    let occupation = code.map_or_else(|| role.id.clone(), official_id::role);
    let answer = RelatedAnswer {
        role: Name::of_role(&role.id, &catalogue),
        occupation: Name::of_role(&occupation, &catalogue),
        source: source(&catalogue),
        related: related.collect(),
    };
    output::tell(&answer, arguments.form.json)
}

fn source(catalogue: &Catalogue) -> String {
    let ratings = catalogue.occupations().map(|all| &all.head().facts.ratings);
    ratings.map(|id| catalogue.source_short(id).to_owned()).unwrap_or_default()
}

/// What two occupations have in common.
#[derive(Serialize)]
struct Shared {
    titles: Vec<String>,
    knowledge: Vec<String>,
    skills: Vec<String>,
    software: Vec<String>,
    /// How many detailed activities both have.
    activities: usize,
}

impl Shared {
    fn of(release: &Release, one: usize, other: usize) -> Option<Self> {
        let found = why::why(release, release.occupations.get(one)?, release.occupations.get(other)?);
        let elements = |places: &[u16]| {
            let names = places.iter().filter_map(|at| release.elements.get(usize::from(*at)));
            names.map(|element| element.name.clone()).collect()
        };
        let products = found.products.iter().filter_map(|at| release.products.get(usize::from(*at)));
        Some(Self {
            knowledge: elements(&found.knowledge),
            skills: elements(&found.skills),
            software: products.map(|product| product.name.clone()).collect(),
            titles: found.titles,
            activities: found.activities,
        })
    }

    fn words(&self) -> String {
        let lists = [&self.titles, &self.knowledge, &self.skills, &self.software];
        let lists = ["titles", "knowledge", "skills", "software"].into_iter().zip(lists);
        let told = lists.filter(|(_, list)| !list.is_empty()).map(|(what, list)| format!("{what} {}", list.join(", ")));
        let activities = (self.activities > 0).then(|| format::count(self.activities, "activity", "activities"));
        told.chain(activities).collect::<Vec<_>>().join("; ")
    }
}

/// An occupation in the list.
#[derive(Serialize)]
struct RelatedEntry {
    role: Name,
    /// The chance in thousandths that readers of the publisher call the two closely related.
    likeness: u16,
    /// Whether the files call it related.
    related_in_the_files: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    shared: Option<Shared>,
}

/// The occupations most like that of a role, most alike first.
#[derive(Serialize)]
struct RelatedAnswer {
    role: Name,
    /// The occupation that stands for the role.
    occupation: Name,
    #[serde(skip)]
    source: String,
    related: Vec<RelatedEntry>,
}

impl Answer for RelatedAnswer {
    fn text(&self) -> String {
        let mut table = Table::new(&["Occupation", "Title"], &["Alike"], &["Called related"]);
        for entry in &self.related {
            let called = if entry.related_in_the_files { "yes" } else { "" };
            let alike = format::percent(f64::from(entry.likeness) / 1000.0);
            table.row([entry.role.id.clone(), entry.role.title.clone(), alike, called.to_owned()]);
        }
        let shared = self
            .related
            .iter()
            .filter_map(|entry| Some(format!("  {}: {}\n", entry.role.title, entry.shared.as_ref()?.words())));
        let shared: String = shared.collect();
        let shared = if shared.is_empty() { shared } else { format!("\nWhat they share\n{shared}") };
        let stands = if self.role.id == self.occupation.id {
            String::new()
        } else {
            format!(", the occupation of {}", self.role.title)
        };
        format!(
            "Most like {}{stands}, as we compute it from {}\n{}{shared}",
            self.occupation.title,
            self.source,
            table.text()
        )
    }
}
