"""The frame of a chapter: what it will tell, the point to remember, what comes next (rule L7)."""

from __future__ import annotations

import re
from collections.abc import Mapping

from audioguide.model import Fact
from audioguide.plainlang.line import DraftChapter, Line, Unit
from audioguide.text import numbers
from audioguide.text.joints import is_clause

LONGEST = 16
"""Words of a recap."""
_LEANS = re.compile(
    r"^(?:it|they|this|that|these|those|he|she|but|so|yet|then|also|first|second|third|fourth|fifth|sixth|"
    r"seventh|eighth|ninth|tenth|"
    r"here|examples|for example|likewise|suppose|and|or|there|picture|other|another|next)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"\b(?:it|its|they|them|their|theirs|this|these|those|he|she|him|her|hers|his|such|so|too|also|again|instead|same|"
    r"otherwise|there|here|both|ones?|others?|another|then|that(?=[.,]))\b",
    re.IGNORECASE,
)
"""Words that need the sentences before: "Take it on the same day" says nothing by itself, or something else."""
DISCLAIMER = "This guide cannot take the place of your care team."


def framed(
    chapter: DraftChapter, facts: Mapping[str, Fact], following: DraftChapter | None, first: bool, based_on: str
) -> DraftChapter:
    """The chapter with its opening and its closing."""
    opening = [Line(f"In this part you will hear {_about(chapter.title)}", "signpost")]
    if first:
        opening = [Line(based_on, "credit"), *opening, Line(DISCLAIMER, "safety")]
    closing = [_recap(chapter, facts), _next(following)]
    paragraphs = ((Unit(tuple(opening)),), *chapter.paragraphs, (Unit(tuple(closing)),))
    return DraftChapter(chapter.title, chapter.private, chapter.notice, paragraphs)


def _about(title: str) -> str:
    body = _safe(title)
    if not body:
        return "the next part of this guide."
    return f"the answer to this: {body}" if body.endswith("?") else f"about this: {body.rstrip('.')}."


def _safe(title: str) -> str:
    """The title, where it states no figure that would need its fact."""
    return "" if any(figure.unit != "count" for figure in numbers.read(title)) else title


def _recap(chapter: DraftChapter, facts: Mapping[str, Fact]) -> Line:
    """A short whole statement once more: advice before others, and never a figure or a denial."""
    best: Line | None = None
    for unit in chapter.units:
        if len(unit.lines) != 1 or not _repeats_well(unit.lines[0], facts):
            continue
        line = unit.lines[0]
        if facts[line.facts[0]].action:
            best = line
            break
        best = best or line
    if best is None:
        return Line(f"You have heard {_about(chapter.title)}", "signpost")
    first = best.text.split()[0]
    small = best.text[0].lower() + best.text[1:] if first.istitle() and first.lower() in _OPENERS else best.text
    return Line(f"To sum up: {small}", "fact", best.facts)


_OPENERS = frozenset(
    "the a an your you most some many if when call ask talk take tell do people treatment after before".split()
)


def _repeats_well(line: Line, facts: Mapping[str, Fact]) -> bool:
    if line.kind != "fact" or len(line.facts) != 1 or line.words > LONGEST or _LEANS.match(line.text):
        return False
    fact = facts[line.facts[0]]
    plain = not (
        fact.condition or fact.comparison or fact.items or fact.negations or fact.pair_with or fact.must_accompany
    )
    plain = plain and is_clause(line.text) and not _POINTS.search(line.text)
    return plain and not fact.numbers and fact.sensitivity != "high" and line.text.endswith(".") and line.words > 3


def _next(following: DraftChapter | None) -> Line:
    if following is None:
        return Line("This is the end of this guide.", "signpost")
    body = _safe(following.title)
    return Line(
        f"Next comes this: {body.rstrip('.')}{'' if body.endswith('?') else '.'}"
        if body
        else "Next comes another part.",
        "signpost",
    )
