"""Which process this is, told so that others can tell whether it still runs: on this kernel, in a container, elsewhere.

A number alone tells nothing: in another PID namespace (a container) the same number is another process or none, and on
another machine that shares the disk, too.
"""

from __future__ import annotations

import hashlib
import os
import platform
import re
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

BOOT = Path("/proc/sys/kernel/random/boot_id")
NAMESPACE = Path("/proc/self/ns/pid")
MOUNTS = Path("/proc/self/mountinfo")
LOCAL = frozenset(
    "bcachefs btrfs exfat ext2 ext3 ext4 f2fs fuseblk jfs ntfs ntfs3 overlay ramfs reiserfs tmpfs vfat xfs zfs".split()
)
"""File systems of disks that one kernel alone has in use at a time."""
_OCTAL = re.compile(rb"\\([0-7]{3})")
"""As mountinfo writes blanks."""


@dataclass(frozen=True, slots=True)
class ProcessIdentity:
    """One process, and where it runs."""

    host: str
    boot: str
    """Of the running kernel, another one after each start; the same in all its containers. Empty where the system does
    not tell."""
    namespace: str
    """Number of the PID namespace in which `pid` counts; empty where there are none."""
    pid: int

    @property
    def kernel(self) -> str:
        """Twelve letters for the running kernel; for the host where the system does not tell the kernel."""
        return hashlib.sha256((self.boot or self.host).encode()).hexdigest()[:12]


def this_process() -> ProcessIdentity:
    """The process that asks."""
    boot = namespace = ""
    with suppress(OSError):
        boot = BOOT.read_text("ascii").strip()
    with suppress(OSError):
        namespace = str(NAMESPACE.readlink()).strip("pid:[]")
    return ProcessIdentity(platform.node(), boot, namespace, os.getpid())


def runs(pid: int) -> bool:
    """Whether a process of this number runs in our own PID namespace."""
    if sys.platform == "win32":
        return _runs_on_windows(pid)
    try:
        os.kill(pid, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:
        return True
    return True


def _runs_on_windows(pid: int) -> bool:
    """There `os.kill` would end it."""
    import ctypes

    kernel32 = getattr(ctypes, "windll").kernel32  # noqa: B009  # no other system's types know it
    still_active, may_ask = 259, 0x1000
    handle = kernel32.OpenProcess(may_ask, False, pid)
    if not handle:
        return False
    code = ctypes.c_ulong()
    kernel32.GetExitCodeProcess(handle, ctypes.byref(code))
    kernel32.CloseHandle(handle)
    return code.value == still_active


def is_local(path: Path) -> bool:
    """Whether the disk under `path` is surely this kernel's alone; False also where the system does not tell."""
    place = os.path.realpath(path)
    best, kind = "", ""
    with suppress(OSError):
        for line in MOUNTS.read_bytes().splitlines():
            mounted, _, rest = line.partition(b" - ")
            point = os.fsdecode(_OCTAL.sub(lambda found: bytes([int(found[1], 8)]), mounted.split()[4]))
            within = place == point or place.startswith(point.rstrip("/") + "/")
            if within and len(point) >= len(best):
                best, kind = point, os.fsdecode(rest.split()[0])
    return kind in LOCAL
