"""A talking book (DAISY 2.02) by its ncc.html: headings as chapters with levels, each piece of text a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from audioguide.audio.sound_file import SoundFile, described
from audioguide.errors import AudioError, UsageError
from audioguide.language.base.phrases.player import PlayerPhrases
from audioguide.model import Cue
from audioguide.player.book import Book, BookChapter
from audioguide.player.daisy_clips import ClipOrder, SoundClip, clip_order
from audioguide.player.daisy_files import BookFolder, local, said
from audioguide.player.daisy_text import Texts
from audioguide.player.sound_book import book_of, known_once, title_of

if TYPE_CHECKING:
    from lxml.etree import _Element

CONTENTS = "ncc.html"
_HEADINGS = tuple(f"h{level}" for level in range(1, 7))
_LINKED = (*_HEADINGS, "span", "div")
"""What leads to a place: headings, pages, groups."""
_JOINED = 1.0
"""Seconds between two clips of a file that are played through as if nothing were between them."""
_UNDER_ALL = 7
"""Depth of a stretch that has no heading of its own."""


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the contents."""

    title: str
    depth: int
    first: int
    """Number of its first clip."""


def contents_of(folder: Path) -> Path | None:
    """The file by which a talking book is known, whatever the case of its name; None where there is none."""
    if (folder / CONTENTS).is_file():
        return folder / CONTENTS
    try:
        return next((f for f in folder.iterdir() if f.name.lower() == CONTENTS and f.is_file()), None)
    except OSError:
        return None


def talking_book(contents: Path, phrases: PlayerPhrases) -> Book:
    """The book that a contents file is of. Raises UsageError or AudioError for one without sound."""
    folder = BookFolder(contents.parent.absolute())
    root = folder.document(contents)
    links = [(element, link) for element in root.iter() if local(element) in _LINKED and (link := _link(element))]
    smils: dict[str, str] = {}
    for _, link in links:
        smils.setdefault(link.partition("#")[0].lower(), link.partition("#")[0])
    order = clip_order(folder, list(smils.values()))
    if not order.clips:
        raise UsageError(" ".join([f"{contents} names no sound that is here.", *order.left_out[:2]]))
    headings = list(_headings(links, order))
    files, problems = _files(order.clips)
    title = next((said(e) for e in root.iter() if local(e) == "title" and said(e)), "") or contents.parent.name
    chapters = list(_chapters(headings, order.clips, files, Texts(folder, contents.name), phrases))
    if not chapters:
        raise AudioError(problems[0] if problems else f"{contents} names no sound that can be played.")
    numbered = tuple(replace(chapter, number=number) for number, chapter in enumerate(chapters, 1))
    left_out = tuple(phrases.left_out(problem) for problem in (*order.left_out, *problems))
    return book_of(title, numbered, tuple(about.known_by for about, _ in files.values()), left_out)


def _link(element: _Element) -> str:
    links = (each.get("href", "") for each in element.iter() if local(each) == "a")
    return next((link for link in links if ".smil" in link.lower()), "")


def _headings(links: Sequence[tuple[_Element, str]], order: ClipOrder) -> Iterator[Heading]:
    """In the order of the contents. Of several that lead to one clip the last has it, under the titles of all."""
    waiting: Heading | None = None
    for element, link in links:
        kind = local(element)
        if kind not in _HEADINGS:
            continue
        place = order.places.get(link.lower(), order.places.get(link.partition("#")[0].lower(), 0))
        heading = Heading(said(element), _HEADINGS.index(kind) + 1, place)
        if waiting is not None and waiting.first == place:
            heading = Heading(f"{waiting.title}, {heading.title}", min(waiting.depth, heading.depth), place)
        elif waiting is not None:
            yield waiting
        waiting = heading
    if waiting is not None:
        yield waiting


def _files(clips: Sequence[SoundClip]) -> tuple[dict[Path, tuple[SoundFile, str]], list[str]]:
    """(each sound file that can be played, with what it is known by here; a sentence for each other)"""
    abouts, problems = {}, []
    for path in dict.fromkeys(clip.sound for clip in clips):
        try:
            abouts[path] = described(path)
        except AudioError as wrong:
            problems.append(str(wrong))
    known = known_once(abouts.values())
    return {path: (about, name) for (path, about), name in zip(abouts.items(), known, strict=True)}, problems


def _chapters(
    headings: list[Heading],
    clips: Sequence[SoundClip],
    files: dict[Path, tuple[SoundFile, str]],
    texts: Texts,
    phrases: PlayerPhrases,
) -> Iterator[BookChapter]:
    """A chapter a heading; more where its sound lies in several stretches. They follow each other as headings do."""
    if not headings or headings[0].first > 0:
        headings = [Heading(phrases.beginning, 1, 0), *headings]
    for heading, after in pairwise([*headings, Heading("", 1, len(clips))]):
        # Headings may lead back, to a place that has its own already.
        section = [clip for clip in clips[heading.first : max(heading.first, after.first)] if clip.sound in files]
        for number, run in enumerate(_runs(section), 1):
            title = heading.title if number == 1 else f"{heading.title}, {phrases.part(number)}"
            depth = heading.depth if number == 1 else _UNDER_ALL
            chapter = _chapter(title_of(title), depth, run, files[run[0].sound], texts)
            if chapter is not None:
                yield chapter


def _runs(clips: list[SoundClip]) -> Iterator[list[SoundClip]]:
    """Clips that follow one another in one file.

    What sounded just now is not said again: books that the DAISY Pipeline makes have their title twice, once of the
    text's own head and once of its first heading, by one piece of sound.
    """
    run: list[SoundClip] = []
    for clip in clips:
        if run and (clip.sound, clip.begin, clip.end) == (run[-1].sound, run[-1].begin, run[-1].end):
            continue
        if run and not _follows(run[-1], clip):
            yield run
            run = []
        run.append(clip)
    if run:
        yield run


def _follows(before: SoundClip, clip: SoundClip) -> bool:
    return before.sound == clip.sound and before.end is not None and -0.05 <= clip.begin - before.end <= _JOINED


def _chapter(
    title: str, depth: int, run: list[SoundClip], file: tuple[SoundFile, str], texts: Texts
) -> BookChapter | None:
    about, known_by = file
    low = round(run[0].begin * about.rate)
    end = run[-1].end
    high = about.frames if end is None else min(about.frames, round(end * about.rate))
    if high <= low:
        return None
    cues = tuple(_cue(number, clip, about, low, high, texts) for number, clip in enumerate(run, 1))
    return BookChapter(
        id=f"{known_by}@{low}",
        number=0,
        title=title,
        path=str(run[0].sound),
        rate=about.rate,
        frames=high - low,
        offset=low,
        last_in_file=high == about.frames,
        depth=depth,
        sentences=cues,
    )


def _cue(number: int, clip: SoundClip, about: SoundFile, low: int, high: int, texts: Texts) -> Cue:
    start = min(high, max(low, round(clip.begin * about.rate))) - low
    end = high if clip.end is None else min(high, round(clip.end * about.rate))
    text, paragraph = texts.of(clip.text)
    return Cue(f"s{number:05d}", paragraph, "fact", text, text, (), (), start, max(start, end - low), ())
