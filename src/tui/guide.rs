//! What stands above the keys: what to do now, and what comes next.

use unicode_width::UnicodeWidthStr as _;

use super::keymap::Scope;
use super::outputs::Outputs;
use super::screens::Cx;
use super::widgets::words::shortened;
use crate::i18n::Lang;
use crate::session::ids::SeatId;
use crate::session::norm_taboo::{Kind, NormTaboo, Phase, Ranking, Round, Stop as NormTabooStop, Table};
use crate::session::timer::Timer;
use crate::session::turns::Turns;
use crate::session::{Place, Stop};
use crate::workshop;

/// The most columns that the line takes.
pub const WIDEST: usize = 76;

/// The most columns of a name in it.
const NAME: usize = 18;

/// The most columns of what comes next.
const NEXT: usize = 28;

/// The line of a session where `scopes` hold.
#[must_use]
pub fn line(cx: &Cx<'_>, scopes: &[Scope]) -> String {
    told(cx.lang, &now(cx, scopes), &next(cx, scopes))
}

/// The line of the first screen, or of its help.
#[must_use]
pub fn first(lang: Lang, helping: bool) -> String {
    let (scope, next) = if helping { (Scope::Reading, "next-back") } else { (Scope::Start, "place-setup") };
    told(lang, &lang.text(now_key(scope)), &lang.text(next))
}

fn told(lang: Lang, now: &str, next: &str) -> String {
    let line = |now: &str, next: &str| lang.text_with("guide", &[("now", now.into()), ("next", next.into())]);
    let next = shortened(next, NEXT);
    let beside = line("", &next).width();
    line(&shortened(now, WIDEST.saturating_sub(beside)), &next)
}

/// What whoever leads the room does now.
#[must_use]
pub fn now(cx: &Cx<'_>, scopes: &[Scope]) -> String {
    // What is being looked for comes by itself.
    let scope = scopes.iter().copied().find(|scope| *scope != Scope::Finding).unwrap_or(Scope::Session);
    match scope {
        Scope::Setup if !cx.session.groups.is_empty() => cx.t("now-groups"),
        Scope::Slide | Scope::Question => cx.t(slide_key(cx, scope)),
        Scope::Entry => entry(cx, scopes),
        Scope::Clarify if table(cx).is_some_and(|(_, state, table)| norms(state, table) == 0) => cx.t("now-nothing"),
        Scope::Consensus if chosen(cx) => cx.t("now-consensus-done"),
        Scope::Tally if ties(cx) => cx.t("now-tie"),
        Scope::ExportFiles | Scope::ExportChoices if are_made(cx) => cx.t("now-exported"),
        Scope::FollowUp if scopes.contains(&Scope::FollowUpList) => cx.t(now_key(Scope::FollowUpList)),
        scope => cx.t(now_key(scope)),
    }
}

/// Whether all files that were wanted are made.
fn are_made(cx: &Cx<'_>) -> bool {
    matches!(&cx.around.outputs, Outputs::Written(report) if report.failed.is_empty() && !report.stopped)
}

/// What comes after that.
#[must_use]
pub fn next(cx: &Cx<'_>, scopes: &[Scope]) -> String {
    match scopes.first() {
        Some(Scope::Menu | Scope::Prompt | Scope::Reading) => cx.t("next-back"),
        _ => cx.session.stop_after(1).map_or_else(|| cx.t("next-none"), |place| stop(cx, place)),
    }
}

/// What a stop is called from where the room is: what has not changed is not told again.
fn stop(cx: &Cx<'_>, place: Place) -> String {
    let Place::Exercise(exercise, Stop::NormTaboo(stop)) = place else { return cx.place_name(place) };
    match stop {
        NormTabooStop::Value { value, phase: Phase::Introduction, .. } => cx.value_name(exercise, value),
        NormTabooStop::Value { phase, group, .. } => {
            let phase = cx.t(super::screens::names::phase_key(phase));
            let here = group_at(cx.session.place);
            let other = group.filter(|group| cx.session.groups.len() > 1 && Some(*group) != here);
            match other.and_then(|group| cx.session.group(group)).map(|group| cx.group_name(group)) {
                None => phase,
                Some(group) if here.is_some() => group,
                Some(group) => format!("{phase} · {group}"),
            }
        }
        NormTabooStop::Plenary { value } if is_plenary(cx.session.place) => cx.value_name(exercise, value),
        NormTabooStop::Plenary { .. } | NormTabooStop::Cloud | NormTabooStop::Poster => cx.place_name(place),
    }
}

/// Whether all groups' norms become main messages there.
pub(super) const fn is_plenary(place: Place) -> bool {
    matches!(place, Place::Exercise(_, Stop::NormTaboo(NormTabooStop::Plenary { .. })))
}

const fn group_at(place: Place) -> Option<crate::session::ids::GroupId> {
    match place {
        Place::Exercise(_, Stop::NormTaboo(NormTabooStop::Value { group, .. })) => group,
        Place::Exercise(..)
        | Place::Setup
        | Place::Opening(_)
        | Place::FollowUp
        | Place::Closing(_)
        | Place::Export => None,
    }
}

fn slide_key(cx: &Cx<'_>, scope: Scope) -> &'static str {
    // Where somebody is to write, all do so in silence; on a slide they talk.
    let running = if cx.value_at(cx.session.place).is_some() { Scope::Timed } else { Scope::Question };
    match cx.session.timer(cx.session.place) {
        None if cx.value_at(cx.session.place).is_some() => "now-introduction",
        None => now_key(scope),
        Some(Timer::Ready { .. }) => "now-clock-ready",
        Some(Timer::Ended { .. }) => "now-clock-ended",
        Some(timer) if timer.is_up(cx.now) => "now-clock-up",
        Some(Timer::Paused { .. }) => "now-clock-paused",
        Some(Timer::Running { .. }) => now_key(running),
    }
}

fn entry(cx: &Cx<'_>, scopes: &[Scope]) -> String {
    if cx.session.groups.is_empty() {
        return cx.t("now-no-groups");
    }
    let speaker = speaker(cx).map(|seat| shortened(&cx.seat_call(seat), NAME));
    let key = if scopes.contains(&Scope::Pairing) { now_key(Scope::Pairing) } else { now_key(Scope::Entry) };
    speaker.map_or_else(|| cx.t("now-all-passed"), |who| cx.with(key, &[("who", (&who).into())]))
}

/// Whether the group has picked as many norms as it can.
fn chosen(cx: &Cx<'_>) -> bool {
    let Some((definition, state, table)) = table(cx) else { return false };
    let agreed = state.ranking(table).map_or(0, |ranking| ranking.agreed.len());
    agreed > 0 && agreed >= norms(state, table).min(definition.top.into())
}

/// Whether norms tie at the cut, so that nothing can be confirmed yet.
fn ties(cx: &Cx<'_>) -> bool {
    table(cx).is_some_and(|(definition, state, table)| {
        let count = |ranking: &Ranking| ranking.tally(definition.top, |id| state.ranks(table, id));
        state.ranking(table).is_some_and(|ranking| count(ranking).tie.is_some())
    })
}

/// The group that works with a value where the room is, with the exercise.
fn table<'a>(cx: &Cx<'a>) -> Option<(&'a workshop::NormTaboo, &'a NormTaboo, Table)> {
    let Place::Exercise(number, Stop::NormTaboo(NormTabooStop::Value { value, group: Some(group), .. })) =
        cx.session.place
    else {
        return None;
    };
    let (definition, state) = cx.session.norm_taboo(number)?;
    Some((definition, state, Table { value, group }))
}

/// How many norms a group has for a value.
fn norms(state: &NormTaboo, table: Table) -> usize {
    state.of_value(table.value, Kind::Norm).filter(|norm| norm.spot.group == table.group).count()
}

/// The round in which seats speak where the room is, with its exercise.
#[must_use]
pub fn round(cx: &Cx<'_>) -> Option<(u16, Round)> {
    let Place::Exercise(exercise, Stop::NormTaboo(NormTabooStop::Value { value, phase, group })) = cx.session.place
    else {
        return None;
    };
    let kind = match phase {
        Phase::RoundRobin => Kind::Norm,
        Phase::Taboos => Kind::Taboo,
        Phase::Introduction | Phase::Individual | Phase::Clarify | Phase::Ranking => return None,
    };
    Some((exercise, Round { value, kind, group }))
}

/// The turns where the room is.
#[must_use]
pub fn turns(cx: &Cx<'_>) -> Option<Turns> {
    let (exercise, round) = round(cx)?;
    let (_, state) = cx.session.norm_taboo(exercise)?;
    Some(state.turns(round, &cx.session.groups))
}

/// Whose turn it is.
fn speaker(cx: &Cx<'_>) -> Option<SeatId> {
    turns(cx)?.current()
}

/// The name of the text that says what is done where a scope holds.
const fn now_key(scope: Scope) -> &'static str {
    match scope {
        Scope::Start | Scope::Tour => "now-start",
        Scope::Following => "now-following",
        Scope::Revealing => "now-revealing",
        Scope::Drawn => "now-drawn",
        Scope::Question => "now-question",
        Scope::Rehearsal => "now-rehearsal",
        Scope::Setup => "now-setup",
        Scope::Slide => "now-slide",
        Scope::Timed => "now-individual",
        Scope::Entry => "now-entry",
        Scope::Pairing => "now-taboo",
        Scope::Clarify => "now-clarify",
        Scope::Consensus => "now-consensus",
        Scope::Curtain => "now-curtain",
        Scope::Ballot => "now-ballot",
        Scope::Tally => "now-tally",
        Scope::RunOff => "now-run-off",
        Scope::Confirmed => "now-confirmed",
        Scope::Plenary | Scope::PlenaryNorms | Scope::PlenaryMoreNorms | Scope::PlenaryView | Scope::Finding => {
            "now-plenary-norms"
        }
        Scope::PlenaryThemes | Scope::PlenaryMore => "now-plenary-themes",
        Scope::PlenaryMap => "now-map",
        Scope::Cloud => "now-cloud",
        Scope::Poster => "now-poster",
        Scope::Sheet | Scope::SheetNear => "now-sheet",
        Scope::FollowUp => "now-follow-up",
        Scope::FollowUpList => "now-follow-up-list",
        Scope::Export | Scope::ExportFiles => "now-export",
        Scope::ExportChoices => "now-export-choices",
        Scope::Making => "now-making",
        Scope::Menu | Scope::Palette | Scope::Search => "now-menu",
        Scope::Prompt => "now-prompt",
        Scope::Reading => "now-reading",
        Scope::Covered => "now-covered",
        // A group that has no norms has nothing to rank.
        Scope::Session => "now-nothing",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keymap::STACKS;

    #[test]
    fn every_stack_of_keys_says_what_to_do_in_few_words() {
        for lang in Lang::ALL {
            for stack in STACKS {
                for scope in *stack {
                    let words = lang.text_with(now_key(*scope), &[("who", "Deltaker 12".into())]);
                    assert!(!words.is_empty() && words.width() <= 46, "{lang} {scope:?}: {words}");
                }
            }
        }
    }

    #[test]
    fn the_line_never_is_wider_than_the_smallest_screen() {
        for lang in Lang::ALL {
            let long = "a rather long name of something that somebody has given it".repeat(3);
            for (now, next) in [(&long, &long), (&"x".to_owned(), &long), (&long, &"x".to_owned())] {
                let line = told(lang, now, next);
                assert!(line.width() <= WIDEST, "{line}");
                assert!(line.contains('…'), "{line}");
            }
        }
    }
}
