"""A document becomes a guide that keeps its facts, says what is left to decide, and can be heard."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from audioguide import checks
from audioguide.cli.root import run as run_cli
from audioguide.drafting.road import draft_guide
from audioguide.errors import ContentError, OutputError, UsageError
from audioguide.facts import read_facts
from audioguide.review.decisions_file import read_decisions
from audioguide.script import read_guide
from tests.cli.terminal import faults
from tests.mutator.measure import measure

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


@pytest.mark.slow
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
        "For the medicine Ibuprofen, the dose is 400 mg; how often: 3 times a day. {",
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
    titles = [decision.title for decision in read_decisions(chapters / "knee").decisions]
    assert titles[0] == "Whose words these are"
    assert (
        titles.index("What the source leaves open")
        < titles.index("Where each chapter may sound")
        < titles.index("Lines that could be plainer")
    )
    asked = [item for decision in result.guides[0].decisions for item in decision.items]
    assert any("Other problems may include:" in item.text for item in asked)
    assert not any(item.where and item.text.startswith(item.where) for item in asked)
    assert any('"physician" is said as "doctor", 1 time: unreviewed' in item.text for item in asked)
    assert len(result.guides[0].decisions) <= 12
    assert result.guides[0].facts("source_gap") == 1


def test_own_wording_is_recorded_and_the_wording_has_its_fingerprints(chapters: Path) -> None:
    assert run_cli(["draft", "knee.md", "--wording", "own", "--guide", "mine"]) == 0
    assert 'wording = "own"' in (chapters / "mine" / "guide.toml").read_text()
    scores = read_facts(chapters / "mine" / "facts.yaml").source_scores
    assert scores is not None
    assert 4 < scores.smog < 12
    assert "write each line anew" in (chapters / "mine" / "decisions.yaml").read_text()
    assert len((chapters / "mine" / "source.shingles").read_text().splitlines()) > 50


def test_json_is_one_object(chapters: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert run_cli(["draft", "knee.md", "--json"]) == 0
    record = json.loads(capfd.readouterr().out)
    assert {"guide", "chapters", "facts", "decisions", "proposals", "left_out", "seconds"} <= record.keys()
    assert (record["source"], record["guide"], record["errors"]) == ("knee.md", "knee", 0)
    assert [one["number"] for one in record["chapters"]] == list(range(1, len(record["chapters"]) + 1))
    told = {one["id"]: one for one in record["decisions"]}
    assert set(told["gaps"]) == {"id", "kind", "where", "title", "question", "choices", "items", "if_left"}
    assert [item["text"] for item in told["gaps"]["items"]] == ["Other problems may include:"]
    assert {fact["status"] for fact in record["facts"]} == {"fact", "source_gap"}


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
        (LEAFLET, ["knee.md", "--lang", "es"], 2, "there are no rules for that yet"),
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
    assert told.offered == 0
    assert told.thrown_away > 15
    assert (chapters / "knee" / "facts.yaml").read_text() == (chapters / "plain" / "facts.yaml").read_text()
    assert drafted(chapters) == "\n".join(file.read_text() for file in sorted((chapters / "plain" / "en").iterdir()))
    assert "were thrown away" in (chapters / "knee" / "decisions.yaml").read_text()


def test_errors_of_the_library_are_of_our_own_kind(chapters: Path) -> None:
    with pytest.raises(UsageError):
        draft_guide(Path("knee.md"), chapters, "Bad Name")
    Path("knee.md").write_text("# Only a heading\n")
    with pytest.raises(ContentError):
        draft_guide(Path("knee.md"), chapters)


@pytest.mark.slow
def test_a_long_draft_says_how_far_it_is(chapters: Path) -> None:
    heard: list[tuple[str, int, int]] = []
    Path("knee.md").write_text(LEAFLET * 20)
    draft_guide(Path("knee.md"), chapters, progress=lambda what, done, of: heard.append((what, done, of)))
    steps = list(dict.fromkeys(what for what, _, _ in heard))
    assert steps[-3:] == ["Finding facts, sentence", "Writing, sentence", "Checking, round"]
    assert all(0 < done <= of for _, done, of in heard)


def test_a_word_that_the_source_explains_stands(chapters: Path) -> None:
    Path("knee.md").write_text(
        "# Edema\n\nEdema is a swelling of the legs. Rest if you have edema. It is not erythema.\n"
    )
    draft_guide(Path("knee.md"), chapters)
    text = drafted(chapters)
    assert "Rest if you have edema." in text
    assert "It is not redness." in text


@pytest.mark.slow
def test_a_book_becomes_several_guides(chapters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from audioguide.drafting import volumes

    monkeypatch.setattr(volumes.volumes, "__defaults__", (600,))
    Path("knee.md").write_text(LEAFLET * 6)
    result = draft_guide(Path("knee.md"), chapters)
    assert [one.guide for one in result.guides] == [f"knee-{number}" for number in range(1, len(result.guides) + 1)]
    assert len(result.guides) > 1
    told = "".join((chapters / one.guide / "facts.yaml").read_text() for one in result.guides)
    assert told.count("Keep the dressing dry for 5 days.") == 6


@pytest.mark.slow
def test_a_volume_that_may_not_be_written_stops_the_others_too(chapters: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from audioguide.drafting import volumes

    monkeypatch.setattr(volumes.volumes, "__defaults__", (600,))
    Path("knee.md").write_text(LEAFLET * 6)
    last = draft_guide(Path("knee.md"), chapters).guides[-1].folder
    changed = next(iter(sorted((last / "en").glob("*.md"))))
    changed.write_text(f"{changed.read_text()}\nMine. {{signpost}}\n")
    before = {file: file.read_bytes() for file in chapters.rglob("*") if file.is_file()}
    Path("knee.md").write_text(LEAFLET.replace("5 days", "6 days") * 6)
    with pytest.raises(OutputError, match=rf"{last.name}: you have changed .*Nothing was written"):
        draft_guide(Path("knee.md"), chapters)
    assert {file: file.read_bytes() for file in chapters.rglob("*") if file.is_file()} == before


LISTS = """\
# At home

You should:

- Keep floors clear.
- Do not climb on chairs.

If you fall:

1. Stay calm and check for pain.
2. Call for help.

Call your doctor if you have:

- a fever, or
- chest pain
- a cough that:
  - brings up blood
  - lasts 3 weeks

Use the drug only if you have:

- a rash, and
- a fever

Before surgery, tell us if you:

- smoke
- are pregnant

You must not:

- drive
- drink alcohol
"""
SAID = """\
You should do these two things. {F001}
First, keep floors clear. {F002}
Second, do not climb on chairs. {F003}
If you fall, stay calm and check for pain. {F005}
If you fall, call for help. {F006}
Call your doctor if you have a fever. {F008}
Call your doctor if you have chest pain. {F009}
Call your doctor if you have a cough that brings up blood, or that lasts 3 weeks. {F011}
Use the drug only if you have a rash and a fever. {F013}
Before surgery, tell us if you smoke. {F017}
Before surgery, tell us if you are pregnant. {F018}
You must not drive. {F020}
You must not drink alcohol. {F021}
"""


def test_no_item_of_a_list_loses_the_condition_it_hangs_on(chapters: Path) -> None:
    Path("knee.md").write_text(LISTS)
    result = draft_guide(Path("knee.md"), chapters)
    lines = [line for line in drafted(chapters).splitlines() if "{F" in line]
    assert "\n".join(lines) + "\n" == SAID
    assert result.guides[0].errors == 0


def test_a_web_page_is_told_as_a_person_would(chapters: Path) -> None:
    page = (
        "<html lang='en'><head><title>Your knee | Example Clinic</title></head><body><main><h1>Your knee</h1>"
        "<p>You may notice:</p><ul><li>swelling<ul><li>around the scar</li><li>in the "
        "foot</li></ul></li><li>bruising</li></ul>"
        "<dl><dt>DVT</dt><dd>a clot in a deep vein</dd></dl></main></body></html>"
    )
    Path("knee.html").write_text(page)
    assert draft_guide(Path("knee.html"), chapters).guides[0].errors == 0
    text = drafted(chapters)
    for said in (
        'the document "Your knee".',
        "You may notice these two things. {F001}",
        "First, swelling: around the scar, in the foot. {F002 F003 F004}",
        "Second, bruising. {F005}",
        "DVT means a clot in a deep vein. {F006}",
    ):
        assert said in text


@pytest.mark.slow
def test_the_last_line_is_the_outcome(chapters: Path) -> None:
    """Whatever must be mended is said before it: whoever listens remembers the end."""
    import subprocess
    import sys

    command = [sys.executable, "-m", "audioguide", "draft", "knee.md"]
    told = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    assert told.stdout.splitlines()[-1].endswith(str(chapters / "knee"))


@pytest.mark.slow
def test_a_draft_is_closed_and_no_change_of_it_goes_unnoticed(chapters: Path) -> None:
    result = draft_guide(Path("knee.md"), chapters)
    table = read_facts(chapters / "knee" / "facts.yaml")
    assert table.closed
    assert ("doctor", "physician") in table.same
    assert result.guides[0].errors == 0
    tally = measure(chapters / "knee", seed=2, most=12)
    assert sum(tally.made.values()) >= 120
    assert tally.share(tally.judged) >= 0.98, tally.missed


def test_a_recap_says_nothing_that_hangs_on_what_was_said_before(chapters: Path, tmp_path: Path) -> None:
    (tmp_path / "dose.md").write_text(
        "# Your dose\n\nIf you miss a dose, do not take two. Take it as soon as you remember on the same day.\n"
    )
    draft_guide(Path("dose.md"), chapters)
    text = "\n".join(file.read_text() for file in (chapters / "dose" / "en").iterdir())
    assert text.count("as soon as you remember") == 1
    assert "You have heard about this: Your dose." in text


def test_a_short_form_its_full_form_and_its_plain_words_are_one(chapters: Path) -> None:
    draft_guide(Path("knee.md"), chapters)
    table = read_facts(chapters / "knee" / "facts.yaml")
    assert ("blood clot in a deep vein", "deep vein thrombosis", "dvt") in table.same


def test_a_long_title_without_a_heading_is_cut_between_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    title = "What to expect in the days and weeks after an operation on your knee at the clinic by the river"
    Path("long.html").write_text(f"<html><title>{title}</title><body><p>Rest your knee for 2 days.</p></body></html>")
    draft_guide(Path("long.html"), tmp_path / "chapters")
    (chapter,) = read_guide(tmp_path / "chapters" / "long").chapters
    assert title.startswith(f"{chapter.title} ")
