//! Packing: shapes of given sizes into a room, one after the other, each as near to the middle as it can lie.
//!
//! Whether a shape may lie somewhere is asked for 64 places beside each other at once, a bit for each. For that the taken
//! points are kept smeared too: in level *k* a bit says whether any of the 2^*k* points from there on is taken, so that a run
//! of any length is asked in two words (the sparse table of range-minimum queries; Bender and Farach-Colton 2000, "The LCA
//! problem revisited"). And a map is kept of where not even a rectangle can lie that all shapes have in them: most of
//! what is taken is never looked at again.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_possible_wrap,
    reason = "a grid has far fewer rows and columns than the numbers reach"
)]

use super::stamp::{Bounds, Run, Stamp};

/// The levels of smearing: runs of up to 64 points.
const LEVELS: usize = 7;

/// How many probes there are.
const PROBES: usize = 3;

/// The room while it fills. Rows and columns are those of the room; around it there is a border for the air.
struct Grid {
    width: i32,
    height: i32,
    border: (i32, i32),
    /// Words of a row.
    stride: usize,
    rows: usize,
    /// The taken points, smeared to the left: level by level, row by row.
    taken: Vec<u64>,
    /// The narrowest first.
    probes: Vec<Probe>,
}

/// A rectangle that is found in many of the shapes, and where it cannot lie.
struct Probe {
    wide: i32,
    high: i32,
    /// A bit for each place of its left upper corner.
    dead: Vec<u64>,
}

/// A stamp, and the probe that is found in it: which, and where.
struct Ready<'a> {
    stamp: &'a Stamp,
    probe: Option<(usize, i32, i32)>,
}

/// Where the left upper corners of the stamps' grids lie, or nothing if there is no room for one of them.
pub(super) fn pack(stamps: &[Stamp], room: (u32, u32)) -> Option<Vec<(i32, i32)>> {
    let lowest = stamps.iter().map(|stamp| stamp.bounds.bottom - stamp.bounds.top).min()?;
    let high = (lowest + 1) / 2;
    let cores: Vec<(i32, i32, i32)> = stamps.iter().map(|stamp| stamp.core(high as usize)).collect();
    let mut widths: Vec<i32> = cores.iter().map(|core| core.2).filter(|wide| *wide > 0).collect();
    widths.sort_unstable();
    let mut widths: Vec<i32> =
        (0..PROBES).filter_map(|part| widths.get(part * widths.len() / PROBES).copied()).collect();
    widths.dedup();
    let air = stamps.iter().fold((0, 0), |air, stamp| (stamp.air.0.max(air.0), stamp.air.1.max(air.1)));
    let mut grid = Grid::new(room, air, widths.iter().map(|wide| (*wide, high)))?;
    let place = |(stamp, core): (&Stamp, (i32, i32, i32))| {
        let probe = widths.iter().rposition(|wide| *wide <= core.2).map(|probe| (probe, core.0, core.1));
        let place = grid.nearest(&Ready { stamp, probe })?;
        grid.take(stamp, place);
        Some(place)
    };
    stamps.iter().zip(cores).map(place).collect()
}

impl Grid {
    fn new(room: (u32, u32), air: (u32, u32), probes: impl Iterator<Item = (i32, i32)>) -> Option<Self> {
        let (width, height) = (i32::try_from(room.0).ok()?, i32::try_from(room.1).ok()?);
        let border = (i32::try_from(air.0).ok()? + 64, i32::try_from(air.1).ok()?);
        let stride = ((width + 2 * border.0) as usize).div_ceil(64) + 3;
        let rows = (height + 2 * border.1) as usize;
        let probe = |(wide, high)| Probe { wide, high, dead: vec![0; stride * rows] };
        let taken = vec![0; LEVELS * stride * rows];
        Some(Self { width, height, border, stride, rows, taken, probes: probes.map(probe).collect() })
    }

    /// Where in the memory a row of a level starts.
    fn start(&self, level: usize, row: i32) -> usize {
        (level * self.rows + (row + self.border.1) as usize) * self.stride
    }

    /// 64 bits of `map` from column `x` of the row that starts at `start`.
    fn bits(&self, map: &[u64], start: usize, x: i32) -> u64 {
        let x = (x + self.border.0) as usize;
        let (word, shift) = (start + x / 64, x % 64);
        let low = map[word] >> shift;
        if shift == 0 { low } else { low | map[word + 1] << (64 - shift) }
    }

    /// For each of 64 columns from `x`: whether any of `long` points from there on is taken.
    fn meets(&self, row: i32, x: i32, long: i32) -> u64 {
        let level = (long.ilog2() as usize).min(LEVELS - 1);
        let (start, step) = (self.start(level, row), 1 << level);
        let mut met = self.bits(&self.taken, start, x + long - step);
        let mut at = 0;
        while at + step < long {
            met |= self.bits(&self.taken, start, x + at);
            at += step;
        }
        met
    }

    /// The place nearest to the middle where the stamp can lie, if there is one.
    fn nearest(&self, ready: &Ready<'_>) -> Option<(i32, i32)> {
        let Bounds { left, top, right, bottom } = ready.stamp.bounds;
        let (first, last) = (-left, self.width - right);
        let (highest, lowest) = (-top, self.height - bottom);
        if first > last || highest > lowest {
            return None;
        }
        let middle = (self.width - left - right).div_euclid(2).clamp(first, last);
        let mut search = Search { first, middle, last, far: Far::new(self, &ready.stamp.bounds), best: None };
        let middle = (self.height - top - bottom).div_euclid(2).clamp(highest, lowest);
        for away in 0..=(lowest - middle).max(middle - highest) {
            // Rows in pairs, that below first; the middle one twice would find the same.
            if !search.narrow(search.far.high(middle + away).min(search.far.high(middle - away))) {
                break;
            }
            for y in [middle + away, middle - away] {
                if (highest..=lowest).contains(&y) {
                    self.nearest_in_row(ready, y, &mut search);
                }
            }
        }
        search.best.map(|(_, place)| place)
    }

    /// Looks along a row from the middle to both sides, 64 places at a time: those of one word of the probe's map.
    fn nearest_in_row(&self, ready: &Ready<'_>, y: i32, search: &mut Search) {
        let (dead, right) = match ready.probe {
            Some((probe, right, below)) => (&self.probes[probe].dead[self.start(0, y + below)..][..self.stride], right),
            None => (&[][..], 0),
        };
        let shift = right + self.border.0;
        let word = |x: i32| (x + shift) as usize / 64;
        // The first column of a word, and those of its 64 between two columns where the stamp can lie.
        let free = |word: usize, (first, last): (i32, i32)| {
            let (x, dead) = ((word * 64) as i32 - shift, dead.get(word).copied().unwrap_or(0));
            // Most words are all dead, so that it pays to pass them by at once.
            let open = if dead == !0 { 0 } else { columns((first - x).max(0), (last - x).min(63)) & !dead };
            (x, if open == 0 { 0 } else { self.free(ready, x, y, open) })
        };
        let high = search.far.high(y);
        for word in word(search.middle)..=word(search.last) {
            let (x, free) = free(word, (search.middle, search.last));
            if free != 0 {
                search.found(x + free.trailing_zeros() as i32, y, high);
                break;
            }
        }
        for word in (word(search.first)..=word(search.middle)).rev() {
            let (x, free) = free(word, (search.first, search.middle));
            if free != 0 {
                search.found(x + 63 - free.leading_zeros() as i32, y, high);
                break;
            }
        }
    }

    /// Those of the `open` ones of 64 columns from `x` where the stamp can lie.
    fn free(&self, ready: &Ready<'_>, x: i32, y: i32, open: u64) -> u64 {
        let mut free = open;
        for run in &ready.stamp.airy {
            free &= !self.meets(y + run.row, x + run.from, run.to - run.from);
            if free == 0 {
                break;
            }
        }
        free
    }

    fn take(&mut self, stamp: &Stamp, (x, y): (i32, i32)) {
        for &Run { row, from, to } in &stamp.solid {
            let start = self.start(0, y + row);
            for column in x + from..x + to {
                let column = (column + self.border.0) as usize;
                self.taken[start + column / 64] |= 1 << (column % 64);
            }
        }
        let rows = y + stamp.bounds.top..y + stamp.bounds.bottom;
        for row in rows.clone() {
            self.smear(row, x + stamp.bounds.left, x + stamp.bounds.right);
        }
        let mut probes = std::mem::take(&mut self.probes);
        for probe in &mut probes {
            let first = (rows.start - probe.high + 1).max(-self.border.1);
            let last = rows.end.min(self.height + self.border.1 - probe.high + 1);
            for row in first..last {
                self.bury(row, probe, x + stamp.bounds.left, x + stamp.bounds.right);
            }
        }
        self.probes = probes;
    }

    /// Smears a row of taken points into all levels, when columns from `left` to `right` are newly taken. They reach up to
    /// 63 points to the left, for which the border has room.
    fn smear(&mut self, row: i32, left: i32, right: i32) {
        let word = |column: i32| (column + self.border.0) as usize / 64;
        let words = word(left) - 1..=word(right);
        for level in 1..LEVELS {
            let (from, to) = (self.start(level - 1, row), self.start(level, row));
            let shift = 1 << (level - 1);
            for word in words.clone() {
                let (here, next) = (self.taken[from + word], self.taken[from + word + 1]);
                self.taken[to + word] = here | here >> shift | next << (64 - shift);
            }
        }
    }

    /// Finds where in a row the corner of a probe cannot lie, when columns from `left` to `right` are newly taken.
    fn bury(&self, row: i32, probe: &mut Probe, left: i32, right: i32) {
        let start = self.start(0, row);
        let word = |column: i32| (column.max(-self.border.0) + self.border.0) as usize / 64;
        let last = word(right).min(self.stride.saturating_sub(3 + probe.wide as usize / 64));
        for word in word(left - probe.wide)..=last {
            let x = (word * 64) as i32 - self.border.0;
            let mut met = probe.dead[start + word];
            for below in 0..probe.high {
                if met == !0 {
                    break;
                }
                met |= self.meets(row + below, x, probe.wide);
            }
            probe.dead[start + word] = met;
        }
    }
}

/// The bits from one to another, both among them.
fn columns(from: i32, to: i32) -> u64 {
    if from > to { 0 } else { !0 << from & !0 >> (63 - to) }
}

/// A search for the nearest place: its columns, and the best that is found.
struct Search {
    first: i32,
    middle: i32,
    last: i32,
    far: Far,
    best: Option<(f64, (i32, i32))>,
}

impl Search {
    /// Whether nothing so far away can be better than what is found.
    fn is_beyond(&self, wide: f64, high: f64) -> bool {
        self.best.is_some_and(|(found, _)| found <= wide + high)
    }

    /// Leaves out the columns that cannot be better than what is found, in this row and in all that add `high` or more; whether
    /// any is left. Without this most rows would find a place at the edge of what is taken, for nothing.
    fn narrow(&mut self, high: f64) -> bool {
        // In long steps first: from row to row there is little to leave out, and after the first place that is found, much.
        for step in [64, 8, 1] {
            while self.last - step >= self.middle && self.is_beyond(self.far.wide(self.last - step + 1), high) {
                self.last -= step;
            }
            while self.first + step <= self.middle && self.is_beyond(self.far.wide(self.first + step - 1), high) {
                self.first += step;
            }
        }
        !self.is_beyond(self.far.wide(self.middle), high)
    }

    fn found(&mut self, x: i32, y: i32, high: f64) {
        let away = self.far.wide(x) + high;
        if self.best.is_none_or(|(found, _)| away < found) {
            self.best = Some((away, (x, y)));
        }
    }
}

/// How far from the middle a shape lies, as the room is wide and high.
struct Far {
    centre: (f64, f64),
    own: (f64, f64),
    half: (f64, f64),
}

impl Far {
    fn new(grid: &Grid, bounds: &Bounds) -> Self {
        let middle = |one: i32, other: i32| f64::from(one + other) / 2.0;
        Self {
            centre: (
                f64::from(grid.width) / 2.0 - middle(bounds.left, bounds.right),
                f64::from(grid.height) / 2.0 - middle(bounds.top, bounds.bottom),
            ),
            own: (middle(bounds.right, -bounds.left), middle(bounds.bottom, -bounds.top)),
            half: (f64::from(grid.width.max(1)) / 2.0, f64::from(grid.height.max(1)) / 2.0),
        }
    }

    /// What a column adds to how far away a place is. The lines of equal distance are nearly rectangles, so that the room fills
    /// to its corners.
    fn wide(&self, x: i32) -> f64 {
        twelfth(((f64::from(x) - self.centre.0).abs() + OWN * self.own.0) / self.half.0)
    }

    /// What a row adds.
    fn high(&self, y: i32) -> f64 {
        twelfth(((f64::from(y) - self.centre.1).abs() + OWN * self.own.1) / self.half.1)
    }
}

/// The part of a shape's own half width and height that counts as far away: less than all of it, so that large shapes are not
/// kept from the edges where small ones find room beside them. Found by trying, as is the power below.
const OWN: f64 = 0.85;

/// The twelfth power, by products: they are the same on every machine, which is not said of the library's powers.
fn twelfth(x: f64) -> f64 {
    let fourth = x * x * x * x;
    fourth * fourth * fourth
}
