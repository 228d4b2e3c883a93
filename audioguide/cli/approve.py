"""audioguide approve"""

from __future__ import annotations

import datetime

import click

from audioguide.cli.completing import guide_names
from audioguide.cli.options import chosen_guides, language_option
from audioguide.cli.speakable import Waiting, counted, lines
from audioguide.settings import read


def today() -> datetime.date:
    """The day of an approval, as this machine has it."""
    return datetime.date.today()


@click.command("approve", epilog='Example: audioguide approve your-knee --reviewer "Your Name, oncology nurse"')
@click.argument("guide", shell_complete=guide_names)
@click.option(
    "--reviewer", required=True, metavar='"NAME, ROLE"',
    help="Who has read and heard it and answers for it. The role is spoken, the name is written.",
)  # fmt: skip
@click.option("--chapter", "chapters", type=int, multiple=True, metavar="N", help="This chapter only; may be repeated.")
@click.option("--review-by", metavar="DATE", help="Last day it holds, such as 2030-01-31. Not given: 365 days.")
@language_option
def command(guide: str, reviewer: str, chapters: tuple[int, ...], review_by: str | None, language: str | None) -> None:
    """Sign a guide's chapters as they stand, after a clean check.

    Writes sign-off.toml beside guide.toml. Any later change of a chapter, the facts, the glossary or the lexicon makes
    the chapters unsigned by itself. A guide with errors, or with open boxes in its REVIEW.md, is not signed: exit code
    3. With --chapter, boxes that name another chapter may stay open.
    """
    from audioguide.model import SignOff
    from audioguide.review.approval import approve, review_day

    folder = chosen_guides(read(), guide)[0]
    day = today()
    sign_off = SignOff(" ".join(reviewer.split()), day.isoformat(), review_day(day, review_by))
    done = approve(folder, sign_off, chapters, language, Waiting())
    if done.warnings:
        click.echo(lines(f"Its check has {counted(done.warnings, 'warning')}: they are signed with it."))
    if done.unsigned:
        which = ", ".join(map(str, done.unsigned))
        click.echo(lines(f"Not signed yet: {'chapter' if len(done.unsigned) == 1 else 'chapters'} {which}."))
    click.echo(lines(f"Signed {counted(len(done.chapters), 'chapter')} of {done.title}, as they stand, for "
                     f"{sign_off.reviewer}. Review by {sign_off.review_by}. Written to {done.file}."))  # fmt: skip
