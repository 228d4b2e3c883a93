"""How a language is heard: its spoken words read back into what would be written, apart from the rules that say them.

The gate of the ear, `speech.ear`, is the same for all: it parts a sentence into stretches that are said as they are
written, which need no proof, and those that are not, and asks the language about these alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

Fault = Literal["number", "fused", "unit", "small word", "word", "unsaid", "minus"]
"""What is wrong with what is heard: another number; two numbers heard as one; another unit; a "not", "may" or "if" lost
or added; another name or word; what is written for the eye and not said in words; a minus that cannot be."""


class Misheard(NamedTuple):
    """One stretch that is not heard as it is written."""

    fault: Fault
    written: str
    heard: str


class Hearing:
    """What the gate asks of a language. A language that answers nothing has no gate: see `SpokenLanguage.hearing`."""

    def is_anchor(self, word: str) -> bool:
        """True for a word that stands for nothing but itself, so that it is the same place in text and speech."""
        return False

    def is_cue(self, word: str) -> bool:
        """True for a word by which the stretch behind it is read, such as the name of a month."""
        return False

    def wrong(self, written: str, heard: str, before: str) -> Misheard | None:
        """What is wrong with a stretch; None where `heard` says `written` and nothing else.

        before: the word in front of it, where it is a cue; else empty.
        """
        raise NotImplementedError

    def left(self, text: str, heard: str, words: Sequence[str]) -> Iterable[Misheard]:
        """What a whole sentence leaves to the engine's luck: signs, short forms and numerals that are no words.

        words: `heard`, parted at its blanks.
        """
        return ()

    def numbers(self, heard: str) -> frozenset[str]:
        """Every number that is heard, in digits: "2.5"."""
        return frozenset()

    # What a lexicon may not change, see `speech.lexicon_faults`.

    def closed(self, heard: str) -> tuple[str, ...]:
        """The words on which the meaning hangs, numbers, units, not, may and if, as they are heard, in order."""
        return ()

    def sounding(self, sounds: str) -> frozenset[str]:
        """Those of them that these sounds are, in IPA, with the words that sound so by nature: not and knot."""
        return frozenset()

    def bare(self, sounds: str) -> str:
        """IPA without what a listener does not tell apart; equal for two words that sound alike."""
        return sounds
