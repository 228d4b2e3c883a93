"""A guide whose check found errors goes no further: neither spoken nor signed."""

from __future__ import annotations

from collections.abc import Iterable

from audioguide.errors import ContentError
from audioguide.model import Finding, Guide


def refuse_errors(guide: Guide, findings: Iterable[Finding], undone: str, kind: str = "errors") -> None:
    """Raise ContentError, naming the first error and its place, where there is one among the findings.

    undone: what was not done, as a sentence: "Nothing was built."
    kind: how the errors are called where there are several.
    """
    wrong = [finding for finding in findings if finding.severity == "error"]
    if not wrong:
        return
    first = wrong[0]
    place = f"{first.file}, line {first.line}" if first.line else first.file
    more = f" There are {len(wrong)} {kind} in all." if len(wrong) > 1 else ""
    raise ContentError(
        f"{place}: {first.message} (Rule {first.code}.){more} {undone} "
        f"To see every finding: audioguide check {guide.name}"
    )
