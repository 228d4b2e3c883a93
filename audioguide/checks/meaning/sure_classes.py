"""Which classes of sureness are never the same: may and will, often and rarely."""

from __future__ import annotations

from collections.abc import Sequence

from audioguide.language.base.meaning import Clause, Sure

_NEVER_SAME: dict[str, frozenset[str]] = {
    "never": frozenset(("possible", "rare")),
    "possible": frozenset(("certain", "foretold", "probable", "rare", "never")),
    "many": frozenset(("certain", "rare", "never")),
    "probable": frozenset(("certain", "rare", "possible", "never")),
    "rare": frozenset(("probable", "certain", "foretold", "many", "possible", "never")),
    "certain": frozenset(("probable", "possible", "rare", "many")),
    "foretold": frozenset(("possible", "rare")),
}
"""Class in the source -> classes that are never the same in a telling."""


def doubts(mark: Sure) -> bool:
    """It takes something back from a flat statement: may and perhaps, not can, and not some, which says of whom."""
    return mark.kind == "possible" and mark.family in ("modal", "doubt")


def never_same(source: Sure, telling: Sure) -> bool:
    """A claim that has the one mark in the source and the other in the telling is another claim."""
    leave = telling.family == "able" and source.family == "whom"
    if telling.kind not in _NEVER_SAME[source.kind] or leave:
        return False
    if telling.kind == "possible" and source.kind in ("probable", "foretold"):
        # "Most people go home" is "you may go home"; "foretold" and "can" go together.
        usual = telling.family not in ("modal", "able") and source.family != "whom"
        return doubts(telling) if source.kind == "foretold" else usual
    if telling.kind == "possible" and source.kind == "rare":
        return telling.family == "often"
    return True


_SHADES = frozenset(("possible", "probable", "rare"))


def says_so_itself(source: Sequence[Clause], told: Sequence[Clause]) -> bool:
    """The word of a mark is told in another form: normally, "it is normal to"."""
    heard = frozenset(name for one in told for name in one.about)
    return any(
        mark.start <= one.start < mark.end and one.name in heard
        for clause in source
        for mark in clause.sureness
        if mark.kind in _SHADES and mark.family in ("often", "likelihood")
        for one in clause.concepts
    )
