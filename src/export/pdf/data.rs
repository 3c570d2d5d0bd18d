//! What the template reads: the document's words as the typeface can show them, and the program's own few words.

use serde::Serialize;
use typst::text::Font;

use super::glyphs::Glyphs;
use crate::export::date_in_words;
use crate::export::document::{Document, Norm, Value};
use crate::i18n::Lang;
use crate::text::CleanText;

#[derive(Debug, Serialize)]
pub(super) struct Data {
    title: String,
    organisation: Option<String>,
    heading: String,
    lang: &'static str,
    /// The day in words.
    date: Option<String>,
    labels: Labels,
    values: Vec<DataValue>,
}

#[derive(Debug, Serialize)]
struct Labels {
    norms: String,
    taboos: String,
    unpaired: String,
}

#[derive(Debug, Serialize)]
struct DataValue {
    name: String,
    norms: Vec<DataNorm>,
    unpaired: Vec<String>,
}

#[derive(Debug, Serialize)]
struct DataNorm {
    text: String,
    taboos: Vec<String>,
}

/// The data for the template, and the characters that `fonts` do not have.
pub(super) fn of(document: &Document, fonts: &[Font]) -> (Data, Vec<char>) {
    let mut glyphs = Glyphs::new(fonts);
    let lang = document.lang;
    let data = Data {
        title: glyphs.show(document.title.as_str()),
        organisation: document.organisation.as_ref().map(|name| glyphs.show(name.as_str())),
        heading: glyphs.show(document.heading.as_str()),
        lang: lang.tag(),
        date: document.date.map(|date| date_in_words(lang, date)),
        labels: Labels::of(lang),
        values: document.values.iter().map(|value| DataValue::of(value, &mut glyphs)).collect(),
    };
    (data, glyphs.missing())
}

impl Labels {
    fn of(lang: Lang) -> Self {
        Self {
            norms: lang.text("poster-norms"),
            taboos: lang.text("poster-taboos"),
            unpaired: lang.text("poster-unpaired"),
        }
    }
}

impl DataValue {
    fn of(value: &Value, glyphs: &mut Glyphs) -> Self {
        Self {
            name: glyphs.show(value.name.as_str()),
            norms: value.norms.iter().map(|norm| DataNorm::of(norm, glyphs)).collect(),
            unpaired: show_all(&value.unpaired_taboos, glyphs),
        }
    }
}

impl DataNorm {
    fn of(norm: &Norm, glyphs: &mut Glyphs) -> Self {
        Self { text: glyphs.show(norm.text.as_str()), taboos: show_all(&norm.taboos, glyphs) }
    }
}

fn show_all(texts: &[CleanText], glyphs: &mut Glyphs) -> Vec<String> {
    texts.iter().map(|text| glyphs.show(text.as_str())).collect()
}
