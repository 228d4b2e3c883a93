"""A sound file opened for playing: any stretch of it, exact to the sample, at any speed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

from audioguide.audio import decode, stream
from audioguide.errors import AudioError

if TYPE_CHECKING:
    from av import AudioFrame, AudioResampler, AudioStream
    from av.packet import Packet

    from audioguide.audio.mpeg_frames import Frames

SLOWEST, FASTEST = 0.5, 3.0
_PRE_ROLL = 1.0
"""Seconds decoded and thrown away before a place, so that the decoder is in the state it would have been in."""


class SoundSource:
    """An open file. `blocks` may be called again and again, one at a time."""

    def __init__(self, path: str) -> None:
        """Raises AudioError, with a sentence, where the file is missing, empty or no sound."""
        import av

        self.identity = identity(path)
        own = _own_frames(path)
        self._first_byte: int | None = own[0] if own else None
        self._length: int | None = own[1] if own else None
        try:
            options = decode.ONLY_FILES | ({"fflags": "fastseek"} if own else {})
            self._container = av.open(decode.protocol_path(Path(path)), options=options)
            self._stream = self._container.streams.audio[0]
        except (av.FFmpegError, OSError, IndexError) as problem:
            reason = "it holds no sound" if isinstance(problem, IndexError) else decode.why(problem)
            raise AudioError(f"{Path(path).name} cannot be played: {reason}.") from problem
        self.rate = int(self._stream.rate)
        self.channels = min(2, self._stream.channels)
        self._begin = self._stream.start_time or 0
        self._tick = float(self._stream.time_base or 1 / self.rate)
        self._walked = _walked(path, self.rate) if own is None and self._container.format.name == "mp3" else None

    def close(self) -> None:
        """Give the file back."""
        self._container.close()

    def blocks(
        self, start: int, end: int | None, rate: int, channels: int, speed: float
    ) -> Iterator[tuple[bytes, float, float]]:
        """(16-bit PCM, frame of the file it begins at, frames a sample) from `start` to before `end`.

        At speed 1 and the file's own rate these are the decoder's samples. Damaged packets are passed over.
        """
        if self._length is not None:
            # A decoder that was sent into the middle of a file no longer cuts the encoder's padding from its end.
            end = self._length if end is None else min(end, self._length)
        plain = self._plain(start, end, channels)
        if speed == 1.0 and rate == self.rate:
            yield from ((pcm, float(place), 1.0) for pcm, place in plain)
            return
        step = speed * self.rate / rate
        done = 0
        for pcm in _filtered(plain, self.rate, rate, channels, speed):
            yield pcm, start + done * step, step
            done += len(pcm) // (2 * channels)

    def _plain(self, start: int, end: int | None, channels: int) -> Iterator[tuple[bytes, int]]:
        """(PCM at the file's rate, frame it begins at), cut to the stretch."""
        kind, resampler = None, None
        width = 2 * channels
        for place, frame in self._frames(start):
            if end is not None and place >= end:
                return
            if place + frame.samples <= start:
                continue
            if resampler is None or kind != (kind := _kind(frame)):
                # Damage, and files that were strung together, change from one frame to the next.
                resampler = self._resampler(channels)
            pcm = _converted(resampler, frame)
            if not pcm:
                continue
            first, last = max(0, start - place), len(pcm) // width
            last = last if end is None else min(last, end - place)
            if first < last:
                yield pcm[first * width : last * width], place + first

    def _resampler(self, channels: int) -> AudioResampler:
        import av

        return av.AudioResampler(format="s16", layout="mono" if channels == 1 else "stereo", rate=self.rate)

    def _frames(self, start: int) -> Iterator[tuple[int, AudioFrame]]:
        """(frame of the file, decoded frame), from a little before `start`."""
        import av

        if self._walked is not None:
            yield from self._frames_by_byte(self._walked, start)
            return
        # Before the beginning of sound is a harmless place to seek to; the exact beginning is not, in every format.
        seconds = max(0.0, start / self.rate - _PRE_ROLL)
        try:
            self._container.seek(int(seconds / self._tick), stream=self._stream)
        except (av.FFmpegError, OSError):
            # A file that cannot be entered there has ended before.
            return
        late: int | None = None
        for packet in self._packets():
            if late is None:
                late = self._late(packet)
            try:
                frames = packet.decode()
            except av.FFmpegError:
                continue
            for frame in frames:
                if frame.pts is not None:
                    yield round((frame.pts - self._begin) * self._tick * self.rate) + late, frame

    def _frames_by_byte(self, walked: Frames, start: int) -> Iterator[tuple[int, AudioFrame]]:
        """The same in an MP3 file of others, where only the byte a packet lies at tells how much is before it."""
        import av

        late = round(self._begin * self._tick * self.rate)
        first = walked.start_of(max(0, int(start + late - _PRE_ROLL * self.rate)) // walked.samples)
        if first is None:
            return
        try:
            self._container.seek(first, unsupported_byte_offset=True, stream=self._stream)
        except (av.FFmpegError, OSError):
            return
        for packet in self._packets():
            if packet.pos is None:
                continue
            place = walked.number_at(packet.pos) * walked.samples - late
            with suppress(av.FFmpegError):
                for frame in packet.decode():
                    # From the very start the decoder cuts what the encoder was late by.
                    yield place + (walked.samples - frame.samples if place < 0 else 0), frame

    def _packets(self) -> Iterator[Packet[AudioStream]]:
        """A file that is cut short ends there, without complaint."""
        import av

        try:
            yield from self._container.demux(self._stream)
        except (av.FFmpegError, OSError):
            return

    def _late(self, packet: Packet[AudioStream]) -> int:
        """Frames by which the time of `packet`, estimated by ffmpeg from the bit rate, is behind its true one."""
        if self._first_byte is None or packet.pos is None or packet.pts is None or packet.pos < self._first_byte:
            return 0
        true = stream.frame_count(packet.pos - self._first_byte, self.rate) * stream.samples_per_frame(self.rate)
        return true - round(packet.pts * self._tick * self.rate)


def identity(path: str) -> tuple[str, int, int, int]:
    """Tells a file from another one that took its place; zeros for one that is not there."""
    try:
        found = Path(path).stat()
    except OSError:
        return path, 0, 0, 0
    return path, found.st_ino, found.st_mtime_ns, found.st_size


def _own_frames(path: str) -> tuple[int, int] | None:
    """(byte at which the sound begins, its length in samples) of a file that has our constant frames and Info frame."""
    from audioguide.audio import mp3

    try:
        return mp3.extract(Path(path)), mp3.read_stream(Path(path)).samples
    except (AudioError, OSError):
        return None


def _walked(path: str, rate: int) -> Frames | None:
    from audioguide.audio.mpeg_frames import Frames

    try:
        walked = Frames(Path(path))
    except (AudioError, OSError):
        return None
    return walked if walked.sample_rate == rate else None


def _kind(frame: AudioFrame) -> tuple[str, str, int]:
    return frame.format.name, frame.layout.name, frame.sample_rate


def _converted(resampler: AudioResampler, frame: AudioFrame) -> bytes:
    return b"".join(_bytes(piece) for piece in resampler.resample(frame))


def _bytes(frame: AudioFrame) -> bytes:
    # As to_ndarray().tobytes(), without waiting for numpy to load.
    return bytes(frame.planes[0])[: frame.samples * 2 * len(frame.layout.channels)]


def _filtered(plain: Iterator[tuple[bytes, int]], rate: int, out_rate: int, channels: int, speed: float) -> Any:
    """PCM at another speed and the same pitch, or at another rate."""
    import av

    layout = "mono" if channels == 1 else "stereo"
    graph = av.filter.Graph()
    chain = [graph.add_abuffer(format="s16", sample_rate=rate, layout=layout)]
    if speed != 1.0:
        # One atempo goes no slower than 0.5 and, without dropping samples, up to 4.
        chain.append(graph.add("atempo", repr(min(FASTEST, max(SLOWEST, speed)))))
    if rate != out_rate:
        chain.append(graph.add("aresample", str(out_rate)))
    chain += [graph.add("aformat", f"sample_fmts=s16:channel_layouts={layout}"), graph.add("abuffersink")]
    graph.link_nodes(*chain).configure()
    for pcm, _ in plain:
        graph.push(_framed(pcm, rate, layout, channels))
        yield from _pulled(graph)
    graph.push(None)
    yield from _pulled(graph)


def _framed(pcm: bytes, rate: int, layout: str, channels: int) -> AudioFrame:
    import av

    frame = av.AudioFrame(format="s16", layout=layout, samples=len(pcm) // (2 * channels), align=1)
    frame.planes[0].update(pcm)
    frame.sample_rate = rate
    return frame


def _pulled(graph: Any) -> Iterator[bytes]:
    import av

    while True:
        try:
            yield _bytes(graph.pull())
        except (av.error.EOFError, av.error.BlockingIOError):
            return
