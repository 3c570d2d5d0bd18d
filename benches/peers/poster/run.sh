#!/usr/bin/env bash
# Times the poster beside what one would use instead: the Typst compiler on the same template and data, and headless Chromium
# printing the report. Needs Python 3 and, on Debian, installs chromium; all else lands in target/peers.
set -euo pipefail
cd "$(dirname "$0")/../../.."
command -v chromium >/dev/null || { apt-get update -q && apt-get install -y -q --no-install-recommends chromium; }
[ -x target/peers/venv/bin/python ] || python3 -m venv target/peers/venv
target/peers/venv/bin/pip install --quiet typst==0.15.2
cargo build --release --quiet
exec target/peers/venv/bin/python benches/peers/poster/time_poster.py "$@"
