//! When a session is to be deleted, in words; the command line says it with the same ones.

use std::path::Path;

use crate::i18n::Lang;
use crate::i18n::dates::date_long;
use crate::shelf::Due;
use crate::store::folder;

/// That a session is to be deleted, or should have been, and after which day.
#[must_use]
pub fn told(due: Due, lang: Lang) -> String {
    lang.text_with(
        if due.passed { "due-passed" } else { "due-after" },
        &[("date", (&date_long(due.after, lang)).into())],
    )
}

/// What there is to say when a session is shown that should have been deleted: with what command that is done.
#[must_use]
pub fn reminder(due: Due, path: &Path, lang: Lang) -> String {
    let date = date_long(due.after, lang);
    lang.text_with("due-reminder", &[("date", (&date).into()), ("name", (&known_as(path)).into())])
}

/// What commands know a session by: its folder's name where sessions lie, else all of its path.
#[must_use]
pub fn known_as(path: &Path) -> String {
    // Only in the system's own place a session is found by its name alone.
    let known = path.parent().is_some_and(|parent| folder::default_place().is_some_and(|place| place == parent));
    let name = path.file_name().filter(|_| known);
    name.unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}
