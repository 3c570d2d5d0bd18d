//! A cloud as a drawing (SVG 1.1): letters as outlines, so that it looks alike everywhere, and its words as titles.

use std::fmt::Write as _;

use typst::text::FontWeight;

use super::letters::{Outline, Stroke, outline};
use super::{Cloud, HIGH, WIDE};
use crate::export::document::Document;
use crate::export::options::Width;
use crate::export::palette;
use crate::export::typeset::{face, shown, xml};
use crate::export::write::ExportError;

/// What is said under the cloud: its type size, from line to line, and the air above.
const SMALL: f64 = 25.0;
const LINE: f64 = 38.0;
const AIR: f64 = 34.0;

/// The air at all edges.
const EDGE: f64 = 30.0;

/// The drawing of a cloud, so many pixels wide, or as wide as it is given room: then a page around it says in its own
/// letters, whatever their size, what else stands under the cloud.
pub(super) fn svg(document: &Document, cloud: &Cloud, width: Option<Width>) -> Result<String, ExportError> {
    let (under, lines) = if width.is_some() { under(cloud)? } else { (String::new(), 0.0) };
    let said = if width.is_some() { AIR + lines * LINE } else { 0.0 };
    let (wide, high) = (f64::from(WIDE) + 2.0 * EDGE, f64::from(HIGH) + said + 2.0 * EDGE);
    let size = width.map(|width| {
        let pixels = f64::from(width.pixels());
        format!(" width=\"{pixels}\" height=\"{}\"", (pixels * high / wide).round())
    });
    let title = format!("{} – {}", cloud.about, cloud.name);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide} {high}\"{} role=\"img\" aria-label=\"{}\">\n\
         <title>{}</title>\n<desc>{}</desc>\n<rect width=\"{wide}\" height=\"{high}\" fill=\"#ffffff\"/>\n\
         <g transform=\"translate({EDGE} {EDGE})\">\n",
        size.unwrap_or_default(),
        xml(&title),
        xml(&title),
        xml(&cloud.description(document)),
    );
    for drawn in cloud.drawn() {
        let told = xml(&cloud.told(document, &cloud.words[drawn.word]));
        let path = path(&cloud.outlines[drawn.word], drawn.x, drawn.y, drawn.size);
        let colour = palette::deep(cloud.colours[drawn.word]);
        // Writing to a string cannot fail.
        let _ = writeln!(svg, "<g><title>{told}</title><path fill=\"{colour}\" d=\"{path}\"/></g>");
    }
    svg.push_str(&under);
    svg.push_str("</g>\n</svg>\n");
    Ok(svg)
}

/// What is said under the cloud, and how many lines it takes.
fn under(cloud: &Cloud) -> Result<(String, f64), ExportError> {
    let (regular, bold) = (face(FontWeight::REGULAR)?, face(FontWeight::BOLD)?);
    let mut pen = Pen { svg: String::new(), x: 0.0, line: 1.0 };
    pen.put(&outline(&bold, &format!("{}. ", cloud.about)), palette::deep(None));
    for note in &cloud.notes {
        for word in note.split(' ') {
            pen.put(&outline(&regular, &format!("{word} ")), palette::deep(None));
        }
    }
    let (names, _) = shown(cloud.legend.iter().map(|(_, name)| name.as_str()))?;
    if !names.is_empty() {
        (pen.x, pen.line) = (0.0, pen.line + 1.0);
    }
    for ((value, _), name) in cloud.legend.iter().zip(&names) {
        let name = outline(&bold, &format!("● {name}   "));
        pen.put(&name, palette::deep(Some(*value)));
    }
    Ok((pen.svg, pen.line))
}

/// Writes lines of outlines under the cloud.
struct Pen {
    svg: String,
    x: f64,
    line: f64,
}

impl Pen {
    fn put(&mut self, outline: &Outline, colour: &str) {
        let wide = outline.wide * SMALL;
        if self.x > 0.0 && self.x + wide > f64::from(WIDE) {
            (self.x, self.line) = (0.0, self.line + 1.0);
        }
        let y = f64::from(HIGH) + AIR + (self.line - 1.0) * LINE + SMALL;
        let path = path(outline, self.x, y, SMALL);
        let _ = writeln!(self.svg, "<path fill=\"{colour}\" d=\"{path}\"/>");
        self.x += wide;
    }
}

/// An outline as the data of a path, to a tenth of a unit and finer than any print.
fn path(outline: &Outline, x: f64, y: f64, size: f64) -> String {
    let mut path = String::new();
    let at = |(right, down): (f64, f64)| {
        let round = |to: f64| (to * 100.0).round() / 100.0;
        (round(x + right * size), round(y + down * size))
    };
    for stroke in &outline.strokes {
        let _ = match *stroke {
            Stroke::Move(to) => {
                let ((x, y), close) = (at(to), if path.is_empty() { "" } else { "Z" });
                write!(path, "{close}M{x} {y}")
            }
            Stroke::Line(to) => {
                let (x, y) = at(to);
                write!(path, "L{x} {y}")
            }
            Stroke::Curve(by, to) => {
                let ((a, b), (x, y)) = (at(by), at(to));
                write!(path, "Q{a} {b} {x} {y}")
            }
        };
    }
    if !path.is_empty() {
        path.push('Z');
    }
    path
}
