//! The public holidays of Norway.
//!
//! They are those of the Act of 24 February 1995 on public holidays (lov om helligdager og helligdagsfred, § 2) without the
//! ordinary Sundays, with 1 and 17 May (Act of 26 April 1947).

use jiff::ToSpan as _;
use jiff::civil::Date;

/// A public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holiday {
    NewYear,
    MaundyThursday,
    GoodFriday,
    EasterSunday,
    EasterMonday,
    LabourDay,
    ConstitutionDay,
    Ascension,
    WhitSunday,
    WhitMonday,
    ChristmasDay,
    BoxingDay,
}

impl Holiday {
    /// All of them, in the order of the year; the Ascension may also come before 1 May or after 17 May.
    const ALL: [Self; 12] = [
        Self::NewYear,
        Self::MaundyThursday,
        Self::GoodFriday,
        Self::EasterSunday,
        Self::EasterMonday,
        Self::LabourDay,
        Self::ConstitutionDay,
        Self::Ascension,
        Self::WhitSunday,
        Self::WhitMonday,
        Self::ChristmasDay,
        Self::BoxingDay,
    ];

    /// Those that fall on `date`; two when a movable one meets a fixed one, such as on 17 May 2027.
    pub(super) fn on(date: Date) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |holiday| holiday.in_year(date.year()) == Some(date))
    }

    /// The name of the text that names it.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::NewYear => "holiday-new-year",
            Self::MaundyThursday => "holiday-maundy-thursday",
            Self::GoodFriday => "holiday-good-friday",
            Self::EasterSunday => "holiday-easter-sunday",
            Self::EasterMonday => "holiday-easter-monday",
            Self::LabourDay => "holiday-labour-day",
            Self::ConstitutionDay => "holiday-constitution-day",
            Self::Ascension => "holiday-ascension",
            Self::WhitSunday => "holiday-whit-sunday",
            Self::WhitMonday => "holiday-whit-monday",
            Self::ChristmasDay => "holiday-christmas-day",
            Self::BoxingDay => "holiday-boxing-day",
        }
    }

    /// Its day in `year`; `None` in a year that has no such day, which none of the Gregorian calendar is.
    fn in_year(self, year: i16) -> Option<Date> {
        let fixed = |month, day| Date::new(year, month, day).ok();
        let from_easter = |days: i64| easter(year)?.checked_add(days.days()).ok();
        match self {
            Self::NewYear => fixed(1, 1),
            Self::MaundyThursday => from_easter(-3),
            Self::GoodFriday => from_easter(-2),
            Self::EasterSunday => from_easter(0),
            Self::EasterMonday => from_easter(1),
            Self::LabourDay => fixed(5, 1),
            Self::ConstitutionDay => fixed(5, 17),
            Self::Ascension => from_easter(39),
            Self::WhitSunday => from_easter(49),
            Self::WhitMonday => from_easter(50),
            Self::ChristmasDay => fixed(12, 25),
            Self::BoxingDay => fixed(12, 26),
        }
    }
}

/// Easter Sunday in the Gregorian calendar: the first Sunday after the full moon of the church on or after 21 March.
///
/// The anonymous algorithm of *Nature* 13 (20 April 1876), p. 487, as given by Butcher (*The Ecclesiastical Calendar*, 1877) and
/// by Meeus (*Astronomical Algorithms*, 1991, chapter 8), who names no variables but `a` to `m` either.
fn easter(year: i16) -> Option<Date> {
    let year = i32::from(year);
    // The year's place in the cycle of 19 years after which the moon has the same phases.
    let golden = year.rem_euclid(19);
    let (century, in_century) = (year.div_euclid(100), year.rem_euclid(100));
    // Leap days that centuries leave out, and the drift of the moon against the cycle.
    let skipped = century - century.div_euclid(4);
    let drift = (century - (century + 8).div_euclid(25) + 1).div_euclid(3);
    // From 21 March to the full moon, and from there to the Sunday after it.
    let to_moon = (19 * golden + skipped - drift + 15).rem_euclid(30);
    let to_sunday = (32 + 2 * century.rem_euclid(4) + 2 * (in_century / 4) - to_moon - in_century % 4).rem_euclid(7);
    // A lunation is at times a day shorter, so that the latest Easter is 25 April.
    let back = (golden + 11 * to_moon + 22 * to_sunday) / 451;
    let sum = to_moon + to_sunday - 7 * back + 114;
    Date::new(i16::try_from(year).ok()?, i8::try_from(sum / 31).ok()?, i8::try_from(sum % 31 + 1).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Weekday, date};

    use super::*;

    /// Easter Sunday, as the almanacs of these years have it; 1954 and 1981 are where simpler rules go wrong.
    const EASTERS: [(i16, i8, i8); 20] = [
        (1818, 3, 22),
        (1943, 4, 25),
        (1954, 4, 18),
        (1981, 4, 19),
        (2000, 4, 23),
        (2008, 3, 23),
        (2019, 4, 21),
        (2020, 4, 12),
        (2021, 4, 4),
        (2022, 4, 17),
        (2023, 4, 9),
        (2024, 3, 31),
        (2025, 4, 20),
        (2026, 4, 5),
        (2027, 3, 28),
        (2028, 4, 16),
        (2029, 4, 1),
        (2030, 4, 21),
        (2038, 4, 25),
        (2285, 3, 22),
    ];

    #[test]
    fn easter_is_as_in_the_almanac() {
        for (year, month, day) in EASTERS {
            assert_eq!(easter(year), Some(date(year, month, day)), "{year}");
        }
        for year in 1583..=4099 {
            let easter = easter(year).expect("every year has one");
            assert_eq!(easter.weekday(), Weekday::Sunday, "{year}");
            assert!(date(year, 3, 22) <= easter && easter <= date(year, 4, 25), "{year}");
        }
    }

    /// The movable days of each year: Maundy Thursday, Ascension Day and Whit Monday.
    #[test]
    fn movable_holidays_are_as_in_the_almanac() {
        for (thursday, ascension, monday) in [
            ("2020-04-09", "2020-05-21", "2020-06-01"),
            ("2021-04-01", "2021-05-13", "2021-05-24"),
            ("2022-04-14", "2022-05-26", "2022-06-06"),
            ("2023-04-06", "2023-05-18", "2023-05-29"),
            ("2024-03-28", "2024-05-09", "2024-05-20"),
            ("2025-04-17", "2025-05-29", "2025-06-09"),
            ("2026-04-02", "2026-05-14", "2026-05-25"),
            ("2027-03-25", "2027-05-06", "2027-05-17"),
            ("2028-04-13", "2028-05-25", "2028-06-05"),
            ("2029-03-29", "2029-05-10", "2029-05-21"),
            ("2030-04-18", "2030-05-30", "2030-06-10"),
        ] {
            let one = |day: &str| Holiday::on(day.parse().expect("a date")).collect::<Vec<_>>();
            assert_eq!(one(thursday), [Holiday::MaundyThursday]);
            assert_eq!(one(ascension), [Holiday::Ascension]);
            assert!(one(monday).contains(&Holiday::WhitMonday), "{monday}");
        }
    }

    #[test]
    fn a_year_has_twelve_and_days_can_meet() {
        for year in 1950..=2199 {
            let days = date(year, 1, 1).series(1.day()).take_while(|day| day.year() == year);
            assert_eq!(days.map(|day| Holiday::on(day).count()).sum::<usize>(), Holiday::ALL.len(), "{year}");
        }
        let on = |year, month, day| Holiday::on(date(year, month, day)).collect::<Vec<_>>();
        assert_eq!(on(2027, 5, 17), [Holiday::ConstitutionDay, Holiday::WhitMonday]);
        assert_eq!(on(2008, 5, 1), [Holiday::LabourDay, Holiday::Ascension]);
        assert_eq!(on(2026, 12, 24), []);
    }
}
