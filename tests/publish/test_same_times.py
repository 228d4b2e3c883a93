"""Every format says the same sentences at the same times, to a millisecond: each is read back here by itself.

A format joins by a function in SAYS that reads a built folder. Where a sentence has no end of its own, since its sound
runs on through the pause to the next one, the format stands in RUNS_ON too.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree, html

from audioguide.model import ChapterTimeline, Cue
from audioguide.publish.captions import caption_reader
from audioguide.timeline import FILE_NAME, read_chapters, read_head
from tests.publish.daisy import books as talking_books
from tests.publish.epub import books
from tests.verify import folders

Said = list[tuple[str, int, int]]
"""Text, and when it begins and ends in its chapter's sound, in milliseconds; sentence by sentence."""


def srt(guide: Path, chapter: ChapterTimeline) -> Said:
    return captions(guide, chapter, "srt")


def vtt(guide: Path, chapter: ChapterTimeline) -> Said:
    return captions(guide, chapter, "vtt")


def captions(guide: Path, chapter: ChapterTimeline, ending: str) -> Said:
    lines = (guide / f"{Path(chapter.file).stem}.{ending}").read_text("utf-8").split("\n")
    read = {"srt": caption_reader.srt, "vtt": caption_reader.vtt}[ending]
    return [(caption.text, caption.start, caption.end) for caption in read(lines)]


def epub(guide: Path, chapter: ChapterTimeline) -> Said:
    parts = books.content(guide)
    page = etree.fromstring(parts[f"EPUB/{chapter.id}.xhtml"])
    texts = {f"{chapter.id}.xhtml#{one.get('id')}": "".join(one.itertext()) for one in page.iter("{*}span")}
    said = []
    for par in etree.fromstring(parts[f"EPUB/{chapter.id}.smil"]).iter("{*}par"):
        text, audio = par
        # What is before the first word belongs to the heading, which is no sentence.
        if text.get("src") in texts:
            said.append((texts[text.get("src")], clock(audio.get("clipBegin")), clock(audio.get("clipEnd"))))
    return said


def clock(text: str) -> int:
    hours, minutes, seconds = text.split(":")
    return (int(hours) * 60 + int(minutes)) * 60_000 + int(seconds.replace(".", ""))


def daisy(guide: Path, chapter: ChapterTimeline) -> Said:
    parts = talking_books.files(guide)
    page = etree.fromstring(parts[f"{chapter.id}.html"])
    texts = {f"{chapter.id}.html#{one.get('id')}": "".join(one.itertext()) for one in page.iter("{*}span")}
    said = []
    for par in etree.fromstring(parts[f"{chapter.id}.smil"]).iter("par"):
        text, audio = par
        if text.get("src") in texts:
            begin, end = (int(audio.get(key)[4:-1].replace(".", "")) for key in ("clip-begin", "clip-end"))
            said.append((texts[text.get("src")], begin, end))
    return said


def page(guide: Path, chapter: ChapterTimeline) -> Said:
    document = html.parse(str(guide / "index.html"), html.HTMLParser(encoding="utf-8"))
    [block] = document.iterfind(".//script[@type='application/json']")
    [known] = [each for each in json.loads(block.text)["chapters"] if each["id"] == chapter.id]
    texts = (
        one.text_content() for one in document.iterfind(".//span[@id]") if one.get("id").startswith(f"{chapter.id}-s")
    )
    return [(text, begin, end) for text, (begin, end) in zip(texts, known["times"], strict=True)]


SAYS: dict[str, Callable[[Path, ChapterTimeline], Said]] = {
    "srt": srt,
    "vtt": vtt,
    "epub": epub,
    "daisy": daisy,
    "page": page,
}
RUNS_ON = {"epub", "daisy"}


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its sentences begin and end between two milliseconds, no two alike."""
    chapters = [replace(chapter, cues=tuple(map(moved, chapter.cues))) for chapter in folders.CHAPTERS]
    return folders.build(tmp_path_factory.mktemp("same") / "falls-en", chapters=chapters, engine="natural")


def moved(cue: Cue) -> Cue:
    late = 1 + 7 * int(cue.id[-3:])
    return replace(cue, start=cue.start + late, end=cue.end + 2 * late)


@pytest.mark.parametrize("format_name", SAYS)
def test_texts_and_times_are_those_of_guide_json(format_name: str, guide: Path) -> None:
    rate = read_head(guide / FILE_NAME).timeline.sample_rate
    chapters = list(read_chapters(guide / FILE_NAME))
    assert len(chapters) == 3
    for chapter in chapters:
        said = SAYS[format_name](guide, chapter)
        assert [" ".join(text.split()) for text, _, _ in said] == [" ".join(cue.text.split()) for cue in chapter.cues]
        ends = [cue.end for cue in chapter.cues]
        if format_name in RUNS_ON:
            ends = [*(cue.start for cue in chapter.cues[1:]), chapter.frames]
        for cue, end, (_, begins, stops) in zip(chapter.cues, ends, said, strict=True):
            assert abs(begins - cue.start * 1000 / rate) <= 1, cue.id
            assert abs(stops - end * 1000 / rate) <= 1, cue.id
