"""Keys and typed lines: a terminal of ours, a console of Windows that is a fake, and the settings file's key map."""

from __future__ import annotations

import io
import os
import queue
import threading
import time

import pytest

from audioguide.errors import UsageError
from audioguide.language.base.phrases.player_keys import KEY_GROUPS
from audioguide.player.actions import ACTIONS, GROUPS, default_keymap
from audioguide.player.descriptions import help_lines
from audioguide.player.key_names import keys_of
from audioguide.player.key_readers import LineInput, LineReader, TerminalReader, WindowsReader
from audioguide.player.state import Answer, Key, NoMoreInput, Pasted, PlayerEvent, TypedLine
from tests.player.books import ENGLISH
from tests.waiting import HANG

Events = queue.SimpleQueue[PlayerEvent]


def test_keys_and_sequences() -> None:
    assert list(keys_of("n N")) == ["n", "space", "N"]
    assert list(keys_of("\r\t\x1b[A\x1bOB\x1b[5~\x1b[6~\x1b[3~q")) == [
        "enter",
        "tab",
        "up",
        "down",
        "page up",
        "page down",
        "delete",
        "q",
    ]
    assert list(keys_of("\x1b[1;5Cn\x1b[200~\x1b")) == ["n"]
    assert list(keys_of("\x00\x07é漢")) == ["é", "漢"]


def test_every_default_key_belongs_to_one_action() -> None:
    keys = [key for action in ACTIONS for key in action.keys]
    assert len(keys) == len(set(keys))
    assert set(default_keymap().actions.values()) == {action.name for action in ACTIONS}
    groups = [help_lines(default_keymap(), ENGLISH, GROUPS, group) for group in KEY_GROUPS]
    assert sum(map(len, groups)) == len(ACTIONS)
    # What is heard at once is short: eight keys first.
    assert len(groups[0]) == 8 and max(map(len, groups)) <= 9


def test_keys_can_be_given_to_other_actions() -> None:
    keymap = default_keymap({"next_sentence": "j", "quit": "n", "play_pause": "p"})
    assert keymap.actions["j"] == "next_sentence"
    assert keymap.actions["n"] == "quit"
    assert "space" not in keymap.actions and "q" not in keymap.actions
    assert keymap.key_of("previous_sentence") == ""
    shown = [line for group in KEY_GROUPS for line in help_lines(keymap, ENGLISH, GROUPS, group)]
    assert not any(line.startswith(ENGLISH.no_key) for line in shown)
    assert default_keymap({"next_sentence": "page down"}).actions["N"] == "next_chapter"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"next_sentense": "j"}, "There is no action next_sentense. Did you mean next_sentence?"),
        ({"quit": "pagedown"}, "Did you mean page down?"),
        ({"quit": ""}, "write one character or a name"),
        ({"quit": "\x1b"}, "write one character or a name"),
        ({"quit": "j", "undo": "j"}, "The key j is given to two actions."),
    ],
)
def test_a_wrong_key_map_is_refused_with_what_is_near(changes: dict[str, str], says: str) -> None:
    with pytest.raises(UsageError) as refused:
        default_keymap(changes)
    assert says in str(refused.value)


def test_names_of_keys_are_words() -> None:
    assert [ENGLISH.key(key) for key in ("N", "n", ".", "?", "É", "page up")] == [
        "capital n",
        "n",
        "full stop",
        "question mark",
        "capital é",
        "page up",
    ]


def test_a_typed_line_can_be_mended_and_dropped() -> None:
    line = LineInput()
    echoed = "".join(line.feed(letter)[0] for letter in "ab\x7f漢\x7f\x01c d e\x17")
    assert line.text == "ac d "
    assert echoed == "ab\b \b漢\b \b\b \bc d e\b \b"
    assert line.feed("\r") == ("", True)
    line.feed("\x15")
    assert line.text == ""
    line.feed("\x7f")
    line.feed("x")
    assert line.feed("\x1b") == ("", True)
    assert line.text == ""


class Terminal:
    """A pseudo-terminal with a reader on it."""

    def __init__(self) -> None:
        self.ours, theirs = os.openpty()
        self.events: Events = queue.SimpleQueue()
        self.echo, out = os.pipe()
        self.theirs = theirs
        shown: list[int] = []
        self.reader = TerminalReader(self.events.put, theirs, lambda text: shown.append(os.write(out, text.encode())))
        threading.Thread(target=self.reader.run, daemon=True).start()

    def type(self, text: str, events: int = 1) -> list[PlayerEvent]:
        """So many events, and any that come at once with them."""
        os.write(self.ours, text.encode())
        found = [self.events.get(timeout=HANG) for _ in range(events)]
        while not self.events.empty():
            found.append(self.events.get())
        return found

    def echoed(self, size: int) -> bytes:
        return b"".join(os.read(self.echo, 1) for _ in range(size))


def test_a_terminal_gives_keys_lines_and_notices_pastes(monkeypatch: pytest.MonkeyPatch) -> None:
    import termios

    terminal = Terminal()
    before = termios.tcgetattr(terminal.theirs)
    assert not before[3] & (termios.ICANON | termios.ECHO)
    assert before[3] & termios.ISIG
    assert terminal.type("n\x1b[C", 2) == [Key("n"), Key("right")]
    assert terminal.type("x" * 30) == [Pasted()]
    terminal.reader.question(True)
    assert terminal.type("see \x1b[D\x7fx\rq", 2) == [Answer("seex"), Key("q")]
    assert terminal.echoed(8) == b"see \b \bx"
    terminal.reader.question(True)
    text = "a long text that was pasted into a note"
    assert terminal.type(text, 0) == []
    assert terminal.echoed(len(text)) == text.encode()
    assert terminal.type("\x1b") == [Answer(None)]
    # Half an arrow key, and the other half in time.
    with monkeypatch.context() as patched:
        patched.setattr("audioguide.player.key_readers._AFTER_ESCAPE", HANG)
        os.write(terminal.ours, b"\x1b")
        time.sleep(0.01)
        assert terminal.type("[A") == [Key("up")]
    assert terminal.type("\x04") == [NoMoreInput(leave=True)]
    terminal.reader.restore()
    assert termios.tcgetattr(terminal.theirs)[3] & (termios.ICANON | termios.ECHO)


def test_no_terminal_is_refused() -> None:
    reading, _ = os.pipe()
    with pytest.raises(OSError):
        TerminalReader(lambda event: None, reading)


def test_lines_from_a_pipe() -> None:
    events: list[PlayerEvent] = []
    LineReader(io.StringIO("n\r\n\n g 4 \nlast"), events.append, terminal=False).run()
    assert events == [TypedLine("n"), TypedLine(""), TypedLine(" g 4 "), TypedLine("last"), NoMoreInput(leave=False)]
    closed = io.StringIO()
    closed.close()
    LineReader(closed, events.append, terminal=True).run()
    assert events[-1] == NoMoreInput(leave=True)


class Console:
    """What msvcrt would give."""

    def __init__(self, letters: str) -> None:
        self.letters = iter(letters)
        self.shown = ""

    def getwch(self) -> str:
        return next(self.letters)

    def putwch(self, letter: str) -> None:
        self.shown += letter


def test_a_windows_console() -> None:
    events: list[PlayerEvent] = []
    console = Console("n\xe0H\0Q\xe0!  \r\x03")
    WindowsReader(events.append, console).run()
    assert events == [
        Key("n"),
        Key("up"),
        Key("page down"),
        Key("space"),
        Key("space"),
        Key("enter"),
        NoMoreInput(leave=True),
    ]
    events.clear()
    reader = WindowsReader(events.append, Console("4x\b2\rq\x1a"))
    reader.question(True)
    reader.run()
    assert events == [Answer("42"), Key("q"), NoMoreInput(leave=True)]
    events.clear()
    reader = WindowsReader(events.append, Console("4\x1b\x03"))
    reader.question(True)
    reader.run()
    assert events == [Answer(None), NoMoreInput(leave=True)]
