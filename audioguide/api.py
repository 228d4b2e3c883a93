"""What a program may call, and what a package of your own may build on: the public interface, said once.

Every name is explained where it is defined, and listed with one line each in docs/reference/api.md. Importing this
module loads nothing else; a name is loaded when it is first asked for. What stands here keeps its name and its meaning
within a minor version; whatever is reached by another path may move at any time.
"""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from audioguide.build.guides import FailedGuide, build_guide, build_guides
    from audioguide.build.result import BuildResult
    from audioguide.checks.checked import CheckedChapter, CheckedGuide, CheckedLine, Mention
    from audioguide.checks.rule import Flaw, Rule
    from audioguide.drafting.rewriters.base import Rewriter
    from audioguide.drafting.road import DraftedGuide, DraftResult, draft_guide
    from audioguide.engines.base import Engine, EngineExtras
    from audioguide.engines.lengths import Lengths
    from audioguide.engines.trim import trimmed
    from audioguide.engines.words import words as word_places
    from audioguide.errors import (
        AudioError,
        AudioguideError,
        ContentError,
        EngineBroken,
        EngineError,
        EngineUnavailable,
        FactTableError,
        Interrupted,
        OutputError,
        PluginUnavailable,
        ScriptError,
        SourceError,
        UnknownNameError,
        UsageError,
    )
    from audioguide.facts import read_facts
    from audioguide.language.base import Language, known_languages, language_of
    from audioguide.language.base.chapter_frame import ChapterFrame
    from audioguide.language.base.claims import Claims
    from audioguide.language.base.documents import Documents
    from audioguide.language.base.events import Figure, HedgeMark, Hedges, Named
    from audioguide.language.base.item_lists import ItemLists
    from audioguide.language.base.lists import Lists
    from audioguide.language.base.phrases.announcements import Announcements
    from audioguide.language.base.phrases.books import BookPhrases
    from audioguide.language.base.phrases.player import PlayerPhrases, SpokenPlace
    from audioguide.language.base.phrases.publication import PublicationPhrases
    from audioguide.language.base.phrases.quantities import Quantities
    from audioguide.language.base.phrases.room import RoomPhrases
    from audioguide.language.base.plain import Plain
    from audioguide.language.base.preserved import Preserved
    from audioguide.language.base.reading import Reading
    from audioguide.language.base.rules import LanguageRules
    from audioguide.language.base.shape import Shape
    from audioguide.language.base.spoken import SpokenLanguage
    from audioguide.language.base.spoken_rule import Doubtful, SpokenRule
    from audioguide.language.base.terms import Terms
    from audioguide.language.base.transform import Context, Transform
    from audioguide.model import (
        Block,
        Chapter,
        ChapterTimeline,
        Clip,
        Comparison,
        Condition,
        Cue,
        Document,
        Doubt,
        Fact,
        FactTable,
        Finding,
        Guide,
        Name,
        Number,
        Pauses,
        PublishedState,
        Route,
        Scores,
        Sentence,
        SignOff,
        Source,
        Span,
        Spoken,
        Stream,
        Term,
        Timeline,
        Voice,
        WordMark,
    )
    from audioguide.publish.base import EncodedGuide, Publication
    from audioguide.publish.built import BuiltGuide, Check, missing_state
    from audioguide.publish.decoded import DecodedSound, decode_file
    from audioguide.publish.statements import told_by as state_sentence
    from audioguide.review.approval import Approved, approve
    from audioguide.review.states import GuideState, guide_state
    from audioguide.script import guide_folders
    from audioguide.settings import Settings
    from audioguide.settings import read as read_settings
    from audioguide.sources import read_document
    from audioguide.sources.source import SourceFile, SourceReader
    from audioguide.speech.rendition import Rendition
    from audioguide.speech.spoken_form import speak

__all__ = [
    "Announcements", "Approved", "AudioError", "AudioguideError", "Block", "BookPhrases", "BuildResult",
    "BuiltGuide", "Chapter", "ChapterFrame", "ChapterTimeline", "Check", "CheckedChapter", "CheckedGuide",
    "CheckedLine", "Claims", "Clip", "Comparison", "Condition", "ContentError", "Context", "Cue", "DecodedSound",
    "Document", "Documents", "Doubt", "Doubtful", "DraftResult", "DraftedGuide", "EncodedGuide", "Engine",
    "EngineBroken", "EngineError", "EngineExtras", "EngineUnavailable", "Fact", "FactTable", "FactTableError",
    "FailedGuide", "Figure", "Finding", "Flaw", "Guide", "GuideState", "HedgeMark", "Hedges", "Interrupted",
    "ItemLists", "Language", "LanguageRules", "Lengths", "Lists", "Mention", "Name", "Named", "Number", "OutputError",
    "Pauses", "Plain", "PlayerPhrases", "PluginUnavailable", "Preserved", "Publication", "PublicationPhrases",
    "PublishedState", "Quantities", "Reading", "Rendition", "Rewriter", "RoomPhrases", "Route", "Rule", "Scores",
    "ScriptError", "Sentence", "Settings", "Shape", "SignOff", "Source", "SourceError", "SourceFile",
    "SourceReader", "Span", "Spoken", "SpokenLanguage", "SpokenPlace", "SpokenRule", "Stream", "Term", "Terms",
    "Timeline", "Transform", "UnknownNameError", "UsageError", "Voice", "WordMark", "approve", "build_guide",
    "build_guides", "check_guide", "decode_file", "draft_guide", "guide_folders", "guide_state", "known_languages",
    "language_of", "missing_state", "read_document", "read_facts", "read_guide", "read_settings", "say",
    "speak", "state_sentence", "trimmed", "verify_folder", "word_places",
]  # fmt: skip

_DEFINED = {
    "build.guides": "FailedGuide build_guide build_guides",
    "build.result": "BuildResult",
    "checks.checked": "CheckedChapter CheckedGuide CheckedLine Mention",
    "checks.rule": "Flaw Rule",
    "drafting.rewriters.base": "Rewriter",
    "drafting.road": "DraftResult DraftedGuide draft_guide",
    "engines.base": "Engine EngineExtras",
    "engines.lengths": "Lengths",
    "engines.trim": "trimmed",
    "engines.words": "word_places=words",
    "errors": "AudioError AudioguideError ContentError EngineBroken EngineError EngineUnavailable FactTableError "
    "Interrupted OutputError PluginUnavailable ScriptError SourceError UnknownNameError UsageError",
    "facts": "read_facts",
    "language.base": "Language known_languages language_of",
    "language.base.chapter_frame": "ChapterFrame",
    "language.base.claims": "Claims",
    "language.base.documents": "Documents",
    "language.base.events": "Figure HedgeMark Hedges Named",
    "language.base.item_lists": "ItemLists",
    "language.base.lists": "Lists",
    "language.base.phrases.announcements": "Announcements",
    "language.base.phrases.books": "BookPhrases",
    "language.base.phrases.player": "PlayerPhrases SpokenPlace",
    "language.base.phrases.publication": "PublicationPhrases",
    "language.base.phrases.quantities": "Quantities",
    "language.base.phrases.room": "RoomPhrases",
    "language.base.plain": "Plain",
    "language.base.preserved": "Preserved",
    "language.base.reading": "Reading",
    "language.base.rules": "LanguageRules",
    "language.base.shape": "Shape",
    "language.base.spoken": "SpokenLanguage",
    "language.base.spoken_rule": "Doubtful SpokenRule",
    "language.base.terms": "Terms",
    "language.base.transform": "Context Transform",
    "model": "Block Chapter ChapterTimeline Clip Comparison Condition Cue Document Doubt Fact FactTable Finding Guide "
    "Name Number Pauses PublishedState Route Scores Sentence SignOff Source Span Spoken Stream Term Timeline Voice "
    "WordMark",
    "publish.base": "EncodedGuide Publication",
    "publish.built": "BuiltGuide Check missing_state",
    "publish.decoded": "DecodedSound decode_file",
    "publish.statements": "state_sentence=told_by",
    "review.approval": "Approved approve",
    "review.states": "GuideState guide_state",
    "script": "guide_folders",
    "settings": "Settings read_settings=read",
    "sources": "read_document",
    "sources.source": "SourceFile SourceReader",
    "speech.rendition": "Rendition",
    "speech.spoken_form": "speak",
}
"""Module under `audioguide` -> the names it defines; "ours=its" where its own name says too little outside its room."""

_PLACES = {
    name.partition("=")[0]: (module, name.rpartition("=")[2])
    for module, names in _DEFINED.items()
    for name in names.split()
}


if not TYPE_CHECKING:  # a type checker would take any name for one of ours

    def __getattr__(name):
        if name not in _PLACES:
            raise AttributeError(f"{__name__} has no {name}")
        module, own = _PLACES[name]
        found = getattr(import_module(f"audioguide.{module}"), own)
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


def read_guide(folder: Path, language: str | None = None) -> Guide:
    """The guide that lies in `folder`, chapters/<guide>, each chapter with the sign-off that holds for it as it stands.

    language: a tag such as "es", for chapters in another language than the guide's own; None = its own.

    Raises ScriptError, with file and line, for whatever cannot be read.
    """
    from audioguide.review.signed_guide import read_signed_guide

    return read_signed_guide(folder, language)


def check_guide(folder: Path, language: str | None = None) -> list[Finding]:
    """What all rules see in the guide that lies in `folder`, by file and line: errors, warnings and notes.

    language: as in `read_guide`. An error is a finding, never an exception; no finding means that nothing was seen,
    not that a person need not read it.

    Raises ScriptError or FactTableError, with file and line, for what cannot be read.
    """
    from audioguide import checks

    return checks.run_folder(read_guide(folder, language), folder)


def verify_folder(folder: Path) -> list[Finding]:
    """What is not as it should be in a built folder, output/<guide>-<lang>, read back by other means than wrote it.

    Damage of any kind is a finding, never an exception; no finding means that all is whole.
    """
    from audioguide import verify

    return verify.run(folder)


def say(text: str, folder: Path, settings: Settings, language: str | None = None) -> Rendition:
    """One word or sentence as the guide in `folder` says it: its voice, pace, rules, lexicon and level.

    text: as written; it is turned into its spoken form first. language: as in `read_guide`.

    Gives 16-bit mono samples with what was said and by which sounds. Raises UsageError where there is nothing to say or
    the text may not leave this machine, EngineError where the voice cannot say it, ScriptError for a guide or lexicon
    that cannot be read.
    """
    from audioguide.script import read_guide as read_unsigned
    from audioguide.speech import lexicon_for, rendition
    from audioguide.speech.pacing import at_pace_asked
    from audioguide.speech.voice import choose_voice

    guide = at_pace_asked(read_unsigned(folder, language), settings)
    lexicon = lexicon_for(guide.language, folder.parent, folder)
    return rendition.say(text, guide, choose_voice(guide, settings), lexicon, settings.cache)
