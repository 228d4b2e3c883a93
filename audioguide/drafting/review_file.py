"""REVIEW.md: what a person must decide before the draft is a guide, the riskiest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from audioguide.drafting.closed_table import ClosedTable
from audioguide.drafting.extracting.records import Extracted
from audioguide.drafting.fallback import CheckedDraft
from audioguide.drafting.plain.hints import hints
from audioguide.drafting.swaps import swaps
from audioguide.language.base import Language
from audioguide.model import Chapter, Document, Fact, Guide, Name, Sentence

WORDING = {
    "licensed": (
        "The guide uses the source's sentences, made plainer. Your clinic must hold the right to use them. If it does "
        'not, set wording = "own" in guide.toml and write each line anew: no run of 8 words may be the source\'s.'
    ),
    "own": (
        "wording is own: no run of 8 words may be the source's (rule F14). The draft stays close to the source, so "
        "each line must be written anew before the guide builds."
    ),
}
"""What each choice of wording means for a clinic."""
_SHOWN = 300
"""Entries of one list; a book has thousands, and nobody reads them all here."""


@dataclass(frozen=True, slots=True)
class Decisions:
    """A section of the list: why it matters, and what is to be decided."""

    title: str
    why: str
    entries: tuple[str, ...]
    decide: bool = True
    """False: nothing to decide, only to know."""


def decisions(
    guide: Guide,
    document: Document,
    extracted: Extracted,
    proof: CheckedDraft,
    closed: ClosedTable,
    rewriting: str = "",
) -> list[Decisions]:
    """Every section that has entries, ordered by risk. `rewriting`: what became of a rewriter's proposals."""
    chapters = [chapter for chapter, _ in proof.chapters]
    found = [
        Decisions(
            "Facts that the draft does not keep",
            "audioguide build refuses these lines. Mend each one.",
            tuple(_at(e.file, e.line, f"{e.message} (Rule {e.code}.)") for e in proof.errors),
        ),
        Decisions(
            "Sentences proposed by a program",
            rewriting,
            ("Read every line against its fact.",) if rewriting else (),
        ),
        Decisions(
            "The right to the source's words",
            WORDING[guide.wording],
            ("Say who holds the right, in guide.toml under permission.",),
        ),
        *_of_source(document, extracted),
        *_of_chapters(chapters, extracted.table.facts, extracted.language),
        *_of_words(closed),
        *_of_changes(chapters, proof, extracted.language),
        *_left_out(extracted),
        Decisions(
            "Other changes that were made",
            "How often each was made; all of them passed the gate.",
            tuple(_made(proof, extracted.language)),
            decide=False,
        ),
    ]
    return [section for section in found if section.entries]


def _of_source(document: Document, extracted: Extracted) -> Iterator[Decisions]:
    yield Decisions(
        "What could not be read",
        "Compare these places with the source itself.",
        tuple(_at(f.file, f.line, f"{f.message} ({f.code}.)") for f in document.findings),
    )
    yield Decisions(
        "Gaps of the source",
        "The source leaves these open. Nothing was made up: ask who wrote it, or leave them.",
        tuple(f"{f.id}, {f.where}: {f.fact}" for f in extracted.table.facts.values() if f.status == "source_gap"),
    )


def _of_chapters(chapters: Sequence[Chapter], facts: dict[str, Fact], language: Language) -> Iterator[Decisions]:
    yield Decisions(
        "Where each chapter may sound",
        "Private is for headphones. A public chapter can play in a waiting room. What was unclear is private; only a "
        "person may make it public.",
        tuple(_placed(chapter, facts) for chapter in chapters),
    )
    yield Decisions(
        "What each chapter comes down to",
        "A draft ends a chapter with its headings, since a sentence out of its place may mislead. Where one point "
        'matters most, say it there: "To sum up", the point, and its fact.',
        (f"Read the end of {len(chapters)} {'chapter' if len(chapters) == 1 else 'chapters'}.",),
    )
    yield Decisions(
        "Figures", "Hear each with its time span and its condition.", tuple(_figures(chapters, facts, language))
    )


def _of_changes(chapters: Sequence[Chapter], proof: CheckedDraft, language: Language) -> Iterator[Decisions]:
    yield Decisions(
        "Sentences that stand as in the source",
        "A change did not pass the fact rules, so the source's own sentence stands.",
        tuple(_reverted(proof)),
    )
    yield Decisions(
        "Changes that the gate refused",
        "Nothing was changed here. It may be worth a look by hand.",
        tuple(_refused(proof)),
    )
    yield Decisions("Hints at lines", "What could not be done safely.", tuple(_hints(chapters, language)))
    yield Decisions(
        "Words that were swapped",
        "Nobody has reviewed these pairs unless they say who did. Each pair is listed once.",
        tuple(_swapped(proof, language)),
    )


def _of_words(closed: ClosedTable) -> Iterator[Decisions]:
    facts = closed.table.facts
    yield Decisions(
        "Words of the source that are not said",
        "The gate does not ask for these any more. Where one matters, say it in the line, and add it to must_hear.",
        tuple(
            f"{facts[key].where}, {key}: {_quoted(wording.lost)}. The source: {facts[key].fact}"
            for key, wording in closed.wordings.items()
            if wording.lost
        ),
    )
    yield Decisions(
        "Words that the draft added",
        "They stand in the record under said. Strike what the source does not mean.",
        tuple(f"{key}: {_quoted(wording.said)}" for key, wording in closed.wordings.items() if wording.said),
    )


def _names(names: Iterable[Name]) -> Iterator[str]:
    """A line for each kind of name, so that a person reads them side by side and ticks once."""
    kinds: dict[str, list[str]] = {}
    for name in names:
        kinds.setdefault(name.kind, []).append(name.name)
    for kind, found in kinds.items():
        yield f"{kind.capitalize()}: {', '.join(found)}"


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f'"{word}"' for word in words)


def _left_out(extracted: Extracted) -> Iterator[Decisions]:
    yield Decisions(
        "Names found",
        "Each must be told, and no other drug, test or body part. Strike what is no name; add what is missing.",
        tuple(_names(extracted.table.names.values())),
    )
    yield Decisions(
        "Left out as no content",
        "Put back what belongs to the source.",
        (
            *(f"{b.place}: {b.boilerplate}: {_short(b.text)}" for b in extracted.outline.boilerplate),
            *(f"{f.where}: {f.fact}" for f in extracted.table.facts.values() if f.status == "boilerplate"),
        ),
    )
    yield Decisions(
        "Without words",
        "Nothing can be said for these.",
        tuple(f"{b.place}: {b.kind}" for b in extracted.outline.unsaid),
    )


def review_text(guide: Guide, document: Document, sections: Sequence[Decisions]) -> str:
    """The list as Markdown, each entry with a box to tick."""
    open_count = sum(len(section.entries) for section in sections if section.decide)
    out = [
        f"# What to decide: {guide.title}", "",
        f"Made by `audioguide draft` from {document.file.rsplit('/', 1)[-1]}. {open_count} points, the riskiest first.",
        "No clinician has seen this draft. Tick what is settled: [x]. `audioguide check` tells what is wrong, and",
        "`audioguide approve` signs only when every box is ticked or its line is gone.", "",
    ]  # fmt: skip
    for number, section in enumerate(sections, 1):
        out += [f"## {number}. {section.title}", "", section.why, ""]
        box = "- [ ] " if section.decide else "- "
        out += [f"{box}{_line(entry)}" for entry in section.entries[:_SHOWN]]
        if len(section.entries) > _SHOWN:
            out.append(f"{box}and {len(section.entries) - _SHOWN} more of this kind")
        out.append("")
    return "\n".join(out)


def _at(file: str, line: int, message: str) -> str:
    # A reader's message may begin with the place itself, since some sources have pages and no lines.
    placed = message.startswith(f"line {line}: ")
    return f"{file}, {message}" if placed else f"{file}, line {line}: {message}" if line else f"{file}: {message}"


def _line(entry: str) -> str:
    return " ".join(entry.split())


def _short(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:117]}..."


def _placed(chapter: Chapter, facts: dict[str, Fact]) -> str:
    told = {key for sentence in chapter.sentences for key in sentence.facts}
    counts = Counter(facts[key].sensitivity for key in told)
    held = ", ".join(f"{counts[kind]} {kind}" for kind in ("high", "medium", "low") if counts[kind])
    notice = ", announced first" if chapter.notice else ""
    place = f'Chapter {chapter.number}, "{chapter.title}": {chapter.setting}{notice}.'
    return f"{place} Facts by sensitivity: {held or 'none'}."


def _figures(chapters: Sequence[Chapter], facts: dict[str, Fact], language: Language) -> Iterator[str]:
    for chapter, sentence in _sentences(chapters):
        if language.reading.numbers(sentence.text) and any(facts[key].numbers for key in sentence.facts):
            yield _at(chapter.file, sentence.line, sentence.text)


def _sentences(chapters: Sequence[Chapter]) -> Iterator[tuple[Chapter, Sentence]]:
    return ((chapter, sentence) for chapter in chapters for sentence in chapter.sentences)


def _reverted(proved: CheckedDraft) -> Iterator[str]:
    for draft in proved.drafts:
        for unit in draft.units:
            if unit.reverted:
                yield f"{unit.where}: {' '.join(line.text for line in unit.lines)}"


def _refused(proved: CheckedDraft) -> Iterator[str]:
    for draft in proved.drafts:
        for unit in draft.units:
            for change in unit.changes:
                if change.refused:
                    what = f"{unit.where}, {change.code}, would change {change.refused}"
                    yield f'{what}: "{change.before}" as "{change.after}"'


def _hints(chapters: Sequence[Chapter], language: Language) -> Iterator[str]:
    for chapter, sentence in _sentences(chapters):
        if sentence.kind == "fact":
            for hint in hints(sentence.text, language):
                yield _at(chapter.file, sentence.line, f"{hint.message} ({hint.code}) {sentence.text}")


def _swapped(proof: CheckedDraft, language: Language) -> Iterator[str]:
    pairs = [pair for _, pair in swaps(proof, language)]
    counts = Counter((pair.term, pair.plain, pair.source) for pair in pairs)
    for (term, plain, source), count in counts.most_common():
        shown = _first_with(proof, plain)
        yield f'"{term}" is said as "{plain}", {count} {"time" if count == 1 else "times"}: {source}.{shown}'


def _first_with(proof: CheckedDraft, plain: str) -> str:
    """The first line of the draft that says the plain words, since a pair is judged by where it stands."""
    for chapter, _ in proof.chapters:
        for sentence in chapter.sentences:
            if sentence.kind == "fact" and plain.lower() in sentence.text.lower():
                return f" {sentence.text}"
    return ""


def _made(proved: CheckedDraft, language: Language) -> Iterator[str]:
    counts = Counter(
        change.code for draft in proved.drafts for unit in draft.units for change in unit.changes if not change.refused
    )
    for transform in language.plain.transforms:
        if counts[transform.code]:
            yield f"{transform.code}, {transform.title}: {counts[transform.code]}. {transform.explanation}"
