from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from audioguide.audio.playback.feed import Feed, Job, SoundBlock
from audioguide.audio.playback.level import factor, mixed, scaled, tone


def numbered(count: int, start: int = 0) -> bytes:
    return b"".join((start + number).to_bytes(2, "little") for number in range(1, count + 1))


def job(start: int = 0) -> Job:
    return Job(7, "a.mp3", start, None, 1.0)


def filled(sizes: list[int]) -> tuple[Feed, Job, bytes]:
    feed, work, place = Feed(), job(), 0
    feed.begin(work)
    for size in sizes:
        assert feed.put(SoundBlock(work, numbered(size, place), place, 1.0))
        place += size
    feed.finish(work)
    return feed, work, numbered(place)


@given(st.lists(st.integers(1, 40), max_size=8), st.lists(st.tuples(st.integers(1, 50), st.booleans()), max_size=20))
def test_what_is_handed_out_is_what_was_put_in_and_every_place_is_known(
    sizes: list[int], takes: list[tuple[int, bool]]
) -> None:
    feed, work, whole = filled(sizes)
    got = b""
    for count, held in takes:
        feed.held = held
        pcm = feed.take(count)
        assert len(pcm) == 2 * count
        got += b"" if held else pcm[: 2 * min(count, len(whole) // 2 - len(got) // 2)]
        heard = feed.heard(0)
        assert heard.job is work
        assert round(heard.frame) == len(got) // 2
        assert heard.ended == (len(got) == len(whole))
    assert got == whole[: len(got)]


def test_a_place_begins_with_a_whole_pull_and_never_with_a_scrap() -> None:
    feed, work = Feed(), job()
    feed.begin(work)
    feed.put(SoundBlock(work, numbered(30), 0, 1.0))
    assert feed.take(50) == bytes(100)
    feed.put(SoundBlock(work, numbered(30, 30), 30, 1.0))
    assert feed.take(50) == numbered(50)
    assert feed.take(50) == bytes(100)
    feed.finish(work)
    assert feed.take(50) == numbered(10, 50) + bytes(80)


def test_a_pull_larger_than_the_queue_gets_what_the_queue_holds() -> None:
    feed, work = Feed(), job()
    feed.limit = 20
    feed.begin(work)
    feed.put(SoundBlock(work, numbered(25), 0, 1.0))
    assert feed.take(50) == numbered(25) + bytes(50)


def test_a_delay_is_taken_off_what_is_heard() -> None:
    feed, _, _ = filled([100])
    feed.take(60)
    assert [round(feed.heard(delay).frame) for delay in (0, 25, 60, 90)] == [60, 35, 0, 0]
    feed.held = True
    feed.take(50)
    assert [round(feed.heard(delay).frame) for delay in (0, 25, 60)] == [60, 60, 50]


def test_a_new_job_throws_away_what_waits_and_the_old_one_is_heard_to_its_last_sample() -> None:
    feed, old, _ = filled([100])
    feed.take(60)
    new = job(500)
    feed.begin(new)
    assert not feed.put(SoundBlock(old, numbered(5), 60, 1.0))
    assert (feed.heard(10).job, round(feed.heard(10).frame)) == (old, 50)
    assert feed.put(SoundBlock(new, numbered(30), 500, 2.0))
    feed.take(20)
    assert (feed.heard(30).job, feed.heard(10).job) == (old, new)
    assert round(feed.heard(5).frame) == 500 + 15 * 2
    assert not feed.heard(0).ended


def test_another_job_can_begin_behind_what_waits() -> None:
    feed, _, whole = filled([30, 30, 40])
    feed.take(10)
    assert feed.cut(35) == 45
    new = job(45)
    feed.begin(new, after_what_waits=True)
    assert feed.put(SoundBlock(new, numbered(20, 700), 45, 2.0))
    assert feed.take(50) == whole[20:90] + numbered(15, 700)
    assert (feed.heard(16).frame, feed.heard(5).frame) == (44, 45 + 10 * 2)
    feed.begin(new)
    assert feed.cut(5) == 45 + 15 * 2


def test_an_aside_goes_first_also_while_held_and_is_told_once_it_was_heard() -> None:
    feed, _, whole = filled([10])
    feed.held = True
    feed.interject(numbered(4, 900), number=7)
    assert feed.take(6) == numbered(4, 900) + bytes(4)
    assert feed.aside_over(3) is None
    assert feed.aside_over(2) == 7
    assert feed.aside_over(0) is None
    feed.held = False
    assert feed.take(10) == whole


def test_levels() -> None:
    pcm = numbered(300, 29_900)
    assert scaled(pcm, factor(0)) is pcm
    assert factor(20, cap_db=-3) == factor(-3)
    assert factor(float("nan")) == 0.0
    assert factor(-200) == 0.0
    loud = memoryview(scaled(pcm, factor(60, 60))).cast("h")
    assert set(loud) == {32767}
    assert scaled(bytes(2) + b"\x10\x00", 0.5) == bytes(2) + b"\x08\x00"


def test_a_tone_is_quiet_and_short_and_never_changes_a_length() -> None:
    sound = tone((440, 660), 24_000, 2)
    assert 0.1 < len(sound) / 4 / 24_000 < 0.2
    assert max(memoryview(sound).cast("h")) <= 32767 * 10 ** (-24 / 20) + 1
    assert len(mixed(bytes(100), sound)) == 100
    assert mixed(bytes(len(sound) + 4), sound) == sound + bytes(4)
