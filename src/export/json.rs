//! `poster.json`: the poster for other programs, in a shape that stays.

use serde::Serialize;

use super::document::{Document, Norm, Source, Value};

/// The document as JSON: indented, always in the same order, with a line feed at the end.
///
/// An organisation or a group that is not known is an empty string; points that were never given are `null`.
#[must_use]
pub fn json(document: &Document) -> String {
    // The shape has only strings, numbers and lists in it, so writing it to memory cannot fail.
    let mut text = serde_json::to_string_pretty(&Poster::of(document)).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Poster<'a> {
    title: &'a str,
    organisation: &'a str,
    values: Vec<PosterValue<'a>>,
}

#[derive(Serialize)]
struct PosterValue<'a> {
    name: &'a str,
    norms: Vec<PosterNorm<'a>>,
    unpaired_taboos: Vec<&'a str>,
}

#[derive(Serialize)]
struct PosterNorm<'a> {
    text: &'a str,
    taboos: Vec<&'a str>,
    sources: Vec<PosterSource<'a>>,
}

#[derive(Serialize)]
struct PosterSource<'a> {
    text: &'a str,
    group: &'a str,
    points: Option<u32>,
}

impl<'a> Poster<'a> {
    fn of(document: &'a Document) -> Self {
        Self {
            title: document.title.as_str(),
            organisation: document.organisation.as_ref().map_or("", |name| name.as_str()),
            values: document.values.iter().map(PosterValue::of).collect(),
        }
    }
}

impl<'a> PosterValue<'a> {
    fn of(value: &'a Value) -> Self {
        Self {
            name: value.name.as_str(),
            norms: value.norms.iter().map(PosterNorm::of).collect(),
            unpaired_taboos: value.unpaired_taboos.iter().map(super::super::text::CleanText::as_str).collect(),
        }
    }
}

impl<'a> PosterNorm<'a> {
    fn of(norm: &'a Norm) -> Self {
        Self {
            text: norm.text.as_str(),
            taboos: norm.taboos.iter().map(super::super::text::CleanText::as_str).collect(),
            sources: norm.sources.iter().map(PosterSource::of).collect(),
        }
    }
}

impl<'a> PosterSource<'a> {
    fn of(source: &'a Source) -> Self {
        Self {
            text: source.text.as_str(),
            group: source.group.as_ref().map_or("", |name| name.as_str()),
            points: source.points,
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
  "title": "Verdier",
  "organisation": "",
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
              "points": 7
            },
            {
              "text": "Våge å spørre",
              "group": "",
              "points": null
            }
          ]
        }
      ],
      "unpaired_taboos": [
        "Vi baksnakker."
      ]
    }
  ]
}
"#;
        assert_eq!(json(&small()), want);
    }

    #[test]
    fn what_is_written_is_read_back() {
        for document in [siljan(), hostile()] {
            let read: serde_json::Value = serde_json::from_str(&json(&document)).expect("it is JSON");
            let texts = document.values.iter().flat_map(|value| value.norms.iter().map(|norm| norm.text.as_str()));
            let values = read["values"].as_array().expect("a list");
            let read = values.iter().flat_map(|value| value["norms"].as_array().expect("a list"));
            assert!(texts.eq(read.map(|norm| norm["text"].as_str().expect("a text"))));
        }
    }
}
