//! What screens want done, and what that does to the session.

use super::{How, Live, Outcome};
use crate::clock::Time;
use crate::i18n::Lang;
use crate::session::command::Rejection;
use crate::session::{Actor, Command, Event};
use crate::tui::app::Effect;
use crate::tui::popup::Popup;
use crate::tui::screens::{self, Ask, Cx};
use crate::tui::theme::Theme;
use crate::tui::undone;

impl Live {
    /// Does what a screen, a list or an answer wants done.
    pub(super) fn fulfil(&mut self, asks: Vec<Ask>, how: How) -> Outcome {
        let mut outcome: Outcome = (Vec::new(), None);
        for ask in asks {
            let (effects, said) = match ask {
                Ask::Command(command) => self.command(command, how),
                Ask::Prompt(prompt) => (self.over(Popup::Prompt(Box::new(prompt))), None),
                Ask::Menu(menu) => (self.over(Popup::Menu(menu)), None),
                Ask::Read(reading) => (self.over(Popup::Reading(reading)), None),
                Ask::Nothing => (Vec::new(), None),
                Ask::Quit => (vec![Effect::Quit], None),
                Ask::Say(key) => (Vec::new(), Some((how.lang.text(key), false))),
                Ask::Note(words) => (Vec::new(), Some((words, false))),
                Ask::Tell(words) => (Vec::new(), Some((words, true))),
                Ask::Fill(words) => {
                    self.screen.fill(&words);
                    (Vec::new(), None)
                }
                Ask::Want(wanted) => {
                    self.around.wanted = wanted;
                    (Vec::new(), None)
                }
                Ask::SaveIn(place) => (vec![Effect::SaveIn(place)], None),
                Ask::Export => (vec![Effect::Export(Box::new(self.around.wanted.clone()))], None),
                Ask::StopExport => (vec![Effect::StopExport], None),
                Ask::Regain(place, left) => self.regain(place, left, how),
                Ask::Next => self.go(1, how),
                Ask::Chosen(choice) => {
                    let asks = self.screen.chosen(&how.cx(&self.session, &self.around), choice);
                    self.fulfil(asks, how)
                }
                Ask::Answered(text) => {
                    let asks = self.screen.answered(&how.cx(&self.session, &self.around), &text);
                    self.fulfil(asks, how)
                }
            };
            outcome.0.extend(effects);
            // What must be seen is not talked over.
            let alarm = outcome.1.as_ref().is_some_and(|(_, alarm)| *alarm);
            outcome.1 = if alarm { outcome.1 } else { said.or(outcome.1) };
        }
        outcome
    }

    pub(super) fn over(&mut self, popup: Popup) -> Vec<Effect> {
        self.opened_by = None;
        self.popup = Some(popup);
        Vec::new()
    }

    /// Asks the session. Before the room goes elsewhere, the screen keeps what must be kept.
    pub(super) fn command(&mut self, command: Command, how: How) -> Outcome {
        if !matches!(command, Command::Move(_)) {
            return self.ask(command, how);
        }
        let How { lang, theme, now } = how;
        let cx = Cx { session: &self.session, lang, theme, now, around: &self.around };
        let (mut effects, mut said) = (Vec::new(), None);
        for ask in self.screen.leave(&cx) {
            let outcome = match ask {
                Ask::Command(command) => self.ask(command, how),
                Ask::Tell(words) => (Vec::new(), Some((words, true))),
                Ask::Say(key) => (Vec::new(), Some((lang.text(key), false))),
                Ask::Nothing
                | Ask::Note(_)
                | Ask::Quit
                | Ask::Prompt(_)
                | Ask::Menu(_)
                | Ask::Read(_)
                | Ask::Fill(_)
                | Ask::Want(_)
                | Ask::SaveIn(_)
                | Ask::Export
                | Ask::StopExport
                | Ask::Regain(..)
                | Ask::Next
                | Ask::Chosen(_)
                | Ask::Answered(_) => (Vec::new(), None),
            };
            effects.extend(outcome.0);
            said = outcome.1.or(said);
        }
        let moved = self.ask(command, how);
        effects.extend(moved.0);
        (effects, moved.1.or(said))
    }

    /// Asks the session; what happens is kept and shown.
    fn ask(&mut self, command: Command, how: How) -> Outcome {
        if !self.writable {
            return (Vec::new(), Some((how.lang.text("notice-read-only"), true)));
        }
        // What is undone is told by what it was before; what is done again, by what it is then.
        let (undo, redo) = (command == Command::Undo, command == Command::Redo);
        let act = if redo { self.session.redoable() } else { self.session.undoable().filter(|_| undo) }.cloned();
        let undone =
            act.as_ref().filter(|_| undo).map(|act| undone::told(act, &how.cx(&self.session, &self.around), false));
        match self.session.decide(Actor::Facilitator, command, how.now) {
            Ok(event) => {
                self.keeping.happen(how.now);
                self.happen(&event, how);
                let redone = act.filter(|_| redo);
                let redone = redone.map(|act| undone::told(&act, &how.cx(&self.session, &self.around), true));
                (vec![Effect::Keep(Box::new(event))], undone.or(redone).map(|words| (words, false)))
            }
            Err(Rejection::NoChange) => (Vec::new(), None),
            Err(rejection) => (Vec::new(), Some((how.lang.text(rejection.key()), true))),
        }
    }

    /// Sees an event that happened in another window.
    pub(in crate::tui) fn see(&mut self, event: &Event, lang: Lang, theme: Theme, now: Time) {
        self.keeping.witness();
        self.happen(event, How { lang, theme, now });
    }

    /// Lets an event happen and the screen see it; another place has another screen.
    pub(super) fn happen(&mut self, event: &Event, how: How) {
        let before = self.session.place;
        self.drafts.places.insert(before, self.screen.draft());
        self.session.evolve(event);
        let cx = how.cx(&self.session, &self.around);
        if self.session.place == before {
            self.screen.refresh(&cx, event);
        } else {
            self.screen = screens::at(self.session.place, &cx);
            if let Some(draft) = self.drafts.places.get(&self.session.place) {
                self.screen.take_up(draft);
            }
        }
    }
}
