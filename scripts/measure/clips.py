"""Kept clips, packed and not, on those of a real guide: scripts/measure/run clips [VOICE]

Builds the first guide from nothing with VOICE (pyttsx3 if not given) and prints what part of the build's processor
seconds it takes to keep and to find all its clips, as they are, as the cache packs them and by levels of FLAC, and how
large each is beside the samples. Every clip is compared with what was kept. Nothing is judged: see docs/decisions/0024.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from audioguide import regular_files
from audioguide.audio import flac
from audioguide.model import Clip
from audioguide.speech.clip_cache import entry, shelves, whole_file

ROOT = Path(__file__).resolve().parents[2]
GUIDE = "breast-cancer-recurrence"
CODERS = {"as it is packed": flac.OPTIONS, **{f"FLAC {n}": {"compression_level": n} for n in ("0", "3", "5", "8")}}
ENGINE = "measured"


def main(voice: str) -> None:
    with TemporaryDirectory() as made:
        place = Path(made)
        whole = built(place, voice)
        clips = kept(place / "cache")
        size = sum(len(clip.pcm) for clip in clips.values())
        print(f"{voice}: {len(clips)} clips, {size / 1e6:.1f} MB of samples, {whole:.2f} s for the build")
        report("as they are", place / "plain", clips, False, whole)
        for name, options in CODERS.items():
            flac.OPTIONS = options
            report(name, place / name, clips, True, whole)


def report(name: str, folder: Path, clips: dict[str, Clip], small: bool, whole: float) -> None:
    """Keep all, find all, and say what that took."""
    for key in clips:
        shelves.file_of(folder, key).parent.mkdir(parents=True, exist_ok=True)
    keeping = spent(lambda: keep(folder, clips, small))
    finding = spent(lambda: compare(folder, clips))
    size = sum(shelves.file_of(folder, key).stat().st_size for key in clips)
    part = size / sum(len(clip.pcm) for clip in clips.values())
    print(
        f"{name}: {part:.3f} of the samples, kept in {keeping:.3f} s, {keeping / whole:.1%} of the build, "
        f"found in {finding:.3f} s, {finding / whole:.1%}",
        flush=True,
    )


def keep(folder: Path, clips: dict[str, Clip], small: bool) -> None:
    for key, clip in clips.items():
        parts = entry.pack(key, ENGINE, clip, small)
        assert parts is not None
        whole_file.write(shelves.file_of(folder, key), parts)


def compare(folder: Path, clips: dict[str, Clip]) -> None:
    for key, clip in clips.items():
        held = regular_files.read(shelves.file_of(folder, key), entry.LARGEST, touch=True)
        found = entry.unpack(held, key, ENGINE) if held else None
        if found is None or found.clip != clip:
            sys.exit(f"{key} did not come back as it was kept.")


def kept(cache: Path) -> dict[str, Clip]:
    """Every clip of a cache."""
    clips = {}
    for one in (one for shelf in shelves.shelves(cache) for one in shelves.on(shelf).entries):
        held = entry.unpack(one.path.read_bytes(), one.key, None)
        assert held is not None
        clips[one.key] = held.clip
    return clips


def built(place: Path, voice: str) -> float:
    """Processor seconds of a build from nothing, its workers' included."""
    command = [sys.executable, "-m", "audioguide", "build", GUIDE, "--voice", voice, "--output", str(place / "output")]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    environment = os.environ | {"AUDIOGUIDE_CACHE": str(place / "cache")}
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def spent(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "pyttsx3")
