//! In which order the seats of a round take turns. It is found anew from what the events add up to until the round begins,
//! and stands from then on.

use super::{Kind, NormTaboo, Round};
use crate::lots::Lots;
use crate::session::ids::{GroupId, SeatId};
use crate::session::state::Group;
use crate::workshop::TurnOrder;

impl NormTaboo {
    /// The seats of a round that has not begun, in the order in which they will speak.
    pub(super) fn first_order(&self, round: Round, groups: &[Group]) -> Vec<SeatId> {
        let mut seats = round.order(groups);
        match self.order.by {
            TurnOrder::Around => {}
            TurnOrder::Random => Lots::new(self.order.seed.wrapping_add(number(round))).shuffle(&mut seats),
            // Those who have said as much stay in the order of the table.
            TurnOrder::QuietFirst => seats.sort_by_cached_key(|seat| self.has_said(*seat, groups)),
        }
        seats
    }

    /// The order of a round that goes on when others are seated: around the table as they sit there now; otherwise whoever
    /// was in it keeps the place, and the new ones come last.
    pub(super) fn later_order(&self, round: Round, groups: &[Group], before: &[SeatId]) -> Vec<SeatId> {
        let seats = round.order(groups);
        match self.order.by {
            TurnOrder::Around => seats,
            TurnOrder::Random | TurnOrder::QuietFirst => {
                let stay = before.iter().filter(|seat| seats.contains(seat)).copied();
                let new = seats.iter().filter(|seat| !before.contains(seat)).copied();
                stay.chain(new).collect()
            }
        }
    }

    /// How much a seat has said so far, also what was withdrawn or merged since; for the seat of a whole group, how much
    /// the group has.
    fn has_said(&self, seat: SeatId, groups: &[Group]) -> usize {
        let whole: Option<GroupId> = groups.iter().find(|group| group.seat == seat).map(|group| group.id);
        let own = |entry: &&super::Entry| match whole {
            Some(group) => entry.spot.group == group,
            None => entry.seat == Some(seat),
        };
        self.entries().filter(own).count()
    }
}

/// A number of its own for each round, so that chance is another in each: those of neighbours lie far apart.
fn number(round: Round) -> u64 {
    let kind = match round.kind {
        Kind::Norm => 0,
        Kind::Taboo => 1,
    };
    let group = round.group.map_or(0, |group| u64::from(group.0.number) + 1);
    (u64::from(round.value) << 33 | kind << 32 | group).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}
