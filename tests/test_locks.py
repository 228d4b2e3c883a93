"""One process at a time: who has it is told, whoever dies gives it back, and nothing is taken from who may live."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import filelock
import pytest

from audioguide.errors import OutputError
from audioguide.swapping import lock
from audioguide.swapping.holder import Holder, read_holder, write_holder
from audioguide.swapping.lock import lock_file, locked
from audioguide.swapping.process import ProcessIdentity, this_process

DEAD = 2**22 + 1
"""Above the largest process number."""
HOLDER = """
import sys, time; from pathlib import Path; from audioguide.swapping.lock import locked
with locked(Path(sys.argv[1]), "a test"):
    print("held", flush=True)
    sys.stdin.read()
"""


def holding(target: Path) -> subprocess.Popen[str]:
    """A process that has the lock, until its standard input ends."""
    command = [sys.executable, "-c", HOLDER, str(target)]
    held = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert held.stdout is not None
    assert held.stdout.readline() == "held\n"
    return held


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "out" / "knee-en"


@pytest.fixture
def other(target: Path) -> Iterator[subprocess.Popen[str]]:
    with holding(target) as held:
        yield held
        held.kill()


def test_it_lies_beside_the_target_while_it_is_held_and_no_longer(target: Path) -> None:
    with locked(target, "a test") as waited:
        assert not waited
        assert [path.name for path in target.parent.iterdir()] == [".knee-en.lock"]
        told = read_holder(lock_file(target))
        assert (told.process, told.doing) == (this_process(), "a test")
    assert not target.parent.exists()
    with pytest.raises(ZeroDivisionError), locked(target, "a test"):
        raise ZeroDivisionError
    assert not target.parent.exists()


def test_whoever_comes_second_is_told_who_is_first(target: Path, other: subprocess.Popen[str]) -> None:
    with pytest.raises(OutputError) as refused, locked(target, "a test", patience=0):
        pass
    told = str(refused.value)
    assert f"Another process is at {target}: a test, process {other.pid} on " in told
    assert ", since 2" in told
    assert "Nothing was changed. Let it end, or end it, then try again." in told
    assert lock_file(target).exists()


def test_whoever_waits_is_told_at_each_look_and_goes_on_when_the_first_has_ended(
    target: Path, other: subprocess.Popen[str]
) -> None:
    told: list[str] = []

    def waiting(who: str) -> None:
        told.append(who)
        if len(told) == 2:
            assert other.stdin is not None
            other.stdin.close()

    with locked(target, "a test", waiting=waiting) as waited:
        assert waited
        assert read_holder(lock_file(target)).process == this_process()
    assert told[0] == told[1]
    assert f"process {other.pid} on" in told[0]


def test_a_killed_holder_has_given_it_back(target: Path, other: subprocess.Popen[str]) -> None:
    other.send_signal(signal.SIGKILL)
    other.wait()
    assert read_holder(lock_file(target)).process is not None, "it could not even take its name away"
    with locked(target, "a test", patience=0) as waited:
        assert not waited
    assert list(target.parent.iterdir()) == []


def test_many_at_once_are_never_two(target: Path) -> None:
    """Each new one may open a lock whose name has just gone."""
    count = target.parent / "count"
    target.parent.mkdir()
    count.write_text("0")
    program = f"""
from pathlib import Path; from audioguide.swapping import lock; lock.LOOK = 0.001
count = Path({str(count)!r})
for _ in range(50):
    with lock.locked(Path({str(target)!r}), "a test"):
        count.write_text(str(int(count.read_text()) + 1))
"""
    several = [subprocess.Popen([sys.executable, "-c", program]) for _ in range(4)]
    assert [one.wait() for one in several] == [0] * 4
    assert count.read_text() == "200"


# --- disks that other machines share ------------------------------------------------------------------------------


def leave(target: Path, **changes: object) -> Path:
    """The lock of another process, which nobody holds."""
    file = lock_file(target)
    file.parent.mkdir(exist_ok=True)
    file.touch()
    write_holder(file, "audioguide build")
    raw = json.loads(file.read_bytes())
    raw["process"] |= changes
    file.write_bytes(b"\n" + json.dumps(raw).encode())
    return file


def test_what_another_machine_may_hold_is_not_taken_from_it(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = leave(target, boot="another", host="reception", pid=7)
    monkeypatch.setattr(lock, "is_local", lambda path: False)
    with pytest.raises(OutputError) as refused, locked(target, "a test", waiting=pytest.fail):
        pass
    assert "audioguide build, process 7 on reception, since 2" in str(refused.value)
    assert f"If it does not, delete the file {file}, then try again." in str(refused.value)
    assert read_holder(file).process == ProcessIdentity("reception", "another", this_process().namespace, 7)
    monkeypatch.setattr(lock, "is_local", lambda path: True)
    with locked(target, "a test", patience=0):
        """On a disk of ours alone, it was this machine before it was started again."""


def test_what_a_container_of_this_machine_left_is_taken_over(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """One kernel: that it gave us the lock says enough."""
    monkeypatch.setattr(lock, "is_local", lambda path: False)
    leave(target, namespace="1", host="0123456789ab", pid=1)
    with locked(target, "a test", patience=0):
        pass


def test_another_container_is_told_as_such() -> None:
    here = this_process()
    there = ProcessIdentity("0123456789ab", here.boot, "1", 7)
    assert "process 7 on 0123456789ab, in another container, since" in Holder(there, "", "audioguide build").told
    assert "container" not in Holder(here, "", "audioguide build").told
    assert Holder().told == "which one is not told"


def test_what_anybody_may_have_written_does_no_harm_at_a_terminal(target: Path) -> None:
    file = leave(target, host="\x1b[2Jreception\n", pid=7)
    assert "process 7 on ?[2Jreception?, since" in read_holder(file).told
    for content in (b"", b"\n", b"\n[]", b"\n{}", b'\n{"process": {"pid": "x"}}', b"\n" + b"[" * 5000, b"\xff\xfe"):
        file.write_bytes(content)
        assert read_holder(file) == Holder()


# --- disks without locks, and folders of others -------------------------------------------------------------------


@pytest.fixture
def no_locks(monkeypatch: pytest.MonkeyPatch) -> None:
    def acquire(self: object, **_: object) -> None:
        raise OSError(errno.ENOSYS, "Function not implemented")

    monkeypatch.setattr(filelock.FileLock, "acquire", acquire)
    monkeypatch.setattr(lock, "LOOK", 0.0)


@pytest.mark.usefixtures("no_locks")
def test_where_there_are_no_locks_the_file_is_one(target: Path) -> None:
    with locked(target, "a test"), pytest.raises(OutputError, match="Let it end"), locked(target, "b", patience=0):
        pass
    assert list(target.parent.iterdir()) == []


@pytest.mark.usefixtures("no_locks")
def test_where_there_are_no_locks_it_is_taken_from_whoever_surely_ended(target: Path) -> None:
    leave(target, pid=DEAD)
    with locked(target, "a test", patience=0):
        assert read_holder(lock_file(target)).process == this_process()
    assert list(target.parent.iterdir()) == []


@pytest.mark.usefixtures("no_locks")
@pytest.mark.parametrize("changes", [{"namespace": "1"}, {"boot": "another"}])
def test_where_there_are_no_locks_nobody_is_judged_from_elsewhere(target: Path, changes: dict[str, object]) -> None:
    file = leave(target, pid=DEAD, **changes)
    before = file.read_bytes()
    with pytest.raises(OutputError, match="delete the file"), locked(target, "a test", waiting=pytest.fail):
        pass
    assert file.read_bytes() == before


@pytest.mark.usefixtures("no_locks")
def test_where_there_are_no_locks_a_file_that_tells_nobody_is_waited_for(target: Path) -> None:
    target.parent.mkdir()
    lock_file(target).touch()
    with pytest.raises(OutputError, match=r"which one is not told.* delete the file"), locked(target, "a", patience=0):
        pass
    told: list[str] = []

    def waiting(who: str) -> None:
        told.append(who)
        lock_file(target).unlink()

    with locked(target, "a test", waiting=waiting) as waited:
        assert waited
    assert len(told) == 1


@pytest.mark.usefixtures("no_locks")
def test_a_lock_that_another_has_just_taken_over_is_given_back(target: Path) -> None:
    file = leave(target, pid=os.getppid())
    before = file.read_bytes()
    lock._take_away(file, Holder(ProcessIdentity("", "", "", DEAD)))
    assert file.read_bytes() == before
    assert [path.name for path in target.parent.iterdir()] == [file.name]


def test_a_folder_in_which_nobody_may_write_has_nothing_to_hold(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def acquire(self: object, **_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(filelock.FileLock, "acquire", acquire)
    with locked(target, "a test") as waited:
        assert not waited
    leave(target, pid=7)
    with pytest.raises(OutputError, match=r"process 7 .* another user"), locked(target, "a test"):
        """Another user's."""


def test_what_else_the_system_refuses_is_told(target: Path) -> None:
    target.parent.mkdir()
    lock_file(target).mkdir()
    with pytest.raises(OutputError, match=r"\.knee-en\.lock could not be made"), locked(target, "a test"):
        pass


def test_a_full_disk_is_held_without_a_word(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(lock, "write_holder", full)
    with locked(target, "a test"), pytest.raises(OutputError, match="which one is not told"), ExitStack() as second:
        second.enter_context(locked(target, "a test", patience=0))
    assert not target.parent.exists()
