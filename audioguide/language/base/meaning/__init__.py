"""What a text means, as neutral events in clauses: read once, by a language's own readers, for all rules of meaning.

A passage is cut into clauses, and each clause says what it is about (concepts), what of that it denies, how much, how
sure, how bound, under which condition. A rule compares the clauses of a source with those of a telling, and knows no
language. To read one more kind of event: a field here with a neutral default, a module in the language's `meaning`
folder that reads it, and a line where that folder makes its clauses.
"""

from __future__ import annotations

from audioguide.language.base.meaning.clauses import Clause, Meaning, Opener
from audioguide.language.base.meaning.demands import (
    Causation,
    CausationKind,
    Demand,
    DemandKind,
    Duty,
    Sure,
    SureFamily,
    SureKind,
    Tone,
    ToneKind,
)
from audioguide.language.base.meaning.frames import Alternative, FrameAct, FrameActKind, FramePart
from audioguide.language.base.meaning.joined import (
    ENDS,
    Choice,
    Join,
    JoinPlace,
    Orders,
    Relation,
    Step,
    Supposed,
    SupposedKind,
    Suppositions,
)
from audioguide.language.base.meaning.named import (
    LISTENER,
    TAKEN,
    TOLD_APART,
    Comparing,
    Concept,
    Deed,
    Drive,
    Name,
    Seeking,
    Turn,
)
from audioguide.language.base.meaning.quantities import (
    AGE,
    DIVIDED,
    FREQUENCY,
    MINUTES,
    NUMBER,
    NUMBERED,
    PERIODS,
    SHARE,
    TIME,
    TIMES,
    Anchor,
    Limit,
    Quantity,
    SpanRole,
)

__all__ = [
    "AGE",
    "DIVIDED",
    "ENDS",
    "FREQUENCY",
    "LISTENER",
    "MINUTES",
    "NUMBER",
    "NUMBERED",
    "PERIODS",
    "SHARE",
    "TAKEN",
    "TIME",
    "TIMES",
    "TOLD_APART",
    "Alternative",
    "Anchor",
    "Causation",
    "CausationKind",
    "Choice",
    "Clause",
    "Comparing",
    "Concept",
    "Deed",
    "Demand",
    "DemandKind",
    "Drive",
    "Duty",
    "FrameAct",
    "FrameActKind",
    "FramePart",
    "Join",
    "JoinPlace",
    "Limit",
    "Meaning",
    "Name",
    "Opener",
    "Orders",
    "Quantity",
    "Relation",
    "Seeking",
    "SpanRole",
    "Step",
    "Supposed",
    "SupposedKind",
    "Suppositions",
    "Sure",
    "SureFamily",
    "SureKind",
    "Tone",
    "ToneKind",
    "Turn",
]
