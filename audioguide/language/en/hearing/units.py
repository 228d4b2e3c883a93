"""The full names of units as they are heard, and the symbols that are written for them."""

from __future__ import annotations

from functools import cache

from audioguide.language.en.hearing.lists import LISTS

Words = tuple[str, ...]
_METRIC = frozenset(
    "gram liter meter mole equivalent molar osmole hertz gray sievert becquerel curie joule calorie pascal volt ampere "
    "watt second dalton byte unit".split()
)
_PREFIXED_TWO = frozenset(("international unit",))
_SHOUTED = frozenset(("gram", "liter", "meter"))
"""Units whose symbols are typed in capitals too: MG, ML, CM."""

_TYPED = frozenset(("MG", "MCG", "ML", "KG", "CM", "MM", "IU"))
"""Symbols of doses and sizes in capitals."""


@cache
def by_symbol() -> dict[str, tuple[Words, ...]]:
    """Symbol -> its names, each as the words of it: "mg" -> ("milligram",) and ("milligrams",)."""
    found: dict[str, list[Words]] = {}
    prefixes = [(said, written.split()) for said, written in LISTS.rows("prefixes")]
    for one, many, symbols in LISTS.rows("units"):
        names = (_words(one), _words(many))
        for symbol in symbols.split():
            found.setdefault(symbol, []).extend(names)
            for said, written in prefixes if one in _METRIC | _PREFIXED_TWO else ():
                prefixed = [_prefixed(said, name) for name in (one, many)]
                for prefix in written:
                    for form in _spellings(prefix + symbol, one in _SHOUTED):
                        found.setdefault(form, []).extend(prefixed)
    return {symbol: tuple(dict.fromkeys(names)) for symbol, names in found.items()}


@cache
def names() -> frozenset[str]:
    """Every single word that names a unit and nothing else: no number, sign or plain word."""
    known = {word for phrases in by_symbol().values() for words in phrases for word in words}
    return frozenset(
        known - {"-", "of", "per", "a", "million", "billion", "thousand", "beat", "beats", "field", "high"}
    )


@cache
def said_by_name() -> frozenset[str]:
    """Symbols that are never spelled: no words, and no capitals but those in which doses are typed."""
    named = {word for phrases in by_symbol().values() for phrase in phrases for word in phrase}
    words = named | {"am", "us", "mas", "min", "mins", "sec", "mol", "pm", "mi", "ma"}
    symbols = (symbol for symbol in by_symbol() if len(symbol.removesuffix("s")) > 1)
    return frozenset(symbol for symbol in symbols if not symbol.isupper() and symbol.lower() not in words) | _TYPED


def _words(name: str) -> Words:
    """A hyphen is heard as one of them: colony - forming unit."""
    return tuple(name.replace("-", " - ").split())


def _prefixed(prefix: str, name: str) -> Words:
    first, *rest = name.split()
    return (prefix, first, *rest) if rest else (prefix + first,)


def _spellings(symbol: str, shouted: bool) -> set[str]:
    forms = {symbol, f"{symbol}s"}
    return forms | {symbol.upper(), symbol[0].upper() + symbol[1:]} if shouted else forms
