"""The one rule: from the marks on record and the words as they stand to what holds of each entry, chapter and guide.

Pure: no file, no clock. The order of the marks means nothing, so that two records merge in any way.
"""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from audioguide.model import STATE_NAMES, PublishedState, SignOff
from audioguide.review.entries import Entry
from audioguide.review.marks import Mark

EntryStateName = Literal["wrong", "unsettled", "unread", "read"]
ANYBODY = ""
"""Stands for the role, where a guide asks for none and one person must have read it all the same."""
Needed = Callable[[frozenset[int]], Mapping[int, str]]
"""Takes the numbers of the chapters that are withdrawn; gives those without which the others may not be heard, each
with why, as a sentence."""
_HARD = frozenset({"wrong", "withdrawn"})


@dataclass(frozen=True)
class EntryState:
    """What holds of one entry."""

    entry: Entry
    name: EntryStateName
    """wrong: the newest word of a reviewer is that it is. unsettled: nobody wanted it so yet. unread: some role has not
    read it. read: by all."""
    settled: bool
    unread_by: tuple[str, ...] = ()
    """Roles that have not read it; ANYBODY where no role is asked for."""
    readers: tuple[tuple[str, str], ...] = ()
    """(name, role) of those whose reading counts."""
    wrong: Mark | None = None


@dataclass(frozen=True, slots=True)
class Chapter:
    """What holds of one chapter."""

    number: int
    page: str
    state: PublishedState
    sign_offs: tuple[SignOff, ...] = ()
    """Of those who have read it, one a person, where it is signed."""


@dataclass(frozen=True, slots=True)
class Review:
    """What holds of a guide in one language."""

    entries: tuple[EntryState, ...]
    chapters: tuple[Chapter, ...]
    state: PublishedState

    def of(self, number: int) -> tuple[EntryState, ...]:
        """The entries that decide about a chapter: its own, and those of the whole guide."""
        return tuple(each for each in self.entries if each.entry.chapter in (0, number))


@dataclass(frozen=True, slots=True)
class OldSignOffs:
    """What sign-off.toml says, the form before this one: fingerprints of whole files."""

    holding: Mapping[int, SignOff] = field(default_factory=dict)
    """By chapter, where every file is as it was signed."""
    once: frozenset[str] = frozenset()
    """Pages that were signed in that form, whether that holds or not."""
    any_role: bool = False
    """The guide names no roles: then whoever signed counts, whatever the role, as it did at that time."""


def fingerprint(entries: Iterable[EntryState]) -> str:
    """SHA-256 of a chapter as it was read: what its sign-off is about. Neither their order nor a repetition counts."""
    keys = sorted({each.entry.fingerprint for each in entries})
    return hashlib.sha256(" ".join(keys).encode()).hexdigest()


def review_of(
    marks: Iterable[Mark],
    entries: Sequence[Entry],
    pages: Mapping[int, str],
    language: str,
    roles: Sequence[str],
    old: OldSignOffs | None = None,
    needed: Needed = lambda _: {},
) -> Review:
    """What holds now.

    pages: chapter's number -> its page. language: primary tag. roles: those asked for; none = anybody. needed: asked
    where chapters are withdrawn, whether the others may be heard without them.
    """
    record = _Record(marks, language, tuple(roles), old or OldSignOffs())
    states = tuple(map(record.entry, entries))
    gone = record.withdrawn("guide", "")
    chapters = tuple(_chapter(record, states, number, page) for number, page in pages.items())
    # Another name for its file takes no withdrawal back.
    lost = sorted(filter(None, (record.withdrawn("chapter", page) for page in record.withdrawn_pages(pages.values()))))
    return Review(states, chapters, _whole(chapters, gone or next(iter(lost), ""), needed))


class _Record:
    """The marks, by what they are about."""

    def __init__(self, marks: Iterable[Mark], language: str, roles: tuple[str, ...], old: OldSignOffs) -> None:
        self.roles, self.old = roles or (ANYBODY,), old
        self.settled = set[tuple[str, str, str, tuple[str, ...]]]()
        self.judged: dict[tuple[str, str, str], list[Mark]] = defaultdict(list)
        self.signed: dict[str, list[Mark]] = defaultdict(list)
        self._withdrawals: dict[tuple[str, str], list[Mark]] = defaultdict(list)
        for mark in marks:
            if mark.language not in (language, ""):
                continue
            if mark.mark == "settled":
                self.settled.add((mark.kind, mark.language, mark.words, mark.facts))
            elif mark.mark in ("read", "wrong"):
                self.judged[mark.kind, mark.language, mark.words].append(mark)
            elif mark.mark == "signed":
                self.signed[mark.place].append(mark)
            else:
                self._withdrawals[mark.kind, mark.place if mark.kind == "chapter" else ""].append(mark)

    def withdrawn_pages(self, but: Iterable[str]) -> set[str]:
        """Pages that were withdrawn at any time, all but these."""
        return {page for kind, page in self._withdrawals if kind == "chapter"} - set(but)

    def withdrawn(self, kind: str, place: str) -> str:
        """Why it is withdrawn now; empty where it is not."""
        newest = _newest(self._withdrawals.get((kind, place), ()))
        return newest.note if newest is not None and newest.mark == "withdrawn" else ""

    def entry(self, entry: Entry) -> EntryState:
        """What holds of an entry."""
        judged = self.judged.get(entry.said, [])
        newest, held = _newest(judged), self._held(entry)
        settled = entry.seen in self.settled or bool(held)
        old = held if held and entry.plain else []
        read = [mark for mark in judged if _has_read(mark, entry)]
        readers = {(mark.by, mark.role) for mark in read if not _took_back(mark, judged)}
        missing = tuple(
            role
            for role in self.roles
            if not any(_is(role, given) for _, given in readers)
            and not any(self.old.any_role or _is(role, one.role) for one in old)
        )
        readers |= {(one.name, one.role) for one in old}
        wrong = newest if newest is not None and newest.mark == "wrong" else None
        name: EntryStateName = (
            "wrong" if wrong is not None else "unsettled" if not settled else "unread" if missing else "read"
        )
        return EntryState(entry, name, settled, missing, tuple(sorted(readers)), wrong)

    def _held(self, entry: Entry) -> list[SignOff]:
        """Old sign-offs that held these words. They held whole files, and not how a release says a figure."""
        mine = [one for number, one in self.old.holding.items() if entry.chapter in (0, number)]
        return [] if entry.kind == "clinic" else mine

    def counts(self, reader: tuple[str, str]) -> bool:
        """Whether somebody read for one of the roles asked for."""
        return any(_is(role, reader[1]) for role in self.roles)


def _is(role: str, given: str) -> bool:
    return role == ANYBODY or role.casefold() == given.casefold()


def _has_read(mark: Mark, entry: Entry) -> bool:
    """Whether somebody had exactly this before her: the words, what stood before them, their facts, how they sound."""
    return (
        mark.mark == "read"
        and mark.before == entry.before
        and mark.facts == entry.facts
        and mark.spoken == entry.spoken
    )


def _took_back(mark: Mark, judged: Iterable[Mark]) -> bool:
    """Whether the same person has said since that these words are wrong."""
    who = mark.by.casefold()
    return any(one.mark == "wrong" and one.by.casefold() == who and one.when >= mark.when for one in judged)


def _newest(marks: Iterable[Mark]) -> Mark | None:
    """Of two of one moment the harder."""
    return max(marks, key=lambda mark: (mark.when, mark.mark in _HARD, mark.by, mark.note), default=None)


def _chapter(record: _Record, states: Sequence[EntryState], number: int, page: str) -> Chapter:
    mine = [each for each in states if each.entry.chapter in (0, number)]
    if reason := record.withdrawn("chapter", page) or record.withdrawn("guide", ""):
        return Chapter(number, page, PublishedState("withdrawn", reason))
    names = {each.name for each in mine}
    if "wrong" in names:
        first = next(each for each in mine if each.name == "wrong")
        said = first.wrong.note if first.wrong is not None else ""
        return Chapter(number, page, PublishedState("wrong", f"{first.entry.place}: {said}"))
    if "unsettled" in names:
        return Chapter(number, page, PublishedState("preview"))
    signed = record.signed.get(page, [])
    if "unread" not in names and (sign_offs := _sign_offs(record, mine, number, signed)):
        roles = tuple(dict.fromkeys(one.role for one in sign_offs))
        return Chapter(number, page, PublishedState("signed", "", roles), sign_offs)
    return Chapter(number, page, PublishedState("changed" if signed or page in record.old.once else "unsigned"))


def _sign_offs(record: _Record, mine: Sequence[EntryState], number: int, signed: Sequence[Mark]) -> tuple[SignOff, ...]:
    """One of each person who has read any of it; none where nobody has signed it as it stands."""
    now = fingerprint(mine) if signed else ""
    holding = [mark for mark in signed if mark.words == now]
    if holding:
        when = max(mark.when for mark in holding)
        until = min(mark.until for mark in holding if mark.when == when)
        readers = sorted({reader for each in mine for reader in each.readers if record.counts(reader)})
        return tuple(SignOff(f"{name}, {role}", when[:10], until) for name, role in readers)
    return (record.old.holding[number],) if number in record.old.holding else ()


def _whole(chapters: Sequence[Chapter], withdrawn: str, needed: Needed) -> PublishedState:
    """The strictest of all that may be heard; a chapter's reason is told with its number."""
    if withdrawn:
        return PublishedState("withdrawn", withdrawn)
    gone = {chapter.number: chapter.state.reason for chapter in chapters if chapter.state.name == "withdrawn"}
    without = dict(needed(frozenset(gone))) if gone else {}
    if gone and len(gone) == len(chapters):
        without = without or {min(gone): ""}
    if without:
        number, why = min(without.items())
        return PublishedState("withdrawn", f"Chapter {number}: {gone[number]} {why}".strip())
    chapters = [chapter for chapter in chapters if chapter.number not in gone]
    worst = min(chapters, key=lambda chapter: STATE_NAMES.index(chapter.state.name), default=None)
    if worst is None:
        return PublishedState()
    name = worst.state.name
    reason = f"Chapter {worst.number}: {worst.state.reason}" if worst.state.reason else ""
    roles = dict.fromkeys(role for chapter in chapters for role in chapter.state.roles) if name == "signed" else ()
    return PublishedState(name, reason, tuple(roles))
