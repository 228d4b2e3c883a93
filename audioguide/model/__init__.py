"""The words of this project as frozen types: what every room hands to the next.

Only the standard library is imported here, so that any room, worker or test may import it for nothing.
Each module is loaded when one of its types is first asked for: a process that only says sentences needs one of them.
Times are integer PCM frames (samples of one channel) unless a name says otherwise; text offsets are code points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from audioguide.deferred import deferred

if TYPE_CHECKING:
    from audioguide.model.clinic import Clinic, ClinicNumber
    from audioguide.model.document import Block, BlockKind, Document, next_list
    from audioguide.model.facts import (
        CALL,
        FACT_ID,
        NAME_KINDS,
        NUMBER_ROLES,
        NUMBER_UNITS,
        TIME_UNITS,
        Comparison,
        Condition,
        Fact,
        FactStatus,
        FactTable,
        Hedge,
        Name,
        NameKind,
        Number,
        NumberRole,
        NumberUnit,
        Polarity,
        Scores,
        Sensitivity,
        Term,
    )
    from audioguide.model.finding import Finding, Meaning, Severity
    from audioguide.model.published_state import STATE_NAMES, PublishedState, StateName
    from audioguide.model.script import Chapter, Guide, Kind, Pauses, Route, Sentence, Setting, Source
    from audioguide.model.signing import SignOff, Standing, standing
    from audioguide.model.speech import Clip, Doubt, Rate, Span, Spoken, Voice, WordMark
    from audioguide.model.timeline import ChapterTimeline, Cue, Stream, Timeline

__all__ = [
    "CALL",
    "FACT_ID",
    "NAME_KINDS",
    "NUMBER_ROLES",
    "NUMBER_UNITS",
    "STATE_NAMES",
    "TIME_UNITS",
    "Block",
    "BlockKind",
    "Chapter",
    "ChapterTimeline",
    "Clinic",
    "ClinicNumber",
    "Clip",
    "Comparison",
    "Condition",
    "Cue",
    "Document",
    "Doubt",
    "Fact",
    "FactStatus",
    "FactTable",
    "Finding",
    "Guide",
    "Hedge",
    "Kind",
    "Meaning",
    "Name",
    "NameKind",
    "Number",
    "NumberRole",
    "NumberUnit",
    "Pauses",
    "Polarity",
    "PublishedState",
    "Rate",
    "Route",
    "Scores",
    "Sensitivity",
    "Sentence",
    "Setting",
    "Severity",
    "SignOff",
    "Source",
    "Span",
    "Spoken",
    "Standing",
    "StateName",
    "Stream",
    "Term",
    "Timeline",
    "Voice",
    "WordMark",
    "next_list",
    "standing",
]

_PARTS = ("speech", "finding", "facts", "signing", "clinic", "published_state", "script", "timeline", "document")
__getattr__ = deferred(__name__, _PARTS, __all__)
