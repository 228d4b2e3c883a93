"""What a talking book consists of, in the order in which it is heard: its chapters, and the headings that lead to them.

Chapters that are not needed come last, under a heading of their own, one level deeper: who goes from heading to heading
passes them by, and who listens straight on hears them after everything else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from audioguide.language.base import Language
from audioguide.model import ChapterTimeline
from audioguide.publish.base import EncodedGuide
from audioguide.publish.daisy import names
from audioguide.publish.daisy.clips import clips
from audioguide.publish.statements import origin, told_state


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of the list that a machine goes through."""

    level: int
    text: str
    target: str
    """The file and the id of what is heard there."""


def in_order(heads: Sequence[ChapterTimeline]) -> list[ChapterTimeline]:
    """The chapters as the book has them."""
    return sorted(heads, key=lambda head: head.optional)


def under_a_heading(heads: Sequence[ChapterTimeline], chapter: ChapterTimeline) -> bool:
    """Whether the chapter stands under the heading of those that are not needed, which a book of such alone has not."""
    return chapter.optional and not all(head.optional for head in heads)


def headings(guide: EncodedGuide) -> Iterator[Heading]:
    """The book's title, its chapters, the state of its sign-off where that is heard, and what is not needed."""
    order, books = in_order(guide.heads), guide.language.books
    opening = next((head for head in order if under_a_heading(order, head)), None)
    for place, head in enumerate(order):
        first = second = f"{names.smil_file(head)}#{names.stem(head)}-p001"
        above = guide.timeline.title if not place else books.optional_chapters if head is opening else ""
        chapter = replace(head, cues=guide.cues(head)) if above else head
        if above:
            yield Heading(1, above, first)
            second = _title(guide, chapter)
        yield Heading(1 + under_a_heading(order, head), entry(head, guide.language), second)
        if not place:
            yield from _state(guide, chapter)


def entry(chapter: ChapterTimeline, language: Language) -> str:
    """A chapter in a list: its number and title, and whether it is private, hard to hear or not needed."""
    title = language.publication.chapter(language.quantities.number(chapter.number), chapter.title)
    return language.books.entry(title, chapter.setting == "private", chapter.notice, chapter.optional)


def statements(guide: EncodedGuide) -> list[str]:
    """Who has checked the guide, until when that holds and what to do then, and what it is based on, as sentences."""
    timeline, language = guide.timeline, guide.language
    state = told_state(timeline, language)
    after = language.books.after_day(language.quantities.date(state.last_day)) if state.last_day else ""
    return [line for line in (state.text, state.holds_until, after, origin(timeline, language)) if line]


def _title(guide: EncodedGuide, chapter: ChapterTimeline) -> str:
    """Where the chapter's first sentence is heard."""
    first = chapter.cues[0].id if chapter.cues else ""
    return _place(guide, chapter, first)


def _state(guide: EncodedGuide, chapter: ChapterTimeline) -> Iterator[Heading]:
    """A heading that leads to the sentences of the state, one level deeper than their chapter."""
    spoken = next((cue.id for cue in chapter.cues if cue.kind == "status"), "")
    if spoken:
        state = told_state(guide.timeline, guide.language)
        text = " ".join(filter(None, (state.text, state.holds_until)))
        yield Heading(2, text, _place(guide, chapter, spoken))


def _place(guide: EncodedGuide, chapter: ChapterTimeline, sentence: str) -> str:
    found = list(clips(chapter, guide.timeline.sample_rate))
    clip = next((clip for clip in found if clip.text == sentence), found[0])
    return f"{names.smil_file(chapter)}#{clip.id}"
