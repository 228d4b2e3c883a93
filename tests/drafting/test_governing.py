"""What governs an item: its opening, both of two openings, a heading; and where nothing does, a person is asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.drafting.extracting.records import extract
from audioguide.drafting.road import draft_guide
from audioguide.drafting.untold import NO_LEAD, fragments, without
from audioguide.drafting.writing.chapters import may_name
from audioguide.language.base import language_of
from audioguide.language.en.plain.packs import packed, packs
from tests.documents import ENGLISH, document
from tests.drafting.extracted import claims, read

NONE: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("To protect the cut:\n\n## Do\n\n- keep it dry", "To protect the cut, keep it dry."),
        ("Side effects are:\n\nRare (may affect up to 1 in 1,000 people)\n\n- gout\n- a rash",
         "Side effects are: Rare (may affect up to 1 in 1,000 people): gout, a rash."),
        ("## Ring a nurse\n\n- if your eye is red\n- if it hurts",
         "Ring a nurse if your eye is red. / Ring a nurse if it hurts."),
        ("It often affects both eyes and makes them:\n\n- red\n- sore",
         "It often affects both eyes and makes them red. / It often affects both eyes and makes them sore."),
        ("## Stay off work\n\nRest is best.", "Stay off work / Rest is best."),
        ("## Do not drive\n\nThe medicine makes you sleepy.", "Do not drive: the medicine makes you sleepy."),
    ],
)  # fmt: skip
def test_what_governs_an_item_is_one_claim_with_it(text: str, said: str) -> None:
    assert " / ".join(claims(text)) == said


def test_a_long_opening_is_said_once_for_a_few_short_items_and_still_governs_each() -> None:
    lead = "Ring 999 or go to the emergency room now if you have:"
    items = ["a fast heartbeat", "purple patches", "cold, pale skin", "a stiff neck", "a fit", "no longer any pain"]
    assert packs(lead, items) == [4, 1, 1]
    assert packed(lead, items[:3], NONE) == (
        "Ring 999 or go to the emergency room now if you have a fast heartbeat; purple patches; or cold, pale skin."
    )
    assert packs("Ring us if you have:", items) == [1] * 6


def test_each_pack_of_a_ban_has_its_not_and_each_item_is_its_record_or_in_one() -> None:
    lead = "Do not take these tablets in the week before your scan if you have:"
    text = f"{lead}\n\n- gout\n- asthma\n- a cold\n- a cut\n- a cough"
    facts = list(read(text).table.facts.values())
    assert [fact.fact for fact in facts] == [
        "Do not take these tablets in the week before your scan if you have gout, asthma, a cold, or a cut.",
        "Do not take these tablets in the week before your scan if you have a cough.",
    ]
    assert all((fact.polarity, fact.negations) == ("negative", 1) for fact in facts)
    assert all(fact.condition is not None for fact in facts)


def test_an_item_that_nothing_governs_is_asked_for_and_never_told() -> None:
    source = extract(document("- Gout\n- Drink a lot"), ENGLISH)
    bare = fragments(source)
    facts = without(source, bare).table.facts
    assert [(fact.fact, fact.note) for fact in facts.values() if fact.status == "not_told"] == [("Gout", NO_LEAD)]


def test_no_signpost_and_no_title_gives_an_order_or_a_claim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("AUDIOGUIDE_CACHE", str(tmp_path / "cache"))
    Path("chapters").mkdir()
    Path("hives.md").write_text(
        "# Hives\n\nHives are a rash.\n\n## Stay off work\n\nYou may spread it for a week.\n\n"
        "## Hives are harmless\n\nThey go by themselves.\n\n## Ring us if you\n\n- faint\n\n"
        "## Rest and sleep\n\nSleep well.\n"
    )
    [guide] = draft_guide(Path("hives.md"), Path("chapters")).guides
    lines = [sentence for chapter in guide.chapters for sentence in chapter.sentences]
    unheld = " ".join(line.text for line in lines if not line.facts)
    assert not [order for order in ("Stay off work", "harmless", "Ring us") if order in unheld]
    held = {line.text for line in lines if line.facts}
    assert {"Stay off work.", "Hives are harmless.", "Ring us if you faint."} <= held
    assert "Next: Rest and sleep." in unheld


def test_an_order_and_an_item_of_a_list_are_no_title_of_a_chapter_that_goes_on() -> None:
    english = language_of("en")
    for text in ("Swallow it whole", "First, a sore throat", "Ring us if you bleed"):
        assert not may_name(text, english)
    assert may_name("An adrenal crisis is an emergency", english)
