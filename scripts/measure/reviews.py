"""What a review must hold: 1,000 random lives of a guide and its record, and `review` killed at 100 random moments.

    scripts/measure/run reviews [LIVES] [KILLS] [SEED]

A life is 25 random steps: edits, deletions, moves and restorations, other facts, meanings and pronunciations, a release
that says the words otherwise, marks of three people in two roles, merges, sign-offs. The bars: never signed but where
each role had exactly those words before it, with what stands before them and their facts; an edit asks again for its
paragraph and the next and for nothing else; the order of lines means nothing. After each kill every answer that was
acknowledged is on record, and the next review goes on.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from scripts.measure.killed import BrokenError
from tests.review.random_reviews import lived
from tests.signing import make


def main(lives: int = 1000, kills: int = 100, seed: int = 1) -> None:
    signed = edits = 0
    for number in range(lives):
        more, looked = lived(seed * 1_000_000 + number)
        signed, edits = signed + more, edits + looked
    print(
        f"{lives:,} lives: chapters were found signed {signed:,} times, each time read by every role; {edits:,} edits "
        f"opened their paragraph and the next, and nothing else. Seed {seed}."
    )
    rng, kept, torn = random.Random(seed), 0, 0
    for _ in range(kills):
        acknowledged, cut = killed(rng)
        kept, torn = kept + acknowledged, torn + cut
    print(f"{kills} kills of review: {kept:,} answers had been acknowledged, and all are on record; "
          f"{torn} last lines were cut short, and the next review went on.")  # fmt: skip


def killed(rng: random.Random) -> tuple[int, int]:
    """(answers that were acknowledged before the kill, whether a line was cut short). Raises BrokenError."""
    from audioguide.review.record_file import read_marks

    with tempfile.TemporaryDirectory(prefix="reviews-") as place:
        folder = make(Path(place) / "chapters")
        with _review(place) as process:
            acknowledged = _answers(process, rng)
        found = read_marks(folder)
        if len(found.marks) < acknowledged:
            raise BrokenError(f"{acknowledged} answers were acknowledged, and {len(found.marks)} are on record")
        with _review(place) as again:
            assert again.stdin is not None
            again.stdin.write("settle\nquit\n")
            again.stdin.close()
            if again.wait():
                raise BrokenError(f"the review after the kill ended with {again.returncode}")
        if len(read_marks(folder).marks) != len(found.marks) + 1 or read_marks(folder).torn:
            raise BrokenError("the review after the kill did not go on where it was")
    return acknowledged, bool(found.torn)


def _answers(process: subprocess.Popen[str], rng: random.Random) -> int:
    """Settle until the kill comes, which is at once behind an answer, so that it meets its writing."""
    assert process.stdin is not None and process.stdout is not None
    acknowledged, last = 0, rng.randint(1, 4)
    for line in process.stdout:
        if line.startswith("Settle, later"):
            process.stdin.write("settle\n")
            process.stdin.flush()
            if acknowledged == last:
                try:
                    process.wait(rng.uniform(0, 0.12))
                except subprocess.TimeoutExpired:
                    os.kill(process.pid, signal.SIGKILL)
        acknowledged += line.startswith("Settled.")
    process.wait()
    return acknowledged


def _review(place: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "audioguide", "review", "knee"]
    return subprocess.Popen(command, cwd=place, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
