"""P1: words that everybody knows, or that the glossary explains."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule
from audioguide.checks.topic_words import topic_words

KNOWN = 3.6
"""Zipf frequency: from about 4 in a million words of everyday English on."""


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Rare words without an explanation, each once a chapter."""
    reading = chapter.reading
    explained = {reading.stem(word) for word in topic_words(chapter.guide)}
    seen: set[str] = set()
    for line in chapter.lines:
        for word in line.words:
            if word in seen or word[0].isdigit() or reading.stem(word) in explained:
                continue
            seen.add(word)
            if not (reading.is_easy(word) or any(reading.is_common(form, KNOWN) for form in reading.forms(word))):
                yield Flaw(line.number, f'"{word}" is a rare word. Use an easier one, or explain it in the glossary.')


RULE = Rule(
    code="P1",
    title="Words everybody knows",
    explanation=(
        "A word has a Zipf frequency of at least 3.6, stands on the Dale-Chall list, names a body part, or is "
        "explained in the glossary."
    ),
    severity="warning",
    chapter=in_chapter,
)
