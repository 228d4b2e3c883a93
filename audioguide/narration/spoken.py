"""A written sentence -> what is said, word by word tied to what is shown.

No engine is trusted with a digit or a symbol: whatever is not plain words is said by a rule before an engine sees it,
and what no rule knows is spelled and reported, never dropped.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module

from audioguide.errors import UsageError
from audioguide.model import Span, Spoken
from audioguide.narration.rule import Rule

WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "—": ",", "–": ",", "…": ".", "\u00a0": " ", "\t": " "}
"""Marks that engines say in different ways, as the ones they all agree on."""
CLOSING = frozenset(".,;:?!")
"""Marks that stand right behind a word."""


class _Voice:
    """Collects what is said and where, so that no space is doubled and no span drifts."""

    def __init__(self) -> None:
        self.said = ""
        self.spans: list[Span] = []

    def word(self, words: str, start: int, end: int) -> None:
        """Say `words` for text[start:end]; two words never run together."""
        if self.said[-1:].isalnum() or self.said[-1:] in {",", "?", "!"}:
            self.said += " "
        self.spans.append(Span(len(self.said), len(self.said) + len(words), start, end))
        self.said += words

    def mark(self, mark: str) -> None:
        """Shape the voice; a mark never stands after a space, nor twice."""
        if mark.isspace():
            if self.said and not self.said.endswith(" "):
                self.said += " "
        elif mark != self.said.rstrip()[-1:]:
            self.said = self.said.rstrip().removesuffix(",") + mark if mark in CLOSING else self.said + mark


def speak(text: str, language: str) -> Spoken:
    """The spoken form of one sentence.

    Every written word and every claimed shape has a span. Raises UsageError for a language without rules.
    """
    rules = rules_for(language.split("-")[0].lower())
    voice = _Voice()
    doubts: list[str] = []
    place = 0
    while place < len(text):
        words, end, rule = _next(text, place, rules)
        if rule is not None and not rule.sure:
            doubts.append(text[place:end])
        if words[-1:].isalnum():
            voice.word(words, place, end)
        else:
            voice.mark(_joint(text, place, words))
        place = end
    return Spoken(text, voice.said.rstrip(), tuple(voice.spans), tuple(doubts))


def _joint(text: str, place: int, mark: str) -> str:
    """A hyphen inside a word that was taken apart (ER-positive) is a joint, not a sound."""
    joined = text[place - 1 : place].isalnum() and text[place + 1 : place + 2].isalnum()
    return " " if mark == "-" and joined else mark


def _next(text: str, place: int, rules: tuple[Rule, ...]) -> tuple[str, int, Rule | None]:
    """What is said next, where it ends in the text, and the rule that claimed it."""
    fresh = place == 0 or not text[place - 1].isalnum()
    for rule in rules if fresh or not text[place].isalpha() else ():
        match = rule.shape.match(text, place)
        if match is not None and match.end() > place:
            words = rule.say(match)
            if words is not None:
                return words, match.end(), rule
    word = WORD.match(text, place)
    if word is not None:
        return word[0].replace("’", "'"), word.end(), None
    mark = text[place]
    return PLAIN.get(mark, mark), place + 1, None


@cache
def rules_for(primary: str) -> tuple[Rule, ...]:
    """The rules of a language, in the order in which they claim. Raises UsageError where there are none."""
    try:
        module = import_module(f"audioguide.narration.{primary}")
    except ModuleNotFoundError as missing:
        raise UsageError(f"There are no rules yet for saying {primary!r} aloud. The languages are: en.") from missing
    rules: tuple[Rule, ...] = module.RULES
    return rules
