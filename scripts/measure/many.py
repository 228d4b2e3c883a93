"""Many guides in one build: 200 small ones, five of them broken, each in another way.

    scripts/measure/run many [GUIDES]

Builds them from nothing, then once more. Prints what became of them, processor seconds with all children, the time on
the clock, and the memory of the largest process beside that for a tenth of the guides. Bars: the broken ones alone
fail, each named with its reason, exit code 1; the second build costs at most 3 percent of the first; what memory grows
by is what the checks remember of texts, which has a bound (lru_cache), and nothing of a guide.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

GUIDES = 200
CHAPTERS = 3
SENTENCES = 12
AUDIOGUIDE = Path(sys.executable).parent / "audioguide"
TOML = 'title = "Guide {number}"\nlanguage = "en-US"\nclinical = false\nvoice = "{voice}"\n'
WHO = ("Your nurse", "A friend", "The person at the desk", "Someone in your family", "Your driver", "A neighbor")
DOES = ("can help you", "may sit with you", "will show you how", "can wait with you", "may call you")
WHEN = (
    "before you come in",
    "while you wait",
    "when you are ready",
    "on the way home",
    "as soon as you ask",
    "later on",
)
HOW = (
    "calmly",
    "gladly",
    "without any hurry",
    "in plain words",
    "in your own language",
    "with a smile",
    "step by step",
)
THING = (
    "a cup of tea",
    "a warm coat",
    "your bag",
    "the list",
    "your glasses",
    "a picture",
    "the blue folder",
    "a book",
)
WHERE = ("by the front door", "in the small room", "near the lift", "at the long table", "next to the garden")


@dataclass(frozen=True)
class Built:
    """A build of all guides."""

    code: int
    out: list[str]
    err: str
    spent: float
    """Processor seconds."""
    clock: float
    memory: int
    """Bytes of the largest process."""


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as place:
        few = build(made(Path(place) / "few", max(count // 10, len(BROKEN))))
        project = made(Path(place) / "many", count)
        first, second = build(project), build(project)
    for name, run in (("from nothing", first), ("once more", second)):
        print(f"{name}: {run.spent:.1f} processor seconds in {run.clock:.1f} on the clock", flush=True)
    built = sum(": built, " in line for line in first.out)
    print(f"built {built} of {count} (bar {count - len(BROKEN)}), {len(first.out)} lines (bar {count})")
    told = [name for name in BROKEN if re.search(rf"^Error: {name}: ", first.err, re.MULTILINE)]
    print(f"failed and named: {len(told)} (bar {len(BROKEN)}); exit codes {first.code} and {second.code} (bar 1)")
    print(f"once more / from nothing: {100 * second.spent / first.spent:.1f} percent (bar 3)")
    print(f"once more, each guide: {1000 * second.spent / count:.1f} ms")
    more = (first.memory - few.memory) / 1e6
    print(f"memory: {first.memory / 1e6:.0f} MB at most in one process, {more:.0f} more than a tenth takes (bar 25)")


def made(project: Path, count: int) -> Path:
    """A project of small guides that say different things, the last ones broken."""
    chance = random.Random(count)
    names = [f"guide-{number:03d}" for number in range(count - len(BROKEN))]
    for number, name in enumerate([*names, *BROKEN]):
        pages = project / "chapters" / name / "en"
        pages.mkdir(parents=True)
        voice = "nobody" if name == "broken-engine" else "pyttsx3"
        (pages.parent / "guide.toml").write_text(TOML.format(number=number, voice=voice), "utf-8")
        for chapter in range(1, CHAPTERS + 1):
            head = (
                f"---\ntitle: Part {chapter}\nsetting: public\n---\n\nIn this part you will hear more. {{signpost}}\n"
            )
            (pages / f"0{chapter}-part.md").write_text(head + "".join(sentences(chance)), "utf-8")
    for name, spoil in BROKEN.items():
        spoil(project, project / "chapters" / name)
    return project


def sentences(chance: random.Random) -> Iterator[str]:
    for _ in range(SENTENCES):
        who, does, how, thing, where, when = (chance.choice(part) for part in (WHO, DOES, HOW, THING, WHERE, WHEN))
        yield f"{who} {does} {how} {where} with {thing} {when}. {{signpost}}\n"


def build(project: Path) -> Built:
    environment = os.environ | {"AUDIOGUIDE_CACHE": str(project / "cache")}
    began = time.monotonic()
    with (project / "out").open("w") as out, (project / "err").open("w") as err:
        building = subprocess.Popen([str(AUDIOGUIDE), "build"], cwd=project, env=environment, stdout=out, stderr=err)
        _, status, used = os.wait4(building.pid, 0)
    building.returncode = os.waitstatus_to_exitcode(status)
    return Built(
        building.returncode,
        (project / "out").read_text("utf-8").splitlines(),
        (project / "err").read_text("utf-8"),
        used.ru_utime + used.ru_stime,
        time.monotonic() - began,
        1024 * used.ru_maxrss,
    )


def _append(file: Path, more: bytes) -> None:
    file.write_bytes(file.read_bytes() + more)


BROKEN: dict[str, Callable[[Path, Path], object]] = {
    "broken-settings": lambda _, guide: _append(guide / "guide.toml", b"pace = [\n"),
    "broken-fact": lambda _, guide: _append(guide / "en" / "02-part.md", b"Rest for 2 days. {F999}\n"),
    "broken-letters": lambda _, guide: _append(guide / "en" / "01-part.md", b"\xff\xfe\n"),
    "broken-engine": lambda _, guide: None,  # its guide.toml names a voice that nobody has
    "broken-folder": lambda project, _: (project / "output" / "broken-folder-en" / "mine").mkdir(parents=True),
}
"""Guide -> what is wrong with it."""


if __name__ == "__main__":
    main(int(sys.argv[1]) if sys.argv[1:] else GUIDES)
