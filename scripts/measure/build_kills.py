"""Kills `build`, `draft` and `verify` at 200 random moments, or so many, and holds what is left.

    scripts/measure/run build_kills [TIMES] [SEED]

Three in twenty builds speak with the natural voice; a tenth of the kills meets `draft`, a tenth
`verify` while it proves and writes its receipt. Every second time nothing is kept of the clips, so that writing those
is met too; one kill in three ends the workers with the parent. The bar: after each kill what stands is the old or the
new, whole; the next run ends well and gives the bytes of a clean one, and nothing lies beside it.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import count, takewhile
from pathlib import Path

from scripts.measure.killed import BrokenError, Project, kill_after, moment, number_told, tree

SOURCE = """\
# Caring for your knee

## Rest

Rest your knee for {number} days. Do not run.

## Help

Call your doctor if your knee is hot.
"""


def main(times: int = 200, seed: int = 1) -> None:
    rng, counts = random.Random(seed), Counter[str]()
    shares = {"natural": times * 3 // 20, "draft": times // 10, "verify": times // 10}
    shares["silent"] = times - sum(shares.values())
    with tempfile.TemporaryDirectory(prefix="build-kills-") as place:
        for kind, share in shares.items():
            attack = {"draft": drafts, "verify": proofs}.get(kind, builds)
            attack(Project(Path(place) / kind, kind), share, rng, counts)
    told = ", ".join(f"{counts[kind]} of {kind}" for kind in shares)
    print(
        f"{times} kills ({told}), and {counts['too late']} that came when it had ended: {counts['old']} left the old "
        f"whole, {counts['new']} the new, none anything between; each next run gave the bytes of a clean one. "
        f"Seed {seed}."
    )


def builds(project: Project, times: int, rng: random.Random, counts: Counter[str]) -> None:
    """Two texts in turn."""
    usual, clean = 0.0, {}
    for number in (0, 1):
        project.tell(number)
        usual = project.run("build")
        clean[number] = project.clean()
    for turn in until(times, project.voice, counts):
        number = turn % 2
        project.tell(number)
        if rng.random() < 0.5:
            project.run("cache", "--clear")
        killed = kill_after(project.start("build"), moment(rng, usual), whole=rng.random() < 1 / 3)
        counts[project.voice if killed else "too late"] += 1
        counts["new" if number_told(project.output) == number else "old"] += 1
        project.run("build", "--wait", "0")
        if tree(project.output) != clean[number]:
            raise BrokenError(f"the build after kill {turn} has other bytes than a clean one")
        # One that was killed at its very end leaves what it meant to clear away to the next that makes something.
        project.run("build", "--wait", "0", "--pace", "150")
        project.run("build", "--wait", "0")
        nothing_beside(project.output, "knee-en")
        project.said()


def drafts(project: Project, times: int, rng: random.Random, counts: Counter[str]) -> None:
    """Two sources in turn, drafted into one guide."""
    project.place.mkdir(parents=True)
    source, guide = project.place / "knee.md", project.place / "chapters" / "knee"
    (project.place / "chapters").mkdir()

    def draft(number: int) -> None:
        source.write_text(SOURCE.format(number=("seven", "nine")[number]), "utf-8")

    usual, clean = 0.0, {}
    for number in (0, 1):
        draft(number)
        usual = project.run("draft", "knee.md")
        clean[number] = tree(guide)
    for turn in until(times, "draft", counts):
        number = turn % 2
        draft(number)
        killed = kill_after(project.start("draft", "knee.md"), moment(rng, usual), whole=True)
        counts["draft" if killed else "too late"] += 1
        if tree(guide) not in clean.values():
            raise BrokenError(f"the draft after kill {turn} is neither the old nor the new one")
        counts["new" if tree(guide) == clean[number] else "old"] += 1
        project.run("draft", "knee.md")
        if tree(guide) != clean[number]:
            raise BrokenError(f"the draft after kill {turn} is not as a clean one")
        nothing_beside(guide, "knee")


def proofs(project: Project, times: int, rng: random.Random, counts: Counter[str]) -> None:
    """One guide, every second time with a byte changed: a receipt that was half written must prove nothing."""
    project.voice = "silent"
    project.tell(0)
    project.run("build")
    clean, receipts = tree(project.output), project.place / "cache" / "receipts"
    usual = project.run("verify", "--fresh")
    page = project.output / "index.html"
    whole = page.read_bytes()
    for turn in until(times, "verify", counts):
        killed = kill_after(project.start("verify", "--fresh"), moment(rng, usual), whole=True)
        counts["verify" if killed else "too late"] += 1
        counts["old"] += 1
        if tree(project.output) != clean:
            raise BrokenError(f"verify, killed in turn {turn}, has changed the guide")
        if turn % 2:
            page.write_bytes(whole + b" ")
            code = project.start("verify").wait()
            page.write_bytes(whole)
            if code != 3:
                raise BrokenError(f"after kill {turn} a changed page was passed with {code}: {project.said()}")
        project.run("verify")
        project.said()
        if len(list(receipts.iterdir())) != 1:
            raise BrokenError(f"beside the receipt lies {sorted(path.name for path in receipts.iterdir())}")


def until(times: int, kind: str, counts: Counter[str]) -> Iterator[int]:
    """Numbers from 0, until so many kills met what they were meant for."""
    return takewhile(lambda _: counts[kind] < times, count())


def nothing_beside(target: Path, *names: str) -> None:
    """Raises BrokenError where there is more in the folder of `target`."""
    beside = sorted(path.name for path in target.parent.iterdir())
    if beside != sorted(names):
        raise BrokenError(f"beside {target} lies {beside}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
