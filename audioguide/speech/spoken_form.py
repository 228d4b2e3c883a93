"""A written sentence -> what is said, word by word tied to what is shown.

No engine is trusted with a digit or a symbol: whatever is not plain words is said by a rule before an engine sees it,
and what no rule knows is spelled and reported, never dropped.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from audioguide.errors import UsageError
from audioguide.language.base import known_languages, language_of, primary
from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
from audioguide.model import Doubt, Span, Spoken

PLAIN_WORD = re.compile(r"[a-z]+(?:['’\-][a-z]+)*(?=[ ,;:?!]|\.(?:\s|$)|$)")
"""A word in small letters with nothing odd behind it: the bulk of all prose, which no rule is asked about."""
PLAIN = {"’": "'", "‘": "'", "“": '"', "”": '"', "—": ",", "–": ",", "…": ".", "\u00a0": " ", "\t": " "}
"""Marks that engines say in different ways, as the ones they all agree on."""
CLOSING = frozenset(".,;:?!")
"""Marks that stand right behind a word."""


class _Rules(NamedTuple):
    """A language's rules by what their shapes begin with."""

    all: Sequence[SpokenRule]
    known: dict[str, tuple[SpokenRule, ...]]
    """First character -> the rules that may claim what begins with it; filled as characters are met."""
    words: frozenset[str]
    """Plain-looking words that are some rule's."""
    word: re.Pattern[str]
    """What a word of the language looks like."""

    def at(self, text: str, place: int) -> tuple[SpokenRule, ...]:
        """The rules that may claim a shape at this place; none within a word."""
        first = text[place]
        if place and text[place - 1].isalpha() and first.isalpha():
            return ()
        rules = self.known.get(first)
        return self._beginning(first) if rules is None else rules

    def _beginning(self, first: str) -> tuple[SpokenRule, ...]:
        """The rules for one character; those beyond ASCII are many, and share the rules of their kind."""
        kind = _kind(first)
        key = first if first.isascii() else kind * 2
        if key not in self.known:
            self.known[key] = tuple(rule for rule in self.all if kind in rule.begins and _fits(rule, first, kind))
        return self.known[key]


def _fits(rule: SpokenRule, first: str, kind: str) -> bool:
    if kind == "9" or not rule.firsts or first in rule.firsts or not first.isascii():
        return True
    return kind == "*" and all(known.isalpha() for known in rule.firsts)


def _kind(first: str) -> str:
    """Of SpokenRule.begins; letters of a script without capitals are small ones."""
    if first.isalpha():
        return "A" if first.isupper() else "a"
    return "9" if first.isdecimal() else "*"


class _Voice:
    """Collects what is said and where, so that no space is doubled and no span drifts."""

    def __init__(self) -> None:
        self.said = ""
        self.spans: list[Span] = []

    def word(self, words: str, start: int, end: int, rule: str = "") -> None:
        """Say `words` for text[start:end]; two words never run together. A pause in front of them stands close."""
        if words[0] in CLOSING:
            self.said = self.said.rstrip()
        elif self.said[-1:].isalnum() or self.said[-1:] in CLOSING:
            self.said += " "
        at = len(self.said)
        self.said += words
        self.spans.append(Span(at, len(self.said), start, end, rule))

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
    rules = _by_beginning(primary(language))
    voice = _Voice()
    doubts: list[Doubt] = []
    place = 0
    while place < len(text):
        plain = PLAIN_WORD.match(text, place)
        if plain is not None and plain[0] not in rules.words and not (place and text[place - 1].isalnum()):
            voice.word(plain[0].replace("’", "'"), place, plain.end())
            place = plain.end()
        else:
            place = _claim(text, place, rules, voice, doubts)
    return Spoken(text, voice.said.strip(), tuple(voice.spans), tuple(doubts))


def _claim(text: str, place: int, rules: _Rules, voice: _Voice, doubts: list[Doubt]) -> int:
    """Say what stands at `place`, by the first rule that claims it, else as a word, else as a mark; where it ends."""
    mark, after = text[place], text[place + 1 : place + 2]
    if (mark == " " and after.isalpha()) or (mark in ",;" and after == " ") or (mark == "." and not after):
        voice.mark(mark)  # the pauses of all prose, which are no rule's
        return place + 1
    for rule in rules.at(text, place):
        shape = rule.shape
        hint = shape.hint  # Asked here: most say no, and a call the less for each is a tenth of the time.
        if hint is not None and not hint(text, place):
            continue
        match = (shape.ready or shape.compiled()).match(text, place)
        said = rule.say(match) if match is not None and match.end() > place else None
        if match is not None and said is not None:
            return _say(text, match, rule, said, voice, doubts)
    word = rules.word.match(text, place)
    if word is not None:
        voice.word(word[0].replace("’", "'"), place, word.end())
        return word.end()
    mark = PLAIN.get(mark, mark)
    voice.mark(_joint(text, place, mark))
    return place + 1


def _say(
    text: str, match: re.Match[str], rule: SpokenRule, said: str | Doubtful, voice: _Voice, doubts: list[Doubt]
) -> int:
    start, end = match.span()
    words = said.words if isinstance(said, Doubtful) else said
    if isinstance(said, Doubtful):
        doubts.append(Doubt(rule.code, start, end, text[start:end], said.doubt, said.blocks))
    if words[-1:].isalnum():
        voice.word(words, start, end, rule.code)
    elif words:
        voice.mark(words)
    return end


def _joint(text: str, place: int, mark: str) -> str:
    """A hyphen inside a word that was taken apart (ER-positive) is a joint, not a sound."""
    joined = text[place - 1 : place].isalnum() and text[place + 1 : place + 2].isalnum()
    return " " if mark == "-" and joined else mark


def rule_names(language: str) -> dict[str, str]:
    """Code of each rule of a language -> what it says, in words. Raises UsageError for a language without rules."""
    return {rule.code: rule.name for rule in rules_for(language)}


def rules_for(language: str) -> Sequence[SpokenRule]:
    """The rules of a language, in the order in which they claim. Raises UsageError where there are none."""
    rules = language_of(language).spoken.rules
    if not rules:
        said = ", ".join(tag for tag in known_languages() if language_of(tag).spoken.rules)
        raise UsageError(f"There are no rules yet for saying {primary(language)!r} aloud. The languages are: {said}.")
    return rules


@cache
def _by_beginning(language: str) -> _Rules:
    rules = rules_for(language)
    words = frozenset[str]().union(*(rule.words for rule in rules))
    return _Rules(rules, {}, words, language_of(language).spoken.word)
