"""audioguide new"""

from __future__ import annotations

import re
from pathlib import Path

import click

from audioguide.errors import OutputError, UsageError
from audioguide.settings import read

TEMPLATE = Path(__file__).parent.parent / "new_guide"
"""The files of an empty guide; {name} and {title} are filled in."""


@click.command("new", epilog="Example: audioguide new after-your-operation")
@click.argument("guide")
@click.option("--title", help="Title as it is shown and spoken; made from the name if not given.")
def command(guide: str, title: str | None) -> None:
    """Begin an empty guide that already builds.

    Makes chapters/GUIDE with its settings, an empty fact table, a glossary, a lexicon and a first chapter.
    """
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", guide):
        raise UsageError(
            f"{guide!r} cannot be a guide's name. Use small letters, digits and single dashes: after-your-operation."
        )
    folder = read().chapters / guide
    if folder.exists():
        raise OutputError(f"{folder} is already there, and nothing was changed. Choose another name.")
    title = " ".join((title or guide.replace("-", " ").capitalize()).split())
    if '"' in title or "\\" in title or not title.isprintable():
        raise UsageError("The title must not hold quotation marks or backslashes.")
    try:
        for source in sorted(file for file in TEMPLATE.rglob("*") if file.is_file()):
            target = folder / source.relative_to(TEMPLATE)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(source.read_text("utf-8").replace("{name}", guide).replace("{title}", title), "utf-8")
    except OSError as refused:
        raise OutputError(f"The guide could not be written to {folder}: {refused.strerror}.") from refused
    click.echo(f"Now write your chapters in {folder / 'en'}, one sentence a line.")
    click.echo(f"To hear it: audioguide build {guide}")
    click.echo(f"The new guide is in {folder}")
