"""Looks after the files: a guide that goes or changes is told at once, a new one once it has been verified."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from audioguide.errors import AudioguideError, Message, OutputError, UsageError
from audioguide.regular_files import sha256 as hash_of
from audioguide.timeline import FILE_NAME, read, read_head
from audioguide.waiting_room import settings_file
from audioguide.waiting_room import sounds as room_sounds
from audioguide.waiting_room.admission import PLAYED, UNASKED, VerifiedGuide, choice_of, may_be_heard, unasked
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.setting_parts import ChosenGuide
from audioguide.waiting_room.sounds import Sounds

PERIOD = 0.25
"""Seconds between two looks."""
Identity = tuple[int, int, int]
Verify = Callable[[Path, Sequence[int]], str]
"""What is wrong with a built folder and the sound of these chapters, as a sentence; empty where nothing is."""


@dataclass(frozen=True, slots=True)
class GuideChanged:
    """The guide in this folder is not the one it was, or is gone: nothing of it may begin."""

    folder: str
    kept: frozenset[str]
    """SHA-256 of the files that the new guide has too."""


@dataclass(frozen=True, slots=True)
class GuideRead:
    """A guide that was verified, or the reason why it cannot be believed."""

    guide: VerifiedGuide


@dataclass(frozen=True, slots=True)
class ConfigurationRead:
    """The configuration has changed; or it was, and cannot be used."""

    configuration: Configuration | None
    problem: str = ""


@dataclass(frozen=True, slots=True)
class SoundsRead:
    """The room's own sounds have been made anew."""

    sounds: Sounds


News = GuideChanged | GuideRead | ConfigurationRead | SoundsRead


def folders(configuration: Configuration, named: tuple[Path, ...], output: Path) -> list[Path]:
    """The guides to look after: those named, else those of the configuration, else every built one."""
    if named:
        return list(named)
    if configuration.guides:
        return [Path(choice.folder) for choice in configuration.guides]
    return sorted(file.parent for file in output.glob(f"*/{FILE_NAME}") if not file.parent.name.startswith("."))


def identity(file: Path) -> Identity | None:
    """Tells a file from one that took its place; None for one that is not there."""
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_ino, found.st_mtime_ns, found.st_size


def verified_guide(folder: Path, verify: Verify, choice: ChosenGuide) -> VerifiedGuide:
    """A guide read and verified, as far as it may be heard: what is not chosen costs nothing until it is."""
    if identity(folder / FILE_NAME) is None:
        return VerifiedGuide(str(folder), None, problem=f"there is no {FILE_NAME} in it, so it is no built guide.")
    before = identity(folder / FILE_NAME)
    try:
        head, chapters = read(folder / FILE_NAME)
        wanted = [chapter for chapter in chapters if may_be_heard(chapter, choice)]
        # Where nothing may be heard, there is nothing to verify.
        problem = UNASKED if unasked(head, choice) else verify(folder, [one.number for one in wanted]) if wanted else ""
    except AudioguideError as wrong:
        return VerifiedGuide(str(folder), None, problem=str(wrong))
    if identity(folder / FILE_NAME) != before:
        problem = "it was changed while it was verified."
    return VerifiedGuide(str(folder), head, chapters, problem, frozenset(one.file for one in wanted))


def altered(path: str, sha256: str) -> Message:
    """Why a file is not the one that was verified; empty where it is."""
    try:
        found = hash_of(Path(path))
    except OSError as problem:
        return f"it cannot be read: {str(problem.strerror).lower()}."
    return "" if found == sha256 else "it was changed after it was verified. Build the guide again."


class Watch:
    """Two threads: one looks, the other verifies. `tell` is handed the news."""

    def __init__(
        self,
        configuration: Configuration,
        file: Path | None,
        named: tuple[Path, ...],
        output: Path,
        verify: Verify,
        tell: Callable[[News], None],
    ) -> None:
        """file: the configuration's own, None where there is none."""
        self._configuration, self._file, self._named, self._output = configuration, file, named, output
        self._verify, self._tell = verify, tell
        self._seen: dict[Path, Identity | None] = {}
        self._file_seen = identity(file) if file else None
        self._sounds = output / room_sounds.FOLDER
        self._sounds_seen = identity(self._sounds / room_sounds.LIST)
        self._jobs: queue.SimpleQueue[Path | None] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self._threads = [threading.Thread(target=run, daemon=True) for run in (self._look_for_ever, self._verify_all)]

    def start(self) -> None:
        """Begin to look."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Look no more."""
        self._stopping.set()
        self._jobs.put(None)

    def _look_for_ever(self) -> None:
        while not self._stopping.is_set():
            self.look()
            self._stopping.wait(PERIOD)

    def look(self) -> None:
        """Compare every guide and the configuration with what was seen before."""
        there = folders(self._configuration, self._named, self._output)
        for folder in [known for known in self._seen if known not in there]:
            del self._seen[folder]
            self._tell(GuideChanged(str(folder), frozenset()))
        for folder in there:
            found = identity(folder / FILE_NAME)
            if folder in self._seen and self._seen[folder] == found:
                continue
            if folder in self._seen:
                self._tell(GuideChanged(str(folder), _files(folder)))
            self._seen[folder] = found
            self._jobs.put(folder)
        if self._file is not None and identity(self._file) != self._file_seen:
            self._file_seen = identity(self._file)
            self._read_configuration(self._file)

        if (now := identity(self._sounds / room_sounds.LIST)) != self._sounds_seen:
            self._sounds_seen = now
            # A list that cannot be believed changes nothing; `check` says so.
            with suppress(OutputError):
                self._tell(SoundsRead(room_sounds.read(self._sounds)))

    def _read_configuration(self, file: Path) -> None:
        try:
            read_now = settings_file.read(file)
        except UsageError as wrong:
            self._tell(ConfigurationRead(None, str(wrong)))
        else:
            self._configuration = read_now
            self._tell(ConfigurationRead(read_now))
            # What was not worth verifying may be now.
            for folder in self._seen:
                self._jobs.put(folder)

    def _verify_all(self) -> None:
        while (folder := self._jobs.get()) is not None:
            before = self._seen.get(folder)
            made = verified_guide(folder, self._verify, choice_of(self._configuration, str(folder)))
            # Changed meanwhile: it has been queued again, and this answer is about what is gone.
            if folder in self._seen and self._seen[folder] == before == identity(folder / FILE_NAME):
                self._tell(GuideRead(made))


def _files(folder: Path) -> frozenset[str]:
    """Of the guide that is there now; none where it may not play any more: then nobody waits for it to be verified."""
    try:
        head = read_head(folder / FILE_NAME)
        return frozenset(head.files.values()) if head.timeline.state.name in PLAYED else frozenset()
    except OutputError:
        return frozenset()
