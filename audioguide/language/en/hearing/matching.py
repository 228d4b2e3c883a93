"""Whether what is heard says what is written, every word of both accounted for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from audioguide.language.en.hearing import figures, numbers, places, said, signs, units
from audioguide.language.en.hearing.figures import PAUSES
from audioguide.language.en.hearing.lists import LISTS
from audioguide.language.en.hearing.shapes import readings
from audioguide.language.en.hearing.written import Atom, atoms, plain

_TOKEN = re.compile(r"[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*|'s\b|[,.;:?!-]|[^\s\"']")
_ADDRESS = re.compile(r"@|[wW]{3}\.|://|[^\W_]\.[a-z]{2,4}(?:/|\b)|\.(?:ORG|GOV|COM|NET|EDU|UK|EU)\b")
_SENTENCE = 6
"""Words of a number in front, by which two may be heard as one."""
CLOSED = frozenset("not no never none nor cannot without may might can could if unless only nothing neither".split())
"""Small words on which the meaning hangs: they are said as they are written, never as letters or by another word."""
CUES = places.MONTHS | numbers.WORDS | {"exp", "EXP", "Exp", "Expires", "expires", "expiry", "expiration"}
CUES |= {form for lead in places.LEADS for form in (lead, lead.capitalize())}
"""Words in front of a stretch by which it is read."""
_SMALL = frozenset("in it of on at an as is to be by he me my so up we do go".split())
"""Small words that are never said letter by letter, but where they are written in capitals."""
_MEANING = frozenset(("Sc", "Sm", "Nd", "No"))
"""Unicode categories of signs that are never silent: money, mathematics, figures."""
_LONGEST_NAME = 10
"""Words of the name of a picture."""


def tokens(heard: str) -> tuple[str, ...]:
    """The words and pauses of what is heard, in small letters."""
    return tuple(_TOKEN.findall(heard.replace("’", "'").lower()))


def says(written: str, heard: str, before: str = "") -> bool:
    """True where `heard` says `written` and nothing else, in one of the ways in which it may be read.

    before: the word in front of both, where it matters: a month, a number word.
    """
    words, text = tokens(heard), plain(written)
    address = _ADDRESS.search(written) is not None
    if any(_Match(atoms(reading), words, before, address).whole() for reading in readings(text, before)):
        return True
    numbered = any(character.isdecimal() for character in text)
    return numbered and _Match(atoms(text, numbered=True), words, before, address).whole()


class _Match:
    """One reading of a written stretch against what is heard."""

    def __init__(self, written: tuple[Atom, ...], words: tuple[str, ...], before: str, address: bool) -> None:
        self.atoms = written
        self.words = words
        self.before = before
        self.address = address

    def whole(self) -> bool:
        """True where every atom is heard, in order, and nothing else is."""
        waiting, seen = [(0, 0)], {(0, 0)}
        while waiting:
            at, place = waiting.pop()
            if at == len(self.atoms) and all(word in PAUSES for word in self.words[place:]):
                return True
            paused = place < len(self.words) and self.words[place] in PAUSES
            steps = [(at, place + 1)] if paused else []
            if at < len(self.atoms):
                steps += self._steps(at, place)
            waiting += (step for step in steps if step not in seen)
            seen.update(steps)
        return False

    def _steps(self, at: int, place: int) -> Iterator[tuple[int, int]]:
        """(atom, word) from which to go on, for each way in which an atom may be heard."""
        atom = self.atoms[at]
        if atom.kind == "sign":
            yield from ((at + 1, end) for end in self._sign(at, place))
        elif atom.kind in ("letters", "short"):
            yield from self._letters(at, place)
        elif atom.text.startswith(".") or not self._fuses(place):
            yield from ((at + 1, end) for end in self._figure(at, atom, place))

    # Figures

    def _figure(self, at: int, atom: Atom, place: int) -> Iterator[int]:
        words = self.words
        if atom.kind == "digits":
            yield from figures.grouped(atom.text, words, place)
        elif atom.kind == "clock":
            hour, minutes = atom.text.split(":")
            yield from figures.clock(hour, minutes, words, place, ratio=not places.is_time(self.atoms, at, self.before))
        elif atom.kind == "part":
            mixed = bool(at) and self.atoms[at - 1].kind == "number"
            if mixed and words[place : place + 1] != ("and",):
                return
            yield from figures.part(atom.text, words, place + mixed, places.is_amount(self.atoms, at))
        else:
            yield from self._number(at, atom, place)

    def _number(self, at: int, atom: Atom, place: int) -> Iterator[int]:
        powered = at > 0 and self.atoms[at - 1].text == "^"
        if atom.kind != "nth":
            yield from figures.ends(atom.text, self.words, place, atom.kind == "decade")
        if atom.kind == "nth" or powered or places.is_day(self.atoms, at, self.before):
            heard = numbers.said_at(self.words, place)
            if heard is not None and heard.nth and heard.digits == atom.text:
                yield heard.end
        if powered and (atom.text, *self.words[place : place + 1]) in (("2", "squared"), ("3", "cubed")):
            yield place + 1

    def _fuses(self, place: int) -> bool:
        """True where an ear would take a number and the one before it for one: "twenty five", "one hundred fifty"."""
        last = self.words[place - 1] if place else self.before
        if last not in numbers.WORDS or place >= len(self.words):
            return False
        first = max(0, place - _SENTENCE)
        behind = self.words[first:place] if first else (self.before, *self.words[:place])
        return figures.fuse(behind, self.words[place : place + _SENTENCE])

    # Letters

    def _letters(self, at: int, place: int) -> Iterator[tuple[int, int]]:
        atom, words = self.atoms[at], self.words
        run = atom.text.replace("'", "")
        key = run.lower()
        heard = words[place].replace("'", "") if place < len(words) else ""
        numbered = key == "no" and places.is_number_of(self.atoms, at)
        if heard == ("number" if numbered else key) and not self._must_be_named(at):
            yield at + 1, place + 1
        if key in CLOSED:
            return
        if (
            heard != key
            and not self._must_be_named(at)
            and not places.is_numbered(self.atoms, at, self.before)
            and (atom.kind == "short" or self.address or not _is_word(run))
            and (run.isupper() or self.address or key not in _SMALL)
        ):
            yield from ((at + 1, end) for end in _spelled(key.replace("/", ""), words, place))
        for phrase in self._phrases(at):
            if words[place : place + len(phrase)] == phrase:
                yield at + 1, place + len(phrase)
        yield from ((at + 1, end) for end in self._roman(at, place))
        yield from self._powered(at, place)

    def _must_be_named(self, at: int) -> bool:
        """True for a unit behind its number that is no word: "mg" may not be said so, nor "in" of "6in"."""
        atom = self.atoms[at]
        if at and self.atoms[at - 1].text == "°" and atom.text in "CF":
            return True
        if signs.is_for_each(self.atoms, at):
            return atom.text in units.said_by_name()
        if signs.kind(self.atoms, at - 1) != "number" or self.atoms[at - 1].kind == "nth":
            return False
        if atom.text == "in":
            return atom.joined
        return atom.text in units.said_by_name() or (atom.text == "g" and not atom.joined)

    def _phrases(self, at: int) -> Iterator[tuple[str, ...]]:
        """What stands for a short form or a unit."""
        atom = self.atoms[at]
        key = atom.text.lower()
        if atom.text == "c" and places.is_gene(self.atoms, at):
            return
        numbered = "number" in (signs.kind(self.atoms, at + 1), signs.kind(self.atoms, at + 2))
        for phrase in _expansions().get(key, ()) if len(key) > 1 or key == atom.text or key == "q" else ():
            if numbered or phrase[0] not in ("page", "pages"):
                yield phrase
        if key != "pg" or signs.kind(self.atoms, at - 1) == "number":
            yield from units.by_symbol().get(atom.text, ())
        if len(atom.text) == 1 and not atom.text.isascii():
            yield (unicodedata.name(atom.text, "?").split()[-1].lower().replace("lamda", "lambda"),)

    def _powered(self, at: int, place: int) -> Iterator[tuple[int, int]]:
        """ "m^2", "mm3": square meters, cubic millimeters."""
        behind = [atom.text for atom in self.atoms[at + 1 : at + 3]]
        power = {"2": "square", "3": "cubic"}.get(next((text for text in behind if text != "^"), ""))
        if power is None:
            return
        for phrase in units.by_symbol().get(self.atoms[at].text, ()):
            told = (power, *phrase)
            if self.words[place : place + len(told)] == told:
                yield at + (3 if behind[0] == "^" else 2), place + len(told)

    def _roman(self, at: int, place: int) -> Iterator[int]:
        text = self.atoms[at].text
        found = places.ROMAN.match(text) if self.atoms[at].kind == "letters" else None
        if found is None or not found[1] + found[2]:
            return
        if places.is_route(self.atoms, at, self.before):
            return
        value = str(figures.roman_value(found[1] + found[2]))
        ends = list(figures.ends(value, self.words, place))
        nth = numbers.said_at(self.words, place + 1) if self.words[place : place + 1] == ("the",) else None
        ends += [nth.end] if nth is not None and nth.nth and nth.digits == value else []
        letter = (found[3].lower(),) if found[3] else ()
        yield from (end + len(letter) for end in ends if self.words[end : end + len(letter)] == letter)

    # Signs

    def _sign(self, at: int, place: int) -> Iterator[int]:
        for phrase in signs.phrases(self.atoms, at, self.words[place:], self.address):
            if self.words[place : place + len(phrase)] == phrase:
                yield place + len(phrase)
        if not self.atoms[at].text.isascii() and self.atoms[at].text not in "≠±‖":
            yield from _named(self.atoms[at].text, self.words, place)


def _spelled(key: str, words: Sequence[str], place: int) -> Iterator[int]:
    """Where a run ends whose letters are said one by one, or in parts: "H B A", "C pap"."""
    told, end = "", place
    while end < len(words) and len(told) < len(key):
        if words[end] in "-," and told:
            end += 1
            continue
        word = words[end].replace("'", "")
        base = unicodedata.normalize("NFKD", word)[:1] + word[1:]
        if not key.startswith((told + word, told + base)):
            return
        told, end = told + word, end + 1
    if told and len(told) == len(key):
        yield end


def _named(mark: str, words: Sequence[str], place: int) -> Iterator[int]:
    """A sign or picture without a name of ours: words of the name that Unicode gives it, or what ends in "emoji"."""
    names = {*unicodedata.name(mark, "").lower().replace("-", " ").split(), "flag", "u", "s"} - CLOSED
    if mark not in said.SIGNS and unicodedata.category(mark) not in _MEANING:
        yield place
    end = place
    while end < len(words) and words[end] in names:
        end += 1
        yield end
    picture = words[place : place + _LONGEST_NAME]
    if unicodedata.category(mark) == "So" and "emoji" in picture:
        yield place + picture.index("emoji") + 1


def _is_word(run: str) -> bool:
    """True for a run that can only be a word: in small letters, and long enough."""
    return len(run) > 4 and run.isalpha() and run[1:].islower()


@cache
def _expansions() -> dict[str, tuple[tuple[str, ...], ...]]:
    table = {short: tuple(tokens(words) for words in full.split("|")) for short, full in LISTS.rows("short_forms")}
    for short, full in LISTS.rows("sounds"):
        table[short] = (*table.get(short, ()), tokens(full))
    return table
