//! What the program says about itself: the help of a screen, the agenda, what was undone.

use std::cmp::Ordering;

use super::keymap::{self, Scope};
use super::popup::{Menu, Reading};
use super::screens::{Ask, Cx, Screen};
use crate::i18n::Lang;
use crate::session::event::{self, Event, What};
use crate::session::norm_taboo::Event as NormTaboo;
use crate::session::{Command, Place};

/// The help of a screen: what it is for, and every key that holds there.
#[must_use]
pub fn page(cx: &Cx<'_>, screen: &dyn Screen) -> Reading {
    let scopes = screen.scopes(cx);
    let about = about(scopes, cx.lang);
    let mut paragraphs = vec![(about, String::new()), (String::new(), String::new())];
    let told = keymap::of(scopes).filter(|binding| !binding.label.is_empty());
    paragraphs
        .extend(told.map(|binding| (format!("{:<10}  {}", binding.keys(cx.lang), cx.t(binding.label)), String::new())));
    Reading { title: cx.place_name(cx.session.place), paragraphs, scrolled: 0 }
}

/// What a screen is for on which `scopes` hold.
#[must_use]
pub fn about(scopes: &[Scope], lang: Lang) -> String {
    scopes.first().map(|scope| lang.text(about_key(*scope))).unwrap_or_default()
}

/// The name of the text that says what a screen is for.
const fn about_key(scope: Scope) -> &'static str {
    match scope {
        Scope::Session | Scope::Start | Scope::Menu | Scope::Prompt | Scope::Reading | Scope::Rehearsal => {
            "about-program"
        }
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

/// What was undone, in words.
#[must_use]
pub fn undone(event: &Event, lang: Lang) -> String {
    let act = match &event.what {
        What::Gathered(source) => lang.text_with("act-gathered", &[("name", source.name.as_str().into())]),
        what => lang.text(act_key(what)),
    };
    lang.text_with("undone", &[("act", (&act).into())])
}

/// The name of the text that an act is called by.
const fn act_key(what: &What) -> &'static str {
    match what {
        What::Started(_) | What::Lost | What::Reopened { .. } | What::Gathered(_) | What::Undone | What::Redone => {
            "act-other"
        }
        What::OrganisationNamed(_) => "act-organisation",
        What::TurnsTakenBy(_) => "act-turns",
        What::GroupsFormed(_) => "act-groups",
        What::GroupNamed(..) => "act-group-name",
        What::SeatAdded(..) => "act-seat",
        What::Moved(_) => "act-moved",
        What::Timer(..) => "act-timer",
        What::FollowUpAdded(..) | What::FollowUpChanged(..) | What::FollowUpRemoved(_) => "act-follow-up",
        What::Exercise(_, event::Exercise::NormTaboo(event)) => match event {
            NormTaboo::Added { .. } => "act-added",
            NormTaboo::Joined { .. } => "act-joined",
            NormTaboo::Reworded { .. } => "act-reworded",
            NormTaboo::Withdrawn { .. } => "act-withdrawn",
            NormTaboo::Restored { .. } => "act-restored",
            NormTaboo::Merged { .. } => "act-merged",
            NormTaboo::Moved { .. } | NormTaboo::Ordered { .. } => "act-relocated",
            NormTaboo::Paired { .. } => "act-paired",
            NormTaboo::Turn { .. } => "act-turn",
            NormTaboo::Ranking { .. } => "act-ranking",
            NormTaboo::Theme(_) => "act-theme",
            NormTaboo::WordHidden { .. } => "act-word-hidden",
            NormTaboo::WordShown { .. } => "act-word-shown",
        },
    }
}
