"""N135: money as other countries write it: €1.450,00, 1 250,50 kr, CHF 1'250.00, R$ 1.234,56, ₹500, zł 20.

A point before three figures is a decimal point in one country and parts thousands in the other: €1.450 is asked.
"""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, begins_like
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.language.en.spoken.lists import LISTS
from audioguide.language.en.spoken.words import cardinal

COINS = {sign: names for sign, *names in LISTS.rows("coins")}
"""Sign or code -> its names: one and many, and those of its hundredth."""
_KNOWN = frozenset("€ EUR £ GBP $ USD US$ ¥".split())
"""What `money` says, where the number is written as at home."""
_SIGN = "|".join(re.escape(sign) for sign in sorted(COINS, key=len, reverse=True))
_GAP = "[ \u00a0\u2009\u202f]"
_WHOLE = (
    rf"(?:[0-9]{{1,3}}(?:\.[0-9]{{3}})+|[0-9]{{1,3}}(?:['’][0-9]{{3}})+|[0-9]{{1,3}}(?:{_GAP}[0-9]{{3}})+"
    rf"|[0-9]{{1,3}}(?:,[0-9]{{2,3}})*,[0-9]{{3}}|[0-9]+)"
)


def _number(which: str) -> str:
    """A number whose parts are groups of this name."""
    return (
        rf"(?P<whole{which}>{_WHOLE})(?:(?P<mark{which}>[.,])(?P<cents{which}>[0-9]{{2}}|-{{1,2}}|[–—]))?"
        rf"(?P<dash{which}>/-)?"
    )


_END = r"(?![\w/]|[.,'’][0-9])"
SHAPE = Shape(
    rf"(?<![^\W_])(?P<sign>{_SIGN}){_GAP}?{_number('')}{_END}"
    rf"|(?<![\w.,$£€/-]){_number('2')}(?P<cents_sign>c)(?![\w'’./-])(?!{_GAP}(?:tab|cap|food))"
    rf"|(?<![\w.,$£€/-]){_number('3')}{_GAP}?(?P<behind>{_SIGN})(?![^\W_]|['’])",
    hint=begins_like(
        Shape(
            rf"[0-9][0-9.,'’ \u00a0\u2009\u202f–—/-]{{0,16}}(?:{_SIGN}|c(?![\w'’]))"
            rf"|(?:{_SIGN})[ \u00a0\u2009\u202f]?[0-9]"
        )
    ),
)
ASKED = "“{0}” may be {1} or a thousand times as much: other countries part thousands with a point. Write {2}."
_PRICED = Shape(r"(?i)\b(?:costs?|price|charge[sd]?|fee|pays?|paid|only|just)\s\Z")
_ALONE = 6
"""Characters of a line that is nothing but a price."""
_COIN = Shape(r"\s(?:coins?|piece|stamp|each|off)\b")
_COUNTED = Shape(
    r"(?i)\b(?:cycle|grade|stage|type|class|fig(?:ure)?|page|section|ward|bay|room|bed|flat|step|table|case|T[0-4]|N[0-3])\s\Z"
)
"""What has a c behind its number that is no coin."""


def say(match: re.Match[str]) -> str | Doubtful | None:
    """The amount and its currency; a question for a point before three figures. None for what is written as at home."""
    which = next(end for end in ("", "2", "3") if match[f"whole{end}"])
    whole, mark, cents = match[f"whole{which}"], match[f"mark{which}"], match[f"cents{which}"]
    sign = match["sign"] or match["behind"] or "c"
    if match["cents_sign"]:
        start = match.start()
        priced = (
            len(match.string) < _ALONE
            or _PRICED.search(match.string, max(0, start - 12), start)
            or _COIN.match(match.string, match.end())
        )
        counted = _COUNTED.search(match.string, max(0, start - 12), start)
        return f"{cardinal(whole)} cent{'' if whole == '1' else 's'}" if priced and not (mark or counted) else None
    plain = re.sub(r"[^0-9]", "", whole)
    about = max(0, match.start() - 40), match.end() + 24
    if sign == "R" and not (match["sign"] and _RAND.search(match.string, *about)):
        return None
    foreign = "." in whole or "'" in whole or "’" in whole or (mark == "," and len(plain) > 3) or _SPACED.search(whole)
    if mark == "." and "." in whole:
        return None
    if not foreign and sign in _KNOWN and (cents or "").isdecimal() == bool(cents) and not match[f"dash{which}"]:
        return None
    if "." in whole and mark is None and whole.count(".") == 1:
        number = f"{cardinal(whole)} {COINS[sign][1]}"
        return Doubtful(number, ASKED.format(match[0], whole, f"“{plain}” or “{whole.rstrip('0')}”"), blocks=True)
    if sign in _SHORT_FORMS and not (cents or foreign or "," in whole or _PRICE.search(match.string)):
        return None
    return _sum(plain, cents if (cents or "").isdecimal() else None, sign)


_RAND = Shape(
    r"(?i)\b(?:costs?|prices?|priced|charges?|charged|fees?|pays?|paid|payment|bill|invoice|deposit|refund|co-?pay\w*"
    r"|co-payment|worth|levy|levies|rand|tariff|amount due|per (?:month|visit|consultation|session|script)"
    r"|a month|medical aid)\b"
)
"""Beside a price: without it R450 may be a room, a route or a side."""
_SPACED = Shape(_GAP)
_SHORT_FORMS = frozenset("CHF CAD AUD NOK ZAR".split())
"""Codes that are something else in a note: heart failure, coronary disease, next of kin."""
_PRICE = Shape(
    r"(?i)\b(?:costs?|prices?|charges?|charged|fees?|pays?|paid|bill|invoice|deposit|refund|copay|total|amount|worth|from|only)\b"
)


def _sum(whole: str, cents: str | None, sign: str) -> str:
    one, many, part_name, parts_name = COINS[sign]
    said = f"{cardinal(whole)} {one if whole == '1' else many}"
    if not cents or cents == "00" or not part_name:
        return said
    part = f"{cardinal(str(int(cents)))} {part_name if cents == '01' else parts_name}"
    return part if not whole.strip("0") else f"{said} and {part}"


MONEY_ABROAD = SpokenRule(
    "N135",
    "money as other countries write it",
    "9Aa*",
    SHAPE,
    say,
    frozenset({"kr", "zł"}),
    "€£$₹₩₪₽₺₫₦₱¥EGUCANHSRBIPDJZkz",
)
