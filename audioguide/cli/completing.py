"""What the Tab key offers for an argument: guides by name, or what is built."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import click
    from click.shell_completion import CompletionItem


def offered(told: Mapping[str, str], begun: str) -> list[CompletionItem]:
    """Words that begin so, each with what it means."""
    from click.shell_completion import CompletionItem

    return [CompletionItem(word, help=meaning) for word, meaning in told.items() if word.startswith(begun)]


def guide_names(context: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """Guides under chapters/ and those that come with the program; folders where a path is begun."""
    from pathlib import Path

    from audioguide.cli.options import SUPPLIED
    from audioguide.script import guide_folders
    from audioguide.settings import project_root

    chapters = project_root(Path.cwd()) / "chapters"
    return _offered([folder.name for place in (chapters, SUPPLIED) for folder in guide_folders(place)], begun)


def built_names(context: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem]:
    """The same where something built is wanted: guides by name, or a folder."""
    return guide_names(context, parameter, begun)


def _offered(names: list[str], begun: str) -> list[CompletionItem]:
    from click.shell_completion import CompletionItem

    found = [CompletionItem(name) for name in dict.fromkeys(names) if name.startswith(begun)]
    return found if found and "/" not in begun else [CompletionItem(begun, type="dir")]
