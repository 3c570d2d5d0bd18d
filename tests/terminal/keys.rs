//! The bytes that terminals send for keys, as xterm and nearly all others do.

/// The bytes of a key, by the name that keyboards and the footer have for it: `F6`, `Enter`, `Ctrl+Up`, `Space`, `3`.
pub(crate) fn bytes(name: &str) -> Vec<u8> {
    let (modifier, base) = match name.rsplit_once('+') {
        Some(("Shift", base)) => (";2", base),
        Some(("Ctrl", base)) => (";5", base),
        Some(_) | None => ("", name),
    };
    if modifier == ";5" && base.len() == 1 {
        // Ctrl takes a letter's upper three bits away.
        return base.bytes().map(|letter| letter & 0x1f).collect();
    }
    let arrow = |letter: char| match modifier {
        "" => format!("\u{1b}[{letter}"),
        modifier => format!("\u{1b}[1{modifier}{letter}"),
    };
    let numbered = |number: u8| format!("\u{1b}[{number}{modifier}~");
    let sent = match base {
        "Enter" => "\r".to_owned(),
        "Tab" if modifier == ";2" => "\u{1b}[Z".to_owned(),
        "Tab" => "\t".to_owned(),
        "Esc" => "\u{1b}".to_owned(),
        "Space" => " ".to_owned(),
        "Backspace" => "\u{7f}".to_owned(),
        "Up" => arrow('A'),
        "Down" => arrow('B'),
        "Right" => arrow('C'),
        "Left" => arrow('D'),
        "Home" => arrow('H'),
        "End" => arrow('F'),
        "Del" => numbered(3),
        "PgUp" => numbered(5),
        "PgDn" => numbered(6),
        "F1" => "\u{1b}OP".to_owned(),
        "F2" => "\u{1b}OQ".to_owned(),
        "F3" => "\u{1b}OR".to_owned(),
        "F4" => "\u{1b}OS".to_owned(),
        "F5" => numbered(15),
        "F6" => numbered(17),
        "F7" => numbered(18),
        "F8" => numbered(19),
        "F9" => numbered(20),
        "F10" => numbered(21),
        "F11" => numbered(23),
        "F12" => numbered(24),
        other if other.chars().count() == 1 => other.to_owned(),
        other => panic!("no key is called {other:?}"),
    };
    sent.into_bytes()
}
