"""The rules of SMIL 1.0 in DAISY 2.02: what is read and heard together, and sums that are as they are told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from audioguide.model import ChapterTimeline
from audioguide.publish.daisy.book_reader import descendants, elements, local, shown
from audioguide.publish.daisy.verify_ncc import NccFound
from audioguide.publish.opened_archive import Damaged

if TYPE_CHECKING:
    from lxml.etree import _Element

TOLERANCE = 1.0
"""Milliseconds."""
_NPT = re.compile(r"npt=(\d{1,9})\.(\d{3})s")
_DUR = re.compile(r"(\d{1,9})\.(\d{3})s")
_CLOCK = re.compile(r"(\d{1,6}):([0-5]\d):([0-5]\d)\.(\d{3})")


@dataclass(frozen=True, slots=True)
class ClipFound:
    """A `par`: what is shown and what is heard meanwhile."""

    ids: tuple[str, ...]
    """Its own and its text's: a heading may lead to either."""
    fragment: str
    """Id of what is shown."""
    begin: int
    """Milliseconds."""
    end: int


@dataclass
class SmilFound:
    """A file of SMIL as a machine reads it."""

    metas: list[tuple[str, str]] = field(default_factory=list)
    clips: list[ClipFound] = field(default_factory=list)
    texts: set[str] = field(default_factory=set)
    sounds: set[str] = field(default_factory=set)
    ids: Counter[str] = field(default_factory=Counter)
    dur: int | None = None
    messages: list[str] = field(default_factory=list)

    @property
    def length(self) -> int:
        """Milliseconds of all its clips."""
        return sum(clip.end - clip.begin for clip in self.clips)

    def time(self, name: str) -> int | None:
        """The time that one of its lines tells, in milliseconds."""
        return clock(next((content for key, content in self.metas if key == name), ""))


@dataclass(frozen=True, slots=True)
class SmilTimes:
    """What is kept of a file when its chapter has been looked at: the book may be long."""

    name: str
    length: int
    """Milliseconds of all its clips."""
    elapsed: int | None
    """What it tells of the files before it."""
    leads_to: tuple[str, ...]


def read_smil(root: _Element) -> SmilFound:
    """Its clips in order, and what cannot be read as such. Raises Damaged where it is no SMIL at all."""
    parts = elements(root)
    if local(root) != "smil" or [local(part) for part in parts] != ["head", "body"]:
        raise Damaged("A file of SMIL has no head or no body.")
    found = SmilFound(ids=Counter(one.get("id", "") for one in root.iter() if one.get("id")))
    found.metas = [(meta.get("name", ""), meta.get("content", "")) for meta in descendants(parts[0], "meta")]
    regions = [region for layout in descendants(parts[0], "layout") for region in elements(layout)]
    if [local(region) for region in regions] != ["region"] or not regions[0].get("id"):
        found.messages.append("it has no layout with a region that has an id.")
    seqs = elements(parts[1])
    if [local(seq) for seq in seqs] != ["seq"]:
        found.messages.append("its body is not one seq.")
    for seq in seqs[:1]:
        found.dur = _time(_DUR, seq.get("dur", ""))
        for par in elements(seq):
            _read_par(par, found)
    return found


def _read_par(par: _Element, found: SmilFound) -> None:
    name, children = par.get("id", ""), {local(child): child for child in elements(par)}
    if local(par) != "par" or sorted(children) != ["audio", "text"] or len(elements(par)) != 2:
        found.messages.append(f"{shown(name or local(par))} is not a par of one text and one audio.")
        return
    text, audio = children["text"], children["audio"]
    if par.get("endsync") != "last":
        found.messages.append(f"the par {shown(name)} does not end with the last of its parts.")
    if not (name and text.get("id") and audio.get("id")):
        found.messages.append(f"the par {shown(name)}, its text or its audio has no id.")
    shows, _, fragment = text.get("src", "").partition("#")
    if not shows or not fragment or not audio.get("src"):
        found.messages.append(f"the par {shown(name)} shows or plays nothing.")
    begin, end = (_time(_NPT, audio.get(key, "")) for key in ("clip-begin", "clip-end"))
    if begin is None or end is None:
        found.messages.append(f"the par {shown(name)} does not say when its sound begins and ends, as npt=1.234s.")
        return
    found.texts.add(shows)
    found.sounds.add(audio.get("src", ""))
    found.clips.append(ClipFound((name, text.get("id", "")), fragment, begin, end))


def wrong_smil(smil: SmilFound) -> Iterator[str]:
    """Rules that hold for any file."""
    formats = [content for name, content in smil.metas if name == "dc:format"]
    if formats != ["Daisy 2.02"]:
        yield "it does not say once that its dc:format is Daisy 2.02."
    yield from (f"the id {shown(name)} is there {count} times." for name, count in smil.ids.items() if count > 1)
    for clip in smil.clips:
        if clip.begin >= clip.end:
            yield f"the sound of {shown(clip.ids[0])} ends when it begins, or before."
    for before, after in pairwise(smil.clips):
        if before.end != after.begin:
            yield f"the sound of {shown(after.ids[0])} does not begin where the one before it ends."
    if smil.dur != smil.length:
        yield "the dur of its seq is not the sum of its clips."
    if smil.time("ncc:timeInThisSmil") != smil.length:
        yield "its ncc:timeInThisSmil is not the sum of its clips."


def wrong_clips(smil: SmilFound, chapter: ChapterTimeline, sample_rate: int) -> Iterator[str]:
    """Whether all of the chapter is in its clips, and each sentence in its own."""

    def late(time: int, frames: int) -> float:
        return time - frames * 1000 / sample_rate

    if not smil.clips:
        yield "nothing is heard in it."
        return
    if smil.clips[0].begin or not -TOLERANCE <= late(smil.clips[-1].end, chapter.frames) <= 0:
        yield f"its clips are not the whole of {chapter.file}."
    sentences = {cue.id for cue in chapter.cues}
    clips = smil.clips[1:] if smil.clips[0].fragment not in sentences else smil.clips
    if [clip.fragment for clip in clips] != [cue.id for cue in chapter.cues]:
        yield "its clips are not the sentences of the chapter, each once and in order."
        return
    for clip, cue in zip(clips, chapter.cues, strict=True):
        if abs(late(clip.begin, cue.start)) > TOLERANCE:
            yield f"sentence {cue.id} begins {late(clip.begin, cue.start):+,.0f} milliseconds from where it sounds."
        if late(clip.end, cue.end) < -TOLERANCE:
            yield f"sentence {cue.id} is cut off."


def wrong_sums(smils: list[SmilTimes], ncc: NccFound) -> Iterator[str]:
    """Whether the times that go through the whole book add up."""
    elapsed = 0
    for smil in smils:
        if smil.elapsed != elapsed:
            yield f"{smil.name}: its ncc:totalElapsedTime is not the sum of the files before it."
        elapsed += smil.length
    if clock(ncc.meta("ncc:totalTime")) != elapsed:
        yield "ncc.html: its ncc:totalTime is not the sum of its chapters."


def wrong_master(root: _Element, smils: list[SmilTimes]) -> Iterator[str]:
    """Rules of the list of all files."""
    metas = {meta.get("name", ""): meta.get("content", "") for meta in descendants(root, "meta")}
    if metas.get("dc:format") != "Daisy 2.02":
        yield "its dc:format is not Daisy 2.02."
    refs = list(descendants(root, "ref"))
    if [ref.get("src", "").partition("#")[0] for ref in refs] != [smil.name for smil in smils]:
        yield "it does not list the chapters in their order."
    if len({ref.get("id") for ref in refs if ref.get("id")}) != len(refs):
        yield "its entries have not each an id of their own."
    if clock(metas.get("ncc:timeInThisSmil", "")) != sum(smil.length for smil in smils):
        yield "its ncc:timeInThisSmil is not the sum of its chapters."


def clock(text: str) -> int | None:
    """Milliseconds of "01:02:03.456"; None for anything else."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds, rest = map(int, found.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def _time(form: re.Pattern[str], text: str) -> int | None:
    found = form.fullmatch(text)
    return int(found[1]) * 1000 + int(found[2]) if found else None
