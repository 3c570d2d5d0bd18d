//! What the program says about itself: the help of a screen, the agenda, what was undone.

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
    let about = scopes.first().map(|scope| cx.t(about_key(*scope))).unwrap_or_default();
    let mut paragraphs = vec![(about, String::new()), (String::new(), String::new())];
    let told = keymap::of(scopes).filter(|binding| !binding.label.is_empty());
    paragraphs
        .extend(told.map(|binding| (format!("{:<10}  {}", binding.key.name(), cx.t(binding.label)), String::new())));
    Reading { title: cx.place_name(cx.session.place), paragraphs, scrolled: 0 }
}

/// The help of the first screen.
#[must_use]
pub fn start_page(lang: Lang) -> Vec<String> {
    vec![lang.text(about_key(Scope::Start))]
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
        Scope::Ballot => "about-ballot",
        Scope::Tally | Scope::Confirmed => "about-tally",
        Scope::Plenary => "about-plenary",
        Scope::Poster => "about-poster",
        Scope::FollowUp => "about-follow-up",
        Scope::Export => "about-export",
    }
}

/// All stops, the one where the room is selected.
#[must_use]
pub fn agenda(cx: &Cx<'_>) -> Menu {
    let stops = cx.session.stops();
    let here = stops.iter().position(|place| *place == cx.session.place).unwrap_or(0);
    let mut value = None;
    let choices = (0..).zip(&stops).map(|(number, place)| {
        let of = cx.value_at(*place);
        let new = of != value;
        value = of;
        let name = of.filter(|_| new && !is_plenary(*place)).map(|(exercise, value)| cx.value_name(exercise, value));
        let mark = if number == here {
            "▶"
        } else if number < here {
            "✓"
        } else {
            " "
        };
        let words = match name {
            Some(name) => format!("{mark} {name}: {}", cx.place_name(*place)),
            None if of.is_some() && !is_plenary(*place) => format!("{mark}    {}", cx.place_name(*place)),
            None => format!("{mark} {}", cx.place_name(*place)),
        };
        (words, Ask::Command(Command::Move(*place)))
    });
    let mut menu = Menu::new(cx.t("agenda-title"), choices.collect());
    menu.selected = here;
    menu
}

fn is_plenary(place: Place) -> bool {
    use crate::session::Stop;
    use crate::session::norm_taboo::Stop as NormTabooStop;
    matches!(place, Place::Exercise(_, Stop::NormTaboo(NormTabooStop::Plenary { .. })))
}

/// What was undone, in words.
#[must_use]
pub fn undone(event: &Event, lang: Lang) -> String {
    let act = lang.text(act_key(&event.what));
    lang.text_with("undone", &[("act", (&act).into())])
}

/// The name of the text that an act is called by.
const fn act_key(what: &What) -> &'static str {
    match what {
        What::Started(_) | What::Reopened { .. } | What::Undone | What::Redone => "act-other",
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
            NormTaboo::Reworded { .. } => "act-reworded",
            NormTaboo::Withdrawn { .. } => "act-withdrawn",
            NormTaboo::Restored { .. } => "act-restored",
            NormTaboo::Merged { .. } => "act-merged",
            NormTaboo::Moved { .. } | NormTaboo::Ordered { .. } => "act-relocated",
            NormTaboo::Paired { .. } => "act-paired",
            NormTaboo::Turn { .. } => "act-turn",
            NormTaboo::Ranking { .. } => "act-ranking",
            NormTaboo::Theme(_) => "act-theme",
        },
    }
}
