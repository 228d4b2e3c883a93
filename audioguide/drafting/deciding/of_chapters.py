"""What a person decides of the chapters: where each may sound, its figures and names, lines that could be plainer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from audioguide.drafting.deciding.decision import line_item, lines_of, listed, page_of, several
from audioguide.drafting.plain.hints import KINDS, hints
from audioguide.language.base import Language
from audioguide.model import Chapter, Fact, FactTable, Name, Sensitivity, Sentence
from audioguide.review.decisions import Decision, Item

_RISK: dict[Sensitivity, int] = {"high": 0, "medium": 1, "low": 2}
_GRAVEST = ("H8", "H6", "H7", "H4", "H5", "H3", "H2", "H1")
"""Codes of hints: what may be misheard first, what is only long last."""
ENDS = (
    "A draft ends a chapter with its headings, since a sentence out of its place may mislead. Where one point matters "
    'most, say it there: "To sum up", the point, and its fact.'
)
_MEDICINES = ("drug", "treatment")
"""Kinds of names that are listed first."""


def places(chapters: Sequence[Chapter], facts: Mapping[str, Fact]) -> Decision:
    """Where each chapter may sound; those that may sound anywhere come first, for a wrong one does harm there."""
    ordered = sorted(chapters, key=lambda chapter: chapter.setting != "public")
    return Decision(
        "places",
        "Where each chapter may sound",
        "May others in the room hear it? Private is for headphones, and what was unclear is private. Only a person "
        "makes a chapter public, in its own file under setting.",
        "Each sounds where it is listed here.",
        tuple(_placed(chapter, facts) for chapter in ordered),
    )


def figures(chapters: Sequence[Chapter], facts: Mapping[str, Fact], language: Language) -> Decision:
    """Every line that says a figure, but doses, which stand with the names."""
    found = [
        (chapter, sentence)
        for chapter, sentence in _with_figures(chapters, facts, language)
        if not _names_medicine(sentence, facts, language)
    ]
    found.sort(key=lambda pair: min(_RISK[facts[key].sensitivity] for key in pair[1].facts))
    return Decision(
        "figures",
        "Figures",
        "Is each heard with its unit, its time span and its condition, as the source has it?",
        "They are heard as they stand here.",
        tuple(line_item(sentence.text, chapter, sentence) for chapter, sentence in found),
    )


def names(chapters: Sequence[Chapter], table: FactTable, language: Language) -> Decision:
    """Doses, each with its medicine; then the names of each kind, side by side."""
    doses = [
        line_item(sentence.text, chapter, sentence)
        for chapter, sentence in _with_figures(chapters, table.facts, language)
        if _names_medicine(sentence, table.facts, language)
    ]
    return Decision(
        "names",
        "Names of medicines and doses",
        "Is each dose with its medicine, and each name a name? A program found them by their endings, or by a dose "
        "beside them, and may have missed some: look through the source for medicines. Add those to facts.yaml under "
        "names, and strike what is no name. Each must be told, and no other drug, test or body part.",
        "These names, and no others, may be said.",
        (*doses, *_kinds(table.names.values())),
    )


def hinted(chapters: Sequence[Chapter], language: Language) -> Decision:
    """Lines that could be plainer than a program can make them; those that ask the same are one item."""
    found: dict[str, list[tuple[Chapter, Sentence]]] = {code: [] for code in _GRAVEST}
    for chapter, sentence in lines_of(chapters):
        for hint in hints(sentence.text, language) if sentence.kind == "fact" else ():
            found[hint.code].append((chapter, sentence))
    items = [_alike(code, places) for code, places in found.items() if places]
    return Decision(
        "hints",
        "Lines that could be plainer",
        "Can you say these better? A program may not, for each could change what is meant.",
        "They are heard as they stand.",
        (*items, Item(ENDS, f"The end of {several(len(chapters), 'chapter')}")),
    )


def _alike(code: str, places: Sequence[tuple[Chapter, Sentence]]) -> Item:
    """All lines of one hint: what it asks, where they stand, and the first of them."""
    lines: dict[int, list[str]] = {}
    for chapter, sentence in places:
        lines.setdefault(chapter.number, []).append(str(sentence.line))
    where = "; ".join(f"chapter {number}, line {listed(numbers)}" for number, numbers in lines.items())
    first = places[0][1].text
    told = first if len(places) == 1 else f"{several(len(places), 'line')}, the first: {first}"
    return Item(f"{KINDS[code]} ({code}) {told}", f"{where[:1].upper()}{where[1:]}")


def _placed(chapter: Chapter, facts: Mapping[str, Fact]) -> Item:
    told = {key for sentence in chapter.sentences for key in sentence.facts}
    counts = Counter(facts[key].sensitivity for key in told)
    held = ", ".join(f"{counts[kind]} {kind}" for kind in ("high", "medium", "low") if counts[kind])
    notice = ", announced first" if chapter.notice else ""
    return Item(
        f"{chapter.title}: {chapter.setting}{notice}. Facts by sensitivity: {held or 'none'}.",
        f"Chapter {chapter.number}",
        page_of(chapter),
    )


def _with_figures(
    chapters: Sequence[Chapter], facts: Mapping[str, Fact], language: Language
) -> Iterator[tuple[Chapter, Sentence]]:
    for chapter, sentence in lines_of(chapters):
        if language.reading.numbers(sentence.text) and any(facts[key].numbers for key in sentence.facts):
            yield chapter, sentence


def _names_medicine(sentence: Sentence, facts: Mapping[str, Fact], language: Language) -> bool:
    return any(facts[key].names for key in sentence.facts) and any(
        found.kind in _MEDICINES for found in language.reading.names(sentence.text)
    )


def _kinds(names: Iterable[Name]) -> Iterator[Item]:
    """A line for each kind of name, medicines first, so that a person reads them side by side."""
    kinds: dict[str, list[str]] = {}
    for name in names:
        kinds.setdefault(name.kind, []).append(name.name)
    for kind in sorted(kinds, key=lambda kind: kind not in _MEDICINES):
        yield Item(f"{kind.capitalize()}: {', '.join(kinds[kind])}")
