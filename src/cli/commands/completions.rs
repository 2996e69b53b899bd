//! `rungs completions SHELL`

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use crate::cli::Cli;

/// For which shell.
#[derive(Debug, Args)]
pub struct Arguments {
    shell: Shell,
}

/// What completes commands and options in a shell.
pub fn run(arguments: &Arguments) -> String {
    let mut text = Vec::new();
    clap_complete::generate(arguments.shell, &mut Cli::command(), "rungs", &mut text);
    String::from_utf8_lossy(&text).into_owned()
}
