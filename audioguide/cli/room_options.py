"""What the parts of `audioguide waiting-room` share: their options, what they print, the configuration they open."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from audioguide.cli.options import built_argument, built_folders
from audioguide.cli.speakable import lines

F = TypeVar("F", bound=Callable[..., Any])


def room_options(function: F) -> F:
    """What every part takes that needs the room."""
    for option in (
        click.option("--output", metavar="DIR", help="Folder that holds the built guides."),
        click.option("--config", "config", metavar="FILE", help="Instead of ./waiting-room.toml."),
        built_argument("folders", "[GUIDE|DIR]...", many=True),
    ):
        function = option(function)
    return function


def say(text: str) -> None:
    """One sentence, at once."""
    print(lines(text), flush=True)


def warn(text: str) -> None:
    """One warning."""
    print(lines(f"Warning: {text}"), file=sys.stderr, flush=True)


def open_room(config: str | None, folders: tuple[str, ...], output: str | None) -> Any:
    """(configuration, its file, folders named, settings)."""
    from audioguide.settings import read
    from audioguide.waiting_room.settings_file import open_configuration

    settings = read({"OUTPUT": output})
    named = tuple(found for folder in folders for found in built_folders(settings, folder))
    configuration, file = open_configuration(Path(config) if config else None, named)
    return configuration, file, named, settings
