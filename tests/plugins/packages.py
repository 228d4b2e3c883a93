"""Packages of third parties, taken from a page of the documentation and installed as their makers would."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[2]
_FILE = re.compile(r"^`([\w./]+)`[^\n]*:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def page(name: str) -> str:
    """The text of a how-to page."""
    return (ROOT / "docs" / "how-to" / name).read_text("utf-8")


def files_of(text: str) -> dict[str, str]:
    """Each file that a page gives whole, by its name."""
    return dict(_FILE.findall(text))


def install(files: Mapping[str, str], source: Path, target: Path) -> None:
    """Write a package into `source` and let pip put it into `target`, a folder for PYTHONPATH, without a network."""
    for name, text in files.items():
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text(text, "utf-8")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps"]
    done = subprocess.run(
        [*pip, "--no-build-isolation", "--root-user-action=ignore", "--target", str(target), str(source)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def run(installed: Path, *command: str, here: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run this Python with that package installed."""
    around = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(installed), os.environ.get("PYTHONPATH"))))}
    return subprocess.run([sys.executable, *command], env=around, cwd=here, capture_output=True, text=True, check=False)
