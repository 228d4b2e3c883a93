"""The report of a check: what stands in it, and that a screen reader and a printer can do with it."""

from __future__ import annotations

import html
import io
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Literal

import pytest

from audioguide import checks
from audioguide.facts import read_facts
from audioguide.model import Finding
from audioguide.review.decisions import Decision, Item
from audioguide.review.report import sheet, write
from audioguide.script import read_guide
from tests.browsers import needs_chromium, seen_by_axe
from tests.conftest import Run
from tests.signing import make

GUIDE = Path(__file__).parents[2] / "chapters" / "breast-cancer-recurrence"


@pytest.fixture(scope="module")
def page() -> str:
    guide, table = read_guide(GUIDE), read_facts(GUIDE / "facts.yaml")
    out = io.StringIO()
    left = [(rule.code, rule.left) for rule in checks.rules() if rule.left]
    write(out, guide, table, checks.run_folder(guide, GUIDE), DECISIONS[-1:], left)
    return out.getvalue()


class Tags(HTMLParser):
    """Every element with its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.mark.slow
def test_each_fact_stands_beside_its_sentences(page: str) -> None:
    table = read_facts(GUIDE / "facts.yaml")
    assert all(f'<th scope="row">{fact}</th>' in page for fact in table.facts)
    assert "<small>Chapter 6, sentence 22:</small> Within 5 years, cancer comes back for 6 out of 100 of them." in page
    assert "128 of 128 facts that must be kept are told." in page


def test_what_is_open_is_listed(page: str) -> None:
    assert "Not signed: chapters 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12." in page
    assert "Whose words these are" in page
    assert "F031: Regional recurrence may cause certain symptoms" in page


def test_readability_before_is_the_source_s_own(page: str) -> None:
    assert "Before, the source itself: SMOG 11.0, Flesch-Kincaid 8.1, hard words 30 percent." in page
    table = read_facts(GUIDE / "facts.yaml")
    out = io.StringIO()
    write(out, read_guide(GUIDE), replace(table, source_scores=None), [])
    assert "Before: not known." in out.getvalue()


def test_what_no_rule_sees_whole_is_left_to_a_person(page: str) -> None:
    left = {rule.code: rule.left for rule in checks.rules() if rule.left}
    assert {"L10", "L11", "P5", "P9", "R6", "R7"} <= set(left)
    assert all(question.endswith("?") or question.endswith(".") for question in left.values())
    part = html.unescape(page.split("What no rule decides")[1].split("</ul>")[0])
    assert all(f"<li>{code}: {question}</li>" in part for code, question in left.items())


def test_the_words_of_a_guide_in_another_language_are_marked(page: str) -> None:
    guide, table = read_guide(GUIDE), read_facts(GUIDE / "facts.yaml")
    out = io.StringIO()
    write(out, replace(guide, language="xx-YY", title="A < B"), table, [])
    foreign = out.getvalue()
    assert '<html lang="en">' in page
    assert '<html lang="en">' in foreign
    assert "<span" not in page
    assert '<h1><span lang="xx-YY" dir="ltr">A &lt; B</span></h1>' in foreign
    assert foreign.count("Not measured in this language") == len(guide.chapters)


def test_the_page_asks_nothing_of_the_net_and_runs_nothing(page: str) -> None:
    tags = Tags()
    tags.feed(page)
    assert not {"script", "iframe", "img"} & {tag for tag, _ in tags.found}
    targets = {attributes.get("id") for _, attributes in tags.found}
    for tag, attributes in tags.found:
        link = attributes.get("href") or attributes.get("src") or ""
        assert link.startswith("data:") or not link or link.removeprefix("#") in targets, (tag, link)
    assert sum(tag == "h1" for tag, _ in tags.found) == 1
    assert all(attributes.get("scope") for tag, attributes in tags.found if tag == "th")
    assert "@media print" in page


def test_an_item_is_met_only_where_nothing_breaks_it() -> None:
    good = sheet.answer("PEMAT", sheet.UNDERSTANDABILITY, set())
    bad = sheet.answer("PEMAT", sheet.UNDERSTANDABILITY, {"P3"})
    assert (good.yes, good.judged, good.share) == (8, 8, 100)
    assert (bad.yes, bad.judged, bad.share) == (7, 8, 88)
    assert [one.answer for one in bad.answers if one.item.number == "5"] == ["no"]


def test_every_rule_of_a_sheet_exists() -> None:
    codes = {rule.code for rule in checks.rules()}
    items = (*sheet.UNDERSTANDABILITY, *sheet.ACTIONABILITY, *sheet.CLEAR_COMMUNICATION)
    assert {code for item in items for code in item.rules} <= codes


def test_the_verb_writes_the_page_whole(project: Path, run: Run) -> None:
    _, out, _ = run("check", "knee", "--report", "report.html")
    assert "Checked 1 guide" in out
    page = (project / "report.html").read_text("utf-8")
    assert page.endswith("</html>\n")
    assert "<li>L11: Is there a hard word" in page
    assert [file.name for file in project.iterdir() if file.name.startswith(".report")] == []
    assert run("check", "knee", "--report", "nowhere/report.html")[0] == 1


def test_a_report_is_of_one_guide(project: Path, run: Run) -> None:
    make(project / "chapters", "hip")
    code, _, err = run("check", "--report", "report.html")
    assert code == 2
    assert "A report is of one guide" in err


def test_a_rule_is_explained(project: Path, run: Run) -> None:
    code, out, _ = run("check", "--explain", "f17")
    assert code == 0
    assert out.startswith("Nothing of a fact is left out.")
    assert "F17" in out
    assert "A person decides" not in out
    _, out, _ = run("check", "--explain", "p5")
    assert "A person decides: Does a thing that the table does not list go by two names" in " ".join(out.split())
    code, _, err = run("check", "--explain", "F177")
    assert code == 2
    assert "Did you mean F17?" in err


DECISIONS = (
    Decision(
        "figures",
        "Figures",
        "Hear each, and set nothing in guide.toml.",
        "They stand.",
        (
            Item("Ibuprofen may ease the pain.", "Chapter 1, line 8", "en/01-start.md"),
            Item("Passive (H1) A line that is no more.", "Chapter 2, line 12", "en/02-rest.md"),
            Item("A picture has no words.", "paragraph 4"),
        ),
    ),
    Decision("names", "Names found", "Are these names?", "They may be said.", (Item("Drug: ibuprofen"),)),
    Decision("rights", "Whose words these are", "Who gave them?", "Nobody has said."),
)


@pytest.fixture
def knee(tmp_path: Path) -> str:
    folder = make(tmp_path / "chapters")
    guide, table = read_guide(folder), read_facts(folder / "facts.yaml")
    found = [
        Finding("F1", "error", guide.chapters[1].file, 8, "The table has no fact F009. Add it to facts.yaml."),
        Finding("G1", "note", str(folder / "facts.yaml"), 6, "The source has a gap."),
        Finding("L9", "note", str(folder / "guide.toml"), 0, "The pace is high."),
        Finding("L8", "note", guide.chapters[0].file, 0, "The chapter is short."),
    ]
    out = io.StringIO()
    write(out, guide, table, found, DECISIONS)
    return html.unescape(out.getvalue()).replace(str(tmp_path), "PATH")


def test_places_are_told_in_words_and_never_as_paths(knee: str) -> None:
    assert "<h4>Chapter 2, Rest</h4>" in knee
    assert "<b>Sentence 2:</b> The table has no fact F009. Add it to the fact table." in knee
    assert "<q>Rest your knee.</q>" in knee
    assert "<b>Record F002:</b> The source has a gap." in knee
    assert "<h4>The guide's settings file</h4>" in knee
    assert "The chapter is short." in knee
    body = knee.split("<body>")[1]
    assert not re.findall(r"\S*(?:PATH|/home|chapters/|\.md|\.yaml|\.toml)\S*", body)


def test_decisions_stand_under_their_headings(knee: str) -> None:
    part = knee.split("Decisions that the draft left to a person")[1].split("Facts that no chapter tells")[0]
    figures, names, rights = part.split("<h4>")[1:]
    assert figures.startswith("Figures</h4>")
    assert "<p>Hear each, and set nothing in the guide's settings file. If you leave it: They stand.</p>" in figures
    assert "<b>Chapter 1, sentence 2</b>" in figures
    assert "<q>Ibuprofen may ease the pain.</q>" in figures
    assert "<b>Chapter 2:</b> Passive (H1) A line that is no more." in figures
    assert "<b>paragraph 4:</b> A picture has no words." in figures
    assert names.startswith("Names found</h4>")
    assert "<li>Drug: ibuprofen" in names
    assert rights.startswith("Whose words these are</h4>") and "<ul>" not in rights


def test_one_is_never_said_as_many(knee: str) -> None:
    assert "<strong>1</strong> error<" in knee
    assert "<strong>0</strong> warnings<" in knee
    assert "<strong>3</strong> notes<" in knee
    assert "<strong>3</strong> decisions<" in knee
    assert "2 of 2 facts that must be kept are told." in knee
    assert not re.findall(r"\b1 (?:error|warning|note|decision|chapter|record|fact|judged item)s\b", knee)
    assert not re.findall(r"\b1 are\b", knee)


@pytest.mark.slow
@needs_chromium
@pytest.mark.parametrize(("width", "scheme", "media"), [(1200, "light", "screen"), (320, "dark", "screen"),
                                                        (794, "light", "print")])  # fmt: skip
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(
    browser: Any,
    page: str,
    tmp_path: Path,
    width: int,
    scheme: Literal["light", "dark"],
    media: Literal["screen", "print"],
) -> None:
    file = tmp_path / "report.html"
    file.write_text(page, "utf-8")
    tab = browser.new_page(viewport={"width": width, "height": 640}, color_scheme=scheme)
    tab.emulate_media(media=media)
    tab.goto(file.as_uri())
    found = seen_by_axe(tab)
    wide = tab.evaluate("document.documentElement.scrollWidth")
    table = tab.locator("table").last.aria_snapshot()
    tab.close()
    assert found.violations_count == 0, found.generate_report()
    assert wide <= width
    assert 'rowheader "F001"' in table, "a phone shows the rows as cards, and they must stay a table to a screen reader"
