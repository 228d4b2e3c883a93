"""N125: a delta for a diagnosis: Working Δ: gout -> working diagnosis; what may be a change is asked about."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.lists import LISTS, any_of
from audioguide.language.en.spoken.words import BLANK

SHAPE = Shape(rf"[Δ∆]{{1,2}}(?={BLANK}?:|{BLANK}\??{BLANK}?[A-Za-z]{{2}})", hint=begins_like(Shape("[Δ∆]")))
_OPENED = Shape(r"(?:\A|[.;:,(]\s?|\b(?:[Ww]orking|[Mm]ain|[Pp]rimary|[Ff]inal|[Ll]ikely|[Pp]rovisional|[Ii]mp)\s)\Z")
_MARKED = Shape(r":\s?\??[A-Za-z]")
_DISEASE = Shape(
    lambda: (
        rf"\s?\??\s?(?:[A-Za-z0-9-]+\s){{0,3}}?(?:(?i:{any_of(LISTS.entries('diseases'))})\b"
        r"|[a-z]{2,}(?:itis|osis|oma|aemia|emia|pathy|algia|iasis"
        r"|penia|plegia|uria|rrhoea|rrhea|thorax)\b)"
    )
)
_CHANGES = Shape(
    r"\s(?:to|dressing|dose|from|catheter|bag|every|position|pad|nappy|line|T|P|G|H|S|E|V|weight|wt|BP|pressure|height"
    r"|temp\w*|Hb|Cr|creatinine|value|score|between|in|of|over|was|is|means?|and|for|checks?|wave|waves|cells?|opioid)\b"
)
"""What changes, or what is a delta: no diagnosis."""
DELTA = "“{0}” may be a diagnosis, or a change. Write the word."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The diagnosis, or the question. None where it opens no phrase."""
    text, start, end = match.string, match.start(), match.end()
    said = "differential diagnosis" if len(match[0]) > 1 else "diagnosis"
    if not _OPENED.search(text, max(0, start - 14), start):
        return None
    if len(match[0]) > 1 or _MARKED.match(text, end) or _DISEASE.match(text, end):
        return said
    if text[end : end + 1] != " " or _CHANGES.match(text, end):
        return None
    return Doubtful(said, DELTA.format(match[0]), blocks=True)


DELTAS = SpokenRule("N125", "a delta for a diagnosis", "A*", SHAPE, say)
