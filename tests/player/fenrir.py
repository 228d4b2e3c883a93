"""A visit under the screen reader Fenrir: what is typed, and every utterance that follows.

Fenrir's generic speech driver runs a command for each utterance; ours appends it to a file.
"""

from __future__ import annotations

import configparser
import os
import shutil
import signal
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pexpect

from audioguide.player.screen_readers import screen_reader
from tests.player.built import SLOW, home, player
from tests.player.drained import drained
from tests.waiting import HANG, until

SETTINGS = Path("/etc/fenrirscreenreader/settings/settings.conf")
_QUIET = 0.15
"""Seconds without an utterance after which a step counts as said."""


def missing() -> str:
    """What keeps this from running here; empty when nothing does."""
    if shutil.which("fenrir") is None or not SETTINGS.is_file():
        return "fenrir is not installed"
    return ""


class Fenrir:
    """The player in a terminal of 80 by 48 that Fenrir reads."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._said = folder / "said"
        self._said.touch()
        speak = _script(folder / "speak", f"printf '%s\\0' \"$1\" >> {self._said}")
        command = " ".join(f"'{word}'" for word in player(*arguments, "--device", SLOW))
        settings = _settings(folder, speak, _script(folder / "visit", f"exec {command}"))
        self.child = pexpect.spawn(
            shutil.which("fenrir") or "fenrir",
            ["-e", "-s", str(settings)],
            dimensions=(48, 80),
            timeout=HANG,
            echo=False,
            env=home(folder),
        )
        self._known = 0
        self._question = ""
        """What was said last: a line that ends in what is typed now, if it asked something."""
        drained(self.child)

    def begin(self) -> list[str]:
        """What is said until the player is there."""
        return self._wait(lambda said: any("Question" in each for each in said))

    def step(self, typed: str) -> list[str]:
        """Type as fingers do, and wait until all is said."""
        for letter in typed:
            time.sleep(0.03)
            self.child.send(letter)
        answers = self._answers(self._wait(lambda said: bool(self._answers(said, typed))), typed)
        self._question = answers[-1] if answers else ""
        return answers

    def _answers(self, said: list[str], typed: str) -> list[str]:
        """What is said beside what is typed: letters that come several at once, as on a busy machine, are said."""
        return [answer for each in said if (answer := self._answer(each, typed)) and answer not in typed]

    def _answer(self, utterance: str, typed: str) -> str:
        """What follows the question before, where a late reader says once more what stands before the cursor.

        That is the whole question, or the last of the lines of the screen that it fills, and what was typed by then.
        """
        words = self._question.split() if typed.endswith("\n") else []
        for first in range(len(words)):
            asked = " ".join(words[first:])
            if utterance.startswith(asked):
                behind = utterance.removeprefix(asked).strip()
                return behind.removeprefix(typed.strip()).strip()
        return utterance

    def close(self) -> None:
        # With those that it has begun.
        with suppress(ProcessLookupError):
            assert self.child.pid
            os.killpg(self.child.pid, signal.SIGKILL)
        self.child.close(force=True)

    def _wait(self, enough: Callable[[list[str]], bool]) -> list[str]:
        """What is said until it is enough, and nothing follows for a while."""
        until(lambda: enough([_plain(each) for each in self._new()]), self._new, 0.05)
        count = 0
        while len(self._new()) > count:
            count = len(self._new())
            time.sleep(_QUIET)
        said = self._new()
        self._known += len(said)
        return [_plain(each) for each in said]

    def _new(self) -> list[str]:
        return self._said.read_text("utf-8").split("\0")[self._known : -1]


def _plain(utterance: str) -> str:
    """Without the pauses Fenrir puts in for the ends of lines of the screen."""
    return " ".join(word for word in utterance.split() if word != ",")


def _script(file: Path, line: str) -> Path:
    file.write_text(f"#!/bin/sh\n{line}\n")
    file.chmod(0o755)
    return file


def _settings(folder: Path, speak: Path, shell: Path) -> Path:
    settings = configparser.ConfigParser(interpolation=None)
    settings.optionxform = str  # type: ignore[assignment, method-assign]
    settings.read(SETTINGS)
    settings["speech"].update({"genericSpeechCommand": f'{speak} "fenrirText"', "driver": "genericDriver"})
    settings["sound"]["enabled"] = "False"
    settings["remote"]["enable"] = "False"
    settings["general"].update({"autoSpellCheck": "False", "shell": str(shell), "debugFile": str(folder / "log")})
    with (folder / "fenrir.conf").open("w") as out:
        settings.write(out, space_around_delimiters=False)
    return folder / "fenrir.conf"


def _begun(folder: Path, guide: Path, attempts: int = 3) -> tuple[Fenrir, list[str]]:
    """Fenrir, and what it said first. Its own processes now and then wait for one another at the start, for ever."""
    for attempt in range(1, attempts + 1):
        here = folder / f"attempt-{attempt}"
        here.mkdir()
        fenrir = Fenrir(here, "--no-trace", str(guide))
        try:
            return fenrir, fenrir.begin()
        except AssertionError:
            fenrir.close()
            if attempt == attempts:
                raise
    raise AssertionError("every attempt returns or raises")


def hear(folder: Path, guide: Path, steps: tuple[str, ...]) -> str:
    """The visit as a golden file: what is typed on a line, what is said below it, an utterance a line."""
    fenrir, welcome = _begun(folder, guide)
    try:
        # The player finds it so, and waits while it speaks.
        assert screen_reader({}) is True
        lines = ["(start)", *(f"    {each}" for each in welcome if "Fenrir" not in each and "pychant" not in each)]
        for typed in steps:
            lines.append(repr(typed)[1:-1].replace(" ", "space") if typed == " " else repr(typed)[1:-1])
            lines += [f"    {each}" for each in fenrir.step(typed) if each != "Quit Fenrir"]
    finally:
        fenrir.close()
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    import tempfile

    from tests.player.built import build
    from tests.player.visit import STEPS

    # To rewrite the golden file: python -m tests.player.fenrir > tests/fixtures/player/fenrir.txt, then read it.
    with tempfile.TemporaryDirectory(prefix="fenrir-") as place:
        sys.stdout.write(hear(Path(place), build(Path(place)), STEPS))
