"""No module of the program over 300 lines, no function over 40: a file is split where the thought splits."""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).parents[2]
MODULE, FUNCTION = 300, 40
"""Lines at most."""


def test_every_module_and_function_is_of_a_readable_size() -> None:
    wrong = []
    for file in sorted((ROOT / "audioguide").rglob("*.py")):
        text = file.read_text("utf-8")
        if text.count("\n") > MODULE:
            wrong.append(f"{file.relative_to(ROOT)}: {text.count(chr(10))} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if lines > FUNCTION:
                    wrong.append(f"{file.relative_to(ROOT)}:{node.lineno}: {node.name} has {lines} lines")
    assert not wrong, "\n".join(wrong)
