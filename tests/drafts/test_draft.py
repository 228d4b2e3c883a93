"""A document becomes a guide that keeps its facts, says what is left to decide, and can be heard."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from audioguide import checks
from audioguide.cli.root import run as run_cli
from audioguide.draft import draft_guide
from audioguide.errors import ContentError, OutputError, UsageError
from audioguide.facts import read_facts
from audioguide.script import read_guide
from tests.cli.terminal import faults

LEAFLET = """\
# After your knee surgery

Your knee surgery takes about 2 hours. Most people go home the same day, but some people stay for one night.

## Looking after the wound

Keep the dressing dry for 5 days. If the wound is red, hot or leaking, call the clinic on the same day. Don't take a
bath until the stitches are out.

You may take:

- paracetamol, 500 mg to 1,000 mg, up to 4 times a day
- ibuprofen 400 mg with food, unless you have had a stomach ulcer

## What are the risks?

About 1 in 100 people get an infection within 30 days. A blood clot in the leg (deep vein thrombosis or DVT) is rare.
The risk of a blood clot falls from 4% to 1% if you wear the stockings for 6 weeks. There is a 20% chance of a stiff
knee.

| Medicine | Dose | How often |
| --- | --- | --- |
| Paracetamol | 1,000 mg | 4 times a day |
| Ibuprofen | 400 mg | 3 times a day |

Other problems may include:

## How many are alive?

About 99% of people are alive one year after surgery. These figures are estimates from large groups of people.

## When should I call?

Call 911 right away if:

- you have chest pain
- you cannot breathe
- your leg is swollen and painful

Ask your physician before you drive.
"""


@pytest.fixture
def chapters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "chapters").mkdir()
    (tmp_path / "knee.md").write_text(LEAFLET)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "chapters"


def drafted(chapters: Path) -> str:
    """Every chapter of the draft as one text."""
    return "\n".join(file.read_text() for file in sorted((chapters / "knee" / "en").iterdir()))


def test_a_draft_keeps_its_facts_and_can_be_heard(chapters: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run_cli(["draft", "knee.md"]) == 0
    out, err = capfd.readouterr()
    assert (faults(out), err) == ([], "")
    guide = read_guide(chapters / "knee")
    assert (guide.title, guide.wording, guide.language) == ("After your knee surgery", "licensed", "en-US")
    found = checks.run_folder(guide, chapters / "knee", "fact")
    assert not [finding for finding in found if finding.severity == "error"]
    assert run_cli(["build", "knee", "--voice", "silent"]) == 0
    assert (chapters.parent / "output" / "knee-en" / "knee-en.mp3").is_file()


def test_what_must_stay_together_is_said_together(chapters: Path) -> None:
    draft_guide(Path("knee.md"), chapters)
    text = drafted(chapters)
    for said in (
        "You may take ibuprofen 400 mg with food, unless you have had a stomach ulcer. {",
        "The risk of a blood clot falls from 4 in 100 to 1 in 100 if you wear the stockings for 6 weeks. {",
        "Ibuprofen, Dose: 400 mg. {",
        "Call 911 right away if you cannot breathe. {",
        "Ask your doctor before you drive. {",
        "The source gives no time span for this figure. {safety}",
        "What are the risks? {signpost}",
    ):
        assert said in text
    assert "%" not in text.replace("100%", "")


def test_what_may_frighten_stands_apart_and_is_private(chapters: Path) -> None:
    draft_guide(Path("knee.md"), chapters)
    guide = read_guide(chapters / "knee")
    table = read_facts(chapters / "knee" / "facts.yaml")
    high = {fact.id for fact in table.facts.values() if fact.sensitivity == "high"}
    assert high
    for chapter in guide.chapters:
        told = {fact for sentence in chapter.sentences for fact in sentence.facts}
        assert bool(told & high) == chapter.notice
        unclear = any(table.facts[fact].sensitivity != "low" for fact in told)
        assert chapter.setting == ("private" if unclear else "public")
        assert chapter.sentences[-2].facts == () or not set(chapter.sentences[-2].facts) & high


def test_every_line_is_framed_and_traced(chapters: Path) -> None:
    draft_guide(Path("knee.md"), chapters)
    guide = read_guide(chapters / "knee")
    table = read_facts(chapters / "knee" / "facts.yaml")
    told = {fact for chapter in guide.chapters for sentence in chapter.sentences for fact in sentence.facts}
    assert told >= {fact.id for fact in table.facts.values() if fact.must_keep}
    for chapter in guide.chapters:
        texts = [sentence.text for sentence in chapter.sentences]
        assert any(text.startswith("In this part you will hear") for text in texts[:3])
        assert texts[-1].startswith(("Next comes", "This is the end"))
        assert texts[-2].startswith(("To sum up", "You have heard"))


def test_the_review_begins_with_what_matters_most(chapters: Path) -> None:
    result = draft_guide(Path("knee.md"), chapters)
    text = (chapters / "knee" / "REVIEW.md").read_text()
    titles = re.findall(r"^## \d+\. (.+)$", text, re.MULTILINE)
    assert titles[0] == "The right to the source's words"
    assert (
        titles.index("Gaps of the source")
        < titles.index("Where each chapter may sound")
        < titles.index("Hints at lines")
    )
    assert "Other problems may include:" in text
    assert '"physician" is said as "doctor", 1 time: unreviewed' in text
    assert text.count("- [ ] ") == result.guides[0].decisions
    assert result.guides[0].gaps == 1


def test_own_wording_is_recorded_and_the_wording_has_its_fingerprints(chapters: Path) -> None:
    assert run_cli(["draft", "knee.md", "--wording", "own", "--guide", "mine"]) == 0
    assert 'wording = "own"' in (chapters / "mine" / "guide.toml").read_text()
    assert "must be written anew" in (chapters / "mine" / "REVIEW.md").read_text()
    assert len((chapters / "mine" / "source.shingles").read_text().splitlines()) > 50


def test_json_is_one_object(chapters: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run_cli(["draft", "knee.md", "--json"]) == 0
    record = json.loads(capfd.readouterr().out)
    assert record["source"] == "knee.md"
    assert record["guides"][0]["guide"] == "knee"
    assert record["guides"][0]["errors"] == 0


def test_the_same_document_drafts_to_the_same_bytes(chapters: Path) -> None:
    draft_guide(Path("knee.md"), chapters)
    first = {file: file.read_bytes() for file in (chapters / "knee").rglob("*") if file.is_file()}
    draft_guide(Path("knee.md"), chapters)
    assert {file: file.read_bytes() for file in (chapters / "knee").rglob("*") if file.is_file()} == first


def test_an_edited_chapter_is_kept_or_stops_the_draft(chapters: Path, capfd: pytest.CaptureFixture[str]) -> None:
    draft_guide(Path("knee.md"), chapters)
    page = next((chapters / "knee" / "en").iterdir())
    mine = page.read_text().replace("about 2 hours", "about two hours")
    page.write_text(mine)
    assert run_cli(["draft", "knee.md"]) == 0
    assert "Kept as you changed it" in capfd.readouterr().out
    assert page.read_text() == mine
    Path("knee.md").write_text(
        LEAFLET.replace("Keep the dressing dry for 5 days.", "Keep the dressing dry for 6 days.")
    )
    before = {file: file.read_bytes() for file in (chapters / "knee").rglob("*") if file.is_file()}
    assert run_cli(["draft", "knee.md"]) == 1
    assert "Nothing was written" in capfd.readouterr().err
    assert {file: file.read_bytes() for file in (chapters / "knee").rglob("*") if file.is_file()} == before


@pytest.mark.parametrize(
    ("text", "arguments", "code", "said"),
    [
        (None, ["none.md"], 2, "none.md"),
        ("", ["knee.md"], 2, "the file is empty"),
        ("# Only a heading\n", ["knee.md"], 3, "nothing in it can be told"),
        (LEAFLET, ["knee.md", "--guide", "Bad Name"], 2, "small letters"),
        (LEAFLET, ["knee.md", "--lang", "es"], 2, "English only"),
        (LEAFLET, ["knee.md", "--rewriter", "nobody"], 2, "There is no rewriter named nobody"),
        (LEAFLET, ["knee.md", "--rewriter", "llm"], 2, "--allow-online"),
    ],
)
def test_what_cannot_be_drafted_is_refused_in_plain_words(
    chapters: Path, capfd: pytest.CaptureFixture[str], text: str | None, arguments: list[str], code: int, said: str
) -> None:
    if text is not None:
        Path("knee.md").write_text(text)
    got = run_cli(["draft", *arguments])
    out, err = capfd.readouterr()
    assert (got, out) == (code, "")
    assert said in " ".join(err.split())
    assert faults(err) == []
    assert not list(chapters.iterdir())


def test_a_guide_of_a_persons_own_is_refused_at_once(chapters: Path) -> None:
    (chapters / "knee").mkdir()
    (chapters / "knee" / "guide.toml").write_text("mine")
    with pytest.raises(OutputError, match="did not make"):
        draft_guide(Path("knee.md"), chapters)


class Liar:
    """Proposes a wrong sentence for each line, and says that nothing leaves the machine."""

    sends_to = ""

    def check(self) -> str:
        return ""

    def propose(self, sentence: str, fact: str) -> str:
        return sentence.replace("5 days", "15 days").replace("may", "will").replace("not ", "") + " It is safe."


def test_a_lying_rewriter_changes_nothing(chapters: Path) -> None:
    draft_guide(Path("knee.md"), chapters, "plain")
    result = draft_guide(Path("knee.md"), chapters, "knee", rewriter=Liar())
    told = result.guides[0]
    assert told.taken == 0
    assert told.thrown_away > 20
    assert (chapters / "knee" / "facts.yaml").read_text() == (chapters / "plain" / "facts.yaml").read_text()
    assert drafted(chapters) == "\n".join(file.read_text() for file in sorted((chapters / "plain" / "en").iterdir()))
    assert "were thrown away" in (chapters / "knee" / "REVIEW.md").read_text()


def test_errors_of_the_library_are_of_our_own_kind(chapters: Path) -> None:
    with pytest.raises(UsageError):
        draft_guide(Path("knee.md"), chapters, "Bad Name")
    Path("knee.md").write_text("# Only a heading\n")
    with pytest.raises(ContentError):
        draft_guide(Path("knee.md"), chapters)
