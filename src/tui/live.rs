//! A session on the screen.

mod asks;
mod asleep;
mod elsewhere;

use std::path::Path;
use std::sync::Arc;

use crossterm::event::KeyEvent;

use super::app::{Effect, Opened};
use super::finder::Found;
use super::following;
use super::help;
use super::keeping::{self, Keeping};
use super::keymap::{Action, Scope};
use super::player::Playing;
use super::popup::{Answer, Menu, Popup, Prompt};
use super::screens::{self, Around, Ask, Cx, Screen};
use super::settings::Settings;
use super::theme::Theme;
use super::widgets::field::Field;
use crate::clock::{Span, Time};
use crate::i18n::Lang;
use crate::session::command::ONE_MINUTE;
use crate::session::timer::{Change, Timer};
use crate::session::{Command, Place, Session};
use crate::shelf::Drafts;
use crate::shelf::following::Stands;
use crate::text::escaped;

/// A session, its screen, and what lies over it.
pub struct Live {
    /// The session.
    pub session: Session,
    /// Where it lies, and its outputs.
    pub around: Around,
    /// The screen of the stop where the room is.
    pub screen: Box<dyn Screen>,
    /// What lies over the screen.
    pub popup: Option<Popup>,
    /// What lies under a question that came between, with what is typed in it; the lowest first.
    under: Vec<Popup>,
    /// What opened it, and where, if the screen did.
    opened_by: Option<(Action, Place)>,
    /// Whether what happened is on disk.
    pub keeping: Keeping,
    writable: bool,
    /// How it stands with it, where it is led in another window.
    pub following: Option<Stands>,
    /// The deadline that was rung for.
    rung: Option<Time>,
    /// What is typed and not yet said, by place.
    drafts: Drafts,
    /// A recorded workshop that plays.
    pub playing: Option<Playing>,
}

/// What is to be done outside, and what is to be said in passing (with whether it must be seen).
pub type Outcome = (Vec<Effect>, Option<(String, bool)>);

impl Live {
    /// Shows a session that was opened.
    #[must_use]
    pub fn open(opened: Opened, settings: Arc<Settings>, lang: Lang, theme: Theme, now: Time) -> Self {
        let Opened { session, writable, saved, notices, path, folder, drafts, player } = opened;
        let around = Around { path: escaped(&path), folder: escaped(&folder), settings, ..Around::default() };
        let mut screen = screens::at(session.place, &Cx { session: &session, lang, theme, now, around: &around });
        if let Some(draft) = drafts.places.get(&session.place) {
            screen.take_up(draft);
        }
        // What was found is read first; a question that was open stands under it.
        let question =
            drafts.question.as_deref().and_then(Prompt::from_draft).map(|prompt| Popup::Prompt(Box::new(prompt)));
        let mut under: Vec<Popup> = question.into_iter().collect();
        let popup = keeping::found(&notices, lang).map(Popup::Reading).or_else(|| under.pop());
        Self {
            session,
            around,
            screen,
            popup,
            under,
            opened_by: None,
            keeping: Keeping::new(saved),
            writable,
            following: None,
            rung: None,
            drafts,
            playing: player.map(|player| Playing::new(player, now)),
        }
    }

    /// What is typed and not yet said, here and elsewhere.
    #[must_use]
    pub fn drafts(&self) -> Drafts {
        let mut drafts = self.drafts.clone();
        drafts.places.insert(self.session.place, self.screen.draft());
        drafts.places.retain(|_, text| !text.is_empty());
        drafts.question = self.under.iter().chain(&self.popup).rev().find_map(Popup::draft);
        drafts
    }

    /// Whether another program has the session open.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        !self.writable
    }

    /// What screens are drawn from.
    #[must_use]
    pub fn cx(&self, lang: Lang, theme: Theme, now: Time) -> Cx<'_> {
        Cx { session: &self.session, lang, theme, now, around: &self.around }
    }

    /// Which keys hold.
    #[must_use]
    pub fn scopes(&self, lang: Lang, theme: Theme, now: Time) -> &'static [Scope] {
        match &self.popup {
            Some(popup) => popup.scopes(),
            None if self.playing.is_some() => &[Scope::Rehearsal],
            None if self.is_following() => Self::FOLLOWING,
            None => self.screen.scopes(&self.cx(lang, theme, now)),
        }
    }

    /// When the clock's digits change next, or a recorded workshop goes on.
    #[must_use]
    pub fn wakes_at(&self, now: Time) -> Option<Time> {
        if self.is_gone() {
            return None;
        }
        let to_next = |left: Span| match left.0.rem_euclid(1000) {
            0 => 1000,
            part => part,
        };
        let left = self.session.running().and_then(|(_, timer)| timer.left(now));
        let second = left.map(|left| now + Span(to_next(left)));
        let act = self.playing.as_ref().and_then(|playing| playing.due);
        let shown = self.screen.wakes_at(&self.session, now);
        second.into_iter().chain(act).chain(shown).chain(self.keeping.wakes_at()).min()
    }

    /// Whether it is time to ring: once for each deadline of the clock where the room is.
    pub fn rings(&mut self, now: Time) -> bool {
        if self.is_following() {
            // One bell is enough for a room.
            return false;
        }
        let Some(Timer::Running { ends }) = self.session.timer(self.session.place) else { return false };
        // Whether the time is up at all may just be asked.
        let rings = now >= ends && self.rung != Some(ends) && !self.is_asked_on_waking();
        if rings {
            self.rung = Some(ends);
        }
        rings
    }

    /// Takes a key that no binding has.
    pub fn key(&mut self, key: KeyEvent) {
        match &mut self.popup {
            Some(Popup::Prompt(prompt)) => {
                prompt.field.key(key);
            }
            Some(Popup::Menu(_) | Popup::Reading(_)) => {}
            None if self.following.is_some() => {}
            None => self.screen.key(key),
        }
    }

    /// The field that has the focus; none in a list, in a text to read, and while a recorded workshop plays.
    pub fn field(&mut self) -> Option<&mut Field> {
        match &mut self.popup {
            Some(Popup::Prompt(prompt)) => Some(&mut prompt.field),
            Some(Popup::Menu(_) | Popup::Reading(_)) => None,
            None if self.playing.is_some() || self.following.is_some() => None,
            None => self.screen.field(),
        }
    }

    /// Takes pasted text; the field that it came into. Where there is none, nothing happens.
    pub fn paste(&mut self, text: &str) -> Option<&Field> {
        self.field()?;
        match &mut self.popup {
            Some(Popup::Prompt(prompt)) => prompt.field.paste(text),
            Some(Popup::Menu(_) | Popup::Reading(_)) => {}
            None => self.screen.paste(text),
        }
        self.field().map(|field| &*field)
    }

    /// Lets the screen hear of what it wants to know.
    pub fn hear(&mut self, found: &Found, lang: Lang, theme: Theme, now: Time) {
        let cx = How { lang, theme, now }.cx(&self.session, &self.around);
        self.screen.hear(&cx, found);
    }

    /// Selects a row; `true` when it was selected already.
    pub fn select(&mut self, part: usize, row: usize) -> bool {
        match &mut self.popup {
            Some(Popup::Menu(menu)) => {
                let again = menu.selected == row;
                menu.selected = row;
                again
            }
            Some(Popup::Prompt(_) | Popup::Reading(_)) => false,
            None => self.screen.select(part, row),
        }
    }

    /// Does what a key asks for.
    pub fn act(&mut self, action: Action, lang: Lang, theme: Theme, now: Time) -> Outcome {
        let how = How { lang, theme, now };
        if self.is_following() && (self.popup.is_none() || action == Action::Quit) {
            return (self.look_further(action, lang, theme, now), None);
        }
        if action == Action::Quit {
            return self.leave(how);
        }
        if self.popup.is_none() && self.playing.is_some() {
            return self.direct(action, how);
        }
        match self.popup.take() {
            Some(popup) => {
                let outcome = self.act_on(popup, action, how);
                self.popup = self.popup.take().or_else(|| self.under.pop());
                outcome
            }
            None => {
                let (place, outcome) = (self.session.place, self.act_on_screen(action, how));
                self.opened_by = self.popup.is_some().then_some((action, place));
                outcome
            }
        }
    }

    /// Lets a recorded workshop go on, if its next act is due.
    pub fn play(&mut self, lang: Lang, theme: Theme, now: Time) -> Outcome {
        let due = self.playing.as_ref().and_then(|playing| playing.due).is_some_and(|due| due <= now);
        if due { self.next_act(How { lang, theme, now }) } else { (Vec::new(), None) }
    }

    /// Plays one act; at the end the outputs are made, and the session is the facilitator's.
    fn next_act(&mut self, how: How) -> Outcome {
        let Some(playing) = &mut self.playing else { return (Vec::new(), None) };
        let act = playing.player.next(&self.session);
        let decided = act.map(|act| act.and_then(|act| Ok((act.pause, act.decide(&self.session, how.now)?))));
        match decided {
            Some(Ok((pause, event))) => {
                playing.wait(pause, how.now);
                self.keeping.happen(how.now);
                self.happen(&event, how);
                (vec![Effect::Keep(Box::new(event))], None)
            }
            Some(Err(error)) => {
                self.playing = None;
                (Vec::new(), Some((error.to_string(), true)))
            }
            None => {
                self.playing = None;
                (vec![Effect::Export(Box::default())], Some((how.lang.text("rehearsal-over"), false)))
            }
        }
    }

    /// What the keys of a recorded workshop do.
    fn direct(&mut self, action: Action, how: How) -> Outcome {
        let Some(playing) = &mut self.playing else { return (Vec::new(), None) };
        match action {
            Action::Clock => playing.toggle(how.now),
            Action::MoveUp => playing.change_speed(1),
            Action::MoveDown => playing.change_speed(-1),
            Action::Next => return self.next_act(how),
            _ => {}
        }
        (Vec::new(), None)
    }

    /// Asks once, unless the outside says so.
    fn leave(&mut self, how: How) -> Outcome {
        let asks = |menu: &Menu| menu.choices.iter().any(|(_, ask)| *ask == Ask::Quit);
        if matches!(&self.popup, Some(Popup::Menu(menu)) if asks(menu)) {
            return (vec![Effect::Quit], None);
        }
        self.under.extend(self.popup.replace(Popup::Menu(self.farewell(how))));
        self.opened_by = Some((Action::Quit, self.session.place));
        (Vec::new(), None)
    }

    /// The question whether to leave. What loses nothing is selected.
    fn farewell(&self, how: How) -> Menu {
        let stay = (how.lang.text("quit-stay"), Ask::Nothing);
        let leave = (how.lang.text("quit-leave"), Ask::Quit);
        let safe = self.keeping.is_safe();
        let title = how.lang.text(if safe { "quit-title" } else { "quit-title-not-saved" });
        let choices = if safe { vec![leave, stay] } else { vec![stay, leave] };
        Menu::new(title, choices)
    }

    fn act_on(&mut self, popup: Popup, action: Action, how: How) -> Outcome {
        match (popup, action) {
            (_, Action::Cancel) => (Vec::new(), None),
            (Popup::Menu(menu), Action::Enter) => {
                let ask = menu.choices.into_iter().nth(menu.selected).map(|(_, ask)| ask);
                self.fulfil(ask.into_iter().collect(), how)
            }
            (Popup::Menu(mut menu), Action::Up | Action::Down) => {
                let steps = if action == Action::Up { -1 } else { 1 };
                menu.selected = super::widgets::list::step(Some(menu.selected), menu.choices.len(), steps).unwrap_or(0);
                self.popup = Some(Popup::Menu(menu));
                (Vec::new(), None)
            }
            (Popup::Prompt(prompt), Action::Enter) => self.answer(*prompt, how),
            (popup @ (Popup::Menu(_) | Popup::Prompt(_)), Action::Help) => {
                self.popup = Some(Popup::Reading(help::page_over(how.lang, &popup, &self.around.settings.keys)));
                self.under.push(popup);
                (Vec::new(), None)
            }
            (Popup::Reading(mut reading), Action::Up | Action::Down) => {
                let last = reading.paragraphs.len().saturating_sub(1);
                let scrolled =
                    if action == Action::Up { reading.scrolled.saturating_sub(1) } else { reading.scrolled + 1 };
                reading.scrolled = scrolled.min(last);
                self.popup = Some(Popup::Reading(reading));
                (Vec::new(), None)
            }
            (popup, _) => {
                self.popup = Some(popup);
                (Vec::new(), None)
            }
        }
    }

    /// An answer that does not hold leaves the question open.
    fn answer(&mut self, prompt: Prompt, how: How) -> Outcome {
        let outcome = match prompt.field.text() {
            Ok(text) => {
                let ask = prompt.answer.ask(text);
                self.fulfil(vec![ask], how)
            }
            Err(error) => (Vec::new(), Some((text_error(&error, how.lang), true))),
        };
        if outcome.1.as_ref().is_some_and(|(_, alarm)| *alarm) {
            self.popup = Some(Popup::Prompt(Box::new(prompt)));
        }
        outcome
    }

    fn act_on_screen(&mut self, action: Action, how: How) -> Outcome {
        let command = match action {
            Action::Save => return self.tell_of_saving(how),
            Action::Help | Action::Agenda => {
                let page = self.own_page(action, how).into_iter().collect();
                return self.fulfil(page, how);
            }
            Action::Next => return self.go(1, how),
            Action::Back => return self.go(-1, how),
            Action::Undo if self.popup.is_none() && self.screen.undo() => return (Vec::new(), None),
            Action::Undo => Command::Undo,
            Action::Redo => Command::Redo,
            Action::Clock => self.clock(),
            Action::Minute => Command::Timer(ONE_MINUTE),
            Action::EndRound => Command::Timer(Change::Ended),
            own => {
                let asks = self.screen.act(&how.cx(&self.session, &self.around), own);
                return self.fulfil(asks, how);
            }
        };
        self.command(command, how)
    }

    /// Everything is saved by itself; who wants to save all the same is told where it lies, and where it cannot be saved is
    /// asked for another place.
    fn tell_of_saving(&mut self, how: How) -> Outcome {
        let where_now = match &self.keeping.state {
            keeping::State::Home => {
                let path = self.keeping.dir().map_or_else(|| self.around.path.clone(), keeping::shown);
                let saved = how.lang.text_with("saved-here", &[("dir", (&path).into())]);
                let command = following::command(Path::new(&path));
                let second = how.lang.text_with("follow-command", &[("command", (&command).into())]);
                return (Vec::new(), Some((format!("{saved} · {second}"), false)));
            }
            keeping::State::Elsewhere { dir } => {
                Some(how.lang.text_with("saved-elsewhere", &[("dir", (&keeping::shown(dir)).into())]))
            }
            // That stands below already.
            keeping::State::Nowhere { .. } => None,
        };
        let prompt = Prompt::new(how.lang.text("save-in-title"), "", Answer::SaveIn);
        let about = where_now.into_iter().chain([how.lang.text("save-in-about")]).collect();
        (self.over(Popup::Prompt(Box::new(prompt.about(about)))), None)
    }

    fn clock(&self) -> Command {
        let timer = self.session.timer(self.session.place);
        Command::Timer(match timer {
            Some(Timer::Running { .. }) => Change::Paused,
            Some(Timer::Paused { .. }) => Change::Resumed,
            Some(Timer::Ready { .. } | Timer::Ended { .. }) | None => Change::Started,
        })
    }

    fn go(&mut self, steps: isize, how: How) -> Outcome {
        match self.session.stop_after(steps) {
            Some(place) => self.command(Command::Move(place), how),
            None => {
                let key = if steps < 0 { "stop-first" } else { "stop-last" };
                (Vec::new(), Some((how.lang.text(key), false)))
            }
        }
    }
}

/// How things are shown.
#[derive(Clone, Copy)]
struct How {
    lang: Lang,
    theme: Theme,
    now: Time,
}

impl How {
    fn cx<'a>(self, session: &'a Session, around: &'a Around) -> Cx<'a> {
        Cx { session, lang: self.lang, theme: self.theme, now: self.now, around }
    }
}

/// Why a text did not come through the door, in words for a room.
#[must_use]
pub fn text_error(error: &crate::text::TextError, lang: Lang) -> String {
    match error {
        crate::text::TextError::Empty => lang.text("text-empty"),
        crate::text::TextError::TooLong { length, most } => {
            lang.text_with("text-too-long", &[("length", (*length).into()), ("most", (*most).into())])
        }
    }
}
