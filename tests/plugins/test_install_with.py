"""A hint that installs something names this very installation."""

from __future__ import annotations

import pytest

from audioguide.plugins import install_with


def test_it_is_this_python_whatever_its_path(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.prefix", "/home/a/Büro 1/venv")
    monkeypatch.setattr("sys.executable", "/home/a/Büro 1/venv/bin/python")
    assert install_with("audioguide[gtts]") == "'/home/a/Büro 1/venv/bin/python' -m pip install 'audioguide[gtts]'"


def test_pipx_keeps_an_environment_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.prefix", "/home/a/.local/share/pipx/venvs/audioguide")
    assert install_with("audioguide[gtts]") == "pipx inject audioguide 'audioguide[gtts]'"
