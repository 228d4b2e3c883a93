"""The package of docs/how-to/add-a-voice.md, built from its very text, installed, and used as by a third party."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "how-to" / "add-a-voice.md").read_text("utf-8")
FILES = dict(re.findall(r"^`([\w.]+)`:\n\n```\w+\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL))
COMMANDS = re.findall(r"^    (audioguide .*|python .*)$", PAGE, re.MULTILINE)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for PYTHONPATH that pip has put the package into, without a network."""
    source, target = tmp_path_factory.mktemp("third_party"), tmp_path_factory.mktemp("installed")
    for name, text in FILES.items():
        (source / name).write_text(text, "utf-8")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-index", "--no-deps"]
    done = subprocess.run(
        [*pip, "--no-build-isolation", "--root-user-action=ignore", "--target", str(target), str(source)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return target


def run(installed: Path, *command: str, here: Path | None = None) -> subprocess.CompletedProcess[str]:
    around = {**os.environ, "PYTHONPATH": str(installed)}
    return subprocess.run([sys.executable, *command], env=around, cwd=here, capture_output=True, text=True, check=False)


def test_the_page_has_a_whole_package() -> None:
    assert sorted(FILES) == ["audioguide_beeps.py", "pyproject.toml"]


def test_it_is_listed_and_speaks_a_guide_that_stands_every_check(project: Path, installed: Path) -> None:
    listed, build, _ = [command.split() for command in COMMANDS]
    told = run(installed, "-W", "error", "-m", *listed)
    assert (told.returncode, told.stderr) == (0, "")
    assert "beeps: 2 voices. Its own choice is low." in told.stdout

    made = run(installed, "-m", *[{"my-guide": "knee"}.get(part, part) for part in build])
    assert made.returncode == 0, made.stderr
    assert "Voice: beeps:high, because you asked for it." in made.stdout
    record = json.loads((project / "output" / "knee-en" / "guide.json").read_text("utf-8"))
    assert record["engine"] == {"name": "beeps", "version": "audioguide-beeps 1", "voice": "high"}
    assert all(sentence["words"] for chapter in record["chapters"] for sentence in chapter["sentences"])
    checked = run(installed, "-m", "audioguide", "verify")
    assert checked.returncode == 0, checked.stdout


def test_it_keeps_what_every_engine_promises(installed: Path) -> None:
    contract = COMMANDS[2].split()[1:]
    done = run(installed, *contract, "-p", "no:cacheprovider", here=ROOT)
    assert done.returncode == 0, done.stdout
    assert int(re.findall(r"(\d+) passed", done.stdout)[0]) >= 20


def test_an_engine_whose_package_is_broken_is_told_and_no_other_suffers(project: Path, installed: Path) -> None:
    module = installed / "audioguide_beeps.py"
    whole = module.read_text("utf-8")
    try:
        module.write_text("import nowhere_to_be_found\n", "utf-8")
        told = run(installed, "-m", "audioguide", "voices")
        assert told.returncode == 0
        assert "beeps: cannot run here. beeps is registered but cannot be loaded" in " ".join(told.stdout.split())
        assert run(installed, "-m", "audioguide", "build", "--voice", "beeps").returncode == 1
    finally:
        module.write_text(whole, "utf-8")
