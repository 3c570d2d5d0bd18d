//! `verdiverksted themes SESSION`: the main messages of each value, those that the room has made and those suggested.

use std::path::PathBuf;

use serde::Serialize;

use super::pages::Page;
use super::{Everywhere, Outcome, say, say_json};
use crate::export;
use crate::i18n::Lang;
use crate::insight::themes::Grain;
use crate::plenary::figures::{Figures, rounded};
use crate::plenary::{Certainty, Line, Wall, Whence, overview, words};
use crate::session::ids::EntryId;
use crate::session::norm_taboo::{Entry, NormTaboo};
use crate::session::{ExerciseState, Session};
use crate::text::printable;

pub(super) const PAGE: Page = Page {
    about: &[
        "Themes that the room has made come first, then what the program suggests: how sure it is, and the words that the norms \
         share. Nothing is changed.",
    ],
    examples: &[
        ("verdiverksted themes 2026-11-21-siljan-kommune-ab12", "For people"),
        ("verdiverksted themes 2026-11-21-siljan-kommune-ab12 --grain 6 --json", "Finer suggestions, for programs"),
    ],
};

/// What `themes` can be told.
#[derive(Debug, clap::Args)]
pub struct Arguments {
    /// The session's folder, or its name in the folder where sessions lie
    session: PathBuf,
    /// For programs: {values: [{name, themes: [{wording, certainty, why, norms: [{text, group, …}], …}]}]}
    #[arg(long)]
    json: bool,
    /// How much must be alike to be one suggestion: from 1 (few of much) to 9 (many of what is nearly the same)
    #[arg(long, value_name = "N", value_parser = grain)]
    grain: Option<Grain>,
}

fn grain(word: &str) -> Result<Grain, String> {
    let steps = std::iter::successors(Some(Grain::COARSEST), |grain| Some(grain.finer()).filter(|finer| finer > grain));
    let found = steps.into_iter().find(|grain| word.parse() == Ok(grain.step()));
    found.ok_or_else(|| format!("a whole number from {} to {}", Grain::COARSEST.step(), Grain::FINEST.step()))
}

/// The main messages as programs read them.
#[derive(Serialize)]
struct Themes<'a> {
    values: Vec<OneValue<'a>>,
}

#[derive(Serialize)]
struct OneValue<'a> {
    name: &'a str,
    themes: Vec<OneTheme<'a>>,
}

#[derive(Serialize)]
struct OneTheme<'a> {
    wording: &'a str,
    /// From 0 to 1; 1 for what the room has made.
    certainty: f64,
    /// The words that the norms of a suggestion share.
    why: &'a [String],
    norms: Vec<OneNorm<'a>>,
    /// Whether the room has made it.
    settled: bool,
    /// Whether it goes on the poster.
    chosen: bool,
    /// The main message that a suggestion is like.
    into: Option<&'a str>,
    #[serde(flatten)]
    figures: Figures,
}

#[derive(Serialize)]
struct OneNorm<'a> {
    text: &'a str,
    group: Option<String>,
    /// The words as they were first said.
    original: &'a str,
    /// Points and place in its own group; groups differ in size, so only shares compare.
    points: Option<u32>,
    place: Option<usize>,
    share: Option<f64>,
}

/// A value with its themes.
struct Told<'a> {
    name: &'a str,
    state: &'a NormTaboo,
    wall: Wall,
    lines: Vec<Line>,
}

/// Prints the main messages.
///
/// # Errors
/// When the session cannot be read.
pub fn run(arguments: &Arguments, everywhere: &Everywhere) -> Outcome {
    let path = everywhere.session(&arguments.session)?;
    let session = super::read(&path)?;
    let lang = everywhere.lang.unwrap_or(session.workshop.language);
    let told = told(&session, arguments.grain.unwrap_or_default());
    if arguments.json {
        let values = told.iter().map(|value| OneValue::of(value, &session, lang)).collect();
        return say_json(&Themes { values });
    }
    for (number, value) in told.iter().enumerate() {
        if number > 0 {
            say("");
        }
        print(value, &session, lang);
    }
    Ok(())
}

fn told(session: &Session, grain: Grain) -> Vec<Told<'_>> {
    let mut all = Vec::new();
    for (number, ExerciseState::NormTaboo(state)) in (0_u16..).zip(&session.exercises) {
        let values = session.norm_taboo(number).map_or(&[][..], |(definition, _)| &definition.values);
        for (place, value) in (0_u16..).zip(values) {
            if let Some((wall, lines)) = overview(session, number, place, grain) {
                all.push(Told { name: value.name.as_str(), state, wall, lines });
            }
        }
    }
    all
}

fn group(session: &Session, entry: &Entry, lang: Lang) -> Option<String> {
    session.group(entry.spot.group).map(|group| export::group_name(group, lang))
}

impl<'a> OneValue<'a> {
    fn of(told: &'a Told<'_>, session: &Session, lang: Lang) -> Self {
        Self {
            name: told.name,
            themes: told.lines.iter().map(|line| OneTheme::of(told, line, session, lang)).collect(),
        }
    }
}

impl<'a> OneTheme<'a> {
    fn of(told: &'a Told<'_>, line: &'a Line, session: &Session, lang: Lang) -> Self {
        let (settled, chosen, certainty, why, into) = match &line.whence {
            Whence::Settled { chosen } => (true, *chosen, 1.0, &[][..], None),
            Whence::Suggested { certainty, why, into } => (false, false, *certainty, &why[..], into.as_ref()),
        };
        let norm = |id: &EntryId| OneNorm::of(told, *id, session, lang);
        Self {
            wording: line.wording.as_str(),
            certainty: rounded(f64::from(certainty)),
            why,
            norms: line.norms.iter().filter_map(norm).collect(),
            settled,
            chosen,
            into: into.map(AsRef::as_ref),
            figures: Figures::from(&line.weight),
        }
    }
}

impl<'a> OneNorm<'a> {
    fn of(told: &'a Told<'_>, id: EntryId, session: &Session, lang: Lang) -> Option<Self> {
        let entry = told.state.entry(id)?;
        Some(Self {
            text: entry.text.as_str(),
            group: group(session, entry, lang),
            original: entry.original.as_str(),
            points: told.wall.points(id),
            place: told.wall.place(id),
            share: told.wall.share(id).map(rounded),
        })
    }
}

/// A value with its themes for people: first what the room has made, then what is suggested, then what is like no other.
fn print(told: &Told<'_>, session: &Session, lang: Lang) {
    say(&printable(told.name));
    if told.lines.is_empty() {
        say(&format!("  {}", lang.text("wall-nothing")));
    }
    let mut under = None;
    for line in &told.lines {
        let heading = heading(line);
        if under.replace(heading) != Some(heading) {
            say(&format!("\n  {}", lang.text(heading)));
        }
        let about = about(line, lang).join(" · ");
        match (&line.whence, line.norms.as_slice()) {
            (Whence::Suggested { into: None, .. }, [norm]) => {
                say(&format!("    {}", printable(&words_of(told, *norm, session, lang))));
            }
            _ => {
                say(&format!("    {}", printable(line.wording.as_str())));
                say(&format!("      {}", printable(&about)));
                for norm in &line.norms {
                    say(&format!("      – {}", printable(&words_of(told, *norm, session, lang))));
                }
            }
        }
    }
}

const fn heading(line: &Line) -> &'static str {
    match &line.whence {
        Whence::Settled { chosen: true } => "plenary-on-poster",
        Whence::Settled { chosen: false } => "plenary-not-on-poster",
        Whence::Suggested { into: Some(_), .. } => "wall-offers",
        Whence::Suggested { .. } if line.norms.len() > 1 => "wall-suggestions",
        Whence::Suggested { .. } => "wall-singles",
    }
}

/// How sure a theme is and why, and what it weighs.
fn about(line: &Line, lang: Lang) -> Vec<String> {
    let mut about = Vec::new();
    if let Whence::Suggested { certainty, why, into } = &line.whence {
        let step = Certainty::of(*certainty);
        about.push(format!("{} {}", step.signs(), words::certainty(lang, step)));
        if let Some(into) = into {
            about.push(lang.text_with("plenary-into", &[("theme", into.as_str().into())]));
        }
        if !why.is_empty() {
            about.push(why.join(", "));
        }
    }
    about.extend(words::weight(lang, &line.weight));
    about
}

/// A norm with its group, and its place there.
fn words_of(told: &Told<'_>, id: EntryId, session: &Session, lang: Lang) -> String {
    let Some(entry) = told.state.entry(id) else { return String::new() };
    let place = told.wall.place(id).map(|place| lang.text_with("plenary-place", &[("n", place.into())]));
    let from: Vec<String> = group(session, entry, lang).into_iter().chain(place).collect();
    format!("{} ({})", entry.text, from.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grain_is_a_number_from_one_to_nine() {
        assert_eq!(grain("1"), Ok(Grain::COARSEST));
        assert_eq!(grain("9"), Ok(Grain::FINEST));
        assert_eq!(grain("4"), Ok(Grain::default()));
        for wrong in ["0", "10", "-1", "x", ""] {
            assert!(grain(wrong).is_err(), "{wrong}");
        }
    }
}
