"""How words are said, from lexicon.pls (W3C PLS 1.0); it alone reaches the engines.

Three files, each winning over the one before: the language's own; `chapters/lexicon.pls` for all guides of a project;
`lexicon.pls` of the guide. An entry has a phoneme in IPA for engines that take phonemes, an alias,
which is another spelling, for those that do not, or both. It is found in the spoken form, at its written words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path

from audioguide.language.base import language_of, primary
from audioguide.model import Spoken
from audioguide.speech.spoken_form import speak

FILE_NAME = "lexicon.pls"
_WORD = re.compile(r"[^\W\d_]+")
_PLAIN = re.compile(r"[a-z]+(?: [a-z]+)*")
"""Needs no rule of the spoken form."""


@dataclass(frozen=True)
class Lexicon:
    """Words or phrases of the spoken form, in lower case -> how they are said."""

    phonemes: dict[str, str] = field(default_factory=dict)
    """-> IPA."""
    aliases: dict[str, str] = field(default_factory=dict)
    """-> another spelling, itself a spoken form."""
    language: str = ""
    """Primary tag, which tells what endings a word may have and still be found; empty = none."""

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

        A word with an ending that needs no entry, such as "lymphomas", has its own here, with the ending said.
        """
        used = {}
        said_as = language_of(self.language).spoken
        for start, end, word in self._found(spoken):
            said = self.phonemes.get(word)
            if said is not None:
                written = spoken[start:end].lower()
                used[written] = said if written == word else said_as.with_ending(said)
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
        said_as = language_of(self.language).spoken
        free = 0
        for first in _WORD.finditer(spoken):
            start = first.start()
            for entry in self._by_first.get(first[0].lower(), ()) if start >= free else ():
                end = start + len(entry)
                if spoken[start:end].lower() == entry and not spoken[end : end + 1].isalnum():
                    free = end + said_as.ending_behind(spoken, end)
                    yield start, free, entry
                    break
            else:
                stem = said_as.without_ending(first[0].lower()) if start >= free else ""
                if stem and (stem in self.phonemes or stem in self.aliases):
                    free = first.end()
                    yield start, free, stem

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
    """The language's own lexicon under those of `folders`, the later over the earlier.

    folders: that of all guides, `chapters`, and the guide's own. Raises ScriptError with the place.
    """
    own = language_of(language).spoken.lexicon
    found = _own_lexicon(own, language) if own else Lexicon(language=primary(language))
    for folder in folders:
        found = read_lexicon(folder / FILE_NAME, language, found).over(found)
    return found


@cache
def _own_lexicon(file: Path, language: str) -> Lexicon:
    """It belongs to the program, and stays as it is while that runs: many guides need it once."""
    return read_lexicon(file, language)


def read_lexicon(file: Path, language: str, under: Lexicon | None = None) -> Lexicon:
    """Read one lexicon; a missing file, or one in another language, is an empty one.

    A grapheme is as a person writes it, CA-125: it is kept in its spoken form. under: those that it wins over, whose
    words its own may not sound like. Raises ScriptError with file and line, also where an entry makes one word sound as
    another that no listener may confuse with it: see `lexicon_faults`.
    """
    tag = primary(language)
    if not file.exists():
        return Lexicon(language=tag)
    # XML takes as long to load as all the rest of this room, and most who come here only ask how a text is said.
    from audioguide.speech.lexicon_faults import Said, refuse_confusions
    from audioguide.speech.pls import read_pls

    read = read_pls(file)
    if primary(read.language) != tag:
        return Lexicon(language=tag)
    phonemes: dict[str, str] = {}
    aliases: dict[str, str] = {}
    entries: list[Said] = []
    for lexeme in read.lexemes:
        for word in (_spoken(grapheme, tag).lower() for grapheme in lexeme.graphemes):
            # Of two entries for one word, the first counts, as PLS has it.
            if word in phonemes or word in aliases:
                continue
            if lexeme.phonemes:
                phonemes[word] = lexeme.phonemes[0]
            if lexeme.aliases:
                aliases[word] = _spoken(lexeme.aliases[0], tag)
            entries.append(Said(word, phonemes.get(word, ""), aliases.get(word, ""), lexeme.line))
    if under is not None:  # The language's own is held by its test, and read with every word that is said.
        refuse_confusions(entries, under.phonemes, tag, file)
    return Lexicon(phonemes, aliases, tag)


def _spoken(written: str, language: str) -> str:
    return written if _PLAIN.fullmatch(written) else speak(written, language).spoken


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
