"""Whether this machine lets a test mount a file system of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path


@cache
def cannot_mount(*tools: str) -> str:
    """Why it does not, "" when it does. A tool that is missing is a reason, too.

    With a tool an image in a file is mounted as well, which takes a loop device.
    """
    if sys.platform != "linux":
        return "only Linux mounts like this"
    for tool in ("mount", "umount", *tools):
        if not (shutil.which(tool) or Path("/usr/sbin", tool).exists()):
            return f"{tool} is missing"
    with tempfile.TemporaryDirectory() as place:
        trial = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", place]
        if subprocess.run(trial, capture_output=True, check=False).returncode:
            return "this machine does not let its user mount"
        subprocess.run(["umount", place], check=True)
    if tools and not Path("/dev/loop-control").exists():
        return "this machine has no loop device"
    return ""
