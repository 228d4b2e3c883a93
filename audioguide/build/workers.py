"""Worker processes: started early, while the parent still reads and checks, outlived when they fail, never left behind.

They serve one guide after another. An engine may crash or hang: its worker is then ended and the chapter given to a
fresh one, which takes the clips that were made and so comes back to the very sentence. A sentence that fails so twice
is given up, and its chapter with it; the other chapters go on.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING

from audioguide.build.worker_position import Patience
from audioguide.settings import Settings

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from types import TracebackType

    from audioguide.build.batch import Batch, Progress
    from audioguide.build.worker import EncodeChapter, Worker
    from audioguide.speech.sound import Sound

LOOK_SECONDS = 1.0
"""How often, at the least, the parent looks whether a worker is late."""
AHEAD = 2
"""Chapters that wait for each worker, at the least, while there are more guides: none stands idle while one is read."""


class Workers:
    """The processes of one build, and the clips it uses: begun when they are first needed, let go when it is left."""

    def __init__(self, settings: Settings, patience: Patience | None = None) -> None:
        self.settings = settings
        self.patience = patience or Patience()
        self._workers: list[Worker] = []
        self._most = settings.jobs
        """Processes at once; fewer, once memory ran out."""
        self._started = False
        self._online: Worker | None = None
        """The one that says what leaves this machine: it keeps its requests apart, and two would not know of each
        other's."""
        self._batches: list[Batch] = []
        self._at: dict[Worker, Batch] = {}
        """Those that have a chapter, and whose it is."""
        self._until_left = ExitStack()
        self._uses_clips = False

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for worker in list(self._workers):
            self._end(worker)
        self._until_left.__exit__(kind, error, trace)

    @property
    def busy(self) -> bool:
        """Whether any of them has a chapter."""
        return bool(self._at)

    @property
    def hungry(self) -> bool:
        """Whether too few chapters wait for them, by which one could soon have none."""
        return sum(len(batch.waiting) for batch in self._batches) < AHEAD * self.settings.jobs

    def start(self, chapters: int) -> None:
        """Begin the processes that so many chapters can use, while there is nothing to say yet; once.

        Guides after the first find them there, or get those they need when they have something to say.
        """
        if not self._started:
            self._started = True
            self._workers += [_begun() for _ in range(min(self.settings.jobs, chapters))]

    def prepare(self, sound: Sound) -> None:
        """Let processes that were begun and had nothing to do yet load the engine; from now on clips are in use."""
        from audioguide.build.worker import LoadEngine
        from audioguide.speech.clip_cache.trimming import held_to_limit

        if not self._uses_clips:
            self._uses_clips = True
            self._until_left.enter_context(held_to_limit(self.settings.cache, self.settings.cache_limit))
        for worker in self._workers:
            if not worker.used:
                worker.give(LoadEngine(sound, self.patience))

    @contextmanager
    def saying(self, tasks: Sequence[EncodeChapter], progress: Progress | None = None) -> Iterator[Batch]:
        """Around the time in which a guide's chapters are said, behind those of guides before it.

        They are over when `batch.over`; until then `hear` must be called. Whatever is raised in between ends the
        processes that are at them, or one could write into a staging folder that is cleared.
        """
        from audioguide.build.batch import Batch

        batch = Batch(tasks, progress)
        self._batches.append(batch)
        try:
            self._hand_out()
            yield batch
        finally:
            self._batches.remove(batch)
            for worker in [worker for worker, theirs in self._at.items() if theirs is batch]:
                self._end(worker)

    def hear(self, seconds: float = LOOK_SECONDS) -> None:
        """Take answers, end workers that died or are late, hand out what waits.

        seconds: how long to wait for the first answer, at the most.
        """
        busy = {worker.pipe: worker for worker in self._at}
        if not busy:
            return
        from multiprocessing.connection import wait

        ready: list[Connection] = wait(list(busy), min(seconds, self.patience.seconds / 4))  # type: ignore[assignment]
        for pipe, worker in busy.items():
            task = worker.chapter
            if task is not None and (pipe in ready or worker.place.late()):
                self._take(worker, task, pipe in ready)
        self._hand_out()

    def _take(self, worker: Worker, task: EncodeChapter, ready: bool) -> None:
        batch = self._at[worker]
        answer = worker.answer() if ready else None
        if answer is None:
            if worker.ending.remedy == "memory" and self._most > 1:
                # Too many for this machine, and no fault of the sentence: the others have the more.
                self._most -= 1
                batch.waiting.appendleft(task)
            else:
                batch.broke_off(task, worker.place.index, worker.ending)
            self._end(worker)
        else:
            batch.take(task, worker.place.index, answer)
            self._leave(worker)

    def _hand_out(self) -> None:
        """Give waiting chapters to workers without one, the oldest guide's first; begin workers where they are few."""
        for batch in self._batches:
            while batch.waiting and not batch.over and (worker := self._free_for(batch.waiting[0])) is not None:
                self._at[worker] = batch
                worker.give(batch.waiting.popleft())

    def _free_for(self, task: EncodeChapter) -> Worker | None:
        if task.sound.sends_text and self._online is not None:
            return None if self._online in self._at else self._online
        free = next((worker for worker in self._workers if worker not in self._at), None)
        if free is None and len(self._workers) < self._most:
            free = _begun()
            self._workers.append(free)
        if task.sound.sends_text:
            self._online = free
        return free

    def _leave(self, worker: Worker) -> None:
        del self._at[worker]
        worker.chapter = None
        worker.place.leave()

    def _end(self, worker: Worker) -> None:
        """End a process, whatever it is at."""
        worker.end()
        self._workers.remove(worker)
        self._at.pop(worker, None)
        if worker is self._online:
            self._online = None


def _begun() -> Worker:
    """A new process. What it takes to have any is loaded only now: a build that changes nothing has none."""
    import multiprocessing

    from audioguide.build.worker import Worker

    # Spawned, never forked: espeak hangs in a forked child.
    return Worker(multiprocessing.get_context("spawn"))
