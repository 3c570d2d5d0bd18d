//! Where the name stands in what is shown now, so that a person can reword it. The words themselves are not repeated.

use super::Whom;
use crate::session::ids::GroupId;
use crate::session::norm_taboo::{Entry, NormTaboo, Spot, Table};
use crate::session::state::{ExerciseState, State};
use crate::workshop;

/// A place where the name stands. Numbers are those of lists on the screen, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mention {
    /// In a norm or taboo of a group.
    Said {
        /// The exercise, from 0.
        exercise: u16,
        /// Which value, which kind, whose.
        spot: Spot,
        /// Its number in the group's list; `None` when it was withdrawn or merged.
        number: Option<usize>,
    },
    /// In a main message or one of its taboos.
    MainMessage {
        /// The exercise, from 0.
        exercise: u16,
        /// The core value, from 0.
        value: u16,
        /// The number of the theme.
        number: usize,
    },
    /// In why a group decided otherwise than its ranking said.
    Reason {
        /// The exercise, from 0.
        exercise: u16,
        /// The core value, from 0.
        value: u16,
        /// Whose reason.
        group: GroupId,
    },
    /// In what is agreed for afterwards.
    FollowUp(usize),
    /// In a group's own name.
    GroupName(GroupId),
    /// In the name of the organisation.
    Organisation,
    /// In the workshop, as its organiser wrote it.
    Workshop,
}

/// Where the name of `whom` stands in what the session shows.
#[must_use]
pub fn mentions(state: &State, whom: &Whom) -> Vec<Mention> {
    let mut found = Vec::new();
    for (exercise, part) in (0_u16..).zip(&state.exercises) {
        match (part, state.norm_taboo(exercise)) {
            (ExerciseState::NormTaboo(part), Some((definition, _))) => {
                in_norm_taboo(state, exercise, definition, part, whom, &mut found);
            }
            (ExerciseState::NormTaboo(_), None) => {}
        }
    }
    for (number, (_, agreed)) in (1..).zip(&state.follow_ups) {
        found.extend(whom.is_in(agreed.what.as_str()).then_some(Mention::FollowUp(number)));
    }
    for group in &state.groups {
        let named = group.name.as_ref().is_some_and(|name| whom.is_in(name.as_str()));
        found.extend(named.then_some(Mention::GroupName(group.id)));
    }
    let organisation = state.organisation.as_ref().is_some_and(|name| whom.is_in(name.as_str()));
    found.extend(organisation.then_some(Mention::Organisation));
    let mut in_workshop = false;
    state.workshop.clone().each_text(&mut |text| in_workshop |= whom.is_in(text.as_str()));
    found.extend(in_workshop.then_some(Mention::Workshop));
    found
}

fn in_norm_taboo(
    session: &State,
    exercise: u16,
    definition: &workshop::NormTaboo,
    state: &NormTaboo,
    whom: &Whom,
    found: &mut Vec<Mention>,
) {
    let has = |entry: &Entry| whom.is_in(entry.text.as_str()) || whom.is_in(entry.original.as_str());
    for entry in state.entries().filter(|entry| has(entry)) {
        let number = state.standing(entry.spot).position(|other| other.id == entry.id).map(|place| place + 1);
        found.push(Mention::Said { exercise, spot: entry.spot, number });
    }
    for (value, _) in (0_u16..).zip(&definition.values) {
        for (number, theme) in (1..).zip(state.themes(value)) {
            let taboos = theme.taboos.iter().map(|taboo| &taboo.wording);
            if std::iter::once(&theme.wording).chain(taboos).any(|text| whom.is_in(text.as_str())) {
                found.push(Mention::MainMessage { exercise, value, number });
            }
        }
        for group in &session.groups {
            let table = Table { value, group: group.id };
            let reason = state.ranking(table).and_then(|ranking| ranking.result.as_ref()?.reason.as_ref());
            if reason.is_some_and(|reason| whom.is_in(reason.as_str())) {
                found.push(Mention::Reason { exercise, value, group: group.id });
            }
        }
    }
}
