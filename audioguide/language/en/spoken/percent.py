"""N30: percent: 8.2% -> eight point two percent, 5–10 % -> five to ten percent. Chapters write "in 100"."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken import amounts
from audioguide.language.en.spoken.units import PER, unit
from audioguide.language.en.spoken.words import BLANK


def say(match: re.Match[str]) -> str | None:
    """The number or range and the word. None where the ends of a range do not rise."""
    said = amounts.said(match)
    if said is None:
        return None
    return f"{said} percent {unit(match['per'], True)}" if match["per"] else f"{said} percent"


SHAPE = Shape(rf"(?=[0-9.{amounts.VULGAR}]){amounts.RANGE}{BLANK}?[%％](?P<per>{PER})?", hint=needs("%", "％"))
PERCENT = SpokenRule("N30", "percent", "9*", SHAPE, say)
