"""Where a written figure ends that is heard at a place: whole, in pieces, as a part, a time or a telephone number."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from audioguide.language.en.hearing import numbers, said

PAUSES = frozenset(",.;:?!-")
_ONES = frozenset("one two three four five six seven eight nine".split())
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_PAIRS = frozenset({("24", "7"), ("50", "50"), ("9", "11"), ("60", "40"), ("70", "30"), ("30", "70"), ("75", "25"),
                    ("80", "20"), ("40", "60"), ("25", "75"), ("90", "10"), ("20", "20"), ("6", "12")})  # fmt: skip
_YEAR = 4
"""Digits of a year: 2023/24 is a season."""
_MONTHS = 12
_STRENGTH = 20
"""A tablet is hardly parted in so many: from here on, the second number before a unit may be a strength."""
_STRENGTHS = 50
"""From here on, two numbers are strengths, a pressure or a share, and never one "or" the other."""
_TEN = 10
_NOON = 12
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}


def same(written: str, heard: str) -> bool:
    """True for two numbers in digits that are one: ".5" and "0.5", never "5.0" and "5"."""
    whole, point, tenths = written.partition(".")
    other, other_point, other_tenths = heard.partition(".")
    return point == other_point and tenths == other_tenths and (whole or "0") == (other or "0")


def go_together(one: str, other: str) -> bool:
    """True for two numbers that go together whatever joins them: 24-7, 50-50."""
    return (one, other) in _PAIRS


def needs_no_word(one: str, other: str) -> bool:
    """True for two numbers that everybody says without a word between them: 24/7, 50-50, 20/40."""
    return (one, other) in _PAIRS or (one == "20" and other.isdecimal() and int(other) % 10 == 0)


def ends(digits: str, words: Sequence[str], place: int, decade: bool = False) -> Iterator[int]:
    """Where a number ends, whole or in pieces."""
    heard = numbers.said_at(words, place)
    if heard is not None and same(digits, heard.digits) and heard.decade is decade and not heard.nth:
        yield heard.end
    if re.match(r"0\d+\.", digits):
        yield from _of_code(digits, words, place)
    if "." not in digits:
        yield from _in_pieces(digits, words, place, decade)


def _of_code(digits: str, words: Sequence[str], place: int) -> Iterator[int]:
    """The "07.9" of a code: zero seven point nine."""
    whole, _, tenths = digits.partition(".")
    for end in _in_pieces(whole, words, place, decade=False):
        told = numbers.said_at(words, end) if words[end : end + 1] == ("point",) else None
        if told is not None and told.digits == f".{tenths}":
            yield told.end


def _in_pieces(digits: str, words: Sequence[str], place: int, decade: bool) -> Iterator[int]:
    """ "2023" as twenty twenty-three, "125" as one twenty-five, "007" digit by digit: nothing stands between."""
    told, end, count, last = "", place, 0, ""
    while len(told) < len(digits):
        piece = numbers.piece_at(words, end)
        if piece is None or piece.nth or (last in _TENS and words[end] in _ONES):
            return
        last = words[end]
        told, end, count = told + piece.digits, piece.end, count + 1
        if piece.decade and not (decade and len(told) == len(digits)):
            return
    if told == digits and (count > 1 or digits.startswith("0") or decade):
        yield end


def grouped(digits: str, words: Sequence[str], place: int) -> Iterator[int]:
    """A telephone number: digit by digit, "eight hundred", or two at a time, with pauses between."""
    told, end = "", place
    while len(told) < len(digits) and end < len(words):
        if words[end] in PAUSES or (words[end] == "plus" and not told):
            end += 1
            continue
        heard, piece = numbers.said_at(words, end), numbers.piece_at(words, end)
        if heard is not None and len(heard.digits) == 3 and heard.digits.endswith("00"):
            piece = heard
        if piece is None or piece.nth or (len(piece.digits) == 2 and not _apart(words, end, piece.end)):
            return
        told, end = told + piece.digits, piece.end
    if told == digits:
        yield end


def _apart(words: Sequence[str], start: int, end: int) -> bool:
    """True for words with a pause before and behind them."""
    return (not start or words[start - 1] in PAUSES) and (end >= len(words) or words[end] in PAUSES)


def part(written: str, words: Sequence[str], place: int, amount: bool = False) -> Iterator[int]:
    """ "3/4": three quarters, three over four, three out of four; "1/2": a half.

    amount: what is written stands before what it is a part of, so that no "or" and no "and" may be heard in it, as none
    may in a sign such as "¾".
    """
    above, below = re.split("[/⁄]", written)
    if above[0] == "0" and len(above) > 1:
        return  # The beginning of a date.
    yield from _named_part(above, below, words, place)
    less = float(above) < float(below)
    between = stroke(above, below)
    if less and (amount or "⁄" in written):
        between = said.SHARE if float(below) < _STRENGTH else (*said.SHARE, *said.WITH)
    yield from pair(above, below, words, place, between)
    if not less:
        for end in ends(above, words, place):
            if words[end : end + 1] == (",",):
                yield from ends(below, words, end + 1)


def stroke(above: str, below: str) -> said.Phrases:
    """What may be heard for the stroke between two numbers."""
    if len(above) == _YEAR and len(below) in (2, _YEAR):
        return (*said.OF_MORE, ("to",))
    if _is_month_of_year(above, below):
        return ()
    if max(float(above), float(below)) >= _STRENGTHS:
        return (*said.SHARE, *said.WITH, ("in",)) if float(above) < float(below) else (("over",), *said.WITH)
    if float(above) > float(below):
        return said.OF_MORE
    if above == "1":
        return (*(said.OF_LESS if float(below) < _TEN else said.SHARE), ("in",))
    return said.OF_LESS


def _is_month_of_year(above: str, below: str) -> bool:
    """True for 03/2027; 1/2000 may be a chance."""
    return (
        len(below) == _YEAR and below != "2000" and below[:2] in ("19", "20") and above.isdecimal() and int(above) <= 12
    )


def _named_part(above: str, below: str, words: Sequence[str], place: int) -> Iterator[int]:
    heard = numbers.said_at(words, place)
    starts = [heard.end] if heard is not None and same(above, heard.digits) and not heard.nth else []
    if above == "1":
        starts += [place + 1] if words[place : place + 1] == ("a",) else [place]
        if heard is not None and heard.nth and heard.digits == below:
            yield heard.end  # "one hundredth"
    for start in starts:
        of_what = numbers.part_at(words, start + (words[start : start + 1] == ("-",)))
        if of_what is not None and str(of_what[0]) == below:
            yield of_what[1]
            if words[of_what[1] : of_what[1] + 2] in (("of", "a"), ("of", "an")):
                yield of_what[1] + 2


def pair(one: str, other: str, words: Sequence[str], place: int, between: said.Phrases) -> Iterator[int]:
    """Two numbers with a word between, or without where everybody says them so."""
    for end in ends(one, words, place):
        for phrase in between:
            if phrase and words[end : end + len(phrase)] == phrase and (phrase, other) != (("out", "of"), "52"):
                yield from ends(other, words, end + len(phrase))
        if needs_no_word(one, other):
            yield from ends(other, words, end + (words[end : end + 1] in ((",",), ("-",))))


def clock(hour: str, minutes: str, words: Sequence[str], place: int, ratio: bool) -> Iterator[int]:
    """ "8:05": eight oh five; "8:00": eight, eight o'clock, eight hundred hours. ratio: it may be one.

    "06:00" may be told as six A M too, since an hour with a zero before it is no evening; "00:30" as half past twelve.
    """
    if hour[0] == "0" and len(hour) > 1 and (hour, minutes) != ("00", "00"):
        told = "12" if hour == "00" else hour
        yield from (end + 2 for end in _told(told, minutes, words, place) if words[end : end + 2] == ("a", "m"))
    if ratio:
        yield from pair(hour, minutes, words, place, said.COLON)
    if minutes == "00":
        yield from _hundred(hour, words, place)
        heard = numbers.said_at(words, place)
        if heard is not None and heard.digits == f"{int(hour)}00" and words[heard.end : heard.end + 1] == ("hours",):
            yield heard.end + 1
    yield from _told(hour, minutes, words, place)


def _told(hour: str, minutes: str, words: Sequence[str], place: int) -> Iterator[int]:
    for end in ends(str(int(hour)), words, place):
        if minutes == "00":
            yield end + (words[end : end + 1] == ("o'clock",))
        elif minutes[0] != "0":
            yield from ends(minutes, words, end)
        elif words[end : end + 1] in (("oh",), ("zero",)):
            yield from ends(minutes[1], words, end + 1)


def _hundred(hour: str, words: Sequence[str], place: int) -> Iterator[int]:
    """ "0800": zero eight hundred, and "1400": fourteen hundred; before noon its zero must be heard."""
    if hour[0] == "0":
        place += words[place : place + 1] == ("zero",)
    heard = numbers.said_at(words, place)
    sure = int(hour) > _NOON or (len(hour) > 1 and (hour[0] == "1" or words[place - 1 : place] == ("zero",)))
    if sure and heard is not None and heard.digits == f"{int(hour)}00":
        yield heard.end


def roman_value(text: str) -> int:
    """The value of a Roman numeral in small or large letters."""
    values = [_ROMAN[letter] for letter in text.lower()]
    return sum(-one if one < max(values[place:]) else one for place, one in enumerate(values))


_FIRST = frozenset("one two three four five seven eight nine".split())
_SECOND = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
"""One of each is heard as a number with hundreds: "one fifty"; six sixty is a sharpness of sight."""


def fuse(before: Sequence[str], behind: Sequence[str]) -> bool:
    """True where an ear would take a number that ends `before`, and the one `behind`, for one: "one hundred fifty"."""
    count = 0
    while count < len(before) and before[-1 - count] in numbers.WORDS:
        count += 1
    run = tuple(before[len(before) - count :])
    if not run or not behind or run[-1] == "point":
        return False
    joint = ("-",) if run[-1] in _TENS and behind[0] in _ONES else ()
    if count == 1 and run[0] in _FIRST and behind[0] in _SECOND:
        return not any("hydroxy" in word for word in behind)
    for start in range(len(run)):
        whole, alone = numbers.said_at((*run[start:], *joint, *behind), 0), numbers.said_at(run[start:], 0)
        if whole is not None and alone is not None and alone.end == len(run) - start:
            return not whole.nth and whole.end > len(run) - start
    return False
