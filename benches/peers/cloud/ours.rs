//! Lays the words out and measures it as the others are measured.

#![allow(dead_code, reason = "parts of the program, of which the measuring uses a part")]

#[path = "insight"]
mod insight {
    pub mod cloud;
}

#[path = "export/cloud/letters.rs"]
mod letters;

use std::fmt::Write as _;
use std::time::Instant;

use insight::cloud::{Layout, Piece, Room, Sizes, lay_out};
use letters::{Outline, Stroke, outline};

/// Pixels to a point of the grid, as in the program.
const UNIT: f64 = 2.0;

fn main() {
    let [_, file, font, out] = std::env::args().collect::<Vec<_>>().try_into().expect("words, font and output");
    let text = std::fs::read_to_string(file).expect("the words");
    let parse = |line: &str| line.split_once('\t').map(|(word, count)| (word.to_owned(), count.parse().expect("a count")));
    let words: Vec<(String, f64)> = text.lines().filter_map(parse).collect();
    let font = std::fs::read(font).expect("the font");
    for (who, space) in [("ours", (0.0, 0.0)), ("ours,as-printed", (0.24, 0.11))] {
        let mut times: Vec<f64> = Vec::new();
        let mut last = None;
        for _ in 0..15 {
            let start = Instant::now();
            last = Some(cloud(&words, &font, space));
            times.push(start.elapsed().as_secs_f64() * 1e3);
        }
        times.sort_by(f64::total_cmp);
        let (layout, outlines) = last.expect("it ran");
        let unit: Vec<f64> = layout.places.iter().map(|place| place.size / words[place.piece].1).collect();
        let (least, most) = (unit.iter().copied().fold(f64::MAX, f64::min), unit.iter().copied().fold(0.0, f64::max));
        println!("{who} {:.1} {} {:.3} {:.3}", times[7], layout.places.len(), covered(&layout, &outlines), most / least);
        std::fs::write(&out, svg(&layout, &outlines)).expect("the drawing");
    }
}

fn cloud(words: &[(String, f64)], font: &[u8], space: (f64, f64)) -> (Layout, Vec<Outline>) {
    let face = ttf_parser::Face::parse(font, 0).expect("a font");
    let outlines: Vec<Outline> = words.iter().map(|(word, _)| outline(&face, word)).collect();
    let pieces: Vec<_> = words
        .iter()
        .zip(&outlines)
        .map(|((_, count), outline)| Piece { weight: *count, shape: |size: f64| outline.mask(size) })
        .collect();
    let room = Room { width: 800, height: 450, air: (1, 1), space, sizes: Sizes::Any { smallest: 2.0 } };
    (lay_out(&pieces, &room), outlines)
}

/// The part of the bounding box of all ink that is ink, at four times the fineness of a pixel.
fn covered(layout: &Layout, outlines: &[Outline]) -> f64 {
    const FINE: f64 = 4.0 * UNIT;
    let mut ink = 0;
    let mut around = (f64::MAX, f64::MAX, 0.0_f64, 0.0_f64);
    for place in &layout.places {
        let mask = outlines[place.piece].mask(place.size * FINE);
        ink += mask.area();
        for (row, runs) in mask.rows().iter().enumerate() {
            let y = place.y * FINE + row as f64;
            for (from, to) in runs {
                let (left, right) = (place.x * FINE + f64::from(*from), place.x * FINE + f64::from(*to));
                around = (around.0.min(left), around.1.min(y), around.2.max(right), around.3.max(y + 1.0));
            }
        }
    }
    ink as f64 / ((around.2 - around.0) * (around.3 - around.1))
}

fn svg(layout: &Layout, outlines: &[Outline]) -> String {
    let mut svg = String::from("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1600 900'><path d='");
    for place in &layout.places {
        let size = place.size * UNIT;
        let at = |(right, down): (f64, f64)| {
            (place.x * UNIT + right * size, place.y * UNIT + (letters::ABOVE + down) * size)
        };
        for stroke in &outlines[place.piece].strokes {
            let _ = match *stroke {
                Stroke::Move(to) => write!(svg, "M{:.2} {:.2}", at(to).0, at(to).1),
                Stroke::Line(to) => write!(svg, "L{:.2} {:.2}", at(to).0, at(to).1),
                Stroke::Curve(by, to) => {
                    write!(svg, "Q{:.2} {:.2} {:.2} {:.2}", at(by).0, at(by).1, at(to).0, at(to).1)
                }
            };
        }
    }
    svg + "'/></svg>\n"
}
