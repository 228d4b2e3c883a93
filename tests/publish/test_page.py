from __future__ import annotations

import tracemalloc
from collections.abc import Callable
from html.parser import HTMLParser
from io import StringIO

import pytest

from audioguide.model import ChapterTimeline
from audioguide.publish.page import write as page_writer
from tests import timelines

CHAPTERS = (
    timelines.chapter(1, ("Falls are common.", "Most can be prevented.")),
    timelines.chapter(2, ("Is 3 < 4 & 5 > 4?",), 100_000, setting="private", notice=True),
    timelines.chapter(3, ("These are figures.",), None, setting="private", notice=True, optional=True),
)


def _page(*chapters: ChapterTimeline, **changes: object) -> str:
    out = StringIO()
    page_writer.write_page(out, timelines.timeline(whole_frames=24_000 * 61, **changes), iter(chapters or CHAPTERS))
    return out.getvalue()


class Outline(HTMLParser):
    """Headings, ids and elements of a page; fails on an element that is not closed where it should be."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.headings: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.named: list[str] = []
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
        if tag in ("h1", "h2", "h3"):
            self.headings.append((tag, ""))
        if tag not in ("meta", "link"):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
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
        ("h2", "Shorter ways through"),
        ("h3", "I fell last week"),
        ("h2", "Listen and read, chapter by chapter"),
        ("h3", "Chapter 1. Title 1."),
        ("h3", "Chapter 2. Title 2."),
        ("h3", "Chapter 3. Title 3."),
        ("h2", "Words in this guide"),
        ("h2", "About this guide"),
    ]


def test_links_lead_somewhere_and_ids_are_unique() -> None:
    page = Outline(_page())
    assert len(set(page.ids)) == len(page.ids)
    inside = {link[1:] for link in page.links if link.startswith("#")} | set(page.named)
    assert inside <= set(page.ids)
    outside = {link for link in page.links if not link.startswith(("#", "data:"))}
    stems = [f"{number:02d}-title" for number in (1, 2, 3)]
    assert outside == {f"{stem}.{end}" for stem in stems for end in ("mp3", "txt", "srt", "vtt")} | {
        "falls-en.mp3", "page.css", "playlist.m3u8", "route-fell.m3u8",
    }  # fmt: skip


def test_nothing_runs_and_nothing_is_fetched() -> None:
    page = _page()
    assert not {"script", "iframe", "form", "img"} & set(Outline(page).tags)
    assert "http" not in page
    assert "url(" not in page
    assert page.count('preload="none"') == page.count("<audio") == 4


def test_the_sign_off_state_and_the_source_come_first() -> None:
    top = _page().partition("<main>")[0]
    assert "Not yet checked by a clinician." in top
    assert "Based on a page by Example Clinic, who did not make or check this recording." in top
    signed = _page(sign_off="A. Nurse").partition("<main>")[0]
    assert "Checked by: A. Nurse." in signed


def test_private_hard_and_optional_chapters_are_named_as_such() -> None:
    first, second, third = _page().split("<article")[1:]
    assert "Private" not in first
    assert "hard to hear" not in first
    assert second.index("Private.") < second.index("may be hard to hear") < second.index("<audio")
    assert "It lasts 3 seconds." not in first
    assert 'href="#after-c02"' in second
    assert "<details>" not in second
    assert third.index("<details>") < third.index("hard to hear") < third.index("<audio") < third.index("</details>")
    assert "<details open" not in third


def test_text_is_text() -> None:
    page = _page(timelines.chapter(1, ("<script>alert(1)</script>",), title='"><b>'), title="A & B <i>")
    assert "<script" not in page
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

    def page(count: int) -> Callable[[], None]:
        chapters = (timelines.chapter(number, texts) for number in range(1, count + 1))
        return lambda: page_writer.write_page(Nowhere(), timelines.timeline(), chapters)

    page(3)()
    chapter = peak(lambda: timelines.chapter(1, texts))
    assert peak(page(60)) - peak(page(3)) < 57 * chapter / 3, "heads may be held, sentences may not"
