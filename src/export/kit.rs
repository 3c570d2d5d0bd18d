//! `kit.pdf`: what a facilitator prints before the workshop. The run sheet, and sheets, ballots and name cards to write on.
//!
//! It is made of a session that has not begun: of one that is set up, or of a workshop and those who are
//! [expected].

mod plan;

use jiff::civil::Time;
use serde::Serialize;

use super::Made;
use super::typeset::{Pages, Template};
use super::write::ExportError;
use crate::clock::Span;
use crate::i18n::Lang;
use crate::session::event::Start;
use crate::session::groups::Person;
use crate::session::ids::{GroupId, Id, SeatId, SessionId};
use crate::session::{Group, Seat, State};
use crate::text::CleanText;
use crate::workshop::{CoreValue, Exercise, NormTaboo, Workshop};
use plan::{Plan, Section};

/// The name of its file.
pub const FILE_NAME: &str = "kit.pdf";

const KIT: Template = Template { name: "kit.typ", text: include_str!("kit.typ"), data: "kit.json" };

/// How many ballots stand on a sheet.
const BALLOTS: usize = 4;

/// The kit of a session that begins at `start`.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub fn kit(session: &State, start: Time) -> Result<Made, ExportError> {
    set(session, start)?.printed(None)
}

fn set(session: &State, start: Time) -> Result<Pages, ExportError> {
    let session = with_a_group(session);
    Pages::set(KIT, &Kit::of(&session, start))
}

/// A session of `workshop` as it will be when these `people` come; nobody means that it is not known who does. They sit as
/// they are listed, since the draw is made in the room.
#[must_use]
pub fn expected(workshop: Workshop, people: &[Person]) -> State {
    let size = usize::from(workshop.group_size.max(1));
    let start = Start { id: SessionId(0), seed: 0, workshop };
    let mut state = State::new(&start, crate::clock::Time(0));
    state.groups = (1..).zip(people.chunks(size)).map(|(number, people)| group(number, people)).collect();
    state
}

/// A session with one group at least, so that each stop is there.
fn with_a_group(session: &State) -> State {
    let mut session = session.clone();
    if session.groups.is_empty() {
        session.groups = vec![group(1, &[])];
    }
    session
}

/// A group for a kit. Nothing is ever said in it, so the seats need no ids of their own.
fn group(number: u16, people: &[Person]) -> Group {
    let id = Id { origin: SessionId(0), number: number.into() };
    let seat = |person: &Person| Seat { id: SeatId(id), person: person.clone() };
    Group {
        id: GroupId(id),
        number,
        name: None,
        from: None,
        seat: SeatId(id),
        seats: people.iter().map(seat).collect(),
    }
}

/// What the template reads.
#[derive(Debug, Serialize)]
struct Kit<'a> {
    title: &'a str,
    organisation: &'a str,
    lang: &'static str,
    /// Nothing: a workshop has no day. The foot of a page asks for it.
    date_in_words: &'static str,
    labels: Labels,
    /// What the times are reckoned with, in sentences.
    assumptions: Vec<String>,
    sections: Vec<Section<'a>>,
    copies: Vec<Copies>,
    values: Vec<Sheets<'a>>,
    names: Vec<NameCard<'a>>,
}

/// The program's own words.
#[derive(Debug, Serialize)]
struct Labels {
    run_sheet: String,
    time: String,
    what: String,
    length: String,
    print: String,
    sheet: String,
    pages: String,
    copies: String,
    worksheet: String,
    group_sheet: String,
    group: String,
    ballot: String,
    ballot_how: String,
    norms: String,
    taboos: String,
    place: String,
    norm: String,
    points: String,
}

/// A kind of sheet, and how many copies are needed.
#[derive(Debug, Serialize)]
struct Copies {
    /// The kind, by which the template finds its pages.
    kind: &'static str,
    sheet: String,
    number: String,
}

/// The sheets of a value.
#[derive(Debug, Serialize)]
struct Sheets<'a> {
    name: &'a str,
    /// What each of these rounds asks.
    norms: &'a str,
    ranking: &'a str,
    taboos: &'a str,
    /// How many norms a group agrees on.
    top: u8,
    /// The same as a heading.
    top_in_words: String,
}

#[derive(Debug, Serialize)]
struct NameCard<'a> {
    name: &'a str,
    unit: &'a str,
}

impl<'a> Kit<'a> {
    fn of(session: &'a State, start: Time) -> Self {
        let (workshop, lang) = (&session.workshop, session.workshop.language);
        let people = people(session);
        let plan = Plan::of(session, start);
        let names: Vec<NameCard<'_>> = people.iter().filter_map(|person| NameCard::of(person)).collect();
        Self {
            title: workshop.title.as_str(),
            organisation: session.organisation.as_ref().map_or("", CleanText::as_str),
            lang: lang.tag(),
            date_in_words: "",
            labels: Labels::of(lang),
            assumptions: assumptions(session, &plan, start),
            sections: plan.sections,
            copies: copies(lang, people.len(), session.groups.len(), !names.is_empty()),
            values: values(workshop).map(|(exercise, value)| Sheets::of(exercise, value, lang)).collect(),
            names,
        }
    }
}

fn people(session: &State) -> Vec<&Person> {
    session.groups.iter().flat_map(|group| &group.seats).map(|seat| &seat.person).collect()
}

fn values(workshop: &Workshop) -> impl Iterator<Item = (&NormTaboo, &CoreValue)> {
    workshop
        .exercises
        .iter()
        .flat_map(|Exercise::NormTaboo(exercise)| exercise.values.iter().map(move |value| (exercise, value)))
}

/// When it ends, and what that is reckoned with.
fn assumptions(session: &State, plan: &Plan<'_>, start: Time) -> Vec<String> {
    let lang = session.workshop.language;
    let (people, groups) = (people(session).len(), session.groups.len());
    let end = plan::clock_after(start, plan.length, lang);
    let total = plan::span(plan.length, lang);
    let known = if people == 0 {
        let more = plan::span(one_group_more(session, start, plan.length), lang);
        lang.text_with("kit-assumed-group", &[("more", (&more).into())])
    } else {
        lang.text_with("kit-assumed-people", &[("people", people.into()), ("groups", groups.into())])
    };
    vec![
        lang.text_with("kit-ends", &[("time", (&end).into()), ("length", (&total).into())]),
        known,
        lang.text("kit-assumed-breaks"),
    ]
}

/// How much longer it takes with one group more.
fn one_group_more(session: &State, start: Time, length: Span) -> Span {
    let mut larger = session.clone();
    larger.groups.push(group(u16::MAX, &[]));
    Span(Plan::of(&larger, start).length.0.saturating_sub(length.0))
}

/// What to print, and how often. Where it is not known who comes, it says for whom.
fn copies(lang: Lang, people: usize, groups: usize, names: bool) -> Vec<Copies> {
    let copies = |kind, sheet, number: usize, unknown| Copies {
        kind,
        sheet: lang.text(sheet),
        number: if people == 0 { lang.text(unknown) } else { lang.text_with("kit-copies", &[("n", number.into())]) },
    };
    let mut all = vec![
        copies("worksheets", "kit-worksheets", people, "kit-copies-person"),
        copies("groups", "kit-group-sheets", groups, "kit-copies-group"),
        copies("ballots", "kit-ballots", people.div_ceil(BALLOTS), "kit-copies-ballots"),
    ];
    if names {
        all.push(copies("names", "kit-name-cards", 1, "kit-copies"));
    }
    all
}

impl Labels {
    fn of(lang: Lang) -> Self {
        let text = |key| lang.text(key);
        Self {
            run_sheet: text("kit-run-sheet"),
            time: text("kit-time"),
            what: text("kit-what"),
            length: text("kit-length"),
            print: text("kit-print"),
            sheet: text("kit-sheet"),
            pages: text("kit-pages"),
            copies: text("kit-number"),
            worksheet: text("kit-worksheet"),
            group_sheet: text("kit-group-sheet"),
            group: text("kit-group"),
            ballot: text("kit-ballot"),
            ballot_how: text("kit-ballot-how"),
            norms: text("poster-norms"),
            taboos: text("poster-taboos"),
            place: text("kit-place"),
            norm: text("kit-norm"),
            points: text("kit-points"),
        }
    }
}

impl<'a> Sheets<'a> {
    fn of(exercise: &NormTaboo, value: &'a CoreValue, lang: Lang) -> Self {
        Self {
            name: value.name.as_str(),
            norms: value.norms.as_str(),
            ranking: value.ranking.as_str(),
            taboos: value.taboos.as_str(),
            top: exercise.top,
            top_in_words: lang.text_with("kit-top", &[("n", usize::from(exercise.top).into())]),
        }
    }
}

impl<'a> NameCard<'a> {
    fn of(person: &'a Person) -> Option<Self> {
        let unit = person.unit.as_ref().map_or("", CleanText::as_str);
        person.name.as_ref().map(|name| Self { name: name.as_str(), unit })
    }
}

#[cfg(test)]
mod tests;
