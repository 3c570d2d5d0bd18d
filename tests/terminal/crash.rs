//! What the screen has shown as saved is on disk, whenever the program is killed.

use std::fs;

use verdiverksted::i18n::Lang;
use verdiverksted::session::norm_taboo::Kind;
use verdiverksted::shelf;
use verdiverksted::store::drafts;

use super::pty::Terminal;
use super::room::{Place, Room, VALUES};

/// The norms on disk, as they were said.
fn on_disk(place: &Place) -> Vec<String> {
    let session = shelf::read(&place.session()).expect("it can be read at any moment");
    let (_, state) = session.norm_taboo(0).expect("an exercise");
    state.of_value(0, Kind::Norm).map(|entry| entry.text.to_string()).collect()
}

impl Room {
    /// Kills the program and opens its session again.
    fn killed(self, place: &Place) -> Self {
        let lang = self.lang;
        self.terminal.kill();
        place.run(&place.session(), lang)
    }
}

/// Goes from the set-up to the silent round of the first value.
fn to_the_silent_round(room: &mut Room) {
    room.press("PgDn").place("1/2").press("PgDn").place("2/2").press("PgDn").at("phase-introduction");
    room.press("PgDn").at("phase-individual");
}

#[test]
fn what_was_shown_as_saved_survives_kill_9_in_the_first_phases() {
    let place = Place::new();
    let mut room = place.begin(Lang::Nb);
    room.press("Shift+Tab").type_text(" og omegn").press("Enter").sees("▶ Hvem er med?").saved();
    let mut room = room.killed(&place);
    room.at("place-setup").sees("Siljan kommune og omegn").saved().sets_up();
    let mut room = room.killed(&place);
    room.at("place-setup").reads_with("setup-groups", &[("n", 3.into()), ("seed", "4711".into())]);
    room.sees("Siljan kommune og omegn");

    to_the_silent_round(&mut room);
    room.press("F3").clock('▶', 100..=119);
    room.saved();
    let left = room.clock('▶', 100..=117);
    let mut room = room.killed(&place);
    room.at("phase-individual").reads("clock-paused");
    room.clock('‖', left - 3..=left + 3);
    room.press("F3").clock('▶', 90..=left);
    room.press("F5").reads("clock-ended").saved();
    room.killed(&place).at("phase-individual").reads("clock-ended");
}

#[test]
fn what_was_shown_as_saved_survives_kill_9_in_the_round_robin() {
    let place = Place::new();
    let mut room = place.begin(Lang::Nn);
    room.sets_up();
    to_the_silent_round(&mut room);
    room.go_on("phase-round-robin", 1).press("F3").clock('▶', 100..=119);
    room.says(1, "Lytte til barnet").says(2, "Sjå barnet").press("F6").turn_of(2).saved();
    room.says(3, "Spørje før vi svarer").turn_of(2).type_text("Gi bar").sees("Gi bar").saved();
    let drafts = place.session().join(drafts::FILE);
    let kept = |_: &Terminal| fs::read_to_string(&drafts).is_ok_and(|drafts| drafts.contains("Gi bar"));
    room.terminal.wait_until("what is typed is kept", kept);
    let left = room.clock('▶', 90..=118);
    let mut room = room.killed(&place);
    room.at_group("phase-round-robin", 1)
        .sees("3 Spørje før vi svarer")
        .sees("2 Sjå barnet")
        .sees("1 Lytte til barnet");
    room.sees("Gi bar").turn_of(2).clock('‖', left - 3..=left + 3);
    room.press("F3").clock('▶', 60..=left + 3);
    let undone = room.with("undone", &[("act", (&room.text("act-norm-added")).into())]);
    room.type_text("net tid").press("Enter").sees("4 Gi barnet tid").saved().press("Ctrl+Z").sees(&undone).saved();
    let mut room = room.killed(&place);
    room.at_group("phase-round-robin", 1).sees("3 Spørje før vi svarer");
    assert_eq!(on_disk(&place), ["Lytte til barnet", "Sjå barnet", "Spørje før vi svarer"]);
    room.says(4, "Det går vidare");
    room.quits();
}

#[test]
fn what_was_shown_as_saved_survives_kill_9_in_the_later_phases() {
    let place = Place::new();
    let mut room = place.begin(Lang::Nb);
    room.sets_up();
    to_the_silent_round(&mut room);
    room.go_on("phase-round-robin", 1).says(1, "Lytte til barnet").says(2, "Se barnet").says(3, "Høre på barnet");
    room.go_on("phase-clarify", 1).press("Down Down Space Up Up F6").reads_with("clarify-merge", &[("n", 2.into())]);
    room.press("Enter").reads("clarify-gone-heading").saved();
    room = room.killed(&place);
    room.at_group("phase-clarify", 1).sees("1 Lytte til barnet").reads("clarify-gone-heading");

    room.go_on("phase-ranking", 1).press("Down Enter").sees("1. Se barnet").press("F3").clock('▶', 100..=119);
    let left = room.saved().clock('▶', 100..=118);
    room = room.killed(&place);
    room.at_group("phase-ranking", 1).sees("1. Se barnet").clock('‖', left - 3..=left + 3);
    room.press("Enter").sees("2. Lytte til barnet").confirms(1);
    room = room.killed(&place);
    room.at_group("phase-ranking", 1).sees("1. Se barnet").sees("2. Lytte til barnet").reads("ranking-by-consensus");
    room.go_on("phase-taboos", 1).press("Tab").says(1, "Avbryte");
    room = room.killed(&place);
    let against = room.with("against", &[("norm", "Se barnet".into())]);
    room.at_group("phase-taboos", 1).sees(&format!("1 Avbryte {against}"));

    room.go_on("phase-round-robin", 2).says(1, "Le sammen").says(2, "Gi barnet tid").go_on("phase-clarify", 2);
    room.go_on("phase-ranking", 2).press("F7");
    ballot_of(&mut room, 1);
    room.reads_with("ballot-cast", &[("n", 1.into()), ("of", 2.into())]).saved();
    room = room.killed(&place);
    room.at_group("phase-ranking", 2).reads_with("ballot-cast", &[("n", 1.into()), ("of", 2.into())]);
    ballot_of(&mut room, 2);
    room.reads_with("tally-counted", &[("n", 2.into()), ("of", 2.into())]).saved();
    room = room.killed(&place);
    room.at_group("phase-ranking", 2).reads_with("tally-counted", &[("n", 2.into()), ("of", 2.into())]).confirms(2);
    to_the_poster(room, &place);
}

/// Fills in a voter's ballot and hands it in.
fn ballot_of(room: &mut Room, voter: usize) {
    let ballot = room.with("ballot-title", &[("n", voter.into()), ("of", 2.into())]);
    room.reads("ballot-open").press("Enter").sees(&ballot).press("1 Down 2 F6");
}

/// Goes on to the plenary of the first value, the poster and what comes after, and is killed at each.
fn to_the_poster(mut room: Room, place: &Place) {
    room.goes_to_plenary(VALUES[0]).press("Space Down Space Enter").reads("plenary-prompt-theme");
    room.press("Enter").sees("– Le sammen").saved();
    room = room.killed(place);
    room.at_plenary(VALUES[0]).sees("– Le sammen").press("Tab F6").sees("1 Le sammen").saved();
    room = room.killed(place);
    room.at_plenary(VALUES[0]).sees("1 Le sammen").press("PgDn").at_plenary(VALUES[1]);
    room.press("PgDn")
        .at("place-cloud")
        .press("PgDn")
        .at("place-poster")
        .sees("• Le sammen")
        .press("PgDn")
        .at("place-follow-up");
    room.type_text("Henge den opp").press("Tab").type_text("Kari").press("Enter").sees("1 Henge den opp Kari").saved();
    room = room.killed(place);
    room.at("place-follow-up")
        .sees("1 Henge den opp Kari")
        .press("PgUp")
        .at("place-poster")
        .sees("• Le sammen")
        .saved();
    room.quits();
}

/// How far a round waits before the program is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// At once, when the key is sent.
    Sent,
    /// When the screen shows the last act, saved or not.
    Shown,
    /// When the screen says that it is saved.
    Saved,
}

#[test]
fn a_row_that_is_cut_off_is_kept_up_to_some_act_in_order() {
    let place = Place::new();
    let mut room = place.begin(Lang::En);
    room.sets_up();
    to_the_silent_round(&mut room);
    room.go_on("phase-round-robin", 1).saved();
    let mut kept: Vec<String> = Vec::new();
    let moments = [Moment::Sent, Moment::Shown, Moment::Saved];
    for (round, moment) in moments.into_iter().cycle().take(9).enumerate() {
        let said: Vec<String> = (0..=round % 4).map(|number| format!("Norm {round} {number}")).collect();
        for words in &said {
            room.type_text(words).press("Enter");
        }
        let all: Vec<String> = kept.iter().chain(&said).cloned().collect();
        let last = format!("{} {}", all.len(), all[all.len() - 1]);
        let sure = match moment {
            Moment::Sent => kept.len(),
            Moment::Shown => {
                room.sees(&last);
                kept.len()
            }
            Moment::Saved => {
                room.sees(&last).saved();
                all.len()
            }
        };
        room = room.killed(&place);
        room.at_group("phase-round-robin", 1).press("Ctrl+A Backspace").reads("entry-hint-norm");
        let found = on_disk(&place);
        assert!(all.starts_with(&found) && found.len() >= sure, "{moment:?}: {found:?} of {all:?}, {sure} are sure");
        if let Some(newest) = found.last() {
            room.sees(&format!("{} {newest}", found.len()));
        }
        kept = found;
    }
    room.quits();
}

#[test]
fn only_one_program_writes_a_session() {
    let place = Place::new();
    let mut first = place.begin(Lang::Nb);
    first.sets_up();
    to_the_silent_round(&mut first);
    first.go_on("phase-round-robin", 1).says(1, "Lytte til barnet");
    let mut second = place.run(&place.session(), Lang::Nb);
    second.at_group("phase-round-robin", 1).at("state-read-only").reads("notice-read-only").sees("1 Lytte til barnet");
    second.sees("verdiverksted follow /");
    second.type_text("Ingen hører").press("Enter").reads("notice-read-only");
    first.says(2, "Se barnet");
    let mut third = first.killed(&place);
    third.at_group("phase-round-robin", 1).sees("2 Se barnet").saved().says(3, "Det går videre");
    second.press("Ctrl+Q").press("Enter");
    assert_eq!(second.terminal.ended(), 0);
    assert_eq!(on_disk(&place), ["Lytte til barnet", "Se barnet", "Det går videre"]);
    third.quits();
}
