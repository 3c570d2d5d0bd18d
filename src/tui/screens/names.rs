//! What places, groups and seats are called on the screen.

use super::Cx;
use crate::session::ids::SeatId;
use crate::session::norm_taboo::{Phase, Stop as NormTabooStop};
use crate::session::{Group, Place, Stop};

impl Cx<'_> {
    /// A group's own name, or "Group 2", and where it comes from.
    #[must_use]
    pub fn group_name(&self, group: &Group) -> String {
        group.called(|| self.with("group-number", &[("n", usize::from(group.number).into())]))
    }

    /// Who sits in a seat: a name, a unit, or "Seat 3"; for the seat of a whole group, the group.
    #[must_use]
    pub fn seat_name(&self, seat: SeatId) -> String {
        let Some(group) = self.session.group_of(seat) else { return String::new() };
        let Some(place) = group.seats.iter().position(|member| member.id == seat) else {
            return self.group_name(group);
        };
        let person = &group.seats[place].person;
        let numbered = self.with("seat-number", &[("n", (place + 1).into())]);
        match (&person.name, &person.unit) {
            (Some(name), _) => name.to_string(),
            (None, Some(unit)) => format!("{numbered} · {unit}"),
            (None, None) => numbered,
        }
    }

    /// What a seat is called in few words: a name, or "Seat 3".
    #[must_use]
    pub fn seat_call(&self, seat: SeatId) -> String {
        let Some(group) = self.session.group_of(seat) else { return String::new() };
        match group.seats.iter().position(|member| member.id == seat) {
            Some(place) if group.seats[place].person.name.is_none() => {
                self.with("seat-number", &[("n", (place + 1).into())])
            }
            Some(_) | None => self.seat_name(seat),
        }
    }

    /// The name of core value number `value` of an exercise.
    #[must_use]
    pub fn value_name(&self, exercise: u16, value: u16) -> String {
        let values = self.session.norm_taboo(exercise).map(|(definition, _)| &definition.values);
        values.and_then(|values| values.get(usize::from(value))).map(|value| value.name.to_string()).unwrap_or_default()
    }

    /// What a stop is called: its phase, and whose.
    #[must_use]
    pub fn place_name(&self, place: Place) -> String {
        match place {
            Place::Setup => self.t("place-setup"),
            Place::Opening(slide) => self.slide_name("place-opening", slide, self.session.workshop.opening.len()),
            Place::Closing(slide) => self.slide_name("place-closing", slide, self.session.workshop.closing.len()),
            Place::FollowUp => self.t("place-follow-up"),
            Place::Export => self.t("place-export"),
            Place::Exercise(_, Stop::NormTaboo(stop)) => self.stop_name(stop),
        }
    }

    fn slide_name(&self, key: &str, slide: u16, of: usize) -> String {
        let number = usize::from(slide) + 1;
        if of < 2 { self.t(key) } else { format!("{} {number}/{of}", self.t(key)) }
    }

    fn stop_name(&self, stop: NormTabooStop) -> String {
        match stop {
            NormTabooStop::Value { phase, group, .. } => {
                let phase = self.t(phase_key(phase));
                let group = group.and_then(|id| self.session.group(id)).map(|group| self.group_name(group));
                group.map_or_else(|| phase.clone(), |group| format!("{phase} · {group}"))
            }
            NormTabooStop::Plenary { .. } => self.t("place-plenary"),
            NormTabooStop::Cloud => self.t("place-cloud"),
            NormTabooStop::Poster => self.t("place-poster"),
        }
    }

    /// The core value that a place is about.
    #[must_use]
    pub fn value_at(&self, place: Place) -> Option<(u16, u16)> {
        match place {
            Place::Exercise(exercise, Stop::NormTaboo(stop)) => stop.value().map(|value| (exercise, value)),
            Place::Setup | Place::Opening(_) | Place::FollowUp | Place::Closing(_) | Place::Export => None,
        }
    }
}

/// The name of the text that a phase is called by.
#[must_use]
pub const fn phase_key(phase: Phase) -> &'static str {
    match phase {
        Phase::Introduction => "phase-introduction",
        Phase::Individual => "phase-individual",
        Phase::RoundRobin => "phase-round-robin",
        Phase::Clarify => "phase-clarify",
        Phase::Ranking => "phase-ranking",
        Phase::Taboos => "phase-taboos",
    }
}
