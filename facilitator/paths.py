"""Where files live, and how one is written so that it is never half there."""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

from facilitator.app.errors import UserError
from facilitator.domain.words import Text, tr

PART = ".~facilitator-"
"""How the name of a file begins that is still being written. No other program's does: Word and
LibreOffice keep their own ".~lock" files beside ours."""

LONGEST_NAME = 80
"""Characters of a title in a file name. With a folder and an ending, Windows takes 260 in all."""
LONGEST_BYTES = 180
"""Bytes of the same name in UTF-8: Linux takes 255, and a number and an ending come to it."""

_RESERVED = {
    *("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$"),
    *(f"{port}{n}" for port in ("COM", "LPT") for n in "0123456789¹²³"),
}
_JOINERS = "\u200c\u200d"
"""Invisible, but parts of words in Persian and of pictures of families."""


# Folders


def data_folder(chosen: Path | None = None) -> Path:
    """The folder that keeps the store, made when it is missing; only its owner may look in.

    `chosen` takes the place of the system's usual folder. A chosen folder that is there already
    keeps its rights. Raises UserError when there is no such folder to be had.
    """
    folder = _usual_folder() if chosen is None else chosen.absolute()
    try:
        str(folder).encode()  # The store can be found by no other name.
        if not folder.is_dir():
            folder.parent.mkdir(parents=True, exist_ok=True)
            folder.mkdir(mode=0o700, exist_ok=True)
        if chosen is None:
            folder.chmod(0o700)
    except (OSError, ValueError) as error:
        raise UserError(
            tr(
                "Facilitator cannot keep its data in {folder}. "
                "Start it with --data and a folder that you may write in.",
                folder=str(folder),
            )
        ) from error
    return folder


def _usual_folder() -> Path:
    import platformdirs  # a sixth of the window toolkit's own time

    # Local, not roaming: a live store must not be copied about by a network.
    return platformdirs.user_data_path("facilitator", appauthor=False, roaming=False)


def documents_folder() -> Path:
    """The folder for a person's own documents, made when it is missing; else a UserError."""
    import platformdirs

    folder = platformdirs.user_documents_path()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(_reason(folder, error)) from error
    return folder


def resources() -> Path:
    """The folder of protocols, catalogues and icons, in every form that the program takes.

    An installed package carries it inside; in the source tree and in a frozen program it stands
    beside the package.
    """
    package = Path(__file__).resolve().parent
    inside = package / "_resources"
    return inside if inside.is_dir() else package.parent / "resources"


# Names


def safe_name(title: str, otherwise: str) -> str:
    """A file name without ending that every system takes, as near to a title as can be.

    `otherwise` is used where nothing of the title can be kept; it must itself be a plain word.
    Two titles may come to one name: the caller looks whether it is taken, and must remember that
    Windows and macOS do not tell upper from lower case.
    """
    plain = unicodedata.normalize("NFC", "".join(_in_a_name(sign) for sign in title))
    # A leading dot hides, "~$" marks Word's locks, a hyphen looks like an option.
    name = " ".join(plain.split()).lstrip(".~$- ")
    if name.partition(".")[0].strip().upper() in _RESERVED:
        name = f"_{name}"
    name = _within_limits(name).rstrip(f". {_JOINERS}")
    visible = any(unicodedata.category(sign)[0] in "LNPS" for sign in name)
    return name if visible else otherwise


def _in_a_name(sign: str) -> str:
    if sign in _JOINERS:
        return sign
    if sign.isspace() or sign in '<>:"/\\|?*':
        return " "
    # Control and direction signs, half characters, private and unassigned ones.
    return "" if unicodedata.category(sign).startswith("C") else sign


def _within_limits(name: str) -> str:
    return name[:LONGEST_NAME].encode()[:LONGEST_BYTES].decode(errors="ignore")


# Files


def write_atomically(
    path: Path, content: bytes, pause: Callable[[float], object] = time.sleep
) -> Path:
    """Write a whole file or leave the old one as it was; the path that was really written.

    That is another than `path` ("minutes (2).docx") when the file is write-protected or another
    program holds it open; the caller says so. Raises UserError with what is wrong and what to do
    next. `pause` waits a number of seconds between tries.
    """
    try:
        path = Path(os.path.realpath(path))  # the file that a link stands for, not the link
        _refuse_folder(path)
        part = path.with_name(f"{PART}{os.urandom(6).hex()}")
        try:
            _write(part, content, like=path)
            written = _put_in_place(part, path, pause)
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink()
            raise
    except (OSError, ValueError) as error:
        raise UserError(_reason(path, error)) from error
    _make_lasting(written)
    return written


def sweep(folder: Path, age: float = 60.0) -> None:
    """Remove what interrupted writing left in a folder, once it is older than `age` seconds.

    Younger ones may be another program's that is writing at this moment.
    """
    with contextlib.suppress(OSError):
        for part in folder.glob(f"{PART}*"):
            with contextlib.suppress(OSError):
                if time.time() - part.stat().st_mtime > age:
                    part.unlink()


def _refuse_folder(path: Path) -> None:
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "is a folder", str(path))


def _write(part: Path, content: bytes, like: Path) -> None:
    """The content in a new file on the disk, read back once."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    # As open to others as any new document is, or as the one that it replaces.
    handle = os.open(part, flags, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[_some(os.write(handle, rest)) :]
        os.fsync(handle)
    finally:
        os.close(handle)
    if like.exists():
        part.chmod(like.stat().st_mode & 0o777)
    # Some network folders report success and keep less.
    _some(part.read_bytes() == content)


def _some(count: int) -> int:
    """The count, unless the system reports success for nothing."""
    if count == 0:
        raise OSError(errno.EIO, "the disk kept less than it was given")
    return count


def _put_in_place(part: Path, path: Path, pause: Callable[[float], object]) -> Path:
    """Give the finished file its name, or the next free one where it cannot have that."""
    protected = path.exists() and not path.stat().st_mode & stat.S_IWUSR
    for seconds in () if protected else (0.05, 0.1, 0.2):
        try:
            part.replace(path)
        except PermissionError:
            pause(seconds)  # virus scanners and searches let go again
        else:
            return path
    free = free_name(path)
    part.replace(free)
    return free


def free_name(path: Path) -> Path:
    """The next name beside a file that is free: "minutes (2).docx"."""
    number = 2
    while (other := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return other


def _make_lasting(path: Path) -> None:
    """Have the folder itself written, so that the new name survives a power cut."""
    if os.name == "nt":
        return
    try:
        handle = os.open(path.parent, os.O_RDONLY)
    except OSError:
        return  # a folder that may be written but not read
    try:
        os.fsync(handle)
    except OSError as error:
        # Some file systems know no such request; a real fault of the disk is told.
        if error.errno in (errno.EIO, errno.ENOSPC, errno.EDQUOT):
            raise UserError(
                tr(
                    "{name} is written, but the disk reports a fault and may forget it. "
                    "Save a copy on another disk.",
                    name=path.name,
                )
            ) from error
    finally:
        with contextlib.suppress(OSError):  # nothing of ours depends on it any more
            os.close(handle)


def _reason(path: Path, error: OSError | ValueError) -> Text:
    name, folder = path.name, str(path.parent)
    match error.errno if isinstance(error, OSError) else errno.EINVAL:
        case errno.EISDIR:
            return tr("{name} is a folder. Choose a name for a file.", name=name)
        case errno.ENOSPC | errno.EDQUOT | errno.EFBIG:
            return tr(
                "There is no room left on the disk for {name}. Make some room, or choose "
                "another folder, then try again.",
                name=name,
            )
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return tr(
                "{name} cannot be written in {folder}: writing is not allowed there. "
                "Choose another folder.",
                name=name,
                folder=folder,
            )
        case errno.ENOENT | errno.ENOTDIR:
            return tr("There is no folder {folder}. Choose a folder that is there.", folder=folder)
        case errno.EINVAL | errno.ENAMETOOLONG | errno.ELOOP:
            return tr("No file can have the name {name}. Choose a shorter one.", name=name)
    return tr(
        "{name} could not be written, and what was there before is unchanged. Try again, "
        "or choose another folder.",
        name=name,
    )
