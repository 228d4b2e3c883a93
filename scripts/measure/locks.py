"""Two containers (PID namespaces) build onto one output, either or both killed at random moments, 50 times or so many.

    scripts/measure/run locks [ROUNDS] [SEED]

Needs root, for `unshare`. The bar: after each round the output is the old guide or the new one, whole; a lock that a
killed build left is taken over; a last build gives the bytes of one from nothing, and nothing lies beside it.
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections import Counter
from pathlib import Path

from scripts.measure.killed import CONTAINER, BrokenError, Project, kill_after, moment, number_told, tree


def main(rounds: int = 50, seed: int = 1) -> None:
    rng, counts = random.Random(seed), Counter[str]()
    with tempfile.TemporaryDirectory(prefix="locks-") as place:
        project = Project(Path(place))
        project.tell(0)
        project.run("build")
        for number in range(1, rounds + 1):
            project.tell(number)
            project.said()
            if rng.random() < 0.5:
                project.run("cache", "--clear")
            one_round(project, number, rng, counts)
    print(
        f"{rounds} rounds of two containers on one output: {counts['killed']} builds killed, {counts['ended']} ended "
        f"well, of which {counts['nothing to do']} found that the other had built it; {counts['old']} rounds left the "
        f"old guide whole, {counts['new']} the new one, none anything between. {counts['locks']} locks of killed "
        f"builds and {counts['staging']} half-made folders lay there and were taken over and cleared away; each next "
        f"build gave the bytes of one from nothing. Seed {seed}."
    )


def one_round(project: Project, number: int, rng: random.Random, counts: Counter[str]) -> None:
    """Both at once, then what must hold."""
    usual = project.run("build", "--output", f"usual-{number}")
    builds = [project.start("build", "--wait", "5", before=CONTAINER) for _ in range(2)]
    doomed = builds[:1] if rng.random() < 0.5 else builds
    waits = sorted(moment(rng, 1.5 * usual) for _ in doomed)
    rng.shuffle(builds)
    killed = 0
    for build, earlier, later in zip(doomed, [0.0, *waits], waits, strict=False):
        killed += kill_after(build, later - earlier, whole=False)
    codes = [build.wait() for build in builds]
    said = project.said()
    counts["killed"] += killed
    counts["ended"] += codes.count(0)
    counts["nothing to do"] += said.count("Nothing had changed")
    if len(builds) - codes.count(0) != killed:
        raise BrokenError(f"a build failed that nobody killed: {codes}, {said}")
    told = number_told(project.output)
    if told not in (number - 1, number) or (codes.count(0) and told != number):
        raise BrokenError(f"round {number} left telling {told}, with {codes}")
    counts["new" if told == number else "old"] += 1
    beside = [path.name for path in project.output.parent.iterdir()]
    counts["locks"] += beside.count(".knee-en.lock")
    counts["staging"] += sum(name.startswith(".knee-en.new-") for name in beside)
    if told != number:
        project.run("build", "--wait", "0")
    clear(project, number)


def clear(project: Project, number: int) -> None:
    """The output is as one built elsewhere; what lies beside it is in nobody's way, and goes with the next build."""
    clean = tree(project.place / f"usual-{number}" / "knee-en")
    if tree(project.output) != clean:
        raise BrokenError("the output has not the bytes of a build from nothing")
    if [path.name for path in project.output.parent.iterdir()] != ["knee-en"]:
        project.run("build", "--wait", "0", "--pace", "150")
        project.run("build", "--wait", "0")
    beside = [path.name for path in project.output.parent.iterdir()]
    if beside != ["knee-en"] or tree(project.output) != clean:
        raise BrokenError(f"beside the output lies {beside}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
