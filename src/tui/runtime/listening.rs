//! From what the terminal says to messages: a paste never presses keys.
//!
//! A person presses one key at a time, and each is passed on at once. What arrives without a pause is a *burst*. With pasted text
//! in it, or three printable characters, it is text all through, whatever it pretends to be: a terminal that does not bracket
//! what is pasted sends it as keys, and a paste that holds the end of the bracket does so too. In such a burst printable
//! characters are text, Enter is the end of a line and Tab a space; no other key is pressed and nothing is clicked. Other bursts,
//! such as arrows that repeat and function keys over a slow line, are keys.

use std::io;
use std::sync::mpsc::Sender;
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};
use ratatui::layout::Position;

use crate::tui::app::Message;
use crate::tui::helper::Helper;
use crate::tui::paste::{LARGEST, Paste, TooLarge};

/// So many printable characters without a pause were not typed.
const TYPED: usize = 3;

/// As good as at once, in which what has arrived is found; in no time at all it is not looked for.
const AT_ONCE: Duration = Duration::from_micros(100);

/// How long the continuation of pasted text may take to arrive.
const PAUSE: Duration = Duration::from_millis(100);

/// Sends what the terminal says, from a thread of its own: a read there may wait for ever.
pub(super) fn listen(sender: Sender<Message>) -> io::Result<()> {
    Helper::Keys.begin(sender, |sender| {
        while let Ok(messages) = event::read().and_then(|first| gathered(first, arrived)) {
            for message in messages {
                if sender.send(message).is_err() {
                    return;
                }
            }
        }
        let _ = sender.send(Message::Ended);
    })?;
    Ok(())
}

/// What arrives within this time; nothing where nothing does.
fn arrived(within: Duration) -> io::Result<Option<Event>> {
    if event::poll(within)? { event::read().map(Some) } else { Ok(None) }
}

/// The messages of a burst that begins with `first`; `next` gives what arrives within a time.
fn gathered(first: Event, mut next: impl FnMut(Duration) -> io::Result<Option<Event>>) -> io::Result<Vec<Message>> {
    let mut burst = Burst::Keys(Vec::new());
    let mut event = Some(first);
    while let Some(arrived) = event {
        burst.take(arrived);
        // Nothing waits for a single key to be followed by another.
        event = next(match burst {
            Burst::Keys(_) => AT_ONCE,
            Burst::Text(_) => PAUSE,
        })?;
    }
    Ok(burst.messages())
}

/// What arrived without a pause.
#[derive(Debug)]
enum Burst {
    /// Keys so far.
    Keys(Vec<Event>),
    /// Pasted text.
    Text(Text),
}

/// Pasted text as it arrives.
#[derive(Debug, Default)]
struct Text {
    /// The characters; none when they are too many.
    characters: String,
    /// Its size.
    bytes: usize,
    /// Whether it has keys that are not pressed.
    unpressed: bool,
    /// Whether the window changed meanwhile.
    resized: bool,
}

impl Burst {
    fn take(&mut self, event: Event) {
        match self {
            Self::Text(text) => text.take(event),
            Self::Keys(events) => {
                events.push(event);
                let pasted = events.iter().any(|event| matches!(event, Event::Paste(_)));
                if pasted || events.iter().filter(|event| printable(event).is_some()).count() >= TYPED {
                    let mut text = Text::default();
                    events.drain(..).for_each(|event| text.take(event));
                    *self = Self::Text(text);
                }
            }
        }
    }

    fn messages(self) -> Vec<Message> {
        match self {
            Self::Keys(events) => events.into_iter().filter_map(message).collect(),
            Self::Text(Text { characters, bytes, unpressed, resized }) => {
                let text = if bytes > LARGEST { Err(TooLarge { bytes }) } else { Ok(characters) };
                let resize = resized.then_some(Message::Resize);
                resize.into_iter().chain([Message::Paste(Paste { text, unpressed })]).collect()
            }
        }
    }
}

impl Text {
    fn take(&mut self, event: Event) {
        if let Some(c) = printable(&event) {
            return self.add(c.encode_utf8(&mut [0; 4]));
        }
        match event {
            Event::Paste(text) => self.add(&text),
            Event::Key(key) if key.kind == KeyEventKind::Release => {}
            Event::Key(key) => {
                self.unpressed = true;
                match key.code {
                    KeyCode::Enter => self.add("\n"),
                    // Ctrl+J is the line feed that ends lines in a text; terminals send it as that key.
                    KeyCode::Char('j') if key.modifiers == KeyModifiers::CONTROL => self.add("\n"),
                    KeyCode::Tab => self.add(" "),
                    _ => {}
                }
            }
            // The bytes of a click may be part of the text; a person does not click while a paste arrives.
            Event::Mouse(_) => self.unpressed = true,
            Event::Resize(..) => self.resized = true,
            Event::FocusGained | Event::FocusLost => {}
        }
    }

    fn add(&mut self, text: &str) {
        self.bytes = self.bytes.saturating_add(text.len());
        if self.bytes > LARGEST {
            self.characters = String::new();
        } else {
            self.characters.push_str(text);
        }
    }
}

/// The character that a key types.
fn printable(event: &Event) -> Option<char> {
    match event {
        Event::Key(KeyEvent {
            code: KeyCode::Char(c),
            modifiers,
            kind: KeyEventKind::Press | KeyEventKind::Repeat,
            ..
        }) => {
            let other = modifiers.difference(KeyModifiers::SHIFT);
            // AltGr arrives as Ctrl+Alt on some systems.
            let types = other.is_empty() || other == KeyModifiers::CONTROL | KeyModifiers::ALT;
            Some(*c).filter(|c| types && !c.is_control())
        }
        _ => None,
    }
}

/// What an event of its own means.
fn message(event: Event) -> Option<Message> {
    match event {
        Event::Key(key) => Some(Message::Key(key)),
        Event::Paste(text) => Some(Message::Paste(Paste::new(text))),
        Event::Resize(..) => Some(Message::Resize),
        Event::Mouse(mouse) => match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => Some(Message::Click(Position::new(mouse.column, mouse.row))),
            MouseEventKind::Drag(MouseButton::Left) => Some(Message::Drag(Position::new(mouse.column, mouse.row))),
            MouseEventKind::ScrollUp => Some(Message::Wheel(Position::new(mouse.column, mouse.row), -1)),
            MouseEventKind::ScrollDown => Some(Message::Wheel(Position::new(mouse.column, mouse.row), 1)),
            _ => None,
        },
        Event::FocusGained | Event::FocusLost => None,
    }
}

#[cfg(test)]
mod tests;
