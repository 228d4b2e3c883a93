"""Where a sentence ends, and where it only looks so."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.language.en.reading.sentences import split

CASES = [
    ("Take 5 mg, e.g. before meals. Then rest.", 2),
    ("Dr. Smith said no. Ask Mr. A about it.", 2),
    ("Wait 1.5 hours. Call 555-1234.", 2),
    ("J. R. Brown wrote this. It is old.", 2),
    ("Is it bad? Yes! Go.", 3),
    ("Use aspirin (i.e. an NSAID). Do not drive.", 2),
    ("He went at 5 p.m. He slept.", 2),
    ("See Fig. 2 for more. Then stop.", 2),
    ("The U.S. Food and Drug Administration approved it.", 1),
    ("It was 3 in. long. He cried.", 2),
    ("Take 2 tabs q.d. with food.", 1),
    ("(It is cancer. That is because cells differ.) Next.", 3),
    ("“Stop!” she said. Then left.", 2),
    ("Vitamin B12, etc. are fine. Ask.", 2),
    ("Your BP is 120/80 mm Hg. That is good.", 2),
    ("Wait approx. 5 days. Then call.", 2),
    ("1. Wash your hands. 2. Dry them.", 2),
    ("Room No. 5 is closed. Come in Jan. 2026.", 2),
    ("Take vitamin D. It helps.", 2),
    ("Hepatitis B. Ask for a shot.", 2),
    ("Spinach has vitamin K. Alcohol is bad.", 2),
    ("This was said by A. Brown.", 1),
    ("Wait... then go. Stop!", 2),
    ("Take 10 mg. Bananas help.", 2),
    ("The answer is no. Rest is better.", 2),
    ("Is it safe (yes!) or not? Ask.", 2),
]


@pytest.mark.parametrize(("text", "count"), CASES)
def test_sentences_end_where_a_reader_ends_them(text: str, count: int) -> None:
    assert len(split(text)) == count


@given(st.text(alphabet="aB. !?)(\"'0e\n", max_size=80))
def test_nothing_is_lost_or_added(text: str) -> None:
    assert " ".join(split(text)).split() == text.split()
