//! A pack of the roles that a person states in a plan: a folder of the shape of the bundled catalogue, checked like it.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Error, ErrorKind};
use std::path::Path;

use serde::{Serialize, Serializer};

use super::catalogue::{from_texts, skills_beside};
use super::disk::{Disk, ReplaceError, reason, replace};
use super::located_error::LocatedError;
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::career_move::{Basis, CareerMove};
use crate::domain::catalogue::pack::Family;
use crate::domain::catalogue::role::{Education, WantedSkill};
use crate::domain::ids::{FamilyId, RoleId, SourceId};
use crate::domain::level::Level;
use crate::domain::plan::Plan;
use crate::domain::plan::own_role::OwnRole;
use crate::domain::plan::own_way::OwnWay;
use crate::domain::plan::role_facts::RoleFacts;

/// Why no pack was written.
#[derive(Debug, thiserror::Error)]
pub enum OwnPackError {
    #[error("the plan has no role of your own and corrects none")]
    Nothing,
    /// What a check of the pack finds.
    #[error("the pack would not be sound")]
    Unsound(Vec<LocatedError>),
    #[error("it has no text: {0}")]
    NoText(#[from] ron::Error),
    #[error("the folder could not be made: {}", reason(.0))]
    NoFolder(Error),
    #[error("something is in the folder already")]
    Occupied,
    #[error(transparent)]
    NotWritten(#[from] ReplaceError),
}

/// The files of a pack, and what of the plan is not in them.
#[derive(Debug)]
pub struct OwnPack {
    /// Texts by their names, relative to the folder.
    pub files: BTreeMap<String, String>,
    /// How many roles it has.
    pub roles: usize,
    /// What was left out, in words.
    pub left_out: Vec<String>,
}

#[derive(Serialize)]
struct Head<'a> {
    id: &'a str,
    title: String,
    version: &'a str,
    licence: &'a str,
    about: &'a str,
    families: Vec<Family>,
    skill_groups: Vec<()>,
    places: Vec<()>,
}

#[derive(Serialize)]
struct SourceText<'a> {
    id: &'a str,
    title: &'a str,
    short: &'a str,
    publisher: &'a str,
    date: &'a str,
    place: &'a str,
    kind: Kind,
    licence: &'a str,
}

/// By its name in files.
#[derive(Serialize)]
enum Kind {
    Editorial,
}

#[derive(Serialize)]
struct AsksText {
    #[serde(skip_serializing_if = "Option::is_none")]
    education: Option<Education>,
    #[serde(skip_serializing_if = "Option::is_none")]
    experience_years: Option<f64>,
}

#[derive(Serialize)]
struct ProfileText {
    duties: Vec<String>,
    sources: Vec<SourceId>,
}

#[derive(Serialize)]
struct RoleText {
    id: RoleId,
    title: String,
    family: FamilyId,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    level: Option<Level>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    leads_people: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "bare")]
    summary: Option<String>,
    asks: AsksText,
    skills: Vec<WantedSkill>,
    #[serde(skip_serializing_if = "Option::is_none")]
    profile: Option<ProfileText>,
    sources: Vec<SourceId>,
}

const SOURCE: &str = "own-statements";
const FAMILY: &str = "stated-by-you";
/// Most years before a move of a pack.
const MOST_YEARS: f64 = 40.0;

/// Makes the pack of a plan; `catalogue` has what its corrections correct.
///
/// # Errors
/// If there is nothing for it, or it would not pass the check of packs.
pub fn own_pack(plan: &Plan, catalogue: &Catalogue) -> Result<OwnPack, OwnPackError> {
    let named = names(plan, catalogue);
    if named.is_empty() {
        return Err(OwnPackError::Nothing);
    }
    let skills = skills_beside().map_err(OwnPackError::Unsound)?;
    let ids: BTreeMap<&RoleId, &RoleId> = named.iter().map(|(id, new, _)| (*id, new)).collect();
    let mut files = BTreeMap::new();
    let mut left_out = Vec::new();
    let mut moves = BTreeMap::new();
    for (id, new, facts) in &named {
        let title = &facts.title;
        let (wanted, unknown): (Vec<_>, Vec<_>) =
            facts.skills.iter().cloned().partition(|own| skills.contains(&own.skill));
        left_out.extend(unknown.iter().map(|own| format!("“{title}” wants “{}”, which packs do not know", own.skill)));
        let mut name = |from: &RoleId, to: &RoleId, way: &OwnWay| {
            let known = |role: &RoleId| match ids.get(role) {
                Some(new) => Some((*new).clone()),
                None => catalogue.role_place(role).filter(|at| !catalogue.is_official_at(*at)).map(|_| role.clone()),
            };
            let years = way.years.filter(|years| *years <= MOST_YEARS);
            match (known(from), known(to), years) {
                (Some(from), Some(to), Some(years)) => {
                    let source = SourceId::new(SOURCE);
                    let (years_source, basis) = (source.clone(), Basis::Named);
                    let ends = (from.clone(), to.clone());
                    moves.entry(ends).or_insert(CareerMove {
                        from,
                        to,
                        years,
                        source,
                        basis,
                        years_source,
                        note: None,
                    });
                }
                (_, _, None) => left_out.push(format!("the move between “{title}” and “{}” says no years", way.role)),
                _ => left_out.push(format!("“{}”, to which “{title}” is tied, is in no pack of roles", way.role)),
            }
        };
        facts.leads_to.iter().for_each(|way| name(id, &way.role, way));
        facts.reached_from.iter().for_each(|way| name(&way.role, id, way));
        let sources = vec![SourceId::new(SOURCE)];
        let profile = ProfileText { duties: facts.duties.clone(), sources: sources.clone() };
        let role = RoleText {
            id: new.clone(),
            title: title.clone(),
            family: FamilyId::new(FAMILY),
            level: facts.level,
            leads_people: facts.leads_people,
            summary: facts.summary.clone(),
            asks: AsksText { education: facts.education, experience_years: facts.experience_years },
            skills: wanted
                .into_iter()
                .map(|own| WantedSkill {
                    skill: own.skill,
                    need: own.need,
                    importance: own.importance,
                    level: own.level,
                })
                .collect(),
            profile: (!facts.duties.is_empty()).then_some(profile),
            sources,
        };
        files.insert(format!("roles/{new}.ron"), text(&role)?);
    }
    let moves: Vec<_> = moves.into_values().collect();
    files.insert("pack.ron".to_owned(), text(&head(plan))?);
    files.insert("sources.ron".to_owned(), text(&vec![source()])?);
    files.insert("skills.ron".to_owned(), text(&Vec::<()>::new())?);
    files.insert("moves.ron".to_owned(), text(&moves)?);
    files.insert("steps.ron".to_owned(), text(&Vec::<()>::new())?);
    from_texts(&files.iter().map(|(name, text)| (name.clone(), text.as_str().into())).collect())
        .map_err(OwnPackError::Unsound)?;
    Ok(OwnPack { roles: named.len(), files, left_out })
}

impl OwnPack {
    /// Writes the files into a folder that is not there yet, or empty.
    ///
    /// # Errors
    /// If anything is in it, or what failed.
    pub fn save_new(&self, disk: &dyn Disk, folder: &Path) -> Result<(), OwnPackError> {
        match disk.list(folder) {
            Ok(names) if names.is_empty() => {}
            Ok(_) => return Err(OwnPackError::Occupied),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(OwnPackError::NoFolder(error)),
        }
        self.save(disk, folder)
    }

    /// Writes the files into a folder, which is made if it is not there.
    ///
    /// # Errors
    /// What failed.
    pub fn save(&self, disk: &dyn Disk, folder: &Path) -> Result<(), OwnPackError> {
        disk.create_folders(&folder.join("roles")).map_err(OwnPackError::NoFolder)?;
        for (name, text) in &self.files {
            replace(disk, &folder.join(name), text.as_bytes())?;
        }
        Ok(())
    }
}

/// The roles stated, each with the id it has in the plan and another one that no role has: it is to stand beside all others.
fn names<'a>(plan: &'a Plan, catalogue: &Catalogue) -> Vec<(&'a RoleId, RoleId, RoleFacts)> {
    let known = |skill: &_| catalogue.skill(skill).is_some();
    let own = plan.own_roles.iter().map(|role| {
        let name = role.id.as_str().strip_prefix(OwnRole::PREFIX).unwrap_or(role.id.as_str());
        (&role.id, name.to_owned(), RoleFacts::of_own(role))
    });
    let corrected = plan.role_corrections.iter().filter_map(|correction| {
        let facts = correction.facts(catalogue.published(&correction.role)?, known);
        Some((&correction.role, format!("{}-corrected", correction.role), facts))
    });
    let mut taken = BTreeSet::new();
    let mut free = |name: &str| {
        let numbered = (2_u32..).map(|number| RoleId::new(format!("{name}-{number}")));
        let is_free = |id: &RoleId| catalogue.published(id).is_none() && !taken.contains(id);
        let id = std::iter::once(RoleId::new(name)).chain(numbered).find(is_free)?;
        taken.insert(id.clone());
        Some(id)
    };
    own.chain(corrected).filter_map(|(id, name, facts)| Some((id, free(&name)?, facts))).collect()
}

fn head(plan: &Plan) -> Head<'static> {
    Head {
        id: "own-pack",
        title: format!("Roles of “{}”", plan.title),
        version: "1.0",
        licence: "As whoever stated it says",
        about: "Roles that a person stated in a plan, and roles as they corrected them.",
        families: vec![Family { id: FamilyId::new(FAMILY), title: "Stated by a person".to_owned() }],
        skill_groups: Vec::new(),
        places: Vec::new(),
    }
}

fn source() -> SourceText<'static> {
    SourceText {
        id: SOURCE,
        title: "What a person stated in a plan",
        short: "A person’s own words",
        publisher: "Whoever made the pack",
        date: "as the plan stood",
        place: "as they meant it",
        kind: Kind::Editorial,
        licence: "As they say",
    }
}

/// Writes what is stated as packs have it, without `Some(…)` around it.
#[expect(clippy::ref_option, reason = "serde asks so")]
fn bare<T: Serialize, S: Serializer>(stated: &Option<T>, serializer: S) -> Result<S::Ok, S::Error> {
    match stated {
        Some(stated) => stated.serialize(serializer),
        None => serializer.serialize_none(),
    }
}

fn text(value: &impl Serialize) -> Result<String, ron::Error> {
    let style = ron::ser::PrettyConfig::new().new_line("\n").indentor("    ");
    Ok(ron::ser::to_string_pretty(value, style)? + "\n")
}
