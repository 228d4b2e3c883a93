"""The other languages of a guide that stand beside it, built: its page leads to them.

They are looked for when a guide is built, and a build writes no folder but its own: the pages of the others are told of
a language that is new when they are built the next time.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from audioguide.errors import OutputError
from audioguide.model import Guide, Timeline
from audioguide.script.guide import built_name
from audioguide.timeline import FILE_NAME, read_head

PAGE = "page"
NOT_FOR_LISTENERS = frozenset({"withdrawn", "wrong", "preview"})
"""States of a guide to which nobody is led."""


Neighbours = tuple[tuple[Path, Timeline], ...]
"""Folders of a guide's other languages, and what each says of itself."""


def languages_beside(neighbours: Neighbours) -> tuple[str, ...]:
    """Tags of the other languages that a listener may be led to, sorted."""
    return tuple(sorted(other.language for _, other in neighbours))


def pages_behind(guide: Guide | Timeline, neighbours: Neighbours) -> tuple[Path, ...]:
    """Folders of the other languages whose page does not lead to this one, since they were built before it.

    None where nobody may be led to this one.
    """
    if guide.state.name in NOT_FOR_LISTENERS:
        return ()
    return tuple(folder for folder, other in neighbours if guide.language not in other.other_languages)


def beside(guide: str, output: Path) -> Neighbours:
    """The other languages of the guide of this name that a listener may be led to. output: its own folder."""
    return tuple(_others(guide, output))


def _others(guide: str, output: Path) -> Iterator[tuple[Path, Timeline]]:
    if not output.parent.is_dir():
        return
    for folder in sorted(output.parent.iterdir()):
        if folder == output or not folder.name.startswith(f"{guide}-") or folder.is_symlink():
            continue
        other = _built(folder)
        # Another guide may be called "falls-en", and its Spanish is no other language of "falls".
        is_it = other is not None and other.guide == guide
        if other is not None and is_it and folder.name == built_name(guide, other.language):
            yield folder, other


def _built(folder: Path) -> Timeline | None:
    """A guide with a page that may be heard; None where there is none, or it is no matter of ours why."""
    try:
        found = read_head(folder / FILE_NAME).timeline
    except (OutputError, OSError):
        return None
    return found if PAGE in found.formats and found.state.name not in NOT_FOR_LISTENERS else None
