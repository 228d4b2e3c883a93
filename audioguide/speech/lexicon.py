"""How words are said, from lexicon.pls (W3C PLS 1.0); it alone reaches the engines.

Three files, each winning over the one before: the program's own, of cancer medicine; `chapters/lexicon.pls` for all
guides of a project; `lexicon.pls` of the guide. An entry has a phoneme in IPA for engines that take phonemes, an alias,
which is another spelling, for those that do not, or both. It is found in the spoken form, at its written words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from audioguide.model import Spoken
from audioguide.speech.spoken import speak

FILE_NAME = "lexicon.pls"
_WORD = re.compile(r"[^\W\d_]+")
_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*")
"""Needs no rule of the spoken form."""
_S = re.compile(r"'?s(?!\w)", re.IGNORECASE)
_ENDINGS = (("szʃʒ", "ɪz"), ("ptkfθ", "s"))
"""Last sound of an English word -> how its "s" is said; "z" behind all others."""


@dataclass(frozen=True)
class Lexicon:
    """Words or phrases of the spoken form, in lower case -> how they are said."""

    phonemes: dict[str, str] = field(default_factory=dict)
    """-> IPA."""
    aliases: dict[str, str] = field(default_factory=dict)
    """-> another spelling, itself a spoken form."""
    language: str = "en"
    """Primary language; only English words are also found with an "s" behind them."""

    def over(self, other: Lexicon) -> Lexicon:
        """Both, where an entry of this one replaces the other's whole entry for the same word."""
        mine = {*self.phonemes, *self.aliases}
        phonemes = {word: said for word, said in other.phonemes.items() if word not in mine} | self.phonemes
        aliases = {word: said for word, said in other.aliases.items() if word not in mine} | self.aliases
        return Lexicon(phonemes, aliases, self.language)

    def heard_by(self, takes_phonemes: bool) -> Lexicon:
        """What reaches an engine: phonemes, and aliases for the rest; or, where it takes no phonemes, aliases alone."""
        if not takes_phonemes:
            return replace(self, phonemes={})
        return replace(self, aliases={word: said for word, said in self.aliases.items() if word not in self.phonemes})

    def used_in(self, spoken: str) -> dict[str, str]:
        """The phonemes a sentence needs: only these reach the engine and the clip's key.

        A word with an English "s" behind it, "lymphoma's" or "lymphomas", has its own entry, with the "s" said.
        """
        used = {}
        for start, end, word in self._found(spoken):
            said = self.phonemes.get(word)
            if said is not None:
                written = spoken[start:end].lower()
                used[written] = said if written == word else said + _ending(said)
        return used

    def respelled(self, spoken: Spoken) -> Spoken:
        """The spoken form with aliases in place of their words, every span still tied to the written text."""
        changes: list[tuple[int, int, str]] = []
        for start, end, word in self._found(spoken.spoken):
            if word in self.aliases and word not in self.phonemes:
                changes.append((start, end, self.aliases[word] + spoken.spoken[start + len(word) : end]))
        if not changes:
            return spoken
        return _changed(spoken, changes)

    def respelled_words(self, spoken: str) -> dict[str, str]:
        """The entries whose aliases `respelled` puts in."""
        found = (word for _, _, word in self._found(spoken) if word not in self.phonemes)
        return {word: self.aliases[word] for word in found}

    def _found(self, spoken: str) -> Iterator[tuple[int, int, str]]:
        """(start, end, entry) of each place where an entry is spoken, longest first, none inside another."""
        free = 0
        for first in _WORD.finditer(spoken):
            start = first.start()
            for entry in self._by_first.get(first[0].lower(), ()) if start >= free else ():
                end = start + len(entry)
                if spoken[start:end].lower() == entry and not spoken[end : end + 1].isalnum():
                    suffix = _S.match(spoken, end) if spoken[end : end + 1] == "'" and self.language == "en" else None
                    free = suffix.end() if suffix else end
                    yield start, free, entry
                    break
            else:
                stem = first[0].lower()[:-1]
                if start >= free and first[0][-1:] in "sS" and self.language == "en" and self._has(stem):
                    free = first.end()
                    yield start, free, stem

    def _has(self, word: str) -> bool:
        return len(word) > 2 and not word.endswith("s") and (word in self.phonemes or word in self.aliases)

    @cached_property
    def _by_first(self) -> dict[str, tuple[str, ...]]:
        """First run of letters of an entry -> the entries that begin with it, longest first."""
        found: dict[str, list[str]] = {}
        for entry in sorted({*self.phonemes, *self.aliases}, key=lambda entry: (-len(entry), entry)):
            first = _WORD.match(entry)
            if first is not None:
                found.setdefault(first[0], []).append(entry)
        return {first: tuple(entries) for first, entries in found.items()}


def lexicon_for(language: str, *folders: Path) -> Lexicon:
    """The program's lexicon under those of `folders`, the later over the earlier. Raises ScriptError with the place.

    folders: that of all guides, `chapters`, and the guide's own.
    """
    primary = language.split("-")[0].lower()
    found = Lexicon(language=primary)
    for folder in (Path(__file__).parents[1] / "language" / primary / "spoken", *folders):
        found = read_lexicon(folder / FILE_NAME, primary).over(found)
    return found


def read_lexicon(file: Path, language: str = "en") -> Lexicon:
    """Read one lexicon; a missing file, or one in another language, is an empty one.

    A grapheme is as a person writes it, CA-125: it is kept in its spoken form. Raises ScriptError with file and line.
    """
    primary = language.split("-")[0].lower()
    if not file.exists():
        return Lexicon(language=primary)
    # XML takes as long to load as all the rest of this room, and most who come here only ask how a text is said.
    from audioguide.speech.pls import read_pls

    read = read_pls(file)
    if read.language.split("-")[0].lower() != primary:
        return Lexicon(language=primary)
    phonemes: dict[str, str] = {}
    aliases: dict[str, str] = {}
    for lexeme in read.lexemes:
        for word in (_spoken(grapheme, primary).lower() for grapheme in lexeme.graphemes):
            # Of two entries for one word, the first counts, as PLS has it.
            if word in phonemes or word in aliases:
                continue
            if lexeme.phonemes:
                phonemes[word] = lexeme.phonemes[0]
            if lexeme.aliases:
                aliases[word] = _spoken(lexeme.aliases[0], primary)
    return Lexicon(phonemes, aliases, primary)


def _spoken(written: str, language: str) -> str:
    return written if _PLAIN.fullmatch(written) else speak(written, language).spoken


def _ending(ipa: str) -> str:
    """How the English "s" behind a word is said."""
    return next((said for sounds, said in _ENDINGS if ipa[-1] in sounds), "z")


def _changed(spoken: Spoken, changes: Iterable[tuple[int, int, str]]) -> Spoken:
    """Spoken with stretches replaced. changes: (start, end, new words) of the spoken form, ascending."""
    text, old, new = "", [0], [0]
    for start, end, words in changes:
        text += spoken.spoken[old[-1] : start]
        old, new = [*old, start, end], [*new, len(text), len(text) + len(words)]
        text += words
    text += spoken.spoken[old[-1] :]
    old, new = [*old, len(spoken.spoken)], [*new, len(text)]

    def moved(place: int) -> int:
        """Where a place of the spoken form is now; inside a replaced stretch, as far along as it was."""
        at = min(bisect_right(old, place), len(old) - 1) - 1
        width = old[at + 1] - old[at]
        return new[at] + (place - old[at]) * (new[at + 1] - new[at]) // width if width else new[at + 1]

    spans = (
        span._replace(spoken_start=moved(span.spoken_start), spoken_end=moved(span.spoken_end)) for span in spoken.spans
    )
    return spoken._replace(spoken=text, spans=tuple(spans))
