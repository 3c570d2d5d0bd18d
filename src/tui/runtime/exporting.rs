//! Making outputs, in a thread of its own that can be asked to stop.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Sender;
use std::thread::{self, JoinHandle};

use crate::export::{self, Document, Format};
use crate::tui::app::Message;
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
        let thread = thread::Builder::new().name("export".to_owned()).spawn(move || {
            let report = make(&document, &wanted, &dir, &sender, &asked);
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
            // A thread that panicked has nothing to wait for.
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
