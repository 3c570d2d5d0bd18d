//! How a group finds its most important norms: together, or by ballots that are counted here.
//!
//! A ballot gives as many points to its first norm as the top has places, one less to the next, and so on: 5-4-3-2-1
//! for a top five. This is the vote of the nominal group technique. Points alone tie often in groups of four, so the tie
//! at the cut is shown, and settled by a rule that the facilitator names.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::entries::Entry;
use crate::session::ids::{EntryId, GroupId};
use crate::text::CleanText;
use crate::workshop::RankingWay;

/// Whose ranking, and of what: a group's, of its norms for a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Table {
    /// The core value, counted from 0.
    pub value: u16,
    /// The group.
    pub group: GroupId,
}

/// One member's private choice, the most important norm first.
pub type Ballot = Vec<EntryId>;

/// How a tie at the cut is settled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum TieRule {
    /// What more members chose goes first.
    Voters,
    /// What more members put first goes first.
    Firsts,
    /// The members vote again, by hands, on those that tie: each norm with its hands.
    RunOff(Vec<(EntryId, u16)>),
    /// All that tie are kept, even if the top gets longer.
    KeepBoth,
}

/// What can happen to a ranking.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// From now on by this way.
    By(RankingWay),
    /// The group's common order came so far.
    Agreed(Vec<EntryId>),
    /// A ballot came in.
    Cast {
        /// Whose, counted from 0.
        voter: u16,
        /// The norms, the most important first.
        order: Ballot,
    },
    /// The ballots are counted without those that are missing.
    Closed,
    /// The tie at the cut was settled by this rule, after those before it.
    Settled(TieRule),
    /// The group stands by this.
    Confirmed(Result),
    /// It is open again; ballots and rules stay.
    Reopened,
}

/// What a group stands by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Result {
    /// The norms, the most important first.
    pub order: Vec<EntryId>,
    /// How it was found.
    pub way: RankingWay,
    /// Why the group decided otherwise than its ranking said, if it did.
    pub reason: Option<CleanText>,
}

/// The state of a group's ranking.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Ranking {
    /// The way the facilitator switched to; `None` for the workshop's own.
    pub way: Option<RankingWay>,
    /// The common order, as far as it has come.
    pub agreed: Vec<EntryId>,
    /// The ballots that are in, by voter.
    pub ballots: BTreeMap<u16, Ballot>,
    /// Whether the missing ballots are done without.
    pub closed: bool,
    /// The rules that settle ties, in the order they apply.
    pub rules: Vec<TieRule>,
    /// What the group stands by.
    pub result: Option<Result>,
    /// The points that were counted elsewhere, such as in a spreadsheet; they count until the group confirms anew.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub counted: BTreeMap<EntryId, u32>,
}

impl Ranking {
    /// What was counted elsewhere: each norm with its points, and the most important in order, as told or else by points.
    #[must_use]
    pub fn counted(counted: BTreeMap<EntryId, u32>, order: Vec<EntryId>) -> Self {
        let result = Result { order, way: RankingWay::Ballots, reason: None };
        Self { result: Some(result), counted, ..Self::default() }
    }

    pub(super) fn make(&mut self, change: &Change) {
        match change {
            Change::By(way) => self.way = Some(*way),
            Change::Agreed(order) => self.agreed.clone_from(order),
            Change::Cast { voter, order } => {
                self.ballots.insert(*voter, order.clone());
                self.rules.clear();
            }
            Change::Closed => self.closed = true,
            Change::Settled(rule) => self.rules.push(rule.clone()),
            Change::Confirmed(result) => {
                self.result = Some(result.clone());
                self.counted.clear();
            }
            Change::Reopened => {
                self.result = None;
                self.closed = false;
            }
        }
    }

    /// Whether the tally may be seen: all of `voters` have voted, or the missing are done without.
    #[must_use]
    pub fn is_complete(&self, voters: usize) -> bool {
        !self.ballots.is_empty() && (self.closed || self.ballots.len() >= voters)
    }

    /// The count of the ballots, of the norms for which `stands` holds; `top` is the number of places.
    pub fn tally(&self, top: u8, stands: impl Fn(EntryId) -> bool) -> Tally {
        let ballots: Vec<Ballot> =
            self.ballots.values().map(|ballot| ballot.iter().copied().filter(|id| stands(*id)).collect()).collect();
        tally(&ballots, top, &self.rules)
    }

    /// The points of a norm once the group has confirmed: by ballots their sum, by consensus those of one common ballot.
    #[must_use]
    pub fn points(&self, entry: EntryId, top: u8) -> Option<u32> {
        if self.result.is_some() && !self.counted.is_empty() {
            return self.counted.get(&entry).copied();
        }
        self.all_points(top).into_iter().find(|(other, _)| *other == entry).map(|(_, points)| points)
    }

    /// The points of each norm that got any, once the group has confirmed; see [`points`](Self::points).
    #[must_use]
    pub fn all_points(&self, top: u8) -> Vec<(EntryId, u32)> {
        let Some(result) = &self.result else { return Vec::new() };
        if !self.counted.is_empty() {
            return self.counted.iter().map(|(entry, points)| (*entry, *points)).collect();
        }
        match result.way {
            RankingWay::Consensus => {
                (0..).zip(&result.order).map(|(place, entry)| (*entry, points_at(place, top))).collect()
            }
            RankingWay::Ballots => {
                self.tally(top, |_| true).lines.iter().map(|line| (line.entry, line.points)).collect()
            }
        }
    }
}

impl Table {
    /// The table that a norm is ranked at.
    #[must_use]
    pub fn of(entry: &Entry) -> Self {
        Self { value: entry.spot.value, group: entry.spot.group }
    }
}

/// A norm in the count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The norm.
    pub entry: EntryId,
    /// The sum of its points.
    pub points: u32,
    /// How many ballots it is on.
    pub voters: u32,
    /// How many ballots it is first on.
    pub firsts: u32,
    /// Its hands in the last run-off it took part in.
    pub hands: Option<u16>,
    /// Its place from 1; norms that tie share the best one.
    pub place: usize,
}

/// Norms that the rules so far cannot tell apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tie {
    /// The norms.
    pub entries: Vec<EntryId>,
    /// How many of them fit above the cut: fewer than there are.
    pub fit: usize,
}

/// The count of a group's ballots.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally {
    /// All norms that got points, the most important first.
    pub lines: Vec<Line>,
    /// The tie that the cut goes through, if one is open.
    pub tie: Option<Tie>,
    /// The norms above the cut, without an open tie's; with it all of them when they are kept.
    pub chosen: Vec<EntryId>,
}

/// Counts ballots. Norms are ordered by points, then by `rules` in order; what still ties stands in the order of its ids.
#[must_use]
pub fn tally(ballots: &[Ballot], top: u8, rules: &[TieRule]) -> Tally {
    let mut lines = count(ballots, top);
    for rule in rules {
        if let TieRule::RunOff(hands) = rule {
            for line in &mut lines {
                line.hands =
                    hands.iter().find(|(entry, _)| *entry == line.entry).map(|(_, hands)| *hands).or(line.hands);
            }
        }
    }
    let key = |line: &Line| -> Vec<u32> {
        let by_rules = rules.iter().map(|rule| match rule {
            TieRule::Voters => line.voters,
            TieRule::Firsts => line.firsts,
            TieRule::RunOff(hands) => {
                hands.iter().find(|(entry, _)| *entry == line.entry).map_or(0, |(_, hands)| u32::from(*hands))
            }
            TieRule::KeepBoth => 0,
        });
        std::iter::once(line.points).chain(by_rules).collect()
    };
    lines.sort_by_cached_key(|line| (Reverse(key(line)), line.entry));
    let keys: Vec<Vec<u32>> = lines.iter().map(key).collect();
    for (index, line) in lines.iter_mut().enumerate() {
        line.place = keys.partition_point(|other| *other > keys[index]) + 1;
    }
    cut(lines, usize::from(top), rules.contains(&TieRule::KeepBoth))
}

/// The points that place number `place`, counted from 0, gives.
fn points_at(place: usize, top: u8) -> u32 {
    u32::try_from(usize::from(top).saturating_sub(place)).unwrap_or(0)
}

fn count(ballots: &[Ballot], top: u8) -> Vec<Line> {
    let mut lines: HashMap<EntryId, Line> = HashMap::new();
    for ballot in ballots {
        for (place, entry) in ballot.iter().enumerate() {
            let line = lines.entry(*entry).or_insert(Line {
                entry: *entry,
                points: 0,
                voters: 0,
                firsts: 0,
                hands: None,
                place: 0,
            });
            line.points += points_at(place, top);
            line.voters += 1;
            line.firsts += u32::from(place == 0);
        }
    }
    lines.into_values().collect()
}

/// Finds what is above the cut after `top` norms, and the tie that the cut goes through.
fn cut(lines: Vec<Line>, top: usize, keep: bool) -> Tally {
    let (Some(last), Some(first_out)) = (top.checked_sub(1).and_then(|last| lines.get(last)), lines.get(top)) else {
        let chosen = lines.iter().take(top).map(|line| line.entry).collect();
        return Tally { lines, tie: None, chosen };
    };
    if last.place != first_out.place {
        let chosen = lines[..top].iter().map(|line| line.entry).collect();
        return Tally { lines, tie: None, chosen };
    }
    let place = last.place;
    let above = |line: &&Line| line.place < place;
    let entries: Vec<EntryId> = lines.iter().filter(|line| line.place == place).map(|line| line.entry).collect();
    let mut chosen: Vec<EntryId> = lines.iter().filter(above).map(|line| line.entry).collect();
    let tie = (!keep).then(|| Tie { fit: top - chosen.len(), entries: entries.clone() });
    if keep {
        chosen.extend(entries);
    }
    Tally { lines, tie, chosen }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::ids::{Id, SessionId};

    fn norm(number: u32) -> EntryId {
        EntryId(Id { origin: SessionId(1), number })
    }

    fn ballots(of: &[&[u32]]) -> Vec<Ballot> {
        of.iter().map(|ballot| ballot.iter().copied().map(norm).collect()).collect()
    }

    fn summary(tally: &Tally) -> Vec<(u32, u32, usize)> {
        tally.lines.iter().map(|line| (line.entry.0.number, line.points, line.place)).collect()
    }

    #[test]
    fn points_are_five_to_one() {
        let tally = tally(&ballots(&[&[1, 2, 3, 4, 5], &[2, 1, 3, 4, 5]]), 5, &[]);
        assert_eq!(summary(&tally), [(1, 9, 1), (2, 9, 1), (3, 6, 3), (4, 4, 4), (5, 2, 5)]);
        assert_eq!(tally.tie, None, "a tie above the cut needs no settling");
        assert_eq!(tally.chosen.len(), 5);
        assert_eq!((tally.lines[0].voters, tally.lines[0].firsts), (2, 1));
    }

    #[test]
    fn a_tie_at_the_cut_is_shown_and_settled_by_rules() {
        // 1 is safe; 2 and 3 have three points each, 2 from two members, 3 from one; one place is left.
        let cast = ballots(&[&[1, 3], &[1, 2], &[2]]);
        let open = tally(&ballots(&[&[1, 2], &[1, 3]]), 2, &[]);
        assert_eq!(open.tie, Some(Tie { entries: vec![norm(2), norm(3)], fit: 1 }));
        assert_eq!(open.chosen, [norm(1)]);

        let settled = tally(&cast, 2, &[]);
        assert_eq!(settled.tie, None, "here points suffice: {settled:?}");

        let tied = ballots(&[&[1, 2, 3], &[1, 4, 2], &[3], &[5]]);
        assert_eq!(summary(&tally(&tied, 3, &[])), [(1, 6, 1), (3, 4, 2), (2, 3, 3), (5, 3, 3), (4, 2, 5)]);
        assert_eq!(tally(&tied, 3, &[]).tie.map(|tie| tie.fit), Some(1));
        let by_voters = tally(&tied, 3, &[TieRule::Voters]);
        assert_eq!((by_voters.tie, by_voters.chosen), (None, vec![norm(1), norm(3), norm(2)]));
        let by_firsts = tally(&tied, 3, &[TieRule::Firsts]);
        assert_eq!(by_firsts.chosen, [norm(1), norm(3), norm(5)]);
        let run_off = tally(&tied, 3, &[TieRule::RunOff(vec![(norm(2), 1), (norm(5), 3)])]);
        assert_eq!(run_off.chosen, [norm(1), norm(3), norm(5)]);
        let kept = tally(&tied, 3, &[TieRule::KeepBoth]);
        assert_eq!((kept.tie, kept.chosen.len()), (None, 4));
    }

    #[test]
    fn points_counted_elsewhere_count_until_the_group_confirms() {
        let mut ranking = Ranking::counted(BTreeMap::from([(norm(1), 7), (norm(2), 30)]), vec![norm(2), norm(1)]);
        assert_eq!((ranking.points(norm(2), 5), ranking.points(norm(3), 5)), (Some(30), None));
        assert_eq!(ranking.all_points(5), [(norm(1), 7), (norm(2), 30)]);
        ranking.make(&Change::Reopened);
        assert_eq!(ranking.points(norm(2), 5), None, "an open ranking has no points");
        let order = vec![norm(1), norm(2)];
        ranking.make(&Change::Confirmed(Result { order, way: RankingWay::Consensus, reason: None }));
        assert_eq!(ranking.all_points(5), [(norm(1), 5), (norm(2), 4)]);
    }

    #[test]
    fn a_rule_that_does_not_help_leaves_the_tie_open() {
        let tied = ballots(&[&[1], &[2]]);
        assert!(tally(&tied, 1, &[TieRule::Voters, TieRule::Firsts]).tie.is_some());
    }

    #[test]
    fn fewer_norms_than_places_are_all_chosen() {
        let tally = tally(&ballots(&[&[1], &[1]]), 5, &[]);
        assert_eq!((tally.chosen, tally.tie), (vec![norm(1)], None));
    }

    proptest::proptest! {
        /// No norm is lost or doubled, points only fall, and what is chosen and tied fills the top.
        #[test]
        fn the_count_is_a_permutation(cast in proptest::collection::vec(proptest::sample::subsequence((1..=9).collect::<Vec<u32>>(), 1..=5).prop_shuffle(), 1..6), top in 1_u8..6) {
            let cast: Vec<Ballot> = cast.iter().map(|ballot| ballot.iter().copied().take(usize::from(top)).map(norm).collect()).collect();
            let tally = tally(&cast, top, &[]);
            let mut counted: Vec<EntryId> = tally.lines.iter().map(|line| line.entry).collect();
            proptest::prop_assert!(tally.lines.windows(2).all(|pair| pair[0].points >= pair[1].points));
            counted.sort_unstable();
            let mut cast_for: Vec<EntryId> = cast.concat();
            cast_for.sort_unstable();
            cast_for.dedup();
            proptest::prop_assert_eq!(&counted, &cast_for);
            let full = tally.chosen.len() + tally.tie.as_ref().map_or(0, |tie| tie.fit);
            proptest::prop_assert_eq!(full, counted.len().min(usize::from(top)));
        }
    }

    use proptest::strategy::Strategy;
}
