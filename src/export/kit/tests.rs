use super::*;
use crate::export::fixture::{HOSTILE, text};
use crate::export::typeset::fixture::Sheet;
use crate::session::groups::parse_people;
use crate::session::stops;
use crate::workshop::{AtZero, Poster, RankingWay, Slide, Times, TurnOrder, TurnsBy, builtin};

fn at(hour: i8, minute: i8) -> Time {
    Time::constant(hour, minute, 0, 0)
}

fn sheets(session: &State) -> Vec<Sheet> {
    Sheet::all(&set(session, at(9, 0)).expect("it is typeset"))
}

fn bare(words: &str) -> String {
    words.replace(' ', "")
}

fn value(words: &str) -> CoreValue {
    CoreValue {
        name: text(words),
        norms: text(words),
        ranking: text(words),
        taboos: text(words),
        reflections: vec![text(words)],
        notes: Some(text(words)),
    }
}

/// A workshop in which all says `words`.
fn workshop(words: &str, values: usize, top: u8) -> Workshop {
    let slide = Slide {
        heading: text(words),
        points: vec![],
        quote: None,
        questions: vec![],
        clock: None,
        notes: Some(text(words)),
    };
    let minutes = |minutes| Span::minutes(minutes);
    Workshop {
        title: text(words),
        description: text(words),
        language: Lang::Nb,
        organisation: Some(text(words)),
        keep: None,
        units: vec![],
        group_size: 4,
        turns: TurnsBy::Members,
        order: TurnOrder::Around,
        opening: vec![slide],
        exercises: vec![Exercise::NormTaboo(NormTaboo {
            title: text(words),
            values: (0..values).map(|_| value(words)).collect(),
            times: Times {
                individual: Span::seconds(90),
                round_robin: minutes(10),
                ranking: minutes(7),
                taboos: minutes(60),
            },
            at_zero: AtZero::Open,
            top,
            ranking: RankingWay::Ballots,
            poster: Poster { heading: text(words), norms_per_value: 4 },
        })],
        follow_ups: vec![],
        closing: vec![],
    }
}

fn siljan() -> Workshop {
    builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean")
}

/// The times, the stops and the lengths of a plan, a line each.
fn told(session: &State, start: Time) -> Vec<String> {
    let kit = serde_json::to_value(Kit::of(session, start)).expect("it is data");
    let sections = kit["sections"].as_array().expect("a list").iter();
    let rows = sections.flat_map(|section| section["rows"].as_array().expect("a list"));
    let word = |row: &serde_json::Value, field: &str| row[field].as_str().expect("a text").to_owned();
    rows.map(|row| ["time", "what", "length"].map(|field| word(row, field)).join(" | ")).collect()
}

#[test]
fn the_run_sheet_adds_up() {
    let people = parse_people("5").expect("five");
    assert_eq!(
        told(&expected(workshop("Mot", 1, 5), &people), at(8, 30)),
        [
            "08.30 | Oppsett | ca. 5 min",
            "08.35 | Mot | ca. 2 min",
            "08.37 | Innledning | ca. 3 min",
            "08.40 | Individuelt, i stillhet | 1 min 30 s",
            "08.41 | Gruppe 1: Rekkefremlegg | 10 min",
            "08.51 | Gruppe 1: Avklaring | ca. 3 min",
            "08.54 | Gruppe 1: De viktigste normene | 7 min",
            "09.01 | Gruppe 1: Tabuer | 1 t",
            "10.01 | Gruppe 2: Rekkefremlegg | 10 min",
            "10.11 | Gruppe 2: Avklaring | ca. 3 min",
            "10.14 | Gruppe 2: De viktigste normene | 7 min",
            "10.21 | Gruppe 2: Tabuer | 1 t",
            "11.21 | Mot | ca. 10 min",
            "11.31 | Ordsky | ca. 2 min",
            "11.33 | Verdiplakat | ca. 5 min",
            "11.38 | Oppfølging | ca. 15 min",
            "11.53 | Filer | ca. 2 min",
        ]
    );
    let mut by_groups = workshop("Mot", 1, 5);
    by_groups.turns = TurnsBy::Groups;
    let rows = told(&expected(by_groups, &people), at(8, 30));
    assert!(rows.contains(&"08.41 | Rekkefremlegg | 10 min".to_owned()), "{rows:#?}");
    assert_eq!(rows.iter().filter(|row| row.contains("Tabuer")).count(), 1);
}

#[test]
fn every_stop_of_every_workshop_is_on_the_run_sheet() {
    for builtin in builtin::ALL {
        let session = expected(builtin.parse().expect("clean"), &parse_people("NAV: 5").expect("five"));
        assert_eq!(told(&session, at(9, 0)).len(), stops(&session).len(), "{}", builtin.name);
    }
}

#[test]
fn a_day_that_ends_on_the_next_says_so() {
    for (start, minutes, want) in [
        (at(9, 0), 0, "09.00"),
        (at(23, 30), 29, "23.59"),
        (at(23, 30), 30, "00.00 +1"),
        (at(0, 5), 2 * 1440, "00.05 +2"),
    ] {
        assert_eq!(plan::clock_after(start, Span::minutes(minutes), Lang::Nb), want);
    }
    for (length, want) in [(0, "0 min"), (90, "1 min 30 s"), (3600, "1 t"), (5430, "1 t 30 min 30 s")] {
        assert_eq!(plan::span(Span::seconds(length), Lang::Nb), want);
    }
}

#[test]
fn it_says_what_it_is_reckoned_with() {
    let said = |people: &str| {
        let session = with_a_group(&expected(workshop("Mot", 2, 5), &parse_people(people).expect("people")));
        let kit = Kit::of(&session, at(9, 0));
        let copies: Vec<String> = kit.copies.iter().map(|copies| copies.number.clone()).collect();
        (kit.assumptions[..2].join(" "), copies.join(", "))
    };
    let (nobody, copies) = said("");
    assert!(nobody.contains("For hver gruppe til varer verkstedet 2 t 40 min lenger."), "{nobody}");
    assert_eq!(copies, "ett til hver deltaker, ett til hver gruppe, ett til hver fjerde deltaker");
    let (known, copies) = said("Kari, NAV\nNAV: 8");
    assert_eq!(known, "Slutt omtrent kl. 18.00. Alt i alt 9 t. Regnet for 9 deltakere i 3 grupper.");
    assert_eq!(copies, "9 av hver side, 3 av hver side, 3 av hver side, 1 av hver side");
}

#[test]
fn every_workshop_has_its_sheets() {
    for builtin in builtin::ALL {
        let workshop = builtin.parse().expect("clean");
        let people = parse_people("Kari Nordmann, NAV\nOla\nPPT: 3").expect("five");
        let session = expected(workshop.clone(), &people);
        let sheets = sheets(&session);
        let lang = workshop.language;
        let of = |key: &str| {
            let kind = bare(&lang.text(key));
            sheets.iter().filter(|sheet| sheet.words().starts_with(&kind)).map(Sheet::words).collect::<Vec<_>>()
        };
        let (work, groups, ballots) = (of("kit-worksheet"), of("kit-group-sheet"), of("kit-ballot"));
        for (place, (exercise, value)) in values(&workshop).enumerate() {
            let name = bare(value.name.as_str());
            assert!(work[place].contains(&name) && work[place].contains(&bare(value.norms.as_str())));
            let top = bare(&lang.text_with("kit-top", &[("n", usize::from(exercise.top).into())]));
            let asked = [&value.norms, &value.ranking, &value.taboos].map(|asked| bare(asked.as_str()));
            assert!(groups[place].contains(&top) && asked.iter().all(|asked| groups[place].contains(asked)));
            assert_eq!(ballots[place].matches(&name).count(), BALLOTS, "{}", ballots[place]);
        }
        let run: String = sheets.iter().map(Sheet::words).take_while(|words| !work.contains(words)).collect();
        for notes in workshop.opening.iter().chain(&workshop.closing).filter_map(|slide| slide.notes.as_ref()) {
            assert!(run.contains(&bare(notes.as_str())), "{notes}");
        }
        assert_eq!(sheets[sheets.len() - 1].words(), "KariNordmannNAVKariNordmannNAVOlaOla");
        for sheet in &sheets {
            assert!((sheet.width - 595.28).abs() < 0.1 && (sheet.height - 841.89).abs() < 0.1);
            sheet.assert_inside(28.0, builtin.name);
        }
        kit(&session, at(9, 0)).expect("it can be archived and read aloud");
    }
}

#[test]
fn the_list_names_the_pages_of_each_kind() {
    let sheets = sheets(&expected(siljan(), &[]));
    let first = sheets.iter().position(|sheet| sheet.words().starts_with("Arbeidsark")).expect("a worksheet") + 1;
    assert_eq!(sheets.len(), first + 8, "three values with three sheets each, and no name cards");
    let words = sheets[0].words();
    for (from, copies) in
        [(first, "etttilhverdeltaker"), (first + 3, "etttilhvergruppe"), (first + 6, "etttilhverfjerde")]
    {
        assert!(words.contains(&format!("{from}–{}{copies}", from + 2)), "{from} {copies}: {words}");
    }
}

#[test]
fn the_longest_words_stay_on_their_sheets() {
    for words in ["y".repeat(300), "W ".repeat(150), "/<>".repeat(100), "samhandling ".repeat(25)] {
        let limited = |limit: usize| text(words.chars().take(limit).collect::<String>().trim());
        let mut workshop = workshop(&words, 2, 10);
        workshop.title = limited(80);
        workshop.organisation = Some(limited(80));
        workshop.opening[0].notes = Some(text(words.repeat(6).trim()));
        let Exercise::NormTaboo(exercise) = &mut workshop.exercises[0];
        exercise.values[0].name = limited(80);
        exercise.values[1].name = limited(30);
        let person = Person { name: Some(limited(80)), unit: Some(limited(80)) };
        let session = expected(workshop, &[person.clone(), person]);
        for sheet in sheets(&session) {
            sheet.assert_inside(24.0, &words);
        }
    }
}

#[test]
fn hostile_words_stand_as_they_were_written() {
    let mut workshop = workshop(HOSTILE[0], 1, 1);
    let slide = workshop.opening[0].clone();
    workshop.opening = HOSTILE.map(|words| Slide { heading: text(words), ..slide.clone() }).to_vec();
    let Exercise::NormTaboo(exercise) = &mut workshop.exercises[0];
    exercise.values = HOSTILE.map(value).to_vec();
    let people = HOSTILE.map(|words| Person { name: Some(text(words)), unit: Some(text(words)) });
    let session = expected(workshop, &people);
    let sheets = sheets(&session);
    let all: String = sheets.iter().map(Sheet::words).collect();
    for words in HOSTILE {
        // A slide 1, a value on the run sheet 7, worksheet 2, group sheet 4, ballots 4, a name card on both sides 4.
        assert!(all.matches(&bare(words)).count() >= 22, "{words}");
    }
    for sheet in &sheets {
        sheet.assert_inside(24.0, "hostile");
    }
    assert!(kit(&session, at(9, 0)).expect("a PDF").replaced.is_empty());
}

#[test]
fn a_session_s_own_groups_and_people_are_taken() {
    let mut session = expected(siljan(), &parse_people("Kari\nOla").expect("two"));
    session.groups[0].name = Some(text("Tulipan"));
    let words: String = sheets(&session).iter().map(Sheet::words).collect();
    assert!(words.contains("Tulipan:Rekkefremlegg") && words.contains("KariKari"), "{words}");
}
