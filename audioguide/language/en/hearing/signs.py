"""What may be heard for a sign where it stands: a hyphen is a range, a minus, a joint or a pause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from audioguide.language.en.hearing import figures, said, units
from audioguide.language.en.hearing.written import Atom

_SPINE = "CTLS"
_COUNTS = frozenset("tab tabs tabl cap caps gtt gtts unit units beat beats pt dollar dollars euro euros".split())
"""Units that are names of things, too: "tabs/caps"."""
_EACH = frozenset(
    "kg day days d hour hr h week wk month mo year yr minute min dose visit night second sec s m2 fraction fx "
    "L mL dL μL uL mm mm3 HPF hpf".split()
)
"""What something may be for, behind a stroke."""
_WHEN = frozenset(
    "mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday jan feb mar "
    "apr may jun jul aug sep sept oct nov dec january february march april june july august september october "
    "november december".split()
)
"""Days and months."""
_NAME = 3
"""Letters of a word: "Cl-" is an ion, and "Pre-" the beginning of one."""
_OFTEN = frozenset("once twice times cells copies".split())
"""What is told by the day or by the volume, with no number before it."""
_NUMERALS = frozenset("I II III IV V VI VII VIII IX X ii iii iv vi vii viii ix".split())
_NAMED_HOURS = frozenset(("noon", "midnight", "midday"))
_HOURS = frozenset(("am", "pm", "noon"))
_YEAR = 4
"""Figures of a year."""
_ROUND = (["number", "number"], ["unit", "number"], ["number", "unit"], ["unit", "unit"])
"""What a stroke joins that may not be said by its name."""


def kind(atoms: Sequence[Atom], at: int) -> str:
    """What stands there: number, letters or sign; empty beyond either end."""
    if not 0 <= at < len(atoms):
        return ""
    found = atoms[at].kind
    return "letters" if found in ("letters", "short") else "sign" if found == "sign" else "number"


def phrases(atoms: Sequence[Atom], at: int, rest: Sequence[str], address: bool) -> Iterator[tuple[str, ...]]:
    """What may be heard for the sign there; an empty phrase is silence. rest: what is still to be heard."""
    mark = atoms[at].text
    if address:
        yield from said.ADDRESS.get(mark, ())
        if mark == "." and _tight(atoms, at):
            return
    special = _SPECIAL.get(mark)
    if special is not None:
        yield from special(atoms, at, rest)
    elif mark == "→" and not at:
        yield from (("arrow",), ())
    elif mark in said.SIGNS:
        yield from said.SIGNS[mark]
    elif mark in said.SILENT:
        yield ()


def _tight(atoms: Sequence[Atom], at: int) -> bool:
    """True for a sign without a blank on either side."""
    return atoms[at].joined and at + 1 < len(atoms) and atoms[at + 1].joined


def _stroke(atoms: Sequence[Atom], at: int, rest: Sequence[str]) -> Iterator[tuple[str, ...]]:
    if _is_rate(atoms, at):
        yield from said.PER
        return
    sides = [
        "unit" if 0 <= side < len(atoms) and atoms[side].text in units.by_symbol() else kind(atoms, side)
        for side in (at - 1, at + 1)
    ]
    numbered = sides == ["number", "number"] and {atoms[at - 1].kind, atoms[at + 1].kind} == {"number"}
    yield from figures.stroke(atoms[at - 1].text, atoms[at + 1].text) if numbered else said.STROKE
    paused = numbered and rest[:1] == (",",) and _is_row(atoms, at)
    if paused or sides != ["number", "number"] or figures.needs_no_word(atoms[at - 1].text, atoms[at + 1].text):
        yield ()
    if sides not in _ROUND:
        yield ("slash",)


def is_for_each(atoms: Sequence[Atom], at: int) -> bool:
    """True for the unit behind the stroke of a rate: the dL of mg/dL."""
    return at > 1 and atoms[at - 1].text == "/" and _is_rate(atoms, at - 1)


def _line(atoms: Sequence[Atom], at: int, rest: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Between two numbers, as of a gene, it is a range."""
    if kind(atoms, at - 1) == "number" == kind(atoms, at + 1):
        yield from (*said.RANGE, ("underscore",))
    else:
        yield from said.SIGNS["_"]


def _is_row(atoms: Sequence[Atom], at: int) -> bool:
    """True for one stroke of several between numbers, as in 25/50/100: a row, with pauses."""
    return any(0 <= side < len(atoms) and atoms[side].text == "/" for side in (at - 2, at + 2))


def _is_rate(atoms: Sequence[Atom], at: int) -> bool:
    """True for the stroke behind a quantity or a unit, before what it is for: 5 mg/kg, 250 mg/5 mL, 4/day."""
    if not 0 < at < len(atoms) - 1:
        return False
    one, other = atoms[at - 1], atoms[at + 1]
    counted = kind(atoms, at - 2) == "number"
    sure = counted or max(len(one.text), len(other.text)) > 1
    measure = sure and one.text in units.by_symbol() and one.text not in _COUNTS
    counts = (counted and (one.kind == "letters" or one.text == "%")) or one.text in _OFTEN
    if kind(atoms, at + 1) == "number":
        each = at > 1 and atoms[at - 2].text == "/"
        return (counted and (measure or one.text in ("units", "unit", "U"))) or (measure and each)
    follows = other.text in units.by_symbol() and other.text not in _COUNTS
    if kind(atoms, at - 1) == "number":
        named = at + 2 < len(atoms) and atoms[at + 2].joined and kind(atoms, at + 2) == "number"  # L2/L3
        return other.text in _EACH and not named
    return (measure and (follows or other.text in _EACH)) or (counts and (other.text in _EACH))


def _number_sign(atoms: Sequence[Atom], at: int, rest: Sequence[str]) -> Iterator[tuple[str, ...]]:
    if at + 1 < len(atoms):
        yield from (("number",), ("hashtag",), ("pounds",))
    yield ("hash",)


def _at(atoms: Sequence[Atom], at: int, rest: Sequence[str]) -> Iterator[tuple[str, ...]]:
    yield ("at",)


def _colon(atoms: Sequence[Atom], at: int, rest: Sequence[str]) -> Iterator[tuple[str, ...]]:
    ratio = kind(atoms, at - 1) == "number" == kind(atoms, at + 1)
    if ratio:
        yield from said.COLON
    if not ratio or not _tight(atoms, at):
        yield ()


def _plus(atoms: Sequence[Atom], at: int, rest: Sequence[str]) -> Iterator[tuple[str, ...]]:
    open_ended = kind(atoms, at - 1) == "number" and kind(atoms, at + 1) != "number"
    yield from (phrase for phrase in said.SIGNS["+"] if phrase != ("and",) or not open_ended)
    ion = kind(atoms, at - 1) == "letters" or (kind(atoms, at - 2) == "letters" and at > 1 and atoms[at - 1].joined)
    if atoms[at].joined and ion:
        yield from (("plus", "ion"), ("plus", "ions"))


def _power(atoms: Sequence[Atom], at: int, rest: Sequence[str]) -> Iterator[tuple[str, ...]]:
    yield from ((), ("to", "the"), ("to", "the", "power", "of"), *said.FOOTNOTE)


def _quote(atoms: Sequence[Atom], at: int, rest: Sequence[str]) -> Iterator[tuple[str, ...]]:
    if not (atoms[at].text == "'" and kind(atoms, at - 1) == "number" == kind(atoms, at + 1)):
        yield ()
    if kind(atoms, at - 1) == "number":
        yield from (("feet",), ("foot",)) if atoms[at].text == "'" else (("inches",), ("inch",))


def _bar(atoms: Sequence[Atom], at: int, rest: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """A pause that must be heard; see `shapes`."""
    if rest[:1] and rest[0] in figures.PAUSES:
        yield ()


def _before_number(atoms: Sequence[Atom], at: int, rest: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """A comma or point in front of a number may part two notes, or point to one."""
    parts = atoms[at].text == "," and _tight(atoms, at) and kind(atoms, at - 1) == "number" == kind(atoms, at + 1)
    chemical = any(mark.text == "-" for mark in atoms[at + 2 : at + 5])  # 2,4-D, 1,4,5-trisphosphate
    if not parts or chemical or rest[:1] == (",",) or any(atom.text in ("[", "^") for atom in atoms):
        yield ()
    numbered = kind(atoms, at + 1) == "number" or (at + 1 < len(atoms) and atoms[at + 1].text == "^")
    mark = atoms[at].text
    if mark == "," and numbered and kind(atoms, at - 1) == "number":
        yield ("and",)
    elif mark != "," and numbered:
        yield from said.FOOTNOTE
    if mark == "." and numbered:
        yield ("point",)


def _dash(atoms: Sequence[Atom], at: int, rest: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """By what stands on both sides: 5-10, -5, Ki-67, HER2-, pain - call."""
    last, following = kind(atoms, at - 1), kind(atoms, at + 1)
    if _is_negative(atoms, at):
        yield from (("negative",), ("minus",), ("minus", "ion"), ("minus", "ions"))
        return
    before = atoms[at - 1].text if at else ""
    tight = at + 1 < len(atoms) and atoms[at + 1].joined and following != "sign"
    below_zero = following == "number" and tight and not atoms[at].joined and not _is_quantity(atoms, at - 1)
    if not below_zero and before != "^":
        yield from said.RANGE
    if last == "number" == following and atoms[at].joined == tight:
        if any(atom.text == "=" for atom in atoms):
            yield from (("minus",), ("less",))
        if _may_run_on(atoms, at, rest) or (atoms[at - 1].kind == "part" and not tight and rest[:1] == (",",)):
            yield ()  # "30/500 - 2 a day": a pause, and another number.
    elif following == "number" and tight and not (atoms[at].joined and last == "letters"):
        yield from (("minus",), ("negative",), ("below", "zero"))
    elif not _is_reach(atoms, at) or (rest[:1] == (",",) and not _between_days(atoms, at)):
        yield from _behind_name(tight, following, rest, before)


def _is_negative(atoms: Sequence[Atom], at: int) -> bool:
    """True for a dash that closes a name: HER2-, Rh-, ER(-), Cl-. It says what was found, and is never silent."""
    if not at or not (at < len(atoms) and atoms[at].text == "-") or kind(atoms, at + 1) == "number":
        return False
    behind = atoms[at + 1] if at + 1 < len(atoms) else None
    if behind is not None and behind.joined and behind.kind != "sign":
        return False
    if behind is not None and behind.text in ("and", "or", "to") and not _is_negative(atoms, at + 3):
        return False  # "B- and C-related"
    one, last = atoms[at - 1], atoms[at - 2] if at > 1 else None
    if one.text == "(":
        return behind is not None and behind.text == ")"
    if kind(atoms, at - 1) == "number" and one.joined and last is not None:
        one = last
    named = one.kind == "letters" and one.text[:1].isupper() and (len(one.text) < _NAME or one.text.isupper())
    return atoms[at].joined and named


def _is_reach(atoms: Sequence[Atom], at: int) -> bool:
    """True for a dash from one day, time or quantity to another, which must be heard: Mon-Fri, 9am-5pm, 10 mg-20 mg."""
    if not 0 < at < len(atoms) - 1 or (atoms[at].joined and not atoms[at + 1].joined):
        return False
    last = at - 2 if atoms[at - 1].text == "." and at > 1 else at - 1
    one, other = atoms[last].text.lower(), atoms[at + 1].text.lower()
    if atoms[at + 1].text in _NUMERALS and (atoms[at - 1].text in _NUMERALS or kind(atoms, at - 1) == "number"):
        return True
    if (
        len(one) == _YEAR
        and kind(atoms, last) == "number"
        and atoms[at + 1].text.capitalize() == atoms[at + 1].text
        and other in _WHEN
    ):
        return True  # From one whole date to another.
    if one in _HOURS or _is_quantity(atoms, at - 1) or (one in "cf" and atoms[last - 1].text == "°"):
        return kind(atoms, at + 1) == "number" or other in ("noon", "midnight") or other in _WHEN
    return one in _WHEN and other in _WHEN


def _between_days(atoms: Sequence[Atom], at: int) -> bool:
    """True for a dash without blanks between two days, months or hours by name, which is a span: Mon-Fri."""
    one, other = atoms[at - 1].text.lower(), atoms[at + 1].text.lower()
    return _tight(atoms, at) and one in _WHEN | _NAMED_HOURS and (other in _WHEN | _NAMED_HOURS or other.isdecimal())


def _is_quantity(atoms: Sequence[Atom], at: int) -> bool:
    """True for a number, or a percent sign or unit behind one: from there on, a dash may be a range."""
    if kind(atoms, at) == "number":
        return True
    return kind(atoms, at - 1) == "number" and (atoms[at].text in "%°" or atoms[at].text in units.by_symbol())


def _behind_name(tight: bool, following: str, rest: Sequence[str], before: str) -> Iterator[tuple[str, ...]]:
    """The charge of an ion is never said right before a value, which it would make negative."""
    if before in ("e", "E") and following == "number" and tight:
        yield ("minus",)
        return
    yield ()
    if not tight:
        yield from (("negative",), ("minus", "ion"))
    if before in ("e", "E") or (not tight and (following != "number" or rest[1:2] in ((",",), (".",)))):
        yield ("minus",)


def _may_run_on(atoms: Sequence[Atom], at: int, rest: Sequence[str]) -> bool:
    """True for two numbers that are names together: CA 15-3, C5-6, 24-7, 9-1-1; and for 1-800 with a pause."""
    one, other = atoms[at - 1], atoms[at + 1]
    lead = atoms[at - 2] if at > 1 else None
    if figures.go_together(one.text, other.text):
        return True
    if lead is not None and (lead.text.upper() == "CA" or (lead.text in _SPINE and one.joined)):
        return True
    chained = any(
        kind(atoms, side) == "number" and atoms[mark].text == "-" for side, mark in ((at - 3, at - 2), (at + 3, at + 2))
        if 0 <= side < len(atoms)
    )  # fmt: skip
    if chained and (len(one.text) == len(other.text) == 1 or rest[:1] == (",",)):
        return True
    toll = {atom.text for atom in atoms} & {"1"} and any(len(atom.text) == 3 and atom.text[0] == "8" for atom in atoms)
    return bool(toll) and rest[:1] == (",",)


_SPECIAL = {
    "-": _dash, "/": _stroke, "#": _number_sign, ":": _colon, "^": _power, "'": _quote, '"': _quote,
    ",": _before_number, ".": _before_number, "[": _before_number, "@": _at, "+": _plus, "_": _line, "‖": _bar,
}  # fmt: skip
