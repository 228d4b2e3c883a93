"""Proposals from a language model, through the `llm` library and the model that its user has set up there."""

from __future__ import annotations

from typing import Any

from audioguide.plugins import install_with

_TASK = (
    "You make patient information easier to hear. Rewrite the sentence in plain words of its own language, in one or "
    "two short sentences. Keep every number, every not, every may, can or will, every condition, every drug, test and "
    "body part. Add nothing. Answer with the sentence alone."
)
"""The task as a model reads it. It is English whatever the sentence is: what comes back is judged in the sentence's own
language, and the gate lets nothing through that it does not know to be the same."""


class Llm:
    """`--rewriter llm` asks the default model of llm, `--rewriter llm:MODEL` the one named."""

    def __init__(self, model: str = "") -> None:
        self._name = model
        self._model: Any = None

    @property
    def sends_to(self) -> str:
        """llm may speak to any company; only its user knows which."""
        return f"the service behind {f'the model {self._name}' if self._name else 'the default model'} of your llm"

    def check(self) -> str:
        """llm is not installed, or has no such model."""
        try:
            import llm
        except ImportError:
            return f"The package llm is not installed. Install it: {install_with('audioguide[llm]')}"
        try:
            self._model = llm.get_model(self._name or None)
        except llm.UnknownModelError:
            return f"Your llm has no model named {self._name or 'as its default'}. To see its models: llm models"
        return ""

    def propose(self, sentence: str, fact: str) -> str:
        """The model's answer, as one line."""
        answer: str = self._model.prompt(f"Sentence: {sentence}\nSource: {fact}", system=_TASK).text()
        return " ".join(answer.split()).strip('"“”')
