"""What a lexicon may never do: make a number, a unit, not, may, if or a closed name sound as another word.

An alias keeps the closed words of what is written, and adds none but as a syllable ("day no vo" for de novo). IPA never
sounds as a closed word that is not written, nor as another word of the lexicons it lies over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from audioguide.errors import Message, ScriptError
from audioguide.language.base import language_of
from audioguide.language.base.hearing import Hearing
from audioguide.text_files import shown

_LIKE = 0.6
"""Share of letters, 0 to 1, that a word and its respelling have in common where the one spells the other."""
_SYLLABLE = 4
"""Letters of the longest closed word that may be a syllable of another: no, one, for, nine."""


@dataclass(frozen=True, slots=True)
class Said:
    """One word of a lexicon: its spoken form, IPA and other spelling, each empty where there is none."""

    word: str
    phonemes: str
    alias: str
    line: int


def refuse_confusions(entries: Sequence[Said], known: Mapping[str, str], language: str, file: Path) -> None:
    """Raise ScriptError, with its line, for the first entry that makes a word sound as another.

    known: word -> IPA of the lexicons beneath. A language that is not held by ear is held to nothing.
    """
    hearing = language_of(language).spoken.hearing
    if hearing is None:
        return
    sounds = _by_sound(entries, known, hearing)
    for entry in entries:
        if why := _confused(entry, known, sounds, language, hearing):
            raise ScriptError(f"{why} Delete the entry, or say the word as it is.", shown(file), entry.line)


def _by_sound(entries: Iterable[Said], known: Mapping[str, str], hearing: Hearing) -> dict[str, set[str]]:
    """Sounds -> the words that are said by them, and are not told anew here."""
    anew = {entry.word for entry in entries}
    out: dict[str, set[str]] = {}
    for word, said in known.items():
        if word not in anew:
            out.setdefault(hearing.bare(said), set()).add(word)
    for entry in entries:
        if entry.phonemes:
            out.setdefault(hearing.bare(entry.phonemes), set()).add(entry.word)
    return out


def _confused(
    entry: Said, known: Collection[str], sounds: Mapping[str, set[str]], language: str, hearing: Hearing
) -> Message:
    """What is wrong with an entry, as a sentence; empty where nothing is."""
    return _by_alias(entry, known, language, hearing) or _by_phonemes(entry, sounds, language, hearing)


def _by_alias(entry: Said, known: Collection[str], language: str, hearing: Hearing) -> Message:
    if not entry.alias:
        return ""
    own, heard = Counter(hearing.closed(entry.word)), Counter(hearing.closed(entry.alias.lower()))
    if lost := list((own - heard).elements()):
        return f'"{entry.word}" is said as "{entry.alias}", and its "{lost[0]}" would not be heard.'
    added = list((heard - own).elements())
    if added and not _syllables(entry.word, entry.alias.lower(), added):
        return f'"{entry.word}" is said as "{entry.alias}", and "{added[0]}" would be heard, which is not written.'
    if other := _other_name(entry.word, entry.alias.lower(), known, language):
        return f'"{entry.word}" is said as "{entry.alias}", and that is the name "{other}".'
    return ""


def _syllables(word: str, alias: str, added: Sequence[str]) -> bool:
    """True where the closed words of an alias are only syllables of the word: without them it is less like it."""
    if any(len(one) > _SYLLABLE for one in added):
        return False
    rest = " ".join(piece for piece in alias.split() if piece not in added)
    return _alike(word, alias) > _alike(word, rest)


def _alike(one: str, other: str) -> float:
    return SequenceMatcher(None, one.replace(" ", ""), other.replace(" ", "")).ratio()


def _other_name(word: str, alias: str, known: Collection[str], language: str) -> str:
    """A closed name, or another word of a lexicon, that an alias says and that is not spelled like the word."""
    if _alike(word, alias) >= _LIKE:
        return ""
    if alias in known and alias != word:
        return alias
    names = language_of(language).reading.names
    own = {name.text for name in names(word)}
    return next((name.text for name in names(alias) if name.text not in own), "")


def _by_phonemes(entry: Said, sounds: Mapping[str, set[str]], language: str, hearing: Hearing) -> Message:
    if not entry.phonemes:
        return ""
    words = entry.word.replace("-", " ").split()
    for piece in entry.phonemes.split():
        closed = hearing.sounding(piece)
        if closed and not closed & {*words, *(word.removesuffix("s") for word in words)}:
            heard = next((word for word in sorted(closed) if hearing.closed(word)), min(closed))
            return f'"{entry.word}" would sound as "{heard}", which is not written.'
    if hearing.closed(entry.word) == (entry.word,) and not hearing.sounding(entry.phonemes):
        return f'"{entry.word}" would not be heard as "{entry.word}", and the meaning hangs on it.'
    named = language_of(language).reading.is_closed_name
    others = sounds.get(hearing.bare(entry.phonemes), set()) - {entry.word}
    if others and (named(entry.word) or any(map(named, others))):
        return f'"{entry.word}" would sound as "{min(others)}", and that is another name.'
    return ""
