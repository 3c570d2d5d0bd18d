//! The people of a session as they are written in the set-up, and what is wrong with what is written.

use std::collections::BTreeMap;

use crate::session::State;
use crate::session::groups::{PeopleError, PeopleProblem, Wish, written_name};
use crate::session::ids::SeatId;
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
            (Some(name), None) => lines.push(written_name(name.as_str())),
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
    lines.extend(wishes(session));
    lines.join("\n")
}

/// What is wished for people, a line for as many as stand in it each with each. Whoever has no name can be in none.
fn wishes(session: &State) -> Vec<String> {
    let seats = session.groups.iter().flat_map(|group| &group.seats);
    let names: BTreeMap<SeatId, &str> =
        seats.filter_map(|seat| Some((seat.id, seat.person.name.as_ref()?.as_str()))).collect();
    let known = |wish: &&Wish<SeatId>| {
        let (one, two) = wish.both();
        names.contains_key(&one) && names.contains_key(&two)
    };
    let mut left: Vec<Wish<SeatId>> = session.rules.wishes.iter().filter(known).copied().collect();
    let mut lines = Vec::new();
    while let Some(first) = left.first().copied() {
        let (one, two) = first.both();
        let (sign, pair): (_, fn(SeatId, SeatId) -> Wish<SeatId>) = match first {
            Wish::Together(..) => (" + ", Wish::Together),
            Wish::Apart(..) => (" / ", Wish::Apart),
        };
        let mut all = vec![one, two];
        let others: Vec<SeatId> = left.iter().map(|wish| wish.both().1).collect();
        for other in others {
            if !all.contains(&other) && all.iter().all(|member| left.contains(&pair(*member, other))) {
                all.push(other);
            }
        }
        left.retain(|wish| {
            !(*wish == pair(wish.both().0, wish.both().1)
                && all.contains(&wish.both().0)
                && all.contains(&wish.both().1))
        });
        let called = |seat: &SeatId| names.get(seat).map(|name| name.split(',').next().unwrap_or_default().trim());
        lines.push(all.iter().filter_map(called).collect::<Vec<_>>().join(sign));
    }
    lines
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
        PeopleProblem::TwoSigns => cx.t("wish-two-signs"),
        PeopleProblem::TooFewNames => cx.t("wish-too-few"),
        PeopleProblem::UnknownName { name } => cx.with("wish-unknown", &[("name", name.into())]),
        PeopleProblem::SeveralOfName { name } => cx.with("wish-several", &[("name", name.into())]),
        PeopleProblem::TooManyParts => cx.t("people-too-many-parts"),
        PeopleProblem::SamePerson { first } => cx.with("people-same-person", &[("line", (*first).into())]),
    };
    let line = cx.with("people-line", &[("line", first.line.into()), ("what", (&what).into())]);
    match errors.len() {
        1 => line,
        all => format!("{line} {}", cx.with("people-more", &[("n", (all - 1).into())])),
    }
}
