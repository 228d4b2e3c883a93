"""A mark: what somebody said of words before their eyes, with those words in full. One line of review.jsonl."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from typing import Any, Literal, get_args

from audioguide.characters import forbidden

MarkName = Literal["settled", "read", "wrong", "signed", "withdrawn", "restored"]
"""settled: the writer has seen it and wants it so. read: a named person, in a role, says it is right. wrong: the same,
that it is not. signed: a chapter, all of which was read. withdrawn, restored: a guide or a chapter."""
EntryKind = Literal["guide", "chapter", "title", "paragraph", "meaning", "pronunciation", "route", "clinic"]
"""guide: what guide.toml says to listeners. chapter: its number, where it may sound, how many paragraphs it has; or the
chapter as a whole, where it is signed or withdrawn. meaning: one of the glossary. clinic: the clinic's own lines."""

LONGEST = 4_000
"""Characters of a name, a role or a note."""
_WHEN = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark. What is empty does not apply."""

    mark: MarkName
    kind: EntryKind
    language: str
    """Primary tag of the chapters; empty where it is about all languages."""
    place: str
    """For people: "en/01-start.md, paragraph 3". A signed or withdrawn chapter is found by it: "en/01-start.md"."""
    words: str
    """In full, as they stand in the file; of a signed chapter the fingerprint of all that was read."""
    when: str
    """UTC, to the millisecond: 2026-03-04T05:06:07.089Z."""
    spoken: str = ""
    """As it was said aloud by the release that asked."""
    before: str = ""
    """The paragraph before it, in full."""
    facts: tuple[str, ...] = ()
    """As they were shown."""
    by: str = ""
    """A person's name; nobody is ever put in by the program."""
    role: str = ""
    seconds: float = 0.0
    """How long the answer took."""
    note: str = ""
    """What is wrong, why it is withdrawn, or "read on paper"."""
    until: str = ""
    """ISO date of the last day on which a signed chapter's sign-off holds."""


_FIELDS = {field.name: field for field in fields(Mark)}
_NEEDED = ("mark", "kind", "language", "place", "words", "when")
_PERSON = frozenset({"read", "wrong"})
_REASON = frozenset({"wrong", "withdrawn", "restored"})


def moment(now: datetime.datetime, after: Iterable[Mark] = ()) -> str:
    """A moment as a mark says it. now: with its time zone. after: marks on record, which it comes behind.

    The newest word counts, so that one machine's clock must not make a word newer than what is said after it.
    """
    latest = max((mark.when for mark in after), default="")
    told = _written(now)
    if told > latest:
        return told
    return _written(datetime.datetime.fromisoformat(latest) + datetime.timedelta(milliseconds=1))


def _written(at: datetime.datetime) -> str:
    return at.astimezone(datetime.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def format_mark(mark: Mark) -> str:
    """One line without its end; `parse_mark` gives it back. What is empty is left out."""
    told = {name: getattr(mark, name) for name in _FIELDS}
    return json.dumps({name: value for name, value in told.items() if value or name in _NEEDED}, ensure_ascii=False)


def parse_mark(line: str) -> Mark:
    """A mark from its line. Raises ValueError, whose text ends a sentence about the line."""
    try:
        record = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as broken:
        raise ValueError("is no record of a review") from broken
    if not isinstance(record, dict):
        raise ValueError("is no record of a review")
    if strange := [key for key in record if key not in _FIELDS]:
        raise ValueError(f"has an unknown key {strange[0]!r:.40}")
    if missing := [key for key in _NEEDED if key not in record]:
        raise ValueError(f"has no {missing[0]}")
    if "facts" in record:
        record["facts"] = _strings(record["facts"])
    mark = Mark(**record)
    if problem := _problem(mark):
        raise ValueError(problem)
    return mark


def _strings(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError("has facts that are no list of texts")
    return tuple(value)


def _problem(mark: Mark) -> str:
    """What is wrong with a record, as the end of a sentence; empty where it is whole."""
    for name in _FIELDS:
        value = getattr(mark, name)
        if name == "seconds":
            if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value < float("inf"):
                return "has seconds that are no length of time"
        elif name != "facts" and not isinstance(value, str):
            return f"has a {name} that is no text"
    if mark.mark not in get_args(MarkName) or mark.kind not in get_args(EntryKind):
        return f"has the mark {mark.mark!r:.40} of a {mark.kind!r:.40}, which is not known"
    if not _WHEN.fullmatch(mark.when) or not _is_day(mark.when[:10]) or mark.when[11:] > "23:59:59.999Z":
        return f"has a moment {mark.when!r:.40}, which is not written as 2026-03-04T05:06:07.089Z"
    return _unsigned_problem(mark)


def _unsigned_problem(mark: Mark) -> str:
    if mark.mark in _PERSON and not (mark.by.strip() and mark.role.strip()):
        return f"says {mark.mark} and not by whom, and in what role"
    if mark.mark in _REASON and not mark.note.strip():
        return f"says {mark.mark} and not why"
    if max(map(len, (mark.by, mark.role, mark.note))) > LONGEST:
        return f"has a name, a role or a note of more than {LONGEST:,} characters"
    texts = (getattr(mark, name) for name in _FIELDS if name not in ("seconds", "facts"))
    if any(forbidden(text, "\t\n") >= 0 for text in (*texts, *mark.facts)):
        return "holds a character that nobody sees"
    if (mark.mark == "signed") != bool(mark.until) or (mark.until and not _is_day(mark.until)):
        return "is signed without a last day, or has one without being signed"
    return ""


def _is_day(text: str) -> bool:
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
