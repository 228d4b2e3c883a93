"""`audioguide build` of several guides: a line for each as it is done, and at the end those that could not be built."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from traceback import print_exception

import click

from audioguide.build.guides import FailedGuide, build_guides
from audioguide.build.result import BuildResult
from audioguide.cli.built import as_record, warn
from audioguide.cli.speakable import Progress, Waiting, counted, duration, lines
from audioguide.errors import AudioguideError, OutputError
from audioguide.settings import Settings
from audioguide.speech.voice import refuse_voice_asked_for


def build_many(folders: Sequence[Path], settings: Settings, language: str | None, as_json: bool) -> int:
    """Build them all: the exit code. Raises what no guide could be built with, or any more: a full disk."""
    refuse_voice_asked_for(settings)
    _refuse_closed(settings.output)
    told = _Told(len(folders), settings.output, as_json)
    try:
        with closing(build_guides(folders, settings, language, told.chapters, told.sending, Waiting())) as outcomes:
            for outcome in outcomes:
                told.failed(outcome) if isinstance(outcome, FailedGuide) else told.built(outcome)
    finally:
        told.end()
    return 1 if told.failures else 0


def _refuse_closed(output: Path) -> None:
    """Raise OutputError where no guide at all could be written."""
    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as refused:
        raise OutputError(
            f"The folder {output} cannot be made: {refused.strerror}. Choose another place with --output."
        ) from refused
    if not os.access(output, os.W_OK | os.X_OK):
        raise OutputError(f"Nothing can be written into {output}. Mend its permission, or choose another --output.")


class _Told:
    """What is said, and kept of the guides so far."""

    def __init__(self, count: int, output: Path, as_json: bool) -> None:
        self.count, self.output, self.as_json = count, output, as_json
        self.done = 0
        self.made = 0
        """Guides of which anything was written."""
        self.failures: dict[str, list[str]] = {}
        """Reason -> the names of the guides that failed by it."""
        self._warnings = set[str]()
        """What has been said of all guides alike."""
        self._progress = Progress("Guide")

    def chapters(self, folder: Path, done: int, of: int) -> None:
        """Say how far the guides are, now and then."""
        if self._progress.is_due():
            finished = self.done + sum(map(len, self.failures.values()))
            self._progress.tell(
                f"Guide {finished} of {self.count}, {100 * finished // self.count} percent; "
                f"{folder.name}, chapter {done} of {of}."
            )

    def sending(self, folder: Path, where: str) -> None:
        """Say where a guide's text will go."""
        print(lines(f"Note: The text of {folder.name} is sent to {where}."), file=sys.stderr)

    def built(self, built: BuildResult) -> None:
        """A guide's line."""
        self.done += 1
        self.made += not built.unchanged
        warn(built)
        self._warn_once(built.cache_trouble)
        how = "nothing had changed" if built.unchanged else "built"
        length = f"{counted(built.chapters, 'chapter')}, {duration(built.audio_seconds)}"
        self._line(built.folder, f"{how}, {length}.", as_record(built))

    def _warn_once(self, warning: str) -> None:
        if warning and warning not in self._warnings:
            self._warnings.add(warning)
            print(lines(f"Warning: {warning}"), file=sys.stderr)

    def failed(self, guide: FailedGuide) -> None:
        """A guide's line; why it failed is told at the end."""
        error = guide.error
        if click.get_current_context().find_root().params["debug"]:
            print_exception(error)
        reason = str(error) if isinstance(error, AudioguideError) else _unforeseen(error)
        self.failures.setdefault(reason, []).append(guide.folder.name)
        code = error.exit_code if isinstance(error, AudioguideError) else 1
        self._line(guide.folder, "not built.", {"error": reason, "exit_code": code})

    def end(self) -> None:
        """Who failed and why, and how many were built."""
        for reason, names in self.failures.items():
            print(lines(f"Error: {', '.join(names)}: {reason}"), file=sys.stderr)
        failed = sum(map(len, self.failures.values()))
        parts = [
            f"{self.done} of {self.count} guides are built",
            f", {self.done - self.made} of them as they stood" if self.made < self.done else "",
            f"; {failed} could not be" if failed else "",
            f"; {left} wait for the next run" if (left := self.count - self.done - failed) else "",
            f". They are in {self.output}" if self.done else ".",
        ]
        print(lines("".join(parts)), file=sys.stderr)

    def _line(self, folder: Path, line: str, record: dict[str, object]) -> None:
        click.echo(json.dumps({"guide": folder.name, **record}) if self.as_json else f"{folder.name}: {line}")


def _unforeseen(error: Exception) -> str:
    return f"Something unforeseen happened: {error!r}. To see where: audioguide --debug build"
