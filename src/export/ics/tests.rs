use jiff::civil::date;

use super::*;
use crate::export::fixture::{HOSTILE, poster, siljan, text};
use crate::text::CleanText;

fn agreed(id: &str, what: &str, who: Option<&str>, when: Option<Date>) -> FollowUp {
    FollowUp { id: id.to_owned(), what: text(what), who: who.map(text), when }
}

fn written(document: &Document) -> String {
    String::from_utf8(calendar(document).bytes).expect("it is UTF-8")
}

fn with(follow_ups: Vec<FollowUp>) -> Document {
    Document { follow_ups, ..siljan() }
}

#[test]
fn what_has_a_day_is_an_event_and_what_has_none_a_task() {
    let document = with(vec![
        agreed("ab-1", "Henge opp plakaten", Some("Kari"), Some(date(2026, 12, 31))),
        agreed("ab-2", "Snakke om Mot", None, None),
    ]);
    let want = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Verdiverksted//Verdiverksted//EN\r\nCALSCALE:GREGORIAN\r\n\
        X-WR-CALNAME:Felles verdier i oppvekst\r\nNAME:Felles verdier i oppvekst\r\n\
        BEGIN:VEVENT\r\nUID:ab-1@verdiverksted\r\nDTSTAMP:20261121T000000Z\r\n\
        DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nTRANSP:TRANSPARENT\r\n\
        SUMMARY:Henge opp plakaten\r\n\
        DESCRIPTION:Ansvarlig: Kari\\nAvtalt i verkstedet «Felles verdier i oppveks\r\n t» 21. november 2026.\\n\
        SAMMEN OM: Barnets beste · Respekt og raushet · \r\n Mot\r\n\
        CATEGORIES:Felles verdier i oppvekst\r\n\
        BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P6DT15H\r\nDESCRIPTION:Henge opp plakaten\r\nEND:VALARM\r\n\
        BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15H\r\nDESCRIPTION:Henge opp plakaten\r\nEND:VALARM\r\n\
        END:VEVENT\r\n\
        BEGIN:VTODO\r\nUID:ab-2@verdiverksted\r\nDTSTAMP:20261121T000000Z\r\nSTATUS:NEEDS-ACTION\r\n\
        SUMMARY:Snakke om Mot\r\n\
        DESCRIPTION:Avtalt i verkstedet «Felles verdier i oppvekst» 21. november \r\n 2026.\\n\
        SAMMEN OM: Barnets beste · Respekt og raushet · Mot\r\n\
        CATEGORIES:Felles verdier i oppvekst\r\nEND:VTODO\r\nEND:VCALENDAR\r\n";
    assert_eq!(written(&document), want);
}

#[test]
fn what_is_missing_leaves_a_whole_calendar() {
    assert!(calendar(&siljan()).bytes.is_empty(), "nothing was agreed");
    let last = agreed("ab-1", "Siste dag", None, Some(Date::MAX));
    let document = Document { date: None, ..with(vec![last]) };
    let text = written(&document);
    assert!(
        text.contains("DTSTAMP:19700101T000000Z\r\n") && text.contains("DTSTART;VALUE=DATE:99991231\r\n"),
        "{text}"
    );
    assert!(!text.contains("DTEND"), "there is no day after the last: {text}");
    assert!(text.contains("«Felles verdier i oppvekst».\\nSAMMEN"), "{text}");
}

#[test]
fn nothing_written_begins_a_line_of_its_own() {
    let tricks = ["\r\nBEGIN:VEVENT", "END:VEVENT\\nBEGIN:VEVENT", "a\nATTACH:file:///etc/passwd"];
    let words: Vec<CleanText> = HOSTILE.iter().chain(&tricks).map(|words| text(words)).collect();
    let follow_ups = words.iter().map(|words| agreed(words.as_str(), words.as_str(), Some(words.as_str()), None));
    let document = Document { title: text(HOSTILE[4]), follow_ups: follow_ups.collect(), ..poster(vec![]) };
    let text = written(&document).replace("\r\n ", "");
    let names = ["BEGIN", "END", "VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "NAME", "UID", "DTSTAMP", "STATUS"];
    let more = ["SUMMARY", "DESCRIPTION", "CATEGORIES"];
    for line in text.split_terminator("\r\n") {
        let name = line.split(':').next().unwrap_or_default();
        assert!(names.contains(&name) || more.contains(&name), "{line}");
        assert!(!line.contains(['\r', '\n']), "{line:?}");
    }
    assert_eq!(text.matches("\r\nBEGIN:").count(), words.len());
    for words in &words {
        let escaped = words.as_str().replace('\\', "\\\\").replace(',', "\\,").replace(';', "\\;");
        assert!(text.contains(&format!("SUMMARY:{escaped}\r\n")), "{words}");
    }
}
