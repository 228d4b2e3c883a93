"""One worker process, seen from both ends of its pipe."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnContext
from pathlib import Path

from audioguide.build.chapter_encoding import EncodedChapter, begin_worker, encode_chapter, load_engine, load_parts
from audioguide.build.endings import LATE, OUT_OF_MEMORY, ending_of
from audioguide.build.full_disk import refusal
from audioguide.build.plan import ChapterPlan
from audioguide.build.staged import has_lines, lines_once
from audioguide.build.worker_position import STARTING, Patience, WorkerPosition
from audioguide.errors import EngineError
from audioguide.publish.cover import draw_ahead
from audioguide.speech.sound import Sound


@dataclass(frozen=True, slots=True)
class LoadEngine:
    """Load the engine, so that the first sentence need not wait for it."""

    sound: Sound
    patience: Patience

    def __call__(self, place: WorkerPosition) -> None:
        """An engine that cannot start is no error yet: a chapter whose clips are all kept does not need it."""
        try:
            with place.saying(STARTING, self.patience.seconds):
                load_engine(self.sound)
        except EngineError:
            place.leave()


@dataclass(frozen=True, slots=True)
class EncodeChapter:
    """Make one chapter, whose lines wait in the staging folder."""

    plan: ChapterPlan
    sound: Sound
    cache: Path
    staging: Path
    patience: Patience
    cover: str = ""
    """Name of the guide, where its picture is to be drawn too: a worker has numpy, for which the parent has no use."""

    def __call__(self, place: WorkerPosition) -> EncodedChapter:
        """Raises EngineError, OutputError, AudioError, OSError; the worker stays at the sentence that was refused."""
        if self.cover:
            draw_ahead(self.cover, self.staging)
        return encode_chapter(self.plan, self.sound, self.cache, self.staging, place, self.patience)


FAREWELL = 10.0
"""Seconds in which a process is gone whose pipe has ended."""


@dataclass(frozen=True, slots=True)
class _FailedTask:
    error: Exception
    cause: OSError | None
    """What the system refused; no exception takes its cause through a pipe."""

    def whole(self) -> Exception:
        if self.cause is not None and not isinstance(self.error, OSError):
            self.error.__cause__ = self.cause
        return self.error


Task = Callable[[WorkerPosition], EncodedChapter | None]


def serve(pipe: Connection, place: WorkerPosition) -> None:
    """The worker's life: do what comes, answer with chapters and with what went wrong, until the parent hangs up."""
    begin_worker()
    load_parts()
    while True:
        try:
            task: Task = pipe.recv()
        except EOFError:
            return
        try:
            answer: EncodedChapter | _FailedTask | None = task(place)
        except Exception as failed:  # whatever it is, the parent must hear of it: it raises it again
            answer = _FailedTask(_portable(failed), refusal(failed))
        if answer is not None:
            pipe.send(answer)


def _portable(failed: Exception) -> Exception:
    """The exception with the worker's traceback as a note, for --debug; a plain one where no pipe can carry it."""
    import pickle
    import traceback

    try:
        pickle.loads(pickle.dumps(failed))
    except Exception:  # a third party's exception may refuse in any way
        failed = RuntimeError(repr(failed))
    failed.add_note(traceback.format_exc())
    return failed


class Worker:
    """The parent's end."""

    def __init__(self, context: SpawnContext) -> None:
        self.place = WorkerPosition(context)
        self.chapter: EncodeChapter | None = None
        """The chapter it is at."""
        self.ending = LATE
        """Why there is no answer, where there is none."""
        self.used = False
        """Whether it was given anything yet."""
        self.pipe, child = context.Pipe()
        # A daemon, so that Python ends it where a build did not come to do so itself.
        self.process = context.Process(target=serve, args=(child, self.place), daemon=True)
        self.process.start()
        # The worker's own end is then the only one, and its death ends the pipe.
        child.close()

    def give(self, task: Task) -> None:
        """Put a task behind those it has. A dead worker is noticed when its answer is waited for."""
        self.used = True
        if isinstance(task, EncodeChapter):
            self.chapter = task
            if not has_lines(task.staging, task.plan.stem):
                lines_once(task.plan, task.sound, task.staging)
        with suppress(BrokenPipeError, ConnectionResetError):
            self.pipe.send(task)

    def answer(self) -> EncodedChapter | Exception | None:
        """What it made, or what went wrong; None = it died or cannot go on, and `ending` says why."""
        try:
            answer: EncodedChapter | _FailedTask = self.pipe.recv()
        except (EOFError, OSError):
            # The pipe ends a moment before the process has.
            self.process.join(FAREWELL)
            self.ending = ending_of(self.process.exitcode)
            return None
        made = answer.whole() if isinstance(answer, _FailedTask) else answer
        if isinstance(made, MemoryError):
            self.ending = OUT_OF_MEMORY
            return None
        return made

    def end(self) -> None:
        """Ended, not asked to end: what it made is on disk, and letting go of its libraries would take time."""
        self.process.kill()
        self.process.join()
        self.process.close()
        self.pipe.close()
