from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from audioguide.audio import pcm
from audioguide.engines import gtts_request
from audioguide.engines.gtts import Gtts
from audioguide.engines.gtts_request import PAUSE, Sender
from audioguide.engines.packing import MOST_CHARACTERS, pack
from audioguide.engines.words import words
from audioguide.errors import EngineError, EngineUnavailable
from audioguide.model import Clip
from audioguide.speech.clip_cache import ClipCache
from audioguide.speech.clip_cache.census import count
from audioguide.speech.synthesis import Manner, Synthesizer

if Gtts().check():
    pytest.skip(Gtts().check(), allow_module_level=True)

import gtts.tts
import trustme

from tests.engines.gtts_server import Answer, Service, reply, tone, trusted

PLAIN = "Call your team, today; it can help."
LONG = (
    "Call your team if you see a new lump, or a change in the skin of the breast that is new; "
    "and call at once if you have a fever, trouble breathing, or a pain that does not go away, "
    "by day or by night, even when the clinic is closed."
)
AUTHORITY = trustme.CA()
NOW = datetime(2026, 3, 1, 12, 0, 0, tzinfo=UTC)


class Time:
    """A clock that only sleeping moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self.slept: list[float] = []

    def clock(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        if seconds:
            self.slept.append(round(seconds, 3))
        self.now += seconds


@pytest.fixture
def google(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Service]:
    service = Service(AUTHORITY)
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", trusted(AUTHORITY, tmp_path))
    monkeypatch.setattr(gtts.tts, "_translate_url", service.url)
    monkeypatch.setattr(gtts_request, "FIRST_WAIT", 1.0)
    yield service
    service.close()


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def voice(time: Time) -> Gtts:
    engine = Gtts()
    engine._sender = Sender(clock=time.clock, sleep=time.sleep, part=lambda: 0.0, now=lambda: NOW)
    return engine


def say(engine: Gtts, text: str = PLAIN, rate: float = 165) -> Clip:
    return engine.synthesize(text, "en", rate, {})


def said(clip: Clip, text: str) -> list[str]:
    return [text[mark.char_start : mark.char_end] for mark in clip.marks]


def test_one_sentence_is_one_request_with_its_punctuation_kept(google: Service, voice: Gtts, time: Time) -> None:
    clip = say(voice)
    assert [(asked.text, asked.language) for asked in google.asked] == [(PLAIN, "en")]
    assert said(clip, PLAIN) == ["Call", "your", "team", "today", "it", "can", "help"]
    assert clip.sample_rate == 24_000
    assert clip.frames / 24_000 == pytest.approx(26 / 12, abs=0.25)
    assert time.slept == []


def test_the_words_are_sent_as_they_stand(google: Service, voice: Gtts) -> None:
    text = "Ask Dr. Smith, the 2nd; “why?!” well-known 😀, M.I.T. at 5:30 p.m."
    say(voice, text)
    assert [asked.text for asked in google.asked] == [text]


def test_the_sound_is_the_one_that_came(google: Service, voice: Gtts) -> None:
    import numpy as np

    heard = np.abs(np.fft.rfft(np.frombuffer(say(voice, PLAIN, 300).pcm, "<i2"))).argmax()
    assert heard * 24_000 / say(voice, PLAIN, 300).frames == pytest.approx(220, abs=2)


def test_a_long_sentence_is_few_requests_cut_at_clauses(google: Service, voice: Gtts) -> None:
    clip = say(voice, LONG)
    sent = [asked.text for asked in google.asked]
    assert " ".join(sent) == LONG
    assert len(sent) == 3
    assert all(len(text) <= 100 and text[-1] in ",;." for text in sent)
    assert said(clip, LONG) == [LONG[start:end] for start, end in words(LONG)]
    loud = pcm.audible(clip.pcm)
    middle = next(mark for mark in clip.marks if LONG[mark.char_end] == ";").end
    assert not loud[middle + 500 : middle + 3000].any(), "there is a breath at the joint"


def test_requests_are_held_apart(google: Service, voice: Gtts, time: Time, monkeypatch: pytest.MonkeyPatch) -> None:
    # The constant as it was before conftest.py made it nothing for tests.
    assert PAUSE >= 0.5
    monkeypatch.setattr(gtts_request, "PAUSE", PAUSE)
    say(voice, LONG)
    say(voice)
    assert time.slept == [PAUSE] * 3


@pytest.mark.parametrize(
    ("headers", "waited"),
    [
        ({}, 1.0),
        ({"Retry-After": "7"}, 7.0),
        ({"Retry-After": "Sun, 01 Mar 2026 12:01:30 GMT"}, 90.0),
        ({"Retry-After": "Sun, 01 Mar 2026 11:00:00 GMT"}, 0.0),
        ({"Retry-After": "soon"}, 1.0),
        ({"Retry-After": "-4"}, 1.0),
    ],
)
def test_too_busy_is_asked_again_when_it_says(
    google: Service, voice: Gtts, time: Time, headers: dict[str, str], waited: float
) -> None:
    google.answers = [Answer(429, headers)]
    assert say(voice).marks
    assert len(google.asked) == 2
    assert sum(time.slept) == waited


def test_a_service_that_wants_long_peace_gets_it(google: Service, voice: Gtts, time: Time) -> None:
    google.answers = [Answer(429, {"Retry-After": "600"})]
    with pytest.raises(
        EngineUnavailable, match=r"localhost asks to be left alone for 10 minutes. Build again after that"
    ):
        say(voice)
    assert (len(google.asked), time.slept) == (1, [])


@pytest.mark.parametrize(("status", "words_of_it"), [(429, "too busy .429.."), (500, "a fault of its own .500..")])
def test_after_the_last_try_it_says_what_was_tried(
    google: Service, voice: Gtts, time: Time, status: int, words_of_it: str
) -> None:
    google.answers = [Answer(status)] * 9
    with pytest.raises(EngineUnavailable, match=f"localhost .*{words_of_it} It was tried 5 times. .*build again"):
        say(voice)
    assert len(google.asked) == 5
    assert time.slept == [1, 2, 4, 8]


def test_waits_are_shorter_by_chance_and_never_by_more_than_half(google: Service, voice: Gtts, time: Time) -> None:
    assert voice._sender is not None
    voice._sender.part = lambda: 1.0
    google.answers = [Answer(503)] * 3
    say(voice)
    assert time.slept == [0.5, 1, 2]


@pytest.mark.parametrize(
    "trouble", [Answer(500), Answer(wait=0.4), Answer(wait_within=0.4), Answer(cut=True)], ids=repr
)
def test_trouble_that_passes_leaves_no_trace(
    google: Service, voice: Gtts, monkeypatch: pytest.MonkeyPatch, trouble: Answer
) -> None:
    well = say(voice)
    monkeypatch.setattr(gtts_request, "LIMITS", (5.0, 0.2))
    google.answers = [trouble]
    assert say(voice) == well
    assert len(google.asked) == 3


@pytest.mark.parametrize(
    ("trouble", "message"),
    [(Answer(wait=0.4), "localhost did not answer in time"), (Answer(cut=True), "localhost broke off")],
)
def test_trouble_that_stays_is_told(
    google: Service, voice: Gtts, monkeypatch: pytest.MonkeyPatch, trouble: Answer, message: str
) -> None:
    monkeypatch.setattr(gtts_request, "LIMITS", (5.0, 0.2))
    google.answers = [trouble] * 5
    with pytest.raises(EngineUnavailable, match=message):
        say(voice)
    assert len(google.asked) == 5


def test_an_answer_without_an_end_is_given_up(google: Service, voice: Gtts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gtts_request, "BIGGEST_REPLY", 1000)
    with pytest.raises(EngineUnavailable, match="an answer without an end"):
        say(voice)


@pytest.mark.parametrize(
    ("authority", "name"), [(trustme.CA(), "localhost"), (AUTHORITY, "example.org")], ids=["authority", "name"]
)
def test_a_wrong_certificate_is_refused_at_once_and_gets_no_text(
    google: Service, voice: Gtts, time: Time, monkeypatch: pytest.MonkeyPatch, authority: trustme.CA, name: str
) -> None:
    listener = Service(authority, name)
    monkeypatch.setattr(gtts.tts, "_translate_url", listener.url)
    with pytest.raises(
        EngineUnavailable, match="certificate of localhost is not one that this computer trusts, so noth"
    ):
        say(voice)
    assert (listener.asked, time.slept) == ([], [])
    listener.close()


def test_a_missing_list_of_certificates_is_told(google: Service, voice: Gtts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere.pem")
    with pytest.raises(EngineUnavailable, match=r"nowhere.pem.*Look at REQUESTS_CA_BUNDLE"):
        say(voice)
    assert google.asked == []


def test_offline_is_told(google: Service, voice: Gtts, time: Time) -> None:
    google.close()
    with pytest.raises(
        EngineUnavailable, match=r"localhost cannot be reached. Is this computer online. It was tried 5"
    ):
        say(voice)
    assert time.slept == [1, 2, 4, 8]


@pytest.mark.parametrize("status", [400, 403, 404, 302])
def test_a_refusal_is_not_asked_again_nor_followed_elsewhere(google: Service, voice: Gtts, status: int) -> None:
    google.answers = [Answer(status, {"Location": google.url(path="elsewhere")})]
    with pytest.raises(EngineUnavailable, match=f"refused the request .{status}."):
        say(voice)
    assert len(google.asked) == 1


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b')]}\'\n\n[["wrb.fr","jQ1olc",null,null]]\n', "answered without sound"),
        (b"<html>Before you continue</html>", "answered without sound"),
        (b"", "answered without sound"),
        (reply(b"abc").replace(b"YWJj", b"YWJ"), "sound that is damaged"),
        (reply(b"no MP3 at all"), "something else than sound"),
        (reply(tone(0)), "a sound too short for the words"),
        (reply(tone(300)), "a sound too short for the words"),
    ],
)
def test_an_answer_without_sound_is_told_and_not_asked_again(
    google: Service, voice: Gtts, body: bytes, message: str
) -> None:
    google.answers = [Answer(body=body)]
    with pytest.raises(EngineError, match=message):
        say(voice)
    assert len(google.asked) == 1


@pytest.mark.parametrize("text", ["...", "—", "?! …", " "])
def test_punctuation_alone_is_a_breath_and_is_not_sent(google: Service, voice: Gtts, text: str) -> None:
    assert say(voice, text) == Clip(pcm.silence(50, 24_000), 24_000)
    assert google.asked == []


@pytest.mark.parametrize("name", ["xx", "en-nowhere", "", "EN"])
def test_an_unknown_language_is_told_before_anything_is_sent(google: Service, voice: Gtts, name: str) -> None:
    with pytest.raises(EngineError, match=f"no voice named {name}"):
        voice.synthesize(PLAIN, name, 150, {})
    assert google.asked == []


def test_a_failure_names_its_sentence_and_the_next_run_asks_only_for_what_is_missing(
    google: Service, voice: Gtts, tmp_path: Path
) -> None:
    manner = Manner("gtts", voice.version(), "en", 165, "en-US")
    first = Synthesizer(voice, manner, ClipCache(tmp_path / "clips"), 24_000)
    first.say("One.", {})
    google.answers = [Answer(), Answer(403)]
    with pytest.raises(EngineUnavailable, match=r'gtts could not say "Call your team if.*refused'):
        first.say(LONG, {})
    assert count(first.cache.folder).clips == 1, "no half clip"
    google.asked.clear()
    again = Synthesizer(voice, manner, ClipCache(tmp_path / "clips"), 24_000)
    assert [bool(again.say(text, {}).marks) for text in ("One.", LONG, "Two.")] == [True] * 3
    assert [asked.text for asked in google.asked] == [*(LONG[s:e] for s, e in pack(LONG)), "Two."]
    assert (again.rendered, again.reused) == (2, 1)


@pytest.mark.parametrize("rate", [120, 150, 180])
def test_the_pace_follows_from_the_sound_in_english(google: Service, voice: Gtts, rate: int) -> None:
    clip = say(voice, LONG, rate)
    letters = sum(end - start for start, end in words(LONG))
    assert letters / 4.37 * 60 * 24_000 / clip.frames == pytest.approx(rate, rel=0.1)


def test_the_tempo_stays_where_speech_can_be_followed(google: Service, voice: Gtts) -> None:
    google.answers = [Answer(body=reply(tone(400)))]
    usual, hurried = say(voice, "Yes.", 9000), say(voice, PLAIN, 9000)
    assert usual.frames > 400 * 24 / 1.7
    assert hurried.frames / 24_000 > len("Callyourteamtodayitcanhelp") / 12 / 1.7


def test_an_accent_is_another_computer_and_another_language_another_request(
    google: Service, voice: Gtts, monkeypatch: pytest.MonkeyPatch
) -> None:
    domains = []

    def url(tld: str, path: str) -> str:
        domains.append(tld)
        return google.url(tld, path)

    monkeypatch.setattr(gtts.tts, "_translate_url", url)
    for name in ("en", "en-co.uk", "pt-com.br", "zh-TW"):
        voice.synthesize(PLAIN, name, 150, {})
    assert domains == ["com", "co.uk", "com.br", "com"]
    assert [asked.language for asked in google.asked] == ["en", "en", "pt", "zh-TW"]
    assert voice.sends_to("en-co.uk") == "translate.google.co.uk, a computer of Google"


def test_the_voices_are_those_of_gtts_and_the_accents() -> None:
    from gtts.accents import accents
    from gtts.lang import tts_langs

    voices = Gtts().voices()
    assert voices[0].name == "en"
    plain = {voice.name: voice.description for voice in voices if "google" not in voice.description}
    assert plain == tts_langs()
    accented = [voice for voice in voices if voice.name not in plain]
    assert all(f"{voice.language}-" in voice.name for voice in accented)
    known = {*accents, "us", "com.br", "com.ng", "ca"}
    assert {voice.name.partition("-")[2] for voice in accented} <= known


def test_listing_the_voices_loads_nothing_that_could_speak_to_a_network() -> None:
    code = (
        "import sys\nfrom audioguide.engines.gtts import Gtts\nassert Gtts().voices() and not Gtts().check()\n"
        "print(sorted({'requests', 'urllib3', 'gtts', 'http.client', 'av', 'numpy'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_speaking_warns_of_nothing() -> None:
    code = "import gtts.tts, requests, audioguide.engines.gtts_request"
    done = subprocess.run([sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_first_guide_takes_at_most_13_requests_for_10_sentences() -> None:
    from audioguide.build.plan import plan_chapter
    from audioguide.script import read_guide
    from audioguide.speech import speak

    guide = read_guide(Path(__file__).parents[2] / "chapters" / "breast-cancer-recurrence")
    sentences = [
        speak(sentence.text, guide.language).spoken
        for chapter in guide.chapters
        for sentence in plan_chapter(guide, chapter).sentences
    ]
    assert len(sentences) > 300
    assert sum(len(pack(sentence)) for sentence in sentences) <= 1.3 * len(sentences)


TEXTS = st.text(st.sampled_from("abc de ,.;: \n—。،กำ́😀!?)"), max_size=400)


@given(text=st.one_of(TEXTS, st.text(max_size=300)))
def test_packing_loses_nothing_and_keeps_the_limit(text: str) -> None:
    stretches = pack(text)
    kept = "".join(text[start:end] for start, end in stretches)
    assert "".join(kept.split()) == "".join(text.split())
    assert all(0 < end - start <= MOST_CHARACTERS for start, end in stretches)
    assert all(text[start:end] == text[start:end].strip() for start, end in stretches)


@pytest.mark.parametrize(
    ("text", "most", "stretches"),
    [
        ("", 10, []),
        ("one two", 10, ["one two"]),
        ("one, two three", 10, ["one,", "two three"]),
        ("Go now. And, well, do", 14, ["Go now.", "And, well, do"]),
        ("abcdefghijkl", 5, ["abcde", "fghij", "kl"]),
        ("abcde\u0301fg", 5, ["abcd", "e\u0301fg"]),
        ("你好，今天，请打电话", 6, ["你好，今天，", "请打电话"]),
    ],
)
def test_packing_cuts_where_a_speaker_would(text: str, most: int, stretches: list[str]) -> None:
    assert [text[start:end] for start, end in pack(text, most)] == stretches
