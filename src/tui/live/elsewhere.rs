//! What reaches a session from over its screens: another stop, something that was found, another language.

use super::{How, Live, Outcome};
use crate::clock::Time;
use crate::i18n::Lang;
use crate::session::{Command, Place};
use crate::tui::help;
use crate::tui::keymap::Action;
use crate::tui::popup::{Menu, Popup, Reading};
use crate::tui::screens::Ask;
use crate::tui::search::Target;
use crate::tui::theme::Theme;

impl Live {
    /// Goes to a stop.
    pub fn go_to(&mut self, place: Place, lang: Lang, theme: Theme, now: Time) -> Outcome {
        self.command(Command::Move(place), How { lang, theme, now })
    }

    /// Goes to where something that was said stands, and selects it there.
    pub fn show(&mut self, target: Target, lang: Lang, theme: Theme, now: Time) -> Outcome {
        let how = How { lang, theme, now };
        let Some(place) = target.place else { return (Vec::new(), Some((lang.text("search-nowhere"), false))) };
        let outcome =
            if place == self.session.place { (Vec::new(), None) } else { self.command(Command::Move(place), how) };
        if self.session.place == place {
            let cx = how.cx(&self.session, &self.around);
            self.screen.show(&cx, target.which);
        }
        outcome
    }

    /// Lets what lies over the screen follow the language: what can be made again by what opened it.
    pub fn speak(&mut self, lang: Lang, theme: Theme, now: Time) {
        let Some((action, place)) = self.opened_by else { return };
        if place != self.session.place || self.popup.is_none() || !self.under.is_empty() {
            return;
        }
        let how = How { lang, theme, now };
        let asks = match self.own_page(action, how) {
            Some(ask) => vec![ask],
            None => self.screen.act(&how.cx(&self.session, &self.around), action),
        };
        let mut asks = asks.into_iter();
        match (asks.next(), asks.next(), &mut self.popup) {
            (Some(Ask::Menu(new)), None, Some(Popup::Menu(old))) if new.choices.len() == old.choices.len() => {
                *old = Menu { selected: old.selected, ..new };
            }
            (Some(Ask::Read(new)), None, Some(Popup::Reading(old))) => {
                *old = Reading { scrolled: old.scrolled, ..new };
            }
            (Some(Ask::Prompt(new)), None, Some(Popup::Prompt(old))) if new.answer == old.answer => {
                (old.title, old.about) = (new.title, new.about);
            }
            _ => {}
        }
    }

    /// What the program itself shows for an act, on every screen.
    pub(super) fn own_page(&self, action: Action, how: How) -> Option<Ask> {
        let cx = how.cx(&self.session, &self.around);
        match action {
            Action::Help => Some(Ask::Read(help::page(&cx, self.screen.as_ref()))),
            Action::Quit => Some(Ask::Menu(self.farewell(how))),
            Action::Agenda => Some(Ask::Menu(help::agenda(&cx))),
            _ => None,
        }
    }
}
