//! Looks for groups that keep to what is wished, from groups that chance made.
//!
//! People of two groups change places, so the sizes stay as they are. First a walk repairs wishes: it takes a broken one at
//! random and makes the exchange that leaves the fewest broken, now and then any that mends it, so that it does not go
//! round in circles (min-conflicts with a random walk; Minton and others 1992, *Artificial Intelligence* 58; Selman, Kautz
//! and Cohen 1994). Then a second walk spreads the units; what it breaks on its way it mends. The best that was seen counts: the
//! fewest broken wishes, and of those the most even units. All choices are the seed's, and the work is bounded by a count
//! of exchanges that are looked at, never by a clock: the same list gives the same groups on every machine.

use super::rules::{Rules, Wish};
use crate::lots::Lots;

/// How much work is done at most, counted in wishes and exchanges that are looked at: some ten milliseconds.
const MOST_WORK: usize = 800_000;

/// One step of so many takes any exchange that mends a wish, not the best.
const STRAYS: usize = 8;

/// So many steps without anything better, and the search is over.
const PATIENCE: usize = 2_000;

/// How good groups are: broken wishes, then how uneven the units are; less is better.
type Cost = (i64, i64);

/// Changes `groups` until they keep to `rules` as well as is found. `units` are the places of the people of each unit.
pub(super) fn improve(groups: &mut [Vec<usize>], units: &[Vec<usize>], rules: &Rules<usize>, lots: &mut Lots) {
    let mut search = Search::new(groups, units, rules);
    let work = search.walk(MOST_WORK, true, lots);
    if rules.mix {
        search.walk(work.max(MOST_WORK / 4), false, lots);
    }
    for (group, members) in groups.iter_mut().enumerate() {
        let seats = search.seats.get(group).into_iter().flatten();
        for (member, seat) in members.iter_mut().zip(seats) {
            *member = search.best.get(*seat).copied().unwrap_or(*member);
        }
    }
}

/// Everybody's seat is a number; a seat belongs to a group for good, and people change seats.
struct Search {
    /// The group of each seat.
    group: Vec<usize>,
    /// The seats of each group.
    seats: Vec<Vec<usize>>,
    /// Who sits in each seat, and where each person sits.
    sits: Vec<usize>,
    seat: Vec<usize>,
    /// The best that was seen, as `sits`.
    best: Vec<usize>,
    /// The unit of each person; one for all where they need not mix.
    unit: Vec<usize>,
    /// How many of each unit are in each group: `count[unit][group]`.
    count: Vec<Vec<i64>>,
    wishes: Vec<Wish<usize>>,
    /// The wishes that speak of each person, by their numbers.
    of: Vec<Vec<usize>>,
    /// The wishes that are broken now, and where each stands among them.
    broken: Vec<usize>,
    place: Vec<Option<usize>>,
    uneven: i64,
}

impl Search {
    fn new(groups: &[Vec<usize>], units: &[Vec<usize>], rules: &Rules<usize>) -> Self {
        let people: usize = groups.iter().map(Vec::len).sum();
        let mut search = Self {
            group: Vec::with_capacity(people),
            seats: vec![Vec::new(); groups.len()],
            sits: Vec::with_capacity(people),
            seat: vec![0; people],
            best: Vec::new(),
            unit: vec![0; people],
            count: vec![vec![0; groups.len()]; units.len().max(1)],
            wishes: Vec::new(),
            of: vec![Vec::new(); people],
            broken: Vec::new(),
            place: Vec::new(),
            uneven: 0,
        };
        for (number, unit) in units.iter().enumerate().filter(|_| rules.mix) {
            for person in unit {
                search.unit[*person] = number;
            }
        }
        for (group, members) in groups.iter().enumerate() {
            for person in members {
                let seat = search.sits.len();
                search.group.push(group);
                search.seats[group].push(seat);
                search.sits.push(*person);
                search.seat[*person] = seat;
                search.count[search.unit[*person]][group] += 1;
            }
        }
        search.wish(rules, people);
        search.best.clone_from(&search.sits);
        search
    }

    /// Takes in each wish once, without those that speak of nobody.
    fn wish(&mut self, rules: &Rules<usize>, people: usize) {
        let known = |wish: &&Wish<usize>| {
            let (one, two) = wish.both();
            one != two && one < people && two < people
        };
        self.wishes = rules.wishes.iter().filter(known).copied().collect();
        self.place = vec![None; self.wishes.len()];
        for number in 0..self.wishes.len() {
            let (one, two) = self.wishes[number].both();
            self.of[one].push(number);
            self.of[two].push(number);
            self.note(number);
        }
    }

    fn group_of(&self, person: usize) -> usize {
        self.group[self.seat[person]]
    }

    /// Takes up whether a wish is broken now.
    fn note(&mut self, wish: usize) {
        let (one, two) = self.wishes[wish].both();
        let holds = self.wishes[wish].holds(self.group_of(one) == self.group_of(two));
        match (holds, self.place[wish]) {
            (true, Some(place)) => {
                self.broken.swap_remove(place);
                self.place[wish] = None;
                if let Some(moved) = self.broken.get(place) {
                    self.place[*moved] = Some(place);
                }
            }
            (false, None) => {
                self.place[wish] = Some(self.broken.len());
                self.broken.push(wish);
            }
            (true, None) | (false, Some(_)) => {}
        }
    }

    /// What an exchange of two people would add to the cost.
    fn change(&self, a: usize, b: usize) -> Cost {
        let (from, to) = (self.group_of(a), self.group_of(b));
        let moved = |person: usize, other: usize, into: usize| {
            let change = |wish: &usize| {
                let (one, two) = self.wishes[*wish].both();
                let with = if one == person { two } else { one };
                // The two change places: whether they are in one group stays as it is.
                if with == other {
                    return 0;
                }
                let (now, then) = (self.group_of(with) == self.group_of(person), self.group_of(with) == into);
                i64::from(self.wishes[*wish].holds(now)) - i64::from(self.wishes[*wish].holds(then))
            };
            self.of[person].iter().map(change).sum::<i64>()
        };
        let broken = moved(a, b, to) + moved(b, a, from);
        let (mine, theirs) = (self.unit[a], self.unit[b]);
        if mine == theirs {
            return (broken, 0);
        }
        // The sum of the squares of the counts is least where they differ by at most one.
        let shift = |unit: usize, from: usize, to: usize| 2 * (self.count[unit][to] - self.count[unit][from] + 1);
        (broken, shift(mine, from, to) + shift(theirs, to, from))
    }

    fn exchange(&mut self, a: usize, b: usize) {
        let (from, to) = (self.group_of(a), self.group_of(b));
        self.uneven += self.change(a, b).1;
        let (seat_a, seat_b) = (self.seat[a], self.seat[b]);
        (self.seat[a], self.seat[b]) = (seat_b, seat_a);
        (self.sits[seat_a], self.sits[seat_b]) = (b, a);
        for (person, left, entered) in [(a, from, to), (b, to, from)] {
            self.count[self.unit[person]][left] -= 1;
            self.count[self.unit[person]][entered] += 1;
            for at in 0..self.of[person].len() {
                self.note(self.of[person][at]);
            }
        }
    }

    fn cost(&self) -> Cost {
        (i64::try_from(self.broken.len()).unwrap_or(i64::MAX), self.uneven)
    }

    /// Walks from the best that was seen until nothing is left to mend, or so much work is done; how much of it is left.
    fn walk(&mut self, mut work: usize, mends: bool, lots: &mut Lots) -> usize {
        let mut best = self.cost();
        let (mut since, mut last) = (0, usize::MAX);
        let few = self.broken.len();
        while since < PATIENCE {
            // What a step to the side broke is mended before the next.
            let mends = mends || self.broken.len() > few;
            let pairs = if mends { self.mending(lots) } else { self.spreading(lots) };
            let Some(pairs) = pairs else { break };
            let looked: usize = pairs.iter().map(|(a, b)| 1 + self.of[*a].len() + self.of[*b].len()).sum();
            let Some(left) = work.checked_sub(looked.max(1)) else { break };
            work = left;
            since += 1;
            // Whoever was moved last is not moved at once again, so that the walk leaves where it stands.
            let fresh: Vec<(usize, usize)> = pairs.iter().copied().filter(|(a, b)| *a != last && *b != last).collect();
            let pairs = if fresh.is_empty() { pairs } else { fresh };
            let Some((a, b)) = self.choose(&pairs, mends, lots) else { continue };
            self.exchange(a, b);
            last = a;
            if self.cost() < best {
                best = self.cost();
                self.best.clone_from(&self.sits);
                since = 0;
            }
        }
        self.go_back();
        work
    }

    /// The exchange to make: mostly one of the best, which breaks no wish where units are spread; now and then any, for two
    /// who go together move in two steps.
    fn choose(&self, pairs: &[(usize, usize)], mends: bool, lots: &mut Lots) -> Option<(usize, usize)> {
        let any = |pairs: &[(usize, usize)], lots: &mut Lots| pairs.get(lots.below(pairs.len())).copied();
        if lots.below(STRAYS) == 0 {
            return any(pairs, lots);
        }
        let costs: Vec<(Cost, (usize, usize))> = pairs.iter().map(|(a, b)| (self.change(*a, *b), (*a, *b))).collect();
        let fits = |cost: &Cost| mends || cost.0 <= 0;
        let least = costs.iter().map(|(cost, _)| *cost).filter(fits).min()?;
        let best: Vec<(usize, usize)> =
            costs.iter().filter(|(cost, _)| *cost == least).map(|(_, pair)| *pair).collect();
        any(&best, lots)
    }

    /// The exchanges that mend a broken wish, one taken at random; `None` where none is broken.
    fn mending(&self, lots: &mut Lots) -> Option<Vec<(usize, usize)>> {
        let wish = self.wishes[*self.broken.get(lots.below(self.broken.len()))?];
        let (one, two) = wish.both();
        let elsewhere = |person: usize| {
            let here = self.group_of(person);
            self.sits.iter().copied().filter(move |other| self.group_of(*other) != here).map(move |b| (person, b))
        };
        let pairs: Vec<(usize, usize)> = match wish {
            Wish::Together(..) => {
                let beside = |person: usize, other: usize| {
                    let seats = self.seats[self.group_of(other)].iter();
                    seats.map(|seat| self.sits[*seat]).filter(move |b| *b != other).map(move |b| (person, b))
                };
                beside(one, two).chain(beside(two, one)).collect()
            }
            Wish::Apart(..) => elsewhere(one).chain(elsewhere(two)).collect(),
        };
        // Two who each sit alone have nobody beside them to change places with, and three who go together may all sit where
        // there is no room for three: then one goes anywhere.
        let anywhere = pairs.is_empty() || lots.below(STRAYS) == 0;
        Some(if anywhere { elsewhere(one).chain(elsewhere(two)).collect() } else { pairs })
    }

    /// The exchanges of somebody, taken at random, of whose unit there are more here than elsewhere; `None` where every
    /// unit is spread evenly.
    fn spreading(&self, lots: &mut Lots) -> Option<Vec<(usize, usize)>> {
        let fewest: Vec<i64> = self.count.iter().map(|counts| counts.iter().copied().min().unwrap_or(0)).collect();
        let crowded = |person: &&usize| {
            let unit = self.unit[**person];
            self.count[unit][self.group_of(**person)] > fewest[unit] + 1
        };
        let crowd: Vec<usize> = self.sits.iter().filter(crowded).copied().collect();
        let one = *crowd.get(lots.below(crowd.len()))?;
        // Somebody else may have to go first: one step in eight moves anybody.
        let one = if lots.below(STRAYS) == 0 { self.sits[lots.below(self.sits.len())] } else { one };
        let here = self.group_of(one);
        Some(self.sits.iter().filter(|b| self.group_of(**b) != here).map(|b| (one, *b)).collect())
    }

    /// Seats everybody as in the best that was seen.
    fn go_back(&mut self) {
        for seat in 0..self.sits.len() {
            let (sits, wanted) = (self.sits[seat], self.best[seat]);
            if sits != wanted {
                self.exchange(sits, wanted);
            }
        }
    }
}
