"""English number words, read back to digits."""

from __future__ import annotations

import re

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_VALUES = {word: value for value, word in enumerate(_SMALL)} | {"oh": 0, "zeroth": 0, "tens": 10}
_VALUES |= {word: value for value, word in enumerate(_ORDINALS, 1)}
_VALUES |= {f"{word}s": value for value, word in enumerate(_ORDINALS, 1)}
_VALUES |= {"half": 2, "halves": 2, "quarter": 4, "quarters": 4}
_VALUES |= {word: value for value, word in enumerate("twos threes fours fives sixes sevens eights nines".split(), 2)}
_VALUES |= {f"{word}s": value for value, word in enumerate(_SMALL) if value > 10}
_VALUES |= {"square": 2, "squared": 2, "cubic": 3, "cubed": 3}
_TEN_VALUES = {word: 10 * value for value, word in enumerate(_TENS, 2)}
_TEN_VALUES |= {f"{word[:-1]}ieth": 10 * value for value, word in enumerate(_TENS, 2)}
_TEN_VALUES |= {f"{word[:-1]}ies": 10 * value for value, word in enumerate(_TENS, 2)}
_SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_ALONE = frozenset(("oh", "zero", "half", "halves", "quarter", "quarters", "square", "squared", "cubic", "cubed"))
_PARTS = frozenset(("half", "third", "quarter", "fourth", "fifth", "eighth", "tenth"))
_TOKEN = re.compile(r"[^\W\d_]+|[,;:.]")


def digits_said(heard: str) -> str:
    """ "one hundred twenty over eighty" -> "12080"; "nine one one" -> "911"; "one and a half" -> "112".

    heard: lower case. Words that are no numbers are passed over.
    """
    reader = _Reader()
    tokens = _TOKEN.findall(heard)
    for before, token in zip(["", *tokens], tokens, strict=False):
        reader.take(token, before)
    reader.end()
    return reader.digits


class _Reader:
    """Number words one after another; a number ends where the next word cannot go on with it."""

    def __init__(self) -> None:
        self.digits = ""
        self._total = 0
        self._current: int | None = None
        self._scale = 0
        """The last scale word; what follows must be smaller."""

    def take(self, token: str, before: str) -> None:
        """One more word."""
        word = token.removesuffix("s") if token.removesuffix("s") in {*_SCALES, "hundred"} else token
        if word in {"hundred", "hundredth"}:
            self._current = (self._current or 0) * 100 if self._current else self._current
        elif word in _SCALES or word.removesuffix("th") in _SCALES:
            self._raise(_SCALES[word.removesuffix("th")])
        elif word in _TEN_VALUES:
            self._add(_TEN_VALUES[word], open_below=100)
        elif word in _VALUES:
            if before in {"a", "an"} and word in _PARTS:
                self.end()
                self.digits += "1"
            self._add(_VALUES[word], open_below=10 if _VALUES[word] < 10 else 100)
            if word in _ALONE:
                self.end()
        else:
            self.end()

    def end(self) -> None:
        """Write down the number that was being read."""
        if self._current is not None:
            self.digits += str(self._total + self._current)
        self._total, self._current, self._scale = 0, None, 0

    def _add(self, value: int, open_below: int) -> None:
        """Go on with "one hundred" + "twenty" + "three"; begin anew where the places are taken."""
        if self._current is None or self._current % open_below or not value or not (self._current or self._scale):
            self.end()
        self._current = (self._current or 0) + value

    def _raise(self, scale: int) -> None:
        if self._current is None:
            return
        self._total += self._current * scale
        self._current, self._scale = 0, scale
