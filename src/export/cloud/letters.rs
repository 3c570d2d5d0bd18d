//! Words as outlines of a typeface, and as the points of a grid that they cover.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a grid has far fewer rows and columns than the numbers reach"
)]

use ttf_parser::{Face, OutlineBuilder};

use crate::insight::cloud::Mask;

/// A part of an outline, in units of the type size from the start of the baseline, y downwards.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Stroke {
    /// A new contour starts.
    Move(Point),
    /// A straight line.
    Line(Point),
    /// A curve of the second order: its control point, and its end.
    Curve(Point, Point),
}

/// A point: x and y.
pub(super) type Point = (f64, f64);

/// A word's outline and its advance, in units of the type size.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Outline {
    pub(super) strokes: Vec<Stroke>,
    pub(super) wide: f64,
}

/// Outlines letter by letter, without kerning, so that a word is as wide wherever it is drawn.
pub(super) fn outline(face: &Face<'_>, text: &str) -> Outline {
    let mut pen = Pen { outline: Outline::default(), unit: 1.0 / f64::from(face.units_per_em()) };
    for c in text.chars() {
        let Some(glyph) = face.glyph_index(c) else { continue };
        face.outline_glyph(glyph, &mut pen);
        pen.outline.wide += f64::from(face.glyph_hor_advance(glyph).unwrap_or(0)) * pen.unit;
    }
    pen.outline
}

struct Pen {
    outline: Outline,
    unit: f64,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> Point {
        (self.outline.wide + f64::from(x) * self.unit, -f64::from(y) * self.unit)
    }
}

impl OutlineBuilder for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.outline.strokes.push(Stroke::Move(to));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.at(x, y);
        self.outline.strokes.push(Stroke::Line(to));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let stroke = Stroke::Curve(self.at(x1, y1), self.at(x, y));
        self.outline.strokes.push(stroke);
    }

    /// A curve of the third order by one of the second with about the same middle. The typeface has none.
    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.quad_to(f32::midpoint(x1, x2), f32::midpoint(y1, y2), x, y);
    }

    /// Contours are closed by whoever draws them.
    fn close(&mut self) {}
}

/// How far the highest and lowest letters reach from the baseline, in type sizes: with an accent on a capital.
pub(super) const ABOVE: f64 = 1.1;
const BELOW: f64 = 0.35;

/// Lines of a grid's row that are looked at.
const LINES: u32 = 2;

/// Where an edge crosses a line: the column, and whether downwards (1) or upwards (-1).
type Crossing = (u32, i32);

impl Outline {
    /// The points of a grid that the outline covers at a type size. The baseline lies `ABOVE` sizes below the grid's upper
    /// edge.
    pub(super) fn mask(&self, size: f64) -> Mask {
        let rows = ((ABOVE + BELOW) * size).ceil() as u32;
        let mut mask = Mask::empty(rows);
        for (line, crossings) in (0..).zip(self.crossings(size, rows * LINES).lines()) {
            let (mut winding, mut start) = (0, 0);
            for &(column, way) in crossings {
                if winding == 0 {
                    start = column;
                }
                winding += way;
                if winding == 0 {
                    // Whole points, also those that are only touched.
                    mask.cover(line / LINES, start, column + 1);
                }
            }
        }
        mask
    }

    /// Where the edges cross so many lines at a type size.
    fn crossings(&self, size: f64, lines: u32) -> Crossings {
        let fine = size * f64::from(LINES);
        let line_of = |y: f64| ((y + ABOVE) * fine + 0.5).max(0.0) as u32;
        let mut found: Vec<(u32, Crossing)> = Vec::new();
        self.edges(&mut |from, to| {
            let (way, (high, low)) = if from.1 < to.1 { (1, (from, to)) } else { (-1, (to, from)) };
            let slope = (low.0 - high.0) / (low.1 - high.1);
            for line in line_of(high.1)..line_of(low.1).min(lines) {
                let y = (f64::from(line) + 0.5) / fine - ABOVE;
                let x = (high.0 + (y - high.1) * slope) * size;
                found.push((line, (x.max(0.0) as u32, way)));
            }
        });
        Crossings::of(&found, lines as usize)
    }

    /// All straight edges of the outline, curves in pieces.
    fn edges(&self, edge: &mut dyn FnMut(Point, Point)) {
        const PIECES: i32 = 4;
        let (mut start, mut at) = ((0.0, 0.0), (0.0, 0.0));
        for stroke in &self.strokes {
            match *stroke {
                Stroke::Move(to) => {
                    edge(at, start);
                    (start, at) = (to, to);
                }
                Stroke::Line(to) => {
                    edge(at, to);
                    at = to;
                }
                Stroke::Curve(by, to) => {
                    let from = at;
                    for piece in 1..=PIECES {
                        let t = f64::from(piece) / f64::from(PIECES);
                        let mix =
                            |a: f64, b: f64, c: f64| (1.0 - t) * (1.0 - t) * a + 2.0 * t * (1.0 - t) * b + t * t * c;
                        let next = (mix(from.0, by.0, to.0), mix(from.1, by.1, to.1));
                        edge(at, next);
                        at = next;
                    }
                }
            }
        }
        edge(at, start);
    }
}

/// Crossings line by line, each line's from the left.
struct Crossings {
    all: Vec<Crossing>,
    /// Where in `all` each line ends. It starts where the one before ends.
    ends: Vec<usize>,
}

impl Crossings {
    /// Puts crossings of so many lines in order. They come letter by letter, so that the place of one in its line is found a few
    /// steps before the line's end.
    fn of(found: &[(u32, Crossing)], lines: usize) -> Self {
        let mut starts = vec![0; lines + 1];
        for (line, _) in found {
            starts[*line as usize + 1] += 1;
        }
        for line in 0..lines {
            starts[line + 1] += starts[line];
        }
        let (mut all, mut ends) = (vec![(0, 0); found.len()], starts[..lines].to_vec());
        for &(line, crossing) in found {
            let line = line as usize;
            let (start, mut at) = (starts[line], ends[line]);
            ends[line] += 1;
            while at > start && all[at - 1] > crossing {
                all[at] = all[at - 1];
                at -= 1;
            }
            all[at] = crossing;
        }
        Self { all, ends }
    }

    fn lines(&self) -> impl Iterator<Item = &[Crossing]> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| &self.all[*start..*end])
    }
}
