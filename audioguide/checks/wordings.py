"""What a table must say before it can be closed around a guide as it stands: for a person, or `draft`.

A closed table asks that each word of a fact be heard, and no other. Where plain words were put for the source's, the
record must name them once. This works out which: the words that are used and not licensed (`said`), and, where a word
of the fact is not heard in every telling, those that are (`must_hear`). It proposes; a person agrees.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from audioguide.checks.allowed_words import of_facts, of_guide, strangers
from audioguide.checks.checked import CheckedChapter, CheckedGuide, CheckedLine, Mention
from audioguide.checks.required_words import asked, full_tellings, too_rare, unheard
from audioguide.checks.vocabulary import Vocabulary
from audioguide.language.en.reading import denials
from audioguide.language.en.reading.talk import GLUE
from audioguide.language.en.reading.words import root, words
from audioguide.model import Fact, FactTable, Guide


@dataclass(frozen=True, slots=True)
class Wording:
    """What one record would say."""

    must_hear: tuple[str, ...] = ()
    """Empty where each word of the fact is heard as it is, so that nothing need be said."""
    recap_hear: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    negations: int = 0
    """Propositions its tellings deny; 0 where that is no more than the record has."""
    lost: tuple[str, ...] = ()
    """Words of the fact that not every telling says, and that nothing stands for."""


@dataclass
class _Found:
    """What the tellings of one fact have in common, as the chapters are read."""

    heard: frozenset[str] | None = None
    """What is asked for and heard in each telling so far; None before the first."""
    plain: frozenset[str] | None = None
    """Roots that each telling has and the record has not."""
    spelled: dict[str, str] = field(default_factory=dict)
    """Root -> word, of the first telling."""
    rare: bool = False
    """A telling says one of the record's words fewer times than it does."""
    recap: frozenset[str] | None = None
    said: dict[str, None] = field(default_factory=dict)
    denied: int = 0


def wordings(guide: Guide, table: FactTable) -> dict[str, Wording]:
    """Fact id -> what its record lacks; facts that lack nothing are left out."""
    review = CheckedGuide(guide, replace(table, closed=True), None)
    found = {key: _Found() for key in table.facts}
    for page in review.pages():
        _take_words(page, found)
        for telling in page.tellings.values():
            _take_telling(telling, found[telling.fact.id], review.vocabulary)
    made = {key: _wording(table.facts[key], one, review.vocabulary) for key, one in found.items()}
    return {key: one for key, one in made.items() if one != Wording()}


def everywhere(guide: Guide, table: FactTable) -> tuple[str, ...]:
    """Words of lines without a fact that the table's own `said` must license."""
    review = CheckedGuide(guide, replace(table, closed=True), None)
    new: dict[str, None] = {}
    for page in review.pages():
        for line in page.lines:
            if not line.facts and not line.sentence.terms:
                new.update(dict.fromkeys(strangers(line, of_guide(page))))
    return tuple(new)


def closed(guide: Guide, table: FactTable) -> FactTable:
    """The table closed around the guide: what it would be once a person has agreed to its wordings."""
    return agreed(guide, table, wordings(guide, table))


def agreed(guide: Guide, table: FactTable, lacks: Mapping[str, Wording]) -> FactTable:
    """The table closed around the guide with what its records lack, as `wordings` found it."""
    facts = {key: _agreed(fact, lacks[key]) if key in lacks else fact for key, fact in table.facts.items()}
    whole = replace(table, facts=facts, closed=True)
    return replace(whole, said=(*table.said, *everywhere(guide, whole)))


def _agreed(fact: Fact, wording: Wording) -> Fact:
    return replace(
        fact,
        must_hear=wording.must_hear or fact.must_hear,
        recap_hear=wording.recap_hear or fact.recap_hear,
        said=(*fact.said, *wording.said),
        negations=max(fact.negations, wording.negations),
    )


def _take_words(page: CheckedChapter, found: dict[str, _Found]) -> None:
    for line in page.lines:
        if line.facts:
            new = strangers(line, of_facts(line, page))
            found[line.facts[0].id].said.update(dict.fromkeys(new))


def _take_telling(telling: Mention, found: _Found, vocabulary: Vocabulary) -> None:
    fact = telling.fact
    wanted = asked(fact, vocabulary)
    licensed = GLUE | vocabulary.licensed(fact)
    for passage in full_tellings(telling):
        said = _roots(passage)
        found.heard = _common(found.heard, _heard(passage, wanted, vocabulary))
        found.plain = _common(found.plain, said.keys() - licensed)
        found.spelled = found.spelled or said
        found.rare = found.rare or bool(too_rare(fact, passage, vocabulary))
        alone = [line for line in passage if line.facts == (fact,)]
        found.denied = max(found.denied, sum(line.negations for line in alone))
    for passage in telling.passages:
        if passage[0].recap:
            found.recap = _common(found.recap, _heard(passage, wanted, vocabulary))


def _common(before: frozenset[str] | None, now: Iterable[str]) -> frozenset[str]:
    return frozenset(now) if before is None else before & frozenset(now)


def _heard(passage: Sequence[CheckedLine], wanted: Sequence[str], vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(one for one in wanted if not any(unheard(passage, (one,), vocabulary)))


def _roots(passage: Sequence[CheckedLine]) -> dict[str, str]:
    """Root -> a word that has it, of all that is said in a passage but figures."""
    return {root(word): word for line in passage for word in line.words if not word[0].isdigit()}


def _wording(fact: Fact, found: _Found, vocabulary: Vocabulary) -> Wording:
    wanted = asked(fact, vocabulary)
    recap = tuple(one for one in wanted if one in (found.recap or ()))
    must: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    if found.heard is not None and not fact.must_hear and fact.must_keep and fact.status == "fact":
        lost = tuple(one for one in wanted if one not in found.heard)
        must = _must(wanted, found) if lost or found.rare else ()
    return Wording(
        must_hear=must,
        recap_hear=() if fact.recap_hear else recap,
        said=tuple(found.said),
        negations=found.denied if found.denied > max(fact.negations, denials.count(words(fact.fact))) else 0,
        lost=lost,
    )


def _must(wanted: Sequence[str], found: _Found) -> tuple[str, ...]:
    """What every telling has: of the words asked for, and of those that stand for a lost one."""
    plain = tuple(found.spelled[one] for one in sorted(found.plain or ()))
    must = (*(one for one in wanted if one in (found.heard or ())), *plain)
    # Where nothing of its own is left ("You may have:" for "You may experience:"), it is known by its first word.
    return must or tuple(found.spelled.values())[:1]
