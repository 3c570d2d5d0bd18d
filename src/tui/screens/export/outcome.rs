//! How far the outputs are, and what became of them.

use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::export::Format;
use crate::tui::canvas::{Canvas, top};
use crate::tui::outputs::{Outputs, Report};
use crate::tui::screens::Cx;
use crate::tui::told::Told;
use crate::tui::widgets::words::{paragraph, wrap};

/// The widest bar of progress, in columns.
const BAR: u16 = 40;

/// Tells how far the outputs are or what became of them, below an empty line; what is left below.
pub(in crate::tui::screens) fn draw(cx: &Cx<'_>, canvas: &mut Canvas<'_>, area: Rect) -> Rect {
    let rest = top(area, 1).1;
    match &cx.around.outputs {
        Outputs::None => rest,
        Outputs::Writing { format, done, of } => {
            let (row, rest) = top(rest, 1);
            canvas.line(progress(cx, *format, *done, *of, row.width), row);
            rest
        }
        Outputs::Written(report) => {
            let told = told(cx, report).into_iter();
            told.fold(rest, |rest, (words, style)| paragraph(canvas, &words, style, Alignment::Left, rest))
        }
    }
}

/// Tells in words that the outputs are being made, or what became of them and which files there are.
pub(in crate::tui::screens) fn tell(cx: &Cx<'_>, words: &mut Told) {
    match &cx.around.outputs {
        Outputs::None => {}
        Outputs::Writing { .. } => words.say(cx.t("export-busy")),
        Outputs::Written(report) => {
            for (paragraph, _) in told(cx, report) {
                words.say(paragraph);
            }
            words.say(names(&report.made));
        }
    }
}

/// How many rows [`draw`] takes: none while there is nothing to tell.
pub(in crate::tui::screens) fn rows(cx: &Cx<'_>, width: u16) -> u16 {
    let rows = match &cx.around.outputs {
        Outputs::None => 0,
        Outputs::Writing { .. } => 2,
        Outputs::Written(report) => {
            1 + told(cx, report).iter().map(|(words, _)| wrap(words, width, cx.written()).len()).sum::<usize>()
        }
    };
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// A bar that fills, and what is being made.
fn progress(cx: &Cx<'_>, format: Format, done: usize, of: usize, width: u16) -> Line<'static> {
    let bar = usize::from(BAR.min(width / 3));
    let full = bar * done.min(of) / of.max(1);
    let words = [("file", format.file_name().into()), ("n", (done + 1).into()), ("of", of.into())];
    Line::from(vec![
        Span::styled("█".repeat(full), cx.theme.value(0)),
        Span::styled("░".repeat(bar - full), cx.theme.soft()),
        Span::styled(format!("  {}", cx.with("export-writing", &words)), cx.theme.strong()),
    ])
}

/// What became of the outputs, in paragraphs: what went wrong first.
fn told(cx: &Cx<'_>, report: &Report) -> Vec<(String, Style)> {
    let mut told: Vec<(String, Style)> = Vec::new();
    for (why, formats) in report.reasons() {
        let (files, why) = (names(&formats), why.words(cx));
        let words = cx.with("export-failed", &[("files", (&files).into()), ("why", (&why).into())]);
        told.push((words, cx.theme.alarm()));
    }
    if !report.made.is_empty() {
        let values = [("n", report.made.len().into()), ("folder", (&report.folder).into())];
        told.push((cx.with("export-written", &values), cx.theme.good()));
    }
    for (format, name) in &report.beside {
        let values = [("file", format.file_name().into()), ("beside", name.into())];
        told.push((cx.with("export-beside", &values), cx.theme.strong()));
    }
    if report.stopped {
        told.push((cx.t("export-stopped"), cx.theme.text()));
    }
    if !report.empty.is_empty() {
        told.push((cx.with("export-empty", &[("files", (&names(&report.empty)).into())]), cx.theme.soft()));
    }
    if !report.replaced.is_empty() {
        let signs: Vec<String> = report.replaced.iter().map(ToString::to_string).collect();
        told.push((cx.with("export-replaced", &[("signs", (&signs.join(" ")).into())]), cx.theme.alarm()));
    }
    told
}

fn names(formats: &[Format]) -> String {
    formats.iter().map(|format| format.file_name()).collect::<Vec<_>>().join(", ")
}
