"""N23: money: $5.50 -> five dollars and fifty cents, $1.2 million, $10-$20, 5 USD, £20, €15, 50¢."""

from __future__ import annotations

import re

from audioguide.language.base.shape import Shape, needs
from audioguide.language.base.spoken_rule import SpokenRule
from audioguide.language.en.spoken.units import PER
from audioguide.language.en.spoken.units import unit as rate
from audioguide.language.en.spoken.words import BLANK, DASH, NUMBER, cardinal

NAMES = {
    "$": ("dollar", "cent"), "£": ("pound", "pence"), "€": ("euro", "cent"), "¥": ("yen", ""),
    "USD": ("U S dollar", "cent"), "EUR": ("euro", "cent"), "GBP": ("pound", "pence"),
    "CAD": ("Canadian dollar", "cent"),
    "AUD": ("Australian dollar", "cent"), "¢": ("cent", ""), "US$": ("U S dollar", "cent"),
    "C$": ("Canadian dollar", "cent"), "A$": ("Australian dollar", "cent"), "CA$": ("Canadian dollar", "cent"),
}  # fmt: skip
SCALES = {"k": "thousand", "K": "thousand", "M": "million", "m": "million", "B": "billion", "bn": "billion"}
SCALE = rf"{BLANK}?(?P<scale{{0}}>hundred|thousand|million|billion|trillion|[kKMBm]|bn)(?![^\W_])"
SIGN = r"(?:(?:US|CA|C|A)?\$|[£€¥]|(?:USD|EUR|GBP|CAD|AUD)(?=[ \u00a0]?[0-9]))"
BEHIND = r"(?:USD|EUR|GBP|CAD|AUD|[€¢£])(?![^\W_])"
SHAPE = Shape(
    rf"(?P<sign>{SIGN}){BLANK}?(?P<low>[0-9]{{1,3}},[0-9]{{1,2}}(?![0-9])|{NUMBER}|\.[0-9]+)(?:{SCALE.format('')})?"
    rf"(?:{BLANK}?{DASH}{BLANK}?(?P<sign2>{SIGN})?(?P<high>{NUMBER})(?:{SCALE.format('2')})?(?![^\W_]|{DASH}[0-9]))?"
    rf"(?P<joined>-a-[a-z]+)?(?P<per>{PER})?"
    rf"|(?P<low2>[0-9]{{1,3}},[0-9]{{1,2}}(?![0-9])|{NUMBER})(?:{BLANK}?{DASH}{BLANK}?(?P<high2>{NUMBER}))?"
    rf"(?:{SCALE.format('3')})?{BLANK}?(?P<behind>{BEHIND})",
    hint=needs("$", "£", "€", "¥", "¢", "USD", "EUR", "GBP", "CAD", "AUD"),
)

PRICED = Shape(r" (?!back\b|per|each|for|and|every|more|less|from|that|which|was|will)[a-z]{3,}")
"""In "a $25 copay" the price describes a thing, so the currency is singular."""

_PRICE = Shape(
    r"(?i)[0-9][.,][0-9]{2}(?![0-9])|\b(?:costs?|prices?|charges?|charged|fees?|pays?|paid|bill|invoice|deposit|refund|copay"
    r"|total|amount|worth|from|only)\b|\A\W*(?:CAD|AUD) ?(?!(?:19|20)[0-9]{2})[0-9.,]+\W*\Z|\A\W*[0-9.,]+ ?(?:CAD"
    r"|AUD)\W*\Z"
)


def say(match: re.Match[str]) -> str | None:
    """The amount and its currency, whole units and cents. None for a range that does not rise."""
    part = match.groupdict()
    sign = part["sign"] or part["behind"]
    low, high = part["low"] or part["low2"], part["high"] or part["high2"]
    scale, scale2 = part["scale"] or part["scale3"], part["scale2"]
    if sign not in NAMES or (sign in ("CAD", "AUD") and not _PRICE.search(match.string)):
        return None  # Coronary disease, and a disorder of drinking.
    if not high:
        said = _sum(low, scale, sign)
    elif "." in low + high or (scale and scale2 and scale != scale2):
        said = f"{_sum(low, scale, sign)} to {_sum(high, scale2, sign)}"
    else:
        said = f"{cardinal(low)}{_scaled(scale)} to {_sum(high, scale2 or scale, sign)}"
    if PRICED.match(match.string, match.end()) and match.string.endswith(
        (" a ", "A ", " one ", " your ", " the ", "The ", " this ", " my "), 0, match.start()
    ):
        said = said.removesuffix("s")
    tail = (part["joined"] or "").replace("-", " ")
    return said + tail + (f" {rate(part['per'], True)}" if part["per"] else "")


def _sum(number: str, scale: str | None, sign: str) -> str:
    one, small = NAMES[sign]
    number = re.sub(r",(?=[0-9]{1,2}\Z)", ".", number)
    whole, _, cents = number.partition(".")
    if scale or len(cents) != 2 or not small:
        only = number == "1" and not scale
        return f"{cardinal(number)}{_scaled(scale)} {one if only else _currency(sign)}"
    part = f"{cardinal(str(int(cents)))} {'penny' if small == 'pence' and cents == '01' else small}"
    part += "s" if small == "cent" and cents != "01" else ""
    if not whole.strip("0") and cents != "00":
        return part
    said = f"{cardinal(whole or '0')} {one if whole == '1' else _currency(sign)}"
    return said if cents == "00" else f"{said} and {part}"


def _currency(sign: str) -> str:
    one = NAMES[sign][0]
    return one if one == "yen" else one + "s"


def _scaled(scale: str | None) -> str:
    return f" {SCALES.get(scale, scale)}" if scale else ""


MONEY = SpokenRule("N23", "money", "9A*", SHAPE, say)
