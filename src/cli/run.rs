//! `verdiverksted run [WORKSHOP.ron|SESSION]`: the terminal program.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use super::pages::Page;
use super::{Everywhere, Outcome, Trouble, say, say_path};
use crate::shelf;
use crate::store::folder;
use crate::tui::following;
use crate::tui::runtime::{self, First, Plan};
use crate::tui::views::View;
use crate::workshop::Workshop;
use crate::workshop::builtin;
use crate::workshop::read::read_file;

pub(super) const PAGE: Page = Page {
    about: &[
        "Leads a room through a workshop on the wall. Everything is saved as it happens; started again, it goes on where it was. \
         On the last line it prints the session's folder.",
    ],
    examples: &[
        ("verdiverksted run", "Choose on the first screen"),
        ("verdiverksted run siljan", "Begin the built-in workshop of that name"),
        ("verdiverksted run workshops/siljan.ron", "Begin a workshop of your own"),
        ("verdiverksted run 2026-11-21-siljan-kommune-ab12", "Go on with a session"),
        ("verdiverksted run siljan --view facilitator", "What whoever leads needs; `follow` shows the wall"),
        ("verdiverksted run siljan --plain", "The same in lines, as a screen reader reads them"),
    ],
};

/// What `run` can be told.
#[derive(Debug, Default, clap::Args)]
pub struct Arguments {
    /// A workshop's file, the name of a built-in one, or a session's folder
    #[arg(value_name = "WORKSHOP.ron|SESSION")]
    what: Option<PathBuf>,
    /// What the window shows of a session: projector or facilitator; else all of it
    #[arg(long, value_name = "VIEW")]
    view: Option<View>,
    /// Runs it as a dialogue of lines: for screen readers, braille displays and terminals that know no more
    #[arg(long)]
    plain: bool,
}

/// Runs the terminal program.
///
/// # Errors
/// When there is no terminal, or what is named cannot be opened.
pub fn run(arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let place = everywhere.place()?;
    let terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    let face = Face::of(arguments.plain, terminal);
    if face == Face::Screens && !terminal {
        return Err(Trouble::new(
            "there is no terminal to show the workshop on",
            "run it in a terminal, or with --plain as lines; `verdiverksted rehearse --headless --out DIR` plays a workshop without one",
        ));
    }
    let first = match &arguments.what {
        None => First::Choice,
        Some(what) => First::Session(Box::new(open(what, &place, everywhere)?)),
    };
    let workshops = builtin::ALL.iter().filter_map(|builtin| builtin.parse().ok()).collect();
    let (settings, seed) = (everywhere.settings(), everywhere.seed);
    let view = arguments.view.unwrap_or_default();
    let plan = Plan { place, first, workshops, settings, view, seed, out: None, program: std::env::current_exe().ok() };
    show(plan, face)
}

/// How the program shows itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// As screens that are drawn.
    Screens,
    /// As a dialogue of lines.
    Lines,
}

impl Face {
    /// Lines where they are wanted, or where the terminal says that it can do no more.
    pub(super) fn of(plain: bool, terminal: bool) -> Self {
        let dumb = std::env::var_os("TERM").is_some_and(|name| name == "dumb");
        if plain {
            return Self::Lines;
        }
        if terminal && dumb {
            say(
                "The terminal says that it can do no more than lines (TERM=dumb).\nThis is the line mode, as with --plain.",
            );
            return Self::Lines;
        }
        Self::Screens
    }
}

/// Runs the terminal program, and prints the session's folder last.
pub(super) fn show(plan: Plan, face: Face) -> Outcome {
    let left = match face {
        Face::Screens => runtime::run(plan),
        Face::Lines => runtime::run_in_lines(plan),
    };
    let left = left.map_err(|error| Trouble::new(format!("the terminal: {error}"), ""))?;
    if let Some(path) = left.session {
        say(&left.lang.text_with("follow-command", &[("command", (&following::command(&path)).into())]));
        say_path(&path);
    }
    if left.unsaved > 0 {
        return Err(Trouble::new(
            format!("the last {} changes could be saved nowhere, and are gone", left.unsaved),
            "what was shown as saved is safe; make room on the disk before the session goes on",
        ));
    }
    left.signal.map_or(Ok(()), |number| Err(Trouble::signal(number)))
}

fn open(what: &Path, place: &Path, everywhere: &Everywhere) -> Result<shelf::Shelved, Trouble> {
    let trouble = |error: shelf::ShelfError| Trouble::new(&error, error.hint());
    if folder::is_session(what) || folder::is_session(&place.join(what)) {
        return shelf::open(&everywhere.session(what)?).map_err(trouble);
    }
    shelf::begin(place, workshop(what)?, everywhere.seed).map_err(trouble)
}

/// The workshop in a file, or the built-in one of that name.
pub(super) fn workshop(what: &Path) -> Result<Workshop, Trouble> {
    if let Some(builtin) = what.to_str().and_then(builtin::find).filter(|_| !what.exists()) {
        let mistakes = |mistakes: Vec<_>| Trouble::new(format!("{mistakes:?}"), "");
        return builtin.parse().map_err(mistakes);
    }
    read_file(what).map_err(|error| Trouble::new(&error, error.hint()))
}
