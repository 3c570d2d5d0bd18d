use std::ops::ControlFlow::{Break, Continue};

use super::fixture::{siljan, small, text};
use super::*;

#[test]
fn formats_are_read_as_they_are_written() {
    for format in Format::ALL {
        assert_eq!(format.to_string().parse(), Ok(format));
        assert_eq!(format.file_name(), format!("poster.{format}"));
    }
    for wrong in ["", "PDF", "markdown", "docx"] {
        assert_eq!(wrong.parse::<Format>(), Err(UnknownFormat));
    }
}

#[test]
fn every_format_is_written_and_told() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("ut");
    let mut told = Vec::new();
    let mut document = siljan();
    document.values[0].norms[0].text = text("Vi ler 😀");
    let exported = export(&document, &Format::ALL, &out, &mut |progress| {
        told.push(match progress {
            Progress::Started { format, done, of } => format!("{format} {done}/{of}"),
            Progress::Written { path, .. } => path.file_name().expect("a name").to_string_lossy().into_owned(),
        });
        Continue(())
    });
    let exported = exported.expect("it is exported");
    assert_eq!(told, ["pdf 0/3", "poster.pdf", "md 1/3", "poster.md", "json 2/3", "poster.json"]);
    assert_eq!(exported.files, ["pdf", "md", "json"].map(|tag| out.join(format!("poster.{tag}"))));
    assert_eq!((exported.replaced, exported.stopped), (vec!['😀'], false));
    let starts = exported.files.iter().map(|file| std::fs::read(file).expect("it is there")[..2].to_vec());
    assert_eq!(starts.collect::<Vec<_>>(), [b"%P", b"# ", b"{\n"]);
}

#[test]
fn an_export_stops_between_formats() {
    let formats = [Format::Json, Format::Markdown];
    for (stop_at, files) in [(0, 0), (1, 1), (2, 1)] {
        let dir = tempfile::tempdir().expect("a folder");
        let mut calls = 0;
        let exported = export(&small(), &formats, dir.path(), &mut |_| {
            calls += 1;
            if calls > stop_at { Break(()) } else { Continue(()) }
        });
        let exported = exported.expect("it is stopped");
        assert_eq!((exported.files.len(), exported.stopped), (files, true), "{stop_at}");
        assert_eq!(std::fs::read_dir(dir.path()).expect("a folder").count(), files);
    }
}

#[test]
fn a_day_is_written_as_people_write_it() {
    let day = jiff::civil::date(2026, 3, 1);
    let words = Lang::ALL.map(|lang| date_in_words(lang, day));
    assert_eq!(words, ["1. mars 2026", "1. mars 2026", "1 March 2026"]);
}
