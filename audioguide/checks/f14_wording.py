"""F14: no wording is taken over from the source, unless the guide is licensed to."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.review import Page
from audioguide.checks.rule import Flaw, Rule
from audioguide.text import shingles


def page(page: Page) -> Iterator[Flaw]:
    """Runs of 8 words that the source has too; runs that overlap are one finding."""
    known = page.review.shingles
    if not known:
        return
    words: list[str] = []
    lines: list[int] = []
    for line in page.lines:
        own = shingles.words(line.sentence.text)
        words += own
        lines += [line.number] * len(own)
    last = -2
    for start, fingerprint in enumerate(shingles.prints(words)):
        if fingerprint in known:
            if start != last + 1:
                yield _flaw(page, lines[start], " ".join(words[start : start + shingles.RUN]))
            last = start


def _flaw(page: Page, line: int, run: str) -> Flaw:
    if page.review.guide.wording == "licensed":
        return Flaw(line, f'The source has these words too: "{run}".', severity="note")
    return Flaw(line, f'The source has these words too: "{run}". Say it in your own words.')


RULE = Rule(
    code="F14",
    title="Own words",
    explanation=(
        "No run of 8 words is shared with the source where guide.toml says wording = own; where it says licensed, "
        "shared runs are listed as notes."
    ),
    severity="error",
    gate=True,
    any_language=True,
    page=page,
)
