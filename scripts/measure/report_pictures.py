"""The report of a check and the page of every command, as pictures to be looked at, in every size and on paper.

    scripts/measure/run report_pictures FOLDER [GUIDE]

GUIDE is a folder of chapters; without it, the first guide. Of it, and of a small guide in which everything is open,
each part of the report is FOLDER/<report>-<part>-<size>-<colours>.png; of docs/commands.html, its top and one verb; and
of each page the first two sheets as they are printed. Needs chromium. What each should look like is for whoever looks:
is anything cut off, does a table stay a table, can a tired clinician see at once what is open?
"""

from __future__ import annotations

import shutil
import sys
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pypdfium2

from audioguide import checks
from audioguide.facts import read_facts
from audioguide.model import Finding
from audioguide.publish.cover.png import png
from audioguide.review.decisions import Decision, Item
from audioguide.review.report import write
from audioguide.script import read_guide
from tests.signing import make

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "chapters" / "breast-cancer-recurrence"
SIZES = {"narrow": (320, 640), "phone": (390, 844), "desktop": (1280, 900)}
COLOURS = ("light", "dark")
REPORT = ("top", "decisions", "sheets", "reading", "facts")
"""Ids of its parts."""
COMMANDS = ("top", "audioguide-build")
SHEETS = 2
DECISIONS = (
    Decision(
        "figures",
        "Figures",
        "Is each heard with its unit, its time span and its condition, as the source has it?",
        "They are heard as they stand.",
        (
            Item("Ibuprofen may ease the pain.", "Chapter 1, line 8", "en/01-start.md"),
            Item("A picture has no words.", "paragraph 4"),
        ),
    ),
    Decision("names", "Names found", "Is each a name?", "They may be said.", (Item("Drug: ibuprofen"),)),
)


def of_a_guide(folder: Path) -> str:
    """The report of a guide as it is."""
    guide, table, out = read_guide(folder), read_facts(folder / "facts.yaml"), StringIO()
    left = [(rule.code, rule.left) for rule in checks.rules() if rule.left]
    write(out, guide, table, checks.run_folder(guide, folder), (), left)
    return out.getvalue()


def of_much_that_is_open(place: Path) -> str:
    """The report of a guide that has an error, a warning, notes and decisions."""
    folder = make(place / "chapters")
    guide, table, out = read_guide(folder), read_facts(folder / "facts.yaml"), StringIO()
    first, second = (chapter.file for chapter in guide.chapters[:2])
    found = [
        Finding("F1", "error", second, 8, "The table has no fact F009. Add it to facts.yaml."),
        Finding("L4", "warning", first, 8, "Two things are asked for at once. Say one in a sentence."),
        Finding("L8", "note", first, 0, "The chapter is short."),
        Finding("L9", "note", str(folder / "guide.toml"), 0, "The pace is high."),
    ]
    write(out, guide, table, found, DECISIONS)
    return out.getvalue()


def main(into: Path, guide: Path) -> int:
    from playwright.sync_api import sync_playwright

    into.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder, sync_playwright() as play:
        place = Path(folder)
        (place / "report.html").write_text(of_a_guide(guide), "utf-8")
        (place / "open.html").write_text(of_much_that_is_open(place), "utf-8")
        shutil.copy(ROOT / "docs" / "commands.html", place)
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, parts in {"report": REPORT, "open": REPORT, "commands": COMMANDS}.items():
            pictures(browser, place / f"{name}.html", parts, into)
        browser.close()
    print(f"{len(list(into.glob('*.png')))} pictures are in {into}")
    return 0


def pictures(browser: Any, file: Path, parts: tuple[str, ...], into: Path) -> None:
    """Each part of a page in each size and both colours, and what is printed of it."""
    for size, (width, height) in SIZES.items():
        for colours in COLOURS:
            page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=colours)
            page.goto(file.as_uri())
            for part in parts:
                page.evaluate(
                    "part => part === 'top' ? scrollTo(0, 0) : document.getElementById(part).scrollIntoView()", part
                )
                page.screenshot(path=into / f"{file.stem}-{part}-{size}-{colours}.png")
            page.close()
    page = browser.new_page()
    page.goto(file.as_uri())
    sheets = pypdfium2.PdfDocument(page.pdf(format="A4"))
    for number in range(min(SHEETS, len(sheets))):
        drawn = sheets[number].render(scale=1.5).to_numpy()
        (into / f"{file.stem}-sheet-{number + 1}.png").write_bytes(png(drawn[:, :, 2::-1]))
    page.close()


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit((__doc__ or "").strip())
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) == 3 else GUIDE))
