"""Makes the table of docs/reference/checks.md from the rules themselves: docs/checks.py [--check]

What stands above the table is written by hand. With --check nothing is written, and a page that differs is an error.
"""

from __future__ import annotations

import sys
from pathlib import Path

from audioguide.checks.registry import all_rules
from audioguide.checks.rule import Rule

PAGE = Path(__file__).resolve().parent / "reference" / "checks.md"
HEAD = (
    "Code", "Severity", "Rule", "Before build", "Any language", "What must hold", "What a person decides",
    "Error or pointer, and why",
)  # fmt: skip


def main(check: bool) -> int:
    """Write the page, or say that it is not what it should be: the exit code."""
    old = PAGE.read_text("utf-8")
    new = page(old)
    if old == new:
        return 0
    if check:
        print("docs/reference/checks.md is not what the rules say. Run docs/checks.py.")
        return 1
    PAGE.write_text(new, "utf-8")
    print(f"Wrote {PAGE.name}")
    return 0


def page(old: str) -> str:
    """The page with its table made anew."""
    above = old[: old.index("| Code |")]
    rows = [HEAD, ("---",) * len(HEAD), *(row(rule) for rule in all_rules())]
    return above + "".join(
        f"| {' | '.join(cells)} |\n".replace("| --- ", "|---").replace("---|---", "---|---") for cells in rows
    )


def row(rule: Rule) -> tuple[str, ...]:
    """The cells of one rule."""
    kind = {"contradiction": "error", "pointer": "pointer", "": ""}[rule.meaning]
    why = f"{kind}: {rule.why}" if rule.why else ""
    return (
        rule.code, rule.severity, rule.title, "yes" if rule.gate else "", "yes" if rule.any_language else "",
        rule.explanation, rule.left, why,
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
