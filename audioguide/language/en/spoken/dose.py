"""N25: doses and everything with a unit: 0.5 mL -> zero point five milliliters, 10 mg/kg, 10-mg tablet, 4–6 h."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken import amounts
from audioguide.language.en.spoken.units import UNIT, begins_unit, unit
from audioguide.language.en.spoken.words import BLANK

THING = Shape(
    rf"{BLANK}(?:(?:oral|extended-release|film-coated|chewable|daily|starting|prefilled|single"
    rf"|loading) )?(?:tablet|capsule|"
    r"pill|dose|vial|patch|syringe|pen|bottle|cup|tube|bag|inhaler|suppositor|film|lozenge|ampule|needle"
    r"|catheter|bolus|"
    r"injection|infusion|packet|sachet|tumor|mass\b|lesion|nodule|cyst|margin|incision|polyp|solution"
    r"|suspension|cream|strip|"
    r"diet|walk\b|cannula|follow-up|course|supply|period|interval|scan|strength|survival|old\b)"
)
"""Before one of these the unit is singular: a ten milligram tablet."""
_NUMBERS = Shape(rf"[0-9.,{amounts.VULGAR}/\u2044\s–—−‐‑-]*(?:to-[0-9.,]+)?-?")


def _may_begin(text: str, place: int) -> bool:
    numbers = _NUMBERS.match(text, place)
    end = numbers.end() if numbers else place
    # The stroke of a rate may have been taken for that of a fraction.
    return begins_unit(text, end) or text[place:end].rstrip().endswith("/")


SHAPE = Shape(
    rf"(?<![0-9][-–/])(?=[0-9.{amounts.VULGAR}]){amounts.RANGE}(?P<join>{BLANK}|-"
    rf"|)(?P<unit>{UNIT})(?P<old>(?<=[ry])-olds?\b)?",
    hint=_may_begin,
)


def say(match: re.Match[str]) -> str | None:
    """Number and unit, singular for exactly one and where a thing is described by it. None for no true amount."""
    number, written = amounts.said(match), match["unit"]
    if number is None:
        return None
    if match["join"] == "-":
        return f"{number}-{unit(written, True)}{match['old'] or ''}"
    last = match["high"] or match["low"]
    if written[0] != "/" and THING.match(match.string, match.end()) and "/" not in written:
        return f"{number} {unit(written, True)}"
    if amounts.is_part(match):
        name = unit(written, True)
        return (
            f"{number} {name}"
            if number.startswith("one ")
            else f"{number} of a{'n' if name[0] in 'aeiou' else ''} {name}"
        )
    return f"{number} {unit(written, (last == '1' and not _falls(match)) or bool(match['old']))}{match['old'] or ''}"


def _falls(match: re.Match[str]) -> bool:
    return match["high"] is not None and not amounts.rising(match["low"], match["high"])


DOSE = SpokenRule("N25", "doses and their units", "9*", SHAPE, say)
