"""Opens every file of the folders below the one named with programs that are not ours, and prints a line for each.

A file whose ending has no check here is a finding, so that a new output is never forgotten.
"""

import csv
import io
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import icalendar
import openpyxl
import pikepdf
from markdown_it import MarkdownIt
from PIL import Image

SEPARATORS = {"nb": ";", "nn": ";", "en": ","}

# What no word of the room may turn into in Markdown.
MARKUP = {
    "html_block", "link_open", "image", "code_inline", "code_block", "fence", "em_open", "strong_open", "s_open", "hr",
    "blockquote_open", "ordered_list_open",
}


class Finding(Exception):
    """What is wrong with a file."""


def must(fact, what):
    if not fact:
        raise Finding(what)


def session(folder):
    return json.loads((folder / "session.json").read_text(encoding="utf-8"))


def said(folder):
    """All that was said, value by value."""
    return [(value, said) for value in session(folder)["values"] for said in value["said"]]


def words(folder):
    """All texts that a report must have in it."""
    whole = session(folder)
    found = {whole["title"], whole["heading"], whole["organisation"]}
    for value in whole["values"]:
        found.add(value["name"])
        found.update(value["unpaired_taboos"])
        for norm in value["norms"]:
            found.update([norm["text"], *norm["taboos"], *(source["text"] for source in norm["sources"])])
        for one in value["said"]:
            found.update([one["text"], one["original"], one["against"], one["theme"]])
    for agreed in whole["follow_ups"]:
        found.update([agreed["what"], agreed["who"]])
    for group in whole["groups"]:
        found.update([group["name"], *group["units"]])
    return found - {None}


def nodes(tree):
    """All structure elements below a node of a PDF's structure tree."""
    stack = [tree]
    while stack:
        node = stack.pop()
        if isinstance(node, pikepdf.Array):
            stack.extend(node)
        elif isinstance(node, pikepdf.Dictionary):
            if "/S" in node:
                yield node
            if "/K" in node:
                stack.append(node.K)


def bare(text):
    """Letters and signs without what a line may end at."""
    return re.sub(r"\s", "", text)


def printed(path):
    """That each norm on the poster can be copied out of a PDF, as far as the typeface has its letters."""
    text = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout
    text = bare(text)
    norms = [norm["text"] for value in session(path.parent)["values"] for norm in value["norms"]]
    missing = [norm for norm in norms if all(ord(c) < 0x250 for c in norm) and bare(norm) not in text]
    must(not missing, f"missing: {missing}")


def pdf(path):
    with pikepdf.open(path) as file:
        must(not file.check_pdf_syntax(), file.check_pdf_syntax())
        root = file.Root
        must(bool(root.MarkInfo.Marked), "it is not tagged")
        must("/StructTreeRoot" in root, "it has no structure")
        must(str(root.Lang)[:2] in SEPARATORS, f"its language is {root.get('/Lang')}")
        must(bool(root.ViewerPreferences.DisplayDocTitle), "its title is not shown")
        with file.open_metadata() as meta:
            must(meta.get("pdfuaid:part") == "1", "it does not say that it is PDF/UA-1")
            level = (meta.get("pdfaid:part"), meta.get("pdfaid:conformance"))
            must(level == ("2", "A"), f"it does not say that it is PDF/A-2a: {level}")
            must(meta.get("dc:title"), "its metadata have no title")
        elements = list(nodes(root.StructTreeRoot.K))
        kinds = [str(node.S) for node in elements]
        for node in elements:
            if str(node.S) == "/Figure":
                must(str(node.get("/Alt", "")).strip(), "a figure has no alternative text")
        headings = [int(kind[2:]) for kind in kinds if re.fullmatch(r"/H[1-6]", kind)]
        must(1 in headings, f"no first heading among {sorted(set(kinds))}")
        if path.stem in ("poster", "table"):
            printed(path)
        must("/JavaScript" not in root.get("/Names", {}) and "/OpenAction" not in root, "it does something when opened")
        return f"{len(file.pages)} pages, {len(elements)} elements"


def office(path, separator, out):
    """A CSV file as LibreOffice reads it, formulas evaluated, as rows of cells."""
    # Separator, quotation mark, UTF-8, first row; at the end: take formulas for formulas.
    shape = f"{ord(separator)},34,76,1,,0,false,true,false,false,false,0,true"
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{out}/profile", "--convert-to", "xlsx"]
    command += [f"--infilter=Text - txt - csv (StarCalc):{shape}", "--outdir", out, path]
    subprocess.run(command, check=True, capture_output=True, timeout=180)
    sheet = openpyxl.load_workbook(Path(out) / f"{Path(path).stem}.xlsx").active
    return list(sheet.iter_rows())


def formulas(rows):
    return [cell.value for row in rows for cell in row if cell.data_type == "f" or cell.hyperlink]


def table(path):
    folder = path.parent
    separator = SEPARATORS[session(folder)["lang"]]
    raw = path.read_bytes()
    must(raw.startswith(b"\xef\xbb\xbf"), "no byte order mark")
    must(raw.count(b"\n") == raw.count(b"\r\n"), "a row does not end in CRLF")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"), newline=""), delimiter=separator, strict=True))
    want = said(folder)
    must(len(rows) == len(want), f"{len(rows)} rows for {len(want)} said")
    for row, (value, one) in zip(rows, want):
        for column, text in [("value", value["name"]), *((name, one[name]) for name in ("text", "original", "theme"))]:
            cell = row[column]
            must(cell in (text or "", f"'{text}"), f"{column} is {cell!r}, not {text!r}")
        must((row["kind"], row["status"]) == (one["kind"], one["status"]), row)
        must(row["points"] == str("" if one["points"] is None else one["points"]), row)
    with tempfile.TemporaryDirectory() as out:
        control = Path(out) / "control.csv"
        control.write_text('"=1+1";b\r\n', encoding="utf-8")
        must(formulas(office(control, ";", out)), "LibreOffice evaluates nothing, so this proves nothing")
        for opened in sorted(set(SEPARATORS.values())):
            cells = office(path, opened, out)
            must(not formulas(cells), f"a formula, opened with {opened!r}: {formulas(cells)}")
            if opened == separator:
                must(len(cells) == len(rows) + 1, f"LibreOffice reads {len(cells)} rows")
                texts = [row[3].value for row in cells[1:]]
                must([str(text) for text in texts] == [row["text"] for row in rows], "LibreOffice reads other words")
    return f"{len(rows)} rows, no formula"


def calendar(path):
    raw = path.read_bytes()
    lines = raw.split(b"\r\n")
    must(lines[-1] == b"" and b"\n" not in b"".join(lines), "a line does not end in CRLF")
    must(max(map(len, lines)) <= 75, "a line is longer than 75 octets")
    for line in lines:
        line.decode("utf-8")
    read = icalendar.Calendar.from_ical(raw)
    parts = [part for part in read.walk() if part.name in ("VEVENT", "VTODO")]
    must(not any(part.errors for part in read.walk()), "it has errors")
    agreed = session(path.parent)["follow_ups"]
    must([str(part["SUMMARY"]) for part in parts] == [one["what"] for one in agreed], "other words were agreed on")
    uids = [str(part["UID"]) for part in parts]
    must(uids == [f"{one['id']}@verdiverksted" for one in agreed], "other identifiers")
    must(len(set(uids)) == len(uids), "an identifier stands twice")
    for part, one in zip(parts, agreed):
        must(part["DTSTAMP"].dt.utcoffset().total_seconds() == 0, "a stamp is not in UTC")
        must((part.name == "VEVENT") == (one["when"] is not None), "a day makes an event")
        if one["when"]:
            must(str(part["DTSTART"].dt) == one["when"], part["DTSTART"].dt)
            must((part["DTEND"].dt - part["DTSTART"].dt).days == 1, "it does not last a day")
            must(len(part.subcomponents) == 2, "it has no two alarms")
    again = icalendar.Calendar.from_ical(read.to_ical())
    store = {str(part["UID"]): part for calendar in (read, again) for part in calendar.walk() if "UID" in part}
    must(list(store) == uids, "a second import makes doubles")
    return f"{len(parts)} agreed"


def inline(tokens):
    for token in tokens:
        yield token
        yield from inline(token.children or [])


def markdown(path):
    # GitHub's own, and with links made of bare addresses.
    reader = MarkdownIt("gfm-like", {"linkify": False}).enable("table")
    tokens = list(inline(reader.parse(path.read_text(encoding="utf-8"))))
    kinds = {token.type for token in tokens}
    breaks = {token.content for token in tokens if token.type == "html_inline"}
    must(breaks <= {"<br>"}, f"markup: {breaks}")
    wrong = kinds & MARKUP
    must(not wrong, f"markup: {wrong}")
    text = "".join(token.content for token in tokens if token.type in ("text", "text_special"))
    missing = [word for word in words(path.parent) if word not in text] if path.stem == "report" else []
    must(not missing, f"missing: {missing}")
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    must(levels[0] == 1 and all(b <= a + 1 for a, b in zip(levels, levels[1:])), f"headings {levels}")
    return f"{len(tokens)} tokens"


def shape(path):
    read = json.loads(path.read_text(encoding="utf-8"))
    must(read["version"] == 1 and path.read_bytes().endswith(b"}\n"), "another shape")
    return f"{len(read['values'])} values"


def picture(path):
    with Image.open(path) as image:
        image.verify()
    with Image.open(path) as image:
        must(len(image.convert("RGB").resize((64, 64)).getcolors(4096)) > 8, "it is empty")
        return f"{image.width} × {image.height}"


def elsewhere(_path):
    return "opened in the browser"


CHECKS = {
    ".pdf": pdf, ".csv": table, ".ics": calendar, ".md": markdown, ".json": shape, ".png": picture,
    ".html": elsewhere, ".svg": elsewhere,
}


def main(place):
    files = sorted(path for path in Path(place).rglob("*") if path.is_file())
    findings = 0 if files else 1
    for path in files:
        try:
            check = CHECKS.get(path.suffix)
            must(check, "there is no check for this ending")
            print(f"✓ {path}: {check(path)}", flush=True)
        except Exception as error:  # whatever a reader throws is a finding
            findings += 1
            print(f"✗ {path}: {type(error).__name__}: {error}", flush=True)
    return 1 if findings else 0


sys.exit(main(sys.argv[1]))
