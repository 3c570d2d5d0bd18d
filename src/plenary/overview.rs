//! All themes of a value at once: those that people have made, and those that are suggested.

use std::ops::ControlFlow;
use std::sync::Arc;

use super::{Answer, Suggested, Wall};
use crate::insight::themes::Grain;
use crate::insight::weight::Weight;
use crate::session::State;
use crate::session::ids::{EntryId, ThemeId};
use crate::session::norm_taboo::Theme;
use crate::text::CleanText;

/// A theme of a value.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its main message.
    pub wording: CleanText,
    /// Its standing norms.
    pub norms: Vec<EntryId>,
    /// Where it comes from.
    pub whence: Whence,
    /// How much it weighs.
    pub weight: Weight,
}

/// Where a theme comes from.
#[derive(Debug, Clone, PartialEq)]
pub enum Whence {
    /// People have made it.
    Settled {
        /// Whether it goes on the poster.
        chosen: bool,
    },
    /// It is suggested.
    Suggested {
        /// How sure it is, from 0 to 1.
        certainty: f32,
        /// The words that its norms share.
        why: Vec<String>,
        /// The main message of the theme that they could be taken into.
        into: Option<CleanText>,
    },
}

/// The wall of a value and its themes: the settled ones in the room's order, those of the poster first, then the suggested
/// ones at `grain`. Each standing norm is in exactly one. `None` where there is no such exercise.
#[must_use]
pub fn overview(session: &State, exercise: u16, value: u16, grain: Grain) -> Option<(Wall, Vec<Line>)> {
    let (_, state) = session.norm_taboo(exercise)?;
    let wall = Wall::of(session, exercise, value)?;
    let answer = Answer::to(Arc::clone(wall.question()), &mut |_| ControlFlow::Continue(()))?;
    let mut settled: Vec<&Theme> = state.themes(value).collect();
    settled.sort_by_key(|theme| !theme.chosen);
    let wording = |id: ThemeId| settled.iter().find(|theme| theme.id == id).map(|theme| theme.wording.clone());
    let of_theme = |theme: &&Theme| {
        let norms: Vec<EntryId> =
            theme.norms.iter().copied().filter(|norm| wall.theme_of(*norm).is_some_and(|id| id == theme.id)).collect();
        let weight = wall.weigh(&norms);
        let whence = Whence::Settled { chosen: theme.chosen };
        Line { wording: theme.wording.clone(), norms, whence, weight }
    };
    let suggested = |theme: Suggested| {
        let Suggested { norms, wording: words, certainty, why, into } = theme;
        let whence = Whence::Suggested { certainty, why, into: into.and_then(wording) };
        Line { weight: wall.weigh(&norms), wording: words, norms, whence }
    };
    let lines = settled.iter().map(of_theme).chain(answer.suggestions(grain).into_iter().map(suggested));
    let lines = lines.collect();
    Some((wall, lines))
}
