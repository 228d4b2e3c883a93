"""T10: a clause that begins with which, because or so that gets a sentence of its own."""

from __future__ import annotations

from audioguide.language.base.transform import Context, Transform
from audioguide.language.en.claims.clauses import apart


def rewrite(sentence: str, context: Context) -> list[str]:
    """Two sentences, the second beginning with This or These; as it is where "not" or "if" may reach over."""
    return apart(sentence)


TRANSFORM = Transform(
    "T10", "Which and because apart", '"..., which is ..." becomes "... This is ..."; so does "because".', rewrite
)
