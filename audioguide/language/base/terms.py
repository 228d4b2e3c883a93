"""Clinical words and what everybody says for them: a language's table of pairs, found in a text longest first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

PairKind = Literal["name", "word", "stands"]
"""name: of a condition, an operation, a test or a medicine, which is given once behind its plain words. word: any
other, which simply gives way. stands: never gives way, nor does a word inside it: cystic fibrosis is not scarring."""
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?|[^\w\s]")
_COLUMNS = 6


@dataclass(frozen=True, slots=True)
class Pair:
    """A word and what may stand in its place."""

    term: str
    plain: str
    kind: PairKind = "word"
    grammar: frozenset[str] = frozenset()
    """How the plain words must stand in a sentence, in flags that the language's own table explains."""
    area: str = ""
    """What it is about, for reviewers alone: no code asks for it."""
    source: str = ""
    """Who reviewed it; `unreviewed` where nobody has."""

    @property
    def as_written(self) -> bool:
        """True for a term with capitals, such as a short form: it is found only as the table writes it."""
        return self.term != self.term.lower()


@dataclass(frozen=True, slots=True)
class Swap:
    """One place in a text where a plain word may stand; code points, end exclusive."""

    start: int
    end: int
    new: str
    pair: Pair


def read_pairs(file: Path) -> tuple[Pair, ...]:
    """The pairs of a table, in its order; the head of the file says what its columns mean.

    Lines of six columns parted by tabs: term, plain, kind, grammar, area, source; lines that begin with # are skipped.
    The forms of a word stand side by side with a slash between, in `kind` and `grammar` too where they differ. Raises
    ValueError with file and line for a line of another form.
    """
    out: list[Pair] = []
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line and not line.startswith("#"):
            fields = line.split("\t")
            if len(fields) != _COLUMNS or not set(fields[2].split("/")) <= set(get_args(PairKind)):
                raise ValueError(f"{file.name}, line {number}: no pair of words in six columns: {line!r}")
            out += _forms(*fields)
    return tuple(out)


def _forms(term: str, plain: str, kind: str, grammar: str, area: str, source: str) -> Iterator[Pair]:
    terms, plains = term.split("/"), plain.split("/")
    if len(terms) != len(plains):
        terms, plains = [term], [plain]
    kinds, flags = _each(kind, len(terms)), _each(grammar, len(terms))
    for one, other, its_kind, its_flags in zip(terms, plains, kinds, flags, strict=True):
        yield Pair(one, other, cast(PairKind, its_kind), frozenset(its_flags.split()) - {"-"}, area, source)


def _each(column: str, count: int) -> list[str]:
    """A column form by form: where all forms are alike it says so once."""
    values = column.split("/")
    return values if len(values) == count else values * count


class Terms:
    """Pairs, looked up by their first word, so that a text is read once however many pairs there are.

    A language derives from it where its grammar asks for more than putting one word in another's place.
    """

    def __init__(self, pairs: Iterable[Pair] = ()) -> None:
        self.pairs = tuple(pairs)
        self._by_first: dict[str, list[tuple[tuple[str, ...], Pair]]] = {}
        for pair in self.pairs:
            run = tuple(token.lower() for token in _TOKEN.findall(pair.term))
            self._by_first.setdefault(run[0], []).append((run, pair))
        for runs in self._by_first.values():
            runs.sort(key=lambda entry: -len(entry[0]))

    def swaps(self, text: str, keep: frozenset[str] = frozenset()) -> Iterator[Swap]:
        """Every place of `text`, in order, where a pair fits; none inside the phrases `keep`, in lower case."""
        tokens = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]
        low = [token.lower() for token, _, _ in tokens]
        at = 0
        while at < len(low):
            found = self._at(text, tokens, low, at)
            if found is None:
                at += 1
                continue
            run, pair = found
            start, end = tokens[at][1], tokens[at + len(run) - 1][2]
            if pair.kind != "stands" and not _kept(text, start, end, keep):
                yield Swap(start, end, self.written(pair, text, start, end), pair)
            at += len(run)

    def swapped(self, text: str, swaps: Iterable[Swap]) -> str:
        """`text` with these of its swaps made; a language also makes what stands around them fit."""
        out, last = "", 0
        for swap in swaps:
            out += text[last : swap.start] + swap.new
            last = swap.end
        return out + text[last:]

    def fits(self, pair: Pair, before: str, following: str) -> bool:
        """Whether the plain words are sound between these two words, in lower case; empty at either end of the text."""
        return True

    def written(self, pair: Pair, text: str, start: int, end: int) -> str:
        """The plain words as they are written in place of text[start:end]: with its capitals, where there are any."""
        return pair.plain

    def _at(
        self, text: str, tokens: list[tuple[str, int, int]], low: list[str], at: int
    ) -> tuple[tuple[str, ...], Pair] | None:
        for run, pair in self._by_first.get(low[at], ()):
            if tuple(low[at : at + len(run)]) != run:
                continue
            start, end = tokens[at][1], tokens[at + len(run) - 1][2]
            if pair.as_written and " ".join(text[start:end].split()) != pair.term:
                continue
            if _part_of_more(text[max(0, start - 1) : start], text[end : end + 1]):
                continue
            if self.fits(pair, low[at - 1] if at else "", low[at + len(run)] if at + len(run) < len(low) else ""):
                return run, pair
        return None


def _part_of_more(before: str, after: str) -> bool:
    """Whether the characters beside a place make it part of a longer form: "w/" of "w/o", "q.d." of "q.d.s."."""
    return before in ("-", "/", ".") or after in ("-", "/") or after.isalnum()


def _kept(text: str, start: int, end: int, keep: frozenset[str]) -> bool:
    low = text.lower()
    for phrase in keep:
        at = low.find(phrase, max(0, start - len(phrase)))
        if 0 <= at <= start and end <= at + len(phrase):
            return True
    return False
