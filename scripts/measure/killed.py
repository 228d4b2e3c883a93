"""What `locks` and `build_kills` share: a small project, commands that are killed, and what must hold afterwards."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

PAGE = """\
---
title: {title}
setting: {setting}
---

In this part you will hear about {title}. {{signpost}}
This is telling number {number}. {{signpost}}

Ask your team about anything else. {{safety}}
"""
GUIDE = """\
title = "Caring for your knee"
language = "en-US"
clinical = false
voice = "{voice}"
"""
CONTAINER = ("unshare", "--pid", "--fork", "--mount-proc", "--kill-child", "--")
"""A PID namespace of its own: its processes have numbers that mean nothing outside, and see no others."""


class BrokenError(Exception):
    """What must hold does not."""


@dataclass
class Project:
    """A folder with one small guide in it."""

    place: Path
    voice: str = "silent"

    @property
    def chapters(self) -> Path:
        """The guide's chapters."""
        return self.place / "chapters" / "knee"

    @property
    def output(self) -> Path:
        """The built guide."""
        return self.place / "output" / "knee-en"

    def tell(self, number: int) -> None:
        """Write the chapters, with this number in them."""
        (self.chapters / "en").mkdir(parents=True, exist_ok=True)
        (self.chapters / "guide.toml").write_text(GUIDE.format(voice=self.voice), "utf-8")
        for place, (title, setting) in enumerate((("rest", "public"), ("moving", "public"), ("help", "private")), 1):
            text = PAGE.format(title=title, setting=setting, number=number)
            (self.chapters / "en" / f"0{place}-{title}.md").write_text(text, "utf-8")

    def start(self, *words: str, before: tuple[str, ...] = ()) -> subprocess.Popen[bytes]:
        """`audioguide WORD ...` in a session of its own, what it says kept in a file."""
        command = [*before, sys.executable, "-m", "audioguide", *words]
        environment = os.environ | {"AUDIOGUIDE_CACHE": str(self.place / "cache"), "AUDIOGUIDE_JOBS": "2"}
        with (self.place / f"said-{os.urandom(4).hex()}").open("wb") as said:
            return subprocess.Popen(
                command, cwd=self.place, env=environment, stdout=said, stderr=said, start_new_session=True
            )

    def run(self, *words: str) -> float:
        """The same to its end, in seconds. Raises BrokenError where it fails."""
        began = time.monotonic()
        code = self.start(*words).wait()
        if code:
            raise BrokenError(f"audioguide {' '.join(words)} ended with {code}: {self.said()}")
        return time.monotonic() - began

    def said(self) -> str:
        """What the commands said so far; forgotten then."""
        files = sorted(self.place.glob("said-*"), key=lambda file: file.stat().st_mtime)
        text = "\n".join(file.read_text("utf-8") for file in files)
        for file in files:
            file.unlink()
        return text

    def clean(self, *words: str) -> dict[str, str]:
        """What a build from nothing, with nothing kept, makes of the chapters as they are."""
        with_none = Project(self.place / "clean", self.voice)
        shutil.rmtree(with_none.place, ignore_errors=True)
        shutil.copytree(self.chapters, with_none.chapters)
        with_none.run("build", *words)
        return tree(with_none.output)


def kill_after(process: subprocess.Popen[bytes], seconds: float, whole: bool) -> bool:
    """Kill a process, or all of its session, so many seconds from now. False where it had ended by itself."""
    try:
        process.wait(timeout=seconds)
    except subprocess.TimeoutExpired:
        if whole:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    return process.wait() == -signal.SIGKILL


def tree(folder: Path) -> dict[str, str]:
    """SHA-256 of each file below a folder, by its path."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def number_told(output: Path) -> int:
    """Which telling a built folder holds. Raises BrokenError unless it is one, whole: every file as guide.json says."""
    found = tree(output)
    try:
        record = json.loads((output / "guide.json").read_bytes())
    except (OSError, ValueError) as problem:
        raise BrokenError(f"{output} has no guide.json: {problem!r}, {sorted(found)}") from problem
    del found["guide.json"]
    if found != record["files"]:
        raise BrokenError(f"{output} is not whole: {sorted(set(found.items()) ^ set(record['files'].items()))}")
    texts = [sentence["text"] for chapter in record["chapters"] for sentence in chapter["sentences"]]
    told = {int(text.split()[-1].rstrip(".")) for text in texts if text.startswith("This is telling number")}
    if len(told) != 1:
        raise BrokenError(f"{output} is of several tellings: {sorted(told)}")
    return told.pop()


def moment(rng: random.Random, seconds: float) -> float:
    """A random moment of something that takes so long, its end and a little more included."""
    return rng.uniform(0, 1.1 * seconds)
