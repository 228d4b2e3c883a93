"""What a person is asked of a guide: the entries that wait for an answer, each with all that helps to give it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from audioguide.errors import Message
from audioguide.model import Finding
from audioguide.review.entries import Entry
from audioguide.review.marks import Mark
from audioguide.review.rule import ANYBODY, EntryState, Review

ALIKE = 0.6
"""How alike, from 0 to 1, words of another place must be to be shown as what stood here before."""
_CARE = {"Figures:": "figures", "Only if:": "a condition", "Advice:": "advice", "Denied:": "a denial"}


@dataclass(frozen=True, slots=True)
class Question:
    """One entry as it is shown."""

    state: EntryState
    stood: str = ""
    """Words that were settled, or read in this role, where other words stand now; empty where there were none."""
    news: tuple[Message, ...] = ()
    """What else is not as it was when these very words were read: sentences."""
    look_at: tuple[Message, ...] = ()
    """What the rules point at."""
    care: tuple[str, ...] = ()
    """Why a mistake here could harm: "figures", "advice"."""

    @property
    def entry(self) -> Entry:
        """What is asked about."""
        return self.state.entry


def open_entries(review: Review, role: str | None, name: str = "") -> tuple[EntryState, ...]:
    """What waits, in reading order. role: None = for the writer, to settle; else for this person, to read.

    What another person has called wrong waits too: the newest word of two wins. Of what is wrong the writer has to
    change the words, so that there is nothing to settle.
    """
    first: dict[object, EntryState] = {}
    for each in review.entries:
        if waits(each, role, name):
            # What stands in two places, after the same words, is one thing to look at.
            first.setdefault((each.entry.seen, each.entry.before if role else ""), each)
    return tuple(first.values())


def waits(state: EntryState, role: str | None, name: str) -> bool:
    """Whether an entry waits for this person, in this role, or, with None, for the writer."""
    if role is None:
        return not state.settled and state.name != "wrong"
    if state.wrong is not None:
        return state.wrong.by.casefold() != name.casefold()
    return any(asked in (ANYBODY, role) or asked.casefold() == role.casefold() for asked in state.unread_by)


def questions(
    states: Sequence[EntryState], review: Review, marks: Iterable[Mark], findings: Iterable[Finding], role: str | None
) -> tuple[Question, ...]:
    """Each with what stood before, what the rules point at, and where to take care.

    findings: of the guide's check. role: as in `open_entries`.
    """
    now = {each.entry.said for each in review.entries}
    before = [mark for mark in marks if mark.mark == ("settled" if role is None else "read") and _for(mark, role)]
    pointed = _by_line(findings)
    return tuple(
        Question(
            state,
            _stood(state.entry, before, now),
            _news(state.entry, before),
            _look_at(state.entry, pointed),
            tuple(word for sign, word in _CARE.items() if any(sign in fact for fact in state.entry.facts)),
        )
        for state in states
    )


def _for(mark: Mark, role: str | None) -> bool:
    return role is None or mark.role.casefold() == role.casefold()


def _stood(entry: Entry, before: Iterable[Mark], now: set[tuple[str, str, str]]) -> str:
    """The newest words of this place that are no more, else the words most like these that are no more."""
    gone = [
        mark for mark in before
        if (mark.kind, mark.language) == (entry.kind, entry.language)
        and (mark.kind, mark.language, mark.words) not in now
    ]  # fmt: skip
    here = max((mark for mark in gone if mark.place == entry.place), key=lambda mark: mark.when, default=None)
    if here is not None and (entry.kind != "paragraph" or _alike(here.words, entry.words) >= ALIKE):
        return here.words
    return max((mark.words for mark in gone if _alike(mark.words, entry.words) >= ALIKE),
               key=lambda words: _alike(words, entry.words), default=here.words if here else "")  # fmt: skip


def _alike(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one.split(), other.split(), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= ALIKE else 0.0


def _news(entry: Entry, before: Iterable[Mark]) -> tuple[Message, ...]:
    """Why words that were read or settled are asked again."""
    same = [mark for mark in before if (mark.kind, mark.language, mark.words) == entry.said]
    if not same:
        return ()
    last = max(same, key=lambda mark: mark.when)
    told = []
    if last.facts != entry.facts:
        told.append(f"The source's facts have changed. They were: {' '.join(last.facts) or 'none'}")
    if last.mark == "read" and last.before != entry.before:
        told.append("These words are as you know them. What stands before them is not.")
    if last.mark == "read" and last.spoken != entry.spoken:
        told.append(f"It is said aloud in another way now. It was said: {last.spoken}")
    return tuple(told)


def _by_line(findings: Iterable[Finding]) -> Mapping[tuple[str, int], list[Message]]:
    out: dict[tuple[str, int], list[Message]] = {}
    for finding in sorted(findings, key=_rank):
        if finding.severity != "note":
            out.setdefault((finding.file, finding.line), []).append(f"{finding.message} [{finding.code}]")
    return out


def _rank(finding: Finding) -> int:
    """What surely turns the meaning comes first, then what may, then words that differ, then what is hard to hear.

    Reviewers of a trial said that remarks on words and on style buried those that mattered.
    """
    if finding.kind == "contradiction":
        return 0
    return (1 if finding.code.startswith("M") else 2) if finding.kind else 3


def _look_at(entry: Entry, pointed: Mapping[tuple[str, int], list[Message]]) -> tuple[Message, ...]:
    page = entry.place.partition(",")[0]
    return tuple(
        message
        for (file, line), messages in pointed.items()
        if line in entry.lines and file.replace("\\", "/").endswith(f"/{page}")
        for message in messages
    )


def differences(stood: str, stands: str) -> tuple[Message, ...]:
    """What is new, gone or another word, each as a phrase: "“may” became “will”"."""
    old, new = stood.split(), stands.split()
    told = []
    for change, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = " ".join(old[a:b]), " ".join(new[c:d])
        if change == "replace":
            told.append(f"“{gone}” became “{come}”")
        elif change == "delete":
            told.append(f"“{gone}” is gone")
        elif change == "insert":
            told.append(f"“{come}” is new")
    return tuple(told)
