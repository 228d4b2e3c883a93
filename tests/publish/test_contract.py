"""Every registered publication, a third party's too, is run through what audioguide/publish/base.py promises."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from audioguide import plugins, verify
from audioguide.publish.base import Publication
from audioguide.publish.registered import KIND, checks_of, publications
from audioguide.timeline import FILE_NAME
from tests.verify import folders

NAMES = plugins.available(KIND)


def made(name: str) -> Publication:
    found: Publication = plugins.load(KIND, name)()
    return found


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small guide in every format."""
    return folders.build(tmp_path_factory.mktemp("contract") / "falls-en", installed=publications(), engine="natural")


def alone(name: str, folder: Path) -> dict[str, bytes]:
    """The files of one publication by their names."""
    folders.build(folder, installed=[made(name)], engine="natural")
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.name != FILE_NAME}


def test_those_of_this_project_are_registered() -> None:
    assert {"captions", "daisy", "epub", "mp3", "page", "playlist"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_called_as_it_is_registered(name: str) -> None:
    assert made(name).name == name
    assert isinstance(made(name).version, str)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_guide_gives_the_same_files(name: str, tmp_path: Path) -> None:
    first, second = alone(name, tmp_path / "first"), alone(name, tmp_path / "second")
    assert first
    assert first == second


@pytest.mark.parametrize("name", NAMES)
def test_it_writes_what_it_needs_and_verifies_what_it_wrote(name: str, whole: Path, tmp_path: Path) -> None:
    built = verify.opened(whole)
    written = set(alone(name, tmp_path / "alone"))
    assert set(made(name).needed(built)) <= written <= set(built.files)
    checks = made(name).checks()
    assert checks
    assert [finding for check in checks for finding in check.find(built)] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_file_cut_short_is_found(name: str, whole: Path, tmp_path: Path) -> None:
    kinds = {Path(file).suffix: file for file in sorted(alone(name, tmp_path / "alone"))}
    for kind, file in kinds.items():
        guide = Path(shutil.copytree(whole, tmp_path / f"cut{kind}"))
        content = (guide / file).read_bytes()
        (guide / file).write_bytes(content[: len(content) // 2])
        folders.accept(guide)
        built = verify.opened(guide)
        found = [finding for check in made(name).checks() for finding in check.find(built)]
        assert found, file
        assert {finding.code for finding in found} <= {check.code for check in made(name).checks()}
        assert all(finding.message and Path(finding.file).parent == guide for finding in found)


def test_no_two_checks_have_one_code() -> None:
    codes = [check.code for check in checks_of(publications())]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[A-Z]+[0-9]+", code) for code in codes)


@pytest.mark.parametrize("name", NAMES)
def test_only_ours_have_codes_of_ours(name: str) -> None:
    ours = type(made(name)).__module__.startswith("audioguide.")
    assert all((check.code[0] == "V" and check.code[1:].isdigit()) == ours for check in made(name).checks())
