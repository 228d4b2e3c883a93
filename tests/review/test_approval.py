"""Approving: after a clean check only, what has been read only, whole or not at all; what is built then says so."""

from __future__ import annotations

import datetime
import io
import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from audioguide import verify
from audioguide.cli import approve as verb
from audioguide.cli import status as status_verb
from audioguide.model import Finding
from audioguide.publish.mp3 import verify_loudness
from audioguide.review import approval, record_file
from audioguide.review.decisions import Decision, Item
from audioguide.review.decisions_file import Asked, format_decisions
from audioguide.review.marks import Mark
from audioguide.review.record_file import FILE_NAME, read_marks
from audioguide.swapping.lock import lock_file
from tests.conftest import Run
from tests.signing import NOW, REVIEWER, make, read_all, settle

DAY = datetime.date(2024, 5, 6)


@pytest.fixture
def knee(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("AUDIOGUIDE_JOBS", "1")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(verb, "now", lambda: NOW)
    monkeypatch.setattr(status_verb, "today", lambda: DAY)
    return read_all(settle(make(tmp_path / "chapters")))


def changed(folder: Path, old: str, new: str, page: str = "01-start.md") -> None:
    """Other words, which their writer wants and the reader has found right."""
    file = folder / "en" / page
    file.write_text(file.read_text("utf-8").replace(old, new), "utf-8")
    read_all(settle(folder))


def signatures(folder: Path) -> int:
    return sum(mark.mark == "signed" for mark in read_marks(folder).marks)


def approved(run: Run, *more: str) -> tuple[int, str, str]:
    return run("approve", "knee", *more)


def test_a_clean_guide_is_signed(knee: Path, run: Run) -> None:
    code, out, err = approved(run)
    assert (code, err) == (0, "")
    assert "Signed 2 chapters of Caring for your knee" in " ".join(out.split())
    assert "Review by 2025-05-06" in " ".join(out.split())
    assert run("status")[1].startswith("knee, en-US: signed by Test Reviewer, test role.")


def test_a_guide_with_an_error_is_not_signed(knee: Path, run: Run) -> None:
    changed(knee, "Ibuprofen may ease", "Ibuprofen will ease")
    code, _, err = approved(run)
    assert code == 3
    told = " ".join(err.split())
    assert "01-start.md, line 8" in told
    assert "Rule M4" in told
    assert "Nothing was signed" in told
    assert signatures(knee) == 0


RIGHTS = Decision("rights", "Whose words these are", "Who gave them?", "Nobody has said.")
HINTS = Decision(
    "hints", "Lines that could be plainer", "Can you?", "They stand.",
    (Item("Passive: who does this?", "Chapter 1, line 8", "en/01-start.md"),),
)  # fmt: skip
FORM = Decision("form", "This looks like a form", "Is it text?", "It is told as text.", choices=("text", "stop"))


def asked(knee: Path, *decisions: Decision) -> None:
    (knee / "decisions.yaml").write_text(format_decisions("knee", Asked(decisions)), "utf-8")


def answer(decision: Decision, said: str = "settled") -> Decision:
    return replace(decision, answer=said, by="Test Writer, writer", date="2026-03-04")


def test_open_decisions_stand_in_the_way(knee: Path, run: Run) -> None:
    asked(knee, answer(RIGHTS), HINTS)
    code, _, err = approved(run)
    told = " ".join(err.split())
    assert code == 3
    assert "chapters/knee/decisions.yaml: 1 decision is open: hints, Lines that could be plainer." in told
    assert "Nothing was signed. To answer: audioguide review knee" in told
    assert signatures(knee) == 0
    asked(knee, answer(RIGHTS), answer(HINTS))
    assert approved(run)[0] == 0


def test_how_many_decisions_are_open_is_told(knee: Path, run: Run) -> None:
    asked(knee, RIGHTS, HINTS)
    code, _, err = approved(run)
    assert code == 3
    assert "2 decisions are open, and this is the first: rights, Whose words these are." in " ".join(err.split())


def test_a_decision_about_another_chapter_may_stay_open(knee: Path, run: Run) -> None:
    asked(knee, HINTS)
    assert approved(run, "--chapter", "1")[0] == 3
    assert approved(run, "--chapter", "2")[0] == 0
    asked(knee, HINTS, RIGHTS)
    assert approved(run, "--chapter", "2")[0] == 3


def test_what_was_to_stop_is_not_signed(knee: Path, run: Run) -> None:
    asked(knee, answer(FORM, "stop"))
    code, _, err = approved(run)
    assert code == 3
    assert "Test Writer, writer, has decided that this goes no further. Nothing was signed." in " ".join(err.split())
    asked(knee, answer(FORM, "text"))
    assert approved(run)[0] == 0


def test_ticks_of_an_earlier_version_are_not_read_and_that_is_told(knee: Path, run: Run) -> None:
    (knee / "REVIEW.md").write_text("- [x] All of it\n", "utf-8")
    code, _, err = approved(run)
    assert code == 3
    assert "REVIEW.md is from an earlier version" in " ".join(err.split())
    assert signatures(knee) == 0


def test_an_error_is_told_before_an_open_decision(knee: Path, run: Run) -> None:
    asked(knee, RIGHTS)
    changed(knee, "Ibuprofen may ease", "Ibuprofen will ease")
    assert "Rule M4" in " ".join(approved(run)[2].split())


def test_what_has_not_been_read_is_not_signed(knee: Path, run: Run) -> None:
    page = knee / "en" / "01-start.md"
    page.write_text(page.read_text("utf-8").replace("To sum up", "In short"), "utf-8")
    code, out, _ = approved(run)
    told = " ".join(out.split())
    assert code == 3
    assert "Not signed: en/01-start.md, paragraph 23 has not been settled by its writer." in told
    assert "Signed 1 chapter of Caring for your knee" in told
    settle(knee)
    code, _, err = approved(run, "--chapter", "1")
    assert code == 3
    assert "paragraph 23 has not been read by test role. 1 more of chapter 1 wait." in " ".join(err.split())
    assert 'To read: audioguide review knee --as "Your Name, test role"' in " ".join(err.split())
    assert signatures(knee) == 1


def test_one_chapter_is_signed_alone(knee: Path, run: Run) -> None:
    assert "Signed 1 chapter of Caring" in " ".join(approved(run, "--chapter", "2")[1].split())
    told = " ".join(run("status", "knee")[1].split())
    assert (
        "knee, en-US: unsigned. All of it has been read. To sign it: audioguide approve knee Signed: chapter 2." in told
    )


def test_signing_again_renews_only_what_is_asked(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    approved(run)
    monkeypatch.setattr(verb, "now", lambda: NOW + datetime.timedelta(hours=1))
    approved(run, "--chapter", "1", "--review-by", "2024-06-01")
    told = " ".join(run("status", "knee")[1].split())
    assert "signed by Test Reviewer, test role, and due: it must be reviewed by 2024-06-01." in told


def test_from_an_honest_edit_to_signed_again_in_three_commands(
    knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    approved(run)
    page = knee / "en" / "01-start.md"
    page.write_text(page.read_text("utf-8").replace("To sum up, ibuprofen", "So ibuprofen"), "utf-8")
    assert "preview, 1 line not settled." in run("status", "knee")[1]
    monkeypatch.setattr("sys.stdin", io.StringIO("settle\n"))
    assert "1 answer kept, 0 lines left." in run("review", "knee")[1]
    told = " ".join(run("status", "knee")[1].split())
    assert "signed, 2 paragraphs changed since, so it counts as unsigned. To be read by test role." in told
    monkeypatch.setattr("sys.stdin", io.StringIO("right\nright\n"))
    assert "2 answers kept, 0 lines left." in run("review", "knee", "--as", REVIEWER)[1]
    assert approved(run)[0] == 0
    assert run("status", "knee")[1].startswith("knee, en-US: signed by")


def test_a_comma_more_in_the_file_and_not_in_its_words_changes_nothing(knee: Path, run: Run) -> None:
    approved(run)
    page = knee / "en" / "02-rest.md"
    page.write_text(page.read_text("utf-8") + "\n", "utf-8")
    assert "signed by" in run("status", "knee")[1]


def test_a_chapter_that_went_is_told_and_signing_again_forgets_it(knee: Path, run: Run) -> None:
    approved(run)
    (knee / "en" / "02-rest.md").rename(knee / "en" / "02-work.md")
    assert json.loads(run("status", "--json")[1])["guides"][0]["state"] == "unsigned"
    assert approved(run)[0] == 0
    assert json.loads(run("status", "--json")[1])["guides"][0]["state"] == "signed"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--chapter", "9"), "no chapter 9"),
        (("--review-by", "soon"), "write a date"),
        (("--review-by", "2024-05-06"), "after today"),
        (("--review-by", "2124-05-06"), "five years"),
        (("--reviewer", REVIEWER), "--reviewer"),
    ],
)
def test_wrong_usage_signs_nothing(knee: Path, run: Run, arguments: tuple[str, ...], told: str) -> None:
    code, _, err = run("approve", "knee", *arguments)
    assert code == 2
    assert told in " ".join(err.split())
    assert signatures(knee) == 0


def test_a_guide_changed_meanwhile_is_not_signed(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    clean = approval._clean

    def slow(*arguments: object) -> int:
        warnings = clean(*arguments)  # type: ignore[arg-type]
        page = knee / "en" / "01-start.md"
        page.write_text(page.read_text("utf-8").replace("To sum up", "In short"), "utf-8")
        return warnings

    monkeypatch.setattr(approval, "_clean", slow)
    code, _, err = approved(run)
    assert code == 3
    assert "was changed while it was checked" in " ".join(err.split())
    assert signatures(knee) == 0


def test_what_cannot_be_written_leaves_the_old_sign_off(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    approved(run)
    before = (knee / FILE_NAME).read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert approved(run)[0] == 1
    assert (knee / FILE_NAME).read_bytes().startswith(before)
    assert [file.name for file in knee.iterdir() if file.name.startswith(".")] == []


def test_status_tells_what_cannot_be_read_and_goes_on(knee: Path, run: Run) -> None:
    make(knee.parent, "hip")
    (knee / FILE_NAME).write_text("schema = 3\n\n", "utf-8")
    code, out, _ = run("status")
    assert code == 2
    assert "hip, en-US: preview, " in out
    assert "knee, en, cannot be read." in out
    assert out.rstrip().endswith("1 guide: 0 signed, 1 not.")


def built(knee: Path) -> dict[str, object]:
    record: dict[str, object] = json.loads((knee.parents[1] / "output" / "knee-en" / "guide.json").read_text("utf-8"))
    return record


def misread(out: Path) -> list[Finding]:
    """What `verify` finds, but for how loud a voice is that says nothing."""
    return [finding for finding in verify.run(out) if finding.code != verify_loudness.CODE]


@pytest.mark.slow
def test_what_is_built_says_its_state_everywhere_and_knows_no_day(
    knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = knee.parents[1] / "output" / "knee-en"
    approved(run)
    assert run("build", "knee")[0] == 0
    record = built(knee)
    assert record["sign_off"] == "Test Reviewer, test role, 2024-05-06"
    assert record["review_by"] == "2025-05-06"
    assert record["state"] == {"name": "signed", "roles": ["test role"]}
    assert misread(out) == []
    page = (out / "index.html").read_text("utf-8")
    assert page.count("Checked by: Test Reviewer, test role, May 6, 2024.") == 2
    assert "To be reviewed by May 6, 2025." in page
    heard = (out / "01-start.txt").read_text("utf-8")
    assert "The words of this guide were checked on May 6, 2024." in heard
    assert "The role of the person who checked them is test role." in heard
    assert "They must be checked again by May 6, 2025." in heard
    before = {file.name: file.read_bytes() for file in out.iterdir()}
    monkeypatch.setattr(status_verb, "today", lambda: datetime.date(2030, 1, 1))
    assert run("build", "knee", "--output", str(knee.parents[1] / "again"))[0] == 0
    again = {file.name: file.read_bytes() for file in (knee.parents[1] / "again" / "knee-en").iterdir()}
    assert again == before
    page_file = knee / "en" / "02-rest.md"
    page_file.write_text(page_file.read_text("utf-8").replace("To sum up", "In short"), "utf-8")
    settle(knee)
    assert run("build", "knee")[0] == 0
    assert (built(knee)["sign_off"], built(knee)["state"]) == ("unsigned", {"name": "changed"})
    assert "This chapter has changed since it was checked." in (out / "02-rest.txt").read_text("utf-8")
    assert misread(out) == []


@pytest.mark.slow
def test_two_who_sign_at_once_are_both_on_record(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second begins when the first has read what it signs and not yet written its own."""
    second, told, append = list[subprocess.Popen[str]](), list[str](), record_file.append_marks

    def late(folder: Path, marks: list[Mark]) -> None:
        words = [sys.executable, "-m", "audioguide", "approve", "knee", "--chapter", "2"]
        second.append(subprocess.Popen(words, text=True, stderr=subprocess.PIPE))
        assert second[0].stderr is not None
        # Until it says that it waits; without a lock, until it has signed.
        told.append(second[0].stderr.readline())
        append(folder, marks)

    monkeypatch.setattr(approval, "append_marks", late)
    assert approved(run, "--chapter", "1")[0] == 0
    assert second[0].communicate()[1] is not None
    assert second[0].returncode == 0
    assert told[0].startswith("Another process is at")
    assert [mark.place for mark in read_marks(knee).marks if mark.mark == "signed"] == [
        "en/01-start.md",
        "en/02-rest.md",
    ]
    assert not lock_file(knee).exists()
