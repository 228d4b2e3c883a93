"""Arguments and options that several verbs share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from audioguide.errors import ScriptError, UsageError
from audioguide.plugins import did_you_mean
from audioguide.script import guide_folders
from audioguide.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])

guide_argument = click.argument("guide", required=False)
guides_argument = click.argument("guides", metavar="[GUIDE]...", nargs=-1)
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


def all_chosen_guides(settings: Settings, guides: Sequence[str]) -> list[Path]:
    """The folders of the guides asked for, each once, or of every guide. Raises as `chosen_guides` does.

    Where several are named, files among them are passed over: a shell's * finds what lies beside the guides, too.
    """
    named = [name for name in guides if len(guides) == 1 or not Path(name).is_file()]
    if len(named) < 2:
        return chosen_guides(settings, named[0] if named else guides[0] if guides else None)
    folders = {folder.resolve(): folder for name in named for folder in _one_of_many(settings, name)}
    by_name: dict[str, Path] = {}
    for folder in folders.values():
        other = by_name.setdefault(folder.name, folder)
        if other is not folder:
            raise UsageError(
                f"Two guides are named {folder.name}: {other} and {folder}. Both would be built in one folder. "
                "Build them one after the other, each with an --output of its own."
            )
    return list(folders.values())


def _one_of_many(settings: Settings, guide: str) -> list[Path]:
    """A folder that is no guide fails when its turn comes, and the others are built."""
    folder = next((each for each in (settings.chapters / guide, Path(guide)) if each.is_dir()), None)
    if folder is not None and not (folder / "guide.toml").is_file():
        return [folder.resolve()]
    return chosen_guides(settings, guide)
