"""Times the poster in this program, in Typst and in Chromium, turn by turn, and prints the medians.

    time_poster.py [PROGRAM] [ROUNDS]
"""

import json
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

PROGRAM = Path(sys.argv[1] if len(sys.argv) > 1 else "target/release/verdiverksted").resolve()
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 15
PLACE = Path("target/peers/poster").resolve()
CHROMIUM = [
    "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    f"--user-data-dir={PLACE / 'chromium'}", "--no-pdf-header-footer",
]
# Standards and fonts as in the program; the compiler is timed without the start of its interpreter.
TYPST = """
import sys, time, typst
started = time.perf_counter()
typst.compile("poster.typ", output="typst.pdf", font_paths=["fonts"], ignore_system_fonts=True, pdf_standards=["a-2a", "ua-1"])
print(time.perf_counter() - started)
"""


def run(*command, **options):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True, **options)


def prepare():
    shutil.rmtree(PLACE, ignore_errors=True)
    (PLACE / "fonts").mkdir(parents=True)
    run(PROGRAM, "rehearse", "--headless", "--out", PLACE / "out")
    for template in (*Path("src/export").glob("*.typ"), *Path("src/export/poster").glob("*.typ")):
        shutil.copy(template, PLACE)
    shutil.copy(PLACE / "out/poster.json", PLACE)
    packages = json.loads(run("cargo", "metadata", "--format-version", "1").stdout)["packages"]
    fonts = next(Path(package["manifest_path"]).parent for package in packages if package["name"] == "notosans")
    for face in fonts.rglob("*.ttf"):
        shutil.copy(face, PLACE / "fonts")


def whole(*command):
    started = time.perf_counter()
    run(*command, cwd=PLACE)
    return time.perf_counter() - started


def main():
    prepare()
    session = PLACE / "out/session"
    export = (PROGRAM, "export", session, "--out", PLACE / "made", "--format", "poster.pdf")
    everything = (PROGRAM, "export", session, "--out", PLACE / "made")
    chromium = (*CHROMIUM, f"--print-to-pdf={PLACE / 'chromium.pdf'}", (PLACE / "out/report.html").as_uri())
    times = {
        "verdiverksted export --format poster.pdf, whole process": lambda: whole(*export),
        "typst (PyPI), the compilation alone": lambda: float(run(sys.executable, "-c", TYPST, cwd=PLACE).stdout),
        "typst (PyPI), whole process": lambda: whole(sys.executable, "-c", TYPST),
        "chromium --print-to-pdf report.html, whole process": lambda: whole(*chromium),
        "verdiverksted export, all outputs, whole process": lambda: whole(*everything),
    }
    taken = {name: [] for name in times}
    for _ in range(ROUNDS):
        for name, measure in times.items():
            taken[name].append(measure())
    ours = statistics.median(next(iter(taken.values())))
    for name, seconds in taken.items():
        median = statistics.median(seconds)
        print(f"{1000 * median:9.1f} ms  (from {1000 * min(seconds):.1f} to {1000 * max(seconds):.1f})  {median / ours:6.1f}×  {name}")


main()
