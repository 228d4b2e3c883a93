"""Both sides of a comparison that says than."""

from __future__ import annotations

import re

from audioguide.language.en.claims.key_words import key_words, with_plain
from audioguide.language.en.claims.numerals import in_digits
from audioguide.language.en.plain.terms import terms
from audioguide.language.en.reading.words import words
from audioguide.model import Comparison

_THAN = re.compile(r"\bthan\b", re.IGNORECASE)
_AMOUNT = re.compile(r"\b(?:more|less|fewer) than (?:\d|one\b|two\b|three\b|half\b|once\b|a\b)", re.IGNORECASE)
_RELATION = re.compile(
    r"\b(?:(?:more|less|fewer)\s+(?:often|likely|common|difficult|effective|serious|severe|[a-z]+ly|[a-z]{4,})?|"
    r"higher|lower|harder|easier|better|worse|larger|smaller|bigger|stronger|weaker|older|younger|longer|shorter|"
    r"faster|slower|greater|closer|earlier|later|safer|rather|other)\b",
    re.IGNORECASE,
)


def comparison(text: str) -> Comparison | None:
    """Both sides of a comparison that says than; None where there is none, or where its sides are not plain."""
    text = in_digits(text)
    than = _THAN.search(text)
    if than is None or _AMOUNT.search(text):
        return None
    relations = list(_RELATION.finditer(text, 0, than.start()))
    relation = next((found for found in reversed(relations) if than.start() - found.end() < 80), None)
    if relation is None or relation[0].lower().startswith(("rather", "other", "more than", "later", "earlier")):
        return None
    said = " ".join(relation[0].lower().split())
    before = text[: relation.start()]
    left = before.rsplit(",", 1)[-1] if key_words(before.rsplit(",", 1)[-1]) else before
    right = re.split(r"[.;,(]", text[than.end() :])[0]
    # A word that stands on both sides tells neither from the other.
    more, other = key_words(left, words(right)), key_words(right, words(before))
    if not more or not other:
        return None
    relation_words = tuple(dict.fromkeys((said, *(swap.new.lower() for swap in terms().swaps(said)))))
    return Comparison(relation_words, with_plain(more, text), with_plain(other, text))
