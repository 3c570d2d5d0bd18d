//! One small workshop held in several ways, by keys, by the mouse and by lines: what is said is the same, and so is the poster.
//!
//! What is said lies here as data, and a way is a function that puts it into the program and leaves it.

use std::fs;

use serde_json::Value;
use verdiverksted::i18n::Lang;

use super::lines::Lines;
use super::room::{Place, Room};

/// The workshop's file.
const WORKSHOP: &str = include_str!("two_groups.ron");

/// Who holds the workshop.
const ORGANISATION: &str = "Siljan kommune";

/// Who takes part, a line each.
const PEOPLE: [&str; 2] = ["NAV: 2", "PPT: 2"];

/// What a group says.
struct Group {
    norms: [&'static str; 2],
    /// Other words for one of them, found when they are clarified.
    reworded: Option<(&'static str, &'static str)>,
    ranking: Ranking,
    /// The two most important norms, the first one first.
    top: [&'static str; 2],
    taboo: &'static str,
    /// Whether the taboo stands against the most important norm.
    against_first: bool,
}

/// How a group ranks.
#[derive(PartialEq, Eq)]
enum Ranking {
    Consensus,
    /// Both members hand in the same ballot.
    Ballots,
}

const GROUPS: [Group; 2] = [
    Group {
        norms: ["Si fra når noe er galt", "Prøve noe nytt"],
        reworded: Some(("Prøve noe nytt", "Prøve nye ting")),
        ranking: Ranking::Consensus,
        top: ["Prøve nye ting", "Si fra når noe er galt"],
        taboo: "Tie når det gjelder",
        against_first: true,
    },
    Group {
        norms: ["Innrømme feil", "Spørre når vi ikke vet"],
        reworded: None,
        ranking: Ranking::Ballots,
        top: ["Spørre når vi ikke vet", "Innrømme feil"],
        taboo: "Late som ingenting",
        against_first: false,
    },
];

/// A main message: its words and the norms that it is made of.
struct Theme {
    words: &'static str,
    norms: &'static [&'static str],
    /// A taboo of the groups' that it takes up, as it stands.
    taboo: Option<&'static str>,
}

/// All of them come on the poster.
const THEMES: [Theme; 2] = [
    Theme {
        words: "Vi tør å si det",
        norms: &["Si fra når noe er galt", "Innrømme feil"],
        taboo: Some(GROUPS[1].taboo),
    },
    Theme { words: "Vi prøver nye ting", norms: &["Prøve nye ting"], taboo: None },
];

/// What is agreed for afterwards: what, who and when.
const FOLLOW_UP: [&str; 3] = ["Henge opp plakaten", "Rektor", "12.3.2027"];

/// A way to hold the workshop in the place, up to the written outputs and out.
type Way = fn(&Place);

#[test]
fn every_way_ends_in_the_same_poster() {
    let ways: [(&str, Way); 3] = [("lines", by_lines), ("keys", by_keys), ("mouse", by_mouse)];
    let posters = ways.map(|(name, way)| {
        let place = Place::of(WORKSHOP);
        way(&place);
        let poster = fs::read(place.session().join("export").join("poster.json")).expect("it is written");
        (name, serde_json::from_slice::<Value>(&poster).expect("it is JSON"))
    });
    let [(_, first), others @ ..] = &posters;
    let norms: Vec<&str> =
        first["values"][0]["norms"].as_array().into_iter().flatten().filter_map(|norm| norm["text"].as_str()).collect();
    assert_eq!(norms, THEMES.map(|theme| theme.words), "{first:#}");
    for (name, poster) in others {
        assert_eq!(poster, first, "{name}");
    }
}

/// Line by line.
fn by_lines(place: &Place) {
    let mut room = Lines::begin(place, Lang::Nb);
    room.line(ORGANISATION);
    for people in PEOPLE {
        room.line(people);
    }
    room.asks("key-draw", None).hears("2 grupper").saved();
    for _ in 0..3 {
        room.asks("key-next", None).saved();
    }
    for group in &GROUPS {
        a_group_by_lines(&mut room, group);
    }
    room.asks("key-next", None).hears("Mot: Plenum").saved();
    for theme in &THEMES {
        for norm in theme.norms {
            room.asks("key-mark", Some(norm)).hears("merket");
        }
        room.asks("key-into-theme", Some(theme.norms[0]));
        if room.last().contains("Hvor hører") {
            room.line("1");
        }
        room.hears("Hva er hovedbudskapet?").line(theme.words).hears(theme.words).saved();
        room.asks("key-choose", Some(theme.words)).saved();
        if let Some(taboo) = theme.taboo {
            room.asks("key-taboo", Some(theme.words)).takes(taboo).asks("key-keep", None).hears(taboo).saved();
        }
    }
    for place in ["Ordsky", "Verdiplakat"] {
        room.asks("key-next", None).hears(place).saved();
    }
    for theme in &THEMES {
        room.hears(&format!("- {}", theme.words));
    }
    room.asks("key-next", None).hears("Oppfølging").saved();
    for line in FOLLOW_UP {
        room.line(line);
    }
    room.hears("Avtalt").hears("Henge opp plakaten – Rektor · fredag 12. mars 2027").saved();
    room.asks("key-next", None).asks("key-next", None).hears("Hva vil dere ta med hjem?").saved();
    room.asks("key-export", None).waits_for("filer ligger i").waits_for("poster.json");
    room.leaves();
}

fn a_group_by_lines(room: &mut Lines, group: &Group) {
    room.asks("key-next", None).hears("Rekkefremlegg").hears("Deltaker 1").saved();
    for norm in group.norms {
        room.line(norm).hears(norm).hears("har ordet").saved();
    }
    room.asks("key-next", None).hears("Avklaring").saved();
    if let Some((from, to)) = group.reworded {
        room.asks("key-reword", Some(from)).hears(&format!("Nå står det: {from}")).line(to).hears(to).saved();
    }
    room.asks("key-next", None).hears("Alle normene (2)").saved();
    if group.ranking == Ranking::Consensus {
        for norm in group.top {
            room.asks("key-pick", Some(norm)).saved();
        }
    } else {
        room.asks("key-to-ballots", None).saved();
        for voter in 1..=2 {
            room.hears(&format!("Stemmeseddel {voter} av 2")).hears("Ingenting skjules på denne skjermen");
            room.asks("key-open-ballot", None);
            for norm in group.top {
                room.asks("plain-place", Some(norm));
            }
            room.asks("key-hand-in", None).hears("Stemmeseddelen er levert.").saved();
        }
        room.hears("poeng 4, valgt av 2 av 2, først 2");
    }
    room.asks("key-confirm", None).hears("står for dette").hears(&format!("1. {}", group.top[0])).saved();
    room.asks("key-next", None).hears("Tabuer").saved();
    if group.against_first {
        room.asks("key-against", None).hears(&format!("mot: {}", group.top[0]));
    }
    room.line(group.taboo).hears(&format!("1. {}", group.taboo)).saved();
}

/// By keys alone.
fn by_keys(place: &Place) {
    let mut room = place.begin(Lang::Nb);
    room.type_text(ORGANISATION).press("Enter").sees("▶ Hvem er med?");
    room.type_text(PEOPLE[0]).press("Enter").type_text(PEOPLE[1]).press("F6 Enter Enter").sees("2 grupper").saved();
    room.press("PgDn").at("place-opening").press("PgDn").at("phase-introduction").press("PgDn").at("phase-individual");
    for (number, group) in (1..).zip(&GROUPS) {
        a_group_by_keys(&mut room, number, group);
    }
    room.press("PgDn").at_plenary("Mot");
    themes_by_keys(&mut room);
    room.press("PgDn").at("place-cloud").press("PgDn").at("place-poster");
    for theme in &THEMES {
        room.sees(theme.words);
    }
    let [what, who, when] = FOLLOW_UP;
    room.press("PgDn").at("place-follow-up").type_text(what).press("Tab").type_text(who).press("Tab").type_text(when);
    room.press("Enter").sees("fredag 12. mars 2027").sees("Avtalt").saved();
    room.press("PgDn").at("place-closing").press("PgDn").at("place-export").press("F6").sees("filer ligger i").saved();
    room.quits();
}

fn a_group_by_keys(room: &mut Room, number: usize, group: &Group) {
    room.go_on("phase-round-robin", number);
    for (number, norm) in (1..).zip(group.norms) {
        room.says(number, norm);
    }
    room.go_on("phase-clarify", number);
    if let Some((from, to)) = group.reworded {
        room.press("Down Enter").reads("prompt-reword").sees(from).retype(to).press("Enter").sees(&format!("2 {to}"));
    }
    room.saved().go_on("phase-ranking", number);
    if group.ranking == Ranking::Consensus {
        room.press("Down Enter").sees(&format!("1. {}", group.top[0]));
        room.press("Up Enter").sees(&format!("2. {}", group.top[1]));
    } else {
        room.press("F7").reads("ballot-open");
        for voter in 1..=2 {
            room.sees(&format!("{} av 2 er levert", voter - 1)).press("Enter").sees("0 av 2 plasser");
            room.press("2 Down 1").sees("2 av 2 plasser").press("F6");
        }
        room.sees("poeng").saved();
    }
    room.confirms(number).go_on("phase-taboos", number);
    if group.against_first {
        room.press("Tab").sees(&format!("mot: {}", group.top[0]));
    }
    room.says(1, group.taboo);
}

fn themes_by_keys(room: &mut Room) {
    let [first, second] = &THEMES;
    // What is most important to each group hangs above the others.
    room.press("Down Down Space Down Space").reads_with("plenary-marked", &[("n", 2.into())]).press("Enter");
    room.reads("plenary-prompt-theme")
        .sees(first.norms[1])
        .retype(first.words)
        .press("Enter")
        .sees(first.words)
        .saved();
    room.press("Tab F6").chosen(1).press("F7").reads("plenary-taboo-title").press("Down Enter");
    let taboo = first.taboo.unwrap_or_default();
    room.reads("plenary-prompt-taboo").sees(taboo).press("Enter");
    room.reads_with("plenary-taboo", &[("taboo", taboo.into())]).saved();
    room.press("Tab Up Up Up Space").reads_with("plenary-marked", &[("n", 1.into())]).press("Enter");
    room.reads_with("plenary-into-title", &[("n", 1.into())]).press("Enter").reads("plenary-prompt-theme");
    room.sees(second.norms[0]).retype(second.words).press("Enter").sees(second.words).saved().press("Tab F6").chosen(2);
    room.saved();
}

/// Everything but the text itself by the mouse alone: no Enter, no Tab, no arrow, no key with a function.
fn by_mouse(place: &Place) {
    let mut room = place.begin(Lang::Nb);
    let people = room.text("setup-people-hint");
    room.type_text(ORGANISATION).clicks(&people).sees("▶ Hvem er med?").pastes(&PEOPLE.join("\n")).sees(PEOPLE[1]);
    room.does("key-draw").sees("2 grupper").reads("key-draw-anew").does("key-accept").reads("setup-people").saved();
    for at in ["place-opening", "phase-introduction", "phase-individual"] {
        room.does("key-next").at(at);
    }
    for (number, group) in (1..).zip(&GROUPS) {
        a_group_by_mouse(&mut room, number, group);
    }
    room.does("key-next").at_plenary("Mot");
    for (number, theme) in (1..).zip(&THEMES) {
        a_theme_by_mouse(&mut room, number, theme);
    }
    room.does("key-next").at("place-cloud").does("key-next").at("place-poster");
    for theme in &THEMES {
        room.sees(theme.words);
    }
    room.does("key-next").at("place-follow-up");
    for (field, words) in ["follow-up-what", "follow-up-who", "follow-up-when"].into_iter().zip(FOLLOW_UP) {
        let (question, field) = (room.text("follow-up-question"), room.text(field));
        room.clicks_after(&question, &field).type_text(words);
    }
    room.does("key-add").sees("fredag 12. mars 2027").sees("Avtalt").saved();
    room.does("key-next").at("place-closing").does("key-next").at("place-export");
    room.does("key-export").sees("filer ligger i").saved();
    room.goes_out();
}

fn a_group_by_mouse(room: &mut Room, number: usize, group: &Group) {
    room.does("key-next").at_group("phase-round-robin", number);
    let say = |room: &mut Room, number: usize, words: &str| {
        room.type_text(words).does("key-add").sees(&format!("{number} {words}")).saved();
    };
    for (number, norm) in (1..).zip(group.norms) {
        say(room, number, norm);
    }
    room.does("key-next").at_group("phase-clarify", number);
    if let Some((from, to)) = group.reworded {
        room.takes_row(from).reads("prompt-reword").marks_and_types("prompt-reword", from, to);
        room.presses("key-keep").sees(&format!("2 {to}"));
    }
    room.saved().does("key-next").at_group("phase-ranking", number);
    if group.ranking == Ranking::Consensus {
        for (place, norm) in (1..).zip(group.top) {
            room.takes_row(norm).sees(&format!("{place}. {norm}"));
        }
    } else {
        room.does("key-to-ballots");
        for voter in 1..=2 {
            room.sees(&format!("{} av 2 er levert", voter - 1)).does("key-open-ballot").sees("0 av 2 plasser");
            // The second place is given first.
            for place in [2, 1] {
                let give = room.text("ballot-give");
                room.clicks(group.top[place - 1]).clicks_after(&give, &format!(" {place} "));
                room.sees(&format!("plass {place}"));
            }
            room.sees("2 av 2 plasser").does("key-hand-in");
        }
        room.sees("poeng").saved();
    }
    let name = room.with("group-number", &[("n", number.into())]);
    room.does("key-confirm").reads_with("ranking-confirmed", &[("group", (&name).into())]).saved();
    room.does("key-next").at_group("phase-taboos", number);
    if group.against_first {
        room.does("key-against").sees(&format!("mot: {}", group.top[0]));
    }
    say(room, 1, group.taboo);
}

fn a_theme_by_mouse(room: &mut Room, number: usize, theme: &Theme) {
    for (marked, norm) in (1_usize..).zip(theme.norms) {
        room.clicks(&first_words(norm)).does("key-mark").reads_with("plenary-marked", &[("n", marked.into())]);
    }
    room.does("key-into-theme");
    if number > 1 {
        let new = room.text("plenary-new");
        room.reads_with("plenary-into-title", &[("n", theme.norms.len().into())]).takes_row(&new);
    }
    room.reads("plenary-prompt-theme");
    let suggested = theme.norms.last().copied().unwrap_or_default();
    room.marks_and_types("plenary-prompt-theme", suggested, theme.words).presses("key-keep").sees(theme.words).saved();
    room.clicks(&first_words(theme.words)).does("key-choose").chosen(number).saved();
    if let Some(taboo) = theme.taboo {
        room.does("key-taboo").reads("plenary-taboo-title").takes_row(taboo).reads("plenary-prompt-taboo");
        room.presses("key-keep").reads_with("plenary-taboo", &[("taboo", taboo.into())]).saved();
    }
}

/// How a row begins, where it may be broken into lines.
fn first_words(words: &str) -> String {
    words.split(' ').take(2).collect::<Vec<_>>().join(" ")
}
