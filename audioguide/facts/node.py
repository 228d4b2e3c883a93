"""One value of a YAML file with its place, and the questions a reader asks of it: every wrong answer names the line."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from audioguide.characters import forbidden
from audioguide.errors import FactTableError, Message
from audioguide.text_files import read_text, shown, unwritable

LONGEST_TEXT = 10_000
"""Characters of one value."""


@dataclass(frozen=True, slots=True)
class Node:
    """A mapping, a list or a text, and where it stands."""

    value: dict[str, Node] | list[Node] | str
    file: str
    line: int
    key: str = ""
    """The key it stands under, for messages."""

    def error(self, message: str) -> FactTableError:
        """The error to raise about this value."""
        return FactTableError(message, self.file, self.line)

    def unknown(self, what: str, word: str, known: Iterable[str]) -> FactTableError:
        """The error about a word that nothing here is called, with the nearest that something is."""
        near = get_close_matches(word, list(known), n=1)
        hint = f"Did you mean {near[0]}?" if near else f"Known are: {_few(known)}."
        return self.error(f"{word} is not a known {what}. {hint}")

    def mapping(self) -> dict[str, Node]:
        """Its keys and values."""
        if not isinstance(self.value, dict):
            raise self.error(f"{self._here()} must be keys and values, as in `key: value`.")
        return self.value

    def entries(self) -> list[Node]:
        """Its entries."""
        if not isinstance(self.value, list):
            raise self.error(f"{self._here()} must be a list: entries in brackets, or a line with a dash for each.")
        return self.value

    def scalar(self) -> str:
        """Its text without the spaces around it."""
        if not isinstance(self.value, str):
            raise self.error(f"{self._here()} must be a text.")
        if len(self.value) > LONGEST_TEXT:
            raise self.error(f"{self._here()} has {len(self.value):,} characters. Is a quote mark missing?")
        if (at := forbidden(self.value, "\t\n")) >= 0:
            raise self.error(unwritable(self.value[at]))
        return " ".join(self.value.split())

    def keys(self, known: Sequence[str]) -> dict[str, Node]:
        """Its keys and values, all of them among `known`."""
        mapping = self.mapping()
        for key, value in mapping.items():
            if key not in known:
                raise value.unknown("key", key, known)
        return mapping

    def at(self, key: str) -> Node:
        """The value of a key; where there is none, an empty text at the record's own line."""
        return self.mapping().get(key) or Node("", self.file, self.line, key)

    def text(self, key: str) -> str:
        """The text of a key; empty where there is none."""
        node = self.mapping().get(key)
        return node.scalar() if node is not None else ""

    def needed(self, key: str) -> str:
        """The text of a key that must be there."""
        text = self.text(key)
        if not text:
            raise self.at(key).error(f"{key} is missing or empty.")
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a list; empty where there is none."""
        return self.at(key).strings() if key in self.mapping() else ()

    def strings(self) -> tuple[str, ...]:
        """Its entries as texts, none of them empty."""
        out = tuple(entry.scalar() for entry in self.entries())
        if "" in out:
            raise self.error(f"{self._here()} has an empty entry.")
        return out

    def records(self, key: str) -> list[Node]:
        """The entries of a list of mappings; empty where there is none."""
        entries = self.at(key).entries() if key in self.mapping() else []
        for entry in entries:
            entry.mapping()
        return entries

    def choice(self, key: str, choices: Sequence[str], default: str | None = None) -> Any:
        """One of `choices`. Any: the caller's Literal type is made of the same words."""
        word = self.text(key) if key in self.mapping() or default is None else default
        if word not in choices:
            raise self.at(key).unknown(key, word or "nothing", [choice for choice in choices if choice])
        return word

    def flag(self, key: str, default: bool) -> bool:
        """true or false."""
        if key not in self.mapping():
            return default
        word = self.text(key).lower()
        if word not in ("true", "false"):
            raise self.at(key).error(f"{key} is {word or 'empty'}; write true or false.")
        return word == "true"

    def decimal(self, key: str) -> float:
        """A number from 0 to 99.9, such as 11.6."""
        word = self.needed(key)
        if not re.fullmatch(r"\d{1,2}(\.\d+)?", word, re.ASCII):
            raise self.at(key).error(f"{key} is {word}; write a number such as 11.6.")
        return float(word)

    def whole(self, key: str, default: int) -> int:
        """A whole number from 0 to 999."""
        if key not in self.mapping():
            return default
        word = self.text(key)
        if not (word.isascii() and word.isdigit() and len(word) <= 3):
            raise self.at(key).error(f"{key} is {word or 'empty'}; write a whole number from 0 to 999.")
        return int(word)

    def amount(self) -> float:
        """A number such as 6 or 2.5."""
        word = self.scalar()
        try:
            amount = float(word)
        except ValueError:
            amount = float("nan")
        if not abs(amount) < 1e12:
            raise self.error(f"{word or 'nothing'} is not a number. Write 6 or 2.5; words go under literal.")
        return amount

    def date(self) -> datetime.date:
        """A date such as 2023-08-10."""
        word = self.scalar()
        try:
            return datetime.date.fromisoformat(word)
        except ValueError as wrong:
            raise self.error(f"{word or 'nothing'} is not a date. Write it as 2023-08-10.") from wrong

    def _here(self) -> Message:
        return self.key or "this entry"


def _few(known: Iterable[str]) -> Message:
    words = list(known)
    return ", ".join(words[:8]) + (" and more" if len(words) > 8 else "") if words else "none yet"


def read(path: Path) -> Node | None:
    """The root of a YAML file; None where there is no such file. Raises FactTableError for what cannot be read."""
    text = text_of(path)
    return None if text is None else parsed(text, shown(path))


def text_of(path: Path) -> str | None:
    """What a YAML file holds; None where there is no such file. Raises FactTableError for what cannot be read."""
    return read_text(path, FactTableError) if path.exists() else None


def parsed(text: str, file: str) -> Node:
    """The root of a YAML text, an empty mapping where it says nothing. file: its name, as messages show it.

    Raises FactTableError for what is no YAML.
    """
    import yaml

    try:
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as broken:
        mark = getattr(broken, "problem_mark", None)
        problem = getattr(broken, "problem", None) or getattr(broken, "reason", None) or "it cannot be read"
        line = mark.line + 1 if mark else text.count("\n", 0, getattr(broken, "position", 0) or 0) + 1
        raise FactTableError(f"this is not valid YAML: {problem}. Put a text that holds a colon in quotes.",
                             file, line) from broken  # fmt: skip
    except RecursionError as deep:
        raise FactTableError("the file is nested too deeply to be a table.", file) from deep
    return Node({}, file, 1) if root is None else _wrap(root, file, "", 0)


def _wrap(node: Any, file: str, key: str, depth: int) -> Node:
    """A yaml node as ours. No table is more than 8 deep, so an alias that holds itself ends here too."""
    line = node.start_mark.line + 1
    if depth > 8:
        raise FactTableError("the file is nested too deeply to be a table.", file, line)
    if node.id == "sequence":
        return Node([_wrap(entry, file, key, depth + 1) for entry in node.value], file, line, key)
    if node.id != "mapping":
        return Node("" if node.tag.endswith(":null") else str(node.value), file, line, key)
    mapping: dict[str, Node] = {}
    for name, value in node.value:
        place = name.start_mark.line + 1
        if name.id != "scalar":
            raise FactTableError("a key must be a word.", file, place)
        if (at := forbidden(name.value)) >= 0:
            raise FactTableError(unwritable(name.value[at]), file, place)
        if name.value in mapping:
            raise FactTableError(f"{name.value} is there twice in one record. Delete one.", file, place)
        wrapped = _wrap(value, file, name.value, depth + 1)
        mapping[name.value] = Node(wrapped.value, file, place, name.value)
    return Node(mapping, file, line, key)
