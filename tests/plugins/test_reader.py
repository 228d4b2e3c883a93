"""The package of docs/how-to/add-a-reader.md, built from its very text, installed, and used as by its maker."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.plugins.packages import files_of, install, page, run

pytestmark = pytest.mark.slow

FILES = files_of(page("add-a-reader.md"))
SUBTITLES = """1
00:00:01,000 --> 00:00:04,000
Do not drive for 2 weeks

2
00:00:04,000 --> 00:00:06,500
after the operation.

3
00:01:10,000 --> 00:01:12,000
You may have some pain.
"""
DRAFT = ["-m", "audioguide", "draft", "film.srt", "--lang", "en"]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for PYTHONPATH that pip has put the package into, without a network."""
    target = tmp_path_factory.mktemp("installed")
    install(FILES, tmp_path_factory.mktemp("source"), target)
    return target


def test_the_page_has_a_whole_package() -> None:
    assert sorted(FILES) == ["audioguide_subtitles.py", "pyproject.toml"]


def test_a_file_of_its_format_is_drafted(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "film.srt").write_text(SUBTITLES, "utf-8")
    made = run(installed, *DRAFT, here=tmp_path)
    assert made.returncode == 0, made.stderr
    facts = yaml.safe_load((tmp_path / "chapters" / "film" / "facts.yaml").read_text("utf-8"))["facts"]
    assert [fact["where"] for fact in facts] == ["at 00:00:01", "at 00:01:10"]
    assert "Do not drive for 2 weeks after the operation" in facts[0]["fact"]


def test_what_it_refuses_is_told_in_one_line(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "film.srt").write_bytes(SUBTITLES.encode() + "é".encode("latin-1"))
    refused = run(installed, *DRAFT, here=tmp_path)
    assert refused.returncode == 2
    assert "film.srt: the subtitles are not UTF-8. Save them again as UTF-8." in " ".join(refused.stderr.split())
