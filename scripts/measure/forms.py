"""Written forms that somebody else gave a right reading: what is said, what is stopped, what a person must judge.

    scripts/measure/run forms FILE.tsv [...] [--judge OUT.tsv]

A file has a row a form: kind, written, right, also (other right readings, apart by "|"); ASK as the right one stands
for a form that a careful reader would not guess. A form counts as right where it is said in one of these ways, as
stopped where a finding refuses it, and is else written to OUT.tsv for a person to judge: a set cannot list every right
reading. Letter case, marks, hyphens, letters said one by one or together, and the spelling of the two shores make no
difference. Prints the counts of each kind that is not all right, then the sums; the bars, over 600 forms: at most 6
wrong or lost without a finding once judged, at most 3 right ones stopped.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from audioguide.speech.ear import misheard
from audioguide.speech.nothing_lost import lost
from audioguide.speech.spoken_form import speak

LANGUAGE = "en-US"
ASK = "ASK"
SHORES = (
    (r"\b(\w*)litre(s?)\b", r"\1liter\2"),
    (r"\b(\w*)metre(s?)\b", r"\1meter\2"),
    (r"\bper cent\b", "percent"),
    (r"haem", "hem"),
    (r"oedema", "edema"),
)
"""Spellings that sound the same."""
csv.field_size_limit(1 << 22)  # A hand may list thousands of right readings of one long line.


@dataclass(frozen=True, slots=True)
class Heard:
    """One form and what came of it: right, stopped, right but stopped, guessed, or other."""

    kind: str
    written: str
    right: str
    said: str
    outcome: str
    why: str


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("files", type=Path, nargs="+")
    parser.add_argument("--judge", type=Path)
    options = parser.parse_args()
    heard = [one for file in options.files for one in _file(file)]
    kinds: dict[str, Counter[str]] = defaultdict(Counter)
    for one in heard:
        kinds[one.kind][one.outcome] += 1
    for kind, counts in sorted(kinds.items()):
        if set(counts) != {"right"}:
            print(f"{kind}: {_told(counts)}")
    print(f"\n{len(heard)} forms: {_told(Counter(one.outcome for one in heard))}.")
    if options.judge:
        with options.judge.open("w", encoding="utf-8", newline="") as out:
            table = csv.writer(out, delimiter="\t", lineterminator="\n")
            table.writerow(("outcome", "kind", "written", "said", "right", "why"))
            table.writerows(
                (one.outcome, one.kind, one.written, one.said, one.right, one.why)
                for one in heard
                if one.outcome != "right"
            )
    return 0


def _told(counts: Counter[str]) -> str:
    return ", ".join(f"{count} {outcome}" for outcome, count in counts.most_common())


def _file(file: Path) -> Iterator[Heard]:
    with file.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield _heard(row["kind"], row["written"], row["right"], row.get("also") or "")


def _heard(kind: str, written: str, right: str, also: str) -> Heard:
    spoken = speak(written, LANGUAGE)
    refused = [doubt.message for doubt in spoken.doubts if doubt.blocks]
    refused += [f"{one.fault}: {one.written} -> {one.heard}" for one in misheard(written, spoken.spoken, LANGUAGE)]
    refused += [f"lost: {one}" for one in lost(spoken, LANGUAGE)]
    why = refused[0] if refused else next((doubt.message for doubt in spoken.doubts), "")
    if right == ASK:
        # A doubt that lets it pass is told to the writer, which is asking, too.
        outcome = "right" if refused or spoken.doubts else "guessed"
        return Heard(kind, written, f"{ASK} {also}", spoken.spoken, outcome, why)
    good = _folded(spoken.spoken) in {_folded(reading) for reading in (right, *also.split("|"))}
    outcome = ("right but stopped" if refused else "right") if good else ("stopped" if refused else "other")
    return Heard(kind, written, right, spoken.spoken, outcome, why)


def _folded(said: str) -> str:
    words = re.sub(r"[^\w']+", " ", said.casefold().replace("-", " "))
    for spelling, other in SHORES:
        words = re.sub(spelling, other, words)
    return re.sub(r"(?<=\b\w) (?=\w\b)", "", " ".join(words.split()))


if __name__ == "__main__":
    sys.exit(main())
