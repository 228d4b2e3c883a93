"""Withdrawn: it is not built, and what is built says so and why, in every format, until it is restored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from audioguide import verify
from audioguide.model import PublishedState
from audioguide.publish.mp3 import verify_loudness
from audioguide.publish.mp3.tag_reader import read_tag
from audioguide.review.needed import NO_CALL
from audioguide.review.signed_guide import read_review
from tests.conftest import Run
from tests.publish.test_every_state import texts
from tests.signing import make, sign

REASON = "The advice on ibuprofen has changed"


@pytest.fixture
def knee(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("AUDIOGUIDE_JOBS", "1")
    monkeypatch.setenv("AUDIOGUIDE_FORMATS", "mp3 captions playlist page epub daisy")
    monkeypatch.chdir(tmp_path)
    return sign(make(tmp_path / "chapters"))


def guide_json(knee: Path) -> dict[str, Any]:
    record: dict[str, Any] = json.loads((knee.parents[1] / "output/knee-en/guide.json").read_text("utf-8"))
    return record


def listed(record: dict[str, Any], key: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = record[key]
    return found


def chapters(record: dict[str, Any]) -> list[dict[str, Any]]:
    return listed(record, "chapters")


def state(record: dict[str, Any]) -> object:
    return record["state"]["name"]


def words(out: Path) -> Iterator[tuple[str, str]]:
    """(file, what it says of its own) of every file that somebody may open."""
    for name, text in texts(out):
        yield name, text
    for book in out.glob("*.epub"):
        with ZipFile(book) as opened:
            for name in opened.namelist():
                if name.endswith(("c02.xhtml", "nav.xhtml")):
                    text = unescape(opened.read(name).decode())
                    assert "Withdrawn" in text, name


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


GONE = "Chapter 2 has been withdrawn. The advice on ibuprofen has changed."


def route(knee: Path) -> None:
    file = knee / "guide.toml"
    file.write_text(
        file.read_text("utf-8") + '\n[[routes]]\ntitle = "Both"\nslug = "both"\nchapters = [2, 1]\n'
        '\n[[routes]]\ntitle = "Rest"\nslug = "rest"\nchapters = [2]\n',
        "utf-8",
    )
    sign(knee)


@pytest.mark.slow
def test_what_is_built_of_a_withdrawn_chapter_is_withdrawn_whole_until_it_is_built_without_it(
    knee: Path, run: Run
) -> None:
    route(knee)
    assert run("build", "knee")[0] == 0
    out = knee.parents[1] / "output" / "knee-en"
    before = {file.name: file.read_bytes() for file in out.iterdir()}
    code, told, _ = run("withdraw", "knee", "--chapter", "2", "--reason", REASON)
    assert code == 0
    assert "Nobody hears the others in what is built now" in " ".join(told.split())
    record = guide_json(knee)
    assert record["state"] == {"name": "withdrawn", "reason": f"Chapter 2: {REASON}."}
    assert [state(chapter) for chapter in chapters(record)] == ["signed", "withdrawn"]
    assert "Withdrawn" not in (out / "01-start.vtt").read_text("utf-8")
    assert "Withdrawn" in (out / "02-rest.vtt").read_text("utf-8")
    assert "Withdrawn: chapter 2." in run("status", "knee")[1]
    assert run("build", "knee")[0] == 0
    record = guide_json(knee)
    assert record["state"] == {"name": "signed", "reason": GONE, "roles": ["test role"]}
    assert [state(chapter) for chapter in chapters(record)] == ["signed", "withdrawn"]
    assert [(one["title"], one["chapters"]) for one in listed(record, "routes")] == [("Both", [1])]
    second = chapters(record)[1]
    assert second["title"] == "Withdrawn"
    assert [cue["text"] for cue in listed(second, "sentences")] == [
        "Chapter 2 of 2. Withdrawn.", "This chapter has been withdrawn.", "Do not rely on it.", f"{REASON}.",
    ]  # fmt: skip
    assert (out / "01-start.mp3").read_bytes() == before["01-start.mp3"]
    assert not any("Rest your knee" in text for _, text in words(out))
    assert [finding for finding in verify.run(out) if finding.code != verify_loudness.CODE] == []
    assert run("restore", "knee", "--chapter", "2", "--reason", "It stands")[0] == 0
    assert run("build", "knee")[0] == 0
    assert {file.name: file.read_bytes() for file in out.iterdir()} == before


@pytest.mark.slow
def test_every_output_says_which_chapter_was_withdrawn_and_why(knee: Path, run: Run) -> None:
    assert run("withdraw", "knee", "--chapter", "2", "--reason", REASON)[0] == 0
    assert run("build", "knee")[0] == 0
    out = knee.parents[1] / "output" / "knee-en"
    told = dict(words(out))
    of_chapters = {name for name in told if name.startswith("01-")}
    assert {Path(name.partition("/")[0]).suffix for name in told} >= {".html", ".m3u8", ".mp3", ".vtt", ".txt", ".epub"}
    for name in told.keys() - of_chapters:
        said = " ".join(told[name].split())
        assert REASON in said, name
        assert GONE in said or name.startswith("02-"), name
    page = told["index.html"]
    assert "Checked by: Test Reviewer, test role" in page
    assert '<a href="#c02">Withdrawn</a>' in page


def test_a_chapter_that_alone_says_when_to_call_takes_the_others_with_it(knee: Path, run: Run) -> None:
    facts = knee / "facts.yaml"
    facts.write_text(facts.read_text("utf-8").replace("action: true", "action: true, advice: call"), "utf-8")
    sign(knee)
    assert run("withdraw", "knee", "--chapter", "1", "--reason", REASON)[0] == 0
    assert read_review(knee).guide.state.name == "signed"
    assert run("restore", "knee", "--chapter", "1", "--reason", "It stands")[0] == 0
    code, told, _ = run("withdraw", "knee", "--chapter", "2", "--reason", REASON)
    assert code == 0
    assert "The others are not heard either." in told
    state = read_review(knee).guide.state
    assert state == PublishedState("withdrawn", f"Chapter 2: {REASON}. {NO_CALL}")
    code, _, err = run("build", "knee")
    assert code == 3 and "No other chapter says when to call" in " ".join(err.split())


def test_all_chapters_withdrawn_are_the_guide_withdrawn(knee: Path, run: Run) -> None:
    for number in ("1", "2"):
        assert run("withdraw", "knee", "--chapter", number, "--reason", REASON)[0] == 0
    assert read_review(knee).guide.state == PublishedState("withdrawn", f"Chapter 1: {REASON}.")
    assert run("build", "knee")[0] == 3


@pytest.mark.slow
def test_a_fault_of_a_withdrawn_chapter_keeps_no_other_from_being_heard(knee: Path, run: Run) -> None:
    page = knee / "en" / "02-rest.md"
    page.write_text(page.read_text("utf-8").replace("Rest your knee. {", "Rest your knee for 9 days. {"), "utf-8")
    sign(knee)
    assert run("build", "knee")[0] == 3
    assert run("withdraw", "knee", "--chapter", "2", "--reason", "Something 08/10/2023 is wrong in it")[0] == 0
    assert run("build", "knee")[0] == 0
    second = chapters(guide_json(knee))[1]
    assert len(listed(second, "sentences")) == 3, "a reason that cannot be said aloud is shown"
    assert "08/10/2023" in dict(words(knee.parents[1] / "output" / "knee-en"))["index.html"]


@pytest.mark.slow
def test_a_chapter_whose_words_are_left_in_is_found(knee: Path, run: Run) -> None:
    assert run("build", "knee")[0] == 0
    file = knee.parents[1] / "output" / "knee-en" / "guide.json"
    record = file.read_text("utf-8")
    head, mark, last = record.rpartition('"state": {"name": "signed", "roles": ["test role"]}')
    assert mark
    file.write_text(f'{head}"state": {{"name": "withdrawn", "reason": "{REASON}."}}{last}', "utf-8")
    found = [finding.message for finding in verify.run(file.parent) if finding.code == "V1"]
    assert any("Chapter 2 is withdrawn, and c02-s0" in message for message in found)


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
    assert "Withdrawn: chapter 2." in run("status")[1]


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
    entry = next(state.entry for state in read_review(knee).review.entries if "may ease" in state.entry.words)
    answer = f"{entry.id}=wrong the source says nothing of pain"
    assert run("review", "knee", "--as", "B Person, test role", "--answer", answer)[0] == 0
    code, _, err = run("build", "knee")
    assert code == 3
    assert "en/01-start.md, paragraph 2: the source says nothing of pain" in " ".join(err.split())
    assert "wrong, so it is not built." in run("status")[1]
