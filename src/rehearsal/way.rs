//! The way to a landmark, stop by stop.

use super::player::{Do, Problem};
use super::script::Landmark;
use crate::session::norm_taboo::{Phase, Stop as NormTabooStop};
use crate::session::place::{Place, Stop};
use crate::session::{Command, Session};

/// One stop on.
pub(super) fn next(session: &Session) -> Result<Do, Problem> {
    session.stop_after(1).map(|place| Do::Last(Command::Move(place))).ok_or(Problem::NoWay)
}

/// One stop nearer to `landmark`, which must lie ahead.
pub(super) fn to(landmark: Landmark, session: &Session) -> Result<Do, Problem> {
    let mut ahead = session.stops().into_iter().skip_while(|place| *place != session.place);
    match ahead.position(|place| is(place, landmark)).ok_or(Problem::NoWay)? {
        0 => Ok(Do::Nothing),
        1 => next(session),
        _ => session.stop_after(1).map(|place| Do::First(Command::Move(place))).ok_or(Problem::NoWay),
    }
}

fn is(place: Place, landmark: Landmark) -> bool {
    match place {
        Place::Exercise(_, Stop::NormTaboo(stop)) => match stop {
            NormTabooStop::Value { value, phase, .. } => {
                phase == Phase::Introduction && landmark == Landmark::Value(value.saturating_add(1))
            }
            NormTabooStop::Plenary { value } => landmark == Landmark::Plenary(value.saturating_add(1)),
            NormTabooStop::Cloud => landmark == Landmark::Cloud,
            NormTabooStop::Poster => landmark == Landmark::Poster,
        },
        Place::FollowUp => landmark == Landmark::FollowUp,
        Place::Export => landmark == Landmark::Export,
        Place::Setup | Place::Opening(_) | Place::Closing(_) => false,
    }
}
