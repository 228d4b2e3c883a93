"""Lines in capitals are written small; short forms keep theirs."""

from __future__ import annotations

import pytest

from audioguide.drafting.capitals import Cases
from tests.documents import ENGLISH

BODY = ("Epirubicin can weaken the heart.", "Most people with HIV stay well.", "Ask your GP or ring us.")


@pytest.mark.parametrize(
    ("shouted", "said"),
    [
        ("CALL US AT ONCE, DAY OR NIGHT, IF:", "Call us at once, day or night, if:"),
        ("LIVING WITH HIV", "Living with HIV"),
        ("SEE YOUR GP", "See your GP"),
        ("EPIRUBICIN", "Epirubicin"),
        ("SORE MOUTH", "Sore mouth"),
        ("AIDS AND YOU", "AIDS and you"),
        ("SUDEP", "SUDEP"),
        ("Do NOT stop", "Do NOT stop"),
        ("37.5", "37.5"),
    ],
)
def test_a_line_in_capitals_is_written_small(shouted: str, said: str) -> None:
    assert Cases(BODY, ENGLISH.claims).sentence_case(shouted) == said
