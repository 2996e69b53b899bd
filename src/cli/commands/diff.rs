//! `rungs diff A B`

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;
use serde_json::Value as Json;

use crate::app::present::compare::{ChangeWords, CompareData, compare};
use crate::app::settings::MoneyStyle;
use crate::cli::answer::{subject_id, value};
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::output::{Answer, Told};
use crate::cli::{output, resolve};
use crate::domain::compare::change::{Alteration, Change};
use crate::domain::compare::difference;
use crate::domain::compare::subject::Section;
use crate::storage::plan_file;

/// Which plans.
#[derive(Debug, Args)]
#[command(after_help = "Exit code: 0 the plans are equal, 1 they differ, 2 they could not be compared.")]
pub struct Arguments {
    /// The plan as it was.
    #[arg(value_name = "A.ron")]
    before: PathBuf,
    /// The plan as it is.
    #[arg(value_name = "B.ron")]
    after: PathBuf,
    #[command(flatten)]
    form: Form,
}

/// Tells what differs, and ends as `diff` does: 0 nothing, 1 something.
///
/// # Errors
/// If one of them cannot be opened.
pub fn run(arguments: &Arguments) -> Result<Told, CliError> {
    let Arguments { before, after, form } = arguments;
    let [first, second] = [plan_file::load(before)?, plan_file::load(after)?];
    let [shown, second_shown] = [&first, &second].map(|plan| form.shown(plan.clone()));
    let own = [shown.own_roles, second_shown.own_roles].concat();
    let catalogue = resolve::catalogue()?.with_own(&own).with_corrections(&shown.role_corrections);
    let words = ChangeWords::new(&first, &second, &catalogue, MoneyStyle::CodeFirst);
    let difference = difference(&first, &second);
    let changes = difference.changes().iter().map(|change| ChangeEntry::of(change, &words)).collect();
    let data = compare(&first, &second, &catalogue, MoneyStyle::CodeFirst);
    let [before, after] = [before, after].map(|path| path.display().to_string());
    let answer = DiffAnswer { before, after, same: data.same, summary: data.summary.clone(), changes, data };
    Ok(Told { text: output::tell(&answer, form.json)?, code: u8::from(!answer.same) })
}

/// One change.
#[derive(Serialize)]
struct ChangeEntry {
    section: Section,
    kind: &'static str,
    /// Id of the entry; the role for stages, positions, saved roles and claims; the letter for kept routes; `None` for what
    /// there is once.
    id: Option<String>,
    field: Option<String>,
    from: Json,
    to: Json,
    /// The change in words.
    text: String,
}

impl ChangeEntry {
    fn of(change: &Change, words: &ChangeWords<'_>) -> Self {
        let (kind, field, from, to) = match &change.alteration {
            Alteration::Added => ("added", None, Json::Null, Json::Null),
            Alteration::Removed => ("removed", None, Json::Null, Json::Null),
            Alteration::Moved { .. } => ("moved", None, Json::Null, Json::Null),
            Alteration::Field { field, from, to } => ("changed", Some(field.key().to_owned()), value(from), value(to)),
        };
        let (section, id) = (change.section(), subject_id(&change.subject));
        Self { section, kind, id, field, from, to, text: words.line(change) }
    }
}

/// What differs between two plans.
#[derive(Serialize)]
struct DiffAnswer {
    before: String,
    after: String,
    same: bool,
    summary: String,
    changes: Vec<ChangeEntry>,
    #[serde(skip)]
    data: CompareData,
}

impl Answer for DiffAnswer {
    fn text(&self) -> String {
        let CompareData { groups, summary, .. } = &self.data;
        let mut text = format!("{summary}\n");
        for group in groups {
            text.push_str(&format!("\n{}\n", group.heading));
            text.extend(group.lines.iter().map(|line| format!("  {line}\n")));
        }
        text
    }
}
