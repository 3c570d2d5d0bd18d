use typst::layout::{Frame, FrameItem};

use super::*;
use crate::export::Document;
use crate::export::fixture::{HOSTILE, hostile, norm, poster, siljan, sized, small, text, value};
use crate::i18n::Lang;

/// Width and height of A3 in points.
const A3: (f64, f64) = (841.89, 1190.55);

/// A piece of text on a page: its words, its left and right end and its baseline, in points.
struct Piece {
    words: String,
    left: f64,
    right: f64,
    base: f64,
}

fn pieces(frame: &Frame, x: f64, y: f64, out: &mut Vec<Piece>) {
    for (point, item) in frame.items() {
        let (x, y) = (x + point.x.to_pt(), y + point.y.to_pt());
        match item {
            FrameItem::Group(group) => {
                let (dx, dy) = (group.transform.tx.to_pt(), group.transform.ty.to_pt());
                pieces(&group.frame, x + dx, y + dy, out);
            }
            FrameItem::Text(item) => {
                out.push(Piece { words: item.text.to_string(), left: x, right: x + item.width().to_pt(), base: y });
            }
            _ => {}
        }
    }
}

/// The text of each page: the poster, then the tables.
fn pages(document: &Document) -> Vec<Vec<Piece>> {
    let set = |template| Pages::set(template, &Poster::of(document, &Options::default())).expect("it is typeset");
    let poster = set(POSTER);
    let mut all = poster.document.pages().to_vec();
    if has_table(document) {
        all.extend(set(TABLE).document.pages().to_vec());
    }
    let pages = all.iter().map(|page| {
        assert!((page.frame.width().to_pt() - A3.0).abs() < 0.1 && (page.frame.height().to_pt() - A3.1).abs() < 0.1);
        let mut out = Vec::new();
        pieces(&page.frame, 0.0, 0.0, &mut out);
        out
    });
    pages.collect()
}

/// The words of a page without spaces, in the order they are set.
fn words(page: &[Piece]) -> String {
    page.iter().flat_map(|piece| piece.words.chars()).filter(|c| !c.is_whitespace()).collect()
}

fn assert_inside(page: &[Piece], about: &str) {
    for piece in page {
        let fits = piece.left > 40.0 && piece.right < A3.0 - 40.0 && piece.base > 30.0 && piece.base < A3.1 - 20.0;
        assert!(fits, "{about}: {:?} from {} to {} at {}", piece.words, piece.left, piece.right, piece.base);
    }
}

#[test]
fn the_poster_is_one_full_page_whatever_was_chosen() {
    for (values, norms, characters) in [
        (1, 1, 3),
        (1, 1, 200),
        (1, 8, 60),
        (2, 1, 40),
        (2, 8, 200),
        (3, 1, 20),
        (3, 4, 80),
        (4, 5, 60),
        (5, 3, 30),
        (6, 1, 3),
        (6, 8, 3),
        (6, 8, 200),
    ] {
        let about = format!("{values} values of {norms} norms of {characters} characters");
        let pages = pages(&sized(values, norms, characters));
        assert_eq!(pages.len(), 1 + values, "{about}");
        for page in &pages {
            assert_inside(page, &about);
        }
        let lowest = pages[0].iter().filter(|piece| piece.words != "2026" && piece.base < 1140.0);
        let lowest = lowest.map(|piece| piece.base).fold(0.0, f64::max);
        assert!(lowest > if norms == 1 { 700.0 } else { 950.0 }, "{about}: the lowest line is at {lowest}");
    }
}

#[test]
fn all_words_are_on_the_poster_and_against_their_taboos() {
    let document = siljan();
    let pages = pages(&document);
    assert_eq!(pages.len(), 4);
    let poster = words(&pages[0]);
    assert!(poster.starts_with("SiljankommuneSAMMENOM:Barnetsbeste"), "{poster}");
    let bare = |words: &str| words.replace(' ', "");
    for (value, page) in document.values.iter().zip(&pages[1..]) {
        let page = words(page);
        assert!(page.contains("NormerTabuer") && page.contains("Siljankommune·Felles"), "{page}");
        for norm in &value.norms {
            assert!(poster.contains(&bare(norm.text.as_str())) && page.contains(&bare(norm.text.as_str())), "{page}");
            assert!(norm.taboos.iter().all(|taboo| page.contains(&bare(taboo.as_str()))), "{page}");
        }
    }
}

#[test]
fn hostile_words_stand_as_they_were_written() {
    let document = hostile();
    let pages = pages(&document);
    for page in &pages {
        assert_inside(page, "hostile");
    }
    let (poster, table) = (words(&pages[0]), words(&pages[1]));
    for hostile in HOSTILE {
        let bare = hostile.replace(' ', "");
        assert!(poster.contains(&bare) && table.matches(&bare).count() >= 2, "{hostile}");
    }
    assert!(pdf(&document, &Options::default()).expect("it is a PDF").replaced.is_empty());
}

#[test]
fn words_without_end_stay_on_the_page() {
    let endless = "x".repeat(80);
    let norms = vec![norm(&"y".repeat(300), &[&"Z".repeat(300)]), norm(&"/<>".repeat(100), &[&"w.".repeat(150)])];
    let value = || value(text(&endless), norms.clone(), vec![text(&"q".repeat(300))]);
    for count in [1, 3] {
        let mut document = poster((0..count).map(|_| value()).collect());
        document.heading = text(&"H".repeat(90));
        for page in &pages(&document) {
            assert_inside(page, "endless");
        }
    }
}

#[test]
fn a_value_with_very_much_goes_over_pages() {
    let mut document = siljan();
    document.lang = Lang::En;
    document.values.truncate(1);
    let norms = document.values[0].norms.clone();
    document.values[0].norms = norms.iter().cycle().take(40).cloned().collect();
    document.values[0].unpaired_taboos = vec![text("Vi gir opp")];
    let pages = pages(&document);
    assert!(pages.len() > 3, "{}", pages.len());
    for page in &pages[1..] {
        assert_inside(page, "many");
        assert!(words(page).contains("NormsTaboos") && words(page).contains("Barnetsbeste"), "{}", words(page));
    }
    assert!(words(&pages[pages.len() - 1]).contains("Withoutanorm×Vigiropp"));
}

#[test]
fn what_is_missing_leaves_no_hole() {
    let mut document = poster(vec![]);
    assert_eq!(pages(&document).len(), 1);
    document.values = vec![value(text("Mot"), vec![], vec![])];
    assert_eq!(pages(&document).len(), 1);
    document.values[0].unpaired_taboos = vec![text("Vi tier")];
    assert_eq!(pages(&document).len(), 2);
    pdf(&small(), &Options::default()).expect("no organisation, no date");
}

#[test]
fn a_missing_character_is_told_and_stops_nothing() {
    let mut document = siljan();
    document.values[0].norms[0] = norm("Vi ler 😀 – 你好, مرحبا, čáhci ŋ š ŧ ž đ ´`", &["👩‍👧"]);
    let made = pdf(&document, &Options::default()).expect("it is a PDF");
    assert_eq!(made.replaced.iter().filter(|c| "😀你好👩👧".contains(**c)).count(), 5, "{:?}", made.replaced);
    assert!(!made.replaced.contains(&'ŧ'));
    let pages = pages(&document);
    assert!(words(&pages[0]).contains("Viler□–□□,□□□□□,čáhciŋšŧžđ´`"), "{}", words(&pages[0]));
}

#[test]
fn the_file_is_archivable_accessible_and_always_the_same() {
    let (first, second) =
        (pdf(&siljan(), &Options::default()).expect("a PDF"), pdf(&siljan(), &Options::default()).expect("a PDF"));
    assert_eq!(first, second);
    let file = String::from_utf8_lossy(&first.bytes).into_owned();
    for mark in ["%PDF-1.7", "pdfuaid:part", "pdfaid:part", "/Lang", "Felles verdier i oppvekst"] {
        assert!(file.contains(mark), "{mark}");
    }
}

#[test]
fn colours_can_be_read() {
    let template = include_str!("../common.typ");
    let colour = |after: &str| {
        let hex = after.split('"').nth(1).and_then(|hex| hex.strip_prefix('#')).expect("a colour");
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("two digits")) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
    };
    let contrast = |a: f64, b: f64| (a.max(b) + 0.05) / (a.min(b) + 0.05);
    let ink = colour(template.split("let ink = ").nth(1).expect("ink"));
    let quiet = colour(template.split("let quiet = ").nth(1).expect("quiet"));
    assert!(contrast(quiet, 1.0) >= 7.0);
    let pairs: Vec<&str> = template.lines().filter(|line| line.trim_start().starts_with("(deep:")).collect();
    assert_eq!(pairs.len(), 6);
    for pair in pairs {
        let (deep, tint) = (colour(pair), colour(pair.split("tint:").nth(1).expect("a tint")));
        assert!(contrast(deep, 1.0) >= 6.0 && contrast(ink, tint) >= 12.0, "{pair}");
    }
}
