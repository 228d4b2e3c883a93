"""A file is the old one or the new one, whatever happens while it is written."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from audioguide import swapping
from audioguide.swapping import process, replacing, staging
from audioguide.swapping.process import ProcessIdentity, this_process
from audioguide.swapping.staging import hold
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
from audioguide.swapping import process, replacing, staging
from audioguide.swapping.process import ProcessIdentity, this_process
from audioguide.swapping.staging import hold
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
    swapping.sweep(file)
    assert names(tmp_path) == ["state.json"]


# --- what is left and what is at work -----------------------------------------------------------------------------


def mark(here: ProcessIdentity, kernel: str = "", namespace: str = "", pid: int = 0) -> str:
    return f"{kernel or here.kernel}-{namespace or here.namespace}-{pid or here.pid}-0123abcd"


def test_names_of_version_0_2_0_are_cleared_when_their_process_is_gone_and_a_day_has_passed(tmp_path: Path) -> None:
    file = tmp_path / "state.json"
    gone, fresh, alive = (tmp_path / f".state.json.new-{pid}" for pid in (DEAD, DEAD + 1, os.getppid()))
    for left in (gone, fresh, alive):
        left.write_bytes(b"half")
    for left in (gone, alive):
        os.utime(left, (0, 0))
    swapping.sweep(file)
    assert names(tmp_path) == sorted([fresh.name, alive.name])


def test_what_another_container_is_at_is_left_alone_and_cleared_when_that_ends(tmp_path: Path) -> None:
    """Its number is nobody's here; its lock is seen all the same."""
    name = f".knee-en.new-{mark(this_process(), namespace='1', pid=DEAD)}"
    (tmp_path / name).mkdir()
    handle = os.open(tmp_path / name, os.O_RDONLY)
    assert hold(handle)
    swapping.sweep(tmp_path / "knee-en")
    assert names(tmp_path) == [name]
    os.close(handle)
    swapping.sweep(tmp_path / "knee-en")
    assert names(tmp_path) == []


def test_what_this_process_makes_is_not_swept_by_itself(tmp_path: Path) -> None:
    with swapping.staging_folder(tmp_path / "knee-en") as one, swapping.staging_folder(tmp_path / "knee-en") as two:
        swapping.sweep(tmp_path / "knee-en")
        assert one != two
        assert names(tmp_path) == sorted([one.name, two.name])


@pytest.mark.parametrize(("local", "left"), [(True, 0), (False, 1)])
def test_what_another_kernel_left_is_cleared_on_a_disk_of_ours_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, local: bool, left: int
) -> None:
    monkeypatch.setattr(staging, "is_local", lambda path: local)
    (tmp_path / f".knee-en.new-{mark(this_process(), kernel='0' * 12, pid=DEAD)}").mkdir()
    swapping.sweep(tmp_path / "knee-en")
    assert len(names(tmp_path)) == left


def test_without_locks_the_number_tells_and_only_in_our_own_namespace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = this_process()
    gone = mark(here, pid=DEAD)
    alive, foreign = mark(here, pid=os.getppid()), mark(here, namespace="1", pid=DEAD)
    for each in (gone, alive, foreign):
        (tmp_path / f".knee-en.new-{each}").mkdir()

    def refused(*_: object) -> None:
        raise OSError(errno.ENOTSUP, "Operation not supported")

    monkeypatch.setattr(staging, "fcntl", SimpleNamespace(flock=refused, LOCK_EX=2, LOCK_NB=4))
    swapping.sweep(tmp_path / "knee-en")
    assert names(tmp_path) == sorted(f".knee-en.new-{each}" for each in (alive, foreign))
    monkeypatch.setattr(staging, "fcntl", None)
    (tmp_path / f".knee-en.new-{gone}").mkdir()
    swapping.sweep(tmp_path / "knee-en")
    assert names(tmp_path) == sorted(f".knee-en.new-{each}" for each in (alive, foreign))
    with swapping.staging_folder(tmp_path / "knee-en") as made:
        assert made.is_dir()


def test_names_that_only_look_like_ours_are_nobodys_business(tmp_path: Path) -> None:
    for name in (".knee-en.new-", ".knee-en.new-1a", ".knee-en.old-x-1-2-3", ".knee-en.newer-1", "knee-en.new-1"):
        (tmp_path / name).mkdir()
        os.utime(tmp_path / name, (0, 0))
    before = names(tmp_path)
    swapping.sweep(tmp_path / "knee-en")
    assert names(tmp_path) == before


def test_a_swap_that_fails_half_way_leaves_the_old_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replacing, "_exchange", lambda first, second: False)
    (tmp_path / "knee-en").mkdir()
    with pytest.raises(FileNotFoundError):
        swapping.swap(tmp_path / "nothing", tmp_path / "knee-en")
    assert names(tmp_path) == ["knee-en"]


def test_the_disk_under_a_folder_is_told_from_a_network_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(
        f"21 1 0:20 / / rw shared:1 - ext4 /dev/sda rw\n22 21 0:21 / {tmp_path}/mü\\040share rw - nfs4 host:/share rw\n"
    )
    monkeypatch.setattr(process, "MOUNTS", mounts)
    assert process.is_local(tmp_path / "mü")
    assert not process.is_local(tmp_path / "mü share")
    assert not process.is_local(tmp_path / "mü share" / "output")
    monkeypatch.setattr(process, "MOUNTS", tmp_path / "none")
    assert not process.is_local(tmp_path), "where nobody tells, nothing is sure"
