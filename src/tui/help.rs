//! What the program says about itself: the help of a screen, the agenda.

use std::cmp::Ordering;

use super::guide;
use super::keymap::{Keymap, Scope};
use super::legible;
use super::popup::{Menu, Popup, Reading};
use super::screens::{Ask, Cx, Screen};
use super::views::{facilitator, pace};
use crate::i18n::Lang;
use crate::session::plan::{self, Plan, Timed};
use crate::session::{Command, Place};

/// The help of a screen: what it is for, and every key that holds there.
#[must_use]
pub fn page(cx: &Cx<'_>, screen: &dyn Screen) -> Reading {
    page_of(cx, screen.scopes(cx))
}

/// The help where these `scopes` hold.
#[must_use]
pub fn page_of(cx: &Cx<'_>, scopes: &[Scope]) -> Reading {
    let mut paragraphs = vec![(cx.t(about(scopes)), String::new()), (String::new(), String::new())];
    paragraphs.extend(told(scopes, &cx.around.settings.keys, cx.lang).map(|words| (words, String::new())));
    if cx.around.rows > 0 {
        paragraphs.push((String::new(), legible::told(cx.around.rows, cx.lang)));
    }
    // For whoever leads; last, so that who wants only the keys does not put it on the wall.
    paragraphs.push((String::new(), String::new()));
    paragraphs.push((cx.t("view-lead"), cx.t(facilitator::lead_key(cx.session.place))));
    if let Some(notes) = plan::notes(cx.session, cx.session.place) {
        paragraphs.push((cx.t("help-notes"), notes.to_string()));
    }
    Reading { title: cx.place_name(cx.session.place), paragraphs, scrolled: 0 }
}

/// The help of what lies over a screen.
#[must_use]
pub fn page_over(lang: Lang, popup: &Popup, keys: &Keymap) -> Reading {
    let scopes = popup.scopes();
    let about = [lang.text(about(scopes)), String::new()].into_iter();
    let paragraphs = about.chain(told(scopes, keys, lang)).map(|words| (words, String::new())).collect();
    Reading { title: lang.text("key-help"), paragraphs, scrolled: 0 }
}

/// Every key that holds there, and what it does.
fn told(scopes: &[Scope], keys: &Keymap, lang: Lang) -> impl Iterator<Item = String> {
    let labelled = keys.of(scopes).filter(|binding| !binding.label.is_empty());
    labelled.map(move |binding| format!("{:<10}  {}", keys.name(binding, lang), lang.text(binding.label)))
}

/// The name of the text that says what a screen with these keys is for.
#[must_use]
pub fn about(scopes: &[Scope]) -> &'static str {
    let [first, ..] = scopes else { return about_key(Scope::Session) };
    match first {
        Scope::Slide if scopes.contains(&Scope::Timed) => about_key(Scope::Timed),
        Scope::Entry if scopes.contains(&Scope::Pairing) => about_key(Scope::Pairing),
        first => about_key(*first),
    }
}

/// The name of the text that says what is done where a scope holds.
const fn about_key(scope: Scope) -> &'static str {
    match scope {
        Scope::Session | Scope::Start | Scope::Tour | Scope::Palette | Scope::Search => "about-program",
        Scope::Following => "about-following",
        Scope::Rehearsal => "about-rehearsal",
        Scope::Menu => "about-menu",
        Scope::Prompt => "about-prompt",
        Scope::Reading => "about-reading",
        Scope::Covered => "about-covered",
        Scope::Slide => "about-slide",
        Scope::Timed => "about-individual",
        Scope::Setup => "about-setup",
        Scope::Revealing | Scope::Drawn => "about-draw",
        Scope::Question => "about-question",
        Scope::Entry => "about-entry",
        Scope::Pairing => "about-taboos",
        Scope::Clarify => "about-clarify",
        Scope::Consensus => "about-consensus",
        Scope::Curtain => "about-curtain",
        Scope::Ballot => "about-ballot",
        Scope::Tally => "about-tally",
        Scope::RunOff => "about-run-off",
        Scope::Confirmed => "about-confirmed",
        Scope::Plenary
        | Scope::PlenaryNorms
        | Scope::PlenaryThemes
        | Scope::PlenaryMore
        | Scope::PlenaryMoreNorms
        | Scope::PlenaryView
        | Scope::Finding => "about-plenary",
        Scope::PlenaryMap => "about-map",
        Scope::Cloud => "about-cloud",
        Scope::Poster => "about-poster",
        Scope::Sheet | Scope::SheetNear => "about-sheet",
        Scope::FollowUp | Scope::FollowUpList => "about-follow-up",
        Scope::Export | Scope::ExportFiles | Scope::ExportChoices => "about-export",
        Scope::Making => "about-making",
    }
}

/// All stops, the one where the room is selected, with the time that each used of what was planned. The slides of the opening
/// are one line, and so are those of the closing.
#[must_use]
pub fn agenda(cx: &Cx<'_>) -> Menu {
    let here = cx.session.place;
    let all = cx.session.stops();
    let at = all.iter().position(|place| *place == here).unwrap_or(0);
    let plan = Plan::of(cx.session, cx.now);
    let mut choices: Vec<(String, Ask)> = Vec::new();
    // The times of each line: a line of slides has those of all of them.
    let mut times: Vec<Vec<&Timed>> = Vec::new();
    let (mut value, mut selected) = (None, 0);
    for (number, place) in all.iter().enumerate() {
        let of = cx.value_at(*place).filter(|_| !guide::is_plenary(*place));
        let heads = of != value && of.is_some();
        value = of;
        let time = plan.at(*place);
        if is_later_slide(*place) && *place != here {
            if let Some(line) = times.last_mut() {
                line.extend(time);
            }
            continue;
        }
        times.push(time.into_iter().collect());
        if *place == here {
            selected = choices.len();
        }
        let mark = match number.cmp(&at) {
            Ordering::Less => "✓",
            Ordering::Equal => "▶",
            Ordering::Greater => " ",
        };
        let name = cx.place_name(*place);
        let words = match of {
            Some((exercise, value)) if heads => format!("{mark} {}: {name}", cx.value_name(exercise, value)),
            Some(_) => format!("{mark}    {name}"),
            None => match cx.value_at(*place) {
                Some((exercise, value)) => format!("{mark} {name}: {}", cx.value_name(exercise, value)),
                None => format!("{mark} {name}"),
            },
        };
        choices.push((words, Ask::Command(Command::Move(*place))));
    }
    let beside = times.iter().map(|stops| pace::of_stops(cx, stops)).collect();
    Menu { selected, beside, foot: pace::of_all(cx, &plan), ..Menu::new(cx.t("agenda-title"), choices) }
}

const fn is_later_slide(place: Place) -> bool {
    matches!(place, Place::Opening(slide) | Place::Closing(slide) if slide > 0)
}
