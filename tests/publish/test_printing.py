"""The leaflet that the page prints: which chapters, how many sheets, how large, and nothing cut."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import segno

from audioguide.model import Cue, Guide
from audioguide.publish.page import shipped
from audioguide.publish.page.write import write_page
from audioguide.script import read_guide
from tests import timelines
from tests.browsers import axe_is_content
from tests.publish import browsing

pytestmark = [pytest.mark.slow, browsing.needs_chromium]
CHAPTERS = Path(__file__).parents[2] / "chapters"
ADDRESS = "https://clinic.example/guides/falls-en/"
SCREEN = {"width": 794, "height": 1123}
Opens = Callable[..., Any]


@pytest.fixture(scope="module")
def leaflet(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Chapter 3 is hard to hear, 5 optional: the guide asks for them in vain."""
    return browsing.guide(tmp_path_factory.mktemp("leaflet") / "falls-en", leaflet=(1, 2, 3, 5), address=ADDRESS)


def printed(page: Any, size: str = "A4") -> tuple[str, int]:
    """(the words on paper, how many sheets)"""
    sheets = pypdfium2.PdfDocument(page.pdf(format=size))
    text = " ".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    return " ".join(text.split()), len(sheets)


def test_the_chapters_that_the_guide_names_are_printed_and_nothing_hard(opens: Opens, leaflet: Path) -> None:
    page = opens(folder=leaflet)
    text, sheets = printed(page)
    assert sheets == 1
    assert "Falls are common. Most can be prevented." in text
    assert "Do not wait." in text
    assert "Some falls are bad." not in text
    assert "These are figures" not in text
    assert "You are not alone." not in text
    assert page.faults == []


def test_it_says_who_checked_it_where_to_hear_it_and_when_it_was_printed(opens: Opens, leaflet: Path) -> None:
    page = opens(folder=leaflet)
    text, _ = printed(page)
    assert "A. Nurse" in text
    assert f"Hear this guide: {ADDRESS}" in text
    assert "Printed on March 4, 2026." in text
    assert "1 / 1" in text
    drawn = page.locator(".code path").get_attribute("d")
    assert f'd="{drawn}"' in segno.make(ADDRESS, error="m", micro=False).svg_inline(border=4)


def test_an_overdue_check_is_told_on_paper(opens: Opens, leaflet: Path) -> None:
    page = opens(folder=leaflet)
    before, _ = printed(page)
    page.clock.set_fixed_time("2026-03-05T12:00:00")
    after, _ = printed(page)
    told = " ".join(page.locator("#overdue").text_content().split())
    assert told not in before
    assert told in after
    assert "Printed on March 5, 2026." in after


def test_a_guide_that_names_none_prints_its_first_chapter(opens: Opens) -> None:
    text, _ = printed(opens())
    assert "Falls are common." in text
    assert "Do not wait." not in text
    assert "Hear this guide" not in text


def test_what_is_chosen_is_printed_figures_too(opens: Opens, leaflet: Path) -> None:
    page = opens(folder=leaflet)
    page.click(".print summary")
    for chapter, chosen in (("c01", False), ("c04", True), ("c05", True)):
        page.locator(f".print input[value={chapter}]").set_checked(chosen)
    text, _ = printed(page)
    assert "Falls are common." not in text
    assert "You are not alone." in text
    assert "These are figures about falls." in text
    for box in page.locator(".print input").all():
        box.set_checked(False)
    text, _ = printed(page)
    assert "Falls are common." in text, "where nothing is chosen, all of it is printed"


def test_large_letters_are_of_18_points(opens: Opens, leaflet: Path) -> None:
    asked = """window.sizes = []; window.print = () => window.sizes.push(
      [document.documentElement.dataset.print, getComputedStyle(document.getElementById("c01-s002")).fontSize])"""
    page = opens(folder=leaflet, script=asked)
    page.emulate_media(media="print")
    # What is not on paper cannot be pressed there.
    page.evaluate("document.getElementById('print-now').click(), document.getElementById('print-large').click()")
    (_, normal), (name, large) = page.evaluate("window.sizes")
    assert (name, large) == ("large", "24px")
    assert 14 <= float(normal.removesuffix("px")) <= 16
    assert page.evaluate("document.documentElement.dataset.print") == ""


def test_without_a_script_all_of_it_is_printed(opens: Opens, leaflet: Path) -> None:
    text, _ = printed(opens(folder=leaflet, java_script_enabled=False))
    for chapter in browsing.CHAPTERS:
        for cue in chapter.cues:
            assert cue.text in text
    assert "gait how you walk" in text


@pytest.mark.parametrize("size", ["", "large"])
def test_axe_finds_nothing_on_paper_and_nothing_is_cut(opens: Opens, leaflet: Path, size: str) -> None:
    page = opens(folder=leaflet, viewport=SCREEN, color_scheme="dark")
    page.emulate_media(media="print")
    page.evaluate("size => document.documentElement.dataset.print = size", size)
    axe_is_content(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= SCREEN["width"]


def test_axe_finds_nothing_where_chapters_are_chosen(opens: Opens, leaflet: Path) -> None:
    page = opens(folder=leaflet, viewport={"width": 320, "height": 640})
    page.click(".print summary")
    axe_is_content(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("name", ["breast-cancer-recurrence", "how-to-listen"])
def test_our_guides_are_leaflets_of_two_to_four_sheets(opens: Opens, tmp_path: Path, name: str, size: str) -> None:
    guide = read_guide(CHAPTERS / name)
    page = opens(folder=silent(guide, tmp_path))
    text, sheets = printed(page, size)
    assert 2 <= sheets <= 4
    for chapter in guide.chapters:
        is_there = [" ".join(sentence.text.split()) in text for sentence in chapter.sentences]
        if chapter.number in guide.leaflet:
            assert all(is_there), chapter.title
        else:
            assert not all(is_there), chapter.title
    assert page.faults == []


def silent(guide: Guide, folder: Path) -> Path:
    """The page of a guide, its look and its script, without any sound."""
    line = timelines.timeline(
        guide=guide.name, title=guide.title, source=guide.source, glossary=guide.glossary, routes=guide.routes,
        permission=guide.permission, licence=guide.licence, leaflet=guide.leaflet, address=guide.address,
    )  # fmt: skip
    chapters = []
    for chapter in guide.chapters:
        said = [("title", 0, f"Chapter {chapter.number} of {len(guide.chapters)}. {chapter.title}.")]
        said += [(one.kind, one.paragraph, one.text) for one in chapter.sentences]
        made = timelines.chapter(chapter.number, tuple(text for _, _, text in said[1:]), title=chapter.title,
                                 setting=chapter.setting, notice=chapter.notice, optional=chapter.optional)  # fmt: skip
        cues = tuple(replaced(cue, *one) for cue, one in zip(made.cues, said, strict=True))
        chapters.append(replace(made, cues=cues))
    with (folder / "index.html").open("w", encoding="utf-8", newline="\n") as out:
        needed = write_page(out, line, chapters)
    for file in needed:
        (folder / file).write_text(shipped.contents(file), "utf-8")
    return folder


def replaced(cue: Cue, kind: Any, paragraph: int, text: str) -> Cue:
    return replace(cue, kind=kind, paragraph=paragraph, text=text, spoken=text, words=())
