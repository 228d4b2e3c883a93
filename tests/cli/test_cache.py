"""The verb `cache`, and builds beside a cache that is damaged, refused, full or no folder at all."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from audioguide.speech.clip_cache.shelves import file_of, on, shelves
from tests.conftest import Run
from tests.speech.test_clip_cache import key_of
from tests.speech.test_clip_trimming import LONG_AGO, fill, old_clip
from tests.waiting import HANG

KEPT = "Warning: Clips could not be kept in "


def entries(project: Path) -> list[Path]:
    return sorted(project.glob("cache/*/*.clip"))


def built(project: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in (project / "output" / "knee-en").iterdir()}


def sounding(project: Path) -> None:
    """Silence packs to nearly nothing; a voice does not."""
    toml = project / "chapters" / "knee" / "guide.toml"
    toml.write_text(toml.read_text().replace('"silent"', '"pyttsx3"'))


def build(run: Run) -> str:
    """A build from nothing but what is kept; gives what it says on standard error."""
    shutil.rmtree("output", ignore_errors=True)
    code, _, err = run("build")
    assert code == 0, err
    return err


def test_what_is_kept_is_told_in_lines_and_as_a_record(project: Path, run: Run) -> None:
    code, out, err = run("cache")
    assert (code, err) == (0, "")
    assert out == f"0 clips, 0.0 megabytes: {project / 'cache'}\nLimit: 2000 megabytes.\n"
    size = fill(project / "cache", "a", "b")
    old_clip(project / "cache")
    code, out, err = run("cache", "--check")
    assert (code, err) == (0, "")
    assert out.splitlines()[1:] == [
        "Limit: 2000 megabytes.",
        "1 clip of an earlier version, 0.0 megabytes, which nothing reads any more. To",
        "delete them: audioguide cache --trim",
        "No clip is damaged.",
    ]
    told = json.loads(run("cache", "--json")[1])
    assert told == {
        "folder": str(project / "cache"),
        "clips": 2,
        "bytes": 2 * size,
        "limit": 2_000_000_000,
        "old_clips": 1,
        "old_bytes": 504,
        "unfinished": 0,
        "cleared": False,
    }


def test_damage_and_what_is_not_ours_are_told_where_asked(project: Path, run: Run) -> None:
    cache = project / "cache"
    fill(cache, *(f"{number}" for number in range(20)))
    place, other = (file_of(cache, key_of(name)) for name in ("1", "2"))
    shutil.copy(other, place)
    for number in range(12):
        (place.parent / f"note-{number:02d}").write_text("mine")
    code, out, err = run("cache", "--check")
    assert (code, err) == (0, "")
    assert out.splitlines()[2:5] == [
        "1 damaged clip. A build that needs one makes it anew.",
        f"Not ours, and left alone: {place.parent / 'note-00'}",
        f"Not ours, and left alone: {place.parent / 'note-01'}",
    ]
    assert out.splitlines()[-1] == "And 2 more."
    told = json.loads(run("cache", "--check", "--json")[1])
    assert (told["damaged"], len(told["strange"])) == (1, 12)


def test_trim_takes_the_oldest_down_to_the_limit_and_clear_takes_all(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = project / "cache"
    fill(cache, "a", "b")
    for name, touched in (("a", LONG_AGO), ("b", LONG_AGO + 1)):
        file_of(cache, key_of(name)).write_bytes(bytes(700_000))
        os.utime(file_of(cache, key_of(name)), (touched, touched))
    assert run("cache", "--trim")[1].splitlines()[0] == "Deleted 0 files, 0.0 megabytes."
    code, out, err = run("cache", "--trim", "--limit", "1")
    assert (code, err) == (0, "")
    assert out.splitlines()[0] == "Deleted 1 file, 0.7 megabytes."
    assert out.splitlines()[2] == "Limit: 1 megabyte."
    assert entries(project) == [file_of(cache, key_of("b"))]
    monkeypatch.setenv("AUDIOGUIDE_CACHE_LIMIT", "1")
    assert json.loads(run("cache", "--trim", "--json")[1])["deleted"] == 0
    assert run("cache", "--clear")[1].splitlines()[0] == "Deleted 1 file, 0.7 megabytes."
    assert list(cache.iterdir()) == []


def test_words_that_do_not_go_together_are_refused(project: Path, run: Run) -> None:
    assert run("cache", "--limit", "5")[0] == 2
    code, _, err = run("cache", "--trim", "--limit", "half")
    assert (code, "whole number" in err) == (2, True)


def test_a_folder_that_is_none_is_told(project: Path, run: Run) -> None:
    (project / "cache").write_text("mine")
    for arguments in ([], ["--trim"], ["--clear"], ["--check", "--json"]):
        code, _, err = run("cache", *arguments)
        assert code == 1
        assert "cannot be read: Not a directory. Mend that" in spoken(err)
    assert (project / "cache").read_text() == "mine"


def test_a_build_trims_at_its_end_and_keeps_what_is_its_own(
    project: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AUDIOGUIDE_CACHE_LIMIT", "1")
    build(run)
    own = entries(project)
    fill(project / "cache", "a")
    file_of(project / "cache", key_of("a")).write_bytes(bytes(2_000_000))
    os.utime(file_of(project / "cache", key_of("a")), (LONG_AGO, LONG_AGO))
    assert run("build")[0] == 0
    assert len(entries(project)) == len(own) + 1, "an unchanged build looks at nothing"
    build(run)
    assert entries(project) == own
    assert [path.name for path in (project / "cache").iterdir() if path.is_file()] == []


def exchange(files: list[Path], chance: Random) -> None:
    chance.shuffle(files)
    for one, other in zip(files[::2], files[1::2], strict=False):
        held = one.read_bytes()
        one.write_bytes(other.read_bytes())
        other.write_bytes(held)


def each(damage: Callable[[Path, Random], object]) -> Callable[[list[Path], Random], None]:
    def all_of(files: list[Path], chance: Random) -> None:
        for file in files:
            damage(file, chance)

    return all_of


def flip(file: Path, chance: Random) -> None:
    raw = bytearray(file.read_bytes())
    raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
    file.write_bytes(raw)


def in_its_place(make: Callable[[Path], object]) -> Callable[[list[Path], Random], None]:
    def instead(file: Path, chance: Random) -> None:
        file.unlink()
        make(file)

    return each(instead)


DAMAGE: dict[str, Callable[[list[Path], Random], None]] = {
    "exchanged": exchange,
    "bits flipped": each(flip),
    "cut short": each(lambda file, chance: os.truncate(file, chance.randrange(file.stat().st_size))),
    "pipes": in_its_place(os.mkfifo),
    "links to a device": in_its_place(lambda file: file.symlink_to("/dev/zero")),
    "folders": in_its_place(Path.mkdir),
}


@pytest.mark.slow
@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_cache_gives_the_very_guide_that_a_clean_one_gives(project: Path, run: Run, damage: str) -> None:
    sounding(project)
    build(run)
    clean = built(project)
    DAMAGE[damage](entries(project), Random(damage))
    told = build(run)
    assert built(project) == clean
    assert ("a folder stands in its place" in spoken(told)) == (damage == "folders")
    assert told.count("Warning: ") == (damage == "folders")
    if damage != "folders":
        assert json.loads(run("cache", "--check", "--json")[1])["damaged"] == 0


@pytest.mark.slow
def test_a_cache_that_is_no_folder_is_told_once_and_the_guide_is_whole(project: Path, run: Run) -> None:
    build(run)
    clean = built(project)
    shutil.rmtree(project / "cache")
    (project / "cache").write_text("mine")
    told = build(run)
    assert f"{KEPT}{project / 'cache'}: Not a directory. Nothing is lost" in spoken(told)
    assert told.count("Warning: ") == 1
    assert built(project) == clean
    assert (project / "cache").read_text() == "mine"


def test_what_is_said_alone_is_saved_where_it_cannot_be_kept(project: Path, run: Run) -> None:
    (project / "cache").write_text("mine")
    code, _, err = run("say", "tamoxifen", "--voice", "silent", "--output", "said.wav")
    assert (code, KEPT in spoken(err)) == (0, True)
    assert (project / "said.wav").is_file()


def spoken(err: str) -> str:
    """Lines joined again."""
    return " ".join(err.split())


def apart(project: Path, without: list[str], before: str = "") -> subprocess.CompletedProcess[str]:
    """A build from nothing but what is kept, by two workers, in a process of its own.

    without: what takes rights from it. before: what it does first.
    """
    shutil.rmtree(project / "output", ignore_errors=True)
    code = f"{before}import sys; from audioguide.cli.root import run; sys.exit(run(['build', '--jobs', '2']))"
    command = [*without, sys.executable, "-c", code]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, timeout=HANG)


@pytest.fixture
def without() -> list[str]:
    """The beginning of a command that may not write or read everything."""
    if os.geteuid() != 0:
        return []
    # Root may write anywhere, unless it gives that right up first.
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("root may write anywhere, and setpriv is not here to give that up")
    rights = "-dac_override,-dac_read_search,-fowner"
    return [setpriv, f"--bounding-set={rights}", f"--inh-caps={rights}"]


@pytest.mark.slow
def test_a_cache_without_permission_is_told_once_and_the_guide_is_whole(project: Path, without: list[str]) -> None:
    (project / "cache").mkdir()
    for mode in (0o500, 0o000):
        (project / "cache").chmod(mode)
        done = apart(project, without)
        assert done.returncode == 0, done.stderr
        assert f"{KEPT}{project / 'cache'}: Permission denied. Nothing is lost" in spoken(done.stderr)
        assert done.stderr.count("Warning: ") == 1
    (project / "cache").chmod(0o700)
    assert list((project / "cache").iterdir()) == []


@pytest.mark.slow
def test_clips_that_may_not_be_read_are_replaced_and_those_of_a_cache_that_is_read_only_are_used(
    project: Path, without: list[str]
) -> None:
    first = apart(project, without)
    made = first.stdout[first.stdout.index("Made ") :].partition(", took ")[0]
    assert (first.returncode, made.startswith("Made 1")) == (0, True)
    clean = built(project)
    for file in entries(project):
        file.chmod(0)
    done = apart(project, without)
    assert (done.returncode, "Warning: " in done.stderr, built(project)) == (0, False, clean)
    assert f"{made}, took " in done.stdout
    for path in [*project.glob("cache/*"), project / "cache"]:
        path.chmod(0o500)
    done = apart(project, without)
    assert (done.returncode, "Warning: " in done.stderr, built(project)) == (0, False, clean)
    assert "Made 0 clips, took " in done.stdout
    for path in [project / "cache", *project.glob("cache/*")]:
        path.chmod(0o700)


@pytest.mark.slow
def test_a_full_disk_is_told_once_and_the_guide_is_whole(project: Path, run: Run) -> None:
    page = project / "chapters" / "knee" / "en" / "02-rest.md"
    page.write_text(page.read_text().replace("That is all.", f"Rest{' and rest' * 150}."))
    sounding(project)
    build(run)
    clean = built(project)
    shutil.rmtree(project / "cache")
    # As in tests/cli/test_bad_input.py; what the guide itself needs fits, and that sentence's samples do not.
    most = max(map(len, clean.values())) + 1
    full = (
        "import os, resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "sys.dont_write_bytecode = True; os.environ['PYTHONDONTWRITEBYTECODE'] = '1';"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({most}, {most}));"
    )
    done = apart(project, [], full)
    assert done.returncode == 0, done.stderr
    assert f"{KEPT}{project / 'cache'}: File too large. Nothing is lost" in spoken(done.stderr)
    assert done.stderr.count("Warning: ") == 1
    assert built(project) == clean
    assert all(not on(shelf).unfinished for shelf in shelves(project / "cache"))
