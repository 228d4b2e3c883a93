"""Whatever somebody writes into titles, sentences and meanings is text on the page, and nothing else."""

from __future__ import annotations

import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide import verify
from audioguide.characters import shown
from audioguide.model import Route, Term
from audioguide.publish.page import write as page_writer
from audioguide.publish.page.parsed import ParsedPage
from tests import timelines
from tests.publish import browsing
from tests.publish.conftest import Opens

SPITEFUL = (
    "</script><script>alert(1)</script>",
    "<!--<script>",
    "-->",
    "]]>",
    "\"'><img src=x onerror=alert(1)>",
    "{{ 7 * 7 }}",
    "{place} {chapter} $& $1",
    "\u2028\u2029",
    "\u202eback to front\u202c",
    "a" * 400,
    "&lt;&amp;&#0;",
    "javascript:alert(1)",
    "%3Cb%3E ../../etc/passwd",
    "__proto__",
    "constructor",
    "\\u003c/script>",
    "</title></template></details>",
)
texts = st.one_of(st.sampled_from(SPITEFUL), timelines.lines)


def written(title: str, text: str, term: str, plain: str) -> str:
    """A page with these in every place that somebody may fill."""
    out = StringIO()
    chapter = timelines.chapter(1, (text, f"{text} {term}"), title=title, notice=True)
    line = timelines.timeline(
        title=title,
        glossary=(Term(term, plain, "", ""),),
        routes=(Route(title, "way", (1,)),),
        permission=text,
        licence=plain,
        voice=term,
        sign_off=f"{title}, 2025-03-04",
        review_by="2026-03-04",
    )
    page_writer.write_page(out, line, iter([chapter]))
    return out.getvalue()


@pytest.mark.slow
@given(title=texts, text=texts, term=texts, plain=texts)
def test_text_stays_text(title: str, text: str, term: str, plain: str) -> None:
    page = written(title, text, term, plain)
    plainest = written("a", "b", "c", "d")
    tags = r"<(/?[a-z0-9]+)[ >]"
    some = [tag for tag in re.findall(tags, plainest) if tag not in ("dl", "dt", "dd", "/dl", "/dt", "/dd")]
    known = set(some) | {"dl", "dt", "dd", "/dl", "/dt", "/dd", "details", "/details", "summary", "/summary"}
    assert set(re.findall(tags, page)) <= known
    assert page.count("<script") == page.count("</script>") == 2
    read = ParsedPage()
    read.feed(page)
    read.close()
    assert not read.active
    assert read.scripts == ["page.js"]
    told: dict[str, Any] = json.loads("".join(read.block))
    assert told["title"] == shown(title)
    assert dict(read.sentences)["c01-s002"] == " ".join(shown(text).split())


@pytest.mark.realtime
@browsing.needs_chromium
def test_a_browser_runs_none_of_it(opens: Opens, tmp_path: Path) -> None:
    chapters = [timelines.chapter(number, tuple(SPITEFUL), title=title) for number, title in enumerate(SPITEFUL[:3], 1)]
    folder = browsing.guide(
        tmp_path / "falls-en",
        chapters=chapters,
        title=SPITEFUL[4],
        glossary=tuple(Term(text, text, "", "") for text in SPITEFUL),
        routes=(Route(SPITEFUL[0], "way", (2,)),),
    )
    assert [finding.message for finding in verify.run(folder) if finding.code == "V10"] == []
    page = opens(folder=folder)
    page.on("dialog", lambda dialog: page.faults.append(dialog.message))
    page.click("#play-whole")
    browsing.playing(page, "c01-s001")
    page.click("#c02-button")
    page.fill("#wanted", "alert")
    page.click("#find-them")
    page.click("#hits li:last-child button")
    page.reload()
    page.wait_for_selector("#go-on")
    assert page.faults == []
    assert page.locator("img").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
