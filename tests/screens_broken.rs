//! What breaks down beside the screens is told, and nothing waits for it any longer.

mod support;

use support::stage::{Script, Stage};
use verdiverksted::export::Format;
use verdiverksted::i18n::Lang;
use verdiverksted::session::norm_taboo::Phase;
use verdiverksted::tui::app::{Effect, Message, Mode};
use verdiverksted::tui::helper::Helper;
use verdiverksted::tui::outputs::{Outputs, Why};

/// The round-robin of the first group, with a norm half typed.
fn typing(lang: Lang) -> Stage {
    let mut script = Script::four_at_a_table(&["Lytte til barnet"]);
    script.go(Phase::RoundRobin, Some(0));
    let mut stage = script.stage().speak(lang);
    stage.type_text("Se bar");
    stage
}

#[test]
fn it_is_told_in_words_and_the_room_goes_on() {
    for lang in Lang::ALL {
        for helper in [Helper::Export, Helper::Themes, Helper::Sessions] {
            let mut stage = typing(lang);
            stage.send(Message::Broke(helper));
            let what = lang.text(helper.key().expect("it can be told"));
            stage.expect(&lang.text_with("broke", &[("what", (&what).into())])).expect("Se bar");
            assert_eq!((stage.kept.len(), stage.effects.as_slice()), (0, &[][..]));
            stage.type_text("net").press("Enter").expect("2 Se barnet");
        }
    }
}

#[test]
fn outputs_that_nobody_makes_any_more_are_not_waited_for() {
    let mut stage = typing(Lang::Nb);
    stage.send(Message::Outputs(Outputs::Writing { format: Format::ALL[0], done: 0, of: 2 }));
    stage.send(Message::Broke(Helper::Export));
    let Mode::Live(live) = &stage.app.mode else { panic!("no session is open") };
    let Outputs::Written(report) = &live.around.outputs else { panic!("{:?}", live.around.outputs) };
    assert!(report.made.is_empty() && report.failed.len() == live.around.wanted.formats.len());
    assert!(report.failed.iter().all(|(_, why)| *why == Why::Broke));
}

#[test]
fn without_keys_the_program_ends() {
    let mut stage = typing(Lang::Nb);
    stage.send(Message::Broke(Helper::Keys));
    assert_eq!(stage.effects, [Effect::Quit]);
}
