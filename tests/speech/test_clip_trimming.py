"""What goes when the clips take too much room, and what never does."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from audioguide.model import Clip
from audioguide.speech.clip_cache import ClipCache, shelves
from audioguide.speech.clip_cache.census import Census, count, examine
from audioguide.speech.clip_cache.running_builds import running
from audioguide.speech.clip_cache.shelves import file_of
from audioguide.speech.clip_cache.trimming import clear, held_to_limit, trim
from tests.speech.test_clip_cache import ENGINE, key_of
from tests.waiting import HANG

LONG_AGO = 1e9


def fill(folder: Path, *names: str) -> int:
    """Clips of one size, each older than the next by a second, long ago; gives the size."""
    cache = ClipCache(folder)
    for age, name in enumerate(names):
        cache.keep(key_of(name), ENGINE, Clip(bytes(1000), 8000))
        os.utime(file_of(folder, key_of(name)), (LONG_AGO + age, LONG_AGO + age))
    return file_of(folder, key_of(names[0])).stat().st_size


def left(folder: Path, *names: str) -> str:
    return " ".join(name for name in names if file_of(folder, key_of(name)).exists())


def old_clip(folder: Path) -> Path:
    """As format 1 kept it."""
    key = key_of("old")
    file = folder / key[:1] / f"{key[1:]}.clip"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"AGC1" + bytes(500))
    return file


def test_the_least_recently_wanted_go_first(tmp_path: Path) -> None:
    size = fill(tmp_path, "a", "b", "c", "d")
    assert ClipCache(tmp_path).find(key_of("a"), ENGINE) is not None
    deleted = trim(tmp_path, 2 * size)
    assert left(tmp_path, *"abcd") == "a d"
    assert (deleted.files, deleted.bytes, deleted.refused) == (2, 2 * size, 0)
    assert trim(tmp_path, 2 * size).files == 0
    assert trim(tmp_path, 0).files == 2


def test_what_a_running_build_made_or_wanted_stays_whatever_the_limit(tmp_path: Path) -> None:
    size = fill(tmp_path, "a", "b", "c")
    with running(tmp_path):
        ClipCache(tmp_path).keep(key_of("new"), ENGINE, Clip(bytes(1000), 8000))
        assert ClipCache(tmp_path).find(key_of("b"), ENGINE) is not None
        with held_to_limit(tmp_path, size // 2):
            pass
        assert left(tmp_path, *"abc", "new") == "b new"
        trim(tmp_path, 0)
        assert left(tmp_path, *"abc", "new") == "b new"
    with held_to_limit(tmp_path, 1):
        pass
    assert left(tmp_path, *"abc", "new") == ""


HOLDING = (
    "import sys; from pathlib import Path; from audioguide.speech.clip_cache.running_builds import running\n"
    "with running(Path(sys.argv[1])):\n"
    "    print(flush=True); sys.stdin.read()"
)
WRITING = (
    "import sys; from pathlib import Path; from audioguide.speech.clip_cache import whole_file\n"
    "def parts():\n"
    "    yield b'some' * 9999; print(flush=True); sys.stdin.read(); yield b'more'\n"
    "whole_file.write(Path(sys.argv[1]), parts())"
)


def at_it(code: str, place: Path) -> subprocess.Popen[str]:
    """Another process, when it is at its work; it goes on at the end of its input."""
    command = [sys.executable, "-c", code, str(place)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "\n"
    return process


@pytest.mark.parametrize("killed", [False, True])
def test_a_build_of_another_process_holds_its_clips_till_it_ends_however_it_ends(tmp_path: Path, killed: bool) -> None:
    fill(tmp_path, "a", "b")
    other = at_it(HOLDING, tmp_path)
    assert ClipCache(tmp_path).find(key_of("a"), ENGINE) is not None
    trim(tmp_path, 0)
    assert left(tmp_path, "a", "b") == "a"
    if killed:
        other.kill()
    other.communicate(timeout=HANG)
    trim(tmp_path, 0)
    assert left(tmp_path, "a", "b") == ""
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == []


def test_a_writers_unfinished_file_stays_while_it_lives_and_goes_when_it_was_killed(tmp_path: Path) -> None:
    fill(tmp_path, "a")
    place = file_of(tmp_path, key_of("a"))
    killed, living = at_it(WRITING, place), at_it(WRITING, place)
    assert count(tmp_path).unfinished == 2
    trim(tmp_path, 10**9)
    clear(tmp_path)
    assert count(tmp_path) == Census(unfinished=2)
    killed.kill()
    killed.communicate(timeout=HANG)
    assert trim(tmp_path, 10**9).files == 1
    living.communicate(timeout=HANG)
    assert living.returncode == 0
    assert place.read_bytes() == b"some" * 9999 + b"more"
    assert count(tmp_path).clips == 1


def test_clips_of_the_former_format_are_counted_never_read_and_go_with_the_first_trim(tmp_path: Path) -> None:
    size = fill(tmp_path, "a")
    old = old_clip(tmp_path)
    assert count(tmp_path) == Census(1, size, 1, 504)
    assert ClipCache(tmp_path).find(key_of("old"), ENGINE) is None
    assert trim(tmp_path, 10**9).files == 1
    assert not old.exists()
    assert count(tmp_path) == Census(1, size)
    old_clip(tmp_path)
    assert clear(tmp_path).files == 2
    assert list(tmp_path.iterdir()) == []


def test_nothing_that_is_not_ours_is_deleted(tmp_path: Path) -> None:
    fill(tmp_path, "a", "b")
    shelf, away = file_of(tmp_path, key_of("a")).parent, tmp_path.parent / "away"
    digit, other = shelf.name, "e" if shelf.name == "f" else "f"
    wrong = f"{other}{'c' * 63}.clip"
    away.mkdir()
    (away / f"{'c' * 64}.clip").write_bytes(b"theirs")
    mine = [
        tmp_path / ".DS_Store",
        tmp_path / "notes.txt",
        tmp_path / f"{key_of('a')}.clip",
        tmp_path / "build-plan.txt",
        shelf / ".DS_Store",
        shelf / "notes.clip",
        shelf / f"{digit}{'c' * 63}.clip.txt",
        shelf / wrong,
        shelf / ".unfinished-letter",
        tmp_path / other / "song.clip",
    ]
    (tmp_path / other).mkdir(exist_ok=True)
    for file in mine:
        file.write_bytes(b"mine")
    strange = [shelf / f"{digit}{'d' * 63}.clip", shelf / f"{digit}{'e' * 63}.clip"]
    strange[0].mkdir()
    strange[1].symlink_to(away / f"{'c' * 64}.clip")
    link = next(place for digit in "0123" if not (place := tmp_path / digit).exists())
    link.symlink_to(away)
    trim(tmp_path, 0)
    clear(tmp_path)
    assert [file.read_bytes() for file in mine] == [b"mine"] * len(mine)
    assert strange[0].is_dir()
    assert strange[1].is_symlink()
    assert (away / f"{'c' * 64}.clip").read_bytes() == b"theirs"
    assert {link, *strange, *mine[4:]} == set(examine(tmp_path).strange)
    assert count(tmp_path) == Census()


def test_a_time_that_lies_ahead_keeps_nothing(tmp_path: Path) -> None:
    size = fill(tmp_path, "a", "b")
    os.utime(file_of(tmp_path, key_of("a")), (9e9, 9e9))
    with running(tmp_path):
        trim(tmp_path, size)
    assert left(tmp_path, "a", "b") == "b"


def test_what_is_too_large_to_be_an_entry_goes_first(tmp_path: Path) -> None:
    size = fill(tmp_path, "a", "b")
    os.truncate(file_of(tmp_path, key_of("b")), 2**40)
    with running(tmp_path):
        trim(tmp_path, size)
    assert left(tmp_path, "a", "b") == "a"


@pytest.mark.slow
def test_a_build_looks_at_a_few_shelves_and_trims_only_where_they_are_too_full(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"{number}" for number in range(2000)]  # 125 on each of 16 shelves
    size = fill(tmp_path, *names)
    looked: list[Path] = []
    on = shelves.on

    def watched(shelf: Path) -> shelves.Shelf:
        looked.append(shelf)
        return on(shelf)

    monkeypatch.setattr(shelves, "on", watched)
    with held_to_limit(tmp_path, 3000 * size):
        pass
    assert 6 <= len(looked) <= 10
    assert count(tmp_path).clips == 2000
    with held_to_limit(tmp_path, 1000 * size):
        pass
    assert count(tmp_path).clips == 900


def test_a_folder_that_cannot_be_read_keeps_no_build_from_its_end(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for folder in (tmp_path / "file", tmp_path / "file" / "below", tmp_path / "nowhere"):
        with held_to_limit(folder, 0):
            pass
    assert (tmp_path / "file").read_text() == "mine"
