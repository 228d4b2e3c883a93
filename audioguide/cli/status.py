"""audioguide status"""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path

import click

from audioguide.cli.options import chosen_guides, guide_argument, json_option
from audioguide.cli.speakable import counted, lines
from audioguide.errors import ScriptError
from audioguide.model import StateName
from audioguide.review.states import GuideState, guide_state, languages
from audioguide.settings import read


def today() -> datetime.date:
    """The day on which it is asked, as this machine has it."""
    return datetime.date.today()


@click.command("status", epilog="Example: audioguide status")
@guide_argument
@json_option
def command(guide: str | None, as_json: bool) -> int:
    """Say how each guide stands: signed, changed since, overdue, preview, withdrawn.

    One line a guide and language, in the strictest state of its chapters. preview: the writer has not settled all of
    its lines. changed: signed once, and something was not read since. A sign-off is due in its last 30 days and overdue
    after its last day: then the guide counts as unsigned wherever it is played. What cannot be read is told too, and
    gives exit code 2.
    """
    day = today()
    states: list[GuideState] = []
    problems: list[str] = []
    for folder in chosen_guides(read(), guide, supplied=True):
        spoken: list[str | None] = [*languages(folder)]
        for language in spoken or [None]:
            try:
                states.append(guide_state(folder, language, day))
            except ScriptError as problem:
                problems.append(f"{_name(folder, language)} cannot be read. {problem}")
    if as_json:
        rows = [asdict(state) for state in states]
        click.echo(json.dumps({"guides": rows, "problems": problems}, ensure_ascii=False))
    else:
        for text in (*map(sentence, states), *problems):
            click.echo(lines(text))
        click.echo(_last(states))
    return ScriptError("").exit_code if problems else 0


def _name(folder: Path, language: str | None) -> str:
    return f"{folder.name}, {language}," if language else folder.name


def sentence(state: GuideState) -> str:
    """One guide's line."""
    return f"{state.name}, {state.language}: {_told(state)}"


def _told(state: GuideState) -> str:
    told = _TOLD[state.state](state)
    parts = f" Signed: {_numbers(state.signed)}." if state.signed and state.state not in ("signed", "overdue") else ""
    gone = f" Withdrawn: {_numbers(state.withdrawn)}." if state.withdrawn else ""
    return f"{told}{parts}{gone}{f' {state.torn}' if state.torn else ''}"


def _signed(state: GuideState) -> str:
    who = f"signed by {' and by '.join(state.reviewers)}"
    return (
        f"{who}, and due: it must be reviewed by {state.review_by}."
        if state.due
        else f"{who}. Review by {state.review_by}."
    )


def _overdue(state: GuideState) -> str:
    who = " and by ".join(state.reviewers)
    return f"overdue. It was signed by {who}, and had to be reviewed by {state.review_by}. It counts as unsigned."


def _changed(state: GuideState) -> str:
    if not state.unread:
        return (
            "changed since it was signed, and all of it has been read again. To sign it: audioguide approve "
            + state.name
        )
    paragraphs, others = state.unread_paragraphs, state.unread - state.unread_paragraphs
    parts = [counted(paragraphs, "paragraph")] if paragraphs else []
    parts += [counted(others, "other line")] if others else []
    return f"signed, {' and '.join(parts)} changed since, so it counts as unsigned. {_to_read(state)}"


def _unsigned(state: GuideState) -> str:
    if not state.unread:
        return f"unsigned. All of it has been read. To sign it: audioguide approve {state.name}"
    return f"unsigned. No clinician has checked it: {counted(state.unread, 'line')} not read. {_to_read(state)}"


def _to_read(state: GuideState) -> str:
    roles = " and by ".join(state.unread_by) or "anybody, in any role"
    return f"To be read by {roles}."


_TOLD: dict[StateName, Callable[[GuideState], str]] = {
    "withdrawn": lambda state: f"withdrawn. {state.reason}",
    "wrong": lambda state: f"wrong, so it is not built. {state.reason}",
    "stale": lambda state: f"stale: its source has changed. {state.reason}".rstrip(),
    "preview": lambda state: f"preview, {counted(state.unsettled, 'line')} not settled.",
    "overdue": _overdue,
    "changed": _changed,
    "unsigned": _unsigned,
    "signed": _signed,
}


def _numbers(numbers: Sequence[int]) -> str:
    word = "chapter" if len(numbers) == 1 else "chapters"
    return f"{word} {', '.join(map(str, sorted(numbers)))}"


def _last(states: list[GuideState]) -> str:
    ready = sum(state.state == "signed" for state in states)
    return f"{counted(len(states), 'guide')}: {ready} signed, {len(states) - ready} not."
