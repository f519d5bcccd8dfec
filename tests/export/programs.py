"""Programs that are not ours and have an opinion on Word files, where this machine has them."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from openxml_audit import OpenXmlValidator

LONGEST = 120
"""Seconds after which a program hangs."""
FONTS = Path("/usr/share/fonts/truetype/dejavu")
ONLY = ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf")
SDK = (
    Path(sys.prefix, "document-checks", "node_modules", "@xarsh", "ooxml-validator-linux-x64")
    / "ooxml-validator"
)
"""Where packaging/document_tools.py puts the validator of the Open XML SDK."""


def need(*programs: str | Path) -> None:
    """Skip the test, with the reason, where a program, or a file by its path, is missing."""
    missing = [str(n) for n in programs if shutil.which(n) is None and not Path(n).is_file()]
    if missing:
        pytest.skip(f"not installed here: {', '.join(missing)} (test --extended sees to it)")


def need_sdk() -> None:
    """Skip the test, with the reason, where the validator of the Open XML SDK is missing."""
    if not SDK.exists():
        pytest.skip(
            "the Open XML SDK's validator is not here: test --extended fetches it with npm, on "
            "Linux with an x86-64 processor"
        )


def ran(*command: str, folder: Path, **env: str) -> str:
    """What a program printed; its failure is the test's."""
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, **env},
        capture_output=True,
        check=True,
        timeout=LONGEST,
    )
    return done.stdout.decode("utf-8", "replace")


def audit(content: bytes, path: Path) -> list[object]:
    """The errors that openxml-audit finds; the file is written to `path`."""
    path.write_bytes(content)
    return list(OpenXmlValidator().validate(path).errors)


def sdk_errors(path: Path, office: str = "Microsoft365") -> list[str]:
    """What the Open XML SDK, Microsoft's own library, has against a file in a version's view."""
    done = subprocess.run(
        [SDK, path, office],
        # It asks for a language's data otherwise, which a small machine lacks.
        env={**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"},
        capture_output=True,
        check=True,
        text=True,
        timeout=LONGEST,
    )
    told = json.loads(done.stdout)
    assert told["ok"] is not bool(told["errors"]), told
    return [f"{e['path']} {e['xPath']}: {e['description']}" for e in told["errors"]]


def as_pdf(folder: Path, *names: str, **env: str) -> None:
    """Make a PDF beside each Word file in the folder by LibreOffice, with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    ran("soffice", profile, "--headless", "--convert-to", "pdf", *names, folder=folder, **env)


def two_fonts(folder: Path) -> str:
    """A set-up for fontconfig with one family alone, so that all machines draw the same letters.

    The minutes ask for Calibri; the machine's own choice of a stand-in would move every line.
    """
    fonts = folder / "fonts"
    fonts.mkdir()
    for name in ONLY:
        shutil.copy(FONTS / name, fonts)
    told = folder / "fonts.conf"
    told.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{fonts}</dir><cachedir>{folder / 'font-cache'}</cachedir></fontconfig>",
        "utf-8",
    )
    return str(told)
