"""MP3 files as others make them: variable or constant bit rate, stereo or mono, with LAME's own tag or without any."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import numpy as np

if TYPE_CHECKING:
    from av import AudioStream


def lively(seconds: int, sample_rate: int, seed: int = 1) -> bytes:
    """Noise bursts, tones and near silence in stretches of 0.1 to 1 s: a variable rate varies, each place differs."""
    chance = np.random.default_rng(seed)
    samples = np.zeros(seconds * sample_rate, "<i2")
    at = 0
    while at < len(samples):
        count = min(len(samples) - at, int(chance.uniform(0.1, 1.0) * sample_rate))
        times = np.arange(count) / sample_rate
        tone = chance.uniform(0, 6000) * np.sin(2 * np.pi * chance.uniform(100, 3000) * times)
        hiss = chance.normal(0, chance.choice([20, 300, 4000]), count)
        samples[at : at + count] = np.clip(tone + hiss, -32000, 32000)
        at += count
    return samples.tobytes()


def bare(pcm: bytes, sample_rate: int, variable: bool = True, channels: int = 1) -> bytes:
    """MPEG frames without a tag."""
    import lameenc

    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_channels(channels)
    encoder.set_in_sample_rate(sample_rate)
    encoder.set_out_sample_rate(sample_rate)
    encoder.set_quality(7)
    if variable:
        encoder.set_vbr(4)
        encoder.set_vbr_quality(5)
    else:
        encoder.set_bit_rate(96)
    return bytes(encoder.encode(pcm)) + bytes(encoder.flush())


def tagged(source: Path, target: Path) -> Path:
    """The same frames behind a Xing tag with its table, as most programs write it."""
    import av

    with av.open(str(source)) as before, av.open(str(target), "w", format="mp3") as after:
        stream = after.add_stream_from_template(before.streams.audio[0])
        for packet in before.demux(audio=0):
            if packet.dts is not None:
                packet.stream = stream
                after.mux(packet)
    return target


def encoded(source: Path, target: Path, codec: str, rate: int = 48_000) -> Path:
    """A sound file in one channel by one of ffmpeg's encoders; what holds it, `target` says by its ending."""
    import av

    with av.open(str(source)) as given, av.open(str(target), "w") as out:
        stream = cast("AudioStream", out.add_stream(codec, rate=rate, layout="mono"))
        context = stream.codec_context
        resampler = av.AudioResampler(context.format, "mono", rate, context.frame_size or None)
        for frame in given.decode(audio=0):
            for piece in resampler.resample(frame):
                out.mux(stream.encode(piece))
        for piece in resampler.resample(None):
            out.mux(stream.encode(piece))
        out.mux(stream.encode(None))
    return target
