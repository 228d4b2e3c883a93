"""The record: append-only, whole or not at all, and nothing that it says is ever passed over."""

from __future__ import annotations

import os
import random
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from audioguide.errors import OutputError, ScriptError
from audioguide.review.marks import LONGEST, Mark, format_mark, parse_mark
from audioguide.review.record_file import FILE_NAME, append_marks, read_marks

SETTLED = Mark("settled", "paragraph", "en", "en/01-one.md, paragraph 1", "Rest. {F001}", "2026-01-01T00:00:00.000Z")
READ = replace(SETTLED, mark="read", by="A Person", role="nurse", facts=("F001: Rest.",), seconds=3.5, spoken="Rest.")
WRONG = replace(READ, mark="wrong", note="It says ice.")
SIGNED = Mark("signed", "chapter", "en", "en/01-one.md", "0" * 64, "2026-01-02T00:00:00.000Z", until="2027-01-01")
GONE = Mark("withdrawn", "guide", "", "", "", "2026-01-03T00:00:00.000Z", note="The dose has changed.")
ALL = (SETTLED, READ, WRONG, SIGNED, GONE)


def test_marks_come_back_as_they_were(tmp_path: Path) -> None:
    append_marks(tmp_path, ALL[:2])
    before = (tmp_path / FILE_NAME).read_bytes()
    append_marks(tmp_path, ALL[2:])
    assert read_marks(tmp_path).marks == ALL
    assert (tmp_path / FILE_NAME).read_bytes().startswith(before), "nothing that stands is ever touched"


@given(
    words=st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")), max_size=60),
    note=st.from_regex(r"[A-Z][a-z ]{0,30}\.", fullmatch=True),
    seconds=st.floats(0, 1e6),
)
def test_any_words_are_one_line_and_come_back(words: str, note: str, seconds: float) -> None:
    mark = replace(WRONG, words=f"{words}\nTwo.", note=note, seconds=seconds)
    line = format_mark(mark)
    assert "\n" not in line
    assert parse_mark(line) == mark


@settings(max_examples=60)
@given(cut=st.integers(1, len(format_mark(WRONG).encode())))
def test_a_last_line_that_was_cut_short_counts_for_nothing_and_is_named_and_written_over(cut: int) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as place:
        folder = Path(place)
        append_marks(folder, ALL)
        file = folder / FILE_NAME
        whole = file.read_bytes()
        torn = format_mark(replace(WRONG, note="Another.")).encode()[:cut]
        file.write_bytes(whole + torn)
        found = read_marks(folder)
        if cut < len(format_mark(replace(WRONG, note="Another.")).encode()):
            assert found.marks == ALL
            assert f"{FILE_NAME}, line 6, the last one, was cut short" in found.torn
        append_marks(folder, [replace(GONE, mark="restored", note="It stands.")])
        after = read_marks(folder)
        assert not after.torn
        assert after.marks[:5] == ALL and after.marks[-1].mark == "restored"
        assert file.read_bytes().startswith(whole)


def test_a_last_line_without_its_end_is_no_torn_one(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text(format_mark(SETTLED), "utf-8")
    append_marks(tmp_path, [READ])
    assert read_marks(tmp_path).marks == (SETTLED, READ)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("<<<<<<< HEAD", "is no record of a review"),
        ("[]", "is no record of a review"),
        (format_mark(SETTLED).replace("settled", "liked"), "which is not known"),
        (format_mark(SETTLED)[:-1] + ', "signature": 1}', "unknown key 'signature'"),
        (format_mark(SETTLED).replace('"when"', '"then"'), "unknown key 'then'"),
        (format_mark(SETTLED).replace("2026-01-01T", "yesterday "), "a moment"),
        (format_mark(READ).replace('"A Person"', '" "'), "not by whom"),
        (format_mark(READ).replace('"nurse"', '""'), "not by whom"),
        (format_mark(READ).replace("3.5", "-1"), "no length of time"),
        (format_mark(READ).replace("3.5", "NaN"), "no length of time"),
        (format_mark(WRONG).replace("It says ice.", " "), "not why"),
        (format_mark(WRONG).replace("It says ice.", "x" * (LONGEST + 1)), "more than 4,000 characters"),
        (format_mark(GONE).replace("The dose", "The \\u202edose"), "a character that nobody sees"),
        (format_mark(SIGNED).replace("2027-01-01", "soon"), "without a last day"),
        (format_mark(SIGNED).replace(', "until": "2027-01-01"', ""), "without a last day"),
        ('{"mark": "settled"}', "has no kind"),
        (format_mark(READ).replace('["F001: Rest."]', '"F001"'), "no list of texts"),
    ],
)
def test_any_other_line_that_is_no_record_is_refused_with_its_place(tmp_path: Path, line: str, told: str) -> None:
    (tmp_path / FILE_NAME).write_text(f"{format_mark(SETTLED)}\n{line}\n{format_mark(READ)}\n", "utf-8")
    with pytest.raises(ScriptError, match=told) as error:
        read_marks(tmp_path)
    assert f"{FILE_NAME}, line 2" in str(error.value)


def test_bytes_that_are_no_text_are_refused(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe\n" + format_mark(READ).encode() + b"\n")
    with pytest.raises(ScriptError, match="not UTF-8"):
        read_marks(tmp_path)


def test_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text(format_mark(READ), "utf-8")
    (tmp_path / FILE_NAME).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(ScriptError, match="symbolic link"):
        read_marks(tmp_path)
    with pytest.raises(ScriptError, match="symbolic link"):
        append_marks(tmp_path, [READ])


def test_a_full_disk_keeps_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    append_marks(tmp_path, ALL)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OutputError, match="Your answer was not kept"):
        append_marks(tmp_path, [replace(READ, note="more")])
    monkeypatch.undo()
    assert read_marks(tmp_path).marks == ALL


def git(folder: Path, *words: str) -> None:
    names = ("-c", "user.name=test", "-c", "user.email=test@example.org")
    subprocess.run(["git", *names, *words], cwd=folder, check=True, capture_output=True)


def test_git_keeps_the_lines_of_two_reviewers(tmp_path: Path) -> None:
    """With the line of .gitattributes that ships with the project."""
    attributes = (Path(__file__).parents[2] / ".gitattributes").read_text("utf-8")
    (tmp_path / ".gitattributes").write_text(attributes, "utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    append_marks(tmp_path, [SETTLED])
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "settled")
    git(tmp_path, "checkout", "-qb", "other")
    append_marks(tmp_path, [WRONG, SIGNED])
    git(tmp_path, "commit", "-qam", "one")
    git(tmp_path, "checkout", "-q", "main")
    append_marks(tmp_path, [READ, GONE])
    git(tmp_path, "commit", "-qam", "two")
    git(tmp_path, "merge", "-q", "other", "-m", "both")
    assert set(read_marks(tmp_path).marks) == set(ALL)


def test_lines_in_any_order_and_twice_are_the_same_record(tmp_path: Path) -> None:
    lines = [format_mark(mark) for mark in (*ALL, *ALL)]
    random.Random(1).shuffle(lines)
    (tmp_path / FILE_NAME).write_text("\n".join(lines) + "\n", "utf-8")
    assert set(read_marks(tmp_path).marks) == set(ALL)
