"""F1: every fact that must be kept is told, and every sentence leads back to a fact or says nothing medical."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from audioguide.checks.checked import CheckedChapter, CheckedGuide, CheckedLine
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Sentences without a fact, with an unknown one, or with a claim they should not make."""
    known = chapter.guide.table.facts
    for line in chapter.lines:
        sentence = line.sentence
        if sentence.kind == "fact" and not sentence.facts:
            yield Flaw(line.number, "This sentence has no fact. Add its fact ids, or say what it is: {signpost}.")
        for fact in sentence.facts:
            if fact not in known:
                near = get_close_matches(fact, known, n=1)
                if near:
                    yield Flaw(line.number, f"The table has no fact {fact}. Did you mean {near[0]}?")
                else:
                    yield Flaw(line.number, f"The table has no fact {fact}. Add it to facts.yaml, or change the tag.")
        if not sentence.facts and sentence.kind in ("signpost", "safety", "credit") and _claims(line, chapter):
            yield Flaw(
                line.number, f"This {sentence.kind} line seems to state a claim. Tag it with its fact, or cut it."
            )


def _claims(line: CheckedLine, chapter: CheckedChapter) -> bool:
    """A closed name with a word that claims, outside the set phrases of signposts and safety lines."""
    if line.reading.asks(line.text) or line.reading.is_frame(line.normal, "aside"):
        return False
    names = chapter.guide.vocabulary.names_in(line.words)
    return bool(names) and (
        line.reading.seems_claim(line.text) or any(figure.unit == "percent" for figure in line.figures)
    )


def in_guide(guide: CheckedGuide) -> Iterator[Flaw]:
    """Facts that no chapter tells."""
    for fact in guide.table.facts.values():
        if fact.must_keep and fact.status != "boilerplate" and fact.id not in guide.mentioned:
            yield Flaw(fact.line, f"No chapter tells {fact.id}: {fact.fact}", file=guide.table.file)


RULE = Rule(
    code="F1",
    title="Every fact is told, every sentence is traced",
    explanation=(
        "Each fact with must_keep stands in at least one sentence. Each sentence has fact ids that the table "
        "knows, or is a signpost, definition, safety line or credit that claims nothing."
    ),
    severity="error",
    gate=True,
    meaning="contradiction",
    why="A must-keep fact that no line carries is lost, and a claim without a fact has no source.",
    any_language=True,
    chapter=in_chapter,
    guide=in_guide,
)
