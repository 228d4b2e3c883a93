"""Numbers of lists that are found after a document was read."""

from __future__ import annotations

from audioguide.model import Block, next_list


def test_a_list_that_is_found_later_has_a_number_of_its_own() -> None:
    read = [Block("paragraph", "First", "line 1"), Block("item", "One", "line 2", level=1, list_id=7)]
    assert next_list(read) == 8 and next_list(read[:1]) == 1 and next_list([]) == 1
