//! The line mode: a whole workshop as a dialogue of lines, for screen readers, braille displays and terminals that know
//! nothing else. It is a second face of the same [`App`]: what is typed becomes the same keys and pastes, and what is told
//! comes from the same screens.
//!
//! ```text
//!   Barnets beste: Rekkefremlegg · Gruppe 1
//!   What is asked for.
//!   1. the first norm
//!   Deltaker 2 har ordet, neste: Deltaker 1
//!   > a norm becomes the next one; a number selects, and /neste asks for what is called so
//! ```
//!
//! What is typed is text where there is a field, unless it begins with a slash. A line that is empty changes nothing.

mod acts;
mod clock;
mod lines;
mod page;

use std::collections::BTreeSet;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::app::{App, Effect, Message, Mode};
use super::keymap::Scope;
use super::notice::Notice;
use super::paste::Paste;
use super::told::{After, Blank, Piece, Row, Told};
use crate::clock::Time;
use crate::i18n::Lang;
use acts::{Act, Does, Found};
use clock::Clock;
pub(crate) use lines::lines;
use page::{Of, Over, Page};

/// What begins a line that asks for something.
const ASKS: char = '/';

/// The most rows that are told as news at once; more are told when all is asked for.
const MOST_NEWS: usize = 12;

/// The most rows that are told again because they have other numbers now.
const FEW_MOVED: usize = 3;

/// The dialogue, as far as it has come.
#[derive(Debug, Default)]
pub struct Dialogue {
    /// The screen as it was told last.
    screen: Option<Page>,
    /// What lay over it, as it was told last.
    over: Option<Page>,
    /// What places were said to be for: it is not said again for the next of their kind.
    about: BTreeSet<String>,
    notice: Option<Notice>,
    alarm: Option<String>,
    clock: Clock,
    /// How many events were told to be saved.
    saved: Option<u64>,
    /// A line that reads like the name of an act: said once more, it is text.
    doubted: Option<String>,
    /// What the last line is answered with, beside what it changed.
    answer: Vec<String>,
}

impl Dialogue {
    /// What there is to say first: how to speak with the program.
    #[must_use]
    pub fn welcome(lang: Lang) -> Vec<String> {
        ["plain-welcome", "plain-how", "plain-how-keys"].map(|key| lang.text(key)).into()
    }

    /// Closes a text that was told: there is nothing more to read in it.
    pub fn close_read(&self, app: &mut App, now: Time) -> Vec<Effect> {
        match &self.over {
            Some(Page { of: Of::Over(Over::Reading, _), .. }) => press(app, KeyCode::Esc, now),
            _ => Vec::new(),
        }
    }

    /// Whether what happened is on disk, or cannot be: only then is there more to say of a line.
    #[must_use]
    pub fn is_settled(app: &App) -> bool {
        match &app.mode {
            Mode::Start(_) => true,
            Mode::Live(live) => live.keeping.unsaved() == 0 || !live.keeping.is_safe(),
        }
    }

    /// What has changed since it was told last, in paragraphs. A place that is new is told as a whole.
    pub fn news(&mut self, app: &App) -> Vec<String> {
        let lang = app.language();
        let mut news = std::mem::take(&mut self.answer);
        self.tell_notice(app, &mut news);
        let (screen, over) = Page::both(app);
        self.tell_screen(screen, over.is_some(), lang, &mut news);
        self.tell_clock(app, &mut news);
        self.tell_over(over, lang, &mut news);
        self.tell_saved(app, &mut news);
        news
    }

    fn tell_notice(&mut self, app: &App, news: &mut Vec<String>) {
        if app.notice != self.notice {
            news.extend(app.notice.as_ref().map(|notice| notice.words.clone()));
            self.notice.clone_from(&app.notice);
        }
        let alarm = match &app.mode {
            Mode::Start(_) => None,
            Mode::Live(live) => live.keeping.alarm(app.language()),
        };
        if alarm != self.alarm {
            news.extend(alarm.clone());
            self.alarm = alarm;
        }
    }

    /// Under something else a new place waits until that is gone.
    fn tell_screen(&mut self, now: Page, covered: bool, lang: Lang, news: &mut Vec<String>) {
        match &self.screen {
            Some(before) if before.of == now.of => changes(&before.told, &now.told, lang, news),
            _ if covered => return,
            _ => {
                let about = now.about(lang);
                let known = !self.about.insert(about.clone());
                whole(&now, if known { String::new() } else { about }, lang, news);
            }
        }
        self.screen = Some(now);
    }

    fn tell_over(&mut self, now: Option<Page>, lang: Lang, news: &mut Vec<String>) {
        if let Some(now) = &now
            && self.over.as_ref().is_none_or(|before| before.of != now.of)
        {
            whole(now, String::new(), lang, news);
        }
        self.over = now;
    }

    fn tell_clock(&mut self, app: &App, news: &mut Vec<String>) {
        // A clock of a place that was not told yet waits with it.
        let Mode::Live(live) = &app.mode else { return };
        let here = |page: &Page| matches!(page.of, Of::Place(place, _) if place == live.session.place);
        if self.screen.as_ref().is_some_and(here) {
            news.extend(self.clock.look(&live.cx(app.language(), app.theme, app.now)));
        }
    }

    fn tell_saved(&mut self, app: &App, news: &mut Vec<String>) {
        let Mode::Live(live) = &app.mode else { return };
        let before = *self.saved.get_or_insert(live.keeping.saved);
        if live.keeping.saved > before && live.keeping.unsaved() == 0 {
            news.push(app.language().text("plain-saved"));
            self.saved = Some(live.keeping.saved);
        }
    }

    /// Does what a typed line asks for; what is to be done outside. What is to be told of it comes with the next news.
    pub fn hear(&mut self, app: &mut App, line: &str, now: Time) -> Vec<Effect> {
        let mut effects = self.hear_line(app, line, now);
        // Groups that come one by one are a moment for the eyes; here they are told at once.
        for moment in [Scope::Revealing, Scope::Drawn] {
            if current(app).scopes.first() == Some(&moment) {
                effects.extend(press(app, KeyCode::Enter, now));
            }
        }
        effects
    }

    fn hear_line(&mut self, app: &mut App, line: &str, now: Time) -> Vec<Effect> {
        let lang = app.language();
        let line = line.trim();
        let doubted = self.doubted.take();
        let page = current(app);
        if line.is_empty() {
            return self.hear_nothing(app, &page, now);
        }
        if line == "?" {
            self.answer.extend(help(&page, lang));
            return Vec::new();
        }
        let literal = line.strip_prefix(ASKS).filter(|rest| rest.starts_with(ASKS));
        if let Some(asked) = line.strip_prefix(ASKS).filter(|_| literal.is_none()) {
            return self.hear_ask(app, &page, asked, now);
        }
        let text = literal.unwrap_or(line);
        let number = text.parse::<usize>().ok();
        match (&page.told.blank, number.filter(|_| page.told.rows().next().is_some())) {
            (Some(blank), number) if number.is_none() || blank.numbers => {
                let small = text.to_lowercase();
                let named = page.acts(lang).into_iter().find(|act| act.name.to_lowercase() == small);
                if let Some(act) = named.filter(|_| literal.is_none() && doubted.as_deref() != Some(text)) {
                    self.answer.push(lang.text_with("plain-doubt", &[("act", (&act.name).into())]));
                    self.doubted = Some(text.to_owned());
                    return Vec::new();
                }
                fill(app, &page.told, blank, text, now)
            }
            (_, Some(number)) => self.choose(app, &page, number, now),
            (_, None) => {
                self.answer.push(lang.text("plain-no-field"));
                self.answer.extend(short_help(&page, lang));
                Vec::new()
            }
        }
    }

    /// An empty line leaves a field of several empty, and else only says where we are.
    fn hear_nothing(&mut self, app: &mut App, page: &Page, now: Time) -> Vec<Effect> {
        let lang = app.language();
        let form = page.told.blank.as_ref().is_some_and(|blank| blank.after == After::Tab);
        let list = page.told.blank.as_ref().is_some_and(|blank| blank.after == After::Line);
        if form || list {
            return press(app, KeyCode::Tab, now);
        }
        self.answer.push(page.title.clone());
        self.answer.extend(page.told.paragraphs().map(str::to_owned));
        self.answer.extend(label(&page.told, lang));
        self.answer.push(lang.text("plain-lost"));
        self.answer.retain(|words| !words.is_empty());
        Vec::new()
    }

    /// What was asked for: an act, an act on a row, or a row.
    fn hear_ask(&mut self, app: &mut App, page: &Page, asked: &str, now: Time) -> Vec<Effect> {
        let lang = app.language();
        let asked = asked.trim();
        if asked.is_empty() || asked == "?" {
            self.answer.extend(help(page, lang));
            return Vec::new();
        }
        let found = acts::find(&page.acts(lang), asked);
        if let Found::One(act) = found {
            return self.perform(app, &act, now);
        }
        if let Ok(number) = asked.parse::<usize>() {
            return self.choose(app, page, number, now);
        }
        let with_number = asked.rsplit_once(' ').and_then(|(name, number)| Some((name, number.parse::<usize>().ok()?)));
        let Some((name, number)) = with_number else {
            self.answer.push(told_of(found, asked, lang));
            return Vec::new();
        };
        let Some(row) = page.row(number) else {
            self.answer.push(lang.text_with("plain-no-row", &[("n", number.into())]));
            return Vec::new();
        };
        // Which acts hold may follow from what is selected.
        app.select(row.part, row.row);
        match acts::find(&current(app).acts(lang), name) {
            Found::One(act) => self.perform(app, &act, now),
            found => {
                self.answer.push(told_of(found, name, lang));
                Vec::new()
            }
        }
    }

    fn perform(&mut self, app: &mut App, act: &Act, now: Time) -> Vec<Effect> {
        let lang = app.language();
        match act.does {
            Does::Press(key) => app.update(Message::Key(key), now),
            Does::Again => {
                (self.screen, self.over) = (None, None);
                self.about.clear();
                Vec::new()
            }
            Does::Time => {
                self.answer.push(match &app.mode {
                    Mode::Start(_) => lang.text("rejection-no-timer"),
                    Mode::Live(live) => clock::words(&live.cx(lang, app.theme, now)),
                });
                Vec::new()
            }
            Does::Clear => {
                if let Mode::Live(live) = &mut app.mode
                    && let Some(field) = live.field()
                {
                    field.clear();
                    self.answer.push(lang.text("plain-cleared"));
                } else {
                    self.answer.push(lang.text("plain-no-field"));
                }
                Vec::new()
            }
            Does::Help => {
                let page = current(app);
                self.answer.extend([page.about(lang)].into_iter().filter(|about| !about.is_empty()));
                self.answer.extend(Self::welcome(lang).into_iter().skip(1));
                self.answer.extend(help(&page, lang));
                Vec::new()
            }
        }
    }

    /// Takes a row by its number: a choice of a list is made, and any other row is only selected.
    fn choose(&mut self, app: &mut App, page: &Page, number: usize, now: Time) -> Vec<Effect> {
        let lang = app.language();
        let Some(row) = page.row(number) else {
            self.answer.push(lang.text_with("plain-no-row", &[("n", number.into())]));
            return Vec::new();
        };
        app.select(row.part, row.row);
        if matches!(page.of, Of::Start | Of::Over(Over::Menu, _)) {
            return press(app, KeyCode::Enter, now);
        }
        let words = format!("{number}. {}", row.words);
        self.answer.push(lang.text_with("plain-selected", &[("words", (&words).into())]));
        self.answer.extend(label(&current(app).told, lang));
        Vec::new()
    }
}

/// What takes the next line: what lies over the screen, else the screen.
fn current(app: &App) -> Page {
    let (screen, over) = Page::both(app);
    over.unwrap_or(screen)
}

fn press(app: &mut App, code: KeyCode, now: Time) -> Vec<Effect> {
    app.update(Message::Key(KeyEvent::new(code, KeyModifiers::NONE)), now)
}

/// Puts `text` into the field and goes on as the field wants. What waited there to be decided on is sent first, so that
/// nothing that was said is lost.
fn fill(app: &mut App, told: &Told, blank: &Blank, text: &str, now: Time) -> Vec<Effect> {
    let mut effects = if told.question.is_some() { press(app, KeyCode::Enter, now) } else { Vec::new() };
    let text = if blank.after == After::Line { with_line(&blank.typed, text) } else { text.to_owned() };
    let too_long = {
        let Mode::Live(live) = &mut app.mode else { return effects };
        if let Some(field) = live.field() {
            field.clear();
        }
        effects.extend(app.update(Message::Paste(Paste::new(text)), now));
        let Mode::Live(live) = &mut app.mode else { return effects };
        live.field().is_some_and(|field| field.beyond().is_some())
    };
    let waits = current(app).told.question.is_some();
    if too_long || waits {
        return effects;
    }
    match blank.after {
        After::Enter => effects.extend(press(app, KeyCode::Enter, now)),
        After::Tab => effects.extend(press(app, KeyCode::Tab, now)),
        After::Line => {}
    }
    effects
}

/// A list with one more line; a line that says the same before its colon gives way to it.
fn with_line(typed: &str, line: &str) -> String {
    let head = |line: &str| line.split_once(':').map(|(head, _)| head.trim().to_lowercase());
    let mut all: Vec<&str> = typed.lines().filter(|other| !other.trim().is_empty()).collect();
    match all.iter().position(|other| head(line).is_some() && head(other) == head(line)) {
        Some(place) => all[place] = line,
        None => all.push(line),
    }
    all.join("\n")
}

/// Tells a page as a whole: where we are, what it is for (`about`), what stands there, and what can be asked for.
fn whole(page: &Page, about: String, lang: Lang, news: &mut Vec<String>) {
    news.push(String::new());
    news.extend([page.title.clone(), about].into_iter().filter(|words| !words.is_empty()));
    let mut number = 0;
    for piece in &page.told.pieces {
        news.push(match piece {
            Piece::Words(words) => words.clone(),
            Piece::Row(row) => {
                number += 1;
                format!("{number}. {}", row.words)
            }
        });
    }
    news.extend(page.told.question.clone());
    news.extend(label(&page.told, lang));
    news.extend(short_help(page, lang));
}

/// Tells what is new on a page that was told before, in the order it stands there.
fn changes(before: &Told, now: &Told, lang: Lang, news: &mut Vec<String>) {
    let place = |told: &Told, words: &str| told.rows().position(|row| row.words == words);
    let is_new = |row: &Row| !row.quiet && place(before, &row.words).is_none();
    let is_moved = |row: &Row| place(before, &row.words).is_some_and(|at| Some(at) != place(now, &row.words));
    let many = now.rows().filter(|row| is_new(row)).count();
    let moved = now.rows().filter(|row| is_moved(row)).count();
    let tells = |row: &Row| (is_new(row) && many <= MOST_NEWS) || (is_moved(row) && moved <= FEW_MOVED);
    let mut number = 0;
    for piece in &now.pieces {
        match piece {
            Piece::Words(words) if before.paragraphs().any(|other| other == words) => {}
            Piece::Words(words) => news.push(words.clone()),
            Piece::Row(row) => {
                number += 1;
                news.extend(tells(row).then(|| format!("{number}. {}", row.words)));
            }
        }
    }
    let gone: Vec<&Row> = before.rows().filter(|row| !row.quiet && place(now, &row.words).is_none()).collect();
    if many == 0 && gone.len() <= MOST_NEWS {
        news.extend(gone.iter().map(|row| lang.text_with("plain-gone", &[("words", (&row.words).into())])));
    }
    if many > MOST_NEWS {
        news.push(lang.text_with("plain-many-rows", &[("n", many.into())]));
    } else if moved > FEW_MOVED {
        news.push(lang.text("plain-renumbered"));
    }
    if now.question != before.question {
        news.extend(now.question.clone());
    }
    if label(now, lang) != label(before, lang) {
        news.extend(label(now, lang));
    }
}

/// What is to be typed, and what stands there already.
fn label(told: &Told, lang: Lang) -> Option<String> {
    let blank = told.blank.as_ref()?;
    if blank.typed.trim().is_empty() || blank.after == After::Line {
        return Some(blank.label.clone());
    }
    Some(format!("{} {}", blank.label, lang.text_with("plain-stands", &[("words", (&blank.typed).into())])))
}

/// The screen's own acts, and how to hear of the others.
fn short_help(page: &Page, lang: Lang) -> Vec<String> {
    // A choice is made by its number.
    let menu = matches!(page.of, Of::Start | Of::Over(Over::Menu, _));
    if matches!(page.of, Of::Over(Over::Reading, _)) {
        return Vec::new();
    }
    let enter = Does::Press(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE));
    let own = |act: &&Act| {
        act.scope.is_some_and(|scope| !matches!(scope, Scope::Session | Scope::Timed)) && !(menu && act.does == enter)
    };
    let mut named: Vec<String> = Vec::new();
    for act in page.acts(lang).iter().filter(own).filter(|act| !act.name.is_empty()) {
        let name = format!("{ASKS}{}", act.name);
        if !named.contains(&name) {
            named.push(name);
        }
    }
    let key = match page.of {
        Of::Start | Of::Over(Over::Menu, _) => "plain-choose",
        _ if !page.scopes.contains(&Scope::Session) => "plain-can",
        Of::Over(..) => "plain-can",
        Of::Place(..) if named.is_empty() => "plain-go",
        Of::Place(..) => "plain-can-go",
    };
    let next = format!("{ASKS}{}", lang.text("key-next"));
    let named = named.join(", ");
    vec![lang.text_with(key, &[("acts", (&named).into()), ("next", (&next).into())])]
}

/// All that can be asked for, with the key of each.
fn help(page: &Page, lang: Lang) -> Vec<String> {
    let mut told = vec![lang.text("plain-all")];
    for act in page.acts(lang).iter().filter(|act| !act.name.is_empty()) {
        let line = match act.key.as_str() {
            "" => format!("{ASKS}{}", act.name),
            key => format!("{ASKS}{} ({key})", act.name),
        };
        if !told.iter().any(|other| other.starts_with(&format!("{ASKS}{} (", act.name))) {
            told.push(line);
        }
    }
    if page.told.rows().next().is_some() && page.scopes.contains(&Scope::Session) {
        told.push(lang.text("plain-with-row"));
    }
    told
}

/// That nothing, or too much, is called what was asked for.
fn told_of(found: Found, asked: &str, lang: Lang) -> String {
    let named = |name: &String| format!("{ASKS}{name}");
    match found {
        Found::Many(names) => {
            let names = names.iter().map(named).collect::<Vec<_>>().join(", ");
            lang.text_with("plain-many", &[("acts", (&names).into())])
        }
        Found::None(Some(near)) => {
            lang.text_with("plain-unknown-near", &[("asked", asked.into()), ("near", (&named(&near)).into())])
        }
        Found::None(None) | Found::One(_) => lang.text_with("plain-unknown", &[("asked", asked.into())]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(rows: &[&str]) -> Told {
        let mut told = Told::default();
        rows.iter().enumerate().for_each(|(row, words)| told.row(0, row, *words));
        told
    }

    fn news(before: &[&str], now: &[&str]) -> Vec<String> {
        let mut news = Vec::new();
        changes(&told(before), &told(now), Lang::En, &mut news);
        news
    }

    #[test]
    fn only_what_is_new_is_told() {
        assert_eq!(news(&["a", "b"], &["a", "b"]), Vec::<String>::new());
        assert_eq!(news(&["a", "b"], &["a", "b", "c"]), ["3. c"]);
        assert_eq!(news(&["a", "b"], &["b", "a"]), ["1. b", "2. a"]);
        assert_eq!(news(&["a", "b"], &["a"]), [Lang::En.text_with("plain-gone", &[("words", "b".into())])]);
        let renumbered = Lang::En.text("plain-renumbered");
        assert_eq!(news(&["a", "b", "c", "d"], &["x", "a", "b", "c", "d"]), ["1. x".to_owned(), renumbered]);
    }

    #[test]
    fn a_list_gets_one_more_line_or_a_better_one() {
        assert_eq!(with_line("", "NAV: 2"), "NAV: 2");
        assert_eq!(with_line("NAV: \nPPT: ", "PPT: 3"), "NAV: \nPPT: 3");
        assert_eq!(with_line("NAV: 2", "Kari, NAV"), "NAV: 2\nKari, NAV");
        assert_eq!(with_line("nav: 2", "NAV:4"), "NAV:4");
    }
}
