//! The files that can be made, each with what it is and what became of it.

use ratatui::style::Style;

use crate::export::Format;
use crate::tui::outputs::Outputs;
use crate::tui::screens::Cx;
use crate::tui::told::Told;
use crate::tui::widgets::list::Item;

/// The name of the text that says what an output is.
pub(super) const fn about(format: Format) -> &'static str {
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

/// The rows of the files; each says what it is where `told`.
pub(super) fn items(cx: &Cx<'_>, selected: Option<usize>, told: bool) -> Vec<Item> {
    let longest = Format::ALL.iter().map(|format| format.file_name().chars().count()).max().unwrap_or(0);
    let item = |(row, format): (usize, &Format)| {
        let here = if selected == Some(row) { "▸" } else { " " };
        let tick = if cx.around.wanted.formats.contains(format) { "[✓]" } else { "[ ]" };
        let name = format.file_name();
        let (lead, words) = if told {
            (format!("{here}{tick} {name:<longest$}   "), cx.t(about(*format)))
        } else {
            (format!("{here}{tick} "), name.to_owned())
        };
        let (mark, style) = state(cx, *format);
        let words_style = if told { cx.theme.text() } else { cx.theme.strong() };
        Item::new(row, lead, words, words_style).lead_style(cx.theme.strong()).tail_styled(mark, style)
    };
    Format::ALL.iter().enumerate().map(item).collect()
}

/// Tells the files as the rows of list `part`: each with what it is, and whether it is wanted.
pub(super) fn tell(cx: &Cx<'_>, part: usize, told: &mut Told) {
    for (row, format) in Format::ALL.iter().enumerate() {
        let ticked = cx.around.wanted.formats.contains(format);
        let ticked = cx.t(if ticked { "plain-ticked" } else { "plain-not-ticked" });
        told.row(part, row, format!("{}: {} – {ticked}", format.file_name(), cx.t(about(*format))));
    }
}

/// What became of a file, in a word.
fn state(cx: &Cx<'_>, format: Format) -> (String, Style) {
    let (key, style) = match &cx.around.outputs {
        Outputs::Writing { format: now, .. } if *now == format => ("export-state-now", cx.theme.strong()),
        Outputs::Written(report) if report.made.contains(&format) => ("export-state-made", cx.theme.good()),
        Outputs::Written(report) if report.empty.contains(&format) => ("export-state-empty", cx.theme.soft()),
        Outputs::Written(report) if report.failed.iter().any(|(other, _)| *other == format) => {
            ("export-state-failed", cx.theme.alarm())
        }
        Outputs::None | Outputs::Writing { .. } | Outputs::Written(_) => return (String::new(), cx.theme.soft()),
    };
    (cx.t(key), style)
}
