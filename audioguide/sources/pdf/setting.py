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
    """Size of the largest heading the file itself names; 0 where it names none."""


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
    sizes = sorted((size for size in heads if size >= body * LARGER), reverse=True)
    steps: Counter[float] = Counter()
    for above, below in pairwise(lines):
        if abs(above.size - body) < 0.6 and abs(below.size - body) < 0.6 and 0 < below.y - above.y < body * 2.5:
            steps[round((below.y - above.y) / body, 1)] += 1
    leading = min((step for step, count in steps.items() if count >= max(steps.values()) * 0.3), default=1.2)
    tagged = max((line.size for line in lines if line.words[0].tag[:1] == "H"), default=0.0)
    return Setting(body, tuple(sizes), leading, joining, tagged)


def rounded(size: float) -> float:
    """A size to the half point: programs write 11.04 for 11."""
    return round(size * 2) / 2
