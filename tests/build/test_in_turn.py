"""Guides take turns: what is said and what is read meanwhile, without any process."""

from __future__ import annotations

import errno
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from audioguide.build.full_disk import is_full_disk
from audioguide.build.guides import FailedGuide, _GuideUnderWay, _in_turn
from audioguide.build.worker import _FailedTask, _portable
from audioguide.errors import ContentError, OutputError


@dataclass
class FakeBatch:
    waiting: int
    over: bool = False


@dataclass
class FakeWorkers:
    """Two processes: each time they are heard in earnest, they have done two more chapters of the oldest guide."""

    events: list[str]
    batches: list[FakeBatch] = field(default_factory=list)

    @property
    def hungry(self) -> bool:
        return sum(batch.waiting for batch in self.batches) < 4

    def hear(self, seconds: float = 1.0) -> None:
        if seconds and self.batches:
            self.events.append("heard")
            self.batches[0].waiting -= 2
            if self.batches[0].waiting <= 0:
                self.batches.pop(0).over = True


def guides(workers: FakeWorkers, *chapters: int | Exception) -> Iterator[_GuideUnderWay]:
    """Guides of so many chapters, or that fail so; 0 = nothing had changed."""

    def road(number: int, size: int | Exception) -> Generator[Any, None, Any]:
        workers.events.append(f"read {number}")
        if isinstance(size, Exception):
            raise size
        try:
            if size:
                batch = FakeBatch(size)
                workers.batches.append(batch)
                yield batch
        except GeneratorExit:
            workers.events.append(f"cleared {number}")
            raise
        workers.events.append(f"written {number}")
        return number

    for number, size in enumerate(chapters, 1):
        yield _GuideUnderWay(Path(str(number)), road(number, size))


def outcomes(workers: FakeWorkers, *chapters: int | Exception) -> list[object]:
    turns: Iterator[Any] = _in_turn(guides(workers, *chapters), workers)  # type: ignore[arg-type]
    return [int(each.folder.name) * -1 if isinstance(each, FailedGuide) else each for each in turns]


def test_the_next_guide_is_read_while_the_last_is_said() -> None:
    workers = FakeWorkers([])
    assert outcomes(workers, 6, 6) == [1, 2]
    assert workers.events == [
        "read 1", "heard", "heard", "read 2", "heard", "written 1", "heard", "heard", "heard", "written 2",
    ]  # fmt: skip


def test_guides_that_stand_and_guides_that_fail_hold_up_nobody() -> None:
    workers = FakeWorkers([])
    assert outcomes(workers, 8, 0, ContentError("wrong"), ValueError("odd"), 2) == [2, -3, -4, 1, 5]
    assert outcomes(FakeWorkers([])) == []


def test_few_guides_are_under_way_however_many_there_are() -> None:
    workers = FakeWorkers([])
    assert outcomes(workers, *[1] * 200) == list(range(1, 201))
    under_way = most = 0
    for event in workers.events:
        under_way += event.startswith("read")
        under_way -= event.startswith("written")
        most = max(most, under_way)
    assert most <= 5


def test_a_full_disk_ends_all_and_clears_what_was_under_way() -> None:
    workers = FakeWorkers([])
    full = OutputError("no space")
    full.__cause__ = OSError(errno.ENOSPC, "No space left on device")
    with pytest.raises(OutputError, match="no space"):
        outcomes(workers, 2, full, 2)
    assert workers.events == ["read 1", "read 2", "cleared 1"]
    assert outcomes(FakeWorkers([]), 2, OutputError("not ours"), 2) == [-2, 1, 3]


def test_a_worker_tells_of_a_full_disk_through_its_pipe() -> None:
    full = OutputError("A clip could not be kept.")
    full.__cause__ = OSError(errno.ENOSPC, "No space left on device")
    arrived = _FailedTask(_portable(full), OSError(errno.ENOSPC, "No space left on device")).whole()
    assert is_full_disk(arrived)
    assert str(arrived) == "A clip could not be kept."
    assert not is_full_disk(_FailedTask(_portable(OutputError("not ours")), None).whole())
