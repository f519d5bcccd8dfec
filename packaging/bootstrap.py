"""Sets the program up in this checkout and starts what was asked for.

    python3 packaging/bootstrap.py run [...]      the program
    python3 packaging/bootstrap.py test [...]     its checks (--extended: the long ones too)
    python3 packaging/bootstrap.py bench [...]    speed, as ratios
    python3 packaging/bootstrap.py screens [...]  every screen as a picture, into ./screens
    python3 packaging/bootstrap.py torture [...]  the long forms of the promises (hours)
    python3 packaging/bootstrap.py lock           renews the exact versions (needs uv)

What stands after the word is handed on. Needs nothing but Python itself; everything is installed
into .venv in the checkout, and only when the wanted versions have changed.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 -- older Pythons read this file too
    sys.exit(
        f"Facilitator needs Python 3.11 or newer, and this is Python "
        f"{sys.version_info[0]}.{sys.version_info[1]}. Install a newer one, "
        f"then run the same command with it."
    )

import hashlib
import importlib.metadata
import importlib.util
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NoReturn

from document_tools import add_document_tools
from system_packages import JOURNEY_PACKAGES, WINDOW_PACKAGES, add_system_packages, say

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "set-up.txt"
"""What holds for the environment, one fact a line."""
RUN_LOCK = ROOT / "packaging" / "requirements.lock"
TEST_LOCK = ROOT / "packaging" / "requirements-test.lock"

WITHOUT_A_WINDOW = {
    *("agenda", "check", "demo", "export", "goals", "import", "list", "minutes", "protocols"),
    *("forms", "register", "report", "screens", "search", "templates"),
    *("--smoke", "--help", "-h", "--version"),
}
"""Words of the program's command line that need nobody in front of it."""


class SetUpError(Exception):
    """Something that only the user can mend; the message is one plain sentence or two."""


def fact(lock: Path) -> str:
    """What an environment that holds a lock file's packages says of itself."""
    return f"{lock.name} {hashlib.sha256(lock.read_bytes()).hexdigest()}"


def stamped() -> set[str]:
    """The facts that hold for the environment, none where there is no usable one."""
    return (
        set(STAMP.read_text("utf-8").splitlines()) if PYTHON.exists() and STAMP.exists() else set()
    )


def stamp(facts: set[str]) -> None:
    """Note what holds for the environment."""
    STAMP.write_text("\n".join(sorted(facts)) + "\n", "utf-8")


def pip() -> list[str]:
    """A command that installs into the environment, whichever pip this machine has."""
    probe = [str(PYTHON), "-c", "import pip"]
    if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
        return [str(PYTHON), "-m", "pip"]
    if importlib.util.find_spec("pip") is not None:
        major, minor = importlib.metadata.version("pip").split(".")[:2]
        if (int(major), int(minor)) >= (22, 3):  # the first with --python
            return [sys.executable, "-m", "pip", "--python", str(PYTHON)]
    if importlib.util.find_spec("ensurepip") is not None:
        ensure = [str(PYTHON), "-m", "ensurepip"]
        if subprocess.run(ensure, capture_output=True, check=False).returncode == 0:
            return [str(PYTHON), "-m", "pip"]
    raise SetUpError(
        "Python's installer pip is missing. Install it (on Debian: apt-get install python3-pip), "
        "then run the same command again."
    )


def make_environment() -> None:
    """An empty environment; without pip, because Debian keeps that in a package of its own."""
    command = [sys.executable, "-m", "venv", "--without-pip", str(VENV)]
    if STAMP.exists():  # ours, of another Python
        command.append("--clear")
    if subprocess.run(command, check=False).returncode != 0:
        raise SetUpError(
            f"The folder {VENV} could not be made. Check that you may write in {ROOT}, "
            f"then run the same command again."
        )


def install(lock: Path) -> None:
    """Fill the environment with exactly what a lock file names; every file's hash is checked."""
    command = [*pip(), "install", "--require-hashes", "--only-binary", ":all:", "-r", str(lock)]
    if not sys.stderr.isatty():
        command.append("--quiet")
    settings = {"PIP_USER": "0", "PIP_NO_INPUT": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    # pip's own words go where ours go, so that `run list` prints a list and nothing else.
    done = subprocess.run(command, env={**os.environ, **settings}, stdout=sys.stderr, check=False)
    if done.returncode != 0:
        raise SetUpError(
            "The packages that Facilitator needs could not be installed; the lines above say why. "
            "Check the network connection and the space on the disk, then run the same command "
            "again."
        )


def set_up(lock: Path, packages: Sequence[str]) -> None:
    """Make or renew the environment and the system's libraries where they are not up to date."""
    this_python = f"python {sys.version_info[0]}.{sys.version_info[1]} {sys.platform}"
    system = f"system {' '.join(packages)}"
    had = stamped()
    if {this_python, system, fact(lock)} <= had:
        return
    complete = system in had or add_system_packages(packages)
    if this_python not in had:
        say("Setting up Facilitator. This takes a few minutes the first time.")
        make_environment()
        had = {this_python}
    if complete:
        had.add(system)
    stale = fact(lock) not in had
    if stale:
        had = {known for known in had if not known.startswith("requirements")}
        stamp(had)  # an install that is broken off leaves no claim behind
        install(lock)
        # The tests' lock holds what the program needs, too, in the same versions.
        had |= {fact(lock), fact(RUN_LOCK)} if lock == TEST_LOCK else {fact(lock)}
    stamp(had)
    if stale or not complete:
        check_that_windows_load()


def check_that_windows_load() -> None:
    """Stop where a library of the system is missing without which no window can be made."""
    probe = [str(PYTHON), "-c", "import PySide6.QtWidgets"]
    loaded = subprocess.run(probe, capture_output=True, text=True, check=False)
    if loaded.returncode != 0:
        reason = (loaded.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise SetUpError(f"Facilitator cannot show windows on this system yet: {reason}")


def hand_over(command: list[str], *, env: Mapping[str, str], folder: Path | None) -> NoReturn:
    """Become another program, so that its end, its signals and its last line are its own."""
    if folder is not None:
        os.chdir(folder)
    sys.stdout.flush()
    sys.stderr.flush()
    if os.name == "nt":  # exec returns at once there and leaves the console to both
        sys.exit(subprocess.run(command, env=env, check=False).returncode)
    os.execve(command[0], command, env)  # noqa: S606 -- our own interpreter


def has_display() -> bool:
    """Whether a window can be seen: always, but for a Linux machine without a desktop.

    One that is named may have gone, as after ssh; the program would be ended by the toolkit.
    """
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    wayland = os.environ.get("WAYLAND_DISPLAY")
    if wayland and Path(os.environ.get("XDG_RUNTIME_DIR", ""), wayland).exists():
        return True
    display, listed = os.environ.get("DISPLAY", ""), Path("/proc/net/unix")
    host, _, number = display.rpartition(":")
    if not display or host not in ("", "unix") or not listed.exists():
        return bool(display)  # on another machine, or of a system that lists none
    socket = Path("/tmp", ".X11-unix", f"X{number.partition('.')[0]}")  # noqa: S108 -- X's own
    return socket.exists() or f"@{socket}" in listed.read_text("utf-8", "replace").split()


def program(*words: str) -> NoReturn:
    """Start the program in the caller's folder."""
    env = dict(os.environ)
    if not has_display():
        env["QT_QPA_PLATFORM"] = "offscreen"
    hand_over([str(PYTHON), str(ROOT / "main.py"), *words], env=env, folder=None)


def run(words: list[str]) -> NoReturn:
    """The program; where nobody could see its window, the demonstration instead."""
    set_up(RUN_LOCK, WINDOW_PACKAGES)
    if not has_display() and not WITHOUT_A_WINDOW & set(words):
        folder = Path.cwd() / "facilitator-demo"
        say(
            "This machine has no display to open a window on. Instead, a made-up meeting is led "
            f"from start to minutes; its Word minutes and pictures will be in {folder}."
        )
        program("demo", "--to", str(folder))
    program(*words)


def test(words: list[str]) -> NoReturn:
    """The checks, from the checkout's folder; pytest's summary stays the last line."""
    set_up(TEST_LOCK, WINDOW_PACKAGES + JOURNEY_PACKAGES)
    if "--extended" in words:
        add_document_tools(VENV)
    # All cores, unless it is said otherwise or somebody wants to look inside.
    alone = any(word.startswith(("-n", "--numprocesses", "--pdb", "-s")) for word in words)
    spread = [] if alone else ["-n", "auto"]
    hand_over([str(PYTHON), "-m", "pytest", *spread, *words], env=compiling(), folder=ROOT)


def compiling() -> dict[str, str]:
    """The environment, and one place for what is compiled of the sources.

    Tests start the program many times; where the environment forbids to keep what was compiled,
    each start would compile all of it anew.
    """
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {"PYTHONPYCACHEPREFIX": str(VENV / "compiled"), **kept}


def each_of(commands: Sequence[Sequence[str]]) -> NoReturn:
    """Run several programs from the checkout's folder and end as the worst of them did."""
    sys.exit(max(subprocess.run(c, cwd=ROOT, check=False).returncode for c in commands))


def bench(words: list[str]) -> NoReturn:
    """Every script in bench/, or the one that is named first."""
    set_up(TEST_LOCK, WINDOW_PACKAGES + JOURNEY_PACKAGES)
    scripts = sorted((ROOT / "bench").glob("[a-z]*.py"))
    chosen = [script for script in scripts if script.stem in words[:1]]
    rest = words[1:] if chosen else words
    each_of([[str(PYTHON), str(script), *rest] for script in chosen or scripts])


def screens(words: list[str]) -> NoReturn:
    """A picture of every screen, in light and dark, into ./screens unless another is named."""
    set_up(TEST_LOCK, WINDOW_PACKAGES)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    program("screens", *(words if "--to" in words else ["--to", str(Path.cwd() / "screens")]))


def torture(words: list[str]) -> NoReturn:
    """Every proof in tests/long/, or the one that is named first; the table comes last."""
    set_up(TEST_LOCK, WINDOW_PACKAGES + JOURNEY_PACKAGES)
    hand_over([str(PYTHON), "-m", "tests.long._all", *words], env=os.environ, folder=ROOT)


def lock(words: list[str]) -> NoReturn:
    """Exact versions with their hashes for every system, and no host, from pyproject.toml."""
    if shutil.which("uv") is None:
        sys.exit("Renewing the versions needs uv (pip install uv); nothing was changed.")
    common = [
        *("uv", "pip", "compile", "pyproject.toml", "--universal", "--generate-hashes"),
        *("--no-header", "--no-emit-index-url", "--no-annotate", "--python-version", "3.11"),
        *("--quiet", *words),
    ]
    # One after the other: the second reads the first, so that both name the same versions.
    each_of(
        [
            [*common, "-o", str(RUN_LOCK)],
            [*common, "--group", "test", "-c", str(RUN_LOCK), "-o", str(TEST_LOCK)],
        ]
    )


WORDS: dict[str, Callable[[list[str]], NoReturn]] = {
    "run": run,
    "test": test,
    "bench": bench,
    "screens": screens,
    "torture": torture,
    "lock": lock,
}


def main(arguments: list[str]) -> NoReturn:
    """Do what the first word says."""
    if not arguments or arguments[0] not in WORDS:
        sys.exit(__doc__)
    try:
        WORDS[arguments[0]](arguments[1:])
    except SetUpError as reason:
        sys.exit(str(reason))
    except KeyboardInterrupt:
        sys.exit("Stopped. The same command goes on where this one was.")


if __name__ == "__main__":
    main(sys.argv[1:])
