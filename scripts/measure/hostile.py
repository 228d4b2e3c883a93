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
import resource, sys
from pathlib import Path
from audioguide.errors import SourceError
from audioguide.sources import read_document
try:
    read_document(Path(sys.argv[1]))
except SourceError:
    pass
# Not ru_maxrss of this process: Linux hands on the memory of the one that started it.
own = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
print(max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
"""


def main() -> int:
    worst = 0
    for name, (make, _) in CASES.items():
        with tempfile.TemporaryDirectory() as folder:
            file = make(Path(folder))
            reader = subprocess.Popen([sys.executable, "-c", READ, str(file)], stdout=subprocess.PIPE, text=True)
            assert reader.stdout is not None
            with reader.stdout:
                held = int(reader.stdout.read() or 0)
            _, status, used = os.wait4(reader.pid, 0)
            reader.returncode = os.waitstatus_to_exitcode(status)
        seconds = used.ru_utime + used.ru_stime
        wrong = reader.returncode != 0 or seconds > SECONDS or not 0 < held <= KILOBYTES
        worst |= wrong
        print(f"{name}: {seconds:.1f} s, {held // 1000} MB{' NOT HELD' if wrong else ''}", flush=True)
    return int(worst)


if __name__ == "__main__":
    sys.exit(main())
