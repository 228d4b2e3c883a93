"""Speed, nothing done twice, memory and start-up, measured in one run:

    scripts/measure/run bench [speed] [engines] [road] [twice] [memory] [check] [help]

The side-by-side speeds need espeak-ng and lame on the machine. Every command is timed whole, start-up included; pairs
run in turn, medians of five are printed.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import pickle
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from compileall import compile_dir
from functools import partial
from io import BytesIO
from itertools import count
from pathlib import Path
from pkgutil import resolve_name

from audioguide.model import Clip, Rate
from audioguide.regular_files import sha256

ROOT = Path(__file__).resolve().parents[2]
GUIDE = "breast-cancer-recurrence"
RUNS = 5
TURN = 32
"""Sentences that our adapter says, then the bare call: about a chapter."""
MORE = 30
"""Guides beside one, to tell what each further one costs."""
BIN = Path(sys.executable).parent


def main(parts: list[str]) -> None:
    unknown = [part for part in parts if part not in PARTS]
    if unknown:
        sys.exit(f"There is no part {', '.join(unknown)}. The parts are: {', '.join(PARTS)}.")
    compile_dir(ROOT / "audioguide", quiet=1)  # as pip does for an installed package
    with tempfile.TemporaryDirectory() as place:
        for part in parts or list(PARTS):
            PARTS[part](Path(place) / part)


def speed(place: Path) -> None:
    """Cold builds beside the plain way to do the same."""
    chapters = place / "text"
    chapters.mkdir(parents=True)
    run([sys.executable, "-m", __spec__.name, "--spoken", str(chapters)])
    pair("pyttsx3 build / espeak-ng piped into lame", cold(place, "pyttsx3"), lambda: piped(chapters, place), 0.5)
    plain = [sys.executable, "-m", __spec__.name, "--plain-natural", str(chapters), str(place)]
    pair("natural build / plain hibari and lameenc loop", cold(place, "natural"), lambda: run(plain), 0.75)


def cold(place: Path, voice: str, *more: str) -> Callable[[], None]:
    """A build from nothing, each time in a new place, so that nothing need be cleared away while the clock runs."""
    runs = count()
    apart = place / "-".join(("cold", voice, *more))

    def build() -> None:
        audioguide(apart / f"{next(runs)}", "build", GUIDE, "--voice", voice, *more)

    return build


def pair(name: str, ours: Callable[[], None], theirs: Callable[[], object], bar: float) -> None:
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(RUNS):
        for each, seconds in zip((ours, theirs), times, strict=True):
            seconds.append(timed(each))
    mine, other = (statistics.median(seconds) for seconds in times)
    print(f"{name}: {mine:.2f} s / {other:.2f} s = {mine / other:.2f} (bar {bar})", flush=True)


def piped(chapters: Path, place: Path) -> None:
    """What a shell user would type, chapter by chapter, in our voice and at our speed."""
    from audioguide.engines.pyttsx3 import PACE
    from audioguide.review.signed_guide import read_signed_guide
    from audioguide.speech import speech_rate

    guide = read_signed_guide(ROOT / "chapters" / GUIDE)
    speed = round(PACE.speed(speech_rate(guide.pace, guide.pauses)))
    for file in sorted(chapters.glob("*.txt")):
        speak = f"espeak-ng -v en-us -s {speed} --stdin --stdout < {file} | lame --quiet -b 64 - {place}/plain.mp3"
        run(["sh", "-c", speak])


def plain_natural(chapters: Path, place: Path) -> None:
    """One process, the same sentences, speed and pauses, one encoder a chapter."""
    import lameenc
    import numpy as np
    from hibari import Hibari

    engine = Hibari(threads=1)
    for file in sorted(chapters.glob("*.json")):
        plan = json.loads(file.read_text("utf-8"))
        encoder = lameenc.Encoder()
        encoder.silence()
        encoder.set_channels(1)
        encoder.set_bit_rate(64)
        encoder.set_in_sample_rate(24000)
        encoder.set_quality(5)
        mp3 = bytearray()
        for spoken, pause in plan["lines"]:
            sound = engine(spoken, speed=plan["speed"], seed=0)
            mp3 += encoder.encode((np.clip(sound, -1, 1) * 32767).astype("<i2").tobytes())
            mp3 += encoder.encode(bytes(2 * 24 * pause))
        mp3 += encoder.flush()
        (place / f"{file.stem}.mp3").write_bytes(mp3)


def write_spoken(folder: Path) -> None:
    """The guide's spoken sentences for the others: a text a chapter, and sentences with pauses."""
    from audioguide.engines.natural import PACE
    from audioguide.review.signed_guide import read_signed_guide
    from audioguide.speech import narrated, pause_after, speak, speech_rate

    guide = read_signed_guide(ROOT / "chapters" / GUIDE)
    speed = PACE.speed(speech_rate(guide.pace, guide.pauses))
    for chapter in guide.chapters:
        sentences = narrated(guide, chapter)
        said = [speak(sentence.text, guide.language).spoken for sentence in sentences]
        pauses = [pause_after(a, b, guide.pauses) for a, b in zip(sentences, (*sentences[1:], None), strict=True)]
        (folder / f"{chapter.stem}.txt").write_text("\n".join(said), "utf-8")
        plan = {"speed": speed, "lines": list(zip(said, pauses, strict=True))}
        (folder / f"{chapter.stem}.json").write_text(json.dumps(plan), "utf-8")


def engines(place: Path) -> None:
    """Our adapters beside the bare calls behind them: the first guide's sentences, one process, processor seconds."""
    from audioguide.engines.natural import PACE as NATURAL
    from audioguide.engines.natural import Natural
    from audioguide.engines.pyttsx3 import PACE as ESPEAK
    from audioguide.engines.pyttsx3 import Pyttsx3
    from audioguide.review.signed_guide import read_signed_guide
    from audioguide.speech import narrated, speak, speech_rate

    guide = read_signed_guide(ROOT / "chapters" / GUIDE)
    rate = speech_rate(guide.pace, guide.pauses)
    said = [
        speak(sentence.text, guide.language).spoken
        for chapter in guide.chapters
        for sentence in narrated(guide, chapter)
    ]
    place.mkdir(parents=True)
    small, natural = Pyttsx3(), Natural()
    through(said, "espeak", lambda text: small.synthesize(text, "en-us", rate, {}).frames / 22_050,
            bare_espeak(place, round(ESPEAK.speed(rate))), 1000)  # fmt: skip
    through(said, "hibari", lambda text: natural.synthesize(text, "heart", rate, {}).frames / 24_000,
            bare_hibari(NATURAL.speed(rate)), 100)  # fmt: skip


def through(said: list[str], name: str, ours: Callable[[str], float], bare: Callable[[str], float], bar: int) -> None:
    """Some sentences by one, then by the other, so that a busy machine slows both; each gives seconds of sound.

    Speed counts the sound that was made: silence that our adapter cuts off is made by the bare call and kept.
    """
    calls = {"ours": ours, "bare": bare}
    length = {who: sum(map(call, said)) for who, call in calls.items()}
    rounds: dict[str, list[float]] = {who: [] for who in calls}
    for _ in range(RUNS):
        spent = dict.fromkeys(calls, 0.0)
        for first in range(0, len(said), TURN):
            for who, call in calls.items():
                began = time.process_time()
                for text in said[first : first + TURN]:
                    call(text)
                spent[who] += time.process_time() - began
        for who, seconds in spent.items():
            rounds[who].append(seconds)
    mine, other = (statistics.median(rounds[who]) for who in calls)
    print(
        f"{name}, {len(said)} sentences: ours {length['bare'] / mine:.0f} times real time "
        f"({length['ours'] / mine:.0f} counting only what is kept), bare {length['bare'] / other:.0f} (bar {bar}); "
        f"ours / bare {other / mine:.2f} (bar 0.9)",
        flush=True,
    )


def bare_espeak(place: Path, speed: int) -> Callable[[str], float]:
    """pyttsx3's raw bindings in synchronous mode: samples and word events collected, nothing else.

    On a copy of the library, since one file is one set of variables in a process.
    """
    import ctypes

    from audioguide.engines.espeak_folder import known_to_espeak, library_and_voices, reachable
    from audioguide.engines.espeak_library import _bindings

    bindings = _bindings()
    library = ctypes.CDLL(str(shutil.copy(library_and_voices()[0], place)))
    pcm, words = bytearray(), list[tuple[int, int]]()

    def hear(samples: ctypes._Pointer[ctypes.c_short], count: int, events: ctypes._Pointer[ctypes.Structure]) -> int:
        nonlocal pcm
        if samples and count > 0:
            pcm += ctypes.string_at(samples, count * 2)
        index = 0
        while (event := events[index]).type != bindings.EVENT_LIST_TERMINATED:
            if event.type == bindings.EVENT_WORD:
                words.append((event.text_position, event.sample))
            index += 1
        return 0

    listener = bindings.t_espeak_callback(hear)
    voices = library_and_voices()[1]
    library.espeak_Initialize(bindings.AUDIO_OUTPUT_SYNCHRONOUS, 500, reachable(voices), 0x8000)
    library.espeak_SetSynthCallback(listener)
    library.espeak_SetVoiceByName(known_to_espeak("en-us", voices))
    library.espeak_SetParameter(bindings.RATE, speed, 0)

    def say(text: str) -> float:
        nonlocal pcm
        pcm = bytearray()
        words.clear()
        raw = text.encode()
        library.espeak_Synth(
            raw, ctypes.c_size_t(len(raw) + 1), 0, bindings.POS_CHARACTER, 0, bindings.CHARS_UTF8, None, None
        )
        return len(pcm) / 2 / 22_050

    say.listener = listener  # type: ignore[attr-defined]  # the library keeps only its address
    return say


def bare_hibari(speed: float) -> Callable[[str], float]:
    from hibari import Hibari

    engine = Hibari(threads=1)
    return lambda text: len(engine(text, speed=speed, seed=0)) / 24_000


def road(place: Path) -> None:
    """A build from nothing beside its floor, then one that changes nothing, in processor seconds with all children.

    The floor is one process that loads the engine, says each of the same sentences once, levels and encodes every
    chapter, and does nothing else. The build has one worker, too, for the bar: two processes that share a cache and a
    memory take more for the same work, as the second line shows, in which it has as many as by itself.
    """
    place.mkdir(parents=True)
    for voice, bar in (("pyttsx3", 1.4), ("natural", 1.2)):
        said = place / f"{voice}.lines"
        run([sys.executable, "-m", __spec__.name, "--said", voice, str(said)])
        floor = [sys.executable, "-m", __spec__.name, "--floor", str(said)]
        builds = cold(place, voice, "--jobs", "1"), cold(place, voice)
        turns = [(spent(lambda: run(floor)), *map(spent, builds)) for _ in range(RUNS)]  # noqa: B023
        least, alone, together = zip(*turns, strict=True)
        beside_floor(f"{voice} build with one worker", alone, least, f" (bar {bar})")
        beside_floor(f"{voice} build as it is", together, least)
        again = partial(audioguide, place / f"{voice}-again", "build", GUIDE, "--voice", voice)
        again()
        print(
            f"{voice} unchanged build: {statistics.median(spent(again) for _ in range(RUNS)):.2f} s (bar 0.3)",
            flush=True,
        )
    further(place)


def beside_floor(name: str, ours: Sequence[float], least: Sequence[float], bar: str = "") -> None:
    """Medians of both, and that of the ratios turn by turn."""
    mine, floor = statistics.median(ours), statistics.median(least)
    ratio = statistics.median(one / other for one, other in zip(ours, least, strict=True))
    print(f"{name} / its floor: {mine:.2f} s / {floor:.2f} s = {ratio:.2f}{bar}", flush=True)


def further(place: Path) -> None:
    """What each guide more of an unchanged build costs: thirty copies of the first guide beside one, in turn."""
    one, many = project(place / "one", 1), project(place / "many", 1)
    for number in range(MORE):
        shutil.copytree(many / "chapters" / GUIDE, many / "chapters" / f"{GUIDE}-{number}")
    builds = [partial(audioguide, place, "build", "--voice", "silent", here=here) for here in (one, many)]
    for build in builds:
        build()
    less, more = zip(*([spent(build) for build in builds] for _ in range(RUNS)), strict=True)
    each = (statistics.median(more) - statistics.median(less)) / MORE
    floor = statistics.median(hashed(place / "output" / f"{GUIDE}-en") for _ in range(RUNS))
    print(f"unchanged build, each further guide: {each:.3f} s (bar 0.03), {floor:.3f} of it the hashes", flush=True)


def hashed(output: Path) -> float:
    """CPU seconds that the hashes of a built guide take."""
    began = time.process_time()
    for file in output.iterdir():
        sha256(file)
    return time.process_time() - began


def put_aside(voice: str, file: Path) -> None:
    """Every chapter of the guide in its spoken form, and how it sounds."""
    from audioguide.build.plan import lines_of, plan_chapter
    from audioguide.review.signed_guide import read_signed_guide
    from audioguide.settings import read
    from audioguide.speech import lexicon_for
    from audioguide.speech.sound import sound_of
    from audioguide.speech.voice import choose_voice

    folder = ROOT / "chapters" / GUIDE
    guide = read_signed_guide(folder)
    choice = choose_voice(guide, read({"VOICE": voice}))
    sound = sound_of(guide, choice, lexicon_for(guide.language, folder.parent, folder))
    chapters = [lines_of(plan_chapter(guide, chapter), sound) for chapter in guide.chapters]
    file.write_bytes(pickle.dumps((sound, chapters)))


def floor(file: Path) -> None:
    """Say, level and encode what was put aside."""
    from audioguide.audio.loudness import Leveller
    from audioguide.audio.mp3 import encode
    from audioguide.build.assembly import ChapterSound

    sound, chapters = pickle.loads(file.read_bytes())
    engine, manner, clips = resolve_name(sound.adapter)(), sound.manner, dict[tuple[str, Rate], Clip]()

    def say(spoken: str, lexicon: dict[str, str], rate: Rate) -> Clip:
        if (spoken, rate) not in clips:
            clips[spoken, rate] = engine.synthesize(spoken, manner.voice, rate.words, lexicon)
        return clips[spoken, rate]

    for lines in chapters:
        chapter = ChapterSound(lines, say, sound.sample_rate, sound.pauses.lead_in, sound.pauses.tail)
        encode(Leveller(sound.gain).level(chapter.blocks()), sound.sample_rate, BytesIO())


def twice(place: Path) -> None:
    """An unchanged build, one edited sentence, and two builds from nothing."""
    copy = project(place / "copy", 1)
    for voice in ("pyttsx3", "natural"):
        results = [
            json.loads(audioguide(place, "build", GUIDE, "--voice", voice, "--json", here=copy)) for _ in range(2)
        ]
        print(f"{voice}: first {figures(results[0])}; unchanged {figures(results[1])}", flush=True)
        build = partial(audioguide, place, "build", GUIDE, "--voice", voice, here=copy)
        again = [timed(build) for _ in range(RUNS)]
        print(f"{voice}: unchanged build, whole command: {statistics.median(again):.2f} s (bar 0.5)", flush=True)
        first = tree(place / "output")
        for folder in ("cache", "output"):
            shutil.rmtree(place / folder)
        audioguide(place, "build", GUIDE, "--voice", voice, "--jobs", "1", here=copy)
        print(f"{voice}: two builds from nothing, bytes equal: {first == tree(place / 'output')}", flush=True)
        edit(copy)
        edited = json.loads(audioguide(place, "build", GUIDE, "--voice", voice, "--json", here=copy))
        print(f"{voice}: one edited sentence: {figures(edited)} (bar 1 clip, 1 chapter)", flush=True)
        for folder in ("cache", "output"):
            shutil.rmtree(place / folder)


def edit(copy: Path) -> None:
    """Change one safety line, which carries no fact, by a word that any line may have."""
    for file in sorted((copy / "chapters" / GUIDE / "en").glob("*.md")):
        text = file.read_text("utf-8")
        lines = text.split("\n")
        place = next((n for n, line in enumerate(lines) if line.endswith(". {safety}") and "too" not in line), None)
        if place is not None:
            lines[place] = lines[place].replace(". {safety}", " too. {safety}")
            file.write_text("\n".join(lines), "utf-8")
            return


def memory(place: Path) -> None:
    """Largest parent plus largest worker, for the guide and for one 20 times as long."""
    for voice in ("silent", "pyttsx3"):
        peaks = []
        for times in (1, 20):
            folder = project(place / f"{voice}-{times}", times)
            shutil.rmtree(place / "cache", ignore_errors=True)
            watched = [sys.executable, "-m", __spec__.name, "--watched", "build", GUIDE, "--voice", voice]
            told = run(watched, here=folder, place=place / f"{voice}-{times}")
            parent, worker = (int(number) for number in told.split()[-2:])
            peaks.append(parent + worker)
            print(f"{voice} {times} times: parent {parent // 1024} MB, largest worker {worker // 1024} MB", flush=True)
        print(f"{voice}: 20 times as long takes {peaks[1] / peaks[0]:.3f} of the memory (bar 1.15)", flush=True)


def watched(arguments: list[str]) -> None:
    import resource

    from audioguide.cli.root import run as run_command

    code = run_command(arguments)
    for worker in multiprocessing.active_children():
        worker.join()
    peaks = [resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    print(*peaks)
    sys.exit(code)


def project(folder: Path, times: int) -> Path:
    """A copy of the guide, or one with its chapters over and over, without routes and optional chapters."""
    source = ROOT / "chapters" / GUIDE
    target = folder / "chapters" / GUIDE
    shutil.copytree(source, target)
    if times == 1:
        return folder
    toml = (source / "guide.toml").read_text("utf-8")
    (target / "guide.toml").write_text(toml.split("[[routes]]")[0], "utf-8")
    pages = sorted((source / "en").glob("*.md"))
    shutil.rmtree(target / "en")
    (target / "en").mkdir()
    for number in range(len(pages) * times):
        page = pages[number % len(pages)]
        text = page.read_text("utf-8").replace("optional: true\n", "")
        (target / "en" / f"{number + 1:02d}-{page.stem[3:]}-{number // len(pages)}.md").write_text(text, "utf-8")
    return folder


def check(place: Path) -> None:
    """`audioguide check` of the first guide: the whole command, and its fact rules alone, in processor seconds."""
    from audioguide import checks
    from audioguide.facts import read_facts
    from audioguide.script import read_guide

    place.mkdir(parents=True)
    environment = os.environ | {"AUDIOGUIDE_CACHE": str(place / "cache")}
    whole = []
    for _ in range(RUNS):
        shutil.rmtree(place / "cache", ignore_errors=True)
        command = [str(BIN / "audioguide"), "check", GUIDE]
        checking = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
        _, status, used = os.wait4(checking.pid, 0)
        checking.returncode = os.waitstatus_to_exitcode(status)
        whole.append(used.ru_utime + used.ru_stime)
    print(f"check, the whole command, nothing cached: {statistics.median(whole):.2f} s (bar 0.7)", flush=True)
    guide, table = read_guide(ROOT / "chapters" / GUIDE), read_facts(ROOT / "chapters" / GUIDE / "facts.yaml")
    alone = []
    for _ in range(RUNS):
        began = time.process_time()
        checks.run(guide, table, frozenset(), "fact")
        alone.append(time.process_time() - began)
    print(
        f"its fact rules alone: the first time {alone[0]:.2f} s, then {statistics.median(alone[1:]):.2f} s, "
        f"{statistics.median(alone[1:]) / statistics.median(whole):.2f} of the command (bar 0.4)",
        flush=True,
    )


def help_(place: Path) -> None:
    """`audioguide --help` beside importing Click."""
    audioguide_help = [str(BIN / "audioguide"), "--help"]
    click = [sys.executable, "-c", "import click"]
    times = [(spent(lambda: run(audioguide_help)), spent(lambda: run(click))) for _ in range(25)]
    ours, theirs = (statistics.median(column) for column in zip(*times, strict=True))
    print(
        f"audioguide --help / import click: {ours:.3f} s / {theirs:.3f} s = {ours / theirs:.2f} (bar 1.3)", flush=True
    )


def spent(work: Callable[[], object]) -> float:
    """Processor seconds of the commands that `work` runs, and of what they start."""
    import resource

    def children() -> float:
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    before = children()
    work()
    return children() - before


def audioguide(place: Path, *arguments: str, here: Path = ROOT) -> str:
    return run([str(BIN / "audioguide"), *arguments, "--output", str(place / "output")], here=here, place=place)


def run(command: list[str], here: Path = ROOT, place: Path | None = None) -> str:
    environment = os.environ | ({"AUDIOGUIDE_CACHE": str(place / "cache")} if place else {})
    done = subprocess.run(command, cwd=here, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{' '.join(command)} ended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def tree(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def figures(result: dict[str, object]) -> str:
    return (
        f"{result['clips_rendered']} clips rendered, {result['clips_reused']} reused, "
        f"{result['chapters_encoded']} chapters encoded, {result['seconds']} s"
    )


PARTS: dict[str, Callable[[Path], None]] = {
    "speed": speed,
    "engines": engines,
    "road": road,
    "twice": twice,
    "memory": memory,
    "check": check,
    "help": help_,
}

if __name__ == "__main__":
    if sys.argv[1:2] == ["--spoken"]:
        write_spoken(Path(sys.argv[2]))
    elif sys.argv[1:2] == ["--plain-natural"]:
        plain_natural(Path(sys.argv[2]), Path(sys.argv[3]))
    elif sys.argv[1:2] == ["--said"]:
        put_aside(sys.argv[2], Path(sys.argv[3]))
    elif sys.argv[1:2] == ["--floor"]:
        floor(Path(sys.argv[2]))
    elif sys.argv[1:2] == ["--watched"]:
        watched(sys.argv[2:])
    else:
        main(sys.argv[1:])
