from __future__ import annotations

import multiprocessing
import signal
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from audioguide.build import workers as workers_module
from audioguide.build.batch import Progress
from audioguide.build.chapter_encoding import EncodedChapter
from audioguide.build.endings import CRASHED, KILLED, STOPPED, ending_of
from audioguide.build.failed_chapters import FailedChapter, given_up
from audioguide.build.plan import ChapterPlan
from audioguide.build.staged import frames_file
from audioguide.build.worker import EncodeChapter, _portable
from audioguide.build.worker_position import NOWHERE, Patience, WorkerPosition
from audioguide.build.workers import Workers
from audioguide.engines.lengths import BY_WORDS
from audioguide.errors import EngineUnavailable
from audioguide.model import Chapter, Guide, Pauses, Sentence, Source
from audioguide.settings import Settings
from audioguide.speech import Lexicon
from audioguide.speech import voice as voice_module
from audioguide.speech.sound import Sound
from audioguide.speech.synthesis import Manner
from tests.build.fragile import LOG, Fragile
from tests.conftest import Run
from tests.signing import settle

ADAPTER = f"{Fragile.__module__}:{Fragile.__qualname__}"
SOUND = Sound(
    Manner("fragile", "1", "glass", 150.0, "en-US"), ADAPTER, 22_050, 1.0, 135, Pauses(), BY_WORDS, Lexicon({}), False
)
CHAPTER = Chapter(1, "one", "One", "public", (), file="01-one.md")
QUICK = Patience(seconds=1.0, seconds_a_character=0.0)


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(LOG, str(tmp_path / "log"))
    return tmp_path / "log"


def chapter(number: int, *texts: str) -> ChapterPlan:
    lines = (Sentence(f"c{number:02d}-s{n:03d}", 1, "fact", text, line=n) for n, text in enumerate(texts, 5))
    return ChapterPlan(number, f"{number:02d}-chapter", tuple(lines))


def encode(
    place: Path, *plans: ChapterPlan, jobs: int = 2, told: list[tuple[int, int]] | None = None
) -> tuple[dict[int, EncodedChapter], dict[int, FailedChapter]]:
    settings = Settings(place, place / "output", place / "cache", jobs)
    with Workers(settings, QUICK) as workers:
        done, failures = say(workers, plans, place, progress=lambda *now: None if told is None else told.append(now))
    assert multiprocessing.active_children() == []
    return {part.number: part for part in done}, {failure.number: failure for failure in failures}


def say(
    workers: Workers, plans: Sequence[ChapterPlan], place: Path, sound: Sound = SOUND, progress: Progress | None = None
) -> tuple[list[EncodedChapter], list[FailedChapter]]:
    tasks = [EncodeChapter(plan, sound, place / "cache", place, workers.patience) for plan in plans]
    with workers.saying(tasks, progress) as batch:
        while not batch.over:
            workers.hear()
        return batch.result()


@pytest.mark.slow
def test_a_sentence_that_ends_its_worker_once_is_said_by_a_fresh_one(tmp_path: Path, log: Path) -> None:
    told: list[tuple[int, int]] = []
    done, failures = encode(
        tmp_path,
        chapter(1, "One.", "This dies once.", "And this dies once."),
        chapter(2, "Three.", "This hangs once.", "Four."),
        chapter(3, "Five."),
        told=told,
    )
    assert (set(done), failures) == ({1, 2, 3}, {})
    assert told == [(1, 3), (2, 3), (3, 3)]
    asked = Counter(log.read_text("utf-8").splitlines())
    twice = {"This dies once.": 2, "And this dies once.": 2, "This hangs once.": 2}
    assert {text: times for text, times in asked.items() if times > 1} == twice
    assert (done[1].rendered, done[1].reused) == (1, 2), "what was said before a death was not said again"
    assert all(frames_file(tmp_path, f"0{number}-chapter").stat().st_size for number in done)


@pytest.mark.slow
def test_a_sentence_that_cannot_be_said_costs_its_chapter_and_no_other(tmp_path: Path, log: Path) -> None:
    told: list[tuple[int, int]] = []
    done, failures = encode(
        tmp_path,
        chapter(1, "One.", "This dies always."),
        chapter(2, "Two.", "Three.", "This hangs always."),
        chapter(3, "This is refused.", "Four."),
        chapter(4, "Five."),
        told=told,
    )
    assert set(done) == {4}
    killed = "its process was ended from outside, most likely because memory ran out"
    assert {failure.number: (failure.line, failure.reason) for failure in failures.values()} == {
        1: (6, f'fragile could not say "This dies always.": {killed}, twice over'),
        2: (7, 'fragile could not say "This hangs always.": it gave no answer for too long, twice over'),
        3: (5, 'fragile could not say "This is refused.": it does not like this.'),
    }
    assert told[-1] == (4, 4)
    asked = Counter(log.read_text("utf-8").splitlines())
    # The first death of the two processes is laid to their number; then one goes on.
    assert (asked["This dies always."], asked["This hangs always."], asked["This is refused."]) == (3, 2, 1)


def test_a_voice_that_cannot_run_ends_the_build_at_once(tmp_path: Path, log: Path) -> None:
    with pytest.raises(EngineUnavailable, match="gone home"):
        encode(tmp_path, chapter(1, "This is unavailable."), chapter(2, "One."), jobs=1)
    assert multiprocessing.active_children() == []


def test_a_mistake_in_an_engine_reaches_the_parent_with_its_place(tmp_path: Path, log: Path) -> None:
    with pytest.raises(ZeroDivisionError) as raised:
        encode(tmp_path, chapter(1, "This is unforeseen."), jobs=1)
    assert "in synthesize" in "".join(raised.value.__notes__)


def test_workers_that_were_begun_early_and_died_are_no_loss(tmp_path: Path, log: Path) -> None:
    with Workers(Settings(tmp_path, tmp_path / "output", tmp_path / "cache", 2), QUICK) as workers:
        workers.start(2)
        for process in multiprocessing.active_children():
            process.kill()
            process.join()
        workers.prepare(SOUND)
        done, failures = say(workers, [chapter(1, "One."), chapter(2, "Two.")], tmp_path)
    assert (len(done), failures) == (2, [])


def test_an_engine_that_dies_when_it_starts_is_tried_twice_and_told(tmp_path: Path) -> None:
    broken = replace(SOUND, adapter="os:abort")
    with Workers(Settings(tmp_path, tmp_path / "output", tmp_path / "cache", 1), QUICK) as workers:
        done, failures = say(workers, [chapter(1, "One.")], tmp_path, broken)
    assert done == []
    assert [failure.reason for failure in failures] == [
        "fragile could not make this chapter: the voice crashed, twice over"
    ]


def test_an_exception_that_no_pipe_can_carry_is_told_all_the_same() -> None:
    class Local(Exception):
        pass

    assert str(_portable(Local("it broke"))) == "Local('it broke')"


def test_a_place_is_late_only_while_a_sentence_is_said() -> None:
    place = WorkerPosition(multiprocessing.get_context("spawn"))
    with place.saying(3, 60.0):
        assert (place.index, place.late()) == (3, False)
    with place.saying(4, -1.0):
        assert (place.index, place.late()) == (4, True)
    assert (place.index, place.late()) == (NOWHERE, False)
    with pytest.raises(KeyError), place.saying(5, -1.0):
        raise KeyError
    assert place.index == 5, "the parent reads which sentence it was"


def test_patience_grows_with_the_sentence_and_for_voices_far_away() -> None:
    engine = Fragile()
    assert Patience().limit("a" * 100, engine) == 130.0

    class Far(Fragile):
        sends_text_off_device = True

    assert Patience().limit("a" * 100, Far()) == 1300.0


@pytest.mark.slow
def test_a_build_names_every_sentence_and_keeps_the_old_guide(
    project: Path, run: Run, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("build")[0] == 0
    before = {file: file.read_bytes() for file in (project / "output").rglob("*") if file.is_file()}
    monkeypatch.setattr(voice_module, "make", lambda kind, name: Fragile())
    monkeypatch.setattr(workers_module, "Patience", lambda: QUICK)
    for page, old in (("01-start.md", "Next, hear about rest."), ("02-rest.md", "That is all.")):
        file = project / "chapters" / "knee" / "en" / page
        file.write_text(file.read_text("utf-8").replace(old, "This dies always."), "utf-8")
    code, out, err = run("build", "--voice", "fragile", "--jobs", "1")
    told = " ".join(err.split())
    assert (code, out) == (1, "")
    for page, line in (("01-start.md", 9), ("02-rest.md", 9)):
        assert f'{page}, line {line}: fragile could not say "This dies always.": its process was ended from' in told
    assert "2 chapters were given up" in told
    assert "most likely because memory ran out, twice over." in told
    assert told.endswith("All that was said is kept. Close other programs or build with --jobs 1, then build again.")
    assert "Traceback" not in err
    assert before == {file: file.read_bytes() for file in (project / "output").rglob("*") if file.is_file()}
    for page in ("01-start.md", "02-rest.md"):
        file = project / "chapters" / "knee" / "en" / page
        file.write_text(file.read_text("utf-8").replace("This dies always.", "This is well."), "utf-8")
    # Settled, so that only the first chapter says its state: with a like start both would have one rate.
    settle(project / "chapters" / "knee")
    log.unlink()
    code, out, err = run("build", "--voice", "fragile", "--jobs", "1")
    assert code == 0, err
    # Once for each of the two chapters, which say it at a rate of their own.
    assert log.read_text("utf-8").splitlines().count("This is well.") == 2


@pytest.mark.parametrize(
    ("sentence", "told", "remedy"),
    [
        ("This crashes.", "the voice crashed", "words or voice"),
        ("This is stopped.", "its process was ended from outside", "again"),
        ("This ends by itself.", "its process ended by itself, with the exit code 7", "words or voice"),
        ("This needs too much.", "memory ran out", "memory"),
    ],
)
def test_how_a_worker_ended_is_told(tmp_path: Path, log: Path, sentence: str, told: str, remedy: str) -> None:
    done, failures = encode(tmp_path, chapter(1, "One.", sentence), chapter(2, "Two."), jobs=1)
    assert set(done) == {2}
    assert (failures[1].line, failures[1].remedy) == (6, remedy)
    assert failures[1].reason == f'fragile could not say "{sentence}": {told}, twice over'


def test_endings_that_no_test_can_bring_about() -> None:
    assert ending_of(0xC0000005) == CRASHED
    assert ending_of(-signal.SIGKILL) == KILLED
    assert ending_of(-200) == STOPPED
    assert ending_of(None).told == "its process no longer answered"


def test_where_memory_runs_out_fewer_go_on_and_the_guide_is_made(tmp_path: Path, log: Path) -> None:
    done, failures = encode(
        tmp_path, chapter(1, "This dies once."), chapter(2, "And this dies once."), chapter(3, "One."), jobs=3
    )
    assert (set(done), failures) == ({1, 2, 3}, {})


def test_what_is_asked_for_fits_what_happened() -> None:
    guide = Guide("knee", "Knee", "en-US", Source("", "", ""), (CHAPTER,) * 2)
    crashed, memory = FailedChapter(1, 5, "It crashed"), FailedChapter(2, 6, "Memory ran out", "memory")
    again = FailedChapter(1, 5, "It was ended", "again")
    assert str(given_up(guide, [crashed])).endswith("Change these lines or choose another voice, then build again.")
    assert str(given_up(guide, [again])).endswith("All that was said is kept. Build again.")
    assert str(given_up(guide, [memory, crashed])).endswith(
        "Close other programs or build with --jobs 1 and change these lines or choose another voice, then build again."
    )


def test_processes_are_begun_early_once_and_no_more_than_there_are_chapters(tmp_path: Path) -> None:
    settings = Settings(tmp_path, tmp_path / "output", tmp_path / "cache", 3)
    for chapters, begun in ((2, 2), (9, 3)):
        with Workers(settings) as workers:
            workers.start(chapters)
            workers.start(9)
            assert len(multiprocessing.active_children()) == begun
    assert multiprocessing.active_children() == []
