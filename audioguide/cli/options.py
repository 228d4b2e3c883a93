"""Arguments and options that several verbs share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from audioguide.cli.completing import built_names, guide_names
from audioguide.errors import ScriptError, UsageError
from audioguide.plugins import did_you_mean
from audioguide.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])

SUPPLIED = Path(__file__).parent.parent / "supplied"
"""Guides that come with the program: read like any other, never written into."""
WRITTEN, BUILT = "guide.toml", "guide.json"
"""What makes a folder a guide's chapters, and a built guide."""

guide_argument = click.argument("guide", required=False, shell_complete=guide_names)
guides_argument = click.argument("guides", metavar="[GUIDE]...", nargs=-1, shell_complete=guide_names)
language_option = click.option("--lang", "language", metavar="LANG", help="Language of the chapters, such as en.")
output_option = click.option("--output", metavar="DIR", help="Folder that holds the built guides.")
online_option = click.option(
    "--allow-online", is_flag=True, help="Let a voice such as gtts send the text to the company it belongs to."
)
wait_option = click.option(
    "--wait", metavar="MINUTES", help="How long to wait for another process at the same guide; 60 if not given."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs instead of sentences.")


def built_argument(name: str, metavar: str, many: bool = False) -> Callable[[F], F]:
    """A built guide, by its folder or by the name of the guide."""
    nargs = -1 if many else 1
    return click.argument(name, metavar=metavar, required=False, nargs=nargs, shell_complete=built_names)


def chosen_guides(settings: Settings, guide: str | None, supplied: bool = False) -> list[Path]:
    """The folder of the guide asked for, by its name, its folder or its built folder; or of every guide.

    supplied: whether it may be one that comes with the program, as for whoever reads and writes nothing into it. Raises
    ScriptError where there is none, UsageError for one that is not meant.
    """
    from audioguide.script import guide_folders

    folders = guide_folders(settings.chapters)
    if guide is None:
        if not folders:
            raise ScriptError(
                f"there are no guides in {settings.chapters}. Begin one: audioguide new my-guide. "
                "Or go to the folder that holds chapters. One comes with audioguide: audioguide build how-to-listen."
            )
        return folders
    named = [folder for folder in folders if folder.name == guide]
    if named:
        return named
    for asked in (Path(guide), settings.root / guide):
        if (asked / WRITTEN).is_file():
            # Resolved, so that "." has a name too.
            return [asked.resolve()]
    for asked in (Path(guide), settings.output / guide):
        if (asked / BUILT).is_file():
            return [_built_from(settings, asked, supplied)]
    if (settings.chapters / guide).is_dir():
        raise ScriptError("the folder has no guide.toml. Begin a guide with: audioguide new my-guide.", guide)
    return [_supplied(settings, guide, supplied)]


def _supplied(settings: Settings, guide: str, allowed: bool) -> Path:
    """A guide that comes with the program. Raises UsageError where there is none, or none is allowed."""
    from audioguide.script import guide_folders

    folder = SUPPLIED / guide
    theirs = [one.name for one in guide_folders(SUPPLIED)]
    if guide not in theirs:
        names = [one.name for one in guide_folders(settings.chapters)]
        raise UsageError(f"There is no guide named {guide}. {did_you_mean(guide, names or theirs)}")
    if not allowed:
        raise UsageError(
            f"The guide {guide} comes with audioguide, and nothing is written into it. To make it your own, copy the "
            f"folder {folder} into {settings.chapters}."
        )
    return folder


def _built_from(settings: Settings, built: Path, supplied: bool) -> Path:
    """The guide whose chapters were built into a folder. Raises UsageError where it is not here, OutputError."""
    from audioguide.language.base import primary
    from audioguide.script import read_guide
    from audioguide.timeline import read_head

    line = read_head(built / BUILT).timeline
    own = settings.chapters / line.guide
    folder = own if (own / WRITTEN).is_file() else SUPPLIED / line.guide
    if not (folder / WRITTEN).is_file():
        raise UsageError(f"{built} was built from the guide {line.guide}, which is not in {settings.chapters}.")
    if folder.parent == SUPPLIED:
        _supplied(settings, line.guide, supplied)
    if primary(line.language) != primary(read_guide(folder).main_language):
        raise UsageError(
            f"{built} tells the guide {line.guide} in another language than its own. "
            f"Name the guide and the language: {line.guide} --lang {primary(line.language)}"
        )
    return folder


def all_chosen_guides(settings: Settings, guides: Sequence[str]) -> list[Path]:
    """The folders of the guides asked for, each once, or of every guide. Raises as `chosen_guides` does.

    Where several are named, files among them are passed over: a shell's * finds what lies beside the guides, too.
    """
    named = [name for name in guides if len(guides) == 1 or not Path(name).is_file()]
    if len(named) < 2:
        return chosen_guides(settings, named[0] if named else guides[0] if guides else None, supplied=True)
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
    if folder is not None and not any((folder / name).is_file() for name in (WRITTEN, BUILT)):
        return [folder.resolve()]
    return chosen_guides(settings, guide, supplied=True)


def built_folders(settings: Settings, name: str) -> list[Path]:
    """The folders meant by a path, or by the name of a guide: one in each of its languages.

    A folder that is no guide is given back as it is: it may hold several, or be damaged. Raises UsageError where there
    is nothing of this name.
    """
    from audioguide.script import guide_folders

    asked = Path(name)
    if asked.is_dir() and not (asked / WRITTEN).is_file():
        return [asked]
    guide = asked.resolve().name if asked.is_dir() else name
    if (settings.output / guide / BUILT).is_file():
        return [settings.output / guide]
    there = _built(settings.output)
    if found := [folder for folder, told in there.items() if told == guide]:
        return found
    written = [folder.name for place in (settings.chapters, SUPPLIED) for folder in guide_folders(place)]
    if guide in written:
        raise UsageError(f"The guide {guide} is not built yet. Build it: audioguide build {guide}")
    known = sorted({*there.values(), *written})
    hint = did_you_mean(guide, known) if known and len(asked.parts) == 1 else ""
    raise UsageError(f"There is no folder {name}, and no guide of this name. {hint}".rstrip())


def _built(output: Path) -> dict[Path, str]:
    """Built folder -> name of its guide."""
    from audioguide.errors import OutputError
    from audioguide.timeline import read_head

    found: dict[Path, str] = {}
    for file in sorted(output.glob(f"*/{BUILT}")):
        if not file.parent.name.startswith("."):
            try:
                found[file.parent] = read_head(file).timeline.guide
            except OutputError:
                continue
    return found
