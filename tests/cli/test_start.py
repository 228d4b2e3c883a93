"""What a verb loads before it answers; how long that takes is for `scripts/measure/run bench help check` to say."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEAVY = ("speech", "engines", "audio", "sources", "publish", "build")
LOADED = """
import sys
from audioguide.cli.root import run
code = run(sys.argv[1:])
files = {name.partition(".")[0] for name, module in sys.modules.items() if getattr(module, "__file__", None)}
installed = files - set(sys.stdlib_module_names)
own = {name for name in sys.modules if name.startswith("audioguide.") and name.count(".") == 1}
print("LOADED", code, *sorted(installed - {"audioguide", "_distutils_hack"} | own))
"""


def loaded(*arguments: str) -> tuple[str, set[str]]:
    """(exit code, installed packages and own rooms) of a command."""
    command = [sys.executable, "-W", "error", "-c", LOADED, *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    code, *names = done.stdout.rpartition("LOADED ")[2].split()
    return code, set(names)


def test_help_loads_click_and_nothing_else() -> None:
    assert loaded("--help") == ("0", {"click", "audioguide.characters", "audioguide.cli", "audioguide.errors"})


def test_help_of_a_verb_loads_no_room_that_works() -> None:
    _, names = loaded("draft", "--help")
    assert {name for name in names if "." not in name} <= {"click", "yaml"}
    assert not names & {f"audioguide.{room}" for room in (*HEAVY, "drafting", "checks")}


def test_check_loads_no_more_than_a_guide_needs() -> None:
    code, names = loaded("check", "breast-cancer-recurrence")
    assert code == "0"
    assert {name for name in names if "." not in name} == {"click", "msgpack", "yaml"}
    # It hears what each sentence would be said as; no voice speaks.
    assert not names & {f"audioguide.{room}" for room in HEAVY if room != "speech"}
