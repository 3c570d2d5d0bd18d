//! Every text that people said in the exercise, for what must look at all of them. Nothing is hidden behind `..`: a new
//! field does not compile before it is thought of here.

use super::{Entry, Event, Part, Ranking, RankingChange, RankingResult, Said, Theme, ThemeChange, ThemeTaboo};
use crate::session::gathered::Layer;
use crate::text::CleanText;

/// What is done with a text.
type Look<'a> = dyn FnMut(&mut CleanText) + 'a;

impl Event {
    /// Shows `look` every text in the event, to change it or not.
    pub(in crate::session) fn each_text(&mut self, look: &mut Look<'_>) {
        match self {
            Self::Added { id: _, entry: Said { text, spot: _ }, seat: _, against: _ }
            | Self::Joined { id: _, entry: Said { text, spot: _ }, seat: _, into: _ }
            | Self::Reworded { entry: _, text }
            | Self::Merged { into: _, from: _, wording: text }
            | Self::WordHidden { word: text }
            | Self::WordShown { word: text } => look(text),
            Self::Ranking { table: _, change } => of_ranking_change(change, look),
            Self::Theme(change) => of_theme_change(change, look),
            Self::Withdrawn { entry: _ }
            | Self::Restored { entry: _ }
            | Self::Moved { entry: _, to: _ }
            | Self::Ordered { entry: _, before: _ }
            | Self::Paired { taboo: _, norm: _ }
            | Self::Turn { round: _, change: _ } => {}
        }
    }
}

impl Part {
    /// Shows `look` every text in it, to change it or not.
    pub(in crate::session) fn each_text(&mut self, look: &mut Look<'_>) {
        let Self { entries, rankings, themes, hidden_words } = self;
        let Layer { has, gone: _ } = entries;
        for Entry { id: _, spot: _, seat: _, text, original, fate: _, against: _ } in has {
            look(text);
            look(original);
        }
        let Layer { has, gone: _ } = rankings;
        for (_, ranking) in has {
            let Ranking { way: _, agreed: _, ballots: _, closed: _, rules: _, result, counted: _ } = ranking;
            for result in result.iter_mut() {
                of_result(result, look);
            }
        }
        let Layer { has, gone: _ } = themes;
        for theme in has.iter_mut() {
            of_theme(theme, look);
        }
        let Layer { has, gone } = hidden_words;
        has.iter_mut().chain(gone).for_each(&mut *look);
    }
}

fn of_ranking_change(change: &mut RankingChange, look: &mut Look<'_>) {
    match change {
        RankingChange::Confirmed(result) => of_result(result, look),
        RankingChange::By(_)
        | RankingChange::Agreed(_)
        | RankingChange::Cast { voter: _, order: _ }
        | RankingChange::Closed
        | RankingChange::Settled(_)
        | RankingChange::Reopened => {}
    }
}

fn of_result(result: &mut RankingResult, look: &mut Look<'_>) {
    let RankingResult { order: _, way: _, reason } = result;
    reason.iter_mut().for_each(look);
}

fn of_theme_change(change: &mut ThemeChange, look: &mut Look<'_>) {
    match change {
        ThemeChange::Made(themes) => themes.iter_mut().for_each(|theme| of_theme(theme, look)),
        ThemeChange::Split { from: _, new } => of_theme(new, look),
        ThemeChange::TabooAdded(_, taboo) => of_taboo(taboo, look),
        ThemeChange::Worded(_, text)
        | ThemeChange::TabooWorded(_, _, text)
        | ThemeChange::TaboosMerged { theme: _, into: _, from: _, wording: text } => look(text),
        ThemeChange::TakenIn(..)
        | ThemeChange::TakenOut(_)
        | ThemeChange::Merged { into: _, from: _ }
        | ThemeChange::Dissolved(_)
        | ThemeChange::Ordered(..)
        | ThemeChange::Chosen(..)
        | ThemeChange::TabooRemoved(..) => {}
    }
}

fn of_theme(theme: &mut Theme, look: &mut Look<'_>) {
    let Theme { id: _, value: _, wording, norms: _, chosen: _, taboos } = theme;
    look(wording);
    for taboo in taboos.iter_mut() {
        of_taboo(taboo, look);
    }
}

fn of_taboo(taboo: &mut ThemeTaboo, look: &mut Look<'_>) {
    let ThemeTaboo { id: _, wording, sources: _ } = taboo;
    look(wording);
}
