from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.errors import ScriptError
from audioguide.model import Pauses, Route, Source
from audioguide.script import guide_folders, output_name, read_guide
from tests.test_desktop_files import strew


def folder(project: Path) -> Path:
    return project / "chapters" / "knee"


def test_a_guide_is_read(project: Path) -> None:
    guide = read_guide(folder(project))
    assert (guide.name, guide.title, guide.language, output_name(guide)) == (
        "knee", "Caring for your knee", "en-US", "knee-en",
    )  # fmt: skip
    assert guide.source == Source("Knee page", "Example Clinic", "2024-05-06")
    assert [chapter.stem for chapter in guide.chapters] == ["01-start", "02-rest"]
    assert guide.routes == (Route("Only the end", "the-end", (2,)),)
    assert guide.pauses == Pauses()


def test_only_folders_with_settings_are_guides(project: Path) -> None:
    (project / "chapters" / "notes").mkdir()
    assert guide_folders(project / "chapters") == [folder(project)]
    assert guide_folders(project / "nowhere") == []


def set_toml(project: Path, old: str, new: str) -> None:
    file = folder(project) / "guide.toml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ('title = "Caring for your knee"', 'titel = "x"', 1, "Did you mean title?"),
        ('language = "en-US"', 'language = "English!"', 2, "language tag"),
        ("clinical = true", 'clinical = "yes"', 3, "true or false"),
        ("pace = 135", "pace = 500", 4, "from 80 to 220"),
        ("pace = 135", "pace = ", 4, "not valid TOML"),
        ("reviewed = 2024-05-06", 'reviewed = "May"', 10, "2023-08-10"),
        ("chapters = [2]", "chapters = [9]", 15, "chapter 9, which is not there"),
        ('slug = "the-end"', 'slug = "../x"', 14, "small letters"),
        ("[[routes]]", "[pauses]\nsentence = -1\n[[routes]]", 13, "from 0 to 5000"),
        ("[[routes]]", "[pauses]\nbreath = 1\n[[routes]]", 13, "not a known setting"),
    ],
)
def test_a_wrong_setting_is_told_with_its_line(project: Path, old: str, new: str, line: int, says: str) -> None:
    set_toml(project, old, new)
    with pytest.raises(ScriptError) as told:
        read_guide(folder(project))
    assert says in str(told.value)
    assert told.value.line == line
    assert told.value.file == "chapters/knee/guide.toml"


def test_a_missing_number_a_double_one_and_a_strange_name_are_told(project: Path) -> None:
    pages = folder(project) / "en"
    (pages / "04-late.md").write_text((pages / "01-start.md").read_text("utf-8"), "utf-8")
    with pytest.raises(ScriptError, match="chapter 3 is missing"):
        read_guide(folder(project))
    (pages / "04-late.md").rename(pages / "02-again.md")
    with pytest.raises(ScriptError, match="chapter 2 is there twice"):
        read_guide(folder(project))
    (pages / "02-again.md").rename(pages / "Notes.md")
    with pytest.raises(ScriptError, match=r"Notes\.md: a chapter's name must be"):
        read_guide(folder(project))


def test_a_guide_with_more_chapters_than_an_mp3_can_mark_is_refused(project: Path) -> None:
    pages = folder(project) / "en"
    page = (pages / "01-start.md").read_text("utf-8")
    for number in range(3, 257):
        (pages / f"{number:02d}-more.md").write_text(page, "utf-8")
    with pytest.raises(ScriptError, match="256 chapters"):
        read_guide(folder(project))


def test_bytes_that_are_not_utf8_and_empty_folders_are_told(project: Path) -> None:
    file = folder(project) / "en" / "02-rest.md"
    file.write_bytes(b"---\ntitle: A\nsetting: public\n---\nCaf\xe9. {safety}\n")
    with pytest.raises(ScriptError, match="not UTF-8") as told:
        read_guide(folder(project))
    assert told.value.line == 5
    with pytest.raises(ScriptError, match="no chapters in es"):
        read_guide(folder(project), "es")


def test_an_optional_chapter_must_come_last(project: Path) -> None:
    file = folder(project) / "en" / "01-start.md"
    file.write_text(file.read_text("utf-8").replace("setting: public", "setting: public\noptional: true"), "utf-8")
    with pytest.raises(ScriptError, match=r"must come last"):
        read_guide(folder(project))


def test_what_a_desktop_left_among_the_chapters_is_none(project: Path) -> None:
    folder = project / "chapters" / "knee"
    before = read_guide(folder)
    for place in (project / "chapters", folder, folder / "en"):
        strew(place)
    assert read_guide(folder) == before
    assert guide_folders(project / "chapters") == [folder]
