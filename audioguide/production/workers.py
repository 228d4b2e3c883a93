"""Worker processes: started early, while the parent still reads and checks, and never left behind."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from types import TracebackType

from audioguide.errors import EngineError
from audioguide.production.chapter import Encoded, begin_worker, build_chapter, load_engine, load_parts
from audioguide.production.plan import ChapterPlan, Sound
from audioguide.settings import Settings

Progress = Callable[[int, int], None]
"""Called with (chapters done, chapters in all)."""


class Workers:
    """A pool for one build: begun when it is first needed, gone when it is left."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is None:
            return
        # Ended, not asked to end: what they made is on disk, and letting go of their libraries would take time.
        for process in multiprocessing.active_children():
            process.terminate()
        self._pool.shutdown(cancel_futures=True)

    def start(self) -> None:
        """Begin the processes, while there is nothing to say yet."""
        for _ in range(self.settings.jobs):
            self.pool().submit(load_parts)

    def prepare(self, sound: Sound) -> None:
        """Let processes that were begun load the engine."""
        for _ in range(self.settings.jobs if self._pool else 0):
            self.pool().submit(load_engine, sound, self.settings.cache)

    def pool(self) -> ProcessPoolExecutor:
        """The processes, begun if they were not."""
        if self._pool is None:
            # Spawned, never forked: espeak hangs in a forked child.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self.settings.jobs, context, begin_worker)
        return self._pool

    def encode(
        self, plans: Sequence[ChapterPlan], sound: Sound, staging: Path, progress: Progress | None
    ) -> list[Encoded]:
        """Every chapter's frames and cues, in the staging folder; the longest first. Raises EngineError, OSError."""
        waiting = [
            self.pool().submit(build_chapter, plan, sound, self.settings.cache, staging)
            for plan in sorted(plans, key=_length, reverse=True)
        ]
        done: list[Encoded] = []
        try:
            for future in as_completed(waiting):
                done.append(future.result())
                if progress is not None:
                    progress(len(done), len(waiting))
        except BrokenProcessPool as died:
            engine = sound.manner.engine
            raise EngineError(
                f"{engine} broke off: its process died. What it had said is kept; build again to go on."
            ) from died
        return done


def _length(plan: ChapterPlan) -> int:
    return sum(len(sentence.text) for sentence in plan.sentences)
