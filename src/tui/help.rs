//! What the program says about itself: the help of a screen, the agenda.

use std::cmp::Ordering;

use super::keymap::Scope;
use super::popup::{Menu, Reading};
use super::screens::{Ask, Cx, Screen};
use crate::session::{Command, Place};

/// The help of a screen: what it is for, and every key that holds there.
#[must_use]
pub fn page(cx: &Cx<'_>, screen: &dyn Screen) -> Reading {
    let scopes = screen.scopes(cx);
    let about = scopes.first().map(|scope| cx.t(about_key(*scope))).unwrap_or_default();
    let mut paragraphs = vec![(about, String::new()), (String::new(), String::new())];
    let keys = &cx.around.settings.keys;
    let told = keys.of(scopes).filter(|binding| !binding.label.is_empty());
    paragraphs.extend(
        told.map(|binding| (format!("{:<10}  {}", keys.name(binding, cx.lang), cx.t(binding.label)), String::new())),
    );
    Reading { title: cx.place_name(cx.session.place), paragraphs, scrolled: 0 }
}

/// The name of the text that says what a screen is for.
const fn about_key(scope: Scope) -> &'static str {
    match scope {
        Scope::Session
        | Scope::Start
        | Scope::Menu
        | Scope::Prompt
        | Scope::Reading
        | Scope::Palette
        | Scope::Search
        | Scope::Rehearsal => "about-program",
        Scope::Timed | Scope::Slide => "about-slide",
        Scope::Setup => "about-setup",
        Scope::Entry | Scope::Pairing => "about-entry",
        Scope::Clarify => "about-clarify",
        Scope::Consensus => "about-consensus",
        Scope::Curtain | Scope::Ballot => "about-ballot",
        Scope::Tally | Scope::RunOff | Scope::Confirmed => "about-tally",
        Scope::Plenary
        | Scope::PlenaryNorms
        | Scope::PlenaryThemes
        | Scope::PlenaryMore
        | Scope::PlenaryMoreNorms
        | Scope::PlenaryView
        | Scope::Finding => "about-plenary",
        Scope::PlenaryMap => "about-map",
        Scope::Cloud => "about-cloud",
        Scope::Poster | Scope::Sheet | Scope::SheetNear => "about-poster",
        Scope::FollowUp | Scope::FollowUpList => "about-follow-up",
        Scope::Export | Scope::ExportFiles | Scope::ExportChoices | Scope::Making => "about-export",
    }
}

/// All stops, the one where the room is selected. The slides of the opening are one line, and so are those of the closing.
#[must_use]
pub fn agenda(cx: &Cx<'_>) -> Menu {
    let here = cx.session.place;
    let all = cx.session.stops();
    let at = all.iter().position(|place| *place == here).unwrap_or(0);
    let mut choices: Vec<(String, Ask)> = Vec::new();
    let (mut value, mut selected) = (None, 0);
    for (number, place) in all.iter().enumerate() {
        let of = cx.value_at(*place).filter(|_| !is_plenary(*place));
        let heads = of != value && of.is_some();
        value = of;
        if is_later_slide(*place) && *place != here {
            continue;
        }
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
    Menu { selected, ..Menu::new(cx.t("agenda-title"), choices) }
}

const fn is_later_slide(place: Place) -> bool {
    matches!(place, Place::Opening(slide) | Place::Closing(slide) if slide > 0)
}

fn is_plenary(place: Place) -> bool {
    use crate::session::Stop;
    use crate::session::norm_taboo::Stop as NormTabooStop;
    matches!(place, Place::Exercise(_, Stop::NormTaboo(NormTabooStop::Plenary { .. })))
}
