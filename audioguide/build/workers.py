"""Worker processes: started early, while the parent still reads and checks, outlived when they fail, never left behind.

An engine may crash or hang. Its worker is then ended and the chapter given to a fresh one, which takes the clips that
were made and so comes back to the very sentence. A sentence that fails so twice is given up, and its chapter with it;
the other chapters go on.
"""

from __future__ import annotations

import multiprocessing
from collections import Counter, deque
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection, wait
from pathlib import Path
from types import TracebackType

from audioguide.build.chapter import Encoded
from audioguide.build.failures import Failure
from audioguide.build.plan import ChapterPlan, Sound, lines_of
from audioguide.build.worker import Build, LoadEngine, Worker
from audioguide.build.worker_position import STARTING, Patience
from audioguide.errors import EngineError, EngineUnavailable
from audioguide.settings import Settings

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

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in self._workers:
            worker.end()
        self._workers.clear()

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
    ) -> tuple[list[Encoded], list[Failure]]:
        """Every chapter's frames and cues, in the staging folder, the longest first; and the chapters given up.

        meanwhile: if given, called once, when the workers have something to do; what it raises ends the build.
        Raises EngineUnavailable where no sentence can be said at all; AudioError, OutputError, OSError.
        """
        builds = (Build(plan, sound, self.settings.cache, staging, self.patience) for plan in plans)
        round_ = _Round(sorted(builds, key=_length, reverse=True))
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
            if worker.build is None and round_.waiting:
                worker.give(round_.waiting.popleft())
        while round_.waiting and len(self._workers) < self.settings.jobs:
            self._workers.append(Worker(self._context))
            self._workers[-1].give(round_.waiting.popleft())

    def _hear(self, round_: _Round) -> None:
        """Wait for answers, and end workers that died or are late."""
        busy = {worker.pipe: worker for worker in self._workers if worker.build is not None}
        ready: list[Connection] = wait(list(busy), min(LOOK_SECONDS, self.patience.seconds / 4))  # type: ignore[assignment]
        for pipe, worker in busy.items():
            build = worker.build
            if build is None or not (pipe in ready or worker.place.late()):
                continue
            answer = worker.answer() if pipe in ready else None
            if answer is None:
                how = "its process died" if pipe in ready else "it gave no answer for too long"
                round_.broke_off(build, worker.place.index, how)
                worker.end()
                self._workers.remove(worker)
            else:
                round_.take(build, worker.place.index, answer)
                worker.build = None
                worker.place.leave()


class _Round:
    """What became of the chapters of one build."""

    def __init__(self, builds: Sequence[Build]) -> None:
        self.count = len(builds)
        self.waiting = deque(builds)
        self.done: list[Encoded] = []
        self.failures: list[Failure] = []
        self._tries = Counter[tuple[int, int]]()

    @property
    def over(self) -> bool:
        return len(self.done) + len(self.failures) == self.count

    def take(self, build: Build, index: int, answer: Encoded | Exception) -> None:
        """An answer. What is no failure of a voice at a sentence ends the build."""
        if isinstance(answer, Encoded):
            self.done.append(answer)
        elif isinstance(answer, EngineError) and not isinstance(answer, EngineUnavailable):
            self.failures.append(Failure(build.plan.number, _line(build, index), str(answer)))
        else:
            raise answer

    def broke_off(self, build: Build, index: int, how: str) -> None:
        """The worker ended without an answer: once more with a fresh one, unless that has been tried."""
        self._tries[build.plan.number, index] += 1
        if self._tries[build.plan.number, index] < TRIES:
            self.waiting.appendleft(build)
            return
        engine = build.sound.manner.engine
        what = f'say "{lines_of(build.plan, build.sound)[index].said.spoken}"' if index >= 0 else "make this chapter"
        what = "start" if index == STARTING else what
        self.failures.append(
            Failure(build.plan.number, _line(build, index), f"{engine} could not {what}: {how}, twice over")
        )


def _line(build: Build, index: int) -> int:
    return build.plan.sentences[index].line if index >= 0 else 0


def _length(build: Build) -> int:
    return sum(len(sentence.text) for sentence in build.plan.sentences)
