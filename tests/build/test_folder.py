from __future__ import annotations

import os
from pathlib import Path

import pytest

from audioguide import swapping
from audioguide.build.output_folder import replaced_whole
from audioguide.errors import OutputError


def write(staging: Path, text: str) -> None:
    (staging / "guide.json").write_text(text)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize("atomic", [True, False])
def test_the_new_folder_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, atomic: bool
) -> None:
    if not atomic:
        monkeypatch.setattr(swapping, "_exchange", lambda first, second: False)
    target = tmp_path / "out" / "knee-en"
    for text in ("one", "two"):
        with replaced_whole(target) as staging:
            write(staging, text)
            (staging / text).touch()
    assert (target / "guide.json").read_text() == "two"
    assert names(target) == ["guide.json", "two"]
    assert names(tmp_path / "out") == ["knee-en"]


def test_an_interrupted_build_leaves_the_old_folder(tmp_path: Path) -> None:
    target = tmp_path / "knee-en"
    with replaced_whole(target) as staging:
        write(staging, "one")
    with pytest.raises(KeyboardInterrupt), replaced_whole(target) as staging:
        write(staging, "two")
        raise KeyboardInterrupt
    assert (target / "guide.json").read_text() == "one"
    assert names(tmp_path) == ["knee-en"]


def test_what_a_killed_build_left_is_swept_and_an_old_folder_put_back(tmp_path: Path) -> None:
    dead = 2**22 + 1  # above the largest process number
    old = tmp_path / f".knee-en.old-{dead}"
    old.mkdir()
    write(old, "one")
    (tmp_path / f".knee-en.new-{dead}").mkdir()
    (tmp_path / f".knee-en.new-{os.getppid()}").mkdir()
    (tmp_path / ".other-en.new-1").mkdir()
    with pytest.raises(ValueError, match="stop"), replaced_whole(tmp_path / "knee-en"):
        raise ValueError("stop")
    assert names(tmp_path) == sorted([f".knee-en.new-{os.getppid()}", ".other-en.new-1", "knee-en"])
    assert (tmp_path / "knee-en" / "guide.json").read_text() == "one"


def test_a_folder_that_is_not_ours_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "knee-en").mkdir()
    (tmp_path / "knee-en" / "holiday.jpg").touch()
    with pytest.raises(OutputError, match="did not write"), replaced_whole(tmp_path / "knee-en"):
        pass
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="not a folder"), replaced_whole(tmp_path / "file"):
        pass


def test_what_the_system_refuses_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputError, match="untouched"), replaced_whole(tmp_path / "file" / "knee-en"):
        pass
    with pytest.raises(OutputError, match="No space left"), replaced_whole(tmp_path / "knee-en"):
        raise OSError(28, "No space left on device")
