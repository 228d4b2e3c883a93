"""What every publication states alike: who has checked it, what it is based on, how long it lasts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from audioguide.characters import clean
from audioguide.language.base import Language
from audioguide.model import Chapter, ChapterTimeline, StateName, Timeline

UNSIGNED = "unsigned"
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def signed_by(chapters: Iterable[Chapter]) -> str:
    """What guide.json says of these chapters' sign-offs: "unsigned", or each reviewer once with the day.

    Not one chapter of a guide may be missing for the guide to be signed, but for those that nobody may hear any more.
    """
    signed = [chapter.sign_offs for chapter in chapters if chapter.state.name != "withdrawn"]
    told = dict.fromkeys(f"{one.reviewer}, {one.date}" for each in signed for one in each)
    return "; ".join(told) if told and all(signed) else UNSIGNED


def review_by(chapters: Iterable[Chapter]) -> str:
    """The first day on which a sign-off of these ends, as an ISO date; empty where nothing is signed."""
    return min((one.review_by for chapter in chapters for one in chapter.sign_offs), default="")


def sign_off(state: str, language: Language) -> str:
    """The sign-off state of a guide or chapter, as a sentence: the reviewers' roles and the day, or that nobody has."""
    if state == UNSIGNED:
        return language.publication.unsigned
    reviewers = _ISO.sub(lambda found: language.quantities.date(found[0]), one_line(state))
    return language.publication.checked_by(reviewers.rstrip("."))


def told_by(about: Timeline | ChapterTimeline, language: Language) -> str:
    """The one answer to what is told of a guide's or a chapter's state, whatever the format, as sentences.

    First what keeps it from being relied on, then who has checked it or that nobody has, then why, where it says so.
    """
    parts = (
        language.publication.state(about.state.name),
        sign_off(about.sign_off, language),
        one_line(about.state.reason),
    )
    return " ".join(filter(None, parts))


@dataclass(frozen=True, slots=True)
class ToldState:
    """A guide's state as its reader is told it: as it was built, and from which day on it says something else."""

    name: StateName
    """As it was built: never "overdue", which depends on the day of reading."""
    text: str
    """As `told_by` has it."""
    last_day: str
    """ISO date of the last day on which the check holds; empty where nothing was signed."""
    holds_until: str
    """That day as a sentence, for what cannot know the day it is read on; empty like `last_day`."""
    overdue: str
    """What is said in place of `holds_until` on every later day: that it is over, and what to do; empty like it."""


def told_state(timeline: Timeline, language: Language) -> ToldState:
    """`told_by` of a guide, with what its reader is told of the day on which that ends."""
    text = told_by(timeline, language)
    day, phrases = timeline.review_by, language.publication
    shown = language.quantities.date(day) if day else ""
    later = (phrases.review_by(shown), phrases.overdue(shown)) if day else ("", "")
    return ToldState(timeline.state.name, text, day, *later)


def origin(timeline: Timeline, language: Language) -> str:
    """What the guide is based on and who has no part in it, as a sentence; empty for a guide without a publisher."""
    publisher = one_line(timeline.source.publisher)
    return language.publication.origin(publisher) if publisher else ""


def length(frames: int, sample_rate: int, language: Language) -> str:
    """A length as words a screen reader says well, "2 minutes 10 seconds": to the nearest second, at least 1."""
    return language.quantities.duration(max(1, round(frames / sample_rate)))


def one_line(text: str) -> str:
    """The text as one line: every run of white space, line ends included, as one space, and no unseen character."""
    return clean(" ".join(text.split()))


def heading(chapter: ChapterTimeline) -> str:
    """What is said as the chapter's title, or its title where none is said."""
    return " ".join(cue.text for cue in chapter.cues if cue.kind == "title") or chapter.title
