//! A number made of texts: the same for ever, on every machine.

/// FNV-1a (Fowler, Noll and Vo) of 64 bits, over texts that are told from each other by where they end.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hash(u64);

impl Hash {
    /// Of nothing but what it is used for.
    pub(super) fn of(purpose: &str) -> Self {
        Self(0xcbf2_9ce4_8422_2325).and(purpose)
    }

    /// With one more text.
    #[must_use]
    pub(super) fn and(self, text: &str) -> Self {
        // No text has this byte, so it ends one.
        let bytes = text.bytes().chain(std::iter::once(0xff));
        Self(bytes.fold(self.0, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)))
    }

    /// The number.
    pub(super) const fn number(self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_a_text_never_changes() {
        assert_eq!(Hash::of("csv").and("Lytte").number(), 1_323_846_637_214_747_163, "as computed by other means");
        assert_ne!(Hash::of("").and("ab").and("c").number(), Hash::of("").and("a").and("bc").number());
    }
}
