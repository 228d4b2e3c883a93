"""Downloads by another client: whole, in part, and going on where they broke off."""

from __future__ import annotations

import random
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from audioguide.publish.registered import publications
from tests.verify import folders
from tests.waiting import HANG, until
from tests.web.sites import guide
from tests.web.test_serve_verb import running

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed"),
]
TYPES = {
    "falls-en.zip": "application/zip",
    "falls-en.epub": "application/epub+zip",
    "falls-en-daisy.zip": "application/zip",
    "falls-en.mp3": "audio/mpeg",
}
LARGE = 16_000_000


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A guide in every format, and a large file in a guide beside it."""
    output = tmp_path_factory.mktemp("output")
    folders.build(output / "falls-en", installed=publications(), engine="natural")
    guide(output / "long-en", {"long-en.epub": random.Random(1).randbytes(LARGE)})
    return output


@pytest.fixture(scope="module")
def address(built: Path) -> Iterator[str]:
    with running(str(built)) as (_, address):
        yield address


def curl(*words: str) -> list[str]:
    """What curl tells of an answer: its status, its type, and how many bytes came."""
    told = "%{http_code}|%{content_type}|%{size_download}"
    command = ["curl", "--silent", "--show-error", "--noproxy", "*", "--write-out", told, *words]
    run = subprocess.run(command, capture_output=True, text=True, timeout=HANG, check=False)
    assert run.returncode == 0, run.stderr
    return run.stdout.split("|")


@pytest.mark.parametrize("name", TYPES)
def test_a_download_is_the_file_and_says_what_it_is(name: str, built: Path, address: str, tmp_path: Path) -> None:
    whole, saved = (built / "falls-en" / name).read_bytes(), tmp_path / name
    assert curl("--output", str(saved), f"{address}falls-en/{name}") == ["200", TYPES[name], str(len(whole))]
    assert saved.read_bytes() == whole
    if not name.endswith(".mp3"):
        with ZipFile(saved) as archive:
            assert archive.testzip() is None


@pytest.mark.parametrize("name", TYPES)
def test_a_download_goes_on_where_it_was(name: str, built: Path, address: str, tmp_path: Path) -> None:
    whole, saved = (built / "falls-en" / name).read_bytes(), tmp_path / name
    assert curl("--range", "0-9999", "--output", str(saved), f"{address}falls-en/{name}")[::2] == ["206", "10000"]
    again = ("--continue-at", "-", "--output", str(saved), f"{address}falls-en/{name}")
    assert curl(*again)[::2] == ["206", str(len(whole) - 10_000)]
    assert saved.read_bytes() == whole
    # Once more, of a file that is whole already: there is nothing behind it, and it stays as it is.
    assert curl(*again)[0] == "416"
    assert saved.read_bytes() == whole


def test_a_download_that_broke_off_goes_on(built: Path, address: str, tmp_path: Path) -> None:
    saved, place = tmp_path / "long.epub", f"{address}long-en/long-en.epub"
    slow = ["curl", "--silent", "--noproxy", "*", "--limit-rate", "50k", "--output", str(saved), place]
    with subprocess.Popen(slow) as process:
        until(lambda: saved.exists() and saved.stat().st_size > 0, "nothing came")
        process.kill()
    assert 0 < saved.stat().st_size < LARGE
    assert curl("--continue-at", "-", "--output", str(saved), place)[0] == "206"
    assert saved.read_bytes() == (built / "long-en" / "long-en.epub").read_bytes()


def test_the_rest_of_another_edition_is_not_put_behind_the_first_part(address: str, tmp_path: Path) -> None:
    saved, place = tmp_path / "falls.epub", f"{address}falls-en/falls-en.epub"
    told = curl("--range", "500-", "--header", 'If-Range: "an-earlier-edition"', "--output", str(saved), place)
    assert told[::2] == ["200", str(saved.stat().st_size)]
