//! `report.md`: all that a room leaves behind, as text to paste.

use super::{escape, head, heading, line, poster, sources, table};
use crate::export::date_in_words;
use crate::export::document::{Document, Said, Value};
use crate::export::options::Options;
use crate::export::report::{self, Part};
use crate::session::norm_taboo::Kind;

/// The report as Markdown (GitHub's tables, else `CommonMark`).
#[must_use]
pub(in crate::export) fn report(document: &Document, options: &Options) -> String {
    let mut out = String::new();
    head(&mut out, document);
    line(&mut out, &format!("{}\n", escape(&report::figures(document))));
    for part in Part::of(document, options) {
        if part != Part::Poster {
            heading(&mut out, 2, &escape(&part.title(document)));
        }
        match part {
            Part::Poster => {
                poster(&mut out, document);
                sources(&mut out, document);
            }
            Part::Tables => document.values.iter().for_each(|value| table(&mut out, document, value)),
            Part::After => after(&mut out, document),
            Part::Words => words(&mut out, document, options),
            Part::Agreement => agreement(&mut out, document),
            Part::Said => document.values.iter().for_each(|value| said(&mut out, document, value)),
            Part::Groups => groups(&mut out, document),
            Part::About => report::about(document).iter().for_each(|words| line(&mut out, &format!("{words}\n"))),
        }
    }
    out.truncate(out.trim_end().len());
    out.push('\n');
    out
}

fn after(out: &mut String, document: &Document) {
    for agreed in report::follow_ups(document) {
        let who = escape(&report::who(document.lang, agreed));
        let when = agreed
            .when
            .map_or_else(|| document.lang.text("follow-up-no-date"), |day| date_in_words(document.lang, day));
        line(out, &format!("- {} ({who}, {when})", escape(agreed.what.as_str())));
    }
}

fn words(out: &mut String, document: &Document, options: &Options) {
    for (place, value) in document.values.iter().enumerate() {
        let all = report::used(document, place, options);
        if !all.is_empty() {
            heading(out, 3, &escape(value.name.as_str()));
        }
        for used in all {
            line(out, &format!("{}:\n", used.title));
            rows(out, &[used.counted, document.lang.text("cloud-word")]);
            for (count, words) in used.words {
                row(out, &[count.to_string(), escape(&words.join(", "))]);
            }
            out.push('\n');
        }
    }
}

fn agreement(out: &mut String, document: &Document) {
    let lang = document.lang;
    for value in document.values.iter().filter(|value| !value.ballots.is_empty()) {
        heading(out, 3, &escape(value.name.as_str()));
        let head = ["report-group", "report-in-words", "report-w"].map(|key| escape(&lang.text(key)));
        rows(out, &head);
        for ballots in &value.ballots {
            let agreement = ballots.agreement();
            let group = escape(report::group_name(document, ballots.group));
            let w = report::kendalls_w(lang, agreement).unwrap_or_default();
            row(out, &[group, report::agreement(lang, agreement.level), w]);
        }
    }
}

fn said(out: &mut String, document: &Document, value: &Value) {
    if value.said.is_empty() {
        return;
    }
    heading(out, 3, &escape(value.name.as_str()));
    for (group, kinds) in report::by_group(document, value) {
        if let Some(place) = group {
            heading(out, 4, &escape(report::group_name(document, place)));
        }
        for (kind, said) in [Kind::Norm, Kind::Taboo].into_iter().zip(&kinds) {
            if !said.is_empty() {
                said_table(out, document, kind, said);
            }
        }
    }
}

fn said_table(out: &mut String, document: &Document, kind: Kind, said: &[&Said]) {
    let lang = document.lang;
    let columns: &[&str] = match kind {
        Kind::Norm => &["report-norm", "report-place", "report-points", "report-theme"],
        Kind::Taboo => &["report-taboo", "report-against", "report-theme"],
    };
    let head: Vec<String> = columns.iter().map(|key| lang.text(key)).collect();
    rows(out, &head);
    let words = |words: Option<&crate::text::CleanText>| words.map_or_else(String::new, |words| escape(words.as_str()));
    for said in said {
        let notes: Vec<String> = report::notes(lang, said).iter().map(|note| escape(note)).collect();
        let note = if notes.is_empty() { String::new() } else { format!(" ({})", notes.join("; ")) };
        let text = format!("{}{note}", escape(said.text.as_str()));
        let theme = words(said.theme.as_ref());
        match kind {
            Kind::Norm => {
                let place = said.place.map_or_else(String::new, |place| place.to_string());
                let points = said.points.map_or_else(String::new, |points| points.to_string());
                row(out, &[text, place, points, theme]);
            }
            Kind::Taboo => row(out, &[text, words(said.against.as_ref()), theme]),
        }
    }
    out.push('\n');
}

fn groups(out: &mut String, document: &Document) {
    for group in &document.groups {
        let people = report::count(document.lang, "count-people", group.people);
        let units: Vec<String> = group.units.iter().map(|unit| escape(unit.as_str())).collect();
        let units = if units.is_empty() { String::new() } else { format!(" ({})", units.join(", ")) };
        line(out, &format!("- {}: {people}{units}", escape(&group.name)));
    }
}

/// The head of a table.
fn rows(out: &mut String, head: &[String]) {
    row(out, head);
    line(out, &format!("|{}", " --- |".repeat(head.len())));
}

fn row(out: &mut String, cells: &[String]) {
    line(out, &format!("| {} |", cells.join(" | ")));
}

#[cfg(test)]
mod tests;
