"""Damages a warm cache of clips 2,000 times, or so many, and builds from it: is the guide still the same to the byte?

    scripts/measure/run cache_faults [TIMES] [--seed N] [--jobs N] [--only WORDS]

A guide of two chapters is built once cleanly, by two voices. Then its cache is damaged in one of some seventy ways, and
the guide is built into an empty folder, over an earlier edition of itself, and once more into an empty folder. Counted
are builds that differ from the clean one, that were refused or failed, and that did not end. The bar: none, none, none.
--only: kinds of damage whose names hold these words. As root, builds obey the modes of files all the same, and devices
and a full disk are among the kinds. The damage: `cache_damage`. Whoever writes the cache does not read it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from scripts.measure.cache_builds import HUNG, Build, Builder
from scripts.measure.cache_damage import AS_ROOT, KINDS
from scripts.measure.damaged_cache import Cache

GARDEN = (
    ("Peas", "Peas like cool soil. They climb. Sow them early. Water them well. Pick them young. Eat them soon."),
    (
        "Beans",
        "Beans like it warm. Sow a row of them. Do not sow them early. Tie them up. Pick them often. Dry the rest.",
    ),
)
EARLIER = (GARDEN[0], ("Beans", "Beans are easy. Sow a bed of them. Do not sow them early. Tie them up. Eat them all."))
KITCHEN = (("Bread", "Wash your hands. Take some flour. Add some water. Let it rise. Bake it. Let it rest."),)
GUIDE_TOML = 'title = "{title}"\nlanguage = "en-US"\nclinical = false\n'
CLEAN_LIMIT = 600.0
"""Seconds: the clean builds must end too."""
TIMES_LONGER = 20
"""A build counts as hung when it takes so many times as long as the slowest clean one, and a minute at least."""
STEPS = ("empty", "edition")
BY_COMMAND = 25
"""One build in so many is made by the command itself."""


@dataclass(frozen=True, slots=True)
class Warm:
    """What every round begins with."""

    place: Path
    clean: dict[str, dict[str, str]]
    """Which build -> SHA-256 of each file of its output."""
    groups: dict[str, list[Path]]
    """Which build -> the entries that it put into the cache."""
    limit: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one damaged cache did to three builds."""

    kind: str
    wrong: int = 0
    errors: int = 0
    hangs: int = 0
    after: int = 0
    """Whether the last of them, which found what the others had left, was not the clean one."""
    story: str = ""


BUILDS = {
    "own": ("garden", "pyttsx3", "135", ""),
    "guide": ("kitchen", "pyttsx3", "135", ""),
    "voice": ("garden", "pyttsx3:en-gb-x-rp", "135", ""),
    "rate": ("garden", "pyttsx3", "160", ""),
    "version": ("garden", "pyttsx3", "135", "0.1 of another machine"),
    "silent": ("garden", "silent", "135", ""),
}


def written(root: Path, name: str, chapters: tuple[tuple[str, str], ...]) -> None:
    folder = root / "chapters" / name
    (folder / "en").mkdir(parents=True)
    (folder / "guide.toml").write_text(GUIDE_TOML.format(title=name.capitalize()), "utf-8")
    for number, (title, text) in enumerate(chapters, 1):
        lines = "".join(f"{sentence.rstrip('.')}. {{signpost}}\n" for sentence in text.split(". "))
        page = f"---\ntitle: {title}\nsetting: public\n---\n\n{lines}"
        (folder / "en" / f"{number:02}-{title.lower()}.md").write_text(page, "utf-8")


def build_of(group: str, root: Path, cache: Path, output: Path) -> Build:
    guide, voice, pace, version = BUILDS[group]
    return Build(root, guide, voice, pace, cache, output, version=version)


def contents(folder: Path) -> dict[str, str]:
    """SHA-256 of each file, by its name."""
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    return {str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def differing(found: dict[str, str], clean: dict[str, str]) -> list[str]:
    """Names of the files that are other ones, missing or too many."""
    return [name for name in sorted(found.keys() | clean.keys()) if found.get(name) != clean.get(name)]


def warmed(place: Path) -> Warm:
    """The guides written, built cleanly, and all their clips in one cache."""
    now, before, cache = place / "now", place / "before", place / "cache"
    written(now, "garden", GARDEN)
    written(now, "kitchen", KITCHEN)
    written(before, "garden", EARLIER)
    for folder in (cache, place / "clean", place / "editions", place / "aside"):
        folder.mkdir()
    builder, clean, groups, slowest = Builder(CLEAN_LIMIT), {}, {}, 0.0
    known: set[Path] = set()
    for group in BUILDS:
        began = time.monotonic()
        whole(builder, build_of(group, now, cache, place / "clean" / group))
        slowest = max(slowest, time.monotonic() - began)
        clean[group] = contents(place / "clean" / group)
        files = {file.relative_to(cache) for file in cache.rglob("*") if file.is_file()}
        groups[group] = sorted(files - known)
        known |= files
    for group in ("own", "silent"):
        whole(builder, build_of(group, before, place / "aside", place / "editions" / group))
    builder.end()
    return Warm(place, clean, groups, max(60.0, TIMES_LONGER * slowest))


def whole(builder: Builder, build: Build) -> None:
    if problem := builder.build(build):
        raise SystemExit(f"The clean build of {build.guide} by {build.voice} failed: {problem}")


@contextmanager
def damaged(warm: Warm, number: int, kind: str, chance: random.Random) -> Iterator[tuple[Cache, Path]]:
    """(a copy of the cache, damaged; a folder for outputs)"""
    with tempfile.TemporaryDirectory(prefix=f"{number}-", dir=warm.place) as folder:
        place = Path(folder)
        (place / "disk").mkdir()
        (place / "output").mkdir()
        shutil.copytree(warm.place / "cache", place / "disk" / "cache", symlinks=True)
        own = "silent" if warm.groups["silent"] and chance.random() < 0.2 else "own"
        cache = Cache(place / "disk" / "cache", warm.groups, own, chance)
        try:
            KINDS[kind](cache)
            yield cache, place / "output"
        finally:
            for mount in cache.mounted:
                subprocess.run(["umount", "-l", mount], check=True)
            subprocess.run(["chmod", "-R", "u+rwX", place], check=False, stderr=subprocess.DEVNULL)


def held(warm: Warm, number: int, kind: str, seed: int, builder: Builder) -> Outcome:
    """One cache damaged, and three builds from it held against the clean one."""
    chance = random.Random(f"{seed} {number}")
    steps = [*chance.sample(STEPS, 2), "after"]
    outcome, stories = Outcome(kind), []
    with damaged(warm, number, kind, chance) as (cache, output):
        for step in steps:
            if step == "edition":
                shutil.copytree(warm.place / "editions" / cache.own, output / step)
            build = build_of(cache.own, warm.place / "now", cache.folder, output / step)
            build = replace(build, jobs=chance.choice([1, 1, 2]), by_command=chance.randrange(BY_COMMAND) == 0)
            problem = builder.build(build)
            others = [] if problem else differing(contents(output / step), warm.clean[cache.own])
            if problem or others:
                stories.append(f"{step}: {problem or ', '.join(others)}")
            outcome = replace(
                outcome,
                wrong=outcome.wrong + bool(others),
                errors=outcome.errors + (bool(problem) and problem != HUNG),
                hangs=outcome.hangs + (problem == HUNG),
                after=int(step == "after" and bool(problem or others)),
            )
            if problem == HUNG:
                break
    return replace(outcome, story="; ".join(stories))


def lane(warm: Warm, numbers: range, kinds: list[str], seed: int) -> list[Outcome]:
    builder = Builder(warm.limit)
    outcomes = []
    for number in numbers:
        outcome = held(warm, number, kinds[number % len(kinds)], seed, builder)
        if outcome.story:
            print(f"{number}, {outcome.kind}: {outcome.story}", file=sys.stderr, flush=True)
        outcomes.append(outcome)
    builder.end()
    return outcomes


def told(outcomes: list[Outcome]) -> bool:
    """Print the table; whether the bar is met."""
    rows = {kind: [each for each in outcomes if each.kind == kind] for kind in KINDS}
    width = max(map(len, KINDS))
    print(f"{'damage':{width}}  caches  wrong  errors  hangs  not clean afterwards")
    for kind, row in rows.items():
        if row:
            print(f"{kind:{width}}  {len(row):6}  {'{:5}  {:6}  {:5}  {:20}'.format(*sums(row))}")
    wrong, errors, hangs, after = sums(outcomes)
    print(
        f"{len(outcomes)} damaged caches, three builds each: {wrong} builds with wrong samples, {errors} errors, "
        f"{hangs} hangs (bar 0, 0, 0); {after} caches from which the last build was not the clean one."
    )
    return not (wrong or errors or hangs or after)


def sums(outcomes: list[Outcome]) -> tuple[int, int, int, int]:
    return (
        sum(each.wrong for each in outcomes),
        sum(each.errors for each in outcomes),
        sum(each.hangs for each in outcomes),
        sum(each.after for each in outcomes),
    )


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("times", type=int, nargs="?", default=2000)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--jobs", type=int, default=2)
    asked.add_argument("--only", default="")
    options = asked.parse_args()
    if not any(options.only in kind for kind in KINDS):
        asked.error(f"no kind has {options.only!r} in its name")
    for name in [name for name in os.environ if name.startswith("AUDIOGUIDE_")]:
        del os.environ[name]
    kinds = [kind for kind in KINDS if options.only in kind]
    random.Random(options.seed).shuffle(kinds)
    with tempfile.TemporaryDirectory(prefix="cache-faults-") as folder:
        warm = warmed(Path(folder))
        with ThreadPoolExecutor(options.jobs) as lanes:
            shares = [range(first, options.times, options.jobs) for first in range(options.jobs)]
            done = lanes.map(lambda share: lane(warm, share, kinds, options.seed), shares)
            outcomes = [outcome for outcomes in done for outcome in outcomes]
    if not AS_ROOT:
        print("Not root: no devices and no full disk among them.")
    print(f"Seed {options.seed}; a build counts as hung after {warm.limit:.0f} seconds.")
    return 0 if told(outcomes) else 1


if __name__ == "__main__":
    sys.exit(main())
