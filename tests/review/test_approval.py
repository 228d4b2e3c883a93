"""Approving: after a clean check only, whole or not at all; what is built then says so."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from pathlib import Path

import pytest

from audioguide import verify
from audioguide.cli import approve as verb
from audioguide.cli import status as status_verb
from audioguide.model import Finding
from audioguide.publish.mp3 import verify_loudness
from audioguide.review import approval
from audioguide.review.sign_off import FILE_NAME, read_records
from audioguide.swapping.lock import lock_file
from tests.conftest import Run
from tests.signing import REVIEWER, make

DAY = datetime.date(2024, 5, 6)


@pytest.fixture
def knee(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("AUDIOGUIDE_JOBS", "1")
    monkeypatch.chdir(tmp_path)
    for module in (verb, status_verb):
        monkeypatch.setattr(module, "today", lambda: DAY)
    return make(tmp_path / "chapters")


def approved(run: Run, *more: str) -> tuple[int, str, str]:
    return run("approve", "knee", "--reviewer", REVIEWER, *more)


def test_a_clean_guide_is_signed(knee: Path, run: Run) -> None:
    code, out, err = approved(run)
    assert (code, err) == (0, "")
    assert "Signed 2 chapters of Caring for your knee" in " ".join(out.split())
    assert "Review by 2025-05-06" in " ".join(out.split())
    assert run("status")[1].startswith("knee, en-US: signed by Test Reviewer, test role.")


def test_a_guide_with_an_error_is_not_signed(knee: Path, run: Run) -> None:
    page = knee / "en" / "01-start.md"
    page.write_text(page.read_text("utf-8").replace("Ibuprofen may ease", "Ibuprofen will ease"), "utf-8")
    code, _, err = approved(run)
    assert code == 3
    told = " ".join(err.split())
    assert "01-start.md, line 8" in told
    assert "Rule M4" in told
    assert "Nothing was signed" in told
    assert not (knee / FILE_NAME).exists()


REVIEW = """# What to decide: Caring for your knee

## 1. The right to the source's words

- [x] Say who holds the right, in guide.toml under permission.

## 2. Hints at lines

- [ ] chapters/knee/en/01-start.md, line 8: Passive: who does this?
- [x] chapters/knee/en/02-rest.md, line 8: Figures
- Only to know.
"""


def test_open_boxes_of_the_review_stand_in_the_way(knee: Path, run: Run) -> None:
    (knee / "REVIEW.md").write_text(REVIEW, "utf-8")
    code, _, err = approved(run)
    told = " ".join(err.split())
    assert code == 3
    assert "chapters/knee/REVIEW.md, line 9: 1 decision is open: chapters/knee/en/01-start.md, line 8: Passive" in told
    assert "Nothing was signed." in told
    assert not (knee / FILE_NAME).exists()
    (knee / "REVIEW.md").write_text(REVIEW.replace("- [ ]", "- [x]"), "utf-8")
    assert approved(run)[0] == 0


def test_how_many_boxes_are_open_is_told(knee: Path, run: Run) -> None:
    (knee / "REVIEW.md").write_text(REVIEW.replace("[x]", "[ ]"), "utf-8")
    code, _, err = approved(run)
    assert code == 3
    assert "line 5: 3 decisions are open, and this is the first: Say who holds the right" in " ".join(err.split())


def test_a_box_of_another_chapter_may_stay_open(knee: Path, run: Run) -> None:
    (knee / "REVIEW.md").write_text(REVIEW, "utf-8")
    assert approved(run, "--chapter", "1")[0] == 3
    assert approved(run, "--chapter", "2")[0] == 0
    (knee / "REVIEW.md").write_text(REVIEW + "- [ ] line 30: a gap of the source\n", "utf-8")
    assert approved(run, "--chapter", "2")[0] == 3


def test_an_error_is_told_before_an_open_box(knee: Path, run: Run) -> None:
    (knee / "REVIEW.md").write_text(REVIEW, "utf-8")
    page = knee / "en" / "01-start.md"
    page.write_text(page.read_text("utf-8").replace("Ibuprofen may ease", "Ibuprofen will ease"), "utf-8")
    assert "Rule M4" in " ".join(approved(run)[2].split())


def test_one_chapter_is_signed_alone(knee: Path, run: Run) -> None:
    out = " ".join(approved(run, "--chapter", "2")[1].split())
    assert "Not signed yet: chapter 1." in out
    assert "knee, en-US: partly signed, by Test Reviewer, test role. Not signed: chapter 1." in " ".join(
        run("status", "knee")[1].split()
    )


def test_signing_again_renews_only_what_is_asked(knee: Path, run: Run) -> None:
    approved(run)
    run("approve", "knee", "--reviewer", "Second Reviewer, other role", "--chapter", "1", "--review-by", "2024-06-01")
    told = " ".join(run("status", "knee")[1].split())
    assert "signed by Second Reviewer, other role and by Test Reviewer, test role, and due" in told


def test_a_change_is_told_with_its_place(knee: Path, run: Run) -> None:
    approved(run)
    page = knee / "en" / "02-rest.md"
    page.write_text(page.read_text("utf-8") + "\n", "utf-8")
    told = " ".join(run("status", "knee")[1].split())
    assert "changed since it was signed, so it counts as unsigned. Changed: chapter, in chapter 2." in told


def test_a_chapter_that_went_is_told_and_signing_again_forgets_it(knee: Path, run: Run) -> None:
    approved(run)
    (knee / "en" / "02-rest.md").rename(knee / "en" / "02-work.md")
    assert "no longer there" in " ".join(run("status")[1].split())
    assert approved(run)[0] == 0
    assert json.loads(run("status", "--json")[1])["guides"][0]["state"] == "signed"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--reviewer", "Somebody"), "name and a role"),
        (("--reviewer", ", role"), "name and a role"),
        (("--reviewer", "Your Name, oncology nurse"), "is an example"),
        (("--reviewer", "Test\u200b Reviewer, role"), "one line"),
        (("--reviewer", REVIEWER, "--chapter", "9"), "no chapter 9"),
        (("--reviewer", REVIEWER, "--review-by", "soon"), "write a date"),
        (("--reviewer", REVIEWER, "--review-by", "2024-05-06"), "after today"),
        (("--reviewer", REVIEWER, "--review-by", "2124-05-06"), "five years"),
        ((), "--reviewer"),
    ],
)
def test_wrong_usage_signs_nothing(knee: Path, run: Run, arguments: tuple[str, ...], told: str) -> None:
    code, _, err = run("approve", "knee", *arguments)
    assert code == 2
    assert told in " ".join(err.split())
    assert not (knee / FILE_NAME).exists()


def test_a_guide_changed_meanwhile_is_not_signed(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    clean = approval._clean

    def slow(*arguments: object) -> int:
        warnings = clean(*arguments)  # type: ignore[arg-type]
        page = knee / "en" / "01-start.md"
        page.write_text(page.read_text("utf-8").replace("may", "will"), "utf-8")
        return warnings

    monkeypatch.setattr(approval, "_clean", slow)
    code, _, err = approved(run)
    assert code == 3
    assert "was changed while it was checked" in " ".join(err.split())
    assert not (knee / FILE_NAME).exists()


def test_what_cannot_be_written_leaves_the_old_sign_off(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    approved(run)
    before = (knee / FILE_NAME).read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert run("approve", "knee", "--reviewer", "Second Reviewer, other role")[0] == 1
    assert (knee / FILE_NAME).read_bytes() == before
    assert [file.name for file in knee.iterdir() if file.name.startswith(".")] == []


def test_status_tells_what_cannot_be_read_and_goes_on(knee: Path, run: Run) -> None:
    make(knee.parent, "hip")
    (knee / FILE_NAME).write_text("schema = 3\n", "utf-8")
    code, out, _ = run("status")
    assert code == 2
    assert "hip, en-US: unsigned. No clinician has checked it." in out
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
    for module in (verb, status_verb):
        monkeypatch.setattr(module, "today", lambda: datetime.date(2030, 1, 1))
    assert run("build", "knee", "--output", str(knee.parents[1] / "again"))[0] == 0
    again = {file.name: file.read_bytes() for file in (knee.parents[1] / "again" / "knee-en").iterdir()}
    assert again == before
    page_file = knee / "en" / "02-rest.md"
    page_file.write_text(page_file.read_text("utf-8") + "\n", "utf-8")
    assert run("build", "knee")[0] == 0
    changed = built(knee)
    assert changed["sign_off"] == "unsigned"
    assert "No clinician has checked this chapter yet." in (out / "02-rest.txt").read_text("utf-8")
    assert misread(out) == []


@pytest.mark.slow
def test_two_who_sign_at_once_are_both_on_record(knee: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """The second begins when the first has read what was signed and not yet written its own."""
    second, told, written = list[subprocess.Popen[str]](), list[str](), approval._write

    def write(file: Path, text: str) -> None:
        words = ["approve", "knee", "--reviewer", "Second Reader, nurse", "--chapter", "2"]
        second.append(subprocess.Popen([sys.executable, "-m", "audioguide", *words], text=True, stderr=subprocess.PIPE))
        assert second[0].stderr is not None
        # Until it says that it waits; without a lock, until it has signed.
        told.append(second[0].stderr.readline())
        written(file, text)

    monkeypatch.setattr(approval, "_write", write)
    assert approved(run, "--chapter", "1")[0] == 0
    assert second[0].communicate()[1] is not None
    assert second[0].returncode == 0
    assert told[0].startswith("Another process is at")
    assert [record.sign_off.reviewer for record in read_records(knee).values()] == [REVIEWER, "Second Reader, nurse"]
    assert not lock_file(knee).exists()
