"""N26: numbers grouped or pointed in the manner of other countries: 10 000 -> ten thousand; 2,5 mg is asked about."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.units import ATOM, unit
from audioguide.language.en.spoken.words import BLANK, cardinal

_ROUGH = Shape(r"[1-9][0-9]{0,2} [0-9]{3}|[0-9]{1,3},[0-9]{1,2}[ \u00a0\u2007\u2009\u202f]?[^\s0-9]")
SHAPE = Shape(
    rf"(?<![\w.,/-])(?:(?P<thousands>[1-9][0-9]{{0,2}}(?: 000)+"
    rf"|[1-9][0-9]{{0,2}}(?: [0-9]{{3}}){{2,4}})(?![\w%]|[-.,:/]?[0-9])"
    rf"|(?P<apart>[1-9][0-9]?) (?P<rest>[0-9]{{3}})(?:{BLANK}(?P<unit>{ATOM})|(?![\w%]|[-.,:/ ]?[0-9]))"
    rf"|(?P<whole>[0-9]{{1,3}}),(?P<decimals>[0-9]{{1,2}})(?:{BLANK}?(?P<percent>%)|{BLANK}?(?P<unit2>{ATOM})))",
    hint=begins_like(_ROUGH),
)
APART = "“{0}” may be one number or two. Write {1},{2} for one; for two, write the first as a word."
COMMA = "“{0}” has a comma where English has a point. Write {1}.{2} if that is meant."


def say(match: re.Match[str]) -> str | Doubtful:
    """One number where only one is possible; else the safe reading, with a doubt that blocks."""
    part = match.groupdict()
    if part["thousands"]:
        return cardinal(part["thousands"])
    if part["apart"]:
        words = f"{cardinal(part['apart'])}, {cardinal(part['rest'])} {unit(part['unit'] or '', False)}"
        return Doubtful(words.strip(), APART.format(match[0], part["apart"], part["rest"]), blocks=True)
    name = "percent" if part["percent"] else unit(part["unit2"], False)
    words = f"{cardinal(part['whole'] + '.' + part['decimals'])} {name}"
    return Doubtful(words, COMMA.format(match[0], part["whole"], part["decimals"]), blocks=True)


GROUPING = SpokenRule("N26", "numbers written in the manner of other countries", "9", SHAPE, say)
