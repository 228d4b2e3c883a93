"""How a listener hears the answers: by what was set, by what is found, by what was once answered."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Literal

from audioguide import swapping
from audioguide.player.state import Answers

AnswersWanted = Literal["auto", "pause", "duck", "over"]
"""Auto: wait where a screen reader reads the answers out, go on where none does."""
ReaderWanted = Literal["auto", "yes", "no"]
"""Auto: find it out."""
_FILE = "listener.json"


class Lookup:
    """Looks for a screen reader while the book is opened: a desktop may take its time to answer."""

    def __init__(self) -> None:
        self._found: bool | None = None
        self._thread = threading.Thread(target=self._run, name="look-for-reader", daemon=True)
        self._thread.start()

    def _run(self) -> None:
        from audioguide.player.screen_readers import screen_reader

        self._found = screen_reader()

    def __call__(self) -> bool | None:
        """See `screen_reader`."""
        self._thread.join()
        return self._found


def manner(
    answers: AnswersWanted, reader: ReaderWanted, state: Path, can_ask: bool, found: Callable[[], bool | None]
) -> tuple[Answers, bool]:
    """(what the narration does while an answer is said, whether the listener is to be asked)

    state: the state folder, where the answer lies that was given once. can_ask: somebody types at a terminal. found:
    tells whether a screen reader is about.
    """
    if answers != "auto":
        return answers, False
    there = {"yes": True, "no": False}.get(reader)
    if there is None:
        there = found()
    if there is None:
        there = _answered(state)
    # Two voices at once are worse than waiting for none.
    return ("over" if there is False else "pause"), there is None and can_ask


def remember(state: Path, there: bool) -> None:
    """Keep the answer, so that nobody is asked twice. Where it cannot be kept, the listener is asked again."""
    with suppress(OSError):
        state.mkdir(parents=True, exist_ok=True, mode=0o700)
        swapping.write(state / _FILE, json.dumps({"screen_reader": there}).encode() + b"\n")


def _answered(state: Path) -> bool | None:
    with suppress(OSError, ValueError, AttributeError):
        found = json.loads((state / _FILE).read_text("utf-8")).get("screen_reader")
        return found if isinstance(found, bool) else None
    return None
