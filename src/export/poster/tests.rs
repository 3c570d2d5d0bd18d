use super::*;
use crate::export::Document;
use crate::export::fixture::{HOSTILE, hostile, norm, poster, siljan, sized, small, text, value};
use crate::export::options::{Choice as _, Design, Orientation, Paper};
use crate::export::typeset::fixture::{Piece, Sheet};
use crate::i18n::Lang;

/// A page, in units of the sheet: a unit is a point of A3, and what becomes of it on the other papers.
fn in_units(mut page: Sheet, unit: f64) -> Sheet {
    page.width /= unit;
    page.height /= unit;
    for piece in &mut page.pieces {
        for length in [&mut piece.left, &mut piece.right, &mut piece.base, &mut piece.size] {
            *length /= unit;
        }
    }
    page
}

impl Piece {
    fn overlaps(&self, other: &Self) -> bool {
        let across = self.right.min(other.right) - self.left.max(other.left);
        let down = self.base.min(other.base) - (self.base - 0.7 * self.size).max(other.base - 0.7 * other.size);
        across > 0.1 && down > 0.1
    }
}

fn sheets(template: Template, document: &Document, options: &Options) -> Vec<Sheet> {
    let set = Pages::set(template, &Poster::of(document, options)).expect("it is typeset");
    let (short, long) = options.paper.sides();
    let (short, long) = (f64::from(short) * 72.0 / 25.4, f64::from(long) * 72.0 / 25.4);
    let unit = f64::from(options.paper.sides().0) / 297.0;
    let wide = options.orientation == Orientation::Landscape;
    let want = if wide { (long, short) } else { (short, long) };
    let sheets = Sheet::all(&set).into_iter().map(|page| {
        assert!((page.width - want.0).abs() < 0.1 && (page.height - want.1).abs() < 0.1, "not on {}", options.paper);
        in_units(page, unit)
    });
    sheets.collect()
}

/// The poster, then the tables.
fn pages_on(document: &Document, options: &Options) -> Vec<Sheet> {
    let mut all = sheets(POSTER, document, options);
    if has_table(document) {
        all.extend(sheets(TABLE, document, options));
    }
    all
}

fn pages(document: &Document) -> Vec<Sheet> {
    pages_on(document, &Options::default())
}

/// The words of a page without spaces, in the order they are set.
fn words(page: &Sheet) -> String {
    page.pieces.iter().flat_map(|piece| piece.words.chars()).filter(|c| !c.is_whitespace()).collect()
}

/// All text is within the margins, and none lies on other text.
fn assert_inside(page: &Sheet, about: &str) {
    for (nth, piece) in page.pieces.iter().enumerate() {
        let across = piece.left > 40.0 && piece.right < page.width - 40.0;
        assert!(across && piece.base > 30.0 && piece.base < page.height - 20.0, "{about}: {piece:?}");
        let other = page.pieces[..nth].iter().find(|other| piece.overlaps(other));
        assert!(other.is_none(), "{about}: {piece:?} lies on {other:?}");
    }
}

/// The baseline of the lowest line above the foot, and the smallest type above it.
fn lowest_and_smallest(page: &Sheet) -> (f64, f64) {
    let above = page.pieces.iter().filter(|piece| piece.base < page.height - 45.0);
    above.fold((0.0, f64::MAX), |(low, small), piece| (low.max(piece.base), small.min(piece.size)))
}

/// Each sheet with each design.
fn all_options() -> Vec<Options> {
    let mut all = Vec::new();
    for &orientation in Orientation::ALL {
        for &design in Design::ALL {
            all.extend(Paper::ALL.iter().map(|&paper| Options { paper, orientation, design, ..Options::default() }));
        }
    }
    all
}

/// A sheet for each design.
fn some_options() -> [Options; 3] {
    let options = |design, paper, orientation| Options { paper, orientation, design, ..Options::default() };
    [
        options(Design::Bands, Paper::A4, Orientation::Portrait),
        options(Design::Mosaic, Paper::A2, Orientation::Landscape),
        options(Design::Plain, Paper::A1, Orientation::Landscape),
    ]
}

#[test]
fn the_poster_is_one_full_page_whatever_was_chosen() {
    let amounts = [(1, 1), (3, 4), (6, 8), (1, 8), (6, 1), (2, 5), (4, 5), (5, 3)];
    let characters = [3, 20, 60, 80, 200];
    // A third of the amounts on each sheet, and the numbers of characters in turn: 64 of all 960.
    for (nth, options) in all_options().iter().enumerate() {
        for (place, (values, norms)) in amounts.into_iter().enumerate().filter(|(place, _)| (place + nth) % 3 == 0) {
            let characters = characters[(nth / 4 + place * 2 + nth % 4 * 3) % 5];
            let about = format!(
                "{} {} {}: {values} values of {norms} norms of {characters}",
                options.paper, options.orientation, options.design
            );
            let pages = sheets(POSTER, &sized(values, norms, characters), options);
            assert_eq!(pages.len(), 1, "{about}");
            assert_inside(&pages[0], &about);
            let page = &pages[0];
            let (lowest, smallest) = lowest_and_smallest(page);
            assert!(
                lowest > page.height * if norms == 1 { 0.6 } else { 0.73 },
                "{about}: the lowest line is at {lowest}"
            );
            // On A3 so many points; on A4 seven tenths of that.
            let least = match values * norms * characters {
                0..1000 => 16.0,
                1000..2500 => 13.0,
                2500..6000 => 11.0,
                _ => 8.5,
            };
            assert!(smallest >= least, "{about}: the smallest type is {smallest}");
        }
    }
}

#[test]
fn a_larger_sheet_is_the_same_poster_enlarged() {
    for &design in Design::ALL {
        let on = |paper| sheets(POSTER, &siljan(), &Options { paper, design, ..Options::default() }).remove(0);
        let usual = on(Paper::A3);
        for paper in [Paper::A1, Paper::A4] {
            let other = on(paper);
            assert_eq!(words(&usual), words(&other));
            for (one, other) in usual.pieces.iter().zip(&other.pieces) {
                assert!((one.size / other.size - 1.0).abs() < 0.03, "{paper} {design}: {one:?} {other:?}");
            }
        }
    }
}

#[test]
fn words_are_hyphenated_where_they_are_long_and_never_needlessly() {
    let hyphens =
        |page: &Sheet| page.pieces.iter().filter(|piece| piece.words.ends_with(['-', '\u{ad}', '\u{2010}'])).count();
    for options in all_options().iter().filter(|options| options.paper == Paper::A3) {
        assert_eq!(hyphens(&sheets(POSTER, &siljan(), options)[0]), 0, "{}", options.design);
    }
    for (lang, word) in [
        (Lang::Nb, "Barnevernstjenestesamarbeidsavtalene"),
        (Lang::Nn, "Barnevernstenestesamarbeidsavtalane"),
        (Lang::En, "Counterrevolutionarymisunderstandings"),
    ] {
        let words = format!("{word} {}", "er for alle som ser og tar ansvar ".repeat(4));
        let norms = vec![norm(&words, &[]); 8];
        let mut document = poster((0..6).map(|_| value(text("Mot"), norms.clone(), vec![])).collect());
        document.lang = lang;
        let options = Options { orientation: Orientation::Landscape, ..Options::default() };
        let page = &sheets(POSTER, &document, &options)[0];
        assert_inside(page, word);
        assert!(hyphens(page) > 0, "{word}");
    }
}

#[test]
fn a_lone_norm_has_the_whole_band() {
    let mut document = sized(3, 6, 60);
    document.values[1].norms = vec![norm(&"vi lytter til hverandre og våger mye ".repeat(4), &[])];
    let page = &pages(&document)[0];
    let right =
        page.pieces.iter().filter(|piece| piece.words.contains("mye")).map(|piece| piece.right).fold(0.0, f64::max);
    assert!(right > 0.7 * page.width, "{right}");
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
    for options in &some_options() {
        let pages = pages_on(&document, options);
        for page in &pages {
            assert_inside(page, "hostile");
        }
        let (poster, table) = (words(&pages[0]), words(&pages[1]));
        for hostile in HOSTILE {
            let bare = hostile.replace(' ', "");
            assert!(poster.contains(&bare) && table.matches(&bare).count() >= 2, "{hostile}");
        }
        assert!(pdf(&document, options).expect("it is a PDF").replaced.is_empty());
    }
}

#[test]
fn words_without_end_stay_on_the_page() {
    let endless = "x".repeat(80);
    let norms = vec![norm(&"y".repeat(300), &[&"Z".repeat(300)]), norm(&"/<>".repeat(100), &[&"w.".repeat(150)])];
    let value = || value(text(&endless), norms.clone(), vec![text(&"q".repeat(300))]);
    for count in [1, 3] {
        let mut document = poster((0..count).map(|_| value()).collect());
        document.heading = text(&"H".repeat(90));
        for options in &some_options() {
            for page in &pages_on(&document, options) {
                assert_inside(page, &format!("{} {}", options.design, options.orientation));
            }
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
    for &design in Design::ALL {
        let options = Options { design, ..Options::default() };
        for make in [pdf, table] {
            let (first, second) =
                (make(&siljan(), &options).expect("a PDF"), make(&siljan(), &options).expect("a PDF"));
            assert_eq!(first, second);
            let file = String::from_utf8_lossy(&first.bytes).into_owned();
            for mark in ["%PDF-1.7", "pdfuaid:part", "pdfaid:part", "/Lang", "Felles verdier i oppvekst"] {
                assert!(file.contains(mark), "{design} {mark}");
            }
        }
    }
}

/// The attributes of this name in a drawing, in order.
fn attributes<'a>(svg: &'a str, name: &str) -> Vec<&'a str> {
    let opening = format!(" {name}=\"");
    svg.split(&opening).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn the_drawing_has_its_width_a_title_and_a_description() {
    let mut document = siljan();
    document.title = text("</title><script>alert(1)</script> & \"mer\"");
    for &design in Design::ALL {
        let options = Options { design, width: "1234".parse().expect("a width"), ..Options::default() };
        let made = svg(&document, &options).expect("a drawing");
        let svg = String::from_utf8(made.bytes).expect("text");
        let head = svg.split('>').next().expect("a head");
        assert_eq!((attributes(head, "width"), attributes(head, "height")), (vec!["1234"], vec!["1745"]));
        assert_eq!(
            (attributes(head, "role"), attributes(head, "aria-labelledby")),
            (vec!["img"], vec!["title description"])
        );
        assert!(svg.contains(
            "<title id=\"title\">&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;mer&quot;</title>"
        ));
        let description = svg.split("<desc id=\"description\">").nth(1).expect("a description");
        assert!(description.starts_with("SAMMEN OM: Barnets beste: Vi ser barnet og lytter"), "{description:.80}");
        assert!(!svg.contains("<script"));
        let mut ids = attributes(&svg, "id");
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "an id is there twice");
        for wanted in attributes(&svg, "xlink:href") {
            assert!(ids.binary_search(&wanted.trim_start_matches('#')).is_ok(), "{wanted}");
        }
        assert_eq!(head.contains("xmlns:xlink"), svg.contains(" xlink:"));
        assert_eq!(svg.matches("<svg ").count(), 1);
        assert_eq!(svg.matches("<g").count(), svg.matches("</g>").count() + svg.matches("<g/>").count());
        assert!(svg.trim_end().ends_with("</svg>"));
    }
}

#[test]
fn the_picture_is_as_wide_as_asked_for() {
    for (orientation, height) in [(Orientation::Portrait, 283), (Orientation::Landscape, 141)] {
        let options = Options { orientation, width: "200".parse().expect("a width"), ..Options::default() };
        let bytes = png(&siljan(), &options).expect("a picture").bytes;
        let number = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes"));
        assert_eq!(&bytes[12..16], b"IHDR");
        assert_eq!(number(16), 200);
        assert!(number(20).abs_diff(height) <= 1, "{}", number(20));
    }
}

#[test]
fn colours_can_be_read_and_told_apart_in_grey() {
    let template = include_str!("../common.typ");
    // The luminance of a colour (WCAG 2.2).
    let colour = |after: &str| {
        let hex = after.split('"').nth(1).and_then(|hex| hex.strip_prefix('#')).expect("a colour");
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).expect("two digits")) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
    };
    let contrast = |a: f64, b: f64| (a.max(b) + 0.05) / (a.min(b) + 0.05);
    // How light it is seen in grey: L* of CIE 1976, 0 to 100.
    let light = |luminance: f64| 116.0 * luminance.cbrt() - 16.0;
    let named = |name: &str| colour(template.split(name).nth(1).expect("it is there"));
    let (ink, quiet) = (named("let ink = "), named("let quiet = "));
    assert!(contrast(quiet, 1.0) >= 7.0);
    let lines = template.lines().filter(|line| line.trim_start().starts_with("(deep:"));
    let pairs: Vec<(f64, f64)> =
        lines.map(|line| (colour(line), colour(line.split("tint:").nth(1).expect("a tint")))).collect();
    assert_eq!(pairs.len(), 6);
    for (nth, (deep, tint)) in pairs.iter().enumerate() {
        assert!(contrast(*deep, 1.0) >= 4.5 && contrast(ink, *tint) >= 12.0, "{nth}");
        for (other, (second, _)) in pairs.iter().enumerate().skip(nth + 1) {
            let neighbours = other == nth + 1 || (nth, other) == (0, 5);
            let apart = (light(*deep) - light(*second)).abs();
            assert!(apart >= if neighbours { 12.0 } else { 6.0 }, "{nth} and {other} are {apart} apart");
        }
    }
}
