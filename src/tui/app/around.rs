//! What the program does around any screen: the palette, the search, and what a person chooses while it runs.

use std::sync::Arc;

use super::{App, Effect, Mode};
use crate::i18n::Lang;
use crate::tui::keymap::acts::ACTS;
use crate::tui::keymap::{Action, Key};
use crate::tui::over::Over;
use crate::tui::palette::{Does, Palette};
use crate::tui::search::Search;
use crate::tui::settings::choices::{self, CHOICES};

impl App {
    /// Does what is the same on every screen; `None` for an act of the screen.
    pub(super) fn act_around(&mut self, action: Action) -> Option<Vec<Effect>> {
        if action == Action::Dismiss {
            self.notice = None;
            return Some(Vec::new());
        }
        match (self.over.take(), action) {
            (Some(_), Action::Cancel) => Some(Vec::new()),
            (Some(over), Action::Enter) => Some(self.take_from(over)),
            (Some(_), Action::Quit) => None,
            (Some(mut over), action) => {
                over.step(action);
                self.over = Some(over);
                Some(Vec::new())
            }
            (None, Action::Palette) => {
                self.over = Some(Over::Palette(Box::new(self.palette())));
                Some(Vec::new())
            }
            (None, Action::Search) => {
                if let Mode::Live(live) = &self.mode {
                    let search = Search::new(&live.cx(self.language(), self.theme, self.now));
                    self.over = Some(Over::Search(Box::new(search)));
                }
                Some(Vec::new())
            }
            (None, Action::Language) => {
                let lang = self.language();
                let next = Lang::ALL.iter().position(|other| *other == lang).map_or(0, |at| (at + 1) % Lang::ALL.len());
                Some(self.choose_named("lang", Lang::ALL[next].tag()))
            }
            (None, Action::Coach) => Some(self.choose_named("coach", choices::yes_or_no(!self.settings.coach))),
            (None, Action::Mouse) => Some(self.choose_named("mouse", choices::yes_or_no(!self.settings.mouse))),
            (None, _) => None,
        }
    }

    fn palette(&self) -> Palette {
        let (lang, scopes) = (self.language(), self.scopes());
        match &self.mode {
            Mode::Start(_) => Palette::new(scopes, &self.settings, lang, None),
            Mode::Live(live) => Palette::new(scopes, &self.settings, lang, Some(&live.cx(lang, self.theme, self.now))),
        }
    }

    /// Does what is selected in what lay over the screen, which is closed.
    fn take_from(&mut self, over: Over) -> Vec<Effect> {
        match over {
            Over::Palette(palette) => match palette.does() {
                None => {
                    self.over = Some(Over::Palette(palette));
                    Vec::new()
                }
                Some(Does::Act(action)) => self.act(action),
                Some(Does::Choose(choice, word)) => self.choose(choice, word),
                Some(Does::Go(place)) => self.in_session(|live, lang, theme, now| live.go_to(place, lang, theme, now)),
            },
            Over::Search(search) => match search.target() {
                None => {
                    self.over = Some(Over::Search(search));
                    Vec::new()
                }
                Some(target) => self.in_session(|live, lang, theme, now| live.show(target, lang, theme, now)),
            },
        }
    }

    fn choose_named(&mut self, name: &str, word: &str) -> Vec<Effect> {
        let choice = CHOICES.iter().position(|choice| choice.name == name);
        let at =
            choice.and_then(|choice| Some((choice, CHOICES[choice].words.iter().position(|other| *other == word)?)));
        at.map_or_else(Vec::new, |(choice, word)| self.choose(choice, word))
    }

    /// Takes a word of a choice, for as long as the program runs, and tells.
    fn choose(&mut self, choice: usize, word: usize) -> Vec<Effect> {
        let Some((choice, word, told)) =
            CHOICES.get(choice).and_then(|choice| Some((choice, choice.words.get(word)?, choice.told.get(word)?)))
        else {
            return Vec::new();
        };
        let before = Arc::clone(&self.settings);
        (choice.set)(Arc::make_mut(&mut self.settings), word);
        if choice.name == "lang" {
            self.lang = self.settings.lang;
        }
        let effects = self.follow_settings(&before);
        if !told.is_empty() {
            let lang = self.language();
            let act = if choice.name == "lang" { Action::Language } else { Action::Mouse };
            let key = self.key_name(act);
            self.notice = None;
            self.say(lang.text_with(told, &[("key", (&key).into())]), false);
        }
        effects
    }

    /// Lets everything follow what the person chose.
    fn follow_settings(&mut self, before: &super::Settings) -> Vec<Effect> {
        self.theme.named = self.settings.theme;
        let lang = self.language();
        if let Mode::Live(live) = &mut self.mode {
            live.around.settings = Arc::clone(&self.settings);
            live.speak(lang, self.theme, self.now);
        }
        if self.settings.ascii != before.ascii {
            self.ascii = self.settings.ascii.unwrap_or(self.ascii);
        }
        let mouse = self.settings.mouse;
        if mouse == before.mouse { Vec::new() } else { vec![Effect::Mouse(mouse)] }
    }

    /// The name of the key of an act.
    fn key_name(&self, action: Action) -> String {
        let act = ACTS.iter().find(|act| act.does(action));
        act.and_then(|act| act.key_in(&self.settings.keys)).map(Key::name).unwrap_or_default()
    }

    /// That the settings file is wrong in places, and how to hear more.
    pub(super) fn tell_wrong_settings(&mut self) {
        let wrong = self.settings.wrong.len();
        if let Some(first) = self.settings.wrong.first() {
            let values = [("n", wrong.into()), ("first", first.into())];
            let words = self.language().text_with("settings-wrong", &values);
            self.say(words, true);
        }
    }

    /// Lets the session do something, and says what there is to say.
    fn in_session(
        &mut self,
        act: impl FnOnce(
            &mut crate::tui::live::Live,
            Lang,
            crate::tui::theme::Theme,
            crate::clock::Time,
        ) -> crate::tui::live::Outcome,
    ) -> Vec<Effect> {
        let (lang, theme, now) = (self.language(), self.theme, self.now);
        let Mode::Live(live) = &mut self.mode else { return Vec::new() };
        let (effects, said) = act(live, lang, theme, now);
        self.notice = None;
        if let Some((words, alarm)) = said {
            self.say(words, alarm);
        }
        effects
    }
}
