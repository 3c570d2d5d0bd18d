//! `verdiverksted man [COMMAND]`: the manual, as `man` reads it.

use clap_mangen::Man;

use super::pages::{self, Page};
use super::{Outcome, Trouble, print};

pub(super) const PAGE: Page = Page {
    about: &[
        "The manual page of the program, or of one of its commands, goes to standard output in the form that `man` reads. \
         Put it where your manual pages lie, or read it at once.",
    ],
    examples: &[
        ("verdiverksted man | man -l -", "Read it (Linux; on a Mac: `| mandoc -a`)"),
        ("verdiverksted man export > verdiverksted-export.1", "Write a page to install"),
    ],
};

/// What `man` can be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The command to tell of; else the program
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

/// Prints a manual page.
///
/// # Errors
/// When there is no such command.
pub fn run(arguments: &Arguments) -> Outcome {
    let mut program = pages::visible().disable_help_subcommand(true);
    program.build();
    let command = match &arguments.command {
        None => program,
        Some(name) => {
            let none = || Trouble::new(format!("no command is called {name}"), "`verdiverksted --help` lists them");
            program.find_subcommand(name).cloned().ok_or_else(none)?
        }
    };
    // A manual tells what a command is for in one part, help in two.
    let line = command.get_about().map(ToString::to_string).unwrap_or_default();
    let about = command.get_before_help().map(ToString::to_string).unwrap_or_default();
    let command = command.long_about(format!("{line}.\n\n{about}"));
    let mut page = Vec::new();
    let source = format!("verdiverksted {}", env!("CARGO_PKG_VERSION"));
    Man::new(command).source(source).render(&mut page).map_err(|error| Trouble::new(error, ""))?;
    print(String::from_utf8_lossy(&page).trim_end());
    Ok(())
}
