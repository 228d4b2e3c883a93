from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from mutagen.id3 import ID3

from audioguide.errors import AudioError
from audioguide.model import Source, Timeline
from audioguide.publish.mp3 import tags as mp3
from tests import timelines

UNCHECKED = "Not yet checked by a clinician."
ORIGIN = "Based on a page by Example Clinic, who did not make or check this recording."


def _read(tag: bytes) -> Any:
    return ID3(BytesIO(tag), translate=False)  # type: ignore[no-untyped-call]


def test_the_tag_of_a_chapter() -> None:
    tag = _read(mp3.chapter_tag(timelines.timeline(), timelines.chapter(2, ("A.",)), 12))
    assert tag.version == (2, 3, 0)
    assert [str(tag[name]) for name in ("TIT2", "TALB", "TRCK", "TLAN", "TCON", "TPE1")] == [
        "Title 2", "How not to fall", "2/12", "eng", "Speech", "Computer voice: silent silent",
    ]  # fmt: skip
    assert [str(frame) for frame in tag.getall("COMM")] == [f"{UNCHECKED} {ORIGIN}"]
    assert {frame.desc: str(frame) for frame in tag.getall("TXXX")} == {
        "Sign-off": UNCHECKED,
        "Source": ORIGIN,
        "Licence": "MIT",
    }
    assert not tag.getall("CHAP")


def _whole(**changes: object) -> tuple[Timeline, Any]:
    heads = [
        timelines.chapter(1, ("A.",), 0),
        timelines.chapter(2, ("B.", "C."), 100_000),
        timelines.chapter(3, ("D.",), None, title="Figures"),
    ]
    line = timelines.timeline(whole_frames=heads[1].end, **changes)
    return line, _read(mp3.whole_tag(line, [replace(head, cues=()) for head in heads]))


def test_the_tag_of_the_whole_file_marks_the_chapters_in_it() -> None:
    line, tag = _whole()
    contents = tag.getall("CTOC")
    assert [str(frame.sub_frames["TIT2"]) for frame in contents] == [line.title]
    marks = [tag[f"CHAP:{name}"] for name in contents[0].child_element_ids]
    assert [(str(mark.sub_frames["TIT2"]), mark.start_time, mark.end_time) for mark in marks] == [
        ("Title 1", 0, 3500),
        ("Title 2", 4167, 9167),
    ]
    assert [str(frame) for frame in tag.getall("COMM")] == [f"{UNCHECKED} {ORIGIN}"]


def test_no_publisher_no_licence() -> None:
    _, tag = _whole(source=Source("", "", ""), licence="")
    assert [str(frame) for frame in tag.getall("COMM")] == [UNCHECKED]
    assert [frame.desc for frame in tag.getall("TXXX")] == ["Sign-off"]


@pytest.mark.parametrize(("language", "code"), [("xx", "und"), ("sv-SE", "swe"), ("so", "som"), ("zh-Hant", "zho")])
def test_the_language_is_named_by_three_letters(language: str, code: str) -> None:
    _, tag = _whole(language=language)
    assert str(tag["TLAN"]) == code
    assert [frame.lang for frame in tag.getall("COMM")] == [code]


def test_text_of_any_script() -> None:
    _, tag = _whole(title="Cómo no caerse 跌倒")
    assert str(tag["TIT2"]) == "Cómo no caerse 跌倒"


def test_more_chapters_than_a_tag_can_mark() -> None:
    heads = [timelines.chapter(1, ("A.",), number * 100_000) for number in range(256)]
    with pytest.raises(AudioError):
        mp3.whole_tag(timelines.timeline(), heads)
