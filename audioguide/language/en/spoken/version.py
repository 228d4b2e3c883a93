"""N63: section numbers and versions: 1.2.3 -> one point two point three, v2.0 -> version two point zero."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import cardinal

HEADS = {"v": "version", "V": "version", "§": "section"}


def say(match: re.Match[str]) -> str | None:
    """Each part as a number, "point" between. None for a plain decimal."""
    parts = match["number"].split(".")
    head = HEADS.get((match["head"] or " ")[0])
    if not head and len(parts) < 3:
        return None
    return f"{head} {' point '.join(map(cardinal, parts))}" if head else " point ".join(map(cardinal, parts))


VERSION = SpokenRule(
    "N63",
    "section numbers and versions",
    "9aA*",
    Shape(
        r"(?<![^\W_])(?<![0-9][.,])(?:(?P<head>[vV]\.?|§{1,2}\s?)(?=[0-9]))?(?P<number>[0-9]+(?:\.[0-9]+)*)(?![^\W_])"
    ),
    say,
)
