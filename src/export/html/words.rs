//! The words that return: a cloud of each value's norms and of its taboos, and beside it the same in a table.

use maud::{Markup, PreEscaped, html};

use crate::export::cloud;
use crate::export::document::Document;
use crate::export::options::Options;
use crate::export::report::{self, Used};
use crate::export::write::ExportError;

/// The clouds of all values, and the characters that they lack.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub(super) fn words(document: &Document, options: &Options) -> Result<(Markup, Vec<char>), ExportError> {
    let mut replaced = Vec::new();
    let mut parts = Vec::new();
    for (place, value) in document.values.iter().enumerate() {
        let all = report::used(document, place, options);
        for (number, used) in all.iter().enumerate() {
            let drawing = cloud::drawn(document, Some(place), &used.options, None)?;
            replaced.extend(drawing.replaced);
            // The drawing is the program's own, every word in it escaped.
            let drawing = PreEscaped(String::from_utf8_lossy(&drawing.bytes).into_owned());
            parts.push(html! {
                @if number == 0 { h3 { (value.name) } }
                (part(document, value.name.as_str(), used, &drawing))
            });
        }
    }
    replaced.sort_unstable();
    replaced.dedup();
    Ok((html! { @for part in &parts { (part) } }, replaced))
}

fn part(document: &Document, value: &str, used: &Used, drawing: &Markup) -> Markup {
    let lang = document.lang;
    html! {
        figure.cloud {
            (drawing)
            figcaption { (used.title) ". " (used.rule) }
        }
        table.few {
            caption.unseen { (used.title) ": " (value) }
            thead {
                tr {
                    th.number scope="col" { (used.counted) }
                    th scope="col" { (lang.text("cloud-word")) }
                }
            }
            tbody {
                @for (count, words) in &used.words {
                    tr { th.number scope="row" { (count) } td { (words.join(", ")) } }
                }
            }
        }
    }
}
