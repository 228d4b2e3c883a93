"""Which chapters may play at all: public, chosen, signed, and not past their review. Everything else is refused."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from audioguide.language.base import language_of
from audioguide.model import ChapterTimeline, Timeline, standing
from audioguide.publish.statements import told_state
from audioguide.timeline import Head
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.setting_parts import ChosenGuide

UNSIGNED = "unsigned"
CHANGED = "changed"
INVITATION = "invitation"
"""The name of the chapter that invites: of a guide that is not about health."""


PLAYED = frozenset({"signed", "unsigned", "changed"})
"""States in which a chapter may play at all; in any other it may not, whatever the operator says."""
UNASKED = "it is about health, so it plays only where you name its chapters in waiting-room.toml."


@dataclass(frozen=True, slots=True)
class VerifiedGuide:
    """A built guide as it was read; `problem` says why it cannot be believed."""

    folder: str
    head: Head | None
    chapters: tuple[ChapterTimeline, ...] = ()
    problem: str = ""
    proved: frozenset[str] = frozenset()
    """Files of the chapters whose sound was looked at: no other may play."""


@dataclass(frozen=True, slots=True)
class ItemSentence:
    """A sentence in time: frames of the file."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Item:
    """A chapter that may play here."""

    id: str
    """ "how-to-listen-en/invitation" """
    title: str
    guide_title: str
    language: str
    path: str
    sha256: str
    """Of its file, when it was verified."""
    rate: int
    start: int
    """Frame at which it begins to play."""
    end: int
    lines: tuple[ItemSentence, ...]
    invitation: bool = False
    announcement: bool = False
    """It is no chapter: what the operator has said at a time of the day."""
    clinical: bool = False
    sign_off: str = UNSIGNED
    told: str = ""
    """Who has checked it, or that nobody has, and until when that holds, as its listeners are told."""
    overdue: bool = False
    """That day has passed."""
    clinic: tuple[str, ...] = ()
    """Whom its listeners call, a line each, the clinic's name first; empty where nobody has said so."""
    allowed: str = ""
    """What it plays in spite of, since the operator said so in so many words."""

    @property
    def seconds(self) -> float:
        """Length."""
        return (self.end - self.start) / self.rate

    def line_at(self, frame: int) -> ItemSentence | None:
        """The sentence heard at a frame: the last one that has begun."""
        begun = [line for line in self.lines if line.start <= frame]
        return begun[-1] if begun else None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something does not play, as a sentence."""

    what: str
    why: str


def admit(
    configuration: Configuration, guides: Sequence[VerifiedGuide], today: date | None
) -> tuple[tuple[Item, ...], tuple[Refusal, ...]]:
    """What may play on a day. today: None where it is not known; then nothing plays that has a review date."""
    items: dict[str, Item] = {}
    refusals: list[Refusal] = []
    for guide in guides:
        choice = choice_of(configuration, guide.folder)
        for answer in _of_guide(guide, choice, today):
            if isinstance(answer, Refusal):
                refusals.append(answer)
            elif items.setdefault(answer.id, answer) is not answer:
                refusals.append(Refusal(answer.id, "another guide of this name comes before it."))
    return tuple(items.values()), tuple(refusals)


def choice_of(configuration: Configuration, folder: str) -> ChosenGuide:
    """What the operator said about a guide."""
    there = Path(folder).resolve()
    return next((one for one in configuration.guides if Path(one.folder).resolve() == there), ChosenGuide(folder))


def unasked(head: Head, choice: ChosenGuide) -> bool:
    """Whether nothing of a guide may play, whatever it holds: it is about health, and nobody named its chapters."""
    return head.timeline.clinical and not choice.chapters


def may_be_heard(chapter: ChapterTimeline, choice: ChosenGuide) -> bool:
    """Whether a chapter could play at all: it is public, and chosen where some are."""
    return chapter.setting == "public" and (not choice.chapters or _slug(chapter.file) in _wanted(choice))


def _wanted(choice: ChosenGuide) -> list[str]:
    """Names of the chapters that were chosen, without their numbers."""
    return [re.sub(r"\A[0-9]+-", "", asked) for asked in choice.chapters]


def _of_guide(guide: VerifiedGuide, choice: ChosenGuide, today: date | None) -> list[Item | Refusal]:
    name = Path(guide.folder).name
    if guide.head is None or guide.problem:
        return [Refusal(name, guide.problem or "it has not been verified.")]
    if unasked(guide.head, choice):
        return [Refusal(name, UNASKED)]
    named = {_slug(chapter.file): chapter for chapter in guide.chapters}
    wanted = _wanted(choice) or list(named)
    answers: list[Item | Refusal] = []
    for asked in wanted:
        if asked in named:
            answers.append(_of_chapter(guide, guide.head, choice, named[asked], today))
        else:
            known = ", ".join(named)
            answers.append(Refusal(f"{name}/{asked}", f"there is no chapter of this name. There are: {known}."))
    return answers


def _of_chapter(
    guide: VerifiedGuide, head: Head, choice: ChosenGuide, chapter: ChapterTimeline, today: date | None
) -> Item | Refusal:
    timeline, slug = head.timeline, _slug(chapter.file)
    what = f"{Path(guide.folder).name}/{slug}"
    if chapter.setting != "public":
        return Refusal(what, "it is private, and only public chapters play to a room.")
    if chapter.file not in guide.proved:
        return Refusal(what, "it has not been verified yet.")
    if chapter.file not in head.files:
        return Refusal(what, "guide.json does not list its file, so nobody can tell whether it was changed.")
    allowed = _allowed(timeline, chapter, choice, today)
    if isinstance(allowed, str):
        return Refusal(what, allowed)
    inviting = slug == INVITATION and not timeline.clinical
    lines = tuple(
        ItemSentence(cue.start, cue.end, cue.text) for cue in chapter.cues if not inviting or cue.kind != "title"
    )
    told, overdue = _told(timeline, chapter, today)
    # An invitation begins without "Chapter 1 of 4"; what a marker needs of silence stays before its first word.
    start = max(0, lines[0].start - timeline.sample_rate // 20) if inviting and lines else 0
    return Item(
        id=what,
        title=chapter.title,
        guide_title=timeline.title,
        language=timeline.language,
        path=str(Path(guide.folder) / chapter.file),
        sha256=head.files[chapter.file],
        rate=timeline.sample_rate,
        start=start,
        end=chapter.frames,
        lines=lines,
        invitation=inviting,
        clinical=timeline.clinical,
        sign_off=chapter.sign_off,
        told=told,
        overdue=overdue,
        clinic=_clinic(timeline),
        allowed=", ".join(allowed),
    )


def _allowed(timeline: Timeline, chapter: ChapterTimeline, choice: ChosenGuide, today: date | None) -> str | list[str]:
    """What the operator lets it play in spite of; or why it may not, as a sentence."""
    allowed: list[str] = []
    for state in (timeline.state, chapter.state):
        if state.name not in PLAYED:
            return f"it is {state.name}. {state.reason}".rstrip()
    if CHANGED in (timeline.state.name, chapter.state.name):
        if not choice.play_changed:
            return "it is changed since it was signed. To play it all the same: play_changed = true."
        allowed.append(CHANGED)
    elif timeline.clinical and chapter.sign_off == UNSIGNED:
        if not choice.play_unsigned:
            return "no clinician has signed it. To play it all the same: play_unsigned = true."
        allowed.append(UNSIGNED)
    if timeline.review_by:
        if today is None:
            return "it must be reviewed by a certain day, and today's date is not known."
        if standing(timeline.review_by, today) == "overdue":
            if not choice.play_past_review:
                return f"its review was due by {timeline.review_by}. To play it all the same: play_past_review = true."
            allowed.append(f"to be reviewed by {timeline.review_by}")
    return allowed


def _told(timeline: Timeline, chapter: ChapterTimeline, today: date | None) -> tuple[str, bool]:
    """The state of a chapter in its own language, and whether its review is overdue on a day."""
    state = told_state(
        replace(timeline, sign_off=chapter.sign_off, state=chapter.state), language_of(timeline.language)
    )
    overdue = bool(state.last_day) and today is not None and standing(state.last_day, today) == "overdue"
    return " ".join(filter(None, (state.text, state.overdue if overdue else state.holds_until))), overdue


def _clinic(timeline: Timeline) -> tuple[str, ...]:
    if (clinic := timeline.clinic) is None:
        return ()
    phrases = language_of(timeline.language).publication
    numbers = (phrases.clinic_number(one.number, one.reaches) for one in clinic.numbers)
    hours = phrases.clinic_open(clinic.hours) if clinic.hours else ""
    return tuple(filter(None, (clinic.name, *numbers, hours, clinic.emergency)))


def _slug(file: str) -> str:
    return re.sub(r"\A[0-9]+-", "", Path(file).stem)
