"""N63: section numbers and versions: 1.2.3 -> one point two point three, v2.0 -> version two point zero."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.words import cardinal, near

HEADS = {"v": "version", "V": "version", "§": "section"}

VOICE_OR_LEAD = Shape(
    r"\b(?:leads?|ECG|EKG|ST|STEMI|T[- ]waves?"
    r"|GCS|coma|E[1-4]|M[1-6]|V[1-6](?:[-–]V?[1-6]|(?:,|,? to|,? and|/)\s?V[1-6])|trigeminal|nerve|visual)\b"
)
"""V4 is an answer on the coma scale, a lead on the chest, or part of the brain."""


def say(match: re.Match[str]) -> str | None:
    """Each part as a number, "point" between. None for a plain decimal."""
    parts = match["number"].split(".")
    head = HEADS.get((match["head"] or " ")[0])
    if match["head"] == "V" and len(match["number"]) == 1 and VOICE_OR_LEAD.search(near(match, 40)):
        return None
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
