//! A poster that an organiser brings: a template of their own, typeset by a second copy of this program.
//!
//! Whoever wrote the template may have erred, or meant harm: typesetting cannot be cancelled, and a loop in a template may
//! run for ever or fill the memory. So this program is started once more, as a child that only typesets
//! ([`serve`]), and ended when it takes too long or too much. The template sees `poster.json` and the pictures that lie beside it,
//! and nothing else.

mod folder;

use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::document::Document;
use super::json::Poster;
use super::options::{Options, Width};
use super::typeset::Pages;
use super::write::ExportError;
use super::{Made, poster};
use crate::text;
pub(super) use folder::Folder;

/// How long a template may take. A poster takes less than a tenth of a second.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How much memory a template may take, in bytes. A poster takes a tenth of it.
const MEMORY: usize = 1 << 30;

/// How large a file a template may make, in bytes.
const LARGEST: u64 = 256 << 20;

/// The hidden command of the program that typesets a template, as a child of itself.
pub const COMMAND: &str = "typeset-template";

/// A template of the organiser's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTemplate {
    /// Its file.
    pub file: PathBuf,
    /// This program, which typesets it.
    pub program: PathBuf,
    /// How long it may take; [`PATIENCE`] unless there is a reason.
    pub patience: Duration,
}

/// What the poster is made as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Kind {
    Pdf,
    Svg,
    Png,
}

/// All that the child is told.
#[derive(Debug, Serialize, Deserialize)]
struct Job {
    /// The template, for the child to read and for messages.
    file: PathBuf,
    kind: Kind,
    width: Width,
    date: Option<Date>,
    title: String,
    description: String,
    /// `poster.json`.
    data: serde_json::Value,
}

/// What the child answers before the bytes of the file, on a line of its own.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Answer {
    /// What is wrong with the template, a mistake a line; then there are no bytes.
    mistakes: Vec<String>,
    /// What the organiser should know.
    remarks: Vec<String>,
    replaced: Vec<char>,
}

/// The poster of `document` by a template, made in a child process.
///
/// # Errors
/// [`ExportError::Template`] with what is wrong with it and where, or that it took too long or too much memory.
pub(super) fn make(
    template: &OwnTemplate,
    kind: Kind,
    document: &Document,
    options: &Options,
) -> Result<Made, ExportError> {
    let fault = |message: &dyn std::fmt::Display| ExportError::Template { message: message.to_string() };
    let job = Job {
        file: template.file.clone(),
        kind,
        width: options.width,
        date: document.date,
        title: document.title.to_string(),
        description: poster::description(document),
        data: serde_json::to_value(Poster::of(document, options)).map_err(|error| fault(&error))?,
    };
    let job = serde_json::to_vec(&job).map_err(|error| fault(&error))?;
    let child = Command::new(&template.program)
        .arg(COMMAND)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| fault(&error))?;
    let name = text::path(&template.file);
    match talk(child, job, template.patience).map_err(|error| fault(&error))? {
        End::Late => {
            Err(fault(&format!("{name}: it was not done after {} seconds, and was ended", template.patience.as_secs())))
        }
        End::Broken(said) if said.contains("memory allocation") => {
            Err(fault(&format!("{name}: it took more than {} MiB of memory, and was ended", MEMORY >> 20)))
        }
        End::Broken(_) => Err(fault(&format!("{name}: the typesetter broke down on it"))),
        End::Answer(Answer { mistakes, .. }, _) if !mistakes.is_empty() => Err(fault(&mistakes.join("\n"))),
        End::Answer(Answer { remarks, replaced, .. }, bytes) => Ok(Made { bytes, replaced, remarks }),
    }
}

/// How a child ended.
enum End {
    Answer(Answer, Vec<u8>),
    /// It ended without an answer, and said this.
    Broken(String),
    Late,
}

/// Tells the child its job and hears its answer, for so long as it may take.
fn talk(mut child: Child, job: Vec<u8>, patience: Duration) -> io::Result<End> {
    let missing = || io::Error::other("the child has no pipe");
    let mut stdin = child.stdin.take().ok_or_else(missing)?;
    let stdout = child.stdout.take().ok_or_else(missing)?;
    let stderr = child.stderr.take().ok_or_else(missing)?;
    let (sender, said) = mpsc::channel();
    let complaints = thread::spawn(move || {
        let mut words = Vec::new();
        // What a child says at its end is a few lines; more is not read.
        let _ = stderr.take(64 << 10).read_to_end(&mut words);
        String::from_utf8_lossy(&words).into_owned()
    });
    thread::spawn(move || {
        // A child that ends before it has read all says why by its answer.
        let _ = stdin.write_all(&job);
        drop(stdin);
        let mut bytes = Vec::new();
        let read = stdout.take(LARGEST).read_to_end(&mut bytes);
        let whole = read.and_then(|read| match u64::try_from(read) {
            Ok(read) if read < LARGEST => Ok(bytes),
            _ => Err(io::Error::other(format!("the file is larger than {} MiB", LARGEST >> 20))),
        });
        let _ = sender.send(whole);
    });
    let heard = said.recv_timeout(patience);
    // It has said all there is, or may say no more.
    let _ = child.kill();
    child.wait()?;
    let Ok(bytes) = heard else { return Ok(End::Late) };
    let bytes = bytes?;
    let line = bytes.iter().position(|byte| *byte == b'\n');
    let answer = line.and_then(|end| Some((serde_json::from_slice(&bytes[..end]).ok()?, bytes[end + 1..].to_vec())));
    Ok(match answer {
        Some((answer, bytes)) => End::Answer(answer, bytes),
        None => End::Broken(complaints.join().unwrap_or_default()),
    })
}

/// The child's work: reads a job from `input`, typesets it and writes the answer and the file to `output`. `limit` is told how
/// much memory may be taken from then on, in bytes.
///
/// # Errors
/// When the pipes break, which only the program itself can cause.
pub fn serve(input: &mut dyn Read, output: &mut dyn Write, limit: &dyn Fn(usize)) -> io::Result<()> {
    limit(MEMORY);
    let job: Job = serde_json::from_reader(input)?;
    let (answer, bytes) = match typeset(&job) {
        Ok((answer, bytes)) => (answer, bytes),
        Err(mistakes) => (Answer { mistakes, ..Answer::default() }, Vec::new()),
    };
    serde_json::to_writer(&mut *output, &answer)?;
    output.write_all(b"\n")?;
    output.write_all(&bytes)?;
    output.flush()
}

fn typeset(job: &Job) -> Result<(Answer, Vec<u8>), Vec<String>> {
    let shown = |path: &Path, error: io::Error| vec![format!("{}: {error}", text::path(path))];
    let folder = Folder::of(&job.file).map_err(|error| shown(&job.file, error))?;
    let pages = Pages::set_own(&folder, job.data.clone())?;
    let plain = |error: ExportError| vec![error.to_string()];
    let mut remarks = Vec::new();
    let bytes = match job.kind {
        Kind::Svg => pages.svg(Some(job.width), &job.title, &job.description).map_err(plain)?.into_bytes(),
        Kind::Png => pages.png(job.width).map_err(plain)?,
        Kind::Pdf => match pages.pdf_own(&folder, job.date, true) {
            Ok(bytes) => bytes,
            Err(lacks) => {
                remarks.push(
                    "poster.pdf is made, but neither to be read aloud (PDF/UA-1) nor to be archived (PDF/A-2a):"
                        .to_owned(),
                );
                remarks.extend(lacks);
                pages.pdf_own(&folder, job.date, false)?
            }
        },
    };
    Ok((Answer { remarks, replaced: pages.replaced, ..Answer::default() }, bytes))
}
