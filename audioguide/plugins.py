"""What is built in and what a third party brings, found through the same entry-point groups.

A package that registers `name = "its.module:Class"` in the group `audioguide.engines` is offered like our own. Whatever
its code raises becomes a PluginUnavailable that names it and says what to do, so that a caller can go on with the rest.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioguide.characters import clean
from audioguide.errors import AudioguideError, EngineBroken, PluginUnavailable, UnknownNameError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "audioguide."
_LONGEST = 200
"""Characters of what a third party's error says."""


def available(kind: str) -> list[str]:
    """Names registered for `kind` ("engines"), sorted, without loading any."""
    return sorted({point.name for point in _points(kind)})


def packages_of(kind: str) -> list[str]:
    """Names of the packages, as they are imported, by which other people have registered anything for `kind`."""
    packages = {point.value.partition(":")[0].partition(".")[0].strip() for point in _points(kind)}
    return sorted(packages - {__name__.partition(".")[0]})


def load(kind: str, name: str) -> Any:
    """The registered object. Raises UnknownNameError, or PluginUnavailable where it cannot be loaded."""
    found = [point for point in _points(kind) if point.name == name]
    if not found:
        raise UnknownNameError(f"There is no {kind.rstrip('s')} named {name}. {did_you_mean(name, available(kind))}")
    try:
        return found[0].load()
    except Exception as broken:  # a third party's module may raise anything
        message = f"{name} is registered but cannot be loaded: {_reason(broken)}. {_what_to_do(found[0])}"
        raise _unavailable(message, kind, name) from broken


def make(kind: str, name: str, *arguments: object) -> Any:
    """The registered class, called. Raises as `load` does, and whatever error of ours the class raises itself."""
    made = load(kind, name)
    with guarded(kind, name):
        return made(*arguments)


@contextmanager
def guarded(kind: str, name: str) -> Iterator[None]:
    """Around a question to a plug-in: what is no error of ours becomes a PluginUnavailable (engines: EngineBroken)."""
    try:
        yield
    except AudioguideError:
        raise
    except Exception as broken:  # a third party's code may raise anything
        points = [point for point in _points(kind) if point.name == name]
        message = f"{name} does not work: {_reason(broken)}. {_what_to_do(*points[:1])}"
        raise _unavailable(message, kind, name) from broken


def install_with(requirement: str) -> str:
    """The command that adds a package to this installation and to no other: "... -m pip install 'audioguide[gtts]'"."""
    import shlex

    if "pipx" in Path(sys.prefix).parts:
        return f"pipx inject audioguide {shlex.quote(requirement)}"
    return f"{shlex.quote(sys.executable)} -m pip install {shlex.quote(requirement)}"


def did_you_mean(wrong: str, known: list[str]) -> str:
    """A sentence that names the nearest known word, or all of them when none is near."""
    near = get_close_matches(wrong, known, n=1)
    if near:
        return f"Did you mean {near[0]}?"
    return f"Known are: {', '.join(known)}." if known else "None is registered."


def _unavailable(message: str, kind: str, name: str) -> PluginUnavailable:
    return (EngineBroken if kind == "engines" else PluginUnavailable)(message, kind, name)


def _reason(broken: Exception) -> str:
    """What an error says, in one short line; its class where it says nothing, or a word that means nothing alone."""
    said = " ".join(clean(str(broken), instead=" ").split())
    told = said if isinstance(broken, ImportError) and said else f"{type(broken).__name__} {said}".strip()
    return (told if len(told) <= _LONGEST else f"{told[: _LONGEST - 3]}...").rstrip(".")


def _what_to_do(point: EntryPoint | None = None) -> str:
    package = point.dist.name if point is not None and point.dist is not None else "the package it comes from"
    return f"Install {package} again, or remove it."


def _points(kind: str) -> tuple[EntryPoint, ...]:
    return tuple(point for point in _installed(tuple(sys.path)) if point.group == GROUP + kind)


@lru_cache(maxsize=4)
def _installed(path: tuple[str, ...]) -> tuple[EntryPoint, ...]:
    """What the packages on a path have registered for us. To look through them takes longer than most questions."""
    # Imported here: it takes longer to load than all of this package's command line.
    from importlib.metadata import entry_points

    every = entry_points()
    return tuple(point for group in every.groups if group.startswith(GROUP) for point in every.select(group=group))
