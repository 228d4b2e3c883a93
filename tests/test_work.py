"""The counter of work sees what grows with the square, and what does not."""

from __future__ import annotations

from audioguide.language.base.language import language_of
from audioguide.sources.shape import furniture_reason
from tests.work import LINEAR, growth, work

DOCUMENTS = language_of("en").documents


def test_the_same_is_the_same_work_each_time() -> None:
    furniture_reason("Page 1 of 2", DOCUMENTS)
    once, again = (work(lambda: furniture_reason("Page 1 of 2", DOCUMENTS)) for _ in range(2))
    assert once == again > 0


def test_once_for_each_is_linear_and_once_for_each_pair_is_not() -> None:
    texts = [f"Page {number}" for number in range(40)]
    assert growth(lambda size: [furniture_reason(text, DOCUMENTS) for text in texts[:size]], 20) <= LINEAR
    assert (
        growth(lambda size: [furniture_reason(a, DOCUMENTS) for a in texts[:size] for _ in texts[:size]], 20) > LINEAR
    )
