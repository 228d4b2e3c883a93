"""The toy language goes the whole road, draft to player, and nothing outside its folder knows it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from mutagen.id3 import ID3

from audioguide import verify
from audioguide.checks.registry import SHARED
from audioguide.cli.root import run as command
from audioguide.language.base import known_languages, language_of
from audioguide.language.base.phrases.player import StepLevel
from audioguide.model import Finding
from audioguide.player.guide_book import guide as open_book
from tests.language import toy
from tests.language.english_outside import english
from tests.player.books import over
from tests.player.driver import Driver
from tests.player.visit import STEPS

ROOT = Path(__file__).parents[2]
CHAPTER = Path("chapters/knee/qaa/01-part.md")
FORMATS = {"mp3", "txt", "srt", "vtt", "silent", "silence", "knee", "speech"}
"""Names of formats, of the voice and of the guide's folder, and the genre that ID3 numbers 101."""
MARKS = re.compile(r"^(?:WEBVTT|NOTE|#\w+:?|[\w-]+\.mp3|c\d\d-s\d{3})", re.MULTILINE)
"""What formats put around the texts of captions and playlists."""


@pytest.fixture(scope="module", autouse=True)
def toy_language() -> Iterator[None]:
    with toy.installed():
        yield


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A guide drafted from plain text by the command line; the current folder."""
    with toy.project(tmp_path_factory.mktemp("toy")) as here:
        (here / "knee.txt").write_text(toy.TEXT, "utf-8")
        assert command(["draft", "knee.txt", "--lang", "qaa"]) == 0
        yield here


@pytest.fixture(scope="module")
def built(drafted: Path) -> Path:
    """Its output."""
    assert command(["build", "--voice", "silent"]) == 0
    return drafted / "output" / "knee-qaa"


def checked(tag: str = "") -> list[Finding]:
    from audioguide import checks
    from audioguide.script import read_guide

    folder = Path("chapters/knee")
    return checks.run_folder(read_guide(folder, tag or None), folder)


def errors(tag: str = "") -> set[str]:
    return {finding.code for finding in checked(tag) if finding.severity == "error"}


def english_words(text: str) -> set[str]:
    """The English words of a text that somebody sees or hears, names of formats left out."""
    words = set(re.findall(r"[a-z0-9]{2,}", text.lower())) - FORMATS
    return words & english()


def test_nothing_outside_its_folder_knows_it() -> None:
    from audioguide_toy.rules import HELD

    assert "qaa" in known_languages()
    assert {rule.code for rule in SHARED} >= HELD
    for file in toy.FOLDER.rglob("*.py"):
        imported = re.findall(r"^\s*from (audioguide[\w.]*) import", file.read_text("utf-8"), re.MULTILINE)
        assert {name for name in imported if name.split(".")[0] == "audioguide"} <= {"audioguide.api"}, file
    for file in (ROOT / "audioguide").rglob("*.py"):
        assert not re.search(r"\bqaa\b|audioguide_toy", file.read_text("utf-8")), file


# --- drafted and checked -----------------------------------------------------------------------------------------


def test_a_draft_holds_what_the_source_says(drafted: Path) -> None:
    assert errors() == set()
    facts = Path("chapters/knee/facts.yaml").read_text("utf-8")
    for kept in (
        'numbers: [{value: 2.5, unit: percent, span: "5 years"}]',
        "numbers: [{value: 3, unit: days, role: after}]",
        "hedge: possible",
        "hedge: probable",
        "hedge: rare",
        "polarity: negative",
        'condition: {text: "כיו כאבו באו", words: [["כיו"], ["כאבו"], ["באו"]]}',
        "items: [F008, F009, F010]",
        '{name: "מרקדו", kind: drug, said: ["מרקדו"]}',
    ):
        assert kept in facts
    assert "2,5 בקאלו חשו כאבו תוקו 5 שנו. {F003}" in CHAPTER.read_text("utf-8")


def test_a_page_that_says_its_language_is_drafted_like_the_text(drafted: Path, tmp_path: Path) -> None:
    with toy.project(tmp_path):
        Path("knee.html").write_text(toy.HTML, "utf-8")
        assert command(["draft", "knee.html"]) == 0
        assert CHAPTER.read_text("utf-8") == (drafted / CHAPTER).read_text("utf-8")
        assert errors() == set()


def test_a_document_whose_name_is_in_another_script_asks_for_a_name(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Else each of them would be drafted into the guide of the one before."""
    with toy.project(tmp_path):
        Path("ברכו.html").write_text(toy.HTML, "utf-8")
        assert command(["draft", "ברכו.html"]) == 2
        assert "--guide your-knee" in capsys.readouterr().err
        assert command(["draft", "ברכו.html", "--guide", "knee"]) == 0


def test_a_new_guide_begins_with_its_own_chapter(tmp_path: Path) -> None:
    with toy.project(tmp_path):
        assert command(["new", "knee", "--lang", "qaa", "--title", toy.TITLE]) == 0
        assert command(["build", "--voice", "silent"]) == 0
        assert english_words(Path("output/knee-qaa/01-welcome.txt").read_text("utf-8")) == set()


BROKEN = {
    "the decimal comma is lost": ("2,5 בקאלו", "25 בקאלו", "F2"),
    "the comma has become a point": ("2,5 בקאלו", "2.5 בקאלו", "F2"),
    "another number of pills": ("קחו 2 ", "קחו גימו ", "F2"),
    "a denial is dropped": (" לואו ", " ", "F5"),
    "a denial is new": ("מרקדו נדרו", "מרקדו לואו נדרו", "F5"),
    "may has become always": ("זלפו אפשו", "זלפו תמדו", "F4"),
    "often has been dropped": ("לרובו ", "", "F4"),
    "the condition is dropped": (", כיו כאבו באו", "", "F8"),
    "if has become unless": ("כיו כאבו", "אלאו כאבו", "F8"),
    "another word": ("כלו יומו", "כלו לילו", "F16"),
    "a word is dropped": ("כלו יומו", "כלו", "F17"),
    "another drug": ("מרקדו נדרו", "זלפו נדרו", "F9"),
}


@pytest.mark.parametrize(("written", "instead", "code"), BROKEN.values(), ids=BROKEN)
def test_what_changes_a_fact_is_refused(drafted: Path, written: str, instead: str, code: str) -> None:
    chapter = CHAPTER.read_text("utf-8")
    assert chapter.count(written) == 1
    try:
        CHAPTER.write_text(chapter.replace(written, instead), "utf-8")
        assert code in errors()
        assert command(["check", "knee"]) == 3
    finally:
        CHAPTER.write_text(chapter, "utf-8")


def test_the_same_number_in_words_is_the_same(drafted: Path) -> None:
    chapter = CHAPTER.read_text("utf-8")
    try:
        CHAPTER.write_text(chapter.replace("קחו 2 ", "קחו בתו "), "utf-8")
        assert errors() == set()
    finally:
        CHAPTER.write_text(chapter, "utf-8")


# --- spoken ------------------------------------------------------------------------------------------------------


def test_figures_are_said_in_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert command(["spoken", "--lang", "qaa", "קחו 2,5 mg, 3–15% במו 10.8.2023."]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "קחו בתו נקטו הפו מלגו, גימו עדו אמו הפו בקאלו במו יתו, חדשו חרו, בתו זילו בתו גימו." in said


# --- built, verified, shown --------------------------------------------------------------------------------------


def test_a_built_guide_passes_every_verifier(built: Path) -> None:
    assert verify.run(built) == []


def test_the_page_is_written_from_right_to_left(built: Path) -> None:
    page = (built / "index.html").read_text("utf-8")
    assert '<html lang="qaa" dir="rtl">' in page
    assert "2,5 בקאלו" in page and "42 שניו" in page


def test_no_english_is_seen_or_heard(built: Path) -> None:
    page = (built / "index.html").read_text("utf-8").partition("<body>")[2]
    shown = html.unescape(re.sub(r"<script .*?</script>|<[^>]*>", " ", page, flags=re.DOTALL))
    shown += " ".join(re.findall(r'(?:aria-label|title|alt)="([^"]*)"', page))
    assert "רפאו לואו בדקו" in shown
    assert english_words(shown) == set()
    for ending in ("vtt", "srt", "txt", "m3u8"):
        for file in built.glob(f"*.{ending}"):
            assert english_words(MARKS.sub("", file.read_text("utf-8"))) == set(), file.name
    for file in built.glob("*.mp3"):
        tags: Any = ID3(file)  # type: ignore[no-untyped-call]
        said = " ".join(str(text) for frame in tags.values() for text in getattr(frame, "text", ()))
        assert toy.TITLE in said
        assert english_words(re.sub(r"\S+:\S+|qaa", "", said)) == set(), file.name


# --- played ------------------------------------------------------------------------------------------------------


def test_the_player_answers_in_its_words(built: Path) -> None:
    book = open_book(built)
    visit = Driver(book, over())
    lines = list(visit.first)
    for typed in STEPS:
        lines += visit.answer(typed[:-1]) if typed.endswith("\n") else visit.key("space" if typed == " " else typed)
    typed_words = set(re.findall(r"[a-z]+", " ".join(STEPS)))
    assert len(lines) > 60
    assert {line for line in lines if english_words(line) - typed_words} == set()
    assert {"עצרו.", "משפטו 2 מתו 18.", "מהירו 1,1."} <= set(lines)


def test_its_player_knows_lengths_and_a_decimal_comma() -> None:
    player = language_of("qaa").player
    assert player.length_typed("2 דקו 5 שניו") == 125
    assert player.length_typed("2 minutes") is None
    assert player.speed(1.5) == "מהירו 1,5."
    levels: tuple[StepLevel, ...] = ("chapter", "paragraph", "sentence", "seconds")
    assert len({player.level(level, 10 * (level == "seconds")) for level in levels}) == 4


# --- the room ----------------------------------------------------------------------------------------------------


def test_the_screen_of_a_room_is_its_own() -> None:
    from audioguide.waiting_room.preparing import _name_of
    from audioguide.waiting_room.screen.page import drawn, page

    view = {"state": "playing", "line": "א", "title": "ב", "language": "qaa", "next": "ג", "note": ""}
    shown = page(drawn(view), language_of("qaa").room)
    assert '<html lang="qaa" dir="rtl">' in shown
    assert english_words(re.sub(r"<(style|script).*?</\1>|<[^>]*>", " ", shown, flags=re.DOTALL)) == set()
    assert _name_of("qaa-IL") == "צעצו"
    assert _name_of("en-US") == "English"


def test_a_signed_guide_says_so_in_its_words(built: Path) -> None:
    from audioguide.model import SignOff
    from audioguide.script import read_guide
    from audioguide.speech import lost, narrated, speak

    guide = read_guide(Path("chapters/knee"))
    signed = SignOff("א, רפאו", "2026-01-31", "2027-01-31")
    guide = replace(guide, chapters=tuple(replace(chapter, sign_offs=(signed,)) for chapter in guide.chapters))
    told = [line.text for line in narrated(guide, guide.chapters[0]) if line.kind == "status"]
    assert told[0] == "בדקו במו 31.1.2026."
    assert all(lost(speak(line, "qaa"), "qaa") == () for line in told)
