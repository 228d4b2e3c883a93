"""One process at a time works on a target: a lock beside it, `.NAME.lock`, with its holder told inside.

Where the disk knows locks, the kernel gives the lock back however its holder ends, across all containers of the
machine; `filelock` asks for it. What is told inside is for people, and for disks whose locks another machine may not
see: there, a holder of another kernel is believed and nothing is taken from it. Where the disk knows no locks, the
file itself is one, and it is taken over from a process that surely runs no more.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from audioguide.errors import OutputError
from audioguide.swapping.holder import Holder, read_holder, write_holder
from audioguide.swapping.process import ProcessIdentity, is_local, runs, this_process

PATIENCE = 600.0
"""Seconds to wait for what takes seconds: a guide's check, a draft put in its place."""
LOOK = 0.2
"""Seconds between two looks."""
NO_LOCKS = frozenset({errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOLCK, errno.EINVAL})
"""What disks answer that know no locks."""
READ_ONLY = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})

Waiting = Callable[[str], None]
"""Told at each look who has it, as a sentence."""


@dataclass(frozen=True, slots=True)
class _Taken:
    """Another process has it."""

    holder: Holder
    ends: bool = True
    """Whether it is worth waiting: a process that runs will let it go."""
    stale: bool = False
    """Whether it may belong to nobody any more, which only a person can find out."""


class Lock:
    """The lock of one target: tried for as often as its owner likes, who may do something else in between."""

    def __init__(self, target: Path, doing: str, patience: float = PATIENCE, waiting: Waiting | None = None) -> None:
        """doing: what we do, told to whoever waits. patience: seconds. waiting: told who has it, while we wait."""
        self.target, self.doing = target, doing
        self._patience, self._waiting = patience, waiting
        self._began = time.monotonic()
        self._held: ExitStack | None = None
        self.waited = False
        """Whether another process had it first."""

    def take(self) -> bool:
        """Try once; True where we have it.

        Where nobody may write beside the target there is nothing to hold: what is then written will be refused by
        itself. Raises OutputError, naming the holder, when our patience is at its end, or where nobody here can tell
        whether its holder still runs, or where the lock cannot be made.
        """
        with ExitStack() as attempt:
            taken = attempt.enter_context(_attempt(lock_file(self.target), self.doing))
            if taken is None:
                self._held = attempt.pop_all()
                return True
        self.waited = True
        if not taken.ends or time.monotonic() - self._began >= self._patience:
            raise OutputError(_refusal(self.target, taken))
        if self._waiting is not None:
            self._waiting(f"Another process is at {self.target}: {taken.holder.told}.")
        return False

    def give_back(self) -> None:
        """Let another have it."""
        if self._held is not None:
            self._held.close()
            self._held = None


@contextmanager
def locked(target: Path, doing: str, patience: float = PATIENCE, waiting: Waiting | None = None) -> Iterator[bool]:
    """Hold the lock of `target` while the block lasts; gives whether another process had it first.

    doing, patience, waiting: see `Lock`. Raises what `Lock.take` does.
    """
    lock = Lock(target, doing, patience, waiting)
    while not lock.take():
        time.sleep(LOOK)
    try:
        yield lock.waited
    finally:
        lock.give_back()


def lock_file(target: Path) -> Path:
    """Where the lock of a target lies, while it is held."""
    return target.with_name(f".{target.name}.lock")


@contextmanager
def _attempt(file: Path, doing: str) -> Iterator[_Taken | None]:
    """None: it is ours while the block lasts."""
    lock = FileLock(file, fallback_to_soft=False)
    missing = [folder for folder in file.parents if not folder.exists()]
    try:
        _acquire(lock, file)
    except Timeout:
        yield _Taken(read_holder(file))
    except OSError as refused:
        if refused.errno in NO_LOCKS:
            with _existence(file, doing) as taken:
                yield taken
        elif refused.errno in READ_ONLY:
            # Another user's lock, or a folder in which nobody may write.
            yield _Taken(read_holder(file), ends=False, stale=True) if file.exists() else None
        else:
            raise OutputError(f"The lock {file} could not be made: {refused.strerror or refused}.") from refused
    else:
        try:
            with _given(lock, file, doing) as taken:
                yield taken
        finally:
            # A folder that was made for the lock alone, as for a guide that is refused, would only puzzle its owner.
            for folder in missing:
                with suppress(OSError):
                    folder.rmdir()


def _acquire(lock: FileLock, file: Path) -> None:
    """Raises Timeout where another has it, OSError."""
    file.parent.mkdir(parents=True, exist_ok=True)
    try:
        lock.acquire(blocking=False)
    except FileNotFoundError:
        # Whoever had made the folder for its own lock has just taken it away.
        file.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(blocking=False)


@contextmanager
def _given(lock: FileLock, file: Path, doing: str) -> Iterator[_Taken | None]:
    """The kernel has given us the lock; what its last holder left in the file may still speak against it."""
    left = read_holder(file)
    elsewhere = left.process is not None and left.process.kernel != this_process().kernel and not is_local(file.parent)
    try:
        if elsewhere:
            yield _Taken(left, ends=False, stale=True)
            return
        # On a full disk it is ours without a word of it.
        with suppress(OSError):
            write_holder(file, doing)
        try:
            yield None
        finally:
            # While it is ours: whoever has opened this file sees that its name is gone, and begins anew. Windows does
            # not delete what is open.
            if os.name != "nt":
                file.unlink(missing_ok=True)
    finally:
        lock.release()
        if os.name == "nt" and not elsewhere:
            with suppress(OSError):
                file.unlink(missing_ok=True)


@contextmanager
def _existence(file: Path, doing: str) -> Iterator[_Taken | None]:
    """The lock where the disk knows none: the file, made where there was none."""
    left = read_holder(file)
    if left.process is not None and _ended(left.process):
        _take_away(file, left)
    try:
        write_holder(file, doing, new=True)
    except FileExistsError:
        there = read_holder(file)
        known = there.process is not None and _ended(there.process) is False
        yield _Taken(there, ends=known or there.process is None, stale=not known)
        return
    try:
        yield None
    finally:
        file.unlink(missing_ok=True)


def _ended(process: ProcessIdentity) -> bool | None:
    """Whether it runs no more; None where that cannot be told from here."""
    here = this_process()
    if (process.kernel, process.namespace) != (here.kernel, here.namespace):
        return None
    return not runs(process.pid)


def _take_away(file: Path, judged: Holder) -> None:
    """Take away the lock of a process that ended, unless another has just done so and left its own."""
    aside = file.with_name(f"{file.name}.{os.urandom(4).hex()}")
    with suppress(FileNotFoundError):
        file.rename(aside)
        if read_holder(aside) != judged:
            with suppress(FileExistsError):
                os.link(aside, file)
        aside.unlink()


def _refusal(target: Path, taken: _Taken) -> str:
    who = f"Another process is at {target}: {taken.holder.told}. Nothing was changed."
    if not taken.stale:
        return f"{who} Let it end, or end it, then try again."
    return (
        f"{who} It may run on another machine, in another container or for another user, so that nobody can tell from "
        f"here whether it still runs. If it does not, delete the file {lock_file(target)}, then try again."
    )
