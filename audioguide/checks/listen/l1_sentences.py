"""L1: sentences an ear can hold."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule

HARD_LIMIT = 20
"""Words; the NHS allows up to 20."""
SHORT = 15
SHORT_SHARE = 0.8
MEAN = (8.0, 12.0)


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Long sentences, and chapters with too many of them."""
    lengths = [line.length for line in chapter.lines]
    for line, length in zip(chapter.lines, lengths, strict=True):
        if length > HARD_LIMIT:
            yield Flaw(
                line.number,
                f"The sentence has {length} words; an ear holds at most {HARD_LIMIT}. Split it.",
                severity=chapter.strictness,
            )
    share = sum(length <= SHORT for length in lengths) / len(lengths)
    if share < SHORT_SHARE:
        yield Flaw(
            0,
            f"{share:.0%} of the sentences have at most {SHORT} words; {SHORT_SHARE:.0%} must.",
            severity=chapter.strictness,
        )
    mean = round(sum(lengths) / len(lengths), 1)
    if not MEAN[0] <= mean <= MEAN[1]:
        yield Flaw(
            0,
            f"The sentences have {mean:.1f} words on average; it should be {MEAN[0]:.0f} to {MEAN[1]:.0f}.",
            severity=chapter.strictness if mean > MEAN[1] else "warning",
        )


RULE = Rule(
    code="L1",
    title="Short sentences",
    explanation=(
        "No sentence over 20 words, 80 % of a chapter's sentences at most 15, 8 to 12 on average. A guide that is "
        "not clinical gets warnings."
    ),
    severity="error",
    any_language=True,
    chapter=in_chapter,
)
