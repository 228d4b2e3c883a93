"""In which state of review the guides of a report were heard."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from audioguide.cli.room_words import joined, moment
from audioguide.cli.speakable import counted

if TYPE_CHECKING:
    from audioguide.waiting_room.tally import Heard

_NAMED = 3
"""Items that a sentence names."""
_NO_NEED = "None of them is about health: such a guide needs no signature to play in a room."


def reviewed(items: Sequence[Heard]) -> Iterator[str]:
    """How many chapters were heard in which state, and of which guides."""
    chapters = [one for one in items if one.folder and one.sign_off]
    unsigned = [one for one in chapters if one.sign_off == "unsigned"]
    signed = len(chapters) - len(unsigned)
    if signed:
        yield f"Signed by a clinician when they were heard: {counted(signed, 'chapter')}."
    if unsigned:
        guides = joined(list(dict.fromkeys(f"“{one.guide}”" for one in unsigned)))
        need = "" if any(one.allowed for one in unsigned) else f" {_NO_NEED}"
        chapter = counted(len(unsigned), "chapter")
        all_of = "all " if not signed else ""
        yield f"Not signed by a clinician when they were heard: {all_of}{chapter}, of {guides}.{need}"


def played_although(items: Sequence[Heard]) -> Iterator[str]:
    """What played in spite of something."""
    found: dict[str, list[Heard]] = {}
    for one in items:
        found.setdefault(one.allowed, []).append(one)
    for what, each in found.items():
        if what:
            times = counted(len(each), "time")
            yield f"Played although {what}, since the room's settings allow it: {times}. {_named(each)}"


def _named(each: Sequence[Heard]) -> str:
    """Which they were, or the first of them where they are many."""
    some = [f"“{one.title.rstrip('.')}” on {moment(one.begun)}" for one in each[:_NAMED]]
    return f"{'The first of them: ' if len(each) > _NAMED else ''}{'; '.join(some)}."
