"""The gate: no changed fact is ever spoken."""

from __future__ import annotations

from pathlib import Path

from audioguide import checks
from audioguide.errors import ContentError
from audioguide.model import Guide


def pass_gate(guide: Guide, folder: Path) -> None:
    """Raise ContentError for a guide that breaks a rule of the gate, naming the first place."""
    wrong = [finding for finding in checks.run_folder(guide, folder, "fact") if finding.severity == "error"]
    if not wrong:
        return
    first = wrong[0]
    place = f"{first.file}, line {first.line}" if first.line else first.file
    more = f" There are {len(wrong)} such errors in all." if len(wrong) > 1 else ""
    raise ContentError(
        f"{place}: {first.message} (Rule {first.code}.){more} Nothing was built. "
        f"To see every finding: audioguide check {guide.name}"
    )
