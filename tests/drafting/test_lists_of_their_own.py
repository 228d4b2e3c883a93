"""Signs under "any of these signs", questions to ask in a row, numbered headings, and shares of pregnancies."""

from __future__ import annotations

from pathlib import Path

from audioguide.drafting.road import draft_guide
from audioguide.language.en.reading.chances import no_chance
from tests.drafting.extracted import claims, read

SIGNS = """When to get help quickly

Look for **warning signs** of heat stroke. If a child is showing any of these signs, **call an ambulance.**

- Trouble walking
- New confusion
- Bluish lips or face
"""
QUESTIONS = """Some important questions include:

1. When can I carry bags, drive, or go back to work?

2. When is my next visit with the nurse?
"""
PARTS = """Back pain can last for weeks. This leaflet does not replace medical care.

1. Understanding Back Pain
   - Back pain can come from muscles, joints and nerves.
   - It is real, even when a scan shows nothing.

2. Moving Gently
   - Walk a little every day if you can.
   - Ask your nurse about exercises that are safe for you.
"""


def test_signs_under_these_signs_are_told_with_the_call() -> None:
    found = " ".join(claims(SIGNS)).lower()
    for sign in ("trouble walking", "new confusion", "bluish lips or face"):
        assert sign in found
    assert not [one for one, _ in read(SIGNS).outline.untold]
    assert "leaflet: trouble" not in found


def test_a_question_is_no_lead_of_the_next_question() -> None:
    found = " ".join(claims(QUESTIONS))
    assert "When can I carry bags" in found and "When is my next visit with the nurse?" in found
    assert "You can carry" not in found


def test_numbered_headings_over_lists_are_no_items_of_the_sentence_before(tmp_path: Path) -> None:
    source = tmp_path / "leaflet.txt"
    source.write_text(PARTS, encoding="utf-8")
    draft_guide(source, tmp_path / "chapters")
    found = "\n".join(file.read_text(encoding="utf-8") for file in sorted((tmp_path / "chapters").rglob("en/*.md")))
    assert "does not replace medical care. {" in found and "Next: Moving Gently." in found
    assert "Walk a little every day if you can" in found


def test_a_share_of_pregnancies_needs_no_time_and_a_risk_does() -> None:
    assert no_chance("About 3% of pregnant women develop high blood pressure.")
    assert not no_chance("About 3% of people who smoke develop the disease.")
