"""Programs of other people open the talking book: Thorium's parser, and a player for the terminal."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pexpect
import pytest
from lxml import etree

from tests import readers, timelines
from tests.language import toy
from tests.publish.daisy import books
from tests.waiting import HANG

TERMINAL = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\)0)|[\r\n\a\x0f]+")
"""What ends a line or moves the cursor."""
ROW = re.compile(r"(?:\x1b\[[\d;]*[A-Za-z])*([^\x1b]+?)[ .]*(?:\x1b\[[\d;]*[GH])?(\d\d:\d\d)(?!:)")
"""A title on the screen, dots, and a length; terminals are told in more than one way where to draw it."""
READER = Path(__file__).parent / "daisy_reader.js"
HOSTILE = "A & B < C > \"D\" 'E' &amp; &lt;b> &#60; &nvlt; ]]> <script>"
HEADINGS = [
    "How not to fall",
    "Chapter 1, Title 1",
    "Not yet checked by a clinician.",
    "Chapter 2, Title 2 (Private. May be hard to hear.)",
    "Only if you want them",
    "Chapter 3, Title 3 (Private. Only if you want it.)",
]
thorium = pytest.mark.skipif(bool(readers.missing("r2-shared-js")), reason=readers.missing("r2-shared-js"))
NO_PLAYER = "" if shutil.which("daisy-player") else "daisy-player is not installed"


@pytest.fixture(scope="module")
def guide(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return books.build(tmp_path_factory.mktemp("daisy") / "falls-en")


def opened(guide: Path, *folder: str) -> dict[str, Any]:
    command = ["node", str(READER), str(readers.MODULES), str(guide / books.NAME), *folder]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    found: dict[str, Any] = json.loads(run.stdout)
    return found


def listed(entries: list[dict[str, Any]]) -> list[str]:
    return [text for entry in entries for text in (entry["title"], *listed(entry.get("children", [])))]


@thorium
def test_thorium_lists_the_chapters_and_their_lengths(guide: Path) -> None:
    found = opened(guide)
    assert listed(found["toc"]) == HEADINGS
    assert [chapter["duration"] for chapter in found["readingOrder"]] == [6.5, 3.5, 3.5]
    assert found["metadata"]["duration"] == 13.5
    assert found["metadata"]["language"] == "en-US"


@thorium
def test_thorium_hears_every_sentence_in_its_place(guide: Path) -> None:
    told = json.loads((guide / "guide.json").read_text("utf-8"))
    for chapter, clips in zip(told["chapters"], opened(guide)["clips"], strict=True):
        sentences = [(text.partition("#")[2], begin) for text, begin, _ in clips]
        assert sentences[1:] == [(one["id"], one["start"] / told["sample_rate"]) for one in chapter["sentences"]]
        assert all(before[2] == after[1] for before, after in pairwise(clips))


@thorium
def test_thorium_shows_the_text_beside_the_sound(guide: Path, tmp_path: Path) -> None:
    with ZipFile(opened(guide, str(tmp_path))["shown"]) as shown:
        manifest = json.loads(shown.read("manifest.json"))
        text = shown.read("falls-en/c02.xhtml").decode()
    assert [one["href"] for one in manifest["readingOrder"]] == [f"falls-en/c0{n}.xhtml" for n in (1, 2, 3)]
    assert all("media-overlay" in one["properties"] for one in manifest["readingOrder"])
    assert '<span id="c02-s002">Is 3 &lt; 4 &amp; 5 &gt; 4?</span>' in text


@thorium
def test_thorium_opens_a_book_with_marks_in_its_title(tmp_path: Path) -> None:
    guide = books.build(tmp_path / "falls-en", title=HOSTILE)
    assert len(listed(opened(guide)["toc"])) == len(HEADINGS)


@thorium
def test_thorium_opens_a_book_in_another_language(tmp_path: Path) -> None:
    with toy.installed():
        guide = books.build(tmp_path / "falls-en", language=toy.TAG)
    assert len(listed(opened(guide)["toc"])) == len(HEADINGS)


@pytest.mark.skipif(bool(NO_PLAYER), reason=NO_PLAYER)
@pytest.mark.parametrize("packed", [False, True])
def test_daisy_player_lists_the_chapters(packed: bool, guide: Path, tmp_path: Path) -> None:
    book = guide / books.NAME if packed else books.unpacked(guide, tmp_path / "card")
    environment = {**os.environ, "TERM": "linux", "LC_ALL": "C.UTF-8", "HOME": str(tmp_path)}
    command = ["-i", "-v", str(book)]
    player = pexpect.spawn(
        "daisy-player", command, env=environment, dimensions=(40, 120), encoding="utf-8", timeout=HANG
    )
    try:
        # It tells what it finds while it reads; on a machine without a sound card it ends after that.
        player.expect(re.escape(HEADINGS[-1]))
        told = TERMINAL.sub("\n", f"{player.before}{player.after}")
    finally:
        player.close(force=True)
    assert re.findall(r"^(\d+) (.+)$", told, re.MULTILINE) == [
        (str(number), heading) for number, heading in enumerate(HEADINGS, 1)
    ]


GRAMMARS = Path("/usr/share/xml/w3c-sgml-lib/schema/dtd")
"""Of Debian's package w3c-sgml-lib."""
NO_GRAMMARS = "" if GRAMMARS.is_dir() else "w3c-sgml-lib is not installed"


@pytest.mark.skipif(bool(NO_GRAMMARS), reason=NO_GRAMMARS)
@pytest.mark.parametrize("language", ["en-US", toy.TAG])
def test_the_grammars_of_w3c_find_nothing(language: str, tmp_path: Path) -> None:
    """DAISY 2.02 is written on XHTML 1.0 and SMIL 1.0, and has no grammar of its own in any package."""
    strict, loose = (
        etree.DTD(str(GRAMMARS / f"REC-xhtml1-20020801/xhtml1-{kind}.dtd")) for kind in ("strict", "transitional")
    )
    smil = etree.DTD(str(GRAMMARS / "REC-smil-19980615/smil10.dtd"))
    with toy.installed():
        guide = books.build(tmp_path / "falls-en", title=HOSTILE, language=language)
    for name, raw in books.files(guide).items():
        if name.endswith(".mp3"):
            continue
        grammar = smil if name.endswith(".smil") else loose if name == "ncc.html" else strict
        assert grammar.validate(etree.fromstring(raw)), (name, grammar.error_log)


CARDS = " 0 [none           ]: Null - nobody hears it\n                      nobody hears it\n"
"""What the kernel tells of a sound card."""
WITH_A_CARD = 'mount -t tmpfs none /proc && mkdir /proc/asound && cp "$1" /proc/asound/cards && shift && exec "$@"'
APART = ["unshare", *([] if os.geteuid() == 0 else ["--user", "--map-root-user"]), "--mount"]


@pytest.mark.skipif(bool(NO_PLAYER), reason=NO_PLAYER)
def test_daisy_player_tells_the_lengths_of_the_chapters(tmp_path: Path) -> None:
    """It ends where /proc/asound names no sound card, and asks for nothing of one before it plays.

    So it is shown one, in a name space of its own. It counts whole seconds, rounded down, and forgets what is left.
    """
    if subprocess.run([*APART, "true"], capture_output=True, check=False).returncode:
        pytest.skip("unshare may not make a name space for mounts")
    first, hard, optional = books.CHAPTERS
    sentences = {"Chapter 1": 10, "Chapter 2": 60, "Only if": 25}
    longer = [
        timelines.chapter(one.number, tuple(f"Line {number}." for number in range(count)), one.start)
        for one, count in zip((first, hard, optional), sentences.values(), strict=True)
    ]
    longer[2] = replace(longer[2], optional=True)
    book = books.build(tmp_path / "falls-en", longer) / books.NAME
    cards = tmp_path / "cards"
    cards.write_text(CARDS)
    command = ["-c", WITH_A_CARD, "sh", str(cards), "daisy-player", "-i", "-d", "default:alsa", str(book)]
    player = pexpect.spawn(
        APART[0],
        [*APART[1:], "sh", *command],
        env={**os.environ, "TERM": "linux", "LC_ALL": "C.UTF-8", "HOME": str(tmp_path)},
        dimensions=(40, 120),
        encoding="utf-8",
        timeout=HANG,
    )
    try:
        player.expect(r"total length: (\S+).*Chapter 3, Title 3 ")
        assert isinstance(player.match, re.Match)
        total, drawn = player.match[1], player.match[0]
    finally:
        player.close(force=True)
    told = ROW.findall(drawn[drawn.index("How not") :])
    # A second for the title of the chapter, a pause after each, and a silence before the first.
    right = {"How not": 0.5, **{what: 0.5 + 1.5 * (count + 1) for what, count in sentences.items()}}
    right["Chapter 1"] -= right["How not"]
    for (title, length), (begins, seconds) in zip(told, right.items(), strict=True):
        assert title.startswith(begins), drawn
        assert 0 <= seconds - clocked(length) <= 1, title
    assert 0 <= sum(right.values()) - clocked(total) <= 1


def clocked(length: str) -> int:
    """Seconds of "1:02" or "00:01:02"."""
    seconds = 0
    for part in length.split(":"):
        seconds = 60 * seconds + int(part)
    return seconds
