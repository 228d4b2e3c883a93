"""T3: Roman numerals of stages, types and grades are said as numbers."""

from __future__ import annotations

from audioguide.language.base.transform import Context, Transform
from audioguide.language.en.claims.numerals import in_digits


def rewrite(sentence: str, context: Context) -> list[str]:
    """Stage IV becomes Stage 4, types I and II become types 1 and 2."""
    return [in_digits(sentence)]


TRANSFORM = Transform(
    "T3", "Roman numerals in digits", "Stage IV is said as stage 4, types I and II as types 1 and 2.", rewrite
)
