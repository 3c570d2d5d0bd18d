//! The clouds as the typesetter reads them.

use serde::Serialize;

use super::{Cloud, HIGH, WIDE};
use crate::export::date_in_words;
use crate::export::document::Document;
use crate::export::options::{CloudBy, Options};
use crate::insight::words::Word;

/// What `cloud.typ` reads.
#[derive(Debug, Serialize)]
pub(super) struct Sheets<'a> {
    title: String,
    organisation: &'a str,
    workshop: &'a str,
    lang: &'static str,
    date_in_words: String,
    /// Paper, always on its side; for a picture the size does not matter.
    sheet: Paper,
    /// One cloud as a picture, without heading and table.
    picture: bool,
    clouds: Vec<Sheet<'a>>,
}

#[derive(Debug, Serialize)]
struct Paper {
    width_mm: u16,
    height_mm: u16,
}

#[derive(Debug, Serialize)]
struct Sheet<'a> {
    name: &'a str,
    about: &'a str,
    notes: &'a [String],
    legend: Vec<Value<'a>>,
    description: String,
    /// In units, as are all sizes and places.
    width: u32,
    height: u32,
    words: Vec<Placed<'a>>,
    /// The heads of the table: of the word, and of its count.
    heads: (String, String),
    /// Each number, the largest first, with the words that so many used.
    counts: Vec<(usize, Vec<&'a str>)>,
}

/// A value whose colour is shown.
#[derive(Debug, Serialize)]
struct Value<'a> {
    name: &'a str,
    colour: usize,
}

/// A word, where its baseline starts.
#[derive(Debug, Serialize)]
struct Placed<'a> {
    text: &'a str,
    x: f64,
    y: f64,
    size: f64,
    colour: Option<usize>,
}

impl<'a> Sheets<'a> {
    /// One cloud as a picture.
    pub(super) fn picture(document: &'a Document, cloud: &'a Cloud, options: &Options) -> Self {
        Self { picture: true, ..Self::print(document, std::slice::from_ref(cloud), options) }
    }

    /// All clouds, each with its table.
    pub(super) fn print(document: &'a Document, clouds: &'a [Cloud], options: &Options) -> Self {
        let (short, long) = options.paper.sides();
        let title = document.lang.text("cloud-title");
        Self {
            title: format!("{title} – {}", document.title),
            organisation: document.organisation.as_ref().map_or("", |name| name.as_str()),
            workshop: document.title.as_str(),
            lang: document.lang.tag(),
            date_in_words: document.date.map(|date| date_in_words(document.lang, date)).unwrap_or_default(),
            sheet: Paper { width_mm: long, height_mm: short },
            picture: false,
            clouds: clouds.iter().map(|cloud| sheet(document, cloud)).collect(),
        }
    }
}

fn sheet<'a>(document: &Document, cloud: &'a Cloud) -> Sheet<'a> {
    let counted = match cloud.by {
        CloudBy::Groups => "cloud-groups",
        CloudBy::People => "cloud-people",
    };
    let placed = |word: super::Drawn| {
        let (text, colour) = (cloud.words[word.word].shown.as_str(), cloud.colours[word.word]);
        Placed { text, x: word.x, y: word.y, size: word.size, colour }
    };
    let row = |words: &'a [Word]| (words[0].count, words.iter().map(|word| word.shown.as_str()).collect());
    Sheet {
        name: &cloud.name,
        about: &cloud.about,
        notes: &cloud.notes,
        legend: cloud.legend.iter().map(|(colour, name)| Value { name, colour: *colour }).collect(),
        description: cloud.description(document),
        width: WIDE,
        height: HIGH,
        words: cloud.drawn().map(placed).collect(),
        heads: (document.lang.text("cloud-word"), document.lang.text(counted)),
        counts: cloud.words.chunk_by(|one, other| one.count == other.count).map(row).collect(),
    }
}
