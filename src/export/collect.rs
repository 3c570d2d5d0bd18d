//! The document of a session.

use super::document::{Document, Norm, Source, Value};
use crate::i18n::Lang;
use crate::session::ids::EntryId;
use crate::session::norm_taboo::{Entry, Kind, NormTaboo, Theme};
use crate::session::{Group, Session, State};
use crate::text::{CleanText, Limit};
use crate::workshop;

impl Document {
    /// The document of a session as it stands: the themes that are chosen for the poster, in their order, and the taboos
    /// of each value that no chosen theme has taken up.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let workshop = &session.workshop;
        let exercises: Vec<(&workshop::NormTaboo, &NormTaboo)> =
            (0_u16..).zip(&session.exercises).filter_map(|(number, _)| session.norm_taboo(number)).collect();
        let heading = exercises.first().map_or(&workshop.title, |(definition, _)| &definition.poster.heading);
        Self {
            title: workshop.title.clone(),
            organisation: session.organisation.clone(),
            heading: heading.clone(),
            lang: workshop.language,
            date: Some(session.started.local().date()),
            values: exercises.iter().flat_map(|(definition, state)| values(session, definition, state)).collect(),
        }
    }
}

fn values(session: &State, definition: &workshop::NormTaboo, state: &NormTaboo) -> Vec<Value> {
    (0_u16..)
        .zip(&definition.values)
        .map(|(number, value)| self::value(session, definition, state, number, value))
        .collect()
}

fn value(
    session: &State,
    definition: &workshop::NormTaboo,
    state: &NormTaboo,
    number: u16,
    value: &workshop::CoreValue,
) -> Value {
    let chosen: Vec<&Theme> = state.themes(number).filter(|theme| theme.chosen).collect();
    let taken: Vec<EntryId> =
        chosen.iter().flat_map(|theme| &theme.taboos).flat_map(|taboo| taboo.sources.clone()).collect();
    let free = state.of_value(number, Kind::Taboo).filter(|taboo| !taken.contains(&taboo.id));
    Value {
        name: value.name.clone(),
        norms: chosen.iter().map(|theme| norm(session, definition, state, theme)).collect(),
        unpaired_taboos: free.map(|taboo| taboo.text.clone()).collect(),
    }
}

fn norm(session: &State, definition: &workshop::NormTaboo, state: &NormTaboo, theme: &Theme) -> Norm {
    let members = theme.norms.iter().filter_map(|id| state.entry(*id)).filter(|entry| entry.stands());
    let sources = members.flat_map(|entry| {
        let own = source(session, entry, state.points(entry, definition.top));
        let merged = state.merged_into(entry.id).into_iter().map(|part| source(session, part, None));
        std::iter::once(own).chain(merged).collect::<Vec<_>>()
    });
    Norm {
        text: theme.wording.clone(),
        taboos: theme.taboos.iter().map(|taboo| taboo.wording.clone()).collect(),
        sources: sources.collect(),
    }
}

/// A norm in the words in which it was first said.
fn source(session: &State, entry: &Entry, points: Option<u32>) -> Source {
    let group = session.group(entry.spot.group).map(|group| group_name(group, session.workshop.language));
    Source { text: entry.original.clone(), group: group.flatten(), points }
}

fn group_name(group: &Group, lang: Lang) -> Option<CleanText> {
    let numbered = || {
        CleanText::new(&lang.text_with("group-number", &[("n", usize::from(group.number).into())]), Limit::Name).ok()
    };
    group.name.clone().or_else(numbered)
}
