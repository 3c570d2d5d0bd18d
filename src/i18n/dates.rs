//! Dates and times of day as people write and read them in the three languages.
//!
//! Weekdays and months have small first letters in Norwegian and capitals in English; a Norwegian date has a point after
//! the day ("12. mars 2027"), and a Norwegian time of day has one between hours and minutes ("14.40").

mod read;

use jiff::civil::Date;

use super::Lang;

pub use read::{NotADate, parse_date};

/// The months in Norwegian, bokmål and nynorsk alike.
const MONTHS: [&str; 12] = [
    "januar",
    "februar",
    "mars",
    "april",
    "mai",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "desember",
];

/// The months in English.
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// The weekdays in bokmål, from Monday.
const WEEKDAYS_NB: [&str; 7] = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

/// The weekdays in nynorsk, from Monday.
const WEEKDAYS_NN: [&str; 7] = ["måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "sundag"];

/// The weekdays in English, from Monday.
const WEEKDAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// A date with its month in words: "12. mars 2027", "12 March 2027". From year 0 on, [`parse_date`] reads it back.
#[must_use]
pub fn date_long(date: Date, lang: Lang) -> String {
    let (day, month, year) = (date.day(), month_name(date, lang), date.year());
    match lang {
        Lang::Nb | Lang::Nn => format!("{day}. {month} {year:04}"),
        Lang::En => format!("{day} {month} {year:04}"),
    }
}

/// A date with its weekday and its month in words: "fredag 12. mars 2027", "Friday 12 March 2027". From year 0 on,
/// [`parse_date`] reads it back.
#[must_use]
pub fn date_full(date: Date, lang: Lang) -> String {
    format!("{} {}", weekday_name(date, lang), date_long(date, lang))
}

/// A time of day on the 24-hour clock: "14.40" in Norwegian (after "kl."), "14:40" in English. The hour is 0 to 23 and
/// the minute 0 to 59, as [`jiff`] gives them.
#[must_use]
pub fn clock_time(hour: i8, minute: i8, lang: Lang) -> String {
    match lang {
        Lang::Nb | Lang::Nn => format!("{hour:02}.{minute:02}"),
        Lang::En => format!("{hour:02}:{minute:02}"),
    }
}

/// The name of the month that `date` is in.
#[must_use]
pub fn month_name(date: Date, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::Nb | Lang::Nn => MONTHS,
        Lang::En => MONTHS_EN,
    };
    let place = usize::try_from(date.month() - 1).unwrap_or_default();
    names[place % names.len()]
}

/// The name of the weekday that `date` is.
#[must_use]
pub fn weekday_name(date: Date, lang: Lang) -> &'static str {
    let names = match lang {
        Lang::Nb => WEEKDAYS_NB,
        Lang::Nn => WEEKDAYS_NN,
        Lang::En => WEEKDAYS_EN,
    };
    let place = usize::try_from(date.weekday().to_monday_zero_offset()).unwrap_or_default();
    names[place % names.len()]
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn dates_are_written_as_each_language_has_them() {
        let day = date(2027, 3, 12);
        for (lang, long, full, time) in [
            (Lang::Nb, "12. mars 2027", "fredag 12. mars 2027", "14.40"),
            (Lang::Nn, "12. mars 2027", "fredag 12. mars 2027", "14.40"),
            (Lang::En, "12 March 2027", "Friday 12 March 2027", "14:40"),
        ] {
            assert_eq!((date_long(day, lang), date_full(day, lang)), (long.to_owned(), full.to_owned()));
            assert_eq!(clock_time(14, 40, lang), time);
        }
        assert_eq!(clock_time(9, 5, Lang::Nb), "09.05");
        assert_eq!(date_full(date(2027, 5, 2), Lang::Nn), "sundag 2. mai 2027");
        assert_eq!(date_full(date(2027, 12, 28), Lang::Nn), "tysdag 28. desember 2027");
        assert_eq!(date_full(date(2027, 5, 2), Lang::Nb), "søndag 2. mai 2027");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(year in 0..=9999_i16, month in 1..=12_i8, day in 1..=31_i8, today in 0..9999_i16) {
            if let Ok(day) = Date::new(year, month, day) {
                let today = date(today, 6, 1);
                for lang in Lang::ALL {
                    prop_assert_eq!(parse_date(&date_long(day, lang), today), Ok(day));
                    prop_assert_eq!(parse_date(&date_full(day, lang), today), Ok(day));
                }
                prop_assert_eq!(parse_date(&day.to_string(), today), Ok(day));
            }
        }
    }
}
