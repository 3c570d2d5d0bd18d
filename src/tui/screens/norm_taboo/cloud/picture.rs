//! The cloud in cells: words of one row in plain letters, and of four, eight or sixteen rows in big ones.

use std::collections::BTreeMap;

use ratatui::layout::{Alignment, Rect};
use ratatui::text::Line;
use unicode_width::UnicodeWidthStr as _;

use super::counts::Counts;
use crate::export::Counted;
use crate::export::options::CloudBy;
use crate::insight::cloud::{Layout, Mask, Piece, Room, Sizes, lay_out};
use crate::insight::words::Word;
use crate::tui::canvas::Canvas;
use crate::tui::screens::Cx;
use crate::tui::widgets::big;

/// The heights that letters have, in rows, the largest first.
const HEIGHTS: [u32; 4] = [16, 8, 4, 1];

/// A cloud laid out for a room of cells.
pub(super) struct Picture {
    layout: Layout,
    /// The fewest that used a word of each height.
    fewest: BTreeMap<u16, usize>,
}

impl Picture {
    /// Lays the words out in `area`.
    pub(super) fn of(words: &[Word], area: Rect) -> Self {
        let piece = |word: &Word| {
            let shown = word.shown.clone();
            #[expect(clippy::cast_precision_loss, reason = "fewer groups and people than that are in a room")]
            let weight = word.count as f64;
            Piece { weight, shape: move |size: f64| mask(&shown, rows(size)) }
        };
        let pieces: Vec<_> = words.iter().map(piece).collect();
        let air = (2, u32::from(area.height >= 16));
        let sizes = Sizes::Steps(HEIGHTS.to_vec());
        let room = Room { width: area.width.into(), height: area.height.into(), air, space: (0.0, 0.0), sizes };
        let layout = if area.is_empty() { Layout::default() } else { lay_out(&pieces, &room) };
        let mut fewest: BTreeMap<u16, usize> = BTreeMap::new();
        for place in &layout.places {
            let count = words.get(place.piece).map_or(0, |word| word.count);
            let least = fewest.entry(rows(place.size)).or_insert(count);
            *least = count.min(*least);
        }
        Self { layout, fewest }
    }

    /// Draws the words; the selected one, if any, is lit.
    pub(super) fn draw(&self, canvas: &mut Canvas<'_>, counted: &Counted, selected: Option<usize>, area: Rect) {
        for place in &self.layout.places {
            let Some(word) = counted.words.get(place.piece) else { continue };
            let high = rows(place.size);
            let mask = mask(&word.shown, high);
            let width = mask.rows().iter().flatten().map(|run| run.1).max().unwrap_or(0);
            let (x, y, width) = (rows(place.x), rows(place.y), u16::try_from(width).unwrap_or(u16::MAX));
            let room = Rect { x: area.x.saturating_add(x), y: area.y.saturating_add(y), width, height: high };
            let room = room.intersection(area);
            let value = counted.values.get(place.piece).copied().flatten().and_then(|value| u16::try_from(value).ok());
            let own = value.map_or(canvas.theme.text(), |value| canvas.theme.value(value));
            let style = if Some(place.piece) == selected { canvas.theme.bar_strong() } else { own };
            if Some(place.piece) == selected {
                canvas.fill(room, style);
            }
            if high == 1 {
                canvas.line(Line::styled(word.shown.clone(), style), room);
            } else {
                big::big(canvas, &word.shown, style, Alignment::Left, room);
            }
        }
    }

    /// What the heights mean, and how many words there was no room for.
    pub(super) fn rule(&self, cx: &Cx<'_>, counts: &Counts) -> String {
        let step = |(rows, n): (&u16, &usize)| {
            cx.with("cloud-step", &[("rows", usize::from(*rows).into()), ("n", (*n).into())])
        };
        let steps: Vec<String> = self.fewest.iter().rev().map(step).collect();
        let key = match counts.counted.by {
            CloudBy::Groups => "cloud-rule-groups",
            CloudBy::People => "cloud-rule-people",
        };
        let mut rule = Vec::new();
        if !steps.is_empty() {
            rule.push(cx.with(key, &[("steps", (&steps.join(", ")).into())]));
        }
        if counts.unknown {
            rule.push(cx.t("cloud-unknown"));
        }
        if self.layout.left_out > 0 {
            rule.push(cx.with("cloud-left", &[("n", self.layout.left_out.into())]));
        }
        rule.join(" ")
    }
}

/// A place or a size in whole cells.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is held to what a u16 takes")]
fn rows(cells: f64) -> u16 {
    cells.clamp(0.0, f64::from(u16::MAX)) as u16
}

/// The cells that a word takes in letters so many rows high: a letter of one row is a column wide, one of four rows is four,
/// one of more is as wide as high.
fn mask(word: &str, rows: u16) -> Mask {
    let width = if rows < 2 { word.width() } else { word.chars().count() * usize::from(rows) };
    Mask::rectangle(u32::try_from(width).unwrap_or(u32::MAX), rows.into())
}
