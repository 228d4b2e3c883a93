"""What was heard in a room, counted and told in sentences: by language, by guide, by day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from audioguide.cli.speakable import counted, duration

if TYPE_CHECKING:
    from audioguide.waiting_room.tally import Count, Heard


@dataclass(frozen=True, slots=True)
class GuideCount:
    """What was heard of one guide."""

    folder: str
    title: str
    language: str
    """As the guide has it."""
    count: Count
    chapters: Mapping[str, Count]
    """By their titles."""

    @property
    def name(self) -> str:
        """ "How to listen (how-to-listen-en)"."""
        return self.title if self.title == self.folder else f"{self.title} ({self.folder})"


def by_guide(items: Sequence[Heard]) -> list[GuideCount]:
    """Each guide with its chapters, in the order in which they are first heard."""
    from audioguide.waiting_room.tally import counted_by

    found = []
    for (folder, title), count in counted_by(_chapters(items), lambda one: (one.folder, one.guide)).items():
        own = [one for one in items if (one.folder, one.guide) == (folder, title)]
        chapters = counted_by(own, lambda one: one.title.rstrip("."))
        found.append(GuideCount(folder, title, own[0].language, count, chapters))
    return found


def by_announcement(items: Sequence[Heard]) -> Mapping[str, Count]:
    """How often each was made."""
    from audioguide.waiting_room.tally import counted_by

    return counted_by([one for one in items if not one.folder], lambda one: one.title)


def by_language(items: Sequence[Heard], names: Sequence[str] = ()) -> dict[str, Count]:
    """What chapters were heard in each language, by its name. names: those that come first, also where nothing was."""
    from audioguide.waiting_room.tally import Count, counted_by

    return dict.fromkeys(names, Count()) | counted_by(_chapters(items), lambda one: language_name(one.language))


def counts(items: Sequence[Heard]) -> Iterator[str]:
    """By language, by guide, by chapter, then the announcements."""
    for language, count in by_language(items).items():
        yield f"In {language}: {told(count)}."
    for guide in by_guide(items):
        yield f"{guide.name}: {told(guide.count)}."
        for chapter, heard in guide.chapters.items():
            yield f"Chapter “{chapter}”: {counted(heard.begun, 'time')}{_broken(heard)}."
    for title, count in by_announcement(items).items():
        yield f"Announcement “{title}”: {counted(count.whole, 'time')}{_broken(count)}."


def _chapters(items: Sequence[Heard]) -> list[Heard]:
    return [one for one in items if one.folder]


def told(count: Count) -> str:
    """ "42 items, 61 minutes 5 seconds, 2 of them not to their end"."""
    length = f", {duration(count.seconds)}" if count.seconds else ""
    return f"{counted(count.begun, 'item')}{length}{_broken(count)}"


def heard_for(seconds: float) -> str:
    """A length in words; "nothing" where there is none."""
    return duration(seconds) if seconds else "nothing"


def brief(seconds: float) -> str:
    """ "2 h 5 min", "46 min", "1 min 6 s": in a table, to the minute from two minutes on."""
    exact = round(seconds) if seconds < 120 else 60 * round(seconds / 60)
    minutes, rest = divmod(exact, 60)
    parts = ((minutes // 60, "h"), (minutes % 60, "min"), (rest, "s"))
    return " ".join(f"{number} {unit}" for number, unit in parts if number) or "0 s"


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
