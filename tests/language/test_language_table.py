"""The table of the languages of ISO 639-1."""

from __future__ import annotations

import re
import unicodedata

import pytest

from audioguide.language.base import known_languages, language_of
from audioguide.language.base.language_table import FILE, iso_639_2, language_entry, language_table


def test_every_language_of_iso_639_1_is_there_once_and_in_order() -> None:
    rows = [row.split("\t") for row in FILE.read_text("utf-8").splitlines()]
    assert rows[0] == ["639-1", "639-2", "English", "own"]
    tags = [row[0] for row in rows[1:]]
    assert len(tags) == len(language_table()) == 183
    assert tags == sorted(tags)
    assert all(len(row) == 4 and all(part == part.strip() != "" for part in row) for row in rows)


def test_codes_have_their_letters_and_are_nobody_else_s() -> None:
    entries = language_table().values()
    assert all(re.fullmatch("[a-z]{2}", entry.tag) and re.fullmatch("[a-z]{3}", entry.iso_639_2) for entry in entries)
    assert len({entry.iso_639_2 for entry in entries}) == len({entry.english for entry in entries}) == 183


def test_names_are_composed_and_stand_alone() -> None:
    for entry in language_table().values():
        assert unicodedata.is_normalized("NFC", entry.own), entry
        assert entry.english[0].isupper()


@pytest.mark.parametrize(
    ("tag", "code", "english", "own"),
    [
        ("de", "deu", "German", "Deutsch"),
        ("sv-SE", "swe", "Swedish", "Svenska"),
        ("so", "som", "Somali", "Soomaali"),
        ("tr", "tur", "Turkish", "Türkçe"),
        ("zh-Hans", "zho", "Chinese", "中文"),
        ("AR_EG", "ara", "Arabic", "العربية"),
        ("cy", "cym", "Welsh", "Cymraeg"),
        ("ht", "hat", "Haitian Creole", "Kreyòl ayisyen"),
    ],
)
def test_a_language_is_found_by_its_tag(tag: str, code: str, english: str, own: str) -> None:
    entry = language_entry(tag)
    assert entry is not None
    assert (entry.iso_639_2, entry.english, entry.own) == (code, english, own)
    assert iso_639_2(tag) == code


@pytest.mark.parametrize("tag", ["xx", "", "english", "sh"])
def test_what_is_no_language_of_it_is_undetermined(tag: str) -> None:
    assert language_entry(tag) is None
    assert iso_639_2(tag) == "und"


def test_the_languages_that_are_written_are_called_as_in_the_table() -> None:
    for tag in known_languages():
        entry = language_entry(tag)
        assert entry is None or entry.english == language_of(tag).name
