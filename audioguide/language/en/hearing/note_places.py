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


_SERUM = (
    r"(?:[Cc]reat|[Uu]r(?:ea|ic|ate)|[Ss]odium|[Pp]otass|[Cc]hlorid|[Cc]alcium|[Pp]hosph|[Mm]agnes|[Bb]icarb|[Bb]ili"
    r"|[Aa]lbumin|[Gg]lob|[Pp]rotein|[Ii]ron|[Ff]errit|[Tt]ransferr|[Ff]ola?|[Vv]it|[Aa]myl|[Ll]ip|[Ll]act|[Gg]luc|[Cc]hol"
    r"|[Tt]rig|[Ee]lectrol|[Oo]smol|[Cc]ortis|[Pp]rolact|[Tt]estost|[Ii]nsulin|[Aa]mmon|[Cc]opper|[Zz]inc|[Cc]erul|[Ll]ith"
    r"|[Dd]igox|[Tt]otal|[Tt]ropon|[Hh]omocyst|[Bb]eta|[Bb]-?h|hCG|HCG|LDH|Ig|PSA|CEA|AFP|TSH|CK|CPK|AST|ALT|ALP|GGT|SG|CA|ACE"
    r"|(?:Na|K|Cl|Ca|Mg|Cr|Fe|T3|T4)\b)"
)
"""Beginnings of what is measured in serum."""

SHAPES: tuple[tuple[str, Other, bool], ...] = (
    (r"(?<=[a-z)\d%])(?<!\dmg)(?<!\dg)(?<!\dmcg)(?<!\d mg)(?<!\d g)(?<!\d mcg) / (?=[A-Za-z\d(<>])",
     as_written(", "), False),
    (r"(\d)\s?°\s?([CF])(\s?)-\3(\d+(?:\.\d+)?)\s?°\s?\2\b", as_written(r"\1-\4°\2"), False),
    (r"[Δ∆]{2}", as_written("differential diagnosis"), False),
    (r"[Δ∆](?=:?\s)", as_written("diagnosis"), False),
    (r"\b[Bb]/[Ll]\b", as_written("bilateral"), False),
    (r"\bRx\b", as_written("treatment"), False),
    (rf"\bSr\b\.?(?! ?{_SERUM})", as_written("sister"), False),
    (rf"\b(?:Sr\b\.?|S\.)(?= ?{_SERUM})", as_written("serum"), False),
    (r"(?<=[\da-z]) ?/ ?cu\.? ?mm\b", as_written(" per cubic millimeter"), False),
    (r"(?<=\d) MG (?=R(?:oad|d)\b)", as_written(" M G "), False),
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
