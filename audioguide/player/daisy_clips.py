"""The clips of a talking book in the order in which they are heard: what its SMIL files say of sound and text."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from audioguide.errors import UsageError
from audioguide.player.daisy_files import BookFolder, local

_SECONDS = re.compile(r"(?:npt=)?([0-9]{1,7}(?:\.[0-9]{1,6})?)(s|ms)?")
_CLOCK = re.compile(r"(?:npt=)?(?:([0-9]{1,4}):)?([0-9]{1,2}):([0-9]{1,2}(?:\.[0-9]{1,6})?)")
_JOINED = 0.1
"""Seconds between two clips that are one."""
_MOST = 500_000
"""Clips of a book."""


@dataclass(frozen=True, slots=True)
class SoundClip:
    """A stretch of a sound file that belongs to one piece of text."""

    sound: Path
    begin: float
    """Seconds of the file."""
    end: float | None
    """None: to the end of the file."""
    text: str = ""
    """Where its text is: "chapter.html#s4"; empty where none is told."""


@dataclass(frozen=True, slots=True)
class ClipOrder:
    """All clips of a book, and where links lead."""

    clips: tuple[SoundClip, ...]
    places: dict[str, int]
    """ "a.smil#par3", and "a.smil" for its start, in small letters -> the clip that follows."""
    left_out: tuple[str, ...]
    """A sentence for each file that is missing or cannot be read."""


def clip_order(book: BookFolder, smils: list[str]) -> ClipOrder:
    """The clips of these SMIL files, in this order. smils: as the book's documents name them."""
    clips: list[SoundClip] = []
    places: dict[str, int] = {}
    left_out: list[str] = []
    missing: set[str] = set()
    for smil in smils:
        path = book.find(smil)
        places[smil.lower()] = len(clips)
        if path is None:
            left_out.append(f"{smil} is not there.")
            continue
        try:
            _read(book, smil, path, clips, places, missing)
        except UsageError as wrong:
            left_out.append(str(wrong))
    left_out += [f"{name} is not there." for name in sorted(missing)]
    return ClipOrder(tuple(clips), places, tuple(left_out))


def _read(
    book: BookFolder, smil: str, path: Path, clips: list[SoundClip], places: dict[str, int], missing: set[str]
) -> None:
    text = ""
    for element in book.document(path).iter():
        kind = local(element)
        if kind == "par":
            text = ""
        if name := element.get("id"):
            # A link to a piece of text, or to what holds it, leads to the sound that follows.
            places.setdefault(f"{smil}#{name}".lower(), len(clips))
        if kind == "text":
            text = element.get("src", "")
        elif kind == "audio" and len(clips) < _MOST:
            written = element.get("src", "")
            sound = book.find(written)
            if sound is None:
                missing.add(Path(written).name)
                continue
            begin = _seconds(element.get("clip-begin", element.get("clipBegin", ""))) or 0.0
            end = _seconds(element.get("clip-end", element.get("clipEnd", "")))
            clip = SoundClip(sound, begin, end, text)
            if clips and text and _goes_on(clips[-1], clip):
                clips[-1] = replace(clips[-1], end=end)
            elif end is None or end > begin:
                clips.append(clip)


def _goes_on(before: SoundClip, clip: SoundClip) -> bool:
    """One piece of text that is heard in several clips."""
    joined = before.end is not None and abs(clip.begin - before.end) <= _JOINED
    return joined and (before.sound, before.text) == (clip.sound, clip.text)


def _seconds(written: str) -> float | None:
    """ "npt=1.25s", "75ms", "npt=0:01:02.5"; None for anything else."""
    written = written.strip().lower()
    if found := _SECONDS.fullmatch(written):
        return float(found[1]) / (1000 if found[2] == "ms" else 1)
    if found := _CLOCK.fullmatch(written):
        return 3600 * int(found[1] or 0) + 60 * int(found[2]) + float(found[3])
    return None
