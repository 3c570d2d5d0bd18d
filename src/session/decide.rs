//! What a session allows.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::command::{Command, Decision, Exercise, Rejection};
use super::event::{self, Actor, Formed, What};
use super::gathered::{Age, Gathered, Part};
use super::groups::{Person, Rules, draw_by, fewest_groups};
use super::ids::{FollowUpId, GroupId, Id, SeatId};
use super::norm_taboo::{self, Context};
use super::place::Place;
use super::state::{ExerciseState, Group, Seat};
use super::timer::{Change, Timer};
use super::{Session, stops};
use crate::clock::Time;
use crate::workshop::{self, AtZero};

/// Makes of `command` what happens, or refuses.
pub(super) fn decide(session: &Session, by: &Actor, command: Command, now: Time) -> Decision {
    may(session, by, &command)?;
    match command {
        Command::NameOrganisation(name) if name == session.organisation => Err(Rejection::NoChange),
        Command::NameOrganisation(name) => Ok(What::OrganisationNamed(name)),
        Command::TakeTurnsBy(turns_by) if turns_by == session.turns_by => Err(Rejection::NoChange),
        Command::TakeTurnsBy(turns_by) => Ok(What::TurnsTakenBy(turns_by)),
        Command::TakeTurnsIn(order) if order == session.order => Err(Rejection::NoChange),
        Command::TakeTurnsIn(order) => Ok(What::TurnsTakenIn(order)),
        Command::FormGroups { people, groups, rules, seed } => form(session, &people, groups, &rules, seed),
        Command::NameGroup(id, name) => {
            let changes = session.group(id).ok_or(Rejection::Unknown)?.name != name;
            changes.then_some(What::GroupNamed(id, name)).ok_or(Rejection::NoChange)
        }
        Command::AddSeat(id, person) => {
            session.group(id).ok_or(Rejection::Unknown)?;
            Ok(What::SeatAdded(id, SeatId(Fresh::of(session).id()), person))
        }
        Command::Move(place) => go(session, place),
        Command::Timer(change) => clock(session, session.place, change, now),
        Command::DrawQuestion => {
            let place = session.place;
            let several = session.slide(place).is_some_and(|slide| slide.questions.len() > 1);
            several.then_some(What::QuestionDrawn(place)).ok_or(Rejection::NoQuestion)
        }
        Command::Extend(place, more) => clock(session, place, Change::Extended(more), now),
        Command::Exercise(number, Exercise::NormTaboo(command)) => norm_taboo(session, number, command, now),
        Command::AddFollowUp(follow_up) => Ok(What::FollowUpAdded(FollowUpId(Fresh::of(session).id()), follow_up)),
        Command::ChangeFollowUp(id, follow_up) => {
            let known = session.follow_ups.iter().find(|(other, _)| *other == id).ok_or(Rejection::Unknown)?;
            if known.1 == follow_up { Err(Rejection::NoChange) } else { Ok(What::FollowUpChanged(id, follow_up)) }
        }
        Command::RemoveFollowUp(id) => {
            let known = session.follow_ups.iter().any(|(other, _)| *other == id);
            known.then_some(What::FollowUpRemoved(id)).ok_or(Rejection::Unknown)
        }
        Command::Gather(source) => gather(session, source),
        Command::Reopen { last_seen } => Ok(What::Reopened { last_seen: believed(session, last_seen, now) }),
        Command::Undo => session.undoable().map(|_| What::Undone).ok_or(Rejection::NothingToUndo),
        Command::Redo => session.redoable().map(|_| What::Redone).ok_or(Rejection::NothingToRedo),
    }
}

/// A seat acts only for itself, and an import only adds.
fn may(session: &Session, by: &Actor, command: &Command) -> Result<(), Rejection> {
    let allowed = match by {
        Actor::Facilitator => true,
        Actor::Seat(own) => match command {
            Command::Exercise(
                _,
                Exercise::NormTaboo(norm_taboo::Command::Add { seat, .. } | norm_taboo::Command::Join { seat, .. }),
            ) => *seat == Some(*own),
            Command::Exercise(_, Exercise::NormTaboo(norm_taboo::Command::Cast { table, voter, .. })) => {
                let group = session.group(table.group);
                group.and_then(|group| group.seats.get(usize::from(*voter))).is_some_and(|seat| seat.id == *own)
            }
            Command::Exercise(_, Exercise::NormTaboo(norm_taboo::Command::Turn { change, .. })) => {
                use super::turns::Change::{CameBack, Given, Passed};
                match change {
                    Passed(seat) | CameBack(seat) => seat == own,
                    Given(_) => false,
                }
            }
            Command::Exercise(..)
            | Command::NameOrganisation(_)
            | Command::TakeTurnsBy(_)
            | Command::TakeTurnsIn(_)
            | Command::FormGroups { .. }
            | Command::NameGroup(..)
            | Command::AddSeat(..)
            | Command::Move(_)
            | Command::Timer(_)
            | Command::DrawQuestion
            | Command::Extend(..)
            | Command::AddFollowUp(_)
            | Command::ChangeFollowUp(..)
            | Command::RemoveFollowUp(_)
            | Command::Gather(_)
            | Command::Reopen { .. }
            | Command::Undo
            | Command::Redo => false,
        },
        Actor::Import(_) => {
            let adds = matches!(command, Command::Exercise(_, Exercise::NormTaboo(norm_taboo::Command::Add { .. })));
            adds || matches!(command, Command::Gather(_))
        }
    };
    allowed.then_some(()).ok_or(Rejection::NotYours)
}

/// Gives ids that were never used in the session.
struct Fresh {
    origin: super::ids::SessionId,
    last: u32,
}

impl Fresh {
    fn of(session: &Session) -> Self {
        Self { origin: session.id, last: session.last_id }
    }

    fn id(&mut self) -> Id {
        self.last = self.last.saturating_add(1);
        Id { origin: self.origin, number: self.last }
    }
}

fn form(session: &Session, people: &[Person], groups: Option<u16>, rules: &Rules<usize>, seed: u64) -> Decision {
    let said = session.exercises.iter().any(|exercise| match exercise {
        ExerciseState::NormTaboo(state) => state.entries().next().is_some(),
    });
    if said || !session.sources.is_empty() {
        return Err(Rejection::GroupsInUse);
    }
    let groups = match groups {
        Some(groups) if groups == 0 || usize::from(groups) > people.len() => return Err(Rejection::TooFewPeople),
        Some(groups) => usize::from(groups),
        None if people.is_empty() => return Err(Rejection::TooFewPeople),
        None => fewest_groups(people.len(), session.workshop.group_size),
    };
    let drawn = draw_by(people, groups, rules, seed);
    let mut fresh = Fresh::of(session);
    let mut seated: BTreeMap<usize, SeatId> = BTreeMap::new();
    let mut sit = |place: usize, id: SeatId| {
        seated.insert(place, id);
        people.get(place).map(|person| Seat { id, person: person.clone() })
    };
    let groups = (1..).zip(drawn).map(|(number, members)| Group {
        id: GroupId(fresh.id()),
        number,
        name: None,
        from: None,
        seat: SeatId(fresh.id()),
        seats: members.into_iter().filter_map(|place| sit(place, SeatId(fresh.id()))).collect(),
    });
    let groups = groups.collect();
    let rules = rules.told_by(|place| seated.get(&place).copied());
    Ok(What::GroupsFormed(Formed { groups, seed, rules }))
}

/// A source fits when it has the session's exercises and no other values.
fn gather(session: &Session, source: Arc<Gathered>) -> Decision {
    if source.id == session.id {
        return Err(Rejection::Itself);
    }
    let exercises = &session.workshop.exercises;
    let fits = |(part, exercise): (&Part, &workshop::Exercise)| match (part, exercise) {
        (Part::NormTaboo(part), workshop::Exercise::NormTaboo(definition)) => part.fits(definition.values.len()),
    };
    let parts = &source.content.exercises;
    if parts.len() != exercises.len() || !parts.iter().zip(exercises).all(fits) {
        return Err(Rejection::AnotherWorkshop);
    }
    match session.sources.get(&source.id).map(|known| source.age(known)) {
        None | Some(Age::Newer) => Ok(What::Gathered(source)),
        Some(Age::Known) => Err(Rejection::NoChange),
        Some(Age::Apart) => Err(Rejection::WentApart),
    }
}

fn go(session: &Session, place: Place) -> Decision {
    if place == session.place {
        return Err(Rejection::NoChange);
    }
    stops(session).contains(&place).then_some(What::Moved(place)).ok_or(Rejection::Unknown)
}

fn clock(session: &Session, place: Place, change: Change, now: Time) -> Decision {
    let (timer, length) = session.timer(place).zip(session.length(place)).ok_or(Rejection::NoTimer)?;
    timer.after(change, length, now).map(|_| What::Timer(place, change)).ok_or(Rejection::TimerState)
}

/// When the program was last alive, if it claims `last_seen`. The wall clock may have been set since: then `now`
/// tells nothing, but the events and the deadline were told by the same clock as the claim. What fits neither is not believed.
fn believed(session: &Session, last_seen: Time, now: Time) -> Time {
    let known = session.last_at();
    let latest = match session.running() {
        Some((_, Timer::Running { ends })) => now.max(ends),
        Some(_) | None => now,
    };
    if (known..=latest).contains(&last_seen) { last_seen } else { known }
}

fn norm_taboo(session: &Session, number: u16, command: norm_taboo::Command, now: Time) -> Decision {
    let (definition, state) = session.norm_taboo(number).ok_or(Rejection::Unknown)?;
    let timed_out = session.timer(session.place).is_some_and(|timer| timer.is_up(now));
    let locked = match definition.at_zero {
        AtZero::Open => false,
        AtZero::Lock => timed_out,
    };
    let context = Context { definition, state, groups: &session.groups, locked };
    let mut fresh = Fresh::of(session);
    let event = norm_taboo::decide(&context, command, &mut || fresh.id())?;
    Ok(What::Exercise(number, event::Exercise::NormTaboo(event)))
}
