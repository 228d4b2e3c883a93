"""What a book is made of, whoever reads it."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from audioguide import timeline
from audioguide.language.base import language_of
from audioguide.model import ChapterTimeline, Cue, PublishedState, Timeline
from audioguide.publish import book_identity
from audioguide.publish.epub.pars import clock, pars
from audioguide.publish.epub.publication import EpubBook
from tests import timelines
from tests.language import toy
from tests.publish.epub import books
from tests.verify import folders

SIGNED: dict[str, Any] = {"sign_off": "A. Nurse, oncology nurse, 2025-03-04", "review_by": "2026-03-04"}
MADE = (
    timelines.chapter(1, ("Falls are common.", "Most can be prevented.")),
    timelines.chapter(2, ("These are figures.",), None, setting="private", notice=True, optional=True),
    timelines.chapter(3, ("Is 3 < 4?",), setting="private", notice=True),
    timelines.chapter(4, ("Call us.",)),
)


def made(folder: Path, chapters: tuple[ChapterTimeline, ...] = MADE, **changes: object) -> Path:
    return books.quick(folder / "falls-en", timelines.timeline(**changes), chapters)


def said(root: Any) -> str:
    return " ".join("".join(root.itertext()).split())


def links(root: Any) -> list[tuple[str, str]]:
    return [(one.get("href"), said(one)) for one in root.iter("{*}a")]


# --- the container -----------------------------------------------------------------------------------------------


def test_the_container_begins_with_its_type_and_depends_on_no_day_and_no_zlib(tmp_path: Path) -> None:
    with ZipFile(made(tmp_path) / books.NAME) as book:
        members = book.infolist()
        assert members[0].filename == "mimetype"
        assert book.read("mimetype") == b"application/epub+zip"
    with (tmp_path / "falls-en" / books.NAME).open("rb") as raw:
        assert raw.read(58)[30:] == b"mimetypeapplication/epub+zip"
    assert {member.compress_type for member in members} == {ZIP_STORED}
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert not any(member.flag_bits & 0b1000 or member.extra for member in members)


@pytest.mark.slow
def test_memory_is_flat_however_long_the_guide_is(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        chapters = [timelines.chapter(number, ("A sentence like any.",) * 200) for number in range(1, count + 1)]
        guide = books.encoded(tmp_path / f"falls-{count}", timelines.timeline(), chapters)
        tracemalloc.start()
        try:
            EpubBook().write(guide)
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(1)  # loads what is loaded once
    assert peak(20) < peak(2) + 200_000


# --- the package -------------------------------------------------------------------------------------------------


def test_optional_chapters_are_no_part_of_what_is_played(tmp_path: Path) -> None:
    package = books.root(made(tmp_path), "package.opf")
    spine = [(one.get("idref"), one.get("linear")) for one in package.iter("{*}itemref")]
    played = ["title", "contents", "c01", "c03", "c04", "glossary"]
    assert spine == [*((name, None) for name in played), ("c02", "no")]


def test_lengths_sum_up_as_they_are_written(tmp_path: Path) -> None:
    chapters = tuple(replace(chapter, frames=chapter.frames + 23) for chapter in MADE)
    package = books.root(made(tmp_path, chapters), "package.opf")
    found = {one.get("refines"): one.text for one in package.iter("{*}meta") if one.get("property") == "media:duration"}
    lengths = [chapter.frames * 1000 // timelines.RATE for chapter in chapters]
    expected: dict[str | None, str] = {
        **{f"#{chapter.id}-overlay": clock(length) for chapter, length in zip(chapters, lengths, strict=True)},
        None: clock(sum(lengths)),
    }
    assert found == expected


def test_it_claims_nothing_that_only_a_person_can_say(tmp_path: Path) -> None:
    package = books.text(made(tmp_path), "package.opf")
    assert "conformsTo" not in package
    assert "a11y:" not in package
    # The first page and the glossary are not recorded.
    assert 'accessModeSufficient">auditory<' not in package


def test_its_name_is_its_own_and_stays() -> None:
    line = timelines.timeline()
    name = book_identity.identifier(line)
    assert name == book_identity.identifier(replace(line, title="Falls, once more", **SIGNED, voice="af_heart"))
    others = [
        replace(line, language="es"),
        replace(line, guide="knee"),
        replace(line, source=replace(line.source, publisher="Another Clinic")),
    ]
    assert len({name, *map(book_identity.identifier, others)}) == 4


@pytest.mark.parametrize(
    ("reviewed", "signed", "day"),
    [
        ("2023-08-10", ("unsigned", "unsigned"), "2023-08-10"),
        ("2023-08-10", ("A, nurse, 2025-03-04; B, nurse, 2025-03-09", "unsigned"), "2025-03-09"),
        ("2026-08-10", ("A, nurse, 2025-03-04", "B, born 2027-01-01, 2025-03-05"), "2025-03-05"),
        ("", ("unsigned", "A"), "2000-01-01"),
        ("August 2023", ("unsigned", "unsigned"), "2000-01-01"),
    ],
)
def test_its_day_is_that_of_the_newest_signature_or_of_the_source(
    reviewed: str, signed: tuple[str, str], day: str
) -> None:
    line = timelines.timeline()
    line = replace(line, source=replace(line.source, reviewed=reviewed))
    heads = [replace(MADE[0], sign_off=one) for one in signed]
    assert book_identity.edition_day(line, heads) == day


# --- its pages ---------------------------------------------------------------------------------------------------


def test_the_first_page_says_who_has_checked_it_and_until_when(tmp_path: Path) -> None:
    state = PublishedState("signed", "A new drug is out.")
    first = said(books.root(made(tmp_path, state=state, **SIGNED), "title.xhtml"))
    assert "Checked by: A. Nurse, oncology nurse, March 4, 2025. A new drug is out. To be reviewed by" in first
    assert "If you read this after March 4, 2026, ask your care team" in first
    assert "Based on a page by Example Clinic, who did not make or check this recording." in first
    assert "The voice is a computer’s: silent, silent." in first
    assert "None was asked or given." in first
    assert first.index("Checked by") < first.index("play this book") < first.index("Start with the first chapter")


def test_an_unsigned_book_says_so_and_names_no_day(tmp_path: Path) -> None:
    first = said(books.root(made(tmp_path), "title.xhtml"))
    assert "Not yet checked by a clinician." in first
    assert "after" not in first


def test_the_contents_have_what_is_optional_apart_and_say_what_each_is(tmp_path: Path) -> None:
    contents = books.root(made(tmp_path), "contents.xhtml")
    nav = contents.find(".//{*}nav")
    assert links(nav) == [
        ("title.xhtml", "About this guide"),
        ("c01.xhtml", "Chapter 1, Title 1"),
        ("c03.xhtml", "Chapter 3, Title 3 (Private. May be hard to hear.)"),
        ("c04.xhtml", "Chapter 4, Title 4"),
        ("glossary.xhtml", "Words in this guide"),
        ("c02.xhtml", "Chapter 2, Title 2 (Private. May be hard to hear. Only if you want it.)"),
    ]
    route = contents.find(".//{*}section")
    assert [name for name, _ in links(route)] == ["c02.xhtml", "c01.xhtml"]
    assert "I fell last week" in said(route)


def test_a_hard_chapter_warns_before_its_first_sentence_and_can_be_skipped(tmp_path: Path) -> None:
    guide = made(tmp_path)
    page = books.root(guide, "c03.xhtml")
    text = said(page)
    assert text.index("Private.") < text.index("may be hard to hear. It lasts 4 seconds.") < text.index("Is 3 < 4?")
    assert links(page) == [("c04.xhtml", "Skip this chapter")]
    assert links(books.root(guide, "c01.xhtml")) == []


def test_an_optional_chapter_leads_back_and_on(tmp_path: Path) -> None:
    assert links(books.root(made(tmp_path), "c02.xhtml")) == [
        ("c03.xhtml", "Skip this chapter"),
        ("contents.xhtml", "Back to the list of chapters"),
        ("c03.xhtml", "Go on to the next chapter"),
        ("contents.xhtml", "Back to the list of chapters"),
    ]


def test_a_book_without_words_to_explain_has_no_glossary(tmp_path: Path) -> None:
    guide = made(tmp_path, glossary=(), routes=())
    assert "EPUB/glossary.xhtml" not in books.content(guide)
    assert "glossary" not in books.text(guide, "package.opf") + books.text(guide, "contents.xhtml")


def test_another_language_has_its_words_and_its_direction(tmp_path: Path) -> None:
    with toy.installed():
        guide = made(tmp_path, language=toy.TAG, **SIGNED)
        assert 'page-progression-direction="rtl"' in books.text(guide, "package.opf")
        contents = books.root(guide, "contents.xhtml")
        assert (contents.get("dir"), contents.get("lang")) == ("rtl", toy.TAG)
        assert language_of(toy.TAG).books.optional_chapters in said(contents)
        for name in ("title", "c02"):
            own = said(books.root(guide, f"{name}.xhtml").find("{*}body"))
            assert not {"the", "chapter", "Checked", "Private", "Skip"} & set(own.split()), own


# --- anything ----------------------------------------------------------------------------------------------------


@pytest.mark.slow
@given(timelines.chapters())
def test_stretches_of_sound_follow_one_another_and_hold_all_of_it(chapter: ChapterTimeline) -> None:
    found = list(pars(chapter, timelines.RATE))
    assert found[0].begin == 0
    assert all(before.end == after.begin for before, after in pairwise(found))
    assert all(one.begin < one.end for one in found)
    assert found[-1].end <= chapter.frames * 1000 / timelines.RATE < found[-1].end + 1
    begins = {one.element: one.begin for one in found}
    for cue in chapter.cues:
        assert 0 <= cue.start * 1000 / timelines.RATE - begins[cue.id] < 1


@st.composite
def guides(draw: st.DrawFn) -> tuple[Timeline, tuple[ChapterTimeline, ...]]:
    """One to three chapters of any text, each with the ids of its own number."""
    numbers = range(1, draw(st.integers(1, 3)) + 1)
    return draw(timelines.timelines), tuple(numbered(draw(timelines.chapters()), number) for number in numbers)


def numbered(chapter: ChapterTimeline, number: int) -> ChapterTimeline:
    def own(cue: Cue) -> Cue:
        return replace(cue, id=f"c{number:02d}{cue.id[3:]}")

    file = f"{number:02d}-title.mp3"
    return replace(chapter, id=f"c{number:02d}", number=number, file=file, cues=tuple(map(own, chapter.cues)))


@pytest.mark.slow
@settings(max_examples=60, deadline=None)
@given(guides())
def test_whatever_is_written_in_a_guide_stays_text(guide: tuple[Timeline, tuple[ChapterTimeline, ...]]) -> None:
    """Markup, quotes, directions and very long words: each page is well-formed, runs nothing and says just that."""
    with TemporaryDirectory() as folder:
        made = books.quick(Path(folder, "falls-en"), *guide)
        assert books.found(made) == []
        plain = [etree.QName(one).localname for page in pages(made) for one in page.iter() if isinstance(one.tag, str)]
        assert set(plain) <= KNOWN
        again = books.quick(Path(folder, "again"), *guide)
        assert (made / books.NAME).read_bytes() == (again / books.NAME).read_bytes()
        assert timeline.read_head(made / timeline.FILE_NAME).timeline == guide[0]


KNOWN = frozenset("html head meta title link body section nav h1 h2 h3 p strong span a ol li dl dt dfn dd".split())


def pages(guide: Path) -> Iterator[Any]:
    return (etree.fromstring(raw) for name, raw in books.content(guide).items() if name.endswith(".xhtml"))


def test_a_chapter_s_sound_is_what_its_own_file_has_behind_its_tag(tmp_path: Path) -> None:
    guide = books.build(tmp_path / "falls-en")
    for chapter in folders.CHAPTERS:
        assert (guide / chapter.file).read_bytes().endswith(books.content(guide)[f"EPUB/{chapter.id}.mp3"])
