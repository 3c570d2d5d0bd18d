//! Every place of an event where something stands that a person wrote. Nothing is hidden behind `..` or `_ =>`: an event
//! or a field that is new does not compile before it is thought of here.

use std::sync::Arc;

use crate::session::event::{Actor, Event, Exercise, FollowUp, Formed, Start, What};
use crate::session::gathered::{Content, Gathered, Layer, Part};
use crate::session::groups::{Person, Rules};
use crate::session::state::{Group, Seat};
use crate::text::CleanText;

/// What is done at each place.
pub(super) trait Visit {
    /// Somebody who takes part, or took part.
    fn person(&mut self, person: &mut Person);

    /// Who holds in something afterwards.
    fn who(&mut self, who: &mut Option<CleanText>);

    /// Anything else that was written.
    fn text(&mut self, text: &mut CleanText);
}

/// Visits all of `event`.
pub(super) fn walk(event: &mut Event, visit: &mut impl Visit) {
    let Event { at: _, by, what } = event;
    match by {
        Actor::Import(file) => visit.text(file),
        Actor::Facilitator | Actor::Seat(_) => {}
    }
    match what {
        What::Started(start) => {
            let Start { id: _, seed: _, workshop } = start.as_mut();
            workshop.each_text(&mut |text| visit.text(text));
        }
        What::OrganisationNamed(name) | What::GroupNamed(_, name) => name.iter_mut().for_each(|name| visit.text(name)),
        // What is wished for people speaks of their seats: no name stands in it.
        What::GroupsFormed(Formed { groups, seed: _, rules: Rules { mix: _, wishes: _ } }) => {
            for group in groups {
                of_group(group, visit);
            }
        }
        What::SeatAdded(_, _, person) => visit.person(person),
        What::Exercise(_, Exercise::NormTaboo(event)) => event.each_text(&mut |text| visit.text(text)),
        What::FollowUpAdded(_, follow_up) | What::FollowUpChanged(_, follow_up) => of_follow_up(follow_up, visit),
        What::Gathered(gathered) => of_gathered(Arc::make_mut(gathered), visit),
        What::TurnsTakenBy(_)
        | What::TurnsTakenIn(_)
        | What::Moved(_)
        | What::Timer(..)
        | What::QuestionDrawn(_)
        | What::FollowUpRemoved(_)
        | What::Lost
        | What::Reopened { last_seen: _ }
        | What::Undone
        | What::Redone => {}
    }
}

/// Visits all that was taken in from elsewhere.
pub(super) fn of_gathered(gathered: &mut Gathered, visit: &mut impl Visit) {
    let Gathered { id: _, name, organisation, began: _, read: _, over: _, content } = gathered;
    visit.text(name);
    for name in organisation.iter_mut() {
        visit.text(name);
    }
    let Content { groups, follow_ups, exercises } = content;
    let Layer { has, gone: _ } = groups;
    for group in has.iter_mut() {
        of_group(group, visit);
    }
    let Layer { has, gone: _ } = follow_ups;
    for (_, follow_up) in has.iter_mut() {
        of_follow_up(follow_up, visit);
    }
    for part in exercises {
        match part {
            Part::NormTaboo(part) => part.each_text(&mut |text| visit.text(text)),
        }
    }
}

fn of_group(group: &mut Group, visit: &mut impl Visit) {
    let Group { id: _, number: _, name, from, seat: _, seats } = group;
    name.iter_mut().chain(from).for_each(|name| visit.text(name));
    for Seat { id: _, person } in seats {
        visit.person(person);
    }
}

fn of_follow_up(follow_up: &mut FollowUp, visit: &mut impl Visit) {
    let FollowUp { what, who, when: _ } = follow_up;
    visit.text(what);
    visit.who(who);
}
