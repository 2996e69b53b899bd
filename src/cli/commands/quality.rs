//! `rungs quality`

use clap::Args;
use jiff::civil::Date;
use serde::Serialize;

use super::drawn_routes::drawn;
use crate::app::format;
use crate::cli::error::CliError;
use crate::cli::given::Form;
use crate::cli::output::Answer;
use crate::cli::table::Table;
use crate::cli::{output, resolve};
use crate::domain::official::borrowed::accuracy;
use crate::domain::official::likeness::quality::{Recall, quality};

/// How to answer.
#[derive(Debug, Args)]
pub struct Arguments {
    /// Instead list the best routes of so many occupations, drawn at random, to better paid ones, for people to judge.
    #[arg(long, value_name = "NUMBER")]
    routes: Option<usize>,
    /// From where the drawing begins.
    #[arg(long, value_name = "NUMBER", default_value_t = 1, requires = "routes")]
    seed: u64,
    #[command(flatten)]
    form: Form,
}

/// Measures how well likeness finds what the official files call closely related, for occupations it was not fitted on.
///
/// # Errors
/// If the catalogue has no official occupations.
pub fn run(arguments: &Arguments, today: Date) -> Result<String, CliError> {
    let catalogue = resolve::catalogue()?;
    let Some(occupations) = catalogue.occupations() else { return Err(CliError::NoOccupations) };
    if let Some(count) = arguments.routes {
        let place = resolve::place_or_usual(&catalogue, None)?;
        return output::tell(&drawn(&catalogue, &place, count, arguments.seed, today), arguments.form.json);
    }
    let book = occupations.book();
    let found = quality(&book.release(), &book.nearest_by_text());
    let line = |name, recall: Recall| QualityLine { name, recall_at_10: recall.at_10, recall_at_20: recall.at_20 };
    let lines = vec![
        line("facts_and_text", found.whole),
        line("facts", found.facts),
        line("code", found.code),
        line("skills", found.skills),
    ];
    let borrowed = accuracy(&book.release());
    let borrowed = BorrowedEntry {
        occupations: borrowed.occupations,
        importance_off: borrowed.importance_off,
        levels_same: borrowed.levels_same,
        essentials_found: borrowed.essentials_found,
    };
    output::tell(&QualityAnswer { occupations: found.occupations, lines, borrowed }, arguments.form.json)
}

/// What one way of finding alike occupations finds.
#[derive(Serialize)]
struct QualityLine {
    name: &'static str,
    recall_at_10: f64,
    recall_at_20: f64,
}

/// How far ratings borrowed from the closest relations are from those that the occupation has.
#[derive(Serialize)]
struct BorrowedEntry {
    occupations: usize,
    /// On the scale from 1 to 5, on average.
    importance_off: f64,
    levels_same: f64,
    essentials_found: f64,
}

/// The share of closely related occupations found, each occupation held out once of five times.
#[derive(Serialize)]
struct QualityAnswer {
    /// How many are rated.
    occupations: usize,
    lines: Vec<QualityLine>,
    borrowed: BorrowedEntry,
}

impl Answer for QualityAnswer {
    fn text(&self) -> String {
        let mut table = Table::new(&["By"], &["Of ten in the first 10", "In the first 20"], &[]);
        for line in &self.lines {
            let name = match line.name {
                "facts_and_text" => "Facts and likeness of text",
                "facts" => "Facts alone",
                "code" => "Beginning of the code alone",
                other => other,
            };
            let share = |share| format::decimal(share, 3);
            table.row([format::capital(name), share(line.recall_at_10), share(line.recall_at_20)]);
        }
        let borrowed = &self.borrowed;
        let share = |share: f64| format!("{}%", (share * 100.0).round());
        format!(
            "Closely related occupations found, over {} rated ones, each held out once in five parts\n{}\n\
             Ratings borrowed from the closest relations, over {} rated ones as if they were not: an importance is off by {} \
             of 1 to 5, {} of the levels are the same, {} of the essential elements are found\n",
            format::grouped(self.occupations as f64),
            table.text(),
            format::grouped(borrowed.occupations as f64),
            format::decimal(borrowed.importance_off, 2),
            share(borrowed.levels_same),
            share(borrowed.essentials_found),
        )
    }
}
