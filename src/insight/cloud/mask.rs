//! Shapes as runs of points.

/// A shape: which points of a grid it covers. The grid starts at the shape's own left upper corner.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Mask {
    rows: Vec<Vec<(u32, u32)>>,
}

impl Mask {
    /// Nothing, so many rows high.
    #[must_use]
    pub fn empty(height: u32) -> Self {
        Self { rows: vec![Vec::new(); height as usize] }
    }

    /// A rectangle.
    #[must_use]
    pub fn rectangle(width: u32, height: u32) -> Self {
        let mut mask = Self::empty(height);
        for row in 0..height {
            mask.cover(row, 0, width);
        }
        mask
    }

    /// Covers the points of `row` from `from` up to but not including `to`. Rows below the last are not there.
    pub fn cover(&mut self, row: u32, from: u32, to: u32) {
        let Some(row) = self.rows.get_mut(row as usize).filter(|_| from < to) else { return };
        match row.last_mut() {
            Some(last) if last.0 <= from && from <= last.1 => last.1 = last.1.max(to),
            Some(last) if from < last.0 => {
                row.push((from, to));
                merge(row);
            }
            Some(_) | None => row.push((from, to)),
        }
    }

    /// The runs of each row from the left, apart from each other: from, and up to but not including.
    #[must_use]
    pub fn rows(&self) -> &[Vec<(u32, u32)>] {
        &self.rows
    }

    /// How far to the right it reaches.
    #[must_use]
    pub fn width(&self) -> u32 {
        self.rows.iter().filter_map(|row| row.last()).map(|(_, to)| *to).max().unwrap_or(0)
    }

    /// How many points it covers.
    #[must_use]
    pub fn area(&self) -> u64 {
        self.rows.iter().flatten().map(|(from, to)| u64::from(to - from)).sum()
    }
}

/// Puts runs in order and joins those that touch.
pub(super) fn merge<T: Ord + Copy>(runs: &mut Vec<(T, T)>) {
    runs.sort_unstable();
    let mut kept = 0;
    for at in 1..runs.len() {
        let (from, to) = runs[at];
        if from <= runs[kept].1 {
            runs[kept].1 = runs[kept].1.max(to);
        } else {
            kept += 1;
            runs[kept] = (from, to);
        }
    }
    runs.truncate(kept + 1);
}
