//! Posters for the tests.

use jiff::civil::date;

use super::{Document, Fate, Group, Norm, Said, Source, Value};
use crate::i18n::Lang;
use crate::insight::weight::Weight;
use crate::session::norm_taboo::Kind;
use crate::text::{CleanText, Limit};

/// Words that try to be markup, a path, a formula, a link or a script.
pub(super) const HOSTILE: [&str; 14] = [
    r#"#read("/etc/passwd")"#,
    "] #panic() [",
    "// c",
    "/* c",
    "</script><script>alert(1)</script>",
    "=HYPERLINK(\"https://example.org\")",
    "[x](javascript:alert(1))",
    "@ref <label>",
    "$x$ `y` *z* _w_ ~v~",
    "a | b \\| c \\",
    "# not a heading #",
    "- not a list",
    "1. not a list either",
    "&lt;b&gt; ![i](u) www.example.org https://example.org",
];

/// Text through the door.
pub(super) fn text(raw: &str) -> CleanText {
    CleanText::new(raw, Limit::Paragraph).expect("the test's text is text")
}

/// A norm with its taboos, and a source.
pub(super) fn norm(raw: &str, taboos: &[&str]) -> Norm {
    let group = Some("Gruppe 1".to_owned());
    let source = Source { text: text(raw), group, points: Some(7), share: None, merged: vec![] };
    Norm {
        text: text(raw),
        taboos: taboos.iter().map(|taboo| text(taboo)).collect(),
        sources: vec![source],
        weight: None,
    }
}

/// A value of which these norms are chosen, each said by the only group.
pub(super) fn value(name: CleanText, norms: Vec<Norm>, unpaired_taboos: Vec<CleanText>) -> Value {
    let one = |kind: Kind, words: &CleanText, against: Option<&CleanText>| Said {
        kind,
        text: words.clone(),
        original: words.clone(),
        group: Some(0),
        seat: Some(1),
        points: None,
        place: None,
        against: against.cloned(),
        theme: None,
        fate: Fate::Stands,
        part_of: None,
    };
    let paired = norms.iter().flat_map(|norm| norm.taboos.iter().map(move |taboo| (taboo, Some(&norm.text))));
    let taboos = paired.chain(unpaired_taboos.iter().map(|taboo| (taboo, None)));
    let said = norms.iter().map(|norm| one(Kind::Norm, &norm.text, None));
    let said = said.chain(taboos.map(|(taboo, norm)| one(Kind::Taboo, taboo, norm))).collect();
    Value { name, norms, unpaired_taboos, said, ballots: vec![] }
}

/// A poster with these values.
pub(super) fn poster(values: Vec<Value>) -> Document {
    Document {
        title: text("Felles verdier i oppvekst"),
        organisation: Some(text("Siljan kommune")),
        heading: text("SAMMEN OM:"),
        lang: Lang::Nb,
        date: Some(date(2026, 11, 21)),
        values,
        groups: vec![Group { name: "Gruppe 1".to_owned(), people: 4, units: vec![text("NAV"), text("PPT")] }],
        follow_ups: vec![],
        hidden_words: vec![],
    }
}

/// One value, one norm, all that can be missing is.
pub(super) fn small() -> Document {
    let mut norm = norm("Vi spør.", &["Vi tier."]);
    norm.sources = vec![
        Source {
            text: text("Spørre"),
            group: Some("Gruppe 1".to_owned()),
            points: Some(7),
            share: Some(1.0 / 3.0),
            merged: vec![text("Våge å spørre")],
        },
        Source { text: text("Våge å spørre"), group: None, points: None, share: None, merged: vec![] },
    ];
    norm.weight = Some(Weight {
        groups: 2,
        of: 3,
        depth: Some(1.0 / 6.0),
        places: vec![1, 0, 1],
        dissent: Some(0.5),
        strong_alone: false,
    });
    let value = value(text("Mot"), vec![norm], vec![text("Vi baksnakker.")]);
    Document { title: text("Verdier"), organisation: None, date: None, ..poster(vec![value]) }
}

/// A value for each of the first texts, the rest being norms and taboos that try things.
pub(super) fn hostile() -> Document {
    let norms = HOSTILE.iter().map(|words| norm(words, &[words])).collect();
    let value = value(text(HOSTILE[0]), norms, HOSTILE.iter().map(|it| text(it)).collect());
    let title = text(HOSTILE[4]);
    Document { title, organisation: Some(text(HOSTILE[1])), heading: text(HOSTILE[6]), ..poster(vec![value]) }
}

/// So many values with so many norms each, every norm of so many characters.
pub(super) fn sized(values: usize, norms: usize, characters: usize) -> Document {
    let words = "vi lytter til hverandre og våger å være tydelige voksne i tverrfaglig samhandling ".repeat(4);
    let words: String = words.chars().take(characters).collect();
    let names = ["Barnets beste", "Mot", "Respekt og raushet", "Profesjonalitet", "Åpenhet", "Medvirkning"];
    let one =
        |place: usize| value(text(names[place % 6]), (0..norms).map(|_| norm(&words, &[&words])).collect(), vec![]);
    poster((0..values).map(one).collect())
}

/// The poster that the workshop in Siljan ended in, word for word but for two slips of the pen.
pub(super) fn siljan() -> Document {
    let value = |name: &str, norms: &[(&str, &[&str])]| {
        value(text(name), norms.iter().map(|(words, taboos)| norm(words, taboos)).collect(), vec![])
    };
    poster(vec![value("Barnets beste", &BARNETS_BESTE), value("Respekt og raushet", &RESPEKT), value("Mot", &MOT)])
}

type Row = (&'static str, &'static [&'static str]);

const BARNETS_BESTE: [Row; 4] = [
    (
        "Vi ser barnet og lytter til barnets opplevelser.",
        &[
            "Barnets stemme har ingen betydning.",
            "De voksne vet best.",
            "Ansatte reflekterer ikke over egen rolle.",
            "Ansatte setter inn tiltaket mot symptomer og ikke årsak.",
        ],
    ),
    (
        "Vi møter barnet og barnets familie med anerkjennelse og respekt, varme og kjærlighet.",
        &[
            "Barnet og familien opplever at de ansatte ikke bryr seg.",
            "Barnet og familien opplever at de ansatte er forutinntatte og definerer utfordringer og løsninger.",
        ],
    ),
    (
        "Vi skaper trygghet ved å være større, sterkere, klokere og gode voksne som samhandler til barnets beste.",
        &[
            "Ikke skape trygghet og en god relasjon.",
            "Snakke om barnet og familien i uoffisielle møter.",
            "Snakke «over hodet» på barnet og familien.",
        ],
    ),
    ("Vi møter barnet med raushet, og har fokus på barnets styrker og ressurser.", &["Være dømmende og forutinntatt"]),
];

const RESPEKT: [Row; 4] = [
    ("Vi lytter til hverandre.", &["Vi er mest opptatt av egne perspektiver"]),
    (
        "Vi er bevisste hvordan vi snakker om og til hverandre.",
        &["Vi er allvitende og nedlatende", "Vi snakker hverandre ned og overser hverandre", "Vi baksnakker hverandre"],
    ),
    (
        "Vi er åpne og nysgjerrige på hverandres fagområder og kompetanse.",
        &["Vi er ikke interessert i andre kompetanse og fagområder", "Vi gjør faglig uenighet til personlig uenighet"],
    ),
    (
        "Vi støtter hverandre og gjør hverandre gode.",
        &["Vi unner ikke hverandre å lykkes", "Vi deler ikke med hverandre av refleksjoner og kunnskap"],
    ),
];

const MOT: [Row; 4] = [
    (
        "Vi våger å si vår mening, dele våre synspunkter og be om hjelp.",
        &["Vi vet alltid best selv", "Vi er ikke interessert i å dele våre meninger og synspunkter"],
    ),
    (
        "Vi er en lærende organisasjon med rom for å prøve og feile.",
        &["Vi er dømmende, og ber ikke om unnskyldning", "Vi er nedlatende ovenfor de som har feilet"],
    ),
    ("Vi våger å vise åpenhet, ydmykhet og sårbarhet.", &["Vi går i forsvar", "Vi er avvisende"]),
    (
        "Vi våger å handle og tenke kreativt om alternative løsninger.",
        &["Vi gjør slik vi alltid har gjort", "Vi bruker tiltak som ikke fungerer", "Vi unnlater å handle"],
    ),
];
