"""Where something stands, as a person without the files finds it: chapter and sentence, not path and line."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from audioguide.language.base import primary
from audioguide.model import Chapter, FactTable, Finding, Guide, Severity
from audioguide.review.decisions import Decision, Item
from audioguide.review.entries import page_of

_FILES = (
    (re.compile(r"facts(\.[\w-]+)?\.yaml"), "the fact table"),
    (re.compile(r"glossary(\.[\w-]+)?\.yaml"), "the glossary"),
    (re.compile(r"lexicon\.pls"), "the list of pronunciations"),
    (re.compile(r"guide\.toml"), "the guide's settings file"),
)
"""Files of a guide, and what people call them."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place of a guide in words."""

    part: str
    """ "Chapter 3", "The fact table"; empty for the guide as a whole."""
    title: str = ""
    """Of the chapter, in the guide's own language."""
    within: str = ""
    """ "Sentence 7", "Record F014"; empty for the whole part."""
    quote: str = ""
    """The sentence itself; the words of a record are in the report anyway."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that a person has to look at, with its place."""

    place: Place
    message: str
    code: str = ""
    """Of the rule that saw it; empty for a decision."""


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading."""

    heading: str
    entries: tuple[Entry, ...]
    title: str = ""
    """Of the chapter they are about, in the guide's own language; empty where they are about none, or several."""
    why: str = ""
    """What is to be done about all of them."""


def findings(guide: Guide, table: FactTable, found: Iterable[Finding], severity: Severity) -> list[Group]:
    """The findings of one severity, those about one part of the guide together, in the order of a check."""
    entries = [
        Entry(_place(guide, table, one.file, one.line), without_files(one.message), one.code)
        for one in found
        if one.severity == severity
    ]
    parts = groupby(entries, key=lambda entry: (entry.place.part, entry.place.title))
    return [Group(part or "The whole guide", tuple(those), title) for (part, title), those in parts]


def decisions(guide: Guide, left: Iterable[Decision]) -> list[Group]:
    """What a person must still decide, a group each."""
    return [
        Group(
            one.title,
            tuple(_decision(guide, item) for item in one.items),
            why=without_files(f"{one.question} If you leave it: {one.if_left}"),
        )
        for one in left
    ]


def sentence_of(chapter: Chapter, line: int) -> Place:
    """The place of a line of a chapter's file."""
    place = Place(f"Chapter {chapter.number}", chapter.title)
    for number, sentence in enumerate(chapter.sentences, 1):
        if sentence.line == line:
            return Place(place.part, place.title, f"Sentence {number}", sentence.text)
    return place


def without_files(message: str) -> str:
    """A message to writers, with the names of a guide's files as people call them."""
    for name, words in _FILES:
        message = name.sub(words, message)
    return message


def _decision(guide: Guide, item: Item) -> Entry:
    """An item where it is met: in its chapter, and in the sentence that it quotes while that stands."""
    chapter = next((chapter for chapter in guide.chapters if item.page and page_of(guide, chapter) == item.page), None)
    if chapter is None:
        return Entry(Place(item.where), without_files(item.text))
    quoted = next((one for one in chapter.sentences if item.text.endswith(one.text)), None)
    if quoted is None:
        return Entry(Place(f"Chapter {chapter.number}", chapter.title), without_files(item.text))
    return Entry(sentence_of(chapter, quoted.line), without_files(item.text.removesuffix(quoted.text).rstrip()))


def _place(guide: Guide, table: FactTable, file: str, line: int) -> Place:
    *folders, name = re.split(r"[/\\]", file)
    for chapter in guide.chapters:
        # Its folder is its language: a chapter in another one may have the same name.
        if name == f"{chapter.stem}.md" and folders[-1:] in ([], [primary(guide.language)]):
            return sentence_of(chapter, line)
    words = next((words for known, words in _FILES if known.fullmatch(name)), "")
    if words == "the fact table":
        return Place(_capital(words), within=_record(table, line))
    return Place(_capital(words) if words else name)


def _record(table: FactTable, line: int) -> str:
    """The record that a line of the fact table belongs to."""
    begun = [fact for fact in table.facts.values() if 0 < fact.line <= line]
    return f"Record {max(begun, key=lambda fact: fact.line).id}" if begun else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
