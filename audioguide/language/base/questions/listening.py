"""What an ear can hold and follow (the rules of L, and P1 and P5)."""

from __future__ import annotations

import re

_PAUSE = re.compile(r"\.{2,}(?=\s\S)|…(?=\s?\S)|\s[—–-]{1,2}\s|[—–](?=[^\W\d_])|;|\|")
_STRESS = re.compile(r"(?<![\w*_])([*_]{1,3})(?=\S)(.+?)(?<=\S)\1(?![\w*_])")
_UNREADABLE = re.compile(r"[/()\[\]<>%&@#*=+]|\bwww\.|https?:|\S+@\S+|\w+\.(?:org|com|gov|net)\b")
_QUESTION = ("?", "؟", "？", "՞")


class ListeningQuestions:
    """Neutral answers, by marks alone."""

    def length(self, text: str) -> int:
        """Words as people count them; a guide's pace is words a minute. "follow-up" is one."""
        return len(text.split())

    def syllables(self, text: str) -> int:
        """Syllables of a text in words, figures said; 0 = the language does not count any, and is paced by words."""
        return 0

    def asks(self, text: str) -> bool:
        """True for a question, which claims nothing; in quotes too."""
        return text.rstrip("\"'”’»").endswith(_QUESTION)

    def says_several(self, text: str) -> bool:
        """True for a sentence of three main clauses or more (rule L2)."""
        return False

    def front_condition(self, text: str) -> str:
        """The words of a condition in front of its claim, without the word that opens it; empty for none (rule L3)."""
        return ""

    def pause(self, text: str) -> str:
        """The first mark that makes a voice stop within a sentence; empty where there is none (rule L10)."""
        found = _PAUSE.search(text)
        return found[0].strip() if found else ""

    def stressed(self, text: str) -> list[str]:
        """What the writer has stressed in a sentence, by marks or by capitals, without the marks (rule L10)."""
        return [found[2] for found in _STRESS.finditer(text)]

    def is_key(self, word: str) -> bool:
        """True for a word on which a sentence may hang: one of meaning, scope or denial (rule L10)."""
        return True

    def unreadable(self, text: str) -> list[str]:
        """The signs, numerals and short forms that no voice says as they are meant (rule L12)."""
        return [found[0] for found in _UNREADABLE.finditer(text)]

    def abbreviations(self, text: str) -> list[str]:
        """The words of letters alone, such as MRI, that are to be said in full (rule L12)."""
        return []
