"""From an answer to the record: its words must still be what was shown, and it is on the disk when this returns."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from audioguide.errors import ContentError, UsageError
from audioguide.model import Guide
from audioguide.plugins import did_you_mean
from audioguide.review.entries import Entry, asked_roles
from audioguide.review.marks import LONGEST, Mark, MarkName, moment
from audioguide.review.record_file import FILE_NAME, append_marks
from audioguide.review.signed_guide import read_review
from audioguide.script.clinic import project_of
from audioguide.speech import speak
from audioguide.speech.unsayable import unsayable
from audioguide.swapping.lock import Waiting, locked

AnswerName = Literal["settle", "right", "wrong"]
MARK_OF: dict[AnswerName, MarkName] = {"settle": "settled", "right": "read", "wrong": "wrong"}
EXAMPLES = ("your name", "name")
"""What the help and the how-to write where a name belongs: whoever copies a line must not sign by it."""
LONGEST_PERSON = 120
"""Characters of a name with a role."""


@dataclass(frozen=True, slots=True)
class Person:
    """Who answers: a name and a role."""

    name: str
    role: str


NOBODY = Person("", "")
"""The writer, who settles: a name is asked only of those who read."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody says of an entry."""

    id: str
    name: AnswerName
    note: str = ""
    seconds: float = 0.0


def anybody(text: str) -> Person:
    """ "Name, role" as given, whatever the role. Raises UsageError where it is none."""
    name, comma, role = (part.strip() for part in " ".join(text.split()).partition(","))
    if not comma or not any(map(str.isalpha, name)) or not any(map(str.isalpha, role)):
        raise UsageError(f'--as is {text!r}; it must be a name and a role with a comma between: "Name, role".')
    if name.casefold() in EXAMPLES:
        raise UsageError(f"--as is {text!r}, which is an example. Put in the name of who reads.")
    if not text.isprintable() or ";" in text or len(text) > LONGEST_PERSON:
        raise UsageError(f"--as must be one line of at most {LONGEST_PERSON} characters, without a semicolon.")
    return Person(name, role)


def person_of(text: str, guide: Guide) -> Person:
    """Somebody who reads the guide. Raises UsageError for a role that it does not ask for."""
    person, asked = anybody(text), asked_roles(guide)
    known = [each for each in asked if each.casefold() == person.role.casefold()] if asked else [person.role]
    if not known:
        raise UsageError(
            f"{guide.title} is to be read by: {', '.join(asked)}. {did_you_mean(person.role, list(asked))} "
            f'Say --as "{person.name}, {asked[0]}"; or name other roles in guide.toml: roles = ["{person.role}"].'
        )
    if unsayable(speak(known[0], guide.language), guide.language):
        raise UsageError(f"The role {known[0]!r} cannot be said aloud in full. Write it in words.")
    return Person(person.name, known[0])


def record(
    folder: Path,
    answers: Sequence[Answer],
    person: Person,
    now: datetime.datetime,
    language: str | None = None,
    waiting: Waiting | None = None,
    note: str = "",
) -> tuple[Mark, ...]:
    """Put answers on record: all of them or none. When this returns they are on the disk.

    note: said of every answer that has no note of its own, such as that it was read on paper.

    Raises ContentError where the words of one are no longer what was shown, UsageError for one that cannot be.
    """
    with locked(folder, "audioguide review", waiting=waiting):
        reviewed = read_review(folder, language)
        there = {state.entry.id: state.entry for state in reviewed.review.entries}
        when = moment(now, reviewed.record.marks)
        marks = tuple(_mark(_found(each, there), each, person, when, note) for each in answers)
        append_marks(folder, [mark for mark in marks if mark.kind != "clinic"])
        if shared := [mark for mark in marks if mark.kind == "clinic"]:
            with locked(project_of(folder) / FILE_NAME, "audioguide review", waiting=waiting):
                append_marks(project_of(folder), shared)
    return marks


def _found(answer: Answer, there: dict[str, Entry]) -> Entry:
    if answer.id in there:
        return there[answer.id]
    name = answer.id.rpartition("-")[0]
    same = next((entry for entry in there.values() if entry.name == name), None)
    if same is not None:
        raise ContentError(
            f"{same.place} is no longer what it was: it is {same.id} now. Nothing was kept. Read it again."
        )
    raise UsageError(
        f"There is no entry {answer.id}. Nothing was kept. To see them all: audioguide review GUIDE --json"
    )


def _mark(entry: Entry, answer: Answer, person: Person, when: str, note: str) -> Mark:
    if (answer.name == "settle") == bool(person.name):
        raise UsageError(f"{answer.id}={answer.name}: settle is the writer's answer; right and wrong need --as.")
    if answer.name == "wrong" and not answer.note.strip():
        raise UsageError(
            f"{answer.id}=wrong says not what is wrong. Write it behind it: {answer.id}=wrong the dose is not so"
        )
    if len(answer.note) > LONGEST or not answer.note.isprintable():
        raise UsageError(f"The note about {answer.id} must be one line of at most {LONGEST:,} characters.")
    said = answer.note if answer.note.endswith((".", "!", "?")) or not answer.note else f"{answer.note}."
    return Mark(
        MARK_OF[answer.name], entry.kind, entry.language, entry.place, entry.words, when, entry.spoken, entry.before,
        entry.facts, person.name, person.role, round(answer.seconds, 1), said or note,
    )  # fmt: skip


def parse_answer(text: str) -> Answer:
    """ "c01-p03-8f2a11cd=right", or "...=wrong and why", also "...=wrong: why". Raises UsageError."""
    id_, equals, rest = text.partition("=")
    word, _, note = rest.strip().partition(" ")
    name = word.removesuffix(":")
    if not equals or name not in MARK_OF:
        raise UsageError(f"--answer is {text!r}; write ID=settle, ID=right, or ID=wrong and what is wrong.")
    return Answer(id_.strip(), name, " ".join(note.split()))
