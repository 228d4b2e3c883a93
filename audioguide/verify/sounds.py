"""The sound of a built guide: each chapter decoded once, the whole file shown to be the chapters' frames."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from audioguide.errors import AudioError
from audioguide.model import ChapterTimeline
from audioguide.publish.decoded import DecodedSound, SoundFile, decode_all, decode_file


def decoded_chapters(
    folder: Path, spans: Mapping[str, Sequence[tuple[int, int]]], known: Mapping[str, DecodedSound]
) -> dict[str, DecodedSound]:
    """What decoding each chapter's file gives, by name; files that are missing are left out.

    spans: where the sentences of each file are. known: what needs no decoding.
    """
    there = [name for name in spans if (folder / name).is_file()]
    wanted = [SoundFile(folder / name, ascending(spans[name])) for name in there if name not in known]
    fresh = dict(zip((file.path.name for file in wanted), decode_all(wanted), strict=True))
    return {name: known[name] if name in known else fresh[name] for name in there}


def decoded_whole(
    folder: Path,
    name: str,
    chapters: Sequence[ChapterTimeline],
    spans: Mapping[str, Sequence[tuple[int, int]]],
    decoded: Mapping[str, DecodedSound],
) -> DecodedSound:
    """The whole file's sound: told from its chapters' where its frames are theirs, else decoded.

    chapters: those in it. spans: as in `decoded_chapters`.
    """
    from audioguide.publish.mp3.joined_frames import difference, walk

    parts = [decoded.get(chapter.file) for chapter in chapters]
    sounds = [part for part in parts if part is not None and not part.problem]
    try:
        if sounds and len(sounds) == len(parts):
            whole = walk(folder / name)
            if not difference(whole, [walk(folder / chapter.file) for chapter in chapters]):
                return _of_chapters(whole.samples, sounds)
    except (AudioError, OSError):
        pass  # then it is decoded, and whatever is wrong with it is found in that way
    moved = [(c.start or 0, span) for c in chapters for span in spans[c.file]]
    return decode_file(folder / name, ascending([(begin + start, begin + end) for begin, (start, end) in moved]))


def ascending(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """The spans, or none where they contradict one another: V1 says so, and nobody could tell whose a sample is."""
    edges = [edge for span in spans for edge in span]
    strict = all(start < end for start, end in spans)
    return tuple(spans) if strict and all(before <= after for before, after in pairwise([0, *edges])) else ()


def _of_chapters(samples: int, sounds: Sequence[DecodedSound]) -> DecodedSound:
    from audioguide.publish.sound_meter import integrated, joined

    blocks = joined([sound.blocks for sound in sounds])
    peak = max(sound.true_peak for sound in sounds)
    return DecodedSound(samples, integrated(blocks), peak, rate=sounds[0].rate, blocks=blocks, joined=True)
