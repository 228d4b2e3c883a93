"""Ten thousand starts and stops of items through the null device: memory and file handles of both processes.

    scripts/measure/run room_soak [STARTS]

The bar: under 5 MB more than after the first hundred, no handle left, nothing stuck.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from tests.waiting_room.test_faults import soak


def main(starts: int = 10_000) -> int:
    """Measure, and say so. Returns the exit code."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        left = soak(Path(place), starts)
    print(
        f"{starts} starts and stops in {time.monotonic() - began:.0f} s: memory grew by {left['grown'] / 1e6:.2f} MB "
        f"(bar 5), to {left['memory'] / 1e6:.0f} MB; file handles more than before: {left['handles']:.0f} (bar 0)"
    )
    return int(left["grown"] >= 5e6 or left["handles"] > 0)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:2])))
