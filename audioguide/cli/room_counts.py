"""What was heard in a room, counted and told in sentences: by language, by guide, by day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from audioguide.cli.speakable import counted, duration

if TYPE_CHECKING:
    from audioguide.waiting_room.tally import Count, Heard


def counts(items: Sequence[Heard]) -> Iterator[str]:
    """By language, by guide, by chapter, then the announcements."""
    from audioguide.waiting_room.tally import counted_by

    chapters = [one for one in items if one.folder]
    for language, count in counted_by(chapters, lambda one: language_name(one.language)).items():
        yield f"In {language}: {told(count)}."
    for (folder, title), count in counted_by(chapters, lambda one: (one.folder, one.guide)).items():
        name = title if title == folder else f"{title} ({folder})"
        yield f"{name}: {told(count)}."
        for chapter, heard in counted_by([one for one in chapters if one.folder == folder], _title).items():
            yield f"Chapter “{chapter}”: {counted(heard.begun, 'time')}{_broken(heard)}."
    for title, count in counted_by([one for one in items if not one.folder], lambda one: one.title).items():
        yield f"Announcement “{title}”: {counted(count.whole, 'time')}{_broken(count)}."


def _title(one: Heard) -> str:
    return one.title.rstrip(".")


def told(count: Count) -> str:
    """ "42 items, 61 minutes 5 seconds, 2 of them not to their end"."""
    length = f", {duration(count.seconds)}" if count.seconds else ""
    return f"{counted(count.begun, 'item')}{length}{_broken(count)}"


def heard_for(seconds: float) -> str:
    """A length in words; "nothing" where there is none."""
    return duration(seconds) if seconds else "nothing"


def _broken(count: Count) -> str:
    broken = count.begun - count.whole
    if not broken:
        return ""
    if not count.whole:
        return ", not to its end" if broken == 1 else ", none of them to its end"
    return f", {broken} of them not to {'its' if broken == 1 else 'their'} end"


def language_name(tag: str) -> str:
    """What English calls a language; its tag where our list has none."""
    from audioguide.language.base.language_table import language_entry

    entry = language_entry(tag) if tag else None
    return entry.english if entry is not None else tag or "a language that the log does not name"
