"""`audioguide review`: line by line, or by a script; what is acknowledged is kept, and nothing is right by itself."""

from __future__ import annotations

import datetime
import io
import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from audioguide.cli import review as verb
from audioguide.review.record_file import FILE_NAME, read_marks
from audioguide.review.signed_guide import read_review
from audioguide.speech import spoken_form
from tests.conftest import Run
from tests.signing import REVIEWER, make, read_all, settle


@pytest.fixture
def knee(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return make(tmp_path / "chapters")


def typed(monkeypatch: pytest.MonkeyPatch, *answers: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("".join(f"{answer}\n" for answer in answers)))


def edit(knee: Path, old: str, new: str, page: str = "01-start.md") -> None:
    file = knee / "en" / page
    assert old in file.read_text("utf-8")
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")


def listed(run: Run, *words: str) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(run("review", "knee", "--json", *words)[1])["entries"]
    return entries


def test_all_of_a_new_guide_waits_to_be_settled_in_reading_order(knee: Path, run: Run) -> None:
    entries = listed(run)
    assert [entry["kind"] for entry in entries][:4] == ["guide", "chapter", "title", "paragraph"]
    assert {entry["kind"] for entry in entries} == {
        "guide", "chapter", "title", "paragraph", "meaning", "pronunciation",
    }  # fmt: skip
    assert entries[4]["before"].startswith("In this part you will hear about pain.")
    assert entries[4]["facts"] == ["F001: Ibuprofen may ease the pain. How sure: may. Names: ibuprofen."]
    settle(knee)
    assert listed(run) == []
    assert "nothing is left to settle." in run("review", "knee")[1]


def test_what_stands_in_two_places_after_the_same_is_asked_once(knee: Path, run: Run) -> None:
    entries = listed(run)
    places = [(e["place"][:5], int(e["place"].split()[-1])) for e in entries if e["kind"] == "paragraph"]
    assert places == sorted(places)
    words = [entry["words"] for entry in entries]
    assert words.count("You can listen to this part again at any time. {signpost}") == 1
    settle(knee)
    told = [entry["words"] for entry in listed(run, "--as", REVIEWER)]
    assert told.count("You can listen to this part again at any time. {signpost}") == 3, "after three other paragraphs"


def test_a_change_is_told_with_what_stood_and_what_to_look_at(
    knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(knee)
    edit(knee, "Ibuprofen may ease the pain. {F001}\n", "Ibuprofen will ease the pain. {F001}\n")
    typed(monkeypatch, "later")
    told = " ".join(run("review", "knee")[1].split())
    assert "1 of 1. Chapter 1, paragraph 2." in told
    assert "The source: F001: Ibuprofen may ease the pain. How sure: may." in told
    assert "It stood: Ibuprofen may ease the pain. It stands: Ibuprofen will ease the pain." in told
    assert "Changed: “may” became “will”." in told
    assert "Look at:" in told and "[M4]" in told
    assert "0 answers kept, 1 line left." in told


def test_another_tag_is_told_as_one(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(knee)
    edit(knee, "ease the pain. {F001}\n\nYou", "ease the pain. {F001 F002}\n\nYou")
    typed(monkeypatch, "later")
    told = " ".join(run("review", "knee")[1].split())
    assert "Changed, in the tags alone: “{F001}” became “{F001 F002}”." in told


def test_an_edit_asks_the_reader_for_its_paragraph_and_the_next(
    knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_all(settle(knee))
    edit(knee, "To sum up, rest", "So rest", "02-rest.md")
    settle(knee)
    assert [entry["place"] for entry in listed(run, "--as", REVIEWER)] == [
        "en/02-rest.md, paragraph 23", "en/02-rest.md, paragraph 24",
    ]  # fmt: skip
    typed(monkeypatch, "right", "wrong", "", "wrong", "nobody says so", "quit")
    told = " ".join(run("review", "knee", "--as", REVIEWER)[1].split())
    assert "These words are as you know them. What stands before them is not." in told
    assert "What is wrong? One line, or nothing to go back to the question." in told
    assert "Kept: wrong. nobody says so" in told
    assert "2 answers kept, 0 lines left." in told
    assert read_marks(knee).marks[-1].note == "nobody says so."
    assert read_review(knee).guide.state.name == "wrong"


@pytest.mark.parametrize("empty", ["", " ", "all", "yes", "ok", "right all", "settle"])
def test_nothing_is_right_by_itself(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch, empty: str) -> None:
    settle(knee)
    before = (knee / FILE_NAME).read_bytes()
    typed(monkeypatch, empty, "quit")
    assert "Answer right, wrong, later, back or quit." in run("review", "knee", "--as", REVIEWER)[1]
    assert (knee / FILE_NAME).read_bytes() == before


def test_back_and_the_end_of_what_is_typed(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    typed(monkeypatch, "s", "b", "back", "s", "l", "s")
    told = run("review", "knee")[1]
    assert told.count("1 of ") == 3, "back at the first stays at the first"
    assert "2 answers kept" in told
    kept = read_marks(knee).marks
    assert [mark.kind for mark in kept] == ["guide", "guide", "title"]
    assert all(mark.seconds >= 0 and not mark.by for mark in kept)


def test_words_that_change_while_they_are_read_are_not_called_right(
    knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle(knee)

    class Typing(io.StringIO):
        def readline(self, *_: Any) -> str:  # type: ignore[override]
            if "Begin" not in (knee / "en" / "01-start.md").read_text("utf-8"):
                edit(knee, "title: Start here", "title: Begin here")
            return super().readline()

    monkeypatch.setattr("sys.stdin", Typing("later\nlater\nright\nquit\n"))
    told = " ".join(run("review", "knee", "--as", REVIEWER)[1].split())
    assert "en/01-start.md, title is no longer what it was" in told
    assert "0 answers kept" in told
    assert not any(mark.mark == "read" for mark in read_marks(knee).marks)


def test_scripts_answer_by_id_all_or_none(knee: Path, run: Run) -> None:
    first, second = listed(run)[:2]
    code, _, err = run("review", "knee", "--answer", f"{first['id']}=settle", "--answer", "c09-p01-00000000=settle")
    assert code == 2 and "There is no entry c09-p01-00000000. Nothing was kept." in " ".join(err.split())
    assert not (knee / FILE_NAME).exists()
    assert run("review", "knee", "--answer", f"{first['id']}=settle", "--answer", f"{second['id']}=settle")[0] == 0
    assert len(read_marks(knee).marks) == 2
    edit(knee, "title: Start here", "title: Begin here")
    title = next(entry for entry in listed(run) if entry["kind"] == "title")
    edit(knee, "title: Begin here", "title: Start here")
    code, _, err = run("review", "knee", "--answer", f"{title['id']}=settle")
    assert code == 3 and "en/01-start.md, title is no longer what it was" in " ".join(err.split())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--as", "Somebody"), "name and a role"),
        (("--as", "Your Name, test role"), "is an example"),
        (("--as", "A Person, doctor"), "is to be read by: test role."),
        (("--as", REVIEWER, "--answer", "ID"), "write ID=settle"),
        (("--as", REVIEWER, "--answer", "{id}=wrong"), "says not what is wrong"),
        (("--as", REVIEWER, "--answer", "{id}=settle"), "settle is the writer's answer"),
        (("--answer", "{id}=right"), "right and wrong need --as"),
    ],
)
def test_wrong_usage_keeps_nothing(knee: Path, run: Run, words: tuple[str, ...], told: str) -> None:
    first = listed(run)[0]["id"]
    code, _, err = run("review", "knee", *(word.replace("{id}", first) for word in words))
    assert code == 2
    assert told in " ".join(err.split())
    assert not (knee / FILE_NAME).exists()


def test_the_newest_of_two_wins_and_both_stay(knee: Path, run: Run) -> None:
    read_all(settle(knee))
    entry = next(e for e in read_review(knee).review.entries if e.entry.kind == "title")
    run("review", "knee", "--as", "B Person, test role", "--answer", f"{entry.entry.id}=wrong it is no start")
    waiting = listed(run, "--as", REVIEWER)
    assert [(each["id"], each["wrong"]) for each in waiting] == [(entry.entry.id, "it is no start.")]
    assert listed(run, "--as", "B Person, test role") == []
    run("review", "knee", "--as", REVIEWER, "--answer", f"{entry.entry.id}=right")
    assert read_review(knee).guide.state.name == "unsigned"
    assert sum(mark.words == entry.entry.words and mark.mark != "settled" for mark in read_marks(knee).marks) == 3


def test_a_clock_that_is_ahead_hides_no_later_word(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    settle(knee)
    entry = next(e for e in read_review(knee).review.entries if e.entry.kind == "title").entry
    monkeypatch.setattr(verb, "now", lambda: datetime.datetime(2090, 1, 1, tzinfo=datetime.UTC))
    run("review", "knee", "--as", REVIEWER, "--answer", f"{entry.id}=right")
    monkeypatch.undo()
    monkeypatch.chdir(knee.parents[1])
    run("review", "knee", "--as", "B Person, test role", "--answer", f"{entry.id}=wrong no")
    assert read_review(knee).guide.state.name == "wrong"


def test_a_release_that_says_the_same_words_otherwise_opens_them(
    knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(knee, "Ibuprofen may ease the pain. {F001}\n", "Ibuprofen 5 mg may ease the pain. {F001}\n")
    read_all(settle(knee))
    assert listed(run, "--as", REVIEWER) == []
    said = spoken_form.speak

    def otherwise(text: str, language: str) -> Any:
        spoken = said(text, language)
        return spoken._replace(spoken=spoken.spoken.replace("milligrams", "mils"))

    monkeypatch.setattr("audioguide.review.entries.speak", otherwise)
    opened = listed(run, "--as", REVIEWER)
    assert [entry["place"] for entry in opened] == ["en/01-start.md, paragraph 2"]
    assert opened[0]["news"] == [
        "It is said aloud in another way now. It was said: Ibuprofen five milligrams may ease the pain."
    ]
    assert read_review(knee).review.state.name == "unsigned", "and it is still settled"


def test_a_torn_line_is_named(knee: Path, run: Run) -> None:
    settle(knee)
    with (knee / FILE_NAME).open("ab") as out:
        out.write(b'{"mark": "wro')
    assert "was cut short while it was written" in " ".join(run("review", "knee")[2].split())
    assert "was cut short while it was written" in " ".join(run("status")[1].split())


@pytest.mark.slow
def test_a_kill_behind_an_answer_loses_nothing_that_was_acknowledged(knee: Path) -> None:
    command = [sys.executable, "-m", "audioguide", "review", "knee"]
    acknowledged = 0
    with subprocess.Popen(command, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None and process.stdout is not None
        for line in process.stdout:
            if line.startswith("Settle, later"):
                process.stdin.write("settle\n")
                process.stdin.flush()
            acknowledged += line.startswith("Settled.")
            if acknowledged == 3:
                process.send_signal(signal.SIGKILL)
                break
    assert len(read_marks(knee).marks) >= 3
