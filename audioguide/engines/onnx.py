"""onnxruntime, which runs the models of two voices, without what it tells its maker.

Since 1.29 it sends Microsoft what it runs, and on what machine, unless it is told not to before it begins: it made a
lasting identifier and a store of what is still to be sent in the user's cache. See Privacy.md in the package.
"""

from __future__ import annotations

import os
from types import ModuleType

OFF = "ORT_DISABLE_TELEMETRY"
"""Its only full refusal: read once, when it begins. The function it offers comes after a first message."""


def silent_onnxruntime() -> ModuleType:
    """The package, told to be silent; so are the processes that this one begins. Raises ImportError."""
    os.environ[OFF] = "1"
    import onnxruntime

    # Where another part of the program has imported it before, and for builds that do not read the variable.
    onnxruntime.disable_telemetry_events()
    silenced: ModuleType = onnxruntime
    return silenced
