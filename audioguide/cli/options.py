"""Arguments and options that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from audioguide.errors import ScriptError, UsageError
from audioguide.plugins import did_you_mean
from audioguide.script import guide_folders
from audioguide.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])

guide_argument = click.argument("guide", required=False)
language_option = click.option("--lang", "language", metavar="LANG", help="Language of the chapters, such as en.")
output_option = click.option("--output", metavar="DIR", help="Folder that holds the built guides.")
online_option = click.option(
    "--allow-online", is_flag=True, help="Let a voice such as gtts send the text to the company it belongs to."
)
wait_option = click.option(
    "--wait", metavar="MINUTES", help="How long to wait for another process at the same guide; 60 if not given."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs instead of sentences.")


def chosen_guides(settings: Settings, guide: str | None) -> list[Path]:
    """The folder of the guide asked for, or of every guide. Raises ScriptError where there is none."""
    folders = guide_folders(settings.chapters)
    if guide is None:
        if not folders:
            raise ScriptError(
                f"there are no guides in {settings.chapters}. Begin one: audioguide new my-guide. "
                "Or go to the folder that holds chapters."
            )
        return folders
    named = [folder for folder in folders if folder.name == guide]
    if named:
        return named
    for asked in (Path(guide), settings.root / guide):
        if (asked / "guide.toml").is_file():
            # Resolved, so that "." has a name too.
            return [asked.resolve()]
    if (settings.chapters / guide).is_dir():
        raise ScriptError("the folder has no guide.toml. Begin a guide with: audioguide new my-guide.", guide)
    raise UsageError(f"There is no guide named {guide}. {did_you_mean(guide, [folder.name for folder in folders])}")
