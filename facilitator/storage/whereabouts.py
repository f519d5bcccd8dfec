"""Whether a folder lies on this machine's own disk, or where a program or a network copies it."""

from __future__ import annotations

import ctypes
import re
import sys
from enum import Enum
from pathlib import Path

from facilitator.domain.words import Text, tr


class Place(Enum):
    """What kind of place a folder is."""

    OWN_DISK = "own disk"
    CLOUD = "cloud"
    NETWORK = "network"


_CLOUDS = (
    *("onedrive", "dropbox", "google drive", "googledrive", "nextcloud", "owncloud", "pcloud"),
    *("icloud drive", "iclouddrive", "com~apple~clouddocs", "cloudstorage"),
)
"""How the names of folders begin that such a program keeps, in small letters."""

_NETWORKS = {
    *("nfs", "nfs4", "cifs", "smb3", "smbfs", "ncpfs", "afs", "ceph", "davfs", "glusterfs"),
    *("fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse"),
}
"""File systems of Linux that lie on another machine."""

MOUNTS = Path("/proc/self/mounts")
REMOTE_DRIVE = 4
"""What Windows calls a drive letter that stands for a folder of another machine."""


def place_of(folder: Path) -> Place:
    """What kind of place a folder is, as far as its name and the system tell.

    Not told apart are folders that a backup program or an unknown service copies, and network
    folders on macOS.
    """
    whole = folder.resolve()
    if any(part.lower().startswith(_CLOUDS) for part in whole.parts):
        return Place.CLOUD
    remote = _is_remote_drive(whole) if sys.platform == "win32" else _is_remote_mount(whole)
    return Place.NETWORK if remote else Place.OWN_DISK


def warning(folder: Path) -> Text | None:
    """What to say of a store in such a folder, None for one on this machine's own disk."""
    match place_of(folder):
        case Place.CLOUD:
            return tr(
                "Your meetings lie in {folder}, which another program copies into a cloud. Their"
                " names and notes go there too, and two computers can spoil each other's copy."
                " Keep them on this computer: start Facilitator without --data.",
                folder=str(folder),
            )
        case Place.NETWORK:
            return tr(
                "Your meetings lie in {folder}, on another computer. When the network fails,"
                " saving has to wait. Keep them on this computer: start Facilitator without"
                " --data.",
                folder=str(folder),
            )
        case Place.OWN_DISK:
            return None


def _is_remote_drive(folder: Path) -> bool:
    if folder.drive.startswith("\\\\"):
        return True
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    return bool(kernel.GetDriveTypeW(f"{folder.drive}\\") == REMOTE_DRIVE)


def _is_remote_mount(folder: Path) -> bool:
    """Whether the innermost mount that holds the folder is a network's."""
    try:
        lines = MOUNTS.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return False  # not Linux
    here, kind = Path(), ""
    for line in lines:
        _, place, found = line.split(" ")[:3]
        mount = Path(re.sub(r"\\([0-7]{3})", lambda code: chr(int(code[1], 8)), place))
        # The later of two mounts on one place hides the earlier.
        if mount in (folder, *folder.parents) and len(mount.parts) >= len(here.parts):
            here, kind = mount, found
    return kind in _NETWORKS
