"""Signs in front of lines: bullets go, ticks and crosses only where the words above say the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from audioguide.drafting.pictographs import bare
from tests.drafting.test_fresh_eyes import drafted

HEAD = "# A sore knee\n\nA knee may be sore for a while.\n\n"


@pytest.mark.parametrize(
    ("written", "left"),
    [
        ("⚠️ Pus in the wound", "Pus in the wound"),
        ("🚨 CALL 999", "CALL 999"),
        ("🟡 🩺 Ring the ward", "Ring the ward"),
        ("❌ Hot baths", "❌ Hot baths"),
        ("✅ Short walks", "✅ Short walks"),
        ("💊", "💊"),
        ("1️⃣ Rest", "1️⃣ Rest"),
        ("Rest 😊", "Rest 😊"),
    ],
)
def test_only_a_bullet_with_words_behind_it_goes(written: str, left: str) -> None:
    assert bare(written) == left


def test_a_cross_goes_where_a_condition_or_a_ban_leads_its_list(tmp_path: Path) -> None:
    told = drafted(tmp_path, f"{HEAD}Ring us if you see:\n- ❌ Pus in the wound\n- ❌ Red lines on the skin\n")
    assert "❌" not in told
    assert "Ring us if you see pus in the wound." in told


def test_a_cross_that_alone_says_what_is_wrong_stays(tmp_path: Path) -> None:
    told = drafted(tmp_path, f"{HEAD}At home:\n- ❌ Hot baths on the first day\n- ❌ Long walks on the first day\n")
    assert told.count("❌") >= 2


def test_ticks_and_crosses_in_one_list_stay(tmp_path: Path) -> None:
    told = drafted(tmp_path, f"{HEAD}At home:\n- ✅ Short walks on the first day\n- ❌ Long walks on the first day\n")
    assert "✅" in told
    assert "❌" in told


def test_a_row_with_a_gap_to_write_in_is_set_aside(tmp_path: Path) -> None:
    told = drafted(tmp_path, f"{HEAD}| Medicine | Dose |\n|---|---|\n| Tablets | ____ mg |\n| Cream | a little |\n")
    assert "____" not in told
    assert "cream" in told.lower()
