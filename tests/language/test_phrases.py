"""What a language says in the player, in the room and in books is whole: no sentence, key or reason is left out."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import get_args

import pytest

from audioguide.language.base import Language, language_of, program_language
from audioguide.language.base.phrases.books import BookPhrases
from audioguide.language.base.phrases.player import PlayerPhrases
from audioguide.language.base.phrases.player_choices import ChoicePhrases
from audioguide.language.base.phrases.player_keys import KeyPhrases
from audioguide.language.base.phrases.player_troubles import TroublePhrases
from audioguide.language.base.phrases.room import LogEvent, Reason, RoomPhrases
from audioguide.player.actions import ACTIONS
from audioguide.player.key_names import NAMED_KEYS
from tests.language import toy


@pytest.fixture(autouse=True)
def toy_language() -> Iterator[None]:
    with toy.installed():
        yield


def missing(part: object, kinds: tuple[type, ...]) -> list[str]:
    """Sentences without places that a part of a language has not got."""
    return [name for kind in kinds for name in inspect.get_annotations(kind) if not getattr(part, name, None)]


@pytest.mark.parametrize("tag", toy.every_tag())
def test_the_player_s_part_is_whole(tag: str) -> None:
    player = language_of(tag).player
    assert missing(player, (KeyPhrases, TroublePhrases, ChoicePhrases, PlayerPhrases)) == []
    for action in ACTIONS:
        assert player.action(action.name)
        assert action.keys
    names = [player.key(key) for action in ACTIONS for key in action.keys]
    assert len(set(names)) == len(names), "two keys are called the same"
    assert all(player.key(key) for key in NAMED_KEYS)


@pytest.mark.parametrize("tag", [*toy.every_tag(), "sw"])
def test_what_books_say_is_whole(tag: str) -> None:
    books = language_of(tag).books
    names = [name for name in dir(BookPhrases) if not name.startswith("_")]
    said = [getattr(books, name) for name in names if not callable(getattr(books, name))]
    entry, day = books.entry("\ue000", True, True, True), books.after_day("\ue000")
    assert all("\ue000" in one for one in (entry, day))
    assert all(one.strip() == one != "" and "\n" not in one for one in (*said, entry, day))
    assert len({books.entry("T", bool(n & 1), bool(n & 2), bool(n & 4)) for n in range(8)}) == 8


@pytest.mark.parametrize("tag", toy.every_tag())
def test_the_room_s_part_is_whole(tag: str) -> None:
    room = language_of(tag).room
    assert missing(room, (RoomPhrases,)) == []
    for why in get_args(Reason):
        assert room.reason(why) and not room.reason(why).endswith(".")
    for what in get_args(LogEvent):
        assert room.happened(what, {}, "").endswith(language_of(room.language.tag).player.full_stop)


def test_the_program_s_own_language_speaks_where_nobody_has_written_another() -> None:
    unwritten = language_of("sw-KE")
    assert unwritten.tag == ""
    assert unwritten.player is program_language().player is Language().player
    assert unwritten.room is language_of("").room is program_language().room
    assert unwritten.player.language is language_of("en")
