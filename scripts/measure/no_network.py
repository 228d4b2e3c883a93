"""Every verb in a network namespace without a route, and each of its calls of the network written down.

    scripts/measure/run no_network

Two proofs of one promise: nothing leaves the machine unless it is asked for in so many words. Where there is no route
at all, each verb ends as it should; and strace sees no socket but those that stay on the machine (AF_UNIX, and loopback
where something is served). The last verb, the voice of Google where it is allowed to send, shows that what leaves would
be seen: there nothing can be sent, and it must try.

Prints a line a verb, and what it used of the network. Exit code 1 where one does not end as it should or asks for more,
2 where it cannot be done here: it needs Linux, strace, and the right to make a namespace.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.sources.building import FIXTURES, FORMATS, build

ROOT = Path(__file__).resolve().parents[2]
GUIDE = "how-to-listen"
KEYS = "\nn\nw\nN\nf\nb\n?\nq\n"
ROOM = """\
[hours]
monday = ["00:00-24:00"]
tuesday = ["00:00-24:00"]
wednesday = ["00:00-24:00"]
thursday = ["00:00-24:00"]
friday = ["00:00-24:00"]
saturday = ["00:00-24:00"]
sunday = ["00:00-24:00"]

[sound]
device = "null"

[screen]
on = true
"""
PROBE = "import socket; socket.socket(socket.AF_INET, socket.SOCK_DGRAM).connect(('192.0.2.1', 9))"
"""Sends nothing: it asks for a route to an address that is nobody's (RFC 5737), and fails where there is none."""
LOCAL = re.compile(r'"(?:127\.[\d.]+|::1|::ffff:127\.[\d.]+)"')


@dataclass(frozen=True)
class Verb:
    """What is called, how it must end, and what it may use of the network."""

    words: str
    code: int = 0
    typed: str = ""
    serves: bool = False
    """True where it listens on a loopback address."""
    reaches_out: bool = False
    """True where it must be seen to try to leave the machine."""
    seconds: int = 0
    """After these it is told to end; 0 where it ends by itself."""


def verbs(documents: dict[str, Path]) -> Iterator[Verb]:
    """All that are tried, in an order in which each finds what it needs."""
    yield Verb("voices")
    yield Verb(f"check {GUIDE}")
    yield Verb(f"build {GUIDE} --voice natural")
    yield Verb(f"build {GUIDE} --voice pyttsx3 --output by-pyttsx3")
    yield Verb("verify")
    yield Verb(f"chapters {GUIDE}")
    for file in documents.values():
        yield Verb(f"draft {file} --guide from-{file.suffix[1:]}")
    yield Verb(f"play output/{GUIDE}-en --line --device null", typed=KEYS)
    yield Verb("say tamoxifen --voice natural --output natural.wav")
    yield Verb("say tamoxifen --voice pyttsx3 --output pyttsx3.wav")
    yield Verb("say tamoxifen --voice piper:joe --output piper.wav")
    yield Verb("spoken -", typed="Take 5 mg twice a day.\n")
    yield Verb("status")
    yield Verb(f"review {GUIDE} --json")
    yield Verb(f"approve {GUIDE}", code=3)
    yield Verb("new knee")
    yield Verb("waiting-room prepare")
    yield Verb("waiting-room check")
    yield Verb("waiting-room plan --page plan.html")
    yield Verb("waiting-room simulate --days 1")
    yield Verb("waiting-room run", serves=True, seconds=30)
    yield Verb("waiting-room report")
    yield Verb("serve", serves=True, seconds=15)
    yield Verb("help build")
    yield Verb("completion bash")
    yield Verb("cache")
    yield Verb("cache --clear")
    yield Verb(f"build {GUIDE} --voice gtts", code=2)
    yield Verb(f"build {GUIDE} --voice gtts --jobs 1 --allow-online", code=1, reaches_out=True)


# --- what is read of strace -------------------------------------------------------------------------------------------


def calls(trace: str) -> list[str]:
    """The calls that strace wrote down, without the number of the process; no signals, no ends."""
    lines = (line.partition(" ")[2].strip() for line in trace.splitlines())
    return [line for line in lines if re.match(r"(?:<\.\.\. )?[a-z]\w*(?:\(| resumed)", line)]


def leaves(call: str, serves: bool) -> bool:
    """True where a call is for more than this machine: a family other than AF_UNIX, or an address not of loopback.

    A socket has no address yet: where a verb serves, one of the internet's families is judged by what it is bound to.
    """
    if re.match(r"socket(?:pair)?\(", call):
        return not call.partition("(")[2].startswith(("AF_UNIX", *(("AF_INET,", "AF_INET6,") if serves else ())))
    families = set(re.findall(r"sa_family=(\w+)", call)) - {"AF_UNIX", "AF_UNSPEC"}
    addresses = re.findall(r'(?:inet_addr\(|inet_pton\(AF_INET6, )("[^"]*")', call)
    return bool(families) and not (serves and addresses and all(LOCAL.fullmatch(one) for one in addresses))


def used(trace: list[str]) -> str:
    """What was used of the network, in a few words."""
    sockets = Counter(re.findall(r"^socket(?:pair)?\((\w+)", "\n".join(trace), re.MULTILINE))
    bound = sorted(set(re.findall(r'^bind\(.*?("[\d.:a-f]+")', "\n".join(trace), re.MULTILINE)))
    told = [f"{count} {family}" for family, count in sorted(sockets.items())]
    return ", ".join(told + [f"listens on {one[1:-1]}" for one in bound]) or "no socket"


# --- how a verb is run ------------------------------------------------------------------------------------------------


def without_network() -> list[str]:
    """The command that runs what follows in a namespace of its own, whose only interface is a loopback that is down."""
    return ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--user", "--map-root-user", "--net"]


def refusal() -> str:
    """Why it cannot be done here, as a sentence; empty where it can."""
    absent = [tool for tool in ("unshare", "strace", "timeout") if shutil.which(tool) is None]
    if absent:
        return f"{', '.join(absent)} not found. On Debian: sudo apt install strace util-linux coreutils"
    made = subprocess.run([*without_network(), "true"], capture_output=True, text=True, check=False)
    if made.returncode:
        return f"no network namespace can be made ({made.stderr.strip()}). Run it as root."
    asked = subprocess.run(
        [*without_network(), sys.executable, "-c", PROBE], capture_output=True, text=True, check=False
    )
    if "Network is unreachable" not in asked.stderr:
        return "the new network namespace has a route."
    watched = subprocess.run([*traced(Path(os.devnull)), "true"], capture_output=True, text=True, check=False)
    return f"strace may not watch ({watched.stderr.strip()})." if watched.returncode else ""


def traced(into: Path) -> list[str]:
    """The command that runs what follows, and writes every call of the network by it and its children into a file."""
    return ["strace", "--follow-forks", "--seccomp-bpf", "-qq", "-e", "trace=network", "-s", "200", "-o", str(into)]


def run(verb: Verb, folder: Path) -> tuple[int, str, list[str]]:
    """Its exit code, what it said, and its calls of the network."""
    trace = folder / "trace.txt"
    limit = ["timeout", "--preserve-status", "--signal=TERM", str(verb.seconds)] if verb.seconds else []
    # Some programs send nothing where they believe that a CI runs them.
    inherited = {name: value for name, value in os.environ.items() if not name.startswith(("CI", "XDG_"))}
    places = {name: str(folder / name.lower()) for name in ("AUDIOGUIDE_CACHE", "XDG_STATE_HOME", "HOME")}
    done = subprocess.run(
        [*without_network(), *traced(trace), *limit, sys.executable, "-m", "audioguide", *verb.words.split()],
        cwd=folder, env=inherited | places, input=verb.typed, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, done.stdout + done.stderr, calls(trace.read_text("utf-8", "replace"))


def faults(verb: Verb, code: int, trace: list[str], folder: Path) -> list[str]:
    """What is not as it should be, as sentences."""
    strange = [str(file.relative_to(folder)) for file in (folder / "home").rglob("*") if file.is_file()]
    left = [call for call in trace if leaves(call, verb.serves)]
    found = [] if code == verb.code else [f"ended with {code}, not {verb.code}"]
    found += [f"left {file} in the user's home, where nobody asked for it" for file in strange]
    if verb.reaches_out:
        return found + ([] if left else ["was not seen to try to leave the machine, so that nothing else would be"])
    return found + [f"asked for more than this machine: {call}" for call in left[:3]]


def documents(folder: Path) -> dict[str, Path]:
    """The same leaflet in each format that is read."""
    plain = {"text": "leaflet.txt", "markdown": "leaflet.md", "html": "leaflet.html"}
    same = FIXTURES / "same"
    return {name: same / plain[name] if name in plain else build(same / name, folder) for name in FORMATS}


def main() -> int:
    if why := refusal():
        print(f"Cannot do it here: {why}", file=sys.stderr)
        return 2
    wrong = tried = 0
    with tempfile.TemporaryDirectory(prefix="no-network-") as place:
        folder = Path(place)
        shutil.copytree(ROOT / "chapters" / GUIDE, folder / "chapters" / GUIDE)
        (folder / "home").mkdir()
        (folder / "waiting-room.toml").write_text(ROOM, "utf-8")
        for verb in verbs(documents(folder)):
            code, said, trace = run(verb, folder)
            found = faults(verb, code, trace, folder)
            shown = verb.words.replace(str(FIXTURES) + "/", "").replace(f"{folder}/", "")
            note = ": it tried, and nothing was sent" if verb.reaches_out and not found else ""
            print(f"{shown}: ended with {code}, {used(trace)}{note}", flush=True)
            for fault in found:
                print(f"  NOT HELD: {fault}\n  It said: {said.strip()[-600:]}", flush=True)
            wrong, tried = wrong + bool(found), tried + 1
    print(f"{tried} verbs without a network: {tried - wrong} as they should be, {wrong} not.")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
