"""Documents that mean harm, each drafted by a process of its own: its processor seconds and its memory.

    scripts/measure/run hostile [NAME ...]

A word holds for all cases with it in their names. The documents are made as they are needed, by tests/sources/hostile.
The bars: 10 processor seconds and 300 MB each, for the whole command, refused in the words expected or drafted. Exit
code 1 where one is not held.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.sources.hostile import CASES

SECONDS, KILOBYTES = 10.0, 300_000
DRAFT = """
import resource, sys
from audioguide.cli.root import run
code = run(["draft", sys.argv[1], "--guide", "hostile"])
# Not ru_maxrss of this process: Linux hands on the memory of the one that started it.
own = int(open("/proc/self/status").read().split("VmHWM:")[1].split()[0])
print("HELD", max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss))
"""


def main(words: list[str]) -> int:
    worst = 0
    names = [name for name in CASES if not words or any(word in name for word in words)]
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            seconds, held, said = drafted(made(name, folder), folder)
        refusal = CASES[name][1]
        right = bool(re.search(refusal, said)) if refusal else "Error:" not in said
        wrong = not right or seconds > SECONDS or not 0 < held <= KILOBYTES
        worst |= wrong
        print(f"{name}: {seconds:.1f} s, {held // 1000} MB{' NOT HELD: ' + said[-300:] if wrong else ''}", flush=True)
    print(f"{len(names)} documents.")
    return int(worst)


def made(name: str, folder: str) -> str:
    """The document, made by a process of its own: its memory must not count here."""
    make = "import sys; from pathlib import Path; from tests.sources.hostile import CASES; "
    make += "print(CASES[sys.argv[1]][0](Path(sys.argv[2])))"
    ran = subprocess.run([sys.executable, "-c", make, name, folder], capture_output=True, text=True, check=True)
    return ran.stdout.removesuffix("\n")


def drafted(file: str, folder: str) -> tuple[float, int, str]:
    """(processor seconds, kilobytes, what was said on the way) of `audioguide draft`."""
    environment = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    with subprocess.Popen(
        [sys.executable, "-c", DRAFT, file],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        cwd=folder,
        env=environment,
    ) as process:
        assert process.stdout is not None
        said, _, held = process.stdout.read().rpartition("HELD ")
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime, int(held or 0), " ".join(said.split())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
