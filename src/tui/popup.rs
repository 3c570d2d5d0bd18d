//! What lies over a screen: a question to answer in words, a list to choose from, something to read.

use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;
use ratatui::widgets::{Block, BorderType};
use serde::{Deserialize, Serialize};

use super::canvas::{Canvas, Hit, bottom, centred, middle, top};
use super::keymap::{Action, Scope};
use super::screens::Ask;
use super::told::{After, Told};
use super::widgets::field::{Field, Lines};
use super::widgets::list::{self, Item};
use super::widgets::words::{paragraph, wrap};
use crate::i18n::Lang;
use crate::session::ids::{EntryId, GroupId, ThemeId, ThemeTabooId};
use crate::session::norm_taboo::{self, Table};
use crate::session::{self, Command};
use crate::text::{CleanText, Limit};

/// Something over the screen.
#[derive(Debug, Clone)]
pub enum Popup {
    /// A question.
    Prompt(Box<Prompt>),
    /// A list.
    Menu(Menu),
    /// A text.
    Reading(Reading),
}

/// A question to answer in words.
#[derive(Debug, Clone)]
pub struct Prompt {
    /// What is asked.
    pub title: String,
    /// What the answer is about, a paragraph each; may be empty.
    pub about: Vec<String>,
    /// What is typed.
    pub field: Box<Field>,
    /// What the answer becomes.
    pub answer: Answer,
}

/// A question as it is kept while it is being answered.
#[derive(Serialize, Deserialize)]
struct Draft {
    title: CleanText,
    about: Vec<CleanText>,
    text: CleanText,
    answer: Answer,
}

/// What the words of an answer are for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// A place to go on in, where the session's own folder cannot be written.
    SaveIn,
    /// A group's own name.
    GroupName(GroupId),
    /// Something that the screen asks for itself.
    Screen,
    /// Something in the exercise with this number.
    NormTaboo(u16, NormTabooAnswer),
}

/// What the words are for in a norm/taboo exercise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum NormTabooAnswer {
    /// Other words for a norm or taboo.
    Reword(EntryId),
    /// The words of several that become one.
    Merge(EntryId, Vec<EntryId>),
    /// Why a group decides on this order.
    Override(Table, Vec<EntryId>),
    /// The main message of a new theme of these norms.
    MakeTheme(u16, Vec<EntryId>),
    /// The main message of a theme.
    WordTheme(ThemeId),
    /// A taboo for a theme, from what groups said.
    AddTaboo(ThemeId, Vec<EntryId>),
    /// Other words for a theme's taboo.
    WordTaboo(ThemeId, ThemeTabooId),
    /// The main message of a new theme of these norms of a theme.
    SplitTheme(ThemeId, Vec<EntryId>),
    /// The words of several taboos of a theme that become one.
    MergeTaboos(ThemeId, ThemeTabooId, Vec<ThemeTabooId>),
}

impl Answer {
    /// What `text` asks for.
    #[must_use]
    pub fn ask(&self, text: CleanText) -> Ask {
        match self {
            Self::SaveIn => Ask::SaveIn(text.to_string()),
            Self::Screen => Ask::Answered(text),
            Self::GroupName(group) => Ask::Command(Command::NameGroup(*group, Some(text))),
            Self::NormTaboo(exercise, answer) => {
                let exercise_command = session::command::Exercise::NormTaboo(answer.command(text));
                Ask::Command(Command::Exercise(*exercise, exercise_command))
            }
        }
    }
}

impl NormTabooAnswer {
    fn command(&self, text: CleanText) -> norm_taboo::Command {
        use norm_taboo::Command as Ask;
        match self.clone() {
            Self::Reword(entry) => Ask::Reword { entry, text },
            Self::Merge(into, from) => Ask::Merge { into, from, wording: text },
            Self::Override(table, order) => Ask::Override { table, order, reason: text },
            Self::MakeTheme(value, norms) => Ask::MakeTheme { value, wording: text, norms },
            Self::WordTheme(theme) => Ask::WordTheme(theme, text),
            Self::AddTaboo(theme, sources) => Ask::AddTaboo { theme, wording: text, sources },
            Self::WordTaboo(theme, taboo) => Ask::WordTaboo(theme, taboo, text),
            Self::SplitTheme(theme, norms) => Ask::SplitTheme { theme, wording: text, norms },
            Self::MergeTaboos(theme, into, from) => Ask::MergeTaboos { theme, into, from, wording: text },
        }
    }
}

impl PartialEq for Prompt {
    fn eq(&self, other: &Self) -> bool {
        self.title == other.title && self.field.raw() == other.field.raw() && self.answer == other.answer
    }
}

impl Prompt {
    /// Asks `title`, with `text` to begin from.
    #[must_use]
    pub fn new(title: String, text: &str, answer: Answer) -> Self {
        Self { title, about: Vec::new(), field: Box::new(Field::with(Limit::Norm, Lines::One, text)), answer }
    }

    /// A question that was open when the program ended, with what was typed in it.
    #[must_use]
    pub fn from_draft(draft: &str) -> Option<Self> {
        let Draft { title, about, text, answer } = ron::from_str(draft).ok()?;
        let paragraphs = about.iter().map(ToString::to_string).collect();
        Some(Self::new(title.to_string(), text.as_str(), answer).about(paragraphs))
    }

    /// The same question with what it is about above the field.
    #[must_use]
    pub fn about(self, about: Vec<String>) -> Self {
        Self { about, ..self }
    }
}

/// A list to choose from.
#[derive(Debug, Clone, PartialEq)]
pub struct Menu {
    /// What is chosen.
    pub title: String,
    /// The choices: the words, and what each does.
    pub choices: Vec<(String, Ask)>,
    /// The selected one.
    pub selected: usize,
    /// What stands at the right of the choices, one for each; may be fewer.
    pub beside: Vec<String>,
    /// What stands below them; may be empty.
    pub foot: String,
}

impl Menu {
    /// Lets one of `choices` be chosen.
    #[must_use]
    pub fn new(title: String, choices: Vec<(String, Ask)>) -> Self {
        Self { title, choices, selected: 0, beside: Vec::new(), foot: String::new() }
    }
}

/// Something to read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// What it is.
    pub title: String,
    /// The paragraphs: words that lead, and words that follow.
    pub paragraphs: Vec<(String, String)>,
    /// How many paragraphs are scrolled past.
    pub scrolled: usize,
}

impl Popup {
    /// What is typed in it, to be kept; nothing where nothing is typed.
    #[must_use]
    pub fn draft(&self) -> Option<String> {
        let Self::Prompt(prompt) = self else { return None };
        let clean = |text: &str| CleanText::new(text, Limit::Paragraph).ok();
        let about = prompt.about.iter().filter_map(|words| clean(words)).collect();
        let text = clean(&prompt.field.raw())?;
        ron::to_string(&Draft { title: clean(&prompt.title)?, about, text, answer: prompt.answer.clone() }).ok()
    }

    /// Which keys hold.
    #[must_use]
    pub const fn scopes(&self) -> &'static [Scope] {
        match self {
            Self::Prompt(_) => &[Scope::Prompt],
            Self::Menu(_) => &[Scope::Menu],
            Self::Reading(_) => &[Scope::Reading],
        }
    }

    /// Tells it in words.
    pub fn tell(&self, lang: Lang, told: &mut Told) {
        match self {
            Self::Prompt(prompt) => {
                told.say(prompt.title.as_str());
                prompt.about.iter().for_each(|words| told.say(words.as_str()));
                told.field(lang.text("plain-answer"), &prompt.field, After::Enter);
                told.takes_numbers();
            }
            Self::Menu(menu) => {
                told.say(menu.title.as_str());
                for (row, (words, _)) in menu.choices.iter().enumerate() {
                    told.row(0, row, menu.in_words(row, words, lang));
                }
            }
            Self::Reading(reading) => {
                told.say(reading.title.as_str());
                for (lead, words) in &reading.paragraphs {
                    told.say(format!("{lead} {words}").trim());
                }
            }
        }
    }

    /// Draws it over `area`.
    pub fn draw(&self, lang: Lang, canvas: &mut Canvas<'_>, area: Rect) {
        canvas.cover();
        match self {
            Self::Prompt(prompt) => prompt.draw(lang, canvas, area),
            Self::Menu(menu) => menu.draw(canvas, area),
            Self::Reading(reading) => reading.draw(canvas, area),
        }
    }
}

/// Clears a box in the middle of `area` and draws its frame and title; what is within it.
pub(super) fn frame(canvas: &mut Canvas<'_>, title: &str, width: u16, rows: u16, area: Rect) -> Rect {
    let outer = middle(centred(area, width), rows.saturating_add(4));
    let strong = canvas.theme.value(0);
    canvas.fill(outer, canvas.theme.text());
    let block = Block::bordered().border_type(BorderType::Rounded).border_style(strong);
    let block = block.title(Line::styled(format!(" {title} "), strong)).style(canvas.theme.text());
    let inner = block.inner(outer);
    canvas.draw(block, outer);
    // A corner that closes it, for whoever looks for one.
    let corner =
        Rect { x: outer.right().saturating_sub(5).max(outer.x), width: 3.min(outer.width), height: 1, ..outer };
    canvas.line(Line::styled(" × ", strong), corner);
    canvas.clickable(corner, Hit::Action(Action::Cancel));
    let inset = Rect { x: inner.x + inner.width.min(1), width: inner.width.saturating_sub(2), ..inner };
    let (_, inset) = top(inset, inset.height.saturating_sub(rows) / 2);
    inset
}

/// Draws what ends a question, to be clicked; the keys that do the same are in the footer.
fn buttons(canvas: &mut Canvas<'_>, choices: [(&str, Action); 2], lang: Lang, area: Rect) {
    let mut place = Rect { height: area.height.min(1), ..area };
    for (key, action) in choices {
        let words = Line::styled(format!(" [ {} ] ", lang.text(key)), canvas.theme.bar_strong());
        let width = u16::try_from(words.width()).unwrap_or(u16::MAX).min(place.width);
        let button = Rect { width, ..place };
        canvas.line(words, button);
        canvas.clickable(button, Hit::Action(action));
        let used = width.saturating_add(2).min(place.width);
        place = Rect { x: place.x + used, width: place.width - used, ..place };
    }
}

impl Prompt {
    fn draw(&self, lang: Lang, canvas: &mut Canvas<'_>, area: Rect) {
        let width = area.width.saturating_sub(4).min(90);
        let lines: usize = self.about.iter().map(|words| wrap(words, width.saturating_sub(4), canvas.lang).len()).sum();
        let above =
            u16::try_from(lines + usize::from(lines > 0)).unwrap_or(u16::MAX).min(area.height.saturating_sub(10));
        let inner = frame(canvas, &self.title, width, above.saturating_add(6), area);
        let (about, field) = top(inner, above);
        let mut rest = Rect { height: about.height.saturating_sub(1), ..about };
        for words in &self.about {
            rest = paragraph(canvas, words, canvas.theme.soft(), Alignment::Left, rest);
        }
        let (field, rest) = top(field, 4.min(field.height.saturating_sub(2).max(1)));
        self.field.draw(canvas, "", true, field);
        buttons(canvas, [("key-keep", Action::Enter), ("key-cancel", Action::Cancel)], lang, top(rest, 1).1);
    }
}

impl Menu {
    /// A choice without the sign that may lead it. That one beyond the first is suggested is said.
    fn in_words(&self, row: usize, words: &str, lang: Lang) -> String {
        let words = words.trim_start_matches(['✓', '▶', ' ']);
        let suggested = row == self.selected && row > 0;
        if suggested { format!("{words} – {}", lang.text("plain-here")) } else { words.to_owned() }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let style = canvas.theme.text();
        let soft = canvas.theme.soft();
        let item = |(row, (words, _)): (usize, &(String, Ask))| {
            let beside = self.beside.get(row).map_or("", String::as_str);
            Item::new(row, "  ", words.as_str(), style).tail_styled(beside, soft)
        };
        let items: Vec<Item> = self.choices.iter().enumerate().map(item).collect();
        let width = area.width.saturating_sub(4).min(90);
        let foot = wrap(&self.foot, width.saturating_sub(6), canvas.lang);
        let below = u16::try_from(if self.foot.is_empty() { 0 } else { foot.len() + 1 }).unwrap_or(u16::MAX);
        let most = area.height.saturating_sub(4);
        let rows = list::height(&items, width.saturating_sub(4), canvas.lang).saturating_add(below).min(most);
        let inner = frame(canvas, &self.title, width, rows, area);
        let (inner, told) = bottom(inner, below.min(inner.height / 2));
        list::draw(canvas, &items, 0, Some(self.selected), inner);
        paragraph(canvas, &self.foot, canvas.theme.strong(), Alignment::Center, top(told, 1).1);
    }
}

impl Reading {
    fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) {
        let width = area.width.saturating_sub(4).min(100);
        let (strong, text) = (canvas.theme.strong(), canvas.theme.text());
        let inner = frame(canvas, &self.title, width, area.height.saturating_sub(4), area);
        let (mut rest, _) = bottom(inner, 0);
        for (lead, words) in self.paragraphs.iter().skip(self.scrolled) {
            rest = paragraph(canvas, lead, strong, Alignment::Left, rest);
            if !words.is_empty() {
                rest = top(paragraph(canvas, words, text, Alignment::Left, rest), 1).1;
            }
        }
        canvas.clickable(area, Hit::Action(Action::Cancel));
    }
}
