"""N25: doses and everything with a unit: 0.5 mL -> zero point five milliliters, 10 mg/kg, 10-mg tablet, 4–6 h."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken import amounts
from audioguide.language.en.spoken.apart import apart
from audioguide.language.en.spoken.lab_names import LOW
from audioguide.language.en.spoken.sides import is_side
from audioguide.language.en.spoken.units import UNIT, begins_unit, unit
from audioguide.language.en.spoken.words import BLANK, DASH, cardinal

_OTHERS = (
    "(?:with|from|once|twice|each|every|when|then|plus|into|onto|over|after|before|daily|unless|until|while|than|that"
    "|this|your|their|more|less|given|taken|split|using|whole|half|nightly|weekly|these|those|also|only|just|per"
    "|crush\\w*"
    "|take|swallow|divided|instead|without|through|between|both|either|some)\\b"
)
"""Words behind an amount that do not describe what follows."""
THING = Shape(
    rf"{BLANK}(?:(?!{_OTHERS})[a-z]{{4,20}}{BLANK}(?:tablet|capsule|pill|patch|suppositor|sachet|lozenge|inhaler)s?\b)"
    rf"|{BLANK}(?:(?:oral|extended-release|film-coated|chewable|daily|starting|prefilled|single"
    rf"|loading) )?(?:tablet|capsule|tabs?\b|caps?\b|"
    r"pill|dose|vial|spoonful|spoon\b|measuring spoon|patch|syringe|pen|bottle|cup|tube|bag|inhaler|suppositor|film"
    r"|lozenge|ampule|needle"
    r"|catheter|bolus|"
    r"injection|infusion|packet|sachet|tumor|mass\b|lesion|nodule|cyst|margin|incision|polyp|solution"
    r"|suspension|cream|strip|jug|beaker|adult|child\b|baby|infant|newborn|toddler|man\b|woman\b|boy\b|girl\b|person\b"
    r"|patient\b|urine|collection|weight (?:loss|gain)|barrel|container|"
    r"diet|walk\b|cannula|follow-up|course|supply|period|interval|scan|strength|survival|old\b)"
)
"""Before one of these the unit is singular: a ten milligram tablet, an 81 mg aspirin tablet, a 70 kg adult."""
_NUMBERS = Shape(rf"[0-9.,{amounts.VULGAR}/\u2044\s–—−‐‑~-]*(?:to-[0-9.,]+)?-?")


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


TENFOLD = "“{0}” is easily misread as ten times as much. Write “{1}”."
_MEDICINE = frozenset(("mg", "mcg", "µg", "μg", "g", "mL", "ml", "units", "unit", "U", "u", "IU"))


def say(match: re.Match[str]) -> str | Doubtful | None:
    """Number and unit, singular for exactly one and where a thing is described by it. None for no true amount."""
    said = _said(match)
    if said is None:
        return None
    said = apart(match.string, match.start(), said, amounts.value(match["low"]))
    better = _plainer(match)
    return Doubtful(said, TENFOLD.format(match[0], better)) if better else said


def _plainer(match: re.Match[str]) -> str:
    """How a dose is better written whose U, last nought or missing nought may be read for another figure; else ""."""
    low, written = match["low"], match["unit"]
    if written[:2] in ("u/", "U/") and not match["high"]:
        return f"{low} units{written[1:]}"
    if match["high"] or written not in _MEDICINE:
        return ""
    if written in ("U", "u") and not match["join"]:
        return f"{low} units"
    if low.startswith("."):
        return f"0{low} {written}"
    return f"{low.partition('.')[0]} {written}" if _NOUGHT.fullmatch(low) else ""


_NOUGHT = Shape(r"[1-9][0-9]*\.0")


def _said(match: re.Match[str]) -> str | None:
    number, written = amounts.said(match), match["unit"]
    if number is None:
        return None
    if _is_pause(match):
        return None
    sizes = _TWO_SIZES.fullmatch(written)
    if sizes is not None and not match["high"]:
        other = f"{cardinal(sizes[2])} {unit(sizes[3], sizes[2] == '1')}"
        return f"{number} {unit(sizes[1], match['low'] == '1')}, {other}"
    if written == "L" and _flags(match):
        return None
    if (
        written in "uU"
        and match.string[match.end() : match.end() + 1] == ":"
        and match.string[match.end() + 1 :][:1].isdecimal()
    ):
        return None  # So many grams to one unit: `note_marks`.
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


_TWO_SIZES = Shape(r"(cm|m|km|ft|kg|lbs?|st) ?/ ?([0-9]{1,3}) ?(ft|in|st|lbs?|kg|cm|m|km|mins?|miles?|mi|h|hrs?)")
"""Two ways to say one size, or how far and how long: 172 cm / 5 ft 8."""
_PARTED = Shape(rf"{BLANK}{DASH}{BLANK}")
_FALLING = Shape(
    r"(?i)\b(?:from|f[ae]ll\w*|drop\w*|down|reduc\w+|decreas\w+|taper\w*|wean\w*|lower\w*|cut|step\w*|went|goes|range"
    r"|between"
    r"|chang\w+|lost|loss)\b[^.;0-9]{0,30}\Z"
)


def _is_pause(match: re.Match[str]) -> bool:
    """Whether a dash with blanks parts two numbers that fall, and nothing says that they do: Mix 30 - 18 units."""
    if not match["high"] or amounts.rising(match["low"], match["high"]):
        return False
    text, start = match.string, match.start()
    return _PARTED.search(match[0]) is not None and _FALLING.search(text, max(0, start - 45), start) is None


_LOW = Shape(r"\s*(?:[,;)*]|$|\.\s)")


def _flags(match: re.Match[str]) -> bool:
    """Whether an L behind the value of a test, or behind a pressure, says low or left, and no liters."""
    text = match.string
    if text[max(0, match.start() - 1) : match.start()] == "/" or is_side(
        text, match.end(), match["low"], match.start()
    ):
        return True
    return (
        _LOW.match(text, match.end()) is not None
        and LOW.search(text, max(0, match.start() - 40), match.end("low")) is not None
    )


def _falls(match: re.Match[str]) -> bool:
    return match["high"] is not None and not amounts.rising(match["low"], match["high"])


DOSE = SpokenRule("N25", "doses and their units", "9*", SHAPE, say)
