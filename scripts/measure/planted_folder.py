"""A finished folder that is opened, changed and closed again, for `planted`: as if it had been built so.

Whatever is changed, all that vouches for it is put right: tags, markers and lengths stay, the whole file is joined anew
from the chapters' frames, and guide.json has the true hash of every file. Only the sound, or the words, against the
record can tell. guide.json is changed in its hashes alone, as text, so that keys unknown here stay as they are.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from audioguide.audio import decode, mp3

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from audioguide.model import Stream

    Samples = NDArray[np.int16]

RECORD = "guide.json"


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as guide.json has it; times in samples of its chapter."""

    chapter: int
    """Counted from 0, as it stands in the record."""
    id: str
    text: str
    spoken: str
    start: int
    end: int
    words: tuple[tuple[int, int], ...]
    """Where each word begins and ends."""
    after: int
    """Where the sentence before it ends, or the chapter begins."""
    before: int
    """Where the sentence behind it begins, or the chapter ends."""

    @property
    def length(self) -> int:
        """Samples."""
        return self.end - self.start

    @property
    def room(self) -> int:
        """Samples from its start to that of the next, less a breath."""
        return self.before - self.start - (self.before - self.end) // 4


class Folder:
    """A copy of a built folder. Sound is taken out and put back by chapters, texts by files; `close` ends it."""

    def __init__(self, place: Path, aside: Path) -> None:
        """aside: a folder of its own for frames, outside the built one."""
        self.place = place
        self.aside = aside
        self.record: dict[str, Any] = json.loads((place / RECORD).read_text("utf-8"))
        self.rate = int(self.record["sample_rate"])
        self.chapters: list[dict[str, Any]] = self.record["chapters"]
        self.whole = str(self.record["whole"]["file"])
        self.lines = [line for number in range(len(self.chapters)) for line in self._lines(number)]
        self._before: dict[str, bytes] = {name: (place / name).read_bytes() for name in self.record["files"]}
        self._in_file: dict[int, tuple[Stream, Path]] = {}
        self._in_whole: dict[int, tuple[Stream, Path]] = {}

    def _lines(self, number: int) -> list[Line]:
        raw = self.chapters[number]
        told = raw["sentences"]
        ends = [0, *(sentence["end"] for sentence in told)]
        starts = [*(sentence["start"] for sentence in told[1:]), raw["frames"]]
        return [
            Line(
                number,
                sentence["id"],
                sentence["text"],
                sentence["spoken"],
                sentence["start"],
                sentence["end"],
                tuple((word[2], word[3]) for word in sentence["words"]),
                after,
                before,
            )
            for sentence, after, before in zip(told, ends, starts, strict=False)
        ]

    def of(self, chapter: int) -> list[Line]:
        """The sentences of a chapter."""
        return [line for line in self.lines if line.chapter == chapter]

    def file(self, chapter: int) -> str:
        """Name of a chapter's sound file."""
        return str(self.chapters[chapter]["file"])

    def joined(self) -> list[int]:
        """The chapters that the whole file holds."""
        return [number for number, raw in enumerate(self.chapters) if raw["in_whole"]]

    def sound(self, chapter: int) -> Samples:
        """The samples of a chapter, to be changed at will."""
        raw = b"".join(decode.blocks(self.place / self.file(chapter)))
        return np.frombuffer(raw, np.int16).copy()

    def put(self, chapter: int, sound: Samples, in_file: bool = True, in_whole: bool = True) -> None:
        """Put a chapter's sound into its own file, into its part of the whole, or into both."""
        frames = self.aside / f"{chapter}-{in_file:d}{in_whole:d}.frames"
        with frames.open("wb") as out:
            stream = mp3.encode([sound.astype("<i2").tobytes()], self.rate, out)
        if in_file:
            self._in_file[chapter] = (stream, frames)
        if in_whole:
            self._in_whole[chapter] = (stream, frames)

    def text(self, name: str) -> str:
        """A text file of the folder."""
        return (self.place / name).read_bytes().decode("utf-8")

    def put_text(self, name: str, text: str) -> None:
        """Write a text file anew."""
        (self.place / name).write_bytes(text.encode("utf-8"))

    def close(self) -> None:
        """Write the sound that was put, join the whole file, and give guide.json the hash of each file as it is now."""
        files = {number: self.place / self.file(number) for number in range(len(self.chapters))}
        # What stands is kept aside first: it may be needed for the whole file after the chapter's own is another.
        parts = []
        for number in self.joined():
            kept = self.aside / f"{number}.mp3"
            kept.write_bytes(self._before[self.file(number)])
            parts.append(self._in_whole.get(number) or (mp3.read_stream(kept), kept))
        for number, part in self._in_file.items():
            mp3.write(files[number], self._tag(self.file(number)), [part])
        if self._in_whole:
            mp3.write(self.place / self.whole, self._tag(self.whole), parts)
        record = (self.place / RECORD).read_bytes().decode("utf-8")
        for name, before in self._before.items():
            now = (self.place / name).read_bytes()
            old, new = (f'"{name}": "{hashlib.sha256(content).hexdigest()}"' for content in (before, now))
            assert record.count(old) == 1, f"{RECORD} does not list {name} as it was built"
            record = record.replace(old, new)
        self.put_text(RECORD, record)

    def _tag(self, name: str) -> bytes:
        before = self._before[name]
        return before[: mp3.tag_size(before[:10])]
