"""Files that this program wrote: it may write them again, but nothing that others changed."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from facilitator.domain.words import Text, tr
from facilitator.paths import free_name, write_atomically


class OwnFiles:
    """Writes files and knows them again. May be used by one thread at a time."""

    def __init__(self) -> None:
        self._left: dict[Path, bytes] = {}

    def write(self, path: Path, content: bytes, *, replace: bool = False) -> Path:
        """Write whole or not at all; see `paths.write_atomically`.

        Without `replace` a file that is not just as this program left it is kept, and the new
        one goes beside it: someone may have worked on it.
        """
        free = path if replace or self._is_ours(path) else free_name(path)
        written = write_atomically(free, content)
        self._left[written] = sha256(content).digest()
        return written

    def _is_ours(self, path: Path) -> bool:
        if not path.exists():
            return True
        left = self._left.get(path)
        return left is not None and sha256(path.read_bytes()).digest() == left


def where(wished: Path, written: Path) -> Text:
    """Where a file is now, and why it is not where it was wished."""
    file, folder = written.name, str(written.parent)
    if file == wished.name:
        return tr("Saved as {file} in {folder}.", file=file, folder=folder)
    return tr(
        "{wished} is kept as it is: it is open elsewhere or was changed. "
        "The new one is saved as {file} in {folder}.",
        wished=wished.name,
        file=file,
        folder=folder,
    )


def mailed(written: Path, *, opened: bool) -> Text:
    """What became of a draft: a mail program has it, or it waits in its folder."""
    file, folder = written.name, str(written.parent)
    if opened:
        return tr(
            "The draft is handed to your mail program: {file} in {folder}.",
            file=file,
            folder=folder,
        )
    return tr(
        "No program here opens e-mail drafts. The draft is saved as {file} in {folder}; "
        "open it from your mail program.",
        file=file,
        folder=folder,
    )
