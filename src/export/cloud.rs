//! Word clouds: which words the norms or the taboos are made of, and how many groups or people used each.
//!
//! The size of a word is in proportion to how many used it, and a line under the cloud says so in words. The count of each
//! word is at hand: in the drawing where the pointer rests on it, in the printed file in a table, also of the words for
//! which there was no room. `wordcloud.svg` and `wordcloud.png` show all values together; `wordcloud.pdf` has a sheet for
//! each value too.
//!
//! The colour of a word in the cloud of all values is that of the value it was most used of. It tells nothing that the
//! clouds of the values do not tell without it.

mod counting;
mod drawing;
mod letters;
mod page;
#[cfg(test)]
mod tests;

use typst::text::FontWeight;

use super::document::Document;
use super::options::{CloudBy, CloudOf, CloudSize, Options, Width};
use super::typeset::{self, Pages, Template};
use super::write::ExportError;
use super::{Made, typeset::forget};
use crate::insight::cloud::{Layout, Piece, Room, Sizes, lay_out};
use crate::insight::words::Word;
use letters::{Outline, outline};

pub use counting::{Counted, counted};

const TEMPLATE: Template = Template { name: "cloud.typ", text: include_str!("cloud.typ"), data: "cloud.json" };

/// How wide and high a cloud is drawn, in its own units, in which the sizes of letters are given too.
const WIDE: u32 = 1600;
const HIGH: u32 = 900;

/// How many units a point of the grid is wide and high on which words are packed: fine enough that no gap can be seen that a
/// word would fit in.
const UNIT: u32 = 2;

/// The least type size that can be read: on A3 about 7 points, on a screen 1,920 pixels wide 12 pixels.
const SMALLEST: f64 = 10.0;

/// A word cloud, laid out.
#[derive(Debug, Clone)]
pub(super) struct Cloud {
    /// Whose words it shows: a value's name, or all values.
    name: String,
    /// What it shows: the words of the norms, for example.
    about: String,
    /// What its sizes and colours mean, and what is left out, a sentence each.
    notes: Vec<String>,
    /// Whom it counts, in the end.
    by: CloudBy,
    /// All its words, the most used first, as the typeface can show them.
    words: Vec<Word>,
    /// The place among the values of the one that a word was most used of; nothing where two are level.
    colours: Vec<Option<usize>>,
    /// The values whose colours are shown: their places and names. None where one value alone is shown.
    legend: Vec<(usize, String)>,
    /// Where the words lie, in points of the grid.
    layout: Layout,
    outlines: Vec<Outline>,
    /// Characters that the typeface does not have.
    replaced: Vec<char>,
}

/// `wordcloud.svg`: the cloud of all values as a drawing, as wide as the options say. Nothing where there is no word.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub(super) fn svg(document: &Document, options: &Options) -> Result<Made, ExportError> {
    drawn(document, None, options, Some(options.width))
}

/// The cloud of a value (its place among the document's), or of all, as a drawing: an `<svg>` so many pixels wide, or to be
/// put into a web page where it is as wide as it is given room, and which says what sizes mean. Nothing where there is no
/// word.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub(super) fn drawn(
    document: &Document,
    value: Option<usize>,
    options: &Options,
    width: Option<Width>,
) -> Result<Made, ExportError> {
    let Some(cloud) = Cloud::of(document, value, options)? else { return Ok(Made::default()) };
    let svg = drawing::svg(document, &cloud, width)?;
    Ok(Made { bytes: svg.into_bytes(), replaced: cloud.replaced, ..Made::default() })
}

/// `wordcloud.png`: the cloud of all values as a picture, as wide as the options say. Nothing where there is no word.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub(super) fn png(document: &Document, options: &Options) -> Result<Made, ExportError> {
    let Some(cloud) = Cloud::of(document, None, options)? else { return Ok(Made::default()) };
    let pages = Pages::set(TEMPLATE, &page::Sheets::picture(document, &cloud, options))?;
    let png = pages.png(options.width);
    forget();
    Ok(Made { bytes: png?, replaced: cloud.replaced, ..Made::default() })
}

/// `wordcloud.pdf`: the clouds of all values and of each, with how many used each word. Nothing where there is no word.
///
/// # Errors
/// [`ExportError::Typeset`], to which no text should lead.
pub(super) fn pdf(document: &Document, options: &Options) -> Result<Made, ExportError> {
    let each = (0..document.values.len()).map(Some).filter(|_| document.values.len() > 1);
    let clouds = std::iter::once(None).chain(each).map(|value| Cloud::of(document, value, options));
    let clouds: Vec<Cloud> = clouds.filter_map(Result::transpose).collect::<Result<_, _>>()?;
    if clouds.is_empty() {
        return Ok(Made::default());
    }
    let pages = Pages::set(TEMPLATE, &page::Sheets::print(document, &clouds, options))?;
    let bytes = pages.pdf(document.date);
    forget();
    let mut replaced: Vec<char> = clouds.into_iter().flat_map(|cloud| cloud.replaced).chain(pages.replaced).collect();
    replaced.sort_unstable();
    replaced.dedup();
    Ok(Made { bytes: bytes?, replaced, ..Made::default() })
}

impl Cloud {
    /// The cloud of a value, or of all. Nothing where there is no word.
    fn of(document: &Document, value: Option<usize>, options: &Options) -> Result<Option<Self>, ExportError> {
        let counted = counted(document, value, &options.cloud);
        if counted.words.is_empty() {
            return Ok(None);
        }
        let face = typeset::face(FontWeight::BOLD)?;
        let (shown, replaced) = typeset::shown(counted.words.iter().map(|word| word.shown.as_str()))?;
        let outlines: Vec<Outline> = shown.iter().map(|text| outline(&face, text)).collect();
        let layout = laid_out(&counted.words, &outlines, options.cloud.size);
        let words = counted.words.into_iter().zip(shown);
        let lang = document.lang;
        let name = value.and_then(|value| document.values.get(value));
        let mut cloud = Self {
            name: name.map_or_else(|| lang.text("cloud-all-values"), |value| value.name.to_string()),
            about: lang.text(match options.cloud.of {
                CloudOf::Norms => "cloud-of-norms",
                CloudOf::Taboos => "cloud-of-taboos",
                CloudOf::Both => "cloud-of-both",
            }),
            notes: vec![lang.text(rule(options.cloud.size, counted.by))],
            by: counted.by,
            words: words.map(|(word, shown)| Word { shown, ..word }).collect(),
            legend: legend(document, value, &counted.values),
            colours: counted.values,
            layout,
            outlines,
            replaced,
        };
        if options.cloud.by != counted.by {
            cloud.notes.push(lang.text("cloud-no-people"));
        }
        if cloud.layout.left_out > 0 {
            cloud.notes.push(lang.text_with("cloud-left-out", &[("n", cloud.layout.left_out.into())]));
        }
        if !cloud.legend.is_empty() {
            cloud.notes.push(lang.text("cloud-colour"));
        }
        Ok(Some(cloud))
    }

    /// How many used a word, in words: "lytte: 4 groups".
    fn told(&self, document: &Document, word: &Word) -> String {
        let key = match self.by {
            CloudBy::Groups => "cloud-used-by-groups",
            CloudBy::People => "cloud-used-by-people",
        };
        document.lang.text_with(key, &[("word", (&word.shown).into()), ("n", word.count.into())])
    }

    /// The whole cloud in words: what it shows, and each word with its count.
    fn description(&self, document: &Document) -> String {
        let words: Vec<String> = self.words.iter().map(|word| self.told(document, word)).collect();
        format!("{} {}.", self.notes.join(" "), words.join(", "))
    }

    /// The words that are drawn: which, and from where its baseline starts, and the type size, in units.
    fn drawn(&self) -> impl Iterator<Item = Drawn> {
        let unit = f64::from(UNIT);
        self.layout.places.iter().map(move |place| {
            let size = place.size * unit;
            Drawn { word: place.piece, x: place.x * unit, y: place.y * unit + letters::ABOVE * size, size }
        })
    }
}

/// A word where it is drawn, in units.
struct Drawn {
    word: usize,
    x: f64,
    y: f64,
    size: f64,
}

/// The values that have words of their colour, in a cloud of all.
fn legend(document: &Document, value: Option<usize>, colours: &[Option<usize>]) -> Vec<(usize, String)> {
    if value.is_some() || document.values.len() < 2 {
        return Vec::new();
    }
    let values = document.values.iter().enumerate().filter(|(place, _)| colours.contains(&Some(*place)));
    values.map(|(place, value)| (place, value.name.to_string())).collect()
}

/// The name of the sentence that says what the size of a word means.
pub(super) const fn rule(size: CloudSize, by: CloudBy) -> &'static str {
    match (size, by) {
        (CloudSize::Height, CloudBy::Groups) => "cloud-rule-height-groups",
        (CloudSize::Height, CloudBy::People) => "cloud-rule-height-people",
        (CloudSize::Area, CloudBy::Groups) => "cloud-rule-area-groups",
        (CloudSize::Area, CloudBy::People) => "cloud-rule-area-people",
    }
}

/// The air that a word needs to be read by itself, to the sides and above, as a part of its size: with less, words of one
/// colour run into each other.
const SPACE: (f64, f64) = (0.24, 0.11);

fn laid_out(words: &[Word], outlines: &[Outline], size: CloudSize) -> Layout {
    let weight = |count: usize| {
        let count = u32::try_from(count).unwrap_or(u32::MAX).into();
        match size {
            CloudSize::Height => count,
            CloudSize::Area => f64::sqrt(count),
        }
    };
    let piece = |(word, outline): (&Word, _)| {
        let outline: &Outline = outline;
        Piece { weight: weight(word.count), shape: |size: f64| outline.mask(size) }
    };
    let pieces: Vec<_> = words.iter().zip(outlines).map(piece).collect();
    let sizes = Sizes::Any { smallest: SMALLEST / f64::from(UNIT) };
    let room = Room { width: WIDE / UNIT, height: HIGH / UNIT, air: (1, 1), space: SPACE, sizes };
    lay_out(&pieces, &room)
}
