"""What a third party's publication may do wrong, and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import ClassVar

import pytest

from audioguide import verify
from audioguide.errors import Interrupted, OutputError
from audioguide.model import Finding
from audioguide.publish import registered
from audioguide.publish.base import EncodedGuide
from audioguide.publish.built import BuiltGuide, Check
from audioguide.publish.registered import checks_of, needed_of, publications, versions, write_all
from audioguide.settings import FORMATS
from tests import timelines
from tests.verify import folders

Write = Callable[[EncodedGuide], object]


class Foreign:
    """A third party's, whose parts are chosen by the test."""

    name: ClassVar[str] = "foreign"
    version: ClassVar[str] = "foreign 1"

    def __init__(
        self, write: Callable[[EncodedGuide], object], find: Callable[[BuiltGuide], Iterable[Finding]]
    ) -> None:
        self._write, self._find = write, find

    def write(self, guide: EncodedGuide) -> None:
        self._write(guide)

    def needed(self, built: BuiltGuide) -> Iterable[str]:
        return ["foreign.txt"]

    def checks(self) -> tuple[Check, ...]:
        return (Check("F1", self._find),)


def nothing(built: BuiltGuide) -> list[Finding]:
    return []


def fails(given: object) -> list[Finding]:
    raise KeyError("a title")


def guide(folder: Path) -> EncodedGuide:
    chapter = timelines.chapter(1, ("A.",))
    return EncodedGuide(folder, timelines.timeline(), (chapter,), {}, lambda head: head.cues)


@pytest.mark.parametrize(
    ("write", "reason"),
    [
        (fails, "'a title'"),
        (lambda given: given.new_file("../index.html"), "no name for a file"),
        (lambda given: given.new_file("guide.json"), "no name for a file"),
        (lambda given: given.new_file(".hidden"), "no name for a file"),
        (lambda given: given.write_text("mine.txt", "again"), "already written by another publication"),
        (lambda given: (given.folder / "more").mkdir(), "It left the folder more"),
        (lambda given: (given.folder / "nowhere" / "a.txt").write_text("a"), "No such file"),
    ],
)
def test_a_writer_that_fails_is_named(tmp_path: Path, write: Write, reason: str) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(OutputError) as failed:
        write_all(guide(tmp_path), [Foreign(write, nothing)])
    assert str(failed.value).startswith("The publication foreign, of the package tests, could not be written: ")
    assert reason in str(failed.value)
    assert (tmp_path / "mine.txt").read_text() == "mine"


def test_who_stops_the_work_is_not_a_failure(tmp_path: Path) -> None:
    def stop(given: EncodedGuide) -> None:
        raise Interrupted("Stopped.")

    with pytest.raises(Interrupted):
        write_all(guide(tmp_path), [Foreign(stop, nothing)])


def test_a_verifier_that_fails_is_a_finding_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folders.build(tmp_path / "falls-en", engine="natural")
    ours = publications(FORMATS)
    monkeypatch.setattr(registered, "installed_of", lambda formats: ([*ours, Foreign(fails, fails)], []))
    (folder / "index.html").unlink()
    found = verify.run(folder)
    assert [(finding.code, Path(finding.file).name) for finding in found] == [
        ("V2", "index.html"),
        ("V2", "foreign.txt"),
        ("F1", "guide.json"),
    ]
    assert "The publication foreign, of the package tests, could not be verified: 'a title'." in found[-1].message


def test_ours_come_first_and_by_number() -> None:
    codes = [check.code for check in checks_of([Foreign(fails, nothing), *publications()])]
    numbers = [int(code.removeprefix("V")) for code in codes[:-1]]
    assert len(numbers) > 8
    assert numbers == sorted(set(numbers))
    assert codes[-1] == "F1"


def test_a_new_version_is_another_input() -> None:
    assert ("foreign", "foreign 1") in versions([Foreign(fails, nothing)])


def test_what_is_needed_is_asked_of_every_one(tmp_path: Path) -> None:
    built = verify.opened(folders.build(tmp_path / "falls-en", engine="silent"))
    needed = needed_of([*publications(), Foreign(fails, nothing)], built)
    assert {"foreign.txt", "index.html", "playlist.m3u8", "falls-en.mp3", "01-title.vtt"} <= needed


def test_a_format_of_sound_is_given_the_samples(tmp_path: Path) -> None:
    taken: dict[str, int] = {}

    def take(given: EncodedGuide) -> None:
        for head in given.heads:
            taken[head.file] = sum(map(len, given.sound(head))) // 2
            assert taken[head.file] == head.frames

    folders.build(tmp_path / "falls-en", installed=[Foreign(take, nothing)])
    assert sorted(taken) == ["01-title.mp3", "02-title.mp3", "03-title.mp3"]
