//! `verdiverksted export WORKSHOP.ron --format kit`: what is printed before the workshop.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use jiff::civil::Time;

use super::super::{Outcome, Trouble, say_path};
use crate::export::{self, ExportError, Others, kit};
use crate::session::State;
use crate::session::groups::{MOST_PEOPLE, Person, parse_people};
use crate::text;

/// The most bytes that a list of people may have: far more than the names of all who fit.
const LARGEST_ROSTER: u64 = 256 * 1024;

/// Who comes, and when.
#[derive(Debug, Clone, clap::Args)]
pub(super) struct Coming {
    /// When the workshop begins, such as 09:00
    #[arg(long, value_name = "TIME", default_value = "09:00", value_parser = time)]
    pub(super) start: Time,
    /// How many come
    #[arg(long, value_name = "N", conflicts_with = "roster", value_parser = count)]
    people: Option<usize>,
    /// A file of those who come, a line each: `Kari, NAV`, `Kari` or `NAV: 4`
    #[arg(long, value_name = "FILE")]
    roster: Option<PathBuf>,
    /// Of a session: cards with the names of those whose names are in it
    #[arg(long, conflicts_with_all = ["roster", "people"])]
    pub(super) names: bool,
}

impl Coming {
    /// Those who come; `None` when nobody is named or counted.
    ///
    /// # Errors
    /// When the list cannot be read, or all that is wrong in it, a line each.
    pub(super) fn people(&self) -> Result<Option<Vec<Person>>, Trouble> {
        match (&self.roster, self.people) {
            (Some(file), _) => roster(file).map(Some),
            (None, Some(count)) => Ok(Some(vec![Person::default(); count])),
            (None, None) => Ok(None),
        }
    }
}

/// Writes the kit of a session and prints its path.
///
/// # Errors
/// When it cannot be made or written.
pub(super) fn write(session: &State, start: Time, dir: &Path, others: Others) -> Outcome {
    let trouble = |error: ExportError| Trouble::new(&error, error.hint());
    let made = kit::kit(session, start).map_err(trouble)?;
    export::folder(dir).map_err(trouble)?;
    let path = export::write(dir, kit::FILE_NAME, &made.bytes, others).map_err(trouble)?;
    say_path(&path);
    super::say_replaced(&made.replaced);
    Ok(())
}

/// A time of day as people write it: `09:00`, `9.00`, `9`.
fn time(text: &str) -> Result<Time, String> {
    let wrong = || "write a time of day, such as 09:00".to_owned();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "00"));
    let number = |part: &str, most: usize| {
        let digits = (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse().ok()).flatten().filter(|number| usize::try_from(*number).is_ok_and(|n| n <= most))
    };
    let minute = Some(minute).filter(|minute| minute.len() == 2).and_then(|minute| number(minute, 59));
    let (hour, minute): (i8, i8) = (number(hour, 23).ok_or_else(wrong)?, minute.ok_or_else(wrong)?);
    Time::new(hour, minute, 0, 0).map_err(|_| wrong())
}

/// How many people come.
fn count(text: &str) -> Result<usize, String> {
    let fits = |count: &usize| (1..=MOST_PEOPLE).contains(count);
    text.parse().ok().filter(fits).ok_or_else(|| format!("write a whole number from 1 to {MOST_PEOPLE}"))
}

/// The people in a file.
fn roster(file: &Path) -> Result<Vec<Person>, Trouble> {
    let name = text::path(file);
    let text = text_of(file).map_err(|error| {
        Trouble::new(format!("cannot read {name}: {error}"), "name a text file with a person or a unit on each line")
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
    parse_people(text).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(|error| format!("{name}:{}: {}", error.line, error.what)).collect();
        Trouble::new(lines.join("\n"), "correct these lines; nothing was written")
    })
}

/// The text in a file of a size that a list of people has.
fn text_of(file: &Path) -> io::Result<String> {
    let refused = |why| io::Error::new(io::ErrorKind::InvalidData, why);
    // Asked before opening: opening a pipe waits for somebody to write into it.
    if !std::fs::metadata(file)?.is_file() {
        return Err(refused("it is not a file"));
    }
    let mut bytes = Vec::new();
    File::open(file)?.take(LARGEST_ROSTER + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST_ROSTER {
        return Err(refused("it is larger than a list of people can be (256 KiB)"));
    }
    String::from_utf8(bytes).map_err(|_| refused("it is not text in UTF-8"))
}
