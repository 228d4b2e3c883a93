"""What can go wrong, as a tree; the exit code stands on the class.

AudioguideError          1  the work failed
  UsageError             2  the command line or a setting is wrong
    UnknownNameError     2  a name nobody has registered, with the nearest one
  ScriptError            2  chapters/ cannot be read as it stands: file, line, what to do
    FactTableError       2  facts.yaml or glossary.yaml cannot be read
    SourceError          2  a source document cannot be read, or is not safe to read
  ContentError           3  the content breaks a rule that must hold before anyone may hear it
  PluginUnavailable      1  a reader, a rewriter, a language, a publication that a package brings does not work
  EngineError            1  a voice failed at a sentence
    EngineUnavailable    1  a voice cannot run on this machine, and why
      EngineBroken       1  what a package brings as an engine does not work; a PluginUnavailable too
  AudioError             1  sound could not be encoded, decoded or joined
  OutputError            1  the result could not be written: permission, space, a folder that is not ours
  Interrupted          130  the user stopped it
"""

from __future__ import annotations

from typing import TypeAlias

Message: TypeAlias = str
"""A text that writers read, always in English: part of an error or a finding, or why a block is no content."""


class AudioguideError(Exception):
    """Root of the tree. The message says what happened, where, and what to do, in speakable sentences."""

    exit_code = 1


class UsageError(AudioguideError):
    """The command line, the environment or a setting is wrong."""

    exit_code = 2


class UnknownNameError(UsageError):
    """A name that nobody registered."""


class ScriptError(AudioguideError):
    """A file under chapters/ cannot be read as it stands."""

    exit_code = 2

    def __init__(self, message: str, file: str = "", line: int = 0) -> None:
        place = f"{file}, line {line}: " if file and line else f"{file}: " if file else ""
        super().__init__(place + message)
        self.file = file
        self.line = line


class FactTableError(ScriptError):
    """facts.yaml or glossary.yaml cannot be read."""


class SourceError(ScriptError):
    """A source document cannot be read, or is not safe to read."""


class ContentError(AudioguideError):
    """The content breaks a rule that must hold before anyone may hear it."""

    exit_code = 3


class PluginUnavailable(AudioguideError):
    """What a package registers cannot be loaded, or fails at a question; the others of its kind still work."""

    def __init__(self, message: str, kind: str = "", name: str = "") -> None:
        """kind: the group it is registered in, such as "sources". name: the name it has there."""
        super().__init__(message)
        self.kind = kind
        self.name = name


class EngineError(AudioguideError):
    """A voice failed at a sentence."""


class EngineUnavailable(EngineError):
    """A voice cannot run on this machine; the message says why and what to do."""


class EngineBroken(EngineUnavailable, PluginUnavailable):
    """What a package registers as an engine cannot be loaded, or fails at a question."""


class AudioError(AudioguideError):
    """Sound could not be encoded, decoded or joined."""


class OutputError(AudioguideError):
    """The result could not be written."""


class Interrupted(AudioguideError):
    """The user stopped the work."""

    exit_code = 130
