//! `poster.json`: the poster for other programs and for templates, in a shape that stays.

use serde::Serialize;

use super::date_in_words;
use super::document::{Document, Norm, Source, Value};
use super::options::{Choice as _, Options};
use crate::i18n::Lang;
use crate::plenary::figures::{Figures, rounded};

/// The document as JSON: indented, always in the same order, with a line feed at the end.
///
/// An organisation, a date or a group that is not known is an empty string; points that were never given are `null`.
#[must_use]
pub(super) fn json(document: &Document, options: &Options) -> String {
    // The shape has only strings, numbers and lists in it, so writing it to memory cannot fail.
    let mut text = serde_json::to_string_pretty(&Poster::of(document, options)).unwrap_or_default();
    text.push('\n');
    text
}

/// The version of the shape: it grows when a field changes its meaning or goes, not when one is added.
const VERSION: u32 = 1;

/// The poster as templates and other programs read it.
#[derive(Debug, Serialize)]
pub(super) struct Poster<'a> {
    version: u32,
    title: &'a str,
    organisation: &'a str,
    heading: &'a str,
    /// `nb`, `nn` or `en`.
    lang: &'static str,
    /// The day of the workshop: `2026-11-21`.
    date: String,
    /// The same in the poster's language.
    date_in_words: String,
    sheet: Sheet,
    labels: Labels,
    values: Vec<PosterValue<'a>>,
}

/// What is printed on.
#[derive(Debug, Serialize)]
pub(super) struct Sheet {
    width_mm: u16,
    height_mm: u16,
    design: &'static str,
}

/// The program's own words, in the poster's language.
#[derive(Debug, Serialize)]
struct Labels {
    norms: String,
    taboos: String,
    unpaired: String,
}

#[derive(Debug, Serialize)]
struct PosterValue<'a> {
    name: &'a str,
    norms: Vec<PosterNorm<'a>>,
    unpaired_taboos: Vec<&'a str>,
}

#[derive(Debug, Serialize)]
struct PosterNorm<'a> {
    text: &'a str,
    taboos: Vec<&'a str>,
    sources: Vec<PosterSource<'a>>,
    #[serde(flatten)]
    figures: Figures,
}

#[derive(Debug, Serialize)]
struct PosterSource<'a> {
    text: &'a str,
    group: &'a str,
    points: Option<u32>,
    /// Of its group's points, from 0 to 1.
    share: Option<f64>,
    /// The first words of what was merged into it.
    merged: Vec<&'a str>,
}

impl<'a> Poster<'a> {
    pub(super) fn of(document: &'a Document, options: &Options) -> Self {
        let lang = document.lang;
        Self {
            version: VERSION,
            title: document.title.as_str(),
            organisation: document.organisation.as_ref().map_or("", |name| name.as_str()),
            heading: document.heading.as_str(),
            lang: lang.tag(),
            date: document.date.map(|date| date.to_string()).unwrap_or_default(),
            date_in_words: document.date.map(|date| date_in_words(lang, date)).unwrap_or_default(),
            sheet: Sheet::of(options),
            labels: Labels::of(lang),
            values: document.values.iter().map(PosterValue::of).collect(),
        }
    }
}

impl Sheet {
    pub(super) fn of(options: &Options) -> Self {
        let (width_mm, height_mm) = options.sheet();
        Self { width_mm, height_mm, design: options.design.word() }
    }
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

impl<'a> PosterValue<'a> {
    fn of(value: &'a Value) -> Self {
        Self {
            name: value.name.as_str(),
            norms: value.norms.iter().map(PosterNorm::of).collect(),
            unpaired_taboos: value.unpaired_taboos.iter().map(crate::text::CleanText::as_str).collect(),
        }
    }
}

impl<'a> PosterNorm<'a> {
    fn of(norm: &'a Norm) -> Self {
        Self {
            text: norm.text.as_str(),
            taboos: norm.taboos.iter().map(crate::text::CleanText::as_str).collect(),
            sources: norm.sources.iter().map(PosterSource::of).collect(),
            figures: norm.weight.as_ref().map(Figures::from).unwrap_or_default(),
        }
    }
}

impl<'a> PosterSource<'a> {
    fn of(source: &'a Source) -> Self {
        Self {
            text: source.text.as_str(),
            group: source.group.as_deref().unwrap_or_default(),
            points: source.points,
            share: source.share.map(rounded),
            merged: source.merged.iter().map(crate::text::CleanText::as_str).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::fixture::{hostile, siljan, small};

    #[test]
    fn the_shape_is_exact() {
        let want = r#"{
  "version": 1,
  "title": "Verdier",
  "organisation": "",
  "heading": "SAMMEN OM:",
  "lang": "nb",
  "date": "",
  "date_in_words": "",
  "sheet": {
    "width_mm": 297,
    "height_mm": 420,
    "design": "bands"
  },
  "labels": {
    "norms": "Normer",
    "taboos": "Tabuer",
    "unpaired": "Uten norm"
  },
  "values": [
    {
      "name": "Mot",
      "norms": [
        {
          "text": "Vi spør.",
          "taboos": [
            "Vi tier."
          ],
          "sources": [
            {
              "text": "Spørre",
              "group": "Gruppe 1",
              "points": 7,
              "share": 0.333,
              "merged": [
                "Våge å spørre"
              ]
            },
            {
              "text": "Våge å spørre",
              "group": "",
              "points": null,
              "share": null,
              "merged": []
            }
          ],
          "breadth": 2,
          "groups": 3,
          "depth": 0.167,
          "dissent": 0.5,
          "places": [
            1,
            0,
            1
          ],
          "strong_alone": false
        }
      ],
      "unpaired_taboos": [
        "Vi baksnakker."
      ]
    }
  ]
}
"#;
        assert_eq!(json(&small(), &Options::default()), want);
    }

    #[test]
    fn what_is_written_is_read_back() {
        for document in [siljan(), hostile()] {
            let read: serde_json::Value =
                serde_json::from_str(&json(&document, &Options::default())).expect("it is JSON");
            let texts = document.values.iter().flat_map(|value| value.norms.iter().map(|norm| norm.text.as_str()));
            let values = read["values"].as_array().expect("a list");
            let read = values.iter().flat_map(|value| value["norms"].as_array().expect("a list"));
            assert!(texts.eq(read.map(|norm| norm["text"].as_str().expect("a text"))));
        }
    }
}
