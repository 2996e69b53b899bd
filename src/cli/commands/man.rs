//! `rungs man`

use clap::CommandFactory as _;
use clap_mangen::Man;

use crate::cli::Cli;
use crate::cli::error::CliError;

/// The manual page, with a part for each command.
///
/// # Errors
/// If it could not be put together.
pub fn run() -> Result<String, CliError> {
    let mut text = Vec::new();
    let mut whole = Cli::command();
    // Gives each command its name with that of the program before it.
    whole.build();
    Man::new(whole.clone()).render(&mut text).map_err(CliError::Output)?;
    for command in whole.get_subcommands() {
        let part = Man::new(command.clone());
        part.render_synopsis_section(&mut text).map_err(CliError::Output)?;
        part.render_description_section(&mut text).map_err(CliError::Output)?;
        part.render_options_section(&mut text).map_err(CliError::Output)?;
    }
    Ok(String::from_utf8_lossy(&text).into_owned())
}
