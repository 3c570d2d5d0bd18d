//! A machine that slept in the middle of a round: what is asked, and what the answers do.

mod support;

use support::stage::{Script, Stage};
use verdiverksted::clock::{Span, Time};
use verdiverksted::i18n::Lang;
use verdiverksted::session::norm_taboo::Phase;
use verdiverksted::session::timer::Timer;
use verdiverksted::session::{Command, timer};
use verdiverksted::tui::app::{Effect, Message, Mode};

/// The round-robin of the first group, twelve minutes long, whose clock has just been started.
fn running() -> Stage {
    let mut script = Script::four_at_a_table(&["Lytte til barnet"]);
    script.go(Phase::RoundRobin, Some(0));
    script.run(Command::Timer(timer::Change::Started));
    script.stage().speak(Lang::Nb)
}

impl Stage {
    /// The machine sleeps so long, and the loop finds out.
    fn sleep(&mut self, span: Span) -> &mut Self {
        let since = self.now;
        self.now = self.now + span;
        self.send(Message::Asleep(since));
        self
    }

    /// What is left on the clock that runs, to a second.
    fn left(&self) -> Option<i64> {
        let Mode::Live(live) = &self.app.mode else { panic!("no session is open") };
        let (_, timer) = live.session.running()?;
        timer.left(self.now).map(|left| (left.0 + 500).div_euclid(1000))
    }

    /// How often it rang.
    fn bells(&self) -> usize {
        self.effects.iter().filter(|effect| **effect == Effect::Bell).count()
    }
}

#[test]
fn time_that_is_not_counted_is_given_back_in_one_act() {
    for slept in [Span::seconds(12), Span::minutes(5), Span::minutes(12), Span::minutes(60 * 24)] {
        let mut stage = running();
        stage.wait(Span::seconds(60));
        let left = stage.left();
        stage.sleep(slept).expect("sto stille");
        // However long the question stands.
        stage.wait(Span::seconds(40)).press("Enter");
        assert_eq!(stage.left(), left, "slept {slept}");
        assert_eq!((stage.kept.len(), stage.bells()), (1, 0), "slept {slept}");
        assert!(!stage.shows("sto stille"));
        stage.press("Ctrl+Z");
        let counted = stage.left().zip(left).map(|(now, before)| before - now - slept.0 / 1000);
        assert!(counted.is_some_and(|seconds| (40..=41).contains(&seconds)), "slept {slept}, undone: {counted:?}");
    }
}

#[test]
fn time_that_is_counted_is_gone() {
    for keys in ["Down Enter", "Esc"] {
        let mut stage = running();
        stage
            .wait(Span::seconds(60))
            .sleep(Span::minutes(2))
            .expect("2 minutter")
            .expect("La klokken gå som den er: 9:0");
        stage.press(keys);
        assert_eq!((stage.left(), stage.kept.len()), (Some(720 - 180), 0));
    }
}

#[test]
fn the_bell_waits_for_the_answer_and_rings_once() {
    let mut stage = running();
    stage.sleep(Span::minutes(13)).expect("tiden er ute");
    stage.wait(Span::seconds(5)).wait(Span::seconds(5));
    assert_eq!(stage.bells(), 0);
    stage.press("Down Enter");
    assert_eq!(stage.bells(), 1);
    stage.wait(Span::seconds(5));
    assert_eq!(stage.bells(), 1);
}

#[test]
fn what_was_open_and_typed_is_there_after_the_question() {
    let mut stage = running();
    stage.type_text("Se bar").press("Ctrl+Q").expect("Vil du avslutte?");
    stage.sleep(Span::seconds(30)).expect("30 sekunder").press("Enter").expect("Vil du avslutte?");
    stage.press("Esc").expect("Se bar").type_text("net").press("Enter").expect("2 Se barnet");
}

#[test]
fn who_sleeps_twice_before_the_answer_is_asked_once() {
    let mut stage = running();
    let left = stage.left();
    stage.sleep(Span::minutes(1)).sleep(Span::minutes(1)).press("Enter");
    assert!(!stage.shows("sto stille"));
    assert_eq!(stage.left(), left);
}

#[test]
fn a_clock_that_runs_elsewhere_is_given_its_time_too() {
    let mut stage = running();
    stage.press("PgDn");
    let left = stage.left();
    stage.sleep(Span::minutes(3)).expect("3 minutter").press("Enter");
    assert_eq!(stage.left(), left);
}

#[test]
fn nothing_is_asked_where_nothing_is_to_be_decided() {
    let mut paused = running();
    paused.press("F3").sleep(Span::minutes(12));
    let mut over = running();
    over.wait(Span::minutes(13)).sleep(Span::minutes(12));
    for stage in [&paused, &over] {
        assert!(!stage.shows("sto stille"));
    }
    let mut fresh = Script::four_at_a_table(&[]).stage();
    assert!(!fresh.sleep(Span::minutes(12)).shows("sto stille"));
}

#[test]
fn the_question_draws_at_every_size() {
    let mut stage = running();
    stage.sleep(Span::minutes(13));
    stage.draw_everywhere();
    let Mode::Live(live) = &stage.app.mode else { panic!("no session is open") };
    assert!(matches!(live.session.running(), Some((_, Timer::Running { ends })) if ends < Time(stage.now.0)));
    insta::assert_snapshot!(stage.screen(80, 24));
}
