//! The outputs: which, how they are made, where to, and what became of them.
//!
//! ```text
//!   What will you take home?
//!
//!  ▸[✓] poster.pdf    the poster to print      How it is printed
//!   [ ] poster.json   for other programs        Paper         ‹ A3 ›
//!   [✓] table.pdf     norms against taboos      Orientation   ‹ Portrait ›
//!
//!   ████████████░░░░░░░░  Making table.pdf, 3 of 5
//! ```

mod choices;
mod files;
mod outcome;

use std::path::Path;

use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;

use super::{Ask, Cx, Screen};
use crate::export::Format;
use crate::i18n::dates::date_long;
use crate::shelf;
use crate::tui::canvas::{Canvas, bottom, centred, left, middle, top};
use crate::tui::due;
use crate::tui::keymap::{Action, Scope};
use crate::tui::outputs::{Outputs, Wanted};
use crate::tui::told::Told;
use crate::tui::views::Window;
use crate::tui::widgets::big;
use crate::tui::widgets::list::{self, Item, step};
use crate::tui::widgets::words::{paragraph, wrap};
use choices::Choices;

pub use choices::{orientation, paper};
pub(super) use outcome::{draw as tell_outputs, rows as outputs_rows, tell as outputs_in_words};

/// The columns of the choices, and between them and the files.
const CHOICES: (u16, u16) = (30, 3);

/// The narrowest list of files in which each says what it is; in a narrower one only the selected file does, below it.
const TOLD: u16 = 60;

/// Which side of the screen is in use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Files,
    Choices,
}

/// The screen of the outputs.
#[derive(Debug, Clone)]
pub struct Export {
    side: Side,
    /// The selected file.
    file: usize,
    /// The selected choice.
    choice: usize,
}

impl Export {
    /// The outputs, the first one selected.
    #[must_use]
    pub const fn new() -> Self {
        Self { side: Side::Files, file: 0, choice: 0 }
    }

    fn step(&mut self, steps: isize) {
        match self.side {
            Side::Files => self.file = step(Some(self.file), Format::ALL.len(), steps).unwrap_or(0),
            Side::Choices => self.choice = step(Some(self.choice), Choices::ALL.len(), steps).unwrap_or(0),
        }
    }

    /// Ticks the selected file, or not any more.
    fn tick(&self, cx: &Cx<'_>) -> Vec<Ask> {
        let Some(format) = Format::ALL.get(self.file) else { return Vec::new() };
        let ticked = &cx.around.wanted.formats;
        let keeps = |other: &Format| ticked.contains(other) != (other == format);
        want(cx, Format::ALL.into_iter().filter(keeps).collect())
    }

    fn choose(&self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        let Some(choice) = Choices::ALL.get(self.choice) else { return Vec::new() };
        let mut wanted = cx.around.wanted.clone();
        choice.turn(&mut wanted.options, action == Action::Before, choices::held_on(cx));
        vec![Ask::Want(wanted)]
    }

    /// What a click on the selected row, or its own keys, ask for.
    fn act_on_row(&self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match self.side {
            Side::Files => self.tick(cx),
            Side::Choices => self.choose(cx, action),
        }
    }

    fn draw_files(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let told = area.width >= TOLD;
        let (mut list, below) = bottom(area, if told { 0 } else { 2.min(area.height / 4) });
        list.height = list.height.max(1).min(area.height);
        let items = files::items(cx, (self.side == Side::Files).then_some(self.file), told);
        self.draw_list(canvas, &items, Side::Files, self.file, list);
        if let Some(format) = Format::ALL.get(self.file) {
            paragraph(canvas, &cx.t(files::about(*format)), cx.theme.soft(), Alignment::Left, below);
        }
    }

    fn draw_choices(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let (heading, rest) = top(area, 1);
        canvas.line(Line::styled(cx.t("export-choices"), cx.theme.strong()), heading);
        let items = choices::items(cx, (self.side == Side::Choices).then_some(self.choice));
        self.draw_list(canvas, &items, Side::Choices, self.choice, rest);
    }

    fn draw_list(&self, canvas: &mut Canvas<'_>, items: &[Item], side: Side, selected: usize, area: Rect) {
        if self.side == side {
            list::draw(canvas, items, side.part(), Some(selected), area);
        } else {
            list::draw_resting(canvas, items, side.part(), Some(selected), area);
        }
    }
}

impl Default for Export {
    fn default() -> Self {
        Self::new()
    }
}

impl Side {
    /// The number of the side's list.
    const fn part(self) -> usize {
        match self {
            Self::Files => 0,
            Self::Choices => 1,
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Files => Self::Choices,
            Self::Choices => Self::Files,
        }
    }
}

/// Wants these files, in the way that was chosen.
fn want(cx: &Cx<'_>, formats: Vec<Format>) -> Vec<Ask> {
    vec![Ask::Want(Wanted { formats, options: cx.around.wanted.options.clone() })]
}

/// Makes the outputs that are wanted, if there are any and none is being made.
pub(super) fn begin(cx: &Cx<'_>) -> Vec<Ask> {
    match cx.around.outputs {
        Outputs::Writing { .. } => vec![Ask::Say("export-busy")],
        Outputs::None | Outputs::Written(_) if cx.around.wanted.formats.is_empty() => {
            vec![Ask::Tell(cx.t("export-none"))]
        }
        Outputs::None | Outputs::Written(_) => vec![Ask::Export],
    }
}

/// Whether outputs are being made.
pub(super) fn is_making(cx: &Cx<'_>) -> bool {
    matches!(cx.around.outputs, Outputs::Writing { .. })
}

/// Where the outputs go, and how to come back; or what became of them.
fn draw_below(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let mut rest = match cx.around.outputs {
        Outputs::None => {
            let words = cx.with("export-folder", &[("folder", (&cx.around.folder).into())]);
            paragraph(canvas, &words, cx.theme.text(), Alignment::Left, top(area, 1).1)
        }
        Outputs::Writing { .. } | Outputs::Written(_) => tell_outputs(cx, canvas, area),
    };
    let again = again(cx);
    // How to come back is told where all of it has room.
    if usize::from(rest.height) > wrap(&again, rest.width, cx.written()).len() {
        rest = top(rest, 1).1;
        paragraph(canvas, &again, cx.theme.soft(), Alignment::Left, rest);
    }
}

/// How many files are wanted.
fn ticked(cx: &Cx<'_>) -> String {
    cx.with("export-ticked", &[("n", cx.around.wanted.formats.len().into()), ("of", Format::ALL.len().into())])
}

/// How to come back, and until when.
fn again(cx: &Cx<'_>) -> String {
    let path = Path::new(&cx.around.path);
    let again = cx.with("export-again", &[("name", (&due::known_as(path)).into())]);
    match shelf::due(cx.session, cx.now.local().date()) {
        None => again,
        Some(due) if due.passed => due::reminder(due, path, cx.lang),
        Some(due) => {
            let date = date_long(due.after, cx.lang);
            format!("{again}\n{}", cx.with("due-export", &[("date", (&date).into())]))
        }
    }
}

/// How many rows [`draw_below`] would like.
fn rows_below(cx: &Cx<'_>, width: u16) -> u16 {
    let folder =
        || wrap(&cx.with("export-folder", &[("folder", (&cx.around.folder).into())]), width, cx.written()).len() + 1;
    let first = match cx.around.outputs {
        Outputs::None => u16::try_from(folder()).unwrap_or(u16::MAX),
        Outputs::Writing { .. } | Outputs::Written(_) => outputs_rows(cx, width),
    };
    let again = u16::try_from(wrap(&again(cx), width, cx.written()).len() + 1).unwrap_or(u16::MAX);
    first.saturating_add(again)
}

impl Screen for Export {
    fn scopes(&self, cx: &Cx<'_>) -> &'static [Scope] {
        match (is_making(cx), self.side) {
            (false, Side::Files) => &[Scope::ExportFiles, Scope::Export, Scope::Session],
            (false, Side::Choices) => &[Scope::ExportChoices, Scope::Export, Scope::Session],
            (true, Side::Files) => &[Scope::Making, Scope::ExportFiles, Scope::Export, Scope::Session],
            (true, Side::Choices) => &[Scope::Making, Scope::ExportChoices, Scope::Export, Scope::Session],
        }
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let area = centred(area, 140);
        let (head, rest) = top(area, 2);
        canvas.line(Line::styled(ticked(cx), cx.theme.soft()).right_aligned(), head);
        canvas.line(Line::styled(cx.t("export-question"), cx.theme.strong()), head);
        // What became of the outputs may have half of the room, and the lists have the rest.
        let below = rows_below(cx, area.width).min(rest.height / 2);
        let (lists, below) = bottom(rest, below);
        let (files, beside) = left(lists, lists.width.saturating_sub(CHOICES.0 + CHOICES.1));
        self.draw_files(cx, canvas, files);
        self.draw_choices(cx, canvas, left(beside, CHOICES.1).1);
        draw_below(cx, canvas, below);
    }

    /// Files are nobody's business but that of whoever makes them: the room is thanked.
    fn draw_on_wall(&self, cx: &Cx<'_>, window: Window, canvas: &mut Canvas<'_>, area: Rect) {
        if window == Window::Driven {
            return self.draw(cx, canvas, area);
        }
        let thanks = cx.t("view-thanks");
        let rows = big::rows(&thanks, area, canvas.lang);
        let area = middle(area, rows.saturating_add(2));
        let rest = big::big(canvas, &thanks, cx.theme.value(0), Alignment::Center, area);
        canvas.line(Line::styled(cx.session.workshop.title.to_string(), cx.theme.text()).centered(), top(rest, 1).1);
    }

    fn tell(&self, cx: &Cx<'_>, told: &mut Told) {
        told.say(cx.t("export-question"));
        told.say(ticked(cx));
        files::tell(cx, Side::Files.part(), told);
        told.say(cx.t("export-choices"));
        choices::tell(cx, Side::Choices.part(), told);
        match cx.around.outputs {
            Outputs::None => told.say(cx.with("export-folder", &[("folder", (&cx.around.folder).into())])),
            Outputs::Writing { .. } | Outputs::Written(_) => outcome::tell(cx, told),
        }
        again(cx).lines().for_each(|line| told.say(line));
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match action {
            Action::Up => self.step(-1),
            Action::Down => self.step(1),
            Action::Tab | Action::TabBack => self.side = self.side.other(),
            // Enter is a second click on a row.
            Action::Mark | Action::Enter | Action::Before | Action::After => return self.act_on_row(cx, action),
            Action::Switch if cx.around.wanted.formats.len() < Format::ALL.len() => {
                return want(cx, Format::ALL.to_vec());
            }
            Action::Switch => return want(cx, Vec::new()),
            Action::Confirm => return begin(cx),
            Action::Cancel => return vec![Ask::StopExport, Ask::Say("export-stopping")],
            _ => {}
        }
        Vec::new()
    }

    fn select(&mut self, part: usize, row: usize) -> bool {
        let side = if part == Side::Files.part() { Side::Files } else { Side::Choices };
        let here = std::mem::replace(&mut self.side, side) == side;
        let selected = match side {
            Side::Files => &mut self.file,
            Side::Choices => &mut self.choice,
        };
        std::mem::replace(selected, row) == row && here
    }
}
