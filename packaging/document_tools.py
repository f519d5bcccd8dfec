"""What test --extended looks at Word files with; without any of it the tests that need it skip."""

import hashlib
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from system_packages import add_system_packages, say

PROGRAMS = {"soffice": "libreoffice-writer-nogui", "pdftoppm": "poppler-utils", "npm": "npm"}
"""Debian's packages by a program of each; the program may come from elsewhere just as well."""
WANTED = Path(__file__).resolve().parent / "validator"
"""The validator of the Open XML SDK: its exact version and the hash of its bytes, for npm."""
FILES = ("package.json", "package-lock.json")
STAMP = "fetched.txt"


def add_document_tools(venv: Path) -> None:
    """Get what is missing and can be had; say what cannot, and never fail."""
    for program, package in PROGRAMS.items():
        if shutil.which(program) is None:
            # One at a time: a system that lacks one may have the others.
            add_system_packages([package])
    add_validator(venv / "document-checks")


def add_validator(folder: Path) -> None:
    """Put the validator into a folder, unless the wanted one is there; npm checks its hash."""
    wanted = hashlib.sha256((WANTED / FILES[-1]).read_bytes()).hexdigest()
    stamp = folder / STAMP
    if stamp.exists() and stamp.read_text("utf-8") == wanted:
        return
    npm = shutil.which("npm")
    if npm is None or (sys.platform, platform.machine()) != ("linux", "x86_64"):
        say("The Open XML SDK's validator needs npm, and Linux on x86-64: its tests are skipped.")
        return
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in FILES:
        shutil.copy(WANTED / name, folder)
    quiet = ("--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    # Without a network npm would try for minutes.
    command = [npm, "ci", *quiet, "--prefer-offline", "--fetch-retries=1"]
    # npm's own words go where ours go; standard output belongs to the tests.
    done = subprocess.run(command, cwd=folder, stdout=sys.stderr, check=False)
    if done.returncode == 0:
        stamp.write_text(wanted, "utf-8")
        return
    shutil.rmtree(folder, ignore_errors=True)
    say("The Open XML SDK's validator could not be fetched: its tests are skipped.")
