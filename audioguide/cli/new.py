"""audioguide new"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import click

from audioguide.errors import OutputError, UsageError
from audioguide.language.base import Language, guide_language
from audioguide.settings import UNSAID_LANGUAGE, read

TEMPLATE = Path(__file__).parent.parent / "new_guide"
"""The files of an empty guide that no listener hears; {name}, {title} and {language} are filled in."""


@click.command("new", epilog="Example: audioguide new after-your-operation")
@click.argument("guide")
@click.option("--title", help="Title as it is shown and spoken; made from the name if not given.")
@click.option("--lang", "language", metavar="LANG", help="Language of the guide, such as en-US.")
def command(guide: str, title: str | None, language: str | None) -> None:
    """Begin an empty guide that already builds.

    Makes chapters/GUIDE with its settings, an empty fact table, a glossary, a lexicon and a first chapter.
    """
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", guide):
        raise UsageError(
            f"{guide!r} cannot be a guide's name. Use small letters, digits and single dashes: after-your-operation."
        )
    found, tag = guide_language(language or UNSAID_LANGUAGE, "a guide")
    folder = read().chapters / guide
    if folder.exists():
        raise OutputError(f"{folder} is already there, and nothing was changed. Choose another name.")
    title = " ".join((title or guide.replace("-", " ").capitalize()).split())
    if '"' in title or "\\" in title or not title.isprintable():
        raise UsageError("The title must not hold quotation marks or backslashes.")
    try:
        for path, text in _files(found):
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            text = text.replace("{name}", guide).replace("{title}", title).replace("{language}", tag)
            target.write_text(text, "utf-8")
    except OSError as refused:
        raise OutputError(f"The guide could not be written to {folder}: {refused.strerror}.") from refused
    if not found.first_chapters:
        click.echo(f"Nobody has written a first chapter in {found.name} yet: it builds once it has one of yours.")
    click.echo(f"Now write your chapters in {folder / found.tag}, one sentence a line.")
    click.echo(f"To hear it: audioguide build {guide}")
    click.echo(f"The new guide is in {folder}")


def _files(language: Language) -> Iterator[tuple[str, str]]:
    """(path inside the guide, text) of each file of an empty guide."""
    for file in sorted(TEMPLATE.iterdir()):
        yield file.name, file.read_text("utf-8")
    for name, text in language.first_chapters.items():
        yield f"{language.tag}/{name}", text
