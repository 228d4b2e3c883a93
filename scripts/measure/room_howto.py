"""The how-to of the waiting room, typed by the letter on a bare Debian with a live systemd, timed, put to the proof.

    sudo scripts/measure/run room_howto [FOLDER]

It needs root, debootstrap, systemd-container and git, a network, and 2 GB under /var/tmp, all of which it gives back.
FOLDER holds a Debian that was made before (debootstrap --include=dbus,sudo,ca-certificates,openssl bookworm FOLDER),
so that it need not be fetched. What runs there is the last commit of this project.
"""

from __future__ import annotations

import sys
from pathlib import Path

from scripts.measure import bare_run

if __name__ == "__main__":
    sys.exit(bare_run.main(Path(__file__).resolve().parents[2], [Path(word) for word in sys.argv[1:]]))
