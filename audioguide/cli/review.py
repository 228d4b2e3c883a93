"""audioguide review"""

from __future__ import annotations

import datetime
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from audioguide.cli.options import chosen_guides, json_option, language_option
from audioguide.cli.speakable import Waiting, counted, lines
from audioguide.errors import UsageError
from audioguide.review.answering import NOBODY, Answer, Person, anybody, parse_answer, person_of, record
from audioguide.review.deciding import Choice, decide, parse_choice
from audioguide.review.decision_dialogue import hold_decisions
from audioguide.review.decisions import Decision, as_record
from audioguide.review.decisions_file import read_decisions
from audioguide.review.dialogue import hold
from audioguide.review.open_entries import Question, open_entries, questions
from audioguide.review.rule import EntryState
from audioguide.review.signed_guide import ReviewedGuide, read_review
from audioguide.settings import read


def now() -> datetime.datetime:
    """The moment of an answer, as this machine has it."""
    return datetime.datetime.now(datetime.UTC)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What one review is about."""

    reviewed: ReviewedGuide
    person: Person
    language: str | None

    @property
    def role(self) -> str | None:
        """In which it is read; None where it is settled."""
        return self.person.role or None

    def waiting(self) -> tuple[Question, ...]:
        """What waits for an answer."""
        return self.questions(open_entries(self.reviewed.review, self.role, self.person.name))

    def questions(self, waiting: Sequence[EntryState]) -> tuple[Question, ...]:
        """Entries with all that helps to answer."""
        from audioguide import checks

        guide, review = self.reviewed.guide, self.reviewed.review
        findings = checks.run_folder(guide, self.reviewed.folder) if waiting else []
        return questions(waiting, review, self.reviewed.record.marks, findings, self.role)

    def keep(self, *answers: Answer) -> None:
        """Put on record."""
        record(self.reviewed.folder, answers, self.person, now(), self.language, Waiting())


@click.command("review", epilog='Example: audioguide review my-guide --as "Your Name, clinician"')
@click.argument("guide")
@click.option(
    "--as", "person", metavar='"NAME, ROLE"',
    help="Who reads, and in which of the guide's roles. Without it the writer settles what has changed.",
)  # fmt: skip
@click.option(
    "--answer", "answers", multiple=True, metavar="ID=ANSWER",
    help="For scripts: settle, right, or wrong and why, for an entry that --json has listed; or the choice "
    "of a decision, with a note if you like. May be repeated.",
)  # fmt: skip
@click.option("--paper", metavar="FILE", help="Write a sheet to print of what this person has left to read.")
@click.option(
    "--from-paper", "sheets", multiple=True, metavar='"PART=FINGERPRINT"',
    help="Such a sheet was read: the part and the fingerprint printed on it. With --answer, what was wrong in it.",
)  # fmt: skip
@click.option("--on", "day", metavar="DATE", help="The day on which the sheet was read, such as 2026-01-31.")
@json_option
@language_option
def command(
    guide: str,
    person: str | None,
    answers: tuple[str, ...],
    paper: str | None,
    sheets: tuple[str, ...],
    day: str | None,
    as_json: bool,
    language: str | None,
) -> int:
    """Go through a guide line by line: what has changed, or what you have not read.

    First come the decisions that a draft has left to you, each with what may be answered; your name is asked for once.
    For each line you hear what the source says, what stood before, what stands now and what to look at. Answer settle,
    or right or wrong where you read with --as; later, back or quit. Each answer is on record, in review.jsonl, when it
    is told. A line is read with the line before it: a change asks for its paragraph and the next.
    """
    folder = chosen_guides(read(), guide)[0]
    if chosen := _choices(folder, answers, sheets):
        return _decided(folder, chosen, person)
    asked = _asked(folder, person, language)
    if asked.reviewed.record.torn:
        click.echo(lines(f"Note: {asked.reviewed.record.torn}"), err=True)
    if paper is not None or sheets or day is not None:
        return _on_paper(asked, paper, sheets, answers, day)
    if answers:
        asked.keep(*map(parse_answer, answers))
        click.echo(f"Kept: {counted(len(answers), 'answer')}.")
        return 0
    if as_json:
        rows = [row(question) for question in asked.waiting()]
        left = [as_record(decision) for decision in read_decisions(folder).open]
        told = {"guide": asked.reviewed.guide.name, "decisions": left, "entries": rows}
        click.echo(json.dumps(told, ensure_ascii=False))
        return 0
    return _aloud(asked)


def _asked(folder: Path, person: str | None, language: str | None) -> _Asked:
    reviewed = read_review(folder, language)
    return _Asked(reviewed, NOBODY if person is None else person_of(person, reviewed.guide), language)


def _choices(folder: Path, answers: tuple[str, ...], sheets: tuple[str, ...]) -> tuple[Choice, ...]:
    """The answers that are about decisions of the draft; none where they are about lines."""
    if not answers or sheets:
        return ()
    known = {decision.id for decision in read_decisions(folder).decisions}
    found = tuple(choice for choice in map(parse_choice, answers) if choice.id in known)
    if found and len(found) < len(answers):
        raise UsageError("Answer decisions in one command and lines in another: each is kept whole or not at all.")
    return found


def _decided(folder: Path, choices: tuple[Choice, ...], person: str | None) -> int:
    if person is None:
        raise UsageError('A decision is answered by somebody: add --as "Your Name, writer", with your own name.')
    left = decide(folder, choices, anybody(person), now(), Waiting())
    click.echo(f"Kept: {counted(len(choices), 'decision')}. {counted(len(left), 'decision')} left.")
    return 0


def _on_paper(
    asked: _Asked, paper: str | None, sheets: tuple[str, ...], answers: tuple[str, ...], day: str | None
) -> int:
    """Print a sheet, or enter one."""
    if asked.role is None or (paper is None) == (not sheets) or (day is None) != (not sheets):
        raise UsageError(
            "A sheet is printed with --as and --paper FILE, and entered with --as, --from-paper and --on DATE."
        )
    if paper is not None:
        return _print(asked, Path(paper))
    from audioguide.review.paper.sheet import entered, waiting

    parts = waiting(asked.reviewed.guide, asked.reviewed.review, asked.person.role, asked.person.name)
    found = entered(parts, sheets, [parse_answer(answer) for answer in answers], _day(day or ""))
    asked.keep(*found)
    wrong = sum(answer.name == "wrong" for answer in found)
    click.echo(
        lines(f"Kept: {counted(len(found), 'line')} read on paper by {asked.person.name}, {wrong} of them wrong.")
    )
    return 0


def _day(text: str) -> datetime.date:
    try:
        day = datetime.date.fromisoformat(text)
    except ValueError as wrong:
        raise UsageError(f"--on is {text!r}; write a date as 2026-01-31.") from wrong
    if day > now().date() + datetime.timedelta(1):
        raise UsageError(f"--on is {text}, which is still to come.")
    return day


def _print(asked: _Asked, file: Path) -> int:
    """The sheet, written whole or not at all."""
    from io import StringIO

    from audioguide.cli.written import write_whole
    from audioguide.review.paper.page import write
    from audioguide.review.paper.sheet import waiting

    guide = asked.reviewed.guide
    found = waiting(guide, asked.reviewed.review, asked.person.role, asked.person.name)
    if not found:
        click.echo(lines(f"{guide.title}: nothing is left to read as {asked.role}."))
        return 0
    page = StringIO()
    questions = asked.questions([state for part in found for state in part.entries])
    write(page, guide, found, questions, asked.person)
    write_whole(file, page.getvalue().encode(), "The sheet")
    names = " ".join(f'--from-paper "{part.name}=..."' for part in found[:1])
    click.echo(lines(f"Written to {file}: {counted(len(found), 'part')} to read, each with its fingerprint. Print it. "
                     f'When it comes back: audioguide review {guide.name} --as "{asked.person.name}, {asked.role}" '
                     f"{names} --on DATE"))  # fmt: skip
    return 0


def _aloud(asked: _Asked) -> int:
    guide, found, reads = asked.reviewed.guide, asked.waiting(), asked.role is not None
    read = read_decisions(asked.reviewed.folder)
    left = read.open
    if read.earlier and not reads:
        click.echo(lines(f"Note: {read.earlier}"), err=True)
    if left and reads:
        click.echo(lines(f"{counted(len(left), 'decision')} of its draft {'is' if len(left) == 1 else 'are'} left to "
                         f"its writer: audioguide review {guide.name}"))  # fmt: skip
    elif left and not _decided_aloud(asked, left):
        return 0
    for state in asked.reviewed.review.entries if not reads else ():
        if state.wrong is not None:
            click.echo(lines(f"{state.entry.place} is wrong, says {state.wrong.by}, {state.wrong.role}: "
                             f"{state.wrong.note} Change its words, then settle them."))  # fmt: skip
    what = f"to read as {asked.role}" if reads else "to settle"
    if not found:
        click.echo(lines(f"{guide.title}: nothing is left {what}."))
        return 0
    click.echo(lines(f"{guide.title}: {counted(len(found), 'line')} {what}."))
    outcome = hold(found, reads, _typed, lambda text: click.echo(lines(text)), asked.keep, time.monotonic)
    click.echo(lines(f"{counted(outcome.kept, 'answer')} kept, {counted(outcome.left, 'line')} left."))
    return 0


def _decided_aloud(asked: _Asked, left: tuple[Decision, ...]) -> bool:
    """Whether to go on with the lines."""
    folder, guide = asked.reviewed.folder, asked.reviewed.guide
    click.echo(lines(f"{guide.title}: {counted(len(left), 'decision')} of its draft, the riskiest first."))

    def keep(choice: Choice, person: Person) -> None:
        decide(folder, [choice], person, now(), Waiting())

    outcome, on = hold_decisions(left, _typed, lambda text: click.echo(lines(text)), keep)
    click.echo(lines(f"{counted(outcome.kept, 'decision')} kept, {counted(outcome.left, 'decision')} left."))
    return on


def _typed() -> str | None:
    """A line from the keyboard or a pipe; None at its end."""
    sys.stdout.flush()
    line = sys.stdin.readline()
    return line if line else None


def row(question: Question) -> dict[str, object]:
    """A question for programs."""
    entry, state = question.entry, question.state
    return {
        "id": entry.id,
        "kind": entry.kind,
        "place": entry.place,
        "state": state.name,
        "words": entry.words,
        "spoken": entry.spoken,
        "before": entry.before,
        "stood": question.stood,
        "facts": list(entry.facts),
        "news": list(question.news),
        "look_at": list(question.look_at),
        "care": list(question.care),
        "unread_by": list(state.unread_by),
        "readers": [f"{name}, {role}" for name, role in state.readers],
        "wrong": state.wrong.note if state.wrong is not None else "",
    }
