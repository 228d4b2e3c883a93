"""Sentences as pieces: what is done, one thing a piece, and the points in time that hang on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, cached_property, lru_cache
from itertools import pairwise

from audioguide.language.en.meaning import concepts, denials
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.phrase_table import PhraseTable
from audioguide.language.en.meaning.tokens import Word, words
from audioguide.language.en.reading.clause_words import IMPERATIVES, PRONOUNS
from audioguide.language.en.reading.words import FUNCTION_WORDS, ORDINALS, SMALL

_KEPT = 1_024
_STOPS = frozenset(".!?…;")
_WAYS, _BREATH = frozenset(("in", "out")), frozenset(("breathe", "breath"))
"""To breathe in and to breathe out are two steps."""
_RELATIONS = frozenset(("before", "after", "until", "during"))


@dataclass
class Piece:
    """A run of words that says one thing."""

    words: list[Word] = field(default_factory=list)
    link: str = ""
    """before | after | until | during for a point in time, with what stands around it; empty for what is done."""
    mark: str = ""
    """first | ensuing | last | displaced for a step so marked, number for "Step 2:"."""
    sentence: int = 0
    leads: bool = False
    """It is the first of its sentence."""
    supposes: bool = False
    """It is a condition, and nothing that is claimed: "if a tear was found"."""

    @cached_property
    def about(self) -> frozenset[str]:
        """What it speaks of, figures too: they tell one dose from another."""
        names = {concept.name for concept in concepts.read(self.words)}
        if self.link and not names:  # "Before use"
            names = {word.root for word in self.words if word.text not in FUNCTION_WORDS}
        if self.link and "eat" in names:  # "After meals", "after you eat"
            names = names - {"eat"} | {"food"}
        said = {(one.root, other.text) for one, other in pairwise(self.words)}
        ways = {f"{root} {way}" for root, way in said if way in _WAYS and root in _BREATH}
        names = names - _BREATH | ways if ways else names
        figures = (str(SMALL.get(word.text, word.text)) for word in self.words if word.text != "one")
        return frozenset(names | {figure for figure in figures if figure[:1].isdigit()})

    @property
    def denied(self) -> bool:
        """An odd number of words deny in it."""
        return sum(not mark.seldom for mark in denials.read(self.words)) % 2 == 1

    @property
    def said(self) -> str:
        """Its words."""
        return " ".join(word.text for word in self.words)


@cache
def acts() -> frozenset[str]:
    """Verbs that begin a call to act."""
    return LISTS.words("step_acts") | IMPERATIVES


@cache
def _marks() -> PhraseTable[str]:
    """Words that say where a thing comes in an order -> their kind."""
    return PhraseTable({tuple(row[0].split()): row[1] for row in LISTS.rows("order_words")})


@lru_cache(maxsize=_KEPT)
def sentences(texts: tuple[str, ...]) -> tuple[tuple[Word, ...], ...]:
    """The words of each sentence of some lines, read once for joins, orders and conditions."""
    return tuple(tuple(run) for run in _sentences(texts))


def _sentences(texts: Sequence[str]) -> Iterator[list[Word]]:
    for text in texts:
        run: list[Word] = []
        for word in words(text):
            if word.text in _STOPS:
                if run:
                    yield run
                run = []
            else:
                run.append(word)
        if run:
            yield run


def pieces(texts: tuple[str, ...]) -> Iterator[Piece]:
    """The pieces of some lines, in order."""
    for number, found in enumerate(sentences(texts)):
        made = [piece for piece in _cut(found) if piece.about or piece.mark]
        for at, piece in enumerate(made):
            piece.sentence, piece.leads = number, at == 0
            yield piece


def _cut(found: Sequence[Word]) -> list[Piece]:
    """One sentence as pieces."""
    out, at, here = [], 0, Piece()
    compared = _compares_times(found)
    if found[0].text == "step" and len(found) > 2 and found[1].text.isdigit():
        here, at = Piece(mark="number"), 3
    while at < len(found):
        kind, length = _mark(found, at, here)
        kind = "idle" if kind in _RELATIONS and compared else kind
        if kind == "both":
            here.words, length = [], len(found) - at
        elif kind in _RELATIONS:
            out.append(here)
            here = Piece(link=kind)
        elif kind == "idle":
            here.words += found[at : at + length]
        elif kind == "ensuing" and at + length == len(found) and (joint := _last_joint(here.words)):
            out.append(replace(here, words=here.words[:joint]))
            here = Piece(here.words[joint + 1 :], mark=kind)
        elif kind == "last" and here.words and _trails(found, at + length):
            here.mark = here.mark or kind
        elif kind:
            if here.words and kind != "first" and any(not word.is_mark for word in found[at + length :]):
                out.append(here)
                here = Piece()
            here.mark = here.mark or kind
        elif _breaks(found, at, here):
            out.append(here)
            here = Piece(supposes=found[at].text in _CASES)
        else:
            if here.link and not any(one.words for one in out) and _claims(found, at, here):
                out.append(here)
                here = Piece()
            here.words += [found[at]] if here.words or not found[at].is_mark else []
        at += length or 1
    return [*out, here]


def _mark(found: Sequence[Word], at: int, here: Piece) -> tuple[str, int]:
    """What kind of mark stands at a place, and its words; no kind for none."""
    kind, length = _marks().at(found, at) or ("", 0)
    if kind in _PLACES and not _is_step(found, at, length, here):
        return "idle", length
    opened = 0 if kind else _when_done(found, at)
    return ("after", opened) if opened else (kind, length)


def _when_done(found: Sequence[Word], at: int) -> int:
    """The words of "once" or "when ... have" that say that something is done before: "once sport is over", "when you
    have started"; 0 where they say how often, or what may be."""
    if found[at].text == "once":
        before = found[at - 1].text if at else ""
        after = found[at + 1] if at + 2 < len(found) else None
        return int(after is not None and before not in _NOT_DONE and not after.is_mark and after.text not in _NOT_DONE)
    if found[at].text != "when":
        return 0
    for n in range(at + 2, min(at + _SUBJECT, len(found) - 1)):
        if found[n].text in ("have", "has") and _is_participle(found[n + 1]):
            return 1
    return int(found[at + 1 : at + 2] != [] and found[at + 1].text.endswith("'ve"))


_SUBJECT = 5
"""Words between when and have."""
_NOT_DONE = frozenset(
    "a an and or at more only just again daily every each per weekly monthly in on for before after twice when if "
    "than over about during as while then to with by from until".split()
)
"""What stands beside a once that says how often."""


def _is_participle(word: Word) -> bool:
    return word.text.endswith(("ed", "en", "wn")) or (word.text != word.root and word.text in _irregular())


@cache
def _irregular() -> frozenset[str]:
    return frozenset(LISTS.pairs("irregular"))


def _last_joint(run: Sequence[Word]) -> int:
    """Where the last "and" of a run stands that ends with "afterwards": what is behind it comes later; 0 for none."""
    return max((at for at, word in enumerate(run) if word.text == "and"), default=0)


def _trails(found: Sequence[Word], at: int) -> bool:
    """A mark of place stands at the end of what it places: "leave the drops until last, as they sting"."""
    return at >= len(found) or found[at].is_mark or found[at].text in ("as", "because", "and", "since")


def _compares_times(found: Sequence[Word]) -> bool:
    """ "Fewer after it than before it": compared, and in no order."""
    return any(one.text == "than" and other.text in ("before", "after", "during") for one, other in pairwise(found))


def _is_step(found: Sequence[Word], at: int, length: int, here: Piece) -> bool:
    """ "First", "next" and "later" mark a step at the beginning of a piece, or at its end."""
    after = found[at + length] if at + length < len(found) else None
    ends = after is None or after.is_mark or after.text in ("and", "then", "but")
    ordinal = found[at].text in ORDINALS and found[at].text != "first"
    counted = found[at].text in ORDINALS and [word.text for word in found[:at]] == ["the"]
    first = found[at].text == "first"
    opens = counted or (not here.words and (not first or ends or after is None or after.text in acts()))
    return opens or (ends and not ordinal) or found[at + length - 1].text == "to"


def _claims(found: Sequence[Word], at: int, here: Piece) -> bool:
    """A claim begins behind a point in time that no comma ends: "before your visit wash your hair"."""
    begins = found[at].text in acts() or (found[at].text in PRONOUNS and found[at - 1].text not in _JOINING)
    return begins and bool(concepts.read(here.words)) and not any(word.text == "," for word in found[at:])


_PLACES = frozenset(("first", "ensuing", "last"))
_JOINING = frozenset(("that", "which", "who", "if", "when", "and", "or", "with", "to", "for", "of"))
_CASES = frozenset(("if", "unless"))
_SUPPOSE = _CASES | {"because", "although"}


def _breaks(found: Sequence[Word], at: int, here: Piece) -> bool:
    """A comma, a colon, a condition, "and" before a call to act or a mark."""
    text = found[at].text
    if text in ",:–—()":
        return bool(here.words)
    if text == "and" and here.link and any(word.text == "," for word in found[at:]):
        return False  # "Before you sit down and breathe in, ...": both are what it comes before.
    if text in _SUPPOSE:
        return True
    after = found[at + 1].text if at + 1 < len(found) else ""
    return text in ("and", "but") and (
        here.mark == "first" or after in acts() or _marks().at(found, at + 1) is not None
    )
