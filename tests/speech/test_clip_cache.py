"""The folder of the clips: whatever lies where an entry should be is no clip, hangs nobody and is replaced."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from audioguide.model import Clip, WordMark
from audioguide.speech.clip_cache import ClipCache
from audioguide.speech.clip_cache.census import Census, count, examine
from audioguide.speech.clip_cache.entry import LARGEST
from audioguide.speech.clip_cache.shelves import file_of
from tests.waiting import HANG

ENGINE = "fake 1"


def key_of(name: str) -> str:
    return hashlib.sha256(name.encode()).hexdigest()


def clip_of(name: str) -> Clip:
    pcm = b"".join((len(name) * place % 251 - 120).to_bytes(2, "little", signed=True) for place in range(4000))
    return Clip(name.encode("utf-16-le") + pcm, 8000, (WordMark(0, len(name), 0, len(name)),))


@pytest.fixture
def cache(tmp_path: Path) -> ClipCache:
    """A cache that holds the clips of "one" and "two"."""
    made = ClipCache(tmp_path / "clips")
    for name in ("one", "two"):
        made.keep(key_of(name), ENGINE, clip_of(name))
    return made


def file(cache: ClipCache, name: str) -> Path:
    return file_of(cache.folder, key_of(name))


def find(cache: ClipCache, name: str) -> Clip | None:
    return cache.find(key_of(name), ENGINE)


def rest(cache: ClipCache) -> None:
    for path in cache.folder.rglob("*.clip"):
        os.utime(path, (1e9, 1e9))


def test_a_kept_clip_is_packed_and_comes_back(cache: ClipCache) -> None:
    for _ in range(2):
        assert find(cache, "one") == clip_of("one")
        assert file(cache, "one").stat().st_size < 0.7 * len(clip_of("one").pcm)
    assert find(cache, "three") is None
    assert count(cache.folder).clips == 2
    assert cache.trouble == ""


def test_a_clip_that_is_wanted_is_touched(cache: ClipCache) -> None:
    rest(cache)
    find(cache, "one")
    assert file(cache, "one").stat().st_mtime > file(cache, "two").stat().st_mtime == 1e9
    assert examine(cache.folder).damaged == 0
    assert file(cache, "two").stat().st_mtime == 1e9, "who looks through all wants none"


def exchange(place: Path, other: Path) -> None:
    between = place.with_name("between")
    place.rename(between)
    other.rename(place)
    between.rename(other)


def fifo(place: Path, other: Path) -> None:
    place.unlink()
    os.mkfifo(place)


def link_to(target: str) -> Callable[[Path, Path], None]:
    def link(place: Path, other: Path) -> None:
        place.unlink()
        place.symlink_to(target)

    return link


def link_to_itself_moved(place: Path, other: Path) -> None:
    """A whole entry, the right one, but behind a link."""
    aside = place.parent.parent / "aside"
    place.rename(aside)
    place.symlink_to(aside)


def a_socket(place: Path, other: Path) -> None:
    place.unlink()
    with socket.socket(socket.AF_UNIX) as made:
        # The path of a socket must be short.
        before = Path.cwd()
        os.chdir(place.parent)
        try:
            made.bind(place.name)
        finally:
            os.chdir(before)


def link_other(place: Path, other: Path) -> None:
    place.unlink()
    os.link(other, place)


def huge(place: Path, other: Path) -> None:
    os.truncate(place, 200 * LARGEST)


WRONG: dict[str, Callable[[Path, Path], object]] = {
    "exchanged": exchange,
    "copied under another name": lambda place, other: shutil.copy(other, place),
    "linked under another name": link_other,
    "cut short": lambda place, other: os.truncate(place, 500),
    "empty": lambda place, other: os.truncate(place, 0),
    "longer": lambda place, other: place.write_bytes(place.read_bytes() + b"\0"),
    "a byte changed": lambda place, other: place.write_bytes(place.read_bytes()[:-1] + b"\x55"),
    "of the former format": lambda place, other: place.write_bytes(b"AGC1" + place.read_bytes()[4:]),
    "too large to be read": huge,
    "a pipe": fifo,
    "a link to a device": link_to("/dev/zero"),
    "a link to nothing": link_to("nowhere"),
    "a link to itself": link_to("."),
    "the entry behind a link": link_to_itself_moved,
    "a socket": a_socket,
}


@pytest.mark.parametrize("wrong", WRONG)
def test_whatever_stands_in_a_clips_place_is_none_and_is_replaced(cache: ClipCache, wrong: str) -> None:
    WRONG[wrong](file(cache, "one"), file(cache, "two"))
    assert find(cache, "one") is None
    cache.keep(key_of("one"), ENGINE, clip_of("one"))
    assert find(cache, "one") == clip_of("one")
    assert find(cache, "two") in (clip_of("two"), None)
    assert cache.trouble == ""
    assert [path for path in cache.folder.rglob("*") if path.name.startswith(".")] == []


def test_what_cannot_be_replaced_is_told_and_hangs_nobody(cache: ClipCache) -> None:
    place = file(cache, "one")
    place.unlink()
    (place / "inside").mkdir(parents=True)
    assert find(cache, "one") is None
    cache.keep(key_of("one"), ENGINE, clip_of("one"))
    assert cache.trouble.startswith(f"A clip could not be kept, since a folder stands in its place: {place}")
    assert find(cache, "one") is None
    assert (place / "inside").is_dir()
    assert find(cache, "two") == clip_of("two")


def test_a_shelf_that_is_a_link_is_not_followed(cache: ClipCache, tmp_path: Path) -> None:
    shelf = file(cache, "one").parent
    shelf.rename(tmp_path / "elsewhere")
    shelf.symlink_to(tmp_path / "elsewhere")
    assert find(cache, "one") is None
    cache.keep(key_of("one"), ENGINE, clip_of("one"))
    assert "Not a directory" in cache.trouble
    assert examine(cache.folder).strange == (shelf,)
    assert count(cache.folder).clips == 1


def test_a_folder_that_is_itself_a_link_is_as_good(cache: ClipCache, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(cache.folder)
    linked = ClipCache(tmp_path / "link")
    assert find(linked, "one") == clip_of("one")
    assert count(linked.folder) == count(cache.folder)


@pytest.mark.parametrize("shape", ["a file", "a pipe", "below a file", "a link to nothing", "a long name"])
def test_a_folder_that_cannot_be_made_is_told_once(tmp_path: Path, shape: str) -> None:
    folder = tmp_path / "clips"
    if shape == "a file":
        folder.write_text("mine")
    elif shape == "a pipe":
        os.mkfifo(folder)
    elif shape == "below a file":
        folder.write_text("mine")
        folder /= "clips"
    elif shape == "a link to nothing":
        folder.symlink_to(tmp_path / "nowhere" / "deep")
    else:
        folder /= "x" * 300
    cache = ClipCache(folder)
    assert find(cache, "one") is None
    cache.keep(key_of("one"), ENGINE, clip_of("one"))
    told = cache.trouble
    assert told.startswith(f"Clips could not be kept in {folder}: ")
    cache.keep(key_of("two"), ENGINE, clip_of("two"))
    assert cache.trouble == told


def test_a_full_disk_leaves_nothing_half(tmp_path: Path) -> None:
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "sys.dont_write_bytecode = True;"  # else a module's compiled form is cut as the files are
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100));"
        "from pathlib import Path; from tests.speech.test_clip_cache import *;"
        "cache = ClipCache(Path(sys.argv[1])); cache.keep(key_of('one'), ENGINE, clip_of('one'));"
        "print(cache.trouble)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "clips")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=HANG)
    assert done.stdout.startswith(f"Clips could not be kept in {tmp_path / 'clips'}: File too large. ")
    assert [path for path in (tmp_path / "clips").rglob("*") if path.is_file()] == []


def _keep_often(folder: Path, times: int) -> None:
    cache = ClipCache(folder)
    for _ in range(times):
        cache.keep(key_of("one"), ENGINE, clip_of("one"))
    sys.exit(1 if cache.trouble else 0)


@pytest.mark.slow
def test_processes_that_write_one_key_and_read_it_meet_nothing_but_the_clip(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    cache.keep(key_of("one"), ENGINE, clip_of("one"))
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_keep_often, args=(tmp_path, 300)) for _ in range(2)]
    for writer in writers:
        writer.start()
    found = 0
    while any(writer.is_alive() for writer in writers):
        assert find(cache, "one") == clip_of("one")
        found += 1
    for writer in writers:
        writer.join()
        assert writer.exitcode == 0
    assert found
    assert count(tmp_path) == Census(1, file(cache, "one").stat().st_size)
