use super::*;
use crate::export::fixture::{HOSTILE, hostile, norm, poster, siljan, sized, small, text, value};
use crate::export::options::Card;
use crate::export::typeset::fixture::Sheet;

/// Of the outer edge of a card that stays white, in points: nearly 11 mm.
const EDGE: f64 = 31.0;

fn options(card: Card) -> Options {
    Options { card, ..Options::default() }
}

fn sheets(document: &Document, card: Card) -> Vec<Sheet> {
    Sheet::all(&set(document, &options(card)).expect("it is typeset"))
}

fn bare(words: &str) -> String {
    words.replace(' ', "")
}

#[test]
fn each_value_and_each_norm_has_a_card() {
    let document = siljan();
    let (one, two) = (sheets(&document, Card::A4), sheets(&document, Card::A5));
    assert_eq!((one.len(), two.len()), (15, 8));
    assert!(one.iter().all(|sheet| (sheet.width - 841.89).abs() < 0.1 && (sheet.height - 595.28).abs() < 0.1));
    assert!(two.iter().all(|sheet| (sheet.width - 595.28).abs() < 0.1 && (sheet.height - 841.89).abs() < 0.1));
    let norms = document.values.iter().flat_map(|value| value.norms.iter().map(move |norm| (value, norm)));
    let cards: Vec<String> = one.iter().map(Sheet::words).collect();
    for (value, norm) in norms {
        let (value, norm) = (bare(value.name.as_str()), bare(norm.text.as_str()));
        assert!(cards.contains(&format!("{value}{norm}Siljankommune")), "{norm}: {cards:#?}");
        assert!(cards.iter().any(|card| card.starts_with(&value) && card.matches(&norm).count() == 1), "{norm}");
    }
    assert!(!cards.concat().contains(&bare("De voksne vet best.")), "a taboo on the wall looks like advice");
    assert_eq!(two.iter().map(Sheet::words).collect::<String>(), cards.concat());
}

#[test]
fn type_scales_to_the_words_and_stays_on_the_card() {
    for card in [Card::A5, Card::A4] {
        let mut sizes = Vec::new();
        for characters in [3, 30, 120, 300] {
            let sheets = sheets(&sized(1, 8, characters), card);
            for sheet in &sheets {
                sheet.assert_inside(EDGE, &format!("{card} {characters}"));
            }
            let largest = |sheet: &Sheet| sheet.pieces.iter().map(|piece| piece.size).fold(0.0, f64::max);
            sizes.push(largest(&sheets[1]));
        }
        assert!(
            sizes.is_sorted_by(|larger, smaller| larger >= smaller) && sizes[0] > 70.0 && sizes[3] > 15.0,
            "{card} {sizes:?}"
        );
    }
}

#[test]
fn cards_of_a_sheet_do_not_reach_over_the_cut() {
    for sheet in sheets(&sized(2, 8, 300), Card::A5) {
        let cut = sheet.height / 2.0;
        assert!(sheet.pieces.iter().all(|piece| (piece.base - cut).abs() > EDGE), "{}", sheet.words());
    }
}

#[test]
fn hostile_and_endless_words_stand_as_they_were_written() {
    let all: String = sheets(&hostile(), Card::A5).iter().map(Sheet::words).collect();
    for words in HOSTILE {
        assert!(all.matches(&bare(words)).count() >= 2, "{words}");
    }
    let endless = vec![norm(&"y".repeat(300), &[]), norm(&"/<>".repeat(100), &[]), norm(&"W".repeat(300), &[])];
    let document = poster(vec![value(text(&"M".repeat(80)), endless, vec![])]);
    for card in [Card::A5, Card::A4] {
        for sheet in sheets(&hostile(), card).iter().chain(&sheets(&document, card)) {
            sheet.assert_inside(EDGE, "hostile");
        }
    }
}

#[test]
fn what_is_missing_leaves_no_hole() {
    assert_eq!(cards(&poster(vec![]), &Options::default()).expect("nothing to do"), Made::default());
    let alone = poster(vec![value(text("Mot"), vec![], vec![])]);
    assert_eq!(sheets(&alone, Card::A5).iter().map(Sheet::words).collect::<Vec<_>>(), ["MotSiljankommune"]);
    for (document, card) in [(alone, Card::A4), (small(), Card::A5), (siljan(), Card::A4), (hostile(), Card::A5)] {
        let made = cards(&document, &options(card)).expect("it can be archived and read aloud");
        assert!(made.replaced.is_empty());
    }
}
