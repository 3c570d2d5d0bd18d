//! `verdiverksted import NORMS.csv`: norms from paper, a spreadsheet or another tool.

use std::path::PathBuf;

use serde::Serialize;

use super::pages::Page;
use super::{Everywhere, Outcome, Trouble, run, say, say_json, say_path};
use crate::rooms::import::{Import, Imported, Into, import};
use crate::store::folder;
use crate::text::{self, CleanText, Limit};

pub(super) const PAGE: Page = Page {
    about: &[
        "The columns are value,kind,group,text,points, in any order. kind is norm or taboo; only text must be there. Commas, \
         semicolons or tabs; UTF-8, Windows-1252 or UTF-16; also the norms.csv that export writes.",
        "Where a row is wrong nothing is taken in, and all that is wrong is told with its line.",
    ],
    examples: &[
        ("verdiverksted import norms.csv --workshop siljan", "Into a new session of a workshop"),
        ("verdiverksted import mot.csv --value Mot", "Rows that name no value"),
        ("verdiverksted import paper.csv --into 2026-11-21-siljan-kommune-ab12", "Into a session that is there"),
    ],
};

/// What `import` can be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The table: a CSV file with the names of the columns first
    #[arg(value_name = "NORMS.csv")]
    file: PathBuf,
    /// The workshop of the new session: a file, or the name of a built-in one; else the built-in one that has all values of
    /// the table, else one made of them
    #[arg(long, value_name = "FILE.ron|NAME")]
    workshop: Option<PathBuf>,
    /// The core value of the rows that name none
    #[arg(long, value_name = "NAME")]
    value: Option<String>,
    /// The session that takes the norms in: its name or its folder, which is made if it is not there; else a new one
    #[arg(long, value_name = "SESSION")]
    into: Option<PathBuf>,
    /// Takes the good rows although others are wrong
    #[arg(long)]
    keep_good: bool,
    /// For programs: {path, values, norms, taboos, groups, known, wrong: [{line, what}]}
    #[arg(long)]
    json: bool,
}

/// What was done, as programs read it.
#[derive(Serialize)]
struct Told<'a> {
    path: String,
    values: Vec<&'a str>,
    norms: usize,
    taboos: usize,
    groups: usize,
    /// Whether the session had all of it already.
    known: bool,
    /// The rows that were left out.
    wrong: Vec<WrongRow>,
}

#[derive(Serialize)]
struct WrongRow {
    line: usize,
    what: String,
}

/// Imports a table, and prints the session's folder last.
///
/// # Errors
/// When the file or rows of it are wrong, or the session cannot be written.
pub fn run(arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let seed = everywhere.seed;
    let place = everywhere.place()?;
    let named = arguments.into.as_ref().map(|into| everywhere.destination(into)).transpose()?;
    let into = match &named {
        None => Into::Place(&place, seed),
        Some(path) if folder::is_session(path) => Into::Session(path),
        Some(path) => Into::Folder(path, seed),
    };
    if let (Into::Session(_), Some(_)) = (into, &arguments.workshop) {
        return Err(Trouble::new("the session has its own workshop", "leave --workshop out"));
    }
    let value = arguments.value.as_ref().map(|value| CleanText::new(value, Limit::Name)).transpose();
    let asked = Import {
        file: &arguments.file,
        workshop: arguments.workshop.as_deref().map(run::workshop).transpose()?,
        value: value.map_err(|error| Trouble::new(format!("--value: {error}"), "write a core value's name"))?,
        keep_good: arguments.keep_good,
        lang: everywhere.lang.unwrap_or_default(),
        into,
    };
    let imported = import(&asked).map_err(|error| Trouble::new(&error, error.hint()))?;
    if arguments.json {
        tell_programs(&imported)
    } else {
        tell(&imported, &arguments.file);
        Ok(())
    }
}

fn tell(imported: &Imported, file: &std::path::Path) {
    for row in &imported.left_out {
        say(&format!("left out: {}:{row}", text::path(file)));
    }
    for (written, meant) in &imported.misspelt {
        say(&format!("{:?} is taken for {:?}", written.as_str(), meant.as_str()));
    }
    if imported.taboos_with_points > 0 {
        say(&format!("points of taboos are not kept: {}", imported.taboos_with_points));
    }
    let values: Vec<&str> = imported.values.iter().map(CleanText::as_str).collect();
    say(&format!("{}, for {}", super::merge::counted(imported.count), values.join(", ")));
    if imported.known {
        say("the session had all of it already: nothing has changed");
    }
    say_path(&imported.path);
}

fn tell_programs(imported: &Imported) -> Outcome {
    let wrong = imported.left_out.iter().map(|row| WrongRow { line: row.line, what: row.what.to_string() });
    let told = Told {
        path: imported.path.display().to_string(),
        values: imported.values.iter().map(CleanText::as_str).collect(),
        norms: imported.count.norms,
        taboos: imported.count.taboos,
        groups: imported.count.groups,
        known: imported.known,
        wrong: wrong.collect(),
    };
    say_json(&told)
}
