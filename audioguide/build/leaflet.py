"""Which chapters are printed where neither a guide nor its reader names them. No word of any language decides it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from audioguide.facts import read_facts
from audioguide.model import CALL, FactTable, Guide


def printed(guide: Guide, folder: Path) -> tuple[int, ...]:
    """Numbers of the chapters on the leaflet: those that guide.toml names, or else what the facts say.

    folder: of the guide. Raises FactTableError.
    """
    if guide.leaflet:
        return guide.leaflet
    table = read_facts(folder / "facts.yaml", guide.language, guide.main_language)
    return tuple(_that_matter(guide, table))


def _that_matter(guide: Guide, table: FactTable) -> Iterator[int]:
    """The first chapter, and each that says when to call: what somebody must find with the paper in hand."""
    calls = {fact.id for fact in table.facts.values() if fact.advice == CALL}
    for chapter in guide.chapters:
        told = any(calls.intersection(sentence.facts) for sentence in chapter.sentences)
        if chapter.number == guide.chapters[0].number or told:
            yield chapter.number
