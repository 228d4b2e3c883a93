"""Chapters without which the others of a guide may not be heard: the rest would be silent where it must speak.

A caveat or the other half of a pair stands in the chapter that needs it (rules R10 and R3), so that none is lost with
another chapter. When to call the clinic may stand in one chapter for all.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from audioguide.errors import FactTableError
from audioguide.facts import read_facts
from audioguide.model import CALL, Guide

NO_CALL = "No other chapter says when to call the clinic, so none of them is heard without it."
NO_FACTS = "The fact table cannot be read, so nobody can tell whether the others may be heard without it."


def needed(guide: Guide, folder: Path, gone: frozenset[int]) -> Mapping[int, str]:
    """Of the chapters `gone`, by number, those that the others need, each with why as a sentence."""
    try:
        facts = read_facts(folder / "facts.yaml", guide.language, guide.main_language).facts
    except FactTableError:
        return dict.fromkeys(gone, NO_FACTS)
    calls = {fact.id for fact in facts.values() if fact.advice == CALL}
    says = {
        chapter.number
        for chapter in guide.chapters
        if any(calls.intersection(sentence.facts) for sentence in chapter.sentences)
    }
    return {} if says - gone else dict.fromkeys(says, NO_CALL)
