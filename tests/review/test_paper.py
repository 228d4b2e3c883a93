"""A sheet is printed, read, and entered as it was read; one word that changes since refuses it."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from audioguide.cli import review as verb
from audioguide.review.record_file import read_marks
from audioguide.review.signed_guide import read_review
from tests.browsers import axe_is_content, needs_chromium
from tests.conftest import Run
from tests.signing import NOW, REVIEWER, make, settle

FIRST = Path(__file__).parents[2] / "chapters" / "breast-cancer-recurrence"
PERSON = ("--as", REVIEWER)


@pytest.fixture
def knee(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(verb, "now", lambda: NOW)
    folder = make(tmp_path / "chapters")
    page = folder / "en" / "01-start.md"
    page.write_text(page.read_text("utf-8").replace("Next, hear", "Take 5 mg < 6 mg.. {signpost}\nNext, hear"), "utf-8")
    return settle(folder)


def printed(run: Run) -> tuple[str, dict[str, str]]:
    """The sheet's text, and the fingerprints on it."""
    code, out, err = run("review", "knee", *PERSON, "--paper", "sheet.html")
    assert (code, err) == (0, "")
    page = Path("sheet.html").read_text("utf-8")
    found = re.findall(r'class="print">(\w+)=<strong>([0-9a-f ]+)<', page)
    assert f"Written to sheet.html: {len(found)} part" in " ".join(out.split())
    return unescape(re.sub(r"<[^>]+>", " ", page)), dict(found)


def sheets(prints: dict[str, str]) -> list[str]:
    return [word for name, digits in prints.items() for word in ("--from-paper", f"{name}={digits}")]


def test_a_sheet_has_every_word_with_its_facts_and_how_it_is_said(knee: Path, run: Run) -> None:
    text, prints = printed(run)
    assert list(prints) == ["guide", "c01", "c02"]
    told = " ".join(text.split())
    for state in read_review(knee).review.entries:
        for line in state.entry.texts:
            assert line in told
        for fact in state.entry.facts:
            assert fact in told
    filler = [state.entry for state in read_review(knee).review.entries if "again at any time" in state.entry.words]
    assert told.count(filler[0].texts[0]) < len(filler) / 4, "what stands twice after the same words is asked once"
    assert "Said aloud: Take five milligrams less than six milligrams." in told
    assert "<script" not in Path("sheet.html").read_text("utf-8")


def test_what_was_read_is_entered_by_whom_and_when(knee: Path, run: Run) -> None:
    _, prints = printed(run)
    wrong = ("--answer", "c02-title=wrong it is about more than rest")
    code, out, _ = run("review", "knee", *PERSON, *sheets(prints), "--on", "2024-05-04", *wrong)
    assert code == 0
    assert "read on paper by Test Reviewer, 1 of them wrong." in " ".join(out.split())
    reviewed = read_review(knee)
    assert {state.name for state in reviewed.review.entries} == {"read", "wrong"}
    notes = {mark.note for mark in read_marks(knee).marks if mark.by}
    assert notes == {
        "Read on paper on 2024-05-04.",
        "it is about more than rest. Read on paper on 2024-05-04.",
    }
    assert "nothing is left to read" in run("review", "knee", *PERSON, "--paper", "again.html")[1]
    assert not Path("again.html").exists()


def test_one_part_alone_is_entered(knee: Path, run: Run) -> None:
    _, prints = printed(run)
    run("review", "knee", *PERSON, "--from-paper", f"c02={prints['c02'].upper()}", "--on", "2024-05-04")
    left = {state.entry.name for state in read_review(knee).review.entries if state.name != "read"}
    assert {"guide", "c01-title", "c01-p02"} <= left
    assert not any(name.startswith("c02") for name in left)


CHANGES: dict[str, tuple[str, Callable[[str], str]]] = {
    "a word": ("en/01-start.md", lambda text: text.replace("Take 5 mg", "Take 5.5 mg")),
    "a tag": ("en/01-start.md", lambda text: text.replace("pain. {F001}\n", "pain. {F001 F002}\n")),
    "its title": ("en/01-start.md", lambda text: text.replace("title: Start", "title: Begin")),
    "a fact": ("facts.yaml", lambda text: text.replace("hedge: possible", "hedge: probable")),
    "where it may be heard": ("en/01-start.md", lambda text: text.replace("private", "public")),
    "a paragraph is gone": ("en/01-start.md", lambda text: text.rsplit("\n\n", 1)[0] + "\n"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_one_word_that_has_changed_since_refuses_the_sheet(knee: Path, run: Run, what: str) -> None:
    _, prints = printed(run)
    name, change = CHANGES[what]
    text = (knee / name).read_text("utf-8")
    assert change(text) != text
    (knee / name).write_text(change(text), "utf-8")
    settle(knee)
    code, _, err = run("review", "knee", *PERSON, *sheets(prints), "--on", "2024-05-04")
    assert code == 3
    assert "c01 is not what was printed" in " ".join(err.split())
    assert not any(mark.by for mark in read_marks(knee).marks), "and of the other parts nothing is kept either"


def test_a_sheet_holds_what_is_left_to_read_with_the_words_before_it(knee: Path, run: Run) -> None:
    _, prints = printed(run)
    assert run("review", "knee", *PERSON, *sheets(prints), "--on", "2024-05-04")[0] == 0
    page = knee / "en" / "01-start.md"
    page.write_text(page.read_text("utf-8").replace("To sum up", "In short"), "utf-8")
    settle(knee)
    text, again = printed(run)
    told = " ".join(text.split())
    assert list(again) == ["c01"]
    assert "It stood: To sum up, ibuprofen may ease the pain." in told
    assert "In short, ibuprofen may ease the pain." in told
    assert "Before it: You can listen to this part again" in told
    assert "These words are as you know them. What stands before them is not." in told
    assert "In this part you will hear" not in told
    assert run("review", "knee", *PERSON, *sheets(again), "--on", "2024-05-04")[0] == 0
    assert {state.name for state in read_review(knee).review.entries} == {"read"}


@pytest.mark.parametrize(
    ("name", "told"), [("c01", "some of it has been read meanwhile"), ("c09", "Nothing of c09 is")]
)
def test_what_was_read_on_the_screen_meanwhile_is_not_read_on_paper_too(
    knee: Path, run: Run, name: str, told: str
) -> None:
    _, prints = printed(run)
    entry = next(state.entry for state in read_review(knee).review.entries if state.entry.name == "c01-title")
    run("review", "knee", *PERSON, "--answer", f"{entry.id}=wrong it has no verb")
    words = ("--from-paper", f"{name}={prints['c01']}", "--on", "2024-05-04")
    code, _, err = run("review", "knee", *PERSON, *words)
    assert code == 3
    assert told in " ".join(err.split())
    assert len([mark for mark in read_marks(knee).marks if mark.by]) == 1


@pytest.mark.slow
@needs_chromium
def test_the_first_guide_is_a_sheet_that_somebody_would_read(browser: Any, run: Run, tmp_path: Path) -> None:
    """At most 40 pages of 14 points, facts beside words, and nothing cut off."""
    sheet = tmp_path / "sheet.html"
    assert run("review", str(FIRST), "--as", "Test Reviewer, clinician", "--paper", str(sheet))[0] == 0
    page = browser.new_page(viewport={"width": 1000, "height": 1400})
    page.goto(sheet.as_uri())
    axe_is_content(page, "wcag2a", "wcag2aa", "best-practice")
    for size, most in (("A4", 40), ("Letter", 40)):
        assert len(pypdfium2.PdfDocument(page.pdf(format=size))) <= most
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 703, "height": 1000})
    found = page.evaluate("""() => [...document.querySelectorAll("article")].map(row => {
      const place = name => row.querySelector(name)?.getBoundingClientRect();
      return [place(".facts"), place(".words"), place(".answer"), row.getBoundingClientRect()]; })""")
    assert len(found) > 150
    for facts, words, answer, row in found:
        assert answer["right"] <= row["right"] + 1 and words["right"] <= answer["left"]
        assert facts is None or (facts["right"] <= words["left"] and abs(facts["top"] - words["top"]) < 2)
    size = page.evaluate("getComputedStyle(document.querySelector('.words p')).fontSize")
    assert float(size.removesuffix("px")) * 72 / 96 >= 14
    page.close()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--paper", "sheet.html"), "is printed with --as"),
        ((*PERSON, "--from-paper", "c01=0000 0000 0000 0000"), "is printed with --as"),
        ((*PERSON, "--from-paper", "c01", "--on", "2024-05-04"), "as they are printed"),
        ((*PERSON, "--from-paper", "c01=12", "--on", "2024-05-04"), "as they are printed"),
        ((*PERSON, "--from-paper", "c0=0000 0000 0000 0000", "--on", "2024-05-04"), "as they are printed"),
        ((*PERSON, "--from-paper", "c01=0000 0000 0000 0000", "--on", "May"), "write a date"),
        ((*PERSON, "--from-paper", "c01=0000 0000 0000 0000", "--on", "2034-05-04"), "still to come"),
        ((*PERSON, "--on", "2024-05-04"), "is printed with --as"),
    ],
)
def test_wrong_usage_keeps_nothing(knee: Path, run: Run, words: tuple[str, ...], told: str) -> None:
    code, _, err = run("review", "knee", *words)
    assert code == 2
    assert told in " ".join(err.split())
    assert not any(mark.by for mark in read_marks(knee).marks)


def test_what_is_said_to_be_wrong_has_to_stand_on_the_sheet(knee: Path, run: Run) -> None:
    _, prints = printed(run)
    for answer in ("c01-title=wrong no", "c02-title=right", "c02-title=wrong"):
        words = ("--from-paper", f"c02={prints['c02']}", "--on", "2024-05-04", "--answer", answer)
        code, _, err = run("review", "knee", *PERSON, *words)
        assert (code, "say only what is wrong in it, and why" in " ".join(err.split())) == (2, True), answer
