"""Conditions and exceptions of a passage, and what each limits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from audioguide.language.base.meaning import Supposed, SupposedKind, Suppositions
from audioguide.language.en.meaning import concepts, denials, duties
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.phrase_table import PhraseTable
from audioguide.language.en.meaning.pieces import acts, sentences
from audioguide.language.en.meaning.tokens import Word, root_of
from audioguide.language.en.reading.clause_words import AUXILIARIES, DETERMINERS, PRONOUNS
from audioguide.language.en.reading.words import SMALL

_KEPT = 1_024
_JOINTS = frozenset(("and", "but"))
_POINTERS = frozenset(("these", "then", "this"))
_ANSWERS = frozenset(("yes", "no"))
_FEW = 2
_POINT_LAST = frozenset(("so", "does", "do", "not", "that"))
"""Words by which a condition points at what was said: "if you see any one of these"."""
_BREAKS = frozenset((":", "(", ")", "–", "—"))
_GOES_ON = frozenset(("and", "but", "so", "as", "because", "which", "who"))
_VERBS = AUXILIARIES - {"have", "has"}
_CLAIMS = frozenset(("do", "don't", "then", "please", "not", "never", "most", "all", "both"))
_KINDS: dict[str, SupposedKind] = {
    "if": "condition", "unless": "condition", "only": "restriction", "even": "concession", "except": "exception",
    "including": "inclusion", "whom": "condition",
}  # fmt: skip


@dataclass(slots=True)
class _Run:
    """A run of words of one sentence: a condition, or what stands around it."""

    kind: str = ""
    words: list[Word] = field(default_factory=list)
    opener: int = 0
    """How many of its words open it."""

    leads: bool = False
    """Nothing of its sentence stands in front of it."""

    @property
    def rest(self) -> list[Word]:
        """Its words but for those that open it."""
        return self.words[self.opener :]


@lru_cache(maxsize=_KEPT)
def conditions(texts: tuple[str, ...]) -> tuple[Supposed, ...]:
    """The conditions and exceptions of some lines, in order. Most lines have none, and are looked at no further."""
    found = sentences(texts)
    made = [one for number, words in enumerate(found) for one in _supposed(list(_runs(words)), number)]
    return (*made, *(one for number, words in enumerate(found) for one in _taken_in(words, number)))


@lru_cache(maxsize=_KEPT)
def read(texts: tuple[str, ...]) -> Suppositions:
    """The same, with all that bears on them."""
    found = sentences(texts)
    cut = [list(_runs(one)) for one in found]
    said = f" {' '.join(word.text for one in found for word in one if not word.is_mark)} "
    hints = LISTS.words("supposing")
    return Suppositions(
        made=conditions(texts),
        sentences=tuple(_about([word for run in runs if not run.kind for word in run.words]) for runs in cut),
        flat=tuple(map(_is_flat, found)),
        hints=sum(word.text in hints and not _is_duty(one, at) for one in found for at, word in enumerate(one))
        + sum(text.count("?") for text in texts),
        bare=sum(bool(run.kind) and not _about(run.rest) for runs in cut for run in runs),
        always=tuple(phrase for phrase in LISTS.entries("always") if f" {phrase} " in said),
        idle=LISTS.words("idle_conditions"),
    )


@cache
def _openers() -> PhraseTable[str]:
    """What opens a condition or an exception -> its kind."""
    return PhraseTable({tuple(row[0].split()): row[1] for row in LISTS.rows("suppose")})


def _supposed(runs: Sequence[_Run], number: int) -> Iterator[Supposed]:
    for at, run in enumerate(runs):
        if not run.kind or not (about := _about(run.rest)):
            continue
        leads = not any(one.words for one in runs[:at]) or _joined_on(runs, at)
        near = runs[at + 1 :] if leads else runs[:at][::-1]
        main = next((_near(one.words, leads) for one in near if not one.kind and _about(one.words)), [])
        if run.kind == "except":
            main = [word for one in runs if not one.kind for word in one.words]
        yield Supposed(
            kind=_KINDS[run.kind],
            of=about,
            odd=_odd(run.rest) != (run.kind == "unless"),
            main=_about([word for word in main if word.text not in _ANSWERS]),
            main_odd=_odd(main),
            duty=duties.read(main) if main else "",
            unsure=any(denials.unsure(words, denials.read(words)) for words in (run.rest, main)) or _graded(main),
            said=" ".join(word.text for word in run.words),
            sentence=number,
            whom=run.kind == "whom",
            excepting=run.kind in ("except", "unless"),
            points=any(word.text in _POINTERS for word in run.rest)
            or (run.words[-1].text in _POINT_LAST and len(about) < _FEW),
        )


def _is_duty(found: Sequence[Word], at: int) -> bool:
    """ "You should rest", not "should you feel ill"."""
    behind = found[at + 1].text if at + 1 < len(found) else ""
    return found[at].text == "should" and behind not in PRONOUNS and behind not in DETERMINERS


def _graded(main: Sequence[Word]) -> bool:
    """It goes by a measure, "not for longer than a week", or says by a verb that nothing is denied: "not prevented"."""
    return any(word.text in _MEASURING or (word.root in _PREVENTING) for word in main)


_MEASURING = frozenset("than limit most maximum longest".split())
_PREVENTING = frozenset(map(root_of, "prevented barred forbidden".split()))


def _joined_on(runs: Sequence[_Run], at: int) -> bool:
    """ "..., but if it lasts, call us": what it limits stands behind it."""
    before = runs[at - 1].words
    joins = bool(before) and before[-1].text in _JOINTS
    return joins and any(not one.kind and _about(one.words) for one in runs[at + 1 :])


def _runs(found: Sequence[Word]) -> Iterator[_Run]:
    """A sentence cut where a condition begins and ends."""
    here, at = _Run(), 0
    while at < len(found):
        kind, length = _openers().at(found, at) or ("", 0)
        if kind and _asks_when(found, at, here):
            kind = "idle"
        if here.kind == "including" and not _about(here.rest):
            kind = ""  # "Including when you feel well"
        kind = "idle" if kind == "whom" and here.kind else kind
        if kind and kind != "idle":
            leads = not any(not word.is_mark for word in found[:at])
            yield here
            here = _Run(kind, list(found[at : at + length]), length, leads)
        elif kind:
            here.words += found[at : at + length]
        elif here.kind and _ends(found, at, here):
            yield here
            here = _Run(words=[found[at]])
        else:
            here.words.append(found[at])
        at += length or 1
    yield here


def _is_flat(found: Sequence[Word]) -> bool:
    said = {word.text for word in found}
    return found[0].text in _STATED and not said.isdisjoint(_SO) and said.isdisjoint(_OPEN)


_STATED = frozenset("you your the he she it they there".split())
_SO = frozenset("is are was were have has".split())
_OPEN = frozenset("might could should would must any whether how what which".split())


def _taken_in(found: Sequence[Word], number: int) -> Iterator[Supposed]:
    """ "Soft cheese included", "your ring as well", "also people with an allergy": the contrary of an exception."""
    for at, word in enumerate(found):
        whole = word.text == "well" and at and found[at - 1].text == "as"
        ends = at + 1 == len(found) or found[at + 1].is_mark
        run: Sequence[Word] = ()
        if ends and (word.text in ("included", "too") or whole):
            start = max((n + 1 for n in range(at) if found[n].is_mark or found[n].text in _JOINTS), default=0)
            run = found[start:at]
        elif word.text == "also" and at and found[at - 1].is_mark:
            run = found[at + 1 : at + 1 + _MOST]
        if (about := _about(run)) and not denials.read(run):
            said = " ".join(one.text for one in run)
            yield Supposed("inclusion", about, odd=False, main=frozenset(), main_odd=False, duty="", unsure=False,
                           said=said, sentence=number)  # fmt: skip


_MOST = 6
"""Words of what is said to be taken in."""


def _asks_when(found: Sequence[Word], at: int, here: _Run) -> bool:
    """ "Note your symptoms and when they began": what is noted, and no condition."""
    joined = found[at].text == "when" and found[at - 1].text in _ASKED_BY and at > 0
    return joined and any(word.text in _NOTING for word in here.words)


_ASKED_BY = frozenset("and or about of note know ask tell exactly".split())
_NOTING = frozenset("write note tell ask know say record remember explain discuss check describe list".split())


def _near(run: Sequence[Word], leads: bool) -> Sequence[Word]:
    """The clause of a run that stands next to its condition: behind it, or in front."""
    cuts = [at for at, word in enumerate(run) if word.text == "," or (word.text in _JOINTS and _acts(run, at + 1))]
    if leads:
        return next((run[:at] for at in cuts if _about(run[:at])), run)
    return next((run[at:] for at in reversed(cuts) if _about(run[at:])), run)


def _is_noun(run: Sequence[Word]) -> bool:
    """An exception is named without a clause of its own, so that a verb behind it is not part of it."""
    return bool(_about(run)) and not any(word.text in PRONOUNS or word.text in ("who", "which") for word in run)


def _acts(found: Sequence[Word], at: int) -> bool:
    after = found[at].text if at < len(found) else ""
    return after in acts() or after in ("do", "don't", "then")


def _ends(found: Sequence[Word], at: int, here: _Run) -> bool:
    """A comma behind a condition, but for one in a list of conditions: "if you have a fever, chills or a cough"."""
    text, after = found[at].text, found[at + 1].text if at + 1 < len(found) else ""
    if text in _BREAKS or (here.kind == "except" and (text == "," or (text in _VERBS and _is_noun(here.rest)))):
        return True
    if here.kind == "whom" and text in AUXILIARIES and _about(here.rest):
        return True
    if text in _JOINTS and _acts(found, at + 1):
        return True
    opens = after in acts() or after in PRONOUNS or after in DETERMINERS or after in _CLAIMS
    last = here.leads and not any(word.text == "," for word in found[at + 1 :])
    return text == "," and (opens or last or after in _GOES_ON)


def _about(run: Sequence[Word]) -> frozenset[str]:
    figures = (str(SMALL.get(word.text, word.text)) for word in run if word.text != "one")
    return frozenset(concept.name for concept in concepts.read(run)).union(one for one in figures if one[:1].isdigit())


def _odd(run: Sequence[Word]) -> bool:
    return sum(not mark.seldom for mark in denials.read(run)) % 2 == 1
