"""A million random events through the player's session: scripts/measure/run storm [COUNT] [SEED]

Each keeps every invariant, or the command ends in an exception.
"""

from __future__ import annotations

import sys
import time
from dataclasses import replace

from audioguide.player.state import Answers
from tests.player import storm
from tests.player.books import foreign, guide, over


def main(count: int = 1_000_000, seed: int = 1) -> None:
    began = time.monotonic()
    sessions = 0
    answers: tuple[Answers, ...] = ("pause", "duck", "over")
    ways = [(book, way) for book in (guide(), foreign()) for way in answers]
    for number, (book, way) in enumerate(ways):
        options = replace(over(), answers=way, follow=number % 2 == 0)
        sessions += storm.run(book, options, count // len(ways), seed + number)
        print(f"{number + 1} of {len(ways)}, {100 * (number + 1) // len(ways)} percent.", file=sys.stderr, flush=True)
    print(
        f"{count} events in {sessions} sessions, {time.monotonic() - began:.0f} seconds: no exception, "
        f"every invariant held."
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
