"""Word lists of a language: text files, one entry a line; a line that begins with # says what the list is.

A table has columns between tabs; its first line names them. Each file is read when it is first asked for, and once.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _lines(file: Path) -> tuple[str, ...]:
    return tuple(line for line in file.read_text("utf-8").split("\n") if line and not line.startswith("#"))


class Lists:
    """The lists of one folder, by their names without ending: `words("drugs")` is data/drugs.txt."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sets: dict[str, frozenset[str]] = {}
        self._rows: dict[str, tuple[tuple[str, ...], ...]] = {}

    def entries(self, name: str) -> tuple[str, ...]:
        """The entries of NAME.txt, in its order."""
        return _lines(self._folder / f"{name}.txt")

    def words(self, name: str) -> frozenset[str]:
        """The entries of NAME.txt, to look a word up."""
        found = self._sets.get(name)
        if found is None:
            # Rules look words up thousands of times a guide: even to name the file again would be felt.
            found = self._sets[name] = frozenset(self.entries(name))
        return found

    def rows(self, name: str) -> tuple[tuple[str, ...], ...]:
        """The rows of the table NAME.tsv, each with all its columns; the columns that a row does not fill are empty."""
        found = self._rows.get(name)
        if found is None:
            lines = _lines(self._folder / f"{name}.tsv")
            found = self._rows[name] = tuple(tuple(line.split("\t")) for line in lines)
        return found

    def pairs(self, name: str) -> dict[str, str]:
        """A table of two columns, NAME.tsv: the first -> the second."""
        return {row[0]: row[1] for row in self.rows(name)}
