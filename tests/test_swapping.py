"""A file is the old one or the new one, whatever happens while it is written."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from audioguide import swapping
from tests.waiting import until

DEAD = 2**22 + 1
"""Above the largest process number."""


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize("sure", [True, False])
def test_the_new_file_takes_the_place_of_the_old(tmp_path: Path, sure: bool) -> None:
    for content in (b"one", b"two\r\n\x00"):
        swapping.write(tmp_path / "state.json", content, sure)
        assert (tmp_path / "state.json").read_bytes() == content
    assert names(tmp_path) == ["state.json"]


def test_it_is_on_the_disk_before_it_has_the_name_and_the_name_is_there_before_it_comes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    forced, replaced = os.fsync, Path.replace

    def fsync(handle: int) -> None:
        done.append("folder" if Path(f"/proc/self/fd/{handle}").is_dir() else "file")
        forced(handle)

    def replace(here: Path, target: Path) -> Path:
        done.append("name")
        return replaced(here, target)

    monkeypatch.setattr("os.fsync", fsync)
    monkeypatch.setattr(Path, "replace", replace)
    swapping.write(tmp_path / "state.json", b"one", sure=True)
    assert done == ["file", "name", "folder"]
    swapping.write(tmp_path / "state.json", b"two")
    assert done[3:] == ["name"]


def test_a_disk_that_is_full_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    swapping.write(tmp_path / "state.json", b"one")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        swapping.write(tmp_path / "state.json", b"two", sure=True)
    assert (tmp_path / "state.json").read_bytes() == b"one"
    assert names(tmp_path) == ["state.json"]


def test_a_folder_that_cannot_be_forced_to_the_disk_is_no_failure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file is in place: to say that it was not written would be untrue."""

    def refused(*_: object) -> int:
        raise OSError(errno.EINVAL, "Invalid argument")

    monkeypatch.setattr("os.open", refused)
    swapping.write(tmp_path / "state.json", b"one", sure=True)
    assert (tmp_path / "state.json").read_bytes() == b"one"


WRITER = """
import sys; from pathlib import Path; from audioguide import swapping
from tests.waiting import until
file, letter = Path(sys.argv[1]), sys.argv[2].encode()
while True: swapping.write(file, letter * 200_000, sure=False)
"""


def test_two_writers_that_are_killed_never_leave_half_a_file(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(file), letter]) for letter in "ab"]
    seen: set[bytes] = set()
    try:

        def both() -> bool:
            seen.add(file.read_bytes() if file.exists() else b"")
            seen.discard(b"")
            return len(seen) == 2

        until(both, lambda: [content[:1] for content in seen])
    finally:
        for writer in writers:
            writer.send_signal(signal.SIGKILL)
            writer.wait()
    assert {*seen, file.read_bytes()} == {b"a" * 200_000, b"b" * 200_000}
    (tmp_path / f".state.json.new-{DEAD}").write_bytes(b"half")
    (tmp_path / f".state.json.new-{os.getppid()}").write_bytes(b"at work")
    swapping.sweep(file)
    assert names(tmp_path) == sorted(["state.json", f".state.json.new-{os.getppid()}"])
