"""A review aloud: entry after entry as short lines, and one short answer to each. Made for ears and for braille."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from audioguide.errors import ContentError, Message
from audioguide.review.answering import Answer, AnswerName
from audioguide.review.entries import Entry
from audioguide.review.open_entries import Question, differences
from audioguide.review.rule import ANYBODY

Word = Literal["settle", "right", "wrong", "later", "back", "quit"]
_WORDS: tuple[Word, ...] = ("settle", "right", "wrong", "later", "back", "quit")
_WHERE = {
    "guide": "what the guide says of itself",
    "route": "a way through the guide",
    "meaning": "a meaning",
    "clinic": "the clinic's own lines, for all guides",
}
Ask = Callable[[], str | None]
"""Gives what was typed; None where nothing more will come."""
Keep = Callable[[Answer], None]
"""Puts an answer on record; raises ContentError where the words are no longer what was shown."""
MANY = 6
"""Differences that are told one by one; where there are more, both wordings say it better."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a dialogue ended."""

    kept: int
    """Answers on record."""
    left: int
    """Questions without one."""


def hold(questions: Sequence[Question], reads: bool, ask: Ask, say: Callable[[str], None], keep: Keep,
         clock: Callable[[], float]) -> Outcome:  # fmt: skip
    """Ask until every question has its answer, or its reader stops. reads: by a named person; else the writer settles.

    Nothing has a default: an empty line repeats the question. clock: seconds, for how long an answer took.
    """
    at, heard, kept = 0, -1, set[int]()
    while at < len(questions):
        before = questions[at - 1].entry.words if heard == at - 1 else None
        for line in shown(questions[at], at + 1, len(questions), reads, before):
            say(line)
        heard = at
        began = clock()
        word, note = _answer(ask, say, reads)
        if word == "quit":
            break
        if word == "back":
            at = max(0, at - 1)
        elif word == "later":
            at += 1
        else:
            at += _kept(questions[at], Answer(questions[at].entry.id, word, note, clock() - began), say, keep, kept, at)
    return Outcome(len(kept), len(questions) - len(kept))


def _kept(question: Question, answer: Answer, say: Callable[[str], None], keep: Keep, kept: set[int], at: int) -> int:
    """Goes on by one: words that changed meanwhile are asked again by the next review."""
    try:
        keep(answer)
    except ContentError as changed:
        say(str(changed))
        return 1
    kept.add(at)
    say({"settle": "Settled.", "right": "Kept: right.", "wrong": f"Kept: wrong. {answer.note}"}[answer.name])
    return 1


def _answer(
    ask: Ask, say: Callable[[str], None], reads: bool
) -> tuple[AnswerName | Literal["later", "back", "quit"], str]:
    wanted = [word for word in _WORDS if word not in (("settle",) if reads else ("right", "wrong"))]
    while True:
        typed = ask()
        if typed is None:
            return "quit", ""
        first, _, note = " ".join(typed.split()).partition(" ")
        word = next((each for each in wanted if first and each.startswith(first.lower())), None)
        if word is None or (note and word != "wrong"):
            say(f"Answer {', '.join(wanted[:-1])} or {wanted[-1]}.")
        elif word == "wrong" and not note:
            say("What is wrong? One line, or nothing to go back to the question.")
            note = " ".join((ask() or "").split())
            if note:
                return "wrong", note
            say(f"Answer {', '.join(wanted[:-1])} or {wanted[-1]}.")
        else:
            return word, note


def shown(question: Question, number: int, count: int, reads: bool, said: str | None = None) -> Iterator[Message]:
    """What is said of one question, a sentence or a few a line. said: the words that were told just before, if any."""
    entry = question.entry
    care = f" Take care: {', '.join(question.care)}." if question.care else ""
    yield f"{number} of {count}. {where(entry)}.{care}"
    for fact in entry.facts:
        yield f"The source: {fact}"
    if entry.before and entry.before != said and entry.kind == "paragraph":
        yield f"Before it: {bare(entry.before)}"
    if question.stood:
        yield f"It stood: {bare(question.stood)}"
    yield f"It stands: {bare(entry.words)}"
    if entry.heard_in:
        yield f"Met in: {'chapter' if len(entry.heard_in) == 1 else 'chapters'} {', '.join(map(str, entry.heard_in))}."
    if entry.texts and not entry.plain:
        yield f"Said aloud: {' '.join(entry.spoken.split())}"
    yield from _changes(question)
    yield from question.news
    for message in question.look_at:
        yield f"Look at: {message}"
    yield from _standing(question, reads)
    yield "Right, wrong, later, back or quit?" if reads else "Settle, later, back or quit?"


def _changes(question: Question) -> Iterator[Message]:
    stood, stands = question.stood, question.entry.words
    changes = differences(bare(stood), bare(stands)) if stood else ()
    if stood and stood != stands and not changes:
        # Which line tells which fact is no sound; who looks at it needs to see the tags.
        yield f"Changed, in the tags alone: {'; '.join(differences(stood, stands))}."
    elif changes and len(changes) <= MANY:
        yield f"Changed: {'; '.join(changes)}."


def _standing(question: Question, reads: bool) -> Iterator[Message]:
    state = question.state
    if state.wrong is not None:
        yield f"{state.wrong.by}, {state.wrong.role}, says that it is wrong: {state.wrong.note}"
    elif reads and not state.settled:
        yield "Its writer has not settled it yet."
    if reads and state.readers:
        yield f"Read by {' and by '.join(', '.join(reader) for reader in state.readers)}."


def where(entry: Entry) -> str:
    """ "Chapter 1, paragraph 3": its place, to be said aloud."""
    if not entry.chapter:
        return _WHERE.get(entry.kind, entry.kind).capitalize()
    return f"Chapter {entry.chapter}, {entry.place.partition(', ')[2]}"


def bare(words: str) -> str:
    """Words without the tags that say which fact a line tells, every line ended."""
    lines = (line.rpartition(" {")[0] if line.endswith("}") else line for line in words.split("\n"))
    *first, last = lines
    return " ".join([*(line if line.endswith((".", "?", "!", ":", ";", ",")) else f"{line}." for line in first), last])


def unread(roles: Sequence[str]) -> str:
    """ "by clinician and by pharmacist"; who has not read it, as the end of a sentence."""
    return " and ".join(f"by {role}" if role != ANYBODY else "by anybody" for role in roles)
