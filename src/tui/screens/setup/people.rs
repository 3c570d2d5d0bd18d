//! The people of a session as they are written in the set-up, and what is wrong with what is written.

use crate::session::State;
use crate::session::groups::{PeopleError, PeopleProblem};
use crate::tui::live::text_error;
use crate::tui::screens::Cx;

/// The people as one would write them: each with a name on a line of their own, and for each unit how many without. While
/// there are no groups, the workshop's units wait for their numbers.
pub(super) fn written(session: &State) -> String {
    if session.groups.is_empty() {
        return session.workshop.units.iter().map(|unit| format!("{unit}: ")).collect::<Vec<_>>().join("\n");
    }
    let mut lines = Vec::new();
    let mut unnamed: Vec<(String, usize)> = Vec::new();
    for person in session.groups.iter().flat_map(|group| &group.seats).map(|seat| &seat.person) {
        let unit = person.unit.as_ref().map(ToString::to_string);
        match (&person.name, unit) {
            (Some(name), Some(unit)) => lines.push(format!("{name}; {unit}")),
            (Some(name), None) => lines.push(name.to_string()),
            (None, unit) => {
                let unit = unit.unwrap_or_default();
                match unnamed.iter_mut().find(|(other, _)| *other == unit) {
                    Some((_, count)) => *count += 1,
                    None => unnamed.push((unit, 1)),
                }
            }
        }
    }
    unnamed.sort();
    let count =
        |(unit, count): (String, usize)| if unit.is_empty() { count.to_string() } else { format!("{unit}: {count}") };
    lines.extend(unnamed.into_iter().map(count));
    lines.join("\n")
}

/// The first thing that is wrong, with its line; and how many more there are.
pub(super) fn error(errors: &[PeopleError], cx: &Cx<'_>) -> String {
    let Some(first) = errors.first() else { return String::new() };
    let what = match &first.what {
        PeopleProblem::Text(error) => text_error(error, cx.lang),
        PeopleProblem::NotACount => cx.t("people-not-a-count"),
        PeopleProblem::TooLargeCount { most } | PeopleProblem::TooManyPeople { most } => {
            cx.with("people-too-many", &[("most", (*most).into())])
        }
        PeopleProblem::TooManyParts => cx.t("people-too-many-parts"),
        PeopleProblem::SamePerson { first } => cx.with("people-same-person", &[("line", (*first).into())]),
    };
    let line = cx.with("people-line", &[("line", first.line.into()), ("what", (&what).into())]);
    match errors.len() {
        1 => line,
        all => format!("{line} {}", cx.with("people-more", &[("n", (all - 1).into())])),
    }
}
