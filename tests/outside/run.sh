#!/usr/bin/env bash
# Makes the outputs of the rehearsed session and of hostile ones, and opens each with programs that are not ours: the Nu
# checker, axe-core in Chromium, poppler, pikepdf, LibreOffice, icalendar, markdown-it, Pillow. It takes whatever files
# there are, and a file that it has no check for is a finding.
#
# It installs what it needs: by apt (Debian, as root), and below the target folder by pip and npm. Java 11 or later and
# Node 18 or later must be there.
set -euo pipefail
cd "$(dirname "$0")/../.."
here=tests/outside
target=${CARGO_TARGET_DIR:-target}
tools=$target/outside
made=$target/tmp/outside

step() { printf '\n== %s\n' "$*"; }

step "what it needs"
missing=()
for pair in pdfinfo=poppler-utils soffice=libreoffice-calc chromium=chromium; do
    command -v "${pair%%=*}" >/dev/null || missing+=("${pair#*=}")
done
if [ ${#missing[@]} -gt 0 ]; then
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi
mkdir -p "$tools"
[ -x "$tools/venv/bin/python" ] || python3 -m venv "$tools/venv"
"$tools/venv/bin/pip" install -q --disable-pip-version-check pikepdf icalendar pillow markdown-it-py openpyxl
npm install --silent --no-fund --no-audit --prefix "$tools" vnu-jar axe-core playwright-core
vnu=$tools/node_modules/vnu-jar/build/dist/vnu.jar

step "the outputs"
cargo test --quiet --test outside
rm -rf "$made/rehearsed"
cargo run --quiet -- rehearse --headless --out "$made/rehearsed" >/dev/null
cargo run --quiet -- export siljan --format kit --people 12 --out "$made/rehearsed" >/dev/null
rm -rf "$made"/*/session

bad=0
check() { "$@" || bad=1; }

step "PDF, read by poppler"
check "$here/light.sh" "$made"

step "PDF, CSV, ICS, Markdown, JSON and PNG"
check "$tools/venv/bin/python" "$here/check.py" "$made"

step "HTML and SVG, by the Nu checker"
mapfile -d '' pages < <(find "$made" \( -name '*.html' -o -name '*.svg' \) -print0 | sort -z)
check java -jar "$vnu" --also-check-svg --Werror "${pages[@]}"
[ "$bad" = 1 ] || echo "✓ ${#pages[@]} files"

step "HTML and SVG, in Chromium with axe-core"
check env NODE_PATH="$tools/node_modules" CHROMIUM="$(command -v chromium)" node "$here/browser.cjs" "$made"

[ "$bad" = 0 ] || { printf '\nthere are findings\n' >&2; exit 1; }
printf '\nno findings\n'
