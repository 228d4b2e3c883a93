"""Places on disk, bookmarks to carry, and the settings file."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.errors import OutputError, UsageError
from audioguide.player import place_file, preferences
from audioguide.player.state import Bookmark, SavedVisit
from tests.conftest import Run
from tests.player.books import ENGLISH, opened
from tests.player.built import build

pytestmark = pytest.mark.slow

MARKS = st.builds(Bookmark, st.text(), st.text(), st.integers(), st.integers(0), note=st.text())


@given(
    st.builds(
        SavedVisit,
        st.none() | MARKS,
        st.booleans(),
        st.floats(0.5, 3),
        st.integers(0, 125),
        st.booleans(),
        st.lists(MARKS, max_size=3).map(tuple),
    )
)
def test_what_is_kept_comes_back(tmp_path_factory: pytest.TempPathFactory, kept: SavedVisit) -> None:
    file = tmp_path_factory.getbasetemp() / "places" / "a.json"
    place_file.save(file, kept, sure=False)
    assert place_file.load(file, ENGLISH) == (kept, "")
    assert [each.name for each in file.parent.iterdir()] == ["a.json"]


@pytest.mark.parametrize(
    "broken",
    ["", "{", "[]", "null", '{"schema": 1}', '{"schema": 2}', "\x00" * 50, "[" * 100_000, '{"schema": 1, "place": 3}'],
)
def test_a_broken_file_is_set_aside_with_a_word_and_nothing_is_lost(tmp_path: Path, broken: str) -> None:
    file = tmp_path / "a.json"
    file.write_text(broken)
    kept, problem = place_file.load(file, ENGLISH)
    assert kept == SavedVisit()
    assert problem.startswith("The place kept for this book was broken. It was set aside as ")
    assert (tmp_path / "a.broken").read_text() == broken
    assert not file.exists()
    assert place_file.load(file, ENGLISH) == (SavedVisit(), "")


def test_figures_out_of_bounds_are_brought_inside(tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    place_file.save(file, SavedVisit(Bookmark("c01", "", 0, 5), speed=1.0))
    raw = json.loads(file.read_text())
    file.write_text(json.dumps(raw | {"speed": 90, "volume": -5}))
    kept, problem = place_file.load(file, ENGLISH)
    assert (kept.speed, kept.volume, problem) == (3.0, 0, "")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "places").write_text("a file in the way")
    with pytest.raises(OutputError, match="could not be kept in"):
        place_file.save(place_file.file_of(tmp_path, "knee"), SavedVisit())


def test_what_a_killed_player_left_half_written_is_swept_up(tmp_path: Path) -> None:
    old, new = tmp_path / ".a.json.123", tmp_path / ".a.json.456"
    for left in (old, new):
        left.write_text("{")
    os.utime(old, (0, 0))
    place_file.load(tmp_path / "a.json", ENGLISH)
    assert not old.exists() and new.exists()


def test_bookmarks_go_from_one_computer_to_another(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = build(tmp_path)
    key = opened(guide)[0].key
    marks = (Bookmark("c01", "c01-s002", 5, 9000, "ask about this"), Bookmark("c02", "", 0, 7, ""))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "one"))
    place_file.save(place_file.file_of(tmp_path / "one" / "audioguide", key), SavedVisit(bookmarks=marks))
    target = tmp_path / "marks.json"
    assert run("play", str(guide), "--export-bookmarks", target) == (
        0,
        f"Bookmarks written: 2. They are in {target}\n",
        "",
    )
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "two"))
    assert run("play", str(guide), "--import-bookmarks", target)[1] == "Bookmarks added: 2.\n"
    assert run("play", str(guide), "--import-bookmarks", target)[1] == "Bookmarks added: 0.\n"
    assert place_file.load(place_file.file_of(tmp_path / "two" / "audioguide", key), ENGLISH)[0].bookmarks == marks
    for wrong in ("{}", "[1]", "", '{"kind": "audioguide bookmarks", "schema": 1, "bookmarks": [{}]}'):
        target.write_text(wrong)
        code, _, err = run("play", str(guide), "--import-bookmarks", target)
        assert (code, "holds no bookmarks of ours" in " ".join(err.split())) == (2, True)


def test_bookmarks_of_a_broken_place_are_told_of(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = build(tmp_path)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    file = place_file.file_of(tmp_path / "audioguide", opened(guide)[0].key)
    file.parent.mkdir(parents=True)
    file.write_text("{")
    code, said, warned = run("play", str(guide), "--export-bookmarks", tmp_path / "marks.json")
    assert (code, said.split(".")[0]) == (0, "Bookmarks written: 0")
    assert warned.startswith("Warning: The place kept for this book was broken.")


def test_settings(tmp_path: Path) -> None:
    file = tmp_path / "play.toml"
    assert preferences.load(file) == preferences.Preferences()
    file.write_text(
        'answers = "duck"\nearcons = false\nwidth = 40\nwords_a_minute = 320\n[keys]\nnext_sentence = "j"\n'
    )
    found = preferences.load(file)
    assert (found.answers, found.earcons, found.width, found.words_a_minute) == ("duck", False, 40, 320)
    assert found.keymap.actions["j"] == "next_sentence"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("anwsers = 'duck'", "There is no setting anwsers. Did you mean answers?"),
        ("answers = 'duk'", "Did you mean duck?"),
        ("earcons = 'no'", "true or false belongs there"),
        ("width = 5", "from 20 to 79"),
        ("words_a_minute = 5", "from 60 to 1000"),
        ("[keys]\nnext_sentense = 'j'", "Did you mean next_sentence?"),
        ("[keys]\nquit = 3", "keys must be a table"),
        ("keys = 3", "keys must be a table"),
        ("answers =", "is no TOML file as it stands"),
        ("[keys.quit]\nx = 1", "keys must be a table"),
    ],
)
def test_a_wrong_setting_is_refused_with_the_file_and_what_is_near(tmp_path: Path, text: str, says: str) -> None:
    file = tmp_path / "play.toml"
    file.write_text(text)
    with pytest.raises(UsageError) as refused:
        preferences.load(file)
    assert says in str(refused.value)
    assert str(file) in str(refused.value)
