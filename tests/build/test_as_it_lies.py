"""A guide that lies as it lay is not read again; whatever could change what is made of it makes it another one."""

from __future__ import annotations

import dataclasses
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from audioguide.build import as_it_lies as lying
from audioguide.build import last_reading, road
from audioguide.build.as_it_lies import as_it_lies
from audioguide.build.earlier_build import inputs_hash
from audioguide.build.guides import build_guide
from audioguide.build.last_reading import FOLDER
from audioguide.engines.silent import Silent
from audioguide.facts import node
from audioguide.review import record_file
from audioguide.review.signed_guide import read_signed_guide
from audioguide.script import chapter
from audioguide.settings import Settings, read
from audioguide.speech import code_fingerprint
from tests.conftest import Run
from tests.language import toy
from tests.review.test_clinic import WHOLE
from tests.signing import LEXICON, make, sign, sign_of_old

WORDS = "schema: 1\n"


@pytest.fixture
def knee(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A signed guide with a file of every kind that a build may read."""
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("AUDIOGUIDE_JOBS", "1")
    monkeypatch.chdir(tmp_path)
    folder = make(tmp_path / "chapters")
    (tmp_path / "chapters" / "lexicon.pls").write_text(LEXICON.replace("ligament", "tendon"), "utf-8")
    (tmp_path / "clinic.toml").write_text(WHOLE, "utf-8")
    sign_of_old(folder)
    return sign(folder)


def lies(folder: Path, **changes: Any) -> str:
    found = as_it_lies(folder, dataclasses.replace(read(), **changes), None)
    assert found is not None
    return found.sha256


def notes(project: Path) -> list[Path]:
    return sorted((project / "cache" / FOLDER).glob("*.json"))


def build(run: Run, *more: str) -> dict[str, object]:
    code, out, err = run("build", "--json", *more)
    assert code == 0, err
    record: dict[str, object] = json.loads(out)
    return record


def tree(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


@contextmanager
def nothing_is_read() -> Iterator[None]:
    def refuse(*_: object) -> None:
        raise AssertionError("It was read, and nothing had changed")

    with pytest.MonkeyPatch.context() as patch:
        for module, name in (
            (road, "_read"),
            (road, "_made"),
            (node, "read"),
            (record_file, "read_marks"),
            (chapter, "parse_chapter"),
        ):
            patch.setattr(module, name, refuse)
        yield


def test_where_nothing_changed_nothing_is_read_and_the_same_is_told(knee: Path, run: Run) -> None:
    build_guide(knee, read())
    with nothing_is_read():
        short = build_guide(knee, read())
    assert short.unchanged
    for note in notes(knee.parents[1]):
        note.unlink()
    long = build_guide(knee, read())
    assert dataclasses.replace(short, seconds=0) == dataclasses.replace(long, seconds=0)
    with nothing_is_read():  # what was read and found unchanged is noted again
        assert build_guide(knee, read()).unchanged
    (knee / "en" / "02-rest.md").write_text("---\n", "utf-8")
    with nothing_is_read(), pytest.raises(AssertionError):
        build_guide(knee, read())


def test_every_file_that_is_read_is_seen_to_change(knee: Path) -> None:
    """What reading opens is told by Python itself, so that a file which nobody thought of is found out."""
    project, opened = knee.parents[1], set[str]()
    listening = [True]

    def hear(event: str, arguments: tuple[Any, ...]) -> None:
        if listening and event == "open" and isinstance(arguments[0], str | os.PathLike):
            opened.add(os.path.realpath(arguments[0]))

    sys.addaudithook(hear)
    guide = read_signed_guide(knee)
    inputs_hash(guide, knee, ())
    listening.clear()
    files = [Path(name) for name in sorted(opened) if Path(name).is_relative_to(project)]
    assert {file.name for file in files} >= {
        "guide.toml", "facts.yaml", "glossary.yaml", "lexicon.pls", "review.jsonl", "sign-off.toml", "clinic.toml",
        "01-start.md", "02-rest.md",
    }  # fmt: skip
    before = lies(knee)
    for file in files:
        whole = file.read_bytes() if file.exists() else None
        file.write_bytes((whole or b"") + b"\n")
        assert lies(knee) != before, file
        file.unlink() if whole is None else file.write_bytes(whole)
        assert lies(knee) == before, "neither the time of a file nor its place on the disk counts"


@pytest.mark.parametrize(
    "name",
    ["knee/source.shingles", "knee/facts.en.yaml", "knee/glossary.es.yaml", "knee/facts.es.yaml", "knee/en/03-more.md",
     "knee/en/notes.txt", "knee/es/01-uno.md", "knee/ES/01-uno.md", "../review.jsonl"],
)  # fmt: skip
def test_a_file_that_comes_or_goes_is_seen(knee: Path, name: str) -> None:
    file = knee.parent / name
    before = lies(knee)
    file.parent.mkdir(exist_ok=True)
    file.write_text(WORDS, "utf-8")
    there = lies(knee)
    assert there != before
    file.write_text(f"{WORDS}\n", "utf-8")
    assert lies(knee) not in (before, there)


@pytest.mark.parametrize(
    "name", ["guide.toml", "review.jsonl", "en/01-start.md", "../lexicon.pls", "../../clinic.toml"]
)
def test_a_link_is_read_each_time(knee: Path, name: str) -> None:
    file = knee / name
    moved = file.rename(knee.parents[1] / "moved")
    file.symlink_to(moved)
    assert as_it_lies(knee, read(), None) is None


def test_what_is_asked_for_on_this_run_counts_each_by_itself(knee: Path) -> None:
    """A setting that is new must be put into one of the two lists."""
    changes: dict[str, Any] = {
        "voice": "silent:silence",
        "pace": 120,
        "with_optional": True,
        "allow_online": True,
        "formats": ("mp3",),
    }
    no_matter = {"root", "output", "cache", "jobs", "cache_limit", "wait"}
    assert {part.name for part in dataclasses.fields(Settings)} == {*changes, *no_matter}
    found = [lies(knee), *(lies(knee, **{name: value}) for name, value in changes.items())]
    other = as_it_lies(knee, read(), "es")
    assert other is not None
    assert len({*found, other.sha256}) == len(found) + 1


@pytest.mark.parametrize(
    ("part", "answer"),
    [("version", "2"), ("gain", 0.5), ("sample_rate", 48_000), ("check", None), ("sends_text_off_device", True)],
)
def test_the_voice_is_asked_each_time(knee: Path, monkeypatch: pytest.MonkeyPatch, part: str, answer: Any) -> None:
    before = lies(knee)
    if part == "check":
        monkeypatch.setattr(Silent, "check", lambda _: "It was taken away.")
    elif part == "sends_text_off_device":
        monkeypatch.setattr(Silent, part, answer)
    else:
        monkeypatch.setattr(Silent, part, lambda *_: answer)
    now = as_it_lies(knee, read(), None)
    assert (now is None) if part in ("check", "sends_text_off_device") else (now is not None and now.sha256 != before)


def test_every_file_of_the_program_counts_and_of_a_language_of_others(
    knee: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = knee.parents[1] / "package"
    shutil.copytree(toy.FOLDER, package)
    before = lies(knee)
    caches: list[Callable[[], None]] = [
        code_fingerprint.code_fingerprint.cache_clear,
        code_fingerprint.languages_fingerprint.cache_clear,
        code_fingerprint._digest.cache_clear,
        code_fingerprint._files.cache_clear,
    ]

    def now() -> str:
        for clear in caches:
            clear()
        return lies(knee)

    with monkeypatch.context() as patch:
        patch.syspath_prepend(str(package))
        installed = now()
        assert installed != before
        words = next(file for file in sorted(package.rglob("*.txt")) if "dist-info" not in str(file))
        words.write_text("another\n", "utf-8")
        assert now() != installed
    with monkeypatch.context() as patch:
        patch.setattr(code_fingerprint, "PACKAGE", package)
        ours = now()
        words.write_text("one more\n", "utf-8")
        assert now() != ours
    assert now() == before


def test_a_day_that_passes_changes_nothing_that_is_built(knee: Path, run: Run) -> None:
    """That a sign-off is overdue is added by whoever tells the guide on a given day."""
    sign(knee, until="2024-06-01")
    build(run)
    with nothing_is_read():
        assert build(run)["chapters_encoded"] == 0
    states = json.loads(run("status", "--json")[1])
    assert "overdue" in json.dumps(states)
    assert '"review_by": "2024-06-01"' in (knee.parents[1] / "output" / "knee-en" / "guide.json").read_text("utf-8")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("chapters/knee/en/02-rest.md", "Rest your knee.", "Please rest your knee."),
        ("chapters/knee/guide.toml", "pace = 135", "pace = 120"),
        ("chapters/knee/glossary.yaml", "holds two", "holds the two"),
        ("chapters/knee/facts.yaml", "fact: Rest your knee.", "fact: Rest your whole knee."),
        ("clinic.toml", "Hillside", "Hilltop"),
        ("chapters/knee/guide.toml", "clinical", "# Of the clinic.\nclinical"),
    ],
)
def test_what_is_built_after_a_change_is_what_is_built_from_nothing(
    knee: Path, run: Run, name: str, old: str, new: str
) -> None:
    project = knee.parents[1]
    build(run)
    file = project / name
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")
    build(run)
    build(run, "--output", "fresh")
    assert tree(project / "output" / "knee-en") == tree(project / "fresh" / "knee-en")
    with nothing_is_read():
        build(run)


def test_a_withdrawn_guide_is_refused_and_stands_again_when_it_is_restored(knee: Path, run: Run) -> None:
    build(run)
    record = (knee / "review.jsonl").read_bytes()
    assert run("withdraw", "knee", "--reason", "It is wrong.", "--output", "elsewhere")[0] == 0
    for _ in range(2):
        code, _, err = run("build")
        assert code == 3 and "withdrawn" in err
    (knee / "review.jsonl").write_bytes(record)
    with nothing_is_read():
        build(run)


def test_what_was_built_is_looked_at_each_time(knee: Path, run: Run) -> None:
    build(run)
    folder = knee.parents[1] / "output" / "knee-en"
    before = tree(folder)
    (folder / "02-rest.txt").write_text("Something else.", "utf-8")
    build(run)
    assert tree(folder) == before
    shutil.rmtree(folder)
    build(run)
    assert tree(folder) == before


def test_a_guide_that_is_changed_while_it_is_read_is_not_noted(
    knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = knee / "en" / "02-rest.md"
    text, reading = page.read_text("utf-8"), road._read

    def slowly(*arguments: Any) -> Any:
        page.write_text(text.replace("Rest your knee.", "Please rest your knee."), "utf-8")
        try:
            return reading(*arguments)
        finally:
            page.write_text(f"{text}\n", "utf-8")

    with monkeypatch.context() as patch:
        patch.setattr(road, "_read", slowly)
        build(run)
    assert not notes(knee.parents[1])
    page.write_text(text, "utf-8")
    build(run)
    assert "Please" not in (knee.parents[1] / "output" / "knee-en" / "02-rest.txt").read_text("utf-8")


def test_a_note_is_taken_whole_or_not_at_all(knee: Path, run: Run) -> None:
    build(run)
    [note] = notes(knee.parents[1])
    whole = note.read_bytes()
    wrong = json.loads(whole)
    wrong["read"]["title"] = "Another"
    for damaged in (b"", whole[:-1], b"[]", json.dumps(wrong).encode(), b"\xff"):
        note.write_bytes(damaged)
        settings, now = read(), lies(knee)
        assert last_reading.last_reading(knee, settings, None, now) is None
        build(run)
        assert note.read_bytes() == whole
    assert last_reading.last_reading(knee, read(), None, "0" * 64) is None
    moved = note.parent.rename(note.parent.with_name("moved"))
    note.parent.symlink_to(moved)
    assert last_reading.last_reading(knee, read(), None, lies(knee)) is None
    build(run)
    assert note.parent.is_symlink()


def test_notes_of_guides_that_are_gone_do_not_pile_up(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(last_reading, "MOST_KEPT", 2)
    for place in ("one", "two", "three", "four"):
        build(run, "--output", place)
    assert len(notes(knee.parents[1])) == 2


def test_a_file_that_is_too_large_is_read_each_time(knee: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lying, "MOST", 100)
    assert as_it_lies(knee, read(), None) is None
