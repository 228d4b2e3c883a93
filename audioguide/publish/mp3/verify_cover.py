"""V15: cover.png is a square picture that is small enough to send, and the one in the whole file shows the same."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import av
import numpy as np

from audioguide.errors import AudioError
from audioguide.model import Finding
from audioguide.publish.built import BuiltGuide
from audioguide.publish.mp3.tag_reader import read_tag

CODE = "V15"
NAME = "cover.png"
LEAST, MOST = 600, 2_000
"""Pixels: what lock screens and television sets ask for, and what nobody needs."""
HEAVIEST, HEAVIEST_IN_TAG = 60_000, 15_360
"""Bytes: of the file, and of the picture in a tag."""
TOLERANCE = 6.0
"""Steps of 255 by which one pixel in a hundred may differ from the larger picture's: edges are softened twice."""
END = b"IEND"
"""The name of the last part: ffmpeg shows what it finds before it, whether it comes or not."""
Pixels = np.ndarray[Any, np.dtype[np.uint8]]


def check(built: BuiltGuide) -> Iterator[Finding]:
    """One finding at most: for the picture, or for a tag that shows another."""
    if not built.has(NAME):
        return
    picture, problem = _read((built.folder / NAME).read_bytes(), HEAVIEST)
    if picture is not None and not problem:
        problem = _wrong(picture)
    if picture is None or problem:
        yield built.finding(CODE, NAME, problem)
        return
    name = built.timeline.whole_file
    problems = (_differs(data, picture) for data in _in_tag(built, name))
    if problem := next(filter(None, problems), ""):
        yield built.finding(CODE, name, f"The cover in its tag {problem}")


def _wrong(picture: Pixels) -> str:
    height, width = picture.shape[:2]
    if height != width or width < LEAST:
        return f"It is {width} by {height} pixels, and should be a square of at least {LEAST}."
    if int(np.ptp(picture.reshape(-1, 3), axis=0).max()) < 32:
        return "It shows nothing: all of it has one colour."
    return ""


def _in_tag(built: BuiltGuide, name: str) -> list[bytes]:
    """The pictures of a file's tag; none where it cannot be read, which is a finding of V4."""
    try:
        return [frame.data for frame in read_tag(built.folder / name).getall("APIC")] if built.has(name) else []
    except AudioError:
        return []


def _differs(data: bytes, picture: Pixels) -> str:
    """What is wrong with the picture of a tag, as the end of a sentence; empty where it shows the same."""
    small, problem = _read(data, HEAVIEST_IN_TAG)
    if small is None or problem:
        return f"is none. {problem}"
    size, large = small.shape[0], picture.shape[0]
    if small.shape[1] != size or large % size:
        return f"is {small.shape[1]} by {size} pixels, of which {NAME} is no multiple."
    many = large // size
    smaller = picture.reshape(size, many, size, many, 3).mean(axis=(1, 3))
    apart = np.abs(smaller - small).max(axis=2)
    return "" if float(np.percentile(apart, 99)) <= TOLERANCE else f"does not show what {NAME} shows."


def _read(data: bytes, heaviest: int) -> tuple[Pixels | None, str]:
    """(the picture, what is wrong with it as a sentence), as ffmpeg decodes it."""
    if len(data) > heaviest:
        return None, f"It has {len(data)} bytes, and should have {heaviest} at most."
    try:
        with av.open(BytesIO(data), mode="r", format="png_pipe") as opened:
            stream = opened.streams.video[0]
            if max(stream.width, stream.height) > MOST:
                return None, f"It is {stream.width} by {stream.height} pixels, and {MOST} are enough."
            for frame in opened.decode(stream):
                return np.asarray(frame.to_ndarray(format="rgb24"), np.uint8), "" if data[
                    -8:-4
                ] == END else "It is cut short."
    except (av.FFmpegError, ValueError, IndexError, OSError):
        pass
    return None, "It cannot be decoded as a PNG."
