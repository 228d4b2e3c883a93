"""Damage documents of one format at random and read them.

    scripts/measure/run fuzz_sources FORMAT [--minutes N] [--seed N]

Only our own errors may come, each document within 10 processor seconds, all within 1 GB. A document that breaks this is
kept in fuzz-faults/.
"""

import argparse
import os
import random
import resource
import signal
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from tests.sources.building import FORMATS
from tests.sources.fuzzing import attempt, damaged, seeds

MEMORY = 1_000_000
"""Kilobytes."""
SLOWEST = 10.0
"""Processor seconds that one document may take."""


def spent() -> float:
    """Processor seconds of this process and of those it has ended: a busy machine does not make a document slow."""
    return sum(os.times()[:4])


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("format", choices=FORMATS)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    options = parser.parse_args()
    chance = random.Random(options.seed)
    counted: Counter[str] = Counter()
    slowest = 0.0

    def too_slow(*_: object) -> None:
        raise AssertionError("took more than a minute, and was stopped")

    signal.signal(signal.SIGALRM, too_slow)
    with tempfile.TemporaryDirectory() as folder:
        known = seeds(options.format, Path(folder))
        end = time.monotonic() + options.minutes * 60
        while time.monotonic() < end:
            ending, content = chance.choice(known)
            file = Path(folder) / f"damaged{ending}"
            file.write_bytes(damaged(content, chance.choice(known)[1], chance) or b" ")
            begun = spent()
            signal.alarm(60)
            try:
                counted[attempt(file)] += 1
                slowest = max(slowest, spent() - begun)
                assert spent() - begun < SLOWEST, f"took {spent() - begun:.1f} processor seconds"
            except Exception as fault:
                counted["faults"] += 1
                kept = Path("fuzz-faults") / f"{options.format}-{options.seed}-{sum(counted.values())}{ending}"
                kept.parent.mkdir(exist_ok=True)
                kept.write_bytes(file.read_bytes())
                print(f"Fault: {fault!r}. Kept as {kept}.", file=sys.stderr)
                traceback.print_exc()
            finally:
                signal.alarm(0)
    used = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(
        f"{options.format}: {sum(counted.values())} documents in {options.minutes:g} min, {counted['read']} read, "
        f"{counted['refused']} refused, {counted['faults']} faults; slowest {slowest:.1f} s; "
        f"{used // 1000} MB at most; "
        f"seed {options.seed}."
    )
    return int(bool(counted["faults"]) or used > MEMORY)


if __name__ == "__main__":
    sys.exit(main())
