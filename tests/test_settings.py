from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.errors import UsageError
from audioguide.settings import FORMATS, project_root, read


def test_flags_win_over_variables(tmp_path: Path) -> None:
    environment = {"AUDIOGUIDE_VOICE": "silent", "AUDIOGUIDE_PACE": "120", "HOME": "/nowhere"}
    settings = read({"VOICE": "pyttsx3", "PACE": None}, environment=environment, here=tmp_path)
    assert (settings.voice, settings.pace) == ("pyttsx3", 120)
    assert settings.output == tmp_path / "output"


def test_nothing_given_leaves_the_guide_its_choice(tmp_path: Path) -> None:
    settings = read(environment={}, here=tmp_path)
    assert (settings.voice, settings.pace) == (None, None)
    assert settings.jobs >= 1


def test_an_unknown_variable_and_a_wrong_number_are_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"AUDIOGUIDE_VIOCE is not known\. Did you mean AUDIOGUIDE_VOICE\?"):
        read(environment={"AUDIOGUIDE_VIOCE": "x"}, here=tmp_path)
    for name, value in (("PACE", "fast"), ("PACE", "12"), ("CACHE_LIMIT", "0"), ("JOBS", "0"), ("JOBS", "٣")):
        with pytest.raises(UsageError, match="whole number"):
            read({name: value}, environment={}, here=tmp_path)


def test_the_limit_of_the_clips_is_said_in_megabytes(tmp_path: Path) -> None:
    assert read(environment={}, here=tmp_path).cache_limit == 2_000_000_000
    assert read(environment={"AUDIOGUIDE_CACHE_LIMIT": "5"}, here=tmp_path).cache_limit == 5_000_000


def test_the_project_is_the_nearest_folder_up_with_chapters(tmp_path: Path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert project_root(deep) == deep
    (tmp_path / "chapters").mkdir()
    assert project_root(deep) == tmp_path


def test_formats_are_named_in_one_word_or_several(tmp_path: Path) -> None:
    assert read(environment={}, here=tmp_path).formats == FORMATS
    assert read(environment={"AUDIOGUIDE_FORMATS": "mp3, page"}, here=tmp_path).formats == ("mp3", "page")
    assert read({"FORMATS": "all"}, environment={"AUDIOGUIDE_FORMATS": "mp3"}, here=tmp_path).formats == ("all",)
