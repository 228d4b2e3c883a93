"""What a talking book holds, and where its sentences sound."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZIP_STORED, ZipFile

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from numpy.typing import NDArray

from audioguide import verify
from audioguide.audio import decode, mp3
from audioguide.model import ChapterTimeline, Stream, Timeline
from audioguide.publish.base import EncodedGuide
from audioguide.publish.daisy import names
from audioguide.publish.daisy.verify import check
from audioguide.publish.daisy.write import write
from tests import timelines
from tests.language import toy
from tests.publish.daisy import books
from tests.verify import folders

PAUSE = 0.45
"""Seconds between the sentences of a guide, if it sets nothing else."""
XHTML = "{http://www.w3.org/1999/xhtml}"
NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,30}/[a-z0-9]{1,8}\.(html|smil|mp3)")


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return books.build(tmp_path_factory.mktemp("daisy") / "falls-en")


@pytest.fixture(scope="session")
def sound(tmp_path_factory: pytest.TempPathFactory) -> tuple[Stream, Path]:
    """A second of silence."""
    path = tmp_path_factory.mktemp("frames") / "frames"
    with path.open("wb") as out:
        return mp3.encode([bytes(2 * timelines.RATE)], timelines.RATE, out), path


def headings(content: bytes) -> list[tuple[str, str, str]]:
    """Level, text and target of each."""
    body = etree.fromstring(content).find(f"{XHTML}body")
    return [(one.tag[-1], "".join(one.itertext()), one[0].get("href", "")) for one in body]


def clips(content: bytes) -> list[tuple[str, float, float]]:
    """What is shown, and when it is heard."""
    seq = etree.fromstring(content).find("body/seq")
    times = [[float(par[1].get(key)[4:-1]) for key in ("clip-begin", "clip-end")] for par in seq]
    return [(par[0].get("src"), begin, end) for par, (begin, end) in zip(seq, times, strict=True)]


# --- the archive -------------------------------------------------------------------------------------------------


def test_nothing_is_packed_and_nothing_has_a_time(guide: Path) -> None:
    with ZipFile(guide / books.NAME) as book:
        entries = book.infolist()
    assert [entry.filename for entry in entries][:4] == [f"falls-en/{name}" for name in books.files(guide)][:4]
    assert entries[0].filename == "falls-en/ncc.html"
    assert {entry.compress_type for entry in entries} == {ZIP_STORED}
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert all(NAME.fullmatch(entry.filename) for entry in entries)


@pytest.mark.parametrize(
    ("file", "folder"),
    [
        ("falls-en.mp3", "falls-en"),
        ("when-something-very-long-comes-back-en-us.mp3", "when-something-very-long-com-us"),
        ("Fälle & Stürze-de.mp3", "f-lle-st-rze-de"),
        ("跌倒.mp3", "guide"),
        ("-.mp3", "guide"),
    ],
)
def test_the_folder_is_short_and_any_machine_can_name_it(file: str, folder: str) -> None:
    assert names.folder_name(timelines.timeline(whole_file=file)) == folder


# --- its headings ------------------------------------------------------------------------------------------------


def test_what_is_not_needed_comes_last_under_a_heading_of_its_own(tmp_path: Path) -> None:
    first, second, third = books.CHAPTERS
    middle = replace(second, optional=True)
    guide = books.build(tmp_path / "falls-en", [first, middle, replace(third, optional=False)])
    assert [
        (level, text, target.partition("#")[0]) for level, text, target in headings(books.files(guide)["ncc.html"])
    ] == [
        ("1", "How not to fall", "c01.smil"),
        ("1", "Chapter 1, Title 1", "c01.smil"),
        ("2", "Not yet checked by a clinician.", "c01.smil"),
        ("1", "Chapter 3, Title 3 (Private.)", "c03.smil"),
        ("1", "Only if you want them", "c02.smil"),
        ("2", "Chapter 2, Title 2 (Private. May be hard to hear. Only if you want it.)", "c02.smil"),
    ]
    assert list(check(verify.opened(guide))) == []


def test_a_book_of_nothing_that_is_needed_has_no_such_heading(tmp_path: Path) -> None:
    chapters = [replace(chapter, optional=True) for chapter in books.CHAPTERS]
    guide = books.build(tmp_path / "falls-en", chapters)
    assert [level for level, _, _ in headings(books.files(guide)["ncc.html"])] == ["1", "1", "2", "1", "1"]
    assert list(check(verify.opened(guide))) == []


def test_a_guide_that_does_not_say_its_state_tells_it_where_it_is_read(tmp_path: Path) -> None:
    guide = books.build(tmp_path / "falls-en", folders.CHAPTERS)
    content = books.files(guide)
    assert not any("clinician" in text for _, text, _ in headings(content["ncc.html"]))
    assert b"Not yet checked by a clinician." in content["ncc.html"]
    assert b"Not yet checked by a clinician." in content["c01.html"]
    assert list(check(verify.opened(guide))) == []


def test_a_signed_book_tells_until_when_and_what_to_do_then(tmp_path: Path) -> None:
    content = books.files(books.build(tmp_path / "falls-en", **books.SIGNED))
    (state,) = [text for level, text, _ in headings(content["ncc.html"]) if level == "2" and "Checked" in text]
    assert state == "Checked by: A. Nurse, oncology nurse, March 4, 2025. To be reviewed by March 4, 2026."
    for name in ("ncc.html", "c01.html"):
        assert b"If you read this after March 4, 2026, ask your care team" in content[name]


def test_a_chapter_that_begins_with_its_first_sentence_needs_no_silence(tmp_path: Path) -> None:
    chapters = [_at_once(chapter) for chapter in books.CHAPTERS]
    guide = books.build(tmp_path / "falls-en", chapters)
    content = books.files(guide)
    assert [target for _, _, target in headings(content["ncc.html"])][:2] == ["c01.smil#c01-p001"] * 2
    assert clips(content["c01.smil"])[0] == ("c01.html#c01-s001", 0.0, 1.5)
    assert list(check(verify.opened(guide))) == []


def _at_once(chapter: ChapterTimeline) -> ChapterTimeline:
    early = timelines.RATE // 2
    cues = tuple(replace(cue, start=cue.start - early, end=cue.end - early) for cue in chapter.cues)
    return replace(chapter, cues=cues, frames=chapter.frames - early)


def test_the_day_of_the_book_is_not_the_day_of_its_build(guide: Path, tmp_path: Path) -> None:
    signed = books.build(tmp_path / "falls-en", **books.SIGNED)
    assert b'name="dc:date" content="2023-08-10"' in books.files(guide)["ncc.html"]
    assert b'name="dc:date" content="2025-03-04"' in books.files(signed)["ncc.html"]


def test_a_book_in_another_language_has_no_english_and_its_direction(tmp_path: Path) -> None:
    with toy.installed():
        guide = books.build(tmp_path / "falls-en", language=toy.TAG)
        assert list(check(verify.opened(guide))) == []
        content = books.files(guide)
    assert b'lang="qaa" xml:lang="qaa" dir="rtl"' in content["c01.html"]
    for _, text, _ in headings(content["ncc.html"])[1:]:
        assert set(re.findall("[A-Za-z]+", text)) <= {"Title"}


# --- its sound ---------------------------------------------------------------------------------------------------


def test_each_clip_begins_where_its_sentence_sounds(guide: Path, tmp_path: Path) -> None:
    content = books.files(guide)
    for chapter in ("c01", "c02", "c03"):
        path = tmp_path / f"{chapter}.mp3"
        path.write_bytes(content[path.name])
        heard = np.abs(np.concatenate(list(decode.pieces(path))).ravel())
        places = clips(content[f"{chapter}.smil"])
        assert len(heard) == round(places[-1][2] * timelines.RATE)
        for _, begin, end in places[1:]:
            assert _loud(heard, begin) == pytest.approx(begin, abs=0.002)
            assert _loud(heard[::-1], len(heard) / timelines.RATE - end) > PAUSE


def test_a_machine_that_does_not_know_the_info_frame_begins_in_the_pause(guide: Path) -> None:
    content = books.files(guide)
    heard = np.abs(_every_frame(content["c01.mp3"]))
    late = []
    for _, begin, _ in clips(content["c01.smil"])[1:]:
        late.append(_loud(heard, begin) - begin)
    # The frame itself, and what encoder and decoder are late by: 576 + 576 + 529 samples.
    assert late == pytest.approx([1681 / timelines.RATE] * len(late), abs=0.002)
    assert max(late) < PAUSE / 4


def _loud(heard: NDArray[np.float32], after: float) -> float:
    """Seconds at which it first sounds, from a little before this time on."""
    first = max(0, round((after - 0.02) * timelines.RATE))
    return float(first + np.argmax(heard[first:] > 0.02)) / timelines.RATE


def _every_frame(content: bytes) -> NDArray[np.float32]:
    """As a plain decoder plays it: frame by frame, none left out. At 24 kHz each has 192 bytes."""
    decoder: Any = av.CodecContext.create("mp3float", "r")
    raw = [content[place : place + 192] for place in range(0, len(content), 192)]
    found = [frame.to_ndarray()[0] for one in raw for frame in decoder.decode(av.Packet(one))]
    return np.concatenate([*found, *(frame.to_ndarray()[0] for frame in decoder.decode(None))])


# --- any text at all ---------------------------------------------------------------------------------------------

MARKUP = st.sampled_from(
    ("<b>&amp;</b>", "]]>", '" onclick="x', "'>", "<!--", "-->", "&#0;", "\u202eabc", "a\nb", "w" * 500, "؀", "\u0085")
)
texts = st.one_of(timelines.lines, MARKUP)


@st.composite
def guides(draw: st.DrawFn) -> tuple[Timeline, list[ChapterTimeline]]:
    """Chapters of any sentences and titles."""
    chapters = draw(st.lists(timelines.chapters(), min_size=1, max_size=3))
    numbered = []
    for number, chapter in enumerate(chapters, 1):
        cues = tuple(
            replace(cue, id=f"c{number:02d}-s{place:03d}", text=draw(texts))
            for place, cue in enumerate(chapter.cues, 1)
        )
        frames = max(chapter.frames, cues[-1].end)
        optional = draw(st.booleans())
        numbered.append(
            replace(
                chapter,
                id=f"c{number:02d}",
                number=number,
                title=draw(texts),
                cues=cues,
                frames=frames,
                optional=optional,
            )
        )
    timeline = draw(timelines.timelines)
    return replace(timeline, title=draw(texts), licence=draw(texts), sign_off=draw(texts)), numbered


@pytest.mark.slow
@given(made=guides())
def test_any_text_is_valid_and_harmless(
    made: tuple[Timeline, list[ChapterTimeline]], sound: tuple[Stream, Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    timeline, chapters = made
    content = files(timeline, chapters, sound, tmp_path_factory.mktemp("any"))
    documents = {name: etree.fromstring(raw) for name, raw in content.items() if not name.endswith("mp3")}
    for root in documents.values():
        tags = {etree.QName(element).localname for element in root.iter(etree.Element)}
        assert tags <= set("html head meta title body h1 h2 p span a smil layout region seq par text audio ref".split())
        assert not [key for element in root.iter(etree.Element) for key in element.attrib if key.startswith("on")]
    for chapter in chapters:
        shown = {
            one.get("id"): "".join(one.itertext())
            for one in documents[f"c{chapter.number:02d}.html"].iter(f"{XHTML}span")
        }
        assert [cue.id for cue in chapter.cues] == sorted(shown)
        assert all("\n" not in text and "\u202e" not in text for text in shown.values())
        places = clips(content[f"c{chapter.number:02d}.smil"])
        assert all(begin < end for _, begin, end in places)
        assert all(before[2] == after[1] for before, after in pairwise(places))
        begins = {place.partition("#")[2]: begin for place, begin, _ in places}
        for cue in chapter.cues:
            assert 0 <= cue.start / timeline.sample_rate - begins[cue.id] < 0.001
    assert _total(content) == sum(chapter.frames * 1000 // timeline.sample_rate for chapter in chapters)


def _total(content: dict[str, bytes]) -> int:
    """Milliseconds that ncc.html tells of the whole book."""
    (clock,) = re.findall(r'ncc:totalTime" content="(\d+):(\d\d):(\d\d)\.(\d{3})"', content["ncc.html"].decode())
    hours, minutes, seconds, rest = map(int, clock)
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def files(
    timeline: Timeline, chapters: list[ChapterTimeline], sound: tuple[Stream, Path], folder: Path
) -> dict[str, bytes]:
    """What is written of this guide, by the names in its folder."""
    cues = {chapter.number: chapter.cues for chapter in chapters}
    heads = tuple(replace(chapter, cues=()) for chapter in chapters)
    frames = {chapter.number: sound for chapter in chapters}
    write(EncodedGuide(folder, timeline, heads, frames, lambda head: cues[head.number]))
    (path,) = folder.iterdir()
    with ZipFile(BytesIO(path.read_bytes())) as book:
        return {name.partition("/")[2]: book.read(name) for name in book.namelist()}
