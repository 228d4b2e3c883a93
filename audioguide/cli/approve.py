"""audioguide approve"""

from __future__ import annotations

import datetime

import click

from audioguide.cli.completing import guide_names
from audioguide.cli.options import chosen_guides, language_option
from audioguide.cli.speakable import Waiting, counted, lines
from audioguide.errors import ContentError
from audioguide.settings import read


def now() -> datetime.datetime:
    """The moment of an approval, as this machine has it."""
    return datetime.datetime.now(datetime.UTC)


@click.command("approve", epilog="Example: audioguide approve your-knee --review-by 2030-01-31")
@click.argument("guide", shell_complete=guide_names)
@click.option("--chapter", "chapters", type=int, multiple=True, metavar="N", help="This chapter only; may be repeated.")
@click.option("--review-by", metavar="DATE", help="Last day it holds, such as 2030-01-31. Not given: 365 days.")
@language_option
def command(guide: str, chapters: tuple[int, ...], review_by: str | None, language: str | None) -> int:
    """Sign the chapters that everybody asked for has read.

    A chapter is signed when every line of it, and every line of the guide as a whole, has been read with `audioguide
    review --as` in each role that guide.toml asks for; what has not been is told. The names are those of who read it.
    A guide with errors, or with decisions of its draft that nobody has answered, is not signed. Exit code 3 where a
    chapter is left.
    """
    from audioguide.review.approval import approve, review_day

    folder = chosen_guides(read(), guide)[0]
    moment = now()
    done = approve(folder, moment, review_day(moment.date(), review_by), chapters, language, Waiting())
    if done.warnings:
        click.echo(lines(f"Its check has {counted(done.warnings, 'warning')}: they are signed with it."))
    for why in done.not_read:
        click.echo(lines(f"Not signed: {why}"))
    who = " and by ".join(done.reviewers)
    click.echo(
        lines(
            f"Signed {counted(len(done.chapters), 'chapter')} of {done.title}, as they stand, read by {who}. "
            f"Review by {done.review_by}. Written to {done.file}."
        )
    )
    return ContentError.exit_code if done.not_read else 0
