"""The system's own libraries, on Debian and its kin; elsewhere nothing is known about them."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence

# fmt: off
WINDOW_PACKAGES = [
    "libegl1", "libgl1", "libglib2.0-0", "libdbus-1-3", "libfontconfig1", "libxkbcommon0",
    "libx11-6", "libxkbcommon-x11-0", "libx11-xcb1", "libxcb-cursor0", "libxcb-icccm4",
    "libxcb-keysyms1", "libxcb-shape0", "libxcb-xkb1", "libpulse0", "fonts-dejavu-core",
]
# fmt: on
"""Debian packages that the window toolkit loads and that a bare system lacks."""
JOURNEY_PACKAGES = ["xvfb", "openbox", "dbus-daemon", "at-spi2-core", "python3-pyatspi"]
"""Debian packages for real windows where there is no screen."""
# A setting of the system's that was changed by hand stays, and nobody is asked.
_QUIETLY = ["-y", "--no-install-recommends", "-o", "Dpkg::Options::=--force-confold"]
LOCKED = "Could not get lock"
"""What apt-get says while another program has the system's packages in its hands."""
PAUSE = 5.0
"""Seconds between two looks whether it is done."""
_ENOUGH = 8
"""Lines of what went wrong; without a network there is one for each package."""
TRIES = 120
"""Looks before it is taken for hanging: ten minutes."""


def say(sentence: str) -> None:
    """Tell the user; not on standard output, which belongs to what is started."""
    print(sentence, file=sys.stderr, flush=True)


def installed_on_debian() -> set[str]:
    """Every Debian package that is there, and every name that one of them stands in for."""
    form = "${db:Status-Status}\t${Package}, ${Provides}\n"
    listed = subprocess.run(
        ["dpkg-query", "-W", "-f", form], capture_output=True, text=True, check=False
    )
    names: set[str] = set()
    for line in listed.stdout.splitlines():
        status, _, provided = line.partition("\t")
        if status == "installed":
            names.update(name.split("(")[0].strip() for name in provided.split(","))
    return names


def add_system_packages(wanted: Sequence[str]) -> bool:
    """On Debian and its kin, see to the system's libraries; whether they are all there now.

    Elsewhere nothing is known about them and nothing is done.
    """
    if not (shutil.which("dpkg-query") and shutil.which("apt-get")):
        return True
    there = installed_on_debian()
    missing = [name for name in wanted if name not in there]
    if not missing:
        return True
    if os.geteuid() != 0:
        say(
            "Some libraries of the system are missing. Ask whoever looks after this computer to "
            f"run: apt-get install {' '.join(missing)}"
        )
        return False
    say(f"Installing system libraries: {' '.join(missing)}")
    # What cannot be read anew may stand in the lists that are there: only the second step counts.
    refreshed, installed = _apt_get("update"), _apt_get("install", *_QUIETLY, *missing)
    if installed is None:
        return True
    reasons = [*(refreshed or "").splitlines(), *installed.splitlines()]
    say("\n".join(reasons[-_ENOUGH:]))
    say(
        "The system's libraries could not be installed; the lines above say why. When that is "
        f"mended, try: apt-get install {' '.join(missing)}"
    )
    return False


def _apt_get(*words: str) -> str | None:
    """Do one thing with apt-get; what it said if that failed.

    Waits for another program that installs something, as a fresh system does by itself.
    """
    command = ["apt-get", "-qq", *words]
    # Its sentence about the lock is looked for in English.
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C"}
    said: list[str] = []
    while len(said) < TRIES:
        done = subprocess.run(
            command,
            env=env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        if done.returncode == 0:
            return None
        if not said and LOCKED in done.stdout:
            say("Another program is installing something on this computer. Waiting for its end.")
        said.append(done.stdout)
        if LOCKED not in done.stdout:
            break
        time.sleep(PAUSE)
    return said[-1]
