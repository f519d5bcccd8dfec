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
            text = before.read(name).decode()
            if name == part:
                assert old in text, old
                text = text.replace(old, new, 1)
            after.writestr(name, text)
    return out.getvalue()
