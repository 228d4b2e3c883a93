"""N131: small Roman numerals with a bar or a dot, as prescribers write how many: caps ī -> one, gtt īī, tab iss, iij.

Where nothing of a prescription stands beside it, the mark is asked about: it may be a letter of another language.
"""

from __future__ import annotations

import re
import unicodedata

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.roman_doses import THINGS, VALUES, named
from audioguide.language.en.spoken.words import BLANK, cardinal

_BAR = "\u0304\u0305\u0307\u0308\u033f"
_ONE = rf"(?:[īĪïÏ]|[iIıjvVxX][{_BAR}]?)"
_HALF = rf"(?:s[{_BAR}]?s[{_BAR}]?|s̄s̄)"
_THINGS = (
    r"tab\w*|cap\w*|gtt\w*|drops?|puffs?|sprays?|supp\w*|pills?|tsp|tbsp|patch\w*|sachets?|amps?|doses?|ampoules?|lozenges?"
    r"|pess\w*|spoon\w*|vials?|units?|nebs?|neb"
)
_SIGS = (
    r"po|p\.o\.|o\.?d|b\.?d|bds|bid|t\.?d\.?s|tid|q\.?d\.?s|qid|qd|prn|nocte|mane|stat|qhs|q\s?[0-9]\w*|om|on"
    r"|hs|daily|ac|pc|[BRL]E|[BRL]/E|O[DSU]"
)
_FORM = rf"(?:{BLANK}(?P<thing>{'|'.join(sorted(THINGS, key=len, reverse=True))})(?![^\W_])(?:\.(?=\s[a-z0-9]|[,;]))?)?"
SHAPE = Shape(
    rf"(?<![^\W_])(?:(?P<barred>(?=[^\s,.;]{{0,9}}[īĪïÏ{_BAR}ⅰ-ⅻ]){_ONE}{{1,4}}{_HALF}?|[ⅰ-ⅻ]|[tTṫ][{_BAR}]{{1,2}}|ṫ{{1,3}})"
    rf"|i{{1,3}}ss(?={BLANK})|(?:i{{0,3}}i|vi{{0,2}}|i?v)j(?={BLANK}(?:{_THINGS}|{_SIGS})(?![^\W_])|[,.;]|\Z))"
    rf"(?![^\W_{_BAR}]|[{_BAR}]){_FORM}",
    hint=begins_like(Shape(rf"[iIıjvVxXtTṫ]{{0,4}}[īĪïÏ{_BAR}ⅰ-ⅻṫ]|(?:i{{1,3}}ss|[iv]{{1,4}}j)(?![a-z])")),
)
_BEFORE = Shape(
    rf"(?i)(?:\b(?:{_THINGS}|take|give|apply|instil\w*|use|inhale|chew|sig|disp|t|in)\.?:?|[0-9]{BLANK}?(?:mg|mcg|µg|g|m[lL]|%))"
    rf"{BLANK}\Z"
)
_BEHIND = Shape(rf"(?i){BLANK}?(?:{_THINGS}|{_SIGS})(?![^\W_])")
QUESTION = "“{0}” may be a number with a bar, as prescribers write it, or a letter. Write the number, such as “{1}”."


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The number, a half behind it where "ss" is; a question where nothing beside it is part of a prescription."""
    text, start, end = match.string, match.start(), match.end()
    written = match[0].split()[0] if match["thing"] else match[0]
    numeral, half = _parted(written)
    number = VALUES.get(numeral)
    if number is None:
        return None
    said = cardinal(str(number)) + (" and one half" if half else "")
    if match["thing"]:
        return f"{said} {named(match['thing'], number + half)}"
    if _BEHIND.match(text, end) or _BEFORE.search(text, max(0, start - 16), start):
        return said
    return Doubtful(said, QUESTION.format(written, number), blocks=True) if match["barred"] else None


def _parted(written: str) -> tuple[str, bool]:
    """The numeral in plain letters, and whether a half stands behind it; a T with a bar is one."""
    plain = unicodedata.normalize("NFKD", written).lower().replace("ı", "i")
    plain = "".join(mark for mark in plain if not unicodedata.combining(mark))
    if plain and not plain.strip("t"):
        return "i" * len(plain), False
    half = plain.endswith("ss")
    return plain.removesuffix("ss").replace("j", "i"), half


BARRED = SpokenRule(
    "N131",
    "small Roman numerals with a bar",
    "aA*",
    SHAPE,
    say,
    frozenset({"ij", "iij", "iiij", "vij", "viij", "iss", "iiss", "vj"}),
    "iIjvVxXtTīĪïÏṫⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ",
)
