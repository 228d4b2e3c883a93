"""Withdrawn: it is not built, and what is built says so and why, in every format, until it is restored."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from audioguide import verify
from audioguide.publish.mp3 import verify_loudness
from audioguide.publish.mp3.tag_reader import read_tag
from tests.conftest import Run
from tests.signing import make, sign

REASON = "The advice on ibuprofen has changed"


@pytest.fixture
def knee(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("AUDIOGUIDE_JOBS", "1")
    monkeypatch.setenv("AUDIOGUIDE_FORMATS", "mp3 captions playlist page epub daisy")
    monkeypatch.chdir(tmp_path)
    return sign(make(tmp_path / "chapters"))


def guide_json(knee: Path) -> dict[str, object]:
    record: dict[str, object] = json.loads((knee.parents[1] / "output/knee-en/guide.json").read_text("utf-8"))
    return record


def sound(out: Path) -> list[str]:
    return [chapter["key"] for chapter in json.loads((out / "guide.json").read_text("utf-8"))["chapters"]]


@pytest.mark.slow
def test_what_is_built_says_so_and_why_and_build_refuses_until_it_is_restored(knee: Path, run: Run) -> None:
    assert run("build", "knee")[0] == 0
    out = knee.parents[1] / "output" / "knee-en"
    before, keys = {file.name: file.read_bytes() for file in out.iterdir()}, sound(out)
    code, told, _ = run("withdraw", "knee", "--reason", REASON, "--as", "A Person, lead nurse")
    assert code == 0
    assert "Caring for your knee is withdrawn. 1 built folder in" in " ".join(told.split())
    assert guide_json(knee)["state"] == {"name": "withdrawn", "reason": f"{REASON}."}
    for name in ("index.html", "playlist.m3u8", "01-start.vtt", "02-rest.txt"):
        text = (out / name).read_text("utf-8")
        assert "Withdrawn. Do not rely on it." in text and REASON in text, name
    for name in ("knee-en.mp3", "01-start.mp3"):
        comment = str(read_tag(out / name).getall("COMM")[0])
        assert comment.startswith("Withdrawn. Do not rely on it.") and REASON in comment
    assert [finding for finding in verify.run(out) if finding.code != verify_loudness.CODE] == []
    assert sound(out) == keys
    code, _, err = run("build", "knee")
    assert code == 3
    assert f"is withdrawn. {REASON}. Nothing was built. To take that back: audioguide restore knee" in " ".join(
        err.split()
    )
    assert f"withdrawn. {REASON}." in run("status", "knee")[1]
    assert run("restore", "knee", "--reason", "It stands")[0] == 0
    assert run("build", "knee")[0] == 0
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before


@pytest.mark.slow
def test_one_chapter_is_withdrawn_and_told_with_its_number(knee: Path, run: Run) -> None:
    assert run("build", "knee")[0] == 0
    assert run("withdraw", "knee", "--chapter", "2", "--reason", REASON)[0] == 0
    record = guide_json(knee)
    assert record["state"] == {"name": "withdrawn", "reason": f"Chapter 2: {REASON}."}
    chapters = record["chapters"]
    assert isinstance(chapters, list)
    assert [chapter["state"]["name"] for chapter in chapters] == ["signed", "withdrawn"]
    out = knee.parents[1] / "output" / "knee-en"
    assert "Withdrawn" not in (out / "01-start.vtt").read_text("utf-8")
    assert "Withdrawn" in (out / "02-rest.vtt").read_text("utf-8")
    assert run("build", "knee")[0] == 3


def test_what_cannot_be_withdrawn_or_restored_is_told(knee: Path, run: Run) -> None:
    for words, told in {
        ("withdraw", "knee", "--reason", " "): "must be a sentence",
        ("withdraw", "knee", "--reason", REASON, "--chapter", "9"): "no chapter 9",
        ("withdraw", "knee", "--reason", REASON, "--as", "Somebody"): "name and a role",
        ("restore", "knee", "--reason", REASON): "is not withdrawn",
    }.items():
        code, _, err = run(*words)
        assert (code, told in " ".join(err.split())) == (2, True), words
    assert run("withdraw", "knee", "--reason", REASON, "--chapter", "2")[0] == 0
    assert run("restore", "knee", "--reason", REASON)[0] == 2, "the whole was never withdrawn"
    assert run("approve", "knee")[0] == 3
    assert "withdrawn" in run("status")[1]


@pytest.mark.slow
def test_a_folder_that_is_damaged_is_left_and_named(knee: Path, run: Run) -> None:
    assert run("build", "knee")[0] == 0
    file = knee.parents[1] / "output/knee-en/02-rest.mp3"
    file.write_bytes(b"")
    code, _, err = run("withdraw", "knee", "--reason", REASON)
    assert code == 1
    assert "is not as it was built" in " ".join(err.split())
    assert "withdrawn" in run("status")[1], "and the record says it all the same"


def test_what_is_wrong_is_not_built(knee: Path, run: Run) -> None:
    listed = json.loads(run("review", "knee", "--as", "B Person, test role", "--json")[1])["entries"]
    assert listed == []
    from audioguide.review.signed_guide import read_review

    entry = next(state.entry for state in read_review(knee).review.entries if "may ease" in state.entry.words)
    answer = f"{entry.id}=wrong the source says nothing of pain"
    assert run("review", "knee", "--as", "B Person, test role", "--answer", answer)[0] == 0
    code, _, err = run("build", "knee")
    assert code == 3
    assert "en/01-start.md, paragraph 2: the source says nothing of pain" in " ".join(err.split())
    assert "wrong, so it is not built." in run("status")[1]
