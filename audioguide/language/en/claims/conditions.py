"""The condition that a sentence states, and the words of it that must be heard."""

from __future__ import annotations

import re

from audioguide.language.en.claims.key_words import key_groups
from audioguide.language.en.reading.words import words
from audioguide.model import Condition

_OPENS = re.compile(
    r"\b(?P<word>even if|only if|if|unless|provided that|as long as|before|after|until|once|while|during|when|whenever|"
    r"without)\b\s+(?P<rest>(?:[^,;.()?!:]|(?<=\d)[.,:](?=\d))*)",
    re.IGNORECASE,
)
_SPELLED = {
    "if": ("if", "suppose", "whether"),
    "when": ("when", "suppose", "once"),
    "prior to": ("prior to", "before"),
    "during": ("during", "while", "in"),
}
"""Words that may open a condition in place of the source's own."""


def condition(text: str) -> Condition | None:
    """The condition a sentence states, with the words of it that must be heard."""
    for found in _OPENS.finditer(text):
        rest = " ".join(found["rest"].split())
        word = found["word"].lower()
        if words(rest):
            groups = [_SPELLED.get(word, (word,)), *key_groups(rest)]
            return Condition(f"{word} {rest}", tuple(dict.fromkeys(groups)))
    return None
