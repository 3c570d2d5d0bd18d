//! Forgetting a person: the same events, without the name.
//!
//! The seat stays, and what was said from it: it is the group's. The unit stays too, as of everybody who takes part without
//! a name. Where a text has the name in it, as in a norm, it is counted, and only cut out when that is asked for: a norm is
//! somebody's words.

mod mentions;
mod walk;
mod whom;

use std::collections::BTreeSet;

pub use mentions::{Mention, mentions};
pub use whom::Whom;

use super::event::{Event, Exercise, What};
use super::gathered::Gathered;
use super::groups::Person;
use crate::text::CleanText;
use walk::Visit;
use whom::Left;

/// What happens to a text that has the name in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Texts {
    /// It is left as it is, and counted.
    Left,
    /// A gap takes the place of the name.
    Cut,
}

/// Where the person was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// How often in a seat. A group that was drawn three times counts three times.
    pub seats: usize,
    /// How often as somebody who holds in something afterwards.
    pub follow_ups: usize,
    /// How many texts have the name in them.
    pub texts: usize,
    /// How often a longer name has this one in it, which is somebody else's: "Kari Nordmann" where "Kari" is to be forgotten.
    pub longer: usize,
    /// The units of those seats; `None` for a seat without one.
    pub units: BTreeSet<Option<CleanText>>,
}

impl Found {
    /// Whether the person was found where a name is forgotten: in a seat, or in what happens afterwards.
    #[must_use]
    pub const fn is_named(&self) -> bool {
        self.seats + self.follow_ups > 0
    }
}

/// The event without the person, or nothing where it is the same without. What is found is added to `found`.
#[must_use]
pub fn forget(event: &Event, whom: &Whom, texts: Texts, found: &mut Found) -> Option<Event> {
    let mut without = event.clone();
    walk::walk(&mut without, &mut Forgetting { whom, texts, found });
    (without != *event).then_some(without)
}

/// The event without any participant's name, if it is of a kind that can have one: what it is told by in every copy of a
/// session, whoever was forgotten in it.
#[must_use]
pub fn nameless(event: &Event) -> Option<Event> {
    let may_name = match &event.what {
        What::GroupsFormed(_)
        | What::SeatAdded(..)
        | What::FollowUpAdded(..)
        | What::FollowUpChanged(..)
        | What::Gathered(_) => true,
        What::Started(_)
        | What::OrganisationNamed(_)
        | What::TurnsTakenBy(_)
        | What::TurnsTakenIn(_)
        | What::GroupNamed(..)
        | What::Moved(_)
        | What::Timer(..)
        | What::QuestionDrawn(_)
        | What::Exercise(_, Exercise::NormTaboo(_))
        | What::FollowUpRemoved(_)
        | What::Lost
        | What::Reopened { .. }
        | What::Undone
        | What::Redone => false,
    };
    may_name.then(|| {
        let mut nameless = event.clone();
        walk::walk(&mut nameless, &mut Nobody(0));
        nameless
    })
}

/// How many names of participants stand in what was taken in from elsewhere.
pub(super) fn names(gathered: &Gathered) -> usize {
    let mut counted = Nobody(0);
    walk::of_gathered(&mut gathered.clone(), &mut counted);
    counted.0
}

struct Forgetting<'a> {
    whom: &'a Whom,
    texts: Texts,
    found: &'a mut Found,
}

impl Visit for Forgetting<'_> {
    fn person(&mut self, person: &mut Person) {
        if self.whom.is(person) {
            person.name = None;
            self.found.seats += 1;
            self.found.units.insert(person.unit.clone());
        } else if person.name.as_ref().is_some_and(|name| self.whom.is_part_of(name)) {
            self.found.longer += 1;
        }
        person.unit.iter_mut().for_each(|unit| self.text(unit));
    }

    fn who(&mut self, who: &mut Option<CleanText>) {
        let Some(all) = who else { return };
        match self.whom.taken_off(all) {
            Left::All if self.whom.is_in(all.as_str()) => self.found.longer += 1,
            Left::All => {}
            Left::Others(others) => {
                self.found.follow_ups += 1;
                *all = others;
            }
            Left::Nobody => {
                self.found.follow_ups += 1;
                *who = None;
            }
        }
    }

    fn text(&mut self, text: &mut CleanText) {
        if !self.whom.is_in(text.as_str()) {
            return;
        }
        self.found.texts += 1;
        if let (Texts::Cut, Some(cut)) = (self.texts, self.whom.cut_out_of(text)) {
            *text = cut;
        }
    }
}

/// Takes all names away, and counts them.
struct Nobody(usize);

impl Visit for Nobody {
    fn person(&mut self, person: &mut Person) {
        self.0 += usize::from(person.name.take().is_some());
    }

    fn who(&mut self, who: &mut Option<CleanText>) {
        self.0 += usize::from(who.take().is_some());
    }

    fn text(&mut self, _text: &mut CleanText) {}
}
