"""Units of measure: how they are written, and their full names. mg and mcg are never mixed: each has its own entry."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from audioguide.language.base.shape import Shape
from audioguide.language.en.spoken.words import BLANK, NUMBER, cardinal

PREFIXES = {
    "G": "giga", "M": "mega", "k": "kilo", "h": "hecto", "d": "deci", "c": "centi", "m": "milli", "mc": "micro",
    "µ": "micro", "μ": "micro", "u": "micro", "n": "nano", "p": "pico", "f": "femto",
}  # fmt: skip
MICRO = "µ μ u"
"""The micro sign, the Greek letter and the typewriter's stand-in."""
SCALED = {
    "g": ("gram", f"k m mc {MICRO} n p f"), "L": ("liter", f"d c m mc {MICRO} n p f"),
    "l": ("liter", f"d c m mc {MICRO}"), "m": ("meter", f"k c m {MICRO} n"), "mol": ("mole", f"m {MICRO} n p f"),
    "M": ("molar", f"m {MICRO} n"), "Eq": ("equivalent", f"m {MICRO}"), "Osm": ("osmole", "m"),
    "IU": ("international unit", f"m k M {MICRO}"), "U": ("unit", f"m k {MICRO}"), "Hz": ("hertz", "k M G"),
    "Gy": ("gray", "c m"), "Sv": ("sievert", f"m {MICRO}"), "Bq": ("becquerel", "k M G"),
    "Ci": ("curie", f"m {MICRO}"), "J": ("joule", "k m M"), "cal": ("calorie", "k"), "Pa": ("pascal", "k h"),
    "V": ("volt", f"k m {MICRO}"), "A": ("ampere", "m"), "W": ("watt", "k m"), "s": ("second", f"m {MICRO}"),
    "Da": ("dalton", "k"), "B": ("byte", "k M G"),
}  # fmt: skip
NO_BARE = frozenset("MVAWB") | {"Da", "Pa", "Eq"}
"""Bases that mean something else, or nothing much, without a prefix."""
OTHERS = {
    "mcL": "microliter", "MG": "milligram", "MCG": "microgram", "ML": "milliliter", "KG": "kilogram", "Kg": "kilogram",
    "CM": "centimeter", "cc": "cubic centimeter", "Cal": "calorie", "kCal": "kilocalorie", "Kcal": "kilocalorie",
    "units": "unit", "unit": "unit", "lb": "pound", "lbs": "pound", "LB": "pound", "LBS": "pound", "oz": "ounce",
    "OZ": "ounce", "fl oz": "fluid ounce", "fl. oz": "fluid ounce", "tsp": "teaspoon", "tbsp": "tablespoon",
    "Tbsp": "tablespoon", "gal": "gallon", "qt": "quart", "mi": "mile", "yd": "yard", "h": "hour", "hr": "hour",
    "hrs": "hour", "min": "minute", "mins": "minute", "sec": "second", "secs": "second", "msec": "millisecond",
    "d": "day", "wk": "week", "wks": "week", "mo": "month", "mos": "month", "yr": "year", "yrs": "year", "y": "year",
    "u": "unit", "dB": "decibel", "gtt": "drop", "gtts": "drop", "tab": "tablet", "tabs": "tablet", "cap": "capsule",
    "caps": "capsule", "CFU": "colony-forming unit", "cfu": "colony-forming unit", "hpf": "high-power field",
    "HPF": "high-power field", "mgs": "milligram", "mls": "milliliter", "mLs": "milliliter", "kgs": "kilogram",
    "cms": "centimeter", "mcgs": "microgram", "kVp": "kilovolt peak",
    "mAs": "milliampere second", "meq": "milliequivalent", "mEQ": "milliequivalent", "iu": "international unit",
    "gm": "gram", "gms": "gram", "Gm": "gram", "Gms": "gram", "mgm": "milligram", "Ml": "milliliter",
    "inh": "inhalation", "HRS": "hour", "MINS": "minute", "WKS": "week", "MTHS": "month", "TABS": "tablet",
    "TSP": "teaspoon", "tbs": "tablespoon", "TBSP": "tablespoon", "SECS": "second",
    "inhs": "inhalation", "mths": "month", "mth": "month", "mmols": "millimole", "sq ft": "square foot",
    "cumm": "cubic millimeter", "cu mm": "cubic millimeter", "cu.mm": "cubic millimeter", "cu. mm": "cubic millimeter",
    "c.mm": "cubic millimeter", "cmm": "cubic millimeter", "cu cm": "cubic centimeter", "cu m": "cubic meter",
    "sq in": "square inch", "sq cm": "square centimeter", "sq m": "square meter",
}  # fmt: skip
IRREGULAR = {
    "ft": ("foot", "feet"), "in": ("inch", "inches"), "bpm": ("beat per minute", "beats per minute"),
    "ppm": ("part per million", "parts per million"), "ppb": ("part per billion", "parts per billion"),
    "mph": ("mile per hour", "miles per hour"), "rpm": ("revolution per minute", "revolutions per minute"),
    "Fr": ("French", "French"), "Ch": ("French", "French"), "G": ("gauge", "gauge"),
} | {
    f"{scale}{gap}{column}": (f"{name}meter of {of}", f"{name}meters of {of}")
    for scale, name in (("mm", "milli"), ("cm", "centi"))
    for gap in ("", " ", " of ", "\u00a0", "\u202f", "\u2009")
    for column, of in (("Hg", "mercury"), ("HG", "mercury"), ("H2O", "water"), ("H₂O", "water"))
}  # fmt: skip
LENGTHS = ("km", "cm", "mm", "m", "in", "ft", "µm", "μm", "nm")
THINGS = (
    "second minute hour day night week month year dose tablet capsule pill spray puff inhalation actuation patch vial "
    "injection serving meal feeding visit person patient session cycle site bottle bag syringe drop treatment fraction "
    "liter milliliter gram kilogram shift side eye nostril"
).split()
"""What a rate may be per, besides units."""


def _table() -> dict[str, tuple[str, str]]:
    table = {symbol: (name, _many(name)) for symbol, name in OTHERS.items()} | IRREGULAR
    for base, (name, prefixes) in SCALED.items():
        if base not in NO_BARE:
            table[base] = (name, _many(name))
        for prefix in prefixes.split():
            # "milli international units": the prefix of two words is a word of its own.
            scale = PREFIXES[prefix] + (" " if " " in name else "")
            table[prefix + base] = (scale + name, scale + _many(name))
    for length in LENGTHS:
        one, many = table[length]
        for power, kind in (("2", "square"), ("²", "square"), ("3", "cubic"), ("³", "cubic")):
            for caret in ("", "^"):
                table[f"{length}{caret}{power}"] = (f"{kind} {one}", f"{kind} {many}")
    return table


def _many(name: str) -> str:
    if name.endswith("foot"):
        return name[:-4] + "feet"
    if name.endswith("inch"):
        return name + "es"
    return name if name.endswith(("hertz", "molar", "peak")) else name + "s"


UNITS = _table()
"""Symbol -> its full name for one, and for more."""
END = r"(?![^\W_]|\s(?:Road|Rd|Marg)\b|[²³^]|/[op]\b|['’][a-z]|\.(?![A-Z](?:[a-z]| [a-z]))[A-Za-z])"
"""Behind a symbol: it must be a whole one ("y/o" and "U.S." hold none)."""
DOT = rf"(?:\.(?={BLANK}[a-z0-9(]|[,;)]))?"
"""The point of an abbreviation; one that may end the sentence is left to it."""
# "5 in 100" and the seconds of "1990s" are no units: an inch is known by its point or by what follows, "s" by a blank.
_GUARDED = (
    rf"in(?=\.|{BLANK}(?:long|wide|tall|deep|high|thick|across|x|×|by)\b|/)|(?<={BLANK})s"
    rf"|Ch(?={BLANK}(?:[a-z]*{BLANK}?(?:cath|tube|drain|foley|Foley|silicone|latex)|LTC|STC|IDC|IUC|SPC|NG|NJ|PEG)|[,;)])"
    rf"|G(?={BLANK}(?:needle|cannula|IV|catheter|gauge))|(?<=[0-9])s(?={BLANK}(?:hold|rest|count|pause)s?\b)"
)


def one_of(symbols: Iterable[str]) -> str:
    """A pattern for any of the symbols, longest first, sharing what they begin with: quick to build and to match."""
    branches: dict[str, list[str]] = {}
    for symbol in sorted(set(symbols)):
        branches.setdefault(symbol[:1], []).append(symbol[1:])
    optional = branches.pop("", None) is not None
    parts = [re.escape(first) + (one_of(rest) if rest != [""] else "") for first, rest in branches.items()]
    if not parts:
        return ""
    return f"(?:{'|'.join(parts)}){'?' if optional else ''}"


_FIRST = frozenset(re.match(r"[^\W\d_]*", symbol)[0] for symbol in UNITS)  # type: ignore[index]
_TOKEN = Shape(r"[^\W\d_]+")


def begins_unit(text: str, place: int) -> bool:
    """Whether a unit, or a stroke, may begin here: quick, and never False where one does."""
    if text[place : place + 1] == "/":
        return True
    token = _TOKEN.match(text, place)
    return token is not None and (token[0] in _FIRST or text[token.end() : token.end() + 2].lstrip()[:1] == "/")


_SLASH = rf"(?!{BLANK}/(?:(?<=kg./)|(?<=yr./)|(?<=rs./)|(?<=hs./)){BLANK}[0-9]){BLANK}?/{BLANK}?(?:{NUMBER}{BLANK}?)?"
_FREE = one_of(UNITS.keys() - {"in", "s", "G", "Ch"})
_SEGMENT = rf"(?:{_SLASH})?(?:{_FREE}|{_GUARDED}){END}|{_SLASH}{one_of(THINGS)}{END}"
UNIT = rf"(?:(?!{BLANK}?/{BLANK}?[0-9])(?:[a-z]{{3,12}}(?={BLANK}?/))?(?:{_SEGMENT}){{1,4}}){DOT}"
"""One unit or a rate: mg, mg/kg/day, cells/mm3, /min, mL/min/1.73 m2. Large: use it where any unit may stand."""
COMMON = one_of(
    "mg mcg µg μg g kg mL ml L cm mm m km ft µm μm nm lb lbs oz IU U units mEq Gy cGy min h hr hrs kcal mmol".split()
)
ATOM = rf"(?:{COMMON}|{_GUARDED}){END}"
"""One of the common units."""
_SHORT = "d h hr min wk mo yr y kg mL L µL μL uL mcL mm3 mm³ m2 m² dL".split()
PER = rf"{BLANK}?/{BLANK}?{one_of([*THINGS, *_SHORT])}{END}"
"""What a price, a percentage or a number of times may be per."""
_STRENGTHS = frozenset({"mg", "mcg", "µg", "μg", "MG", "MCG"})
"""Of two drugs in one tablet, where each has a number; nothing is dissolved in so little of a solid."""
_ENERGIES = {"kJ", "kcal"}
_PIECE = Shape(rf"(?P<number>{NUMBER})?{BLANK}*(?P<symbol>.+)")


@cache
def unit(written: str, one: bool) -> str:
    """The full name of UNIT, singular for exactly one; what stands below the stroke is per one of it."""
    first, *others = re.split(rf"{BLANK}?/{BLANK}?", written.removesuffix("."))
    said = _name(first, one) if first else ""
    for other in others:
        piece = _PIECE.fullmatch(other)
        number, symbol = (piece["number"], piece["symbol"]) if piece else (None, other)
        count = f"{cardinal(number)} " if number else ""
        # "5 mg/325 mg" holds two strengths, and "250 kJ/60 kcal" the same energy twice: neither is a rate.
        paired = symbol == first and (number, symbol) != ("100", "g")  # What a food holds is told for 100 g.
        joint = "with" if number and (paired or {symbol, first} <= _STRENGTHS - {"g"}) else "per"
        joint = "or" if number and {symbol, first} == _ENERGIES else joint
        said += f" {joint} {count}{_name(symbol, number in (None, '1'))}"
    return said.strip()


def _name(symbol: str, one: bool) -> str:
    names = UNITS.get(symbol)
    if names:
        return names[0 if one else 1]
    return symbol
