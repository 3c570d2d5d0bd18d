//! The program: parse, run, print an error with its hint.

use std::alloc::System;
use std::process::ExitCode;

use cap::Cap;

/// The system's memory, which can be limited: a poster template of somebody's own may take too much.
#[global_allocator]
static MEMORY: Cap<System> = Cap::new(System, usize::MAX);

fn main() -> ExitCode {
    // What is taken already is more than the limit only if the limit is absurd; then there is nothing to limit.
    let limit = |bytes| MEMORY.set_limit(bytes).unwrap_or_default();
    ExitCode::from(verdiverksted::cli::main(&limit))
}
