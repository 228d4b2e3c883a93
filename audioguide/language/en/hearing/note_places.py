"""Other ways to write what its place tells: 40 kg / 1 g, Δ gout, Rx, Sr, B/L, (adj), #NOF L, Exp 03 2027.

As `clinic`, each adds a reading of a `written.plain` text and takes none away.
"""

from __future__ import annotations

import re

from audioguide.language.en.hearing.clinic import MONTHS, Other, as_written

_SIDE = {"R": "right", "L": "left"}


def _sided(found: re.Match[str]) -> str:
    return f"{found[1]} {_SIDE[found[2]]}"


def _month(found: re.Match[str]) -> str:
    return f"{MONTHS[int(found[1]) - 1]} {found[2]}"


SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (r"(?<=[a-z)\d%])(?<!\dmg)(?<!\dg)(?<!\dmcg)(?<!\d mg)(?<!\d g)(?<!\d mcg) / (?=[A-Za-z\d(<>])",
     as_written(", "), False),
    (r"(\d)\s?°\s?([CF])(\s?)-\3(\d+(?:\.\d+)?)\s?°\s?\2\b", as_written(r"\1-\4°\2"), False),
    (r"[Δ∆]{2}", as_written("differential diagnosis"), False),
    (r"[Δ∆](?=:?\s)", as_written("diagnosis"), False),
    (r"\b[Bb]/[Ll]\b", as_written("bilateral"), False),
    (r"\bRx\b", as_written("treatment"), False),
    (r"\bSr\b\.?", as_written("sister"), False),
    (r"\b[Aa]dj\b\.?", as_written("adjusted"), False),
    (r"\b[Cc]orr\b\.?", as_written("corrected"), False),
    (r"\b[Rr]ev\.?(?= [A-Z\d])", as_written("revision"), False),
    (r"\b[Ee]d\.(?= \d)", as_written("edition"), False),
    (r"((?:#\s?|\bfracture )[A-Za-z/]+) \(?([RL])t?\)?(?![\w/])", as_written(_sided), False),
    (r"(?<=[A-Z] )\(([RL])t?\)", as_written(lambda found: _SIDE[found[1]]), False),
    (r"(?<=[a-z] )\(?([RL])t?\)?(?=[,.;)]|$)", as_written(lambda found: _SIDE[found[1]]), False),
    (r"\b(0[1-9]|1[0-2]) (20[2-4]\d)\b", as_written(_month), False),
)  # fmt: skip
"""As those of `clinic`."""
