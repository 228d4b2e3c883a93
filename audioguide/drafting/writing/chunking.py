"""Passages -> chapters of 2 to 5 minutes, cut at headings, and what may frighten in chapters of its own.

At 135 words a minute, 2 to 5 minutes are 270 to 675 words with the frame; the body is planned for less, since
definitions come to it later.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from audioguide.drafting.extracting.outline import Section
from audioguide.drafting.writing.lines import DraftLine, Unit, UnitGroup
from audioguide.language.en.reading import numbers

SMALLEST, WANTED, LARGEST = 200, 380, 500
"""Words of a chapter's body."""
LONGEST_TITLE = 80


@dataclass
class Chunk:
    """The passages of one chapter."""

    high: bool
    passages: list[UnitGroup] = field(default_factory=list)
    part: int = 0
    """Place among the chapters that tell the same section; 0 where it is told in one."""

    @property
    def words(self) -> int:
        """Words of its passages."""
        return sum(passage.words for passage in self.passages)

    @property
    def section(self) -> str:
        """Id of the section it begins with."""
        return self.passages[0].section


def chunks(passages: Iterable[UnitGroup]) -> list[Chunk]:
    """The passages in chapters, in the order of the source."""
    out: list[Chunk] = []
    for section in _sections(passages):
        high = any(passage.sensitivity == "high" for passage in section)
        last = out[-1] if out else None
        words = sum(passage.words for passage in section)
        if last is not None and last.high == high and last.words + words <= WANTED:
            last.passages += section
        else:
            out += _parts(section, high)
    return _joined(out)


def _sections(passages: Iterable[UnitGroup]) -> Iterable[list[UnitGroup]]:
    section: list[UnitGroup] = []
    for passage in passages:
        if section and passage.section != section[0].section:
            yield section
            section = []
        section.append(passage)
    if section:
        yield section


def _parts(section: list[UnitGroup], high: bool) -> list[Chunk]:
    """A section as one chapter, or as several of like length where it is too long for one."""
    words = sum(passage.words for passage in section)
    if words <= LARGEST:
        return [Chunk(high, list(section))]
    wanted = words / -(-words // WANTED)
    out = [Chunk(high, part=1)]
    for passage in section:
        full = out[-1].words + passage.words / 2 > wanted or out[-1].words + passage.words > LARGEST
        if out[-1].passages and full:
            out.append(Chunk(high, part=len(out) + 1))
        out[-1].passages.append(passage)
    return out


def _joined(chunks: list[Chunk]) -> list[Chunk]:
    """Chapters too short to stand alone go to a neighbour that may hold them."""
    out: list[Chunk] = []
    for chunk in chunks:
        last = out[-1] if out else None
        short = last is not None and min(last.words, chunk.words) < SMALLEST
        if last is not None and short and last.high == chunk.high and last.words + chunk.words <= LARGEST:
            last.passages += chunk.passages
            last.part = last.part if last.section == chunk.section else 0
        else:
            out.append(chunk)
    return out


def title_of(chunk: Chunk, headings: Mapping[str, list[Section]], whole: str) -> str:
    """The chapter's title: the first heading in it; one that heads others where it begins with such a one."""
    told = dict.fromkeys(passage.section for passage in chunk.passages)
    titles = [section.title for key in told for section in headings[key] if section.title]
    several = len({passage.section for passage in chunk.passages}) > 1
    title = (titles[0] if several else ": ".join(titles)) if titles else whole
    title = " ".join((titles[-1] if len(title) > LONGEST_TITLE and not several else title).split())
    if len(title) > LONGEST_TITLE:
        title = title[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",;:")
    return title


def heading(section: Section) -> Unit | None:
    """A heading as it is spoken: questions as they stand, others as what comes next; none where it states a figure."""
    title = section.title.rstrip(" .:")
    if not title or any(figure.unit != "count" for figure in numbers.read(title)):
        return None
    said = title if title.endswith("?") else f"Next: {title}."
    return Unit((DraftLine(said, "signpost"),), where=section.where)
