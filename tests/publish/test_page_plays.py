"""The page as a player, in Chromium: what sounds, what follows, what is asked, what is kept.

What matters most is tried from a folder and from `audioguide serve` alike.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from audioguide.language.base import language_of
from audioguide.timeline import FILE_NAME
from tests.publish import browsing
from tests.publish.browsing import focus, paused, playing, sound, to_its_end
from tests.publish.conftest import Opens, both_ways

pytestmark = [pytest.mark.realtime, browsing.needs_chromium]

WORDS = language_of("en").publication
NO_STORAGE = """for (const name of ["getItem", "setItem", "removeItem"])
  Storage.prototype[name] = () => { throw new DOMException("refused", "SecurityError"); };"""
KEYS = """window.keys = {};
  navigator.mediaSession.setActionHandler = (name, action) => { window.keys[name] = action; };
  window.places = [];
  navigator.mediaSession.setPositionState = (state) => window.places.push(state);"""


def panels(page: Any) -> list[str]:
    """Ids of the chapters whose text is open."""
    found: list[str] = page.evaluate(
        "[...document.querySelectorAll('.panel:not([hidden])')].map(one => one.closest('article').id)"
    )
    return found


def asked(page: Any) -> str:
    """What is asked, once it is."""
    page.wait_for_selector("#ask:not([hidden])")
    assert focus(page) == "ask"
    return str(page.inner_text("#ask-why"))


@both_ways
def test_one_sound_and_no_request_beyond_the_folder(opens: Opens) -> None:
    page = opens()
    assert page.locator("audio").count() == 1
    page.click("#play-whole")
    playing(page, "c01-s001")
    page.click("#c02-button")
    page.click("#c02-panel .play-chapter button")
    playing(page, "c02-s001")
    assert page.locator("audio").count() == 1
    assert sound(page, "src").endswith("/02-title.mp3")
    assert page.asked
    assert all(url.startswith((page.place, "data:")) for url in page.asked)
    assert page.faults == []


@both_ways
def test_it_plays_on_and_asks_before_what_is_hard_to_hear(opens: Opens) -> None:
    page = opens()
    page.click("#play-whole")
    playing(page, "c01-s001")
    assert panels(page) == ["c01"]
    to_its_end(page)
    playing(page, "c02-s001")
    assert panels(page) == ["c02"]
    to_its_end(page)
    question = f"{WORDS.next_notice} {WORDS.next_private} {WORDS.play_or_skip}"
    assert asked(page) == question
    paused(page)
    assert panels(page) == ["c02"]
    page.click("#play")
    assert focus(page) == "ask", "a press on play is no answer"
    paused(page)
    page.click("#ask-yes")
    playing(page, "c03-s001")
    to_its_end(page)
    playing(page, "c04-s001")
    to_its_end(page)
    page.wait_for_selector("#told:not(:empty)")
    assert page.inner_text("#told").startswith(WORDS.last_chapter)
    assert "Title 5" in page.inner_text("#told")
    paused(page)
    assert page.evaluate("localStorage.length") == 0, "who has heard all of it begins anew"


def test_a_chapter_may_be_skipped(opens: Opens) -> None:
    page = opens("#c02")
    page.click("#c02-panel .play-chapter button")
    playing(page, "c02-s001")
    to_its_end(page)
    asked(page)
    page.click("#ask-no")
    assert asked(page) == f"{WORDS.next_private} {WORDS.play_or_skip}", "the one after it is private, and says so"
    page.click("#ask-yes")
    playing(page, "c04-s001")


def test_a_question_may_be_left_with_escape(opens: Opens) -> None:
    page = opens("#c05")
    asked(page)
    page.keyboard.press("Escape")
    assert page.is_hidden("#ask")
    assert focus(page) == "play"
    assert panels(page) == []


@both_ways
def test_a_shorter_way_is_played_in_its_own_order(opens: Opens) -> None:
    page = opens()
    page.click(".play-route")
    assert asked(page) == f"{WORDS.next_private} {WORDS.play_or_skip}"
    page.click("#ask-yes")
    playing(page, "c04-s001")
    assert page.inner_text("#now-order") == "I fell last week"
    to_its_end(page)
    playing(page, "c01-s001")
    to_its_end(page)
    page.wait_for_selector("#told:not(:empty)")
    paused(page)


@both_ways
def test_no_link_opens_what_is_hard_or_optional(opens: Opens) -> None:
    page = opens("#c05-s002")
    for anchor in ("", "#c05", "#c03-s002"):
        page.evaluate("anchor => { if (anchor) location.hash = anchor; }", anchor)
        assert asked(page).endswith(WORDS.open_or_not)
        assert panels(page) == []
        paused(page)
        page.click("#ask-no")
        assert panels(page) == []
    for chapter in ("c05", "c03"):
        page.evaluate(f"location.hash = '{chapter}-s002'")
        asked(page)
        page.click("#ask-yes")
        assert panels(page) == [chapter]
        paused(page)
    page.click("#next")
    page.click("#back")
    paused(page)


def test_a_link_shows_a_sentence_and_plays_nothing(opens: Opens) -> None:
    page = opens("#c02-s003")
    page.wait_for_selector("#c02-s003[aria-current=true]")
    assert panels(page) == ["c02"]
    paused(page)
    page.click("#play")
    playing(page, "c02-s003")


def test_a_link_to_nothing_is_none(opens: Opens) -> None:
    page = opens("#c99")
    for anchor in ("#%E0%A4%A", "#constructor", "#chapters", "#__proto__"):
        page.wait_for_selector("#bar")
        assert page.is_hidden("#ask")
        assert page.faults == []
        page.goto(f"{page.place}index.html{anchor}")
        page.reload()


@both_ways
def test_it_goes_on_where_it_was(opens: Opens) -> None:
    page = opens()
    page.click("#next")
    page.press("#place", "ArrowRight")
    page.press("#place", "ArrowRight")
    page.reload()
    page.wait_for_selector("#go-on")
    assert page.inner_text("#go-on-text") == WORDS.go_on("Chapter 2, Title 2", "3 seconds")
    paused(page)
    page.click("#go-on-yes")
    playing(page, "c02-s003")
    assert page.locator("#go-on").count() == 0
    page.click("#play")
    page.reload()
    page.click("#go-on-no")
    assert page.inner_text("#told") == WORDS.forgotten
    assert page.evaluate("localStorage.length") == 0
    page.reload()
    page.wait_for_selector("#bar")
    assert page.locator("#go-on").count() == 0


def test_who_follows_a_link_may_still_go_on_where_they_were(opens: Opens) -> None:
    page = opens()
    page.click("#next")
    page.press("#place", "ArrowRight")
    page.press("#place", "ArrowRight")
    page.goto(f"{page.place}index.html#c01-s002")
    page.reload()
    page.wait_for_selector("#c01-s002[aria-current=true]")
    page.click("#go-on-yes")
    playing(page, "c02-s003")


def test_who_goes_elsewhere_is_asked_no_more(opens: Opens) -> None:
    page = opens()
    page.press("#place", "ArrowRight")
    page.reload()
    page.wait_for_selector("#go-on")
    page.click("#next")
    assert page.locator("#go-on").count() == 0


def test_a_place_in_a_hard_chapter_is_asked_for_again(opens: Opens) -> None:
    page = opens()
    page.click("#c03-button")
    page.click("#c03-s002")
    playing(page, "c03-s002")
    page.click("#play")
    page.reload()
    page.click("#go-on-yes")
    assert asked(page) == f"{WORDS.notice} {WORDS.next_private} {WORDS.play_or_not}"
    assert panels(page) == []
    page.click("#ask-yes")
    playing(page, "c03-s002")


def test_the_newest_place_wins_and_no_key_names_an_illness(opens: Opens) -> None:
    first = opens()
    first.click("#c01-button")
    first.click("#c01-s002")
    playing(first, "c01-s002")
    first.click("#play")
    second = browsing.opened(first.context, first.place)
    second.clock.set_fixed_time(f"{browsing.LAST_DAY}T12:00:01")
    second.click("#c02-button")
    second.click("#c02-s003")
    playing(second, "c02-s003")
    second.click("#play")
    paused(second)
    first.wait_for_selector("#go-on")
    assert "Title 2" in first.inner_text("#go-on-text")
    first.close()
    keys = second.evaluate("Object.keys(localStorage)")
    assert not [key for key in keys if "fall" in key]
    assert json.loads(second.evaluate("Object.values(localStorage)[0]"))["chapter"] == "c02"


def test_a_place_that_is_none_is_passed_over(opens: Opens) -> None:
    page = opens()
    page.click("#c01-button")
    page.click("#c01-s002")
    playing(page, "c01-s002")
    page.click("#play")
    paused(page)
    key = page.evaluate("Object.keys(localStorage)[0]")
    for kept in ('"x"', "{", '{"chapter": "c99"}', '{"chapter": "c01", "ms": 1e9, "at": 1}', "null"):
        page.evaluate("([key, kept]) => { localStorage[key] = kept; }", [key, kept])
        page.reload()
        page.wait_for_selector("#bar")
        assert page.locator("#go-on").count() == 0, kept
    assert page.faults == []


def test_where_nothing_may_be_kept_it_plays_all_the_same(opens: Opens) -> None:
    page = opens(script=NO_STORAGE)
    page.click("#play-whole")
    playing(page, "c01-s001")
    page.click("#settings")
    page.select_option("#speed", "1.25")
    assert sound(page, "playbackRate") == 1.25
    assert page.faults == []


@both_ways
def test_speed_keeps_the_pitch_and_is_kept(opens: Opens) -> None:
    page = opens()
    page.click("#settings")
    page.select_option("#speed", "1.5")
    page.select_option("#colours", "dark")
    page.click("#larger")
    page.click("#play-whole")
    playing(page, "c01-s001")
    to_its_end(page)
    playing(page, "c02-s001")
    assert (sound(page, "playbackRate"), sound(page, "preservesPitch")) == (1.5, True)
    page.reload()
    page.wait_for_selector("#bar")
    assert sound(page, "playbackRate") == 1.5
    dataset = page.evaluate("({...document.documentElement.dataset})")
    assert (dataset["colours"], dataset["size"]) == ("dark", "1")


CLOCK = """(() => { const sound = document.querySelector("audio"); let at = sound.currentTime;
  Object.defineProperty(sound, "currentTime", { get: () => at, set: (to) => { at = to; } });
  window.hear = (seconds) => { at += seconds; sound.dispatchEvent(new Event("timeupdate")); }; })()"""


@both_ways
def test_the_timer_counts_what_is_heard_and_keeps_the_place(opens: Opens) -> None:
    page = opens()
    page.click("#play-whole")
    playing(page, "c01-s001")
    page.click("#settings")
    page.select_option("#timer", "300")
    page.evaluate(CLOCK)
    page.evaluate("for (let n = 0; n < 60; n += 1) hear(2)")
    assert page.inner_text("#timer-left") == WORDS.timer_left("3 minutes")
    page.evaluate("hear(100)")
    assert page.inner_text("#timer-left") == WORDS.timer_left("3 minutes"), "a jump is not heard"
    page.click("#play")
    paused(page)
    page.evaluate("for (let n = 0; n < 600; n += 1) hear(1)")
    assert page.inner_text("#timer-left") == WORDS.timer_left("3 minutes"), "nor is what passes while it is paused"
    page.click("#play")
    page.wait_for_selector("[data-sound=playing]")
    page.evaluate("for (let n = 0; n < 100 && !document.querySelector('#told').textContent; n += 1) hear(2)")
    paused(page)
    assert page.inner_text("#told") == WORDS.timer_ended
    kept = json.loads(page.evaluate("Object.values(localStorage).find(one => one.includes('ms'))"))
    assert kept["ms"] > 0


def test_it_may_stop_at_the_end_of_the_chapter(opens: Opens) -> None:
    page = opens()
    page.click("#play-whole")
    playing(page, "c01-s001")
    page.click("#settings")
    page.select_option("#timer", "chapter")
    to_its_end(page)
    page.wait_for_selector("#told:not(:empty)")
    paused(page)
    assert page.inner_text("#now-title") == "Chapter 2, Title 2"
    assert page.input_value("#timer") == ""
    page.click("#play")
    playing(page, "c02-s001")


@both_ways
def test_the_sentence_that_sounds_is_the_one_that_is_marked(opens: Opens, page_guide: Path) -> None:
    cues = [
        cue
        for chapter in json.loads((page_guide / FILE_NAME).read_text("utf-8"))["chapters"][1:2]
        for cue in chapter["sentences"]
    ]
    page = opens()
    page.click("#c02-button")
    for cue in (cues[2], cues[1], cues[3]):
        page.click(f"#{cue['id']}")
        playing(page, cue["id"])
        # The mark may come before the sound is loaded. Had that begun elsewhere, another would be marked too.
        page.wait_for_function(
            "at => document.querySelector('audio').currentTime >= at", arg=(cue["start"] - 240) / 24_000
        )
        assert page.evaluate("window.marked") in ([], [cue["id"]])
    page.click("#play")
    paused(page)
    for cue in cues:
        for frame in (cue["start"], cue["end"] - 1):
            page.evaluate(f"document.querySelector('audio').currentTime = {(frame + 24) / 24_000}")
            page.wait_for_selector(f"#{cue['id']}[aria-current=true]", state="attached")
    assert page.locator("[aria-current=true]").count() == 1


def test_back_goes_by_sentences(opens: Opens) -> None:
    page = opens("#c02-s003")
    page.click("#back")
    page.wait_for_selector("#c02-s002[aria-current=true]")
    page.click("#back")
    page.click("#back")
    page.wait_for_selector("#c02-s001[aria-current=true]", state="attached")


def test_a_locked_screen_has_title_length_and_place(opens: Opens) -> None:
    page = opens(script=KEYS)
    page.click("#play-whole")
    playing(page, "c01-s001")
    assert set(page.evaluate("Object.keys(keys)")) == {
        "play", "pause", "previoustrack", "nexttrack", "seekbackward", "seekforward", "seekto",
    }  # fmt: skip
    told = page.evaluate(
        "({title: navigator.mediaSession.metadata.title, album: navigator.mediaSession.metadata.album})"
    )
    assert told == {"title": "Chapter 1, Title 1", "album": "How not to fall"}
    page.evaluate("keys.seekto({seekTime: 3.6})")
    playing(page, "c01-s003")
    page.wait_for_function("places[places.length - 1].position >= 3.6")
    assert page.evaluate("places[places.length - 1].duration") == 5
    page.evaluate("keys.pause()")
    paused(page)
    page.evaluate("keys.previoustrack()")
    page.wait_for_selector("#c01-s002[aria-current=true]")
    page.evaluate("keys.nexttrack()")
    page.wait_for_function("navigator.mediaSession.metadata.title === 'Chapter 2, Title 2'")
    page.evaluate("keys.nexttrack(); keys.play()")
    assert asked(page)
    why = page.inner_text("#ask-why")
    assert page.evaluate("navigator.mediaSession.metadata.title") == f"Chapter 3, Title 3: {why}"
    page.evaluate("keys.play()")
    playing(page, "c03-s001")


def test_words_are_found_and_what_is_closed_stays_closed(opens: Opens) -> None:
    page = opens()
    page.fill("#wanted", "FALLS")
    page.press("#wanted", "Enter")
    assert page.inner_text("#hits-told") == WORDS.found("3")
    hits = page.locator("#hits button").all_inner_texts()
    assert hits[0] == "Chapter 1, Title 1:\nFalls are common."
    assert hits[1] == WORDS.hit_closed("Chapter 3, Title 3", "1")
    assert "figures" not in " ".join(hits)
    page.click("#hits li:first-child button")
    assert focus(page) == "c01-s002"
    page.click("#hit-after")
    assert asked(page) == f"{WORDS.notice} {WORDS.open_or_not}"
    assert panels(page) == ["c01"]
    page.click("#ask-yes")
    assert panels(page) == ["c03"]
    paused(page)
    page.click("#hit-before")
    assert page.inner_text("#told") == WORDS.hit("1", "3", "Falls are common.")
    page.click("#hits-clear")
    assert page.locator("#hits button").count() == 0
    page.fill("#wanted", "elephant")
    page.click("#find-them")
    assert page.inner_text("#hits-told") == WORDS.nothing_found


def test_the_day_of_reading_decides_whether_the_check_holds(opens: Opens) -> None:
    page = opens()
    assert page.is_hidden("#overdue")
    assert page.locator(".holds:visible").count() == 2
    page.clock.set_fixed_time("2026-03-05T00:00:01")
    page.reload()
    page.wait_for_selector("#overdue:not([hidden])")
    assert page.inner_text("#overdue") == WORDS.overdue("March 4, 2026")
    assert page.locator(".holds:visible").count() == 0


def test_a_sound_that_is_gone_is_told(opens: Opens, page_guide: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(page_guide, tmp_path / "falls-en"))
    (folder / "01-title.mp3").unlink()
    page = opens(folder=folder)
    page.click("#play-whole")
    page.wait_for_selector("#told:not(:empty)")
    assert page.inner_text("#told") == WORDS.cannot_play
    paused(page)


def test_without_a_script_it_is_a_whole_document(opens: Opens) -> None:
    page = opens(java_script_enabled=False)
    assert page.locator("audio[controls]").count() == 6
    assert page.is_visible("#c02-s002")
    assert page.is_hidden("#c03-s002")
    page.click("#c03 > details > summary")
    assert page.is_visible("#c03-s002")
    page.click("#c01 .files summary")
    assert page.locator("#c01 .files a:visible").count() == 4
    assert page.is_visible("a[href='falls-en.mp3']")
    assert page.locator("#bar").count() == 0
