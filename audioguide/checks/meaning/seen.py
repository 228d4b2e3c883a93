"""What the rules of one paragraph saw in it, kept while a guide is looked at again and again, as a draft is.

Such a rule looks at the lines, at the records and at how the table spells what the rule asks for, and at nothing else:
where all of that is as it was, so is what it sees. tests/checks/test_remembered.py holds each rule to that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from audioguide.checks.rule import Flaw
from audioguide.model import Fact


@dataclass(frozen=True, slots=True)
class Seen:
    """What one rule saw in one paragraph."""

    flaws: tuple[Flaw, ...]
    """Their lines counted from the paragraph's first, which may have moved."""
    spellings: Mapping[str, tuple[str, ...]]
    """What was asked of the table, and what it answered."""


class SeenPassages:
    """What was seen of each paragraph, by all that its rules may look at."""

    def __init__(self) -> None:
        self._seen: dict[object, dict[str, Seen]] = {}
        self._wordings: dict[str, tuple[Fact, Fact]] = {}

    def of(self, key: object) -> dict[str, Seen]:
        """What each rule saw, by its name; to be filled. key: all that they may look at."""
        return self._seen.setdefault(key, {})

    def wording(self, fact: Fact) -> Fact:
        """The record without what was settled of how it is told, which no rule of one paragraph reads."""
        known = self._wordings.get(fact.id)
        if known is None or known[0] is not fact:
            known = self._wordings[fact.id] = fact, replace(fact, must_hear=(), recap_hear=(), said=())
        return known[1]
