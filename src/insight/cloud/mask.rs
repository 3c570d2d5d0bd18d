//! Shapes as rows of points.

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
        if let Some(row) = self.rows.get_mut(row as usize).filter(|_| from < to) {
            row.push((from, to));
        }
    }

    /// The runs of each row: from, and up to but not including.
    #[must_use]
    pub fn rows(&self) -> &[Vec<(u32, u32)>] {
        &self.rows
    }
}
