"""Every state of a guide is told by every output there is, and obeyed by whatever plays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html import unescape
from pathlib import Path
from zipfile import ZipFile

import pytest

from audioguide import verify
from audioguide.errors import ContentError
from audioguide.language.base import language_of
from audioguide.model import STATE_NAMES, PublishedState, StateName
from audioguide.player.guide_book import guide as opened
from audioguide.player.guide_book import on_day
from audioguide.publish.mp3.tag_reader import read_tag
from audioguide.timeline import FILE_NAME, read
from audioguide.waiting_room.admission import VerifiedGuide, admit
from audioguide.waiting_room.configuration import Configuration
from audioguide.waiting_room.setting_parts import ChosenGuide
from audioguide.web.guides import served_guide
from tests.verify import folders

PHRASES = language_of("en").publication
REASON = "The advice on rest has changed."
LAST = "2026-05-01"
SIGNED = "A Person, test nurse, 2025-05-01"
BEFORE, AFTER = date(2026, 5, 1), date(2026, 5, 2)
BUILT = tuple(name for name in STATE_NAMES if name != "overdue")
"""What guide.json may say; overdue is signed, on a later day."""


def built(folder: Path, name: StateName) -> Path:
    """A guide in this state, in every format."""
    signed = name == "signed"
    state = PublishedState(name, "" if name in ("signed", "unsigned") else REASON, ("test nurse",) if signed else ())
    of = {"sign_off": SIGNED if signed else "unsigned", "state": state}
    chapters = [replace(chapter, setting="public", **of) for chapter in folders.CHAPTERS]  # type: ignore[arg-type]
    return folders.build(folder, chapters=chapters, review_by=LAST if signed else "", **of)  # type: ignore[arg-type]


def texts(folder: Path) -> Iterator[tuple[str, str]]:
    """(where, what is told there) of every file that says something of its own."""
    for file in sorted(folder.iterdir()):
        if file.suffix == ".mp3":
            yield file.name, str(read_tag(file).getall("COMM")[0])
        elif file.suffix in (".vtt", ".txt", ".m3u8", ".html"):
            yield file.name, unescape(file.read_text("utf-8"))
        elif file.suffix in (".epub", ".zip"):
            with ZipFile(file) as book:
                named = [name for name in book.namelist() if name.endswith(("title.xhtml", ".opf", "ncc.html"))]
                assert named, file.name
                yield from ((f"{file.name}/{name}", unescape(book.read(name).decode())) for name in named)


@pytest.mark.parametrize("name", BUILT)
def test_every_file_tells_it_and_is_verified(tmp_path: Path, name: StateName) -> None:
    folder = built(tmp_path / "falls-en", name)
    told = dict(texts(folder))
    assert {Path(where.partition("/")[0]).suffix for where in told} >= {
        ".mp3",
        ".vtt",
        ".txt",
        ".m3u8",
        ".html",
        ".epub",
    }
    assert any("ncc.html" in where for where in told)
    for where, text in told.items():
        plain = " ".join(text.split())
        assert (PHRASES.state(name) or PHRASES.unsigned_sign.capitalize()) in plain or name == "signed", where
        assert ("A Person, test nurse" in plain) is (name == "signed"), where
        assert (REASON in plain) is (name not in ("signed", "unsigned")), where
    assert verify.run(folder) == []


@pytest.mark.parametrize("name", [name for name in BUILT if name not in ("signed", "unsigned")])
def test_an_output_that_does_not_tell_it_is_found(tmp_path: Path, name: StateName) -> None:
    folder = built(tmp_path / "falls-en", name)
    sentence = PHRASES.state(name)
    for file in ("index.html", "playlist.m3u8", "01-title.vtt"):
        text = (folder / file).read_text("utf-8")
        (folder / file).write_text(text.replace(sentence, ""), "utf-8")
    found = {Path(finding.file).name for finding in verify.run(folder) if f"it is {name}" in finding.message}
    assert found == {"index.html", "playlist.m3u8", "01-title.vtt"}


@pytest.mark.parametrize("name", BUILT)
def test_the_player_says_it_first_or_does_not_play(tmp_path: Path, name: StateName) -> None:
    folder = built(tmp_path / "falls-en", name)
    if name in ("withdrawn", "wrong"):
        with pytest.raises(ContentError, match=REASON):
            opened(folder)
        return
    told = on_day(opened(folder), BEFORE).told
    assert told.startswith(PHRASES.state(name) or ("Checked by: A Person" if name == "signed" else PHRASES.unsigned))
    if name == "signed":
        assert "To be reviewed by May 1, 2026." in told
        assert "that day has passed" in on_day(opened(folder), AFTER).told


@pytest.mark.parametrize("name", BUILT)
def test_a_list_of_served_guides_tells_it(tmp_path: Path, name: StateName) -> None:
    guide = served_guide(built(tmp_path / "falls-en", name))
    assert guide is not None
    assert guide.row(BEFORE).state.startswith(PHRASES.state(name))
    assert guide.given is (name not in ("withdrawn", "wrong"))
    assert guide.row(AFTER).overdue is (name == "signed")


ASKS = {"unsigned": "play_unsigned", "changed": "play_changed", "overdue": "play_past_review"}
"""What an operator has to say for each state that may play at all besides signed."""


@pytest.mark.parametrize("name", STATE_NAMES)
def test_a_waiting_room_obeys_it_and_its_screen_tells_it(tmp_path: Path, name: StateName) -> None:
    folder = built(tmp_path / "falls-en", "signed" if name == "overdue" else name)
    head, chapters = read(folder / FILE_NAME)
    guide = VerifiedGuide(str(folder), head, chapters, proved=frozenset(chapter.file for chapter in chapters))

    def played(**asked: bool) -> list[str]:
        choice = ChosenGuide(str(folder), tuple(Path(chapter.file).stem for chapter in chapters), **asked)
        items, _ = admit(Configuration(guides=(choice,)), [guide], AFTER if name == "overdue" else BEFORE)
        return [item.told for item in items]

    everything = dict.fromkeys(ASKS.values(), True)
    needed = ASKS.get(name)
    if name == "signed":
        assert all("Checked by: A Person" in told for told in played()) and played()
    elif needed is None:
        assert played(**everything) == []
    else:
        assert played() == []
        assert played(**{**everything, needed: False}) == []
        told = played(**{needed: True})
        assert told and all((PHRASES.state(name) or told[0]) in each for each in told)
        assert name != "overdue" or "that day has passed" in told[0]
