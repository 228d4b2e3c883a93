"""N91: small Roman numerals that count or list: ii tabs -> two tablets, Tabs iii po -> tablets three, iv. nausea."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.apart import apart
from audioguide.language.en.spoken.words import BLANK, cardinal

VALUES = {roman: value for value, roman in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)}
THINGS = {
    "tab": "tablet", "tabs": "tablet", "tablet": "tablet", "tablets": "tablet", "cap": "capsule", "caps": "capsule",
    "capsule": "capsule", "capsules": "capsule", "gtt": "drop", "gtts": "drop", "drop": "drop", "drops": "drop",
    "puff": "puff", "puffs": "puff", "spray": "spray", "sprays": "spray", "supp": "suppository",
    "supps": "suppository", "pill": "pill", "pills": "pill", "tsp": "teaspoon", "tbsp": "tablespoon",
    "patch": "patch", "patches": "patch", "sachet": "sachet", "sachets": "sachet", "amp": "ampule", "amps": "ampule",
}  # fmt: skip
"""What is counted, as it is written -> its name for one."""
_ONE = rf"(?:{'|'.join(sorted(VALUES, key=len, reverse=True))})"
_LARGE = r"(?:III|II|IV|VI)"
_THING = rf"(?:{'|'.join(sorted(THINGS, key=len, reverse=True))})(?![^\W_])(?:\.(?=\s[a-z0-9]|[,;]))?"
_CAPITAL = "TAB|TABS|CAP|CAPS|Tabs?|Caps?|Gtts?|GTTS?"
_SIG = rf"{BLANK}(?i:po|p\.o\.|qd|od|bd|bid|tid|tds|qid|qds|prn|nocte|stat|qhs|q[0-9]|daily\b)"
_ROUGH = Shape(r"[(]?[ivx]{1,4}(?![a-z])|[IV]{2,3}(?![A-Z])|[tcgspdTCG][a-zA-Z]{2,8}\.?\s[ivxIV]{1,4}(?![a-z])")
SHAPE = Shape(
    rf"(?P<thing>(?:tabs?|caps?|gtts?|{_CAPITAL})\.?)\s(?P<count>{_ONE}|{_LARGE})(?![\w/'’.-]|{BLANK}?(?:drip"
    rf"|fluids?)\b)"
    rf"|(?<![\w.'’-])(?P<low>{_ONE}|{_LARGE})(?:(?P<to>-|–|{BLANK}(?:to|or){BLANK})(?P<high>{_ONE}|{_LARGE}))?{BLANK}"
    rf"(?P<things>{_THING})"
    rf"|(?<![\w.'’-])(?P<alone>i{{1,3}})(?={_SIG})"
    rf"|(?P<item>(?:(?<=^)|(?<=[;,]{BLANK})){_ONE})(?=[.)]{BLANK}(?!fluids?\b|drip|line|infusion"
    rf"|antibiotics?)[A-Za-z])|(?<=\()(?P<bracketed>{_ONE})(?=\)(?:{BLANK}|$))",
    hint=begins_like(_ROUGH),
)


def say(match: re.Match[str]) -> str | None:
    """The number, with the full name of what is counted. None for (iv) that stands alone, and for "v." and "x."."""
    if match["thing"]:
        number = VALUES[match["count"].lower()]
        return f"{named(match['thing'], number)} {cardinal(str(number))}"
    if match["things"]:
        low, high = VALUES[match["low"].lower()], VALUES[(match["high"] or match["low"]).lower()]
        return f"{_count(match, low, high)} {named(match['things'], high)}"
    if match["item"] in ("v", "x"):
        return None
    roman = match["alone"] or match["item"] or match["bracketed"]
    if match["bracketed"] in ("iv", "v", "x") and not re.search(r"\((?:i|ii|iii|vi|ix)\)", match.string[:2000]):
        return None
    said = cardinal(str(VALUES[roman]))
    return apart(match.string, match.start(), said, VALUES[roman]) if match["alone"] else said


def _count(match: re.Match[str], low: int, high: int) -> str:
    joint = (match["to"] or "").strip()
    said = cardinal(str(low))
    return f"{said} {'or' if joint == 'or' else 'to'} {cardinal(str(high))}" if joint else said


def named(written: str, number: int) -> str:
    """The whole word of what is counted, as many as there are."""
    one = THINGS[written.lower().rstrip(".")]
    if number == 1:
        return one
    return f"{one[:-1]}ies" if one.endswith("y") else f"{one}es" if one.endswith("ch") else f"{one}s"


_SMALL = frozenset(
    {"tab", "tabs", "cap", "caps", "gtt", "gtts", *VALUES, *(f"{low}-{high}" for low in VALUES for high in VALUES)}
)
ROMAN_DOSES = SpokenRule("N91", "small Roman numerals that count or list", "aA", SHAPE, say, _SMALL, "ivxIVtcgspTCG")
