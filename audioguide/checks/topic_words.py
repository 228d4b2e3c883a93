"""Words a guide cannot do without: its topic, its closed names and the terms of its glossary."""

from __future__ import annotations

from functools import lru_cache

from audioguide.checks.checked import CheckedGuide
from audioguide.language.en.reading.words import listed, words
from audioguide.model import FactTable, Guide

BODY_PARTS = listed(
    "armpit armpits collarbone nipple nipples breast breasts lung lungs liver brain bone bones skin chest lymph node "
    "nodes belly stomach kidney kidneys spine hip rib ribs throat bowel womb bladder heart blood muscle nerve"
)
"""Body parts that everybody has a name for, however seldom it is written."""


def topic_words(review: CheckedGuide) -> frozenset[str]:
    """Lower-case words of the glossary, the closed names, the guide's and the source's titles, and body parts."""
    return _topic_words(_key(review.guide, review.table))


def _key(guide: Guide, table: FactTable) -> tuple[str, ...]:
    names = [spelling for name in table.names.values() for spelling in name.said]
    terms = [text for term in guide.glossary for text in (term.term, term.said)]
    return (guide.title, guide.source.title, guide.source.publisher, *names, *terms)


@lru_cache(maxsize=2)
def _topic_words(texts: tuple[str, ...]) -> frozenset[str]:
    return BODY_PARTS | {word for text in texts for word in words(text)}
