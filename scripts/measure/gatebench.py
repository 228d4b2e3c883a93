"""What the gate catches, and where it cries for nothing.

    scripts/measure/run gatebench [--guide DIR | --draft SOURCE | --pairs CSV] [--seed N] [--most N] [--missed]

Without --pairs: changes of a guide's chapters by class, made by tests/mutator, which knows nothing of the checker; the
guide is the first one where none is named; with --draft, a document is drafted, and the draft is changed. --most is the
most of one class. With --pairs: a CSV of id, original and reference, sentences and what physicians made of them; those
that change the meaning are listed in tests/checks/laymaker-changed.tsv.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--guide", type=Path, default=ROOT / "chapters" / "breast-cancer-recurrence")
    asked.add_argument("--draft", type=Path)
    asked.add_argument("--seed", type=int, default=4)
    asked.add_argument("--most", type=int, default=250)
    asked.add_argument("--pairs", type=Path)
    asked.add_argument("--missed", action="store_true", help="Print each change that was not caught.")
    options = asked.parse_args()
    if options.pairs:
        return pairs(options.pairs, options.missed)
    return drafted(options) if options.draft else changes(options)


def drafted(options: argparse.Namespace) -> int:
    from audioguide.drafting.road import draft_guide

    with tempfile.TemporaryDirectory() as folder:
        made = draft_guide(options.draft.resolve(), Path(folder) / "chapters", "drafted").guides[0]
        print(f"Drafted: {made.chapters} chapters, {made.facts} facts, {made.errors} lines to mend.")
        options.guide = made.folder
        return changes(options)


def changes(options: argparse.Namespace) -> int:
    from tests.mutator.measure import measure

    tally = measure(options.guide.resolve(), options.seed, options.most)
    for kind in sorted(tally.made):
        seen = f"{tally.caught[kind]} of {tally.made[kind]}, {100 * tally.share([kind]):.1f} percent"
        print(f"{kind}: {seen}; refused {tally.refused[kind]}")
    judged = tally.judged
    made = sum(tally.made[kind] for kind in judged)
    print(
        f"All classes: {sum(tally.caught[kind] for kind in judged)} of {made}, {100 * tally.share(judged):.1f} percent"
    )
    refused = sum(tally.refused[kind] for kind in judged)
    print(f"Refused, without pointers: {refused} of {made}, {100 * refused / max(1, made):.1f} percent")
    if options.missed:
        for mutation in tally.missed:
            target = mutation.target
            print(f"MISSED {mutation.kind} | {target.file.name}:{target.line + 1} | {target.text} | {mutation.new}")
    return 0


def pairs(file: Path, missed: bool) -> int:
    from tests.mutator.pairs import judge

    alarms = judge(file)
    print(alarms.sentence())
    if missed:
        for alarm in alarms.false:
            print(alarm)
    return 0


if __name__ == "__main__":
    sys.exit(main())
