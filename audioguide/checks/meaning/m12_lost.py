"""M12: no item, warning, step or lead of a fact is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from audioguide.checks.checked import CheckedChapter, Mention
from audioguide.checks.meaning.denying import bounded_otherwise, comes_after, doubts
from audioguide.checks.meaning.equal_quantities import equal, is_nearly
from audioguide.checks.meaning.likeness import akin
from audioguide.checks.meaning.m2_denial import narrowed
from audioguide.checks.meaning.parts_of_clauses import Unit, about_all, is_heard, is_item, units
from audioguide.checks.meaning.passage import Passage, is_whole, passage_of, passages
from audioguide.checks.meaning.turned import by_contrary
from audioguide.checks.required_words import lacking
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.meaning import Clause
from audioguide.model import Fact

_DUTIES = ("order", "obliged", "advised")

_BOUNDING = ("exception", "restriction", "limit")


def in_mention(mention: Mention) -> Iterator[Flaw]:
    """Parts of a fact of which nothing is heard in the paragraphs that tell it."""
    asked = _by_itself(mention.fact, mention.chapter) and not is_whole(mention)
    passage = passage_of(mention) if asked else None
    if passage is None:
        return
    heard = frozenset(name for clause in passage.told for name in clause.about)
    little = mention.chapter.guide.language.meaning.says_little
    known = _known(mention, passage)
    gone = [unit for unit in units(passage.recorded) if not is_heard(unit, heard) and not little(unit.names)]
    if not gone:
        return
    strange = sum(not unit.names & known for unit in units(passage.told))
    foreign = len(heard - known)
    missed = sum(not is_heard(unit, heard) for unit in units(_all(mention, passage)))
    may_tell = _may_tell(passage, known, little)
    may_stand = _unmatched(passage, list(units(_all(mention, passage))), known, little)
    for unit in gone:
        enough = sum(not little(frozenset((name,))) for name in unit.names) > 1
        heard_amounts = [one for clause in passage.told for one in (*clause.quantities, *clause.spoken)]
        if any(equal(one, other) for one in unit.quantities for other in heard_amounts) or any(
            is_nearly(one, heard_amounts) for one in unit.quantities
        ):
            continue  # "It affects a third of people" is told as "one in three gets it".
        item = not strange and is_item(unit, passage, heard)
        enough = enough or item or (unit.closed and not foreign)
        if missed > strange and enough and not _said_alike(unit, passage, mention):
            lost = {one.text.casefold(): _weight(one, little) for one in gone if one.sentence == unit.sentence}
            weight = sum(lost.values())
            often = 1 if unit.closed or unit.quantities else _DOUBT
            sure = often * may_tell(unit.about) < weight + (not strange) and not unit.text.isupper()
            sure = sure and (_is_plain_loss(unit, passage, heard) or not foreign)
            sure = sure and (unit.closed or bool(unit.quantities) or not may_stand)
            sure = sure or item
            yield Flaw(
                mention.first,
                f'{mention.fact.id} is told without "{unit.text}".',
                missing=True,
                meaning=None if sure else "pointer",
            )


_DOUBT = 2
"""How much a new word counts that may tell what has no name and no amount."""


def _unmatched(
    passage: Passage, source: Sequence[Unit], known: frozenset[str], little: Callable[[frozenset[str]], bool]
) -> bool:
    """The telling has as many parts as the source, and words of its own, or a part without any: one of them may tell
    what is heard nowhere, "others should not be given them"."""
    told = list(units(passage.told))
    if any(clause.denials and not clause.about for clause in passage.told):
        return True
    unnamed = sum(not clause.about and len(clause.text.split()) >= _WORDS for clause in passage.told)
    if len(told) + unnamed < len(source):
        return False
    foreign = any(
        not little(frozenset((name,))) and not _akin_to(name, known) for clause in passage.told for name in clause.about
    )
    return bool(unnamed) or foreign


_WORDS = 4
"""Of a clause that says something in words without a subject of their own: "others should not be given them"."""


def _is_plain_loss(unit: Unit, passage: Passage, heard: frozenset[str]) -> bool:
    """An item of a list that is told, a limit, a denial, an exception or a number, or a sentence of which nothing is
    heard: no other part of a sentence is surely lost where words stand that may tell it."""
    clauses = [one for one in passage.recorded if unit.text in one.text and one.sentence == unit.sentence]
    near = [one for one in passage.recorded if one.sentence == unit.sentence and unit.about & one.about]
    bound = any(one.denials for one in clauses) or any(one.opener in _BOUNDING for one in near)
    if any(one.seeks for one in clauses) and any(one.seeks for one in passage.told):
        return False  # "If you could let us know" is "please tell us".
    listed = any(is_heard(one, heard) for one in units(_row(clauses, passage)) if one.text != unit.text)
    return bound or listed or unit.closed or bool(unit.quantities) or not unit.about & heard


def _row(clauses: Sequence[Clause], passage: Passage) -> list[Clause]:
    """Some clauses, and those of the same kind in their sentences: "if you smoke, or if you are pregnant"."""
    kinds = {(one.sentence, one.opener) for one in clauses if one.opener}
    return [one for one in passage.recorded if one in clauses or (one.sentence, one.opener) in kinds]


def _may_tell(
    passage: Passage, known: frozenset[str], little: Callable[[frozenset[str]], bool]
) -> Callable[[frozenset[str]], int]:
    """How many new words there are that may tell a part of a sentence otherwise: those of the sentences that tell it,
    and of those that tell nothing else."""
    said: list[tuple[frozenset[str], int]] = []
    for told in passage.telling:
        for number in dict.fromkeys(clause.sentence for clause in told.clauses):
            about = about_all(clause for clause in told.clauses if clause.sentence == number)
            new = sum(not _akin_to(name, known) and not little(frozenset((name,))) for name in about)
            said.append((about & known, new))
    every = {
        about_all(one for one in r.clauses if one.sentence == c.sentence) for r in passage.known for c in r.clauses
    }

    def count(about: frozenset[str]) -> int:
        return sum(new for own, new in said if not own or len(own & about) >= max(len(own & one) for one in every))

    return count


def _akin_to(name: str, known: frozenset[str]) -> bool:
    return name in known or any(akin(name, other) for other in known)


def _weight(unit: Unit, little: Callable[[frozenset[str]], bool]) -> int:
    """How many new words the telling needs at least to say it otherwise: as many as it has, and one for its name or
    amount."""
    own = sum(not little(frozenset((name,))) for name in unit.names)
    return own + (unit.closed or bool(unit.quantities))


def _said_alike(unit: Unit, passage: Passage, mention: Mention) -> bool:
    """Some word of it is heard as the table or the glossary spells it."""
    reading, vocabulary = mention.reading, mention.chapter.guide.vocabulary
    own = vocabulary.phrases(reading.words(unit.text))
    groups = [one for one in own if " " in one or reading.root(one) not in reading.glue]
    return len(list(lacking([told.line for told in passage.telling], groups, vocabulary))) < len(groups)


def _all(mention: Mention, passage: Passage) -> list[Clause]:
    """The records of every fact that is told in the same paragraphs."""
    facts = dict.fromkeys(fact for told in passage.telling for fact in told.line.facts)
    return [clause for fact in facts for clause in mention.chapter.guide.recorded(fact).clauses]


def _known(mention: Mention, passage: Passage) -> frozenset[str]:
    return frozenset(name for clause in (*_all(mention, passage), *passage.near) for name in clause.about)


def _by_itself(fact: Fact, chapter: CheckedChapter) -> bool:
    """The record's own words are what must be heard: the table is closed, and names no others under must_hear (F17)."""
    return chapter.guide.table.closed and fact.must_keep and fact.status == "fact" and not fact.must_hear


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """A lead that governs several items and is heard nowhere: "do not take it if", "call us if"."""
    for passage in passages(chapter):
        if all(_by_itself(one.fact, chapter) for one in passage.source) and not passage.whole:
            yield from _leads(passage)


def _plainly_denied(clause: Clause) -> bool:
    return clause.nots == clause.denials == 1 and (clause.duty == "forbidden" or not clause.opener)


def _surely_lost(clause: Clause, heard: frozenset[str], passage: Passage) -> bool:
    """A denied clause that leads a list, or of which most words are told, or which no new word may tell.

    "It stays as it is" says otherwise that it is not changed; what is denied twice is said: "do not miss it".
    """
    if clause.veiled or doubts(clause) or narrowed(clause, passage.told) or not clause.about:
        return False
    if bounded_otherwise(clause, passage.told):
        return False
    if any(one.focus and comes_after(one.name, passage.told) for one in clause.concepts):
        return False
    if sum(any(own.text == clause.text for own in one.clauses) for one in passage.source) > 1:
        return True  # It stands with each item.
    known = about_all(passage.every)
    new = [name for name in heard - known if not passage.meaning.says_little(frozenset((name,)))]
    cases = [sum(one.opener == "condition" for one in side) for side in (passage.told, passage.every)]
    told = len(clause.about & heard) >= _TOLD * len(clause.about) and cases[0] <= cases[1]
    return not new or told


_TOLD = 0.6
"""Share of a denied clause's concepts from which on the clause is told, and its denial lost."""


def _is_contrary(clause: Clause, passage: Passage) -> bool:
    """A word of it denies by itself: "they differ" of "they are not the same"."""
    return any(one.denied for one in clause.concepts) or by_contrary(clause, passage.recorded)


def _leads(passage: Passage) -> Iterator[Flaw]:
    line, told = passage.telling[0].line.number, passage.told
    plain = [clause for clause in passage.recorded if _plainly_denied(clause)]
    waiting = any(clause.opener in ("limit", "exception") for clause in passage.recorded)  # "Not until" is "before".
    if (
        plain
        and not waiting
        and not any(clause.denials or clause.nots or clause.veiled or _is_contrary(clause, passage) for clause in told)
    ):
        heard = frozenset(name for clause in told for name in clause.about)
        yield Flaw(
            line,
            f'The source denies something ("{plain[0].text}"); nothing is denied here. Say it again.',
            meaning=None if any(_surely_lost(clause, heard, passage) for clause in plain) else "pointer",
        )
    asks = [clause for clause in passage.recorded if clause.seeks == "asks" and clause.duty in _DUTIES]
    if asks and not any(clause.seeks for clause in told):
        yield Flaw(
            line, f'The source asks to get help or to tell somebody ("{asks[0].text}"); this paragraph does not.'
        )


RULE = Rule(
    code="M12",
    title="Nothing that must be kept is lost",
    explanation=(
        "Each item of a list, each step and each warning of a fact is heard where the fact is told, and so is the lead "
        "that governs a list: do not take it if, call us if."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why=(
        "A part of which no word is heard, while nothing else was said in its place, is lost. Where as many new words "
        "may tell it, it is a pointer."
    ),
    chapter=in_chapter,
    mention=in_mention,
)
