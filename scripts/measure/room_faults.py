"""A room killed at a hundred random moments: the state is never broken, and it goes on at the sentence.

scripts/measure/run room_faults [TIMES] [SEED]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

from tests.waiting_room.test_faults import killed


def main(times: int = 100, seed: int = 1) -> None:
    with tempfile.TemporaryDirectory() as place:
        waits = killed(Path(place), times, seed, time.monotonic)
    print(
        f"Killed {times} times: state never broken, each time gone on at the sentence. From the start of the program "
        f"to the item: median {statistics.median(waits):.2f} s, longest {max(waits):.2f} s"
    )


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
