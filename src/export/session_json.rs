//! `session.json`: all that a room said, chose and agreed on, for other programs, in a shape that stays.
//!
//! Groups are named by their place in `groups`, from 0, and members by the number of their seat: no participant's name is
//! in it. What is not known is `null`.

use jiff::civil::Date;
use serde::Serialize;

use super::csv::{kind, status};
use super::document::{Ballots, Document, FollowUp, Group, Norm, Said, Source, Value};
use crate::insight::agreement::{Chance, Level};
use crate::plenary::figures::{Figures, rounded};
use crate::text::CleanText;

/// The version of the shape: it grows when a field changes its meaning or goes, not when one is added.
const VERSION: u32 = 1;

/// The document as JSON: indented, always in the same order, with a line feed at the end.
#[must_use]
pub(super) fn json(document: &Document) -> String {
    // The shape has only strings, finite numbers and lists in it, so writing it to memory cannot fail.
    let mut text = serde_json::to_string_pretty(&Whole::of(document)).unwrap_or_default();
    text.push('\n');
    text
}

/// A whole session.
#[derive(Serialize)]
struct Whole<'a> {
    version: u32,
    title: &'a CleanText,
    organisation: Option<&'a CleanText>,
    heading: &'a CleanText,
    /// `nb`, `nn` or `en`.
    lang: &'static str,
    /// The day of the workshop: `2026-11-21`.
    date: Option<Date>,
    groups: Vec<OneGroup<'a>>,
    values: Vec<OneValue<'a>>,
    follow_ups: Vec<Agreed<'a>>,
}

#[derive(Serialize)]
struct OneGroup<'a> {
    name: &'a str,
    people: usize,
    units: &'a [CleanText],
}

/// A value: what is on the poster, and all that it was chosen from.
#[derive(Serialize)]
struct OneValue<'a> {
    name: &'a CleanText,
    norms: Vec<Chosen<'a>>,
    unpaired_taboos: &'a [CleanText],
    said: Vec<OneSaid<'a>>,
    agreement: Vec<Agreeing>,
}

/// A norm on the poster.
#[derive(Serialize)]
struct Chosen<'a> {
    text: &'a CleanText,
    taboos: &'a [CleanText],
    sources: Vec<Origin<'a>>,
    #[serde(flatten)]
    figures: Figures,
}

#[derive(Serialize)]
struct Origin<'a> {
    text: &'a CleanText,
    /// The group's name.
    group: Option<&'a str>,
    points: Option<u32>,
    /// Of its group's points, from 0 to 1.
    share: Option<f64>,
    /// The first words of what was merged into it.
    merged: &'a [CleanText],
}

#[derive(Serialize)]
struct OneSaid<'a> {
    /// `norm` or `taboo`.
    kind: &'static str,
    text: &'a CleanText,
    original: &'a CleanText,
    group: Option<usize>,
    seat: Option<u32>,
    points: Option<u32>,
    /// Among the group's most important, from 1.
    place: Option<usize>,
    /// The norm that a taboo stands against.
    against: Option<&'a CleanText>,
    /// The main message that it became part of.
    theme: Option<&'a CleanText>,
    /// `stands`, `withdrawn` or `merged`.
    status: &'static str,
}

/// How a group's ballots agree.
#[derive(Serialize)]
struct Agreeing {
    group: usize,
    /// How many ballots were counted.
    voters: usize,
    /// `strong`, `some`, `no-more-than-chance`, `few-voters` or `few-norms`.
    level: &'static str,
    /// Kendall's W, 0 to 1.
    w: Option<f64>,
    chance: Option<ByChance>,
}

/// What random ballots give.
#[derive(Serialize)]
struct ByChance {
    /// The average W.
    mean: f64,
    /// The W that one in twenty exceeds.
    p95: f64,
    /// How often they agree at least as much.
    p: f64,
}

#[derive(Serialize)]
struct Agreed<'a> {
    id: &'a str,
    what: &'a CleanText,
    /// Whoever took it on, as it was written: the one name that there may be.
    who: Option<&'a CleanText>,
    when: Option<Date>,
}

impl<'a> Whole<'a> {
    fn of(document: &'a Document) -> Self {
        Self {
            version: VERSION,
            title: &document.title,
            organisation: document.organisation.as_ref(),
            heading: &document.heading,
            lang: document.lang.tag(),
            date: document.date,
            groups: document.groups.iter().map(OneGroup::of).collect(),
            values: document.values.iter().map(OneValue::of).collect(),
            follow_ups: document.follow_ups.iter().map(Agreed::of).collect(),
        }
    }
}

impl<'a> OneGroup<'a> {
    fn of(group: &'a Group) -> Self {
        Self { name: &group.name, people: group.people, units: &group.units }
    }
}

impl<'a> OneValue<'a> {
    fn of(value: &'a Value) -> Self {
        Self {
            name: &value.name,
            norms: value.norms.iter().map(Chosen::of).collect(),
            unpaired_taboos: &value.unpaired_taboos,
            said: value.said.iter().map(OneSaid::of).collect(),
            agreement: value.ballots.iter().map(Agreeing::of).collect(),
        }
    }
}

impl<'a> Chosen<'a> {
    fn of(norm: &'a Norm) -> Self {
        let sources = norm.sources.iter().map(Origin::of).collect();
        let figures = norm.weight.as_ref().map(Figures::from).unwrap_or_default();
        Self { text: &norm.text, taboos: &norm.taboos, sources, figures }
    }
}

impl<'a> Origin<'a> {
    fn of(source: &'a Source) -> Self {
        Self {
            text: &source.text,
            group: source.group.as_deref(),
            points: source.points,
            share: source.share.map(rounded),
            merged: &source.merged,
        }
    }
}

impl<'a> OneSaid<'a> {
    fn of(said: &'a Said) -> Self {
        Self {
            kind: kind(said.kind),
            text: &said.text,
            original: &said.original,
            group: said.group,
            seat: said.seat,
            points: said.points,
            place: said.place,
            against: said.against.as_ref(),
            theme: said.theme.as_ref(),
            status: status(said.fate),
        }
    }
}

impl Agreeing {
    fn of(ballots: &Ballots) -> Self {
        let agreement = ballots.agreement();
        let level = match agreement.level {
            Level::Strong => "strong",
            Level::Some => "some",
            Level::NoMoreThanChance => "no-more-than-chance",
            Level::TooFewVoters => "few-voters",
            Level::TooFewItems => "few-norms",
        };
        let chance = agreement.chance.map(|Chance { mean, p95, p }| ByChance { mean, p95, p });
        Self { group: ballots.group, voters: agreement.voters, level, w: agreement.w, chance }
    }
}

impl<'a> Agreed<'a> {
    fn of(agreed: &'a FollowUp) -> Self {
        Self { id: &agreed.id, what: &agreed.what, who: agreed.who.as_ref(), when: agreed.when }
    }
}

#[cfg(test)]
mod tests;
