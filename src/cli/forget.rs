//! `verdiverksted forget SESSION [--participant NAME]`: a session is removed, or a person from it.

mod participant;
mod whole;

use std::io::{BufRead as _, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use super::pages::Page;
use super::{Everywhere, Outcome, Trouble};
use crate::export::{self, Format, kit};
use crate::session::ids::SessionId;
use crate::shelf;
use crate::store::folder;
use crate::text;

/// What is typed to go on.
const WORD: &str = "forget";

pub(super) const PAGE: Page = Page {
    about: &[
        "Nothing that is forgotten can be brought back. It is told first what goes, and asked.",
        "What lies elsewhere is not found: outputs in other folders, copies, backups, and what the disk itself still holds of \
         files that were removed.",
    ],
    examples: &[
        ("verdiverksted forget 2026-11-21-siljan-kommune-ab12", "The whole session"),
        (
            "verdiverksted forget 2026-11-21-siljan-kommune-ab12 --participant \"Kari Nordmann\"",
            "A person's name in it",
        ),
    ],
};

/// What `forget` can be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The session's folder, or its name in the folder where sessions lie
    #[arg(value_name = "SESSION")]
    session: PathBuf,
    /// Removes only this person's name, wherever it stands as a name; the seat stays with its unit, and so do its norms
    #[arg(long, value_name = "NAME")]
    participant: Option<String>,
    /// Of several people of that name, only those of this unit
    #[arg(long, value_name = "UNIT", requires = "participant")]
    unit: Option<String>,
    /// Puts a gap (…) where the name stands in norms and other texts, also in those that were reworded or undone
    #[arg(long, requires = "participant")]
    in_texts: bool,
    /// Asks nothing
    #[arg(long)]
    yes: bool,
}

/// Removes a session, or a person from it, and tells what went and what it cannot know of.
///
/// # Errors
/// When it is open elsewhere, nobody says yes, nothing was found, or the disk refuses.
pub fn run(arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let path = everywhere.session(&arguments.session)?;
    if path.symlink_metadata().is_ok_and(|about| about.is_symlink()) {
        return Err(Trouble::new(
            format!("{} is a link to a session", shown(&path)),
            "name the folder that it points to",
        ));
    }
    match &arguments.participant {
        None => whole::forget(&path, arguments, everywhere),
        Some(name) => participant::forget(&path, name, arguments, everywhere),
    }
}

/// Goes on only when somebody says so.
fn ask(arguments: &Arguments) -> Outcome {
    if arguments.yes {
        return Ok(());
    }
    if !std::io::stdin().is_terminal() {
        return Err(Trouble::new("nothing was removed: there is nobody to ask", "write --yes when you are sure"));
    }
    let mut out = std::io::stdout().lock();
    let _ = write!(out, "Type {WORD} to remove it, or anything else to leave it: ").and_then(|()| out.flush());
    let mut answer = String::new();
    match std::io::stdin().lock().read_line(&mut answer) {
        Ok(_) if answer.trim().eq_ignore_ascii_case(WORD) => Ok(()),
        Ok(_) | Err(_) => Err(Trouble::new("nothing was removed", "")),
    }
}

/// Whether the program exports files of this name.
fn is_output(name: &str) -> bool {
    // One that was left when an export was ended by force.
    let half = name.strip_prefix(".verdiplakat-").and_then(|rest| rest.strip_suffix(".tmp"));
    let first = first_name(name);
    let is_named = |file: &str| file == name || first.as_deref() == Some(file);
    let all = Format::ALL.into_iter().map(Format::file_name);
    half.is_some() || all.chain([kit::FILE_NAME, export::OWN_LIST]).any(is_named)
}

/// `poster.pdf` for `poster-2.pdf`, which is made where somebody else's `poster.pdf` lies.
fn first_name(name: &str) -> Option<String> {
    let (stem, ending) = name.rsplit_once('.')?;
    let (first, number) = stem.rsplit_once('-')?;
    number.parse::<u32>().is_ok().then(|| format!("{first}.{ending}"))
}

/// The sessions, where sessions lie and beside this one, that took it in.
fn merged_with(id: SessionId, path: &Path, everywhere: &Everywhere) -> Vec<PathBuf> {
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let own = whole(path);
    let beside = own.parent().map(Path::to_owned);
    let places = everywhere.place().ok().map(|place| whole(&place)).into_iter().chain(beside);
    let mut others: Vec<PathBuf> = places.flat_map(|place| folder::list(&place).unwrap_or_default()).collect();
    others.sort();
    others.dedup();
    others.retain(|other| *other != own && shelf::read(other).is_ok_and(|other| other.sources.contains_key(&id)));
    others
}

/// "1 file", "3 files".
fn counted(number: usize, one: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") }
}

/// A size as people read it.
fn sized(bytes: u64) -> String {
    match bytes {
        0..1_000 => format!("{bytes} bytes"),
        1_000..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        _ => format!("{} MB", bytes.div_ceil(1_000_000)),
    }
}

fn shown(path: &Path) -> String {
    text::path(path)
}
