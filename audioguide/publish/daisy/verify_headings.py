"""Which headings the book must have for this guide, and what is heard where they lead."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from audioguide.model import ChapterTimeline
from audioguide.publish.built import BuiltGuide, one_line
from audioguide.publish.daisy.book_reader import shown
from audioguide.publish.daisy.verify_ncc import NccFound
from audioguide.publish.daisy.verify_smil import SmilFound
from audioguide.publish.daisy.verify_text import wrong_state


@dataclass(frozen=True, slots=True)
class Expected:
    """A heading as it must be; without a text it is the one that tells the state of the guide."""

    level: int
    text: str


def expected_headings(built: BuiltGuide, heard: bool) -> list[Expected]:
    """All of them in order. heard: whether the first chapter tells the state of the guide aloud."""
    order = sorted(built.heads, key=lambda head: head.optional)
    apart = any(head.optional for head in order) and not all(head.optional for head in order)
    found = [Expected(1, one_line(built.timeline.title))]
    for place, head in enumerate(order):
        if apart and head.optional and not order[place - 1].optional:
            found.append(Expected(1, one_line(built.language.books.optional_chapters)))
        found.append(Expected(2 if apart and head.optional else 1, chapter_heading(built, head)))
        if heard and not place:
            found.append(Expected(2, ""))
    return found


def chapter_heading(built: BuiltGuide, head: ChapterTimeline) -> str:
    """A chapter's title with its number and what marks it, in the guide's language."""
    language = built.language
    title = language.publication.chapter(language.quantities.number(head.number), head.title)
    return one_line(language.books.entry(title, head.setting == "private", head.notice, head.optional))


def wrong_headings(ncc: NccFound, expected: list[Expected]) -> Iterator[str]:
    """The first heading that is not as it must be."""
    for entry, right in zip_longest(ncc.entries, expected):
        if entry is None:
            yield f"it has no heading {shown(right.text)}."
        elif right is None:
            yield f"it has a heading {shown(entry.text)}, which is none of the guide's."
        elif not right.text and entry.level != right.level:
            yield "no heading leads to where the state of the guide is heard."
        elif right.text and entry.text != right.text:
            yield f"it has the heading {shown(entry.text)} where {shown(right.text)} must be."
        elif entry.level != right.level:
            yield f"the heading {shown(entry.text)} is of level {entry.level}, not {right.level}."
        else:
            continue
        return


def wrong_targets(
    ncc: NccFound, name: str, smil: SmilFound, chapter: ChapterTimeline, built: BuiltGuide
) -> Iterator[str]:
    """What the headings that lead into this chapter's file lead to."""
    title = chapter_heading(built, chapter)
    starts = {id for clip in smil.clips[:1] for id in clip.ids}
    sentence = chapter.cues[0].id if chapter.cues else ""
    opening = starts | {id for clip in smil.clips if clip.fragment == sentence for id in clip.ids}
    status = next((cue.id for cue in chapter.cues if cue.kind == "status"), "")
    told = {id for clip in smil.clips if status and clip.fragment == status for id in clip.ids}
    others = {one_line(built.timeline.title), one_line(built.language.books.optional_chapters)}
    for entry in ncc.entries:
        if entry.smil != name:
            continue
        allowed = opening if entry.text == title else starts if entry.text in others else told
        if not any(entry.fragment in clip.ids for clip in smil.clips):
            yield f"the heading {shown(entry.text)} leads to nothing that is heard in {name}."
        elif entry.fragment not in allowed:
            yield f"the heading {shown(entry.text)} does not lead to where that is heard in {name}."
        elif allowed is told:
            yield from (f"the heading {shown(entry.text)} {message}" for message in wrong_state(built, entry.text, ""))
