//! `verdiverksted merge SESSION... --into NEW`: what many rooms said becomes one session.

use std::path::PathBuf;

use serde::Serialize;

use super::pages::Page;
use super::{Everywhere, Outcome, Trouble, say, say_json, say_path};
use crate::clock::Time;
use crate::rooms::Count;
use crate::rooms::merge::{Merged, News, Taken, merge};
use crate::text;

pub(super) const PAGE: Page = Page {
    about: &[
        "The order makes no difference, and doing it again takes in only what is new. The sessions are read, never changed; one \
         that is open in a room gives what is saved so far.",
    ],
    examples: &[(
        "verdiverksted merge S:/solstua S:/skolen S:/nav --into felles",
        "Three rooms' sessions become one, for the plenary and one poster",
    )],
};

/// What `merge` can be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The sessions: their folders, or their names in the folder where sessions lie
    #[arg(required = true, value_name = "SESSION")]
    sessions: Vec<PathBuf>,
    /// The session that takes them in: its folder, or its name in the folder where sessions lie; it is made if it is not there
    #[arg(long, value_name = "NEW")]
    into: PathBuf,
    /// For programs: {path, norms, taboos, groups, sources: [{path, norms, taboos, groups, news, until, renamed}]}
    #[arg(long)]
    json: bool,
}

/// What was done, as programs read it.
#[derive(Serialize)]
struct Told<'a> {
    path: String,
    norms: usize,
    taboos: usize,
    groups: usize,
    sources: Vec<Source<'a>>,
}

#[derive(Serialize)]
struct Source<'a> {
    path: String,
    norms: usize,
    taboos: usize,
    groups: usize,
    /// Whether the merged session knows more by it now.
    news: bool,
    /// RFC 3339, in UTC: the last moment that was read of a session that is open elsewhere.
    until: Option<String>,
    /// The values that have another name in the merged session, each with that name.
    renamed: Vec<[&'a str; 2]>,
}

/// Merges sessions, and prints the merged session's folder last.
///
/// # Errors
/// When one of them cannot be read or is of another workshop, or the merged one cannot be written.
pub fn run(arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let sources: Vec<PathBuf> =
        arguments.sessions.iter().map(|named| everywhere.session(named)).collect::<Result<_, _>>()?;
    let into = everywhere.destination(&arguments.into)?;
    let merged = merge(&sources, &into).map_err(|error| Trouble::new(&error, error.hint()))?;
    if arguments.json {
        return say_json(&told(&merged));
    }
    merged.taken.iter().for_each(tell);
    say(&format!("together: {}", counted(merged.count)));
    say_path(&merged.path);
    Ok(())
}

fn tell(taken: &Taken) {
    let name = text::path(&taken.path);
    let counted = counted(taken.count);
    let line = match (taken.news, taken.open_until) {
        (News::Itself, _) => format!("{name}: the merged session itself, left out"),
        (News::Nothing, None) => format!("{name}: nothing new, {counted}"),
        (News::Something, None) => format!("{name}: {counted}"),
        (News::Nothing, Some(until)) => {
            format!("{name} is open elsewhere: nothing new up to {}, {counted}", time(until))
        }
        (News::Something, Some(until)) => format!("{name} is open elsewhere: taken up to {}, {counted}", time(until)),
    };
    say(&line);
    for (own, merged) in &taken.renamed {
        say(&format!("{name}: {:?} is taken for {:?}", own.as_str(), merged.as_str()));
    }
}

/// The time of day where the machine is.
fn time(time: Time) -> String {
    let local = time.local();
    format!("{:02}:{:02}", local.hour(), local.minute())
}

/// "48 norms, 3 taboos, 8 groups".
pub(super) fn counted(count: Count) -> String {
    let of = |number: usize, one: &str| if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") };
    [of(count.norms, "norm"), of(count.taboos, "taboo"), of(count.groups, "group")].join(", ")
}

fn told(merged: &Merged) -> Told<'_> {
    let sources = merged.taken.iter().map(|taken| {
        let path = taken.path.display().to_string();
        let until = taken.open_until.map(|until| until.local().timestamp().to_string());
        let Count { norms, taboos, groups } = taken.count;
        let renamed = taken.renamed.iter().map(|(own, merged)| [own.as_str(), merged.as_str()]).collect();
        Source { path, norms, taboos, groups, news: taken.news == News::Something, until, renamed }
    });
    let Count { norms, taboos, groups } = merged.count;
    Told { path: merged.path.display().to_string(), norms, taboos, groups, sources: sources.collect() }
}
