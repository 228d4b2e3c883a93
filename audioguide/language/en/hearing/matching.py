"""Whether what is heard says what is written, every word of both accounted for."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from audioguide.language.en.hearing import numbers, said, units
from audioguide.language.en.hearing.lists import LISTS
from audioguide.language.en.hearing.shapes import readings
from audioguide.language.en.hearing.written import Atom, atoms, plain

_TOKEN = re.compile(r"[^\W\d_]+(?:'(?!s\b)[^\W\d_]+)*|'s\b|[,.;:?!-]|[^\s\"']")
PAUSES = frozenset(",.;:?!-")
_ADDRESS = re.compile(r"@|[wW]{3}\.|://|[^\W_]\.[a-z]{2,4}(?:/|\b)|\.(?:ORG|GOV|COM|NET|EDU)\b")
_ROMAN = re.compile(r"(?=[ivxl])(x{0,3}l?x{0,3})(ix|iv|v?i{0,3})([a-e]?)\Z", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10, "l": 50}
_PAIRS = frozenset({("24", "7"), ("50", "50"), ("9", "11"), ("60", "40"), ("70", "30"), ("30", "70"), ("75", "25"),
                    ("80", "20"), ("40", "60"), ("25", "75"), ("90", "10"), ("20", "20")})  # fmt: skip
"""Two numbers with a stroke or a hyphen that everybody says without a word between them."""
MONTHS = frozenset("january february march april may june july august september october november december".split())
CLOSED = frozenset("not no never none nor cannot without may might can could if unless only nothing neither".split())
"""Small words on which the meaning hangs: they are said as they are written, never as letters or by another word."""
_NAMED = {"her": "her"}


def tokens(heard: str) -> tuple[str, ...]:
    """The words and pauses of what is heard, in small letters."""
    return tuple(_TOKEN.findall(heard.replace("’", "'").lower()))


def says(written: str, heard: str, before: str = "") -> bool:
    """True where `heard` says `written` and nothing else, in one of the ways in which it may be read.

    before: the word in front of both, in small letters, where it matters: a month, a number word.
    """
    words = tokens(heard)
    text = plain(written)
    address = _ADDRESS.search(written) is not None
    for reading in readings(text, before):
        if _Match(atoms(reading), words, before, address).whole():
            return True
    return any(character.isdecimal() for character in text) and _Match(
        atoms(text, numbered=True), words, before, address
    ).whole()


class _Match:
    """One reading of a written stretch against what is heard."""

    def __init__(self, written: tuple[Atom, ...], words: tuple[str, ...], before: str, address: bool) -> None:
        self.atoms = written
        self.words = words
        self.before = before
        self.address = address
        self.dated = before in MONTHS or any(atom.text.lower() in _MONTH_FORMS for atom in written)

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
        if atom.kind in ("number", "nth", "decade"):
            yield from ((at + 1, end) for end in self._number(at, place))
        elif atom.kind == "digits":
            yield from ((at + 1, end) for end in _grouped(atom.text, self.words, place))
        elif atom.kind == "part":
            yield from ((at + 1, end) for end in self._part(at, place))
        elif atom.kind == "clock":
            hour, minutes = atom.text.split(":")
            yield from ((at + 1, end) for end in self._clock(hour, minutes, place))
        elif atom.kind == "sign":
            yield from self._sign(at, place)
        else:
            yield from self._letters(at, place)

    # Numbers

    def _number(self, at: int, place: int) -> Iterator[int]:
        atom = self.atoms[at]
        if not atom.text.startswith(".") and self._fuses(place):
            return
        nth = atom.kind == "nth"
        cued = nth or self.dated or self._after(at, "^")
        heard = numbers.said_at(self.words, place)
        if heard is not None and same(atom.text, heard.digits) and heard.decade is (atom.kind == "decade"):
            if heard.nth is nth or (heard.nth and cued):
                yield heard.end
        if not nth and "." not in atom.text:
            yield from _in_pieces(atom.text, self.words, place, atom.kind == "decade")
        if self._after(at, "^") and atom.text in ("2", "3") and place < len(self.words):
            if self.words[place] == ("squared" if atom.text == "2" else "cubed"):
                yield place + 1

    def _after(self, at: int, mark: str) -> bool:
        return at > 0 and self.atoms[at - 1].text == mark

    def _fuses(self, place: int) -> bool:
        """True where an ear would take a number and the one before it for one: "twenty five", "one hundred fifty"."""
        last = self.words[place - 1] if place else self.before
        if last not in numbers.WORDS or place >= len(self.words):
            return False
        first = max(0, place - 6)
        behind = (self.before, *self.words[:place]) if not first else self.words[first:place]
        return fused(behind, self.words[place : place + 5])

    def _part(self, at: int, place: int) -> Iterator[int]:
        """ "3/4": three quarters, three over four, three out of four; "1/2": a half."""
        above, below = self.atoms[at].text.split("/")
        words = self.words
        if self._fuses(place) or (above[0] == "0" and len(above) > 1):
            return
        if at and self.atoms[at - 1].kind == "number" and place < len(words) and words[place] == "and":
            place += 1
        starts = [place + 1] if above == "1" and words[place : place + 1] in (("a",), ("one",)) else []
        heard = numbers.said_at(words, place)
        starts += [heard.end] if heard is not None and same(above, heard.digits) else []
        if above == "1":
            starts.append(place)
            whole = numbers.said_at(words, place)
            if whole is not None and whole.nth and whole.digits == below:
                yield whole.end
        for start in starts:
            start = start + 1 if words[start : start + 1] == ("-",) else start
            part = numbers.part_at(words, start)
            if part is not None and str(part[0]) == below:
                yield part[1]
                for tail in (("of", "a"), ("of", "an")):
                    if words[part[1] : part[1] + 2] == tail:
                        yield part[1] + 2
        yield from self._pair(above, below, place, said.STROKE)

    def _pair(self, one: str, other: str, place: int, between: said.Phrases) -> Iterator[int]:
        """Two numbers with a word between, or a pair that needs none."""
        for end in _ends_of(one, self.words, place):
            for phrase in between:
                if phrase == ("out", "of") and other == "52":
                    continue
                if phrase and self.words[end : end + len(phrase)] == phrase:
                    yield from _ends_of(other, self.words, end + len(phrase))
            if (one, other) in _PAIRS or (one == "20" and int(other) % 10 == 0):
                yield from _ends_of(other, self.words, end)
                if self.words[end : end + 1] in ((",",), ("-",)):
                    yield from _ends_of(other, self.words, end + 1)

    def _clock(self, hour: str, minutes: str, place: int) -> Iterator[int]:
        """ "8:05" is eight oh five; a ratio, one to ten."""
        yield from self._pair(hour, minutes, place, said.COLON)
        if minutes == "00":
            yield from (end for told in (f"{int(hour)}00", hour) for end in self._whole_hour(told, place))
        for end in _ends_of(str(int(hour)), self.words, place):
            if minutes == "00":
                yield end + 1 if self.words[end : end + 1] == ("o'clock",) else end
            elif minutes[0] == "0":
                if self.words[end : end + 1] in (("oh",), ("zero",)):
                    yield from _ends_of(minutes[1], self.words, end + 1)
            else:
                yield from _ends_of(minutes, self.words, end)

    def _whole_hour(self, told: str, place: int) -> Iterator[int]:
        """Fourteen hundred hours."""
        heard = numbers.said_at(self.words, place)
        if heard is not None and heard.digits == told and self.words[heard.end : heard.end + 1] == ("hours",):
            yield heard.end + 1

    # Letters

    def _letters(self, at: int, place: int) -> Iterator[tuple[int, int]]:
        atom = self.atoms[at]
        words, run = self.words, atom.text.replace("'", "")
        key = run.lower()
        if place < len(words) and words[place].replace("'", "") == key and not self._must_be_named(at):
            yield at + 1, place + 1
        if key == "no" and self._kind(at + 1) == "sign" and self._kind(at + 2) == "number":
            yield from ((at + 1, place + 1) for word in ("number",) if words[place : place + 1] == (word,))
        if key in CLOSED:
            return
        if atom.kind == "short" or self.address or not _is_word(run):
            if words[place : place + 1] != (key,):
                yield from ((at + 1, end) for end in _spelled(key.replace("/", ""), words, place))
        for phrase in self._phrases(at):
            if words[place : place + len(phrase)] == phrase:
                yield at + 1, place + len(phrase)
                if phrase == ("every",) and self.atoms[at + 1 : at + 2] and self.atoms[at + 1].kind == "sign":
                    continue
        yield from self._roman(at, place)
        yield from self._powered(at, place)

    def _must_be_named(self, at: int) -> bool:
        """True for a unit behind its number that is no word: "mg" may not be said so, nor "in" of "6in"."""
        atom = self.atoms[at]
        if self._kind(at - 1) != "number":
            return False
        if atom.text == "in":
            return atom.joined
        return len(atom.text) > 1 and atom.text.islower() and atom.text in _symbols()

    def _phrases(self, at: int) -> Iterator[tuple[str, ...]]:
        """What stands for a short form or a unit."""
        atom = self.atoms[at]
        key = atom.text.lower()
        numbered = "number" in (self._kind(at + 1), self._kind(at + 2))
        for phrase in _expansions().get(key, ()) if len(key) > 1 or key == atom.text or key == "q" else ():
            if numbered or phrase[0] not in ("page", "pages"):
                yield phrase
        if key != "pg" or self._kind(at - 1) == "number":
            yield from units.by_symbol().get(atom.text, ())
        if len(atom.text) == 1 and not atom.text.isascii():
            yield (unicodedata.name(atom.text, "?").split()[-1].lower().replace("lamda", "lambda"),)

    def _powered(self, at: int, place: int) -> Iterator[tuple[int, int]]:
        """ "m^2", "mm3": square meters, cubic millimeters."""
        behind = self.atoms[at + 1 : at + 3]
        power = [atom.text for atom in behind if atom.text != "^"][:1]
        if not behind or power not in (["2"], ["3"]):
            return
        skip = 3 if behind[0].text == "^" else 2
        word = "square" if power == ["2"] else "cubic"
        for phrase in units.by_symbol().get(self.atoms[at].text, ()):
            told = (word, *phrase)
            if self.words[place : place + len(told)] == told:
                yield at + skip, place + len(told)

    def _roman(self, at: int, place: int) -> Iterator[tuple[int, int]]:
        text = self.atoms[at].text
        found = _ROMAN.match(text)
        if found is None or not found[1] + found[2] or self.atoms[at].kind != "letters":
            return
        if text == "IV" and self.atoms[at + 1 : at + 2] and self.atoms[at + 1].text.lower() in ROUTE_WORDS:
            return
        value = roman_value(found[1] + found[2])
        ends = list(_ends_of(str(value), self.words, place))
        if self.words[place : place + 1] == ("the",):
            nth = numbers.said_at(self.words, place + 1)
            ends += [nth.end] if nth is not None and nth.nth and nth.digits == str(value) else []
        for end in ends:
            if not found[3]:
                yield at + 1, end
            elif self.words[end : end + 1] == (found[3].lower(),):
                yield at + 1, end + 1

    # Signs

    def _sign(self, at: int, place: int) -> Iterator[tuple[int, int]]:
        mark = self.atoms[at].text
        for phrase in self._sign_phrases(at, mark, place):
            if self.words[place : place + len(phrase)] == phrase:
                yield at + 1, place + len(phrase)
        if mark not in said.SIGNS and mark not in "-/#@x" and not mark.isascii():
            yield from ((at + 1, end) for end in _named(mark, self.words, place))

    def _sign_phrases(self, at: int, mark: str, place: int) -> Iterator[tuple[str, ...]]:
        last, following = self._kind(at - 1), self._kind(at + 1)
        if self.address:
            yield from said.ADDRESS.get(mark, ())
            if mark == "." and self.atoms[at].joined and at + 1 < len(self.atoms) and self.atoms[at + 1].joined:
                return
        if mark == "-":
            yield from self._dash(at, last, following, place)
        elif mark == "/":
            yield from said.STROKE if last != "sign" or following != "sign" else ((),)
            if not (last == "number" == following):
                yield ()
            if not self._figures_around(at):
                yield ("slash",)
        elif mark == "#":
            yield from (("number",), ("hashtag",), ("pounds",)) if following != "" else ()
        elif mark == "@":
            yield ("at",)
        elif mark == ":":
            yield from said.COLON if last == "number" == following else ((),)
        elif mark == "^":
            yield from ((), ("to", "the"), ("to", "the", "power", "of"), *said.FOOTNOTE)
        elif mark in "'\"" and last == "number":
            yield from (("feet",), ("foot",), ()) if mark == "'" else (("inches",), ("inch",), ())
        elif mark in ",.[" and (following == "number" or self.atoms[at + 1 : at + 2] and self.atoms[at + 1].text == "^"):
            yield from self._before_number(at, mark, last)
        elif mark == "→" and not at:
            yield from (("arrow",), ())
        elif mark in said.SIGNS:
            yield from said.SIGNS[mark]
        elif mark in said.SILENT:
            yield ()

    def _figures_around(self, at: int) -> bool:
        """True for a stroke between figures or their units; one between names, arm/leg, may be said by its name."""
        sides = []
        for side in (at - 1, at + 1):
            unit = 0 <= side < len(self.atoms) and self.atoms[side].text in units.by_symbol()
            sides.append("unit" if unit else self._kind(side))
        return sides in (["number", "number"], ["unit", "number"], ["number", "unit"], ["unit", "unit"])

    def _before_number(self, at: int, mark: str, last: str) -> Iterator[tuple[str, ...]]:
        yield ()
        if mark == "," and last == "number":
            yield ("and",)
        elif mark != ",":
            yield from said.FOOTNOTE
        if mark == ".":
            yield ("point",)

    def _dash(self, at: int, last: str, following: str, place: int) -> Iterator[tuple[str, ...]]:
        """A range, a minus, a joint or a pause, by what stands on both sides of it."""
        before = self.atoms[at - 1] if at else None
        joined = self.atoms[at].joined
        tight = at + 1 < len(self.atoms) and self.atoms[at + 1].joined and following != "sign"
        yield from said.RANGE
        if last == "number" == following and joined == tight:
            if any(atom.text == "=" for atom in self.atoms):
                yield from (("minus",), ("less",))
            if self._may_run_on(at, place):
                yield ()
            return
        if following == "number" and tight and not (joined and last == "letters"):
            yield from (("minus",), ("negative",), ("below", "zero"))
            if last in ("letters", "sign", "") and not (before and before.text in ("^", "e", "E")):
                yield ()
            return
        if not tight or last == "sign":
            yield ("negative",)
            if following != "number" or self.words[place + 1 : place + 2] == ("ion",):
                yield ("minus",)
            yield ("minus", "ion")
        if before is not None and before.text in ("e", "E"):
            yield ("minus",)
        yield ()

    def _may_run_on(self, at: int, place: int) -> bool:
        """True for two numbers that are names together: CA 15-3, C5-6, 24-7."""
        one, other = self.atoms[at - 1], self.atoms[at + 1]
        lead = self.atoms[at - 2] if at > 1 else None
        if (one.text, other.text) in _PAIRS:
            return True
        count = sum(atom.kind == "number" for atom in self.atoms)
        if count > 2 and len(one.text) == len(other.text) == 1:
            return True
        if count > 1 and self.words[place : place + 1] == (",",) and any(
            atom.text == "1" and len(other.text) == 3 for atom, _, other in zip(self.atoms, self.atoms[1:], self.atoms[2:])
        ):
            return True
        return lead is not None and (lead.text.upper() == "CA" or (lead.text in "CTLS" and one.joined))

    def _kind(self, at: int) -> str:
        """number, letters or sign; empty beyond either end."""
        if not 0 <= at < len(self.atoms):
            return ""
        kind = self.atoms[at].kind
        if kind in ("letters", "short"):
            return "letters"
        return "sign" if kind == "sign" else "number"


def same(written: str, heard: str) -> bool:
    """True for two numbers in digits that are one: ".5" and "0.5", never "5.0" and "5"."""
    whole, point, tenths = written.partition(".")
    other, other_point, other_tenths = heard.partition(".")
    return point == other_point and tenths == other_tenths and (whole or "0") == (other or "0")


def fused(before: Sequence[str], behind: Sequence[str]) -> bool:
    """True where words before and behind are two numbers that would be heard as one."""
    first = next((back for back in range(1, len(before) + 1) if before[-back] not in numbers.WORDS), len(before) + 1) - 1
    run = tuple(before[len(before) - first :])
    if not run or not behind or run[-1] == "point":
        return False
    joined = ("-",) if run[-1].endswith("ty") and behind[0] in _ONES else ()
    for start in range(len(run)):
        whole = numbers.said_at((*run[start:], *joined, *behind), 0)
        if whole is not None and not whole.nth and whole.end > len(run) - start:
            alone = numbers.said_at(run[start:], 0)
            if alone is not None and alone.end == len(run) - start:
                return True
    return False


_ONES = frozenset("one two three four five six seven eight nine".split())


def roman_value(text: str) -> int:
    """The value of a Roman numeral in small or large letters."""
    values = [_ROMAN_VALUES[letter] for letter in text.lower()]
    return sum(-one if one < max(values[place:]) else one for place, one in enumerate(values))


def _ends_of(digits: str, words: Sequence[str], place: int) -> Iterator[int]:
    """Where a number ends that is said at a place, whole or in pieces."""
    heard = numbers.said_at(words, place)
    if heard is not None and same(digits, heard.digits) and not heard.decade:
        yield heard.end
    if "." not in digits:
        yield from _in_pieces(digits, words, place, False)


def _in_pieces(digits: str, words: Sequence[str], place: int, decade: bool) -> Iterator[int]:
    """ "2023" as twenty twenty-three, "125" as one twenty-five, "007" digit by digit: nothing stands between."""
    told, end, count, last = "", place, 0, ""
    while len(told) < len(digits):
        piece = numbers.piece_at(words, end)
        if piece is None or piece.nth or (last in _TEN_WORDS and words[end] in _ONES):
            return
        last = words[end]
        told, end, count = told + piece.digits, piece.end, count + 1
        if piece.decade and not (decade and len(told) == len(digits)):
            return
    if told == digits and (count > 1 or digits.startswith("0") or decade):
        yield end


_TEN_WORDS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())


def _grouped(digits: str, words: Sequence[str], place: int) -> Iterator[int]:
    """A telephone number: digit by digit, "eight hundred", or two at a time between pauses."""
    told, end = "", place
    while len(told) < len(digits) and end < len(words):
        if words[end] in PAUSES or (words[end] == "plus" and not told):
            end += 1
            continue
        heard = numbers.said_at(words, end)
        piece = numbers.piece_at(words, end)
        if heard is not None and len(heard.digits) == 3 and heard.digits.endswith("00"):
            piece = heard
        if piece is None or piece.nth:
            return
        told, end = told + piece.digits, piece.end
    if told == digits:
        yield end


def _spelled(key: str, words: Sequence[str], place: int) -> Iterator[int]:
    """Where a run ends whose letters are said one by one, or in parts: "H B A", "C pap"."""
    told, end = "", place
    while end < len(words) and len(told) < len(key):
        if words[end] in "-," and told:
            end += 1
            continue
        word = words[end].replace("'", "")
        if not key.startswith(told + word) and not key.startswith(told + _base(word)):
            return
        told, end = told + word, end + 1
    if len(told) == len(key) and told:
        yield end


def _base(word: str) -> str:
    return unicodedata.normalize("NFKD", word)[:1] + word[1:]


_LONGEST_NAME = 10
"""Words of the name of a picture."""


def _named(mark: str, words: Sequence[str], place: int) -> Iterator[int]:
    """A sign or picture without a name of ours: the words of the name that Unicode gives it, in any number."""
    names = {*unicodedata.name(mark, "").lower().replace("-", " ").split(), "emoji", "flag", "face", "u", "s", "sign"}
    yield place
    end = place
    while end < len(words) and words[end] in names and words[end] not in CLOSED:
        end += 1
        yield end
    picture = words[place : place + _LONGEST_NAME]
    if unicodedata.category(mark) == "So" and "emoji" in picture:
        yield place + picture.index("emoji") + 1


@lru_cache(maxsize=1)
def _symbols() -> frozenset[str]:
    """Symbols of units that are no words."""
    named = {word for phrases in units.by_symbol().values() for phrase in phrases for word in phrase}
    return frozenset(units.by_symbol().keys() - named - {"in", "am", "us", "mas", "min", "mins", "sec", "mol"})


def _is_word(run: str) -> bool:
    """True for a run that can only be a word: in small letters, and long enough."""
    return len(run) > 4 and (run[1:].islower() and run.isalpha())


@lru_cache(maxsize=1)
def _expansions() -> dict[str, tuple[tuple[str, ...], ...]]:
    table = {
        short.replace(".", ""): tuple(tuple(tokens(words)) for words in full.split("|"))
        for short, full in LISTS.rows("short_forms")
    }
    for short, full in LISTS.rows("sounds"):
        table[short] = (*table.get(short, ()), tuple(tokens(full)))
    return table


_MONTH_FORMS = MONTHS | {month[:3] for month in MONTHS} | {"sept"}
CUES = MONTHS | numbers.WORDS | frozenset(month[:3] for month in MONTHS) | {"exp", "expires", "expiry", "expiration"}
"""Words in front of a stretch by which it is read."""
ROUTE_WORDS = frozenset(
    "drip drips line lines fluid fluids infusion infusions antibiotic antibiotics push bolus access injection "
    "injections route pump bag bags cannula catheter contrast medicine medicines medication treatment".split()
)
"""Before these, IV is a way into a vein, and no number."""
