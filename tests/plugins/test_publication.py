"""The package of docs/how-to/add-a-publication.md, built from its very text, installed, and used as by its maker."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from audioguide.settings import FORMATS
from tests.plugins.packages import ROOT, files_of, install, page, run

PAGE = page("add-a-publication.md")
FILES = files_of(PAGE)
CONTRACT = re.findall(r"^    python (.*)$", PAGE, re.MULTILINE)[0].split()
BUILD = ["-m", "audioguide", "build", "knee", "--voice", "silent"]
WITH_IT = [*BUILD, *(word for name in (*FORMATS, "opus") for word in ("--format", name))]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for PYTHONPATH that pip has put the package into, without a network."""
    target = tmp_path_factory.mktemp("installed")
    install(FILES, tmp_path_factory.mktemp("source"), target)
    return target


def test_the_page_has_a_whole_package() -> None:
    parts = [f"audioguide_opus/{name}.py" for name in ("__init__", "verify", "write")]
    assert sorted(FILES) == [*parts, "pyproject.toml"]


@pytest.mark.slow
def test_it_is_written_and_verified_like_ours(project: Path, installed: Path, tmp_path: Path) -> None:
    guide = project / "output" / "knee-en"
    assert run(tmp_path / "nothing", *BUILD).returncode == 0
    before = {file.name: file.read_bytes() for file in guide.iterdir()}

    assert run(installed, *BUILD).returncode == 0
    assert {file.name: file.read_bytes() for file in guide.iterdir()} == before, "nobody has asked for it"
    made = run(installed, *WITH_IT)
    assert made.returncode == 0, made.stderr
    after = {file.name: file.read_bytes() for file in guide.iterdir()}
    fresh = {f"{name.removesuffix('.mp3')}.opus" for name in before if name[0] == "0" and name.endswith(".mp3")}
    assert set(after) - set(before) == fresh != set()
    assert {name for name in before if before[name] != after[name]} == {"guide.json"}
    assert fresh <= set(json.loads(after["guide.json"])["files"])
    checked = run(installed, "-m", "audioguide", "verify")
    assert checked.returncode == 0, checked.stdout

    unread = json.loads(run(tmp_path / "nothing", "-m", "audioguide", "verify", "--json").stdout)
    assert [finding["code"] for finding in unread] == ["V2"]
    assert "the format opus" in unread[0]["message"]

    spoiled = guide / min(fresh)
    spoiled.write_bytes(spoiled.read_bytes()[:-300])
    found = json.loads(run(installed, "-m", "audioguide", "verify", "--json").stdout)
    assert [finding["code"] for finding in found] == ["V2", "OPUS1"]

    assert run(tmp_path / "nothing", *BUILD).returncode == 0
    assert {file.name: file.read_bytes() for file in guide.iterdir()} == before


@pytest.mark.slow
def test_it_keeps_what_every_publication_promises(installed: Path) -> None:
    done = run(installed, *CONTRACT, "-p", "no:cacheprovider", here=ROOT)
    assert done.returncode == 0, done.stdout
    assert int(re.findall(r"(\d+) passed", done.stdout)[0]) >= 5


@pytest.mark.slow
def test_one_that_fails_stops_the_build_and_is_named(project: Path, installed: Path, tmp_path: Path) -> None:
    assert run(tmp_path / "nothing", *BUILD).returncode == 0
    before = (project / "output" / "knee-en" / "guide.json").read_bytes()
    module = installed / "audioguide_opus" / "write.py"
    text = module.read_text("utf-8")
    try:
        module.write_text(text.replace("libopus", "nothing-of-the-kind"), "utf-8")
        failed = run(installed, *WITH_IT)
    finally:
        module.write_text(text, "utf-8")
    assert failed.returncode == 1
    assert "The publication opus, of the package audioguide_opus, could not be written" in " ".join(
        failed.stderr.split()
    )
    assert (project / "output" / "knee-en" / "guide.json").read_bytes() == before
