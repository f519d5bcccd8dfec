"""The system's own libraries, on Debian and its kin; elsewhere nothing is known about them."""

import os
import shutil
import subprocess
import sys
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
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    for step in (["apt-get", "update", "-qq"], command):
        done = subprocess.run(step, env=quiet, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode != 0:
            say(done.stdout)
            say(f"The system's libraries could not be installed. Try: {' '.join(command)}")
            return False
    return True
