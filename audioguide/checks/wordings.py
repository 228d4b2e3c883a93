"""What a table must say before it can be closed around a guide as it stands: for a person, or `draft`.

A closed table asks that each word of a fact be heard, and no other. Where plain words were put for the source's, the
record must name them once. This works out which: the words that are used and not allowed (`said`), and, where a word
of the fact is not said in every mention, those that are (`must_hear`). It proposes; a person agrees.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from audioguide.checks.allowed_words import of_facts, of_guide, unlisted
from audioguide.checks.checked import CheckedChapter, CheckedGuide, CheckedLine, Mention
from audioguide.checks.required_words import asked, full_mentions, lacking, too_rare
from audioguide.checks.vocabulary import Vocabulary
from audioguide.model import Fact, FactTable, Guide


@dataclass(frozen=True, slots=True)
class Wording:
    """What one record would say."""

    must_hear: tuple[str, ...] = ()
    """Empty where each word of the fact is heard as it is, so that nothing need be said."""
    recap_hear: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    negations: int = 0
    """Propositions its mentions deny; 0 where that is no more than the record has."""
    lost: tuple[str, ...] = ()
    """Words of the fact that not every mention says, and that nothing stands for."""


@dataclass
class _Found:
    """What the mentions of one fact have in common, as the chapters are read."""

    kept: frozenset[str] | None = None
    """What is asked for and said in each mention so far; None before the first."""
    plain: frozenset[str] | None = None
    """Roots that each mention has and the record has not."""
    spelled: dict[str, str] = field(default_factory=dict)
    """Root -> word, of the first mention."""
    rare: bool = False
    """A mention says one of the record's words fewer times than it does."""
    recap: frozenset[str] | None = None
    said: dict[str, None] = field(default_factory=dict)
    denied: int = 0


def wordings(guide: Guide, table: FactTable) -> dict[str, Wording]:
    """Fact id -> what its record lacks; facts that lack nothing are left out."""
    checked = CheckedGuide(guide, replace(table, closed=True), None)
    found = {key: _Found() for key in table.facts}
    for chapter in checked.chapters():
        _take_words(chapter, found)
        for mention in chapter.mentions.values():
            _take_mention(mention, found[mention.fact.id], checked.vocabulary)
    made = {key: _wording(table.facts[key], one, checked.vocabulary) for key, one in found.items()}
    return {key: one for key, one in made.items() if one != Wording()}


def everywhere(guide: Guide, table: FactTable) -> tuple[str, ...]:
    """Words of lines without a fact that the table's own `said` must allow."""
    checked = CheckedGuide(guide, replace(table, closed=True), None)
    new: dict[str, None] = {}
    for chapter in checked.chapters():
        for line in chapter.lines:
            if not line.facts and not line.sentence.terms:
                new.update(dict.fromkeys(unlisted(line, of_guide(chapter))))
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


def _take_words(chapter: CheckedChapter, found: dict[str, _Found]) -> None:
    for line in chapter.lines:
        if line.facts:
            new = unlisted(line, of_facts(line, chapter))
            found[line.facts[0].id].said.update(dict.fromkeys(new))


def _take_mention(mention: Mention, found: _Found, vocabulary: Vocabulary) -> None:
    fact = mention.fact
    wanted = asked(fact, vocabulary)
    allowed = vocabulary.reading.glue | vocabulary.allowed_roots(fact)
    for run in full_mentions(mention):
        said = _roots(run)
        found.kept = _common(found.kept, _kept(run, wanted, vocabulary))
        found.plain = _common(found.plain, said.keys() - allowed)
        found.spelled = found.spelled or said
        found.rare = found.rare or bool(too_rare(fact, run, vocabulary))
        alone = [line for line in run if line.facts == (fact,)]
        found.denied = max(found.denied, sum(line.negations for line in alone))
    for run in mention.runs:
        if run[0].recap:
            found.recap = _common(found.recap, _kept(run, wanted, vocabulary))


def _common(before: frozenset[str] | None, now: Iterable[str]) -> frozenset[str]:
    return frozenset(now) if before is None else before & frozenset(now)


def _kept(run: Sequence[CheckedLine], wanted: Sequence[str], vocabulary: Vocabulary) -> frozenset[str]:
    return frozenset(one for one in wanted if not any(lacking(run, (one,), vocabulary)))


def _roots(run: Sequence[CheckedLine]) -> dict[str, str]:
    """Root -> a word that has it, of all that is said in a run of lines but figures."""
    return {line.reading.root(word): word for line in run for word in line.words if not word[0].isdigit()}


def _wording(fact: Fact, found: _Found, vocabulary: Vocabulary) -> Wording:
    wanted = asked(fact, vocabulary)
    recap = tuple(one for one in wanted if one in (found.recap or ()))
    must: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    if found.kept is not None and not fact.must_hear and fact.must_keep and fact.status == "fact":
        lost = tuple(one for one in wanted if one not in found.kept)
        must = _must(wanted, found) if lost or found.rare else ()
    own = vocabulary.reading.denied(vocabulary.reading.words(fact.readable))
    return Wording(
        must_hear=must,
        recap_hear=() if fact.recap_hear else recap,
        said=tuple(found.said),
        negations=found.denied if found.denied > max(fact.negations, own) else 0,
        lost=lost,
    )


def _must(wanted: Sequence[str], found: _Found) -> tuple[str, ...]:
    """What every mention has: of the words asked for, and of those that stand for a lost one."""
    plain = tuple(found.spelled[one] for one in sorted(found.plain or ()))
    must = (*(one for one in wanted if one in (found.kept or ())), *plain)
    # Where nothing of its own is left ("You may have:" for "You may experience:"), it is known by its first word.
    return must or tuple(found.spelled.values())[:1]
