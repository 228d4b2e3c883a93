"""SRT and WebVTT back to cues, for comparing: strict, and written apart from what writes them.

WebVTT: w3.org/TR/webvtt1. SRT has no standard; this takes number, times and text, and a blank line between cues.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

SRT_TIMES = re.compile(r"(\d\d+):([0-5]\d):([0-5]\d),(\d{3}) --> (\d\d+):([0-5]\d):([0-5]\d),(\d{3})")
VTT_TIMES = re.compile(r"(\d\d+):([0-5]\d):([0-5]\d)\.(\d{3}) --> (\d\d+):([0-5]\d):([0-5]\d)\.(\d{3})")


@dataclass(frozen=True, slots=True)
class Caption:
    """One cue of a caption file."""

    line: int
    """Line of its times, counted from 1."""
    name: str
    """Its number in SRT, its id in WebVTT."""
    start: int
    """Milliseconds."""
    end: int
    text: str
    """Its lines joined by spaces."""


def srt(lines: Iterable[str]) -> Iterator[Caption]:
    """The cues of an SRT file. Raises ValueError, which names the line, for anything else."""
    for number, block in _blocks(lines):
        yield _caption(number, block, SRT_TIMES)


def vtt(lines: Iterable[str]) -> Iterator[Caption]:
    """The cues of a WebVTT file. Raises ValueError, which names the line, for anything else."""
    blocks = _blocks(lines)
    _, first = next(blocks, (1, [""]))
    if first != ["WEBVTT"]:
        raise ValueError("line 1: it does not begin with WEBVTT.")
    for number, block in blocks:
        if block[0] == "NOTE" or block[0].startswith("NOTE "):
            continue
        for line in block[2:]:
            if "<" in line or "-->" in line:
                raise ValueError(f"line {number}: the cue has markup in its text.")
        caption = _caption(number, block, VTT_TIMES)
        yield Caption(caption.line, caption.name, caption.start, caption.end, html.unescape(caption.text))


def _blocks(lines: Iterable[str]) -> Iterator[tuple[int, list[str]]]:
    """(number of the first line, lines) of each stretch without a blank line."""
    block: list[str] = []
    number = 0
    for number, line in enumerate(lines, 1):
        if line:
            block.append(line)
        elif block:
            yield number - len(block), block
            block = []
    if block:
        yield number - len(block) + 1, block


def _caption(number: int, block: list[str], times: re.Pattern[str]) -> Caption:
    if len(block) < 3:
        raise ValueError(f"line {number}: a cue needs a number or name, its times and its text.")
    found = times.fullmatch(block[1])
    if found is None:
        raise ValueError(f"line {number + 1}: these are no times of a cue: {block[1][:60]!r}.")
    values = [int(value) for value in found.groups()]
    return Caption(number + 1, block[0], _milliseconds(values[:4]), _milliseconds(values[4:]), " ".join(block[2:]))


def _milliseconds(parts: list[int]) -> int:
    hours, minutes, seconds, milliseconds = parts
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
