from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from audioguide.build import output_folder
from audioguide.build.output_folder import replaced_whole
from audioguide.errors import OutputError
from audioguide.swapping import replacing

DEAD = 2**22 + 1
"""Above the largest process number."""


def write(staging: Path, text: str) -> None:
    (staging / "guide.json").write_text(text)


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


@pytest.mark.parametrize("atomic", [True, False])
def test_the_new_folder_takes_the_place_of_the_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, atomic: bool
) -> None:
    if not atomic:
        monkeypatch.setattr(replacing, "_exchange", lambda first, second: False)
    target = tmp_path / "out" / "knee-en"
    for text in ("one", "two"):
        built(target, **{text: text})
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
    old = tmp_path / f".knee-en.old-{DEAD}"
    old.mkdir()
    write(old, "one")
    dead, live = tmp_path / f".knee-en.new-{DEAD}", tmp_path / f".knee-en.new-{os.getppid()}"
    for folder in (dead, live, tmp_path / ".other-en.new-1"):
        folder.mkdir()
        os.utime(folder, (0, 0))
    with pytest.raises(ValueError, match="stop"), replaced_whole(tmp_path / "knee-en"):
        raise ValueError("stop")
    assert names(tmp_path) == sorted([live.name, ".other-en.new-1", "knee-en"])
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


# --- what a person put there --------------------------------------------------------------------------------------


def built(folder: Path, **files: str) -> list[str]:
    """Put a guide of these files in the place of the one there; gives what was kept, by its path beside the guide."""
    kept: list[Path] = []
    with replaced_whole(folder, kept.append) as staging:
        for name, text in files.items():
            (staging / name).write_text(text)
        listed = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in files.items()}
        (staging / "guide.json").write_text(json.dumps({"schema": 1, "files": listed, "chapters": []}))
    return [str(path.relative_to(folder.parent)) for path in kept]


def test_files_of_an_earlier_build_go_and_a_persons_own_are_moved_beside_the_guide(tmp_path: Path) -> None:
    guide = tmp_path / "knee-en"
    assert built(guide, page="one", chapter="one", gone="one") == []
    (guide / "notes.doc").write_text("mine")
    (guide / "page").write_text("changed by hand")
    (guide / "more" / "deep").mkdir(parents=True)
    (guide / "more" / "deep" / "photo.jpg").write_text("mine too")
    (guide / "link").symlink_to("chapter")
    (guide / ".DS_Store").touch()
    (guide / "@eaDir").mkdir()
    kept = built(guide, page="two", chapter="one")
    assert kept == ["knee-en.kept/link", "knee-en.kept/more", "knee-en.kept/notes.doc", "knee-en.kept/page"]
    assert names(guide) == ["chapter", "guide.json", "page"]
    keeping = tmp_path / "knee-en.kept"
    assert (keeping / "page").read_text() == "changed by hand"
    assert (keeping / "more" / "deep" / "photo.jpg").read_text() == "mine too"
    assert (keeping / "link").is_symlink()
    assert names(tmp_path) == ["knee-en", "knee-en.kept"]


def test_what_was_kept_before_is_not_written_over_nor_kept_twice(tmp_path: Path) -> None:
    guide, keeping = tmp_path / "knee-en", tmp_path / "knee-en.kept"
    built(guide, page="one")
    for text, kept in (("a", ["knee-en.kept/notes.doc"]), ("b", ["knee-en.kept/notes-2.doc"]), ("a", [])):
        (guide / "notes.doc").write_text(text)
        assert built(guide, page="one") == kept
    assert {name: (keeping / name).read_text() for name in names(keeping)} == {"notes.doc": "a", "notes-2.doc": "b"}


def test_what_cannot_be_moved_stays_where_it_is_and_is_told_each_time(tmp_path: Path) -> None:
    guide = tmp_path / "knee-en"
    built(guide, page="one")
    (guide / "notes.doc").write_text("mine")
    (tmp_path / "knee-en.kept").touch()
    for _ in range(2):
        (kept,) = built(guide, page="two")
        assert Path(kept).name == "notes.doc"
        assert (tmp_path / kept).read_text() == "mine"
    (tmp_path / "knee-en.kept").unlink()
    assert built(guide, page="two") == ["knee-en.kept/notes.doc"]
    assert names(tmp_path) == ["knee-en", "knee-en.kept"]


def test_without_a_list_that_can_be_read_nothing_is_deleted(tmp_path: Path) -> None:
    guide = tmp_path / "knee-en"
    built(guide, page="one")
    (guide / "guide.json").write_text("{")
    assert built(guide, page="two") == ["knee-en.kept/page"]


def test_a_list_of_another_version_is_read(tmp_path: Path) -> None:
    guide = tmp_path / "knee-en"
    built(guide, page="one")
    record = json.loads((guide / "guide.json").read_text())
    (guide / "guide.json").write_text(json.dumps({**record, "schema": 7}, indent=4))
    assert built(guide, page="two") == []


class Dying:
    """Clears so many things away, then stops."""

    def __init__(self, left: int) -> None:
        self.left, self.cleared = left, output_folder._cleared

    def __call__(self, *given: Any) -> bool:
        self.left -= 1
        if self.left < 0:
            raise KeyboardInterrupt
        return self.cleared(*given)


def test_a_build_killed_while_it_clears_away_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = tmp_path / "knee-en"
    for stop in range(6):
        built(guide, page=f"{stop}", chapter="one")
        (guide / "notes.doc").write_text(f"mine {stop}")
        with monkeypatch.context() as patch, suppress(KeyboardInterrupt):
            patch.setattr(output_folder, "_cleared", Dying(stop))
            built(guide, page=f"{stop}, again", chapter="one")
        assert (guide / "page").read_text() == f"{stop}, again"
        built(guide, page="last", chapter="one")
        texts = {path.read_text() for path in (tmp_path / "knee-en.kept").iterdir()}
        assert texts == {f"mine {n}" for n in range(stop + 1)}
        assert names(tmp_path) == ["knee-en", "knee-en.kept"]


def test_what_comes_while_it_is_cleared_away_is_kept_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide, cleared = tmp_path / "knee-en", output_folder._cleared
    built(guide, page="one")

    def late(path: Path, *given: Any) -> bool:
        if path.name == "page":
            (path.parent / "late.doc").write_text("just saved")
        return cleared(path, *given)

    monkeypatch.setattr(output_folder, "_cleared", late)
    assert built(guide, page="two") == ["knee-en.kept/late.doc"]
    assert names(tmp_path) == ["knee-en", "knee-en.kept"]


def test_a_folder_in_which_only_a_desktop_was_may_be_built_into(tmp_path: Path) -> None:
    (tmp_path / "knee-en").mkdir()
    (tmp_path / "knee-en" / "desktop.ini").touch()
    assert built(tmp_path / "knee-en", page="one") == []
    assert names(tmp_path / "knee-en") == ["guide.json", "page"]
