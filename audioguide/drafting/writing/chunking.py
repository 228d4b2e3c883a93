"""Groups of units -> chapters of 2 to 5 minutes, cut at headings, and what may frighten in chapters of its own.

At 135 words a minute, 2 to 5 minutes are 270 to 675 words with the frame; the body is planned for less, since
definitions come to it later.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from audioguide.drafting.extracting.outline import Section
from audioguide.drafting.writing.lines import DraftLine, Unit, UnitGroup
from audioguide.language.base import Language

SMALLEST, WANTED, LARGEST = 200, 380, 500
"""Words of a chapter's body."""
LONGEST_TITLE = 80


@dataclass
class Chunk:
    """The groups of one chapter."""

    high: bool
    groups: list[UnitGroup] = field(default_factory=list)
    part: int = 0
    """Place among the chapters of the same section, from 1; 0 where that is in one."""

    @property
    def words(self) -> int:
        """Words of its groups."""
        return sum(group.words for group in self.groups)

    @property
    def section(self) -> str:
        """Id of the section it begins with."""
        return self.groups[0].section


def chunks(groups: Iterable[UnitGroup]) -> list[Chunk]:
    """The groups in chapters, in the order of the source."""
    out: list[Chunk] = []
    for section in _sections(groups):
        high = any(group.sensitivity == "high" for group in section)
        last = out[-1] if out else None
        words = sum(group.words for group in section)
        if last is not None and last.high == high and last.words + words <= WANTED:
            last.groups += section
        else:
            out += _parts(section, high)
    return _joined(out)


def _sections(groups: Iterable[UnitGroup]) -> Iterable[list[UnitGroup]]:
    section: list[UnitGroup] = []
    for group in groups:
        if section and group.section != section[0].section:
            yield section
            section = []
        section.append(group)
    if section:
        yield section


def _parts(section: list[UnitGroup], high: bool) -> list[Chunk]:
    """A section as one chapter, or as several of like length where it is too long for one."""
    words = sum(group.words for group in section)
    if words <= LARGEST:
        return [Chunk(high, list(section))]
    wanted = words / -(-words // WANTED)
    out = [Chunk(high, part=1)]
    for group in section:
        full = out[-1].words + group.words / 2 > wanted or out[-1].words + group.words > LARGEST
        if out[-1].groups and full:
            out.append(Chunk(high, part=len(out) + 1))
        out[-1].groups.append(group)
    return out


def _joined(chunks: list[Chunk]) -> list[Chunk]:
    """Chapters too short to stand alone go to a neighbour that may hold them."""
    out: list[Chunk] = []
    for chunk in chunks:
        last = out[-1] if out else None
        short = last is not None and min(last.words, chunk.words) < SMALLEST
        if last is not None and short and last.high == chunk.high and last.words + chunk.words <= LARGEST:
            last.groups += chunk.groups
            last.part = last.part if last.section == chunk.section else 0
        else:
            out.append(chunk)
    return out


def title_of(chunk: Chunk, headings: Mapping[str, list[Section]], whole: str, language: Language) -> str:
    """The chapter's title: the first heading in it that can be one; one that heads others where it begins with such.

    whole: the title of the guide, for a chapter without a heading.
    """
    keys = dict.fromkeys(group.section for group in chunk.groups)
    titles = [
        section.topic
        for key in keys
        for section in headings[key]
        if section.topic and len(section.topic) <= LONGEST_TITLE and language.plain.names_chapter(section.topic)
    ]
    several = len({group.section for group in chunk.groups}) > 1
    title = (titles[0] if several else ": ".join(titles)) if titles else whole
    last = titles[-1] if titles and len(title) > LONGEST_TITLE and not several else title
    title = " ".join(last.split())
    cut = len(title) > LONGEST_TITLE
    while len(title) > LONGEST_TITLE or (cut and " " in title and not language.plain.names_chapter(title)):
        title = title[:LONGEST_TITLE].rsplit(" ", 1)[0].rstrip(",;:")
    return title


def heading(section: Section, language: Language) -> Unit | None:
    """A heading as a sentence; none where the first line says it, or where it states something, which needs a fact."""
    title = section.topic.rstrip(" .:")
    claims = not section.title or language.claims.heading_claims(section.title)
    if not title or section.told or claims or states_figure(title, language):
        return None
    return Unit((DraftLine(language.plain.frame.heading(title), "signpost"),), where=section.where)


def states_figure(text: str, language: Language) -> bool:
    """True where a text states a figure that is more than a count, as "5 years" is."""
    return any(not figure.bare for figure in language.reading.numbers(text))
