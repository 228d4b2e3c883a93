"""From chapters/<guide>/ to output/<guide>-<lang>/: the road of the data, top to bottom."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from audioguide.build.as_it_lies import AsItLies, as_it_lies
from audioguide.build.last_reading import Reading, keep, last_reading
from audioguide.build.output_folder import refuse_foreign_folder
from audioguide.build.result import BuildResult
from audioguide.build.standing import untouched
from audioguide.model import Guide
from audioguide.script import output_name
from audioguide.settings import Settings
from audioguide.speech.pacing import at_pace_asked
from audioguide.speech.voice import text_goes_to
from audioguide.swapping.lock import Lock, Waiting
from audioguide.timeline import FILE_NAME

if TYPE_CHECKING:
    from audioguide.build.batch import Batch, Progress
    from audioguide.build.workers import Workers

Tell = Callable[[Path, str], None]
"""Called with (folder of a guide, where its text will be sent) before anything is."""


def road(
    folder: Path,
    workers: Workers,
    language: str | None,
    progress: Progress | None,
    tell: Tell | None,
    waiting: Waiting | None,
) -> Generator[Batch | None, None, BuildResult]:
    """One guide's way to its output folder, or none where nothing changed: see `guides.build_guide`.

    It stops where its chapters are being said, and gives their batch; whoever sent it on its way lets it go on when the
    batch is over. Before that it stops and gives None as often as another process is found at the guide. Closed before
    its end, it leaves the old output as it was. Raises as `build_guide` does.
    """
    began, settings = time.monotonic(), workers.settings
    sent_to = text_goes_to(folder, settings)
    if sent_to and tell is not None:
        tell(folder, sent_to)
    if not sent_to:
        _start_early(folder, workers)
    lies = as_it_lies(folder, settings, language)
    known = None if lies is None else last_reading(folder, settings, language, lies.sha256)
    guide = None if known is not None else _read(folder, settings, language)
    output = settings.output / (output_name(guide) if guide is not None else known.output if known is not None else "")
    refuse_foreign_folder(output)
    lock = Lock(output, "audioguide build", 60.0 * settings.wait, waiting)
    try:
        while not lock.take():
            yield None
        if lock.waited:
            # The chapters may say something else by now, and who comes last must not bring back what they said.
            lies, known, guide = as_it_lies(folder, settings, language), None, None
        built = untouched(folder, output, known, lies) if known is not None and lies is not None else None
        if built is None:
            guide = guide or _read(folder, settings, language)
            built, reading = yield from _made(guide, folder, output, sent_to, workers, progress)
            _note(folder, settings, language, lies, reading)
    finally:
        lock.give_back()
    return replace(built, seconds=time.monotonic() - began)


def _start_early(folder: Path, workers: Workers) -> None:
    """Where nothing stands that could be used again the processes will be needed: they start while we read."""
    if not any(workers.settings.output.glob(f"{folder.name}-*/{FILE_NAME}")):
        workers.start(sum(1 for _ in folder.glob("*/*.md")))


def _note(folder: Path, settings: Settings, language: str | None, lies: AsItLies | None, reading: Reading) -> None:
    """Keep what a guide was read as, if nobody wrote while it was read. lies: how it lay before."""
    now = as_it_lies(folder, settings, language)
    if lies is not None and now is not None and now.sha256 == lies.sha256:
        keep(folder, settings, language, lies.sha256, reading)


def _read(folder: Path, settings: Settings, language: str | None) -> Guide:
    from audioguide.review.signed_guide import read_signed_guide

    return at_pace_asked(read_signed_guide(folder, language), settings)


def _made(
    guide: Guide, folder: Path, output: Path, sent_to: str, workers: Workers, progress: Progress | None
) -> Generator[Batch, None, tuple[BuildResult, Reading]]:
    # What reads and makes is loaded only where something has changed: that takes longer than to see that nothing has.
    from audioguide.build.making import made
    from audioguide.review.refusal import refuse_what_nobody_may_hear

    refuse_what_nobody_may_hear(guide)
    return (yield from made(guide, folder, output, sent_to, workers, progress))
