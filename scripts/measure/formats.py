"""What each format costs on top of a finished build, and whether its memory grows with the guide.

    scripts/measure/run formats [FOLDER] [--format NAME ...]

FOLDER is a built guide; without it the first guide is built with the silent voice, whose files are as large as any's.
Prints, a line a format: processor seconds of its writing alone, what it loads included, and the memory that it took
beside what its process had before, at its peak, each the median of five processes; then the same for a guide 20 times
as long, once. No guide has more than 255 chapters, so the longer one is the first of its chapters, 20 times. The zip is
given all other files of text and sound. The cover, which mp3 draws, has a line of its own. mp3 is counted with none: it
is the build itself. Exit code 1 where the others together take more than 3 processor seconds for the guide, or where
one's memory grows by more than 30 MB. Needs Linux, which forgets a process's peak when it is asked to.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from itertools import islice
from pathlib import Path

from audioguide.audio import mp3
from audioguide.build import staged
from audioguide.model import ChapterTimeline, Cue
from audioguide.plugins import available, load
from audioguide.publish.base import EncodedGuide
from audioguide.publish.registered import GATHERED, KIND, SOUND, publications
from audioguide.script.guide import MOST_CHAPTERS
from audioguide.timeline import FILE_NAME, read_chapters, read_head

GUIDE = "breast-cancer-recurrence"
RUNS = 5
TIMES = 20
COVER = "cover"
LIMIT_S = 3.0
LIMIT_MB = 30.0
STATUS, CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")
FORGET_PEAK = "5"


def main() -> int:
    asked = argparse.ArgumentParser(usage=__doc__)
    asked.add_argument("folder", nargs="?", type=Path)
    asked.add_argument("--format", action="append", default=[])
    asked.add_argument("--alone", nargs=2, metavar=("NAME", "TIMES"))
    words = asked.parse_args()
    if words.alone:
        alone(words.folder, words.alone[0], int(words.alone[1]))
        return 0
    with tempfile.TemporaryDirectory() as place:
        return measure(words.folder or built(Path(place)), words.format or [*available(KIND), COVER])


def built(place: Path) -> Path:
    """The first guide, with the silent voice."""
    around = {**os.environ, "AUDIOGUIDE_OUTPUT": str(place), "AUDIOGUIDE_CACHE": str(place / "cache")}
    program = Path(sys.executable).with_name("audioguide")
    subprocess.run([program, "build", GUIDE, "--voice", "silent"], check=True, env=around, stdout=subprocess.DEVNULL)
    return place / f"{GUIDE}-en"


def measure(folder: Path, formats: list[str]) -> int:
    """Print each format's figures. Returns the exit code."""
    total, worst = 0.0, 0.0
    for name in formats:
        once = [asked(folder, name, 1) for _ in range(RUNS)]
        often = asked(folder, name, TIMES)
        seconds, megabytes = (statistics.median(one[what] for one in once) for what in ("seconds", "megabytes"))
        print(
            f"{name}: {seconds:.2f} s, {megabytes:.1f} MB; "
            f"{TIMES} times: {often['seconds']:.2f} s, {often['megabytes']:.1f} MB",
            flush=True,
        )
        total += seconds if name != SOUND else 0
        worst = max(worst, often["megabytes"] - megabytes)
    print(f"all but {SOUND}: {total:.2f} s (bar {LIMIT_S:g}); memory {worst:+.1f} MB at most (bar {LIMIT_MB:g})")
    return int(total > LIMIT_S or worst > LIMIT_MB)


def asked(folder: Path, name: str, times: int) -> dict[str, float]:
    """The figures of one process that writes one format."""
    command = [sys.executable, "-m", __spec__.name, str(folder), "--alone", name, str(times)]
    figures: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return figures


def alone(folder: Path, name: str, times: int) -> None:
    """Write one format in this process, and print what it took."""
    with tempfile.TemporaryDirectory() as place:
        guide = encoded(folder, Path(place), times)
        if name == GATHERED:
            others = [one for one in available(KIND) if one != GATHERED]
            for publication in publications(others):
                publication.write(guide)
        gc.collect()
        had, began = memory("VmRSS"), time.process_time()
        CLEAR.write_text(FORGET_PEAK)
        drawn(guide) if name == COVER else load(KIND, name)().write(guide)
        seconds = time.process_time() - began
        print(json.dumps({"seconds": seconds, "megabytes": memory("VmHWM") - had}))


def drawn(guide: EncodedGuide) -> None:
    """The cover in both its sizes."""
    from audioguide.publish.cover import LARGE, SMALL, cover

    for pixels in (LARGE, SMALL):
        cover(guide.timeline.guide, pixels)


def memory(what: str) -> float:
    """Megabytes of this process: VmRSS now, VmHWM at its peak."""
    line = next(line for line in STATUS.read_text().splitlines() if line.startswith(f"{what}:"))
    return int(line.split()[1]) / 1024


def encoded(folder: Path, place: Path, times: int) -> EncodedGuide:
    """What a build hands to its formats: heads in memory, sentences on disk, a chapter's at a time."""
    heads: list[ChapterTimeline] = []
    chapters = 0
    first = MOST_CHAPTERS // times
    for turn in range(times):
        for chapter in islice(read_chapters(folder / FILE_NAME), first):
            number = turn * chapters + chapter.number
            head = replace(chapter, cues=(), id=f"c{number:02d}", number=number, file=f"{number:03d}-{chapter.file}")
            staged.write_cues(place, Path(head.file).stem, [own(cue, head) for cue in chapter.cues])
            heads.append(head)
        chapters = chapters or len(heads)
    files = [folder / head.file.partition("-")[2] for head in heads]
    frames = {head.number: (mp3.read_stream(file), file) for head, file in zip(heads, files, strict=True)}
    whole = [head for head in heads if head.in_whole]
    starts = dict(zip(whole, mp3.starts([frames[head.number][0] for head in whole]), strict=True))
    placed = tuple(
        replace(head, start=starts[head], end=starts[head] + head.frames) if head.in_whole else head for head in heads
    )
    line = read_head(folder / FILE_NAME).timeline
    return EncodedGuide(place, line, placed, frames, lambda head: staged.read_cues(place, Path(head.file).stem))


def own(cue: Cue, head: ChapterTimeline) -> Cue:
    return replace(cue, id=f"{head.id}-{cue.id.partition('-')[2]}")


if __name__ == "__main__":
    sys.exit(main())
