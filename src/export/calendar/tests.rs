use jiff::civil::date;

use super::*;
use crate::export::FollowUp;
use crate::export::fixture::{HOSTILE, hostile, norm, poster, siljan, sized, small, text, value};
use crate::export::options::{Orientation, Paper};
use crate::export::typeset::fixture::Sheet as Page;

fn options(month: &str) -> Options {
    Options { month: Some(month.parse().expect("a month")), ..Options::default() }
}

fn pages(document: &Document, options: &Options) -> Vec<Page> {
    Page::all(&set(document, options).expect("it is typeset"))
}

fn follow_up(what: &str, when: Date) -> FollowUp {
    FollowUp { id: what.to_owned(), what: text(what), who: None, when: Some(when) }
}

fn bare(words: &str) -> String {
    words.replace(' ', "")
}

fn week_numbers(first: Date) -> Vec<i8> {
    weeks(first, Lang::Nb, &BTreeMap::new()).iter().map(|week| week.number).collect()
}

#[test]
fn weeks_are_those_of_the_standard() {
    for (first, want) in [
        (date(2020, 12, 1), vec![49, 50, 51, 52, 53]),
        (date(2021, 1, 1), vec![53, 1, 2, 3, 4]),
        (date(2026, 12, 1), vec![49, 50, 51, 52, 53]),
        (date(2027, 1, 1), vec![53, 1, 2, 3, 4]),
        (date(2024, 12, 1), vec![48, 49, 50, 51, 52, 1]),
        (date(2027, 2, 1), vec![5, 6, 7, 8]),
    ] {
        assert_eq!(week_numbers(first), want, "{first}");
    }
    let week = |date: Date| date.iso_week_date().week();
    assert_eq!([date(2021, 1, 3), date(2021, 1, 4), date(2026, 12, 28)].map(week), [53, 1, 53]);
}

#[test]
fn every_day_stands_below_its_weekday() {
    for (year, month) in [(2026, 2), (2027, 2), (2027, 5), (2028, 2), (2027, 8)] {
        let first = date(year, month, 1);
        let weeks = weeks(first, Lang::Nb, &BTreeMap::new());
        assert!(weeks.iter().all(|week| week.days.len() == 7));
        let mut days = 0;
        for (column, day) in weeks.iter().flat_map(|week| week.days.iter().enumerate()) {
            let Some(day) = day else { continue };
            days += 1;
            assert_eq!(day.number, days, "in order");
            assert_eq!(since_monday(date(year, month, day.number)), column);
            assert_eq!(day.sunday, column == 6);
        }
        assert_eq!(days, first.days_in_month());
    }
}

#[test]
fn a_calendar_begins_after_the_workshop_or_where_it_is_told() {
    let names = |document: &Document, options: &Options| {
        let calendar = Calendar::of(document, options);
        let names: Vec<String> = calendar.months.into_iter().map(|month| month.name).collect();
        (names.len(), names[0].clone(), names[names.len() - 1].clone())
    };
    let told = |first: &str, last: &str| (12, first.to_owned(), last.to_owned());
    let mut document = siljan();
    assert_eq!(names(&document, &Options::default()), told("Desember 2026", "November 2027"));
    document.date = Some(date(2026, 12, 31));
    document.lang = Lang::En;
    assert_eq!(names(&document, &Options::default()), told("January 2027", "December 2027"));
    assert_eq!(names(&document, &options("2028-02")), told("February 2028", "January 2029"));
}

#[test]
fn all_values_take_turns_and_all_norms_that_have_room_are_there() {
    let of = |counts: &[usize]| {
        let norms = |count: usize| (0..count).map(|n| norm(&n.to_string(), &[])).collect();
        let values: Vec<Value> = counts.iter().map(|count| value(text("V"), norms(*count), vec![])).collect();
        let year = norms_of_the_year(&values);
        year.into_iter().map(|(value, norm)| format!("{value}{}", norm.text)).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(of(&[]), "");
    assert_eq!(of(&[2, 0, 1]), "00 20 01");
    assert_eq!(of(&[4, 4, 4]), "00 10 20 01 11 21 02 12 22 03 13 23");
    assert_eq!(of(&[8, 8]), "00 10 01 11 02 12 04 14 05 15 06 16", "evenly from first to last");
    assert_eq!(of(&[20, 1]), "00 10 01 03 05 07 09 010 012 014 016 018");
    let mut document = siljan();
    document.values.truncate(1);
    let months = months(&document, date(2027, 1, 1));
    let norms: Vec<&str> = months.iter().map(|month| month.norm).collect();
    assert_eq!(norms[..4], norms[4..8], "with fewer than twelve they begin anew");
}

#[test]
fn a_page_has_its_norm_its_month_and_its_holidays() {
    let mut document = siljan();
    document.follow_ups = vec![
        follow_up("Møte om plakaten", date(2027, 5, 17)),
        follow_up("Henge opp plakaten", date(2027, 5, 17)),
        follow_up("Utenfor kalenderen", date(2029, 5, 17)),
    ];
    for (lang, want) in [
        (Lang::Nb, ["Mai2027", "UkeMandagTirsdag", "17Grunnlovsdagen2.pinsedagMøteomplakatenHengeoppplakaten18"]),
        (Lang::Nn, ["Mai2027", "VekeMåndagTysdag", "17Grunnlovsdagen2.pinsedagMøteomplakatenHengeoppplakaten18"]),
        (Lang::En, ["May2027", "WeekMondayTuesday", "17ConstitutionDayWhitMondayMøteomplakatenHengeoppplakaten18"]),
    ] {
        document.lang = lang;
        let pages = pages(&document, &options("2027-05"));
        assert_eq!(pages.len(), 12);
        let words = pages[0].words();
        assert!(words.starts_with("BarnetsbesteViserbarnetoglyttertilbarnetsopplevelser."), "{words}");
        assert!(want.iter().all(|part| words.contains(part)), "{words}");
        assert!(!pages.iter().any(|page| page.words().contains("Utenfor")));
    }
    document.lang = Lang::Nn;
    assert!(pages(&document, &options("2027-03"))[0].words().contains("25Skjertorsdag"));
}

#[test]
fn all_stays_on_the_page_on_every_sheet() {
    let (small, large) = (|| [sized(1, 1, 3), hostile()], || [siljan(), sized(1, 12, 300)]);
    for (paper, orientation, documents) in [
        (Paper::A4, Orientation::Portrait, large()),
        (Paper::A4, Orientation::Landscape, small()),
        (Paper::A3, Orientation::Landscape, large()),
        (Paper::A1, Orientation::Portrait, small()),
    ] {
        for mut document in documents {
            let long = "y".repeat(300);
            document.follow_ups = vec![follow_up(&long, date(2027, 2, 28)), follow_up("Kort", date(2027, 2, 1))];
            document.lang = Lang::Nn;
            let options = Options { paper, orientation, ..options("2027-01") };
            let pages = pages(&document, &options);
            assert_eq!(pages.len(), 13, "only what no day is wide enough for is told on a page of its own");
            for page in &pages {
                page.assert_inside(page.width.min(page.height) * 0.045, &format!("{paper} {orientation}"));
                // Beside the days, the norm stays in its panel.
                let end = page.pieces.iter().position(|piece| piece.words.contains("202")).unwrap_or_default();
                let panel = if orientation == Orientation::Landscape { 0.34 } else { 1.0 };
                assert!(page.pieces[..end].iter().all(|piece| piece.right < panel * page.width), "{}", page.words());
            }
        }
    }
}

#[test]
fn follow_ups_that_fill_a_month_go_on_the_next_page() {
    let mut document = siljan();
    let words = |n: i8| format!("Nr. {n}: {}", "Vi møtes igjen og ser hva vi fikk til. ".repeat(7));
    document.follow_ups = (1..=28).map(|day| follow_up(&words(day), date(2027, 2, day))).collect();
    for n in 0..9 {
        document.follow_ups.push(follow_up(&words(90 + n), date(2027, 2, 3)));
    }
    let pages = pages(&document, &options("2027-01"));
    assert!(pages.len() > 12, "{}", pages.len());
    for page in &pages {
        page.assert_inside(28.0, "many");
    }
    let all: String = pages.iter().map(Page::words).collect();
    assert!(all.contains("10oppfølginger,senesteside") && all.contains("Oppfølgingifebruar"), "{}", pages[1].words());
    for agreed in &document.follow_ups {
        assert_eq!(all.matches(&bare(agreed.what.as_str())).count(), 1, "{}", agreed.what);
    }
    calendar(&document, &options("2027-01")).expect("it can be archived and read aloud");
}

#[test]
fn hostile_words_stand_as_they_were_written() {
    let mut document = hostile();
    document.follow_ups = (1..).zip(HOSTILE).map(|(day, words)| follow_up(words, date(2027, 1, day))).collect();
    let pages = pages(&document, &options("2027-01"));
    let (first, all) = (pages[0].words(), pages.iter().map(Page::words).collect::<String>());
    assert!(HOSTILE.iter().all(|words| first.contains(&bare(words))), "{first}");
    let norms = HOSTILE.iter().filter(|words| all.matches(&bare(words)).count() > 1).count();
    assert!(norms >= 12, "{norms}");
    assert!(calendar(&document, &options("2027-01")).expect("a PDF").replaced.is_empty());
}

#[test]
fn without_norms_it_is_still_a_calendar() {
    for document in [poster(vec![]), poster(vec![value(text("Mot"), vec![], vec![])])] {
        let pages = pages(&document, &options("2027-01"));
        assert_eq!(pages.len(), 12);
        assert!(pages[0].words().starts_with("FellesverdierioppvekstJanuar2027"), "{}", pages[0].words());
        calendar(&document, &Options::default()).expect("it can be archived and read aloud");
    }
    calendar(&small(), &Options::default()).expect("no organisation, no date");
}
