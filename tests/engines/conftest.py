from __future__ import annotations

import ctypes
import gc
import importlib.util
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest


def give_back(*caches: Any) -> None:
    """Let the models go that functools.cache has kept, and the memory with them."""
    for kept in caches:
        kept.cache_clear()
    gc.collect()
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).malloc_trim(0)


@pytest.fixture(scope="module", autouse=True)
def _a_module_leaves_no_model_behind(request: pytest.FixtureRequest) -> Iterator[None]:
    yield
    give_back(
        *(found for name in ("voice", "engine") if hasattr(found := getattr(request.module, name, None), "cache_clear"))
    )


@pytest.fixture(scope="session", autouse=True)
def google_is_this_machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """No test of an engine reaches the network: gtts speaks with a local service, and without pauses."""
    if importlib.util.find_spec("gtts") is None or importlib.util.find_spec("trustme") is None:
        yield
        return
    import gtts.tts
    import trustme

    from audioguide.engines import gtts_request
    from tests.engines.gtts_server import Service, trusted

    authority = trustme.CA()
    service = Service(authority)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("REQUESTS_CA_BUNDLE", trusted(authority, tmp_path_factory.mktemp("authority")))
        patch.setenv("NO_PROXY", "localhost,127.0.0.1")
        patch.setattr(gtts.tts, "_translate_url", service.url)
        patch.setattr(gtts_request, "PAUSE", 0.0)
        patch.setattr(gtts_request, "FIRST_WAIT", 0.01)
        yield
    service.close()
