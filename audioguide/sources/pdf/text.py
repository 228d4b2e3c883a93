"""Lines of a PDF joined into one text, with what is stressed in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from audioguide.sources.joining import Joining
from audioguide.sources.pdf.words import Word, main_size, runs_of
from audioguide.sources.spans import Run, SettledLine, settle, without

_LEFT = re.compile(r"([^\W\d_]+)[-\u2010\u00ad]$")
_RIGHT = re.compile(r"[^\W\d_]+")


def joined_line(lines: Sequence[Sequence[Word]], joining: Joining, cut: int = 0) -> SettledLine:
    """One text from lines; a word parted at a line's end is whole again. `cut` characters at the start are a bullet."""
    size = main_size([word for line in lines for word in line])
    runs: list[Run] = []
    for words in lines:
        more = runs_of(words, size)
        if runs and more:
            runs = _met(runs, more, joining)
        runs += more
    line = settle(runs)
    if not cut:
        return line
    text, emphasis = without(line.text, line.emphasis, 0, cut)
    return SettledLine(text, emphasis, line.bold)


def _met(runs: list[Run], more: list[Run], joining: Joining) -> list[Run]:
    """The runs so far, made ready for those of the next line."""
    last, first = runs[-1], more[0]
    left = _LEFT.search(last.text)
    if not last.text.endswith(("-", "\u2010", "\u00ad")) or len(last.text) == 1:
        both = last.stress and first.stress
        return [*runs, Run(" ", both, last.bold and first.bold)]
    right = _RIGHT.match(first.text)
    whole = left and right and right.group()[0].islower()
    if (
        whole
        and left
        and right
        and (last.text[-1] == "\u00ad" or not joining.keeps_hyphen(left.group(1).lower(), right.group().lower()))
    ):
        return [*runs[:-1], Run(last.text[:-1], last.stress, last.bold)]
    return [*runs[:-1], Run(last.text[:-1] + "-", last.stress, last.bold)]
