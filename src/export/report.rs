//! What the reports have in common, be they a page or text: their parts, what is told in which order, and the sentences.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::cloud;
use super::date_in_words;
use super::document::{Document, Fate, FollowUp, Norm, Said, Source, Value};
use super::options::{self, CloudBy, CloudOf, Options};
use crate::i18n::{Lang, Value as Word};
use crate::insight::agreement::{Agreement, Level};
use crate::plenary::words;
use crate::session::norm_taboo::Kind;
use crate::text::CleanText;

/// A part of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The poster; its title is the poster's own.
    Poster,
    /// The norms against the taboos.
    Tables,
    /// What was agreed for afterwards.
    After,
    /// The words that return.
    Words,
    /// How the groups agree.
    Agreement,
    /// All that was said.
    Said,
    /// The groups.
    Groups,
    /// What the figures mean.
    About,
}

impl Part {
    /// All, in order.
    const ALL: [Self; 8] =
        [Self::Poster, Self::Tables, Self::After, Self::Words, Self::Agreement, Self::Said, Self::Groups, Self::About];

    /// Those that have something to tell.
    pub(super) fn of(document: &Document, options: &Options) -> Vec<Self> {
        let any = |has: fn(&Value) -> bool| document.values.iter().any(has);
        let tells = |part: &Self| match part {
            Self::Poster | Self::About => true,
            Self::Tables => any(Value::has_table),
            Self::After => !document.follow_ups.is_empty(),
            Self::Words => (0..document.values.len()).any(|value| !used(document, value, options).is_empty()),
            Self::Agreement => any(|value| !value.ballots.is_empty()),
            Self::Said => any(|value| !value.said.is_empty()),
            Self::Groups => !document.groups.is_empty(),
        };
        Self::ALL.into_iter().filter(tells).collect()
    }

    /// Its title.
    pub(super) fn title(self, document: &Document) -> String {
        match self {
            Self::Poster => document.heading.to_string(),
            Self::Tables => document.lang.text("report-tables"),
            Self::After => document.lang.text("report-after"),
            Self::Words => document.lang.text("report-words"),
            Self::Agreement => document.lang.text("report-agreement"),
            Self::Said => document.lang.text("report-said"),
            Self::Groups => document.lang.text("report-groups"),
            Self::About => document.lang.text("report-about"),
        }
    }
}

impl Value {
    /// Whether there is a norm or a taboo to set in a table.
    pub(super) fn has_table(&self) -> bool {
        !self.norms.is_empty() || !self.unpaired_taboos.is_empty()
    }
}

/// Who and when: "Siljan kommune", "21. november 2026".
pub(super) fn who_and_when(document: &Document) -> Vec<String> {
    let date = document.date.map(|date| date_in_words(document.lang, date));
    document.organisation.as_ref().map(ToString::to_string).into_iter().chain(date).collect()
}

/// The workshop in one line of numbers: "21 deltakere i 6 grupper sa 87 normer …".
pub(super) fn figures(document: &Document) -> String {
    let lang = document.lang;
    let said =
        |kind: Kind| document.values.iter().flat_map(|value| &value.said).filter(|said| said.kind == kind).count();
    let people = count(lang, "count-people", document.groups.iter().map(|group| group.people).sum());
    let groups = count(lang, "count-groups", document.groups.len());
    let norms = count(lang, "count-norms", said(Kind::Norm));
    let taboos = count(lang, "count-taboos", said(Kind::Taboo));
    let chosen = count(lang, "report-chosen", document.values.iter().map(|value| value.norms.len()).sum());
    let words: [(&str, &String); 5] =
        [("people", &people), ("groups", &groups), ("norms", &norms), ("taboos", &taboos), ("chosen", &chosen)];
    lang.text_with("report-in-figures", &words.map(|(name, words)| (name, words.into())))
}

/// A number of things in words: "4 deltakere".
pub(super) fn count(lang: Lang, key: &str, n: usize) -> String {
    lang.text_with(key, &[("n", n.into())])
}

/// What a norm on the poster was made of: "Laget av 3 normer fra 2 grupper". Nothing where the room worded it itself.
pub(super) fn made_of(lang: Lang, norm: &Norm) -> Option<String> {
    if norm.sources.is_empty() {
        return None;
    }
    let groups: BTreeSet<&str> = norm.sources.iter().filter_map(|source| source.group.as_deref()).collect();
    let norms = count(lang, "count-norms", norm.sources.len());
    let from = lang.text_with("plenary-from", &[("norms", (&norms).into()), ("n", groups.len().into())]);
    Some(lang.text_with("report-made-of", &[("from", (&from).into())]))
}

/// How much a norm on the poster weighs: "6 av 8 grupper · 18 % av poengene". Nothing where no group said it.
pub(super) fn weight(lang: Lang, norm: &Norm) -> Option<String> {
    let weight = norm.weight.as_ref().filter(|weight| weight.groups > 0)?;
    Some(words::weight(lang, weight).join(" · "))
}

/// Who said a source, what the group gave it, and what was merged into it: "Gruppe 1", "7 poeng, 33 % av gruppens".
pub(super) fn origin(lang: Lang, source: &Source) -> Vec<String> {
    let points = match (source.points, source.share) {
        (Some(n), Some(share)) => {
            let points = Word::Number(usize::try_from(n).unwrap_or(usize::MAX));
            let share = words::percent(lang, share);
            Some(lang.text_with("wall-points", &[("points", points), ("share", (&share).into())]))
        }
        (Some(n), None) => Some(points(lang, n)),
        (None, _) => None,
    };
    let quoted = |words: &CleanText| lang.text_with("quoted", &[("words", words.as_str().into())]);
    let merged: Vec<String> = source.merged.iter().map(quoted).collect();
    let merged =
        (!merged.is_empty()).then(|| lang.text_with("plenary-merged-of", &[("norms", (&merged.join(", ")).into())]));
    source.group.iter().cloned().chain(points).chain(merged).collect()
}

fn points(lang: Lang, points: u32) -> String {
    lang.text_with("poster-points", &[("points", Word::Number(usize::try_from(points).unwrap_or(usize::MAX)))])
}

/// What became of something said, and how it was first said, where that differs.
pub(super) fn notes(lang: Lang, said: &Said) -> Vec<String> {
    let fate = match said.fate {
        Fate::Stands => None,
        Fate::Withdrawn => Some(lang.text("report-withdrawn")),
        Fate::Merged => Some(match &said.part_of {
            Some(norm) => lang.text_with("report-part-of", &[("norm", norm.as_str().into())]),
            None => lang.text("report-merged"),
        }),
    };
    let original = (said.original != said.text)
        .then(|| lang.text_with("report-first-said", &[("words", said.original.as_str().into())]));
    original.into_iter().chain(fate).collect()
}

/// What a group said of a kind for a value, by the place of the group: first what it found most important, each with what
/// is part of it, last what no longer stands. What belongs to no group stands last of all.
pub(super) fn by_group<'a>(document: &Document, value: &'a Value) -> Vec<(Option<usize>, [Vec<&'a Said>; 2])> {
    let mut groups: Vec<(Option<usize>, [Vec<&'a Said>; 2])> =
        (0..document.groups.len()).map(Some).chain([None]).map(|group| (group, Default::default())).collect();
    for said in &value.said {
        let place = said.group.filter(|place| *place < document.groups.len()).unwrap_or(document.groups.len());
        let column = match said.kind {
            Kind::Norm => 0,
            Kind::Taboo => 1,
        };
        if let Some((_, kinds)) = groups.get_mut(place) {
            kinds[column].push(said);
        }
    }
    let rank = |said: &&Said| {
        let fate = match said.fate {
            Fate::Stands => 0,
            Fate::Merged => 1,
            Fate::Withdrawn => 2,
        };
        (fate, said.place.unwrap_or(usize::MAX), Reverse(said.points))
    };
    for said in groups.iter_mut().flat_map(|(_, kinds)| kinds) {
        said.sort_by_key(rank);
        *said = parts_below(said);
    }
    groups.retain(|(_, kinds)| kinds.iter().any(|said| !said.is_empty()));
    groups
}

/// What is part of another comes right below that one, if it is there.
fn parts_below<'a>(said: &[&'a Said]) -> Vec<&'a Said> {
    let standing = said.iter().enumerate().filter(|(_, said)| said.fate == Fate::Stands);
    let places: BTreeMap<&CleanText, usize> = standing.rev().map(|(place, said)| (&said.text, place)).collect();
    let below = |(own, said): (usize, &&'a Said)| {
        let whole = said.part_of.as_ref().and_then(|norm| places.get(norm).copied());
        (whole.unwrap_or(own), whole.is_some(), own)
    };
    let mut ordered: Vec<_> = said.iter().enumerate().map(|(own, said)| (below((own, said)), *said)).collect();
    ordered.sort_by_key(|(place, _)| *place);
    ordered.into_iter().map(|(_, said)| said).collect()
}

/// The name of a group by its place.
pub(super) fn group_name(document: &Document, place: usize) -> &str {
    document.groups.get(place).map_or("", |group| group.name.as_str())
}

/// How far a group agrees, in words.
pub(super) fn agreement(lang: Lang, level: Level) -> String {
    lang.text(match level {
        Level::Strong => "tally-agree-strong",
        Level::Some => "tally-agree-some",
        Level::NoMoreThanChance => "report-agree-chance",
        Level::TooFewVoters => "tally-agree-few-voters",
        Level::TooFewItems => "tally-agree-few-norms",
    })
}

/// Kendall's W and what chance gives: "0,71 (tilfeldig: 0,25)".
pub(super) fn kendalls_w(lang: Lang, agreement: Agreement) -> Option<String> {
    let (w, mean) = (lang.decimal(agreement.w?), lang.decimal(agreement.chance?.mean));
    Some(lang.text_with("report-w-chance", &[("w", (&w).into()), ("mean", (&mean).into())]))
}

/// The words of a value's norms or of its taboos, and how many used each.
pub(super) struct Used {
    /// Which of the two.
    pub(super) title: String,
    /// What the size of a word in the cloud means.
    pub(super) rule: String,
    /// Whom the counts count: groups or people.
    pub(super) counted: String,
    /// The words by their counts, the most used first.
    pub(super) words: Vec<(usize, Vec<String>)>,
    /// How their cloud is drawn.
    pub(super) options: Options,
}

/// The words of a value (its place among the document's): those of its norms and those of its taboos, if there are any.
pub(super) fn used(document: &Document, value: usize, options: &Options) -> Vec<Used> {
    let lang = document.lang;
    let of = |(of, title)| {
        let cloud = options::Cloud { of, ..options.cloud.clone() };
        let options = Options { cloud, ..options.clone() };
        let counted = cloud::counted(document, Some(value), &options.cloud);
        let mut words: Vec<(usize, Vec<String>)> = Vec::new();
        for word in counted.words {
            match words.last_mut().filter(|(count, _)| *count == word.count) {
                Some((_, level)) => level.push(word.shown),
                None => words.push((word.count, vec![word.shown])),
            }
        }
        let by = match counted.by {
            CloudBy::Groups => "cloud-groups",
            CloudBy::People => "cloud-people",
        };
        let rule = lang.text(cloud::rule(options.cloud.size, counted.by));
        (!words.is_empty()).then(|| Used { title: lang.text(title), rule, counted: lang.text(by), words, options })
    };
    [(CloudOf::Norms, "cloud-of-norms"), (CloudOf::Taboos, "cloud-of-taboos")].into_iter().filter_map(of).collect()
}

/// What was agreed on by its day, and what has none last.
pub(super) fn follow_ups(document: &Document) -> Vec<&FollowUp> {
    let mut agreed: Vec<&FollowUp> = document.follow_ups.iter().collect();
    agreed.sort_by_key(|agreed| (agreed.when.is_none(), agreed.when));
    agreed
}

/// Who takes something on.
pub(super) fn who(lang: Lang, agreed: &FollowUp) -> String {
    agreed.who.as_ref().map_or_else(|| lang.text("follow-up-nobody"), ToString::to_string)
}

/// What the figures mean, a paragraph each: only of figures that are there.
pub(super) fn about(document: &Document) -> Vec<String> {
    let lang = document.lang;
    let said = || document.values.iter().flat_map(|value| &value.said);
    let points = said().any(|said| said.points.is_some()).then(|| lang.text("report-about-points"));
    let weighed = document.values.iter().flat_map(|value| &value.norms).any(|norm| weight(lang, norm).is_some());
    let weight = weighed.then(|| lang.text("report-about-weight"));
    let voted = document.values.iter().any(|value| !value.ballots.is_empty());
    let w = voted.then(|| lang.text("report-about-w"));
    points.into_iter().chain(weight).chain(w).chain([lang.text("report-about-names")]).collect()
}
