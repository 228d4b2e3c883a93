"""N30: percent: 8.2% -> eight point two percent, 5–10 % -> five to ten percent. Chapters write "in 100"."""

from __future__ import annotations

import re

from audioguide.narration.en import amounts
from audioguide.narration.en.units import PER, unit
from audioguide.narration.en.words import BLANK
from audioguide.narration.rule import Rule
from audioguide.narration.shape import Shape, needs


def say(match: re.Match[str]) -> str | None:
    """The number or range and the word. None where the ends of a range do not rise."""
    said = amounts.said(match)
    if said is None:
        return None
    return f"{said} percent {unit(match['per'], True)}" if match["per"] else f"{said} percent"


SHAPE = Shape(rf"(?=[0-9.{amounts.VULGAR}]){amounts.RANGE}{BLANK}?[%％](?P<per>{PER})?", hint=needs("%", "％"))
PERCENT = Rule("N30", "percent", "9*", SHAPE, say)
