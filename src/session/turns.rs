//! Whose turn it is. A seat may pass, and may come back in later (nominal group technique: passing is never final).

use std::collections::BTreeSet;

use super::ids::SeatId;
use crate::workshop::TurnOrder;

/// The turns of one round.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Turns {
    order: Vec<SeatId>,
    at: usize,
    passed: BTreeSet<SeatId>,
}

/// In which order seats take turns, and the chance in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Order {
    /// In which.
    pub by: TurnOrder,
    /// What chance is decided by, where it decides.
    pub seed: u64,
}

/// What can happen to the turns, other than that somebody speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Change {
    /// The seat has nothing more for now.
    Passed(SeatId),
    /// The seat that passed takes its place in the order again.
    CameBack(SeatId),
    /// It is this seat's turn now, whether it had passed or not.
    Given(SeatId),
}

impl Turns {
    /// Turns in this order, the first seat first.
    #[must_use]
    pub fn new(order: Vec<SeatId>) -> Self {
        Self { order, at: 0, passed: BTreeSet::new() }
    }

    /// All seats in order, each with whether it has passed.
    pub fn seats(&self) -> impl Iterator<Item = (SeatId, bool)> + '_ {
        self.order.iter().map(|seat| (*seat, self.passed.contains(seat)))
    }

    /// Whose turn it is; `None` when all have passed.
    #[must_use]
    pub fn current(&self) -> Option<SeatId> {
        self.upcoming().next()
    }

    /// Who comes after the current seat; `None` when nobody else is left.
    #[must_use]
    pub fn next(&self) -> Option<SeatId> {
        self.upcoming().nth(1)
    }

    /// The seats that have not passed, from the current one round the table.
    fn upcoming(&self) -> impl Iterator<Item = SeatId> + '_ {
        let (before, from) = self.order.split_at(self.at.min(self.order.len()));
        from.iter().chain(before).copied().filter(|seat| !self.passed.contains(seat))
    }

    /// `seat` has spoken: if it was its turn, the turn goes on.
    pub fn spoke(&mut self, seat: SeatId) {
        if self.current() == Some(seat) {
            self.go_to(self.next());
        }
    }

    /// A latecomer takes the last place.
    pub fn join(&mut self, seat: SeatId) {
        if !self.order.contains(&seat) {
            self.order.push(seat);
        }
    }

    /// Seats other people, or the same in another order; who has passed, and whose turn it is, stays.
    pub fn seat(&mut self, order: Vec<SeatId>) {
        let current = self.current();
        self.order = order;
        self.passed.retain(|seat| self.order.contains(seat));
        self.go_to(current);
    }

    /// Whether `change` makes sense now.
    #[must_use]
    pub fn allows(&self, change: Change) -> bool {
        match change {
            Change::Passed(seat) => self.order.contains(&seat) && !self.passed.contains(&seat),
            Change::CameBack(seat) => self.passed.contains(&seat),
            Change::Given(seat) => self.order.contains(&seat) && self.current() != Some(seat),
        }
    }

    /// Makes `change`; nothing happens where it makes no sense.
    pub fn make(&mut self, change: Change) {
        if !self.allows(change) {
            return;
        }
        match change {
            Change::Passed(seat) => {
                let next = if self.current() == Some(seat) { self.next() } else { self.current() };
                self.passed.insert(seat);
                self.go_to(next);
            }
            Change::CameBack(seat) => {
                let current = self.current();
                self.passed.remove(&seat);
                self.go_to(current.or(Some(seat)));
            }
            Change::Given(seat) => {
                self.passed.remove(&seat);
                self.go_to(Some(seat));
            }
        }
    }

    fn go_to(&mut self, seat: Option<SeatId>) {
        if let Some(place) = seat.and_then(|seat| self.order.iter().position(|other| *other == seat)) {
            self.at = place;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::ids::{Id, SessionId};
    use super::*;

    fn seat(number: u32) -> SeatId {
        SeatId(Id { origin: SessionId(1), number })
    }

    fn three() -> Turns {
        Turns::new(vec![seat(1), seat(2), seat(3)])
    }

    #[test]
    fn turns_go_round_the_table() {
        let mut turns = three();
        for expected in [1, 2, 3, 1, 2] {
            assert_eq!(turns.current(), Some(seat(expected)));
            turns.spoke(seat(expected));
        }
    }

    #[test]
    fn a_seat_passes_and_comes_back_in() {
        let mut turns = three();
        turns.make(Change::Passed(seat(1)));
        assert_eq!((turns.current(), turns.next()), (Some(seat(2)), Some(seat(3))));
        turns.spoke(seat(2));
        turns.spoke(seat(3));
        assert_eq!(turns.current(), Some(seat(2)), "the seat that passed is skipped");
        turns.make(Change::CameBack(seat(1)));
        assert_eq!(turns.current(), Some(seat(2)), "coming back takes nobody's turn");
        turns.spoke(seat(2));
        turns.spoke(seat(3));
        assert_eq!(turns.current(), Some(seat(1)));
    }

    #[test]
    fn when_all_have_passed_the_first_to_come_back_speaks() {
        let mut turns = three();
        for number in [2, 1, 3] {
            turns.make(Change::Passed(seat(number)));
        }
        assert_eq!((turns.current(), turns.next()), (None, None));
        turns.make(Change::CameBack(seat(3)));
        assert_eq!((turns.current(), turns.next()), (Some(seat(3)), None));
        turns.spoke(seat(3));
        assert_eq!(turns.current(), Some(seat(3)), "alone, one goes on");
    }

    #[test]
    fn a_turn_can_be_given_and_speaking_out_of_turn_moves_nothing() {
        let mut turns = three();
        turns.make(Change::Passed(seat(3)));
        turns.make(Change::Given(seat(3)));
        assert_eq!(turns.current(), Some(seat(3)));
        turns.spoke(seat(1));
        assert_eq!(turns.current(), Some(seat(3)));
        turns.make(Change::Given(seat(9)));
        assert_eq!(turns.current(), Some(seat(3)), "a stranger gets no turn");
    }

    #[test]
    fn who_is_seated_anew_keeps_the_turn() {
        let mut turns = three();
        turns.make(Change::Passed(seat(3)));
        turns.spoke(seat(1));
        turns.seat(vec![seat(9), seat(3), seat(2)]);
        assert_eq!(turns.seats().collect::<Vec<_>>(), [(seat(9), false), (seat(3), true), (seat(2), false)]);
        assert_eq!((turns.current(), turns.next()), (Some(seat(2)), Some(seat(9))));
        turns.seat(vec![seat(9)]);
        assert_eq!((turns.current(), turns.next()), (Some(seat(9)), None));
    }

    #[test]
    fn nobody_is_no_error() {
        let mut turns = Turns::default();
        assert_eq!(turns.current(), None);
        turns.make(Change::Passed(seat(1)));
        turns.spoke(seat(1));
        assert_eq!(turns.next(), None);
    }
}
