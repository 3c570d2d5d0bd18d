//! All that was said, by value and group.

use maud::{Markup, html};

use crate::export::document::{Document, Fate, Said};
use crate::export::report;
use crate::i18n::Lang;

/// A heading for each value and each group, and below it its norms and its taboos.
pub(super) fn said(document: &Document) -> Markup {
    let lang = document.lang;
    html! {
        @for value in document.values.iter().filter(|value| !value.said.is_empty()) {
            h3 { (value.name) }
            @for (group, [norms, taboos]) in report::by_group(document, value) {
                @if let Some(place) = group { h4 { (report::group_name(document, place)) } }
                @if !norms.is_empty() { (self::norms(lang, &norms)) }
                @if !taboos.is_empty() { (self::taboos(lang, &taboos)) }
            }
        }
    }
}

fn norms(lang: Lang, norms: &[&Said]) -> Markup {
    // A group that has not ranked has no places and points to tell.
    if norms.iter().all(|said| said.points.is_none() && said.place.is_none()) {
        return list(lang, "poster-norms", norms);
    }
    html! {
        table.said {
            caption.unseen { (lang.text("poster-norms")) }
            thead {
                tr {
                    th scope="col" { (lang.text("report-norm")) }
                    th.number scope="col" { (lang.text("report-place")) }
                    th.number scope="col" { (lang.text("report-points")) }
                }
            }
            tbody {
                @for said in norms {
                    tr {
                        th scope="row" { (words(lang, said)) }
                        td.number { @if let Some(place) = said.place { (place) } }
                        td.number { @if let Some(points) = said.points { (points) } }
                    }
                }
            }
        }
    }
}

fn taboos(lang: Lang, taboos: &[&Said]) -> Markup {
    if taboos.iter().all(|said| said.against.is_none()) {
        return list(lang, "poster-taboos", taboos);
    }
    html! {
        table.said.against {
            caption.unseen { (lang.text("poster-taboos")) }
            thead { tr { @for key in ["report-taboo", "report-against"] { th scope="col" { (lang.text(key)) } } } }
            tbody {
                @for said in taboos {
                    tr {
                        th scope="row" { (words(lang, said)) }
                        td { @if let Some(norm) = &said.against { (norm) } }
                    }
                }
            }
        }
    }
}

/// Where there is nothing to tell but words.
fn list(lang: Lang, title: &str, all: &[&Said]) -> Markup {
    html! {
        p.kind { (lang.text(title)) }
        ul.said { @for said in all { li { (words(lang, said)) } } }
    }
}

/// The words, what is to be said of them, and the main message that they became part of.
fn words(lang: Lang, said: &Said) -> Markup {
    let notes = report::notes(lang, said);
    html! {
        @match said.fate {
            Fate::Withdrawn => s { (said.text) },
            Fate::Stands | Fate::Merged => (said.text),
        }
        @if !notes.is_empty() { " " small { (notes.join("; ")) } }
        @if let Some(theme) = &said.theme {
            " "
            small.theme {
                @if *theme == said.text {
                    (lang.text("report-is-theme"))
                } @else {
                    (lang.text_with("report-into", &[("theme", theme.as_str().into())]))
                }
            }
        }
    }
}
