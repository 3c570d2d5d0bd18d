//! `verdiverksted export SESSION`: the outputs. Of a workshop that has not begun: the kit.

mod kit;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::pages::Page;
use super::{Everywhere, Outcome, Trouble, run, say, say_path};
use crate::export::options::{
    Card, Cloud, CloudBy, CloudOf, CloudSize, Design, Month, Options, Orientation, Others, Paper, Width,
};
use crate::export::template::{OwnTemplate, PATIENCE};
use crate::export::{self, Document, ExportError, Format, UnknownFormat};
use crate::session::State;
use crate::text;
use crate::workshop::builtin;
use kit::Coming;

pub(super) const PAGE: Page = Page {
    about: &[
        "Makes the files on this machine; one that fails keeps none of the others from being made. Its own files from an earlier \
         time are replaced, files that others made or changed are not, unless it is told to.",
        "With --format kit it makes what to print before a workshop: run sheet, worksheets, ballots, name cards.",
    ],
    examples: &[
        ("verdiverksted export 2026-11-21-siljan-kommune-ab12 --out poster", "All files of a session"),
        (
            "verdiverksted export 2026-11-21-siljan-kommune-ab12 --format poster.pdf,svg --paper a2 --landscape",
            "The poster alone, larger and on its side",
        ),
        (
            "verdiverksted export 2026-11-21-siljan-kommune-ab12 --format poster.pdf --template ours/poster.typ",
            "A poster by a template of your own",
        ),
        (
            "verdiverksted export ours.ron --format kit --start 08:30 --roster people.txt",
            "The paper for the day itself",
        ),
    ],
};

/// What `export` can be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The session's folder, or its name in the folder where sessions lie; for the kit also a workshop's file, or the name of
    /// a built-in one
    #[arg(value_name = "SESSION|WORKSHOP.ron")]
    what: PathBuf,
    /// Where to put the files; else in `export` within the session's folder, or a workshop's kit in the current one
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Which outputs, each by its file (poster.pdf), its name (poster) or its ending (pdf); else all of a session's. `kit` is
    /// what to print before the workshop
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', value_parser = Named::parse)]
    format: Vec<Named>,
    /// Replaces files that others made, or that were changed since they were exported
    #[arg(long)]
    force: bool,
    #[command(flatten, next_help_heading = "How they are made")]
    shape: Shape,
    #[command(flatten, next_help_heading = "For the kit")]
    coming: Coming,
}

/// What one word names.
#[derive(Debug, Clone)]
enum Named {
    /// Outputs of a session.
    Formats(Vec<Format>),
    /// The kit.
    Kit,
}

impl Named {
    fn parse(word: &str) -> Result<Self, UnknownFormat> {
        if word == "kit" || word == export::kit::FILE_NAME {
            return Ok(Self::Kit);
        }
        Format::named(word).map(Self::Formats)
    }

    fn names(&self, format: Format) -> bool {
        match self {
            Self::Formats(formats) => formats.contains(&format),
            Self::Kit => false,
        }
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
    /// The poster's design: bands, mosaic, or plain for a black-and-white printer
    #[arg(long, value_name = "DESIGN", default_value_t = Design::default())]
    design: Design,
    /// The width of pictures, in pixels
    #[arg(long, value_name = "PIXELS", default_value_t = Width::default())]
    width: Width,
    /// The size of the cards: a5 (two on a sheet of A4) or a4
    #[arg(long, value_name = "CARD", default_value_t = Card::default())]
    card: Card,
    /// The first month of the calendar, such as 2027-01; else the month after the workshop
    #[arg(long, value_name = "MONTH")]
    month: Option<Month>,
    /// A poster of your own: a Typst template that reads poster.json, and pictures beside it
    #[arg(long, value_name = "FILE.typ", conflicts_with = "design")]
    template: Option<PathBuf>,
    #[command(flatten, next_help_heading = "The word cloud")]
    words: Words,
}

/// A template is typeset by a second copy of this program, which can be ended.
fn own_template(file: PathBuf) -> Result<OwnTemplate, Trouble> {
    let program = std::env::current_exe().map_err(|error| Trouble::new(error, ""))?;
    Ok(OwnTemplate { file, program, patience: PATIENCE })
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
    fn options(&self, others: Others) -> Result<Options, Trouble> {
        let orientation = if self.landscape { Orientation::Landscape } else { Orientation::Portrait };
        let Self { paper, landscape: _, design, width, card, month, template, words } = self.clone();
        let template = template.map(own_template).transpose()?;
        Ok(Options { paper, orientation, design, width, card, month, template, cloud: words.options(), others })
    }
}

impl Arguments {
    /// What becomes of files that lie in the way. What a command line asks for is written under its name or not at all.
    const fn others(&self) -> Others {
        if self.force { Others::Replace } else { Others::Refuse }
    }
}

/// Writes the outputs and prints the path of each.
///
/// # Errors
/// When the session or the workshop cannot be read, or an output not written.
pub fn run(arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    match everywhere.session(&arguments.what) {
        Ok(path) => of_session(arguments, &path),
        Err(_) if is_workshop(&arguments.what) => of_workshop(arguments),
        Err(trouble) => Err(trouble),
    }
}

/// Whether a workshop is meant: a file of one, or the name of a built-in one.
fn is_workshop(what: &Path) -> bool {
    let ending = what.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("ron"));
    ending || what.to_str().is_some_and(|name| builtin::find(name).is_some())
}

fn of_session(arguments: &Arguments, path: &Path) -> Outcome {
    let session = super::read(path)?;
    let asked =
        |format: &Format| arguments.format.is_empty() || arguments.format.iter().any(|named| named.names(*format));
    let formats: Vec<Format> = Format::ALL.into_iter().filter(asked).collect();
    let dir = arguments.out.clone().unwrap_or_else(|| path.join("export"));
    if arguments.format.iter().any(|named| matches!(named, Named::Kit)) {
        let coming = &arguments.coming;
        match coming.people()? {
            Some(people) => kit::write(
                &export::kit::expected(session.workshop.clone(), &people),
                coming.start,
                &dir,
                arguments.others(),
            )?,
            None if coming.names => kit::write(&session, coming.start, &dir, arguments.others())?,
            None => kit::write(&nameless(&session), coming.start, &dir, arguments.others())?,
        }
    }
    if formats.is_empty() {
        return Ok(());
    }
    write(&Document::of(&session), &formats, &arguments.shape.options(arguments.others())?, &dir)
}

/// The session as it is shown when nobody asks for names.
fn nameless(session: &State) -> State {
    let mut session = session.clone();
    for seat in session.groups.iter_mut().flat_map(|group| &mut group.seats) {
        seat.person.name = None;
    }
    session
}

fn of_workshop(arguments: &Arguments) -> Outcome {
    if arguments.format.iter().any(|named| matches!(named, Named::Formats(_))) {
        return Err(Trouble::new(
            format!("{} is a workshop that has not been held: there is only its kit", text::path(&arguments.what)),
            "write --format kit, or name a session; `verdiverksted sessions` lists those that are there",
        ));
    }
    let workshop = run::workshop(&arguments.what)?;
    let people = arguments.coming.people()?.unwrap_or_default();
    let dir = arguments.out.clone().unwrap_or_else(|| PathBuf::from("."));
    kit::write(&export::kit::expected(workshop, &people), arguments.coming.start, &dir, arguments.others())
}

/// Writes a document and prints the path of each file.
pub(super) fn write(document: &Document, formats: &[Format], options: &Options, dir: &std::path::Path) -> Outcome {
    let trouble = |error: &ExportError| Trouble::new(error, error.hint());
    let exported = export::export(document, formats, options, dir, &mut |_| ControlFlow::Continue(()))
        .map_err(|error| trouble(&error))?;
    for file in &exported.files {
        say_path(file);
    }
    for format in &exported.empty {
        say(&format!("{format} is not made: there is nothing to put in it"));
    }
    exported.remarks.iter().for_each(|remark| say(remark));
    say_replaced(&exported.replaced);
    let Some((_, first)) = exported.failed.first() else { return Ok(()) };
    let all: Vec<String> = exported.failed.iter().map(|(_, error)| error.to_string()).collect();
    Err(Trouble::new(all.join("\n"), first.hint()))
}

/// Tells which characters the typeface does not have.
fn say_replaced(replaced: &[char]) {
    if !replaced.is_empty() {
        let characters: Vec<String> = replaced.iter().map(|c| format!("{c} (U+{:04X})", u32::from(*c))).collect();
        say(&format!("not in the typeface, shown as a box: {}", characters.join(", ")));
    }
}
