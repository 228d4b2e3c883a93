"""English stands in its own room; where it stands elsewhere, writers read it or a format asks for it."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.language.english_outside import EXCEPTIONS, PACKAGE, ROOMS, all_in, english_in

LANGUAGE_FILE = "language/base/language.py"


@pytest.mark.slow
@pytest.mark.parametrize("room", ROOMS)
def test_no_room_holds_english(room: str) -> None:
    """What somebody hears or sees, and what is read in a text, is asked of the language: a method of its part."""
    assert english_in(room) == []


@cache
def _hidden() -> frozenset[str]:
    """Every name by which some string with English in it could be hidden."""
    files = [file for room in ROOMS for file in (PACKAGE / room).rglob("*.py")]
    return frozenset(name for file in files for *_, names in all_in(file) for name in names)


@pytest.mark.slow
def test_every_exception_is_needed() -> None:
    assert sorted(EXCEPTIONS.keys() - _hidden()) == []


def test_every_exception_says_why_and_stands_once_in_order() -> None:
    text = (Path(__file__).parent / "english_exceptions.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    names = [line.split("\t")[0] for line in lines]
    assert names == sorted(set(names))
    assert all(len(reason.split()) >= 2 for reason in EXCEPTIONS.values())


def test_a_tag_is_cut_in_one_place() -> None:
    """What a language's tag is, `primary` alone knows: "en" of "en-US", and of "EN_us"."""
    cut = re.compile(r"\.(?:split|partition)\(\s*[\"']-[\"']\s*(?:,\s*1\s*)?\)\[0\]")
    files = [file for file in PACKAGE.rglob("*.py") if cut.search(file.read_text("utf-8"))]
    found = [file.relative_to(PACKAGE).as_posix() for file in files]
    assert found == [LANGUAGE_FILE]
