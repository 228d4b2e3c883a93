from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.errors import ScriptError
from audioguide.facts import shingles

ROOT = Path(__file__).parents[2]
TEXT = "It’s One two three, four FIVE six-seven eight nine."


def test_a_fingerprint_is_the_start_of_the_hash_of_eight_words() -> None:
    first = sha256(b"it's one two three four five six seven").hexdigest()[:12]
    last = sha256(b"two three four five six seven eight nine").hexdigest()[:12]
    found = list(shingles.prints(shingles.words(TEXT)))
    assert (found[0], found[-1], len(found)) == (first, last, 3)


@given(st.lists(st.sampled_from("abcdefg"), max_size=30))
def test_there_is_one_fingerprint_for_each_run(run: list[str]) -> None:
    assert len(list(shingles.prints(run))) == max(0, len(run) - 7)


def test_a_text_without_eight_words_has_none(tmp_path: Path) -> None:
    assert shingles.fingerprint("one two three") == []
    (tmp_path / "empty").write_text("")
    assert shingles.load(tmp_path / "empty") == frozenset()


def test_no_file_is_no_fingerprints_and_a_damaged_line_is_named(tmp_path: Path) -> None:
    assert shingles.load(tmp_path / "none") is None
    broken = tmp_path / "source.shingles"
    broken.write_text("0123456789ab\nhello\n")
    with pytest.raises(ScriptError, match="line 2") as caught:
        shingles.load(broken)
    assert caught.value.line == 2
    broken.write_bytes(b"\xff\xfe")
    with pytest.raises(ScriptError, match="cannot be read"):
        shingles.load(broken)


def test_the_script_writes_what_load_reads(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "scripts.measure.fingerprint", str(source), str(tmp_path)]
    subprocess.run(command, check=True, capture_output=True, cwd=ROOT)
    assert shingles.load(tmp_path / "source.shingles") == frozenset(shingles.fingerprint(TEXT))
    lines = (tmp_path / "source.shingles").read_text().splitlines()
    assert lines == sorted(lines)


@pytest.mark.parametrize("arguments", [[], ["missing.txt", "."], ["missing.txt", "nowhere"], ["--help"]])
def test_the_script_says_how_it_is_called(arguments: list[str]) -> None:
    command = [sys.executable, "-m", "scripts.measure.fingerprint", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    assert done.returncode == 2
    assert done.stderr
    assert "Traceback" not in done.stderr
