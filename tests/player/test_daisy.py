"""Talking books (DAISY 2.02): ours as we write them, and others as careless programs of the time wrote them."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from audioguide.errors import AudioguideError
from audioguide.player.book import Spot
from tests.player.books import opened
from tests.player.built import build
from tests.player.driver import Driver
from tests.player.test_foreign import RATE, sound

NCC = """<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "xhtml1-transitional.dtd">
<html><head><meta http-equiv="Content-type" content="text/html; charset=iso-8859-1"><title>K\xe4se</title></head><body>
<h1 class="title"><a href="A.smil#t1">Title</a></h1>
<h1><a href="A.smil#p2">Part <b>One</b></a></h1>
<h2><a href="a.smil#t3">Chapter 1</a></h2>
<span class="page-normal"><a href="a.smil#pg">1</a></span>
<h2><a href="b.smil#x1">Chapter 2</a></h2>
<h1><a href="b.smil#x2">Part Two</a></h1>
</body></html>"""
A_SMIL = """<?xml version="1.0"?><!DOCTYPE smil PUBLIC "-//W3C//DTD SMIL 1.0//EN" "SMIL10.dtd"><smil><body><seq>
<par id="p1"><text id="t1" src="text.html#a"/><audio src="One.WAV" clip-begin="npt=0.000s" clip-end="npt=2.0s"/></par>
<par id="p2"><text id="t2" src="text.html#b"/><audio src="One.WAV" clip-begin="npt=2.0s" clip-end="npt=4.0s"/></par>
<par id="p3"><text id="t3" src="text.html#c"/><seq>
<audio src="One.WAV" clip-begin="npt=4.0s" clip-end="npt=5.0s"/>
<audio src="One.WAV" clip-begin="5s" clip-end="6000ms"/></seq></par>
<par id="pg"><text src="text.html#d"/><audio src="One.WAV" clip-begin="0:00:06.0" clip-end="npt=8.0s"/></par>
</seq></body></smil>"""
B_SMIL = """<smil><body><seq>
<par id="x1"><text src="text.html#e"/><audio src="two.wav" clip-begin="npt=0s" clip-end="npt=3s"/></par>
<par><audio src="one.wav" clip-begin="npt=8s" clip-end="npt=9s"/></par>
<par id="x2"><text src="text.html#f"/><audio src="two.wav" clip-begin="npt=3s" clip-end="npt=999s"/></par>
<par><audio src="gone.wav" clip-begin="npt=0s" clip-end="npt=3s"/></par>
<par><audio src="../../outside.wav" clip-begin="npt=0s" clip-end="npt=3s"/></par>
</seq></body></smil>"""
TEXT = """<html><body><h1 id="a">Title</h1><p><span id="b">Part one.</span> <span id="c">Take 4.</span>
<span id="d">Not more.</span></p><p id="e">Then\x1b rest.</p><p id="f">The end.</p></body></html>"""


def book_folder(folder: Path) -> Path:
    """Names in another case than the documents write them, as after a copy from a CD."""
    sound(folder / "one.wav", 10, 5)
    sound(folder / "TWO.wav", 6, 6)
    sound(folder.parent / "outside.wav", 6, 6)
    (folder / "NCC.HTML").write_bytes(NCC.encode("iso-8859-1"))
    (folder / "a.smil").write_text(A_SMIL)
    (folder / "b.smil").write_text(B_SMIL)
    (folder / "text.html").write_text(TEXT)
    return folder


def test_headings_are_chapters_with_their_levels_in_the_order_of_the_contents(tmp_path: Path) -> None:
    book, _ = opened(book_folder(tmp_path / "in" / "book"))
    assert book.title == "Käse"
    told = [(c.title, c.depth, c.offset / RATE, round(c.seconds, 3), Path(c.path).name) for c in book.chapters]
    assert told == [
        ("Title", 1, 0, 2, "one.wav"),
        ("Part One", 1, 2, 2, "one.wav"),
        ("Chapter 1", 2, 4, 4, "one.wav"),
        ("Chapter 2", 2, 0, 3, "TWO.wav"),
        ("Chapter 2, Part 2", 7, 8, 1, "one.wav"),
        ("Part Two", 1, 3, 3, "TWO.wav"),
    ]
    assert [chapter.number for chapter in book.chapters] == [1, 2, 3, 4, 5, 6]
    assert len(book.left_out) == 2 and book.left_out[0].startswith("gone.wav is not there.")


def test_a_sound_that_stands_twice_in_a_row_is_heard_once(tmp_path: Path) -> None:
    """As in books of the DAISY Pipeline: the title of the text, and its first heading, are one piece of sound."""
    folder = book_folder(tmp_path / "in" / "book")
    again = '<par id="p0"><text id="t0" src="text.html#a"/><audio src="One.WAV" clip-begin="0s" clip-end="2s"/></par>'
    (folder / "a.smil").write_text(A_SMIL.replace('<par id="p2">', f'{again}<par id="p2">'))
    book, _ = opened(folder)
    assert [(c.title, round(c.seconds, 3)) for c in book.chapters[:3]] == [
        ("Title", 2),
        ("Part One", 2),
        ("Chapter 1", 4),
    ]


def test_each_piece_of_text_is_a_sentence(tmp_path: Path) -> None:
    book, _ = opened(book_folder(tmp_path / "in" / "book"))
    cues = book.chapters[2].sentences
    assert [(cue.text, cue.start / RATE, cue.end / RATE) for cue in cues] == [("Take 4.", 0, 2), ("Not more.", 2, 4)]
    assert cues[0].paragraph == cues[1].paragraph != book.chapters[0].sentences[0].paragraph
    assert book.chapters[3].sentences[0].text == "Then\ufffd rest."
    player = Driver(book, start=Spot(2, 0))
    assert player.key("n") == ["Sentence 2 of 2."]
    assert player.key("s") == ["Not more."]


@pytest.mark.parametrize("spoiled", ["a.smil", "b.smil", "NCC.HTML", "text.html"])
@pytest.mark.parametrize(
    "how", [b"", b"\0" * 300, b"<smil><body><par><audio src='", b"<html><body><h1><a href='a.smil"]
)
def test_damage_is_an_error_of_ours_or_a_shorter_book(tmp_path: Path, spoiled: str, how: bytes) -> None:
    folder = book_folder(tmp_path / "in" / "book")
    (folder / spoiled).write_bytes(how)
    try:
        book, _ = opened(folder)
    except AudioguideError as refused:
        assert "\n" not in str(refused)
    else:
        assert all(chapter.frames > 0 for chapter in book.chapters)


def test_nothing_outside_the_book_is_opened(tmp_path: Path) -> None:
    folder = book_folder(tmp_path / "in" / "book")
    (folder / "b.smil").write_text(B_SMIL.replace("one.wav", "../outside.wav").replace("two.wav", "/etc/passwd"))
    assert {Path(c.path).name for c in opened(folder)[0].chapters} == {"one.wav"}


def test_our_own_talking_book_is_played_as_the_guide_is_told(tmp_path: Path) -> None:
    guide = build(tmp_path)
    command = [sys.executable, "-m", "audioguide", "build", "--output", str(guide.parent), "--format", "daisy"]
    environment = os.environ | {"AUDIOGUIDE_CACHE": str(tmp_path / "cache")}
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    with zipfile.ZipFile(next(guide.glob("*daisy*.zip"))) as archive:
        archive.extractall(tmp_path / "unpacked")
    folder = next((tmp_path / "unpacked").iterdir())
    book, known = opened(folder)[0], opened(guide)[0]
    assert opened(folder / "ncc.html")[0] == opened(next(folder.glob("*.smil")))[0] == book
    assert (book.title, book.left_out) == (known.title, ())
    headings = " / ".join(chapter.title for chapter in book.chapters)
    assert all(chapter.title in headings for chapter in known.chapters)
    assert {chapter.depth for chapter in book.chapters} == {1, 2}
    heard = [cue.text for chapter in book.chapters for cue in chapter.sentences]
    for chapter in known.chapters:
        for cue in chapter.sentences[1:]:
            assert cue.text in heard
