"""F11: a definition says what the glossary says, and the glossary says where it is from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import get_close_matches

from audioguide.checks.allowed_words import of_facts, unlisted
from audioguide.checks.checked import NEAR, CheckedChapter, CheckedGuide, CheckedLine
from audioguide.checks.required_words import lacking
from audioguide.checks.rule import Flaw, Rule
from audioguide.language.base.reading import Reading
from audioguide.model import Term


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Definitions of terms that the glossary has not, or that say something else than it."""
    guide = chapter.guide.guide
    known = {term.term.casefold(): term for term in guide.glossary}
    for line in chapter.lines:
        for term in line.sentence.terms:
            if term.casefold() not in known:
                near = get_close_matches(term.casefold(), known, n=1)
                if near:
                    yield Flaw(line.number, f'The glossary has no term "{term}". Did you mean {near[0]}?')
                else:
                    yield Flaw(
                        line.number,
                        f'The glossary has no term "{term}". Add it to {guide.glossary_file} with its source.',
                    )
        terms = [known[term.casefold()] for term in line.sentence.terms if term.casefold() in known]
        if terms and chapter.guide.table.closed:
            yield from _other(line, terms, chapter)
            continue
        if terms and not line.facts and not _says_so(line, terms, chapter):
            yield Flaw(
                line.number,
                f'This line and the glossary say different things of "{terms[0].term}". Bring them together.',
                severity="warning",
            )


def _other(line: CheckedLine, terms: list[Term], chapter: CheckedChapter) -> Iterator[Flaw]:
    """What a definition adds to its term, leaves out of it, doubts or denies, where the table is closed."""
    name = terms[0].term
    reading = line.reading
    explained = reading.words(" ".join(term.plain for term in terms))
    if not line.facts:
        new = unlisted(line, of_facts(line, chapter))
        if new:
            yield Flaw(line.number, f'"{new[0]}" is no word of the glossary on "{name}".', meaning="pointer")
        surer = {mark.word for mark in line.hedges.marks} - set(explained)
        if surer:
            yield Flaw(
                line.number, f'This line says how sure it is of "{name}"; the glossary does not.', meaning="pointer"
            )
        both = _each_denies(line, terms, chapter)
        if line.negations != reading.denied(explained) or reading.nots(line.words) != reading.nots(explained):
            yield Flaw(
                line.number,
                f'This line denies something of "{name}" that the glossary does not, or the reverse.',
                meaning="pointer" if both or _says_otherwise(terms, line, chapter) else "contradiction",
            )
    run = [other for other in chapter.lines if set(other.sentence.terms) & set(line.sentence.terms)]
    near = [other for other in run if abs(other.number - line.number) <= NEAR]
    before = [line.before] if line.before and line.facts else []
    for term in terms:
        words = dict.fromkeys(reading.words(term.plain))
        groups = term.must_hear or [word for word in words if reading.root(word) not in reading.glue]
        for wanted in lacking([*before, *near], groups, chapter.guide.vocabulary):
            yield Flaw(line.number, f'"{term.term}" is explained here without {wanted}.', meaning="pointer")
        if not line.facts and not term.must_hear:
            for wanted in _only_named(term, near, reading):
                yield Flaw(line.number, f'"{term.term}" is explained here without "{wanted}".', meaning="pointer")


def _each_denies(line: CheckedLine, terms: list[Term], chapter: CheckedChapter) -> bool:
    """Nothing to eat, without food: each denies once, and no word such as only stands in either."""
    read = chapter.guide.language.meaning.clauses
    both = [read(text) for text in (line.text, " ".join(term.plain for term in terms))]
    return all(sum(one.denials for one in clauses) == 1 and not any(one.unsure for one in clauses) for clauses in both)


def _says_otherwise(terms: list[Term], line: CheckedLine, chapter: CheckedChapter) -> bool:
    """True where the one says with a not what the other says without: "not enough" is "too few"."""
    read = chapter.guide.language.meaning.alternatives
    known = read(" ".join(term.plain for term in terms))
    told = read(" ".join(word for word in line.words if word not in terms[0].term.casefold().split()))
    return any(
        one.group == other.group and one.members & other.members and one.word != other.word
        for one in known
        for other in told
        if line.reading.denied(line.reading.words(f"{one.word} {other.word}"))
    )


def _only_named(term: Term, lines: list[CheckedLine], reading: Reading) -> Iterator[str]:
    """Words of the explanation that are said in the term itself alone: "Deep vein thrombosis means a blood clot"."""
    root, glue = reading.root, reading.glue
    own = Counter(map(root, reading.words(term.term)))
    said = Counter(root(word) for line in lines for word in line.words)
    named = sum(reading.says(line.normal, term.term) for line in lines)
    for word in dict.fromkeys(reading.words(term.plain)):
        if root(word) not in glue and own[root(word)] and said[root(word)] <= named * own[root(word)]:
            yield word


def _says_so(line: CheckedLine, terms: list[Term], chapter: CheckedChapter) -> bool:
    """At least half of the line's words are the glossary's, and it denies no more than the glossary does."""
    explained = " ".join(f"{term.term} {term.said} {term.plain}" for term in terms)
    reading = line.reading
    own = reading.content(line.text) - reading.defining
    shared = own & (reading.content(explained) | chapter.guide.vocabulary.topic)
    return 2 * len(shared) >= len(own) and line.negations <= reading.denied(reading.words(explained))


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """Terms that nobody has reviewed."""
    file = f"{guide.guide.folder}/{guide.guide.glossary_file}"
    for term in guide.guide.glossary:
        if term.source == "unreviewed":
            yield Flaw(term.line, f'"{term.term}" has not been reviewed. Give its source.', severity="note", file=file)


RULE = Rule(
    code="F11",
    title="Definitions come from the glossary",
    explanation=(
        "A definition line names terms of glossary.yaml, and says what stands there: other words are a warning, and an "
        "error where facts.yaml says closed: true. Terms without a source are listed as notes."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why=(
        "A term that nobody has explained, and a meaning that is denied, are never right. Other words than "
        "the glossary has are a pointer."
    ),
    chapter=in_chapter,
    guide=in_guide,
)
