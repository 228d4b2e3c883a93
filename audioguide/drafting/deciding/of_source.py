"""What a person decides of the source itself: what could not be read, what it leaves open, what is no content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from audioguide.drafting.deciding.review_section import ReviewSection, at_line
from audioguide.drafting.extracting.records import Extracted
from audioguide.model import Document, Name


def unclear(document: Document, extracted: Extracted) -> Iterator[ReviewSection]:
    """What could not be read, and what the source leaves open."""
    yield ReviewSection(
        "What could not be read",
        "Compare these places with the source itself.",
        tuple(at_line(f.file, f.line, f"{f.message} ({f.code}.)") for f in document.findings),
    )
    yield ReviewSection(
        "Gaps of the source",
        "The source leaves these open. Nothing was made up: ask who wrote it, or leave them.",
        tuple(f"{f.id}, {f.where}: {f.fact}" for f in extracted.table.facts.values() if f.status == "source_gap"),
    )


def sorted_out(extracted: Extracted) -> Iterator[ReviewSection]:
    """The names that were found, and what was left out."""
    yield ReviewSection(
        "Names found",
        "Each must be told, and no other drug, test or body part. Strike what is no name; add what is missing.",
        tuple(_names(extracted.table.names.values())),
    )
    yield ReviewSection(
        "Left out as no content",
        "Put back what belongs to the source.",
        (
            *(f"{b.place}: {b.boilerplate}: {_short(b.text)}" for b in extracted.outline.boilerplate),
            *(f"{f.where}: {f.fact}" for f in extracted.table.facts.values() if f.status == "boilerplate"),
        ),
    )
    yield ReviewSection(
        "Without words",
        "Nothing can be said for these.",
        tuple(f"{b.place}: {b.kind}" for b in extracted.outline.unsaid),
    )


def _names(names: Iterable[Name]) -> Iterator[str]:
    """A line for each kind of name, so that a person reads them side by side and ticks once."""
    kinds: dict[str, list[str]] = {}
    for name in names:
        kinds.setdefault(name.kind, []).append(name.name)
    for kind, found in kinds.items():
        yield f"{kind.capitalize()}: {', '.join(found)}"


def _short(text: str) -> str:
    return text if len(text) <= 120 else f"{text[:117]}..."
