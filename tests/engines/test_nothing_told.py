"""The runtime of the models tells its maker nothing: no identifier is made, nothing is kept to be sent later."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

SAY = """
import sys
from audioguide import plugins
engine = plugins.load("engines", sys.argv[1])()
if why := engine.check():
    sys.exit(f"skip: {why}")
assert len(engine.synthesize("Hello.", engine.voices()[0].name, 150, {}).pcm) > 10_000
"""


def files(home: Path, code: str, *arguments: str) -> list[str]:
    """What a process leaves behind in the home of its user; it is not told that a test runs it."""
    hints = ("CI", "ORT_DISABLE_TELEMETRY", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(hints)}
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], env=environment | {"HOME": str(home)}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    if done.stderr.startswith("skip: "):
        pytest.skip(done.stderr)
    assert done.returncode == 0, done.stderr
    return sorted(str(file.relative_to(home)) for file in home.rglob("*") if file.is_file())


@pytest.mark.parametrize("engine", ["natural", "piper"])
def test_a_voice_leaves_nothing_in_the_home_of_its_user(engine: str, tmp_path: Path) -> None:
    assert files(tmp_path, SAY, engine) == []
