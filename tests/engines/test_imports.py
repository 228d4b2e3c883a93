from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

ENGINES = ["natural", "pyttsx3", "silent"]


@pytest.mark.parametrize("name", ENGINES)
def test_an_engine_is_imported_without_warnings_and_without_anything_heavy(name: str) -> None:
    code = (
        f"import sys, audioguide.engines.{name}; "
        "print(sorted({'numpy', 'av', 'onnxruntime', 'hibari', 'pyttsx3'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


def test_speaking_warns_of_nothing() -> None:
    code = (
        "from audioguide import plugins\n"
        f"for name in {ENGINES}:\n"
        "    engine = plugins.load('engines', name)()\n"
        "    if not engine.check():\n"
        "        engine.synthesize('Hello.', engine.voices()[0].name, 150, {})\n"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_two_processes_say_the_same() -> None:
    code = (
        "import hashlib\nfrom audioguide import plugins\n"
        f"for name in {ENGINES}:\n"
        "    engine = plugins.load('engines', name)()\n"
        "    if not engine.check():\n"
        "        clip = engine.synthesize('Call your team today.', engine.voices()[0].name, 150, {})\n"
        "        print(hashlib.sha256(clip.pcm).hexdigest(), clip.marks)\n"
    )
    command = [sys.executable, "-c", code]
    told = [subprocess.run(command, capture_output=True, text=True, check=True).stdout for _ in range(2)]
    assert told[0] == told[1] != ""
