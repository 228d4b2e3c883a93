"""Whether what is heard says what is written, every word of both accounted for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache

from audioguide.language.en.hearing import figures, numbers, said, signs, units
from audioguide.language.en.hearing.figures import PAUSES
from audioguide.language.en.hearing.lists import LISTS
from audioguide.language.en.hearing.shapes import readings
from audioguide.language.en.hearing.written import Atom, atoms, plain

_TOKEN = re.compile(r"[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*|'s\b|[,.;:?!-]|[^\s\"']")
_ADDRESS = re.compile(r"@|[wW]{3}\.|://|[^\W_]\.[a-z]{2,4}(?:/|\b)|\.(?:ORG|GOV|COM|NET|EDU)\b")
_ROMAN = re.compile(r"(?=[ivxl])(x{0,3}l?x{0,3})(ix|iv|v?i{0,3})([a-e]?)\Z", re.IGNORECASE)
_MONTHS = frozenset(
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug "
    "Sep Sept Oct Nov Dec JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC".split()
)
_REACH = 5
"""Atoms behind a month within which a number may be its day: "October 3 - 7"."""
_SENTENCE = 6
"""Words of a number in front, by which two may be heard as one."""
CLOSED = frozenset("not no never none nor cannot without may might can could if unless only nothing neither".split())
"""Small words on which the meaning hangs: they are said as they are written, never as letters or by another word."""
_LEADS = frozenset(
    "stage stages phase phases grade grades class classes type types factor level nerve nyha figo".split()
)
"""Words behind which a Roman numeral is a number."""
CUES = _MONTHS | numbers.WORDS | {"exp", "EXP", "Exp", "Expires", "expires", "expiry", "expiration"}
CUES |= {form for lead in _LEADS for form in (lead, lead.capitalize())}
"""Words in front of a stretch by which it is read."""
ROUTE_WORDS = frozenset(
    "drip drips line lines fluid fluids infusion infusions antibiotic antibiotics push bolus access injection "
    "injections route pump bag bags cannula catheter contrast medicine medicines medication treatment".split()
)
"""Before these, IV is a way into a vein, and no number."""
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
            yield from figures.clock(hour, minutes, words, place)
        elif atom.kind == "part":
            mixed = bool(at) and self.atoms[at - 1].kind == "number"
            if mixed and words[place : place + 1] != ("and",):
                return
            above, below = atom.text.split("/")
            yield from figures.part(above, below, words, place + mixed)
        else:
            yield from self._number(at, atom, place)

    def _number(self, at: int, atom: Atom, place: int) -> Iterator[int]:
        powered = at > 0 and self.atoms[at - 1].text == "^"
        if atom.kind != "nth":
            yield from figures.ends(atom.text, self.words, place, atom.kind == "decade")
        if atom.kind == "nth" or powered or self._is_day(at):
            heard = numbers.said_at(self.words, place)
            if heard is not None and heard.nth and heard.digits == atom.text:
                yield heard.end
        if powered and (atom.text, *self.words[place : place + 1]) in (("2", "squared"), ("3", "cubed")):
            yield place + 1

    def _is_day(self, at: int) -> bool:
        """True close behind a month, with nothing between that is no number or sign."""
        for back in range(at - 1, max(-1, at - _REACH), -1):
            if self.atoms[back].text in _MONTHS:
                return True
            if self.atoms[back].kind in ("letters", "short") and self.atoms[back].text not in ("to", "and"):
                return False
        return at < _REACH and self.before in _MONTHS

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
        numbered = key == "no" and self._is_number_of(at)
        if heard == ("number" if numbered else key) and not self._must_be_named(at):
            yield at + 1, place + 1
        if key in CLOSED:
            return
        if (
            heard != key
            and not self._must_be_named(at)
            and not self._numbers(at)
            and (atom.kind == "short" or self.address or not _is_word(run))
        ):
            yield from ((at + 1, end) for end in _spelled(key.replace("/", ""), words, place))
        for phrase in self._phrases(at):
            if words[place : place + len(phrase)] == phrase:
                yield at + 1, place + len(phrase)
        yield from ((at + 1, end) for end in self._roman(at, place))
        yield from self._powered(at, place)

    def _numbers(self, at: int) -> bool:
        """True for a Roman numeral behind a word that says what is numbered: stage IV, stages I and II."""
        found = _ROMAN.match(self.atoms[at].text)
        if found is None or not found[1] + found[2] or self.atoms[at].text in "XLxl":
            return False
        for back in range(at - 1, -1, -1):
            text = self.atoms[back].text
            if text.lower() in _LEADS:
                return True
            if _ROMAN.match(text) is None and text not in ("and", "or", "to", ",", "-", "/", "&"):
                return False
        return self.before.lower() in _LEADS

    def _is_number_of(self, at: int) -> bool:
        """True for the "no." of "no. 5"."""
        return [signs.kind(self.atoms, at + 1), signs.kind(self.atoms, at + 2)] == ["sign", "number"] and (
            self.atoms[at + 1].text == "."
        )

    def _must_be_named(self, at: int) -> bool:
        """True for a unit behind its number that is no word: "mg" may not be said so, nor "in" of "6in"."""
        atom = self.atoms[at]
        if at and self.atoms[at - 1].text == "°" and atom.text in "CF":
            return True
        if signs.kind(self.atoms, at - 1) != "number":
            return False
        return atom.joined if atom.text == "in" else atom.text in _symbols()

    def _phrases(self, at: int) -> Iterator[tuple[str, ...]]:
        """What stands for a short form or a unit."""
        atom = self.atoms[at]
        key = atom.text.lower()
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
        found = _ROMAN.match(text) if self.atoms[at].kind == "letters" else None
        if found is None or not found[1] + found[2]:
            return
        if text == "IV" and at + 1 < len(self.atoms) and self.atoms[at + 1].text.lower() in ROUTE_WORDS:
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
        if not self.atoms[at].text.isascii():
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


@cache
def _symbols() -> frozenset[str]:
    """Symbols of units, in small letters, that are no words."""
    named = {word for phrases in units.by_symbol().values() for phrase in phrases for word in phrase}
    words = named | {"am", "us", "mas", "min", "mins", "sec", "mol", "pm", "mi", "ma"}
    return frozenset(symbol for symbol in units.by_symbol() if len(symbol) > 1 and symbol.islower()) - words


def _is_word(run: str) -> bool:
    """True for a run that can only be a word: in small letters, and long enough."""
    return len(run) > 4 and run.isalpha() and run[1:].islower()


@cache
def _expansions() -> dict[str, tuple[tuple[str, ...], ...]]:
    table = {short: tuple(tokens(words) for words in full.split("|")) for short, full in LISTS.rows("short_forms")}
    for short, full in LISTS.rows("sounds"):
        table[short] = (*table.get(short, ()), tokens(full))
    return table
