#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "small numbers"
)]

use super::*;
use crate::export::document::{Fate, Said, Value};
use crate::export::fixture::{HOSTILE, poster, siljan, small, text, value};
use crate::export::options::Cloud as Choices;
use crate::session::norm_taboo::Kind;

fn said(kind: Kind, words: &str, group: usize, seat: u32) -> Said {
    Said {
        kind,
        text: text(words),
        original: text(words),
        group: Some(group),
        seat: Some(seat),
        points: None,
        place: None,
        against: None,
        theme: None,
        fate: Fate::Stands,
        part_of: None,
    }
}

fn of(said: Vec<Vec<Said>>) -> Document {
    let names = ["Mot", "Respekt"];
    let values = said.into_iter().zip(names);
    poster(values.map(|(said, name)| Value { said, ..value(text(name), vec![], vec![]) }).collect())
}

/// What four people in two groups said of two values.
fn room() -> Document {
    of(vec![
        vec![
            said(Kind::Norm, "Vi lytter med mot", 0, 1),
            said(Kind::Norm, "Lytte og lytte", 0, 2),
            said(Kind::Norm, "Vi lyttar", 1, 3),
            said(Kind::Taboo, "Vi baksnakker", 1, 4),
        ],
        vec![
            said(Kind::Norm, "Vi spør", 0, 1),
            Said { fate: Fate::Merged, ..said(Kind::Norm, "Spørre", 1, 3) },
            Said { fate: Fate::Withdrawn, ..said(Kind::Norm, "Vi ler", 1, 3) },
        ],
    ])
}

fn options(cloud: Choices) -> Options {
    Options { cloud, ..Options::default() }
}

fn counted(document: &Document, cloud: &Choices) -> Vec<(String, usize)> {
    let words = super::counted(document, None, cloud).words;
    words.into_iter().map(|word| (word.shown, word.count)).collect()
}

#[test]
fn groups_or_people_are_counted_and_what_was_withdrawn_is_not() {
    let cloud = Choices::default;
    let words = |list: &[(&str, usize)]| list.iter().map(|(word, n)| ((*word).to_owned(), *n)).collect::<Vec<_>>();
    assert_eq!(counted(&room(), &cloud()), words(&[("lytte", 2), ("spør", 2)]));
    let people = Choices { by: CloudBy::People, ..cloud() };
    assert_eq!(counted(&room(), &people), words(&[("lytte", 3), ("spør", 2)]));
    let taboos = Choices { of: CloudOf::Taboos, ..cloud() };
    assert_eq!(counted(&room(), &taboos), words(&[("baksnakker", 1)]));
    let both = Choices { of: CloudOf::Both, without: "lytting, spørre".to_owned(), ..cloud() };
    assert_eq!(counted(&room(), &both), words(&[("lytte", 2), ("baksnakker", 1)]));
    let with = Choices { with: "mot".to_owned(), without: "lytt".to_owned(), ..cloud() };
    assert_eq!(counted(&room(), &with), words(&[("spør", 2), ("mot", 1)]));
    let mut unknown = room();
    unknown.values[0].said[0].seat = None;
    assert_eq!(super::counted(&unknown, None, &people).by, CloudBy::Groups);
    let told = Cloud::of(&unknown, None, &options(people)).expect("laid out").expect("words").notes.join(" ");
    assert!(told.contains("ikke kjent hvem") && told.contains("grupper"), "{told}");
}

#[test]
fn a_words_colour_is_that_of_the_value_it_was_most_used_of() {
    let mut document = room();
    document.values[1].said.push(said(Kind::Norm, "Vi deler, Mot", 1, 3));
    document.values[0].said.push(said(Kind::Norm, "Vi deler", 1, 3));
    let cloud = Cloud::of(&document, None, &Options::default()).expect("laid out").expect("words");
    let colour = |shown: &str| {
        let place = cloud.words.iter().position(|word| word.shown == shown);
        cloud.colours[place.unwrap_or_else(|| panic!("{shown}: {:?}", cloud.words))]
    };
    assert_eq!((colour("lytte"), colour("spør"), colour("deler")), (Some(0), Some(1), None));
    assert_eq!(cloud.legend, [(0, "Mot".to_owned()), (1, "Respekt".to_owned())]);
}

#[test]
fn heights_of_letters_are_in_proportion_to_counts() {
    for (size, power) in [(CloudSize::Height, 1.0), (CloudSize::Area, 0.5)] {
        let options = options(Choices { size, ..Default::default() });
        let mut document = siljan();
        for (at, said) in document.values.iter_mut().flat_map(|value| &mut value.said).enumerate() {
            said.group = Some(at % 7);
        }
        let cloud = Cloud::of(&document, None, &options).expect("laid out").expect("words");
        let unit: Vec<f64> =
            cloud.drawn().map(|word| word.size / (cloud.words[word.word].count as f64).powf(power)).collect();
        assert!(cloud.words[0].count > 2 && unit.len() > 30, "{:?}", cloud.words);
        assert!(unit.iter().all(|other| (other / unit[0] - 1.0).abs() < 1e-9), "{unit:?}");
    }
}

#[test]
fn no_letter_touches_another_words() {
    let cloud = Cloud::of(&siljan(), None, &Options::default()).expect("laid out").expect("words");
    // Drawn again at four times the fineness of the packing.
    let fine = 2.0;
    let mut taken = vec![usize::MAX; (WIDE * HIGH * 4) as usize];
    for drawn in cloud.drawn() {
        let mask = cloud.outlines[drawn.word].mask(drawn.size * fine);
        let (left, top) = (drawn.x * fine, (drawn.y - letters::ABOVE * drawn.size) * fine);
        for (row, runs) in mask.rows().iter().enumerate() {
            for column in runs.iter().flat_map(|(from, to)| *from..*to) {
                let (x, y) = (left + f64::from(column), top + row as f64);
                assert!(x >= -2.0 && x < f64::from(WIDE) * fine + 2.0, "{x}");
                let place =
                    (y.max(0.0) as usize) * (WIDE as usize * 2) + (x.max(0.0) as usize).min(WIDE as usize * 2 - 1);
                let before = std::mem::replace(&mut taken[place], drawn.word);
                assert!(
                    before == usize::MAX || before == drawn.word,
                    "{} and {}",
                    cloud.words[before].shown,
                    cloud.words[drawn.word].shown
                );
            }
        }
    }
}

#[test]
fn nothing_said_makes_no_file() {
    let empty = of(vec![vec![], vec![]]);
    for made in [svg(&empty, &Options::default()), png(&empty, &Options::default()), pdf(&empty, &Options::default())] {
        assert_eq!(made.expect("nothing is made"), Made::default());
    }
}

#[test]
fn the_same_words_give_the_same_file() {
    let one = svg(&siljan(), &Options::default()).expect("drawn");
    assert_eq!(one, svg(&siljan(), &Options::default()).expect("drawn"));
    let drawing = String::from_utf8(one.bytes).expect("text");
    assert!(drawing.contains("<title>lytter: 1 gruppe</title>"));
    assert!(drawing.contains("Høyden på bokstavene viser hvor mange grupper"));
    assert!(drawing.contains("width=\"1920\""));
    let inline = drawn(&siljan(), Some(2), &Options::default(), None).expect("drawn");
    let inline = String::from_utf8(inline.bytes).expect("text");
    assert!(inline.starts_with("<svg ") && !inline.contains("width=\"1920\""));
    assert!(inline.contains("– Mot</title>") && !inline.contains("Barnets beste"));
}

#[test]
fn hostile_words_are_words() {
    let all: Vec<Said> = HOSTILE
        .iter()
        .chain(&["BEGIN:VEVENT", "O'Neill’s <b>&amp;", "😀hei", "日本語 naïve ǧ", &"å".repeat(200)])
        .map(|words| said(Kind::Norm, words, 0, 1))
        .collect();
    let document = of(vec![all]);
    let drawn = svg(&document, &Options::default()).expect("drawn");
    let drawing = String::from_utf8(drawn.bytes).expect("text");
    assert!(!drawing.contains("<script") && !drawing.contains("alert(1)"));
    assert!(drawing.contains("O&#39;Neill’s: 1 gruppe"));
    assert!(drawn.replaced.contains(&'日'), "{:?}", drawn.replaced);
    assert!(pdf(&document, &Options::default()).expect("printed").bytes.starts_with(b"%PDF"));
    assert!(png(&small(), &Options::default()).expect("a picture").bytes.starts_with(b"\x89PNG"));
}
