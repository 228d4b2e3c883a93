"""The text of a guide leaves this machine only where a person has said so."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from audioguide.engines.gtts import Gtts
from tests.cli.terminal import faults
from tests.conftest import Run

if Gtts().check():
    pytest.skip(Gtts().check(), allow_module_level=True)

import trustme

from tests.engines.gtts_server import Service, trusted
from tests.waiting import HANG

pytestmark = pytest.mark.slow

ASKS = (
    "The voice gtts would send the text of the guide to translate.google.com, a computer of Google. Nothing was sent."
)


@pytest.fixture
def google(project: Path) -> Iterator[Service]:
    """Google for every process: the proxy on the way to it, which a worker takes from the environment."""
    authority = trustme.CA()
    service = Service(authority, "translate.google.com", proxy=True)
    trusted(authority, project)
    (project / "chapters" / "knee" / "en" / "02-rest.md").unlink()
    (project / "chapters" / "knee" / "guide.toml").write_text(guide(project).partition("[[routes]]")[0], "utf-8")
    first = project / "chapters" / "knee" / "en" / "01-start.md"
    first.write_text(first.read_text("utf-8").partition("Ask your team")[0], "utf-8")
    yield service
    service.close()


def guide(project: Path) -> str:
    return (project / "chapters" / "knee" / "guide.toml").read_text("utf-8")


def change(project: Path, old: str, new: str) -> None:
    assert old in guide(project)
    (project / "chapters" / "knee" / "guide.toml").write_text(guide(project).replace(old, new), "utf-8")


def build(service: Service, *more: str) -> tuple[int, str, str]:
    proxy = f"http://127.0.0.1:{service.port}"
    around = {**os.environ, "HTTPS_PROXY": proxy, "NO_PROXY": "", "REQUESTS_CA_BUNDLE": str(Path("authority.pem"))}
    done = subprocess.run(
        [sys.executable, "-m", "audioguide", "build", *more],
        env=around, capture_output=True, text=True, check=False, timeout=HANG,
    )  # fmt: skip
    return done.returncode, done.stdout, done.stderr


def test_without_consent_nothing_is_sent_and_the_way_is_told(google: Service, project: Path) -> None:
    code, out, err = build(google, "--voice", "gtts:fr")
    assert (code, out, google.asked) == (2, "", [])
    told = " ".join(err.split())
    assert ASKS in told
    assert "add --allow-online." in told
    assert told.endswith("guide.toml: allow_online = true")
    assert faults(err) == []


def test_a_guide_that_asks_for_it_needs_consent_too_and_no_other_voice_speaks(project: Path, run: Run) -> None:
    change(project, 'voice = "silent"', 'voice = "gtts"')
    code, out, err = run("build")
    assert (code, out) == (2, "")
    assert ASKS in " ".join(err.split())
    assert not (project / "output").exists()


@pytest.mark.parametrize("value", ['"yes"', "1"])
def test_consent_is_true_or_false(project: Path, run: Run, value: str) -> None:
    change(project, 'voice = "silent"', f'voice = "gtts"\nallow_online = {value}')
    code, _, err = run("build")
    assert (code, "it must be true or false" in " ".join(err.split())) == (2, True)


def test_consent_sends_nothing_where_the_voice_stays_here(project: Path, run: Run) -> None:
    code, out, err = run("build", "--allow-online")
    assert (code, err) == (0, "")
    assert "The text is sent" not in out
    assert json.loads(run("build", "--json", "--allow-online")[1])["text_sent_to"] == ""


def test_a_guide_may_allow_it_and_all_that_is_said_was_sent_once(google: Service, project: Path) -> None:
    change(project, 'voice = "silent"', 'voice = "silent"\nallow_online = true')
    code, out, err = build(google, "--voice", "gtts")
    assert code == 0, err
    assert out.splitlines()[0] == "The text is sent to translate.google.com, a computer of Google."
    sent = [asked.text for asked in google.asked]
    assert "In this part you will hear the basics." in sent
    assert {asked.host for asked in google.asked} == {"translate.google.com"}
    spoken = json.loads((project / "output" / "knee-en" / "guide.json").read_text("utf-8"))["chapters"][0]["sentences"]
    assert {sentence["spoken"] for sentence in spoken} <= set(sent)
    assert len(set(sent)) == len(sent)


def test_of_several_guides_each_is_told_and_what_they_share_is_sent_once(google: Service, project: Path) -> None:
    change(project, 'voice = "silent"', 'voice = "gtts"\nallow_online = true')
    shutil.copytree(project / "chapters" / "knee", project / "chapters" / "hip")
    code, out, err = build(google, "--jobs", "2")
    assert code == 0, err
    assert [line.partition(":")[0] for line in out.splitlines()] == ["hip", "knee"]
    for name in ("hip", "knee"):
        told = f"Note: The text of {name} is sent to translate.google.com, a computer of Google."
        assert told in " ".join(err.split())
    sent = [asked.text for asked in google.asked]
    assert len(set(sent)) == len(sent), "what the guides share is sent once"
