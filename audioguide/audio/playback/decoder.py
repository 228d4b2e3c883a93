"""The thread that decodes: the newest job into the feed, whatever became of the one before."""

from __future__ import annotations

import threading
from collections.abc import Callable

from audioguide.audio.playback.feed import NOTHING, Feed, Job, SoundBlock
from audioguide.audio.playback.messages import Refused, SoundEvent
from audioguide.audio.playback.source import SoundSource, identity
from audioguide.errors import AudioError


class Decoder:
    """`run` is the thread; `start` is called from others, and returns at once."""

    def __init__(self, feed: Feed, fit: Callable[[int, int], None], tell: Callable[[SoundEvent], None]) -> None:
        """fit: makes the device one of this rate and this many channels."""
        self._feed, self._fit, self._tell = feed, fit, tell
        self._news = threading.Condition()
        self._job = NOTHING
        self._source: SoundSource | None = None

    def start(self, job: Job, after_what_waits: bool = False) -> None:
        """Decode this from now on; NOTHING to decode nothing. after_what_waits: see Feed.begin."""
        with self._news:
            self._job = job
            self._feed.begin(job, after_what_waits)
            self._news.notify()

    def run(self) -> None:
        """Work for ever."""
        done = NOTHING
        while True:
            with self._news:
                while self._job is done:
                    self._news.wait()
                done = self._job
            self._decode(done)

    def _decode(self, job: Job) -> None:
        try:
            source = self._opened(job.path) if job is not NOTHING else None
        except AudioError as problem:
            self._tell(Refused(job.token, str(problem)))
            self._feed.abandon(job)
            source = None
        if source is not None:
            self._fit(source.rate, source.channels)
            for pcm, place, step in source.blocks(job.start, job.end, source.rate, source.channels, job.speed):
                if not self._feed.put(SoundBlock(job, pcm, place, step)):
                    return
        self._feed.finish(job if source is not None else NOTHING)

    def _opened(self, path: str) -> SoundSource | None:
        if self._source is not None and self._source.identity == identity(path):
            return self._source
        if self._source is not None:
            self._source.close()
            self._source = None
        self._source = SoundSource(path)
        return self._source
