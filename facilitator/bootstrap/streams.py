"""What the program prints: any letter goes out, and no trouble on the way is a traceback."""

from __future__ import annotations

import io
import os
import sys


def any_letters() -> None:
    """Let a name in letters that the terminal or a file does not know be printed in signs."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(errors="backslashreplace")


def hush() -> None:
    """Print nothing more: nobody can read it, and Python would complain of that at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
