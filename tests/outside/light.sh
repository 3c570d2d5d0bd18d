#!/usr/bin/env bash
# Opens each PDF of the folders named with poppler: it can be read, is tagged, has a title and has words in it.
# Poppler is installed where it is missing and that is allowed.
set -euo pipefail

if ! command -v pdfinfo >/dev/null; then
    apt-get update -qq && apt-get install -y -qq --no-install-recommends poppler-utils >/dev/null
fi

findings=0
seen=0
bad=0
while IFS= read -r -d '' file; do
    seen=$((seen + 1))
    findings=$((findings + bad))
    bad=0
    told=$(pdfinfo "$file" 2>&1) || { echo "✗ $file: $told" >&2; bad=1; continue; }
    for line in 'Tagged: *yes' 'Encrypted: *no' 'JavaScript: *no' 'Title: *[^ ]' 'Pages: *[1-9]'; do
        grep -q "^$line" <<<"$told" || { echo "✗ $file: pdfinfo says no \"$line\"" >&2; bad=1; }
    done
    # A syntax error is told on stderr alone.
    words=$(pdftotext "$file" - 2>&1 >/dev/null) && [ -z "$words" ] || { echo "✗ $file: $words" >&2; bad=1; }
    [ "$(pdftotext "$file" - | wc -w)" -gt 0 ] || { echo "✗ $file: no words" >&2; bad=1; }
    fonts=$(pdffonts "$file" | tail -n +3 | awk '{ if ($(NF-4) != "yes") print $1 }')
    [ -z "$fonts" ] || { echo "✗ $file: not embedded: $fonts" >&2; bad=1; }
    [ "$bad" = 1 ] || echo "✓ $file: poppler"
done < <(find "$@" -name '*.pdf' -print0 | sort -z)
[ "$seen" -gt 0 ] || { echo "no PDF was found in $*" >&2; exit 1; }
exit $((findings + bad > 0))
