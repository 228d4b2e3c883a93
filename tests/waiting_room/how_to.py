"""docs/how-to/waiting-room.md taken apart: what a reader types and writes, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

PAGE = (Path(__file__).parents[2] / "docs/how-to/waiting-room.md").read_text("utf-8")


@dataclass(frozen=True, slots=True)
class Block:
    """One block that stands apart from the text."""

    heading: str
    kind: str
    """commands, or toml."""
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        return "\n".join(self.lines) + "\n"


def blocks(page: str = PAGE) -> list[Block]:
    """Fenced ones are toml; indented ones are commands, or toml where the first line is the head of a table."""
    found: list[Block] = []
    heading, fenced = "", False
    lines: list[str] = []
    for line in [*page.splitlines(), ""]:
        if line.startswith("```"):
            if fenced:
                found.append(Block(heading, "toml", tuple(lines)))
                lines = []
            fenced = not fenced
        elif fenced or line.startswith("    "):
            lines.append(line if fenced else line[4:])
        elif lines:
            kind = "toml" if lines[0].startswith("[") else "commands"
            found.append(Block(heading, kind, tuple(lines)))
            lines = []
        if not fenced and line.startswith("#"):
            heading = line.lstrip("# ")
    return found


def commands() -> list[str]:
    """Every command of the page."""
    return [line for block in blocks() if block.kind == "commands" for line in block.lines]


def example() -> str:
    """The configuration that the page proposes, as it stands."""
    return next(block.text for block in blocks() if block.kind == "toml")


def changed(text: str, table: str, **settings: str) -> str:
    """A configuration with other values, as TOML writes them, in one of its tables. Raises KeyError."""
    head, found, rest = text.partition(f"[{table}]\n")
    body, sign, tail = re.split(r"(^(?=\[)|\Z)", rest, maxsplit=1, flags=re.MULTILINE)
    for name, value in settings.items():
        body, count = re.subn(rf"^(?:# )?{name} = .*$", f"{name} = {value}", body, count=1, flags=re.MULTILINE)
        if not found or not count:
            raise KeyError(f"{table}.{name}")
    return head + found + body + sign + tail
