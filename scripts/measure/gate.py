"""What the gate says of changes that people made by hand: which are refused, which shown, and which pass.

    scripts/measure/run gate --pairs FILE.tsv [--json] [--label L] [--kind K] [--verdict V] [--only CLASS]

FILE.tsv has the columns label (harm, honest), kind (fact, frame), class, original and telling; " / " parts the lines of
a passage, and a line that begins with "- " or "1. " is an item. Kind fact: `original` is drafted as a source, and its
lines are told as `telling`. Kind frame: `original` is a line of the guide's own (title, signpost, safety line, credit,
definition). Only what the telling brings in counts, and only rules of meaning: not length, not readability.

Prints a line a row, {row, label, kind, class, verdict: contradiction | pointer | same, why}, then how many of each. A
row is numbered as the file's line is, so that the first after the heading is 2.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from audioguide import checks
from audioguide.model import FactTable, Finding, Guide
from scripts.measure.drafted_pairs import from_first, passage, unmarked
from scripts.measure.frame_pairs import framed

Verdict = Literal["contradiction", "pointer", "same"]


@dataclass(frozen=True, slots=True)
class Judged:
    """One row and what the gate made of it."""

    row: int
    label: str
    kind: str
    group: str
    verdict: Verdict
    why: tuple[str, ...]

    @property
    def record(self) -> dict[str, object]:
        """As it is printed for programs."""
        return {
            "row": self.row, "label": self.label, "kind": self.kind, "class": self.group, "verdict": self.verdict,
            "why": list(self.why),
        }  # fmt: skip


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--pairs", type=Path, required=True)
    asked.add_argument("--json", action="store_true", help="A line of JSON a row, and the summary to the error stream.")
    for name in ("label", "kind", "verdict", "only"):
        asked.add_argument(f"--{name}", default="", help="Print the rows of this one alone; all are counted.")
    options = asked.parse_args()
    began, judged = time.process_time(), []
    for one in judged_rows(options.pairs):
        judged.append(one)
        if _wanted(one, options):
            print(json.dumps(one.record, ensure_ascii=False) if options.json else _line(one))
    seconds = time.process_time() - began
    for line in summary(judged):
        print(line, file=sys.stderr if options.json else sys.stdout)
    print(f"{len(judged)} rows, {len(judged) / max(seconds, 0.001):.0f} a processor second.", file=sys.stderr)
    return 0


def _wanted(one: Judged, options: argparse.Namespace) -> bool:
    pairs = ((options.label, one.label), (options.kind, one.kind), (options.verdict, one.verdict))
    return all(wanted in ("", found) for wanted, found in pairs) and options.only in one.group


def _line(one: Judged) -> str:
    return f"{one.row}\t{one.label}\t{one.kind}\t{one.group}\t{one.verdict}\t{' | '.join(one.why)}"


def judged_rows(file: Path) -> Iterator[Judged]:
    """Each row of a file of pairs, judged. Rows without an original are left out."""
    with file.open(encoding="utf-8", newline="") as text:
        for number, row in enumerate(csv.DictReader(text, delimiter="\t", quoting=csv.QUOTE_NONE), 2):
            if row["original"]:
                yield judge(number, row["label"], row["kind"], row["class"], row["original"], row["telling"] or "")


def judge(number: int, label: str, kind: str, group: str, original: str, telling: str) -> Judged:
    """What the gate says of one telling that it does not say of the original."""
    if kind != "frame":
        original, telling = from_first((original, telling))
    lines = [unmarked(part.strip()) for part in telling.split(" / ") if part.strip()]
    if kind == "frame":
        before, table = framed(original, [original], group)
        after, _ = framed(original, lines, group)
    else:
        drafted = passage(original)
        before, table, after = drafted.guide, drafted.table, drafted.retold(lines)
    known = Counter((one.code, one.message) for one in _found(before, table))
    new = [one for one in _found(after, table) if not known[one.code, one.message]]
    kinds = {one.kind for one in new}
    verdict: Verdict = "contradiction" if "contradiction" in kinds else "pointer" if "pointer" in kinds else "same"
    first = sorted(new, key=lambda one: one.kind)
    return Judged(number, label, kind, group, verdict, tuple(f"{one.message} ({one.code})" for one in first))


def _found(guide: Guide, table: FactTable) -> list[Finding]:
    """What the rules of meaning find."""
    return [one for one in checks.run(guide, table, None, "fact") if one.kind]


def summary(judged: list[Judged]) -> Iterator[str]:
    """How many were refused, pointed at and let pass: of each label, each kind of each, and each class of those."""
    counts: dict[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for one in judged:
        whole = (one.label, one.kind, one.group)
        for length in (1, 2, 3):
            counts[whole[:length]][one.verdict] += 1
    for key in sorted(counts):
        found = counts[key]
        told = ", ".join(f"{word} {found[verdict]}" for word, verdict in _WORDS)
        share = 100 * found["contradiction"] / found.total()
        yield f"{' / '.join(key)}: {found.total()} rows, {told} ({share:.0f} percent refused)"


_WORDS = (("refused", "contradiction"), ("pointed", "pointer"), ("same", "same"))


if __name__ == "__main__":
    sys.exit(main())
