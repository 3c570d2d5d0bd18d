use jiff::civil::date;

use super::*;
use crate::export::document::{Ballots, Fate, FollowUp};
use crate::export::fixture::{HOSTILE, hostile, poster, small, text};

#[test]
fn a_report_is_written_in_full() {
    let mut document = small();
    document.follow_ups = vec![
        FollowUp { id: "1".to_owned(), what: text("Snakke om Mot"), who: None, when: None },
        FollowUp {
            id: "2".to_owned(),
            what: text("Henge opp"),
            who: Some(text("Kari")),
            when: Some(date(2026, 12, 1)),
        },
    ];
    let value = &mut document.values[0];
    value.ballots = vec![Ballots { group: 0, norms: 4, cast: vec![vec![0], vec![0]] }];
    (value.said[0].points, value.said[0].place) = (Some(7), Some(1));
    value.said[0].original = text("Spørre");
    value.said[2].fate = Fate::Withdrawn;
    let want = "# Verdier\n\n4 deltakere i 1 gruppe sa 1 norm og 2 tabuer. Av alt dette ble det 1 norm på plakaten.\n\n\
        ## SAMMEN OM:\n\n### Mot\n\n- Vi spør.\n\n\
        ## Kilder\n\n### Mot\n\n- Vi spør. (2 av 3 grupper · 17\u{a0}% av poengene · én gruppe har det først, én valgte det ikke)\n\
        \x20 - Spørre (Gruppe 1, 7 poeng, 33\u{a0}% av gruppens, slått sammen med «Våge å spørre»)\n  - Våge å spørre\n\n\
        ## Normer og tabuer\n\n### Mot\n\n| Normer | Tabuer |\n| --- | --- |\n| Vi spør. | Vi tier. |\n\n\
        #### Uten norm\n\n- Vi baksnakker.\n\n\
        ## Veien videre\n\n- Henge opp (Kari, 1. desember 2026)\n\
        - Snakke om Mot (ingen har tatt det på seg ennå, ingen dato)\n\n\
        ## Ordene som går igjen\n\n### Mot\n\nOrdene i normene:\n\n| Grupper | Ord |\n| --- | --- |\n| 1 | spør |\n\n\
        Ordene i tabuene:\n\n| Grupper | Ord |\n| --- | --- |\n| 1 | tier |\n\n\
        ## Hvor enige gruppene var\n\n### Mot\n\n| Gruppe | Med ord | Kendalls W |\n| --- | --- | --- |\n\
        | Gruppe 1 | For få stemmesedler til å si noe om enighet. |  |\n\n\
        ## Alt som ble sagt\n\n### Mot\n\n#### Gruppe 1\n\n\
        | Norm | Plass | Poeng | Hovedbudskap |\n| --- | --- | --- | --- |\n\
        | Vi spør. (først sagt: «Spørre») | 1 | 7 |  |\n\n\
        | Tabu | Mot normen | Hovedbudskap |\n| --- | --- | --- |\n| Vi tier. | Vi spør. |  |\n\
        | Vi baksnakker. (trukket tilbake) |  |  |\n\n\
        ## Gruppene\n\n- Gruppe 1: 4 deltakere (NAV, PPT)\n\n\
        ## Om tallene\n\n";
    let written = report(&document, &Options::default());
    assert!(written.starts_with(want), "{written}");
    assert!(written.ends_with("Rapporten sier hvilken gruppe som sa hva, aldri hvem.\n"), "{written}");
}

#[test]
fn nothing_hostile_gets_through() {
    let mut document = hostile();
    document.groups[0].name = HOSTILE[9].to_owned();
    document.groups[0].units = HOSTILE.iter().map(|words| text(words)).collect();
    for said in &mut document.values[0].said {
        said.original = text(HOSTILE[9]);
        said.theme = Some(text(HOSTILE[6]));
    }
    let written = report(&document, &Options::default());
    for words in HOSTILE {
        assert!(written.contains(&escape(words)), "{words}");
    }
    for line in written.lines().filter(|line| line.starts_with('|')) {
        let bars = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
        assert!([3, 4, 5].contains(&bars), "{line}");
        assert!(!line.replace("\\<", "").replace("<br>", "").contains('<'), "{line}");
    }
}

#[test]
fn an_empty_session_has_a_short_report() {
    let written = report(&poster(vec![]), &Options::default());
    assert!(written.contains("## SAMMEN OM:\n\n## Gruppene\n"), "{written}");
}
