"""Finds English in the rooms that serve any language: python -m tests.language.english_outside [ROOM ...]

A string or a pattern that holds an English word is English, unless it is

- for developers or writers: a docstring, a type, the text of an error or a finding, the words of a rule;
- technical: a key, a kind or a unit of the model, an element of HTML, a path, a format;
- named in EXCEPTIONS, with its reason.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from lxml.html import defs
from wordfreq import top_n_list

PACKAGE = Path(__file__).parents[2] / "audioguide"
ROOMS = ("speech", "publish", "player", "waiting_room", "web", "sources", "facts", "drafting", "checks")
"""Rooms that listeners hear or see, and rooms that read."""
COMMONEST = 6_000
"""English words that are looked for."""
MESSAGES = frozenset(
    """
    Described Doubt Doubtful Finding Flaw Hint Problem Refusal Rule SpokenRule Transform _refuse
    add_finding add_warning error finding note warning
    """.split()
)
"""What takes texts for writers: constructors and methods, by their last name. So does all whose name ends in Error."""
MESSAGE_TYPES = frozenset({"Message", "FurnitureReason"})
"""Types of texts for writers: what is assigned to one, or returned as one, is for them."""
MESSAGE_ARGUMENTS = frozenset({"boilerplate", "reason"})
"""Names of arguments that say to writers why something is no content."""
NAMES = frozenset("""Action _asking Do do key_of key_name setting root_setting send_header LogRecord""".split())
"""What takes names of our own or of a protocol that nobody hears: an action, a key, a setting, a header."""
PATTERNS = frozenset("compile match fullmatch search sub split findall finditer Shape".split())
"""What takes a pattern."""
KEY = re.compile(r"[A-Za-z_]+")
"""A key of a mapping: one word."""
TECHNICAL = re.compile(r"\S*[:/._#<>=%{}@\\-]\S*|[A-Z0-9_]+|\W*")
"""A string that is no text: without white space, and with a mark that words do not have."""
_GROUP = re.compile(r"\(\?P[<=]\w+[>)]?|\\[a-zA-Z]|\(\?[a-z]+\)|\[\^?[^\]]*\]")
_TOKEN = re.compile(r"[a-z]{2,}")
_UNSEEN = re.compile(
    r"<style.*?</style>|<script.*?</script>|<meta name=\"(?:viewport|color-scheme|referrer)\"[^>]*>|"
    r"\{#.*?#\}|\{[{%].*?[}%]\}|<!--.*?-->",
    re.DOTALL,
)
_SEEN = re.compile(r">([^<>]*)<|\b(?:alt|title|aria-label|placeholder|content)=\"([^\"]*)\"")
VOCABULARY = frozenset(
    """
    ascii http https ignore latin rb replace strict utf utf-8 wb win32
    """.split()
)
"""Words of formats and of Python that are no text."""
EXCEPTIONS = dict(
    line.split("\t", 1)
    for line in (Path(__file__).parent / "english_exceptions.txt").read_text("utf-8").splitlines()
    if not line.startswith("#")
)
"""`room/file.py` or `room/file.py::function` -> why English may stand there."""


@cache
def english() -> frozenset[str]:
    """The commonest English words of two letters and more, without those that are everybody's: abbreviations, names."""
    return frozenset(word for word in top_n_list("en", COMMONEST) if len(word) > 1 and word.isalpha())


@cache
def own_words() -> frozenset[str]:
    """The house's own vocabulary: members of a Literal, fields of the model and of what a language reads."""
    found: set[str] = set()
    for file in PACKAGE.rglob("*.py"):
        if "en" in file.relative_to(PACKAGE).parts:
            continue
        low = file.parent.name in ("model", "base")
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "Literal":
                found |= {str(part.value) for part in ast.walk(node.slice) if isinstance(part, ast.Constant)}
            if low and isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
                found.add(node.target.id)
    return frozenset(found) | frozenset(defs.tags) | VOCABULARY


def _unread(tree: ast.AST) -> set[int]:
    """Ids of the nodes that no listener and no reading of a text meets."""
    skipped: set[int] = set()
    for node in ast.walk(tree):
        for part in _parts_unread(node):
            skipped |= {id(inner) for inner in ast.walk(part)} if part is not None else set()
    return skipped


def _parts_unread(node: ast.AST) -> list[ast.AST | None]:
    """The parts of a node that are for developers, for writers or for machines."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return [node.value]
    if isinstance(node, ast.Raise):
        return [node.exc]
    if isinstance(node, ast.AnnAssign):
        return [node.annotation, node.value if _for_writers(node.annotation) else None]
    if isinstance(node, ast.arg):
        return [node.annotation]
    if isinstance(node, ast.FunctionDef):
        returned = [part.value for part in ast.walk(node) if isinstance(part, ast.Return | ast.Yield)]
        return [node.returns, *(returned if _for_writers(node.returns) else ())]
    if isinstance(node, ast.keyword) and node.arg in MESSAGE_ARGUMENTS:
        return [node.value]
    if isinstance(node, ast.Subscript) and getattr(node.value, "id", "") == "Literal":
        return [node.slice]
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        return [*node.args, *node.keywords] if name in MESSAGES | NAMES or name.endswith("Error") else []
    if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "__all__":
        return [node.value]
    return []


def _for_writers(annotation: ast.AST | None) -> bool:
    parts = ast.walk(annotation) if annotation is not None else ()
    return any(isinstance(part, ast.Name) and part.id in MESSAGE_TYPES for part in parts)


def _keys(tree: ast.AST) -> set[int]:
    """Ids of the strings that are keys: of a dictionary, of a subscript, of `get` and the like."""
    found: set[int] = set()
    for node in ast.walk(tree):
        keys: list[ast.expr | None] = []
        if isinstance(node, ast.Dict):
            keys = [*node.keys]
        elif isinstance(node, ast.Subscript):
            keys = [node.slice]
        elif isinstance(node, ast.Call) and getattr(node.func, "attr", "") in ("get", "pop", "setdefault"):
            keys = [*node.args[:1]]
        for key in keys:
            if isinstance(key, ast.Constant) and isinstance(key.value, str) and KEY.fullmatch(key.value):
                found.add(id(key))
    return found


def _patterns(tree: ast.AST) -> set[int]:
    found: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            owner = getattr(getattr(node.func, "value", None), "id", "")
            if name in PATTERNS and (owner == "re" or name == "Shape") and node.args:
                found |= {id(inner) for inner in ast.walk(node.args[0])}
    return found


def _functions(tree: ast.Module) -> list[tuple[int, int, str]]:
    found = [
        (node.lineno, node.end_lineno or node.lineno, node.name)
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.ClassDef)
    ]
    return sorted(found, key=lambda entry: entry[1] - entry[0])


def words_in(text: str, pattern: bool) -> list[str]:
    """The English words of a string."""
    if pattern:
        text = _GROUP.sub(" ", text)
    elif TECHNICAL.fullmatch(text.strip()) or text in own_words():
        return []
    return [word for word in _TOKEN.findall(text.lower()) if word in english() and word not in own_words()]


def found_in(file: Path, hidden: Mapping[str, str] = EXCEPTIONS) -> Iterator[tuple[int, str, list[str]]]:
    """(line, the string, its English words) for each string of a module that no exception hides."""
    for line, text, words, names in all_in(file):
        if not names & hidden.keys():
            yield line, text, words


def all_in(file: Path) -> Iterator[tuple[int, str, list[str], set[str]]]:
    """The same for every string, with the names by which an exception would hide it."""
    tree = ast.parse(file.read_text("utf-8"))
    skipped, patterns, functions = _unread(tree) | _keys(tree), _patterns(tree), _functions(tree)
    name = file.relative_to(PACKAGE).as_posix()
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in skipped:
            inside = {function for first, last, function in functions if first <= node.lineno <= last}
            words = words_in(node.value, id(node) in patterns)
            if words:
                yield node.lineno, node.value, words, {name} | {f"{name}::{function}" for function in inside}


def found_in_template(file: Path) -> Iterator[tuple[int, str, list[str]]]:
    """The same for a template: what stands between its marks, and in attributes that are shown or heard."""
    text = file.read_text("utf-8")
    bare = _UNSEEN.sub(_blanked, text)
    for part in _SEEN.finditer(bare):
        said = part[1] or part[2] or ""
        words = [word for word in _TOKEN.findall(said.lower()) if word in english()]
        if words:
            yield text.count("\n", 0, part.start()) + 1, said.strip(), words


def _blanked(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def english_in(room: str) -> list[str]:
    """`room/file.py:12: 'may' in "..."` for each string of a room that holds English."""
    out = []
    for file in sorted((PACKAGE / room).rglob("*")):
        if file.suffix in (".py", ".j2"):
            found = found_in(file) if file.suffix == ".py" else found_in_template(file)
            name = file.relative_to(PACKAGE).as_posix()
            out += [f"{name}:{line}: {', '.join(words[:6])} in {text[:90]!r}" for line, text, words in found]
    return out


def main() -> None:
    """Print what is found, and how much of it each room holds."""
    counts = {}
    for room in sys.argv[1:] or ROOMS:
        lines = english_in(room)
        counts[room] = len(lines)
        print("\n".join(lines))
    print(counts)


if __name__ == "__main__":
    main()
