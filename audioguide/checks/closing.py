"""What a table must say before it can be closed around a guide as it stands: for a person, or `draft`.

A closed table asks that each word of a fact be heard, and no other. Where a writer has put plain words for the
source's,
the record must name them once. This works out which: the words that are used and not licensed (`said`), and, where a
word of the fact is not heard in every telling, those that are (`must_hear`). It proposes; a person agrees, by writing
it
into the table.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from audioguide.checks.licence import of_facts, of_guide, strangers
from audioguide.checks.review import Line, Review
from audioguide.checks.vocabulary import of_record
from audioguide.model import Fact, FactTable, Guide
from audioguide.text.talk import GLUE
from audioguide.text.words import root, words


@dataclass(frozen=True, slots=True)
class Wording:
    """What one record would say."""

    must_hear: tuple[str, ...] = ()
    """Empty where each word of the fact is heard as it is, so that nothing need be said."""
    said: tuple[str, ...] = ()


def wording(guide: Guide, table: FactTable) -> dict[str, Wording]:
    """Fact id -> what its record lacks; facts that lack nothing are left out."""
    review = Review(guide, replace(table, closed=True), None)
    heard: dict[str, list[dict[str, str]]] = {}
    said: dict[str, list[str]] = {}
    for page in review.pages():
        for line in page.lines:
            for word in strangers(line, of_facts(line, page)) if line.facts else ():
                said.setdefault(line.facts[0].id, []).append(word)
        for telling in page.tellings.values():
            lines = [line for line in telling.lines if not line.recap]
            passages = [tuple(lines)] if telling.fact.items else [p for p in telling.passages if not p[0].recap]
            heard.setdefault(telling.fact.id, []).extend(_roots(passage) for passage in passages if passage)
    found = {}
    for fact in table.facts.values():
        own = Wording(_must(fact, heard.get(fact.id, [])), tuple(dict.fromkeys(said.get(fact.id, ()))))
        if own != Wording():
            found[fact.id] = own
    return found


def everywhere(guide: Guide, table: FactTable) -> tuple[str, ...]:
    """Words of lines without a fact that the table's own `said` must license."""
    review = Review(guide, replace(table, closed=True), None)
    new: dict[str, None] = {}
    for page in review.pages():
        for line in page.lines:
            if not line.facts and not line.sentence.terms:
                new.update(dict.fromkeys(strangers(line, of_guide(page))))
    return tuple(new)


def closed(guide: Guide, table: FactTable) -> FactTable:
    """The table closed around the guide: what it would be once a person has agreed to `wording` and `everywhere`."""
    lacks = wording(guide, table)
    facts = {
        key: replace(fact, must_hear=lacks[key].must_hear or fact.must_hear, said=(*fact.said, *lacks[key].said))
        if key in lacks
        else fact
        for key, fact in table.facts.items()
    }
    return replace(table, facts=facts, closed=True, said=(*table.said, *everywhere(guide, table)))


def _roots(passage: tuple[Line, ...]) -> dict[str, str]:
    """Root -> a word that has it, of all that is said in a passage but figures."""
    return {root(word): word for line in passage for word in line.words if not word[0].isdigit()}


def _must(fact: Fact, passages: list[dict[str, str]]) -> tuple[str, ...]:
    """The words of every telling that carry its meaning, where those of the fact are not all among them."""
    if not passages or fact.must_hear or not fact.must_keep or fact.status != "fact":
        return ()
    own = [word for word in dict.fromkeys(words(fact.fact)) if root(word) not in GLUE and not word[0].isdigit()]
    common = frozenset.intersection(*(frozenset(passage) for passage in passages))
    if all(root(word) in common for word in own):
        return ()
    record = dict.fromkeys(root(word) for word in words(of_record(fact)))
    # A word that stands for a lost one is in every telling, and in no word of the record.
    plain = [passages[0][found] for found in sorted(common - GLUE - record.keys())]
    must = tuple([word for word in own if root(word) in common] + plain)
    if must:
        return must
    # The tellings share no word: each is known by one of its own.
    return (
        "|".join(dict.fromkeys(passage[min(passage.keys() - GLUE)] for passage in passages if passage.keys() - GLUE)),
    )
