from __future__ import annotations

import json
import tempfile
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from audioguide import timeline
from audioguide.errors import OutputError
from audioguide.model import STATE_NAMES, ChapterTimeline, PublishedState, Timeline
from audioguide.timeline import Head
from tests import timelines

SCHEMA = Draft202012Validator(json.loads(timeline.SCHEMA_FILE.read_text("utf-8")))
HASH = "0" * 64
HEAD = Head(timelines.timeline(), {"all": HASH}, {"b": HASH, "a": HASH})
CHAPTERS = (
    timelines.chapter(1, ("Falls are common.", "Most can be prevented.")),
    timelines.chapter(2, ("Wear shoes that fit.",), None),
)


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    path = tmp_path / timeline.FILE_NAME
    timeline.write(path, HEAD, CHAPTERS)
    return path


@pytest.mark.slow
@given(timelines.timelines, st.lists(timelines.chapters(), max_size=3))
def test_what_is_read_is_what_was_written(line: Timeline, chapters: list[ChapterTimeline]) -> None:
    head = Head(line, {"all": HASH}, {"a": HASH})
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / timeline.FILE_NAME
        timeline.write(path, head, iter(chapters))
        assert timeline.read(path) == (head, tuple(chapters))
        assert not list(SCHEMA.iter_errors(json.loads(path.read_text("utf-8"))))


def test_the_schema_is_one_and_the_file_keeps_it(guide: Path) -> None:
    Draft202012Validator.check_schema(SCHEMA.schema)
    SCHEMA.validate(json.loads(guide.read_text("utf-8")))


def test_the_keys_stand_in_the_order_of_the_design(guide: Path) -> None:
    keys = list(json.loads(guide.read_text("utf-8")))
    assert keys[:8] == ["schema", "guide", "title", "language", "sample_rate", "pace", "clinical", "engine"]
    assert keys[-6:] == ["inputs", "formats", "other_languages", "whole", "files", "chapters"]
    declared, required = (list(SCHEMA.schema[part]) for part in ("properties", "required"))  # type: ignore[index]
    assert keys == [key for key in declared if key in keys]
    assert [key for key in keys if key in required] == required


def test_a_sentence_has_a_line_of_its_own(guide: Path) -> None:
    text = guide.read_bytes().decode("utf-8")
    assert text.endswith("}\n")
    assert [line for line in text.split("\n") if "Wear shoes" in line] == [
        '   {"id": "c02-s002", "paragraph": 1, "kind": "fact", "text": "Wear shoes that fit.", '
        '"spoken": "Wear shoes that fit.", "facts": ["F001"], "terms": [], "start": 48000, "end": 72000, '
        '"words": [[0, 20, 48000, 72000]], "clip": '
        f'"{2:032x}{1:032x}", "fingerprint": "AAAA"}}'
    ]


def test_files_and_inputs_are_sorted_and_the_bytes_depend_on_nothing_else(guide: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.json"
    timeline.write(other, Head(HEAD.timeline, HEAD.inputs, {"a": HASH, "b": HASH}), CHAPTERS)
    assert other.read_bytes() == guide.read_bytes()


@pytest.mark.slow
def test_one_chapter_is_held_at_a_time(tmp_path: Path) -> None:
    path = tmp_path / timeline.FILE_NAME
    texts = tuple(f"Sentence {number} says one more thing about falls." for number in range(200))

    def peak(count: int) -> int:
        made: Iterator[ChapterTimeline] = (timelines.chapter(1, texts) for _ in range(count))
        tracemalloc.start()
        timeline.write(path, HEAD, made)
        for _ in timeline.read_chapters(path):
            pass
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    peak(2)
    # Held all at once, twenty would take ten times as much as two.
    assert peak(20) < 2 * peak(2)


def test_a_guide_without_chapters(tmp_path: Path) -> None:
    path = tmp_path / timeline.FILE_NAME
    timeline.write(path, HEAD, ())
    assert timeline.read(path) == (HEAD, ())


def _read(path: Path, content: bytes) -> str:
    path.write_bytes(content)
    with pytest.raises(OutputError) as problem:
        timeline.read(path)
    assert str(path) in str(problem.value)
    return str(problem.value)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"schema": 2', b'"schema": 3'),
        (b'"schema": 2', b'"schema": true'),
        (b'"sample_rate": 24000', b'"sample_rate": NaN'),
        (b'"sample_rate": 24000', b'"sample_rate": 2.4e4'),
        (b'"sample_rate": 24000', b'"sample_rate": -24000'),
        (b'"frames": 120000', b'"frames": 9' + 30 * b"9"),
        (b'"frames": 120000', b'"frames": 9' + 5000 * b"9"),
        (b'"frames": 120000', b'"frames": Infinity'),
        (b"[[0, 17,", b"[[-1, 17,"),
        (b"[[0, 17,", b"[[0, 1e400,"),
        (b"common", b"\\ud800"),
        (b"common", (1 << 20) * b"x"),
        (b"common", (1 << 24) * b"x"),
        (b'"state": {"name": "unsigned"}', b'"state": {"name": "fine"}'),
        (b'"state": {"name": "unsigned"}', b'"state": "unsigned"'),
        (b'"state": {"name": "unsigned"}', b'"state": {"name": "withdrawn", "reason": 1}'),
        (b'"state": {"name": "unsigned"}', b'"state": {"name": ["unsigned"]}'),
        (b'"title"', b'"titel"'),
        (b'"sample_rate": 24000', b'"sample_rate": "24000"'),
        (b'"chapters": [2, 1]', b'"chapters": [2, "1"]'),
        (b'"engine": {', b'"engine": [{'),
        (b'"kind": "fact"', b'"kind": "fat"'),
        (b'"setting": "public"', b'"setting": "loud"'),
        (b'"start": 0', b'"start": "0"'),
        (b"[[0, 17,", b"[[17,"),
        (b'["F001"]', b"[1]"),
        (b"common", b"\xff"),
        (b"  ]},\n", b"  ]}\n"),
        (b"  ]}\n ]\n}\n", b"  ]},\n ]\n}\n"),
        (b"\n ]\n}\n", b"\n ]\n}\n{}\n"),
        (b"\n ]\n}\n", b"\n ]\n"),
    ],
)
def test_damage_is_named(guide: Path, old: bytes, new: bytes) -> None:
    content = guide.read_bytes()
    assert old in content
    _read(guide, content.replace(old, new, 1))


@pytest.mark.parametrize("content", [b"", b"\n", b"{}", b"[]", b'{"schema": 1}', b"\x00\xff", b"[" * 100_000])
def test_a_foreign_file_is_named(tmp_path: Path, content: bytes) -> None:
    _read(tmp_path / timeline.FILE_NAME, content)


def test_another_schema_is_told_apart_from_damage(guide: Path) -> None:
    content = guide.read_bytes()
    older = _read(guide, content.replace(b'"schema": 2', b'"schema": 1'))
    assert "was built by an older audioguide" in older and older.endswith("Build the guide again.")
    newer = _read(guide, content.replace(b'"schema": 2', b'"schema": 3'))
    assert "was built by a newer audioguide" in newer and "schema 3" in newer


def test_a_file_too_large_to_be_a_guide_is_not_read(guide: Path) -> None:
    with guide.open("r+b") as file:
        file.truncate(1 << 31)
    with pytest.raises(OutputError, match="megabytes"):
        timeline.read(guide)


def test_every_state_of_the_house_can_be_told(guide: Path) -> None:
    for name in STATE_NAMES:
        state = PublishedState(name, "Its source was withdrawn.", ("oncology nurse",))
        timeline.write(guide, replace(HEAD, timeline=replace(HEAD.timeline, state=state)), CHAPTERS)
        assert timeline.read_head(guide).timeline.state == state
        SCHEMA.validate(json.loads(guide.read_text("utf-8")))


def test_whoever_withdraws_says_why(guide: Path) -> None:
    timeline.write(guide, replace(HEAD, timeline=replace(HEAD.timeline, state=PublishedState("withdrawn"))), CHAPTERS)
    assert not SCHEMA.is_valid(json.loads(guide.read_text("utf-8")))


@given(st.integers(0, 4000))
def test_a_file_cut_anywhere_is_never_read_whole(length: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / timeline.FILE_NAME
        timeline.write(path, HEAD, CHAPTERS)
        content = path.read_bytes()
        path.write_bytes(content[: min(length, len(content) - 1)])
        with pytest.raises(OutputError):
            timeline.read(path)


def test_a_missing_file_and_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="Build the guide first"):
        timeline.read_head(tmp_path / "none.json")
    with pytest.raises(OutputError, match="could not be written"):
        timeline.write(tmp_path / "none" / "guide.json", HEAD, ())
