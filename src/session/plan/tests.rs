use super::*;
use crate::session::event::Start;
use crate::session::groups::{Rules, parse_people};
use crate::session::ids::SessionId;
use crate::session::{Actor, Command, Session, timer};
use crate::workshop::builtin;

/// Ten in the morning.
const START: Time = Time(1_557_734_400_000);

fn at(minutes: i64) -> Time {
    START + Span::minutes(minutes)
}

struct Room {
    session: Session,
}

impl Room {
    fn new() -> Self {
        let workshop = builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean");
        let start = Start { id: SessionId(1), seed: 1, workshop };
        let mut room = Self { session: Session::replay([Session::start(start, START)]).expect("a start") };
        let people = parse_people("NAV: 4").expect("people");
        room.run(0, Command::FormGroups { people, groups: None, rules: Rules::default(), seed: 1 });
        room
    }

    fn run(&mut self, minute: i64, command: Command) {
        let event = self.session.decide(Actor::Facilitator, command, at(minute)).expect("allowed");
        self.session.evolve(&event);
    }

    /// Goes to a stop, counted from 0.
    fn go(&mut self, minute: i64, stop: usize) -> Place {
        let place = self.session.stops()[stop];
        self.run(minute, Command::Move(place));
        place
    }

    fn plan(&self, minute: i64) -> Plan {
        Plan::of(&self.session, at(minute))
    }

    fn used(&self, minute: i64, place: Place) -> i64 {
        self.plan(minute).at(place).expect("a stop").used.0 / 60_000
    }

    /// The first stop with a clock, and its number.
    fn timed(&self) -> (usize, Place) {
        let stops = self.session.stops().into_iter().enumerate();
        stops.into_iter().find(|(_, place)| self.session.length(*place).is_some()).expect("a round")
    }
}

fn total(plan: &Plan) -> i64 {
    plan.stops.iter().map(|stop| stop.planned.span().0).sum()
}

#[test]
fn what_has_just_begun_ends_when_all_stops_have_had_their_time() {
    let room = Room::new();
    let plan = room.plan(0);
    assert_eq!(plan.end, START + Span(total(&plan)));
    assert_eq!(plan.late, Span::ZERO);
    assert!(plan.stops.iter().all(|stop| stop.planned.span() > Span::ZERO), "every stop takes time");
}

#[test]
fn what_is_used_is_the_time_between_moves() {
    let mut room = Room::new();
    let first = room.go(5, 1);
    let second = room.go(8, 2);
    assert_eq!((room.used(9, first), room.used(9, second)), (3, 1));
    room.go(10, 1);
    assert_eq!((room.used(14, first), room.used(14, second)), (7, 2), "who comes back goes on");
}

#[test]
fn a_stop_that_takes_longer_moves_the_end_and_one_that_is_skipped_brings_it_nearer() {
    let mut room = Room::new();
    let planned = room.plan(0);
    let first = room.go(5, 1);
    assert_eq!(room.plan(5), Plan { end: planned.end, late: Span::ZERO, ..room.plan(5) });
    let takes = planned.at(first).expect("a slide").planned.span();
    let late = room.plan(15);
    assert_eq!(late.late, Span(Span::minutes(10).0 - takes.0));
    assert_eq!(late.end, planned.end + late.late);
    room.go(15, 4);
    let skipped: i64 = planned.stops[2..4].iter().map(|stop| stop.planned.span().0).sum();
    assert_eq!(room.plan(15).late, Span(late.late.0 - skipped));
}

#[test]
fn setting_up_long_before_delays_nobody() {
    let mut room = Room::new();
    room.go(90, 1);
    let plan = room.plan(90);
    assert_eq!(plan.late, Span::ZERO);
    assert_eq!(room.used(90, Place::Setup), 90, "it is told all the same");
}

#[test]
fn a_break_with_the_session_closed_does_not_count() {
    let mut room = Room::new();
    let slide = room.go(5, 1);
    let what = What::Reopened { last_seen: at(6) };
    room.session.evolve(&Event { at: at(66), by: Actor::Facilitator, what });
    assert_eq!(room.used(67, slide), 2);
    let plan = room.plan(66);
    assert_eq!((plan.late, plan.end), (Span::ZERO, START + Span(total(&plan)) + Span::minutes(60)));
}

#[test]
fn a_round_takes_as_long_as_its_clock_says() {
    let mut room = Room::new();
    let (number, round) = room.timed();
    room.go(5, number);
    let left = |room: &Room, minute| room.plan(minute).at(round).expect("a round").left;
    let length = room.session.length(round).expect("a round");
    assert_eq!(left(&room, 7), length, "nobody has begun");
    room.run(7, Command::Timer(timer::Change::Started));
    assert_eq!(left(&room, 8), Span(length.0 - 60_000));
    room.run(8, Command::Timer(timer::Change::Extended(Span::minutes(3))));
    assert_eq!(left(&room, 8), Span(length.0 + 2 * 60_000));
    assert_eq!(left(&room, 100), Span::ZERO, "overtime is used, not left");
    room.run(9, Command::Timer(timer::Change::Ended));
    assert_eq!(left(&room, 9), Span::ZERO);
    room.go(10, 1);
    assert_eq!(left(&room, 10), Span::ZERO, "an ended round takes no time when it is passed again");
}

#[test]
fn what_was_used_is_the_same_after_undo_and_when_read_again() {
    let mut room = Room::new();
    let slide = room.go(5, 1);
    room.go(9, 2);
    room.run(10, Command::Undo);
    assert_eq!(room.session.place, slide);
    assert_eq!(room.used(12, slide), 7, "the room is told to have stayed");
    room.run(13, Command::Redo);
    assert_eq!(room.used(13, slide), 4);
    // A clock that was set back takes no time away.
    let earlier = Event { at: at(1), by: Actor::Facilitator, what: What::Moved(slide) };
    room.session.evolve(&earlier);
    assert_eq!(room.used(13, slide), 8);
}

#[test]
fn notes_are_those_of_the_slide_or_of_the_value() {
    let room = Room::new();
    for place in room.session.stops() {
        let has = match place {
            Place::Opening(_) | Place::Closing(_) => true,
            Place::Exercise(_, Stop::NormTaboo(stop)) => matches!(stop, NormTabooStop::Value { .. }),
            Place::Setup | Place::FollowUp | Place::Export => false,
        };
        assert_eq!(notes(&room.session, place).is_some(), has, "{place:?}");
    }
}
