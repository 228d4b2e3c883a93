"""Between the thread that decodes and the one that sounds: a bounded queue that knows where each sample came from."""

from __future__ import annotations

import threading
from collections import deque
from dataclasses import dataclass

from audioguide.audio.playback.level import mixed, scaled

_REMEMBERED = 256
"""Stretches handed out that are remembered; a device holds back far less."""


@dataclass(frozen=True, slots=True, eq=False)
class Job:
    """A stretch of a file to be played. Two are the same only if they are one: a token can come back."""

    token: int
    path: str
    start: int
    end: int | None
    speed: float


NOTHING = Job(-1, "", 0, 0, 1.0)


@dataclass(frozen=True, slots=True)
class SoundBlock:
    """Consecutive samples of one job, ready for the device."""

    job: Job
    pcm: bytes
    start: float
    """Frame of the file its first sample comes from."""
    step: float
    """Frames of the file for each sample of ours."""


@dataclass(frozen=True, slots=True)
class JobPosition:
    """A place in a job."""

    job: Job
    frame: float
    ended: bool = False
    """All of it has been heard."""


@dataclass(frozen=True, slots=True)
class _Mark:
    out: int
    """Count of samples handed out before it."""
    count: int
    job: Job
    start: float
    step: float


class Feed:
    """All calls may come from any thread. Counts are in samples of the device, times its channels for bytes."""

    def __init__(self) -> None:
        self.limit = 12_000
        """Samples held at most."""
        self.channels = 1
        self.gain = 1.0
        self.held = False
        self.out = 0
        """Samples handed out, silence included."""
        self._changed = threading.Condition()
        self._job = NOTHING
        self._blocks: deque[SoundBlock] = deque()
        self._waiting = 0
        self._finished = True
        self._marks: deque[_Mark] = deque(maxlen=_REMEMBERED)
        self._aside = b""
        self._aside_out: int | None = None
        self._aside_number = 0
        self._tone = b""

    def begin(self, job: Job, after_what_waits: bool = False) -> None:
        """From now on only `job` counts: what is queued is thrown away, or goes before it."""
        with self._changed:
            self._job = job
            if not after_what_waits:
                self._blocks.clear()
                self._waiting = 0
            self._finished = False
            self._changed.notify_all()

    def abandon(self, job: Job) -> None:
        """`job` cannot be played; unless another one has begun, nothing counts now."""
        with self._changed:
            if job is self._job:
                self._job, self._finished = NOTHING, True

    def put(self, block: SoundBlock) -> bool:
        """Queue a block, waiting while the queue is full. False: its job no longer counts, so give up."""
        with self._changed:
            while self._waiting >= self.limit and block.job is self._job:
                self._changed.wait()
            if block.job is not self._job:
                return False
            self._blocks.append(block)
            self._waiting += self._samples(block.pcm)
            return True

    def finish(self, job: Job) -> None:
        """Nothing more will come for `job`."""
        with self._changed:
            self._finished = self._finished or job is self._job

    def interject(self, pcm: bytes, number: int = 0) -> None:
        """Hand this out first, with everything else waiting, in place of an older interjection."""
        with self._changed:
            self._aside_number = number
            self._aside = pcm
            self._aside_out = self.out + self._samples(pcm)

    def sound(self, pcm: bytes) -> None:
        """Mix this over what is handed out next."""
        with self._changed:
            self._tone = pcm

    def take(self, count: int) -> bytes:
        """Exactly `count` samples, silence where there is nothing; called by the sounding thread."""
        with self._changed:
            pcm = self._next(count) if not self._aside else self._next_aside(count)
            self.out += count
            self._changed.notify_all()
            size = 2 * self.channels * count
            pcm = scaled(pcm, self.gain) + bytes(size - len(pcm))
            if self._tone:
                pcm, self._tone = mixed(pcm, scaled(self._tone[:size], min(1.0, self.gain))), self._tone[size:]
            return pcm

    def _next(self, count: int) -> bytes:
        if self._waiting < min(count, self.limit) and not self._finished:
            # More is being decoded. The first block of a place alone would be a scrap of sound with a hole behind it.
            return b""
        pieces = []
        place = self.out
        while count and self._blocks and not self.held:
            block = self._blocks.popleft()
            have = self._samples(block.pcm)
            used = min(have, count)
            self._marks.append(_Mark(place, used, block.job, block.start, block.step))
            cut = 2 * self.channels * used
            pieces.append(block.pcm[:cut])
            if used < have:
                rest = SoundBlock(block.job, block.pcm[cut:], block.start + used * block.step, block.step)
                self._blocks.appendleft(rest)
            count -= used
            place += used
            self._waiting -= used
        return b"".join(pieces)

    def _next_aside(self, count: int) -> bytes:
        size = 2 * self.channels * count
        pcm, self._aside = self._aside[:size], self._aside[size:]
        return pcm

    def cut(self, keep: int) -> float:
        """Throw away all but the next `keep` samples; the frame of the file that comes after them."""
        with self._changed:
            left, blocks = keep, []
            for block in self._blocks:
                used = min(left, self._samples(block.pcm))
                if used:
                    pcm = block.pcm[: 2 * self.channels * used]
                    blocks.append(SoundBlock(block.job, pcm, block.start, block.step))
                left -= used
            following = self._following(blocks)
            self._blocks = deque(blocks)
            self._waiting = keep - left
            return following

    def _following(self, blocks: list[SoundBlock]) -> float:
        if blocks:
            return blocks[-1].start + self._samples(blocks[-1].pcm) * blocks[-1].step
        last = self._marks[-1] if self._marks else None
        return last.start + last.count * last.step if last and last.job is self._job else self._job.start

    def heard(self, delay: float) -> JobPosition:
        """What is being heard when the device is `delay` samples behind what was handed out."""
        with self._changed:
            now = self.out - delay
            for mark in reversed(self._marks):
                if mark.out <= now:
                    past = min(now - mark.out, mark.count)
                    over = past == mark.count and mark is self._marks[-1]
                    ended = over and self._finished and not self._blocks and mark.job is self._job
                    if mark.job is not self._job and over:
                        break
                    return JobPosition(mark.job, mark.start + past * mark.step, ended)
            nothing = self._finished and not self._blocks and not any(m.job is self._job for m in self._marks)
            return JobPosition(self._job, self._job.start, nothing)

    def aside_over(self, delay: float) -> int | None:
        """Its number once, when an interjection has been heard."""
        with self._changed:
            over = self._aside_out is not None and not self._aside and self.out - delay >= self._aside_out
            if not over:
                return None
            self._aside_out = None
            return self._aside_number

    def idle(self) -> bool:
        """Nothing would sound if more were taken."""
        with self._changed:
            return not self._aside and not self._tone and (self.held or (not self._blocks and self._finished))

    def forget(self, rate: int, channels: int) -> None:
        """The device will be another one: what was handed out counts no more, nor what waits, which may not fit it."""
        with self._changed:
            self.channels, self.limit = channels, rate // 2
            self._blocks.clear()
            self._waiting = 0
            self._marks.clear()
            self._aside = self._tone = b""
            self._changed.notify_all()

    def _samples(self, pcm: bytes) -> int:
        return len(pcm) // (2 * self.channels)
