//! `verdiverksted export SESSION`: the outputs.

use std::ops::ControlFlow;
use std::path::PathBuf;

use super::{Everywhere, Outcome, Trouble, say};
use crate::export::options::{Cloud, CloudBy, CloudOf, CloudSize, Design, Options, Orientation, Paper, Width};
use crate::export::{self, Document, ExportError, Format, UnknownFormat};
use crate::shelf;

/// What `export` can be told.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  verdiverksted export 2026-11-21-siljan-kommune-ab12 --out poster
  verdiverksted export 2026-11-21-siljan-kommune-ab12 --format poster.pdf,svg --paper a2 --landscape")]
pub struct Arguments {
    /// The session's folder, or its name in the folder where sessions lie
    session: PathBuf,
    /// Where to put the files; else in `export` within the session's folder
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Which outputs, each by its file (poster.pdf), its name (poster) or its ending (pdf); else all
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', value_parser = Named::parse)]
    format: Vec<Named>,
    #[command(flatten)]
    shape: Shape,
}

/// The outputs that one word names.
#[derive(Debug, Clone)]
struct Named(Vec<Format>);

impl Named {
    fn parse(word: &str) -> Result<Self, UnknownFormat> {
        Format::named(word).map(Self)
    }
}

/// How the outputs are to be made.
#[derive(Debug, Clone, clap::Args)]
struct Shape {
    /// The poster's paper: a3, a4, a2 or a1
    #[arg(long, value_name = "PAPER", default_value_t = Paper::default())]
    paper: Paper,
    /// Turns the poster's paper on its side
    #[arg(long)]
    landscape: bool,
    /// The poster's design
    #[arg(long, value_name = "DESIGN", default_value_t = Design::default())]
    design: Design,
    /// The width of pictures, in pixels
    #[arg(long, value_name = "PIXELS", default_value_t = Width::default())]
    width: Width,
    #[command(flatten)]
    words: Words,
}

/// What the word clouds show.
#[derive(Debug, Clone, clap::Args)]
struct Words {
    /// The word cloud's words: norms, taboos or both
    #[arg(long, value_name = "WHICH", default_value_t = CloudOf::default())]
    cloud: CloudOf,
    /// Whom it counts: groups, or people where it is known who said what
    #[arg(long, value_name = "WHOM", default_value_t = CloudBy::default())]
    cloud_by: CloudBy,
    /// What is in proportion to the count: height or area
    #[arg(long, value_name = "SIZE", default_value_t = CloudSize::default())]
    cloud_size: CloudSize,
    /// Words to leave out of it, in any form
    #[arg(long, value_name = "WORDS", default_value_t)]
    cloud_without: String,
    /// Words to put back that are left out otherwise, such as "ikke"
    #[arg(long, value_name = "WORDS", default_value_t)]
    cloud_with: String,
}

impl Words {
    fn options(&self) -> Cloud {
        let (without, with) = (self.cloud_without.clone(), self.cloud_with.clone());
        Cloud { of: self.cloud, by: self.cloud_by, size: self.cloud_size, without, with }
    }
}

impl Shape {
    fn options(&self) -> Options {
        let orientation = if self.landscape { Orientation::Landscape } else { Orientation::Portrait };
        Options { paper: self.paper, orientation, design: self.design, width: self.width, cloud: self.words.options() }
    }
}

/// Writes the outputs and prints the path of each.
///
/// # Errors
/// When the session cannot be read, or an output not written.
pub fn run(arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let path = everywhere.session(&arguments.session)?;
    let session = shelf::read(&path).map_err(|error| Trouble::new(&error, error.hint()))?;
    let asked =
        |format: &Format| arguments.format.is_empty() || arguments.format.iter().any(|named| named.0.contains(format));
    let formats: Vec<Format> = Format::ALL.into_iter().filter(asked).collect();
    let dir = arguments.out.clone().unwrap_or_else(|| path.join("export"));
    write(&Document::of(&session), &formats, &arguments.shape.options(), &dir)
}

/// Writes a document and prints the path of each file.
pub(super) fn write(document: &Document, formats: &[Format], options: &Options, dir: &std::path::Path) -> Outcome {
    let trouble = |error: &ExportError| Trouble::new(error, error.hint());
    let exported = export::export(document, formats, options, dir, &mut |_| ControlFlow::Continue(()))
        .map_err(|error| trouble(&error))?;
    for file in &exported.files {
        say(&file.display().to_string());
    }
    for format in &exported.empty {
        say(&format!("{format} is not made: there is nothing to put in it"));
    }
    if !exported.replaced.is_empty() {
        let characters: Vec<String> =
            exported.replaced.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
        say(&format!("not in the typeface, shown as a box: {}", characters.join(", ")));
    }
    let Some((_, first)) = exported.failed.first() else { return Ok(()) };
    let all: Vec<String> = exported.failed.iter().map(|(_, error)| error.to_string()).collect();
    Err(Trouble::new(all.join("\n"), first.hint()))
}
