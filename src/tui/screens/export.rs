//! The outputs: which, where to, and what became of them.
//!
//! ```text
//!   What do you take home?
//!
//!  ▸[✓] poster.pdf    the poster to print, and the tables
//!   [ ] poster.json   the same for other programs
//!
//!   Written into …/export
//! ```

use std::path::Path;

use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;

use super::{Ask, Cx, Outputs, Screen};
use crate::export::Format;
use crate::store::folder;
use crate::tui::canvas::{Canvas, centred, top};
use crate::tui::keymap::{Action, Scope};
use crate::tui::widgets::list::{self, Item, step};
use crate::tui::widgets::words::{paragraph, wrap};

/// The screen of the outputs.
#[derive(Debug, Clone)]
pub struct Export {
    /// Those to write, in the order they are offered.
    ticked: Vec<Format>,
    selected: usize,
}

impl Export {
    /// The outputs, all of them ticked.
    #[must_use]
    pub fn new() -> Self {
        Self { ticked: Format::ALL.to_vec(), selected: 0 }
    }

    fn tick(&mut self) {
        let Some(format) = Format::ALL.get(self.selected) else { return };
        let ticked = |other: &Format| self.ticked.contains(other) != (other == format);
        self.ticked = Format::ALL.into_iter().filter(ticked).collect();
    }

    fn items(&self, cx: &Cx<'_>) -> Vec<Item> {
        let longest = Format::ALL.iter().map(|format| format.file_name().chars().count()).max().unwrap_or(0);
        let item = |(row, format): (usize, &Format)| {
            let here = if row == self.selected { "▸" } else { " " };
            let tick = if self.ticked.contains(format) { "[✓]" } else { "[ ]" };
            let lead = format!("{here}{tick} {:<longest$}   ", format.file_name());
            Item::new(row, lead, cx.t(about(*format)), cx.theme.text()).lead_style(cx.theme.strong())
        };
        Format::ALL.iter().enumerate().map(item).collect()
    }
}

impl Default for Export {
    fn default() -> Self {
        Self::new()
    }
}

/// The name of the text that says what an output is.
const fn about(format: Format) -> &'static str {
    match format {
        Format::PosterPdf => "export-about-poster-pdf",
        Format::TablePdf => "export-about-table-pdf",
        Format::CardsPdf => "export-about-cards-pdf",
        Format::CalendarPdf => "export-about-calendar-pdf",
        Format::PosterPng => "export-about-poster-png",
        Format::PosterSvg => "export-about-poster-svg",
        Format::PosterMarkdown => "export-about-poster-md",
        Format::PosterJson => "export-about-poster-json",
        Format::ReportHtml => "export-about-report-html",
        Format::ReportMarkdown => "export-about-report-md",
        Format::NormsCsv => "export-about-norms-csv",
        Format::SessionJson => "export-about-session-json",
        Format::FollowUpIcs => "export-about-followup-ics",
        Format::WordCloudPdf => "export-about-wordcloud-pdf",
        Format::WordCloudPng => "export-about-wordcloud-png",
        Format::WordCloudSvg => "export-about-wordcloud-svg",
    }
}

/// What became of the outputs, in paragraphs.
fn outputs(cx: &Cx<'_>) -> Vec<(String, Style)> {
    match cx.outputs {
        Outputs::None => Vec::new(),
        Outputs::Writing(format) => {
            vec![(cx.with("export-writing", &[("file", format.file_name().into())]), cx.theme.strong())]
        }
        Outputs::Written { files, replaced, failed } => {
            let name = |path: &String| Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned());
            let names: Vec<String> = files.iter().filter_map(name).collect();
            let folder = files.first().and_then(|path| Path::new(path).parent()).map(|path| path.display().to_string());
            let told = |why: &String| (cx.with("export-failed", &[("why", why.into())]), cx.theme.alarm());
            let mut words: Vec<(String, Style)> = failed.iter().map(told).collect();
            if let Some(folder) = folder {
                let done = cx.with("export-written", &[("n", files.len().into()), ("folder", (&folder).into())]);
                words.extend([(done, cx.theme.good()), (names.join(", "), cx.theme.text())]);
            }
            if !replaced.is_empty() {
                let signs: Vec<String> = replaced.iter().map(ToString::to_string).collect();
                words.push((cx.with("export-replaced", &[("signs", (&signs.join(" ")).into())]), cx.theme.alarm()));
            }
            words
        }
    }
}

/// How many rows [`tell_outputs`] takes: none while there is nothing to tell.
pub(super) fn outputs_rows(cx: &Cx<'_>, width: u16) -> u16 {
    let rows: usize = outputs(cx).iter().map(|(words, _)| wrap(words, width).len()).sum();
    u16::try_from(if rows == 0 { 0 } else { rows + 1 }).unwrap_or(u16::MAX)
}

/// Tells what became of the outputs, below an empty line.
pub(super) fn tell_outputs(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
    let mut rest = top(area, 1).1;
    for (words, style) in outputs(cx) {
        rest = paragraph(canvas, &words, style, Alignment::Left, rest);
    }
}

/// The session's own name: that of its folder.
fn name(cx: &Cx<'_>) -> String {
    let path = Path::new(cx.path);
    // Only in the system's own place a session is found by its name alone.
    let known = path.parent().is_some_and(|parent| folder::default_place().is_some_and(|place| place == parent));
    let name = path.file_name().filter(|_| known);
    name.map_or_else(|| cx.path.to_owned(), |name| name.to_string_lossy().into_owned())
}

/// Where the outputs go, and how to come back, in paragraphs.
fn whereabouts(cx: &Cx<'_>) -> Vec<(String, Style)> {
    let folder = Path::new(cx.path).join("export").display().to_string();
    let again = cx.with("export-again", &[("name", (&name(cx)).into())]);
    let mut words = vec![(again, cx.theme.soft())];
    if !matches!(cx.outputs, Outputs::Written { .. }) {
        words.insert(0, (cx.with("export-folder", &[("folder", (&folder).into())]), cx.theme.text()));
    }
    words
}

impl Screen for Export {
    fn scopes(&self, _cx: &Cx<'_>) -> &'static [Scope] {
        &[Scope::Export, Scope::Session]
    }

    fn draw(&self, cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) {
        let area = centred(area, 120);
        let rest = paragraph(canvas, &cx.t("export-question"), cx.theme.strong(), Alignment::Left, area);
        let rest = top(rest, 1).1;
        let items = self.items(cx);
        // What became of the outputs goes before the list, and the list before how to come back.
        let room = rest.height.saturating_sub(outputs_rows(cx, area.width));
        let (choice, rest) = top(rest, list::height(&items, area.width).min(room));
        list::draw(canvas, &items, 0, Some(self.selected), choice);
        let (told, mut rest) = top(rest, outputs_rows(cx, area.width));
        tell_outputs(cx, canvas, told);
        for (words, style) in whereabouts(cx) {
            rest = paragraph(canvas, &words, style, Alignment::Left, top(rest, 1).1);
        }
    }

    fn act(&mut self, cx: &Cx<'_>, action: Action) -> Vec<Ask> {
        match action {
            Action::Up => self.selected = step(Some(self.selected), Format::ALL.len(), -1).unwrap_or(0),
            Action::Down => self.selected = step(Some(self.selected), Format::ALL.len(), 1).unwrap_or(0),
            // A second click on a row.
            Action::Mark | Action::Enter => self.tick(),
            Action::Confirm if matches!(cx.outputs, Outputs::Writing(_)) => return vec![Ask::Say("export-busy")],
            Action::Confirm if self.ticked.is_empty() => return vec![Ask::Tell(cx.t("export-none"))],
            Action::Confirm => return vec![Ask::Export(self.ticked.clone())],
            _ => {}
        }
        Vec::new()
    }

    fn select(&mut self, _part: usize, row: usize) -> bool {
        std::mem::replace(&mut self.selected, row) == row
    }
}
