//! `verdiverksted sessions`: what lies in the folder.

use jiff::civil::Date;
use serde::Serialize;

use super::pages::Page;
use super::{Everywhere, Outcome, Trouble, say, say_json};
use crate::i18n::Lang;
use crate::i18n::dates::date_long;
use crate::shelf::{self, About, Summary};
use crate::text;
use crate::tui::{due, following};

pub(super) const PAGE: Page = Page {
    about: &["Lists what lies in the folder where sessions lie, the newest first. Nothing is changed."],
    examples: &[("verdiverksted sessions", "For people"), ("verdiverksted sessions --json", "For programs")],
};

/// What `sessions` can be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// For programs: a list of {path, title, organisation, started, norms, taboos, finished, `delete_after`, overdue, error}
    #[arg(
        long,
        help = "For programs: a list of {path, title, organisation, started, norms, taboos, finished, delete_after, overdue, error}"
    )]
    json: bool,
}

/// A session as programs read it.
#[derive(Serialize)]
struct Row<'a> {
    path: String,
    title: Option<&'a str>,
    organisation: Option<&'a str>,
    /// RFC 3339, in UTC.
    started: Option<String>,
    norms: Option<usize>,
    taboos: Option<usize>,
    finished: Option<bool>,
    /// Whether its files are damaged; it is mended when it is opened.
    damaged: Option<bool>,
    /// The last day on which it is kept: `2027-02-21`.
    delete_after: Option<Date>,
    overdue: bool,
    error: Option<&'a str>,
}

/// Lists the sessions.
///
/// # Errors
/// When the folder cannot be read.
pub fn run(arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let sessions = shelf::list(&everywhere.place()?).map_err(|error| Trouble::new(&error, error.hint()))?;
    if arguments.json {
        let rows: Vec<Row<'_>> = sessions.iter().map(row).collect();
        return say_json(&rows);
    }
    let lang = everywhere.lang.unwrap_or_default();
    if sessions.is_empty() {
        say(&lang.text("sessions-none"));
    }
    for session in &sessions {
        say(&line(session, lang));
    }
    // The one that a second window is most likely wanted for: the newest that is still going on.
    let goes_on = |session: &&Summary| session.about.as_ref().is_ok_and(|about| !about.finished);
    if let Some(newest) = sessions.iter().find(goes_on) {
        let command = following::command(&newest.path);
        say(&lang.text_with("follow-command", &[("command", (&command).into())]));
    }
    Ok(())
}

fn row(session: &Summary) -> Row<'_> {
    let about = session.about.as_ref().ok();
    Row {
        path: session.path.display().to_string(),
        title: about.map(|about| about.title.as_str()),
        organisation: about.and_then(|about| about.organisation.as_ref()).map(AsRef::as_ref),
        started: about.map(|about| about.started.local().timestamp().to_string()),
        norms: about.map(|about| about.norms),
        taboos: about.map(|about| about.taboos),
        finished: about.map(|about| about.finished),
        damaged: about.map(|about| about.damaged),
        delete_after: about.and_then(|about| about.due).map(|due| due.after),
        overdue: about.and_then(|about| about.due).is_some_and(|due| due.passed),
        error: session.about.as_ref().err().map(String::as_str),
    }
}

fn line(session: &Summary, lang: Lang) -> String {
    let name = text::path(session.path.file_name().unwrap_or_default().as_ref());
    match &session.about {
        Err(error) => format!("{name}  ! {error}"),
        Ok(about) => match about.due {
            None => format!("{name}  {}", told(about, lang)),
            Some(due) if due.passed => {
                let (told, due) = (told(about, lang), due::told(due, lang));
                format!("{name}  {told}  ! {due}: verdiverksted forget {name}")
            }
            Some(due) => format!("{name}  {}  {}", told(about, lang), due::told(due, lang)),
        },
    }
}

fn told(about: &About, lang: Lang) -> String {
    let date = date_long(about.started.local().date(), lang);
    let norms = lang.text_with("count-norms", &[("n", about.norms.into())]);
    let taboos = lang.text_with("count-taboos", &[("n", about.taboos.into())]);
    let state = lang.text(if about.finished { "session-finished" } else { "session-unfinished" });
    let damaged = if about.damaged { format!("  ! {}", lang.text("session-damaged")) } else { String::new() };
    format!("{}  {date}  {norms}, {taboos}  {state}{damaged}", about.title)
}
