"""Every fixture gives its golden Document, and all the text of its file stands in it, once."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from audioguide.model import Document
from audioguide.sources import read_document
from tests.sources.accounting import around, file_text, letters, read_text, words
from tests.sources.building import FORMATS, all_fixtures, build, fixtures
from tests.sources.golden import lines

pytestmark = pytest.mark.slow

CASES = [pytest.param(format_, fixture, id=f"{format_}-{fixture.name}") for format_, fixture in all_fixtures()]


def read(fixture: Path, into: Path) -> tuple[Path, Document]:
    file = build(fixture, into)
    return file, replace(read_document(file), file=file.name)


@pytest.mark.parametrize("format_", FORMATS)
def test_each_format_has_a_pack_of_twelve(format_: str) -> None:
    assert len(fixtures(format_)) >= 12


@pytest.mark.parametrize(("format_", "fixture"), CASES)
def test_a_fixture_is_read_as_a_person_checked_it(format_: str, fixture: Path, tmp_path: Path) -> None:
    file, document = read(fixture, tmp_path)
    assert document.format == format_
    assert lines(document).replace(str(file), file.name) == (fixture / "golden.txt").read_text("utf-8")
    hold_all_its_text(file, format_, document, fixture / "twice.txt")


def hold_all_its_text(file: Path, format_: str, document: Document, twice: Path) -> None:
    """No letter lost, none read twice but those a cell says of several rows, no two words fused into one.

    Numbers of list items are no text in a Document; list-numbers.txt has those the second way cannot tell from text.
    """
    there = file_text(file, format_)
    read = read_text(document)
    allowed = letters(twice.read_text("utf-8")) if twice.exists() else Counter[str]()
    numbers = twice.with_name("list-numbers.txt")
    numbered = letters(numbers.read_text("utf-8")) if numbers.exists() else Counter[str]()
    assert letters(there) - letters(read) - letters(around(document)) - numbered == Counter(), "lost"
    assert letters(read) - letters(there) - allowed == Counter(), "read twice"
    joined = re.sub(r"[-\u2010\u00ad][ \t]*\r?\n\s*", "", there)
    assert words(read) <= words(there) | words(joined) | words(file_text(file, format_, parted=True)), "fused"
