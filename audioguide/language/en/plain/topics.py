"""What a document is about, by the words of data/topics.tsv: a term of the glossary may hold in one topic alone."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from audioguide.language.en.plain.lists import LISTS
from audioguide.language.en.reading.words import normal, says, says_any
from audioguide.model import Term

NAMED, TOLD = 2, 3
"""How many words of a topic show that a document is about it: fewer where its title says one."""
SHARE = 5
"""Where its title says none, one text in so many speaks of the topic: any leaflet may ask about cancer once."""


@cache
def _words() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for topic, word in LISTS.rows("topics"):
        found.setdefault(topic, []).append(word)
    return {topic: tuple(words) for topic, words in found.items()}


def topics(title: str, texts: Sequence[str]) -> frozenset[str]:
    """What a document of these headings and sentences is about; nothing where too little shows it."""
    normals = [normal(text) for text in texts]
    return frozenset(topic for topic, words in _words().items() if _is_about(normal(title), normals, words))


def _is_about(title: str, texts: Sequence[str], words: Sequence[str]) -> bool:
    whole = "".join((title, *texts))
    said = [word for word in words if says(whole, word)]
    if says_any(title, said):
        return len(said) >= NAMED
    return len(said) >= TOLD and SHARE * sum(says_any(text, said) for text in texts) >= len(texts)


def means(term: Term, sentence: str) -> bool:
    """True where a sentence of a document on the term's topic says the term in the meaning of the glossary."""
    said = normal(sentence)
    speaks = not term.everyday or says_any(said, _words().get(term.topic, ()))
    return speaks and not says_any(said, term.unless)
