"""V13: the talking book keeps the rules of DAISY 2.02, and has every sentence of the guide in its place.

Read back with zipfile and lxml, by the rules of the recommendation (daisy.org, 2001-02-28) and not by what writes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from audioguide.model import ChapterTimeline, Finding
from audioguide.publish.built import BuiltGuide
from audioguide.publish.daisy.book_reader import OpenedBook, shown
from audioguide.publish.daisy.verify_headings import expected_headings, wrong_headings, wrong_targets
from audioguide.publish.daisy.verify_ncc import NccFound, read_ncc, wrong_metas, wrong_shape
from audioguide.publish.daisy.verify_smil import (
    SmilFound,
    SmilTimes,
    read_smil,
    wrong_clips,
    wrong_master,
    wrong_smil,
    wrong_sums,
)
from audioguide.publish.daisy.verify_sound import wrong_sound
from audioguide.publish.daisy.verify_text import wrong_state, wrong_text
from audioguide.publish.opened_archive import Damaged, opened_book

CODE = "V13"
NCC, MASTER = "ncc.html", "master.smil"
MOST = 20
"""Findings of one book: a damaged one has more, and nobody reads them."""


def needed(built: BuiltGuide) -> Iterator[str]:
    """The file that every guide has of this format."""
    yield f"{PurePath(built.timeline.whole_file).stem}-daisy.zip"


def check(built: BuiltGuide) -> Iterator[Finding]:
    """What is wrong with the archive, with its documents, and with each chapter."""
    (name,) = needed(built)
    if not built.has(name):
        return
    for number, message in enumerate(_messages(built, name)):
        if number == MOST:
            return
        yield built.finding(CODE, name, message)


def _messages(built: BuiltGuide, name: str) -> Iterator[str]:
    try:
        with opened_book(built, name) as archive:
            book = OpenedBook(archive)
            yield from book.messages
            yield from _book(built, book)
    except Damaged as problem:
        yield str(problem)


def _book(built: BuiltGuide, book: OpenedBook) -> Iterator[str]:
    ncc = read_ncc(book.document(NCC))
    yield from (f"{NCC}: {message}" for message in (*ncc.messages, *wrong_shape(ncc), *wrong_metas(built, ncc)))
    order = sorted(built.heads, key=lambda head: head.optional)
    if len(ncc.smils) != len(order):
        yield f"{NCC}: it leads to {len(ncc.smils)} files of SMIL, and the guide has {len(order)} chapters."
        return
    places = {head.id: smil for head, smil in zip(order, ncc.smils, strict=True)}
    times: dict[str, SmilTimes] = {}
    heard = False
    for chapter in built.chapters():
        name = places[chapter.id]
        smil = read_smil(book.document(name))
        yield from _chapter(built, book, ncc, chapter, name, smil)
        leads = (*smil.texts, *smil.sounds)
        times[name] = SmilTimes(name, smil.length, smil.time("ncc:totalElapsedTime"), leads)
        heard = heard or (name == ncc.smils[0] and any(cue.kind == "status" for cue in chapter.cues))
    yield from (f"{NCC}: {message}" for message in wrong_headings(ncc, expected_headings(built, heard)))
    yield from _whole(built, book, ncc, [times[name] for name in ncc.smils])


def _chapter(
    built: BuiltGuide, book: OpenedBook, ncc: NccFound, chapter: ChapterTimeline, name: str, smil: SmilFound
) -> Iterator[str]:
    problems = (*smil.messages, *wrong_smil(smil), *wrong_clips(smil, chapter, built.timeline.sample_rate))
    yield from (f"{name}: {message}" for message in problems)
    yield from (f"{NCC}: {message}" for message in wrong_targets(ncc, name, smil, chapter, built))
    for text in _one(smil.texts, f"{name} shows"):
        first = name == ncc.smils[0]
        yield from (f"{text}: {one}" for one in wrong_text(built, chapter, book.document(text), smil, first))
    for sound in _one(smil.sounds, f"{name} plays"):
        decoded = built.decoded.get(chapter.file)
        # What is no sound at all is told by what decodes it.
        if built.has(chapter.file) and not (decoded and decoded.problem):
            message = wrong_sound(book.blocks(sound), book.size(sound), built.folder / chapter.file)
            yield from (f"{sound}: {message}" for message in [message] if message)


def _one(names: Iterable[str], what: str) -> list[str]:
    """The one file that all of a chapter leads to. Raises Damaged for more."""
    found = sorted(set(names))
    if len(found) > 1:
        raise Damaged(f"{what} {len(found)} files, and a chapter has one of a kind.")
    return found


def _whole(built: BuiltGuide, book: OpenedBook, ncc: NccFound, smils: list[SmilTimes]) -> Iterator[str]:
    yield from (f"{NCC}: {message}" for message in wrong_state(built, ncc.description))
    yield from wrong_sums(smils, ncc)
    yield from (f"{MASTER}: {message}" for message in wrong_master(book.document(MASTER), smils))
    named = {NCC, MASTER, *(name for smil in smils for name in (smil.name, *smil.leads_to))}
    yield from (f"It holds {shown(name)}, which nothing leads to." for name in sorted(book.files.keys() - named))
