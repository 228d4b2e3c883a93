"""The decisions of a draft aloud: one after the other as short lines, and one short answer to each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from audioguide.errors import Message, UsageError
from audioguide.review.answering import Person, anybody
from audioguide.review.deciding import Choice
from audioguide.review.decisions import Decision
from audioguide.review.decisions_file import FILE_NAME
from audioguide.review.dialogue import Ask, Outcome

Decide = Callable[[Choice, Person], None]
"""Puts an answer on record."""
SHOWN = 300
"""Items that are told of one decision; a book has thousands, and the file has them all."""
_OTHER = ("later", "quit")


def hold_decisions(
    decisions: Sequence[Decision], ask: Ask, say: Callable[[str], None], decide: Decide
) -> tuple[Outcome, bool]:
    """Ask each until it has an answer or is left for later. Gives how it ended, and whether to go on with the lines.

    Who decides is asked for a name before the first answer is kept.
    """
    kept, person = 0, None
    for number, decision in enumerate(decisions, 1):
        for line in shown(decision, number, len(decisions)):
            say(line)
        choice = _choice(decision, ask, say)
        if choice is None:
            return Outcome(kept, len(decisions) - kept), False
        if not choice.answer:
            continue
        person = person or _person(ask, say)
        if person is None:
            return Outcome(kept, len(decisions) - kept), False
        decide(choice, person)
        kept += 1
        say(f"Kept: {choice.answer}.")
    return Outcome(kept, len(decisions) - kept), True


def shown(decision: Decision, number: int, count: int) -> Iterator[Message]:
    """What is said of one decision, a sentence or a few a line."""
    yield f"Decision {number} of {count}, {decision.id}. {decision.title}."
    yield decision.question
    for item in decision.items[:SHOWN]:
        yield f"{item.where}: {item.text}" if item.where else item.text
    if len(decision.items) > SHOWN:
        yield f"And {len(decision.items) - SHOWN:,} more of this kind, in {FILE_NAME}."
    yield f"If you leave it: {decision.if_left}"
    yield _asked(decision)


def _asked(decision: Decision) -> Message:
    words = (*decision.choices, *_OTHER)
    return f"{', '.join(words[:-1]).capitalize()} or {words[-1]}?"


def _choice(decision: Decision, ask: Ask, say: Callable[[str], None]) -> Choice | None:
    """The answer, which may have a note behind it; without one for later, None to stop."""
    words = (*decision.choices, *_OTHER)
    while True:
        typed = ask()
        if typed is None:
            return None
        first, _, note = " ".join(typed.split()).partition(" ")
        # A single letter that begins two of them is no answer.
        found = [word for word in words if first and word.startswith(first.lower())]
        if len(found) == 1 and (found[0] in decision.choices or not note):
            word = found[0]
            return None if word == "quit" else Choice(decision.id, "" if word == "later" else word, note)
        say(f"Answer {', '.join(words[:-1])} or {words[-1]}.")


def _person(ask: Ask, say: Callable[[str], None]) -> Person | None:
    say("Who decides? Your name and what you are, such as: Your Name, writer.")
    while (typed := ask()) is not None:
        try:
            return anybody(typed.strip())
        except UsageError as wrong:
            say(str(wrong).replace("--as ", "That ", 1))
    return None
