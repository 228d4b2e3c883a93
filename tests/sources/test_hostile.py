"""Documents that mean harm are refused in one clear line or drafted, within 300 MB, and nothing is fetched.

How long each takes, and that it is within 10 processor seconds: scripts/measure/run hostile.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from audioguide.errors import SourceError
from audioguide.sources import read_document
from tests.sources.hostile import CASES, LONG
from tests.waiting import HANG

pytestmark = pytest.mark.slow
QUICK = [name for name in CASES if name not in LONG]
BATCH = 12
RUNNER = """
import json, os, resource, socket, sys
from pathlib import Path
from audioguide.drafting.road import draft_guide
from audioguide.errors import SourceError
from audioguide.sources.readers import read_document as read
import audioguide.sources
found = []
def read_document(*asked):
    found[:] = [read(*asked)]
    return found[0]
audioguide.sources.read_document = read_document
def fetched(*_): raise SystemExit("something was fetched")
socket.socket.connect = fetched
socket.getaddrinfo = fetched
# What each of them loads is loaded once, and each holds it as if it had done so itself.
kind = Path(sys.argv[1], "kind.md")
kind.parent.mkdir()
kind.write_text("# Your knee\\n\\nRest your knee for 2 days. It may ache.\\n")
draft_guide(kind, kind.parent / "kind", "kind")
resource.setrlimit(resource.RLIMIT_AS, (2_500_000_000, 2_500_000_000))
for number, name in enumerate(sys.argv[2:]):
    # A process of its own for each: what one takes is not counted for the next.
    if child := os.fork():
        assert os.waitpid(child, 0)[1] == 0, name
        continue
    try:
        draft_guide(Path(name), Path(sys.argv[1]), f"g{number}")
        said = ""
        codes = [item.code for item in found[0].findings]
    except SourceError as refused:
        said, codes = str(refused), []
    # Not ru_maxrss of this process: Linux hands on the memory of the one that started it.
    own = int(Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0])
    used = max(own, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
    print(json.dumps({"said": said, "codes": codes, "kilobytes": used}), flush=True)
    os._exit(0)
"""


@pytest.mark.parametrize("first", range(0, len(QUICK), BATCH))
def test_hostile_documents_are_refused_in_one_line_or_drafted(first: int, tmp_path: Path) -> None:
    """A batch at a time, since each process that reads them loads all readers."""
    names = QUICK[first : first + BATCH]
    answers = asked(names, tmp_path)
    assert {name: wrong for name in names if (wrong := _wrong(answers[name], CASES[name][1]))} == {}


def test_a_wrong_ending_is_said(tmp_path: Path) -> None:
    answers = asked(["pdf-named-text", "page-named-docx"], tmp_path)
    assert "D8" in answers["pdf-named-text"]["codes"]
    assert "D8" in answers["page-named-docx"]["codes"]


def asked(names: list[str], place: Path) -> dict[str, dict[str, Any]]:
    """What was said to each case by a process of its own, and the most that one held."""
    root = place / "documents"
    files = []
    for name in names:
        (root / name).mkdir(parents=True)
        files.append(CASES[name][0](root / name))
    before = sorted(root.rglob("*"))
    ran = subprocess.run(
        [sys.executable, "-c", RUNNER, str(place / "drafts"), *map(str, files)],
        capture_output=True,
        text=True,
        timeout=HANG,
    )
    assert ran.returncode == 0, ran.stdout[-500:] + ran.stderr[-2000:]
    assert sorted(root.rglob("*")) == before
    assert not Path("/tmp/evil.xhtml").exists()
    return {name: json.loads(line) for name, line in zip(names, ran.stdout.splitlines(), strict=True)}


def _wrong(answer: dict[str, Any], refusal: str) -> str:
    """What is not as it should be; empty where all is."""
    if answer["kilobytes"] >= 300_000:
        return f"it took {answer['kilobytes'] / 1000:.0f} MB"
    if "\n" in answer["said"] or not (re.search(refusal, answer["said"]) if refusal else answer["said"] == ""):
        return f"it said {answer['said']!r}"
    return ""


def test_a_part_without_a_name_is_no_fault_of_ours(tmp_path: Path) -> None:
    file = tmp_path / "a.epub"
    with ZipFile(file, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("x", "")
    # The name's one letter goes, and its length with it, in both places where a ZIP file tells it.
    raw = file.read_bytes()
    at, listed = raw.rindex(b"PK\x03\x04"), raw.rindex(b"PK\x01\x02")
    raw = raw[: listed + 28] + b"\0" + raw[listed + 29 : listed + 46] + raw[listed + 47 :]
    raw = raw[: at + 26] + b"\0" + raw[at + 27 : at + 30] + raw[at + 31 :]
    end = raw.rindex(b"PK\x05\x06")
    size, begin = (int.from_bytes(raw[end + place : end + place + 4], "little") - 1 for place in (12, 16))
    file.write_bytes(raw[: end + 12] + size.to_bytes(4, "little") + begin.to_bytes(4, "little") + raw[end + 20 :])
    with ZipFile(file) as book:
        assert "" in book.namelist()
    with pytest.raises(SourceError):
        read_document(file)
