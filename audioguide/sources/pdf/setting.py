"""How a PDF is set: the size of its text and of its headings, and the step from line to line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from audioguide.sources.joining import Joining
from audioguide.sources.pdf.words import Stretch

LARGER = 1.12
"""Times the size of the text from which a line is a heading."""
RUNNING = 0.25
"""Of all letters, from which on a size is one of running text: a page may be set larger than the others."""
FEWEST_LINES = 8
"""Lines of such a size."""
MOST_HEADINGS = 0.4
"""Of all text: who calls more of it headings has set all his text with their style."""
SPACE = 0.25
"""Of a size, between two words."""
MOST_CUT = 0.05
"""Of the places where a file parts its paragraphs, how many may stand in the middle of a sentence."""
LONGEST_HEADING = 25
"""Words."""


@dataclass(frozen=True, slots=True)
class Setting:
    """How the document is set, measured once over all its pages."""

    body: float
    """Size of most letters."""
    sizes: tuple[float, ...]
    """Sizes of headings, largest first."""
    leading: float
    """From line to line, in sizes."""
    joining: Joining
    """How lines of it are joined."""
    tagged: float = 0.0
    """Size of the largest heading the file itself names; 0 where it names none, or too many."""
    units: bool = True
    """The file's own paragraphs are those a reader sees."""


def measure(lines: Sequence[Stretch], joining: Joining) -> Setting:
    """Sizes and leading of a document."""
    letters: Counter[float] = Counter()
    heads: Counter[float] = Counter()
    for line in lines:
        for word in line.words:
            letters[rounded(word.size)] += len(word.text)
        if len(line.text.split()) <= LONGEST_HEADING and any(char.isalpha() for char in line.text):
            heads[rounded(line.size)] += 1
    body = max(letters, key=lambda size: letters[size], default=10.0)
    most = sum(letters.values()) * RUNNING
    running = {size for size, count in heads.items() if letters[size] > most and count >= FEWEST_LINES}
    sizes = sorted((size for size in heads if size >= body * LARGER and size not in running), reverse=True)
    steps: Counter[float] = Counter()
    for above, below in pairwise(lines):
        if abs(above.size - body) < 0.6 and abs(below.size - body) < 0.6 and 0 < below.y - above.y < body * 2.5:
            steps[round((below.y - above.y) / body, 1)] += 1
    leading = min((step for step, count in steps.items() if count >= max(steps.values()) * 0.3), default=1.2)
    return Setting(body, tuple(sizes), leading, joining, _tagged(lines), _trusted(lines))


def _tagged(lines: Sequence[Stretch]) -> float:
    """Size of the largest heading that the file names; 0 where it names none, or calls half of its text headings."""
    heads = [line for line in lines if line.words[0].tag[:1] == "H"]
    if sum(len(line.text) for line in heads) > sum(len(line.text) for line in lines) * MOST_HEADINGS:
        return 0.0
    return max((line.size for line in heads), default=0.0)


def _trusted(lines: Sequence[Stretch]) -> bool:
    """True where the paragraphs that the file names end where paragraphs do, and not at each line's end."""
    edges: dict[int, float] = {}
    for line in lines:
        edges[round(line.x0 / 4)] = max(edges.get(round(line.x0 / 4), 0.0), line.x1)
    parted = cut = 0
    for above, below in pairwise(lines):
        before, after = above.words[-1].unit, below.words[0].unit
        if before and after and before != after and below.y > above.y:
            parted += 1
            goes_on = above.text[-1:].isalpha() and below.text[:1].islower()
            cut += goes_on and fills(above, below, edges[round(above.x0 / 4)])
    return cut <= max(1, parted * MOST_CUT)


def fills(line: Stretch, below: Stretch, right: float) -> bool:
    """True where the first word below would not have fitted behind a line: it was broken because it was full."""
    first = below.words[0]
    return line.x1 + line.size * SPACE + first.x1 - first.x0 > right


def rounded(size: float) -> float:
    """A size to the half point: programs write 11.04 for 11."""
    return round(size * 2) / 2
