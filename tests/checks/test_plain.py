"""What single plain-language rules see and leave alone, sentence by sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from audioguide import checks
from audioguide.facts import read_facts
from audioguide.model import FactTable
from tests.checks.guides import EMPTY, chapter, guide


def messages(code: str, *lines: str, table: FactTable = EMPTY) -> list[str]:
    told = guide(chapter("".join(f"{line}\n" for line in lines)))
    return [finding.message for finding in checks.run(told, table) if finding.code == code]


def signposts(code: str, *texts: str) -> list[str]:
    return messages(code, *(f"{text} {{signpost}}" for text in texts))


@pytest.mark.parametrize(
    "text",
    [
        "The removal of the lump comes first.",
        "You make a decision with your doctor.",
        "They perform an examination of your knee.",
        "Doctors give a diagnosis after the scan.",
    ],
)
def test_p7_hears_a_verb_that_is_hidden(text: str) -> None:
    assert len(signposts("P7", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "A nurse will give an injection.",
        "They give the medication at noon.",
        "Some people undergo an operation.",
        "It may give a sensation of heat.",
        "The surgeon will perform an anastomosis, which joins two ends.",
    ],
)
def test_p7_leaves_the_everyday_names_of_things(text: str) -> None:
    assert signposts("P7", text) == []
