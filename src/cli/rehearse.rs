//! `verdiverksted rehearse`: the recorded Siljan workshop, played through the real program.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use super::pages::Page;
use super::{Everywhere, Outcome, Trouble, export, run, say_path};
use crate::clock::{self, Span, Time};
use crate::export::{Document, Format, Options, Others};
use crate::rehearsal::{Player, Script};
use crate::shelf::{self, Shelved};
use crate::tui::runtime::{First, Plan};
use crate::tui::views::View;
use crate::workshop::Workshop;
use crate::workshop::builtin;

/// The draw of groups that is rehearsed unless another is asked for.
const SEED: u64 = 2021;

pub(super) const PAGE: Page = Page {
    about: &[
        "Space pauses, the right arrow goes one step, the arrows up and down set the speed. It ends with a finished session and \
         all its files, which are yours to try things on.",
    ],
    examples: &[
        ("verdiverksted rehearse", "Watch it"),
        ("verdiverksted rehearse --headless --out out", "Play it at once, without a terminal"),
    ],
};

/// What `rehearse` can be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// A workshop with the same values as Siljan's, to play it with; else the built-in one
    #[arg(value_name = "WORKSHOP.ron")]
    workshop: Option<PathBuf>,
    /// Plays without a terminal, as fast as it goes
    #[arg(long)]
    headless: bool,
    /// Plays as lines: for screen readers, braille displays and terminals that know no more
    #[arg(long, conflicts_with = "headless")]
    plain: bool,
    /// Where to put the session and its outputs; else a new session where sessions lie
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Plays the recorded workshop, and prints the session's folder last.
///
/// # Errors
/// When the workshop does not fit the recording, or the disk refuses.
pub fn run(arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let script = Script::siljan().map_err(|error| Trouble::new(error, ""))?;
    let workshop = match &arguments.workshop {
        Some(file) => run::workshop(file)?,
        None => run::workshop(Path::new(builtin::DEFAULT))?,
    };
    let terminal = std::io::stdin().is_terminal() && std::io::stdout().is_terminal();
    if !arguments.headless && !arguments.plain && !terminal {
        let hint = "with --headless it needs none: `verdiverksted rehearse --headless --out DIR`";
        return Err(Trouble::new("there is no terminal to show the workshop on", hint));
    }
    let seed = everywhere.seed.unwrap_or(SEED);
    if arguments.headless {
        headless(script, workshop, seed, arguments, everywhere)
    } else {
        shown(script, workshop, seed, arguments, everywhere)
    }
}

/// Begins the session: in `session` within the folder asked for, or where sessions lie.
fn begin(
    workshop: Workshop,
    seed: u64,
    now: Time,
    arguments: &Arguments,
    everywhere: &Everywhere,
) -> Result<Shelved, Trouble> {
    let shelved = match &arguments.out {
        Some(out) => shelf::begin_at(&free(out), workshop, Some(seed), now),
        None => shelf::begin(&everywhere.place()?, workshop, Some(seed)),
    };
    shelved.map_err(|error| Trouble::new(&error, error.hint()))
}

/// The first of `session`, `session-2`, … that is not there yet: a rehearsal overwrites no session.
fn free(out: &Path) -> PathBuf {
    let numbered = (2..).map(|number| out.join(format!("session-{number}")));
    std::iter::once(out.join("session"))
        .chain(numbered)
        .find(|path| !path.exists())
        .unwrap_or_else(|| out.join("session"))
}

fn headless(script: Script, workshop: Workshop, seed: u64, arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let mut player = Player::new(script);
    // The room's clock runs through the whole recording and ends now.
    let mut now = Time(clock::now().0 - LONGEST.0);
    let shelved = begin(workshop, seed, now, arguments, everywhere)?;
    let Shelved { path, mut session, journal, .. } = shelved;
    let mut journal = journal.ok_or_else(|| Trouble::new("the new session cannot be written", ""))?;
    let refused = |failure: crate::store::Failure| Trouble::new(&failure, failure.hint());
    while let Some(act) = player.next(&session) {
        let unplayed = |error: crate::rehearsal::ScriptError| {
            Trouble::new(error, "the recording needs the values and rounds of Siljan's workshop")
        };
        let act = act.map_err(unplayed)?;
        let pause = act.pause;
        let event = act.decide(&session, now).map_err(unplayed)?;
        journal.append(&event).map_err(refused)?;
        session.evolve(&event);
        now = now + pause;
    }
    journal.sync().and_then(|_| journal.snapshot()).map_err(refused)?;
    let out = arguments.out.clone().unwrap_or_else(|| path.join("export"));
    let options = Options { others: Others::Refuse, ..Options::default() };
    export::write(&Document::of(&session), &Format::ALL, &options, &out)?;
    say_path(&path);
    Ok(())
}

/// How long before now a headless rehearsal begins: longer than the recording.
const LONGEST: Span = Span::minutes(60);

fn shown(script: Script, workshop: Workshop, seed: u64, arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let place = everywhere.place()?;
    let shelved = begin(workshop, seed, clock::now(), arguments, everywhere)?;
    let plan = Plan {
        place,
        first: First::Rehearsal(Box::new(shelved), Box::new(Player::new(script))),
        workshops: Vec::new(),
        settings: everywhere.settings(),
        view: View::default(),
        seed: Some(seed),
        out: arguments.out.clone(),
        program: std::env::current_exe().ok(),
    };
    run::show(plan, run::Face::of(arguments.plain, true))
}
