"""What an ear may hear for one sign: the words of each."""

from __future__ import annotations

Phrases = tuple[tuple[str, ...], ...]


def _phrases(*said: str) -> Phrases:
    return tuple(tuple(words.split()) for words in said)


SIGNS: dict[str, Phrases] = {
    "%": _phrases("percent", "per cent"), "‰": _phrases("per mille", "per thousand"),
    "≪": _phrases("much less than"), "≫": _phrases("much greater than", "much more than"),
    "<": _phrases("less than", "under", "below", "fewer than"),
    ">": _phrases("greater than", "more than", "over", "above"),
    "≤": _phrases("at most", "less than or equal to", "up to", "no more than"),
    "≥": _phrases("at least", "greater than or equal to", "no less than"),
    "=": _phrases("equals", "equal to", "is", ""), "≠": _phrases("not equal to", "is not equal to"),
    "±": _phrases("plus or minus"),
    "~": _phrases("about", "approximately"), "≈": _phrases("about", "approximately"), "∼": _phrases("about"),
    "&": _phrases("and"), "∧": _phrases("and", ""), "+": _phrases(
        "plus", "positive", "and over", "and older", "and above", "or more", "or older", "and", "and more"),
    "÷": _phrases("divided by", "divided"),
    "*": _phrases("", "times", "note star", "star"), "†": _phrases("note dagger", ""),
    "‡": _phrases("note double dagger", ""), "§": _phrases("section", "note section"),
    "¶": _phrases(""), "•": _phrases(""), "·": _phrases("", "point"), "°": _phrases("degrees", "degree", ""),
    "→": _phrases("to", "arrow", "leads to", "then", "gives"), "←": _phrases("from", "arrow", "left arrow"),
    "↑": _phrases("up", "increased", "increase", "high", "very high", "high at", "raised", "raise", "increases"),
    "↓": _phrases("down", "decreased", "decrease", "low", "very low", "low at", "lowered", "reduce", "lower",
                  "decreases"),
    "✓": _phrases("check mark", "yes"), "✔": _phrases("check mark", "heavy check mark", "yes"),
    "✗": _phrases("cross mark", "no"), "✘": _phrases("cross mark", "no"), "☐": _phrases("unchecked box"),
    "☑": _phrases("checked box"), "☒": _phrases("checked box", "crossed box"), "♀": _phrases("female"),
    "♂": _phrases("male"), "_": _phrases("", "blank", "underscore"), "¢": _phrases("cents", "cent"),
    "©": _phrases("copyright", ""), "∞": _phrases("infinity"), "√": _phrases("square root of", "square root"),
    "≡": _phrases("the same as", "equivalent to", "equals"), "≅": _phrases("about", "approximately"),
    "∅": _phrases("no", "none"), "$": _phrases("dollars", "dollar"), "|": _phrases("", "bar"),
}  # fmt: skip
"""Sign -> what may be heard for it; an empty phrase is silence."""
SILENT = frozenset("()[]{}\"'`.,;:?!…«»‹›|¦„“”‚·•‧¿¡\\^") | {"⟨", "⟩"}
"""Marks that only shape the voice."""
RANGE = _phrases("to", "through", "until")
STROKE = _phrases("over", "out of", "per", "or", "and", "with", "in", "to")
"""Between names, units and words."""
OF_MORE = _phrases("over", "and", "with", "or")
"""Between two numbers, the first of which is more: a blood pressure, two strengths."""
OF_LESS = _phrases("over", "out of", "and", "with", "or")
"""Between two numbers, the first of which is less: a score, a share."""
SHARE = _phrases("over", "out of")
"""Within one fraction: ¾, 1/2 tablet."""
WITH = _phrases("with")
"""Between the strengths of two drugs in one."""
PER = _phrases("per", "a", "an", "in", "over", "with", "for each", "each", "every")
"""Between a quantity and what it is for: 5 mg/kg, 60 Gy/30, 5 mg/325 mg."""
COLON = _phrases("to", "in", "is to")
FOOTNOTE = _phrases("note", "notes")
ADDRESS: dict[str, Phrases] = {
    ".": _phrases("dot"), "/": _phrases("slash", ""), "-": _phrases("dash", "hyphen", ""), "_": _phrases("underscore"),
    "@": _phrases("at"), ":": _phrases("colon", ""), "#": _phrases("hash", "number sign"),
    "?": _phrases("question mark"),
    "=": _phrases("equals"), "&": _phrases("and"), "~": _phrases("tilde"), "%": _phrases("percent"),
    "+": _phrases("plus"),
}  # fmt: skip
