//! `rungs import PATH…`

use std::io::{IsTerminal as _, Write as _};
use std::ops::ControlFlow;
use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;

use crate::app::format;
use crate::app::packs::ListedPack;
use crate::app::present::import_report::{ReportPart, report_parts};
use crate::app::words::Words as _;
use crate::cli::error::CliError;
use crate::cli::given::Dated;
use crate::cli::output::Answer;
use crate::cli::{output, resolve};
use crate::domain::official::import::changes::Changes;
use crate::domain::official::import::progress::{Phase, Progress};
use crate::domain::official::import::touched::Touched;
use crate::storage::catalogue::with_packs;
use crate::storage::disk::SystemDisk;
use crate::storage::packs::import::{NewPack, gathered, prepared};

/// What to import.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Files of O*NET, OEWS or Employment Projections as they were downloaded, folders with them, or exported packs.
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Tell what of this plan is touched.
    #[arg(long, value_name = "PLAN.ron")]
    plan: Option<PathBuf>,
    /// Tell what would change, and keep nothing.
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    dated: Dated,
}

/// Imports official files as packs.
///
/// # Errors
/// Why nothing was imported.
pub fn run(arguments: &Arguments, clock: Date) -> Result<String, CliError> {
    let Arguments { paths, plan, dry_run, dated } = arguments;
    let folder = resolve::packs().ok_or(CliError::NoDataFolder)?;
    let (in_use, faulty) = folder.in_use();
    for entry in &faulty {
        output::complain_text(&resolve::left_out(entry));
    }
    let plan = plan.as_ref().map(|plan| dated.form.plan(plan)).transpose()?;
    let mut told = Told::default();
    let mut watch = |progress| told.hear(progress);
    let read = gathered(paths, &mut watch)?;
    let prepared = prepared(read, &in_use, dated.today(clock), &mut watch)?;
    told.end();
    let packs: Vec<_> = prepared.packs.iter().map(NewPack::to_save).collect();
    if !dry_run {
        folder.save(&SystemDisk, &packs)?;
    }
    let report = &prepared.report;
    let touched = plan.map(|plan| Touched::of(&plan, &report.changes));
    let text = {
        // Titles of roles that are no longer there stand in the catalogue of before.
        let catalogues = if touched.as_ref().is_some_and(|touched| !touched.is_empty()) {
            let both = [with_packs(&prepared.in_use), with_packs(&in_use)];
            both.into_iter().collect::<Result<Vec<_>, _>>().map_err(CliError::Catalogue)?
        } else {
            Vec::new()
        };
        let title = |role: &_| {
            let known = catalogues.iter().find(|catalogue| catalogue.role(role).is_some());
            known.map_or_else(|| role.to_string(), |catalogue| catalogue.role_title(role).to_owned())
        };
        report_parts(report, touched.as_ref(), &title)
    };
    let answer = ImportAnswer {
        kept: !dry_run,
        imported: report.packs.iter().map(ListedPack::from).collect(),
        losses: &report.losses,
        changes: &report.changes,
        touched,
        parts: text,
    };
    output::tell(&answer, dated.form.json)
}

/// What is told on the way, to who looks at a terminal.
struct Told {
    shown: bool,
    last: Option<Phase>,
}

impl Default for Told {
    fn default() -> Self {
        Self { shown: std::io::stderr().is_terminal(), last: None }
    }
}

impl Told {
    fn hear(&mut self, Progress { phase, rows }: Progress) -> ControlFlow<()> {
        if self.shown {
            let before = if self.last.is_some_and(|last| last != phase) { "\n" } else { "\r" };
            let rows = if rows > 0 { format!(": {}", format::grouped(rows as f64)) } else { String::new() };
            // Nobody reads on where it cannot be written.
            let _written = write!(std::io::stderr(), "{before}{}{rows}", phase.words());
            self.last = Some(phase);
        }
        ControlFlow::Continue(())
    }

    fn end(&mut self) {
        if self.last.take().is_some() {
            let _written = writeln!(std::io::stderr());
        }
    }
}

/// What came of the import.
#[derive(Serialize)]
struct ImportAnswer<'a> {
    /// Whether the packs were kept; not with `--dry-run`.
    kept: bool,
    imported: Vec<ListedPack>,
    losses: &'a [String],
    changes: &'a Changes,
    #[serde(skip_serializing_if = "Option::is_none")]
    touched: Option<Touched>,
    #[serde(skip)]
    parts: Vec<ReportPart>,
}

impl Answer for ImportAnswer<'_> {
    fn text(&self) -> String {
        let part = |part: &ReportPart| {
            let lines = part.lines.iter().map(|line| format!("  {line}\n"));
            format!("{}\n{}", part.heading, lines.collect::<String>())
        };
        let parts: Vec<String> = self.parts.iter().map(part).collect();
        let kept = if self.kept { "" } else { "\nNothing was kept: this was a dry run\n" };
        format!("{}{kept}", parts.join("\n"))
    }
}
