//! `rungs advert FILE`

use std::path::PathBuf;

use clap::Args;
use jiff::Zoned;
use serde::Serialize;

use super::gap::readings;
use crate::app::format;
use crate::app::words::Words as _;
use crate::app::words::advert::asked;
use crate::cli::answer::Name;
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::output::{self, Answer};
use crate::cli::resolve;
use crate::cli::saving::Changing;
use crate::cli::table::Table;
use crate::domain::advert::Kept;
use crate::domain::advert::found::{Advert, FoundPay};
use crate::domain::catalogue::Catalogue;
use crate::domain::catalogue::role::{Education, Need};
use crate::domain::gap::Gap;
use crate::domain::gap::confidence::Confidence;
use crate::domain::gap::coverage::Coverage;
use crate::domain::gap::shortfall::Shortfall;
use crate::domain::gap::skill_gap::GapState;
use crate::domain::identifier;
use crate::domain::plan::Plan;
use crate::domain::proficiency::Proficiency;
use crate::storage;

/// Which advert, against which plan, and what is kept of it.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The text of the advert; - reads what is piped in.
    file: PathBuf,
    /// Measure the gap between the levels of this plan and the advert.
    #[arg(long, value_name = "PLAN.ron")]
    plan: Option<PathBuf>,
    /// Keep the advert as a role of your own in the plan, and save it.
    #[arg(long, requires = "plan")]
    keep: bool,
    /// What the work is called, where the advert is read otherwise.
    #[arg(long)]
    title: Option<String>,
    /// A skill that is not meant: id or title. May be given several times.
    #[arg(long, value_name = "SKILL")]
    without: Vec<String>,
    #[command(flatten)]
    form: Form,
}

/// Reads an advert, holds it against a plan and keeps it there if asked.
///
/// # Errors
/// If the advert or the plan cannot be read, there is no such skill, or the plan cannot be saved.
pub fn run(arguments: &Arguments, now: &Zoned) -> Result<String, CliError> {
    let text = storage::advert::text(&arguments.file)?;
    let catalogue = resolve::catalogue()?;
    let mut advert = storage::advert::read(&text, &catalogue)?;
    for skill in &arguments.without {
        let skill = resolve::skill(&catalogue, skill)?;
        advert.skills.retain(|found| found.skill != skill);
    }
    if let Some(title) = &arguments.title {
        advert.title.clone_from(title);
    }
    let keeping = arguments.plan.as_deref().filter(|_| arguments.keep).map(Changing::open).transpose()?;
    let plan = match (&keeping, &arguments.plan) {
        (Some(changing), _) => Some(arguments.form.shown(changing.plan.clone())),
        (None, Some(path)) => Some(arguments.form.plan(path)?),
        (None, None) => None,
    };
    let others = plan.as_ref().map(|plan| plan.own_roles.as_slice()).unwrap_or_default();
    let kept = Kept::of(&advert, &advert.title, others, now.year());
    let gap = plan.as_ref().map(|plan| gap(&kept, plan, &catalogue));
    let answer = answer(&advert, gap.as_ref(), keeping.is_some().then(|| kept.role.id.to_string()), &catalogue);
    if let Some(mut changing) = keeping {
        if kept.role.title.trim().is_empty() {
            return Err(CliError::argument(
                "--title",
                "the advert has no title; say what the work is called".to_owned(),
            ));
        }
        changing.plan.keep_advert(kept);
        changing.save(now)?;
    }
    output::tell(&answer, arguments.form.json)
}

fn gap(kept: &Kept, plan: &Plan, catalogue: &Catalogue) -> Gap {
    let role = kept.role.as_role(|skill| catalogue.skill(skill).is_some());
    Gap::measure(&role, &plan.levels_known(catalogue), catalogue)
}

fn answer(advert: &Advert, gap: Option<&Gap>, kept_as: Option<String>, catalogue: &Catalogue) -> AdvertAnswer {
    let skills = advert.skills.iter().map(|found| {
        let short = gap.and_then(|gap| gap.skill(&found.skill));
        AdvertSkill {
            skill: Name::of_skill(&found.skill, catalogue),
            essential: found.need == Need::Essential,
            wanted: found.level,
            level_said: found.level_said,
            level: short.and_then(|short| short.held).map(|held| held.level),
            state: short.map(|short| short.state),
            named: found.names.clone(),
            text: found.excerpt.clone(),
        }
    });
    AdvertAnswer {
        title: advert.title.clone(),
        role: advert.role.as_ref().map(|role| Name::of_role(role, catalogue)),
        roles: advert.roles.iter().map(|role| Name::of_role(role, catalogue)).collect(),
        education: advert.education.as_ref().map(|found| found.value),
        experience_years: advert.experience_years.as_ref().map(|found| found.value),
        pay: advert.pay.as_ref().map(|found| AdvertPay::of(found.value)),
        skills: skills.collect(),
        gap: gap.map(|gap| Readings {
            coverage: gap.coverage.clone(),
            shortfall: gap.shortfall.clone(),
            confidence: gap.confidence.clone(),
        }),
        kept_as,
        asked: asked(advert),
    }
}

/// A skill that the advert names.
#[derive(Serialize)]
struct AdvertSkill {
    skill: Name,
    essential: bool,
    wanted: Proficiency,
    /// Whether a word of the advert says the level wanted.
    level_said: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<Proficiency>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<GapState>,
    /// Its names as they stand in the advert.
    named: Vec<String>,
    text: String,
}

/// Pay that the advert names.
#[derive(Serialize)]
struct AdvertPay {
    low: f64,
    high: f64,
    currency: String,
    #[serde(serialize_with = "identifier::of")]
    per: crate::domain::pay_rate::PayPeriod,
}

impl AdvertPay {
    fn of(pay: FoundPay) -> Self {
        let currency = pay.low.currency.code().to_owned();
        Self { low: pay.low.units(), high: pay.high.units(), currency, per: pay.per }
    }
}

/// The three readings of the gap.
#[derive(Serialize)]
struct Readings {
    coverage: Option<Coverage>,
    shortfall: Shortfall,
    confidence: Confidence,
}

/// An advert as it was read.
#[derive(Serialize)]
struct AdvertAnswer {
    title: String,
    /// The one role listed under the title; absent where none is, or several are.
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Name>,
    /// Roles that may be meant, likeliest first.
    roles: Vec<Name>,
    #[serde(serialize_with = "identifier::of_option")]
    education: Option<Education>,
    experience_years: Option<f64>,
    pay: Option<AdvertPay>,
    skills: Vec<AdvertSkill>,
    #[serde(skip_serializing_if = "Option::is_none")]
    gap: Option<Readings>,
    /// The id of the role that was kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    kept_as: Option<String>,
    /// What it asks for apart from skills: what, how much, in which words.
    #[serde(skip)]
    asked: Vec<(&'static str, String, String)>,
}

impl Answer for AdvertAnswer {
    fn text(&self) -> String {
        let mut text = format!("{}\n", if self.title.is_empty() { "An advert without a title" } else { &self.title });
        let roles: Vec<_> = self.roles.iter().map(|role| format!("{} ({})", role.title, role.id)).collect();
        match &self.role {
            Some(role) => text.push_str(&format!("Listed as: {} ({})\n", role.title, role.id)),
            None if roles.is_empty() => {}
            None => text.push_str(&format!("Not listed under this title; may be: {}\n", roles.join(", "))),
        }
        for (what, value, excerpt) in &self.asked {
            text.push_str(&format!("  {what:<12}{value}, from “{excerpt}”\n"));
        }
        if self.skills.is_empty() {
            text.push_str("\nNo skill that the catalogue knows is named in it.\n");
        }
        text.push_str(&self.table("Essential", true));
        text.push_str(&self.table("Nice to have", false));
        if let Some(gap) = &self.gap {
            let told = readings(gap.coverage.as_ref(), &gap.shortfall, &gap.confidence);
            text.push_str(&format!("\nAgainst your plan\n{told}"));
        }
        match &self.kept_as {
            Some(id) => text.push_str(&format!("\nKept in the plan as a role of your own: {id}\n")),
            None => text.push_str("\nRead by rules that can be wrong: look at each skill before you keep it.\n"),
        }
        text
    }
}

impl AdvertAnswer {
    fn table(&self, heading: &str, essential: bool) -> String {
        let with_plan = self.gap.is_some();
        let mut table =
            Table::new(&["Skill"], &["Wanted"], if with_plan { &["State", "Named as"] } else { &["Named as"] });
        for skill in self.skills.iter().filter(|skill| skill.essential == essential) {
            let level = format!("{}{}", if skill.level_said { "" } else { "~" }, skill.wanted.value());
            let state = skill.state.map(|state| state.words().to_lowercase()).filter(|_| with_plan);
            let cells = [Some(skill.skill.title.clone()), Some(level), state, Some(skill.named.join(", "))];
            table.row(cells.into_iter().flatten());
        }
        let table = table.text();
        let count = self.skills.iter().filter(|skill| skill.essential == essential).count();
        if table.is_empty() {
            table
        } else {
            format!("\n{heading}: {}\n{table}", format::count(count, "skill", "skills"))
        }
    }
}
