//! The poster: the values and the norms that the room chose, to be read from the back row; and beside them, or as large as
//! the screen, the sheet as it will print.
//!
//! ```text
//!   SAMMEN OM:                       ╭ A3, portrait ───╮
//!                                    │ ▀▀▀▀▀           │
//!   Barnets beste                    │ ███▀▀▀▀▀▀▀▀▀▀▀▀ │
//!     • a norm                       │ ███▀▀▀▀▀▀▀▀▀▀▀▀ │
//!     • a norm                       │ ███▀▀▀▀▀▀▀▀▀▀▀▀ │
//!                                    │ ███▀▀▀▀▀▀▀▀▀▀▀▀ │
//!   Mot                              │ ███▀▀▀▀▀▀▀▀▀▀▀▀ │
//!     no norm is chosen yet          ╰─────────────────╯
//! ```

use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::export::Document;
use crate::i18n::Lang;
use crate::tui::canvas::{Canvas, bottom, centred, middle, top};
use crate::tui::keymap::{Action, Scope};
use crate::tui::preview::{Near, View};
use crate::tui::screens::export::{begin, is_making, outputs_in_words, outputs_rows, tell_outputs};
use crate::tui::screens::{Ask, Cx, Screen};
use crate::tui::told::Told;
use crate::tui::widgets::big;
use crate::tui::widgets::sheet;
use crate::tui::widgets::words::wrap;

/// The widest that the poster is written; longer lines are hard to read from afar.
const WIDEST: u16 = 110;

/// The columns that the words keep where the sheet stands beside them, and those between.
const WORDS: (u16, u16) = (60, 4);

/// The screen of the poster.
#[derive(Debug, Clone, Copy, Default)]
pub struct Poster {
    /// How far it is scrolled, in norms and headings.
    scrolled: usize,
    /// What is seen of the sheet where it has the whole screen.
    sheet: Option<View>,
}

/// How the words are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Setting {
    /// Which words have big letters.
    big: Big,
    /// Whether there is air between the norms.
    airy: bool,
}

/// Which words have big letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Big {
    HeadingAndValues,
    Heading,
    Nothing,
}

/// The settings, the grandest first; the first that fits is taken.
const SETTINGS: [Setting; 4] = [
    Setting { big: Big::HeadingAndValues, airy: true },
    Setting { big: Big::Heading, airy: true },
    Setting { big: Big::Heading, airy: false },
    Setting { big: Big::Nothing, airy: false },
];

/// A piece of the poster.
enum Piece {
    /// Words, and the columns and rows that they take in big letters.
    Big(String, Style, Rect),
    /// A line in plain letters.
    Line(Line<'static>),
}

impl Poster {
    /// The poster.
    #[must_use]
    pub const fn new() -> Self {
        Self { scrolled: 0, sheet: None }
    }

    /// Draws the words, as large as they have room.
    fn draw_words(self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let document = Document::of(cx.session);
        let rows = |pieces: &Vec<Piece>| pieces.iter().map(Piece::rows).fold(0, u16::saturating_add);
        let mut laid = SETTINGS.into_iter().map(|setting| pieces(cx, &document, setting, area));
        match laid.find(|pieces| rows(pieces) <= area.height) {
            Some(pieces) => draw_pieces(canvas, &pieces, middle(area, rows(&pieces))),
            None => self.draw_scrolled(cx, canvas, &document, area),
        }
    }

    /// Draws what is in view of a poster that is higher than the area, and says how much is not.
    fn draw_scrolled(self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, document: &Document, area: Rect) {
        let pieces = pieces(cx, document, Setting { big: Big::Nothing, airy: false }, area);
        let (sheet, more) = bottom(area, 1);
        let height = usize::from(sheet.height);
        let above = self.offset(pieces.len(), height, steps(document));
        draw_pieces(canvas, pieces.get(above..).unwrap_or_default(), sheet);
        let below = pieces.len().saturating_sub(above + height);
        let parts = [("wall-above", above), ("wall-below", below)].into_iter().filter(|(_, lines)| *lines > 0);
        let words: Vec<String> = parts.map(|(key, lines)| cx.with(key, &[("n", lines.into())])).collect();
        canvas.line(Line::styled(words.join("   "), cx.theme.soft()), more);
    }

    /// What is scrolled past: the last step shows the end, and each step before it moves by as much.
    fn offset(self, pieces: usize, height: usize, steps: usize) -> usize {
        let hidden = pieces.saturating_sub(height);
        (hidden * self.scrolled.min(steps)).div_ceil(steps.max(1))
    }
}

/// Draws pieces from the top of `area` on.
fn draw_pieces(canvas: &mut Canvas<'_>, pieces: &[Piece], area: Rect) {
    let mut rest = area;
    for piece in pieces {
        piece.draw(canvas, rest);
        rest = top(rest, piece.rows()).1;
    }
}

/// Steps from the first to the last line: as many as there are norms and values.
fn steps(document: &Document) -> usize {
    document.values.iter().map(|value| value.norms.len() + 1).sum()
}

impl Piece {
    fn rows(&self) -> u16 {
        match self {
            Self::Big(_, _, room) => room.height,
            Self::Line(_) => 1,
        }
    }

    fn draw(&self, canvas: &mut Canvas<'_>, area: Rect) {
        match self {
            Self::Big(words, style, room) => {
                let room = Rect { width: room.width.min(area.width), height: room.height.min(area.height), ..area };
                big::big(canvas, words, *style, Alignment::Left, room);
            }
            Self::Line(line) => canvas.line(line.clone(), area),
        }
    }
}

/// The poster in pieces, for an area so wide.
fn pieces(cx: &Cx<'_>, document: &Document, setting: Setting, area: Rect) -> Vec<Piece> {
    let (mut pieces, lang) = (Vec::new(), cx.written());
    write(&mut pieces, (document.heading.as_str(), lang), cx.theme.strong(), setting.big != Big::Nothing, area);
    for (number, value) in (0_u16..).zip(&document.values) {
        pieces.push(Piece::Line(Line::default()));
        let style = cx.theme.value(number);
        write(&mut pieces, (value.name.as_str(), lang), style, setting.big == Big::HeadingAndValues, area);
        if value.norms.is_empty() {
            bullet(&mut pieces, "", (&cx.t("wall-none"), lang), cx.theme.soft(), area);
        }
        for norm in &value.norms {
            if setting.airy {
                pieces.push(Piece::Line(Line::default()));
            }
            bullet(&mut pieces, "•", (norm.text.as_str(), lang), cx.theme.text(), area);
        }
    }
    pieces
}

/// Words in big letters, all of one size, if they fit on one line; else plainly.
fn write(pieces: &mut Vec<Piece>, (words, lang): (&str, Lang), style: Style, big: bool, area: Rect) {
    let letters = u16::try_from(words.chars().count()).unwrap_or(u16::MAX).saturating_mul(4);
    let room = Rect { width: letters, height: 4, ..area };
    if big && letters <= area.width && big::rows(words, room, lang) == room.height {
        pieces.push(Piece::Big(words.to_owned(), style, room));
        return;
    }
    let lines = wrap(words, area.width, lang).into_iter().map(|words| Piece::Line(Line::styled(words, style)));
    pieces.extend(lines);
}

fn bullet(pieces: &mut Vec<Piece>, mark: &str, (words, lang): (&str, Lang), style: Style, area: Rect) {
    for (number, words) in wrap(words, area.width.saturating_sub(4), lang).into_iter().enumerate() {
        let mark = if number == 0 { mark } else { "" };
        pieces.push(Piece::Line(Line::from(vec![Span::raw(format!("  {mark:<1} ")), Span::styled(words, style)])));
    }
}

/// The steps to the right and down that an arrow asks for.
const fn direction(action: Action) -> Option<(i8, i8)> {
    match action {
        Action::Up => Some((0, -1)),
        Action::Down => Some((0, 1)),
        Action::Before => Some((-1, 0)),
        Action::After => Some((1, 0)),
        _ => None,
    }
}

impl Screen for Poster {
    fn scopes(&self, cx: &Cx<'_>) -> &'static [Scope] {
        match self.sheet {
            None if is_making(cx) => &[Scope::Making, Scope::Poster, Scope::Session],
            None => &[Scope::Poster, Scope::Session],
            Some(View::Whole) => &[Scope::Sheet, Scope::Session],
            Some(View::Near(_)) => &[Scope::SheetNear, Scope::Sheet, Scope::Session],
        }
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        if let Some(view) = self.sheet {
            sheet::draw(cx, canvas, view, area);
            return;
        }
        let (words, room) = sheet::beside(cx, WORDS, centred(area, WIDEST + WIDEST));
        if let Some(room) = room {
            sheet::draw(cx, canvas, View::Whole, room);
        }
        let words = centred(words, WIDEST);
        let (words, told) = bottom(words, outputs_rows(cx, words.width));
        tell_outputs(cx, canvas, told);
        self.draw_words(cx, canvas, words);
    }

    fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        let document = Document::of(cx.session);
        told.say(document.heading.as_str());
        for value in &document.values {
            told.say(value.name.as_str());
            if value.norms.is_empty() {
                told.say(cx.t("wall-none"));
            }
            for norm in &value.norms {
                told.say(format!("- {}", norm.text));
            }
        }
        outputs_in_words(cx, told);
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        if let (Some(View::Near(near)), Some((right, down))) = (self.sheet, direction(action)) {
            self.sheet = Some(View::Near(near.moved(right, down)));
            return Vec::new();
        }
        let last = steps(&Document::of(cx.session));
        match action {
            Action::Zoom => {
                self.sheet = match self.sheet {
                    None => Some(View::Whole),
                    Some(View::Whole) => Some(View::Near(Near::new(1))),
                    Some(View::Near(near)) if near.times < 2 => Some(View::Near(Near::new(2))),
                    Some(View::Near(_)) => None,
                }
            }
            Action::Cancel if self.sheet.is_some() => self.sheet = None,
            Action::Up => self.scrolled = self.scrolled.min(last).saturating_sub(1),
            Action::Down => self.scrolled = (self.scrolled + 1).min(last),
            Action::Confirm => return begin(cx),
            Action::Cancel => return vec![Ask::StopExport, Ask::Say("export-stopping")],
            _ => {}
        }
        Vec::new()
    }
}
