"""Other people's programs open the books: EPUBCheck and its port, Ace, and the parser of Thorium."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from audioguide.model import Term
from tests import readers, timelines
from tests.language import toy
from tests.publish.epub import books
from tests.verify import folders

pytestmark = pytest.mark.slow

SIGNED: dict[str, Any] = {"sign_off": "A. Nurse, oncology nurse, 2025-03-04", "review_by": "2026-03-04"}
HOSTILE = """</span><script>alert("1")</script> & <b>'bold'</b> ]]> <!-- -- --> <?php ?> &amp; &nbsp; {{ 1 }}"""
BOOKS: dict[str, dict[str, Any]] = {
    "unsigned": {},
    "signed": SIGNED,
    "toy": {"language": toy.TAG, **SIGNED},
    "hostile": {
        "title": HOSTILE,
        "permission": HOSTILE,
        "licence": HOSTILE,
        "voice": HOSTILE,
        "glossary": (Term(HOSTILE, HOSTILE, "", ""),),
        "chapters": [
            timelines.chapter(1, (HOSTILE, "w" * 3_000), title=HOSTILE),
            timelines.chapter(2, ("קראו " + HOSTILE,), title=f"{HOSTILE} \u202c", optional=True, notice=True),
        ],
    },
}


@pytest.fixture(scope="module")
def toy_language() -> Iterator[None]:
    with toy.installed():
        yield


@pytest.fixture(scope="module", params=BOOKS)
def book(request: pytest.FixtureRequest, toy_language: None, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return books.build(tmp_path_factory.mktemp(request.param) / "falls-en", **BOOKS[request.param]) / books.NAME


def asked(package: str, *programs: str) -> None:
    if why := readers.missing(package, *programs):
        pytest.skip(why)


def test_epubcheck_ts_says_nothing(book: Path, tmp_path: Path) -> None:
    asked("@likecoin/epubcheck-ts")
    report = tmp_path / "report.json"
    subprocess.run([readers.program("epubcheck-ts"), str(book), "--quiet", "--json", str(report)], check=True)
    said = json.loads(report.read_text("utf-8"))
    assert said["messages"] == []
    assert said["publication"]["version"] == "3.0"


def test_epubcheck_ts_is_awake(tmp_path: Path) -> None:
    """It finds what is wrong with a book where something is."""
    asked("@likecoin/epubcheck-ts")
    guide = books.build(tmp_path / "falls-en")
    books.alter(guide, "EPUB/c01.smil", lambda old: re.sub(rb'clipEnd="[^"]*"', b'clipEnd="0:00:00.000"', old, count=1))
    ran = subprocess.run(
        [readers.program("epubcheck-ts"), str(guide / books.NAME)], capture_output=True, text=True, check=False
    )
    assert ran.returncode != 0
    assert "MED-009" in ran.stdout


@pytest.mark.parametrize("name", ["signed", "toy"])
def test_ace_sees_no_violation(name: str, toy_language: None, tmp_path: Path) -> None:
    asked("@daisy/ace-cli", "chromium")
    file = books.build(tmp_path / "falls-en", **BOOKS[name]) / books.NAME
    browser = {"PUPPETEER_EXECUTABLE_PATH": str(shutil.which("chromium"))}
    command = [readers.program("ace-cli"), "--silent", "--outdir", str(tmp_path / "report"), str(file)]
    subprocess.run(command, check=True, env={**os.environ, **browser}, stdout=subprocess.DEVNULL)
    report = json.loads((tmp_path / "report" / "report.json").read_text("utf-8"))
    judged = {one["earl:testSubject"]["url"].rpartition("/")[2] for one in report["assertions"]}
    pages = ("title", "contents", "c01", "c02", "c03", "glossary")
    assert judged == {"package.opf", *(f"{page}.xhtml" for page in pages)}
    assert [one for part in report["assertions"] for one in part["assertions"]] == []


def test_epubcheck_itself_says_nothing(toy_language: None, tmp_path: Path) -> None:
    if not readers.EPUBCHECK.is_file() or shutil.which("java") is None:
        pytest.skip("EPUBCheck or Java is not installed: see tests/readers.py")
    file = books.build(tmp_path / "falls-en", language=toy.TAG, **SIGNED) / books.NAME
    # What it is given and cannot open, it calls invalid without a word.
    assert file.is_file()
    report = tmp_path / "report.json"
    subprocess.run(
        [*readers.JAVA, "-jar", str(readers.EPUBCHECK), str(file), "--json", str(report), "--quiet"], check=True
    )
    said = json.loads(report.read_text("utf-8"))
    assert said["messages"] == []
    assert said["checker"]["checkerVersion"] == "5.3.0"


def test_thorium_s_parser_lists_the_chapters_and_their_lengths(tmp_path: Path) -> None:
    asked("r2-shared-js")
    file = books.build(tmp_path / "falls-en", **SIGNED) / books.NAME
    script = Path(__file__).with_name("epub_reader.js")
    ran = subprocess.run(["node", str(script), str(readers.MODULES), str(file)], capture_output=True, check=True)
    said = json.loads(ran.stdout)
    assert said["title"] == "How not to fall"
    assert said["contents"] == [
        ["EPUB/title.xhtml", "About this guide"],
        ["EPUB/c01.xhtml", "Chapter 1, Title 1"],
        ["EPUB/c02.xhtml", "Chapter 2, Title 2 (Private. May be hard to hear.)"],
        ["EPUB/glossary.xhtml", "Words in this guide"],
        ["", "Only if you want them"],
        ["EPUB/c03.xhtml", "Chapter 3, Title 3 (Private. Only if you want it.)"],
    ]
    pages = ("title", "contents", "c01", "c02", "glossary")
    assert [one["page"] for one in said["played"]] == [f"EPUB/{name}.xhtml" for name in pages]
    # An optional chapter is none that it plays on into.
    assert [one["page"] for one in said["apart"]] == ["EPUB/c03.xhtml"]
    lengths = {one["page"]: one["duration"] for one in said["played"] + said["apart"] if "duration" in one}
    assert lengths == {f"EPUB/{c.id}.xhtml": c.frames / timelines.RATE for c in folders.CHAPTERS}
    assert said["duration"] == sum(lengths.values())
    first = said["played"][2]["clips"]
    assert [name for name, _, _ in first] == [f"EPUB/c01.xhtml#c01-{end}" for end in ("title", "s001", "s002", "s003")]
    assert [(begin, end) for _, begin, end in first] == [(0, 0.5), (0.5, 2), (2, 3.5), (3.5, 5)]
