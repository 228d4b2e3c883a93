"""Words a guide cannot do without: its topic, its closed names and the terms of its glossary."""

from __future__ import annotations

from functools import lru_cache

from audioguide.checks.checked import CheckedGuide
from audioguide.language.base.reading import Reading
from audioguide.model import FactTable, Guide


def topic_words(guide: CheckedGuide) -> frozenset[str]:
    """Lower-case words of the glossary, the closed names, the guide's and the source's titles, and body parts."""
    return _topic_words(_key(guide.guide, guide.table), guide.language.reading)


def _key(guide: Guide, table: FactTable) -> tuple[str, ...]:
    names = [spelling for name in table.names.values() for spelling in name.said]
    terms = [text for term in guide.glossary for text in (term.term, term.said)]
    return (guide.title, guide.source.title, guide.source.publisher, *names, *terms)


@lru_cache(maxsize=2)
def _topic_words(texts: tuple[str, ...], reading: Reading) -> frozenset[str]:
    return reading.everyday_parts | {word for text in texts for word in reading.words(text)}
