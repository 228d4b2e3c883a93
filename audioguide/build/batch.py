"""The chapters of one guide that are to be said, and what became of each."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Sequence

from audioguide.build.chapter_encoding import EncodedChapter
from audioguide.build.endings import Ending
from audioguide.build.failed_chapters import FailedChapter
from audioguide.build.staged import read_lines
from audioguide.build.worker import EncodeChapter
from audioguide.build.worker_position import STARTING
from audioguide.errors import EngineError, EngineUnavailable

Progress = Callable[[int, int], None]
"""Called with (chapters done, chapters in all)."""
TRIES = 2
"""Of one sentence that ends its worker."""


class Batch:
    """A guide's chapters, the longest first, so that none of them is waited for alone at the end."""

    def __init__(self, tasks: Sequence[EncodeChapter], progress: Progress | None = None) -> None:
        self.count = len(tasks)
        self.waiting = deque(sorted(tasks, key=_length, reverse=True))
        self.done: list[EncodedChapter] = []
        self.failures: list[FailedChapter] = []
        self.error: Exception | None = None
        """What no other chapter could get round: the guide cannot be built."""
        self._progress = progress
        self._tries = Counter[tuple[int, int]]()

    @property
    def over(self) -> bool:
        """Whether nothing is to be waited for."""
        return self.error is not None or len(self.done) + len(self.failures) == self.count

    def result(self) -> tuple[list[EncodedChapter], list[FailedChapter]]:
        """The chapters that were made, and those that were given up. Raises what ended the batch."""
        if self.error is not None:
            raise self.error
        return self.done, self.failures

    def take(self, task: EncodeChapter, index: int, answer: EncodedChapter | Exception) -> None:
        """An answer. What is no failure of a voice at a sentence ends the batch."""
        if isinstance(answer, EncodedChapter):
            self.done.append(answer)
        elif isinstance(answer, EngineError) and not isinstance(answer, EngineUnavailable):
            self.failures.append(FailedChapter(task.plan.number, _line(task, index), str(answer)))
        else:
            self.error = answer
            return
        self._tell()

    def broke_off(self, task: EncodeChapter, index: int, ending: Ending) -> None:
        """The worker ended without an answer: once more with a fresh one, unless that has been tried."""
        self._tries[task.plan.number, index] += 1
        if self._tries[task.plan.number, index] < TRIES:
            self.waiting.appendleft(task)
            return
        engine = task.sound.manner.engine
        what = f'say "{_said(task, index)}"' if index >= 0 else "make this chapter"
        what = "start" if index == STARTING else what
        reason = f"{engine} could not {what}: {ending.told}, twice over"
        self.failures.append(FailedChapter(task.plan.number, _line(task, index), reason, ending.remedy))
        self._tell()

    def _tell(self) -> None:
        if self._progress is not None:
            self._progress(len(self.done) + len(self.failures), self.count)


def _said(task: EncodeChapter, index: int) -> str:
    """What the engine was given for a sentence."""
    return read_lines(task.staging, task.plan.stem)[index].said.spoken


def _line(task: EncodeChapter, index: int) -> int:
    return task.plan.sentences[index].line if index >= 0 else 0


def _length(task: EncodeChapter) -> int:
    return sum(len(sentence.text) for sentence in task.plan.sentences)
