//! Making outputs, in a thread of its own that can be asked to stop.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread::JoinHandle;

use crate::export::{self, Document, Format};
use crate::tui::app::Message;
use crate::tui::helper::Helper;
use crate::tui::outputs::{Outputs, Report, Wanted, Why};

/// Outputs that are being made. When it goes, the file that is being written is finished and no other is begun.
pub(super) struct Exporting {
    /// Whether no more are to be begun.
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Exporting {
    /// Begins to make what is wanted, in the folder `dir`; `sender` is told how far it is and what became of it.
    pub(super) fn begin(document: Document, wanted: Wanted, dir: PathBuf, sender: Sender<Message>) -> Self {
        let stop = Arc::new(AtomicBool::new(false));
        let (asked, formats, told) = (Arc::clone(&stop), wanted.formats.clone(), sender.clone());
        let thread = Helper::Export.begin(sender, move |sender| {
            let report = make(&document, &wanted, &dir, sender, &asked);
            let _ = sender.send(Message::Outputs(Outputs::Written(report)));
        });
        let thread = thread.inspect_err(|error| {
            let failed = formats.into_iter().map(|format| (format, Why::Other(error.to_string()))).collect();
            let _ = told.send(Message::Outputs(Outputs::Written(Report { failed, ..Report::default() })));
        });
        Self { stop, thread: thread.ok() }
    }

    /// Begins no more files.
    pub(super) fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Drop for Exporting {
    fn drop(&mut self) {
        self.stop();
        if let Some(thread) = self.thread.take() {
            // It ends by itself, whatever becomes of its work.
            let _ = thread.join();
        }
    }
}

fn make(document: &Document, wanted: &Wanted, dir: &Path, sender: &Sender<Message>, stop: &AtomicBool) -> Report {
    let folder = dir.display().to_string();
    let mut made: Vec<Format> = Vec::new();
    let mut progress = |progress: export::Progress<'_>| {
        match progress {
            export::Progress::Started { format, done, of } => {
                let _ = sender.send(Message::Outputs(Outputs::Writing { format, done, of }));
            }
            export::Progress::Written { format, .. } => made.push(format),
        }
        if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    match export::export(document, &wanted.formats, &wanted.options, dir, &mut progress) {
        Ok(exported) => Report {
            folder,
            made,
            empty: exported.empty,
            failed: exported.failed.iter().map(|(format, error)| (*format, Why::from(error))).collect(),
            replaced: exported.replaced,
            stopped: exported.stopped,
        },
        Err(error) => {
            let failed = wanted.formats.iter().map(|format| (*format, Why::from(&error))).collect();
            Report { folder, failed, ..Report::default() }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::sync::mpsc;

    use super::*;
    use crate::clock::Time;
    use crate::session::ids::SessionId;
    use crate::session::{Session, Start};
    use crate::workshop::builtin;

    fn document() -> Document {
        let workshop = builtin::find(builtin::DEFAULT).expect("built in").parse().expect("clean");
        let start = Session::start(Start { id: SessionId(7), seed: 7, workshop }, Time(0));
        Document::of(&Session::replay([start]).expect("a start"))
    }

    fn wanted() -> Wanted {
        Wanted { formats: vec![Format::PosterMarkdown, Format::PosterJson], ..Wanted::default() }
    }

    /// What was sent, to the end.
    fn sent(dir: &Path, stop: bool) -> Vec<Outputs> {
        let (sender, messages) = mpsc::channel();
        let exporting = Exporting::begin(document(), wanted(), dir.to_owned(), sender);
        if stop {
            exporting.stop();
        }
        drop(exporting);
        let outputs = messages.into_iter().map(|message| match message {
            Message::Outputs(outputs) => outputs,
            other => panic!("{other:?}"),
        });
        outputs.collect()
    }

    fn report(mut sent: Vec<Outputs>) -> Report {
        match sent.pop() {
            Some(Outputs::Written(report)) => report,
            other => panic!("the last word is what became of it: {other:?}"),
        }
    }

    #[test]
    fn each_file_is_told_of_and_then_what_became_of_all() {
        let dir = tempfile::tempdir().expect("a folder");
        let (sender, messages) = mpsc::channel();
        let mut exporting = Exporting::begin(document(), wanted(), dir.path().to_owned(), sender);
        exporting.thread.take().expect("a thread").join().expect("it ends");
        let sent: Vec<Message> = messages.try_iter().collect();
        assert!(matches!(
            sent[0],
            Message::Outputs(Outputs::Writing { format: Format::PosterMarkdown, done: 0, of: 2 })
        ));
        assert!(matches!(sent[1], Message::Outputs(Outputs::Writing { format: Format::PosterJson, done: 1, of: 2 })));
        let Message::Outputs(Outputs::Written(report)) = &sent[2] else { panic!("{sent:?}") };
        assert_eq!((&report.made, &report.failed, report.stopped), (&wanted().formats, &vec![], false));
        assert_eq!(report.folder, dir.path().display().to_string());
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_the_reason_for_each_file() {
        let dir = tempfile::tempdir().expect("a folder");
        let file = dir.path().join("file");
        fs::write(&file, "in the way").expect("a file");
        let report = report(sent(&file.join("export"), false));
        assert_eq!(report.failed.iter().map(|(format, _)| *format).collect::<Vec<_>>(), wanted().formats);
        assert_eq!(report.reasons().len(), 1);
        assert_eq!(fs::read_to_string(file).expect("it is there"), "in the way");
    }

    #[test]
    fn what_is_stopped_leaves_whole_files_and_nothing_else() {
        let dir = tempfile::tempdir().expect("a folder");
        let report = report(sent(dir.path(), true));
        let files = fs::read_dir(dir.path()).expect("a folder").map(|entry| entry.expect("an entry").file_name());
        let files: Vec<_> = files.map(|name| name.to_string_lossy().into_owned()).collect();
        assert_eq!(report.made.len(), files.len());
        assert!(files.iter().all(|name| report.made.iter().any(|format| format.file_name() == name)), "{files:?}");
        assert_eq!(report.stopped, files.len() < wanted().formats.len());
    }
}
