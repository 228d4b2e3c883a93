"""A small guide that is really built, with the voice that is silent: fast, and the same each time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.conftest import FIRST, GUIDE_TOML, SECOND
from tests.signing import settle

SLOW = "null:0.06"
"""A device so slow that a visit takes hardly any time of the guide, however slowly the machine types."""
PLAY = [
    sys.executable,
    "-c",
    "from audioguide.cli import main; from audioguide.player import play; play._LONG_OPENING = 900; main()",
    "play",
]
"""The command, for a process of its own, which says no word of a book that opens slowly.

That line comes on a busy machine alone, and would make of its visit another one. Where it comes: test_manner.py.
"""
GLOSSARY = """\
- term: kneecap
  plain: the small bone at the front of the knee
  source: guide
"""
THIRD = """\
---
title: Figures, if you want them
setting: private
notice: true
optional: true
---

In this part you will hear figures. {signpost}

That is all. {signpost}
"""


def build(folder: Path) -> Path:
    """Three chapters under `folder`; the built guide's folder."""
    source = folder / "chapters" / "knee"
    (source / "en").mkdir(parents=True)
    toml = GUIDE_TOML.replace("chapters = [2]", "chapters = [2, 1]")
    (source / "guide.toml").write_text(toml, "utf-8")
    (source / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    first = FIRST.replace("Ask your team", "Your kneecap may ache. {safety}\nAsk your team")
    (source / "en" / "01-start.md").write_text(first, "utf-8")
    (source / "en" / "02-rest.md").write_text(SECOND, "utf-8")
    (source / "en" / "03-figures.md").write_text(THIRD, "utf-8")
    settle(source)
    command = [sys.executable, "-m", "audioguide", "build", "--output", str(folder / "output")]
    environment = os.environ | {"AUDIOGUIDE_CACHE": str(folder / "cache")}
    subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True)
    return folder / "output" / "knee-en"


def player(*arguments: str) -> list[str]:
    """The command, for a process of its own."""
    # Others may be running a screen reader on this machine, which a test must not go by.
    reader = [] if any("screen-reader" in argument for argument in arguments) else ["--screen-reader"]
    return [*PLAY, "--device", "null", *reader, *arguments]


def home(folder: Path) -> dict[str, str]:
    """An environment whose settings and places are under `folder`."""
    # A parallel run of the tests tells its processes how wide its own terminal is.
    inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
    return inherited | {
        "XDG_STATE_HOME": str(folder / "state"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }
