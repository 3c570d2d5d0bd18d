use jiff::civil::date;
use proptest::prelude::*;

use super::*;

/// Friday 6 November 2026.
const TODAY: Date = date(2026, 11, 6);

#[test]
fn dates_are_read_as_people_write_them() {
    let march = date(2027, 3, 12);
    for text in [
        "2027-03-12",
        "2027-3-12",
        "12.3.2027",
        "12.03.27",
        " 12. 3. 2027 ",
        "12.3.",
        "12.3",
        "12/3",
        "12/3/2027",
        "12-3-2027",
        "12. mars 2027",
        "12 mars",
        "12.mars",
        "12. MARS 2027",
        "12. mars 27",
        "den 12. mars 2027",
        "fredag 12. mars 2027",
        "fredag, den 12. mars",
        "fre. 12.3.",
        "12 March 2027",
        "March 12, 2027",
        "Mar 12",
        "12-mar-2027",
        "12th of March 2027",
        "the 12th of March",
        "Friday 12 March 2027",
        "Fri 12/3/27",
    ] {
        assert_eq!(parse_date(text, TODAY), Ok(march), "{text}");
    }
}

#[test]
fn without_a_year_it_is_the_next_such_date() {
    for (text, want) in [
        ("6.11.", date(2026, 11, 6)),
        ("5.11.", date(2027, 11, 5)),
        ("7. nov", date(2026, 11, 7)),
        ("29.2.", date(2028, 2, 29)),
        ("1. mai", date(2027, 5, 1)),
        ("May 1st", date(2027, 5, 1)),
        ("1 okt.", date(2027, 10, 1)),
        ("24 des", date(2026, 12, 24)),
        ("24 dec", date(2026, 12, 24)),
        ("1 sept", date(2027, 9, 1)),
    ] {
        assert_eq!(parse_date(text, TODAY), Ok(want), "{text}");
    }
    assert_eq!(parse_date("29.2.", date(2097, 1, 1)), Ok(date(2104, 2, 29)));
}

#[test]
fn dates_from_today_on_are_read() {
    for (text, want) in [
        ("i dag", TODAY),
        ("I dag", TODAY),
        ("today", TODAY),
        ("i morgen", date(2026, 11, 7)),
        ("i morgon", date(2026, 11, 7)),
        ("Tomorrow", date(2026, 11, 7)),
        ("om 2 uker", date(2026, 11, 20)),
        ("om 2 veker", date(2026, 11, 20)),
        ("om ei veke", date(2026, 11, 13)),
        ("in 2 weeks", date(2026, 11, 20)),
        ("om 3 måneder", date(2027, 2, 6)),
        ("om tre månader", date(2027, 2, 6)),
        ("in 3 months", date(2027, 2, 6)),
        ("om 10 dager", date(2026, 11, 16)),
        ("in a year", date(2027, 11, 6)),
    ] {
        assert_eq!(parse_date(text, TODAY), Ok(want), "{text}");
    }
    assert_eq!(parse_date("om en måned", date(2027, 1, 31)), Ok(date(2027, 2, 28)));
}

#[test]
fn what_is_no_date_is_refused() {
    for text in [
        "",
        " ",
        "12",
        "mars",
        "mars 2027",
        "12. ma",
        "12.3.2027.",
        "12.3/2027",
        "12.3.202",
        "12.3.20277",
        "120.3.",
        "12.mars.mars",
        "snart",
        "om 2",
        "om 2 timer",
        "om mange uker",
        "om -2 uker",
        "fredag",
        "2027",
        "12:3",
        "١٢.٣.",
    ] {
        assert_eq!(parse_date(text, TODAY), Err(NotADate::Unreadable), "{text}");
    }
    for text in ["31.2.", "31.2.2027", "29.2.2027", "2027-02-31", "0.1.", "1.0.", "12.13.", "32. mars", "3/31/2027"] {
        assert_eq!(parse_date(text, TODAY), Err(NotADate::NoSuchDay), "{text}");
    }
    assert_eq!(parse_date("om 9999 år", TODAY), Err(NotADate::NoSuchDay));
    let wrong = NotADate::OtherWeekday(date(2027, 3, 12));
    assert_eq!(parse_date("torsdag 12. mars 2027", TODAY), Err(wrong));
}

proptest! {
    #[test]
    fn nothing_that_is_typed_panics(text in "([0-9]{1,5}|[ ./,-]|om|in|mars|uker|fre|år|\\PC){0,8}", year in -9999..=9999_i16) {
        let _ = parse_date(&text, date(year, 12, 31));
    }
}
