"""M16: a definition means what the glossary means, and the glossary what the record means that defines its term."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from audioguide.checks.checked import CheckedChapter, CheckedGuide
from audioguide.checks.rule import Flaw, Rule
from audioguide.errors import Message
from audioguide.language.base.meaning import Alternative, Meaning
from audioguide.language.base.reading import Reading
from audioguide.model import Fact, Term


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Definitions without a fact that mean something else than the glossary."""
    guide = chapter.guide
    known = {term.term.casefold(): term for term in guide.guide.glossary}
    for line in chapter.lines:
        terms = [known[name.casefold()] for name in line.sentence.terms if name.casefold() in known]
        if line.facts or not terms:
            continue
        # The lines beside it that explain the same terms say the rest.
        near = " ".join(other.text for other in chapter.lines if set(other.sentence.terms) & set(line.sentence.terms))
        plain = " ".join(f"{term.term}: {term.plain}." for term in terms)
        for fault in _turned(plain, line.text, near, terms, guide):
            yield Flaw(line.number, f'The glossary explains "{terms[0].term}" otherwise: {fault}')


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """Meanings of the glossary that the record which defines the term does not have."""
    file = f"{guide.guide.folder}/{guide.guide.glossary_file}"
    defined = {fact.id: guide.language.meaning.defined_term(fact.readable) for fact in guide.table.facts.values()}
    for term in guide.guide.glossary:
        for fact in _definers(term, guide, defined):
            for fault in _turned(fact.readable, term.plain, term.plain, [term], guide):
                yield Flaw(term.line, f'{fact.id} explains "{term.term}" otherwise: {fault}', file=file)


def _definers(term: Term, guide: CheckedGuide, defined: Mapping[str, str]) -> Iterator[Fact]:
    """The facts that say what a term means: the one its source names, or whose sentence defines it.

    defined: the term that the sentence of each fact defines, by the fact's id.
    """
    for fact in guide.table.facts.values():
        if fact.readable and (fact.id in term.source.split() or defined[fact.id] == term.term.casefold()):
            yield fact


def _turned(source: str, telling: str, near: str, terms: Sequence[Term], guide: CheckedGuide) -> Iterator[Message]:
    meaning, reading = guide.language.meaning, guide.language.reading
    names = " ".join(term.term for term in terms)
    source, telling, near = (_without(text, terms) for text in (source, telling, near))
    choices = [meaning.alternatives(text) for text in (names, source, telling, near)]
    if fault := exchanged(*choices):
        yield _other(*fault)
    elif _nothing_of(source, near, names, meaning, reading):
        yield _nothing()


def _other(one: Alternative, other: Alternative) -> Message:
    return f'it says "{one.word}", and here it is "{other.word}". Keep its meaning.'


def _nothing() -> Message:
    return "nothing of what it says is said here. Keep its meaning."


def _without(text: str, terms: Sequence[Term]) -> str:
    """A text without the terms that it explains: "high blood pressure" says nothing of what it means."""
    for term in terms:
        text = re.sub(rf"\b{re.escape(term.term)}\b", "", text, flags=re.IGNORECASE)
    return text


def exchanged(
    names: Sequence[Alternative],
    source: Sequence[Alternative],
    telling: Sequence[Alternative],
    near: Sequence[Alternative],
) -> tuple[Alternative, Alternative] | None:
    """A choice of the source that is told nowhere, and the other thing of its group that is told in its place."""
    for one in source:
        heard = [other for other in near if other.group == one.group]
        if any(one.members & other.members for other in heard):
            continue
        for other in telling:
            own = [known for known in (*source, *names) if known.group == other.group]
            if other.group == one.group and not any(other.members & known.members for known in own):
                return one, other
    return None


def _nothing_of(source: str, telling: str, names: str, meaning: Meaning, reading: Reading) -> bool:
    """No concept of the source, its term left out, is in the telling, and the telling has some of its own."""
    term = _concepts(names, meaning)
    wanted, said = (
        {name for name in _concepts(text, meaning) - term - reading.glue if reading.stem(name) not in reading.defining}
        for text in (source, telling)
    )
    return bool(wanted and said) and not wanted & said


def _concepts(text: str, meaning: Meaning) -> set[str]:
    return {name for clause in meaning.clauses(text) for name in clause.about}


RULE = Rule(
    code="M16",
    title="A definition keeps its meaning",
    explanation=(
        "What a line explains by the glossary keeps its part of the body, its kind of thing, and which way it goes: "
        "high, not low. The glossary in turn keeps the meaning of the fact that defines the term."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="Of two things that shut each other out, one is wrong; and where nothing of a meaning is said, another is.",
    chapter=in_chapter,
    guide=in_guide,
)
