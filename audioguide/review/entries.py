"""All of a guide that is heard or shown and that no program has written: what a reviewer reads, entry by entry."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path

from audioguide.errors import FactTableError, UsageError
from audioguide.facts import read_facts
from audioguide.language.base import primary
from audioguide.model import Chapter, FactTable, Guide, Sentence
from audioguide.review.facts_seen import facts_seen
from audioguide.review.marks import EntryKind
from audioguide.script.chapter import format_tag
from audioguide.script.clinic import FILE_NAME as CLINIC
from audioguide.speech import speak
from audioguide.speech.clinic_lines import lines
from audioguide.speech.lexicon import FILE_NAME as LEXICON
from audioguide.speech.pls import read_pls

CLINICIAN = "clinician"
"""The role that a clinical guide asks for where guide.toml names none."""


@dataclass(frozen=True)
class Entry:
    """One thing to read, as it stands now."""

    kind: EntryKind
    language: str
    """Primary tag."""
    words: str
    """In full, as they stand in the file, tags included."""
    name: str
    """By which people call it: "c01-p03". It says where it stands, and nothing of what it says."""
    place: str
    """The same in words: "en/01-start.md, paragraph 3"."""
    texts: tuple[str, ...] = ()
    """What of it is said aloud."""
    before: str = ""
    facts: tuple[str, ...] = ()
    chapter: int = 0
    """Number of the chapter that it belongs to; 0 = to all of them."""
    lines: tuple[int, ...] = ()
    """Of the chapter's file."""
    heard_in: tuple[int, ...] = ()
    """Numbers of the chapters in which a meaning or a pronunciation is met."""

    @property
    def said(self) -> tuple[str, str, str]:
        """Its words, wherever they stand: what a reviewer calls wrong."""
        return self.kind, self.language, self.words

    @property
    def seen(self) -> tuple[str, str, str, tuple[str, ...]]:
        """The same with the facts beside it: what the writer settles."""
        return *self.said, self.facts

    @cached_property
    def spoken(self) -> str:
        """As this release says it, a line a sentence; a language without rules says it as it is written."""
        try:
            return "\n".join(speak(text, self.language).spoken for text in self.texts)
        except UsageError:
            return "\n".join(self.texts)

    @property
    def plain(self) -> bool:
        """Whether it is said as it is written, so that who has read it knows how it sounds."""
        return _bare(self.spoken) == _bare("\n".join(self.texts))

    @property
    def otherwise(self) -> tuple[str, ...]:
        """How those of its sentences are said that are not said as they are written."""
        said = self.spoken.split("\n")
        if len(said) != len(self.texts):
            return () if self.plain else tuple(said)
        return tuple(spoken for spoken, text in zip(said, self.texts, strict=True) if _bare(spoken) != _bare(text))

    @cached_property
    def fingerprint(self) -> str:
        """SHA-256 of all that is read: words, facts, the paragraph before, the spoken form."""
        return hashlib.sha256(json.dumps([*self.seen, self.before, self.spoken]).encode()).hexdigest()

    @property
    def id(self) -> str:
        """For an answer: the name, and so much of the fingerprint that no other words are meant."""
        return f"{self.name}-{self.fingerprint[:8]}"


def _bare(text: str) -> str:
    """Without the marks that shape a voice: only words count."""
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def asked_roles(guide: Guide) -> tuple[str, ...]:
    """The roles that must have read all of it; empty = anybody who gives a name and a role."""
    return guide.roles or ((CLINICIAN,) if guide.clinical else ())


def page_of(guide: Guide, chapter: Chapter) -> str:
    """Path of the chapter's file inside the guide's folder, by which it is signed: `en/01-start.md`."""
    return f"{primary(guide.language)}/{chapter.stem}.md"


def entries_of(guide: Guide, folder: Path) -> tuple[Entry, ...]:
    """Every entry of a guide as it was read from `folder`, in reading order.

    Facts that cannot be read are known to nobody: whatever tells one of them is open. Raises ScriptError for a lexicon
    that cannot be read.
    """
    try:
        table = read_facts(folder / "facts.yaml", guide.language, guide.main_language)
    except FactTableError:
        table = FactTable({}, {}, "")
    said, texts = _said(guide, folder), _texts(guide)
    return (
        _guide_entry(guide, tuple(said)),
        *(entry for chapter in guide.chapters for entry in _of_chapter(guide, chapter, table)),
        *_routes(guide),
        *_meanings(guide, texts),
        *_pronunciations(guide, said, texts),
        *_clinic(guide),
    )


def _guide_entry(guide: Guide, said: tuple[str, ...]) -> Entry:
    """With the names of all that has an entry of its own, so that none is taken out unseen."""
    source = guide.source
    told = {
        "Title": guide.title,
        "Based on": "; ".join(filter(None, (source.title, source.publisher, source.reviewed))),
        "About health": "yes" if guide.clinical else "no",
        "Wording": guide.wording,
        "Permission": guide.permission,
        "Licence": guide.licence,
        "Read by": ", ".join(asked_roles(guide)) or "anybody",
        "Held to its facts by people in": ", ".join(guide.read_by_people),
        "Chapters": str(len(guide.chapters)),
        "Routes": ", ".join(route.slug for route in guide.routes),
        "Explained": ", ".join(term.term for term in guide.glossary),
        "Pronounced": ", ".join(said),
    }
    words = "\n".join(f"{label}: {text or 'none'}" for label, text in told.items())
    return Entry("guide", primary(guide.language), words, "guide", "guide.toml", (guide.title,))


def _of_chapter(guide: Guide, chapter: Chapter, table: FactTable) -> Iterator[Entry]:
    language, page, only = primary(guide.language), page_of(guide, chapter), chapter.number
    paragraphs = [list(lines) for _, lines in groupby(chapter.sentences, key=lambda one: one.paragraph)]
    marks = [
        chapter.setting,
        *(["hard to hear"] if chapter.notice else []),
        *(["optional"] if chapter.optional else []),
    ]
    allowed = f" In public all the same: {', '.join(chapter.allow)}." if chapter.allow else ""
    form = f"Chapter {chapter.number}: {', '.join(marks)}. Paragraphs: {len(paragraphs)}.{allowed}"
    yield Entry("chapter", language, form, f"{chapter.id}-form", f"{page}, where it may be heard", chapter=only)
    yield Entry(
        "title", language, chapter.title, f"{chapter.id}-title", f"{page}, title", (chapter.title,), chapter=only
    )
    before = chapter.title
    for number, sentences in enumerate(paragraphs, 1):
        words = _words(sentences)
        yield Entry(
            "paragraph",
            language,
            words,
            f"{chapter.id}-p{number:02d}",
            f"{page}, paragraph {number}",
            tuple(sentence.text for sentence in sentences),
            before,
            facts_seen(table, tuple(fact for sentence in sentences for fact in sentence.facts)),
            only,
            tuple(sentence.line for sentence in sentences),
        )
        before = words


def _words(sentences: Iterable[Sentence]) -> str:
    return "\n".join(f"{sentence.text} {{{format_tag(sentence)}}}" for sentence in sentences)


def _routes(guide: Guide) -> Iterator[Entry]:
    for route in guide.routes:
        words = f"{route.title}: chapters {', '.join(map(str, route.chapters))}"
        language = primary(guide.language)
        yield Entry("route", language, words, f"route-{route.slug}", f"guide.toml, route {route.slug}", (route.title,))


def _meanings(guide: Guide, texts: Mapping[int, str]) -> Iterator[Entry]:
    language = primary(guide.language)
    for term in guide.glossary:
        about = f" (said {term.said})" if term.said else ""
        words = f"{term.term}{about}: {term.plain}\nFrom: {term.source}"
        places = tuple(number for number, text in texts.items() if term.term.casefold() in text)
        yield Entry("meaning", language, words, f"meaning-{_slug(term.term)}", guide.glossary_file, (term.plain,),
                    heard_in=places)  # fmt: skip


def _said(guide: Guide, folder: Path) -> dict[str, str]:
    """Word -> how it is said, by the guide's own lexicon and that of all guides."""
    said: dict[str, str] = {}
    for file in (folder / LEXICON, folder.parent / LEXICON):
        read = read_pls(file) if file.is_file() else None
        for lexeme in read.lexemes if read is not None and primary(read.language) == primary(guide.language) else ():
            for grapheme in lexeme.graphemes:
                # The guide's own entry wins over that of all guides; of two in one file the first counts.
                said.setdefault(grapheme, "; ".join((*lexeme.phonemes, *lexeme.aliases)))
    return said


def _pronunciations(guide: Guide, said: Mapping[str, str], texts: Mapping[int, str]) -> Iterator[Entry]:
    language = primary(guide.language)
    for grapheme, sounds in said.items():
        # A part of a longer word counts, since an ending does not change what is said.
        places = tuple(number for number, text in texts.items() if grapheme.casefold() in text)
        yield Entry("pronunciation", language, f"{grapheme} is said {sounds}", f"said-{_slug(grapheme)}", LEXICON,
                    heard_in=places)  # fmt: skip


def _clinic(guide: Guide) -> Iterator[Entry]:
    """The clinic's own lines, which every guide shows where it does not say them. They are the same for all guides, and
    read once."""
    if guide.clinic is None:
        return
    told = lines(guide.clinic, guide.language)
    texts = (*told, *([guide.clinic.mistakes] if guide.clinic.mistakes else []))
    yield Entry("clinic", primary(guide.language), "\n".join(texts), "clinic", CLINIC, texts)


def _texts(guide: Guide) -> dict[int, str]:
    """All of each chapter in small letters, to look for words in."""
    return {
        chapter.number: "\n".join((chapter.title, *(one.text for one in chapter.sentences))).casefold()
        for chapter in guide.chapters
    }


def _slug(text: str) -> str:
    return "-".join(re.findall(r"[^\W_]+", text.casefold())) or "sign"
