//! What a draw of groups has to keep to, besides chance.
//!
//! Rules name people by whatever tells them apart where they stand: their places in a list before the draw, their seats
//! after it. So no name stands in what is kept, and whoever is forgotten is forgotten here too.

use serde::{Deserialize, Serialize};

/// What a draw keeps to. `W` is what people are told by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules<W> {
    /// Whether each unit is spread over the groups as evenly as can be.
    pub mix: bool,
    /// Who is to be with whom, and who is not. They go before the mixing.
    pub wishes: Vec<Wish<W>>,
}

/// What is wished for two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Wish<W> {
    /// They are in one group.
    Together(W, W),
    /// They are not.
    Apart(W, W),
}

impl<W> Default for Rules<W> {
    fn default() -> Self {
        Self { mix: true, wishes: Vec::new() }
    }
}

impl<W> Rules<W> {
    /// Whether it is what holds where nobody says otherwise: units mix, and nothing is wished.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.mix && self.wishes.is_empty()
    }
}

impl<W: Copy + PartialEq> Rules<W> {
    /// The same rules, told by what `other` makes of each person. A wish for somebody of whom it makes nothing falls away.
    #[must_use]
    pub fn told_by<V>(&self, other: impl Fn(W) -> Option<V>) -> Rules<V> {
        let wishes = self.wishes.iter().filter_map(|wish| {
            Some(match *wish {
                Wish::Together(one, two) => Wish::Together(other(one)?, other(two)?),
                Wish::Apart(one, two) => Wish::Apart(other(one)?, other(two)?),
            })
        });
        Rules { mix: self.mix, wishes: wishes.collect() }
    }

    /// The wishes that do not hold where `group` tells the group of each person. A wish for somebody who is in none holds.
    #[must_use]
    pub fn broken(&self, group: impl Fn(W) -> Option<usize>) -> Vec<Wish<W>> {
        let holds = |wish: &&Wish<W>| {
            let (one, two) = wish.both();
            group(one).zip(group(two)).is_none_or(|(one, two)| wish.holds(one == two))
        };
        self.wishes.iter().filter(|wish| !holds(wish)).copied().collect()
    }
}

impl<W: Copy> Wish<W> {
    /// The two people.
    #[must_use]
    pub const fn both(&self) -> (W, W) {
        match *self {
            Self::Together(one, two) | Self::Apart(one, two) => (one, two),
        }
    }

    /// Whether it holds for two who are in one group, or are not.
    #[must_use]
    pub const fn holds(&self, in_one_group: bool) -> bool {
        match self {
            Self::Together(..) => in_one_group,
            Self::Apart(..) => !in_one_group,
        }
    }
}
