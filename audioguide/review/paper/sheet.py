"""What a sheet holds: of each part of a guide what one person has left to read, and the fingerprint of exactly that."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audioguide.errors import ContentError, UsageError
from audioguide.model import Guide
from audioguide.review.answering import Answer
from audioguide.review.open_entries import waits
from audioguide.review.rule import EntryState, Review, fingerprint

GROUP, GROUPS = 4, 4
"""Of hex digits of a fingerprint as it is printed: 64 bits, more than a slip of the pen or two alike chapters."""
_HEX = re.compile(r"[0-9a-f]+")
_NAME = re.compile(r"guide|c\d{2,3}")


@dataclass(frozen=True, slots=True)
class Part:
    """A chapter, or what belongs to the whole guide."""

    number: int
    """Of the chapter; 0 for the guide."""
    title: str
    entries: tuple[EntryState, ...]
    """What waits, in reading order, each wording once."""

    @property
    def name(self) -> str:
        """By which it is entered: "guide", "c01"."""
        return f"c{self.number:02d}" if self.number else "guide"

    @property
    def fingerprint(self) -> str:
        """ "3f2a 9b1c 77de 0142": of every word of it, with facts and spoken form."""
        digits = fingerprint(self.entries)[: GROUP * GROUPS]
        return " ".join(digits[at : at + GROUP] for at in range(0, GROUP * GROUPS, GROUP))


def waiting(guide: Guide, review: Review, role: str, name: str) -> tuple[Part, ...]:
    """What this person has left to read: of the guide as a whole, then of each chapter. Parts without any are left out.

    What stands twice in a chapter, after the same words, is one thing to look at. What stands in two chapters is in
    both, since a sheet may be entered a chapter at a time.
    """
    titles = {0: guide.title} | {chapter.number: chapter.title for chapter in guide.chapters}
    found = (Part(number, title, _waiting(review, number, role, name)) for number, title in titles.items())
    return tuple(part for part in found if part.entries)


def _waiting(review: Review, number: int, role: str, name: str) -> tuple[EntryState, ...]:
    first: dict[object, EntryState] = {}
    for each in review.entries:
        if each.entry.chapter == number and waits(each, role, name):
            first.setdefault((each.entry.seen, each.entry.before), each)
    return tuple(first.values())


def entered(
    parts: Sequence[Part], sheets: Sequence[str], wrong: Sequence[Answer], day: datetime.date
) -> tuple[Answer, ...]:
    """The answers of sheets that were read: right for all of a part but for what is said to be wrong.

    parts: what waits for that person now. sheets: "c01=3f2a 9b1c 77de 0142", as printed. wrong: by the name printed
    beside an entry, or its id. day: on which it was read. Raises ContentError where one word has changed since it was
    printed, UsageError for what is no sheet.
    """
    known = {part.name: part for part in parts}
    read = [entry for sheet in sheets for entry in _entries(sheet, known)]
    marked = dict(_marked(wrong, read))
    note = f"Read on paper on {day.isoformat()}."
    return tuple(
        Answer(each.entry.id, "wrong", f"{marked[each.entry.name]} {note}")
        if each.entry.name in marked
        else Answer(each.entry.id, "right", note)
        for each in read
    )


def _entries(sheet: str, known: dict[str, Part]) -> tuple[EntryState, ...]:
    name, equals, printed = (piece.strip() for piece in sheet.partition("="))
    digits = "".join(printed.lower().split())
    if not equals or not _NAME.fullmatch(name) or not _HEX.fullmatch(digits) or len(digits) != GROUP * GROUPS:
        raise UsageError(
            f"--from-paper is {sheet!r}; write the part and its fingerprint as they are printed: "
            '"c01=3f2a 9b1c 77de 0142".'
        )
    if name not in known:
        raise ContentError(f"Nothing of {name} is left for this person to read. Nothing was kept.")
    if digits != known[name].fingerprint.replace(" ", ""):
        raise ContentError(
            f"{name} is not what was printed: a word of it, a fact or how it is said has changed since, or some of it "
            "has been read meanwhile. Nothing was kept. Print it again."
        )
    return known[name].entries


def _marked(wrong: Sequence[Answer], read: Sequence[EntryState]) -> Iterator[tuple[str, str]]:
    names = {each.entry.name for each in read} | {each.entry.id: each.entry.name for each in read}.keys()
    for answer in wrong:
        if answer.id not in names or answer.name != "wrong" or not answer.note:
            raise UsageError(f"{answer.id}={answer.name}: beside --from-paper say only what is wrong in it, and why.")
        name = next(each.entry.name for each in read if answer.id in (each.entry.name, each.entry.id))
        yield name, answer.note if answer.note.endswith((".", "!", "?")) else f"{answer.note}."
