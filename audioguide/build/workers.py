"""Worker processes: started early, while the parent still reads and checks, outlived when they fail, never left behind.

An engine may crash or hang. Its worker is then ended and the chapter given to a fresh one, which takes the clips that
were made and so comes back to the very sentence. A sentence that fails so twice is given up, and its chapter with it;
the other chapters go on.
"""

from __future__ import annotations

import multiprocessing
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection, wait
from pathlib import Path
from types import TracebackType

from audioguide.build.chapter_encoding import EncodedChapter
from audioguide.build.endings import Ending
from audioguide.build.failed_chapters import FailedChapter
from audioguide.build.plan import ChapterPlan
from audioguide.build.staged import read_lines
from audioguide.build.worker import EncodeChapter, LoadEngine, Worker
from audioguide.build.worker_position import STARTING, Patience
from audioguide.errors import EngineError, EngineUnavailable
from audioguide.settings import Settings
from audioguide.speech.sound import Sound

Progress = Callable[[int, int], None]
"""Called with (chapters done, chapters in all)."""
LOOK_SECONDS = 1.0
"""How often, at the least, the parent looks whether a worker is late."""
TRIES = 2
"""Of one sentence that ends its worker."""


class Workers:
    """The processes of one build: begun when they are first needed, gone when it is left."""

    def __init__(self, settings: Settings, patience: Patience | None = None) -> None:
        self.settings = settings
        self.patience = patience or Patience()
        # Spawned, never forked: espeak hangs in a forked child.
        self._context = multiprocessing.get_context("spawn")
        self._workers: list[Worker] = []
        self._most = settings.jobs
        """Processes at once; fewer, once memory ran out."""

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def end(self) -> None:
        """End every process, whatever it is at."""
        for worker in self._workers:
            worker.end()
        self._workers.clear()

    @contextmanager
    def ended_on_failure(self) -> Iterator[None]:
        """Around work in their staging folder: if it fails they end first, or one could write into what is cleared."""
        try:
            yield
        except BaseException:
            self.end()
            raise

    def start(self) -> None:
        """Begin the processes, while there is nothing to say yet."""
        while len(self._workers) < self.settings.jobs:
            self._workers.append(Worker(self._context))

    def prepare(self, sound: Sound) -> None:
        """Let processes that were begun load the engine."""
        for worker in self._workers:
            worker.give(LoadEngine(sound, self.settings.cache, self.patience))

    def encode(
        self,
        plans: Sequence[ChapterPlan],
        sound: Sound,
        staging: Path,
        progress: Progress | None,
        meanwhile: Callable[[], None] | None = None,
    ) -> tuple[list[EncodedChapter], list[FailedChapter]]:
        """Every chapter's frames and cues, in the staging folder, the longest first; and the chapters given up.

        meanwhile: if given, called once, when the workers have something to do; what it raises ends the build.
        Raises EngineUnavailable where no sentence can be said at all; AudioError, OutputError, OSError.
        """
        tasks = (EncodeChapter(plan, sound, self.settings.cache, staging, self.patience) for plan in plans)
        round_ = _Round(sorted(tasks, key=_length, reverse=True))
        self._hand_out(round_)
        if meanwhile is not None:
            meanwhile()
        while not round_.over:
            self._hand_out(round_)
            told = len(round_.done) + len(round_.failures)
            self._hear(round_)
            if progress is not None and (now := len(round_.done) + len(round_.failures)) > told:
                progress(now, len(plans))
        return round_.done, round_.failures

    def _hand_out(self, round_: _Round) -> None:
        """Give waiting chapters to workers without one; begin more workers where there are chapters for them."""
        for worker in self._workers:
            if worker.chapter is None and round_.waiting:
                worker.give(round_.waiting.popleft())
        while round_.waiting and len(self._workers) < self._most:
            self._workers.append(Worker(self._context))
            self._workers[-1].give(round_.waiting.popleft())

    def _hear(self, round_: _Round) -> None:
        """Wait for answers, and end workers that died or are late."""
        busy = {worker.pipe: worker for worker in self._workers if worker.chapter is not None}
        ready: list[Connection] = wait(list(busy), min(LOOK_SECONDS, self.patience.seconds / 4))  # type: ignore[assignment]
        for pipe, worker in busy.items():
            task = worker.chapter
            if task is None or not (pipe in ready or worker.place.late()):
                continue
            answer = worker.answer() if pipe in ready else None
            if answer is None:
                self._give_up(worker, task, round_)
            else:
                round_.take(task, worker.place.index, answer)
                worker.chapter = None
                worker.place.leave()

    def _give_up(self, worker: Worker, task: EncodeChapter, round_: _Round) -> None:
        if worker.ending.remedy == "memory" and self._most > 1:
            # Too many for this machine, and no fault of the sentence: the others have the more.
            self._most -= 1
            round_.waiting.appendleft(task)
        else:
            round_.broke_off(task, worker.place.index, worker.ending)
        worker.end()
        self._workers.remove(worker)


class _Round:
    """What became of the chapters of one build."""

    def __init__(self, tasks: Sequence[EncodeChapter]) -> None:
        self.count = len(tasks)
        self.waiting = deque(tasks)
        self.done: list[EncodedChapter] = []
        self.failures: list[FailedChapter] = []
        self._tries = Counter[tuple[int, int]]()

    @property
    def over(self) -> bool:
        return len(self.done) + len(self.failures) == self.count

    def take(self, task: EncodeChapter, index: int, answer: EncodedChapter | Exception) -> None:
        """An answer. What is no failure of a voice at a sentence ends the build."""
        if isinstance(answer, EncodedChapter):
            self.done.append(answer)
        elif isinstance(answer, EngineError) and not isinstance(answer, EngineUnavailable):
            self.failures.append(FailedChapter(task.plan.number, _line(task, index), str(answer)))
        else:
            raise answer

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


def _said(task: EncodeChapter, index: int) -> str:
    """What the engine was given for a sentence."""
    return read_lines(task.staging, task.plan.stem)[index].said.spoken


def _line(task: EncodeChapter, index: int) -> int:
    return task.plan.sentences[index].line if index >= 0 else 0


def _length(task: EncodeChapter) -> int:
    return sum(len(sentence.text) for sentence in task.plan.sentences)
