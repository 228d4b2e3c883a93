"""A chapter of a book: every sentence stands in it once, in order, and is marked while it is heard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import Any

from audioguide.model import ChapterTimeline
from audioguide.publish.built import BuiltGuide, one_line
from audioguide.publish.epub.opened_package import Item, Package, resolved
from audioguide.publish.epub.verify_pages import faults, links, local, text_of
from audioguide.publish.opened_archive import OpenedArchive

SENTENCE = re.compile(r"c\d{2,3}-s\d{3,}")
TOLERANCE = 1.0
"""Milliseconds."""
_CLOCK = re.compile(r"(\d{1,4}):([0-5]\d):([0-5]\d)\.(\d{3})")


@dataclass(frozen=True, slots=True)
class Heard:
    """What one stretch of sound marks, as the book says."""

    page: str
    element: str
    sound: str
    begin: int
    """Milliseconds."""
    end: int


def clock(text: str) -> int | None:
    """Milliseconds of a time as our books write it, "0:01:02.345"; None for anything else."""
    found = _CLOCK.fullmatch(text)
    if found is None:
        return None
    hours, minutes, seconds, rest = map(int, found.groups())
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + rest


def check(built: BuiltGuide, book: OpenedArchive, package: Package, chapter: ChapterTimeline) -> Iterator[str]:
    """The page, then its overlay. Raises Damaged."""
    page = package.item(chapter.id)
    overlay = package.item(page.overlay) if page else None
    sound = package.item(f"{chapter.id}-sound")
    if page is None or overlay is None or sound is None:
        yield f"Chapter {chapter.id} is not in it, or not with its sound."
        return
    root = book.tree(page.path)
    yield from faults(built, book, page.path, root)
    yield from _sentences(chapter, root)
    yield from _manners(built, package, chapter, page, root)
    heard = list(_heard(book.tree(overlay.path), overlay.path))
    names = {one.get("id") for one in root.iter()}
    places = [one for one in heard if one and (one.page, one.sound) == (page.path, sound.path) and one.element in names]
    if len(places) != len(heard):
        yield f"The overlay of chapter {chapter.id} says something else than what of its page is heard when."
        return
    durations = package.values("media:duration", overlay.id)
    yield from _times(chapter, places, built.timeline.sample_rate, [clock(value) for value in durations])


def _sentences(chapter: ChapterTimeline, root: Any) -> Iterator[str]:
    """The first that is wrong, and the heading."""
    found = ((one.get("id"), text_of(one)) for one in root.iter() if SENTENCE.fullmatch(one.get("id") or ""))
    for cue, sentence in zip_longest(chapter.cues, found):
        if cue is None:
            yield f"Chapter {chapter.id} has a sentence {sentence[0]} in it that the guide has not there."
        elif sentence is None or sentence[0] != cue.id:
            yield f"Sentence {cue.id} is not in it, or not in its place."
        elif sentence[1] != one_line(cue.text):
            yield f"Sentence {cue.id} has another text in it."
        else:
            continue
        break
    headings = [text_of(one) for one in root.iter() if local(one) == "h1"]
    if len(headings) != 1 or not headings[0]:
        yield f"Chapter {chapter.id} has {len(headings)} headings in it, not 1."


def _manners(built: BuiltGuide, package: Package, chapter: ChapterTimeline, page: Item, root: Any) -> Iterator[str]:
    """That it is private, hard to hear or optional is said before its first sentence, with a way out."""
    said, phrases = text_of(root), built.language.publication
    targets = {resolved(link.get("href") or "", page.path)[0] for link in links(root)}
    contents = {item.path for item in package.items if "nav" in item.properties}
    if chapter.setting == "private" and one_line(phrases.private) not in said:
        yield f"Chapter {chapter.id} does not say in it that it is private."
    if chapter.notice and not (one_line(phrases.notice) in said and targets - {page.path}):
        yield f"Chapter {chapter.id} does not say in it that it may be hard to hear, or leads to nothing else."
    if chapter.optional and not (one_line(phrases.optional) in said and targets & contents):
        yield f"Chapter {chapter.id} does not say in it that nobody has to hear it, or does not lead back."


def _heard(root: Any, path: str) -> Iterator[Heard | None]:
    """Each stretch of an overlay; None for one that says anything else."""
    for par in root.iter("{*}par"):
        parts = {local(one): one for one in par}
        if len(par) != 2 or parts.keys() != {"text", "audio"}:
            yield None
            continue
        page, element = resolved(parts["text"].get("src") or "", path)
        sound, _ = resolved(parts["audio"].get("src") or "", path)
        begin, end = (clock(parts["audio"].get(name) or "") for name in ("clipBegin", "clipEnd"))
        yield None if begin is None or end is None else Heard(page, element, sound, begin, end)


def _times(chapter: ChapterTimeline, heard: list[Heard], rate: int, durations: list[int | None]) -> Iterator[str]:
    """The first stretch that is wrong, and their sum."""
    yield from list(_stretches(chapter, heard, rate))[:1]
    length = sum(one.end - one.begin for one in heard)
    if durations != [length]:
        yield f"Chapter {chapter.id} is said in it to last {durations} milliseconds, and its stretches last {length}."


def _stretches(chapter: ChapterTimeline, heard: list[Heard], rate: int) -> Iterator[str]:
    for one in heard:
        if one.begin >= one.end:
            yield f"The sound of {one.element} in it ends where it begins."
    for before, after in pairwise(heard):
        if before.end != after.begin:
            yield f"Between {before.element} and {after.element} of the overlay is sound that belongs to neither."
    if not heard or heard[0].begin != 0:
        yield f"The overlay of chapter {chapter.id} does not begin where its sound begins."
    said = [one for one in heard if SENTENCE.fullmatch(one.element)]
    if len(said) < len(heard) - 1 or (said and said[0] not in heard[:2]):
        yield f"The overlay of chapter {chapter.id} marks something else than its heading and its sentences."
    # A sentence is marked until the next one begins: the pause behind it is its own.
    ends = [*(cue.start for cue in chapter.cues[1:]), chapter.frames]
    for cue, end, one in zip_longest(chapter.cues, ends, said):
        if cue is None or one is None or one.element != cue.id:
            yield f"The overlay of chapter {chapter.id} has not all its sentences in their order."
            break
        for word, time, frames in (("begins", one.begin, cue.start), ("ends", one.end, end)):
            if abs(time - frames * 1000 / rate) > TOLERANCE:
                yield f"The sound of {cue.id} {word} in it at {time} milliseconds, not {frames * 1000 / rate:,.0f}."
