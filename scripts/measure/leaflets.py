"""Documents that nobody here wrote, each drafted then built as it is: which are refused, what a person is asked.

    scripts/measure/run leaflets DIR [--jobs N] [--keep FOLDER] [--only WORD]

DIR: a folder of documents; none comes with the project. Each gets a process of its own for `draft --lang en` and, where
that ends well, one for `build --voice silent`. Prints a line a document: how both ended, processor seconds, memory,
chapters, what a person decides. At the end the shares and medians, beside the bars: 95 percent of those drafted build,
the median of the decisions is 12 at most and none asks more than 25; a leaflet takes 2 processor seconds. Which of the
refused ones may be refused (scans, empty files, other languages), a person judges. --keep: where the drafts stay, to be
read.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ENDINGS = (".txt", ".md", ".html", ".htm", ".docx", ".epub", ".pdf")
SHARE, MEDIAN, MOST, SECONDS = 0.95, 12, 25, 2.0
DRAFT = """
import resource, sys
from audioguide.cli.root import run
code = run(sys.argv[1:])
held = int(open("/proc/self/status").read().split("VmHWM:")[1].split()[0])
spent = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
held = max(held, spent[1].ru_maxrss)
print("\\nSPENT", sum(one.ru_utime + one.ru_stime for one in spent), held, file=sys.stderr)
sys.exit(code)
"""


@dataclass(slots=True)
class Tried:
    """What became of one document."""

    name: str
    drafted: int = -1
    """Exit code of `draft`, and of `build` below; -1 where it was not run."""
    built: int = -1
    seconds: float = 0.0
    megabytes: int = 0
    chapters: int = 0
    decisions: list[int] = field(default_factory=list)
    """Of each guide that came of it."""
    items: list[int] = field(default_factory=list)
    """Inside the decisions of each guide."""
    facts: int = 0
    untold: int = 0
    """Claims of all its guides, and those that could not be told."""
    said: str = ""
    """What was said last where something ended badly."""

    def line(self) -> str:
        """For people to read, one document a line."""
        ends = f"draft {self.drafted}, build {self.built if self.built >= 0 else '-'}"
        asked = ", ".join(map(str, self.decisions)) or "-"
        told = f"{self.seconds:.1f} s, {self.megabytes} MB, chapters {self.chapters}, decisions {asked}"
        told += f" with {', '.join(map(str, self.items)) or '-'} items, not told {self.untold} of {self.facts}"
        return f"{self.name}: {ends}; {told}{'. ' + self.said[-260:] if self.said else ''}"


def main() -> int:
    options = _options()
    files = [file for file in sorted(options.folder.rglob("*")) if file.suffix.lower() in ENDINGS]
    files = [file for file in files if options.only in file.name]
    if not files:
        sys.exit(f"There is no document in {options.folder}.")
    tried = []
    with ThreadPoolExecutor(options.jobs) as pool:
        for one in pool.map(lambda file: _try(file, options.keep), files):
            tried.append(one)
            print(one.line(), flush=True)
    print(*_summary(tried), sep="\n")
    print(_of_start(tried))
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--only", default="")
    return parser.parse_args()


def _try(file: Path, keep: Path | None) -> Tried:
    tried = Tried(file.name)
    with tempfile.TemporaryDirectory() as place:
        for ending in ("chapters", "output"):
            (Path(place) / ending).mkdir()
        _draft(file, Path(place), tried)
        if tried.drafted == 0:
            _build(Path(place), tried)
        if keep is not None:
            shutil.copytree(Path(place) / "chapters", keep / file.name, dirs_exist_ok=True)
    return tried


@dataclass(frozen=True, slots=True)
class Drafted:
    """One run of `draft`: what it printed, and what it took, readers in processes of their own included."""

    code: int
    out: str
    said: str
    seconds: float
    megabytes: int


def drafting(file: Path, place: Path) -> Drafted:
    """Draft a document, in a process of its own, into the folder `chapters` of a place."""
    ran = _run(place, ["draft", str(file), "--lang", "en", "--json"])
    said, _, spent = ran.stderr.rpartition("SPENT")
    seconds, held = spent.split() if spent else ("0", "0")
    return Drafted(ran.returncode, ran.stdout, " ".join(said.split()), float(seconds), int(held) // 1000)


def _draft(file: Path, place: Path, tried: Tried) -> None:
    ran = drafting(file, place)
    tried.drafted, tried.seconds, tried.megabytes = ran.code, ran.seconds, ran.megabytes
    if ran.code:
        tried.said = f"{ran.said} {' '.join(ran.out.split())}"
        return
    records: list[dict[str, Any]] = [json.loads(line) for line in ran.out.splitlines()]
    tried.chapters = sum(len(one["chapters"]) for one in records)
    tried.decisions = [len(one["decisions"]) for one in records]
    tried.items = [sum(len(decision["items"]) for decision in one["decisions"]) for one in records]
    tried.untold = sum(fact["status"] == "not_told" for one in records for fact in one["facts"])
    tried.facts = sum(len(one["facts"]) for one in records)


def _build(place: Path, tried: Tried) -> None:
    ran = _run(place, ["build", "--voice", "silent"])
    tried.built = ran.returncode
    if ran.returncode:
        said = ran.stderr.rpartition("SPENT")[0]
        tried.said = " ".join(said.split())


def _run(place: Path, words: list[str]) -> subprocess.CompletedProcess[str]:
    names = {"OUTPUT": place / "output", "CACHE": place / "cache"}
    environment = os.environ | {f"AUDIOGUIDE_{name}": str(folder) for name, folder in names.items()}
    environment["PYTHONPATH"] = str(Path(__file__).resolve().parents[2])
    command = [sys.executable, "-c", DRAFT, *words]
    return subprocess.run(command, cwd=place, env=environment, capture_output=True, text=True, check=False)


def _start() -> float:
    """Processor seconds of drafting one short sentence: what each draft takes before it has read anything."""
    with tempfile.TemporaryDirectory() as place:
        (Path(place) / "chapters").mkdir()
        note = Path(place) / "note.txt"
        note.write_text("Drink water.\n", "utf-8")
        return statistics.median(drafting(note, Path(place)).seconds for _ in range(3))


def _of_start(tried: list[Tried]) -> str:
    start = _start()
    seconds = [one.seconds for one in tried if one.drafted == 0]
    share = f", {100 * start / statistics.median(seconds):.0f} percent of the median" if seconds else ""
    return f"Of these the start: {start:.2f} processor seconds{share}."


def _summary(tried: list[Tried]) -> Iterator[str]:
    drafted = [one for one in tried if one.drafted == 0]
    built = [one for one in drafted if one.built == 0]
    yield f"\n{len(tried)} documents: {len(drafted)} drafted, {len(tried) - len(drafted)} refused."
    if drafted:
        asked = [count for one in drafted for count in one.decisions]
        share = len(built) / len(drafted)
        yield f"Built straight after: {len(built)}, {100 * share:.0f} percent (bar {100 * SHARE:.0f})."
        yield f"Decisions: median {statistics.median(asked)}, most {max(asked)} (bars {MEDIAN} and {MOST})."
        items = [count for one in drafted for count in one.items]
        yield f"Items inside them: median {statistics.median(items)}, most {max(items)}."
        untold, facts = sum(one.untold for one in drafted), sum(one.facts for one in drafted)
        yield f"Claims that could not be told: {untold} of {facts}, {100 * untold / facts:.1f} percent."
        seconds = [one.seconds for one in drafted]
        median = statistics.median(seconds)
        yield f"Processor seconds of draft: median {median:.2f}, most {max(seconds):.1f} (bar {SECONDS})."
        yield f"Memory: most {max(one.megabytes for one in drafted)} MB."


if __name__ == "__main__":
    sys.exit(main())
