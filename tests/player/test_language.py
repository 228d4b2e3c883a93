"""A language that the tests write answers in the player and stands on the room's screen; nothing of English is left."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any, get_args

import pytest

from audioguide.errors import UsageError
from audioguide.language.base import Language, language_of
from audioguide.language.base import language as found
from audioguide.language.base.phrases.player import PlayerPhrases, StepLevel
from audioguide.language.base.phrases.player_choices import ChoicePhrases
from audioguide.language.base.phrases.player_keys import KEY_GROUPS, KeyPhrases
from audioguide.language.base.phrases.player_troubles import TroublePhrases
from audioguide.language.base.phrases.quantities import Quantities
from audioguide.language.base.phrases.room import RoomPhrases
from audioguide.language.en import English
from audioguide.player import preferences
from audioguide.player.actions import ACTIONS
from tests.player.books import foreign, guide, over
from tests.player.driver import Driver
from tests.player.visit import STEPS


def made_up(name: str) -> Callable[..., str]:
    def phrase(self: object, *places: object, **named: object) -> str:
        return " ".join(["‹", *("‖" for _ in name.split("_")), *map(str, places), *map(str, named.values()), "›"])

    return phrase


def written(base: type) -> Any:
    """A part of which every phrase is signs and what it was given."""
    members: dict[str, Any] = {name: made_up(name) for name in base.__abstractmethods__}  # type: ignore[attr-defined]
    for kind in (KeyPhrases, TroublePhrases, ChoicePhrases, PlayerPhrases, RoomPhrases):
        if issubclass(base, kind):
            members |= {name: f"‹‖{number}›" for number, name in enumerate(inspect.get_annotations(kind))}
    if issubclass(base, PlayerPhrases):
        members |= {"length_typed": lambda self, text: None, "percent_words": ("٪",), "end_words": ("ه",)}
        members |= {"delete_words": ("ح",), "final_marks": (".", "›"), "key": lambda self, key: f"‹{ord(key[0])}›"}
    return type("Written", (base,), members)


class Toy(Language):
    tag = "qx"
    direction = "rtl"
    quantities = cached_property(lambda self: Quantities())
    player = cached_property(lambda self: written(PlayerPhrases)(self))
    room = cached_property(lambda self: written(RoomPhrases)(self))


@pytest.fixture(autouse=True)
def toy(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(found, "known_languages", lambda: ["en", "qx"])
    monkeypatch.setattr(preferences, "known_languages", lambda: ["en", "qx"])
    monkeypatch.setattr(found, "make", lambda _, tag: {"en": English, "qx": Toy}[tag]())
    found._loaded.cache_clear()
    yield
    found._loaded.cache_clear()


def words(text: object) -> set[str]:
    return set(re.findall(r"[A-Za-z]{2,}", str(text)))


NEUTRAL = words([action.name.split("_") for action in ACTIONS]) | words(get_args(StepLevel)) | words(STEPS)
"""What phrases are handed: names of actions and levels, and what was typed."""
NEUTRAL |= {"True", "False", "None", "SpokenPlace", "seconds", *KEY_GROUPS}


def test_the_player_answers_in_the_language_of_the_book() -> None:
    for book in (guide(), foreign()):
        visit = Driver(replace(book, language="qx-KE"), over())
        lines = list(visit.first)
        for typed in STEPS:
            lines += visit.answer(typed[:-1]) if typed.endswith("\n") else visit.key("space" if typed == " " else typed)
        assert sum("‖" in line for line in lines) > 60
        assert words([line.replace("_", " ") for line in lines]) - NEUTRAL - words(book) == set()


def test_a_listener_may_choose_another_language_than_the_book_s(tmp_path: Path) -> None:
    file = tmp_path / "play.toml"
    file.write_text('language = "qx"\n', "utf-8")
    assert preferences.load(file).language == "qx"
    visit = Driver(guide(), replace(over(), language="qx"))
    assert visit.key("space") == [language_of("qx").player.paused]
    file.write_text('language = "xx"\n', "utf-8")
    with pytest.raises(UsageError, match="must be one of: en, qx"):
        preferences.load(file)


def test_the_screen_of_a_room_goes_the_way_its_language_is_written() -> None:
    from audioguide.waiting_room.screen import page

    view = {"state": "playing", "line": "1", "title": "2", "language": "qx", "next": "3", "note": ""}
    text = page.page(page.drawn(view), language_of("qx").room)
    assert '<html lang="qx" dir="rtl">' in text
    assert "Audio guides" not in text and "Next" not in text and "Quieter" not in text
    english_page = page.page(page.drawn(view), language_of("en").room)
    assert '<html lang="en">' in english_page
    assert '"next": ["Next: ", ""]' in english_page
