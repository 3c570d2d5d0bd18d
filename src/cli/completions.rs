//! `verdiverksted completions SHELL`: what a shell needs to finish what is begun with Tab.

use clap_complete::{Shell, generate};

use super::pages::{self, Page};
use super::{Outcome, print};

pub(super) const PAGE: Page = Page {
    about: &[
        "The script goes to standard output. Put it where the shell looks for such scripts, and start the shell anew.",
    ],
    examples: &[
        ("verdiverksted completions bash > ~/.local/share/bash-completion/completions/verdiverksted", "For bash"),
        ("verdiverksted completions zsh > ~/.zfunc/_verdiverksted", "For zsh, with ~/.zfunc in fpath before compinit"),
        ("verdiverksted completions fish > ~/.config/fish/completions/verdiverksted.fish", "For fish"),
        ("verdiverksted completions powershell >> $PROFILE", "For PowerShell"),
    ],
};

/// What `completions` can be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The shell
    shell: Shell,
}

/// Prints the script.
///
/// # Errors
/// None; as the other commands have it.
pub fn run(arguments: &Arguments) -> Outcome {
    let mut script = Vec::new();
    generate(arguments.shell, &mut pages::visible(), "verdiverksted", &mut script);
    print(String::from_utf8_lossy(&script).trim_end());
    Ok(())
}
