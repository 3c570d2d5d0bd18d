//! `verdiverksted follow SESSION`: a second window on a session that is led in another.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use super::pages::Page;
use super::{Everywhere, Outcome, Trouble, run};
use crate::shelf::following;
use crate::tui::runtime::{First, Plan};
use crate::tui::views::View;

pub(super) const PAGE: Page = Page {
    about: &[
        "Shows what happens in a session while it happens, and changes nothing: the session is led in the other window. The \
         exact command for it is told there with Ctrl+S and when that window is left, and by `verdiverksted sessions`.",
        "On the projector: the question, the clock, whose turn it is, the norms. For whoever leads: notes, what comes next, the \
         time, who has not spoken.",
    ],
    examples: &[
        ("verdiverksted follow 2026-11-21-siljan-kommune-ab12", "What the room needs, for the projector"),
        ("verdiverksted follow 2026-11-21-siljan-kommune-ab12 --view facilitator", "What whoever leads the room needs"),
    ],
};

/// What `follow` can be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The session's folder, or its name in the folder where sessions lie
    #[arg(value_name = "SESSION")]
    session: PathBuf,
    /// What the window shows: projector or facilitator
    #[arg(long, value_name = "VIEW", default_value = "projector")]
    view: View,
}

/// Shows a session that another program writes.
///
/// # Errors
/// When there is no terminal, or the session cannot be read.
pub fn run(arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let path = everywhere.session(&arguments.session)?;
    if !std::io::stdin().is_terminal() || !std::io::stdout().is_terminal() {
        return Err(Trouble::new(
            "there is no terminal to show the session on",
            "run it in a terminal; `verdiverksted export SESSION` writes what was said",
        ));
    }
    let (session, following) = following::follow(&path).map_err(|error| Trouble::new(&error, error.hint()))?;
    let plan = Plan {
        place: everywhere.place()?,
        first: First::Following { session: Box::new(session), path, following: Box::new(following) },
        workshops: Vec::new(),
        settings: everywhere.settings(),
        view: arguments.view,
        seed: None,
        out: None,
        program: std::env::current_exe().ok(),
    };
    run::show(plan, run::Face::Screens)
}
