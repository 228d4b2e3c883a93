"""audioguide status"""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import click

from audioguide.cli.options import chosen_guides, guide_argument, json_option
from audioguide.cli.speakable import counted, lines
from audioguide.errors import ScriptError
from audioguide.review.states import GuideState, guide_state, languages
from audioguide.settings import read


def today() -> datetime.date:
    """The day on which it is asked, as this machine has it."""
    return datetime.date.today()


@click.command("status", epilog="Example: audioguide status")
@guide_argument
@json_option
def command(guide: str | None, as_json: bool) -> int:
    """Say how each guide stands: signed, changed since, due, overdue or unsigned.

    One line a guide and language. A sign-off is due in its last 30 days and overdue after its last day: then the guide
    counts as unsigned wherever it is played. What cannot be read is told too, and gives exit code 2.
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
    if state.state == "unsigned":
        return "unsigned. No clinician has checked it."
    if state.state == "changed":
        return f"changed since it was signed, so it counts as unsigned. {_changes(state)}"
    who = f"by {' and by '.join(state.reviewers)}"
    if state.state == "overdue":
        return f"overdue. It was signed {who}, and had to be reviewed by {state.review_by}. It counts as unsigned."
    if state.state == "partly signed":
        return f"partly signed, {who}. Not signed: {_numbers((*state.unsigned, *state.changed))}."
    if state.state == "due":
        return f"signed {who}, and due: it must be reviewed by {state.review_by}."
    return f"signed {who}. Review by {state.review_by}."


def _changes(state: GuideState) -> str:
    parts = [f"Changed: {', '.join(why for why in state.why if why != 'missing')}, in {_numbers(state.changed)}."]
    if not state.changed:
        parts = []
    if "missing" in state.why:
        parts.append("A chapter that was signed is no longer there.")
    return " ".join(parts)


def _numbers(numbers: Sequence[int]) -> str:
    word = "chapter" if len(numbers) == 1 else "chapters"
    return f"{word} {', '.join(map(str, sorted(numbers)))}"


def _last(states: list[GuideState]) -> str:
    ready = sum(state.state in ("signed", "due") for state in states)
    return f"{counted(len(states), 'guide')}: {ready} signed, {len(states) - ready} not."
