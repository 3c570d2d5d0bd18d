//! `verdiverksted export SESSION`: the outputs.

use std::ops::ControlFlow;
use std::path::PathBuf;

use super::{Everywhere, Outcome, Trouble, say};
use crate::export::{self, Document, Format};
use crate::shelf;

/// What `export` can be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Example: verdiverksted export 2026-11-21-siljan-kommune-ab12 --out poster --format pdf,md")]
pub struct Arguments {
    /// The session's folder, or its name in the folder where sessions lie
    session: PathBuf,
    /// Where to put the files; else in `export` within the session's folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Which outputs: pdf, md, json; else all
    #[arg(long, value_name = "FORMATS", value_delimiter = ',')]
    format: Vec<Format>,
}

/// Writes the outputs and prints the path of each.
///
/// # Errors
/// When the session cannot be read, or an output not written.
pub fn run(arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let path = everywhere.session(&arguments.session)?;
    let session = shelf::read(&path).map_err(|error| Trouble::new(&error, error.hint()))?;
    let formats = if arguments.format.is_empty() { Format::ALL.to_vec() } else { arguments.format.clone() };
    let dir = arguments.out.clone().unwrap_or_else(|| path.join("export"));
    write(&Document::of(&session), &formats, &dir)
}

/// Writes a document and prints the path of each file.
pub(super) fn write(document: &Document, formats: &[Format], dir: &std::path::Path) -> Outcome {
    let exported = export::export(document, formats, dir, &mut |_| ControlFlow::Continue(()))
        .map_err(|error| Trouble::new(&error, error.hint()))?;
    for file in &exported.files {
        say(&file.display().to_string());
    }
    if !exported.replaced.is_empty() {
        let characters: Vec<String> =
            exported.replaced.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
        say(&format!("not in the poster's typeface, shown as a box: {}", characters.join(", ")));
    }
    Ok(())
}
