//! What hangs on the wall now: both lists, laid out once for each change, so that drawing only looks at what is in view.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Of;
use super::order::Order;
use crate::insight::themes::Grain;
use crate::insight::weight::Weight;
use crate::plenary::{Answer, Certainty, Suggested, Wall};
use crate::session::ids::{EntryId, ThemeId, ThemeTabooId};
use crate::session::norm_taboo::{NormTaboo, Theme};
use crate::text::CleanText;
use crate::tui::screens::Cx;

/// A row that can be selected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Row {
    /// A suggestion, by its most central norm.
    Proposal(EntryId),
    /// A norm: of the suggestion or the theme above it, or one that is like no other.
    Norm(EntryId),
    /// A theme.
    Theme(ThemeId),
    /// A taboo of a theme.
    Taboo(ThemeId, ThemeTabooId),
    /// Free taboos that seem to belong to a theme.
    Suits(ThemeId),
    /// Taboos of a theme that say the same; the first of them.
    Alike(ThemeId, ThemeTabooId),
}

/// A heading among the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Head {
    /// What is like a theme.
    Offers,
    /// What says the same.
    Proposals,
    /// What matters much to one group.
    Strong,
    /// What is like no other.
    Singles,
    /// The themes on the poster.
    OnPoster,
    /// The other themes; whether there is none on the poster.
    NotOnPoster {
        /// No theme is on the poster.
        none: bool,
    },
}

/// What the facilitator has made of the view; none of it is the session's.
#[derive(Debug, Clone, Default)]
pub(super) struct Looks {
    /// How much must be alike to be one suggestion.
    pub(super) grain: Grain,
    /// What stands first.
    pub(super) order: Order,
    /// The rows that are open.
    pub(super) open: BTreeSet<Row>,
    /// The norms that were taken out of suggestions.
    pub(super) out: BTreeSet<EntryId>,
}

/// A suggestion, as far as its norms are still free.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Proposal {
    /// The norms that it would take.
    pub(super) norms: Vec<EntryId>,
    /// The same with those that were taken out of it, which keep their places under it.
    all: Vec<EntryId>,
    /// The main message.
    pub(super) wording: CleanText,
    /// How sure it is.
    pub(super) certainty: Certainty,
    /// The words that its norms share.
    pub(super) why: Vec<String>,
    /// The theme that they could be taken into.
    pub(super) into: Option<ThemeId>,
    /// How much it would weigh.
    pub(super) weight: Weight,
}

/// A theme with its standing norms.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Standing {
    /// Its norms.
    pub(super) norms: Vec<EntryId>,
    /// How much it weighs.
    pub(super) weight: Weight,
    /// The free taboos that seem to belong to it.
    pub(super) suits: usize,
}

/// A list: its rows, and the headings, each before the row with this number.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    /// The rows in order.
    pub(super) list: Vec<Row>,
    /// The headings.
    pub(super) heads: BTreeMap<usize, Head>,
}

impl Rows {
    fn head(&mut self, head: Head) {
        self.heads.insert(self.list.len(), head);
    }
}

/// What hangs on the wall.
#[derive(Debug, Clone, Default)]
pub(super) struct Board {
    /// All norms, and what they weigh.
    pub(super) wall: Wall,
    /// What was suggested last, at the grain that was wanted then.
    suggested: Vec<Suggested>,
    /// The suggestions, by their rows' norms.
    pub(super) proposals: BTreeMap<EntryId, Proposal>,
    /// The themes.
    pub(super) themes: BTreeMap<ThemeId, Standing>,
    /// The themes in the order they are shown.
    pub(super) shown: Vec<ThemeId>,
    /// How many norms are in no theme.
    pub(super) free: usize,
    /// The suggestions and the norms.
    pub(super) left: Rows,
    /// The themes.
    pub(super) right: Rows,
}

impl Board {
    /// Looks at the session again.
    pub(super) fn look(&mut self, of: Of, cx: &Cx<'_>) {
        self.wall = Wall::of(cx.session, of.exercise, of.value).unwrap_or_default();
    }

    /// Takes the suggestions of an answer at a grain.
    pub(super) fn suggest(&mut self, answer: Option<&Arc<Answer>>, grain: Grain) {
        self.suggested = answer.map(|answer| answer.suggestions(grain)).unwrap_or_default();
    }

    /// Lays both lists out.
    pub(super) fn lay(&mut self, of: Of, cx: &Cx<'_>, looks: &Looks, answer: Option<&Arc<Answer>>) {
        let Some(state) = of.state(cx) else { return };
        self.lay_themes(of, state, looks, answer);
        self.lay_norms(looks);
    }

    /// The standing norms of a row: of a suggestion or a theme all of them.
    pub(super) fn norms(&self, row: Row) -> Vec<EntryId> {
        match row {
            Row::Proposal(lead) => self.proposals.get(&lead).map(|found| found.norms.clone()).unwrap_or_default(),
            Row::Theme(theme) => self.themes.get(&theme).map(|found| found.norms.clone()).unwrap_or_default(),
            Row::Norm(norm) => vec![norm],
            Row::Taboo(..) | Row::Suits(_) | Row::Alike(..) => Vec::new(),
        }
    }

    /// The suggestions of more than one norm and no theme, in the order they are shown.
    pub(super) fn new_ones(&self) -> impl Iterator<Item = &Proposal> {
        let leads = self.left.list.iter().filter_map(|row| match row {
            Row::Proposal(lead) => self.proposals.get(lead),
            Row::Norm(_) | Row::Theme(_) | Row::Taboo(..) | Row::Suits(_) | Row::Alike(..) => None,
        });
        leads.filter(|proposal| proposal.into.is_none())
    }

    fn lay_norms(&mut self, looks: &Looks) {
        let (found, singles) = self.proposals(looks);
        let mut rows = Rows::default();
        for (head, offered) in [(Head::Offers, true), (Head::Proposals, false)] {
            let mut part: Vec<&(EntryId, Proposal)> =
                found.iter().filter(|(_, proposal)| proposal.into.is_some() == offered).collect();
            if !part.is_empty() {
                rows.head(head);
            }
            looks.order.sort(&mut part, |(_, proposal)| (&proposal.weight, proposal.norms.len()));
            for (lead, proposal) in part {
                rows.list.push(Row::Proposal(*lead));
                if looks.open.contains(&Row::Proposal(*lead)) {
                    rows.list.extend(proposal.all.iter().map(|norm| Row::Norm(*norm)));
                }
            }
        }
        self.proposals = found.into_iter().collect();
        let (strong, others): (Vec<EntryId>, Vec<EntryId>) =
            singles.into_iter().partition(|norm| self.wall.weigh(&[*norm]).strong_alone);
        for (head, mut part) in [(Head::Strong, strong), (Head::Singles, others)] {
            if !part.is_empty() {
                rows.head(head);
            }
            part.sort_by_key(|norm| (self.wall.place(*norm).unwrap_or(usize::MAX), self.wall.group(*norm)));
            rows.list.extend(part.into_iter().map(Row::Norm));
        }
        self.left = rows;
    }

    /// What is suggested of the norms that are free now, and the norms that are like no other. What was said or set free
    /// since the suggestions were found is among the latter until they are found anew.
    fn proposals(&mut self, looks: &Looks) -> (Vec<(EntryId, Proposal)>, Vec<EntryId>) {
        let (mut found, mut singles, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
        for suggested in &self.suggested {
            let all: Vec<EntryId> = suggested.norms.iter().copied().filter(|norm| self.wall.is_free(*norm)).collect();
            let norms: Vec<EntryId> = all.iter().copied().filter(|norm| !looks.out.contains(norm)).collect();
            seen.extend(all.iter().copied());
            let into = suggested.into.filter(|theme| self.themes.contains_key(theme));
            let alone = into.is_none() && all.len() < 2;
            match suggested.norms.first() {
                Some(lead) if !alone && !norms.is_empty() => {
                    let weight = self.wall.weigh(&norms);
                    let (wording, why) = (suggested.wording.clone(), suggested.why.clone());
                    let certainty = Certainty::of(suggested.certainty);
                    found.push((*lead, Proposal { norms, all, wording, certainty, why, into, weight }));
                }
                _ => singles.extend(all),
            }
        }
        let free = || self.wall.norms().iter().copied().filter(|norm| self.wall.is_free(*norm));
        self.free = free().count();
        singles.extend(free().filter(|norm| !seen.contains(norm)));
        (found, singles)
    }

    fn lay_themes(&mut self, of: Of, state: &NormTaboo, looks: &Looks, answer: Option<&Arc<Answer>>) {
        let themes: Vec<&Theme> = state.themes(of.value).collect();
        let mut norms: BTreeMap<ThemeId, Vec<EntryId>> = BTreeMap::new();
        for theme in &themes {
            let standing = theme.norms.iter().copied().filter(|norm| self.wall.group(*norm).is_some());
            norms.insert(theme.id, standing.collect());
        }
        let taken: BTreeSet<EntryId> =
            themes.iter().flat_map(|theme| &theme.taboos).flat_map(|taboo| taboo.sources.iter().copied()).collect();
        let free = |taboo: EntryId| {
            !taken.contains(&taboo) && state.entry(taboo).is_some_and(crate::session::norm_taboo::Entry::stands)
        };
        let suits = |theme: ThemeId| {
            answer.map_or(0, |answer| answer.suits(theme).iter().filter(|suits| free(suits.taboo)).count())
        };
        let standing = |(id, norms): (ThemeId, Vec<EntryId>)| {
            (id, Standing { weight: self.wall.weigh(&norms), suits: suits(id), norms })
        };
        self.themes = norms.into_iter().map(standing).collect();
        let (chosen, mut others): (Vec<&Theme>, Vec<&Theme>) = themes.iter().partition(|theme| theme.chosen);
        let none = Weight::default();
        looks.order.sort(&mut others, |theme| {
            self.themes.get(&theme.id).map_or((&none, 0), |standing| (&standing.weight, standing.norms.len()))
        });
        let mut rows = Rows::default();
        let heads = [(Head::OnPoster, &chosen), (Head::NotOnPoster { none: chosen.is_empty() }, &others)];
        for (head, part) in heads {
            if !part.is_empty() {
                rows.head(head);
            }
            for theme in part {
                self.lay_theme(&mut rows.list, theme, looks, answer);
            }
        }
        self.shown = chosen.iter().chain(&others).map(|theme| theme.id).collect();
        self.right = rows;
    }

    /// The rows of a theme. Its taboos show where it is open, or on the poster; its norms where it is open.
    fn lay_theme(&self, rows: &mut Vec<Row>, theme: &Theme, looks: &Looks, answer: Option<&Arc<Answer>>) {
        rows.push(Row::Theme(theme.id));
        let open = looks.open.contains(&Row::Theme(theme.id));
        let standing = self.themes.get(&theme.id);
        if open {
            rows.extend(standing.into_iter().flat_map(|standing| &standing.norms).map(|norm| Row::Norm(*norm)));
        }
        if !open && !theme.chosen {
            return;
        }
        rows.extend(theme.taboos.iter().map(|taboo| Row::Taboo(theme.id, taboo.id)));
        let there = |id: &&ThemeTabooId| theme.taboos.iter().any(|taboo| taboo.id == **id);
        for alike in answer.map(|answer| answer.alike(theme.id)).unwrap_or_default() {
            let mut alike = alike.iter().filter(there);
            if let (Some(first), Some(_)) = (alike.next(), alike.next()) {
                rows.push(Row::Alike(theme.id, *first));
            }
        }
        if standing.is_some_and(|standing| standing.suits > 0) {
            rows.push(Row::Suits(theme.id));
        }
    }
}
