//! When what happens: every stop of a session with its time of day.

use jiff::civil::Time;
use serde::Serialize;

use crate::clock::Span;
use crate::export::collect::group_name;
use crate::i18n::Lang;
use crate::i18n::dates::clock_time;
use crate::session::ids::GroupId;
use crate::session::norm_taboo::{self, Phase};
use crate::session::plan::{Length, notes, planned};
use crate::session::{Place, State, Stop, stops};
use crate::text::CleanText;
use crate::workshop::{CoreValue, Exercise, NormTaboo, Slide};

/// The stops of a session in time.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    /// The stops, in parts of the day.
    pub(super) sections: Vec<Section<'a>>,
    /// How long it all takes.
    pub(super) length: Span,
}

/// A part of the day: the opening, a value, the plenary, the closing.
#[derive(Debug, Serialize)]
pub(super) struct Section<'a> {
    name: String,
    /// The value's place among all values, which decides its colour.
    value: Option<usize>,
    rows: Vec<Row<'a>>,
    #[serde(skip)]
    part: Part,
}

/// A stop.
#[derive(Debug, Serialize)]
struct Row<'a> {
    /// When it begins.
    time: String,
    what: String,
    length: String,
    /// What the room is asked.
    prompt: &'a str,
    reflections: Vec<&'a str>,
    /// What the facilitator says.
    notes: &'a str,
}

/// What a stop belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Opening,
    Value(u16, u16),
    Plenary(u16),
    Closing,
}

/// A stop before it has its time.
struct Entry<'a> {
    part: Part,
    what: String,
    length: Length,
    prompt: &'a str,
    reflections: &'a [CleanText],
    notes: Option<&'a CleanText>,
}

impl<'a> Plan<'a> {
    /// The plan of a session that begins at `start`.
    pub(super) fn of(session: &'a State, start: Time) -> Self {
        let lang = session.workshop.language;
        let mut plan = Self { sections: Vec::new(), length: Span::ZERO };
        for place in stops(session) {
            let Some(entry) = entry(session, place) else { continue };
            let row = Row {
                time: clock_after(start, plan.length, lang),
                length: in_words(entry.length, lang),
                what: entry.what,
                prompt: entry.prompt,
                reflections: entry.reflections.iter().map(CleanText::as_str).collect(),
                notes: entry.notes.map_or("", CleanText::as_str),
            };
            plan.length = plan.length + entry.length.span();
            match plan.sections.last_mut().filter(|section| section.part == entry.part) {
                Some(section) => section.rows.push(row),
                None => plan.sections.push(Section::new(session, entry.part, row)),
            }
        }
        plan
    }
}

impl<'a> Section<'a> {
    fn new(session: &State, part: Part, row: Row<'a>) -> Self {
        let lang = session.workshop.language;
        let name = match part {
            Part::Opening => lang.text("place-opening"),
            Part::Value(number, value) => {
                self::value(session, number, value).map_or_else(String::new, |(_, value)| value.name.to_string())
            }
            Part::Plenary(_) => lang.text("place-plenary"),
            Part::Closing => lang.text("place-closing"),
        };
        let colour = match part {
            Part::Value(number, value) => Some(values_before(session, number) + usize::from(value)),
            Part::Opening | Part::Plenary(_) | Part::Closing => None,
        };
        Self { name, value: colour, rows: vec![row], part }
    }
}

/// How many values the exercises before this one have.
fn values_before(session: &State, exercise: u16) -> usize {
    let before = session.workshop.exercises.iter().take(exercise.into());
    before.map(|Exercise::NormTaboo(definition)| definition.values.len()).sum()
}

fn value(session: &State, exercise: u16, value: u16) -> Option<(&NormTaboo, &CoreValue)> {
    let Exercise::NormTaboo(definition) = session.workshop.exercises.get(usize::from(exercise))?;
    Some((definition, definition.values.get(usize::from(value))?))
}

/// What happens at `place`; `None` where there is none such.
fn entry(session: &State, place: Place) -> Option<Entry<'_>> {
    let (workshop, lang) = (&session.workshop, session.workshop.language);
    let plain = |part, key| Entry {
        part,
        what: lang.text(key),
        length: planned(session, place),
        prompt: "",
        reflections: &[],
        notes: None,
    };
    let slide = |part, slide: &'_ Slide| Entry { what: slide.heading.to_string(), ..plain(part, "place-opening") };
    match place {
        Place::Setup => Some(plain(Part::Opening, "place-setup")),
        Place::Opening(number) => {
            let one = workshop.opening.get(usize::from(number))?;
            Some(Entry { reflections: &one.questions, notes: notes(session, place), ..slide(Part::Opening, one) })
        }
        Place::Exercise(number, Stop::NormTaboo(stop)) => match stop {
            norm_taboo::Stop::Value { value, phase, group } => in_value(session, number, value, phase, group),
            norm_taboo::Stop::Plenary { value } => {
                let (_, value) = self::value(session, number, value)?;
                let what = value.name.to_string();
                Some(Entry { what, ..plain(Part::Plenary(number), "place-plenary") })
            }
            norm_taboo::Stop::Cloud => Some(plain(Part::Plenary(number), "place-cloud")),
            norm_taboo::Stop::Poster => Some(plain(Part::Plenary(number), "place-poster")),
        },
        Place::FollowUp => Some(plain(Part::Closing, "place-follow-up")),
        Place::Closing(number) => {
            let one = workshop.closing.get(usize::from(number))?;
            Some(Entry { reflections: &one.questions, notes: notes(session, place), ..slide(Part::Closing, one) })
        }
        Place::Export => Some(plain(Part::Closing, "place-export")),
    }
}

/// A phase of a value. The prompt stands with the first group that has it; the others are asked the same.
fn in_value(session: &State, exercise: u16, number: u16, phase: Phase, group: Option<GroupId>) -> Option<Entry<'_>> {
    let lang = session.workshop.language;
    let (_, value) = value(session, exercise, number)?;
    let (name, prompt) = match phase {
        Phase::Introduction => ("phase-introduction", ""),
        Phase::Individual => ("phase-individual", value.norms.as_str()),
        Phase::RoundRobin => ("phase-round-robin", ""),
        Phase::Clarify => ("phase-clarify", ""),
        Phase::Ranking => ("phase-ranking", value.ranking.as_str()),
        Phase::Taboos => ("phase-taboos", value.taboos.as_str()),
    };
    let place = Place::Exercise(exercise, Stop::NormTaboo(norm_taboo::Stop::Value { value: number, phase, group }));
    let introduced = phase == Phase::Introduction;
    let group = group.and_then(|id| session.group(id));
    let first = group.is_none_or(|group| session.groups.first().is_some_and(|first| first.id == group.id));
    let phase = lang.text(name);
    Some(Entry {
        part: Part::Value(exercise, number),
        what: group.map_or_else(|| phase.clone(), |group| format!("{}: {phase}", group_name(group, lang))),
        length: planned(session, place),
        prompt: if first { prompt } else { "" },
        reflections: if introduced { &value.reflections } else { &[] },
        notes: notes(session, place).filter(|_| introduced),
    })
}

fn in_words(length: Length, lang: Lang) -> String {
    let words = span(length.span(), lang);
    match length {
        Length::Set(_) => words,
        Length::About(_) => lang.text_with("kit-about", &[("length", (&words).into())]),
    }
}

/// A length of time in words: "1 t 30 min", "90 s" as "1 min 30 s".
pub(super) fn span(span: Span, lang: Lang) -> String {
    let seconds = usize::try_from(span.0 / 1000).unwrap_or_default();
    let parts = [(seconds / 3600, "kit-hours"), (seconds / 60 % 60, "kit-minutes"), (seconds % 60, "kit-seconds")];
    let told = parts.iter().filter(|(number, _)| *number > 0);
    let words: Vec<String> = told.map(|(number, key)| lang.text_with(key, &[("n", (*number).into())])).collect();
    if words.is_empty() { lang.text_with("kit-minutes", &[("n", 0.into())]) } else { words.join(" ") }
}

/// The time of day so long after `start`, with how many days later that is, if any. Seconds are left out.
pub(super) fn clock_after(start: Time, length: Span, lang: Lang) -> String {
    const DAY: i64 = 24 * 60;
    let minutes = i64::from(start.hour()) * 60 + i64::from(start.minute()) + length.0 / 60_000;
    let part = |number: i64| i8::try_from(number).unwrap_or_default();
    let clock = clock_time(part(minutes % DAY / 60), part(minutes % 60), lang);
    if minutes < DAY { clock } else { format!("{clock} +{}", minutes / DAY) }
}
