"""audioguide restore"""

from __future__ import annotations

import datetime

import click

from audioguide.cli.options import chosen_guides, language_option
from audioguide.cli.speakable import Waiting, lines
from audioguide.review.answering import NOBODY, anybody
from audioguide.review.withdrawal import Withdrawal, restore
from audioguide.settings import read


def now() -> datetime.datetime:
    """The moment, as this machine has it."""
    return datetime.datetime.now(datetime.UTC)


@click.command("restore", epilog='Example: audioguide restore my-guide --reason "The advice stands."')
@click.argument("guide")
@click.option("--reason", required=True, metavar="TEXT", help="Why, as a sentence, for the record.")
@click.option("--chapter", type=int, metavar="N", help="This chapter only, where it was withdrawn alone.")
@click.option("--as", "person", metavar='"NAME, ROLE"', help="Who says so, for the record.")
@language_option
def command(guide: str, reason: str, chapter: int | None, person: str | None, language: str | None) -> None:
    """Take a withdrawal back.

    The guide then stands as its review says: signed, if every line of it still is as it was read. Build it again for
    what is built to say so; its sound is taken as it was.
    """
    folder = chosen_guides(read(), guide)[0]
    what = Withdrawal(reason, chapter, anybody(person) if person else NOBODY)
    reviewed = restore(folder, what, now(), language, Waiting())
    state = reviewed.guide.state
    click.echo(lines(f"Restored. {reviewed.guide.title} is {state.name} now. Build it again: audioguide build {guide}"))
