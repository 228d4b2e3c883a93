"""Every rule of navigation, on a machine that plays perfectly."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from audioguide.audio.playback.messages import (
    AsideEnded,
    At,
    Back,
    Ended,
    Failed,
    Hold,
    Lost,
    NoDevice,
    Play,
    Refused,
    Speed,
    Tone,
    Volume,
)
from audioguide.language.base.phrases.player_keys import KEY_GROUPS
from audioguide.player.actions import ACTIONS, default_keymap
from audioguide.player.book import Spot
from audioguide.player.state import (
    AnswerSaid,
    Bookmark,
    Do,
    NoMoreInput,
    Options,
    Pasted,
    SavedVisit,
    Tick,
    TypedLine,
    kept_of,
)
from tests.player.books import ENGLISH, foreign, guide, over
from tests.player.driver import Driver


@pytest.fixture
def visit() -> Driver:
    return Driver(guide())


def test_it_begins_at_the_beginning_and_says_so(visit: Driver) -> None:
    assert visit.first == ["Caring for your knee. Chapter 1 of 4, Part 1. Question mark for help."]
    assert visit.playing == Play(1, "/books/01.mp3", 0, None, held=False)


def test_play_and_pause(visit: Driver) -> None:
    assert visit.key("space") == ["Paused."]
    assert visit.quiet()
    assert visit.wait(5) == []
    assert visit.spot == Spot(0, 0)
    assert visit.key("enter") == ["Playing."]
    assert not visit.quiet()


def test_sentences(visit: Driver) -> None:
    assert visit.key("n") == ["Sentence 2 of 6."]
    assert visit.playing == Play(2, "/books/01.mp3", 10_500, None, held=False)
    visit.wait(9)
    assert visit.spot == Spot(0, 19_500)
    assert visit.key("p") == ["Sentence 1 of 6."]
    assert visit.spot == Spot(0, 500)
    assert visit.key("p") == ["This is the start."]
    assert visit.key(*"nnnnn")[-1] == "Sentence 6 of 6."
    assert visit.key("n") == ["Chapter 2 of 4, Part 2."]
    assert visit.spot == Spot(1, 500)
    assert visit.key("p") == ["Chapter 1 of 4, Part 1."]
    assert visit.spot == Spot(0, 50_500)
    visit.send(Do("go_to", "4"))
    assert visit.key(*"nnn")[-1] == "This is the end."


def test_chapters_and_the_previous_one_restarts_after_three_seconds(visit: Driver) -> None:
    assert visit.key("P") == ["This is the first chapter."]
    notice = "Chapter 2 of 4, Part 2. It has a notice, and lasts 1 minute. Capital n skips it."
    assert visit.key("N") == [notice]
    visit.wait(3)
    assert visit.key("P") == ["Chapter 1 of 4, Part 1."]
    visit.key("N")
    visit.wait(3.5)
    assert visit.key("P") == [notice]
    assert visit.spot == Spot(1, 0)
    assert visit.key("N", "N", "N", "N")[-1] == "This is the last chapter."


def test_ten_seconds_cross_chapters(visit: Driver) -> None:
    assert visit.key("b") == ["This is the start."]
    visit.wait(4)
    assert visit.key("b") == ["10 seconds back."]
    assert visit.spot == Spot(0, 0)
    assert (
        visit.key(*"ffffff")[-1] == "Chapter 2 of 4, Part 2. It has a notice, and lasts 1 minute. Capital n skips it."
    )
    visit.wait(2)
    visit.key("b")
    assert visit.spot == Spot(0, 52_000)


def test_levels(visit: Driver) -> None:
    assert visit.key("l", "l") == ["Level: 10 seconds.", "Level: 10 seconds. There is none finer."]
    assert visit.key(".") == ["10 seconds forward."]
    assert visit.key("up", "up") == ["Level: sentence.", "Level: paragraph."]
    assert visit.key("right") == ["Paragraph 2 of 4."]
    assert visit.spot == Spot(0, 10_500)
    assert visit.key(".", ".", ".") == ["Paragraph 3 of 4.", "Paragraph 4 of 4.", "Chapter 2 of 4, Part 2."]
    assert visit.key(",", ",") == ["Chapter 1 of 4, Part 1.", "Paragraph 3 of 4."]
    assert visit.key("L", "L") == ["Level: chapter.", "Level: chapter. There is none coarser."]
    assert visit.key(".")[0].startswith("Chapter 2 of 4")


def test_repeat_and_repeat_slowly(visit: Driver) -> None:
    visit.key("n")
    visit.wait(4)
    assert visit.key("r") == ["Again."]
    assert visit.spot == Spot(0, 10_500)
    visit.key("+", "+")
    assert visit.key("R") == ["Again, slowly."]
    assert Speed(0.84) in visit.effects
    speeds = []
    for _ in range(30):
        visit.wait(0.5)
        speeds += [effect for effect in visit.effects if isinstance(effect, Speed)]
    assert speeds == [Speed(1.2)]
    assert visit.state.slow_until is None
    visit.key("R", "n")
    assert visit.state.slow_until is None


def test_where(visit: Driver) -> None:
    visit.key("f", "+", "+", "+", "+", "+")
    assert visit.key("w") == ["Chapter 1 of 4, Part 1."]
    assert visit.key("W") == [
        "Chapter 1 of 4, Part 1. 10 seconds of 1 minute in this chapter. "
        "10 seconds gone, 1 minute 53 seconds left at this speed. 4 percent. Speed 1.5. Playing."
    ]


def test_contents_and_going_somewhere(visit: Driver) -> None:
    lines = visit.key("C")
    assert lines[1] == "2: Part 2. 1 minute; has a notice."
    assert lines[3] == "4: Part 4. 30 seconds; has a notice; only if you ask for it."
    for text, spot in {
        "1:30": Spot(1, 30_000),
        "0:01:05": Spot(1, 5000),
        "50 percent": Spot(1, 45_000),
        "2 minutes 5 seconds": Spot(2, 5000),
        "10s": Spot(0, 10_000),
        "100%": Spot(3, 30_000),
    }.items():
        visit.key("g")
        assert visit.answer(text)[0].startswith("Now at chapter"), text
        assert visit.spot == spot, text
    for text in ("9", "soon", "101 percent", "3:99:00", "99:00:00", "²", "1e3", "0", ":", "9" * 50):
        visit.key("g")
        before = visit.spot
        said = visit.answer(text)
        assert len(said) == 1
        assert visit.spot == before, text
    visit.key("g")
    assert visit.answer("") == ["Stayed."]
    visit.key("g")
    assert visit.answer(None) == ["Stayed."]


def test_search(visit: Driver) -> None:
    assert visit.key("h") == ["Search for something first."]
    assert visit.key("/") == ["Search for: "]
    assert visit.answer("TAKE  4 pills") == ["4 places. 1 of 4: chapter 1, 20 seconds."]
    assert visit.key("h", "h", "h", "h") == [
        "2 of 4: chapter 2, 20 seconds.",
        "3 of 4: chapter 3, 20 seconds.",
        "4 of 4: chapter 4, 20 seconds.",
        "Round the end. 1 of 4: chapter 1, 20 seconds.",
    ]
    visit.wait(3)
    assert visit.key("H") == ["Round the start. 4 of 4: chapter 4, 20 seconds."]
    assert visit.key("/") == ["Search for, or Enter for TAKE 4 pills again: "]
    assert visit.answer("") == ["4 places. Round the end. 1 of 4: chapter 1, 20 seconds."]
    visit.key("/")
    assert visit.answer("zebra") == ["Not found: zebra."]
    assert visit.key("H") == ["Not found: zebra."]


def test_bookmarks(visit: Driver) -> None:
    assert visit.key("M") == ["There is no bookmark. m sets one."]
    visit.wait(12)
    assert visit.key("m") == ["Note, or Enter for none: "]
    visit.wait(3)
    assert visit.answer(" ask  about pills ") == ["Bookmark 1 at chapter 1, 12 seconds."]
    visit.key("N", "m")
    assert visit.answer(None) == ["Bookmark 2 at chapter 2, 0 seconds."]
    assert visit.key("M") == [
        "1: chapter 1, 12 seconds, ask about pills.",
        "2: chapter 2, 0 seconds.",
        "Number to go to, d and number to delete, or Enter to stay: ",
    ]
    assert visit.answer("1") == ["1: chapter 1, 12 seconds, ask about pills."]
    assert visit.spot == Spot(0, 12_000)
    visit.key("M")
    assert visit.answer("d 1") == ["Bookmark 1 deleted."]
    assert visit.kept is not None and len(visit.kept.bookmarks) == 1
    for text in ("7", "0", "d", "d 9", "two"):
        visit.key("M")
        assert visit.answer(text) == [f"There is no bookmark {text}. The last is 1."]


def test_undo_undoes_one_jump_after_another(visit: Driver) -> None:
    assert visit.key("u") == ["There is nothing to undo."]
    visit.wait(7)
    visit.key("N", "f", "n")
    assert visit.key("u") == ["Back to chapter 2, 10 seconds."]
    assert visit.key("u") == ["Back to chapter 2, 0 seconds."]
    assert visit.key("u") == ["Back to chapter 1, 7 seconds."]
    assert visit.spot == Spot(0, 7000)


def test_the_sentence_and_its_terms(visit: Driver) -> None:
    visit.key(*"nnnn")
    assert visit.key("s") == ["A lumpectomy is surgery on lymph nodes in 1."]
    assert visit.key("d") == [
        "lumpectomy: surgery to take out a tumor. Spelled: l u m p e c t o m y",
        "lymph node: a filter. Spelled: l y m p h space n o d e",
    ]
    visit.key("p")
    assert visit.key("d") == ["No word of this sentence is in the glossary."]


def test_speed_and_volume_have_ends(visit: Driver) -> None:
    assert visit.key("+") == ["Speed 1.1."]
    assert visit.effects[-1] != Speed(1.1) or Speed(1.1) in visit.effects
    assert visit.key("=") == ["Normal speed."]
    assert visit.key(*"-" * 6)[-1] == "Speed 0.5. That is the slowest."
    assert visit.key(*"+" * 26)[-1] == "Speed 3. That is the fastest."
    assert visit.key("[") == ["Volume 95 percent."]
    assert any(isinstance(effect, Volume) and -1.4 < effect.decibels < -1.3 for effect in visit.effects)
    assert visit.key(*"]" * 7)[-1] == "Volume 125 percent. That is the loudest."
    assert visit.key(*"[" * 26)[-1] == "Volume 0 percent. That is the quietest."


def test_the_sleep_timer_counts_listening_time(visit: Driver) -> None:
    assert visit.key("t") == ["Sleep timer off. Minutes, e for the end of the chapter, 0 for off: "]
    assert visit.answer("1") == ["Sleep timer: 1 minute."]
    visit.key("+", "+", "+", "+", "+")
    visit.wait(30)
    visit.key("space")
    visit.wait(500)
    visit.key("space")
    assert len(visit.wait(29)) == 1
    assert visit.key("W")[0].endswith("Sleep timer: 1 second.")
    assert visit.wait(5)[-1].startswith("Sleep timer: paused at chapter 2, ")
    assert visit.quiet() and visit.state.timer is None
    for text, line in {"e": "Sleep timer: end of this chapter.", "0": "Sleep timer off."}.items():
        visit.key("t")
        assert visit.answer(text) == [line]
    for text in ("soon", "-5", "100000", "1.5"):
        visit.key("t")
        assert visit.answer(text)[0].startswith("That is no time")


def test_the_sleep_timer_at_the_end_of_a_chapter(visit: Driver) -> None:
    visit.send(Do("timer", "e"))
    lines = visit.wait(70)
    assert lines == ["Sleep timer: paused at the end of the chapter."], "a notice is for who is awake"
    assert visit.spot == Spot(1, 0) and visit.quiet()
    notice = "Chapter 2 of 4, Part 2. It has a notice, and lasts 1 minute. Capital n skips it."
    assert visit.key("space") == ["Playing.", notice]
    kept = kept_of(visit.state)
    assert Driver(guide(), over(), kept).first == [f"Caring for your knee. {notice} Question mark for help."]
    visit.wait(1)
    assert [*visit.key("space"), *visit.key("space")] == ["Paused.", "Playing."]
    assert visit.wait(61)[-1:] != ["Sleep timer: paused at the end of the chapter."]


def test_signposts_are_skipped_but_never_what_a_chapter_says_of_itself(visit: Driver) -> None:
    assert visit.key("x") == ["Signposts are skipped."]
    heard = set()
    for _ in range(140):
        visit.wait(0.5)
        if not visit.quiet():
            heard.add((visit.spot.chapter, visit.spot.frame // 10_000))
    assert {n for chapter, n in heard if chapter == 0} >= {0, 2, 3, 4}
    assert visit.spot.chapter >= 1
    assert (0, 5) not in heard or max(f for c, f in heard if c == 0) == 5
    visit.key("x")
    assert not visit.state.skipping
    visit.send(Do("go_to", "1"))
    visit.key("x")
    assert visit.key("n") == ["Sentence 3 of 6."]


def test_the_key_describer_does_nothing_else(visit: Driver) -> None:
    assert visit.key("k") == ["Key describer on. Keys say what they do; k again ends it."]
    assert visit.key("N", "+", "z", "q") == [
        "Capital n: next chapter.",
        "Plus: faster.",
        "Z: nothing.",
        "Q: stop, and keep the place.",
    ]
    assert visit.state.spot == Spot(0, 0) and not visit.state.left
    assert visit.key("k") == ["Key describer off."]


def test_chapters_follow_in_silence_unless_they_have_a_notice(visit: Driver) -> None:
    assert visit.wait(61) == ["Chapter 2 of 4, Part 2. It has a notice, and lasts 1 minute. Capital n skips it."]
    assert visit.wait(60) == []
    assert visit.spot.chapter == 2
    assert visit.wait(61) == ["The end. Chapter 4 plays if you go to it."]
    assert visit.state.finished and visit.quiet()
    assert kept_of(visit.state).finished
    assert visit.key("space") == ["From the start."]
    assert visit.spot == Spot(0, 0) and not visit.quiet()


def test_a_remapped_key_is_named_in_the_notice() -> None:
    options = replace(over(), keymap=default_keymap({"next_chapter": "j"}))
    visit = Driver(guide(), options)
    assert visit.key("j")[0].endswith("J skips it.")


def test_following_prints_each_sentence_once() -> None:
    visit = Driver(guide(), Options(default_keymap(), answers="pause", follow=True))
    lines = visit.wait(62)
    assert lines[:3] == ["Title in 1.", "You will hear in 1.", "Take 4 pills in 1."]
    assert len(lines) == len(set(lines))
    assert not visit.quiet()


def test_the_narration_waits_for_an_answer_to_be_said() -> None:
    visit = Driver(guide(), Options(default_keymap()))
    assert visit.quiet()
    visit.wait(8)
    assert not visit.quiet()
    visit.key("w")
    assert visit.quiet() and Hold(True) in visit.effects
    length = len("Chapter 1 of 4, Part 1.") / 6 * 60 / 200 + 0.8
    visit.wait(length - 0.1, stride=0.1)
    assert visit.quiet()
    visit.wait(0.2, stride=0.1)
    assert not visit.quiet()
    visit.key("n")
    assert isinstance(visit.playing, Play) and visit.playing.held
    visit.key("space")
    visit.wait(60)
    assert visit.quiet()


def test_the_narration_ducks_or_goes_on_where_that_is_wanted() -> None:
    visit = Driver(guide(), Options(default_keymap(), answers="duck"))
    visit.wait(8)
    visit.key("w")
    assert Volume(-18.0) in visit.effects and not visit.quiet()
    visit.history.clear()
    visit.wait(1.9, stride=0.05)
    assert not any(isinstance(effect, Volume) for effect in visit.history)
    visit.wait(0.1, stride=0.05)
    assert [effect for effect in visit.history if isinstance(effect, Volume)] == [Volume(0.0)]
    assert not Driver(guide(), over()).quiet()


def test_a_question_holds_the_narration_until_it_is_answered() -> None:
    visit = Driver(guide(), Options(default_keymap()))
    visit.wait(8)
    visit.key("g")
    visit.wait(100)
    assert visit.quiet()
    visit.answer(None)
    visit.wait(3)
    assert not visit.quiet()


def test_spoken_answers_are_waited_for() -> None:
    visit = Driver(guide(), Options(default_keymap(), speak=True, answers="over"))
    visit.wait(10)
    assert visit.quiet()
    visit.send(AnswerSaid(visit.state.answer))
    assert not visit.quiet()
    visit.key("w")
    older = visit.state.answer
    visit.key("w")
    visit.send(AnswerSaid(older))
    assert visit.quiet(), "the answer that replaced it is still to be said"
    visit.send(AsideEnded(visit.state.answer))
    assert not visit.quiet()
    visit.key("g")
    assert visit.state.answer == older + 2, "a question is said too"
    visit.answer(None)
    visit.wait(40)
    assert not visit.quiet(), "a voice that fails must not keep the narration for ever"


def test_the_place_is_kept_every_two_seconds_and_at_each_key(visit: Driver) -> None:
    places = []
    for _ in range(40):
        visit.wait(0.5)
        if visit.kept is not None and visit.kept.place is not None:
            places.append(visit.kept.place.frame)
    gaps = [later - earlier for earlier, later in pairwise(places)]
    assert max(gaps) <= 2500 and min(gaps) >= 2000
    visit.key("n")
    assert visit.kept is not None


def test_resuming_is_five_seconds_earlier_and_says_where(visit: Driver) -> None:
    visit.send(Do("go_to", "3"))
    visit.wait(30)
    visit.key("+", "x", "q")
    kept = visit.kept
    assert kept is not None and visit.code == 0
    again = Driver(guide(), kept=kept)
    assert again.spot == Spot(2, 25_000 + (visit.spot.frame - 30_000))
    assert again.first == ["Caring for your knee. Going on at chapter 3, 25 seconds. Question mark for help."]
    assert again.state.speed == 1.1 and again.state.skipping
    assert Driver(guide(), kept=kept, start=Spot(0, 0)).spot == Spot(0, 0)
    assert Driver(guide(), kept=replace(kept, finished=True)).spot == Spot(0, 0)


def test_stopping_again_and_again_does_not_creep_back() -> None:
    kept = SavedVisit(Bookmark("c01", "c01-s003", 1000, 21_500))
    for _ in range(4):
        visit = Driver(guide(), kept=kept)
        assert visit.spot == Spot(0, 16_500)
        visit.wait(3)
        visit.key("q")
        assert visit.kept is not None
        kept = visit.kept
    visit = Driver(guide(), kept=kept)
    visit.wait(8)
    visit.key("q")
    assert visit.kept is not None and visit.kept.place is not None
    assert visit.kept.place.frame == 24_500


def test_a_place_outlives_a_new_build(visit: Driver) -> None:
    book = guide()
    second = book.chapters[1]
    longer = tuple(replace(cue, start=cue.start + 7000, end=cue.end + 7000) for cue in second.sentences)
    book = replace(book, chapters=(book.chapters[0], replace(second, sentences=longer, frames=70_000)))
    mark = Bookmark("c02", "c02-s003", 6000, 26_500)
    assert Driver(book, kept=SavedVisit(mark)).spot == Spot(1, 20_500 + 7000 + 6000 - 5000)
    gone = Bookmark("c02", "c02-s099", 6000, 26_500)
    assert Driver(book, kept=SavedVisit(gone)).spot == Spot(1, 21_500)
    assert Driver(book, kept=SavedVisit(Bookmark("c09", "", 0, 5))).spot == Spot(0, 0)


def test_a_file_of_another_kind_has_chapters_and_seconds_only() -> None:
    visit = Driver(foreign())
    assert visit.playing == Play(1, "/books/all.m4b", 0, None, held=False)
    assert visit.key("n") == ["10 seconds forward."]
    assert visit.key("s", "d") == ["There is no text here.", "No word of this sentence is in the glossary."]
    visit.key("N")
    assert visit.playing == Play(3, "/books/all.m4b", 100_000, None, held=False)
    visit.wait(3)
    assert visit.spot == Spot(1, 3000)
    assert visit.key("r", "R") == ["Again.", "Again, slowly."]
    assert visit.send(Do("search", "track 1")) == ["1 place. Round the end. 1 of 1: chapter 1, 0 seconds."]


def test_a_file_goes_on_into_its_next_chapter_without_a_gap() -> None:
    visit = Driver(foreign())
    visit.history.clear()
    visit.wait(103)
    assert visit.spot == Spot(1, 3000)
    assert not any(isinstance(effect, Play) for effect in visit.history)
    assert visit.key("p") == ["10 seconds back."]
    visit.send(Do("timer", "e"))
    assert visit.wait(10) == ["Sleep timer: paused at the end of the chapter."]
    assert visit.spot == Spot(1, 0) and visit.quiet()
    visit.key("space")
    assert visit.wait(101) == ["The end."]


def test_a_file_cut_short_is_told_of_once_and_what_it_lacks_is_passed_over() -> None:
    visit = Driver(foreign())
    assert visit.send(Ended(1, 30_000)) == ["all.m4b ends early, after 30 seconds.", "The end."]
    assert visit.state.finished


def test_what_is_told_of_an_item_before_the_last_jump_is_not_believed(visit: Driver) -> None:
    visit.key("N")
    visit.send(At(1, 59_000))
    visit.send(Ended(1, 60_000))
    visit.send(Refused(1, "x"))
    assert visit.spot == Spot(1, 0)


def test_a_file_that_ends_early_is_told_of_and_the_next_plays(visit: Driver) -> None:
    visit.wait(5)
    lines = visit.send(Ended(1, 20_000))
    assert lines[0] == "01.mp3 ends early, after 20 seconds."
    assert visit.spot == Spot(1, 0)


def test_files_that_cannot_be_played_are_passed_over_and_nothing_at_all_ends_it(visit: Driver) -> None:
    lines = visit.send(Refused(1, "01.mp3 cannot be played: no such file."))
    assert lines[0] == "01.mp3 cannot be played: no such file."
    assert visit.spot == Spot(1, 0) and visit.code is None
    assert visit.send(Refused(2, "no."))[1] == "Chapter 3 of 4, Part 3.", "who asked for another one must know"
    visit.send(Refused(3, "no."))
    assert visit.lines[-1] == "Nothing more can be played." and visit.code == 1


def test_the_sound_device(visit: Driver) -> None:
    assert visit.send(Lost(1, 0)) == ["The sound device has gone. Waiting for it."]
    assert visit.send(Back(1, 0, 3.0)) == ["The sound is back."]
    assert not visit.state.paused
    lines = visit.send(NoDevice("There is no sound device named x.", ("Loudspeaker", "Headphones")))
    assert lines == [
        "Error: There is no sound device named x. The devices here are: Loudspeaker; Headphones. "
        "Name one: --device NAME"
    ]
    assert visit.code == 1
    assert visit.send(Tick()) == []
    assert not visit.effects
    assert Driver(guide()).send(Failed("It broke."))[0].startswith("Error: It broke.")


def test_keys_that_do_nothing_and_pastes(visit: Driver) -> None:
    assert visit.key("z", "!", "\x01") == [
        "Z does nothing. Question mark for help.",
        "! does nothing. Question mark for help.",
        "That key does nothing. Question mark for help.",
    ]
    assert any(isinstance(effect, Tone) for effect in visit.effects)
    assert visit.send(Pasted()) == ["That was pasted, and is not taken as keys."]
    quiet = Driver(guide(), replace(over(), earcons=False))
    quiet.key("z", "P", "m")
    assert not any(isinstance(effect, Tone) for effect in quiet.effects)


def test_an_answer_may_be_typed_before_its_question_is_put(visit: Driver) -> None:
    visit.key("g", "3", "enter")
    assert visit.spot == Spot(2, 0)
    visit.key("/", "p", "i")
    assert visit.answer("lls")[0].startswith("4 places.")
    visit.key("g", "up")
    assert visit.answer("1")[0].startswith("Chapter 1")


def test_line_mode_takes_keys_words_and_arguments(visit: Driver) -> None:
    assert visit.send(TypedLine("n")) == ["Sentence 2 of 6."]
    assert visit.send(TypedLine("")) == ["Paused."]
    assert visit.send(TypedLine(" ")) == ["Playing."]
    assert visit.send(TypedLine("g 3")) == ["Chapter 3 of 4, Part 3."]
    assert visit.send(TypedLine("/pills")) == ["4 places. 3 of 4: chapter 3, 20 seconds."]
    assert visit.send(TypedLine("next chapter"))[0].startswith("Chapter 4")
    assert visit.send(TypedLine("page up"))[0].startswith("Chapter 3")
    assert visit.send(TypedLine("m see the doctor")) == ["Bookmark 1 at chapter 3, 0 seconds."]
    assert visit.send(TypedLine("= 1.75")) == ["Speed 1.75."]
    assert visit.send(TypedLine("+ 9")) == ["That is no speed. Write a number from 0.5 to 3."]
    assert visit.send(TypedLine("nn")) == ["Nn does nothing. Question mark for help."]
    assert visit.send(TypedLine("g")) == [ENGLISH.ask_place]
    assert visit.send(TypedLine("n")) == [
        "That is no place. Write a chapter's number or title, a time such as 12:30, +5m, or half."
    ]


def test_the_last_chapter_can_be_skipped_too_where_its_notice_says_so(visit: Driver) -> None:
    assert visit.send(TypedLine("g 4"))[0].endswith("Capital n skips it.")
    visit.wait(1)
    assert visit.key("N") == ["Skipped. This was the last chapter."]
    assert visit.quiet() and visit.state.finished
    assert visit.send(Ended(visit.state.token, 30_000)) == [] and visit.wait(5) == []
    assert visit.key("u")[0].startswith("Back to chapter 4") and not visit.quiet()
    assert visit.key("N", "N")[1] == "This is the last chapter."


def test_the_describer_tells_of_lines_too_and_does_nothing(visit: Driver) -> None:
    visit.send(TypedLine("k"))
    assert visit.send(TypedLine("next chapter")) == ["Next chapter: next chapter."]
    assert visit.send(TypedLine("quit")) == ["Quit: stop, and keep the place."]
    assert visit.state.spot.chapter == 0 and not visit.state.left


def test_the_end_of_input(visit: Driver) -> None:
    assert visit.send(NoMoreInput(leave=False)) == []
    lines = visit.wait(185)
    assert lines[-1].startswith("The end.") and visit.state.left
    assert Driver(guide()).send(NoMoreInput(leave=True)) == ["Stopped at chapter 1, 0 seconds."]


def test_help_names_every_action_and_a_clock_that_goes_back_stands_still(visit: Driver) -> None:
    groups = [visit.key("?") for _ in KEY_GROUPS]
    assert sum(len(group) - 1 for group in groups) == len(ACTIONS) == 36
    assert [group[-1].partition(": ")[2] for group in groups][-1] == "the first keys."
    assert visit.key("?") == groups[0] and visit.key("w") and visit.key("?") == groups[0]
    assert len(visit.send(TypedLine("? all"))) == 36
    visit.now -= 1000
    visit.key("t")
    visit.answer("5")
    assert visit.state.timer == 300.0
