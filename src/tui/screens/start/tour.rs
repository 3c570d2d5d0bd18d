//! What a newcomer does before the first workshop: three short lessons, each learnt by doing it.
//!
//! ```text
//!   Lesson 2 of 3
//!   What is typed goes into the field
//!   ENTER
//!   Write something, and press Enter.
//!   ┌───────────────┐
//!   • We greet all
//! ```

use crossterm::event::KeyEvent;
use ratatui::layout::{Alignment, Rect};

use crate::i18n::Lang;
use crate::text::Limit;
use crate::tui::canvas::{Canvas, Hit, top};
use crate::tui::keymap::{Action, Scope};
use crate::tui::widgets::big;
use crate::tui::widgets::field::{Field, Lines};
use crate::tui::widgets::list::{self, Item};
use crate::tui::widgets::words::paragraph;

/// A lesson.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lesson {
    /// Going on and back.
    Moving,
    /// Writing.
    Writing,
    /// Taking back.
    Undoing,
}

/// The lessons, what was written in them, and what was taken back.
#[derive(Debug, Clone)]
pub struct Tour {
    lesson: Lesson,
    field: Field,
    written: Vec<String>,
    undone: Option<String>,
}

/// Whether the lessons go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goes {
    /// They go on.
    On,
    /// They are over, or were left.
    Over,
}

/// The keys that are learnt, by the names that keyboards have for them, and what they do.
const ON: (&str, Action) = ("PgDn", Action::Next);
const ENTER: (&str, Action) = ("Enter", Action::Enter);
const UNDO: (&str, Action) = ("Ctrl+Z", Action::Undo);

/// What is shown of a lesson.
struct Page {
    title: String,
    about: String,
    /// The key to press, as it stands on keyboards.
    key: &'static str,
    /// What it does.
    action: Action,
    task: String,
}

impl Default for Tour {
    fn default() -> Self {
        Self { lesson: Lesson::Moving, field: Field::new(Limit::Norm, Lines::One), written: Vec::new(), undone: None }
    }
}

impl Tour {
    /// Which keys hold.
    #[must_use]
    pub const fn scopes() -> &'static [Scope] {
        &[Scope::Tour]
    }

    /// The field, in the lesson on writing.
    pub fn field(&mut self) -> Option<&mut Field> {
        (self.lesson == Lesson::Writing).then_some(&mut self.field)
    }

    /// Takes a key that no binding has.
    pub fn key(&mut self, key: KeyEvent) {
        if let Some(field) = self.field() {
            field.key(key);
        }
    }

    /// Does what a key asks for.
    pub fn act(&mut self, action: Action, lang: Lang) -> Goes {
        match (self.lesson, action) {
            (_, Action::Cancel) => return Goes::Over,
            (Lesson::Moving, Action::Next) | (Lesson::Undoing, Action::Back) => self.lesson = Lesson::Writing,
            (Lesson::Writing, Action::Back) => self.lesson = Lesson::Moving,
            (Lesson::Writing, Action::Next) => self.begin_undoing(lang),
            (Lesson::Writing, Action::Enter) => {
                if let Ok(text) = self.field.text() {
                    self.written.push(text.to_string());
                    self.field.clear();
                }
            }
            (Lesson::Writing, Action::Undo) => {
                self.field.undo();
            }
            (Lesson::Undoing, Action::Undo) => self.undone = self.written.pop().or(self.undone.take()),
            (Lesson::Undoing, Action::Enter | Action::Next) if self.undone.is_some() => return Goes::Over,
            _ => {}
        }
        Goes::On
    }

    /// There is always something to take back.
    fn begin_undoing(&mut self, lang: Lang) {
        self.lesson = Lesson::Undoing;
        self.undone = None;
        if self.written.is_empty() {
            self.written.push(lang.text("tour-example"));
        }
    }

    fn page(&self, lang: Lang) -> Page {
        let (title, about, (key, action), task) = match (self.lesson, self.written.is_empty(), &self.undone) {
            (Lesson::Moving, ..) => ("tour-moving", "tour-moving-about", ON, "tour-moving-task"),
            (Lesson::Writing, true, _) => ("tour-writing", "tour-writing-about", ENTER, "tour-writing-task"),
            (Lesson::Writing, false, _) => ("tour-writing", "tour-writing-about", ON, "tour-writing-done"),
            (Lesson::Undoing, _, None) => ("tour-undoing", "tour-undoing-about", UNDO, "tour-undoing-task"),
            (Lesson::Undoing, _, Some(_)) => ("tour-undoing", "tour-over", ENTER, "tour-over-task"),
        };
        Page { title: lang.text(title), about: lang.text(about), key, action, task: lang.text(task) }
    }

    /// Draws the lesson.
    pub fn draw(&self, lang: Lang, canvas: &mut Canvas<'_>, area: Rect) {
        let theme = canvas.theme;
        let number: usize = match self.lesson {
            Lesson::Moving => 1,
            Lesson::Writing => 2,
            Lesson::Undoing => 3,
        };
        let page = self.page(lang);
        let which = lang.text_with("tour-number", &[("n", number.into())]);
        let rest = paragraph(canvas, &which, theme.soft(), Alignment::Left, area);
        let rest = paragraph(canvas, &page.title, theme.strong(), Alignment::Left, top(rest, 1).1);
        let rest = top(rest, u16::from(area.height >= 18)).1;
        let rest = top(paragraph(canvas, &page.about, theme.text(), Alignment::Left, rest), 1).1;
        let (letters, _) = top(rest, rest.height.min(8).min(area.height / 3));
        let used = big::rows(page.key, letters, lang);
        big::big(canvas, page.key, theme.value(0), Alignment::Left, letters);
        // Big letters look as if they could be clicked.
        canvas.clickable(letters, Hit::Action(page.action));
        let rest = top(rest, used + 1).1;
        let rest = top(paragraph(canvas, &page.task, theme.value(0), Alignment::Left, rest), 1).1;
        let rest = match self.lesson {
            Lesson::Moving | Lesson::Undoing => rest,
            Lesson::Writing => {
                let (field, below) = top(rest, 3);
                self.field.draw(canvas, &lang.text("tour-example"), true, field);
                below
            }
        };
        self.draw_written(lang, canvas, rest);
    }

    fn draw_written(&self, lang: Lang, canvas: &mut Canvas<'_>, area: Rect) {
        let theme = canvas.theme;
        if self.lesson == Lesson::Moving {
            return;
        }
        let mut items: Vec<Item> = Vec::new();
        if let (Lesson::Undoing, Some(undone)) = (self.lesson, &self.undone) {
            let quoted = lang.text_with("quoted", &[("words", undone.into())]);
            items.push(Item::heading(lang.text_with("tour-undone", &[("words", (&quoted).into())]), theme.good()));
        }
        items.extend(self.written.iter().map(|words| Item::heading(format!("• {words}"), theme.text())));
        list::draw(canvas, &items, 0, None, area);
    }
}

impl PartialEq for Tour {
    fn eq(&self, other: &Self) -> bool {
        (self.lesson, &self.written, &self.undone, self.field.raw())
            == (other.lesson, &other.written, &other.undone, other.field.raw())
    }
}

impl Eq for Tour {}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyCode, KeyModifiers};

    use super::*;

    fn typed(tour: &mut Tour, words: &str) {
        for c in words.chars() {
            tour.key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::NONE));
        }
    }

    #[test]
    fn each_lesson_is_learnt_by_doing_it() {
        let mut tour = Tour::default();
        assert_eq!(tour.act(Action::Next, Lang::Nb), Goes::On);
        typed(&mut tour, "Vi ler");
        assert_eq!(tour.act(Action::Enter, Lang::Nb), Goes::On);
        assert_eq!(tour.written, ["Vi ler"]);
        assert_eq!(tour.page(Lang::Nb).key, "PgDn", "it is done, and the page says how to go on");
        assert_eq!(tour.act(Action::Next, Lang::Nb), Goes::On);
        assert_eq!(tour.act(Action::Enter, Lang::Nb), Goes::On, "nothing was taken back yet");
        assert_eq!(tour.act(Action::Undo, Lang::Nb), Goes::On);
        assert_eq!((tour.written.len(), tour.undone.as_deref()), (0, Some("Vi ler")));
        assert_eq!(tour.act(Action::Enter, Lang::Nb), Goes::Over);
    }

    #[test]
    fn whoever_writes_nothing_has_something_to_take_back_and_anybody_may_leave() {
        let mut tour = Tour::default();
        tour.act(Action::Next, Lang::En);
        tour.act(Action::Enter, Lang::En);
        assert!(tour.written.is_empty(), "nothing is nothing");
        tour.act(Action::Next, Lang::En);
        tour.act(Action::Undo, Lang::En);
        assert_eq!(tour.undone, Some(Lang::En.text("tour-example")));
        tour.act(Action::Undo, Lang::En);
        assert_eq!(tour.undone, Some(Lang::En.text("tour-example")), "once more changes nothing");
        assert_eq!(Tour::default().act(Action::Cancel, Lang::En), Goes::Over);
    }
}
