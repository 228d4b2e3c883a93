"""V3: the chapter markers of the whole file, read by mutagen and by PyAV, ascend and equal guide.json within 1 ms."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from audioguide.errors import AudioError
from audioguide.model import Finding
from audioguide.publish.built import BuiltGuide, one_line
from audioguide.publish.mp3.tag_reader import read_tag

CODE = "V3"
TOLERANCE = 1.0
"""Milliseconds."""


@dataclass(frozen=True, slots=True)
class MarkerFound:
    """A chapter marker as a reader gives it, or as it should be; times in milliseconds."""

    title: str
    start: float
    end: float


def check(built: BuiltGuide) -> Iterator[Finding]:
    """Both readers, each against guide.json."""
    name = built.timeline.whole_file
    if not built.has(name):
        return
    expected = _expected(built)
    for reader, read in (("mutagen", _by_mutagen), ("PyAV", _by_pyav)):
        try:
            found = read(built.folder / name)
        except (AudioError, ValueError) as problem:  # PyAV says ValueError where a title is not UTF-8
            yield built.finding(CODE, name, f"{reader} cannot read its markers. {problem}")
        else:
            message = _difference(found, expected)
            if message:
                yield built.finding(CODE, name, f"As {reader} reads it, {message}")


def _expected(built: BuiltGuide) -> list[MarkerFound]:
    rate = built.timeline.sample_rate
    return [
        MarkerFound(one_line(head.title), (head.start or 0) * 1000 / rate, (head.end or 0) * 1000 / rate)
        for head in built.whole
    ]


def _by_mutagen(path: Path) -> list[MarkerFound]:
    """The chapters in the order of the table of contents."""
    tag = read_tag(path)
    contents = tag.getall("CTOC")
    if len(contents) != 1:
        raise AudioError(f"It has {len(contents)} tables of contents (CTOC), not 1.")
    try:
        frames = [tag[f"CHAP:{name}"] for name in contents[0].child_element_ids]
        marks = [MarkerFound(str(frame.sub_frames["TIT2"]), frame.start_time, frame.end_time) for frame in frames]
    except KeyError as problem:
        raise AudioError(f"A chapter, or its title, is missing: {problem}.") from problem
    if len(marks) != len(tag.getall("CHAP")):
        raise AudioError("Its table of contents (CTOC) does not list every chapter.")
    return marks


def _by_pyav(path: Path) -> list[MarkerFound]:
    from audioguide.audio import decode

    return [MarkerFound(mark.title, mark.start_ms, mark.end_ms) for mark in decode.chapters(path)]


def _difference(found: list[MarkerFound], expected: list[MarkerFound]) -> str:
    if len(found) != len(expected):
        return f"there are {len(found)} chapter markers, not {len(expected)}."
    if any(after.start <= before.start for before, after in pairwise(found)):
        return "the chapter markers do not ascend."
    for number, (mark, right) in enumerate(zip(found, expected, strict=True), 1):
        if one_line(mark.title) != right.title:
            return f"marker {number} is called {mark.title!r}, not {right.title!r}."
        for word, time, wanted in (("starts", mark.start, right.start), ("ends", mark.end, right.end)):
            if abs(time - wanted) > TOLERANCE:
                return f"marker {number} {word} at {time:.0f} milliseconds, not {wanted:.0f}."
    return ""
