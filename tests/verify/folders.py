"""A small built guide on disk, with real sound, and ways to spoil it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from audioguide import timeline
from audioguide.audio import mp3
from audioguide.audio.fingerprint import noted
from audioguide.audio.stream import Stream
from audioguide.model import ChapterTimeline
from audioguide.publish.base import EncodedGuide, Publication
from audioguide.publish.registered import GATHERED, publications, write_all
from audioguide.timeline import Head
from tests import timelines

LEVEL = 3_650
"""Of the noise that stands for speech: about -18 LUFS."""


CHAPTERS = (
    timelines.chapter(1, ("Falls are common.", "Most can be prevented.")),
    timelines.chapter(2, ("Is 3 < 4 & 5 > 4?",), setting="private", notice=True),
    timelines.chapter(3, ("These are figures.",), None, setting="private", optional=True),
)
"""Two chapters in the whole file and an optional third."""


def build(
    folder: Path,
    level: float = LEVEL,
    installed: list[Publication] | None = None,
    chapters: Sequence[ChapterTimeline] = CHAPTERS,
    **changes: object,
) -> Path:
    """These chapters, those of the whole file first, in the formats of `installed`, or in all but the archive.

    The archive holds every other file, so whatever is damaged would be found in it too.
    """
    folder.mkdir()
    streams = [_encode(folder, chapter, level) for chapter in chapters]
    printed = [_printed(chapter, level) for chapter in chapters]
    whole = sum(chapter.in_whole for chapter in chapters)
    starts = mp3.starts(streams[:whole])
    placed = [replace(c, start=start, end=start + c.frames) for c, start in zip(printed, starts, strict=False)]
    chapters = [*placed, *printed[whole:]]
    installed = [one for one in publications() if one.name != GATHERED] if installed is None else installed
    formats = tuple(publication.name for publication in installed)
    line = timelines.timeline(whole_frames=mp3.joined_samples(streams[:whole]), **{"formats": formats, **changes})
    frames = {
        chapter.number: (stream, _frames(folder, chapter)) for chapter, stream in zip(chapters, streams, strict=True)
    }
    heads = tuple(replace(chapter, cues=()) for chapter in chapters)
    cues = {chapter.number: chapter.cues for chapter in chapters}
    encoded = EncodedGuide(folder, line, heads, frames, lambda head: cues[head.number])
    write_all(encoded, installed)
    for file in folder.glob("*.frames"):
        file.unlink()
    files = {path.name: sha256(path) for path in folder.iterdir()}
    timeline.write(folder / timeline.FILE_NAME, Head(line, {"all": "0" * 64}, files), chapters)
    return folder


def _encode(folder: Path, chapter: ChapterTimeline, level: float) -> Stream:
    with _frames(folder, chapter).open("wb") as out:
        return mp3.encode(_noise(chapter, level), timelines.RATE, out)


def _printed(chapter: ChapterTimeline, level: float) -> ChapterTimeline:
    """The chapter with what its sentences sound like."""
    prints: list[str] = []
    for _ in noted(_noise(chapter, level), chapter.cues, timelines.RATE, prints):
        pass
    cues = tuple(replace(cue, fingerprint=one) for cue, one in zip(chapter.cues, prints, strict=True))
    return replace(chapter, cues=cues)


def _noise(chapter: ChapterTimeline, level: float) -> Iterator[bytes]:
    made = np.random.default_rng(chapter.number)
    pcm = np.zeros(chapter.frames, "<i2")
    for cue in chapter.cues:
        pcm[cue.start : cue.end] = np.clip(made.normal(0, level, cue.end - cue.start), -3 * level, 3 * level)
    yield pcm.tobytes()


def _frames(folder: Path, chapter: ChapterTimeline) -> Path:
    return folder / f"{chapter.number}.frames"


def sha256(path: Path) -> str:
    """As in guide.json."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def swap(path: Path, old: str | bytes, new: str | bytes) -> None:
    """Change one place of a file, which must be there."""
    before, after = (each.encode() if isinstance(each, str) else each for each in (old, new))
    content = path.read_bytes()
    assert before in content
    path.write_bytes(content.replace(before, after, 1))


def accept(folder: Path) -> None:
    """Put the hashes of the files as they are now into guide.json: a builder's mistake, not a later change."""
    path = folder / timeline.FILE_NAME
    for name, old in json.loads(path.read_text("utf-8"))["files"].items():
        if (folder / name).exists():
            swap(path, f'"{name}": "{old}"', f'"{name}": "{sha256(folder / name)}"')
