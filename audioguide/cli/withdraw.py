"""audioguide withdraw"""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from audioguide.cli.options import chosen_guides, language_option, output_option
from audioguide.cli.speakable import Waiting, counted, lines
from audioguide.errors import OutputError
from audioguide.model import PublishedState
from audioguide.review.answering import NOBODY, anybody
from audioguide.review.signed_guide import ReviewedGuide
from audioguide.review.withdrawal import Withdrawal, withdraw
from audioguide.settings import Settings, read
from audioguide.timeline import FILE_NAME


def now() -> datetime.datetime:
    """The moment of a withdrawal, as this machine has it."""
    return datetime.datetime.now(datetime.UTC)


@click.command(
    "withdraw",
    epilog='Example: audioguide withdraw my-guide --reason "The advice has changed."',
)
@click.argument("guide")
@click.option("--reason", required=True, metavar="TEXT", help="Why, as a sentence. Listeners are told it.")
@click.option("--chapter", type=int, metavar="N", help="This chapter only.")
@click.option("--as", "person", metavar='"NAME, ROLE"', help="Who says so, for the record.")
@output_option
@language_option
def command(
    guide: str, reason: str, chapter: int | None, person: str | None, output: str | None, language: str | None
) -> int:
    """Withdraw a guide or a chapter: nobody may hear it any more.

    What is built in the output folder says so at once, with the reason: its page, its books, its captions, its tags. A
    waiting room that plays it stops within seconds, `serve` hands it to nobody, and `build` refuses it until `restore`.
    Copies that people have taken away cannot be reached.

    Where one chapter alone is withdrawn, the next `build` lets the others be heard, with a notice in its place; unless
    it alone says when to call the clinic.
    """
    settings = read({"OUTPUT": output})
    folder = chosen_guides(settings, guide)[0]
    what = Withdrawal(reason, chapter, anybody(person) if person else NOBODY)
    reviewed = withdraw(folder, what, now(), language, Waiting())
    told, problems = _told(reviewed, chapter, settings)
    title = reviewed.guide.title if chapter is None else f"Chapter {chapter} of {reviewed.guide.title}"
    click.echo(lines(f"{title} is withdrawn. {counted(told, 'built folder')} in {settings.output} says so now."))
    if chapter is not None:
        click.echo(lines(_others(reviewed)))
    for problem in problems:
        click.echo(lines(f"Warning: {problem} Take that folder away by hand."), err=True)
    return OutputError.exit_code if problems else 0


def _others(reviewed: ReviewedGuide) -> str:
    """What becomes of the other chapters."""
    state = reviewed.review.state
    if state.name == "withdrawn":
        return f"The others are not heard either. {state.reason}"
    return (
        "Nobody hears the others in what is built now, since they share its files. To let them be heard, with a notice "
        f"in its place: audioguide build {reviewed.guide.name}"
    )


def _told(reviewed: ReviewedGuide, chapter: int | None, settings: Settings) -> tuple[int, list[str]]:
    """(how many built folders say it, why others cannot)."""
    from audioguide.build.restated import restate

    review, problems, count = reviewed.review, list[str](), 0
    state = review.state
    if state.name != "withdrawn":
        # What is built has the chapter's sound in the file of the whole guide, so that it is withdrawn as a whole.
        reason = next(each.state.reason for each in review.chapters if each.number == chapter)
        state = PublishedState("withdrawn", f"Chapter {chapter}: {reason}")
    for output in _outputs(reviewed, chapter, settings):
        states: dict[int, PublishedState] = {
            each.number: each.state for each in review.chapters if each.state.name == "withdrawn"
        }
        try:
            restate(output, state, states, Waiting())
            count += 1
        except OutputError as problem:
            problems.append(str(problem))
    return count, problems


def _outputs(reviewed: ReviewedGuide, chapter: int | None, settings: Settings) -> list[Path]:
    """Built folders of the guide: of one language, where a chapter of it is withdrawn."""
    from audioguide.script import output_name

    own = settings.output / output_name(reviewed.guide)
    found = [own] if chapter is not None else sorted(settings.output.glob(f"{reviewed.guide.name}-*"))
    return [output for output in found if (output / FILE_NAME).is_file() and _is_of(output, reviewed.guide.name)]


def _is_of(output: Path, name: str) -> bool:
    from audioguide.timeline import read_head

    try:
        return read_head(output / FILE_NAME).timeline.guide == name
    except OutputError:
        return True
