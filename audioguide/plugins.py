"""Built-ins and strangers, found through the same entry-point groups.

A package that registers `name = "its.module:Class"` in the group `audioguide.engines` is offered like our own.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from audioguide.errors import EngineUnavailable, UnknownNameError

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint

GROUP = "audioguide."


def available(kind: str) -> list[str]:
    """Names registered for `kind` ("engines"), sorted, without loading any."""
    return sorted({point.name for point in _points(kind)})


def load(kind: str, name: str) -> Any:
    """The registered object. Raises UnknownNameError, or EngineUnavailable where its packages are not installed."""
    found = [point for point in _points(kind) if point.name == name]
    if not found:
        raise UnknownNameError(f"There is no {kind.rstrip('s')} named {name}. {did_you_mean(name, available(kind))}")
    try:
        return found[0].load()
    except ImportError as missing:
        raise EngineUnavailable(
            f"{name} is registered but cannot be loaded: {missing}. Install the package it comes from again."
        ) from missing


def did_you_mean(wrong: str, known: list[str]) -> str:
    """A sentence that names the nearest known word, or all of them when none is near."""
    near = get_close_matches(wrong, known, n=1)
    if near:
        return f"Did you mean {near[0]}?"
    return f"Known are: {', '.join(known)}." if known else "None is registered."


def _points(kind: str) -> list[EntryPoint]:
    # Imported here: it takes longer to load than all of this package's command line.
    from importlib.metadata import entry_points

    return list(entry_points(group=GROUP + kind))
