//! The colours of the values outside the templates. Their home is `common.typ`, where the templates have them.

use std::sync::OnceLock;

const COMMON: &str = include_str!("common.typ");

/// The colours of a value, each as `#rrggbb`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Colours {
    /// For its name, or behind it in white: at least 4.5:1 to white.
    pub(super) deep: &'static str,
    /// Behind its norms in ink: at least 12:1.
    pub(super) tint: &'static str,
}

/// The colours of all values; a seventh value has those of the first again.
pub(super) fn all() -> &'static [Colours] {
    static ALL: OnceLock<Vec<Colours>> = OnceLock::new();
    let of = |line: &'static str| Some(Colours { deep: after(line, "deep: ")?, tint: after(line, "tint: ")? });
    ALL.get_or_init(|| COMMON.lines().filter_map(of).collect())
}

/// The deep colour of a value by its place, or that of quiet words.
pub(super) fn deep(value: Option<usize>) -> &'static str {
    let of = |value: usize| all().get(value % all().len().max(1));
    value.and_then(of).map_or_else(|| after(COMMON, "quiet = ").unwrap_or("#000000"), |colours| colours.deep)
}

/// The colour that stands as `rgb("…")` after a name.
fn after(text: &'static str, name: &str) -> Option<&'static str> {
    text.split_once(name)?.1.strip_prefix("rgb(\"")?.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_its_colours() {
        let colours = all().iter().flat_map(|colours| [colours.deep, colours.tint]).chain([deep(None)]);
        let colours: Vec<&str> = colours.collect();
        assert_eq!(colours.len(), 13);
        for colour in &colours {
            let digits = colour.strip_prefix('#').expect("a colour");
            assert!(digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()), "{colour}");
            assert_eq!(colours.iter().filter(|other| *other == colour).count(), 1, "{colour}");
        }
        assert_eq!((deep(Some(0)), deep(Some(7))), (all()[0].deep, all()[1].deep));
    }
}
