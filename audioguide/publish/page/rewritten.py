"""V10, once more: index.html is, letter for letter, what this version writes of guide.json.

The check of `verify` shares nothing with the writer, so that it sees what the writer gets wrong, and looks at what it
knows to look for. This one shares everything with it, and sees whatever was done to the page afterwards: a button that
says the contrary, a paragraph that is hidden, a meaning that was left out. Neither can do the other's work.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import zip_longest
from tempfile import TemporaryFile

from audioguide.model import Finding
from audioguide.publish.built import BuiltGuide
from audioguide.publish.page.verify import CODE, NAME
from audioguide.publish.page.write import COVER, Beside, size_of, write_page
from audioguide.publish.rewritten import message


def check(built: BuiltGuide) -> Iterator[Finding]:
    """The first line in which the page differs. Raises OutputError where it cannot be read.

    The page tells how large its sounds are: where one is gone, that is found elsewhere, and nothing is said here.
    """
    size = partial(size_of, built.folder)
    if not built.has(NAME) or not all(map(size, (built.timeline.whole_file, *(head.file for head in built.heads)))):
        return
    beside = Beside(size, COVER if built.has(COVER) else "")
    with TemporaryFile("w+", encoding="utf-8", newline="\n") as anew:
        write_page(anew, built.timeline, built.chapters(), beside)
        anew.seek(0)
        lines = (line.removesuffix("\n") for line in anew)
        for number, (found, written) in enumerate(zip_longest(built.lines(NAME), lines), 1):
            if found != written:
                yield built.finding(CODE, NAME, message("This line"), number)
                return
