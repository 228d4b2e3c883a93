"""T2: e.g., i.e., etc. and other written shorthand is said in words."""

from __future__ import annotations

import re

from audioguide.language.base.transform import Context, Transform

_SAID = (
    (re.compile(r"\be\.\s?g\.,?\s*", re.IGNORECASE), "for example "),
    (re.compile(r"\bi\.\s?e\.,?\s*", re.IGNORECASE), "that is, "),
    (re.compile(r",?\s+etc\.(?=\s+[a-z(])"), " and so on"),
    (re.compile(r",?\s+etc\.?$"), " and so on."),
    (re.compile(r"\bvs\.?(?=\s)"), "versus"),
    *(
        (re.compile(rf"\b{letter}\.i\.d(?:\.(?=\s*\S)|(?=\.?\s*$)|\b(?!\.))", re.IGNORECASE), f"{often} a day")
        for letter, often in (("b", "twice"), ("t", "three times"), ("q", "four times"))
    ),
    (re.compile(r"\bapprox\.(?=\s)"), "about"),
    (re.compile(r"(?<=[a-z])\s+&\s+(?=[a-z])"), " and "),
)


SHORTHAND = {"for example": "e g", "that is": "i e", "and so on": "etc", "versus": "vs", "about": "approx"}
"""What is said -> the words of the shorthand, as they are compared."""


def rewrite(sentence: str, context: Context) -> list[str]:
    """The sentence with shorthand in words."""
    for shape, said in _SAID:
        sentence = shape.sub(said, sentence)
    return [sentence]


TRANSFORM = Transform(
    "T2", "Shorthand in words", "e.g. is said for example, i.e. that is, b.i.d. twice a day.", rewrite
)
