"""F18: where the table is closed, a line without a fact talks of the guide itself, asks, or sends to the care team."""

from __future__ import annotations

from collections.abc import Iterator

from audioguide.checks.allowed_words import of_guide, unlisted
from audioguide.checks.checked import CheckedChapter
from audioguide.checks.rule import Flaw, Rule


def in_chapter(chapter: CheckedChapter) -> Iterator[Flaw]:
    """Signposts, safety lines and credits that say something of the subject."""
    if not chapter.guide.table.closed:
        return
    for line in chapter.lines:
        sentence = line.sentence
        if sentence.facts or sentence.kind not in ("signpost", "safety", "credit"):
            continue
        about = line.reading.is_frame(line.normal, "guide") or line.reading.asks(line.text)
        new = unlisted(line, of_guide(chapter))
        if not about:
            yield Flaw(
                line.number,
                f"This {sentence.kind} line does not seem to be about the guide. Does it state a fact? Then tag it.",
                meaning="pointer",
            )
        elif new:
            shown = ", ".join(f'"{word}"' for word in new[:4])
            yield Flaw(
                line.number, f"This {sentence.kind} line says {shown}, of which no fact speaks.", meaning="pointer"
            )


RULE = Rule(
    code="F18",
    title="Lines without a fact are about the guide",
    explanation=(
        "Where facts.yaml says closed: true, a signpost, safety line or credit talks of the guide, its chapters, its "
        "figures or its source page, asks a question, or sends to the care team; in words of the guide's own subject."
    ),
    severity="warning",
    gate=True,
    meaning="pointer",
    why="What such a line says may be honest in other words than are known here; M15 and M17 refuse what is not.",
    chapter=in_chapter,
)
