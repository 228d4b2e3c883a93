"""Whatever is wrong with a book is found, under one code, and is never an exception: a fixture for each thing."""

from __future__ import annotations

import random
import re
import shutil
import tracemalloc
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED

import pytest

from audioguide import verify
from audioguide.timeline import FILE_NAME
from tests.publish.epub import books
from tests.verify import folders

pytestmark = pytest.mark.slow

SIGNED: dict[str, Any] = {"sign_off": "A. Nurse, oncology nurse, 2025-03-04", "review_by": "2026-03-04"}
Parts = list[tuple[str, bytes]]


@pytest.fixture(scope="session")
def sound_book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return books.build(tmp_path_factory.mktemp("epub") / "falls-en")


@pytest.fixture
def guide(sound_book: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(sound_book, tmp_path / "falls-en"))


def test_a_sound_book_has_no_finding(sound_book: Path) -> None:
    assert verify.run(sound_book) == []


CHANGES = [
    # the package: what it is called, what is said of it
    ("package.opf", "<dc:title>How not to fall", "<dc:title>How to fall", "dc:title"),
    ("package.opf", "<dc:language>en-US", "<dc:language>en", "dc:language"),
    ("package.opf", "urn:uuid:[^<]*", "", "dc:identifier"),
    ("package.opf", "Not yet checked by a clinician", "Checked by: A. Nurse", "dc:description does not say that no"),
    ("package.opf", "2023-08-10T00:00:00Z", "2023-08-10", "when it was changed"),
    ("package.opf", ">auditory<", ">visual<", "schema:accessMode auditory"),
    ("package.opf", ">synchronizedAudioText<", ">captions<", "schema:accessibilityFeature synchronizedAudioText"),
    ("package.opf", ">none<", ">flashing<", "schema:accessibilityHazard none"),
    ("package.opf", "<meta property=.schema:accessibilitySummary.*", "", "schema:accessibilitySummary"),
    ("package.opf", "(<meta property=.schema:accessModeSufficient.*\n){2}", "", "accessModeSufficient"),
    ("package.opf", "<meta property=.media:active-class.*", "", "media:active-class"),
    ("package.opf", "Computer voice: natural silent", "A. Reader", "which computer voice"),
    ("package.opf", "</metadata>", '<meta property="a11y:certifiedBy">A</meta></metadata>', "a11y:certifiedBy"),
    ("package.opf", "</metadata>", '<link rel="dcterms:conformsTo" href="https://a.org/"/></metadata>', "conformsTo"),
    # the package: what it holds, in which order
    ("package.opf", '<item id="style".*', "", "style.css, which its manifest does not name"),
    ("package.opf", "</manifest>", '<item id="b" href="b.css" media-type="text/css"/></manifest>', "names EPUB/b.css"),
    ("package.opf", 'id="c03-sound" href="c03.mp3"', 'id="c03-sound" href="c01.mp3"', "'EPUB/c01.mp3' twice"),
    ("package.opf", '<item id="c02-sound"', '<item id="c01-sound"', "id 'c01-sound' twice"),
    ("package.opf", '(<itemref idref="c01"/>)\n(<itemref idref="c02"/>)', r"\2\1", "order c02, c01"),
    ("package.opf", '<itemref idref="c02"/>', "", "order c01, c03, not"),
    ("package.opf", '"c03" linear="no"', '"c03"', "optional, and is played"),
    ("package.opf", '<itemref idref="c02"/>', '<itemref idref="c02" linear="no"/>', "c02 is not played in its turn"),
    ("package.opf", '<itemref idref="title"/>', "", "does not begin with a page"),
    ("package.opf", ' page-progression-direction="ltr"', ' page-progression-direction="rtl"', "pages go rtl"),
    ("package.opf", ' properties="nav"', "", "0 tables of contents"),
    ("package.opf", ' media-overlay="c02-overlay"', "", "c02 is not in it, or not with its sound"),
    # lengths
    ("package.opf", ">0:00:05.000<", ">0:00:05.001<", "last 5000"),
    ("package.opf", ">0:00:12.000<", ">0:00:12.001<", "lasts 12001 milliseconds, and its chapters 12000"),
    ("package.opf", ">0:00:12.000<", ">soon<", "how long all of it lasts"),
    # its first page
    ("title.xhtml", "Not yet checked by a clinician", "Checked by a clinician", "first page does not say that no"),
    ("title.xhtml", "who did not make or check this recording", "who made it", "first page does not say that Example"),
    ("title.xhtml", "MIT", "BSD", "first page does not say 'MIT'"),
    ("title.xhtml", "natural, silent", "a person", "first page does not say 'natural'"),
    # its contents and its glossary
    ("contents.xhtml", "Title 1</a>", "Title 9</a>", "contents call chapter c01"),
    ("contents.xhtml", r" \(Private. May be hard to hear.\)", "", "contents call chapter c02"),
    ("contents.xhtml", '<li><a href="c01.xhtml">.*\n', "", "contents call chapter c01"),
    ("contents.xhtml", '"c02.xhtml"', '"c09.xhtml"', "leads to c09.xhtml"),
    ("glossary.xhtml", "how you walk", "how you talk", "explain 'gait'"),
    # a chapter's page
    ("c01.xhtml", "Falls are common", "Falls were common", "c01-s002 has another text"),
    ("c01.xhtml", '<span id="c01-s002">Falls are common.</span>', "", "c01-s002 is not in it"),
    ("c01.xhtml", 'id="c01-s003"', 'id="c01-s004"', "c01-s003 is not in it"),
    ("c01.xhtml", "</p>\n</section>", ' <span id="c01-s009">x</span></p>\n</section>', "c01-s009 in it that"),
    ("c01.xhtml", "<h1(.*)</h1>", r"<p\1</p>", "0 headings"),
    ("c01.xhtml", 'xml:lang="en-US"', 'xml:lang="de"', "language of EPUB/c01.xhtml"),
    ("c01.xhtml", 'dir="ltr"', 'dir="rtl"', "direction of EPUB/c01.xhtml"),
    ("c01.xhtml", "</section>", "<script>1</script></section>", "holds something that runs: script"),
    ("c01.xhtml", "<section", '<section onclick="go()"', "holds something that runs: section"),
    ("c01.xhtml", "</section>", '<img src="https://a.org/1.png"/></section>', "https://a.org/1.png, which is not"),
    ("c02.xhtml", "Private. ", "", "c02 does not say in it that it is private"),
    ("c02.xhtml", "This chapter may be hard to hear. ?", "", "that it may be hard to hear"),
    ("c02.xhtml", 'href="contents.xhtml"', 'href="c02.xhtml"', "or leads to nothing else"),
    ("c03.xhtml", "This chapter is only for those who want it.", "", "that nobody has to hear it"),
    ("c03.xhtml", "contents.xhtml", "c03.xhtml", "does not lead back"),
    # its overlay
    ("c01.smil", 'clipEnd="0:00:02.000"', 'clipEnd="0:00:01.998"', "sound that belongs to neither"),
    ("c01.smil", 'clipEnd="0:00:05.000"', 'clipEnd="0:00:03.500"', "ends where it begins"),
    ("c01.smil", "0:00:02.000", "0:00:02.002", "at 2002 milliseconds, not 2,000"),
    ("c01.smil", "0:00:05.000", "0:00:04.000", "at 4000 milliseconds, not 5,000"),
    ("c01.smil", 'clipEnd="0:00:05.000"', 'clipEnd="5s"', "says something else than what of its page"),
    ("c01.smil", "#c01-s002", "#c01-s003", "not all its sentences in their order"),
    ("c01.smil", "#c01-s002", "#c01-s009", "says something else than what of its page"),
    ("c01.smil", '<par id="of-c01-s003.*', "", "not all its sentences in their order"),
    ("c01.smil", '<par id="of-c01-title.*', "", "does not begin where its sound begins"),
    ("c01.smil", "#c01-s002", "#c01", "marks something else than its heading"),
    ("c01.smil", "c01.mp3", "c02.mp3", "says something else than what of its page"),
    ("c01.smil", '<text src="c01.xhtml#c01-s002"/>', "", "says something else than what of its page"),
    ("c01.smil", "</par>", "", "not well-formed"),
]  # fmt: skip


@pytest.mark.parametrize(("part", "old", "new", "said"), CHANGES, ids=[f"{c[0]}: {c[3]}" for c in CHANGES])
def test_a_book_that_is_off(guide: Path, part: str, old: str, new: str, said: str) -> None:
    books.alter(guide, f"EPUB/{part}", lambda text: re.sub(old, new, text.decode()).encode())
    assert [message for message in books.found(guide) if said in message], books.found(guide)


def test_a_signed_book_says_by_whom_until_when_and_why(tmp_path: Path) -> None:
    guide = books.build(tmp_path / "falls-en", **SIGNED)
    assert books.found(guide) == []
    books.alter(guide, "EPUB/title.xhtml", lambda text: text.replace(b"March 4, 2026", b"March 4, 2036"))
    assert books.found(guide) == ["Its first page does not say that the check ends on 2026-03-04."]
    books.alter(guide, "EPUB/title.xhtml", lambda text: text.replace(b"A. Nurse", b"B. Nurse"))
    assert "Its first page does not say that A. Nurse, oncology nurse has checked it." in books.found(guide)


def test_the_sound_is_the_chapter_s_own_to_the_byte(guide: Path) -> None:
    parts = books.content(guide)
    right = parts["EPUB/c01.mp3"]
    for sound in (right[:-1], right + b"\0", right[:5_000] + b"\0" + right[5_001:], right[1:], b""):
        books.pack(guide, {**parts, "EPUB/c01.mp3": sound}.items())
        assert books.found(guide) == ["The sound of chapter c01 in it is not that of 01-title.mp3."]


def last_first(parts: Parts) -> Parts:
    return [*parts[1:], parts[0]]


def one_less(parts: Parts) -> Parts:
    return [part for part in parts if part[0] != "EPUB/c02.smil"]


def one_more(parts: Parts) -> Parts:
    return [*parts, ("EPUB/more.txt", b"more")]


def one_twice(parts: Parts) -> Parts:
    return [*parts, ("EPUB/C01.XHTML", b"<html/>"), ("EPUB/c01.xhtml", b"<html/>")]


def another_type(parts: Parts) -> Parts:
    return [("mimetype", b"application/zip"), *parts[1:]]


def no_container(parts: Parts) -> Parts:
    return [part for part in parts if not part[0].startswith("META-INF")]


def no_package(parts: Parts) -> Parts:
    return [(name, b"<container/>" if name.startswith("META-INF") else raw) for name, raw in parts]


ARCHIVES: dict[Callable[[Parts], Parts], str] = {
    last_first: "It does not begin with its mimetype, stored as it is.",
    one_less: "Its manifest names EPUB/c02.smil, which is not in it.",
    one_more: "It holds EPUB/more.txt, which its manifest does not name.",
    one_twice: "Two of its members are called epub/c01.xhtml.",
    another_type: "Its mimetype is not that of an EPUB.",
    no_container: "META-INF/container.xml is not in it.",
    no_package: "Its container names 0 packages, not 1.",
}


@pytest.mark.parametrize(("change", "said"), ARCHIVES.items(), ids=[change.__name__ for change in ARCHIVES])
def test_an_archive_that_is_off(guide: Path, change: Callable[[Parts], Parts], said: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # zipfile's own, of a name that is there twice
        books.pack(guide, change(list(books.content(guide).items())))
    assert said in books.found(guide)


def test_a_mimetype_that_is_deflated_is_found(guide: Path) -> None:
    books.pack(guide, books.content(guide).items(), ZIP_DEFLATED)
    assert books.found(guide) == ["It does not begin with its mimetype, stored as it is."]


def test_bytes_before_the_archive_are_found(guide: Path) -> None:
    whole = (guide / books.NAME).read_bytes()
    (guide / books.NAME).write_bytes(b"#!/bin/sh\n" + whole)
    assert books.found(guide) == ["It does not begin with its mimetype, stored as it is."]


def test_a_bomb_is_told_and_not_unpacked(guide: Path) -> None:
    parts = books.content(guide)
    page = parts["EPUB/c01.xhtml"].replace(b"</section>", b"<p>" + b" " * 50_000_000 + b"</p></section>")
    books.pack(guide, {**parts, "EPUB/c01.xhtml": page}.items(), ZIP_DEFLATED)
    del page, parts
    tracemalloc.start()
    try:
        assert "EPUB/c01.xhtml in it is far too large." in books.found(guide)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


def test_a_book_far_larger_than_its_guide_is_not_even_opened(guide: Path) -> None:
    books.pack(guide, [*books.content(guide).items(), ("EPUB/more.bin", bytes(3_000_000))])
    assert books.found(guide) == ["It is far larger than what it should hold."]


def test_entities_are_not_read(guide: Path) -> None:
    secret = guide / FILE_NAME
    doctype = f'<!DOCTYPE html [<!ENTITY a "Falls"><!ENTITY b SYSTEM "file://{secret}">]>'.encode()
    books.alter(
        guide,
        "EPUB/c01.xhtml",
        lambda text: text.replace(b"<!DOCTYPE html>", doctype).replace(b"Falls are common", b"&a;&b; are common"),
    )
    assert any("c01-s002" in message for message in books.found(guide))


@pytest.mark.parametrize("seed", range(30))
def test_damage_is_a_finding_and_never_an_exception(guide: Path, seed: int) -> None:
    chance = random.Random(seed)
    path = guide / books.NAME
    whole = bytearray(path.read_bytes())
    # The end of the file says where everything lies; most of the rest is sound, whose every byte is compared.
    for _ in range(chance.choice((1, 3, 30))):
        place = chance.choice((chance.randrange(len(whole)), len(whole) - 1 - chance.randrange(1_500)))
        whole[place] ^= 1 << chance.randrange(8)
    path.write_bytes(bytes(whole[: chance.choice((len(whole), chance.randrange(len(whole))))]))
    folders.accept(guide)
    findings = verify.run(guide)
    assert {finding.code for finding in findings} <= {"V12"}
    assert all(finding.message for finding in findings)
