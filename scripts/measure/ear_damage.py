"""Damages spoken forms as a wrong rule or a typo in a table would, and asks the gate of the ear what is wrong.

    scripts/measure/run ear_damage [TIMES] [--seed N] [--half open|held] [--documents DIR] [--only WORDS]
                                   [--misses FILE]

The sentences: both guides, announcements too; the leaflets and documents of the tests, drafted, and those of DIR; and
150 that were written for this, like labels, discharge letters and leaflets: ear_sentences.txt and
ear_sentences_held.txt. TIMES: the most forms that one kind of damage befalls, 25 unless it is said, shared out among
the sentences' origins. The kinds: `ear_figures`, `ear_misreadings`, `ear_words`. One hand wrote sentences and kinds,
and knew the gate by its call alone; whoever writes the gate reads neither. Half of both was held back till the gate had
been measured once, and --half asks for one of them.

A form counts as stopped where the gate finds anything, and only sentences that pass it unharmed are damaged. Prints a
row a kind; the misses, and the right forms that are stopped, go to FILE with what was written and said. Which of those
are truly said wrong, a person judges. Fair variants, which a listener would not call damage, stand apart and hold no
bar. The bars, for each half: 300 damaged, 99 percent stopped; no right form stopped. Exit code 1 where one is not held.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from audioguide.speech.ear import misheard
from scripts.measure import ear_figures, ear_misreadings, ear_words
from scripts.measure.ear_figures import Damage
from scripts.measure.ear_material import ENGLISH, Line, everything

OPEN = {**ear_figures.OPEN, **ear_misreadings.OPEN, **ear_words.OPEN}
HELD = {**ear_figures.HELD, **ear_misreadings.HELD, **ear_words.HELD}
FAIR = ear_figures.FAIR
LEAST, SHARE = 300, 0.99
"""How many must be damaged, and how much of it stopped."""


@dataclass(frozen=True, slots=True)
class Harmed:
    """One damaged form, and what the gate found in it."""

    half: str
    kind: str
    line: Line
    said: str
    findings: tuple[object, ...]


def main() -> int:
    options = parsed()
    lines = everything(options.documents)
    alarms: list[tuple[Line, tuple[object, ...]]] = []
    for line in lines:
        if found := misheard(line.spoken.text, line.spoken.spoken, ENGLISH, line.facts):
            alarms.append((line, found))
    stopped = {line.spoken.text for line, _ in alarms}
    right = [line for line in lines if line.spoken.text not in stopped]
    harmed = [each for half in ("open", "held") if options.half in ("", half) for each in damaged(half, right, options)]
    if options.half:
        other = {"open": "held", "held": "open"}[options.half]
        alarms = [(line, found) for line, found in alarms if line.origin != other]
    if options.misses:
        write(options.misses, harmed, alarms)
    return told(harmed, alarms, len(lines))


def parsed() -> argparse.Namespace:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("times", nargs="?", type=int, default=25)
    asked.add_argument("--seed", type=int, default=20261130)
    asked.add_argument("--half", choices=("open", "held"), default="")
    asked.add_argument("--documents", type=Path, action="append", default=[])
    asked.add_argument("--only", default="", help="Kinds with these words in their names.")
    asked.add_argument("--misses", type=Path, help="A file for what was missed and what was stopped wrongly.")
    return asked.parse_args()


def damaged(half: str, lines: list[Line], options: argparse.Namespace) -> Iterator[Harmed]:
    """The damage of one half. The held half is held sentences with every kind, and all others with a held kind."""
    for kind, damage in {**OPEN, **HELD, **FAIR}.items():
        origins = [half, "guide", "leaflet"] if kind in (OPEN if half == "open" else HELD) else [half]
        if (half == "open" and kind in HELD) or options.only not in kind:
            continue
        chance = random.Random(f"{options.seed} {kind}")
        for line, said in chosen(damage, origins, lines, options.times, chance):
            yield Harmed(half, kind, line, said, misheard(line.spoken.text, said, ENGLISH, line.facts))


def chosen(
    damage: Damage, origins: list[str], lines: list[Line], times: int, chance: random.Random
) -> list[tuple[Line, str]]:
    """So many sentences with one damage each, from every origin in turn; where they are too few, with more."""
    rows = [[line for line in lines if line.origin == origin] for origin in origins]
    for row in rows:
        chance.shuffle(row)
    by_line: list[list[tuple[Line, str]]] = []
    for line in (line for turn in zip_longest(*rows) for line in turn if line is not None):
        right = heard(line.spoken.spoken)
        ways = [(line, said) for said in dict.fromkeys(damage(line.spoken)) if heard(said) != right]
        chance.shuffle(ways)
        by_line += [ways] if ways else []
    return [way for turn in zip_longest(*by_line) for way in turn if way is not None][:times]


def heard(said: str) -> list[str]:
    """The words, without pauses and capitals: what differs in those alone is no damage."""
    return re.findall(r"[\w'/&#%-]+", said.lower())


def told(harmed: list[Harmed], alarms: list[tuple[Line, tuple[object, ...]]], lines: int) -> int:
    """Print the rows and the sums. Returns the exit code."""
    good = not alarms
    for half in sorted({each.half for each in harmed}, reverse=True):
        here = [each for each in harmed if each.half == half]
        print(f"\n| {half}: kind | damaged | stopped | missed |\n|---|---|---|---|")
        for kind in dict.fromkeys(each.kind for each in here if each.kind not in FAIR):
            print(row(kind, [each for each in here if each.kind == kind]))
        counted = [each for each in here if each.kind not in FAIR]
        caught = sum(bool(each.findings) for each in counted)
        print(row("all", counted))
        print(
            f"{100 * caught / max(1, len(counted)):.2f} percent of {len(counted)} stopped (bar 99 of {LEAST} or more)."
        )
        good = good and len(counted) >= LEAST and caught >= SHARE * len(counted)
        for kind in dict.fromkeys(each.kind for each in here if each.kind in FAIR):
            print(row(f"(fair, no bar) {kind}", [each for each in here if each.kind == kind]))
    print(f"\n{len(alarms)} of {lines} undamaged forms stopped (bar 0, but for those that are said wrong):")
    for line, found in alarms:
        print(f"  {line.place}: {line.spoken.text!r} -> {line.spoken.spoken!r}: {'; '.join(map(str, found))}")
    return 0 if good else 1


def row(kind: str, here: list[Harmed]) -> str:
    caught = sum(bool(each.findings) for each in here)
    return f"| {kind} | {len(here)} | {caught} | {len(here) - caught} |"


def write(file: Path, harmed: list[Harmed], alarms: list[tuple[Line, tuple[object, ...]]]) -> None:
    """The misses and the right forms that were stopped, for whoever mends the gate."""
    parts = [
        f"MISSED {each.kind}\n  text    {each.line.spoken.text}\n  spoken  {each.line.spoken.spoken}\n"
        f"  damaged {each.said}"
        for each in harmed
        if not each.findings and each.kind not in FAIR
    ]
    parts += [
        f"STOPPED {line.place}\n  text    {line.spoken.text}\n  spoken  {line.spoken.spoken}\n  "
        + "\n  ".join(map(str, found))
        for line, found in alarms
    ]
    file.write_text("\n\n".join(parts) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
