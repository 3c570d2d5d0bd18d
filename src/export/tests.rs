use std::ops::ControlFlow::{Break, Continue};

use super::fixture::{siljan, small, text};
use super::*;

#[test]
fn outputs_are_named_by_file_name_or_ending() {
    for format in Format::ALL {
        assert_eq!(Format::named(format.file_name()), Ok(vec![format]));
    }
    assert_eq!(Format::named("md"), Ok(vec![Format::PosterMarkdown, Format::ReportMarkdown]));
    assert!(Format::named("poster").expect("a name").contains(&Format::PosterSvg));
    for wrong in ["", "PDF", "markdown", "docx", "."] {
        assert_eq!(Format::named(wrong), Err(UnknownFormat), "{wrong}");
    }
}

#[test]
fn every_output_has_a_file_of_its_own() {
    let mut names = Format::ALL.map(Format::file_name).to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), Format::ALL.len());
}

#[test]
fn every_format_is_written_and_told() {
    let dir = tempfile::tempdir().expect("a folder");
    let out = dir.path().join("ut");
    let mut told = Vec::new();
    let mut document = siljan();
    document.values[0].norms[0].text = text("Vi ler 😀");
    document.follow_ups = vec![FollowUp { id: "ab-1".to_owned(), what: text("Le"), who: None, when: None }];
    let exported = export(&document, &Format::ALL, &Options::default(), &out, &mut |progress| {
        told.push(match progress {
            Progress::Started { format, done, of } => format!("{format} {done}/{of}"),
            Progress::Written { path, .. } => path.file_name().expect("a name").to_string_lossy().into_owned(),
        });
        Continue(())
    });
    let exported = exported.expect("it is exported");
    let all = Format::ALL.len();
    let steps = Format::ALL.iter().enumerate();
    let steps = steps.flat_map(|(done, format)| [format!("{format} {done}/{all}"), format.to_string()]);
    assert_eq!(told, steps.collect::<Vec<_>>());
    assert_eq!(exported.files, Format::ALL.map(|format| out.join(format.file_name())));
    assert_eq!((exported.replaced, exported.stopped, exported.failed.len()), (vec!['😀'], false, 0));
    for file in exported.files {
        let bytes = std::fs::read(&file).expect("it is there");
        let start: &[u8] = match file.extension().and_then(|ending| ending.to_str()) {
            Some("pdf") => b"%PDF-1.7",
            Some("png") => b"\x89PNG",
            Some("svg") => b"<svg ",
            Some("md") => b"# ",
            Some("html") => b"<!DOCTYPE html>",
            Some("csv") => b"\xef\xbb\xbf\"value\"",
            Some("ics") => b"BEGIN:VCALENDAR\r\n",
            Some("json") => b"{\n",
            other => panic!("say how a file that ends in {other:?} starts"),
        };
        assert!(bytes.starts_with(start), "{}", file.display());
    }
}

#[test]
fn one_that_fails_keeps_none_from_being_made() {
    let dir = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(dir.path().join("poster.md/taken")).expect("a folder in the way");
    let formats = [Format::PosterMarkdown, Format::PosterJson];
    let exported =
        export(&small(), &formats, &Options::default(), dir.path(), &mut |_| Continue(())).expect("a folder");
    assert_eq!(exported.files, [dir.path().join("poster.json")]);
    assert!(matches!(&exported.failed[..], [(Format::PosterMarkdown, ExportError::Write { .. })]), "{exported:?}");
}

#[test]
fn what_has_nothing_in_it_is_not_made() {
    let dir = tempfile::tempdir().expect("a folder");
    let mut document = small();
    document.values.clear();
    let formats = [Format::TablePdf, Format::PosterJson];
    let exported =
        export(&document, &formats, &Options::default(), dir.path(), &mut |_| Continue(())).expect("a folder");
    assert_eq!((exported.files.len(), exported.empty), (1, vec![Format::TablePdf]));
}

#[test]
fn an_export_stops_between_formats() {
    let formats = [Format::PosterJson, Format::PosterMarkdown];
    for (stop_at, files) in [(0, 0), (1, 1), (2, 1)] {
        let dir = tempfile::tempdir().expect("a folder");
        let mut calls = 0;
        let exported = export(&small(), &formats, &Options::default(), dir.path(), &mut |_| {
            calls += 1;
            if calls > stop_at { Break(()) } else { Continue(()) }
        });
        let exported = exported.expect("it is stopped");
        assert_eq!((exported.files.len(), exported.stopped), (files, true), "{stop_at}");
        let outputs = std::fs::read_dir(dir.path()).expect("a folder").filter_map(Result::ok);
        assert_eq!(outputs.filter(|file| file.file_name() != own::FILE).count(), files);
    }
}

#[test]
fn a_day_is_written_as_people_write_it() {
    let day = jiff::civil::date(2026, 3, 1);
    let words = Lang::ALL.map(|lang| date_in_words(lang, day));
    assert_eq!(words, ["1. mars 2026", "1. mars 2026", "1 March 2026"]);
}
