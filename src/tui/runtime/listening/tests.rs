use crossterm::event::MouseEvent;
use proptest::prelude::*;

use super::*;

/// One thing that can arrive.
fn any_event() -> impl Strategy<Value = Event> {
    let modifiers = prop_oneof![
        4 => Just(KeyModifiers::NONE),
        1 => Just(KeyModifiers::SHIFT),
        1 => Just(KeyModifiers::CONTROL),
        1 => Just(KeyModifiers::ALT),
        1 => Just(KeyModifiers::CONTROL | KeyModifiers::ALT),
    ];
    let code = prop_oneof![
        4 => any::<char>().prop_map(KeyCode::Char),
        2 => Just(KeyCode::Enter),
        1 => Just(KeyCode::Tab),
        1 => Just(KeyCode::Esc),
        1 => Just(KeyCode::Delete),
        1 => Just(KeyCode::PageDown),
        1 => (1_u8..=12).prop_map(KeyCode::F),
    ];
    prop_oneof![
        8 => (code, modifiers).prop_map(|(code, modifiers)| Event::Key(KeyEvent::new(code, modifiers))),
        1 => any::<String>().prop_map(Event::Paste),
        1 => Just(Event::Resize(80, 24)),
        1 => Just(click()),
        1 => Just(Event::FocusLost),
    ]
}

fn click() -> Event {
    let kind = MouseEventKind::Down(MouseButton::Left);
    Event::Mouse(MouseEvent { kind, column: 3, row: 4, modifiers: KeyModifiers::NONE })
}

fn key(code: KeyCode) -> Event {
    Event::Key(KeyEvent::new(code, KeyModifiers::NONE))
}

fn keys(text: &str) -> Vec<Event> {
    let code = |c| if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) };
    text.chars().map(|c| key(code(c))).collect()
}

/// The messages of what arrives without a pause.
fn burst(events: Vec<Event>) -> Vec<Message> {
    let mut events = events.into_iter();
    let first = events.next().expect("something arrives");
    gathered(first, |_| Ok(events.next())).expect("it is read")
}

/// The only message, which is a paste.
fn pasted(events: Vec<Event>) -> Paste {
    let mut messages = burst(events);
    match (messages.pop(), messages.pop()) {
        (Some(Message::Paste(paste)), None) => paste,
        other => panic!("not one paste: {other:?}"),
    }
}

#[test]
fn a_single_key_waits_for_nothing() {
    let mut asked = Vec::new();
    let messages = gathered(key(KeyCode::Enter), |within| {
        asked.push(within);
        Ok(None)
    });
    assert!(matches!(messages.as_deref(), Ok([Message::Key(key)]) if key.code == KeyCode::Enter));
    assert_eq!(asked, [AT_ONCE]);
}

#[test]
fn text_is_waited_for_and_then_whole() {
    let mut asked = Vec::new();
    let mut rest = keys("ytte\n").into_iter();
    let messages = gathered(key(KeyCode::Char('L')), |within| {
        asked.push(within);
        Ok(rest.next())
    });
    assert!(
        matches!(messages.as_deref(), Ok([Message::Paste(Paste { text: Ok(text), unpressed: true })]) if text == "Lytte\n")
    );
    assert_eq!(asked, [&[AT_ONCE; 2][..], &[PAUSE; 4]].concat());
}

#[test]
fn what_no_person_types_is_text() {
    let paste = |text: &str| Event::Paste(text.to_owned());
    let ctrl = |c| Event::Key(KeyEvent::new(KeyCode::Char(c), KeyModifiers::CONTROL));
    for (events, want, unpressed) in [
        (vec![paste("Lytte\nse")], "Lytte\nse", false),
        (
            vec![paste("Lytte"), key(KeyCode::Enter), ctrl('q'), key(KeyCode::Enter), key(KeyCode::Delete)],
            "Lytte\n\n",
            true,
        ),
        (vec![paste(""), click(), key(KeyCode::PageDown), key(KeyCode::F(6)), key(KeyCode::Esc)], "", true),
        (keys("en\nto\n"), "en\nto\n", true),
        (keys("alt"), "alt", false),
        ([vec![key(KeyCode::Enter)], keys("abc")].concat(), "\nabc", true),
        ([keys("ab"), vec![key(KeyCode::Tab), ctrl('j')], keys("c")].concat(), "ab \nc", true),
    ] {
        let asked = format!("{events:?}");
        assert_eq!(pasted(events), Paste { text: Ok(want.to_owned()), unpressed }, "{asked}");
    }
}

#[test]
fn what_hands_do_quickly_is_keys() {
    for events in
        [vec![key(KeyCode::Down); 30], vec![key(KeyCode::F(6)); 4], keys("é\n"), keys("ab\n"), vec![click(); 2]]
    {
        let number = events.len();
        let messages = burst(events);
        assert_eq!(messages.len(), number);
        assert!(messages.iter().all(|message| matches!(message, Message::Key(_) | Message::Click(_))), "{messages:?}");
    }
}

#[test]
fn a_paste_is_whole_or_refused() {
    let text = |bytes| "x".repeat(bytes);
    assert_eq!(pasted(vec![Event::Paste(text(LARGEST))]).text, Ok(text(LARGEST)));
    for events in [vec![Event::Paste(text(LARGEST + 1))], keys(&text(LARGEST + 1))] {
        assert_eq!(pasted(events).text, Err(TooLarge { bytes: LARGEST + 1 }));
    }
    let parts = vec![Event::Paste(text(LARGEST)), Event::Paste(text(LARGEST))];
    assert_eq!(pasted(parts).text, Err(TooLarge { bytes: 2 * LARGEST }));
}

proptest! {
    #[test]
    fn nothing_is_pressed_in_a_burst_with_text_and_no_character_is_lost(events in prop::collection::vec(any_event(), 1..40)) {
        let typed = events.iter().filter_map(printable).count();
        let text: String = events
            .iter()
            .filter_map(|event| match event {
                Event::Paste(text) => Some(text.clone()),
                other => printable(other).map(String::from),
            })
            .collect();
        let is_text = typed >= TYPED || events.iter().any(|event| matches!(event, Event::Paste(_)));
        let messages = burst(events.clone());
        if is_text {
            let pastes: Vec<&Paste> = messages
                .iter()
                .filter_map(|message| match message {
                    Message::Paste(paste) => Some(paste),
                    _ => None,
                })
                .collect();
            prop_assert!(messages.iter().all(|message| matches!(message, Message::Paste(_) | Message::Resize)));
            let kept = pastes[0].text.clone().expect("it fits");
            // Beside what was typed there are only the ends of lines and the spaces that keys stand for.
            let mut kept = kept.chars();
            prop_assert!(text.chars().all(|c| kept.any(|other| other == c)), "{text:?}");
            prop_assert_eq!(pastes.len(), 1);
        } else {
            let of_their_own = events.into_iter().filter_map(message).count();
            prop_assert_eq!(messages.len(), of_their_own);
            let is_key = |message: &Message| matches!(message, Message::Key(_) | Message::Click(_) | Message::Resize);
            prop_assert!(messages.iter().all(is_key));
        }
    }
}
