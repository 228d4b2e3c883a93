"""P2: readability grades, as a tripwire."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule
from audioguide.checks.topic_words import topic_words
from audioguide.language.en.reading.readability import score

SMOG, FKGL, HARD_SHARE = 8.0, 6.0, 0.10


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Chapters that are hard to read. SMOG and Flesch-Kincaid count every word; hard words leave topic words out."""
    sentences = [line.text for line in chapter.lines]
    raw, exempt = score(sentences), score(sentences, topic_words(chapter.guide))
    for name, value, other, limit in (
        ("SMOG grade", raw.smog, exempt.smog, SMOG),
        ("Flesch-Kincaid grade", raw.fkgl, exempt.fkgl, FKGL),
    ):
        if value > limit:
            yield Flaw(0, f"The {name} is {value:.1f}, without topic words {other:.1f}; the limit is {limit:g}.",
                       severity=chapter.strictness)  # fmt: skip
    if exempt.hard_share > HARD_SHARE:
        yield Flaw(0, f"{exempt.hard_share:.0%} of the words are hard, with topic words {raw.hard_share:.0%}; "
                   f"the limit is {HARD_SHARE:.0%} without them.", severity=chapter.strictness)  # fmt: skip


RULE = Rule(
    code="P2",
    title="Easy to read",
    explanation=(
        "Per chapter, by textstat 0.7.8: SMOG at most 8, Flesch-Kincaid at most 6, hard words by Dale-Chall at "
        "most 10 % with topic words left out. A guide that is not clinical gets warnings."
    ),
    severity="error",
    chapter=in_chapter,
)
