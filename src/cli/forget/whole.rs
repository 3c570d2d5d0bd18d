//! A whole session is removed.

use std::path::{Path, PathBuf};

use super::super::{Everywhere, Outcome, Trouble, say};
use super::{Arguments, ask, counted, is_output, merged_with, shown, sized};
use crate::i18n::Lang;
use crate::i18n::dates::date_long;
use crate::session::Session;
use crate::shelf;
use crate::store::forget::{self, Inventory};
use crate::store::{StoreError, lock};

/// Tells what goes, asks, and removes it.
///
/// # Errors
/// As [`run`](super::run).
pub(super) fn forget(path: &Path, arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let trouble = |error: StoreError| Trouble::new(&error, error.hint());
    if lock::is_held(path) {
        return Err(trouble(StoreError::Taken { path: path.to_owned() }));
    }
    let session = shelf::read(path).map_err(|error| error.to_string());
    let there = forget::inventory(path, &is_output).map_err(trouble)?;
    let merged = session.as_ref().map(|session| merged_with(session.id, path, everywhere)).unwrap_or_default();
    tell(path, session.as_ref().map_err(String::as_str), &there);
    ask(arguments)?;
    let removed = forget::remove(path, &is_output).map_err(trouble)?;
    say(&format!("removed: {}, {}", counted(removed.ours.len(), "file"), sized(removed.bytes)));
    tell_rest(path, &removed.others, &merged);
    Ok(())
}

/// What is about to go.
fn tell(path: &Path, session: Result<&Session, &str>, there: &Inventory) {
    say(&format!("This removes a session for good: {}", shown(path)));
    match session {
        Ok(session) => {
            let about = shelf::about(session);
            let whose = about.organisation.map(|name| format!(", {name}")).unwrap_or_default();
            say(&format!("  {}{whose}, {}", about.title, date_long(session.held().local().date(), Lang::En)));
            say(&format!("  {}, {}", counted(about.norms, "norm"), counted(about.taboos, "taboo")));
        }
        Err(error) => say(&format!("  what is in it cannot be read: {error}")),
    }
    let outputs = there.ours.iter().filter(|file| file.parent() != Some(path)).count();
    let within = if outputs > 0 { format!(", {outputs} of them in folders within it") } else { String::new() };
    say(&format!("  {}, {}{within}", counted(there.ours.len(), "file"), sized(there.bytes)));
    for other in &there.others {
        say(&format!("  stays, because the program did not make it: {}", shown(other)));
    }
}

/// What is still there, or may be.
fn tell_rest(path: &Path, others: &[PathBuf], merged: &[PathBuf]) {
    for other in others {
        say(&format!("not removed, because the program did not make it: {}", shown(other)));
    }
    if !others.is_empty() {
        say(&format!("so the folder is still there: {}", shown(path)));
    }
    for merged in merged {
        say(&format!("what was said in it is also in a merged session: {}", shown(merged)));
    }
    say("Not known here: outputs in other folders, copies, merged sessions elsewhere, and backups. Remove those too.");
}
