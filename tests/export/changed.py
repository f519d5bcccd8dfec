"""Word files with one place of them made another, to show that a check can fail."""

from __future__ import annotations

import io
import zipfile


def unzipped(content: bytes, part: str) -> str:
    """The text of one part."""
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return file.read(part).decode()


def changed(content: bytes, part: str, old: str, new: str) -> bytes:
    """The file with the first place of some text in one part made another."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(out, "w") as after:
        for name in before.namelist():
            held = before.read(name)
            if name == part:
                text = held.decode()
                assert old in text, old
                held = text.replace(old, new, 1).encode()
            after.writestr(name, held)
    return out.getvalue()
