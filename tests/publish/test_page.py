from __future__ import annotations

import json
import re
import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from html.parser import HTMLParser
from io import StringIO
from pathlib import Path
from typing import Any

import pytest

from audioguide.model import ChapterTimeline
from audioguide.publish.page import shipped
from audioguide.publish.page import verify as page_verifier
from audioguide.publish.page import write as page_writer
from tests import timelines
from tests.publish import page_hashes

CHAPTERS = (
    timelines.chapter(1, ("Falls are common.", "Most can be prevented.")),
    timelines.chapter(2, ("Is 3 < 4 & 5 > 4?",), 100_000, setting="private", notice=True),
    timelines.chapter(3, ("These are figures.",), None, setting="private", notice=True, optional=True),
)


def _page(*chapters: ChapterTimeline, **changes: object) -> str:
    out = StringIO()
    page_writer.write_page(out, timelines.timeline(whole_frames=24_000 * 61, **changes), iter(chapters or CHAPTERS))
    return out.getvalue()


VOID = ("meta", "link", "input", "path")


class Outline(HTMLParser):
    """Headings, ids and elements of a page; fails on an element that is not closed where it should be."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.headings: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.named: list[str] = []
        self.attributes: set[str] = set()
        self._open: list[str] = []
        self.feed(page)
        self.close()
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.ids += [values["id"]] if "id" in values else []
        self.named += values.get("aria-labelledby", "").split()
        self.links += [values[name] for name in ("href", "src") if name in values]
        self.attributes |= values.keys()
        if tag in ("h1", "h2", "h3"):
            self.headings.append((tag, ""))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if {"h1", "h2", "h3"} & set(self._open):
            tag, text = self.headings[-1]
            self.headings[-1] = tag, text + data


def test_headings_are_the_outline() -> None:
    assert Outline(_page()).headings == [
        ("h1", "How not to fall"),
        ("h2", "Listen to the whole guide"),
        ("h2", "Chapters"),
        ("h2", "Listen and read, chapter by chapter"),
        ("h3", "Chapter 1. Title 1."),
        ("h3", "Chapter 2. Title 2."),
        ("h3", "Chapter 3. Title 3."),
        ("h2", "Shorter ways through"),
        ("h3", "I fell last week"),
        ("h2", "Words in this guide"),
        ("h2", "Save the whole guide"),
        ("h2", "About this guide"),
        ("h2", "Print a leaflet"),
        ("h2", "Find words in this guide"),
    ], "the last two are for the script alone"


STEMS = [f"{number:02d}-title" for number in (1, 2, 3)]
SHIPPED = {"page.css", "page.js"}
SOUNDS = {f"{stem}.mp3" for stem in STEMS} | {"falls-en.mp3"}
CAPTIONS = {f"{stem}.{end}" for stem in STEMS for end in ("txt", "srt", "vtt")}
PLAYLISTS = {"playlist.m3u8", "route-fell.m3u8"}


@pytest.mark.parametrize(
    ("formats", "files"),
    [
        (("captions", "mp3", "page", "playlist"), SHIPPED | SOUNDS | CAPTIONS | PLAYLISTS),
        (("captions", "mp3", "page"), SHIPPED | SOUNDS | CAPTIONS),
        (("mp3", "page", "playlist"), SHIPPED | SOUNDS | PLAYLISTS),
        (("mp3", "page"), SHIPPED | SOUNDS),
    ],
)
def test_links_lead_to_what_was_built_and_ids_are_unique(formats: tuple[str, ...], files: set[str]) -> None:
    page = Outline(_page(formats=formats))
    assert len(set(page.ids)) == len(page.ids)
    inside = {link[1:] for link in page.links if link.startswith("#")} | set(page.named)
    assert inside <= set(page.ids)
    assert {link for link in page.links if not link.startswith(("#", "data:"))} == files


def test_a_strict_server_may_send_it() -> None:
    """`script-src 'self'; style-src 'self'`: nothing runs and nothing is styled from within the page."""
    page = _page()
    outline = Outline(page)
    assert not {"style", "iframe", "form", "img"} & set(outline.tags)
    assert not {name for name in outline.attributes if name.startswith("on") or name == "style"}
    assert re.findall("<script[^>]*>", page) == [
        '<script src="page.js" defer>', '<script type="application/json" id="guide">',
    ]  # fmt: skip
    assert "http" not in page
    assert page.count('preload="none"') == page.count("<audio") == 4


def test_what_lies_beside_it_asks_nothing_of_the_net() -> None:
    for text in map(shipped.contents, (shipped.STYLE, shipped.SCRIPT, shipped.MORE_LETTERS)):
        assert not re.search(r"https?:|@import|import\s*\(|fetch\(|XMLHttpRequest|sendBeacon|WebSocket", text)
        assert set(re.findall(r"url\(.{16}", text)) <= {'url("data:font/woff2'}


def test_what_verify_knows_again_is_what_lies_beside_it() -> None:
    pinned = Path(page_verifier.__file__).with_name(page_verifier.PINNED).read_text("utf-8")
    assert pinned == page_hashes.lines(), "run: python -m tests.publish.page_hashes"


def test_more_letters_come_where_they_are_needed() -> None:
    assert "letters.css" not in _page()
    assert "letters.css" in _page(title="Jak nie upaść: łatwo")
    assert "letters.css" in _page(timelines.chapter(1, ("Łatwo jest upaść.",)))


def test_sizes_are_told_where_they_are_known() -> None:
    out = StringIO()
    beside = page_writer.Beside(lambda name: 1_234_567 if name == "01-title.mp3" else 0)
    page_writer.write_page(out, timelines.timeline(), iter(CHAPTERS), beside)
    assert "download>Sound (MP3, 1.2\u00a0MB)</a>" in out.getvalue()
    assert 'href="02-title.mp3" download>Sound (MP3)</a>' in out.getvalue()


def test_a_word_is_explained_where_a_chapter_first_uses_it_and_does_not_explain_it() -> None:
    plain = timelines.chapter(1, ("Your gait may change.", "Watch your gait.", "A gaiter is no gait.", "Gaits differ."))
    defined = replace(plain, cues=tuple(replace(cue, terms=("gait",)) for cue in plain.cues))
    assert _page(plain).count("What does this mean: gait?") == 1
    assert "What does this mean" not in _page(defined)
    assert "What does this mean" not in _page(timelines.chapter(1, ("A gaiter keeps you dry.",)))
    assert "What does this mean: gait?" in _page(timelines.chapter(1, ("Gaits differ.",)))


def test_the_foot_says_what_each_line_is_about() -> None:
    assert "<p>Permission: None was asked or given.</p>" in _page()


def block(page: str) -> Any:
    """What the script is told."""
    return json.loads(page.partition('id="guide">')[2].partition("</script>")[0])


def test_the_script_is_told_each_time_in_milliseconds() -> None:
    chapters = block(_page())["chapters"]
    assert [chapter["id"] for chapter in chapters] == ["c01", "c02", "c03"]
    assert chapters[0]["times"] == [[500, 1500], [2000, 3000], [3500, 4500]]
    assert [chapter["notice"] for chapter in chapters] == [False, True, True]


def test_no_key_of_its_storage_names_the_guide() -> None:
    key = block(_page(guide="an-illness", title="An illness"))["key"]
    assert re.fullmatch("[0-9a-f]{16}", key)
    assert key != block(_page())["key"]


def test_a_reader_sees_on_their_own_day_whether_the_check_still_holds() -> None:
    page = _page(sign_off="A. Nurse, 2025-03-04", review_by="2026-03-04")
    top = page.partition("<main>")[0]
    assert '<span class="holds">To be reviewed by March 4, 2026.</span>' in top
    assert 'id="overdue" hidden>This guide had to be checked again by March 4, 2026' in top
    assert block(page)["lastDay"] == "2026-03-04"
    assert 'id="overdue"' not in _page()


def test_the_sign_off_state_and_the_source_come_first() -> None:
    top = _page().partition("<main>")[0]
    assert "Not yet checked by a clinician." in top
    assert "Based on a page by Example Clinic, who did not make or check this recording." in top
    signed = _page(sign_off="A. Nurse").partition("<main>")[0]
    assert "Checked by: A. Nurse." in signed


def test_private_hard_and_optional_chapters_are_named_as_such() -> None:
    first, second, third = _page().partition("</main>")[0].split("<article")[1:]
    assert "Private" not in first
    assert "hard to hear" not in first
    assert second.index("Private. This") < second.index("chapter may be hard to hear") < second.index("<audio")
    assert "<details" in second, "closed until it is asked for"
    for chapter in (second, third):
        opens = chapter.index('<details class="closed">')
        assert (
            opens < chapter.index("chapter may be hard to hear") < chapter.index("<audio") < chapter.index("</article>")
        )
    assert "<details open" not in second + third


def test_text_is_text() -> None:
    page = _page(timelines.chapter(1, ("<script>alert(1)</script>",), title='"><b>'), title="A & B <i>")
    assert page.count("<script") == 2
    assert "<b>" not in page
    assert "<title>A &amp; B &lt;i&gt;</title>" in page
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_a_bare_guide() -> None:
    page = _page(timelines.chapter(1, ("A.",), cues=()), glossary=(), routes=(), permission="", licence="")
    headings = [text for _, text in Outline(page).headings]
    assert "Title 1" in headings
    assert not {"Shorter ways through", "Words in this guide"} & set(headings)


@pytest.mark.slow
def test_one_chapter_is_held_at_a_time() -> None:
    texts = tuple(f"Sentence {number} says one more thing about falls." for number in range(100))

    class Nowhere(StringIO):
        def write(self, text: str) -> int:
            return len(text)

    def peak(work: Callable[[], object]) -> int:
        tracemalloc.start()
        kept = work()
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        del kept
        return highest

    def page(count: int) -> Callable[[], object]:
        chapters = (timelines.chapter(number, texts) for number in range(1, count + 1))
        return lambda: page_writer.write_page(Nowhere(), timelines.timeline(), chapters)

    page(3)()
    chapter = peak(lambda: timelines.chapter(1, texts))
    assert peak(page(60)) - peak(page(3)) < 57 * chapter / 3, "heads may be held, sentences may not"
