//! Typeset pages as the tests read them: what stands where.

use typst::layout::{Frame, FrameItem, Point, Transform};

use super::Pages;

/// A page: its size and its pieces of text, in the order they are set. All in points, from the upper left corner.
pub(in crate::export) struct Sheet {
    /// How wide it is.
    pub(in crate::export) width: f64,
    /// How high it is.
    pub(in crate::export) height: f64,
    /// What stands on it.
    pub(in crate::export) pieces: Vec<Piece>,
}

/// A piece of text on a page: its words, where it begins and where it ends.
#[derive(Debug)]
pub(in crate::export) struct Piece {
    /// The words.
    pub(in crate::export) words: String,
    /// Its left end; where it is turned around, its right end.
    pub(in crate::export) left: f64,
    /// Its other end.
    pub(in crate::export) right: f64,
    /// Its baseline.
    pub(in crate::export) base: f64,
    /// Its type size.
    pub(in crate::export) size: f64,
}

impl Sheet {
    /// All pages.
    pub(in crate::export) fn all(pages: &Pages) -> Vec<Self> {
        pages.document.pages().iter().map(|page| Self::of(&page.frame)).collect()
    }

    fn of(frame: &Frame) -> Self {
        let mut pieces = Vec::new();
        walk(frame, Transform::identity(), &mut pieces);
        Self { width: frame.width().to_pt(), height: frame.height().to_pt(), pieces }
    }

    /// Its words without spaces, in the order they are set.
    pub(in crate::export) fn words(&self) -> String {
        self.pieces.iter().flat_map(|piece| piece.words.chars()).filter(|c| !c.is_whitespace()).collect()
    }

    /// Holds that no text comes closer to an edge than so many points.
    pub(in crate::export) fn assert_inside(&self, margin: f64, about: &str) {
        for Piece { words, left, right, base, .. } in &self.pieces {
            let across = left.min(*right) >= margin && left.max(*right) <= self.width - margin;
            let fits = across && *base >= margin && *base <= self.height - margin;
            assert!(fits, "{about}: {words:?} from {left} to {right} at {base} of {} × {}", self.width, self.height);
        }
    }
}

fn walk(frame: &Frame, within: Transform, out: &mut Vec<Piece>) {
    for (point, item) in frame.items() {
        let here = within.pre_concat(Transform::translate(point.x, point.y));
        match item {
            FrameItem::Group(group) => walk(&group.frame, here.pre_concat(group.transform), out),
            FrameItem::Text(item) => {
                let (start, end) = (Point::zero().transform(here), Point::with_x(item.width()).transform(here));
                let (left, right, base) = (start.x.to_pt(), end.x.to_pt(), start.y.to_pt());
                out.push(Piece { words: item.text.to_string(), left, right, base, size: item.size.to_pt() });
            }
            _ => {}
        }
    }
}
