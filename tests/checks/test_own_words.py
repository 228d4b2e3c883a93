"""A sentence that is its record's own words changes nothing; with one word or mark other, every rule looks again."""

from __future__ import annotations

import pytest

from audioguide.checks.own_words import in_own_words

JOINTS = frozenset(("", "and", "but"))
A, B = "It may hurt, if you walk", "You can rest."


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("It may hurt, if you walk.", (A,)),
        ("It may  hurt, if you walk; you can rest.", (A, B)),
        ("It may hurt, if you walk, but you can rest.", (A, B)),
    ],
)
def test_own_words(text: str, records: tuple[str, ...]) -> None:
    assert in_own_words(text, records, JOINTS)


@pytest.mark.parametrize(
    ("text", "records"),
    [
        ("It may hurt if you walk.", (A,)),
        ("It may hurt, if you walk far.", (A,)),
        ("It can hurt, if you walk.", (A,)),
        ("It may hurt, if you walk, or you can rest.", (A, B)),
        ("You can rest; it may hurt, if you walk.", (A, B)),
        ("It may hurt, if you walk.", (A, B)),
        ("It may hurt, if you walk.", ()),
        ("It may hurt, if you walk.", ("",)),
    ],
)
def test_other_words(text: str, records: tuple[str, ...]) -> None:
    assert not in_own_words(text, records, JOINTS)
