"""N104: what may be two medicines or two amounts: MS 10 mg, MSO4, AZT, 5.000 units, μg 5, 5 Mg, 2 tbl. Each blocks."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.names import letters
from audioguide.language.en.spoken.words import BLANK, cardinal

NAMES = {
    "MS": "morphine sulfate, or magnesium sulfate", "MSO4": "morphine sulfate, or magnesium sulfate",
    "AZT": "azathioprine, azithromycin or zidovudine", "HCT": "hydrocortisone, or hydrochlorothiazide",
    "CPZ": "chlorpromazine, or prochlorperazine", "DTO": "tincture of opium, weak or strong",
    "TAC": "triamcinolone, or tacrolimus",
}  # fmt: skip
"""Names in short that stand for two medicines, before a dose."""
_DOSE = rf"{BLANK}[0-9][0-9.,]*{BLANK}?(?:mg|mcg|g|units|ml|mL)\b"
SHAPE = Shape(
    rf"(?P<name>{'|'.join(sorted(NAMES, key=len, reverse=True))})(?={_DOSE})|(?P<sulfate>MSO4)(?!\w)"
    rf"|(?<![\w.,/-])(?P<point>[0-9]{{1,3}}\.000(?={BLANK}?(?:units?|iu|IU|IE|U|mg|mcg|g|ml|mL)(?![^\W_]))"
    rf"|[1-9][0-9]{{0,2}}\.[0-9]{{3}}(?={BLANK}?(?:units?|iu|IU|IE|U)(?![^\W_]|/|{BLANK}per\b))"
    rf"|[1-9][0-9]{{0,2}}\.[0-9]{{2}}0(?={BLANK}?(?:mg|mcg|micrograms?)(?![^\W_]|/|{BLANK}per\b)))"
    rf"|(?<![^\s(:;])(?P<front>(?:mg|mcg|µg|μg|mL|ml|g){BLANK}[0-9]+(?:\.[0-9]+)?)(?={BLANK}?(?:[.,;)]|$|daily|od|bd"
    rf"|tds))"
    rf"|(?<![\w.,/-])(?P<number>[0-9]+(?:\.[0-9]+)?){BLANK}?(?P<unit>Mg(?![\w+²⁺/])|MU(?![\w/])|tbl(?!\w))"
    rf"|(?P<therapy>PT)(?={BLANK}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*{BLANK}[0-9])"
    rf"|(?P<ended>DC)(?={BLANK}(?!shock|cardio|current|power|conver)[a-z])",
    hint=begins_like(
        Shape(r"(?:MS|AZ|HC|CP|DT|TA|PT|DC)[OZT4C]?[ 4\W]|[0-9]{1,3}\.[0-9]{3}|[0-9.]+\s?[Mt]|[mgµμ][cglL]?\s")
    ),
)
NAME = "“{0}” may be {1}. Write the name in full."
POINT = "“{0}” may be {1},{2} with a point for its comma, or {3}. Write it without the point."
FRONT = "“{0}” has its unit in front, so that it may belong to something else. Write the number, then the unit."
UNITS = {
    "Mg": "“{0}” has a capital M: milligrams, magnesium or something else. Write “mg”.",
    "MU": "“{0}” may be million units, or monitor units of a radiation machine. Write the words.",
    "tbl": "“{0}” may be tablespoons or tablets. Write the word.",
}
THERAPY = "“PT” may be physical therapy, a patient or a test of the blood. Write the words."
ENDED = "“DC” may be discharge or discontinue. Write the word."
_NUMBERED = Shape(r"[0-9][0-9.,]*\s?\Z")


def say(match: re.Match[str]) -> Doubtful | None:
    """What stands there, and the question. None for a unit that has its number before it."""
    written = match[0]
    if match["name"] or match["sulfate"]:
        said = letters(written.rstrip("4")) + (" four" if written.endswith("4") else "")
        return _asked(said, NAME.format(written, NAMES[written]))
    if match["point"]:
        return _asked(cardinal(written), POINT.format(written, *written.split("."), written.rstrip("0").rstrip(".")))
    if match["number"]:
        return _asked(f"{cardinal(match['number'])} {letters(match['unit'])}", UNITS[match["unit"]].format(written))
    if match["front"]:
        return _front(match)
    return _asked("P T", THERAPY) if match["therapy"] else _asked("D C", ENDED)


def _front(match: re.Match[str]) -> Doubtful | None:
    if _NUMBERED.search(match.string, max(0, match.start() - 8), match.start()):
        return None
    symbol, number = match["front"].split(maxsplit=1)
    said = letters(symbol.replace("µ", "u").replace("μ", "u"))
    return _asked(f"{said}, {cardinal(number)}", FRONT.format(match["front"]))


def _asked(said: str, doubt: str) -> Doubtful:
    return Doubtful(said, doubt, blocks=True)


TWO_WAYS = SpokenRule(
    "N104", "what may be two medicines or amounts", "9Aa", SHAPE, say, frozenset({"mg", "mcg", "ml", "g"}), "MAHCDTPmg"
)
