//! Builds the pack of official occupations from the files of their publishers and our words:
//!
//! ```text
//! cargo run --release --example build_official -- --onet db_30_3_text.zip --wages oesm25nat.zip \
//!     --projections occupation.xlsx --out assets/official
//! ```
//!
//! The same files give the same bytes.
#![allow(clippy::expect_used, clippy::panic, reason = "a builder stops at the first surprise and says which")]

mod origin;
mod words;

use std::path::PathBuf;

use clap::Parser;
use rungs::domain::official::likeness::lists::LISTED;
use rungs::domain::official::likeness::refit::{Refit, refit};
use rungs::domain::official::likeness::text::nearest_by_text;
use rungs::domain::official::short_titles;
use rungs::domain::official::ways::ways;
use rungs::storage::official::import;
use rungs::storage::official::writer::{Likeness, write};

#[derive(Parser)]
struct Arguments {
    /// The text release of the O*NET database.
    #[arg(long)]
    onet: PathBuf,
    /// Occupational Employment and Wage Statistics, national.
    #[arg(long)]
    wages: PathBuf,
    /// Employment Projections.
    #[arg(long)]
    projections: PathBuf,
    /// Where our words are and the pack goes.
    #[arg(long)]
    out: PathBuf,
}

fn main() {
    let arguments = Arguments::parse();
    let imported =
        import::files(&arguments.onet, &arguments.wages, &arguments.projections).expect("the files are read");
    let words = words::read(&arguments.out.join("words"));
    let faults = short_titles::faults(&words, &imported.release);
    let said: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert!(said.is_empty(), "short_titles.ron: {}", said.join("; "));
    let text = nearest_by_text(&imported.sentences);
    let Refit { formulas, likeness } = refit(&imported.release, &text);
    let likeness = Likeness {
        ways: ways(&imported.release, &likeness),
        nearest: likeness.lists.into_iter().map(|list| list.into_iter().take(LISTED).collect()).collect(),
        nearest_by_text: text,
    };
    let pack = write(&imported.release, &words, &likeness).expect("the pack is written");
    let weights =
        ron::ser::to_string_pretty(&formulas, ron::ser::PrettyConfig::new()).expect("the weights are written");
    std::fs::write(arguments.out.join("weights.ron"), weights + "\n").expect("weights.ron is saved");
    std::fs::write(arguments.out.join("us.pack"), &pack).expect("us.pack is saved");
    let inputs = [&arguments.onet, &arguments.wages, &arguments.projections];
    std::fs::write(arguments.out.join("us.ron"), origin::of(&imported.release, &pack, inputs))
        .expect("us.ron is saved");
}
