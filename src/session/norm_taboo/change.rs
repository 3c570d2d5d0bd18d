//! What can be asked of the exercise, and what can happen in it.

use serde::{Deserialize, Serialize};

use super::Round;
use super::entries::Spot;
use super::ranking::{self, Table, TieRule};
use super::themes;
use crate::session::ids::{EntryId, SeatId, ThemeId, ThemeTabooId};
use crate::session::turns;
use crate::text::CleanText;
use crate::workshop::RankingWay;

/// Something asked of the exercise.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Takes in a norm or taboo.
    Add {
        /// What, and where.
        said: Said,
        /// The seat that says it; its turn is over then.
        seat: Option<SeatId>,
        /// For a taboo: the norm it stands against.
        against: Option<EntryId>,
    },
    /// Takes in a norm or taboo that says the same as one that stands: it is part of that one at once. The one that
    /// stands keeps its words, and both originals are kept.
    Join {
        /// What, and where.
        said: Said,
        /// The seat that says it; its turn is over then.
        seat: Option<SeatId>,
        /// The one that stands, at the same spot.
        into: EntryId,
    },
    /// Gives it other words; the original stays.
    Reword {
        /// Which.
        entry: EntryId,
        /// The new words.
        text: CleanText,
    },
    /// Withdraws it; it can come back.
    Withdraw(EntryId),
    /// Brings back what was withdrawn or merged.
    Restore(EntryId),
    /// Makes one of several of a group; all originals stay.
    Merge {
        /// The one that stands.
        into: EntryId,
        /// Those that become part of it.
        from: Vec<EntryId>,
        /// The words of the one that stands.
        wording: CleanText,
    },
    /// Moves it to another value, group or kind.
    Move {
        /// Which.
        entry: EntryId,
        /// Where to.
        to: Spot,
    },
    /// Puts it right before another, or last.
    Order {
        /// Which.
        entry: EntryId,
        /// Before which; `None` for last.
        before: Option<EntryId>,
    },
    /// Sets a taboo against a norm, or against none.
    Pair {
        /// The taboo.
        taboo: EntryId,
        /// The norm.
        norm: Option<EntryId>,
    },
    /// Passes, comes back in, or is given the turn.
    Turn {
        /// In which round.
        round: Round,
        /// What.
        change: turns::Change,
    },
    /// Ranks by consensus or by ballots from now on.
    RankBy(Table, RankingWay),
    /// The group's order, as far as it has come.
    Agree(Table, Vec<EntryId>),
    /// Takes in the ballot of voter number `voter`, counted from 0, instead of an earlier one of theirs.
    Cast {
        /// Whose ranking.
        table: Table,
        /// Whose ballot.
        voter: u16,
        /// The norms, the most important first.
        order: Vec<EntryId>,
    },
    /// Counts without the ballots that are missing.
    Close(Table),
    /// Settles the tie at the cut.
    Settle(Table, TieRule),
    /// The group stands by the result.
    Confirm(Table),
    /// The group decides otherwise, and says why.
    Override {
        /// Whose ranking.
        table: Table,
        /// The order the group wants.
        order: Vec<EntryId>,
        /// Why.
        reason: CleanText,
    },
    /// Opens a confirmed or counted ranking again.
    Reopen(Table),
    /// Makes a theme of norms of a value; taboos that stand against them come along.
    MakeTheme {
        /// The core value, counted from 0.
        value: u16,
        /// The main message.
        wording: CleanText,
        /// The norms; they leave other themes.
        norms: Vec<EntryId>,
    },
    /// Makes several themes at once, each of its wording and its norms; as one act.
    MakeThemes {
        /// The core value, counted from 0.
        value: u16,
        /// The themes; no norm is in two of them.
        themes: Vec<(CleanText, Vec<EntryId>)>,
    },
    /// Makes a theme of each norm that a group confirmed and that is in no theme yet.
    ThemesFromTops {
        /// The core value, counted from 0.
        value: u16,
    },
    /// Words the main message.
    WordTheme(ThemeId, CleanText),
    /// Takes norms into a theme; they leave other themes.
    TakeIn(ThemeId, Vec<EntryId>),
    /// Takes a norm out of its theme.
    TakeOut(EntryId),
    /// Makes one theme of several.
    MergeThemes {
        /// The one that stays.
        into: ThemeId,
        /// Those that become part of it.
        from: Vec<ThemeId>,
    },
    /// Makes a theme of its own of some norms of a theme; the taboos that stand against nothing but them go along.
    SplitTheme {
        /// The theme that is split.
        theme: ThemeId,
        /// The main message of the new one.
        wording: CleanText,
        /// The norms of the new one; some must be left.
        norms: Vec<EntryId>,
    },
    /// Dissolves a theme; its norms are free again.
    Dissolve(ThemeId),
    /// Puts a theme right before another, or last.
    OrderTheme(ThemeId, Option<ThemeId>),
    /// Chooses a theme for the poster, or not.
    Choose(ThemeId, bool),
    /// Words a taboo for a theme, from what groups said.
    AddTaboo {
        /// The theme.
        theme: ThemeId,
        /// The words.
        wording: CleanText,
        /// The groups' taboos that it comes from; may be none.
        sources: Vec<EntryId>,
    },
    /// Takes a taboo of a theme away.
    RemoveTaboo(ThemeId, ThemeTabooId),
    /// Gives a taboo of a theme other words.
    WordTaboo(ThemeId, ThemeTabooId, CleanText),
    /// Makes one of several taboos of a theme; all sources stay.
    MergeTaboos {
        /// The theme.
        theme: ThemeId,
        /// The taboo that stays.
        into: ThemeTabooId,
        /// Those that become part of it.
        from: Vec<ThemeTabooId>,
        /// The words of the one that stays.
        wording: CleanText,
    },
    /// Leaves a word out of the word cloud, in all its forms.
    HideWord(CleanText),
    /// Takes it back in.
    ShowWord(CleanText),
}

/// What is said, and where it goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The words.
    pub text: CleanText,
    /// Where it goes.
    pub spot: Spot,
}

/// Something that happened in the exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// A norm or taboo was said.
    Added {
        /// Its id.
        id: EntryId,
        /// What, and where.
        entry: Said,
        /// The seat that said it.
        seat: Option<SeatId>,
        /// For a taboo: the norm it stands against.
        against: Option<EntryId>,
    },
    /// A norm or taboo was said and is part of one that stands, which keeps its words.
    Joined {
        /// Its id.
        id: EntryId,
        /// What, and where.
        entry: Said,
        /// The seat that said it.
        seat: Option<SeatId>,
        /// The one that stands.
        into: EntryId,
    },
    /// It got other words.
    Reworded {
        /// Which.
        entry: EntryId,
        /// The new words.
        text: CleanText,
    },
    /// It was withdrawn.
    Withdrawn {
        /// Which.
        entry: EntryId,
    },
    /// It came back.
    Restored {
        /// Which.
        entry: EntryId,
    },
    /// Several became one.
    Merged {
        /// The one that stands.
        into: EntryId,
        /// Those that are part of it now.
        from: Vec<EntryId>,
        /// The words.
        wording: CleanText,
    },
    /// It went to another value, group or kind.
    Moved {
        /// Which.
        entry: EntryId,
        /// Where to.
        to: Spot,
    },
    /// It got another place in the list.
    Ordered {
        /// Which.
        entry: EntryId,
        /// Before which; `None` for last.
        before: Option<EntryId>,
    },
    /// A taboo was set against a norm, or against none.
    Paired {
        /// The taboo.
        taboo: EntryId,
        /// The norm.
        norm: Option<EntryId>,
    },
    /// Something happened to the turns of a round.
    Turn {
        /// The round.
        round: Round,
        /// What.
        change: turns::Change,
    },
    /// Something happened to a ranking.
    Ranking {
        /// Whose.
        table: Table,
        /// What.
        change: ranking::Change,
    },
    /// Something happened to the themes.
    Theme(themes::Change),
    /// A word was left out of the word cloud, in all its forms.
    WordHidden {
        /// The word, as it was shown.
        word: CleanText,
    },
    /// It was taken back in.
    WordShown {
        /// The word, as it was left out.
        word: CleanText,
    },
}

impl Event {
    /// The highest id number that it gives to something new; 0 if it makes nothing.
    pub(in crate::session) fn highest_id(&self) -> u32 {
        match self {
            Self::Added { id, .. } | Self::Joined { id, .. } => id.0.number,
            Self::Theme(change) => change.highest_id(),
            Self::Reworded { .. }
            | Self::Withdrawn { .. }
            | Self::Restored { .. }
            | Self::Merged { .. }
            | Self::Moved { .. }
            | Self::Ordered { .. }
            | Self::Paired { .. }
            | Self::Turn { .. }
            | Self::Ranking { .. }
            | Self::WordHidden { .. }
            | Self::WordShown { .. } => 0,
        }
    }
}
