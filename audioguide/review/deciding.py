"""From an answer to a decision of a draft to its file: on the disk when this returns."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from audioguide import swapping
from audioguide.errors import OutputError, UsageError
from audioguide.plugins import did_you_mean
from audioguide.review.answering import Person
from audioguide.review.decisions import Decision
from audioguide.review.decisions_file import FILE_NAME, Asked, format_decisions, read_decisions
from audioguide.review.marks import LONGEST
from audioguide.swapping.lock import Waiting, locked
from audioguide.text_files import shown


@dataclass(frozen=True, slots=True)
class Choice:
    """What somebody answers to a decision."""

    id: str
    answer: str
    note: str = ""


def parse_choice(text: str) -> Choice:
    """ "rights=settled the practice manager gave it": a decision, one of its choices, and a note if there is one."""
    id_, _, rest = text.partition("=")
    answer, _, note = " ".join(rest.split()).partition(" ")
    return Choice(id_.strip(), answer, note)


def decide(
    folder: Path, choices: Sequence[Choice], person: Person, now: datetime.datetime, waiting: Waiting | None = None
) -> tuple[Decision, ...]:
    """Answer decisions of the guide in `folder`, all of them or none; a later answer takes the place of an earlier one.

    now: with its time zone. Gives what is still open. Raises UsageError for an answer that cannot be given, OutputError
    where it cannot be written.
    """
    with locked(folder, "audioguide review", waiting=waiting):
        asked = read_decisions(folder)
        for choice in choices:
            asked = _answered(asked, choice, f"{person.name}, {person.role}", now.date().isoformat())
        file = folder / FILE_NAME
        try:
            swapping.write(file, format_decisions(folder.name, asked).encode(), sure=True)
        except OSError as refused:
            raise OutputError(
                f"{shown(file)} could not be written: {refused.strerror}. Your answer was not kept. "
                "Mend the permission or free some space, then answer again."
            ) from refused
    return asked.open


def _answered(asked: Asked, choice: Choice, by: str, date: str) -> Asked:
    there = {decision.id: decision for decision in asked.decisions}
    if choice.id not in there:
        raise UsageError(f"No decision is called {choice.id!r}. {did_you_mean(choice.id, list(there))}")
    decision = there[choice.id]
    if choice.answer not in decision.choices:
        raise UsageError(f"{choice.id} is answered with {' or '.join(decision.choices)}, not {choice.answer!r}.")
    if len(choice.note) > LONGEST or not choice.note.isprintable():
        raise UsageError(f"The note about {choice.id} must be one line of at most {LONGEST:,} characters.")
    there[choice.id] = replace(decision, answer=choice.answer, by=by, date=date, note=choice.note)
    return replace(asked, decisions=tuple(there.values()))
