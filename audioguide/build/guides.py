"""One guide or many over the same workers: the next is read while the last is said, and one that fails costs no other.

Nothing is kept of a guide that is done, so that two hundred take no more memory than two.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from audioguide.build.full_disk import is_full_disk
from audioguide.build.result import BuildResult
from audioguide.build.road import Tell, road
from audioguide.build.workers import LOOK_SECONDS, Workers
from audioguide.settings import Settings
from audioguide.swapping.lock import LOOK, Waiting

if TYPE_CHECKING:
    from audioguide.build.batch import Batch, Progress


@dataclass(frozen=True, slots=True)
class FailedGuide:
    """A guide that was not built; what stood before is untouched."""

    folder: Path
    error: Exception
    """Why: one of those that `build_guide` raises, or what nobody foresaw."""


@dataclass(slots=True)
class _GuideUnderWay:
    folder: Path
    road: Generator[Batch | None, None, BuildResult]
    batch: Batch | None = None
    """Its chapters that are being said; None = it has not come so far."""
    waits: bool = False
    """Whether another process was found at it."""

    def go_on(self) -> BuildResult | FailedGuide | None:
        """As far as it comes; None = it waits for its chapters. Raises what no other guide could get round either."""
        try:
            self.batch = next(self.road)
            self.waits = self.batch is None
        except StopIteration as end:
            result: BuildResult = end.value
            return result
        except Exception as failed:  # whatever it is, it reaches whoever asked for the guide, and no other guide
            if is_full_disk(failed):
                raise
            return FailedGuide(self.folder, failed)
        return None

    @property
    def may_go_on(self) -> bool:
        return not self.waits and (self.batch is None or self.batch.over)


GuideProgress = Callable[[Path, int, int], None]
"""Called with (folder of a guide, its chapters done, its chapters in all)."""


def build_guide(
    folder: Path,
    settings: Settings,
    language: str | None = None,
    progress: Progress | None = None,
    tell: Tell | None = None,
    waiting: Waiting | None = None,
) -> BuildResult:
    """Build one guide, or leave it as it is where nothing changed.

    folder: chapters/<guide>. settings: where the output goes, and what wins over guide.toml. language: a tag such as
    "es", for chapters in another language than the guide's own. progress: told how many chapters are done, of how many.
    tell: told where the text will be sent, before any of it is, by a voice that is allowed to. waiting: told which
    other process is at the guide, while we wait for it, at most settings.wait.
    Sentences are said in processes of their own, which import the program that calls this: a script of yours calls it
    below `if __name__ == "__main__":`.

    Raises ScriptError, ContentError, EngineError, AudioError, OutputError; the old output then stands untouched.
    """
    told = None if progress is None else lambda _, done, of: progress(done, of)
    [outcome] = build_guides([folder], settings, language, told, tell, waiting)
    if isinstance(outcome, FailedGuide):
        raise outcome.error
    return outcome


def build_guides(
    folders: Iterable[Path],
    settings: Settings,
    language: str | None = None,
    progress: GuideProgress | None = None,
    tell: Tell | None = None,
    waiting: Waiting | None = None,
) -> Generator[BuildResult | FailedGuide, None, None]:
    """Build guides one after another, over processes and voices that are loaded once: each as soon as it is done.

    folders, settings, language, progress, tell, waiting: as for `build_guide`; no two folders of one name, since their
    output is one folder. A guide that fails is given as such, and the others go on. Raises OutputError where the disk
    is full, since no other could be built then.
    """
    with Workers(settings) as workers:

        def begun(folder: Path) -> _GuideUnderWay:
            chapters = None if progress is None else partial(progress, folder)
            return _GuideUnderWay(folder, road(folder, workers, language, chapters, tell, waiting))

        yield from _in_turn(map(begun, folders), workers)


def _in_turn(coming: Iterator[_GuideUnderWay], workers: Workers) -> Iterator[BuildResult | FailedGuide]:
    """The oldest guide that can go on does; the next begins where few chapters wait; else the workers are heard."""
    under_way: list[_GuideUnderWay] = []
    more = True
    try:
        while more or under_way:
            able = next((guide for guide in under_way if guide.may_go_on), None)
            waiter = next((guide for guide in under_way if guide.waits), None)
            if able is None and more and workers.hungry and waiter is None:
                able = next(coming, None)
                more = able is not None
                under_way += [able] if able else []
            if able is None:
                # Where another process is at a guide, ours that are under way go on: else two builds of which each has
                # what the other waits for would do so for ever.
                workers.hear(LOOK if waiter else LOOK_SECONDS)
                able = waiter
            if able is None:
                continue
            if (outcome := able.go_on()) is not None:
                under_way.remove(able)
                yield outcome
            workers.hear(0)
    finally:
        for guide in under_way:
            guide.road.close()
