"""Builds for `cache_faults`, each in a process that may hang, run wild or die without taking the rest with it."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import resource
import signal
import struct
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from unittest.mock import patch

MEMORY = 2 * 10**9
"""Bytes of address space that a build may ask for: what reads a file without an end must not take the machine."""
HUNG = "hung"
CAPABILITY_VERSION, PR_CAPBSET_DROP = 0x20080522, 24
PASS_OVER_MODES = (1, 2)
"""CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH"""


@dataclass(frozen=True, slots=True)
class Build:
    """One build that is asked for."""

    root: Path
    """A folder with `chapters`."""
    guide: str
    voice: str
    pace: str
    cache: Path
    output: Path
    jobs: int = 1
    version: str = ""
    """Which version the engine calls itself; empty: its own."""
    by_command: bool = False
    """As a user types it, start-up included."""


def run(build: Build) -> str:
    """What went wrong, as a sentence; empty where the guide was built."""
    return _command(build) if build.by_command else _called(build)


def _command(build: Build) -> str:
    words = ["build", build.guide, "--voice", build.voice, "--pace", build.pace, "--jobs", str(build.jobs)]
    done = subprocess.run(
        [sys.executable, "-m", "audioguide", *words, "--output", str(build.output)],
        env={**os.environ, "AUDIOGUIDE_CACHE": str(build.cache)},
        cwd=build.root,
        capture_output=True,
        text=True,
    )
    return "" if done.returncode == 0 else f"exit code {done.returncode}: {done.stderr.strip()[-300:]}"


def _called(build: Build) -> str:
    from audioguide.api import build_guide, read_settings
    from audioguide.engines.pyttsx3 import Pyttsx3

    # As the command is run: files are named from here, in what is said and in what is hashed.
    os.chdir(build.root)
    flags = {"CACHE": str(build.cache), "OUTPUT": str(build.output), "VOICE": build.voice, "PACE": build.pace}
    settings = read_settings({**flags, "JOBS": str(build.jobs)}, environment={}, here=build.root)
    version = build.version or Pyttsx3().version()
    try:
        with patch.object(Pyttsx3, "version", lambda engine: version):
            build_guide(build.root / "chapters" / build.guide, settings)
    except Exception as failed:  # any of them is what we count
        return f"{type(failed).__name__}: {failed}"
    return ""


def serve(pipe: Connection) -> None:
    """The life of a builder: a session of its own, little memory, no rights but its own; builds until the pipe ends."""
    os.setsid()
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    if os.geteuid() == 0:
        obey_modes()
    while True:
        try:
            build: Build = pipe.recv()
        except EOFError:
            return
        pipe.send(run(build))


def obey_modes() -> None:
    """Give up what lets root pass over the modes of files, here and in whatever is started: see capabilities(7)."""
    libc = ctypes.CDLL(None, use_errno=True)
    head, held = struct.pack("=Ii", CAPABILITY_VERSION, 0), ctypes.create_string_buffer(24)
    done = [libc.prctl(PR_CAPBSET_DROP, capability, 0, 0, 0) for capability in PASS_OVER_MODES]
    done.append(libc.capget(head, held))
    lost = sum(1 << capability for capability in PASS_OVER_MODES)
    effective, permitted, inheritable, *rest = struct.unpack("=6I", held.raw)
    kept = (sets & ~lost for sets in (effective, permitted, inheritable))
    done.append(libc.capset(head, struct.pack("=6I", *kept, *rest)))
    if any(done):
        raise OSError(ctypes.get_errno(), "The rights of root could not be given up")


class Builder:
    """The other end: one build at a time, and never longer than the limit."""

    def __init__(self, limit: float) -> None:
        """limit: seconds that a build may take."""
        self.limit = limit
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None

    def build(self, build: Build) -> str:
        """As `run`; HUNG where it did not end in time, and it and all that it began are ended."""
        if self._pipe is None:
            context = multiprocessing.get_context("spawn")
            self._pipe, theirs = context.Pipe()
            self._process = context.Process(target=serve, args=(theirs,))
            self._process.start()
            theirs.close()
        self._pipe.send(build)
        try:
            if self._pipe.poll(self.limit):
                return str(self._pipe.recv())
        except (EOFError, OSError):
            self.end()
            return "The builder died."
        self.end()
        return HUNG

    def end(self) -> None:
        """End it, and what it began, by its session."""
        if self._process is not None and self._process.pid is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.kill()
            self._process.join()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None
