//! From the groups' norms to the poster, the follow-up and the files: by keys, and with no terminal.

mod cloud;
mod outputs;
mod room;
mod sheet;
mod stage;
mod wall;

use crossterm::event::KeyCode::{
    BackTab, Backspace, Char, Delete, Down, Enter, Esc, F, PageDown, PageUp, Right, Tab, Up,
};
use verdiverksted::export::Format;
use verdiverksted::i18n::Lang;
use verdiverksted::session::Place;
use verdiverksted::shelf;
use verdiverksted::tui::app::Effect;
use verdiverksted::tui::outputs::{Outputs, Report};

use room::{CLOUD, PLENARY, POSTER, Room};
use stage::Stage;

const SPACE: crossterm::event::KeyCode = Char(' ');

fn plenary() -> Stage {
    Stage::open(Room::full(Lang::Nb).at(PLENARY), Lang::Nb)
}

/// The words of the themes, in order.
fn wordings(stage: &Stage) -> Vec<String> {
    stage.themes().iter().map(|theme| theme.wording.to_string()).collect()
}

#[test]
fn norms_that_say_the_same_become_a_main_message() {
    let mut stage = plenary();
    assert!(stage.screen(80, 24).contains("Normer igjen: 30"));
    // Two norms that are like no other: nobody but the room can say that they belong together.
    stage.find("Vi tåler stillhet").press(SPACE).find("Vi tar vare på søsken").press(SPACE);
    assert!(stage.screen(80, 24).contains("2 merket"));
    stage.press(Enter);
    assert!(stage.screen(80, 24).contains("Vi tar vare på søsken også"), "the selected norm's words");
    stage.retype("Vi tåler stillhet, og ser søsken").press(Enter);
    let themes = stage.themes();
    assert_eq!(wordings(&stage), ["Vi tåler stillhet, og ser søsken"]);
    assert_eq!((themes[0].norms.len(), themes[0].taboos.len()), (2, 0));
    let screen = stage.screen(120, 36);
    assert!(screen.contains("Normer igjen: 28") && screen.contains("1 av 3 grupper"), "{screen}");
    // A theme is there now, so the next norm may go into it.
    stage.find("Vi kommer dit familien er").press(Enter).press(Down).press(Enter);
    assert_eq!(stage.themes()[0].norms.len(), 3);
    stage.ctrl(Char('z'));
    assert_eq!(stage.themes()[0].norms.len(), 2);
}

#[test]
fn the_poster_takes_as_many_as_the_workshop_says_and_the_fifth_is_told_why() {
    let mut stage = plenary();
    stage.press(F(9)).press(Tab);
    assert_eq!(stage.themes().len(), 15);
    for chosen in 1..=4 {
        stage.press(F(6));
        assert!(stage.screen(80, 24).contains(&format!("{chosen} av 4 valgt")));
        // The selection follows the theme to the chosen ones; the next that is not chosen is further down.
        stage.times(60, Down).times(2, Up);
    }
    stage.press(F(6));
    assert!(stage.said().contains("ikke plass til flere"), "{}", stage.said());
    assert_eq!(stage.themes().iter().filter(|theme| theme.chosen).count(), 4);
    stage.times(60, Up).press(F(6));
    assert!(stage.screen(80, 24).contains("3 av 4 valgt"));
}

#[test]
fn themes_are_worded_ordered_merged_and_dissolved() {
    let mut stage = plenary();
    stage.press(F(9)).press(Tab).press(F(8)).retype("Barnet først").press(Enter);
    assert_eq!(wordings(&stage)[0], "Barnet først");
    let before = wordings(&stage);
    // While the numbers decide, nothing is moved by hand.
    stage.ctrl(Down);
    assert_eq!((wordings(&stage), stage.said().contains("F3")), (before.clone(), true));
    stage.press(F(3)).press(F(3)).ctrl(Down);
    assert_eq!(wordings(&stage)[..2], [before[1].clone(), before[0].clone()]);
    stage.ctrl(Up);
    assert_eq!(wordings(&stage), before);
    // Merged with the last of the list, and dissolved again.
    stage.press(F(11)).times(30, Down).press(Enter);
    assert_eq!((stage.themes().len(), stage.themes()[0].norms.len()), (14, 2));
    stage.press(F(12));
    let screen = stage.screen(120, 36);
    assert!(screen.contains("Gruppe 3 · nr. 5 i gruppen · 1 poeng, 7 % av gruppens"), "{screen}");
    stage.press(Esc).press(Delete).press(Enter);
    assert_eq!(stage.themes().len(), 13);
    assert!(stage.screen(80, 24).contains("Normer igjen: 17"));
}

#[test]
fn marked_themes_merge_into_the_selected_and_a_norm_can_be_taken_out() {
    let mut stage = plenary();
    stage.press(F(9)).press(Tab);
    stage.press(SPACE).press(Down).press(Down).press(SPACE);
    assert!(stage.screen(80, 24).contains("2 merket – F11"));
    stage.press(F(11));
    assert_eq!(stage.themes().len(), 14);
    let merged = stage.themes().iter().position(|theme| theme.norms.len() == 2).expect("one of two norms");
    // Del asks: dissolve it, or take one of its norms out.
    stage.press(Delete).press(Down).press(Enter);
    assert_eq!(stage.themes()[merged].norms.len(), 1);
    assert!(stage.screen(80, 24).contains("Normer igjen: 16"));
}

#[test]
fn taboos_are_taken_up_worded_and_removed() {
    let mut stage = plenary();
    // A theme of a norm brings the taboo against it along.
    stage.press(F(9)).press(Tab).find("Vi spør barnet først").press(Right);
    assert!(stage.screen(120, 36).contains("Tabu: Å snakke over hodet på barnet"));
    stage.press(F(7)).press(Enter).press(Enter);
    assert_eq!(stage.themes()[0].taboos.len(), 2);
    // The new one is selected: F8 words it, Del removes it.
    stage.press(F(8)).retype("Å se en annen vei").press(Enter);
    assert_eq!(stage.themes()[0].taboos[1].wording.as_str(), "Å se en annen vei");
    assert_eq!(stage.themes()[0].taboos[1].sources.len(), 1);
    stage.press(Delete);
    assert_eq!(stage.themes()[0].taboos.len(), 1);
    // In the room's own words: the last of the choices.
    stage.press(F(7)).times(30, Down).press(Enter).type_str("Å tie").press(Enter);
    assert_eq!(stage.themes()[0].taboos[1].wording.as_str(), "Å tie");
    assert!(stage.themes()[0].taboos[1].sources.is_empty());
}

#[test]
fn an_empty_plenary_says_what_to_do() {
    let mut stage = Stage::open(Room::new(Lang::En).at(PLENARY), Lang::En);
    let screen = stage.screen(120, 36);
    assert!(screen.contains("no norms for this value yet") && screen.contains("No main messages yet"), "{screen}");
    stage.press(F(9));
    assert!(stage.said().contains("No confirmed norms"));
    stage.press(Enter).press(Tab).press(F(8)).press(BackTab).press(Delete);
    assert!(stage.themes().is_empty());
}

#[test]
fn what_is_clicked_is_selected_and_clicked_again_it_is_entered() {
    let mut room = Room::new(Lang::Nb);
    room.says(0, "Vi ler sammen");
    room.says(1, "Barnet blir spurt");
    let mut stage = Stage::open(room.at(PLENARY), Lang::Nb);
    stage.click("Barnet blir spurt").click("Barnet blir spurt");
    assert!(stage.screen(80, 24).contains("Hva er hovedbudskapet?"));
}

#[test]
fn the_poster_shows_what_was_chosen_and_kindly_what_is_missing() {
    let mut stage = plenary();
    stage.press(F(9)).press(Tab).press(F(6));
    let wording = wordings(&stage)[0].clone();
    stage.times(4, PageDown);
    assert_eq!(stage.session().place, POSTER);
    let screen = stage.screen(80, 24);
    assert!(screen.contains(&format!("• {wording}")), "{screen}");
    assert!(screen.contains("Mot\nIngen norm er valgt ennå"), "{screen}");
    stage.press(F(6));
    assert_eq!(stage.effects, [Effect::Export(Box::default())]);
    stage.outputs(Outputs::Writing { format: Format::PosterPdf, done: 0, of: 6 });
    assert!(stage.screen(80, 24).contains("Lager poster.pdf, 1 av 6"));
    stage.press(F(6));
    assert_eq!(stage.effects.len(), 1, "one at a time");
    let folder = "/somewhere/export".to_owned();
    let report = Report { folder, made: vec![Format::PosterPdf], replaced: vec!['😀'], ..Report::default() };
    stage.outputs(Outputs::Written(report));
    let screen = stage.screen(80, 24);
    assert!(screen.contains("Én fil ligger i /somewhere/export") && screen.contains('😀'), "{screen}");
}

#[test]
fn a_long_poster_scrolls_to_its_end_and_back() {
    let mut room = Room::new(Lang::Nb);
    for number in 0..4 {
        use verdiverksted::session::norm_taboo::Command;
        let wording = room::text(&format!("{number} {}", "lange ord om det vi gjør ".repeat(11)));
        room.exercise(Command::MakeTheme { value: 2, wording, norms: Vec::new() });
        let (_, state) = room.session.norm_taboo(0).expect("the first exercise");
        let theme = state.themes(2).last().expect("it was made").id;
        room.exercise(Command::Choose(theme, true));
    }
    let mut stage = Stage::open(room.at(POSTER), Lang::Nb);
    let top = stage.screen(80, 24);
    assert!(top.contains("SAMMEN OM:") && top.contains("under"), "{top}");
    stage.times(7, Down);
    let end = stage.screen(80, 24);
    assert!(end.contains("over") && !end.contains("under"), "{end}");
    stage.times(9, Down).times(7, Up);
    assert_eq!(stage.screen(80, 24), top);
}

#[test]
fn what_is_agreed_has_its_date_in_words_in_three_languages() {
    for (lang, typed, words) in [
        (Lang::Nb, "12.3.", "Kari · fredag 12. mars 2027"),
        (Lang::Nn, "om 2 veker", "Kari · laurdag 5. desember 2026"),
        (Lang::En, "March 12", "Kari · Friday 12 March 2027"),
    ] {
        let mut stage = Stage::open(Room::full(lang).at(Place::FollowUp), lang);
        stage.type_str("Plakat").press(Tab).type_str("Kari").press(Tab).type_str(typed);
        let understood = words.split(" · ").nth(1).unwrap_or_default();
        assert!(stage.screen(80, 24).contains(&format!("= {understood}")), "{}", stage.screen(80, 24));
        stage.press(Enter);
        assert!(stage.screen(80, 24).contains(words), "{}", stage.screen(80, 24));
        // Who and when may be empty.
        stage.type_str("Ordsky").press(Enter);
        assert_eq!(stage.session().follow_ups.len(), 2);
    }
}

#[test]
fn a_date_that_cannot_be_read_is_said_and_what_is_typed_stays() {
    let mut stage = Stage::open(Room::full(Lang::Nb).at(Place::FollowUp), Lang::Nb);
    stage.press(Enter);
    assert!(stage.said().contains("Feltet er tomt"));
    stage.type_str("Plakat").press(BackTab).type_str("snart").press(Enter);
    assert!(stage.said().contains("«snart»") && stage.said().contains("12.3.2027"), "{}", stage.said());
    stage.retype("31. februar").press(Enter);
    assert!(stage.said().contains("kalenderen"), "{}", stage.said());
    stage.retype("mandag 12. mars").press(Enter);
    assert!(stage.said().contains("fredag 12. mars 2027"), "{}", stage.said());
    assert!(stage.session().follow_ups.is_empty() && stage.screen(80, 24).contains("Plakat"));
    stage.retype("fredag 12. mars").press(Enter);
    assert_eq!(stage.session().follow_ups.len(), 1);
}

#[test]
fn what_is_agreed_is_suggested_changed_and_removed() {
    let mut stage = Stage::open(Room::full(Lang::Nb).at(Place::FollowUp), Lang::Nb);
    let first = stage.session().workshop.follow_ups[0].to_string();
    stage.press(F(6)).press(Enter).type_str("Ola").press(Enter);
    let agreed = stage.session().follow_ups[0].1.clone();
    assert_eq!(
        (agreed.what.to_string(), agreed.who.map(|who| who.to_string())),
        (first.clone(), Some("Ola".to_owned()))
    );
    stage.press(F(6));
    assert!(!stage.screen(120, 36).contains(&format!("{first}\n{first}")), "a suggestion that is used is gone");
    stage.press(Esc).press(Down).press(F(8)).press(Tab).press(Backspace).press(Backspace).type_str("ga").press(Enter);
    assert_eq!(stage.session().follow_ups[0].1.who.as_ref().map(ToString::to_string), Some("Oga".to_owned()));
    assert_eq!(stage.session().follow_ups.len(), 1);
    // What is being changed is still being changed when the room comes back.
    stage.press(Down).press(Enter).press(PageUp);
    stage.press(PageDown).press(Enter);
    assert_eq!(stage.session().follow_ups.len(), 1);
    stage.press(Down).press(Delete);
    assert!(stage.session().follow_ups.is_empty());
}

#[test]
fn every_screen_draws_at_every_size() {
    for place in [PLENARY, CLOUD, POSTER, Place::FollowUp, Place::Export] {
        for room in [Room::new(Lang::Nn), Room::full(Lang::Nn)] {
            let mut stage = Stage::open(room.at(place), Lang::Nn);
            for keys in [
                &[] as &[_],
                &[Right],
                &[F(9), Tab, F(6)],
                &[Right],
                &[Enter],
                &[Esc, F(12)],
                &[Esc, F(7)],
                &[Esc, F(5)],
            ] {
                for key in keys {
                    stage.press(*key);
                }
                let small = (0..=40).flat_map(|width| (0..=12).map(move |height| (width, height)));
                let large = [(60, 16), (61, 17), (79, 23), (80, 24), (120, 36), (200, 60), (300, 16), (60, 100)];
                for (width, height) in small.chain(large) {
                    let _ = stage.rows(width, height);
                }
            }
        }
    }
}

#[test]
fn no_text_of_the_screens_is_missing_in_any_language() {
    for lang in Lang::ALL {
        for place in [PLENARY, CLOUD, POSTER, Place::FollowUp, Place::Export] {
            let mut stage = Stage::open(Room::full(lang).at(place), lang);
            for keys in [
                &[] as &[_],
                &[F(9)],
                &[SPACE],
                &[Tab, F(6)],
                &[SPACE],
                &[F(7)],
                &[Esc, Enter],
                &[Esc, F(12)],
                &[Esc, F(5)],
                &[F(3)],
                &[F(1)],
                &[Esc, F(5), Char('+')],
                &[F(1)],
            ] {
                for key in keys {
                    stage.press(*key);
                }
                let screen = stage.screen(200, 60);
                assert!(!screen.contains('⟨'), "{lang} {place:?}:\n{screen}");
            }
        }
    }
}

#[test]
fn a_session_that_was_kept_opens_where_the_room_was() {
    let dir = tempfile::tempdir().expect("a folder");
    let room = Room::full(Lang::Nb).at(PLENARY);
    let mut shelved = shelf::begin(dir.path(), room.session.workshop.clone(), Some(7)).expect("it begins");
    let journal = shelved.journal.as_mut().expect("it may be written");
    for event in &room.events[1..] {
        journal.append(event).expect("it is kept");
    }
    journal.sync().expect("it is on disk");
    let path = shelved.path.clone();
    drop(shelved);
    let session = shelf::open(&path).expect("it opens").session;
    let stage = Stage::open(Room { events: Vec::new(), session }, Lang::Nb);
    assert!(stage.screen(80, 24).contains("Normer igjen: 30"));
}
