//! Drawing lots: random choices that a seed repeats, today and in every later version.
//!
//! A draw that the wall has shown must come out the same when somebody checks it with the same seed. So the generator is
//! `ChaCha8`, which is fixed by its specification, and the choices made from its numbers are written here: those of a
//! library may change with its version. Nothing else in the program uses a generator.
//!
//! [`seed`] alone asks the machine for something nobody can foresee: a session's id, and the seed of its first draw.

use rand::rngs::ChaCha8Rng;
use rand::rngs::SysRng;
use rand::{Rng, SeedableRng, TryRng};

/// A stream of random choices that a seed determines.
#[derive(Debug)]
pub struct Lots(ChaCha8Rng);

impl Lots {
    /// The choices that belong to `seed`.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// A number from 0 up to but not including `n`, each as likely; 0 when there is none. An `n` beyond 32 bits counts
    /// as the largest of 32 bits.
    ///
    /// The method is Lemire's (2019), "Fast random integer generation in an interval", ACM TOMACS 29(1): a product in
    /// place of a division, and a redraw in the few cases that would favour some numbers.
    pub fn below(&mut self, n: usize) -> usize {
        const LOW: u64 = 0xffff_ffff;
        let n = u64::from(u32::try_from(n).unwrap_or(u32::MAX));
        let mut product = u64::from(self.0.next_u32()) * n;
        if product & LOW < n {
            let unfair = (1 << 32) % n;
            while product & LOW < unfair {
                product = u64::from(self.0.next_u32()) * n;
            }
        }
        usize::try_from(product >> 32).unwrap_or(0)
    }

    /// Puts `items` in a random order, each as likely (Fisher and Yates; Knuth 1997, *Seminumerical Algorithms*,
    /// algorithm P).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let chosen = self.below(last + 1);
            items.swap(last, chosen);
        }
    }
}

/// A number that nobody can foresee.
///
/// # Errors
/// What the machine says when it has none to give.
pub fn seed() -> std::io::Result<u64> {
    SysRng.try_next_u64().map_err(std::io::Error::other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_choices_for_ever() {
        let mut lots = Lots::new(2027);
        let mut cards: Vec<usize> = (0..10).collect();
        lots.shuffle(&mut cards);
        let dice: Vec<usize> = (0..8).map(|_| lots.below(6)).collect();
        assert_eq!((cards, dice), (vec![3, 6, 4, 1, 9, 8, 5, 7, 0, 2], vec![5, 1, 0, 1, 3, 3, 1, 3]));
    }

    #[test]
    fn every_number_is_as_likely() {
        let mut lots = Lots::new(1);
        let mut counts = [0_u32; 7];
        for _ in 0..70_000 {
            counts[lots.below(7)] += 1;
        }
        // Five standard deviations of a count of 10,000 are about 460.
        assert!(counts.iter().all(|count| count.abs_diff(10_000) < 460), "{counts:?}");
    }

    #[test]
    fn every_order_is_as_likely() {
        let mut lots = Lots::new(1);
        let mut counts = std::collections::BTreeMap::new();
        for _ in 0..24_000 {
            let mut cards = [0, 1, 2, 3];
            lots.shuffle(&mut cards);
            *counts.entry(cards).or_insert(0_u32) += 1;
        }
        assert_eq!(counts.len(), 24);
        assert!(counts.values().all(|count| count.abs_diff(1_000) < 155), "{counts:?}");
    }

    #[test]
    fn nothing_to_choose_from_is_no_panic() {
        let mut lots = Lots::new(0);
        assert_eq!((lots.below(0), lots.below(1)), (0, 0));
        assert!(lots.below(usize::MAX) < usize::MAX);
        lots.shuffle::<u8>(&mut []);
    }
}
