"""How English is read for meaning: a passage becomes clauses, and each reader of this folder fills one field of them.

To read one more kind of event, or the same kind better:

1. The reader is a module here with one function, `read(words) -> ...`, over the words of one clause (`tokens.Word`:
   what is written, its root, its place). Its words are tables in data/, one row a word, never a list in code.
2. The field it fills stands in `language.base.meaning.Clause`, with a neutral default and a docstring.
3. It is called in `_clause` below, and nowhere else. A rule that uses it: see `audioguide.checks.meaning`.

    tokens        words with their roots and places                           data/irregular.tsv
    splitting     clauses and what opens them                                 data/openers.tsv, after_comma.txt
    concepts      what a clause speaks of, everyday words made one            data/concepts.tsv, empty.txt
    denials       what is denied, by not and by other words                   data/deniers.tsv, may_deny.txt,
                                                                              narrowing.txt, falls_short.txt
    quantities    numbers with unit, limit, role and frequency, over          data/units.tsv, limits.tsv, spans.tsv
                  `amounts` (the numbers), `neighbours` (what they share)
                  `shorthand` (of prescriptions) and `no_amounts` (codes     data/recurring.tsv, no_amounts.txt
                  and the like)
                  `bounds` (at most, over), `bases` (of every ten, one)
                  `clock`, `dates`, `telephones`, `age_groups` (over-80s)
                  and `ordinals` (the twelfth week)
    spoken        words that may say an amount: "day and night"               data/spoken_amounts.tsv
    alternatives  high and not low, eye and not ear, in an explanation         data/exclusive.tsv, body_alike.tsv
    frame_acts    what a line without a fact may not do                       data/frame_acts.tsv, frame_words.tsv
    duties        must, should, may, need not, a plain order                  data/duties.tsv
    demands       the same, one by one, with what is asked                    data/demands.tsv, acts.txt, soft_acts.txt
    sureness      may, usually, rarely, some people, always                   data/sureness.tsv
    claims        what is said of a subject, and not only named
    tones         at once, when you can, severe, mild, stop, cut down         data/tones.tsv
    causations    causes, is linked with                                      data/causations.tsv

    opposites     words that turn the sense: hot and cold, more and less      data/opposites.tsv
    remedies      what is said to do good                                     data/remedies.tsv, relief.txt
    comparing     the sides of a than, and of a verb between two things       data/drives.tsv
    names         closed names: medicines, parts of the body, tests           data/names.tsv
    parties       who does what to whom                                       data/parties.tsv, acts.tsv
    doers         who does what by itself

Over the clauses of a passage, asked for by the rules that need them:

    joins         and, or, both, either, all of, any of                       data/join_words.tsv, choices.tsv
    orders        before, after, until, steps, parts of the day, over         data/order_words.tsv, moments.tsv
                  `pieces` (sentences as what is done)                        data/step_acts.txt
    suppose       conditions and exceptions, and what they limit              data/suppose.tsv, supposing.txt,
                                                                              always.txt, idle_conditions.txt
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from audioguide.language.base.meaning import (
    Alternative,
    Choice,
    Clause,
    FrameAct,
    FramePart,
    Join,
    Meaning,
    Orders,
    Supposed,
    Suppositions,
)
from audioguide.language.en.meaning import (
    alternatives,
    causations,
    claims,
    comparing,
    concepts,
    defined,
    demands,
    denials,
    doers,
    duties,
    frame_acts,
    joins,
    names,
    opposites,
    orders,
    parties,
    quantities,
    remedies,
    splitting,
    spoken,
    suppose,
    sureness,
    tones,
)
from audioguide.language.en.meaning.lists import LISTS
from audioguide.language.en.meaning.tokens import Word, words

_KEPT = 4_096
"""Passages whose clauses are kept: a record is asked for with each line that tells it."""
_ADJUNCTS = frozenset("for after before during within".split())
_LABEL = 3
"""Words of the longest label."""
_OF_NUMBER = frozenset("over older above under younger up more less a half below".split())


def _goes_with(found: Sequence[Word], at: int) -> bool:
    """ "9 and over" is one thing."""
    return at + 1 < len(found) and found[at].text in ("and", "or") and found[at + 1].text in _OF_NUMBER


_ARTICLES = frozenset("the a an this that these those to been".split())
_BACK = frozenset("it its they them their he him she her one ones this that these those so such".split())
_LED_PAST = _ARTICLES | frozenset("your our his her its their my any each every one".split())
_PRONOUNS = {
    **dict.fromkeys("and or but".split(), ","),
    **dict.fromkeys("same equal equally as like both between with differ different versus which".split(), "="),
    "us": "we", "them": "they", "him": "he", **dict.fromkeys("your yours our his her its their my".split(), "own"),
}  # fmt: skip
_PLACING = frozenset(
    "behind before after above below beside between beneath inside near next opposite over under in on into at for "
    "with by to from of about".split()
)
_JOINTS = frozenset((",", "and", "or", "but", "while", "whereas", "than"))
"""Words that part what one thing stands with from what another does."""


class EnglishMeaning(Meaning):
    """English as it is read for meaning."""

    knows_meaning = True

    def clauses(self, text: str) -> Sequence[Clause]:
        """The clauses of a passage, in order."""
        return _clauses(text)

    def joins(self, texts: tuple[str, ...]) -> Sequence[Join]:
        """What and and or join in the lines of a passage."""
        return joins.read(texts)

    def choices(self, texts: tuple[str, ...]) -> Sequence[Choice]:
        """Where a passage says all, both, any or either of several things."""
        return joins.choices(texts)

    def orders(self, texts: tuple[str, ...]) -> Orders:
        """What comes before what in the lines of a passage."""
        return orders.read(texts)

    def conditions(self, texts: tuple[str, ...]) -> Sequence[Supposed]:
        """The conditions and exceptions in the lines of a passage."""
        return suppose.conditions(texts)

    def supposed(self, texts: tuple[str, ...]) -> Suppositions:
        """The same, with what else bears on them."""
        return suppose.read(texts)

    def is_soft(self, act: str) -> bool:
        """A call to it asks for nothing done to the body or its treatment: to listen, to keep in mind."""
        return act in demands.soft_acts()

    def is_remedy(self, concept: str, *, whatever: bool = False) -> bool:
        """By data/remedies.tsv."""
        return concept in remedies.named("own") or (whatever and concept in remedies.named("any"))

    def eases(self, text: str) -> bool:
        """By data/relief.txt."""
        return remedies.eases(text)

    def doing(self, text: str) -> str:
        """ "Pulling" of "pulling on it will loosen it"."""
        return remedies.doing(text)

    def gives_care(self, concept: str) -> bool:
        """By data/parties.tsv."""
        return concept in parties.staff()

    def permits(self, concept: str) -> bool:
        """By data/permitting.txt: "suitable", of which a denial denies the thing itself."""
        return concept in _permitting()

    def alternatives(self, text: str) -> Sequence[Alternative]:
        """What a short explanation says where there is a choice."""
        return alternatives.read(text)

    def frame_acts(self, text: str, part: FramePart = "line") -> Sequence[FrameAct]:
        """What a line without a fact does that it may not."""
        return frame_acts.read(text, part)

    def sequence(self, text: str) -> Sequence[str]:
        """Roots, with pronouns in one form, and marks."""
        return [_PRONOUNS.get(word.text, word.root) for word in words(text) if word.text not in _ARTICLES]

    def points_back(self, text: str) -> bool:
        """A pronoun, or a verb that stands for another."""
        return any(word.text in _BACK for word in words(text))

    def front(self, text: str, place: int) -> str:
        """A preposition, by the words in front."""
        before = [word for word in words(text) if word.start < place and word.text not in _LED_PAST]
        if not before:
            return ""
        return before[-1].text if before[-1].text in _PLACING else ","

    def places(self, word: str) -> bool:
        """Prepositions of place and time."""
        return word in _PLACING

    def defined_term(self, text: str) -> str:
        """ "colonoscopy" of "A colonoscopy is a test that ..."."""
        return defined.defined_term(text)

    def says_little(self, concepts: frozenset[str]) -> bool:
        """By data/no_loss.txt."""
        return concepts <= LISTS.words("no_loss")


@cache
def _permitting() -> frozenset[str]:
    return frozenset(one.name for word in LISTS.words("permitting") for one in concepts.read(words(word)))


@lru_cache(maxsize=_KEPT)
def _clauses(text: str) -> tuple[Clause, ...]:
    return tuple(_clause(text, part) for part in splitting.split(text))


def _clause(text: str, part: splitting.Part) -> Clause:
    """The one place where readers are called."""
    found = part.words
    start, end, marks, duty = found[0].start, found[-1].end, denials.read(found), duties.read(found)
    about = denials.marked(concepts.read(found), marks, found)
    turns = opposites.read(found, marks)
    return Clause(
        text=text[start:end],
        start=start,
        end=end,
        sentence=part.sentence,
        opener=part.opener,
        concepts=about,
        quantities=(amounts := quantities.read(text, found)),
        unread=quantities.unread(found, amounts),
        spoken=spoken.read(found),
        denials=len(marks),
        nots=denials.plain(found),
        veiled=denials.veiled(found),
        unsure=denials.unsure(found, marks),
        narrowing=denials.narrowing(found, marks) if marks else frozenset(),
        duty=duty,
        label=not duty and len(found) <= _LABEL and text[end : end + 1] == ":",
        demands=demands.read(found, about),
        sureness=sureness.read(found, about),
        claimed=claims.claimed(found, about),
        opening=claims.opening(found, about),
        chances=any(one.name == "chance" for one in about),
        tones=tones.read(found),
        causations=causations.read(found),
        comparisons=comparing.read(found, about, turns),
        names=names.read(found),
        turns=turns,
        deeds=parties.read(found),
        doers=doers.read(found),
        seeks=parties.seeks(found),
        drives=comparing.driven(found, about),
        adjuncts=tuple(word.start for word in found if word.text in _ADJUNCTS),
        joints=tuple(word.start for at, word in enumerate(found) if word.text in _JOINTS and not _goes_with(found, at)),
    )
