"""Documents that mean harm, each read by a process of its own: its processor seconds and its memory.

    scripts/measure/run hostile

The bars: 10 processor seconds and 1 GB each, refused or read as it should be. Exit code 1 where one is not held.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.sources.hostile import CASES

SECONDS, KILOBYTES = 10.0, 1_000_000
READ = """
import sys
from pathlib import Path
from audioguide.errors import SourceError
from audioguide.sources import read_document
try:
    read_document(Path(sys.argv[1]))
except SourceError as refused:
    print(refused)
"""


def main() -> int:
    worst = 0
    for name, (make, _) in CASES.items():
        with tempfile.TemporaryDirectory() as folder:
            file = make(Path(folder))
            reader = subprocess.Popen([sys.executable, "-c", READ, str(file)], stdout=subprocess.DEVNULL)
            _, status, used = os.wait4(reader.pid, 0)
            reader.returncode = os.waitstatus_to_exitcode(status)
        seconds = used.ru_utime + used.ru_stime
        wrong = reader.returncode != 0 or seconds > SECONDS or used.ru_maxrss > KILOBYTES
        worst |= wrong
        print(f"{name}: {seconds:.1f} s, {used.ru_maxrss // 1000} MB{' NOT HELD' if wrong else ''}", flush=True)
    return int(worst)


if __name__ == "__main__":
    sys.exit(main())
