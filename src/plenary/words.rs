//! What a theme weighs and how sure a suggestion is, in words for a room.

use super::Certainty;
use crate::i18n::{Lang, Value};
use crate::insight::weight::Weight;

/// From this dispersion on, the groups are told to be split: where two or more chose it, and two or more did not. (With three
/// groups any difference is a large one, and one that stands alone is no side.)
const SPLIT: f64 = 0.5;

/// A share from 0 to 1 in whole percent: "18 %".
#[must_use]
pub fn percent(lang: Lang, share: f64) -> String {
    lang.text_with("wall-percent", &[("n", Value::Text(&format!("{:.0}", share * 100.0)))])
}

/// How sure a suggestion is: "sikkert".
#[must_use]
pub fn certainty(lang: Lang, certainty: Certainty) -> String {
    lang.text(match certainty {
        Certainty::Sure => "wall-sure",
        Certainty::Likely => "wall-likely",
        Certainty::Loose => "wall-loose",
    })
}

/// "6 av 8 grupper".
#[must_use]
pub fn breadth(lang: Lang, weight: &Weight) -> String {
    lang.text_with("wall-breadth", &[("n", weight.groups.into()), ("of", weight.of.into())])
}

/// "18 % av poengene"; nothing where no group has ranked.
#[must_use]
pub fn depth(lang: Lang, weight: &Weight) -> Option<String> {
    let share = percent(lang, weight.depth?);
    Some(lang.text_with("wall-depth", &[("share", (&share).into())]))
}

/// Where the groups that ranked have it: "2 grupper har det først, 3 valgte det ikke"; and first that they are split, if
/// they are. Nothing where fewer than two have ranked: there is nobody to differ.
#[must_use]
pub fn places(lang: Lang, weight: &Weight) -> Option<String> {
    let dissent = weight.dissent?;
    let (not, chosen) = weight.places.split_last()?;
    let (first, other) = (chosen.first().copied().unwrap_or(0), chosen.iter().skip(1).sum::<usize>());
    let told = |key: &str, n: usize| (n > 0).then(|| lang.text_with(key, &[("n", n.into())]));
    // The first one named says what is counted.
    let other_key = if first > 0 { "wall-other" } else { "wall-other-groups" };
    let not_key = if first + other > 0 { "wall-not" } else { "wall-not-groups" };
    let parts = [told("wall-first", first), told(other_key, other), told(not_key, *not)];
    let places = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let split = dissent >= SPLIT && first + other > 1 && *not > 1;
    Some(if split { lang.text_with("wall-split", &[("places", (&places).into())]) } else { places })
}

/// Breadth, depth and places, and whether it is strong in one group alone: what there is to tell, in this order.
#[must_use]
pub fn weight(lang: Lang, weight: &Weight) -> Vec<String> {
    let alone = weight.strong_alone.then(|| format!("◆ {}", lang.text("wall-alone")));
    // Of a single group the places say no more than its own does.
    let places = if weight.groups > 1 { places(lang, weight) } else { None };
    alone.into_iter().chain([breadth(lang, weight)]).chain(depth(lang, weight)).chain(places).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(places: &[usize], dissent: f64) -> Weight {
        Weight {
            groups: 4,
            of: 6,
            depth: Some(0.176),
            places: places.to_vec(),
            dissent: Some(dissent),
            strong_alone: false,
        }
    }

    #[test]
    fn places_are_told_in_words() {
        for (lang, weight, words) in [
            (Lang::Nb, of(&[2, 0, 0, 3], 0.8), "≠ delt: 2 grupper har det først, 3 valgte det ikke"),
            (Lang::En, of(&[2, 0, 0, 1], 0.7), "2 groups have it first, one did not choose it"),
            (Lang::Nb, of(&[1, 1, 1, 0], 0.3), "én gruppe har det først, 2 har det med"),
            (Lang::Nn, of(&[0, 3, 0, 1], 0.2), "3 grupper har det med, éi valde det ikkje"),
            (Lang::En, of(&[0, 0, 0, 5], 0.0), "5 groups did not choose it"),
            (Lang::En, of(&[4, 0, 0, 0], 0.0), "4 groups have it first"),
        ] {
            assert_eq!(places(lang, &weight).as_deref(), Some(words));
        }
        assert_eq!(places(Lang::Nb, &Weight { dissent: None, ..of(&[1, 0], 0.0) }), None, "nobody to differ");
    }

    #[test]
    fn a_weight_is_told_from_breadth_to_places() {
        let told = weight(Lang::Nb, &of(&[2, 0, 0, 3], 0.8));
        assert_eq!(told[..2], ["4 av 6 grupper", "18\u{a0}% av poengene"]);
        let alone = Weight { groups: 1, strong_alone: true, ..of(&[1, 0, 0, 4], 0.3) };
        assert_eq!(weight(Lang::En, &alone)[0], "◆ strong in one group");
        assert_eq!(weight(Lang::En, &alone).len(), 3);
    }
}
