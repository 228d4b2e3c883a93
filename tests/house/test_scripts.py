"""scripts/ shows three commands and a folder; each measuring command has one line in the folder's README."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / "scripts"
MEASURE = SCRIPTS / "measure"
CI = SCRIPTS.parent / ".ci"


def test_a_newcomer_sees_three_commands_and_a_folder() -> None:
    assert sorted(path.name for path in SCRIPTS.iterdir() if path.name != "__pycache__") == [
        "build", "lint", "measure", "test",
    ]  # fmt: skip


def test_each_measuring_command_has_one_line_in_the_readme() -> None:
    commands = {file.stem for file in MEASURE.glob("*.py") if "\nif __name__ ==" in file.read_text("utf-8")}
    listed = re.findall(r"^\| `(\w+)`(?: \*)? \| \S.* \|$", (MEASURE / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(listed) == listed
    assert set(listed) == commands


def test_each_says_how_it_is_called() -> None:
    for file in sorted(MEASURE.glob("*.py")):
        text = file.read_text("utf-8")
        if "\nif __name__ ==" in text:
            assert f"scripts/measure/run {file.stem}" in text.split('"""')[1], file.name


def test_what_is_run_by_name_may_be_run() -> None:
    for file in (
        SCRIPTS / "build",
        SCRIPTS / "lint",
        SCRIPTS / "test",
        MEASURE / "run",
        MEASURE / "nightly",
        CI / "run",
        CI / "wheel",
    ):
        assert file.stat().st_mode & 0o111, file


def test_a_part_that_bench_does_not_have_is_told_with_those_it_has() -> None:
    command = [sys.executable, "-m", "scripts.measure.bench", "speed", "sped"]
    done = subprocess.run(command, cwd=SCRIPTS.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith("There is no part sped. The parts are: speed, ")


@pytest.mark.slow
def test_pytest_says_its_closing_line_however_quiet_it_was_asked_to_be() -> None:
    """scripts/test ends with the two of its halves."""
    asked = ["-p", "no:cacheprovider", "-qq", "--no-summary", "tests/house/test_together.py"]
    command = [sys.executable, "-m", "pytest", *asked]
    done = subprocess.run(command, cwd=SCRIPTS.parent, capture_output=True, text=True, check=False)
    assert re.fullmatch(r"\d+ passed in \d.*", done.stdout.splitlines()[-1]), done.stdout
