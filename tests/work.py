"""How much work something is, counted: the lines of the program that it runs. No machine and no load changes that."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import audioguide

_OURS = str(Path(audioguide.__file__).parent)

LINEAR = 2.3
"""Times the work that twice as much may be."""


def work(action: Callable[[], object]) -> int:
    """Lines of audioguide's that it runs in this thread, each as often as it is run; a comprehension's turns too."""
    lines = 0

    def inside(_frame: FrameType, event: str, _given: object) -> Any:
        nonlocal lines
        lines += event == "line"
        return inside

    def outside(frame: FrameType, _event: str, _given: object) -> Any:
        return inside if frame.f_code.co_filename.startswith(_OURS) else None

    before = sys.gettrace()
    sys.settrace(outside)
    try:
        action()
    finally:
        sys.settrace(before)
    return lines


def growth(action: Callable[[int], object], size: int) -> float:
    """How many times the work of `size` twice as much is."""
    # What is read once and kept is no part of it.
    action(size)
    return work(lambda: action(2 * size)) / work(lambda: action(size))
